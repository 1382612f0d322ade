"""Sentences that explain a table's signs: `1 = deltager, 0 = deltager ikke`, `Ja betyder, at …`.

They wish nothing for anybody. Where they say what is read anyhow, nothing hangs on them; where they
turn a sign round (`x = kan ikke`), nothing is sure that the table says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from knub_mailer.language.layouts.table_cells import Cell, cell_of
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_SIGN = (
    r"(?:(?:et|en|de|der staar|hvor der staar) )?[\"'”»]*"
    r"(?P<sign>\((?:x|v|ja|1)\)|ja|nej|maaske|x|v|j|n|1|0|-|\?|"
    r"kryds|krydser|flueben|blank|blankt|tomt?(?: felt)?|tomme felter|"
    r"spoergsmaalstegn(?:et)?)[\"'”«]*"
    r"(?:-?tal(?:ler(?:ne)?|let)?)?"
)
_MEANS = r"(?:=|:|betyder|staar for|svarer til|er lig med)"
_HOW = r"(?:(?:bare|blot|kun|altsaa|her|jo|saa|selvfoelgelig|naturligvis),? )*"
_FIRST = Seldom(
    r"(?:(?:tegn)?forklaring|signaturforklaring|signatur|obs|nb|bemaerk|i skemaet|i tabellen)?"
    rf"[ :,-]*{_SIGN} ?{_MEANS} ?{_HOW},? ?(?:at )?(?P<meaning>.+)"
)
_NEXT = Seldom(
    rf"(?:(?:og|mens|men) )?{_SIGN} ?(?:{_MEANS} ?{_HOW},? ?(?:at )?|{_HOW}at )(?P<meaning>.+)"
)
_APART = re.compile(
    r"\s*[,;/]\s*(?=(?:(?:og|mens|men) )?[\"'”»(]*(?:ja|nej|maaske|x|v|j|n|1|0|-|\?|blank|tomt?|"
    r"spoergsmaalstegn)\b"
    r"[\"'”«) a-z]{0,12}(?:=|:|betyder|staar for|at )|[\"'(]?[-?][\"')]? ?=)|"
    r"\s+(?:og|mens|men)\s+(?=[\"'”»(]*(?:ja|nej|maaske|x|v|j|n|1|0|blank|tomt?)[\"'”«)]* ?(?:=|"
    r"betyder|staar for|at ))"
)
_WHO = (
    r"(?:(?:vedkommende|personen|den paagaeldende|medarbejderen|man|han|hun|de|folk|deltageren) )?"
)
_COMES = Seldom(
    rf"{_WHO}(?:(?:skal|vil|oensker at|er|bliver|gerne|kan|bedes) )*(?:deltager?|kommer?|med|"
    r"tilmeldes|tilmeldt|tilmelding|tilmeldte|til stede|tilmeld|ja|plads|tilstede)"
    r"(?: (?:i moedet|til moedet|den dag|paa dagen|tak|med))*"
)
_AWAY = Seldom(
    r"(?!.*\b(?:af(?:meld\w*|bud)|slet\w*|udgaar|fra)\b).*\b(?:(?:deltager|kommer|skal|er|kan|vil|"
    r"bliver|moeder) (?:\w+ )?ikke|ikke (?:med|deltage\w*|komme\w*|\w+ reserveres|reserveres|"
    r"tilmeld\w*|skal|til stede)|ikke goer|goer ikke|bliver hjemme|forhindret|"
    r"ingen (?:plads|deltagelse|tilmelding)|nej)\b.*"
)
_LEAVES = Seldom(r"\b(?:afmeld\w*|slettes|fjernes|udgaar|af listen|meldes fra|melder fra)\b")
"""What a no in a table is not for: whether a seat is given up is asked about."""
_OPEN = Seldom(
    r".*\b(?:ikke ved|ved (?:det )?(?:\w+ )?ikke|maaske|muligvis|afvent\w*|venter|uafklaret|"
    r"usikker\w*|endnu|i tvivl|hoerer|"
    r"ikke har (?:besluttet|bestemt|svaret)|har (?:\w+ )?ikke (?:besluttet|bestemt|svaret))\b.*"
)
_CROSSES = ("kryds", "krydser", "flueben")
_BLANKS = ("blank", "blankt", "tom", "tomt", "tomt felt", "tom felt", "tomme felter")
_OF_A_HEAD = Seldom(
    r"m\.? ?(?P<n>\d) (?:er|=|betyder|staar for) (?:jeres |det |lig )?(?:moede(?: nr\.?)? ?(?P=n)|"
    r"(?P=n)\. moede)(?:,? (?:osv|etc|og saa videre)\.?| og saa fremdeles)?[ .]*"
)
"""`M1 er jeres møde 1 osv.`"""


def explains_signs(said: str) -> bool:
    """Whether a sentence only explains what a table's signs mean, and as they are read anyhow."""
    text = fold(said).strip()
    if _OF_A_HEAD.fullmatch(text):
        return True
    pairs = _pairs(text)
    return bool(pairs) and all(_agrees(sign, meaning) for sign, meaning in pairs)


def turns_signs(sentences: Iterable[str]) -> bool:
    """Whether a sentence gives a table's sign another sense: `x = kan ikke`, `nej = afmeldes`."""
    return any(
        _turned(sign, meaning) for said in sentences for sign, meaning in _pairs(fold(said).strip())
    )


def _pairs(text: str) -> list[tuple[Cell, str]]:
    parts = [part for part in _APART.split(text.rstrip(" .!")) if part]
    pairs: list[tuple[Cell, str]] = []
    for part in parts if len(text) < _LONGEST else ():
        m = (_NEXT if pairs else _FIRST).fullmatch(part)
        if m is None:
            return []
        pairs.append((_sign(m["sign"]), m["meaning"].strip(" ,")))
    return pairs


_LONGEST = 200


def _sign(sign: str) -> Cell:
    if sign in _CROSSES or sign.startswith("spoergsmaal"):
        return Cell.YES if sign in _CROSSES else Cell.MAYBE
    return Cell.EMPTY if sign in _BLANKS else cell_of(sign)


def _agrees(sign: Cell, meaning: str) -> bool:
    if sign is Cell.YES:
        return bool(_COMES.fullmatch(meaning))
    if sign is Cell.MAYBE:
        return bool(_OPEN.fullmatch(meaning)) and not _COMES.fullmatch(meaning)
    return bool(_AWAY.fullmatch(meaning)) and not _OPEN.fullmatch(meaning)


def _turned(sign: Cell, meaning: str) -> bool:
    if sign is Cell.YES:
        return bool(_AWAY.fullmatch(meaning) or _OPEN.fullmatch(meaning))
    if sign not in (Cell.NO, Cell.EMPTY):
        return False
    return bool(_COMES.fullmatch(meaning) or _LEAVES.search(meaning))

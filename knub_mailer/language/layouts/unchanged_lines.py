"""Lines of a list that only tell that somebody stays as he is: `- Ida Holm (uændret)`.

Such a line wishes nothing, whatever the list's headline says of the others on it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_ITEM = Seldom(
    r"\s*(?:[-–*•·]\s*|\d{1,2}[.)]\s*)?(?:(?:[Pp]lads|[Dd]eltager|"
    r"[Nn]r\.?)\s*\d{1,2}\s*[:.)–-]\s*)?"
    r"(?P<who>(?!(?:Nej|Ja|Jo|Tak|Hej|Det|Den|Der|Vi|Jeg|Han|Hun|De)\b)"
    r"[A-ZÆØÅ][\w'’.-]+(?: +(?:(?:af|von|van|de|la) +)?[A-ZÆØÅ][\w.'’-]*){0,4})"
    r"(?: *[(<][\w.+-]+@[\w.-]+\w[)>])?"
    r"\s*(?P<sign>[(:;,–=]|-(?=\s)|->|→)\s*(?P<told>[^\n]{3,90})"
)
_UNCHANGED = (
    r"(?:(?:er|staar|stadig|fortsat|bare|helt|det|her|der|med) )*(?:uaendret|uforandret|"
    r"ingen aendring(?:er)?|intet nyt|"
    r"ikke noget nyt|(?:alt )?som (?:foer|hidtil|nu|planlagt)|samme som (?:foer|sidst|nu)|"
    r"(?:skal )?ikke aendres|aendres ikke|skal ikke roeres|roeres ikke|"
    r"beholder (?:sin )?plads(?:en)?|"
    r"bliver(?: (?:staaende|paa listen|paa pladsen|hvor (?:hun|han) er))?|bibeholdes|beholdes|"
    r"fortsaetter(?: som (?:foer|hidtil))?|lad (?:ham|hende) (?:blive|staa)|"
    r"(?:allerede|i forvejen) (?:tilmeldt|paa listen)|(?:tilmeldt|paa listen) (?:allerede|i "
    r"forvejen))"
)
_TILL_NOW = r"(?:(?:er|staar) )?(?:(?:allerede|stadig|fortsat) )?(?:tilmeldt|paa listen|paa|med|ok)"
_ONLY_STAYS = Seldom(
    rf"(?:{_TILL_NOW}[,;:.]? (?:og |– |- )?)?{_UNCHANGED}(?=\W*$|[.,;)!(–-])[\s.)!,]*(?P<more>.*)"
)
_DENIES = Seldom(r"[^.;]*\b(?:ikke|ingen|intet|aldrig)\b[^.;]*[.)!]*")
_CHANGES = Seldom(
    r"\b(?:men|dog|undtagen|afmeld\w*|tilmeld\w*|erstat\w*|stedet|ny|nye|kontakt\w*|mail\w*|"
    r"adresse\w*|titel)\b"
)


def without_unchanged(letter: Letter) -> Letter:
    """The letter without such lines; as it is where a person's line tells anything besides."""
    lines = letter.body.splitlines()
    kept = [line for line in lines if not _is_unchanged(line)]
    return replace(letter, body="\n".join(kept)) if len(kept) < len(lines) else letter


def _is_unchanged(line: str) -> bool:
    item = _ITEM.fullmatch(line)
    told = _ONLY_STAYS.fullmatch(re.sub(r" +", " ", fold(item["told"])).strip()) if item else None
    if told is None:
        return False
    more = told["more"].strip()
    return not more or bool(_DENIES.fullmatch(more) and not _CHANGES.search(more))

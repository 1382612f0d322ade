"""Orders to leave something undone: `opret os ikke, før I hører fra mig`, `ham skal I ikke slette`.

Such an order may stand anywhere in a letter, and is about its wish unless it is of somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Join,
    Request,
    SignUp,
    Substitute,
    UpdateBilling,
)
from knub_mailer.language.words.alternatives import Seldom

Kinds = tuple[type[Request], ...]

_COMING: Kinds = (SignUp, Join, Substitute)
_GOING: Kinds = (Cancel, Substitute)
_ANEW: Kinds = (Substitute, ChangeContact, UpdateBilling)
_ALL: Kinds = (SignUp, Join, Substitute, Cancel, ChangeContact, UpdateBilling)
_VERBS: dict[str, Kinds] = {
    "tilmeld": _COMING,
    "indmeld": _COMING,
    "opret": _COMING,
    "optag": _COMING,
    "book": _COMING,
    "tilfoej": (*_COMING, ChangeContact),
    "registrer": (*_COMING, ChangeContact, UpdateBilling),
    "noter": (*_COMING, ChangeContact, UpdateBilling),
    "skriv": (*_COMING, ChangeContact, UpdateBilling),
    "saet": (*_COMING, ChangeContact, UpdateBilling),
    "tag": (*_COMING, Cancel),
    "meld": (*_COMING, Cancel),
    "flyt": (*_COMING, Cancel),
    "ryk": (*_COMING, Cancel),
    "ombook": (*_COMING, Cancel),
    "afmeld": _GOING,
    "frameld": _GOING,
    "stryg": _GOING,
    "streg": _GOING,
    "slet": _GOING,
    "fjern": _GOING,
    "ret": _ANEW,
    "aendr": (*_ANEW, *_GOING),
    "skift": _ANEW,
    "udskift": _ANEW,
    "byt": _ANEW,
    "brug": (UpdateBilling,),
    "anvend": (UpdateBilling,),
    "goer": _ALL,
    "foretag": _ALL,
    "behandl": _ALL,
    "udfoer": _ALL,
    "ekspeder": _ALL,
    "effektuer": _ALL,
    "roer": _ALL,
    "gennemfoer": _ALL,
    "indfoer": _ALL,
    "foer": _ALL,
    "giv": _COMING,
}
_CLAUSES = Seldom(
    r" ?\(|[,;:.!?)–]+(?: |$)(?:(?:men|for|saa|og) )?| - | (?:men|for|saa|og) (?=[a-zHDJPY])"
)
_NO = Seldom(r"(?:ikke|aldrig|inte|ingen|intet|ingenting)")
_ONLY = Seldom(r"\b(?:ikke|inte) (?:kun|bare|blot|alene|mindst|saa)\b")
_LEADING = Seldom(
    r"(?:saa|men|og|altsaa|endelig|bare|venligst|derfor|nu|please|ja|nej|i|kl|for|ikke|inte|her|ps)"
)
_LED_BY = Seldom(
    r"\b(?:Y|der) (?:skal|maa|boer|bedes|behoever)\b|\b(?:skal|maa|boer|bedes|behoever) (?:Y|der)\b"
)
_WITH_A_PARTICLE = {
    "skriv": Seldom(r"\b(?:paa|op|ind|som|det|den|N)\b(?! til S)"),
    "saet": Seldom(r"\b(?:paa|ind|op|som)\b"),
    "tag": Seldom(r"\b(?:med|af|ud|fra|paa)\b"),
    "meld": Seldom(r"\b(?:paa|til|af|fra|ud|ind)\b"),
    "brug": Seldom(r"\b(?:det|den|de|dem|N|nummeret|referencen|ean\w*|\w*nummer)\b"),
    "goer": Seldom(r"\b(?:noget|intet|ingenting|det)\b(?! (?:ved|andet|mere))"),
    "roer": Seldom(r"\b(?:noget|intet|ingenting)\b"),
    "foer": Seldom(r"\b(?:ind|paa)\b"),
    "flyt": Seldom(r"\b(?:P\d+|[HDS]|os)\b"),
    "ryk": Seldom(r"\b(?:P\d+|[HDS]|os)\b"),
    "giv": Seldom(r"\b(?:plads\w*|den|det)\b"),
}
_OF_SOMETHING_ELSE = Seldom(
    r"\b(?:frokost\w*|kaffe\w*|mad\w*|hotel\w*|overnatning\w*|(?<!min )(?<!denne )\b\w*mail\w*|"
    r"adresse\w*|bil\w*|"
    r"parkering\w*|oplaeg\w*|indkaldelse\w*|kalender\w*|titel\w*|stilling\w*|telefon\w*|tid|fejl|"
    r"ilde|navneskilt\w*|vegetar\w*|bus\w*|tog\w*|vaerelse\w*|transport\w*|tilbage|besked\w*|"
    r"til S|ud af det|noget ved|aendres ved|andre|andet|resten|oevrige|flere|mere end|"
    r"vente med|toeve med|undlade|til noget|M\d+)\b"
)
_OF_ONE_BEFORE = Seldom(r"(?:som|der|hvem|her)\b(?! (?:skal )?(?:ingen|intet)\b)")
"""`…, som ikke skal tilmeldes`; `Møde 1 passer, der skal I ikke ændre noget`."""
_BEGUN_BEFORE = Seldom(r"(?:skal|maa|boer|kan|bedes) ")
_OF_A_NUMBER = Seldom(r"\bN\b|\bgaml|\bandre\b|\d{3}")
_SUBJECT = Seldom(
    r"(?:[PU]\d+|[HDSJ]|vi|os|ingen|intet|noget|det|den|de|der|skal|maa|alle|begge|ham|hende|dem|"
    r"vil|kan|boer|bedes|hverken)"
)
_ANOTHER_CLAUSE = Seldom(r"(?:J|vi|Y|har|er|kan|vil|skal|var|bliver|hvis|som|der|at|da|fordi)")
_WHO = Seldom(r"\b(?:P\d+|[HDSJ]|os|vi|min|mit|mine)\b(?! (?:mail|besked)\b)")
_ANYBODY = Seldom(r"\b(?:nogen|ingen|noget|intet|ingenting)\b")


@dataclass(frozen=True, slots=True)
class Order:
    """What shall be left undone, of whom (markers, none for everybody), and where it stands.

    of_anybody: `I skal ikke stryge nogen`, whoever else the sentence names.
    """

    kinds: Kinds
    who: tuple[str, ...]
    start: int
    of_anybody: bool


def orders_not_to(text: str) -> Iterator[Order]:
    """The orders of a marked sentence to leave something undone."""
    start = 0
    for gap in [*_CLAUSES.finditer(text), None]:
        end = gap.start() if gap is not None else len(text)
        clause = text[start:end]
        begun = start > 0 and _BEGUN_BEFORE.match(clause)  # its subject stands in front of it
        kinds = () if begun else _left_undone(clause)
        if kinds and _OF_A_NUMBER.search(text):  # `det gamle nummer … må ikke bruges`
            kinds = tuple(kind for kind in kinds if kind is not UpdateBilling)
        if kinds:
            who = tuple(_WHO.findall(clause))
            yield Order(kinds, who, start, not who and _ANYBODY.search(clause) is not None)
        start = gap.end() if gap is not None else end


def _left_undone(clause: str) -> Kinds:
    """The kinds of wishes that a clause says not to carry out."""
    words = clause.split()
    if not any(map(_NO.fullmatch, words)) or _ONLY.search(clause):
        return ()
    if _OF_SOMETHING_ELSE.search(clause) or _OF_ONE_BEFORE.match(clause):
        return ()
    led = _LED_BY.search(clause) is not None
    first = next((at for at, word in enumerate(words) if not _LEADING.fullmatch(word)), len(words))
    for at, word in enumerate(words):
        verb = _verb(word, imperative=at == first, infinitive=led)
        if verb is None or (word == "slet" and _slightly(words, at)):
            continue
        if at != first and not led and not _SUBJECT.fullmatch(words[first]):
            continue  # `fakturaerne skal ikke ændres`
        if at == first and any(map(_ANOTHER_CLAUSE.fullmatch, _up_to_the_no(words[at + 1 :]))):
            continue  # `tilmeld mig jeg har ikke været med før`
        particle = _WITH_A_PARTICLE.get(verb)
        if particle is None or particle.search(clause):
            return _VERBS[verb]
    return ()


def _up_to_the_no(words: list[str]) -> list[str]:
    return list(takewhile(lambda word: not _NO.fullmatch(word), words))


def _verb(word: str, *, imperative: bool, infinitive: bool) -> str | None:
    """The verb of an order: `slet` where a clause begins, `slette` after `skal I`, `slettes`."""
    if word in _VERBS:
        return word if imperative else None
    for end in ("tes", "es", "s", "te", "e"):
        stem = word.removesuffix(end) if word.endswith(end) else None
        if stem in _VERBS:
            return stem if end.endswith("s") or infinitive else None
    return None


def _slightly(words: list[str], at: int) -> bool:
    """`Slet ikke` for `not at all`, unless it is told whom not to delete."""
    after = words[at + 1 : at + 3]
    return after[:1] == ["ikke"] and not (after[1:] and _WHO.fullmatch(after[1]))

"""Another municipality's people, contact, bill or list, spoken of beside or instead of one's own.

A neighbour named in passing (`vi kører sammen med Odder`) is nothing; who writes down its people,
says who its contact is, or asks for its list, speaks for it (understanding.md, "municipality").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from knub_mailer.domain.municipality import Register
from knub_mailer.domain.request import (
    ChangeContact,
    Info,
    Join,
    Request,
    Status,
    UpdateBilling,
)
from knub_mailer.language.people.who_speaks import THEMSELVES, all_names
from knub_mailer.language.words.alternatives import Seldom

OTHER = "xotherx"
_OWN = "xownx"
_SENTENCE = Seldom(r"[.!?](?=\s|$)|\n+")
_O = rf"{OTHER}\b"
_AT = rf"(?:(?:i|hos|ved|for|fra|ovre i|henne i|inde i|nede i|oppe i) )+{_O}"
_WORKS_THERE = Seldom(
    rf"\b(?:han|hun|som|der|,) (?:(?:ellers|jo|til daglig|nu|ogsaa|er|begge) )*(?:sidder|arbejder|"
    rf"ansat|hoerer til|hoerer hjemme|(?:\w+ )?(?:kollega|kolleger|konsulent|leder|chef|"
    rf"medarbejder|modpart|udsendt|ansat)) (?:(?:til daglig|nu|ovre|henne|som \w+) )*{_AT}"
    r"(?! (?:den dag|den \d|d\. ?\d|\d|i stedet|paa (?:moede|m\d)))|"
    rf"\b(?:min|vores) (?:\w+ )?(?:kollega|modpart|bekendt|ven|veninde|mand|kone) {_AT}|"
    rf"\b[a-z]+ (?:sidder|arbejder|er ansat) i {_O}|"
    rf"\b(?:han|hun) er (?:fra|i) {_O} (?:kommune|og (?:har )?(?:bad|bedt)|,? jeg)|"
    rf"\b(?:han|hun) er fra {_O}(?! (?:af|oprindeligt))"
)
_ONCE = Seldom(
    r"\b(?:tidligere|foer|foerhen|engang|var|arbejdede|kommer fra|kom fra|stilling|rejst|flyttet|"
    r"skiftet|skifter|nyt job|faaet job|har faaet|begyndt|begynder|bor|boede|fra \d|"
    r"kom til os|sidste aar|stod for|plejede)\b"
)
_DOES_IT_FOR = Seldom(
    rf"\b(?:klare[rs]?|ordne[rs]?|staar|tage[rs]?|melde[rs]?|skrive[rs]?|bestille[rs]?|svare[rs]?|"
    rf"tilmelding\w*|svar\w*)\b (?:\w+ ){{0,3}}?(?:for|paa vegne af) {_O}|"
    rf"\btag (?:\w+ ){{0,2}}?{_O} (?:kommune )?med\b|\b{_OWN} (?:kommune )?ind,? og {_O}"
)
_ASKED_ME = Seldom(
    r"\b(?:har )?(?:bad|bedt|spurgt|spurgte|lovede|lovet)"
    r"(?: mig| os|,? om (?:jeg|vi))\b[^.!?\n]{0,25}"
    r"\b(?:skriv\w*|"
    r"meld\w*|saet\w*|sige|tag\w*|om det|tilmeld\w*|give besked|paa med|hilse)\b|"
    r"\bsige det (?:fra|for) dem\b|\b(?:fra|for) dem\b|\bderes vegne\b"
)
_THEIRS = Seldom(
    r"\bfra dem\b|\b(?:[a-z]+ [a-z]+|en|to|tre|\d|nogen|hvem|listen|tilmeldt|med) d[ea]?e?rfra\b"
    r"(?! (?:videre|koerer|tager|gaar|til))|"
    r"\bde (?:vil|skal|oensker|beder)(?: \w+){0,2}? (?:have|om at faa) [a-z]+ [a-z]+\b|"
    r"\bderes (?:nye )?(?:kontakt|boligkonsulent|konsulent|"
    r"leder|chef|mand|folk|udsendte)\w*|\bfor deres regning\b"
)
_TAKES_ALONG = Seldom(
    rf"{_O}[^.!?\n]{{0,70}}\b(?:saa|derfor|dem|det|ham|hende) (?:dem |ham |hende |det )?(?:tager|"
    r"melder|skriver|klarer|ordner) jeg\b|"
    rf"{_O}[^.!?\n]{{0,70}}\b(?:jeg|vi) (?:tager|klarer|ordner|melder|skriver) (?:lige )?"
    r"(?:dem|ham|hende|det|deres [a-z]+ [a-z]+)\b|"
    rf"{_O}[^.!?\n]{{0,40}}\b(?:ikke|ingen)\b[^.!?\n]{{0,40}}\bsaa jeg (?:tager|melder|skriver)\b"
)
_AND = r"(?: kommune)?(?:,? (?:og|samt|plus|saavel som) | saavel som (?:til )?)"
_BOTH = Seldom(rf"\b(?:(?:{_OWN}|vi|os){_AND}{OTHER}|{OTHER}{_AND}(?:{_OWN}|vi|os))\b")
_FOR_BOTH = Seldom(
    rf"\b(?:begges?|baade|os alle|dem begge|to mails|(?:ogsaa|svarer) for|saavel|faelles|"
    rf"sammen om|slaaet \w+ sammen)\b|\bogsaa (?:for )?{_O}"
)
_OF_CONTACT = Seldom(r"\bkontakt\w*|\bindgang\w*")
_OURS = Seldom(r"\b(?:vores|hos os|vi har|herfra)\b")
_MATES = Seldom(
    rf"\b(?:deler|koerer|foelges|rejser|tager)\b[^.!?\n]{{0,40}}\b[a-z]+ [a-z]+ fra {_O}"
)
_SEAT_OF_THEIRS = Seldom(
    rf"\bplads\w*\b[^.!?\n]{{0,40}}?\b(?:som )?{_O}(?: s| kommune)? (?:har |havde )?(?:betalt|"
    r"betaler|betalte|bestilt|bestilte)\b"
)
"""`Min gamle plads, den som Skive har betalt, kan gå til Ida`: whose seat that is, is theirs."""
_ON_THEIR_LIST = Seldom(
    rf"\b(?:paa|af|fra|under|i) {OTHER} s (?:hold|\w*list\w*|tilmelding\w*|plads\w*|navn|regning|"
    r"kvote|gruppe)\b|"
    r"\b(?:jeg|mig|min (?:plads|tilmelding))\b[^.!?\n]{0,40}\b(?:tilmeldt|staar(?! til (?!moede|"
    r"den|det|\d))|staaende|noteret|registreret|skrevet)"
    rf"\b[^.!?\n]{{0,40}}\b(?:fra|for|hos|under|via|paa vegne af) {_O}"
)
"""`I har mig stående på Skives hold`, `Jeg er tilmeldt fra Skive`: a seat that is theirs."""
_IS_CHANGED = Seldom(
    r"\b(?:tage?|slet\w*|fjerne?|flytte?|ret(?:te)?|stryge?|skifte?|afmelde?|saette?|skrive?|"
    r"melde?|aendre?|aendr|overfoere?)\b"
)
_ALL_OF_US = Seldom(r"\b(?:os begge|begge to|os to|os alle)\b")


def speaks_for_neighbour(
    text: str, own: str, register: Register, requests: Collection[Request], places: str
) -> bool:
    """Whether a folded mail speaks for another municipality, beside its own or instead of it.

    Args:
        places: the folded places of the season's meetings: `i Randers` is where one meets.
    """
    said = _told(text, own, register, places)
    if OTHER not in said:
        return False
    sentences = [each.strip() for each in _SENTENCE.split(said) if each.strip()]
    return any(_speaks(sentences, said, each) for each in requests)


def _told(text: str, own: str, register: Register, places: str) -> str:
    """The text with a token for each municipality; a meeting's place needs `fra`, `Kommune`."""
    parts: list[str] = []
    at = 0
    for code, start, end, with_word in all_names(text, register):
        if code == own:
            token = _OWN
        else:
            name = text[start:end].removesuffix("kommune").strip().removesuffix("s")
            is_place = name in places and not with_word
            if is_place and not re.search(r"\b(?:(?<!bortset )fra|hos|med) $", text[:start]):
                continue
            token = OTHER
        genitive = "s" if text[start:end].endswith("s") and not with_word else ""
        parts += [text[at:start], token + (" s" if genitive and token == OTHER else "")]
        at = end
    return "".join((*parts, text[at:]))


def _speaks(sentences: list[str], said: str, request: Request) -> bool:
    match request:
        case Info():
            return False
        case Status():
            return any(map(_asks_of_them, _pairs(sentences)))
        case ChangeContact():
            return any(_their_contact(first, second) for first, second in _neighbours(sentences))
        case UpdateBilling() if re.search(
            rf"^{_O}(?: kommune)?(?: (?:har|faar|skifter)\b| ?[:=-] ?\d)", said, re.M
        ):
            return True
        case Join() | UpdateBilling():
            return any(_for_both(each) for each in _pairs(sentences)) or bool(
                _DOES_IT_FOR.search(said)
            )
        case _:
            return _takes_theirs(sentences, said)


def _neighbours(sentences: list[str]) -> Iterator[tuple[str, str]]:
    yield from zip(sentences, [*sentences[1:], ""], strict=True)


def _pairs(sentences: list[str]) -> Iterator[str]:
    yield from (f"{first}. {second}" for first, second in _neighbours(sentences))


def _asks_of_them(pair: str) -> bool:
    return OTHER in pair and bool(
        re.search(rf"\b(?:har|er|staar) {_O} (?:sat|med\b|tilmeldt|meldt|paa|medlem|i aar)", pair)
        or re.search(r"\b(?:hvem|listen|tilmeldt|nogen)\b[^.]{0,40}\bd[ae]?e?rfra\b", pair)
    )


def _their_contact(first: str, second: str) -> bool:
    if _ONCE.search(first):
        return False
    if OTHER in first and _OF_CONTACT.search(first) and not _OURS.search(first):
        return True
    return OTHER in first and re.search(r"\bderes (?:\w+ )?kontakt", second) is not None


def _for_both(pair: str) -> bool:
    return OTHER in pair and bool(_BOTH.search(pair) and _FOR_BOTH.search(pair))


def _sentence_of(pair: str, found: re.Match[str]) -> str:
    """The one of two sentences that something was found in."""
    return pair[: found.end()].rpartition(". ")[2] + pair[found.end() :].partition(". ")[0]


def _takes_theirs(sentences: list[str], said: str) -> bool:
    """Whether seats are spoken of that are another municipality's people's."""
    for each in _pairs(sentences):
        if THEMSELVES.search(each):
            continue
        works = _WORKS_THERE.search(each)
        if works and not _ONCE.search(each[: works.end()].rpartition(". ")[2]):
            return True
        if OTHER in each and _TAKES_ALONG.search(each):
            return True
        if OTHER in each and _MATES.search(each) and _ALL_OF_US.search(said):
            return True
        seat = _ON_THEIR_LIST.search(each) if OTHER in each else None
        if seat and _IS_CHANGED.search(each) and not _ONCE.search(_sentence_of(each, seat)):
            return True
        about_them = OTHER in each and not _ONCE.search(each)
        if about_them and (_THEIRS.search(each) or _ASKED_ME.search(each)):
            return True
    if _SEAT_OF_THEIRS.search(said):
        return True
    if _DOES_IT_FOR.search(said) or re.search(rf"{_O} s [a-z]+ [a-z]+ (?:skal|kommer|vil)", said):
        return True
    return bool(
        re.search(rf"(?:^|[\n.]) ?{_O} ?: ?[a-z]", said)
        and re.search(rf"(?:^|[\n.:]) ?{_OWN} ?: ?[a-z]", said)
    )

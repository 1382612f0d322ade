"""Whether a capital word stands as a name where it is, or belongs to a title, a place, a verb."""

from __future__ import annotations

import re

from knub_mailer.language.names.names import FoundName
from knub_mailer.language.names.plain_words import PLAIN_WORDS
from knub_mailer.language.people.people import People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold, same_name_key
from knub_mailer.language.words.vocabulary import (
    COMMON_LOWER,
    GIVEN_WORDS,
    ROLE_ENDINGS,
    WORKPLACES,
)

_BEFORE_VERB = Seldom(
    r"\s*(?:(?:,|og|samt|&|\+)\s+(?=jeg\b|undertegnede|mig\b|[a-z]+@)|\(|fra|kommer|"
    r"deltager|skal|kan|melder|har|er|vil|maa|bliver|overtager|"
    r"moeder|tager|logger|stiller|udgaar|foelger (?:mig|os)\b|ledsager|ikke|"
    r"i stedet|and|will|is|can|has|to|<|E\d|hedder|"
    r":\s*(?:\d|moede|ja\b|nej\b|kommer|deltager|kun|alle|begge|foerste|andet|tredje|marts|maj|"
    r"okt))"
)


_INVERTED = Seldom(
    r" (?:kommer|deltager|moeder|rejser|er|bliver) (?:jeg|vi|man|der)\b(?! (?:\w+ )?(?:kommer|"
    r"er)\b)"
)
"""`Nedenfor er der …`: a verb with its own subject behind it."""


_OF_A_THING = Seldom(
    r" er (?:jo |da |altsaa |ikke |bare |vist |meget |saa |for )*"
    r"(?:\w+(?:l?igt|somt)|godt|sundt|usundt|haardt|svaert|dyrt|sjovt|skoent|fedt|slemt|surt|koldt|"
    r"varmt|vaadt|glat|noget|en (?:god|daarlig)|livet)\b"
)
"""`Padel er farligt`: what is so is no person."""


_PLACE_BEFORE = Seldom(r"\b(?:i|paa|mod|via|omkring|ved|over|in|at|near)\s$")


_COMES_FROM = Seldom(
    r"\b(?:\d{1,2}|en|et|to|tre|fire|fem|seks|nogle|par|vores|mine?) (?:[a-z]+ ){0,2}?"
    r"(?:kolleg(?:a|er|aer)|mennesker?|medarbejdere?|personer?|folk|mand|deltagere?|unge|"
    rf"[a-z]+(?:{'|'.join(ROLE_ENDINGS)})(?:e|er)?)"
    r" (?:(?:ude|inde|nede|oppe|ovre) )?fra $"
)
"""`to kolleger fra Nakskov`: where they are from."""


_WORKS_AT = Seldom(
    rf"(?:{'|'.join(ROLE_ENDINGS)})(?:en)? (?:i|for|hos|ved|fra|af|paa|under) (?:[a-z\-/&]+,? )*$"
)


_NOUN_ENDING = Seldom(
    r"(?:[^r]et|erne|(?:ing|aeg|ag|al|id|isk|ejl|aad|and|ost|ur|oed|tion|els|an|is|hed)en|ende|ede|"
    r"else|ning|igt|ice|tion)$"
)


_INSTITUTION = Seldom(
    r"\b(?:\w*projekt(?:et)?|\w*team(?:et)?|\w*center|\w*cent(?:e)?ret|\w*afdeling(?:en)?|"
    r"\w*forening(?:en)?|\w*selskab(?:et)?|\w*organisation(?:en)?|\w*skole(?:n)?|"
    r"\w*omraade(?:t)?|\w*bydel(?:en)?|\w*kvarter(?:et)?|\w*helhedsplan(?:en)?|"
    r"\w*institution(?:en)?|"
    r"boernehave(?:n)?|vuggestue(?:n)?|\w*bosted(?:et)?|\w*hjem(?:met)?|hotel(?:let)?|"
    r"\w*forvaltning(?:en)?|\w*distrikt(?:et)?|\w*klub(?:ben)?|\w*vaerested(?:et)?|"
    r"\w*hus(?:et)?|\w*bibliotek(?:et)?|\w*indsats(?:en)?|\w*bebyggelse(?:n)?|"
    r"(?:sekretariatet|\w*enheden|indsatsen|planen|projektet) (?:for|i|paa)) "
    r"(?:(?:nye?|gamle|store|lille|groenne?|det|den|de) )?$"
)
_EVENT = Seldom(
    r"(?:moedet?|konferencen?|seminar(?:et)?|kongres(?:sen)?|kursus|kurset|webinar(?:et)?|"
    r"dagene?|workshop(?:pen)?)$"
)
"""`Boligpolitisk Topmøde` is spelt as a name."""


def named_institution(text: str, start: int, found: FoundName, people: People) -> bool:
    """`Team Nord`, `Boligpolitisk Topmøde`: a name, but nobody's, unless the headers have it."""
    at = _INSTITUTION.search(text[max(0, start - 40) : start]) or _EVENT.search(fold(found.name))
    known = any(same_name_key(k.name) == same_name_key(found.name) for k in people.known if k.rank)
    return at is not None and not known and not people.is_sender(found.name)


_INSIDE = Seldom(rf"(?:{'|'.join(ROLE_ENDINGS)})(?:en)? (?:i|hos|ved|paa|under) $")


def of_a_workplace(text: str, start: int, found: FoundName, people: People) -> bool:
    """`teamleder i Socialt Udsatte`: no name, unless the headers or the history have it."""
    known = any(same_name_key(k.name) == same_name_key(found.name) for k in people.known if k.rank)
    return not known and _INSIDE.search(text[max(0, start - 40) : start]) is not None


def is_workplace(text: str, start: int, end: int) -> bool:
    """Whether a capital word behind a title belongs to it: `direktør for Job og Borgerservice`."""
    before = re.search(r"([a-z]+) (?:og|&) $", text[:start])
    if before and before[1] in WORKPLACES:
        return True
    at = _WORKS_AT.search(text[max(0, start - 60) : start])
    if at is None or re.search(r"\b(?:P\d|deltager|kommer|til)\b", at.group()):
        return False
    listed = at.group().endswith((" og ", "& ", ", "))
    return not listed or bool(_NOUN_ENDING.search(text[start:end]))


def stands_as_name(
    text: str, start: int, end: int, found: FoundName, people: People, raw_after: str
) -> bool:
    """A single capital word is a name inside a sentence; as its first word it needs evidence."""
    known = bool(people.complete(found.name))
    on_behalf = text.startswith(" vegne", end)
    if not (known or on_behalf) and (
        _PLACE_BEFORE.search(text[:start])
        or _COMES_FROM.search(text[max(0, start - 60) : start])
        or is_workplace(text, start, end)
    ):
        return False
    first = not text[:start].strip(" \t-*•\"'(0123456789.)")
    if not first:
        return True
    if known:
        return True
    if fold(found.name) in PLAIN_WORDS or _INVERTED.match(text, end):
        return False
    if _OF_A_THING.match(text, end):
        return False
    if _NOUN_ENDING.search(fold(found.name)):
        return False
    together = re.match(
        r"\s*(?:,|og|samt|&|\+)\s+([A-ZÆØÅ][a-zæøå]+|jeg|undertegnede|mig)", raw_after
    )
    beside = re.match(r"\s*[(<,]\s*(?:mail:?\s*)?([\w.\-]+)@", raw_after)
    if beside and fold(beside[1]).startswith(fold(found.name)[:2]):
        return True
    if together and together[1][0].isupper() and fold(found.name) in GIVEN_WORDS:
        return True
    return bool(_BEFORE_VERB.match(text, end) or together) and fold(found.name) not in COMMON_LOWER

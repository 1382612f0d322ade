"""Side remarks of a letter: diet, arrival, access, how to split the bill (understanding.md, text).

They hinder nothing. Each goes to the secretariat in the sender's words, and to the note of the
person it is about, who is named in it, is spoken of as `han` or `hun` behind the name, or is the
only one the letter signs up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import Person, Request, SignUp, Substitute, Understanding
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.sentences import sentences_of

_HINTS = (
    "veget", "vegan", "gluten", "laktos", "lactos", "allerg", "halal", "kosher", "cøliak", "diabet",
    "diæt", "spiser", "koerestol", "kørestol", "rollator", "teleslynge", "ankom", "forsinket",
    "senere", "parker", "hotel", "overnat", "regning",
)  # fmt: skip
"""Most letters hold none of these: the sentences of the others are not looked at."""

_REMARK = Seldom(
    r"\b(?:vegetar\w*|vegan\w*|vegetarian|gluten\w*|laktose\w*|lactose\w*|\w*allergi\w*|allergic|"
    r"halal\w*|kosher|coeliaki\w*|diabet\w*|\w*diaet|koerestol\w*|rollator\w*|teleslynge\w*|"
    r"parkering\w*|hotel\w*|overnat\w*)\b|\bspiser (?:\w+ )?(?:ikke|kun|alt)\b|"
    r"\b(?:ankommer|kommer|er|dukker|er fremme|moeder) (?:\w+ ){0,3}?(?:senere|for sent|forsinket|"
    r"foerst (?:\w+ )?(?:kl|klokken|ved|omkring|hen))\b|"
    r"\b(?:maa|skal|er noedt til at) (?:\w+ ){0,2}?(?:gaa|tage af sted|koere) "
    r"(?:\w+ )?(?:tidligere|foer tid|kl)\b|"
    r"\bdele[rs]? (?:\w+ ){0,3}?regning\w*|\bregning\w* (?:\w+ ){0,2}?dele[rs]?\b"
)
_TO_BE_TOLD = Seldom(
    r"\b(?:ean|gln|faktura\w*|regning\w*|navn\w*|program\w*|besked|mail\w*|\w*nummer\w*|svar|"
    r"reference\w*|tilmelding\w*|indmeldelse\w*|resten|oktober|maj)\b"
)
"""What comes later without anybody arriving late: `EAN kommer senere`."""
_BRACKET = Seldom(r"\((?P<inside>[^()@]{3,80})\)")
_SOMEBODY = Seldom(r"\b(?:jeg|vi|han|hun|de|vedkommende|he|she|they)\b")
_OF_THE_LAST = Seldom(r"\b(?:han|hun|ham|hende|vedkommende|he|she|him|her)\b")
_OF_THE_SENDER = Seldom(r"\b(?:jeg|mig|undertegnede|i|me)\b")
_LONGEST = 200


def with_side_remarks(told: Understanding, letter: Letter) -> Understanding:
    """An understanding with the letter's side remarks, and the notes of those they are about."""
    body = letter.body.lower()
    if not told.requests or not any(hint in body for hint in _HINTS):
        return told
    people = list(_coming(told.requests))
    notes: dict[str, list[str]] = {}
    remarks: list[str] = []
    last: Person | None = None
    for said in (sentence.text for sentence in sentences_of("", letter.body)):
        named = [p for p in people if p.name and _names(said, p.name)]
        if _is_remark(said, bool(named)):
            bracketed = list(_in_brackets(said, named))
            about = bracketed or list(_about(said, named, last, people, letter))
            for person, note in about:
                notes.setdefault(person.name or "", []).append(note)
            remarks += [f"{p.name}: {note}" for p, note in bracketed] or [said[:_LONGEST]]
        last = named[-1] if named else last
    if not remarks:
        return told
    requests = tuple(_noted(each, notes) for each in told.requests)
    return replace(told, requests=requests, remarks=(*told.remarks, *remarks))


def _coming(requests: Sequence[Request]) -> Iterator[Person]:
    for request in requests:
        if isinstance(request, SignUp):
            yield from request.attendees
        elif isinstance(request, Substitute):
            yield request.in_


def _is_remark(said: str, named: bool) -> bool:
    folded = fold(said)
    found = _REMARK.search(folded)
    if found is None or said.rstrip().endswith("?"):
        return False
    if not found.group().endswith(("senere", "forsinket")):
        return True
    return (named or bool(_SOMEBODY.search(folded))) and not _TO_BE_TOLD.search(folded)


def _names(said: str, name: str) -> bool:
    return bool(re.search(rf"\b{re.escape(fold(name.split()[0]))}\b", fold(said)))


def _in_brackets(said: str, named: list[Person]) -> Iterator[tuple[Person, str]]:
    """`Tilmeld Bo Friis (vegetar)`: what stands in brackets behind a name."""
    for person in named:
        given = fold((person.name or "").split()[0])
        behind = _BRACKET.search(said, max(0, fold(said).find(given)))
        if behind and _REMARK.search(fold(behind["inside"])):
            yield person, behind["inside"].strip()


def _about(
    said: str, named: list[Person], last: Person | None, people: list[Person], letter: Letter
) -> Iterator[tuple[Person, str]]:
    """Whom a remark is about, with its words."""
    folded, note = fold(said), said[:_LONGEST]
    own = letter.mail.sender.email if letter.mail.sender else None
    if named:
        yield from ((p, note) for p in named if len(named) == 1)
    elif _OF_THE_LAST.search(folded) and last is not None:
        yield last, note
    elif _OF_THE_SENDER.search(folded):
        yield from ((p, note) for p in people if p.email and p.email == own)
    elif len({p.name for p in people}) == 1:
        yield people[0], note


def _noted(request: Request, notes: dict[str, list[str]]) -> Request:
    def noted(person: Person) -> Person:
        said = dict.fromkeys(notes.get(person.name or "", ()))
        return replace(person, note=" ".join(said)) if said else person

    if isinstance(request, SignUp):
        return replace(request, attendees=tuple(map(noted, request.attendees)))
    if isinstance(request, Substitute):
        return replace(request, in_=noted(request.in_))
    return request

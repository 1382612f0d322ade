"""A sentence with its people, meetings and addresses marked, so that patterns see its bones.

A marked sentence is folded text (lower case, ae oe aa) in which capitals stand for what was found:
P3 a person (P3's in the genitive), J the sender as `jeg`, S the sender as `mig` or `undertegnede`,
H `han`, `hende`, D `de`, `begge`, U2 somebody unnamed ("en kollega"), M1 a meeting, E0 an
address, K the sender's own municipality, Y `I` as those who are written to, N a number that is
none of these (EAN, telephone).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from knub_mailer.language.meetings.meetings import Calendar, MeetingMention
from knub_mailer.language.names.initials import spells
from knub_mailer.language.names.name_words import is_no_name
from knub_mailer.language.names.names import OF_HERS, FoundName, names_in, titled
from knub_mailer.language.names.standing_names import (
    named_institution,
    of_a_workplace,
    stands_as_name,
)
from knub_mailer.language.names.unnamed import Unnamed, unnamed_in
from knub_mailer.language.people.people import ADDRESS, Mention, People
from knub_mailer.language.seats.told_in_full import with_me
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import Folded, fold, same_name_key
from knub_mailer.language.words.pronouns import ENGLISH, ENGLISH_I, FIRST, SHE, THEY, YOU, YOU_FIRST
from knub_mailer.language.words.vocabulary import (
    COMMON_LOWER,
    LOWER_NAME_BEFORE,
    NAMES_IN_PAIRS,
    NUMBERS,
)


@lru_cache(maxsize=256)
def _own_municipality(names: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    own = rf"\b(?:{words})(?:s\b|'(?= )|\b)(?: kommunes?\b)?(?!-)|" if words else ""
    return re.compile(rf"{own}\b(?:vores |min |her i )?kommunen?s?\b(?! (?:of|i [a-z]+land))")


_HELD_AT = Seldom(
    r"\b(?:moede\w*|meeting)(?: her| holdes)* (?:i|in) $|"
    r"\b(?:tager|klarer|snupper|springer over|dropper) $|"
    r"\b(?:undtagen|undtaget|bortset fra|paa ?naer|minus) (?:(?:det|moedet|den|til|ved) ){1,2}i $"
)
_CAPITAL = Seldom(r"[A-Z]")  # of letters that fold to capitals: only markers are capital
_URL = Seldom(r"\b(?:https?://|www\.)\S+|\b[\w-]+\.(?:dk|com|example|eu)/\S+")
_LONG_NUMBER = Seldom(r"(?<![\w/])\+?\d(?:[ .\-]?\d){7,17}(?![\w/])")
_DIGIT = Seldom(r"\d")
_DATE = Seldom(r"\d{4}-\d{2}-\d{2}|[0-3]?\d[ .\-]{1,2}[01]?\d[ .\-]{1,2}20\d\d")
_PHONE = Seldom(
    r"\b(?:tlf|telefon|tel|mobil|mob|ring|direkte|paa)\.?:?\s*(?:paa\s+)?"
    r"(?:\+?45\s*)?(?:\d{2}[ .]?){4}\b"
)
_QUOTED_VALUE = Seldom(r"[\"'](?=[^\"'\n]{0,40}[\d/])[^\"'\n]{2,45}[\"']")
_BRACKET_BEFORE_NUMBER = Seldom(r"[)\]>\"'”»](?=\d)")
_I_WILL = Seldom(r"\bi'(?:ll|d|m|ve)\b")
_CONTRACTED = {"'ll": " will", "'d": " would", "'m": " am", "'ve": " have"}


@dataclass(slots=True)
class Marked:
    """The marked text and what its markers mean; `groups` are filled by grouping."""

    raw: str
    text: str
    people: list[Mention] = field(default_factory=list)
    meetings: list[MeetingMention] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    unnamed: list[Unnamed] = field(default_factory=list)
    folded: str = ""


class _Span(NamedTuple):
    start: int
    end: int
    marker: str


def mark(raw: str, calendar: Calendar, people: People) -> Marked:
    """Mark one sentence; nothing of it is lost but the case of letters."""
    folded = Folded.of(raw)
    text = _CAPITAL.sub("x", folded.text)
    marked = Marked(raw, text, folded=text)
    spans: list[_Span] = []
    _mark_addresses(marked, folded, spans)
    numbers = (_PHONE, _LONG_NUMBER) if _DIGIT.search(text) else ()
    for pattern in (_URL, *numbers) if "/" in text or "www." in text else numbers:
        for m in pattern.finditer(text):
            if not _DATE.fullmatch(m.group()):
                _take(spans, m.start(), m.end(), "N")
    for m in _QUOTED_VALUE.finditer(text) if '"' in text or "'" in text else ():
        _take(spans, m.start(), m.end(), "N")
    names = [
        each
        for each in _names(raw, folded, people)
        if not named_institution(text, each[0], each[2], people)
    ]
    for start, end, found in names:
        if found.complete and not of_a_workplace(text, start, found, people):
            _take_name(marked, spans, text, start, end, found, people)
    for m in _own_municipality(people.own_names).finditer(text):
        if not _HELD_AT.search(text[max(0, m.start() - 32) : m.start()]):
            _take(spans, m.start(), m.end(), "K")
    for mention in calendar.mentions(text):
        if _take(spans, mention.start, mention.end, f"M{len(marked.meetings)}"):
            marked.meetings.append(mention)
    _mark_wrong_places(marked, text, spans, people, calendar)
    for start, end, found in names:
        if not found.complete:
            _take_name(marked, spans, text, start, end, found, people)
    _mark_lower_names(marked, text, spans, people)
    _mark_spelled_names(marked, text, spans, people)
    _mark_copied(text, spans, marked, people)
    _mark_pronouns(raw, folded, text, spans, people.english)
    for one in unnamed_in(text):
        if _take(spans, one.start, one.end, f"U{len(marked.unnamed)}"):
            marked.unnamed.append(one)
    spans.sort()
    marked.numbers = [text[span.start : span.end] for span in spans if span.marker == "N"]
    marked.text = with_me(_replaced(text, spans))
    return marked


def _take(spans: list[_Span], start: int, end: int, marker: str) -> bool:
    if start >= end or any(start < s.end and s.start < end for s in spans):
        return False
    spans.append(_Span(start, end, marker))
    return True


def _mark_addresses(marked: Marked, folded: Folded, spans: list[_Span]) -> None:
    for m in ADDRESS.finditer(marked.raw) if "@" in marked.raw else ():
        start, end = bisect_left(folded.at, m.start()), bisect_left(folded.at, m.end())
        if _take(spans, start, end, f"E{len(marked.emails)}"):
            marked.emails.append(m.group().lower().strip(".'"))


def _names(raw: str, folded: Folded, people: People) -> list[tuple[int, int, FoundName]]:
    found = []
    for name in names_in(raw, people.places):
        start, end = bisect_left(folded.at, name.start), bisect_left(folded.at, name.end)
        found.append((start, end, name))
    return found


def _take_name(
    marked: Marked,
    spans: list[_Span],
    text: str,
    start: int,
    end: int,
    found: FoundName,
    people: People,
) -> None:
    of_hers = OF_HERS.match(text, end) is not None
    said, end = text[start:end], end + of_hers
    genitive = of_hers or (said.endswith("s") and not fold(found.name).endswith("s"))
    if not found.complete and not stands_as_name(
        text, start, end, found, people, marked.raw[found.end : found.end + 40]
    ):
        return
    mention = resolve(found.name, found.complete, people)
    if mention.problem and said.endswith("s") and not genitive and not found.complete:
        other = resolve(found.name[:-1], found.complete, people)
        if not other.problem:
            mention, genitive = other, True
    marker = f"P{len(marked.people)}" + ("'s" if genitive else "")
    if _take(spans, start, end, marker):
        marked.people.append(mention)


def resolve(name: str, complete: bool, people: People) -> Mention:
    """The person a written name means in this mail."""
    if complete:
        fuller = people.fuller(name)
        email = people.email_of(fuller)
        sender = people.is_sender(fuller)
        shown = people.sender.name if sender and people.sender.name else fuller
        return Mention(name, shown, people.sender.email if sender else email, sender=sender)
    fits = people.complete(name)
    if len(fits) == 1:
        one = fits[0]
        sender = people.is_sender(one.name)
        return Mention(name, one.name, people.email_of(one.name), sender=sender)
    return Mention(name, None, None, "two" if fits else "unknown")


_HOLDS = r"(?:(?:som |der )?(?:i |I |Y )?(?:holder|afholder|holdes|afholdes|har|er|ligger|bliver) )"
_MEETING_AT = Seldom(
    rf"\b(?:moede|netvaerksmoede|traef)(?:t|et)?,? {_HOLDS}?(?:i|paa) (?P<place>[a-z\-]{{3,}})|"
    r"\b(?:kommer|er|moedes|samles|ses|holder) (?:(?:i|I|Y|vi) )?(?:i|til) (?P<place2>[a-z\-]{3,})"
    r"(?= (?:med|til|om) (?:netvaerks)?moede)"
)


def _mark_wrong_places(
    marked: Marked, text: str, spans: list[_Span], people: People, calendar: Calendar
) -> None:
    """`mødet i Aarhus`, where no meeting is."""
    for m in _MEETING_AT.finditer(text):
        at = "place" if m["place"] else "place2"
        place = m[at]
        if place not in people.places or place in calendar.place_words:
            continue
        if not calendar.known_place(place) and _take(
            spans, *m.span(at), f"M{len(marked.meetings)}"
        ):
            marked.meetings.append(MeetingMention(*m.span(at), (), "word", "no_meeting"))


_LOWER_WORD = Seldom(r"\b[a-z]{2,}(?:-[a-z]+)?\b")


def _mark_lower_names(marked: Marked, text: str, spans: list[_Span], people: People) -> None:
    """Names in small letters: those the mail knows from elsewhere, `susanne og jeg`."""
    known = people.given_names()
    words = set(_LOWER_WORD.findall(text)) - COMMON_LOWER if known else ()
    # `hans plads` is his, whoever is called Hans.
    meant = {word for word in words if same_name_key(word) in known} - {"hans"}
    for m in _LOWER_WORD.finditer(text) if meant else ():
        word = m.group()
        if word not in meant:
            continue
        mention = resolve(word, False, people)
        if _take(spans, m.start(), m.end(), f"P{len(marked.people)}"):
            marked.people.append(mention)
    for m in LOWER_NAME_BEFORE.finditer(text):
        word = m["name"] or m["name2"]
        if (word in COMMON_LOWER and word not in NAMES_IN_PAIRS) or len(word) < 3:
            continue
        if _take(spans, *m.span("name" if m["name"] else "name2"), f"P{len(marked.people)}"):
            marked.people.append(Mention(word, None, None, "unknown"))


def _mark_spelled_names(marked: Marked, text: str, spans: list[_Span], people: People) -> None:
    """Names in small letters that an address of the mail spells: `marianne krog`, makr@…"""
    locals_ = [e.partition("@")[0] for e in (*marked.emails, *people.loose)]
    if not locals_ or any(c.isupper() for c in marked.raw[1:] if c.isalpha()):
        return
    words = list(re.finditer(r"[a-z]+(?:-[a-z]+)*", text[:600]))
    for size in (3, 2):
        for at in range(len(words) - size + 1):
            picked = words[at : at + size]
            name = " ".join(w.group() for w in picked)
            if text[picked[0].start() : picked[-1].end()] != name or any(
                len(w.group()) < 2 or is_no_name(w.group()) for w in picked
            ):
                continue
            if any(spells(local, name) for local in locals_) and _take(
                spans, picked[0].start(), picked[-1].end(), f"P{len(marked.people)}"
            ):
                marked.people.append(resolve(titled(name), True, people))


_COPIED = Seldom(
    r"\b(?:(?:de|dem|begge|alle|mine|vores)(?: (?P<count>to|tre|fire|fem|"
    r"\d))?(?: (?:kolleger|personer|andre))?,? ?(?:der|som)? ?(?:er|staar|"
    r"er sat|(?:jeg|J|vi) (?:har|saetter))? ?(?:sat )?"
    r"(?:(?:paa|i)? ?cc(?:-linjen)?\b|(?:paa|i) kopi\b)|(?:kollegerne|"
    r"personerne|folkene|modtagerne) (?:i|paa) (?:cc|kopi)\b)|\b(?P<one>(?:min|vores) "
    r"(?:\w+ )?(?:kollega|leder|chef|medarbejder|konsulent)|kollegaen|vedkommende|"
    r"personen|(?<!har )(?<!saetter )(?<!saette )(?<!sat )(?<!satte )(?:hende|ham|den)),? "
    r"(?:(?:der|som) (?:er |staar |sidder |laeser med )|(?:som )?(?:jeg|vi) (?:har|satte) )?"
    r"(?:her )?(?:sat )?(?:her )?(?:paa|i) (?:cc|kopi)\b"
)


def _mark_copied(text: str, spans: list[_Span], marked: Marked, people: People) -> None:
    """`De to på cc` are the people in Cc, when that many with full names are there."""
    for m in _COPIED.finditer(text) if "cc" in text or "kopi" in text else ():
        named = [p for p in people.cc if p.name and " " in p.name]
        count = NUMBERS.get(m["count"] or "", 0) or int(m["count"] or 0) if m["count"] else None
        if count is not None and count < len(named):
            named = [p for p in named if people.of_the_same_house(p)]
            if len(named) != count:
                named = []
                marked.unnamed.append(Unnamed(m.start(), m.end(), m.group(), count))
                _take(spans, m.start(), m.end(), f"U{len(marked.unnamed) - 1}")
        if not named:
            continue
        if m["one"] and len(named) > 1:
            continue
        first = len(marked.people)
        marker = " og ".join(f"P{first + i}" for i in range(len(named)))
        if count is not None and count > len(named):
            marked.unnamed.append(Unnamed(m.start(), m.end(), m.group(), count))
            marker = f"U{len(marked.unnamed) - 1}: {marker}"
        if _take(spans, m.start(), m.end(), marker):
            marked.people += [Mention(p.name or "", p.name, p.email) for p in named]


_THEY_BEGIN = Seldom(
    r"de (?:foelges|kommer|deltager|vil|skal|kan|tager|er|har|bliver|overnatter|"
    r"ankommer)\b"
)


def _mark_pronouns(
    raw: str, folded: Folded, text: str, spans: list[_Span], people_english: bool
) -> None:
    english = people_english or len(list(ENGLISH.finditer(text))) >= 2 or bool(_I_WILL.search(text))
    if english:
        for m in ENGLISH_I.finditer(text):
            _take(spans, *m.span(), f"J{_CONTRACTED.get(m.group()[1:], '')}")
    elif raw.upper() != raw:
        for m in YOU.finditer(raw):
            if m.start() == 0 and not YOU_FIRST.match(raw):
                continue
            start = bisect_left(folded.at, m.start())
            _take(spans, start, start + 1, "Y")
    for m in FIRST.finditer(text):
        if m["self"] in ("me", "myself") and not english:
            continue
        _take(spans, m.start(), m.end(), "S" if m["self"] else "J")
    for m in SHE.finditer(text):
        if m.group() in ("her", "he", "she") and not english:
            continue
        _take(spans, m.start(), m.end(), "H")
    if _THEY_BEGIN.match(text):
        _take(spans, 0, 2, "D")
    for m in THEY.finditer(text):
        _take(spans, m.start(), m.end(), "D")


def _replaced(text: str, spans: list[_Span]) -> str:
    pieces: list[str] = []
    at = 0
    for span in spans:
        after = text[span.end : span.end + 1]
        pieces += [text[at : span.start], span.marker, " " if after.isalnum() else ""]
        at = span.end
    pieces.append(text[at:])
    # `Re(A)2049`: brackets may be taken away later, and no digit may then join a marker
    apart = _BRACKET_BEFORE_NUMBER.sub(r"\g<0> ", "".join(pieces))
    return " ".join(apart.split())

"""Which meeting a subject of staff names: by number, day, month, place, or as the next one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from knub_mailer.domain.network import Meeting, Season
from knub_mailer.language.replies.answers import folded
from knub_mailer.language.staff.dates import date_patterns, day_in_words, month_number
from knub_mailer.language.words.alternatives import Seldom

_WORDS = (
    ["foerste", "andet", "tredje", "fjerde", "femte"],
    ["et", "to", "tre", "fire", "fem"],
    ["en", "anden"],
)
_ORDINALS = {word: place for words in _WORDS for place, word in enumerate(words, 1)}
_MEETING_WORD = r"(?:netvaerks|tema|fag)?mo(?:e)?de(?:t|ts)?"
_NO_DATE = r"(?!\d|\s*[./-]\s*\d|\.?\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))"
_BY_NUMBER = Seldom(
    _MEETING_WORD + r"\s*(?:nr\.?|nummer|no\.?|#)?\s*(?P<number>\d{1,2})" + _NO_DATE + r"(?:'?s\b)?"
    r"|\b(?P<before>\d{1,2})\.?\s*" + _MEETING_WORD + r"\b"
)
_BY_ORDINAL = Seldom(
    r"\b(?:det )?(?P<word>foerste|andet|anden|tredje|fjerde|femte|naeste|sidste) "
    + _MEETING_WORD
    + r"\b|"
    + _MEETING_WORD
    + r" (?:nr\.? |nummer )?(?P<after>et|to|tre|fire|fem)\b"
)
_BY_MONTH = Seldom(rf"\b(?P<month>[a-z]{{3,9}}){_MEETING_WORD}\b")
_IN_MONTH = Seldom(rf"{_MEETING_WORD} i (?P<month>[a-z]{{3,9}})\b")
_IN_PLACE = Seldom(rf"{_MEETING_WORD} (?:i|pa) (?P<place>[a-z]{{3,30}})\b")
_BESIDE = r"[\s,(-]*(?:fra\s+)?"


@dataclass(frozen=True, slots=True)
class NamedMeeting:
    """Where a subject names a meeting, and which.

    number: its number, whether the season has it or not. wrong: a Danish sentence when the day
    beside the number is not that meeting's, else "".
    """

    start: int
    end: int
    number: int
    wrong: str = ""


def meeting_named(text: str, season: Season, now: datetime) -> NamedMeeting | None:
    """The meeting that a folded subject names; None when it names none, or can't be told."""
    return (
        _by_day(text, season, _MEETING_WORD + r"\s*")
        or _by_number(text, season)
        or _by_ordinal(text, season, now)
        or _by_day(text, season, "")
        or _by_month_or_place(text, season)
    )


def _by_number(text: str, season: Season) -> NamedMeeting | None:
    found = _BY_NUMBER.search(text)
    if found is None:
        return None
    number = int(found["number"] or found["before"])
    return _with_day(text, season, found, number)


def _with_day(text: str, season: Season, found: re.Match[str], number: int) -> NamedMeeting:
    """A day right behind the number is the meeting's own: "møde 2 den 28. maj"."""
    meeting = next((each for each in season.meetings if each.number == number), None)
    for pattern in date_patterns():
        day = re.compile(_BESIDE + pattern.pattern + r"\)?").match(text, found.end())
        if day is None or meeting is None:
            continue
        wrong = ""
        if not _is_day_of(day, meeting):
            real = day_in_words(meeting.starts.date())
            wrong = f"Møde {number} er den {real}, og det passer ikke med dagen i emnet."
        return NamedMeeting(found.start(), day.end(), number, wrong)
    return NamedMeeting(*found.span(), number)


def _by_day(text: str, season: Season, lead: str) -> NamedMeeting | None:
    """ "Mødet den 28. maj", "mødet 28/5"; without a lead any day that is a meeting's."""
    for pattern in date_patterns():
        found = re.search(lead + pattern.pattern, text)
        if found is None:
            continue
        for meeting in season.meetings:
            if _is_day_of(found, meeting):
                return NamedMeeting(*found.span(), meeting.number)
    return None


def _is_day_of(found: re.Match[str], meeting: Meeting) -> bool:
    named = (int(found["day"]), month_number(found["month"]))
    return named == (meeting.starts.day, meeting.starts.month)


def _by_ordinal(text: str, season: Season, now: datetime) -> NamedMeeting | None:
    found = _BY_ORDINAL.search(text)
    if found is None:
        return None
    word = found["word"] or found["after"]
    if word in _ORDINALS:
        return _with_day(text, season, found, _ORDINALS[word])
    chosen = season.coming(now)[:1] if word == "naeste" else season.meetings[-1:]
    return NamedMeeting(*found.span(), chosen[0].number) if chosen else None


def _by_month_or_place(text: str, season: Season) -> NamedMeeting | None:
    """ "Majmødet", "mødet i Randers": where just one meeting fits."""
    for pattern in (_BY_MONTH, _IN_MONTH):
        found = pattern.search(text)
        month = month_number(found["month"]) if found else 0
        fitting = [each for each in season.meetings if each.starts.month == month]
        if found and len(fitting) == 1:
            return NamedMeeting(*found.span(), fitting[0].number)
    found = _IN_PLACE.search(text)
    if found is None:
        return None
    word = rf"\b{found['place']}\b"
    fitting = [each for each in season.meetings if re.search(word, folded(each.place or ""))]
    return NamedMeeting(*found.span(), fitting[0].number) if len(fitting) == 1 else None

"""Words of staff: politeness to leave out, and the meeting a subject names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from knub_mailer.domain.network import Meeting, Season
from knub_mailer.language.answers import folded
from knub_mailer.language.staff_dates import date_pattern, month_number

_LEADING = re.compile(
    r"^(?:hej|kaere|goddag|please|venligst|vaer(?:e)? (?:soed|venlig) (?:at|og)|(?:kan|vil|gider)"
    r" (?:i|du|vi)|sende?|vise?|hente?|mig|os|jeg vil gerne|vi vil gerne|jeg skal bruge"
    r"|have|se|bede om|ma (?:jeg|vi)|fa|gerne|lige|knub|alle|nu|en|et|den|det|nye?"
    r"|opdateret|endelige?t?)\b[\s,:-]*"
)
_TRAILING = re.compile(
    r"[\s,.!–-]*\b(?:tak|pa forhand|pa forhand tak|tusind|mange|please|venligst|hilsen .*|mvh.*"
    r"|vh|nu|igen|i dag)[\s,.!]*$"
)
_SIGN_OFF = re.compile(
    r"(?:^|[\s,.!?/-]+)(?:m\.?v\.?h|v\.?h|k\.?h|d\.?b\.?h|(?:med )?(?:venlige?|bedste|kaerlig|de "
    r"bedste|mange) hils(?:en|ner)|(?:venlig )?hils(?:en|ner))\b.*|\s/ ?[a-z]+(?: [a-z]+)?$",
    re.DOTALL,
)
_GREETING = re.compile(r"^(?:kaere|hej|hejsa|hi|dear|goddag|godmorgen|hello)\b[^\n]*?(?:\n|[,!]|$)")
_ORDINALS = {"foerste": 1, "andet": 2, "anden": 2, "tredje": 3, "fjerde": 4, "femte": 5}
_MEETING_WORD = r"(?:netvaerks|tema|fag)?mo(?:e)?de(?:t|ts)?"
_BY_NUMBER = re.compile(
    _MEETING_WORD + r"\s*(?:nr\.?|nummer|no\.?|#)?\s*(?P<number>\d{1,2})(?!\d)"
    r"|\b(?P<before>\d{1,2})\.?\s*" + _MEETING_WORD + r"\b"
)
_BY_ORDINAL = re.compile(
    r"\b(?:det )?(?P<word>foerste|andet|anden|tredje|fjerde|femte|naeste|sidste) "
    + _MEETING_WORD
    + r"\b"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject made comparable: folded, polite words off, the meeting's name as "@".

    number: of the meeting that is named, whether the season has it or not; None: none is.
    """

    text: str
    number: int | None


def read_subject(subject: str, season: Season, now: datetime) -> Subject:
    """A subject without politeness, and the meeting it names."""
    text = " ".join(folded(subject).split()).strip(" .!,;")
    text = re.sub(r"(?<=program)(?=moede)", " ", text)
    while (shorter := _TRAILING.sub("", _LEADING.sub("", text))) != text:
        text = shorter
    found, number = _meeting_named(text, season, now)
    if found is None:
        return Subject(text, None)
    start, end = found
    return Subject(" ".join(f"{text[:start]} @ {text[end:]}".split()), number)


def _meeting_named(
    text: str, season: Season, now: datetime
) -> tuple[tuple[int, int] | None, int | None]:
    by_day = re.search(_MEETING_WORD + r"\s*" + date_pattern().pattern, text)
    if by_day is not None:
        for meeting in season.meetings:
            day = meeting.starts
            if (day.day, day.month) == (int(by_day["day"]), month_number(by_day["month"])):
                return by_day.span(), meeting.number
    by_number = _BY_NUMBER.search(text)
    if by_number is not None:
        return by_number.span(), int(by_number["number"] or by_number["before"])
    by_ordinal = _BY_ORDINAL.search(text)
    if by_ordinal is not None:
        return by_ordinal.span(), _ordinal(by_ordinal["word"], season, now)
    return None, None


def _ordinal(word: str, season: Season, now: datetime) -> int | None:
    chosen: tuple[Meeting, ...] = season.meetings
    if word == "naeste":
        chosen = season.coming(now)[:1]
    elif word == "sidste":
        chosen = season.meetings[-1:]
    else:
        return _ORDINALS[word]
    return chosen[0].number if chosen else None


def said(body: str) -> str:
    """A reply's text folded, without greeting and whatever stands behind "mvh"."""
    text = folded(body).strip()
    text = _GREETING.sub("", text, count=1).strip() if "\n" in text or "," in text else text
    return _SIGN_OFF.sub("", text, count=1).strip()

"""When a meeting is moved to: dates and times as organisers write them in a subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from knub_mailer.domain.network import Meeting, Season
from knub_mailer.language.words.alternatives import Seldom

_MONTHS = "januar februar marts april maj juni juli august september oktober november december"
_WEEKDAYS = "mandag tirsdag onsdag torsdag fredag loerdag soendag"
MONTH = r"(?:jan(?:uar)?|feb(?:ruar)?|marts?|apr(?:il)?|maj|jun[i]?|jul[i]?|aug(?:ust)?"
MONTH += r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
_DAY = r"(?P<day>\d{1,2})"
_WEEKDAY = r"(?:\b(?P<weekday>(?:man|tirs|ons|tors|fre|loer|soen)(?:dag)?)\.?,?\s*)?"
_LEAD = _WEEKDAY + r"(?:\b(?:den|d)\.?\s*)?\b"
_YEAR = r"(?:[\s.,/-]*(?P<year>\d{4}))?"
_SHORT_YEAR = r"(?:[\s.,/-]*(?P<year>\d{4})|[./-](?P<short>\d{2})(?![\d.:]))?"
_DATES = (
    Seldom(_WEEKDAY + r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
    Seldom(_LEAD + _DAY + r"\.?\s*(?P<month>" + MONTH + r")" + _YEAR),
    Seldom(_LEAD + _DAY + r"\s*[./-]\s*(?P<month>\d{1,2})\b(?!\s*[:\d])" + _SHORT_YEAR),
)
_CLOCK = r"(?:(?:kl|klokken)\.?\s*)?(\d{1,2})(?:[.:,]?(\d{2}))?"
_TIMES = Seldom(r"(?:fra\s*)?" + _CLOCK + r"(?:\s*(?:-|til|to)\s*" + _CLOCK + r")?")
_ONLY_PUNCTUATION = Seldom(r"[\s.,;:!-]*")


@dataclass(frozen=True, slots=True)
class Moved:
    """The new start and end, in the zone of the meeting's own times."""

    starts: datetime
    ends: datetime


def read_when(text: str, meeting: Meeting, season: Season, now: datetime) -> Moved | str:
    """The time a meeting moves to; or a Danish sentence that says what is wrong.

    Args:
        text: what stands behind "til" in the subject, folded.
        meeting: as it stands; without a time it keeps its clock, without an end its length.
        now: when the mail was sent.
    """
    text = re.sub("[–—−]", "-", text)
    found = _date_in(text)
    rest = text
    day: date | None = meeting.starts.date()
    if found is not None:
        day = _day_of(found, season)
        rest = f"{text[: found.start()]} {text[found.end() :]}"
    elif not re.search(r"\bkl", text):
        return "Der står ikke, hvornår mødet flyttes til."
    if day is None:
        return "Den dato findes ikke."
    wrong = _wrong_day(found, day, season)
    if wrong:
        return wrong
    times = _times(rest, meeting)
    if times is None:
        return "Tidspunktet er ikke til at forstå."
    zone = meeting.starts.tzinfo
    starts = datetime.combine(day, times[0], tzinfo=zone)
    length = meeting.ends - meeting.starts
    ends = datetime.combine(day, times[1], tzinfo=zone) if times[1] else starts + length
    if ends <= starts:
        return "Mødet skal slutte, efter at det begynder."
    if starts <= now:
        return f"Den {day_in_words(day)} kl. {starts.hour}.{starts.minute:02d} er allerede gået."
    return Moved(starts, ends)


def date_patterns() -> tuple[Seldom, ...]:
    """A day and a month, in words and in figures, as in "mødet den 28. maj" and "mødet 28/5"."""
    return _DATES


def day_in_words(day: date) -> str:
    """ "28. maj 2026"."""
    return f"{day.day}. {_MONTHS.split()[day.month - 1]} {day.year}"


def month_number(word: str) -> int:
    """1 to 12 of a month in words or figures; 0 when it is none."""
    if word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else 0
    starts = [month.startswith(word[:3]) for month in _MONTHS.split()]
    return starts.index(True) + 1 if any(starts) else 0


def _date_in(text: str) -> re.Match[str] | None:
    """The date; figures alone count only before "kl", where no clock can stand."""
    before, _, _ = text.partition("kl")
    for pattern, where in zip(_DATES, (text, text, before), strict=True):
        found = pattern.search(where)
        if found is not None and month_number(found["month"]):
            return found
    return None


def _day_of(found: re.Match[str], season: Season) -> date | None:
    named = found.groupdict()
    year = int(named["year"] or 0) or 2000 + int(named.get("short") or season.year % 100)
    try:
        return date(year, month_number(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _wrong_day(found: re.Match[str] | None, day: date, season: Season) -> str:
    """What speaks against a day, or ""."""
    if day.year != season.year:
        return f"Mødet hører til sæsonen {season.year} og kan ikke flyttes til {day.year}."
    weekdays = _WEEKDAYS.split()
    said = found["weekday"] if found is not None else None
    if said and not weekdays[day.weekday()].startswith(said.removesuffix("dag")):
        real, meant = (
            _spelled(weekdays[day.weekday()]),
            next(_spelled(each) for each in weekdays if each.startswith(said.removesuffix("dag"))),
        )
        return f"Den {day_in_words(day)} er en {real}, ikke en {meant}."
    return ""


def _times(rest: str, meeting: Meeting) -> tuple[time, time | None] | None:
    """Start and end on the clock; None when the words around the date are no times."""
    rest = rest.strip(" .,;:!-")
    if _ONLY_PUNCTUATION.fullmatch(rest):
        return meeting.starts.time(), meeting.ends.time()
    found = _TIMES.fullmatch(rest)
    if found is None:
        return None
    start = _clock(found[1], found[2])
    end = _clock(found[3], found[4]) if found[3] else None
    if start is None or (found[3] and end is None):
        return None
    return start, end


def _clock(hours: str, minutes: str | None) -> time | None:
    hour, minute = int(hours), int(minutes or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _spelled(weekday: str) -> str:
    return weekday.replace("oe", "ø")

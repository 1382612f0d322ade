"""Days in running text: 28/5, torsdag d. 28. maj, i overmorgen, på torsdag, uge 22."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.vocabulary import MONTHS, WEEKDAYS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_DATED = Seldom(
    rf"\b(?:(?P<wd>{_DAY})\.?(?:en)?,?\s+)?(?:(?:den|d|the)\.?\s*)?"
    rf"(?:(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})"
    rf"|(?P<d1>[0-3]?\d)(?:\s*[./-]\s*(?P<m1>[01]?\d)(?:\s*[./-]\s*(?P<y1>20\d\d|"
    rf"\d\d)\b)?)(?![\d/])"
    rf"|(?P<d2>[0-3]?\d)(?:\.|st|nd|rd|th|e|:e)?\s*(?:of\s+)?(?P<m2>{_MONTH})"
    rf"\b\.?(?:\s+(?P<y2>20\d\d))?"
    rf"|(?P<m3>{_MONTH})\s+(?P<d3>[0-3]?\d)(?:st|nd|rd|th)?\b(?:,?\s+(?P<y3>20\d\d))?)"
)
_CLOCK = Seldom(r"\b(?:kl\.?|klokken|ca\.? kl\.?)\s*$")  # `kl. 7.12` is a train
_OF_MONTH = Seldom(
    r"\b(?:den|d\.?)\s*(?P<day>[0-3]?\d)\.?\s*(?:i\s+)?(?P<which>naeste|denne|i denne)\s+maaned|"
    r"\b(?:den|d\.?)?\s*(?P<this>[0-3]?\d)\.?\s*(?:ds|d\.? ?m)\b\.?"
)
_BARE_DAY = Seldom(
    r"\b(?:den|d\.)\s*(?P<day>[0-3]?\d)\b\.?(?!\s*(?:[/.-]\s*\d|%|,\d|kl|personer|pers))"
)
_RELATIVE = Seldom(
    r"\b(?P<rel>i\s*dag om en uge|idag om en uge|i\s*overmorgen|overmorgen|i\s*morgen|i\s*dag|"
    r"imorgen|idag|imorra|tomorrow|today|dagens)\b"
)
_WEEKDAY = Seldom(
    r"\b(?:(?P<pre>paa|nu paa|foerstkommende|den kommende|kommende|naeste|neste|next|this|on|nu)"
    r"\s*)?"
    r"(?P<wd>mandag|tirsdag|onsdag|torsdag|fredag|monday|tuesday|wednesday|thursday|friday)"
    r"(?:\b|s-?(?=moede)|ens?(?= (?:[a-z]+ )?moede))"
    r"(?P<post>\s+(?:i naeste uge|om en uge|om \d uger|om to uger|i den kommende uge|next week))?"
)
_LAST_WEEKDAY = Seldom(
    r"\bi (?P<wd>mandags|tirsdags|onsdags|torsdags|fredags)\b|\bsidste (?P<wd2>mandag|"
    r"tirsdag|onsdag|torsdag|fredag)\b"
)
_LAST_NIGHT = Seldom(r"\bmoedet (?P<of>i (?P<day>gaar|forgaars|aftes))\b")
_WEEK = Seldom(r"\b(?:i )?uge\s+(?P<week>\d{1,2})\b(?!\s*-)")
_NEXT_WEEK = Seldom(r"\bi naeste uge\b|\bnext week\b|\bi den kommende uge\b")


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a span of days, by its folded place. `wrong`: the weekday isn't the date's.

    kind: "date", "bare" (d. 8.), "relative", "about" (om to uger), "weekday", "week" or "past".
    """

    start: int
    end: int
    first: date
    last: date
    kind: str
    wrong: bool = False


def days_in(text: str, today: date, year: int) -> list[Day]:
    """The days of a folded text, the surest reading of each place, in their order."""
    found: list[Day] = []
    for source in _SOURCES if _DIGIT.search(text) else _WITHOUT_A_NUMBER:
        for day in source(text, today, year):
            if not any(day.start < other.end and other.start < day.end for other in found):
                found.append(day)
    return sorted(found, key=lambda day: day.start)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dates(text: str, today: date, year: int) -> Iterator[Day]:
    for m in _DATED.finditer(text):
        if _CLOCK.search(text[: m.start()]):
            continue
        if m["iso"]:
            parts = [int(x) for x in m["iso"].split("-")]
            value = _safe(*parts)
        else:
            day = int(m["d1"] or m["d2"] or m["d3"])
            month = int(m["m1"]) if m["m1"] else MONTHS[m["m2"] or m["m3"]]
            given = m["y1"] or m["y2"] or m["y3"]
            full = year if not given else int(given) + (2000 if len(given) == 2 else 0)
            if (
                m["m1"]
                and not given
                and "-" in m.group()
                and not re.search(r"\b(?:den|d\.)", m.group())
            ):
                continue
            value = _safe(full, month, day)
        if value is None:
            if m["m2"] or m["m3"]:  # a day that its month does not have
                first = date(full, month, 1)
                yield Day(m.start(), m.end(), first, first, "date", wrong=True)
            continue
        weekday = WEEKDAYS.get(m["wd"]) if m["wd"] else None
        yield Day(m.start(), m.end(), value, value, "date", weekday not in (None, value.weekday()))


def _of_months(text: str, today: date, year: int) -> Iterator[Day]:
    for m in _OF_MONTH.finditer(text):
        month = today.month + (m["which"] == "naeste")
        day = int(m["day"] or m["this"])
        value = _safe(today.year + (month > 12), (month - 1) % 12 + 1, day)
        if value:
            yield Day(m.start(), m.end(), value, value, "date")


_MONTH_TOLD = Seldom(
    rf"\bmoedet i (?P<month>{'|'.join(MONTHS)}),? (?:(?:man|tirs|ons|tors|fre)dag(?:en)? )?$"
)
"""`Mødet i oktober, onsdag den 7.`: of that month."""


def _bare_days(text: str, today: date, year: int) -> Iterator[Day]:
    for m in _BARE_DAY.finditer(text):
        told = _MONTH_TOLD.search(text, 0, m.start())
        value = told and _safe(year, MONTHS[told["month"]], int(m["day"]))
        if value:
            yield Day(m.start(), m.end(), value, value, "date")
            continue
        for ahead in range(3):
            month = today.month + ahead
            value = _safe(today.year + (month > 12), (month - 1) % 12 + 1, int(m["day"]))
            if value and value >= today:
                yield Day(m.start(), m.end(), value, value, "bare")
                break


def _relatives(text: str, today: date, year: int) -> Iterator[Day]:
    for m in _RELATIVE.finditer(text):
        word = m["rel"].replace(" ", "")
        ahead = 7 if "uge" in word else 2 if "overmorgen" in word else 1 if word in (
            "imorgen", "imorra", "tomorrow") else 0  # fmt: skip
        value = today + timedelta(days=ahead)
        yield Day(m.start(), m.end(), value, value, "relative")


_AHEAD = Seldom(
    r"\b(?P<exact>i ?dag |today )?(?:om|in) (?:(?P<days>14|fjorten|fourteen)(?: dage| days)|"
    r"(?P<weeks>to|tre|fire|two|three|four|[234]) (?:uger|weeks))(?:s? tid)?\b"
)
_FEW = {"to": 2, "two": 2, "tre": 3, "three": 3, "fire": 4, "four": 4}


def _days_ahead(text: str, today: date, year: int) -> Iterator[Day]:
    """`I dag om fjorten dage`; without `i dag` it may be about so long, and means no other day."""
    for m in _AHEAD.finditer(text):
        weeks = 2 if m["days"] else _FEW.get(m["weeks"]) or int(m["weeks"])
        value = today + timedelta(days=7 * weeks)
        yield Day(m.start(), m.end(), value, value, "relative" if m["exact"] else "about")


_NEXT = ("naeste", "neste", "next")
_NOT_TODAY = (*_NEXT, "paa", "nu paa", "foerstkommende", "den kommende", "kommende")
"""Before a weekday that is today's: `på torsdag` of a Thursday is a week from now."""


def _weekdays(text: str, today: date, year: int) -> Iterator[Day]:
    for m in _WEEKDAY.finditer(text):
        ahead = (WEEKDAYS[m["wd"]] - today.weekday()) % 7
        post = m["post"] or ""
        if ahead == 0 and not post:
            ahead = 7 if m["pre"] in _NOT_TODAY else 0
        value = today + timedelta(days=ahead)
        if "naeste uge" in post or "next week" in post or "kommende uge" in post:
            monday = today - timedelta(days=today.weekday()) + timedelta(days=7)
            value = monday + timedelta(days=WEEKDAYS[m["wd"]])
        elif "en uge" in post:
            value += timedelta(days=7)
        comes_again = value == today and not post  # `torsdag`, written on a Thursday
        further = comes_again or m["pre"] in _NEXT
        last = value + timedelta(days=7) if further else value
        yield Day(m.start(), m.end(), value, last, "weekday")


def _last_weekdays(text: str, today: date, year: int) -> Iterator[Day]:
    """`I torsdags`, `mødet i går`: the last one before today."""
    for m in _LAST_NIGHT.finditer(text):
        value = today - timedelta(days=2 if m["day"] == "forgaars" else 1)
        yield Day(m.start("of"), m.end(), value, value, "past")
    for m in _LAST_WEEKDAY.finditer(text):
        back = (today.weekday() - WEEKDAYS[(m["wd"] or m["wd2"]).removesuffix("s")]) % 7 or 7
        value = today - timedelta(days=back)
        yield Day(m.start(), m.end(), value, value, "past")


def _weeks(text: str, today: date, year: int) -> Iterator[Day]:
    for m in _WEEK.finditer(text):
        try:
            monday = date.fromisocalendar(year, int(m["week"]), 1)
        except ValueError:
            continue
        yield Day(m.start(), m.end(), monday, monday + timedelta(days=6), "week")
    for m in _NEXT_WEEK.finditer(text):
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7)
        yield Day(m.start(), m.end(), monday, monday + timedelta(days=6), "week")


_DIGIT = Seldom(r"\d")
_SOURCES = (
    _last_weekdays,
    _dates,
    _of_months,
    _days_ahead,
    _relatives,
    _weekdays,
    _weeks,
    _bare_days,
)
_WITHOUT_A_NUMBER = (_last_weekdays, _days_ahead, _relatives, _weekdays, _weeks)

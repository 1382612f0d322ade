"""Working days in Denmark (rules.md, "working day"): when invoices and reminders go out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

EIGHT = time(8, 0)


@lru_cache(maxsize=64)
def danish_holidays(year: int) -> frozenset[date]:
    """The public holidays of a year, and 5 June, 24 and 31 December; 1 May is not one."""
    from holidays import country_holidays  # slow to import, and few need it

    public = frozenset(country_holidays("DK", years=year))
    return public | {date(year, 6, 5), date(year, 12, 24), date(year, 12, 31)}


def is_working_day(day: date, extra_holidays: Iterable[date | str] = ()) -> bool:
    """Monday to Friday, no holiday, and none of the network's own days off.

    extra_holidays: dates, or their ISO texts as the configuration has them.
    """
    if day.weekday() >= 5 or day in danish_holidays(day.year):
        return False
    return day.isoformat() not in {str(each) for each in extra_holidays}


def next_working_day(day: date, extra_holidays: Iterable[date | str] = ()) -> date:
    """The first working day after that day."""
    return nth_working_day(day, 1, extra_holidays)


def nth_working_day(day: date, count: int, extra_holidays: Iterable[date | str] = ()) -> date:
    """The first, second, … working day after that day; backwards with a negative count.

    Raises:
        ValueError: `count` is 0.
    """
    if count == 0:
        raise ValueError("count the working days from 1")
    off = tuple(extra_holidays)
    step = timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= is_working_day(day, off)
    return day


def at_eight(day: date, zone: ZoneInfo) -> datetime:
    """08:00 of that day on the clocks of the zone, on either side of daylight saving."""
    return datetime.combine(day, EIGHT, tzinfo=zone)

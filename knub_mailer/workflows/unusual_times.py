"""What an organiser may not have meant when a meeting is moved: told in the preview only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from knub_mailer.domain.network import Meeting
from knub_mailer.mail.danish import Danish
from knub_mailer.rules.workdays import is_working_day

_FIRST, _LAST = time(7, 0), time(20, 0)


def unusual(
    before: Meeting, after: Meeting, others: Iterable[Meeting], zone: ZoneInfo
) -> tuple[str, ...]:
    """A sentence each: another meeting that day, another order, no working day, an odd hour.

    before, after: the meeting as it stands and as it will; others: the season's other meetings.
    """
    return tuple(_oddities(before, after, list(others), Danish(zone), zone))


def _oddities(
    before: Meeting, after: Meeting, others: list[Meeting], words: Danish, zone: ZoneInfo
) -> Iterator[str]:
    day = after.starts.astimezone(zone).date()
    for other in others:
        if other.starts.astimezone(zone).date() == day:
            yield f"Møde {other.number} er samme dag, {words.weekday(day)}. Er det meningen?"
        elif (before.starts < other.starts) != (after.starts < other.starts):
            where = "før" if after.starts < other.starts else "efter"
            yield f"Møde {after.number} kommer nu {where} møde {other.number}. Er det meningen?"
    if not is_working_day(day):
        yield f"{words.weekday(day).capitalize()} er ikke en arbejdsdag. Er det meningen?"
    starts, ends = after.starts.astimezone(zone), after.ends.astimezone(zone)
    if not _on_the_clock(after.starts):
        yield f"Klokken {words.clock(starts)} findes ikke den nat, hvor uret stilles."
    elif starts.time() < _FIRST or ends.time() > _LAST:
        yield f"Mødet er kl. {words.clock(starts)}–{words.clock(ends)}. Er det meningen?"


def _on_the_clock(moment: datetime) -> bool:
    """Whether the clocks show that time: none between 2 and 3 on the night of summer time."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo) == moment and (
        moment.astimezone(UTC).astimezone(moment.tzinfo).time() == moment.time()
    )

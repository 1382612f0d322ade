"""Random seasons: thousands of wishes, in any order of arrival, at the edges where rules meet."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from knub_mailer.domain.ledger import (
    Act,
    Entry,
    Joined,
    MeetingCancelled,
    MeetingFormatChanged,
    MeetingMoved,
    Replaced,
    Seated,
    Withdrawn,
)
from knub_mailer.domain.network import Format, Meeting, MembershipPrice, Season
from knub_mailer.domain.request import Person

ZONE = ZoneInfo("Europe/Copenhagen")
TOWNS = ("0101", "0147", "0461", "0615", "0630", "0730", "0751", "0851")
FIRST = ("Anna", "Bo", "Cecilie", "Dorte", "Søren", "Åse", "Kjær")
LAST = ("Friis", "Holm", "Ærø")


@dataclass(frozen=True)
class Drawn:
    """A season and everything that was written in it; `now` lies somewhere in or after it."""

    season: Season
    entries: tuple[Entry, ...]
    now: datetime


def draw(seed: int, wishes: int) -> Drawn:
    """A season of that many wishes; the same seed gives the same season."""
    dice = random.Random(seed)
    season = _season(dice)
    begin = datetime(2026, 1, 1, 8, tzinfo=ZONE)
    last = max(meeting.starts for meeting in season.meetings)
    span = int((last - begin).total_seconds() // 60) + 60 * 24 * 20
    entries = []
    for number in range(1, wishes + 1):
        at = begin + timedelta(minutes=dice.randrange(span))
        if dice.random() < 0.2:
            at = _near_an_edge(dice, season)
        act, town = _act(dice, season, at)
        entries.append(Entry(number, at, dice.randrange(3), town, act, "x@y.dk", f"m{number}", at))
    dice.shuffle(entries)
    now = begin + timedelta(minutes=dice.randrange(span + 60 * 24))
    return Drawn(season, tuple(entries), now if dice.random() < 0.5 else last + timedelta(days=60))


def _season(dice: random.Random) -> Season:
    count = dice.choice((1, 2, 3, 3, 3, 4))
    meetings = []
    for number in range(1, count + 1):
        starts = datetime(2026, 1, 20, 9, 30, tzinfo=ZONE) + timedelta(
            days=60 * number + dice.randrange(30)
        )
        capacity = dice.choice((None, None, 3, 5, 8, 14))
        meetings.append(
            Meeting(
                number,
                f"Tema {number}",
                starts,
                starts + timedelta(hours=5),
                format=dice.choice(
                    (Format.PHYSICAL, Format.PHYSICAL, Format.VIRTUAL, Format.HYBRID)
                ),
                capacity=capacity,
                guarantee_until=_before(dice, starts, 0.5) if capacity else None,
                cancel_until=_before(dice, starts, 0.3),
                registration_deadline=_before(dice, starts, 0.2),
            )
        )
    prices = tuple(
        MembershipPrice(held, price)
        for held, price in enumerate((610000, 460000, 290000, 150000, 50000))
    )
    return Season(2026, tuple(meetings), prices, included_seats=dice.choice((1, 2, 2, 2)))


def _before(dice: random.Random, starts: datetime, chance: float) -> datetime | None:
    return starts - timedelta(days=dice.randrange(1, 20)) if dice.random() < chance else None


def _near_an_edge(dice: random.Random, season: Season) -> datetime:
    meeting = dice.choice(season.meetings)
    edges = [
        edge
        for edge in (
            meeting.starts,
            meeting.guarantee_until,
            meeting.cancel_until,
            meeting.registration_deadline,
        )
        if edge is not None
    ]
    return dice.choice(edges) + timedelta(minutes=dice.randrange(-3, 4))


def _person(dice: random.Random, town: str) -> Person:
    name = f"{dice.choice(FIRST)} {dice.choice(LAST)}"
    if dice.random() < 0.5:
        return Person(name)
    variant = dice.choice(("", "", "", "2"))
    local = name.lower().replace(" ", ".").encode("ascii", "ignore").decode()
    return Person(name, f"{local}{variant}@{town}.example")


def _mode(dice: random.Random, meeting: Meeting, person: Person) -> str | None:
    """At a hybrid meeting people choose; where seats are short they stay with their choice."""
    if meeting.format is not Format.HYBRID:
        return None
    if meeting.capacity is not None:
        return "online" if (person.name or "").startswith(("Anna", "Bo")) else None
    return dice.choice((None, "online"))


def _act(dice: random.Random, season: Season, at: datetime) -> tuple[Act, str | None]:
    town = dice.choice(TOWNS)
    meeting = dice.choice(season.meetings)
    person = _person(dice, town)
    roll = dice.random()
    if roll < 0.12:
        return Joined(replace(person, email=f"kontakt{dice.randrange(9)}@{town}.example")), town
    if roll < 0.62:
        mode = _mode(dice, meeting, person)
        return Seated(meeting.number, person, mode), town
    if roll < 0.78:
        return Withdrawn(meeting.number, None if dice.random() < 0.1 else person), town
    if roll < 0.95:
        return Replaced(meeting.number, person, _person(dice, town)), town
    if roll < 0.975:
        starts = at + timedelta(days=dice.randrange(2, 40))
        return MeetingMoved(meeting.number, starts, starts + timedelta(hours=5)), None
    if roll < 0.99:
        changed = dice.choice((Format.PHYSICAL, Format.VIRTUAL))
        return MeetingFormatChanged(meeting.number, changed, "Rådhuset", None), None
    return MeetingCancelled(meeting.number), None

"""Random seasons for properties: journals that a busy year of mails could have made.

A journal grows out of a seed, line by line, so that hypothesis shrinks it by cutting its end.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from diary import PLAN, at
from hypothesis import strategies as st

from knub_mailer.domain.ledger import (
    Act,
    BillingChanged,
    ContactChanged,
    Entry,
    Joined,
    Kept,
    MeetingCancelled,
    MeetingFormatChanged,
    MeetingMoved,
    Replaced,
    Seated,
    Withdrawn,
)
from knub_mailer.domain.network import Format, Season
from knub_mailer.domain.request import Person

CODES = ("0101", "0730", "0751", "0461")
FIRST = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
HOURS = 24 * 75
NAMES = ("Bo", "Eva", "Jan", "Pia", "Tom")
FORMATS = (Format.PHYSICAL, Format.PHYSICAL, Format.HYBRID, Format.VIRTUAL)


@st.composite
def plans(draw: st.DrawFn) -> Season:
    """The plan of the terms, with any of the settings on its first meeting."""
    return PLAN.with_meeting(
        replace(
            PLAN.meeting(1),
            format=draw(st.sampled_from(FORMATS)),
            capacity=draw(st.one_of(st.none(), st.integers(1, 8))),
            guarantee_until=draw(st.sampled_from((None, at("2026-02-20 12:00")))),
            cancel_until=draw(st.sampled_from((None, at("2026-02-10 12:00")))),
            registration_deadline=draw(st.sampled_from((None, at("2026-03-08 12:00")))),
        )
    )


@st.composite
def journals(draw: st.DrawFn, *, organisers: bool = True) -> list[Entry]:
    """Lines in the order of processing: sent at any hour before spring, read a little later."""
    size = draw(st.sampled_from((5, 12, 25, 50, 100, 200)))
    random = Random(draw(st.integers(0, 10**9)))
    return [_line(random, number, organisers=organisers) for number in range(1, size + 1)]


def _line(random: Random, number: int, *, organisers: bool) -> Entry:
    code = random.choice(CODES)
    sent = FIRST + timedelta(hours=random.randrange(HOURS))
    act = _act(random, code)
    if number <= len(CODES):
        code = CODES[number - 1]
        sent = FIRST + timedelta(hours=random.randrange(HOURS // 8))
        act = Joined(_person(random, code))
    elif organisers and random.random() < 0.05:
        act = _meeting_act(random)
    on_meeting = isinstance(act, MeetingMoved | MeetingFormatChanged | MeetingCancelled)
    return Entry(
        id=number,
        at=sent,
        position=0,
        municipality=None if on_meeting else code,
        act=act,
        by=f"{code}@k.dk",
        source=f"m{random.randrange(10**6):06d}-{number}",
        arrived=sent + timedelta(minutes=random.randrange(600)),
    )


def _person(random: Random, code: str) -> Person:
    """One of few people, with and without address, so that they meet again."""
    name = random.choice(NAMES)
    email = random.choice((None, f"{name.lower()}@{code}.dk", f"{name.lower()}@{code}.dk", "x"))
    if email == "x":
        email = f"{name.lower()}.holm@{code}.dk"
    return Person(f"{name} Holm", email)


def _act(random: Random, code: str) -> Act:
    number = random.choice((1, 1, 1, 1, 2, 3))
    who, other = _person(random, code), _person(random, code)
    mode = random.choice((None, None, "online"))
    wishes: list[tuple[int, Act]] = [
        (4, Joined(who)),
        (50, Seated(number, who, mode)),
        (14, Withdrawn(number, who)),
        (2, Withdrawn(number, None)),
        (12, Replaced(number, who, other)),
        (3, ContactChanged(who)),
        (3, BillingChanged("5798000000001")),
        (4, Kept(number, (who,))),
    ]
    return random.choices([act for _, act in wishes], [weight for weight, _ in wishes])[0]


def _meeting_act(random: Random) -> Act:
    number = random.choice((1, 1, 2, 3))
    starts = FIRST + timedelta(hours=random.randrange(HOURS // 2, HOURS * 2))
    wishes: list[tuple[int, Act]] = [
        (4, MeetingMoved(number, starts, starts + timedelta(hours=5))),
        (8, MeetingFormatChanged(number, random.choice(list(Format)))),
        (1, MeetingCancelled(number)),
    ]
    return random.choices([act for _, act in wishes], [weight for weight, _ in wishes])[0]

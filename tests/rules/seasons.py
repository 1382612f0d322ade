"""Random seasons for properties: journals that a year of mails could have made."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

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
HOURS = 24 * 300
NAMES = ("Bo", "Eva", "Jan", "Pia", "Tom")


@st.composite
def plans(draw: st.DrawFn) -> Season:
    """The plan of the terms, with any of the settings on its first meeting."""
    format_ = draw(st.sampled_from(list(Format)))
    return PLAN.with_meeting(
        replace(
            PLAN.meeting(1),
            format=format_,
            capacity=draw(st.one_of(st.none(), st.integers(1, 8))),
            guarantee_until=draw(st.one_of(st.none(), st.just(at("2026-02-20 12:00")))),
            cancel_until=draw(st.one_of(st.none(), st.just(at("2026-03-01 12:00")))),
            registration_deadline=draw(st.one_of(st.none(), st.just(at("2026-03-08 12:00")))),
        )
    )


def people() -> st.SearchStrategy[Person]:
    """A few people, with and without address, so that they meet again."""
    names = st.sampled_from(NAMES)
    return st.one_of(
        names.map(lambda name: Person(f"{name} Holm")),
        names.map(lambda name: Person(f"{name} Holm", f"{name.lower()}@k.dk")),
        names.map(lambda name: Person(f"{name} Holm", f"{name.lower()}.holm@k.dk")),
    )


def own(person: Person, code: str) -> Person:
    """The person as one of that municipality: addresses differ between municipalities."""
    return replace(person, email=person.email and f"{code}.{person.email}")


@st.composite
def acts(draw: st.DrawFn, code: str, *, organisers: bool) -> Act:
    """What one line asks for."""
    number = draw(st.sampled_from((1, 1, 1, 2, 3)))
    who, other = (own(draw(people()), code) for _ in range(2))
    mode = draw(st.sampled_from((None, None, "online")))
    choices: list[Act] = [
        Joined(who),
        Seated(number, who, mode),
        Seated(number, who, mode),
        Seated(number, who, mode),
        Withdrawn(number, who),
        Withdrawn(number, None),
        Replaced(number, who, other),
        ContactChanged(who),
        BillingChanged("5798000000001"),
        Kept(number, (who,)),
    ]
    if organisers:
        starts = FIRST + timedelta(hours=draw(st.integers(0, HOURS)))
        choices += [
            MeetingMoved(number, starts, starts + timedelta(hours=5)),
            MeetingFormatChanged(number, draw(st.sampled_from(list(Format)))),
            MeetingCancelled(number),
        ]
    return draw(st.sampled_from(choices))


@st.composite
def journals(draw: st.DrawFn, *, max_size: int = 40, organisers: bool = True) -> list[Entry]:
    """Lines in the order of processing; sent at any hour, read a little later."""
    lines = []
    for number in range(1, draw(st.integers(0, max_size)) + 1):
        code = draw(st.sampled_from(CODES))
        sent = FIRST + timedelta(hours=draw(st.integers(0, HOURS // 4)))
        act = draw(acts(code, organisers=organisers))
        on_meeting = isinstance(act, MeetingMoved | MeetingFormatChanged | MeetingCancelled)
        lines.append(
            Entry(
                id=number,
                at=sent,
                position=0,
                municipality=None if on_meeting else code,
                act=act,
                by=f"{code}@k.dk",
                source=f"m{draw(st.integers(0, 10**6)):06d}-{number}",
                arrived=sent + timedelta(minutes=draw(st.integers(0, 600))),
            )
        )
    return lines

"""A journal told in a few words, and the season it folds into.

Times are written as "2026-03-12 09:30" on Danish clocks. The plan is that of the terms: meeting 1
on 12 March, meeting 2 on 28 May (physical), meeting 3 on 8 October (virtual), all from 09:30.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from knub_mailer.domain.ledger import (
    Act,
    Answered,
    BillingChanged,
    Charge,
    ContactChanged,
    EmailChanged,
    Entry,
    Joined,
    Kept,
    MeetingCancelled,
    MeetingFormatChanged,
    MeetingMoved,
    Replaced,
    Result,
    SeasonState,
    Seated,
    Withdrawn,
)
from knub_mailer.domain.network import Format, Meeting, MembershipPrice, Season
from knub_mailer.domain.request import Person
from knub_mailer.rules.charges import charges_at
from knub_mailer.rules.season import fold

ZONE = ZoneInfo("Europe/Copenhagen")
RANDERS, AARHUS, ODENSE = "0730", "0751", "0461"
YEAR_END = "2026-12-31 23:59"


def at(text: str) -> datetime:
    """A moment on Danish clocks."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def meeting(number: int, day: str, kind: Format = Format.PHYSICAL) -> Meeting:
    return Meeting(number, f"Tema {number}", at(f"{day} 09:30"), at(f"{day} 15:00"), kind)


PLAN = Season(
    year=2026,
    meetings=(
        meeting(1, "2026-03-12"),
        meeting(2, "2026-05-28"),
        meeting(3, "2026-10-08", Format.VIRTUAL),
    ),
    membership_prices=(
        MembershipPrice(0, 610000),
        MembershipPrice(1, 460000),
        MembershipPrice(2, 290000),
    ),
)


def person(name: str, email: str | None = None) -> Person:
    """ "Bo" is Bo Holm without an address, "Bo Friis" another; "Bo@randers.dk" has an address."""
    first, _, host = name.partition("@")
    full = first if " " in first else f"{first} Holm"
    return Person(full, email or (f"{full.split()[0].lower()}@{host}" if host else None))


class Diary:
    """What was asked, in the order of processing; `state` folds it."""

    def __init__(self, plan: Season = PLAN, **settings: Any) -> None:
        """settings: of meeting 1, such as `capacity` or `cancel_until`."""
        times = {key: at(v) if type(v) is str else v for key, v in settings.items()}
        self.plan = plan.with_meeting(replace(plan.meeting(1), **times)) if settings else plan
        self.entries: list[Entry] = []
        self.billed: dict[int, datetime] = {}

    def write(self, when: str, municipality: str | None, act: Act, **more: Any) -> Entry:
        """One line; more: by, source, position, arrived (a text)."""
        number = len(self.entries) + 1
        arrived = more.pop("arrived", None)
        entry = Entry(
            id=number,
            at=at(when),
            position=more.pop("position", 0),
            municipality=municipality,
            act=act,
            by=more.pop("by", "skriver@kommune.dk"),
            source=more.pop("source", f"m{number:04d}"),
            arrived=at(arrived) if arrived else at(when) + timedelta(minutes=1),
        )
        assert not more, more
        self.entries.append(entry)
        return entry

    # Municipalities

    def join(
        self,
        when: str,
        municipality: str = RANDERS,
        contact: str = "Kim@kommune.dk",
        ean: str | None = None,
        reference: str | None = None,
        **more: Any,
    ) -> Entry:
        return self.write(when, municipality, Joined(person(contact), ean, reference), **more)

    def sign_up(
        self, when: str, *names: str, municipality: str = RANDERS, number: int = 1, **more: Any
    ) -> list[Entry]:
        """People of one mail, in the order of mention; more: fields of `Seated` or of the line."""
        line = {key: more.pop(key) for key in ("arrived", "source", "by") if key in more}
        source = line.pop("source", f"m{len(self.entries) + 1:04d}")
        return [
            self.write(
                when,
                municipality,
                Seated(number, person(name), **more),
                position=place,
                source=source,
                **line,
            )
            for place, name in enumerate(names)
        ]

    def cancel(
        self,
        when: str,
        name: str | None,
        municipality: str | None = RANDERS,
        number: int = 1,
        allowed: bool = False,
        **more: Any,
    ) -> Entry:
        who = person(name) if name else None
        return self.write(when, municipality, Withdrawn(number, who, allowed), **more)

    def replace(
        self,
        when: str,
        out: str,
        in_: str,
        municipality: str = RANDERS,
        number: int = 1,
        **more: Any,
    ) -> Entry:
        return self.write(when, municipality, Replaced(number, person(out), person(in_)), **more)

    def keep(self, when: str, *names: str, municipality: str = RANDERS, number: int = 3) -> Entry:
        return self.write(when, municipality, Kept(number, tuple(map(person, names))))

    def contact(self, when: str, name: str, by: str, allowed: bool = False) -> Entry:
        return self.write(when, RANDERS, ContactChanged(person(name), allowed), by=by)

    def billing(self, when: str, ean: str | None = None, reference: str | None = None) -> Entry:
        return self.write(when, RANDERS, BillingChanged(ean, reference))

    def new_address(self, when: str, old: str, new: str) -> Entry:
        return self.write(when, RANDERS, EmailChanged(old, new))

    def rsvp(self, when: str, email: str, answer: str, number: int = 1) -> Entry:
        return self.write(when, RANDERS, Answered(number, email, answer))

    def seat(self, when: str, municipality: str | None, who: Person, **more: Any) -> Entry:
        """A sign-up of exactly this person to meeting 1; more: fields of `Seated`."""
        return self.write(when, municipality, Seated(1, who, **more))

    def withdraw(self, when: str, who: Person, municipality: str | None = RANDERS) -> Entry:
        """A cancellation of exactly this person at meeting 1."""
        return self.write(when, municipality, Withdrawn(1, who))

    # Organisers

    def move(
        self, when: str, number: int, starts: str, place: str | None = None, **more: Any
    ) -> Entry:
        begin = at(starts)
        act = MeetingMoved(number, begin, begin + timedelta(hours=5), place)
        return self.write(when, None, act, **more)

    def change_format(self, when: str, number: int, kind: Format, **more: Any) -> Entry:
        return self.write(when, None, MeetingFormatChanged(number, kind), **more)

    def call_off(self, when: str, number: int, **more: Any) -> Entry:
        return self.write(when, None, MeetingCancelled(number), **more)

    # What became of it

    def state(self, now: str = YEAR_END) -> SeasonState:
        return fold(self.plan, self.entries, at(now), zone=ZONE, billed=self.billed)

    def result(self, entry: Entry | list[Entry], now: str = YEAR_END) -> Result:
        """What became of a line (of the last of several)."""
        last = entry[-1] if isinstance(entry, list) else entry
        return self.state(now).outcomes[last.id].result

    def seats(
        self, now: str = YEAR_END, number: int = 1, municipality: str = RANDERS
    ) -> dict[str, str]:
        """First name -> what the seat costs, in the order of the seats."""
        return {
            (seat.person.name or "").split()[0]: seat.kind.value
            for seat in self.state(now).meetings[number].of(municipality)
        }

    def listed(self, now: str, number: int = 1) -> list[str]:
        """First names on the meeting's waiting list, in its order."""
        waiting = self.state(now).meetings[number].waiting
        return [(each.person.name or "").split()[0] for each in waiting]

    def awaiting(self, now: str) -> list[str]:
        """First names that wait for their municipality to join."""
        return [(each.person.name or "").split()[0] for each in self.state(now).waiting]

    def charges(self, number: int = 1, now: str = YEAR_END) -> tuple[Charge, ...]:
        state = self.state(now)
        return charges_at(state.meetings[number], state, self.plan)

    def extra(self, number: int = 1, municipality: str = RANDERS) -> int:
        """How many heads of a municipality are billed for a meeting."""
        return sum(
            charge.quantity
            for charge in self.charges(number)
            if charge.kind == "extra" and charge.municipality == municipality
        )

    def fee(self, municipality: str = RANDERS) -> int:
        """The fee in whole kroner."""
        return self.state().memberships[municipality].fee_ore // 100

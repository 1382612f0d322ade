"""The fold's working values: who has or wants a place, and what became of each line.

They change while a journal is folded and never leave `knub_mailer.rules`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum, auto

from knub_mailer.domain.ledger import Entry, Result, Seat
from knub_mailer.domain.network import Format
from knub_mailer.domain.request import Person
from knub_mailer.rules.terms import Term

Order = tuple[datetime, str, int, int]


def order_of(entry: Entry) -> Order:
    """The order of sending in UTC: two times of one zone would compare by the clock on the wall."""
    return (entry.at.astimezone(UTC), entry.source, entry.position, entry.id)


class Place(Enum):
    """Where a claim stands."""

    SEAT = auto()
    CAPACITY = auto()
    MEMBERSHIP = auto()
    GONE = auto()


@dataclass(slots=True, eq=False)
class Claim:
    """One person's claim to a seat at one meeting.

    order: its place among the seats; queued: its place on the waiting list. ruling: of the line
    that made it, which tells later what became of it.
    first: ahead of the others on the list. takes: the seat this waiting claim takes over; wish: the
    way back. free_to_cancel: the meeting was moved. undecided: not billed until the municipality
    says whom it keeps; asked: it was asked about this one. former: addresses that didn't work.
    shown: the seat that it was last drawn as, with what it was drawn from.
    """

    municipality: str
    person: Person
    entry: Entry
    ruling: Ruling
    order: Order
    queued: Order
    place: Place
    mode: str | None = None
    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False
    role: str = "attendee"
    cancelled_late: bool = False
    free_to_cancel: bool = False
    undecided: bool = False
    asked: bool = False
    first: bool = False
    rsvp: str | None = None
    takes: Claim | None = None
    wish: Claim | None = None
    former: tuple[str, ...] = ()
    shown: tuple[tuple[object, ...], Seat] | None = None

    @property
    def is_second_wish(self) -> bool:
        """Whether it wants a better seat for somebody who is on the list with the first one."""
        return self.takes is not None and self.takes.person == self.person

    def is_head(self, meeting_format: Format) -> bool:
        """Whether it is counted: an attendee in the room, at a meeting of that format."""
        if self.role != "attendee" or meeting_format is Format.VIRTUAL:
            return False
        return meeting_format is Format.PHYSICAL or self.mode != "online"


@dataclass(slots=True, eq=False)
class Ruling:
    """What became of one line; a waiting sign-up's changes when it is seated or lapses."""

    entry: Entry
    result: Result
    term: Term
    claim: Claim | None = None


@dataclass(slots=True)
class Rulings:
    """What became of every line, by its id."""

    of: dict[int, Ruling] = field(default_factory=dict)

    def add(self, entry: Entry, result: Result, term: Term, claim: Claim | None = None) -> Ruling:
        """Note what became of a line."""
        ruling = Ruling(entry, result, term, claim)
        self.of[entry.id] = ruling
        return ruling

"""What happened to people between two states of a season: whom to tell, and why.

`knub_mailer.rules.changes.changes` makes these of the season before and after. What became of the
sender's own wish is an `Outcome`; these are what it did, or what time alone did, to the seats and
the money of everybody. `cause` is the new line of the journal that did it, None where the order of
sending or the clock did.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from knub_mailer.domain.ledger import Entry, Membership, Seat, SeatKind, Waiting
from knub_mailer.domain.network import Meeting


class Gained(StrEnum):
    """How somebody came to a seat."""

    SIGNED_UP = "signed_up"  # by a wish of their own or their colleague's, just now
    SUBSTITUTED = "substituted"  # takes another's seat
    MEMBERSHIP = "membership"  # had waited until the municipality joined
    CAPACITY = "capacity"  # moved up from the waiting list
    ORDER = "order"  # an older wish counts after all, by the order of sending


class Lost(StrEnum):
    """How somebody lost a seat."""

    WITHDRAWN = "withdrawn"
    WITHDRAWN_ALL = "withdrawn_all"  # the whole municipality was taken off
    REPLACED = "replaced"
    GIVEN_UP = "given_up"  # not among those the municipality keeps
    ORDER = "order"  # somebody's mail was sent earlier; they wait, or the wish has lapsed


@dataclass(frozen=True, slots=True)
class SeatGained:
    """A person has a seat who had none: an invitation, and all that is published.

    out: whose seat it was, when substituted. seat.entry: the line that asked for it.
    """

    meeting: int
    seat: Seat
    how: Gained
    cause: Entry | None = None
    out: Seat | None = None


@dataclass(frozen=True, slots=True)
class SeatLost:
    """A person has no seat any more: the invitation is withdrawn.

    seat: as it was. counted: it is still billed (cancelled after `cancel_until`).
    by_seat: who has it now, when replaced. waiting: they are on a list instead.
    """

    meeting: int
    seat: Seat
    how: Lost
    cause: Entry | None = None
    counted: bool = False
    by_seat: Seat | None = None
    waiting: Waiting | None = None


@dataclass(frozen=True, slots=True)
class KindChanged:
    """A seat costs something else now, by another's coming or going: told to the municipality.

    Not reported where the meeting's format changed (`FormatChanged` tells everybody).
    """

    meeting: int
    seat: Seat
    was: SeatKind


@dataclass(frozen=True, slots=True)
class WaitingLapsed:
    """The meeting began, or was called off, before a seat or a membership came."""

    meeting: int
    waiting: Waiting
    called_off: bool = False


@dataclass(frozen=True, slots=True)
class Shifted:
    """New time or place: updated invitations to `seats`; all of them may cancel free."""

    before: Meeting
    after: Meeting
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class FormatChanged:
    """Another format or link: updated invitations to `seats`, with what each costs now."""

    before: Meeting
    after: Meeting
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class CalledOff:
    """The meeting will not be held: invitations of `seats` are withdrawn, `waiting` are told."""

    meeting: Meeting
    seats: tuple[Seat, ...]
    waiting: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True)
class KeepAsked:
    """A municipality above the included seats is to say whom it keeps (virtual to physical)."""

    meeting: int
    municipality: str
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class KeepUnanswered:
    """The meeting began without that answer: these are not billed; a person looks at it."""

    meeting: int
    municipality: str
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class FeeChanged:
    """A membership's price is another than was told: an earlier mail, or the season as it was."""

    membership: Membership
    was_ore: int


@dataclass(frozen=True, slots=True)
class FeeStranded:
    """No meeting is left after which the fee could be invoiced: a person."""

    membership: Membership


Change = (
    SeatGained
    | SeatLost
    | KindChanged
    | WaitingLapsed
    | Shifted
    | FormatChanged
    | CalledOff
    | KeepAsked
    | KeepUnanswered
    | FeeChanged
    | FeeStranded
)

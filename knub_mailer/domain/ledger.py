"""The journal: what was asked, decided and changed, and what became of each.

The journal is the truth of the service. The season's state is folded from it in the order of
sending (`knub_mailer.rules.season`), so that no outcome depends on the order of fetching, and each
fee, seat and line can be traced to the mail and the term that led to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from knub_mailer.domain.network import Format, Meeting
from knub_mailer.domain.request import Person


@dataclass(frozen=True, slots=True)
class Joined:
    """A municipality joins the season. `by` is the sender's address."""

    contact: Person
    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False


@dataclass(frozen=True, slots=True)
class Seated:
    """One person is to have a seat at one meeting.

    role: "attendee", or "speaker", "staff", "guest" (entered by organisers: outside the included
    seats, never billed). mode: "online" or None (hybrid only). ean, reference: its own billing.
    allowed: a person of the secretariat let it in (deadline passed, after the start).
    distinct: the sender said that it is another person than the one of the same name.
    """

    meeting: int
    person: Person
    mode: str | None = None
    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False
    role: str = "attendee"
    allowed: bool = False
    distinct: bool = False


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """One person, or with None all of the municipality's, do not come to one meeting."""

    meeting: int
    person: Person | None
    allowed: bool = False


@dataclass(frozen=True, slots=True)
class Replaced:
    """`in_` takes the seat of `out` at one meeting: same seat, same place in the order.

    distinct: the sender said that `in_` is another person than the one of the same name.
    """

    meeting: int
    out: Person
    in_: Person
    allowed: bool = False
    distinct: bool = False


@dataclass(frozen=True, slots=True)
class ContactChanged:
    """A new contact. `allowed`: the old contact or a person of the secretariat agreed."""

    contact: Person
    allowed: bool = False


@dataclass(frozen=True, slots=True)
class BillingChanged:
    """An EAN and/or a reference for the municipality's invoices issued from now on."""

    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False


@dataclass(frozen=True, slots=True)
class EmailChanged:
    """A person's working address after a bounce."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Kept:
    """The municipality says whom it keeps after a virtual meeting became physical."""

    meeting: int
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A calendar reply: "accepted", "declined" or "tentative" of one attendee's address."""

    meeting: int
    email: str
    rsvp: str


@dataclass(frozen=True, slots=True)
class MeetingMoved:
    """New times, and a new place where one is given."""

    meeting: int
    starts: datetime
    ends: datetime
    place: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingFormatChanged:
    """Physical, virtual or hybrid from now on, with its link or place."""

    meeting: int
    format: Format
    place: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingCancelled:
    """It will not be held."""

    meeting: int


Act = (
    Joined
    | Seated
    | Withdrawn
    | Replaced
    | ContactChanged
    | BillingChanged
    | EmailChanged
    | Kept
    | Answered
    | MeetingMoved
    | MeetingFormatChanged
    | MeetingCancelled
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal.

    id: grows with every line written, the order of processing. at: the sent time that counts
    (aware). position: place within its mail; (at, source, position) is the order of sending.
    arrived: when it was processed. municipality: whom it is for, None for acts on a meeting.
    by: the address whose wish it is. source: the mail's Message-ID or the command, for the
    explanation; it also breaks ties of equal sent times, so that no order of fetching shows.
    """

    id: int
    at: datetime
    position: int
    municipality: str | None
    act: Act
    by: str
    source: str
    arrived: datetime

    @property
    def order(self) -> tuple[datetime, str, int, int]:
        """Sorts the journal in the order of sending."""
        return (self.at, self.source, self.position, self.id)


class Result(StrEnum):
    """What became of an entry; each is told to the sender in its own words."""

    JOINED = "joined"
    ALREADY_MEMBER = "already_member"  # the earlier of two sendings sets the price
    EARLIER_JOIN = "earlier_join"  # sent before the one we knew: its price; a person for contact
    TOO_LATE_TO_JOIN = "too_late_to_join"  # after the last meeting: interest, person
    SEATED = "seated"
    ALREADY_SEATED = "already_seated"
    MODE_CHANGED = "mode_changed"
    SAME_NAME = "same_name"  # same name, other address: ask whether it is the same person
    WAITING_MEMBERSHIP = "waiting_membership"
    WAITING_CAPACITY = "waiting_capacity"
    LAPSED = "lapsed"  # waited until the meeting's start
    WITHDRAWN = "withdrawn"
    WITHDRAWN_LATE = "withdrawn_late"  # after cancel_until: noted, still counted
    NOT_SEATED = "not_seated"  # cancelled or replaced somebody who isn't signed up
    REPLACED = "replaced"
    IN_ALREADY_SEATED = "in_already_seated"  # the substitute has a seat of their own already
    CONTACT_CHANGED = "contact_changed"
    ASK_CONTACT = "ask_contact"  # the present contact must agree first
    NOT_A_MEMBER = "not_a_member"  # contact or billing of a municipality that hasn't joined
    BILLING_CHANGED = "billing_changed"
    EMAIL_CHANGED = "email_changed"
    KEPT = "kept"
    NOTED = "noted"
    MEETING_CHANGED = "meeting_changed"
    MEETING_OVER = "meeting_over"  # the meeting was held or cancelled: person
    DEADLINE_PASSED = "deadline_passed"  # registration_deadline: person
    AFTER_START = "after_start"  # sign-up or cancellation after the start: person
    AFTER_PREFLIGHT = "after_preflight"  # sent in time, processed after the preflight: person
    MEETING_CANCELLED = "meeting_cancelled"  # wish for a meeting that is called off


NEEDS_PERSON = frozenset(
    {
        Result.TOO_LATE_TO_JOIN,
        Result.EARLIER_JOIN,
        Result.DEADLINE_PASSED,
        Result.AFTER_START,
        Result.AFTER_PREFLIGHT,
        Result.MEETING_OVER,
    }
)


class SeatKind(StrEnum):
    """What a seat costs: paid by the fee, billed, free (virtual, online, guest), or not decided."""

    INCLUDED = "included"
    EXTRA = "extra"
    FREE = "free"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one entry, and the term or edge of rules.md that says so."""

    entry: Entry
    result: Result
    term: str
    seat: SeatKind | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's seat at a meeting. `entry` is the one that gave it, `order` its place."""

    municipality: str
    person: Person
    kind: SeatKind
    entry: Entry
    order: tuple[datetime, str, int, int]
    mode: str | None = None
    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False
    role: str = "attendee"
    cancelled_late: bool = False
    rsvp: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A person on a waiting list; `reason` is "membership" or "capacity"."""

    municipality: str
    meeting: int
    person: Person
    reason: str
    entry: Entry
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class MeetingState:
    """A meeting with its seats and waiting list in their order.

    state: "planned", "held" or "cancelled". `seats` at a held meeting are those of its start.
    """

    meeting: Meeting
    state: str
    seats: tuple[Seat, ...] = ()
    waiting: tuple[Waiting, ...] = ()

    def of(self, municipality: str) -> tuple[Seat, ...]:
        """The municipality's seats in their order."""
        return tuple(seat for seat in self.seats if seat.municipality == municipality)


@dataclass(frozen=True, slots=True)
class Membership:
    """A municipality's membership. `meetings_held` at the joining gave `fee_ore` (excl. VAT)."""

    municipality: str
    joined: datetime
    meetings_held: int
    fee_ore: int
    contact: Person
    entry: Entry
    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False


@dataclass(frozen=True, slots=True)
class SeasonState:
    """The season folded up to a moment.

    outcomes: entry id -> Outcome. interest: joins that came after the last meeting.
    season: the meetings as they stand. waiting: sign-ups of non-members, all meetings.
    """

    now: datetime
    meetings: dict[int, MeetingState] = field(default_factory=dict)
    memberships: dict[str, Membership] = field(default_factory=dict)
    waiting: tuple[Waiting, ...] = ()
    outcomes: dict[int, Outcome] = field(default_factory=dict)
    interest: tuple[Entry, ...] = ()


class ChargeKind(StrEnum):
    """What is charged: the season's fee, or the extra seats of one meeting."""

    FEE = "fee"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Charge:
    """Money owed, once: unique by (municipality, kind, meeting, ean, reference).

    meeting: the meeting whose start fixed it. people: the extras by name, in their order.
    ean, reference: where it is to be invoiced, None: the membership's at the time of issue.
    """

    municipality: str
    kind: ChargeKind
    meeting: int
    quantity: int
    unit_price_ore: int
    people: tuple[str, ...] = ()
    entries: tuple[int, ...] = ()
    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False
    own_billing: bool = False

    @property
    def amount_ore(self) -> int:
        return self.quantity * self.unit_price_ore

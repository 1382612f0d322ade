"""What notices are made of: seats as they stand, money explained, text as people wrote it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from knub_mailer.domain.ledger import Result, SeatKind
from knub_mailer.domain.mail import IncomingMail
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.request import Person

MULTILINE = {"multiline": True}
"""Metadata of a field whose line breaks count; every other text is shown on one line."""


@dataclass(frozen=True, slots=True)
class Thread:
    """The mail that a mail of ours belongs to; ids without angle brackets.

    direct: it is the answer to it (In-Reply-To, auto-replied); else a later word in its thread
    (References alone, auto-generated), so that every mail has exactly one direct answer.
    """

    message_id: str | None
    references: tuple[str, ...] = ()
    direct: bool = True

    @classmethod
    def of(cls, mail: IncomingMail, *, direct: bool = True) -> Thread:
        """The thread of a mail that came in."""
        known = mail.references or ((mail.in_reply_to,) if mail.in_reply_to else ())
        return cls(mail.message_id, known, direct)


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """An iCalendar object as bytes, and its METHOD: "REQUEST" or "CANCEL"."""

    content: bytes
    method: str


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody wrote, to be shown as theirs: `text` in its lines, `html` or None.

    The HTML is sanitised by the composer and put into the network's look.
    """

    text: str = field(metadata=MULTILINE)
    html: str | None = field(default=None, metadata=MULTILINE)


@dataclass(frozen=True, slots=True)
class Original:
    """A mail that somebody sent, as far as a notice shows it. `sent` is the time that counts."""

    sender: str
    subject: str
    sent: datetime
    sender_name: str | None = None
    text: str = field(default="", metadata=MULTILINE)


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """One line of a municipality's list. `mode` is "online" at a hybrid meeting, else None.

    ean, reference: where an extra seat is invoiced when its sign-up named that.
    """

    person: Person
    kind: SeatKind
    mode: str | None = None
    cancelled_late: bool = False
    role: str = "attendee"
    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False


@dataclass(frozen=True, slots=True)
class WaitingPerson:
    """Somebody on a waiting list; `reason` is "membership" or "capacity"; `place` from 1."""

    person: Person
    reason: str
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A municipality's list for one meeting: who has a seat, who waits, and what it costs.

    included: seats the fee pays at a physical meeting; `used` heads that are counted (physical,
    billable, late cancellations too); `extra` of them billed; `cost_ore` excl. VAT. over: the
    meeting has begun or is called off, so nothing can be changed by a reply.
    """

    meeting: Meeting
    seats: tuple[HeldSeat, ...] = ()
    waiting: tuple[WaitingPerson, ...] = ()
    included: int = 2
    used: int = 0
    extra: int = 0
    cost_ore: int = 0
    undecided: int = 0
    over: bool = False


@dataclass(frozen=True, slots=True)
class Happened:
    """What became of one person's wish at one meeting.

    other: the one who takes the seat (REPLACED), who is known under that name (SAME_NAME), or whose
    place on the waiting list the person has taken over. instead: who was to take the seat and has
    one already (NOT_SEATED). waited: the place given up was one on the waiting list.
    confirmation_to: the address the invitation went to when it isn't the person's own. completed:
    the seat was there (ALREADY_SEATED), but its address or billing is new.
    """

    person: Person
    result: Result
    seat: SeatKind | None = None
    other: Person | None = None
    mode: str | None = None
    confirmation_to: str | None = None
    completed: bool = False
    instead: Person | None = None
    waited: bool = False


@dataclass(frozen=True, slots=True)
class Explained:
    """Where an amount comes from: the mail and the term that led to it.

    what: "Deltagergebyr 2026" or "Ekstra plads til Bo Friis, møde 2"; `term` is a sentence.
    """

    what: str
    amount_ore: int
    term: str
    sent: datetime
    by: str


@dataclass(frozen=True, slots=True)
class SeatChange:
    """A line of a preview: what changes for a municipality's seats and money."""

    municipality: str
    people: tuple[str, ...]
    change: str
    difference_ore: int = 0


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets a mail of a preview."""

    person: Person
    municipality: str

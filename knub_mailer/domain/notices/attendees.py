"""Mails to members: about a seat, a waiting list, what costs money, a contact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from knub_mailer.domain.ledger import SeatKind
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices.answer import (
    AlreadyMemberSection,
    JoinedSection,
    SeatsSection,
    Section,
)
from knub_mailer.domain.notices.parts import Original, Standing, Words
from knub_mailer.domain.request import Person


@dataclass(frozen=True, slots=True)
class ConfirmSender:
    """Asks an unauthenticated From address to reply `ja` to this very mail.

    token: stands in the mail, so that a reply quotes it; valid to `until`. wishes: what will be
    done, each in one line.
    """

    template: ClassVar[str] = "confirm_sender"
    name: str | None
    original: Original
    wishes: tuple[str, ...]
    token: str
    until: datetime
    language: str = "da"


@dataclass(frozen=True, slots=True)
class Invitation:
    """To one attendee: the seat is theirs; carries the calendar's REQUEST.

    by: who signed them up, when it was somebody else. moved_up, substituted: why it comes now.
    proxy: sent to `by` since the attendee has no known address.
    """

    template: ClassVar[str] = "invitation"
    person: Person
    municipality: str
    meeting: Meeting
    mode: str | None = None
    kind: SeatKind = SeatKind.INCLUDED
    by: str | None = None
    substitute_for: str | None = None
    moved_up: bool = False
    programme_out: bool = False
    proxy: bool = False
    language: str = "da"


@dataclass(frozen=True, slots=True)
class CancelNotice:
    """To one attendee whose seat is gone; carries the calendar's CANCEL.

    why: "withdrawn", "replaced" (by `other`), "all" or "erased". by: who wrote it. proxy: the mail
    goes to who signed the person up.
    """

    template: ClassVar[str] = "cancel_notice"
    person: Person
    meeting: Meeting
    why: str
    by: str | None = None
    other: str | None = None
    counted: bool = False
    language: str = "da"
    proxy: bool = False


@dataclass(frozen=True, slots=True)
class JoinReminder:
    """14 days after a sign-up of a non-member: it still waits; how to join."""

    template: ClassVar[str] = "join_reminder"
    name: str | None
    municipality: str
    meetings: tuple[Meeting, ...]
    people: tuple[Person, ...]
    year: int
    fee_ore: int
    signed_up: datetime


@dataclass(frozen=True, slots=True)
class WaitingNowSeated:
    """The municipality joined: to who signed up before it, what became of it, per meeting."""

    template: ClassVar[str] = "waiting_now_seated"
    name: str | None
    municipality: str
    seats: tuple[SeatsSection, ...]
    joined_by: str


@dataclass(frozen=True, slots=True)
class MovedUp:
    """A seat came free: to who signed the person up."""

    template: ClassVar[str] = "moved_up"
    name: str | None
    municipality: str
    people: tuple[Person, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class WaitingLapsed:
    """The meeting began and no seat came, or no membership; `reason` as in `Waiting`."""

    template: ClassVar[str] = "waiting_lapsed"
    name: str | None
    municipality: str
    meeting: Meeting
    people: tuple[Person, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class SeatKindChanged:
    """Somebody moved from extra to included, since another seat was given up."""

    template: ClassVar[str] = "seat_kind_changed"
    name: str | None
    municipality: str
    people: tuple[Person, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class CopyToContact:
    """To the contact: somebody of the municipality asked for what costs money.

    sections: those of the answer that cost something, or that changed the fee.
    """

    template: ClassVar[str] = "copy_to_contact"
    contact: Person
    municipality: str
    by: Person
    sent: datetime
    sections: tuple[JoinedSection | AlreadyMemberSection | SeatsSection, ...]


@dataclass(frozen=True, slots=True)
class ContactChangeAsk:
    """To the present contact: may the other take over? Reply `ja` before `until`."""

    template: ClassVar[str] = "contact_change_ask"
    contact: Person
    municipality: str
    new: Person
    by: Person
    until: datetime


@dataclass(frozen=True, slots=True)
class ContactChangeOutcome:
    """To who asked for a new contact: the old one agreed, said no, or did not answer.

    outcome: "agreed", "refused" or "silent"; "decided" by the secretariat is told to the old one.
    """

    template: ClassVar[str] = "contact_change_outcome"
    name: str | None
    municipality: str
    new: Person
    outcome: str


@dataclass(frozen=True, slots=True)
class ContactWelcome:
    """To a new contact: what a contact gets and does."""

    template: ClassVar[str] = "contact_welcome"
    contact: Person
    municipality: str
    by: Person
    year: int
    ean_missing: bool = False
    standings: tuple[Standing, ...] = ()


@dataclass(frozen=True, slots=True)
class DeclinedAsk:
    """A declined calendar invitation: "vil du afmelde?"; nothing is cancelled before the yes."""

    template: ClassVar[str] = "declined_ask"
    person: Person
    meeting: Meeting
    language: str = "da"


@dataclass(frozen=True, slots=True)
class RenewalAsk:
    """At the opening of a season, to each former contact; reply `ja`."""

    template: ClassVar[str] = "renewal_ask"
    contact: Person
    municipality: str
    year: int
    fee_ore: int
    meetings: tuple[Meeting, ...]
    included_seats: int = 2
    extra_seat_price_ore: int = 80000
    ean: str | None = None


@dataclass(frozen=True, slots=True)
class WhomDoYouKeep:
    """A virtual meeting became physical: the municipality has more than the included seats.

    until: the meeting's start. standing: who is signed up, with the undecided.
    """

    template: ClassVar[str] = "whom_do_you_keep"
    name: str | None
    municipality: str
    standing: Standing
    extra_seat_price_ore: int


@dataclass(frozen=True, slots=True)
class BounceTold:
    """To who signed somebody up: a mail did not reach that person; asks for a working address."""

    template: ClassVar[str] = "bounce_told"
    name: str | None
    person: Person
    meeting: Meeting | None
    missed: str
    reason: str


@dataclass(frozen=True, slots=True)
class LimitNotice:
    """To an address that wrote more than is answered: a person reads on; then silence."""

    template: ClassVar[str] = "limit_notice"
    count: int
    hours: int
    language: str = "da"


@dataclass(frozen=True, slots=True)
class Shunted:
    """To the sender of a mail that could not be handled: a person reads it."""

    template: ClassVar[str] = "shunted"
    name: str | None
    original: Original
    language: str = "da"


@dataclass(frozen=True, slots=True)
class ReviewOutcome:
    """To the original sender after a decision: what became of the wish.

    sections: as in an Answer; for a sender outside the municipality without its list
    (`SeatsSection.standing` None), since that one is told only of the own wish.
    """

    template: ClassVar[str] = "review_outcome"
    name: str | None
    municipality: str | None
    original: Original
    sections: tuple[Section, ...]
    language: str = "da"


@dataclass(frozen=True, slots=True)
class SecretariatWords:
    """The text of `svar: …`, to the original sender in the thread."""

    template: ClassVar[str] = "secretariat_words"
    original: Original
    words: Words

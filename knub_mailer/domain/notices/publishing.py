"""What organisers publish, to attendees and to those who could be; and how they are asked first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from knub_mailer.domain.ledger import SeatKind
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices.parts import Recipient, SeatChange, Standing, Words
from knub_mailer.domain.request import Person


@dataclass(frozen=True, slots=True)
class Programme:
    """The programme, to an attendee, with the updated invitation.

    changed: a new version of one they have. late: they came after it was published.
    """

    template: ClassVar[str] = "programme"
    person: Person
    meeting: Meeting
    words: Words
    attachments: tuple[str, ...] = ()
    changed: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class PracticalInfo:
    """Further information for those signed up."""

    template: ClassVar[str] = "practical_info"
    person: Person
    meeting: Meeting
    words: Words
    attachments: tuple[str, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class Materials:
    """Slides and the like, before or after the meeting."""

    template: ClassVar[str] = "materials"
    person: Person
    meeting: Meeting
    words: Words
    attachments: tuple[str, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class MessageToAttendees:
    """A message of the organisers to those signed up."""

    template: ClassVar[str] = "message_to_attendees"
    person: Person
    meeting: Meeting
    words: Words
    attachments: tuple[str, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class MeetingMoved:
    """New time or place, with the updated invitation; who can't come may cancel free."""

    template: ClassVar[str] = "meeting_moved"
    person: Person
    meeting: Meeting
    before: Meeting
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class MeetingFormatChanged:
    """Physical, virtual or hybrid from now on, with the updated invitation.

    kind: what the seat is now; nobody is billed silently.
    """

    template: ClassVar[str] = "meeting_format_changed"
    person: Person
    meeting: Meeting
    before: Meeting
    kind: SeatKind
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class MeetingCancelled:
    """It is called off, with the calendar's CANCEL."""

    template: ClassVar[str] = "meeting_cancelled"
    person: Person
    meeting: Meeting
    words: Words | None = None
    coming: tuple[Meeting, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminder:
    """Some working days before a meeting; the link when it is virtual.

    kind, mode: of the person's seat. programme_out: it has been sent. others: who else comes, as
    "Kim Bak (Randers Kommune)", where the network lets attendees see each other.
    """

    template: ClassVar[str] = "reminder"
    person: Person
    meeting: Meeting
    mode: str | None = None
    programme_out: bool = True
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeInvitation:
    """The programme, to the contact of a member with nobody signed up."""

    template: ClassVar[str] = "programme_invitation"
    contact: Person
    municipality: str
    meeting: Meeting
    words: Words
    attachments: tuple[str, ...] = ()
    included_seats: int = 2
    extra_seat_price_ore: int = 80000
    changed: bool = False


@dataclass(frozen=True, slots=True)
class ProgrammeMissing:
    """To the organisers: no programme is out, `days` days before the meeting."""

    template: ClassVar[str] = "programme_missing"
    meeting: Meeting
    days: int
    signed_up: int


PublishedNotice = (
    Programme
    | PracticalInfo
    | Materials
    | MessageToAttendees
    | ProgrammeInvitation
    | MeetingMoved
    | MeetingFormatChanged
    | MeetingCancelled
)
"""The mails that are previewed before they go out."""


@dataclass(frozen=True, slots=True)
class Preview:
    """To the organiser: the mail exactly as it will look, and what it changes.

    sample: that mail, as to one of the recipients (or to a made-up one where there is none).
    recipients: all who get it; invited: contacts who get it as an invitation to sign up.
    changes: seats and money. asked: municipalities that will be asked whom they keep; informed:
    those whose contacts are told what it means in money. missing: what the mail should have said,
    a sentence each. attachments: names of files that go with it. until: unanswered, it is dropped
    then. renewed: it takes the place of an earlier preview.
    """

    template: ClassVar[str] = "preview"
    command: str
    meeting: Meeting
    sample: PublishedNotice
    recipients: tuple[Recipient, ...]
    until: datetime
    changes: tuple[SeatChange, ...] = ()
    invited: tuple[Recipient, ...] = ()
    asked: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    renewed: bool = False


@dataclass(frozen=True, slots=True)
class PreviewDropped:
    """`annuller`, or no answer in 7 days (`silent`): nothing was sent."""

    template: ClassVar[str] = "preview_dropped"
    command: str
    silent: bool = False


@dataclass(frozen=True, slots=True)
class PreviewSent:
    """`send` was carried out: to how many, and what changed.

    changed_since: the recipients or the money are others than the preview said, by new sign-ups.
    """

    template: ClassVar[str] = "preview_sent"
    command: str
    meeting: Meeting
    sent: int
    invited: int = 0
    asked: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    changes: tuple[SeatChange, ...] = ()
    changed_since: bool = False


@dataclass(frozen=True, slots=True)
class MunicipalityAffected:
    """To a contact: a move, a change of format or a cancellation, and what it means in money.

    happening: "moved", "virtual", "physical", "hybrid" or "cancelled".
    """

    template: ClassVar[str] = "municipality_affected"
    contact: Person
    municipality: str
    meeting: Meeting
    before: Meeting
    happening: str
    standing: Standing

"""Mails to organisers and secretariat: what needs a person, what they asked, what failed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices.parts import Explained, Original, Standing
from knub_mailer.domain.request import Person


@dataclass(frozen=True, slots=True)
class ReviewCase:
    """A matter that needs a person; the original mail is attached.

    number: the matter's, which its subject names. understood: the best guess, a line each, ()
    when there is none: then `ja` does nothing. why: one sentence. seats_or_money: what `ja`
    would change. doubt: of the sender ("ikke godkendt"), or "". told: the sender knows of it.
    """

    template: ClassVar[str] = "review_case"
    number: int
    original: Original
    municipality: str | None
    why: str
    understood: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()
    doubt: str = ""
    told: bool = True


@dataclass(frozen=True, slots=True)
class ServiceCase:
    """A matter for a person that no mail brought, with a proposal in `proposal` or "".

    about: few words for the subject. facts: pairs of label and value. yes: what a reply `ja` does,
    "" when nothing can be decided by a reply.
    """

    template: ClassVar[str] = "service_case"
    number: int
    about: str
    municipality: str | None
    why: str
    facts: tuple[tuple[str, str], ...] = ()
    yes: str = ""
    standings: tuple[Standing, ...] = ()


@dataclass(frozen=True, slots=True)
class BillChange:
    """How a decision changed a bill that was fixed, in øre excl. VAT.

    more_ore: invoiced more than announced, or less. apart: in a supplementary batch. goes_out:
    when; None: it waits for `send`, or apart for its EAN. wrong: invoices that have gone and bill
    `over_ore` too much, too little where negative.
    """

    municipality: str
    more_ore: int
    goes_out: datetime | None = None
    apart: bool = False
    wrong: tuple[str, ...] = ()
    over_ore: int = 0


@dataclass(frozen=True, slots=True)
class ReviewDecided:
    """To who decided: what was done, a line each; and what the original sender was told."""

    template: ClassVar[str] = "review_decided"
    number: int
    about: str
    done: tuple[str, ...]
    told: str | None
    problems: tuple[str, ...] = ()
    bills: tuple[BillChange, ...] = ()


@dataclass(frozen=True, slots=True)
class AlreadyDecided:
    """To a second person: what was decided, by whom, when."""

    template: ClassVar[str] = "already_decided"
    number: int
    about: str
    decision: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A line of the digest, and a choice of WhichMatter."""

    number: int
    about: str
    sender: str
    since: datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class WhichMatter:
    """A decision that belongs to no one matter: which? `said` is the reply's text."""

    template: ClassVar[str] = "which_matter"
    said: str
    cases: tuple[OpenCase, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """Daily at 08:00: what has been undecided for two working days."""

    template: ClassVar[str] = "digest"
    cases: tuple[OpenCase, ...]


@dataclass(frozen=True, slots=True)
class CommandRefused:
    """To staff: a command that cannot be carried out, why, and how it can.

    examples: subjects or replies that would work.
    """

    template: ClassVar[str] = "command_refused"
    command: str
    why: str
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShuntedCase:
    """To the secretariat: a mail that the service failed on; attached."""

    template: ClassVar[str] = "shunted_case"
    original: Original
    error: str
    tries: int
    retry: str


@dataclass(frozen=True, slots=True)
class ForgeryReport:
    """To the secretariat: somebody wrote as staff without proof; nothing was done or answered."""

    template: ClassVar[str] = "forgery_report"
    original: Original
    claimed: str
    evidence: str
    last: bool = False  # of this day: further ones are only recorded


@dataclass(frozen=True, slots=True)
class BounceReport:
    """To the secretariat: a mail did not reach somebody, and who has been asked for another."""

    template: ClassVar[str] = "bounce_report"
    person: Person
    municipality: str | None
    missed: str
    reason: str
    asked: str | None


@dataclass(frozen=True, slots=True)
class DeliveryFailed:
    """To the secretariat: the outgoing server would not take a mail in `hours` hours."""

    template: ClassVar[str] = "delivery_failed"
    recipients: tuple[str, ...]
    subject: str
    reason: str
    hours: int
    permanent: bool


@dataclass(frozen=True, slots=True)
class MailUnreadable:
    """To the secretariat: a mail that the mailbox's server can't hand out, still in its folder.

    sender, subject: "" where the server doesn't tell. reason: the server's words.
    """

    template: ClassVar[str] = "mail_unreadable"
    folder: str
    sender: str
    subject: str
    sent: datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class LimitReport:
    """To the secretariat: an address wrote so much that the service has gone silent to it."""

    template: ClassVar[str] = "limit_report"
    address: str
    count: int
    hours: int


@dataclass(frozen=True, slots=True)
class InterestNoted:
    """To the secretariat: a municipality wants to join after the season's last meeting."""

    template: ClassVar[str] = "interest_noted"
    municipality: str
    person: Person
    year: int
    sent: datetime


@dataclass(frozen=True, slots=True)
class RemarkPassedOn:
    """To the secretariat: side remarks of a mail that was carried out."""

    template: ClassVar[str] = "remark_passed_on"
    original: Original
    municipality: str | None
    remarks: tuple[str, ...]
    done: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingAtAGlance:
    """A meeting's line in the overview; `heads` counted, `extra` billed, `waiting` persons."""

    meeting: Meeting
    state: str
    signed_up: int
    municipalities: int
    heads: int
    extra: int
    waiting: int
    undecided: int = 0
    programme: str = ""


@dataclass(frozen=True, slots=True)
class StatusOverview:
    """The season at a glance. invoices: (label, number, amount in øre excl. VAT) rows."""

    template: ClassVar[str] = "status_overview"
    year: int
    members: tuple[tuple[str, datetime, int], ...]
    meetings: tuple[MeetingAtAGlance, ...]
    waiting_for_membership: tuple[str, ...] = ()
    cases: tuple[OpenCase, ...] = ()
    invoices: tuple[tuple[str, int, int], ...] = ()
    ean_missing: tuple[str, ...] = ()
    nobody_signed_up: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendeeList:
    """The list of one meeting, attached as spreadsheet and PDF; `badges`: name badges too."""

    template: ClassVar[str] = "attendee_list"
    meeting: Meeting
    signed_up: int
    municipalities: int
    accepted: int = 0
    declined: int = 0
    waiting: int = 0
    notes: tuple[str, ...] = ()
    badges: bool = False


@dataclass(frozen=True, slots=True)
class WhyAmounts:
    """To staff who ask for an explanation of a municipality's amounts."""

    template: ClassVar[str] = "why_amounts"
    municipality: str
    items: tuple[Explained, ...]


@dataclass(frozen=True, slots=True)
class GuestsEntered:
    """Speakers, staff or guests of a meeting were entered, or `removed`.

    role: "speaker", "staff" or "guest". done: names. refused: a sentence for each who wasn't.
    """

    template: ClassVar[str] = "guests_entered"
    meeting: Meeting
    role: str
    done: tuple[str, ...]
    refused: tuple[str, ...] = ()
    removed: bool = False

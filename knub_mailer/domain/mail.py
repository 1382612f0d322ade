"""Mails as values: what came in, what goes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of RFC 5322: `email` in lower case, `name` the decoded display name or None."""

    email: str
    name: str | None = None

    @property
    def domain(self) -> str:
        return self.email.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a mail. `content_id` without brackets; `inline` when the HTML shows it in place.

    `content_type` is type/subtype in lower case; `parameters` its others (charset, method).
    """

    filename: str | None
    content_type: str
    content: bytes
    content_id: str | None = None
    inline: bool = False
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class IncomingMail:
    """A mail as parsed: every field decoded, none trusted. See `knub_mailer.mail.parse`.

    `headers` are all header fields in their order, names in lower case, values decoded and
    unfolded. `sent` is the Date header (aware) or None; `arrived` the topmost Received (aware) or
    None. `text` is the plain text as a reader sees it (from text/plain, or from the HTML where
    there is none), `html` the HTML body as it stands or None. `message_id` and those in
    `in_reply_to` and `references` are without angle brackets. `defects` says in English what was
    broken and how it was read all the same.
    """

    message_id: str | None
    subject: str
    senders: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    sent: datetime | None
    arrived: datetime | None
    in_reply_to: str | None
    references: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    text: str
    html: str | None
    attachments: tuple[Attachment, ...] = ()
    calendar: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()

    @property
    def sender(self) -> Address | None:
        """The author of From, when there is exactly one; else None."""
        return self.senders[0] if len(self.senders) == 1 else None

    def header(self, name: str) -> str | None:
        """The first value of a header field, or None."""
        name = name.lower()
        return next((value for key, value in self.headers if key == name), None)

    def all_headers(self, name: str) -> list[str]:
        """Every value of a header field, topmost first."""
        name = name.lower()
        return [value for key, value in self.headers if key == name]


class Automated(StrEnum):
    """Why a mail gets no answer (RFC 3834, RFC 3464, RFC 8098, RFC 2369)."""

    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    RECEIPT = "receipt"
    BULK = "bulk"
    OWN_MAIL = "own_mail"
    CALENDAR = "calendar"
    NULL_SENDER = "null_sender"


class Rsvp(StrEnum):
    """What a calendar reply says (RFC 5546, PARTSTAT of METHOD:REPLY)."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"


class Offer(StrEnum):
    """Whether the mail that a reply answers offered membership.

    ASKED: it asked whether the municipality joins, so that a bare `ja` says so. TOLD: it said how
    one joins, beside something else.
    """

    NONE = ""
    TOLD = "told"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class CalendarReply:
    """A METHOD:REPLY: which meeting (its UID), whose answer (ATTENDEE), and the answer."""

    uid: str
    attendee: str | None
    rsvp: Rsvp
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail taken apart as a reader would: what the sender wrote now, and everything else.

    Made by `knub_mailer.mail.segment`, read by `knub_mailer.language`.

    subject: without SV:/VS:/Re:/Fwd: prefixes and the network's tag.
    subject_inherited: the subject came with a reply or a forward.
    body: the sender's new text in its lines, greeting included, answers between quoted lines in
        their order; no quoted history, signature, disclaimer, hidden text or client's footer.
    shortened: the body was longer than anybody writes, and its middle is left out: it can be read
        by a person only.
    tables: the tables of the body, row by row, cell by cell ("" for an empty cell); a row of the
        table also stands in `body` as a line with its cells separated by tabs.
    signature: from the greeting "Med venlig hilsen" (included) to the end, without disclaimers.
    quoted: history below or between, unquoted of its ">"; context only.
    forwarded: a forwarded mail's text, "" when none; context only.
    automated: why nobody should get an answer, or None; `automated_reason` says it in words.
    seems_automatic: what makes it look like an automatic answer without firm evidence, in words;
        "" for nothing. A person should see it, but nothing in it is a request.
    calendar_reply: a METHOD:REPLY part, or None; `uid` "" for a decline whose part was lost. None
        also for an acceptance into which a person wrote a wish: the wish is the mail.
    attachments: names of attached files that a reader would open (no logos).
    offer: what the newest mail of the history offered: "vi vil være med" below it is a join.
    """

    mail: IncomingMail
    subject: str
    subject_inherited: bool
    body: str
    shortened: bool = False
    tables: tuple[tuple[tuple[str, ...], ...], ...] = ()
    signature: str = ""
    quoted: str = ""
    forwarded: str = ""
    automated: Automated | None = None
    automated_reason: str = ""
    seems_automatic: str = ""
    calendar_reply: CalendarReply | None = None
    attachments: tuple[str, ...] = ()
    offer: Offer = Offer.NONE


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """A finished mail: the whole MIME message and its envelope (RFC 5321).

    `message_id` (without brackets) follows from `effect_key`, the effect that caused the mail, so
    that a repeat is recognised (`reply:17`, `programme:2:v1:mette.holm@randers.dk`).
    """

    effect_key: str
    message_id: str
    envelope_sender: str
    recipients: tuple[str, ...]
    content: bytes
    subject: str
    template: str
    in_reply_to: str | None = None

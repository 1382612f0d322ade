"""One mail in hand: as stored, as read, who sent it, and what was decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from knub_mailer.domain.mail import Address, Attachment, IncomingMail, Letter
from knub_mailer.domain.network import Network, Season
from knub_mailer.domain.notices import Answer, Notice, Original, Section, Thread
from knub_mailer.domain.request import Decision, Understanding
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.questions.why import with_reason
from knub_mailer.language.replies.context import in_context
from knub_mailer.language.understand import understand
from knub_mailer.mail.authentication import Authentication
from knub_mailer.storage import codec, outbox
from knub_mailer.storage.tables import IntakeMail
from knub_mailer.workflows.carry_out import Wish
from knub_mailer.workflows.explaining import explained
from knub_mailer.workflows.limits import may_answer, may_answer_unproven
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import post

MAX_SHOWN = 4_000
"""Characters of a mail that a notice repeats; the whole mail is attached where it matters."""

MAX_READ = 12_000
"""Characters that are read for what they mean; lists of a hundred people are shorter."""

MAX_LEVELS = 50

MAX_ATTACHED = 8_000_000
"""Bytes of a mail that is passed on; servers refuse much more, base64 adds a third."""


def _beginning(text: str) -> str:
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN].rstrip()} …"


def attached_original(raw: bytes) -> Attachment:
    """A mail to be passed on with a notice; of a giant only its beginning.

    One of many levels is a mere file: mail programs go through a mail inside a mail level by level.
    """
    if len(raw) <= MAX_ATTACHED:
        is_deep = raw.lower().count(b"multipart/") > MAX_LEVELS
        kind = "application/octet-stream" if is_deep else "message/rfc822"
        return Attachment("oprindelig-mail.eml", kind, raw)
    return Attachment("oprindelig-mail-begyndelsen.txt", "text/plain", raw[:MAX_ATTACHED])


@dataclass(slots=True)
class Case:
    """A mail being handled, in the sitting that handles it.

    confirmed_by: the later mail that proved its sender; the answer goes to that one.
    thread_meetings: those that a question of ours in its thread is about.
    beside, beside_matter: what else the mail said than its answer to a question, and what that
        left open; they stand in the one answer.
    """

    sitting: Sitting
    row: IntakeMail
    mail: IncomingMail
    letter: Letter
    authentication: Authentication
    confirmed_by: Case | None = None
    thread_meetings: tuple[int, ...] = ()
    beside: tuple[Section, ...] = ()
    beside_matter: int | None = None

    @property
    def id(self) -> int:
        assert self.row.id is not None
        return self.row.id

    @property
    def network(self) -> Network:
        return self.sitting.network

    @property
    def sender(self) -> Address | None:
        return self.mail.sender

    @property
    def sent(self) -> datetime:
        """The sent time that counts."""
        return self.row.sent_at

    @property
    def source(self) -> str:
        """What names the mail in the journal, the same whatever way it was fetched."""
        return self.mail.message_id or self.row.digest

    @property
    def is_answered(self) -> bool:
        """Whether the mail has had its one direct answer."""
        return bool(outbox.answers_to(self.sitting.session, self.id))

    @property
    def original(self) -> Original:
        """The mail as notices show it."""
        return Original(
            sender=self.sender.email if self.sender else "ukendt afsender",
            sender_name=self.sender.name if self.sender else None,
            subject=self.mail.subject,
            sent=self.sent.astimezone(self.sitting.office.zone),
            text=_beginning(self.letter.body or self.mail.text),
        )

    @property
    def season_then(self) -> Season:
        """The season as it stood when the mail was sent."""
        return self.sitting.season_at(self.sent)

    def understood(self) -> Understanding:
        """What the mail means by itself: exactly what `knub-mailer understand` prints.

        In the thread of a question it is about the meeting we asked about, where it names none.
        """
        office = self.sitting.office
        if len(self.letter.body) > MAX_READ:
            own = office.register.of_domain(self.sender.domain) if self.sender else None
            why = "Mailen er så lang, at den må læses af et menneske."
            return Understanding(own.code if own else None, Decision.REVIEW, reason=why)
        season, sent = self.season_then, self.sent.astimezone(office.zone)
        letter = in_context(self.letter, self.thread_meetings, Calendar(season, sent))
        understanding = understand(letter, self.network, season, office.register, sent)
        code = understanding.municipality
        own = office.register.of_domain(self.sender.domain) if self.sender else None
        if own is None or own.code != code or not explained(self.sitting, own.code):
            return understanding
        return with_reason(self.letter, understanding)

    def wish(self, municipality: str, *, key: str | None = None, allowed: bool = False) -> Wish:
        """The sender's wish for a municipality, at the mail's sent time."""
        return Wish(
            key=key or f"mail:{self.id}",
            municipality=municipality,
            at=self.sent,
            by=self.sender.email if self.sender else "",
            source=self.source,
            intake_id=self.id,
            allowed=allowed,
        )

    def record(self, understanding: Understanding) -> None:
        """Keep what was understood and decided, for reports and the operator."""
        self.row.decision = understanding.decision.value
        self.row.municipality = understanding.municipality
        self.row.reason = understanding.reason
        self.row.understood = codec.dumps(understanding)

    def note(self, decision: Decision, reason: str) -> None:
        """Keep a decision that came without understanding the text."""
        self.row.decision, self.row.reason = decision.value, reason

    def answer(
        self,
        sections: tuple[Section, ...],
        municipality: str | None,
        language: str,
        matter_id: int | None = None,
    ) -> bool:
        """The one direct answer to the mail, made of sections."""
        register = self.sitting.office.register
        sender = self.sender
        staff = sender is not None and sender.email in self.network.staff
        first = (
            sender is not None
            and not staff
            and not outbox.kinds_since(
                self.sitting.session,
                self.network.key,
                sender.email,
                Answer.template,
                self.sitting.office.season_start(),
            )
        )
        notice = Answer(
            name=sender.name if sender else None,
            municipality=register.name(municipality) or None,
            sections=(*sections, *self.beside),
            language=language,
            subject=self.mail.subject,
            first=first,
        )
        return self.reply(notice, matter_id=matter_id or self.beside_matter)

    def reply(
        self,
        notice: Notice,
        *,
        matter_id: int | None = None,
        attachments: Sequence[Attachment] = (),
    ) -> bool:
        """Answer the mail directly to its From, within the limits; never to Reply-To."""
        if self.confirmed_by is not None:
            return self.confirmed_by.reply(notice, matter_id=matter_id, attachments=attachments)
        if self.sender is None:
            return False
        if not self.authentication.authenticated and not may_answer_unproven(
            self.sitting, self.sender
        ):
            return False
        if not may_answer(self.sitting, self.sender, notice.template):
            return False
        return post(
            self.sitting,
            notice,
            [self.sender],
            f"reply:{self.row.digest[:24]}",
            thread=Thread.of(self.mail),
            answers_intake=self.id,
            matter_id=matter_id,
            attachments=attachments,
        )

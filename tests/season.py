"""A season to test with: mails in; state and mails out, in the network's own terms."""

from __future__ import annotations

import email.utils
import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path
from typing import Any

from sqlmodel import col, func, select

from knub_mailer.domain.ledger import SeasonState
from knub_mailer.entrypoints.jobs import Schedule, jobs_at
from knub_mailer.entrypoints.settings import load_settings
from knub_mailer.entrypoints.wiring import open_offices
from knub_mailer.storage import secrets
from knub_mailer.storage.database import Database
from knub_mailer.storage.migrate import upgrade
from knub_mailer.storage.tables import OutboxMail
from knub_mailer.workflows.office import Office
from knub_mailer.workflows.receive_mail import receive_mail

CONTRACT_SEASON = Path(__file__).parent / "contract_season"
PROVEN = "mx.kl.example; dmarc=pass header.from={domain}"


@dataclass(frozen=True)
class Sent:
    """A mail the service sent, as its reader gets it."""

    raw: bytes
    to: tuple[str, ...]
    kind: str
    message: EmailMessage = field(compare=False)

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def text(self) -> str:
        part = self.message.get_body(("plain",))
        assert part is not None
        return str(part.get_content())

    @property
    def calendar(self) -> str:
        for part in self.message.walk():
            if part.get_content_type() == "text/calendar":
                return part.get_payload(decode=True).decode()
        return ""

    @property
    def message_id(self) -> str:
        return str(self.message["Message-ID"])


class SeasonInTest:
    """The contract's season, lived through on a virtual clock."""

    def __init__(self, database: Database, folder: Path = CONTRACT_SEASON, **changes: Any) -> None:
        settings = load_settings(folder)
        network = replace(settings.networks[0], **changes)
        self.settings = replace(settings, networks=(network,))
        upgrade(database)
        with database.transaction() as session:
            secrets.fix(session, b"a secret of the tests")
        self.database = database
        self.offices = open_offices(self.settings, database)
        self.schedule = Schedule(self.offices, jobs_at(settings.jobs.morning), lambda _name: None)
        self.now = datetime(2026, 1, 5, 9, 0, tzinfo=network.zone)
        self._count = 0

    @property
    def office(self) -> Office:
        return self.offices[0]

    def at(self, moment: str) -> SeasonInTest:
        """Let time pass up to a local moment, through everything that falls due."""
        target = datetime.fromisoformat(moment).replace(tzinfo=self.office.zone)
        while (due := self.schedule.next_due(self.now)) is not None and due <= target:
            self.now = max(due, self.now + timedelta(microseconds=1))
            self.schedule.run_due(self.now)
        self.now = max(target, self.now)
        self.schedule.run_due(self.now)
        return self

    def receives(
        self,
        sender: str,
        text: str,
        subject: str = "Mail fra os",
        *,
        proven: bool = True,
        sent: str | None = None,
        reply_to: Sent | None = None,
        cc: str = "",
        headers: dict[str, str] | None = None,
        handle: bool = True,
        attachments: tuple[tuple[str, bytes], ...] = (),
    ) -> list[Sent]:
        """A mail arrives now and is handled; what the service sent on it."""
        self._count += 1
        _name, address = email.utils.parseaddr(sender)
        mail = EmailMessage()
        mail["From"] = sender
        mail["To"] = self.office.network.address
        if cc:
            mail["Cc"] = cc
        mail["Subject"] = subject
        moment = self.now
        if sent is not None:
            moment = datetime.fromisoformat(sent).replace(tzinfo=self.office.zone)
        mail["Date"] = email.utils.format_datetime(moment)
        mail["Message-ID"] = f"<{self._count}@{address.partition('@')[2]}>"
        if proven:
            domain = address.partition("@")[2]
            mail["Authentication-Results"] = PROVEN.format(domain=domain)
        if reply_to is not None:
            mail["In-Reply-To"] = reply_to.message_id
            mail["References"] = reply_to.message_id
        for key, value in (headers or {}).items():
            mail[key] = value
        mail.set_content(text)
        for filename, content in attachments:
            mail.add_attachment(content, maintype="application", subtype="pdf", filename=filename)
        return self.receives_bytes(mail.as_bytes(), handle=handle)

    def receives_bytes(self, raw: bytes, *, handle: bool = True) -> list[Sent]:
        """Any bytes arrive now."""
        with self.database.transaction() as session:
            last = session.exec(select(func.max(OutboxMail.id))).one() or 0
        receive_mail(self.office, raw, self.now, "test")
        if handle:
            self.schedule.run_due(self.now)
        return self._sent_after(last)

    def receives_quietly(self, raw: bytes) -> None:
        """Any bytes arrive now; nobody reads what is sent on them."""
        receive_mail(self.office, raw, self.now, "test")
        self.schedule.run_due(self.now)

    def sent(self) -> list[Sent]:
        """Every mail queued so far, in order."""
        return self._sent_after(0)

    def _sent_after(self, last: int) -> list[Sent]:
        """The mails queued after one; parsing them is what takes time, so no more than needed."""
        query = select(OutboxMail).where(col(OutboxMail.id) > last).order_by(col(OutboxMail.id))
        with self.database.transaction() as session:
            rows = list(session.exec(query))
        return [
            Sent(
                row.content or b"",
                tuple(row.recipients.split("\n")),
                row.kind,
                BytesParser(policy=default).parsebytes(row.content or b""),  # type: ignore[arg-type]
            )
            for row in rows
        ]

    def sent_to(self, address: str) -> list[Sent]:
        return [mail for mail in self.sent() if address in mail.to]

    def state(self) -> SeasonState:
        """The season as it stands now."""
        with self.office.sitting(self.now) as sitting:
            return sitting.state()

    def seats(self, meeting: int) -> list[tuple[str, str]]:
        """Name and kind of each seat, in their order."""
        seats = self.state().meetings[meeting].seats
        return [(seat.person.name or seat.person.email or "", seat.kind.value) for seat in seats]


def words(text: str) -> str:
    """Text on one line, for looking something up in a mail."""
    return re.sub(r"\s+", " ", text)


__all__ = ["SeasonInTest", "Sent", "words"]

"""A year to bill: journal lines written directly, jobs run at given moments.

Times are written as "2026-03-12 09:30" on Danish clocks. The plan is that of `config/`:
Thursday 12 March and Thursday 28 May (both physical), and 8 October (virtual).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import Any

from knub_mailer.documents.resources import templates_folder
from knub_mailer.domain.command import Credit, LeaveOut, Send, Stop
from knub_mailer.domain.ledger import (
    Act,
    BillingChanged,
    ContactChanged,
    Joined,
    MeetingCancelled,
    Seated,
)
from knub_mailer.domain.mail import Address
from knub_mailer.domain.request import Person
from knub_mailer.entrypoints.settings import load_settings
from knub_mailer.mail.compose import Composer
from knub_mailer.storage import matters, outbox
from knub_mailer.storage.database import Database
from knub_mailer.storage.tables import BatchRow, Matter, OutboxMail
from knub_mailer.workflows import billing
from knub_mailer.workflows.billing import StaffAnswer
from knub_mailer.workflows.billing.report import HeldBackReport, InvoiceReport
from knub_mailer.workflows.billing.upcoming import season_batches
from knub_mailer.workflows.office import Office

RANDERS, AARHUS, ODENSE = "0730", "0751", "0461"
EAN = {RANDERS: "5798006291724", AARHUS: "5798006291731", ODENSE: "5798006291748"}
SECRETARIAT = Address("sekretariat@netvaerk.example")
FINANCE = Address("oekonomi@netvaerk.example")


class BillingYear:
    """The configured network with a database, and what can happen to its bills."""

    def __init__(self, database: Database, **policies: Any) -> None:
        settings = load_settings(None)
        network = settings.networks[0]
        network = replace(network, policies=replace(network.policies, **policies))
        composer = Composer(network, templates_folder())
        self.office = Office(database, network, settings.register, composer)
        self._lines = 0

    def moment(self, text: str) -> datetime:
        """A moment on Danish clocks."""
        return datetime.fromisoformat(text).replace(tzinfo=self.office.zone)

    def writes(self, at: str, act: Act, municipality: str | None = None, by: str = "") -> None:
        """One line of the journal, sent and processed at that moment."""
        self._lines += 1
        with self.office.sitting(self.moment(at)) as sitting:
            sitting.write(
                f"test:{self._lines}",
                act,
                at=self.moment(at),
                position=0,
                municipality=municipality,
                by=by or f"kontakt@{municipality}.example",
                source=f"{self._lines}@test.example",
            )
            sitting.settle()

    def joins(
        self, at: str, municipality: str, ean: str | None = "own", **billing_details: Any
    ) -> None:
        """A municipality joins, with its own EAN unless another or None is given."""
        contact = Person(f"Kontakt {municipality}", f"kontakt@{municipality}.example")
        number = EAN[municipality] if ean == "own" else ean
        self.writes(at, Joined(contact, number, **billing_details), municipality)

    def seats(self, at: str, municipality: str, meeting: int, *names: str, **own: Any) -> None:
        """People get seats in this order."""
        for name in names:
            email = f"{name.lower().replace(' ', '.')}@{municipality}.example"
            self.writes(at, Seated(meeting, Person(name, email), **own), municipality)

    def has_ean(self, at: str, municipality: str, **changes: Any) -> None:
        """The municipality's EAN arrives, or another reference."""
        act = BillingChanged(**({"ean": EAN[municipality]} | changes))
        self.writes(at, act, municipality)

    def has_contact(self, at: str, municipality: str, contact: Person) -> None:
        """A new contact, agreed to."""
        self.writes(at, ContactChanged(contact, allowed=True), municipality)

    def cancels(self, at: str, meeting: int) -> None:
        """A meeting is called off."""
        self.writes(at, MeetingCancelled(meeting))

    # What happens

    def morning(self, day: str) -> tuple[str, ...]:
        """The jobs of 08:00; the labels of the batches that went."""
        now = self.moment(f"{day} 08:00")
        billing.announce(self.office, now)
        sent = billing.send_batches(self.office, now)
        billing.chase_eans(self.office, now)
        return sent

    def mornings(self, *days: str) -> list[str]:
        """The jobs of several days; all labels that went."""
        return [label for day in days for label in self.morning(day)]

    def answers(self, at: str, label: str, command: Stop | Send | LeaveOut) -> Any:
        """The secretariat replies to a preflight; the notice it gets."""
        with self.office.sitting(self.moment(at)) as sitting:
            found = matters.find(sitting.session, f"knub:batch:{label}")
            assert found is not None
            return billing.batch_reply(sitting, found, command).notice

    def asks_credit(self, at: str, command: Credit) -> StaffAnswer:
        """The secretariat writes `Krediter …`; what it is shown."""
        with self.office.sitting(self.moment(at)) as sitting:
            return billing.credit_command(sitting, command, SECRETARIAT, f"{at}@test.example")

    def credits(self, at: str, number: str, *, reopen: bool = False, reason: str = "Fejl") -> Any:
        """`Krediter …` and `send` to its preview; the notice."""
        shown = self.asks_credit(at, Credit(number, reason, reopen))
        assert shown.matter_id is not None, shown.notice
        return self.sends_credit(at, shown.matter_id)

    def sends_credit(self, at: str, matter_id: int) -> Any:
        """`send` to a credit's preview; the notice."""
        with self.office.sitting(self.moment(at)) as sitting:
            matter = sitting.session.get_one(Matter, matter_id)
            return billing.carry_out_credit(sitting, matter, SECRETARIAT).notice

    # What can be seen

    def invoices(self) -> list[InvoiceReport]:
        """The documents by number, as report.json has them."""
        with self.office.database.transaction() as session:
            return billing.report_invoices(session, self.office)

    def numbers(self) -> list[str | None]:
        """The numbers given so far."""
        return [each["number"] for each in self.invoices()]

    def held_back(self) -> list[HeldBackReport]:
        """What waits, as report.json has it."""
        with self.office.database.transaction() as session:
            return billing.report_held_back(session, self.office)

    def batch(self, label: str) -> BatchRow:
        """A batch as it is stored."""
        with self.office.sitting(self.moment("2026-12-31 12:00")) as sitting:
            return next(row for row in season_batches(sitting) if row.label == label)

    def mails(self, kind: str) -> list[OutboxMail]:
        """The queued mails of a kind, oldest first."""
        with self.office.database.transaction() as session:
            rows = outbox.effects_with_prefix(session, "knub:")
            return [row for row in rows if row.kind == kind]

    def last(self, kind: str) -> EmailMessage:
        """The newest mail of a kind, as its reader gets it."""
        mail = self.mails(kind)[-1]
        parsed = BytesParser(policy=default).parsebytes(mail.content or b"")
        assert isinstance(parsed, EmailMessage)
        return parsed

    def text(self, kind: str) -> str:
        """The plain text of the newest mail of a kind, on one line."""
        body = self.last(kind).get_body(("plain",))
        assert body is not None
        return " ".join(str(body.get_content()).split())

    def open_cases(self) -> list[str]:
        """What the open matters for a person are about."""
        with self.office.database.transaction() as session:
            return [matter.subject for matter in matters.open_of(session, "knub", "review")]

"""The tables. What a row promises is enforced by the database, not by the code that writes it."""

from knub_mailer.storage.tables.conversation import Matter, ThreadMessage
from knub_mailer.storage.tables.intake import IntakeMail
from knub_mailer.storage.tables.invoicing import BatchRow, ChargeRow, InvoiceRow, NumberSeries
from knub_mailer.storage.tables.jobs import JobRun
from knub_mailer.storage.tables.journal import JournalRow
from knub_mailer.storage.tables.outbox import OutboxMail, Undeliverable
from knub_mailer.storage.tables.publication import PublicationRow
from knub_mailer.storage.tables.secrets import ServiceSecret
from knub_mailer.storage.tables.standing import MeetingRow, MembershipRow, SeasonClock, SeatRow

__all__ = [
    "BatchRow",
    "ChargeRow",
    "IntakeMail",
    "InvoiceRow",
    "JobRun",
    "JournalRow",
    "Matter",
    "MeetingRow",
    "MembershipRow",
    "NumberSeries",
    "OutboxMail",
    "PublicationRow",
    "SeasonClock",
    "SeatRow",
    "ServiceSecret",
    "ThreadMessage",
    "Undeliverable",
]

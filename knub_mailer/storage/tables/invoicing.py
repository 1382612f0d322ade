"""Charges, invoices, batches and the number series."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from knub_mailer.storage.columns import UtcDateTime
from knub_mailer.storage.tables.naming import Table


class ChargeRow(Table, table=True):
    """One charge, billed once: (season, municipality, kind, meeting) and its own billing, if any.

    generation grows when a credit note reopens it. A fee has meeting 0: it is due once a season.
    """

    __tablename__ = "charge"
    __table_args__ = (
        UniqueConstraint(
            "network",
            "season",
            "municipality",
            "kind",
            "meeting",
            "billing_key",
            "generation",
            name="uq_charge_once",
        ),
        CheckConstraint("kind IN ('fee', 'extra')", name="kind_known"),
    )

    id: int | None = Field(default=None, primary_key=True)
    network: str
    season: int
    municipality: str
    kind: str
    meeting: int
    billing_key: str = ""
    generation: int = 1
    fixed_by_meeting: int
    content: str
    invoice_id: int | None = Field(default=None, foreign_key="invoice.id")


class InvoiceRow(Table, table=True):
    """An issued document: never edited, kept with the very bytes that were mailed."""

    __tablename__ = "invoice"
    __table_args__ = (
        UniqueConstraint("network", "season", "sequence", name="uq_invoice_sequence"),
        CheckConstraint("kind IN ('invoice', 'credit_note')", name="kind_known"),
    )

    id: int | None = Field(default=None, primary_key=True)
    network: str
    season: int
    sequence: int
    number: str
    kind: str
    municipality: str
    batch_id: int = Field(foreign_key="invoice_batch.id")
    credits_id: int | None = Field(default=None, foreign_key="invoice.id")
    content: str


class BatchRow(Table, table=True):
    """A batch: announced by the preflight, held by `stop`, sent once.

    due_at: when it goes, None while held. content: JSON of what was announced. attachments of a
    sent batch are those of its outbox mails.
    """

    __tablename__ = "invoice_batch"
    __table_args__ = (
        UniqueConstraint("network", "season", "label", name="uq_batch_label"),
        CheckConstraint("status IN ('announced', 'held', 'sent', 'empty')", name="status_known"),
    )

    id: int | None = Field(default=None, primary_key=True)
    network: str
    season: int
    label: str
    kind: str
    meeting: int
    status: str = "announced"
    announced_at: datetime = Field(sa_type=UtcDateTime)
    due_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    first_due_at: datetime = Field(sa_type=UtcDateTime)
    left_out: str = ""
    content: str = "{}"
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    received_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class NumberSeries(Table, table=True):
    """The next number of a network's year; taken in the batch's own transaction, so no gaps."""

    __tablename__ = "number_series"

    network: str = Field(primary_key=True)
    season: int = Field(primary_key=True)
    next_number: int = 1

"""Mails on their way out, and what came back."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from knub_mailer.storage.columns import UtcDateTime
from knub_mailer.storage.tables.naming import Table


class OutboxMail(Table, table=True):
    """A finished mail on its way out: what to send, not how it was decided.

    recipients: addresses still to be served, one a line; kind: the notice's name; matter_id: the
    open matter a reply belongs to. lease: the attempt that may record a result.
    """

    __tablename__ = "outbox_mail"
    __table_args__ = (
        CheckConstraint("status IN ('queued', 'sending', 'sent', 'failed')", name="status_known"),
        CheckConstraint("(status = 'sending') = (lease_until IS NOT NULL)", name="lease_held"),
        Index("ix_outbox_mail_due", "status", "due_at"),
        Index("ix_outbox_mail_recipient", "network", "first_recipient", "queued_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    effect_key: str = Field(unique=True)
    network: str
    message_id: str = Field(index=True)
    envelope_sender: str = Field(index=True)
    first_recipient: str
    recipients: str
    subject: str
    kind: str
    content: bytes | None
    answers_intake: int | None = Field(default=None, foreign_key="intake_mail.id", index=True)
    matter_id: int | None = None
    automatic_reply: bool = False
    status: str = "queued"
    attempts: int = 0
    queued_at: datetime = Field(sa_type=UtcDateTime)
    due_at: datetime = Field(sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_error: str | None = None


class Undeliverable(Table, table=True):
    """An address that a mail did not reach: a bounce, or a refusal at sending."""

    __tablename__ = "undeliverable"

    id: int | None = Field(default=None, primary_key=True)
    network: str
    outbox_id: int = Field(foreign_key="outbox_mail.id", index=True)
    address: str
    permanent: bool
    status: str
    diagnostic: str
    at: datetime = Field(sa_type=UtcDateTime)
    resolved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

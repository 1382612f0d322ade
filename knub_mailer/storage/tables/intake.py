"""Received mails as stored, before anything else happens to them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from knub_mailer.storage.columns import UtcDateTime
from knub_mailer.storage.tables.naming import Table


class IntakeMail(Table, table=True):
    """One mail, once: the same Message-ID with the same content is the same mail.

    status: new → handled, or shunted after three tries; kept_for: "confirmation" while an
    unauthenticated wish waits for its `ja`. sent_at is the sent time that counts (rules.md).
    file: its name in a replay. raw is NULL once retention has taken it.
    """

    __tablename__ = "intake_mail"
    __table_args__ = (
        CheckConstraint("status IN ('new', 'handled', 'shunted')", name="status_known"),
        UniqueConstraint("network", "digest", name="uq_intake_mail_digest"),
        Index("ix_intake_mail_due", "network", "status", "due_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    network: str
    digest: str
    origin: str
    file: str | None = None
    raw: bytes | None
    message_id: str | None = None
    sender: str | None = None
    subject: str = ""
    arrived_at: datetime = Field(sa_type=UtcDateTime)
    sent_at: datetime = Field(sa_type=UtcDateTime)
    sent_doubtful: bool = False
    status: str = "new"
    attempts: int = 0
    due_at: datetime = Field(sa_type=UtcDateTime)
    handled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decision: str | None = None
    municipality: str | None = None
    reason: str = ""
    understood: str | None = None
    last_error: str | None = None

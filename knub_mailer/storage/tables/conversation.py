"""Matters: everything that waits for somebody's reply by mail."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from knub_mailer.storage.columns import UtcDateTime
from knub_mailer.storage.tables.naming import Table


class Matter(Table, table=True):
    """One open matter.

    kind: question, confirm_sender, contact_change, same_name, declined, keep, review, preview,
    batch, bounce, renewal. asked: who may answer it, one address a line. payload: JSON of the
    kind. due_at: when it lapses or is escalated.
    """

    __tablename__ = "matter"
    __table_args__ = (
        CheckConstraint("status IN ('open', 'closed')", name="status_known"),
        Index("ix_matter_open", "network", "status", "kind"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    network: str
    kind: str
    status: str = "open"
    asked: str
    intake_id: int | None = Field(default=None, foreign_key="intake_mail.id")
    municipality: str | None = None
    subject: str = ""
    payload: str = "{}"
    why: str = ""
    opened_at: datetime = Field(sa_type=UtcDateTime)
    due_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    decided_by: str | None = None
    decision: str | None = None


class ThreadMessage(Table, table=True):
    """A Message-ID of a matter's thread: ours, and the mails that began or continued it."""

    __tablename__ = "thread_message"
    __table_args__ = (UniqueConstraint("message_id", "matter_id", name="uq_thread_once"),)

    id: int | None = Field(default=None, primary_key=True)
    message_id: str = Field(index=True)
    matter_id: int = Field(foreign_key="matter.id", index=True)

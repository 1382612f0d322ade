"""The journal, from which everything else is folded."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field

from knub_mailer.storage.columns import UtcDateTime
from knub_mailer.storage.tables.naming import Table


class JournalRow(Table, table=True):
    """One act; see `knub_mailer.domain.ledger.Entry`. Never changed, but for erased names.

    key makes it unique: the same mail handled twice writes its acts once.
    """

    __tablename__ = "journal"
    __table_args__ = (Index("ix_journal_season", "network", "season"),)

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    network: str
    season: int
    at: datetime = Field(sa_type=UtcDateTime)
    position: int
    municipality: str | None = None
    kind: str
    act: str
    by: str
    source: str
    arrived: datetime = Field(sa_type=UtcDateTime)
    intake_id: int | None = Field(default=None, foreign_key="intake_mail.id")

"""When each job is due next."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field

from knub_mailer.storage.columns import UtcDateTime
from knub_mailer.storage.tables.naming import Table


class JobRun(Table, table=True):
    """A scheduled job of a network; whoever finds it due takes it by moving `due_at` on."""

    __tablename__ = "job_run"

    network: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    due_at: datetime = Field(sa_type=UtcDateTime)
    last_run_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

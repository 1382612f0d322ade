"""The secret that tokens are made with."""

from __future__ import annotations

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from knub_mailer.storage.tables.naming import Table


class ServiceSecret(Table, table=True):
    """One row: random bytes made at the first use, never shown anywhere."""

    __tablename__ = "service_secret"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: int = Field(default=1, primary_key=True)
    value: bytes

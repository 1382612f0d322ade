"""What organisers published."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from knub_mailer.storage.columns import UtcDateTime
from knub_mailer.storage.tables.naming import Table


class PublicationRow(Table, table=True):
    """One version of a meeting's programme, or one practical information, material or message.

    content: JSON of the text, HTML and attachments as they were published.
    """

    __tablename__ = "publication"
    __table_args__ = (
        UniqueConstraint(
            "network", "season", "meeting", "kind", "version", name="uq_publication_version"
        ),
        CheckConstraint(
            "kind IN ('programme', 'practical', 'materials', 'message')", name="kind_known"
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    network: str
    season: int
    meeting: int
    kind: str
    version: int
    published_at: datetime = Field(sa_type=UtcDateTime)
    published_by: str
    content: str

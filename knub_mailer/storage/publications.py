"""What was published for a meeting."""

from __future__ import annotations

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from knub_mailer.storage.tables import PublicationRow

_OF_MEETING = (
    select(PublicationRow)
    .where(
        PublicationRow.network == bindparam("network"),
        PublicationRow.season == bindparam("season"),
        PublicationRow.meeting == bindparam("meeting"),
    )
    .order_by(col(PublicationRow.id))
)


def add(session: Session, row: PublicationRow) -> PublicationRow:
    """Store a new version; its number is one more than the last of its kind and meeting."""
    known = published(session, row.network, row.season, row.meeting)
    row.version = max((each.version for each in known if each.kind == row.kind), default=0) + 1
    session.add(row)
    session.flush()
    return row


def published(session: Session, network: str, season: int, meeting: int) -> list[PublicationRow]:
    """Everything published for a meeting, oldest first."""
    values = {"network": network, "season": season, "meeting": meeting}
    return list(session.exec(_OF_MEETING, params=values))

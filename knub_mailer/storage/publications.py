"""What was published for a meeting."""

from __future__ import annotations

from sqlmodel import Session, col, select

from knub_mailer.storage.tables import PublicationRow


def add(session: Session, row: PublicationRow) -> PublicationRow:
    """Store a new version; its number is one more than the last of its kind and meeting."""
    last = session.exec(_of(row.network, row.season, row.meeting, row.kind)).all()
    row.version = max((known.version for known in last), default=0) + 1
    session.add(row)
    session.flush()
    return row


def published(session: Session, network: str, season: int, meeting: int) -> list[PublicationRow]:
    """Everything published for a meeting, oldest first."""
    query = (
        select(PublicationRow)
        .where(
            PublicationRow.network == network,
            PublicationRow.season == season,
            PublicationRow.meeting == meeting,
        )
        .order_by(col(PublicationRow.id))
    )
    return list(session.exec(query))


def _of(network: str, season: int, meeting: int, kind: str):  # type: ignore[no-untyped-def]
    return select(PublicationRow).where(
        PublicationRow.network == network,
        PublicationRow.season == season,
        PublicationRow.meeting == meeting,
        PublicationRow.kind == kind,
    )

"""Memberships as the tables have them: also of seasons whose journal is no longer folded."""

from __future__ import annotations

from sqlmodel import Session, col, select

from knub_mailer.storage.tables import MembershipRow


def of_season(session: Session, network: str, season: int) -> list[MembershipRow]:
    """The memberships of a season by municipality code."""
    query = (
        select(MembershipRow)
        .where(MembershipRow.network == network, MembershipRow.season == season)
        .order_by(col(MembershipRow.municipality))
    )
    return list(session.exec(query))

"""Memberships as the tables have them: also of seasons whose journal is no longer folded."""

from __future__ import annotations

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from knub_mailer.storage.tables import MembershipRow

_OF_SEASON = (
    select(MembershipRow)
    .where(
        MembershipRow.network == bindparam("network"), MembershipRow.season == bindparam("season")
    )
    .order_by(col(MembershipRow.municipality))
)


def of_season(session: Session, network: str, season: int) -> list[MembershipRow]:
    """The memberships of a season by municipality code."""
    return list(session.exec(_OF_SEASON, params={"network": network, "season": season}))

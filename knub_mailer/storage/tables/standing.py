"""Where everybody stands: the journal folded, kept for reports and for the database's promises."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from knub_mailer.storage.columns import UtcDateTime
from knub_mailer.storage.tables.naming import Table


class MembershipRow(Table, table=True):
    """One membership a municipality and season."""

    __tablename__ = "membership"
    __table_args__ = (
        UniqueConstraint("network", "season", "municipality", name="uq_membership_once"),
        CheckConstraint("fee_ore >= 0", name="fee_not_negative"),
    )

    id: int | None = Field(default=None, primary_key=True)
    network: str
    season: int
    municipality: str
    joined: datetime = Field(sa_type=UtcDateTime)
    fee_ore: int
    contact_name: str | None = None
    contact_email: str | None = None
    ean: str | None = None
    reference: str | None = None


class MeetingRow(Table, table=True):
    """A meeting as it stands."""

    __tablename__ = "meeting"
    __table_args__ = (
        UniqueConstraint("network", "season", "number", name="uq_meeting_once"),
        CheckConstraint("state IN ('planned', 'held', 'cancelled')", name="state_known"),
    )

    id: int | None = Field(default=None, primary_key=True)
    network: str
    season: int
    number: int
    state: str
    starts: datetime = Field(sa_type=UtcDateTime)
    format: str


class SeatRow(Table, table=True):
    """One person at one meeting, once: seated, or waiting for membership or capacity.

    person_key is the address, or where there is none the folded name within the municipality.
    """

    __tablename__ = "seat"
    __table_args__ = (
        UniqueConstraint("network", "season", "meeting", "person_key", name="uq_seat_once"),
        CheckConstraint(
            "standing IN ('included', 'extra', 'free', 'undecided', 'membership', 'capacity')",
            name="standing_known",
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    network: str
    season: int
    meeting: int
    person_key: str
    municipality: str
    name: str | None = None
    email: str | None = None
    standing: str
    entry_id: int


class SeasonClock(Table, table=True):
    """The moment up to which a season's changes were told; and how often its journal was redacted.

    Whoever changes the season folds it from here to now, so that each change is told once.
    """

    __tablename__ = "season_clock"

    network: str = Field(primary_key=True)
    season: int = Field(primary_key=True)
    folded_at: datetime = Field(sa_type=UtcDateTime)
    redactions: int = 0

"""The standing tables: brought up to what the journal says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import RowMapping, Table, delete, insert, inspect, select, update
from sqlmodel import Session, SQLModel

from knub_mailer.domain.ledger import SeasonState, Seat, Waiting
from knub_mailer.storage.tables import MeetingRow, MembershipRow, SeatRow

PersonKey = Callable[[Seat | Waiting], str]
"""What makes a person one within a meeting."""


def sync(
    session: Session, network: str, season: int, state: SeasonState, person_key: PersonKey
) -> None:
    """Make the tables say what the state says; only what differs is written.

    Raises:
        sqlalchemy.exc.IntegrityError: the state breaks a promise of the tables, a fault.
    """
    _sync(session, MembershipRow, network, season, _memberships(state))
    _sync(session, MeetingRow, network, season, _meetings(state))
    _sync(session, SeatRow, network, season, _seats(state, person_key))


def _sync(
    session: Session,
    rows: type[SQLModel],
    network: str,
    season: int,
    wanted: dict[str, dict[str, Any]],
) -> None:
    """Read as plain values: hundreds of rows are compared for every mail, few of them change."""
    table = inspect(rows).local_table
    assert isinstance(table, Table)
    own = (table.c.network == network) & (table.c.season == season)
    connection = session.connection()
    identity = _IDENTITIES[rows]
    there = {identity(row): row for row in connection.execute(select(table).where(own)).mappings()}
    gone = [there[key]["id"] for key in there.keys() - wanted.keys()]
    if gone:
        connection.execute(delete(table).where(table.c.id.in_(gone)))
    for key, fields in wanted.items():
        row = there.get(key)
        if row is None:
            connection.execute(insert(table).values(network=network, season=season, **fields))
        elif any(row[name] != value for name, value in fields.items()):
            connection.execute(update(table).where(table.c.id == row["id"]).values(**fields))


# As the keys of what is wanted.
_IDENTITIES: dict[type[SQLModel], Callable[[RowMapping], str]] = {
    MembershipRow: lambda row: str(row["municipality"]),
    MeetingRow: lambda row: str(row["number"]),
    SeatRow: lambda row: f"{row['meeting']}/{row['person_key']}",
}


def _memberships(state: SeasonState) -> dict[str, dict[str, Any]]:
    return {
        code: {
            "municipality": code,
            "joined": membership.joined,
            "fee_ore": membership.fee_ore,
            "contact_name": membership.contact.name,
            "contact_email": membership.contact.email,
            "ean": membership.ean,
            "reference": membership.reference,
        }
        for code, membership in state.memberships.items()
    }


def _meetings(state: SeasonState) -> dict[str, dict[str, Any]]:
    return {
        str(number): {
            "number": number,
            "state": meeting.state,
            "starts": meeting.meeting.starts,
            "format": meeting.meeting.format.value,
        }
        for number, meeting in state.meetings.items()
    }


def _seats(state: SeasonState, person_key: PersonKey) -> dict[str, dict[str, Any]]:
    wanted: dict[str, dict[str, Any]] = {}
    for number, meeting in state.meetings.items():
        standing: list[tuple[Seat | Waiting, str]] = [
            *((seat, seat.kind.value) for seat in meeting.seats),
            *((waiting, waiting.reason) for waiting in meeting.waiting),
            *((waiting, waiting.reason) for waiting in state.waiting if waiting.meeting == number),
        ]
        for holder, kind in standing:
            key = person_key(holder)
            wanted[f"{number}/{key}"] = {
                "meeting": number,
                "person_key": key,
                "municipality": holder.municipality,
                "name": holder.person.name,
                "email": holder.person.email,
                "standing": kind,
                "entry_id": holder.entry.id,
            }
    return wanted

"""The standing tables: brought up to what the journal says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlmodel import Session, select

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
    table: type[Any],
    network: str,
    season: int,
    wanted: dict[str, dict[str, Any]],
) -> None:
    rows = session.exec(select(table).where(table.network == network, table.season == season))
    there = {_identity(row): row for row in rows}
    for key in there.keys() - wanted.keys():
        session.delete(there[key])
    session.flush()
    for key, fields in wanted.items():
        row = there.get(key)
        if row is None:
            session.add(table(network=network, season=season, **fields))
            continue
        for name, value in fields.items():
            if getattr(row, name) != value:
                setattr(row, name, value)
    session.flush()


def _identity(row: Any) -> str:
    if isinstance(row, MembershipRow):
        return row.municipality
    if isinstance(row, MeetingRow):
        return str(row.number)
    return f"{row.meeting}/{row.person_key}"


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

"""The standing tables: brought up to what the journal says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert, inspect, select, update
from sqlmodel import Session, SQLModel

from knub_mailer.domain.ledger import SeasonState, Seat, Waiting
from knub_mailer.storage.tables import MeetingRow, MembershipRow, SeatRow

PersonKey = Callable[[Seat | Waiting], str]
"""What makes a person one within a meeting."""

Rows = dict[type[SQLModel], dict[str, dict[str, Any]]]
"""The rows of each table by what identifies them within the season."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What the tables of a season hold since this process wrote them last.

    of: the journal that they tell, and the moment up to which: whoever changes them moves it on.
    """

    of: tuple[object, ...] = ()
    rows: Rows = field(default_factory=dict)

    def at(self, of: tuple[object, ...]) -> Tables | None:
        """Itself, if nobody has changed the tables since."""
        return self if self.of == of else None


def sync(
    session: Session,
    network: str,
    season: int,
    state: SeasonState,
    person_key: PersonKey,
    known: Tables | None = None,
) -> Rows:
    """Make the tables say what the state says; only what differs is written.

    Args:
        known: what they hold, None: read it. Hundreds of rows are compared, few of them change.

    Returns:
        What they hold now.

    Raises:
        sqlalchemy.exc.IntegrityError: the state breaks a promise of the tables, a fault.
    """
    wanted: Rows = {
        MembershipRow: _memberships(state),
        MeetingRow: _meetings(state),
        SeatRow: _seats(state, person_key),
    }
    own = {"of_network": network, "of_season": season}
    for rows, table in _TABLES.items():
        there = known.rows[rows] if known is not None else table.read(session, own)
        table.write(session, own, there, wanted[rows])
    return wanted


class _Table:
    """One standing table, with its statements made once."""

    def __init__(self, rows: type[SQLModel], *identity: str) -> None:
        table = inspect(rows).local_table
        assert isinstance(table, Table)
        season = (table.c.network == bindparam("of_network")) & (
            table.c.season == bindparam("of_season")
        )
        one = [table.c[name] == bindparam(f"of_{name}") for name in identity]
        self._identity = identity
        told = (each for each in table.c if each.name not in ("id", "network", "season"))
        self._select = select(*told).where(season)
        self._insert = insert(table)
        self._update = update(table).where(season, *one)
        self._delete = delete(table).where(season, *one)

    def read(self, session: Session, own: dict[str, Any]) -> dict[str, dict[str, Any]]:
        """The season's rows as they stand."""
        found = [dict(row) for row in session.connection().execute(self._select, own).mappings()]
        return {"/".join(str(row[name]) for name in self._identity): row for row in found}

    def write(
        self,
        session: Session,
        own: dict[str, Any],
        there: dict[str, dict[str, Any]],
        wanted: dict[str, dict[str, Any]],
    ) -> None:
        """Delete, update and insert what differs."""
        execute = session.connection().execute
        for key in there.keys() - wanted.keys():
            execute(self._delete, own | self._of(there[key]))
        season = {"network": own["of_network"], "season": own["of_season"]}
        for key, fields in wanted.items():
            row = there.get(key)
            if row is None:
                execute(self._insert, season | fields)
            elif row != fields:
                execute(self._update, own | self._of(fields) | fields)

    def _of(self, fields: dict[str, Any]) -> dict[str, Any]:
        return {f"of_{name}": fields[name] for name in self._identity}


# Named as the keys of what is wanted.
_TABLES: dict[type[SQLModel], _Table] = {
    MembershipRow: _Table(MembershipRow, "municipality"),
    MeetingRow: _Table(MeetingRow, "number"),
    SeatRow: _Table(SeatRow, "meeting", "person_key"),
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

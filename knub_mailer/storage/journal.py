"""The journal's lines: written once, read as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, Table, and_, bindparam, inspect, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, SQLModel, col, func, select

from knub_mailer.domain.ledger import Act, Entry
from knub_mailer.storage import codec
from knub_mailer.storage.batches import preflights
from knub_mailer.storage.once import InsertOnce
from knub_mailer.storage.tables import BatchRow, JournalRow, SeasonClock


@dataclass(slots=True)
class JournalCache:
    """Committed entries and preflights of one season, kept between transactions of this process."""

    redactions: int = -1
    entries: list[Entry] = field(default_factory=list)
    billed: dict[int, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """A season's journal as it stands: every line, and how far it was told.

    folded_at: the moment up to which changes were told. redactions: how often names were erased.
    billed: when each meeting's bill was fixed, by meeting number.
    """

    folded_at: datetime
    redactions: int
    entries: list[Entry]
    billed: dict[int, datetime]


def read(
    session: Session, network: str, season: int, start: datetime, cache: JournalCache
) -> Reading:
    """Every entry of the season; only what is new is read from the database.

    The season's clock is made at `start` when there is none.
    """
    values = {"network": network, "season": season}
    found = session.connection().execute(_GLANCE, values).one_or_none()
    if found is None:
        session.add(SeasonClock(network=network, season=season, folded_at=start))
        session.flush()
        found = session.connection().execute(_GLANCE, values).one()
    folded_at: datetime = found.folded_at
    redactions: int = found.redactions
    last: int = found.last_entry
    bills: int = found.bills
    if cache.redactions != redactions:
        cache.entries, cache.redactions = [], redactions
    if last != (cache.entries[-1].id if cache.entries else 0):
        _catch_up(session, values, cache)
    if bills != len(cache.billed):
        cache.billed = preflights(session, network, season)
    return Reading(folded_at, redactions, list(cache.entries), cache.billed)


def told_up_to(session: Session, network: str, season: int, moment: datetime) -> None:
    """The season's changes up to a moment are told now."""
    values = {"of_network": network, "of_season": season, "folded_at": moment}
    session.connection().execute(_TELL, values)


def _catch_up(session: Session, season: dict[str, object], cache: JournalCache) -> None:
    last = cache.entries[-1].id if cache.entries else 0
    rows = session.exec(_NEWER, params=season | {"last": last})
    cache.entries.extend(_entry(row) for row in rows)


def _glance() -> Select[datetime, int, int, int]:
    """Where a season stands, in one row: asked in every transaction, so it is made once."""
    clock, journal, batch = (_table(row) for row in (SeasonClock, JournalRow, BatchRow))
    network: BindParameter[str] = bindparam("network")
    season: BindParameter[int] = bindparam("season")

    def own(table: Table) -> ColumnElement[bool]:
        return and_(table.c.network == network, table.c.season == season)

    newest = sql_select(func.coalesce(func.max(journal.c.id), 0)).where(own(journal))
    regular = and_(own(batch), batch.c.kind == "regular")
    bills = sql_select(func.count()).select_from(batch).where(regular)
    return sql_select(
        clock.c.folded_at,
        clock.c.redactions,
        newest.scalar_subquery().label("last_entry"),
        bills.scalar_subquery().label("bills"),
    ).where(own(clock))


def _table(row: type[SQLModel]) -> Table:
    table = inspect(row).local_table
    assert isinstance(table, Table)
    return table


_GLANCE = _glance()
_NEWER = (
    select(JournalRow)
    .where(
        JournalRow.network == bindparam("network"),
        JournalRow.season == bindparam("season"),
        col(JournalRow.id) > bindparam("last"),
    )
    .order_by(col(JournalRow.id))
)
_WRITE = InsertOnce(JournalRow, "key")
_TELL = update(_table(SeasonClock)).where(
    col(SeasonClock.network) == bindparam("of_network"),
    col(SeasonClock.season) == bindparam("of_season"),
)


def write(session: Session, row: JournalRow) -> Entry | None:
    """Write a line; None when a line of that key is there (the mail was handled before)."""
    row.id = _WRITE.into(session, **row.model_dump(exclude={"id"}))
    return None if row.id is None else _entry(row)


def row_of(network: str, season: int, key: str, act: Act, **fields: Any) -> JournalRow:
    """A line for an act; `fields` are the columns at, position, municipality, by, source, …"""
    return JournalRow(
        key=key,
        network=network,
        season=season,
        kind=type(act).__name__,
        act=codec.dumps(act),
        **fields,
    )


def _entry(row: JournalRow) -> Entry:
    assert row.id is not None
    return Entry(
        id=row.id,
        at=row.at,
        position=row.position,
        municipality=row.municipality,
        act=codec.load_act(row.kind, row.act),
        by=row.by,
        source=row.source,
        arrived=row.arrived,
    )

"""The journal's lines: written once, read as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from knub_mailer.domain.ledger import Act, Entry
from knub_mailer.storage import codec
from knub_mailer.storage.tables import JournalRow, SeasonClock


@dataclass(slots=True)
class JournalCache:
    """Committed entries of one season, kept between transactions of this process."""

    redactions: int = -1
    entries: list[Entry] = field(default_factory=list)


def clock(session: Session, network: str, season: int, start: datetime) -> SeasonClock:
    """The season's clock, made at `start` when there is none."""
    found = session.get(SeasonClock, (network, season))
    if found is None:
        found = SeasonClock(network=network, season=season, folded_at=start)
        session.add(found)
        session.flush()
    return found


def load(session: Session, of: SeasonClock, cache: JournalCache) -> list[Entry]:
    """Every entry of the season; only what is new is read from the database."""
    if cache.redactions != of.redactions:
        cache.entries, cache.redactions = [], of.redactions
    last = cache.entries[-1].id if cache.entries else 0
    query = (
        select(JournalRow)
        .where(
            JournalRow.network == of.network,
            JournalRow.season == of.season,
            col(JournalRow.id) > last,
        )
        .order_by(col(JournalRow.id))
    )
    cache.entries.extend(_entry(row) for row in session.exec(query))
    return list(cache.entries)


def write(session: Session, row: JournalRow) -> Entry | None:
    """Write a line; None when a line of that key is there (the mail was handled before)."""
    if session.exec(select(JournalRow.id).where(JournalRow.key == row.key)).first() is not None:
        return None
    session.add(row)
    session.flush()
    return _entry(row)


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

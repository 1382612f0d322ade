"""The engine and the one way to change state: a transaction that holds the network's lock."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

from knub_mailer.errors import ConfigurationError, DatabaseAway

BUSY_TIMEOUT_MS = 10_000


class Database:
    """State in SQLite or PostgreSQL.

    SQLite runs in WAL with one writer at a time (`BEGIN IMMEDIATE`); on PostgreSQL a transaction
    that changes a network's state takes that network's advisory lock first. So whoever counts
    seats counts them alone, on both.
    """

    def __init__(self, url: str) -> None:
        """Raises ConfigurationError: the file's folder can't be made."""
        self.url = url
        self.engine = _engine(url)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def transaction(self, network: str | None = None) -> Iterator[Session]:
        """Begin, and commit at the end; roll back when anything raises.

        With `network` no other transaction of that network runs at the same time.

        Raises:
            DatabaseAway: the database is away or busy; nothing was changed.
        """
        try:
            with Session(self.engine, expire_on_commit=False) as session, session.begin():
                if network is not None and not self.is_sqlite:
                    key = zlib.crc32(network.encode())
                    session.connection().execute(
                        text("SELECT pg_advisory_xact_lock(:space, :key)"),
                        {"space": 0x4B4E, "key": key - 2**31},
                    )
                yield session
        except OperationalError as error:
            reason = str(error.orig).strip().splitlines()[0] if error.orig else "no answer"
            raise DatabaseAway(f"the database does not answer: {reason}") from error

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        if parsed.drivername in ("postgres", "postgresql"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        return create_engine(parsed, pool_pre_ping=True, pool_size=5, max_overflow=5)
    in_memory = parsed.database in (None, "", ":memory:")
    if in_memory:
        engine = create_engine(
            parsed, poolclass=StaticPool, connect_args={"check_same_thread": False}
        )
    else:
        assert parsed.database is not None
        try:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigurationError(
                [
                    f"database.url: {parsed.database!r} stands there, "
                    f"expected a file in a folder that can be written to ({error.strerror})"
                ]
            ) from None
        engine = create_engine(parsed)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        # The driver's own BEGIN is deferred: two writers would then meet with "database is
        # locked" instead of waiting for each other.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine

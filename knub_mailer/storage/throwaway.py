"""A database for one run that can be repeated: fast, and gone with its folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import event

from knub_mailer.storage.database import Database


def fresh_database(path: Path) -> Database:
    """An empty SQLite file in the place of whatever stood there; without tables yet.

    Nothing waits for the disk: a power cut may lose it, which costs a repeat of the run.
    """
    for leftover in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
        leftover.unlink(missing_ok=True)
    database = Database(f"sqlite:///{path}")

    @event.listens_for(database.engine, "connect")
    def hurry(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA synchronous = OFF")

    return database

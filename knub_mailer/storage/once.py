"""Writing a row once: the key is taken by the first, whoever comes second writes nothing."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel


class InsertOnce:
    """Inserting into one table unless a row of that key is there, in one statement.

    Made once a table, so that SQLAlchemy finds its SQL again; on both databases the other writer
    of a key that is just being written is waited for.
    """

    def __init__(self, rows: type[SQLModel], *key: str) -> None:
        """`key`: the columns that are unique together."""
        table = inspect(rows).local_table
        assert isinstance(table, Table)
        self._statements = {
            name: insert(table).on_conflict_do_nothing(index_elements=key).returning(table.c.id)
            for name, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
        }

    def into(self, session: Session, **columns: Any) -> int | None:
        """Write the row; its id, or None when one of that key is there."""
        connection = session.connection()
        statement = self._statements[connection.dialect.name]
        found: int | None = connection.execute(statement, columns).scalar_one_or_none()
        return found

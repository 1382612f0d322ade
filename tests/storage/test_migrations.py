"""The migrations make exactly the tables that the code describes."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest
import servers
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlmodel import SQLModel

from knub_mailer.errors import ConfigurationError, Deferred
from knub_mailer.storage import tables
from knub_mailer.storage.database import Database
from knub_mailer.storage.migrate import current, needed, upgrade


def test_the_migrations_leave_no_difference_to_the_tables(database: Database) -> None:
    """Autogenerate would write an empty migration."""
    assert tables.__all__
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_migrated_checks_are_those_of_the_tables(database: Database) -> None:
    """Autogenerate does not look at CHECK constraints, so they are compared here by name."""
    found = inspect(database.engine)
    for table in SQLModel.metadata.sorted_tables:
        wanted = {
            str(each.name)
            for each in table.constraints
            if each.__visit_name__ == "check" or "check" in each.__visit_name__
        }
        made = {str(each["name"]) for each in found.get_check_constraints(table.name)}
        assert made == wanted, table.name


def test_an_empty_database_is_brought_up_once(tmp_path: Path) -> None:
    """The second time nothing is left to do."""
    database = Database(f"sqlite:///{tmp_path / 'new.db'}")
    assert current(database) is None
    missing = needed(database)
    assert missing
    assert upgrade(database) == missing
    assert upgrade(database) == () == needed(database)
    assert current(database) == missing[-1]
    database.close()


def test_a_migration_that_fails_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    """A table that is in the way stops it, and nothing of it stays."""
    database = Database(f"sqlite:///{tmp_path / 'taken.db'}")
    with database.engine.begin() as connection:
        connection.execute(text("CREATE TABLE undeliverable (id INTEGER)"))
    with pytest.raises(Exception, match="undeliverable"):
        upgrade(database)
    assert current(database) is None
    assert inspect(database.engine).get_table_names() == ["undeliverable"]
    database.close()


def test_two_processes_that_start_together_migrate_once(postgres: servers.Postgres) -> None:
    """The second one waits for the first and finds nothing to do."""
    from concurrent.futures import ThreadPoolExecutor

    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        connection.execute("CREATE DATABASE twice")
    databases = [Database(postgres.url("twice")) for _ in range(3)]
    with ThreadPoolExecutor(3) as pool:
        applied = list(pool.map(upgrade, databases))
    assert sorted(applied) == [(), (), ("0001",)]
    for database in databases:
        database.close()


def test_a_database_of_a_newer_program_stops_the_start(sqlite: Database) -> None:
    """An old program must not write into tables that it doesn't know."""
    with sqlite.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(ConfigurationError, match="9999"):
        upgrade(sqlite)
    with pytest.raises(ConfigurationError, match="at least as new"):
        needed(sqlite)


def test_a_database_that_is_away_defers() -> None:
    """The service waits for it instead of stopping."""
    database = Database(f"postgresql+psycopg://knub@127.0.0.1:{servers.free_port()}/knub")
    with pytest.raises(Deferred, match="does not answer"):
        upgrade(database)
    with pytest.raises(Deferred):
        current(database)
    database.close()

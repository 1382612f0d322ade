"""Fixtures that tests of several folders share: an empty database of each kind, real servers."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import servers
import structlog
from hypothesis import settings

from knub_mailer.storage.database import Database
from knub_mailer.storage.migrate import upgrade
from knub_mailer.storage.throwaway import fresh_database

_numbers = itertools.count(1)

# Drawn examples are the same in every run, so that a red run is red for everybody; `make soak`
# searches with new ones.
settings.register_profile("repeatable", derandomize=True)
settings.register_profile("search", derandomize=False)
settings.load_profile("repeatable")


def plain_logs() -> None:
    """The log as structlog comes, but for a drawing of every frame of an error: seconds each."""
    structlog.reset_defaults()
    drawn = structlog.dev.ConsoleRenderer(
        colors=False, exception_formatter=structlog.dev.plain_traceback
    )
    structlog.configure(processors=[structlog.processors.add_log_level, drawn])


plain_logs()


@pytest.fixture(autouse=True)
def logs_as_they_were() -> Iterator[None]:
    """A command that a test runs sets up its log: the next test must not write into that."""
    yield
    plain_logs()


@pytest.fixture(scope="session")
def postgres() -> Iterator[servers.Postgres]:
    """A PostgreSQL server with a migrated database `knub_template` to copy from."""
    for server in servers.running(servers.postgres()):
        with psycopg.connect(server.dsn(), autocommit=True) as connection:
            connection.execute("CREATE DATABASE knub_template")
        template = Database(server.url("knub_template"))
        upgrade(template)
        template.close()
        yield server


@pytest.fixture(scope="session")
def dovecot() -> Iterator[servers.Dovecot]:
    """An IMAP and LMTP server; take a user name of your own."""
    yield from servers.running(servers.dovecot())


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy from."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    template = Database(f"sqlite:///{path}")
    upgrade(template)
    template.close()
    return path


@pytest.fixture
def sqlite(sqlite_template: Path, tmp_path: Path) -> Iterator[Database]:
    """An empty, migrated SQLite file; no test cuts the power, so nothing waits for the disk."""
    path = tmp_path / "knub.db"
    database = fresh_database(path)
    shutil.copyfile(sqlite_template, path)
    yield database
    database.close()


@pytest.fixture
def postgresql(postgres: servers.Postgres) -> Iterator[Database]:
    """An empty, migrated PostgreSQL database."""
    name = f"knub_{os.getpid()}_{next(_numbers)}"
    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE knub_template")
    database = Database(postgres.url(name))
    yield database
    database.close()
    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """An empty, migrated database: each test runs on SQLite and on PostgreSQL."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Database)
    return found

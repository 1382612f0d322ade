"""The tables brought up to date: forward only, in one transaction, by one process at a time."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError, OperationalError

from knub_mailer.errors import ConfigurationError, DatabaseAway
from knub_mailer.storage.database import Database

_LOCK = 0x4B4E5542


def upgrade(database: Database) -> tuple[str, ...]:
    """Apply the migrations that the database lacks; their revisions, () when it is up to date.

    A second process that starts at the same time waits, and finds nothing left to do.

    Raises:
        ConfigurationError: the database was made by a newer version of the service, or is none.
        DatabaseAway: the database is away.
    """
    try:
        with database.engine.begin() as connection:
            if not database.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            missing = _missing(connection)
            if missing:
                command.upgrade(configuration(connection), "head")
            return missing
    except OperationalError as error:
        raise DatabaseAway(f"the database does not answer: {_words(error)}") from error
    except DatabaseError as error:
        if "not a database" not in str(error.orig):
            raise
        raise ConfigurationError(
            [f"database.url: {database.engine.url.database!r} is no SQLite file"]
        ) from None


def needed(database: Database) -> tuple[str, ...]:
    """The revisions that `upgrade` would apply, oldest first; nothing is changed.

    Raises: as `upgrade`.
    """
    try:
        with database.engine.begin() as connection:
            return _missing(connection)
    except OperationalError as error:
        raise DatabaseAway(f"the database does not answer: {_words(error)}") from error


def current(database: Database) -> str | None:
    """The newest revision that the database has, or None when it is empty.

    Raises:
        DatabaseAway: the database is away.
    """
    try:
        with database.engine.begin() as connection:
            return MigrationContext.configure(connection).get_current_revision()
    except OperationalError as error:
        raise DatabaseAway(f"the database does not answer: {_words(error)}") from error


def configuration(connection: Connection) -> Config:
    """Alembic's settings; there is no alembic.ini, so that it works from the wheel as well."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s")
    config.attributes["connection"] = connection
    return config


def _missing(connection: Connection) -> tuple[str, ...]:
    scripts = ScriptDirectory.from_config(configuration(connection))
    has = MigrationContext.configure(connection).get_current_revision()
    known = [script.revision for script in scripts.walk_revisions()][::-1]
    if has is None:
        return tuple(known)
    if has not in known:
        raise ConfigurationError(
            [
                f"database.url: the database has the tables of version {has}, which this program "
                f"does not know (newest: {known[-1]}): expected a program at least as new"
            ]
        )
    return tuple(known[known.index(has) + 1 :])


def _words(error: OperationalError) -> str:
    return str(error.orig).strip().splitlines()[0] if error.orig else "no answer"

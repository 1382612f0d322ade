"""Write a migration from the difference between the migrations so far and the tables.

`python -m knub_mailer.storage.migrations.generate 0002 "Remember the weather"`. Migrations go
forward only. Until the first release the tables' first migration is written anew instead: delete
`versions/0001.py` and generate `0001 "The tables of the first release"`. Format it with ruff.
"""

from __future__ import annotations

import sys

from alembic import command

from knub_mailer.storage.database import Database
from knub_mailer.storage.migrate import configuration, upgrade


def generate(revision: str, message: str) -> None:
    """Write `versions/<revision>.py`, which brings today's migrations up to the tables."""
    database = Database("sqlite://")
    upgrade(database)
    with database.engine.begin() as connection:
        command.revision(configuration(connection), message, autogenerate=True, rev_id=revision)
    database.close()


if __name__ == "__main__":
    generate(sys.argv[1], sys.argv[2])

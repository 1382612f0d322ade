"""What alembic runs to migrate: on the connection it is given, in the caller's transaction."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

from knub_mailer.storage import tables
from knub_mailer.storage.migrations.rendering import render_type

assert tables.__all__  # importing them fills SQLModel.metadata

connection = context.config.attributes["connection"]
assert isinstance(connection, Connection)
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    render_item=render_type,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()

"""How the types of the tables are written in a migration: as plain SQLAlchemy types."""

from __future__ import annotations

from typing import Any, Literal

from sqlmodel import AutoString

from knub_mailer.storage.columns import UtcDateTime


def render_type(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """The type's source text, so that a migration doesn't depend on code that may change."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, AutoString):
        return "sa.String()"
    return False

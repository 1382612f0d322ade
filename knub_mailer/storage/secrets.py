"""The service's own secret, kept with its state so that a restart keeps tokens valid."""

from __future__ import annotations

import secrets

from sqlalchemy import update
from sqlmodel import Session, select

from knub_mailer.storage.tables import ServiceSecret

_ONLY_ONE = select(ServiceSecret.value)


def service_secret(session: Session) -> bytes:
    """The secret, made when there is none yet: 32 random bytes."""
    found = session.exec(_ONLY_ONE).first()
    if found is None:
        found = secrets.token_bytes(32)
        fix(session, found)
    return found


def rewrite(session: Session) -> None:
    """Write the secret as it is: whoever can do that can write, whatever can be read."""
    session.execute(update(ServiceSecret).values(value=ServiceSecret.value))


def fix(session: Session, value: bytes) -> None:
    """Set the secret of a fresh database: a replay needs the same tokens every time."""
    session.add(ServiceSecret(id=1, value=value))
    session.flush()

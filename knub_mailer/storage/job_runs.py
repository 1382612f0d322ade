"""When each job is due next."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, select

from knub_mailer.storage.tables import JobRun

_OF_NETWORK = select(JobRun).where(JobRun.network == bindparam("network"))
_JOB = _OF_NETWORK.where(JobRun.name == bindparam("name"))


def all_due(session: Session, network: str) -> dict[str, datetime]:
    """When each of a network's jobs is due, by name; without those that have no line yet."""
    rows = session.exec(_OF_NETWORK, params={"network": network})
    return {row.name: row.due_at for row in rows}


def due_at(session: Session, network: str, name: str, first: datetime) -> datetime:
    """When a job is due; a job that has no line yet gets one, due at `first`."""
    row = session.exec(_JOB, params={"network": network, "name": name}).first()
    if row is None:
        row = JobRun(network=network, name=name, due_at=first)
        session.add(row)
        session.flush()
    return row.due_at


def done(session: Session, network: str, name: str, now: datetime, following: datetime) -> None:
    """A job has run; it is due again at `following`, however often it was missed."""
    row = session.exec(_JOB, params={"network": network, "name": name}).one()
    row.last_run_at = now
    row.due_at = max(row.due_at, following)
    session.add(row)
    session.flush()

"""When each job is due next."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from knub_mailer.storage.tables import JobRun


def due_at(session: Session, network: str, name: str, first: datetime) -> datetime:
    """When a job is due; a job that has no line yet gets one, due at `first`."""
    row = session.get(JobRun, (network, name))
    if row is None:
        row = JobRun(network=network, name=name, due_at=first)
        session.add(row)
        session.flush()
    return row.due_at


def done(session: Session, network: str, name: str, now: datetime, following: datetime) -> None:
    """A job has run; it is due again at `following`, however often it was missed."""
    row = session.get(JobRun, (network, name))
    assert row is not None
    row.last_run_at = now
    row.due_at = max(row.due_at, following)
    session.add(row)
    session.flush()

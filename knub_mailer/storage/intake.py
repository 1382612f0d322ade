"""Received mails: stored once, taken in the order of sending."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import bindparam
from sqlmodel import Session, col, func, select

from knub_mailer.storage.once import InsertOnce
from knub_mailer.storage.tables import IntakeMail

TRIES = 3
RETRY_AFTER = (timedelta(seconds=30), timedelta(minutes=5), timedelta(minutes=30))

_STORE = InsertOnce(IntakeMail, "network", "digest")
_DUE = (
    select(IntakeMail.id)
    .where(
        IntakeMail.network == bindparam("network"),
        IntakeMail.status == "new",
        col(IntakeMail.due_at) <= bindparam("now"),
    )
    .order_by(col(IntakeMail.sent_at), col(IntakeMail.message_id), col(IntakeMail.id))
)
_OF_ID = select(IntakeMail).where(IntakeMail.id == bindparam("intake_id"))
_TAKE = _OF_ID.where(IntakeMail.status == "new").with_for_update(skip_locked=True)
_NEXT_DUE = select(func.min(IntakeMail.due_at)).where(
    IntakeMail.network == bindparam("network"), IntakeMail.status == "new"
)


def store(session: Session, mail: IntakeMail) -> int | None:
    """Store a mail; None when it is there already (same Message-ID, same content)."""
    return _STORE.into(session, **mail.model_dump(exclude={"id"}))


def due(session: Session, network: str, now: datetime) -> list[int]:
    """The ids of the mails to be handled now, in the order of sending."""
    found = session.exec(_DUE, params={"network": network, "now": now})
    return [each for each in found if each is not None]


def take(session: Session, intake_id: int) -> IntakeMail | None:
    """The mail, locked until the transaction ends; None when somebody has handled it."""
    return session.exec(_TAKE, params={"intake_id": intake_id}).first()


def get(session: Session, intake_id: int) -> IntakeMail:
    """The mail of that id. Raises LookupError."""
    found = session.exec(_OF_ID, params={"intake_id": intake_id}).first()
    if found is None:
        raise LookupError(f"no mail {intake_id}")
    return found


def senders(session: Session, ids: Iterable[int]) -> dict[int, str | None]:
    """Who sent each of these mails, by their ids."""
    query = select(IntakeMail.id, IntakeMail.sender).where(col(IntakeMail.id).in_(list(ids)))
    return {number: sender for number, sender in session.exec(query) if number is not None}


def next_due(session: Session, network: str) -> datetime | None:
    """When the next mail is to be handled, or None."""
    return session.exec(_NEXT_DUE, params={"network": network}).first()


def failed(session: Session, intake_id: int, error: str, now: datetime) -> bool:
    """Note that handling failed; True when it was the last try and the mail is set aside."""
    mail = get(session, intake_id)
    mail.attempts += 1
    mail.last_error = error[:2000]
    if mail.attempts >= TRIES:
        mail.status = "shunted"
        mail.handled_at = now
        mail.decision = "shunted"
    else:
        mail.due_at = now + RETRY_AFTER[mail.attempts - 1]
    return mail.status == "shunted"


def retry(session: Session, intake_id: int, now: datetime) -> None:
    """Give a shunted mail three more tries. Raises LookupError when it isn't shunted."""
    mail = get(session, intake_id)
    if mail.status != "shunted":
        raise LookupError(f"mail {intake_id} is not set aside, it is {mail.status}")
    mail.status, mail.attempts, mail.due_at, mail.handled_at = "new", 0, now, None


def of_sender_since(
    session: Session, network: str, sender: str, since: datetime, *, before: int, limit: int = 20
) -> list[IntakeMail]:
    """The handled mails of a sender since a moment that were stored before one, newest first."""
    query = (
        select(IntakeMail)
        .where(
            IntakeMail.network == network,
            IntakeMail.sender == sender,
            IntakeMail.status == "handled",
            col(IntakeMail.handled_at) > since,
            col(IntakeMail.id) < before,
        )
        .order_by(col(IntakeMail.id).desc())
        .limit(limit)
    )
    return list(session.exec(query))


def in_status(session: Session, network: str, status: str) -> list[IntakeMail]:
    """The mails of a status by arrival."""
    query = (
        select(IntakeMail)
        .where(IntakeMail.network == network, IntakeMail.status == status)
        .order_by(col(IntakeMail.arrived_at), col(IntakeMail.id))
    )
    return list(session.exec(query))

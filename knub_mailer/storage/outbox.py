"""Mails on their way out: queued with the change they tell of, leased to one worker at a time.

What is asked for every mail is put together once: that costs SQLAlchemy four times what running
it does.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import bindparam
from sqlmodel import Session, col, func, select, update

from knub_mailer.domain.mail import OutgoingMail
from knub_mailer.storage.once import InsertOnce
from knub_mailer.storage.tables import OutboxMail, ThreadMessage, Undeliverable

LEASE = timedelta(minutes=10)

_QUEUE = InsertOnce(OutboxMail, "effect_key")
_JOIN_THREAD = InsertOnce(ThreadMessage, "message_id", "matter_id")
_CLAIMABLE = (
    select(OutboxMail)
    .where(
        ((col(OutboxMail.status) == "queued") & (col(OutboxMail.due_at) <= bindparam("now")))
        | ((col(OutboxMail.status) == "sending") & (col(OutboxMail.lease_until) < bindparam("now")))
    )
    .order_by(col(OutboxMail.due_at), col(OutboxMail.id))
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_NEXT_DUE = select(func.min(OutboxMail.due_at)).where(OutboxMail.status == "queued")
_TO_ADDRESS = (
    OutboxMail.network == bindparam("network"),
    OutboxMail.first_recipient == bindparam("address"),
    col(OutboxMail.queued_at) > bindparam("since"),
)
_KIND_TO_ADDRESS = (
    select(func.count())
    .select_from(OutboxMail)
    .where(*_TO_ADDRESS, OutboxMail.kind == bindparam("kind"))
)
_AUTOMATIC_TO_ADDRESS = select(OutboxMail.queued_at).where(
    *_TO_ADDRESS, col(OutboxMail.automatic_reply).is_(True)
)
_EFFECT = select(OutboxMail.id).where(OutboxMail.effect_key == bindparam("effect_key"))
_ANSWERS = (
    select(OutboxMail)
    .where(OutboxMail.answers_intake == bindparam("intake_id"))
    .order_by(col(OutboxMail.id))
)


def queue(
    session: Session,
    network: str,
    mail: OutgoingMail,
    now: datetime,
    *,
    kind: str,
    answers_intake: int | None = None,
    matter_id: int | None = None,
    automatic_reply: bool = False,
) -> bool:
    """Queue a mail; False when a mail of that effect is there already: one effect, one mail."""
    queued = _QUEUE.into(
        session,
        effect_key=mail.effect_key,
        network=network,
        message_id=mail.message_id,
        envelope_sender=mail.envelope_sender,
        first_recipient=mail.recipients[0],
        recipients="\n".join(mail.recipients),
        subject=mail.subject,
        kind=kind,
        content=mail.content,
        answers_intake=answers_intake,
        matter_id=matter_id,
        automatic_reply=automatic_reply,
        queued_at=now,
        due_at=now,
    )
    if queued is not None and matter_id is not None:
        _JOIN_THREAD.into(session, message_id=mail.message_id, matter_id=matter_id)
    return queued is not None


def claim(session: Session, now: datetime, limit: int) -> list[OutboxMail]:
    """Lease up to `limit` due mails to the caller, oldest first.

    PostgreSQL workers skip each other's rows; on SQLite the transaction holds the only lock.
    """
    claimed = list(session.exec(_CLAIMABLE, params={"now": now, "most": limit}))
    for mail in claimed:
        mail.status, mail.lease_until, mail.attempts = "sending", now + LEASE, mail.attempts + 1
    session.flush()
    return claimed


def record(
    session: Session,
    mail_id: int,
    attempt: int,
    *,
    status: str,
    now: datetime,
    remaining: tuple[str, ...] = (),
    due_at: datetime | None = None,
    error: str | None = None,
) -> bool:
    """Note the result of an attempt; False when a later attempt has been leased meanwhile."""
    values: dict[str, object] = {
        "status": status,
        "lease_until": None,
        "last_error": error[:1000] if error else None,
    }
    if status == "sent":
        values["sent_at"] = now
    if status == "queued":
        values |= {"recipients": "\n".join(remaining), "due_at": due_at}
    statement = (
        update(OutboxMail)
        .where(
            col(OutboxMail.id) == mail_id,
            col(OutboxMail.attempts) == attempt,
            col(OutboxMail.status) == "sending",
        )
        .values(**values)
    )
    return bool(session.connection().execute(statement).rowcount)


def next_due(session: Session) -> datetime | None:
    """When the next mail is to be sent, or None."""
    return session.exec(_NEXT_DUE).first()


def automatic_replies_since(
    session: Session, network: str, address: str, since: datetime
) -> list[datetime]:
    """When the automatic replies to an address since a moment were queued: for the caps."""
    values = {"network": network, "address": address, "since": since}
    return list(session.exec(_AUTOMATIC_TO_ADDRESS, params=values))


def kinds_since(session: Session, network: str, address: str, kind: str, since: datetime) -> int:
    """How many mails of a kind went to an address since a moment."""
    values = {"network": network, "address": address, "since": since, "kind": kind}
    return session.exec(_KIND_TO_ADDRESS, params=values).one()


def by_message_ids(session: Session, network: str, ids: list[str]) -> list[OutboxMail]:
    """The service's own mails of these Message-IDs, newest first."""
    query = (
        select(OutboxMail)
        .where(OutboxMail.network == network, col(OutboxMail.message_id).in_(ids))
        .order_by(col(OutboxMail.id).desc())
    )
    return list(session.exec(query))


def newest_called(session: Session, network: str, address: str, subject: str) -> OutboxMail | None:
    """The newest mail to an address whose subject ends so, behind the network's tag; or None."""
    query = (
        select(OutboxMail)
        .where(
            OutboxMail.network == network,
            OutboxMail.first_recipient == address,
            col(OutboxMail.subject).endswith(subject, autoescape=True),
        )
        .order_by(col(OutboxMail.id).desc())
    )
    return session.exec(query).first()


def of_matter(session: Session, matter_id: int) -> list[OutboxMail]:
    """The mails that told of a matter, oldest first."""
    query = select(OutboxMail).where(OutboxMail.matter_id == matter_id).order_by(col(OutboxMail.id))
    return list(session.exec(query))


def by_envelope_sender(session: Session, network: str, sender: str) -> OutboxMail | None:
    """The mail that went out under this envelope sender, to attribute a bounce; or None."""
    query = select(OutboxMail).where(
        OutboxMail.network == network, OutboxMail.envelope_sender == sender.lower()
    )
    return session.exec(query).first()


def was_queued(session: Session, effect_key: str) -> bool:
    """Whether a mail of that effect exists."""
    return session.exec(_EFFECT, params={"effect_key": effect_key}).first() is not None


def effects_with_prefix(session: Session, prefix: str) -> list[OutboxMail]:
    """The mails whose effect key begins so, oldest first."""
    query = (
        select(OutboxMail)
        .where(col(OutboxMail.effect_key).startswith(prefix, autoescape=True))
        .order_by(col(OutboxMail.id))
    )
    return list(session.exec(query))


def note_undeliverable(session: Session, row: Undeliverable) -> None:
    """Remember that a mail did not reach an address."""
    session.add(row)
    session.flush()


def times_undelivered(session: Session, mail: OutboxMail, address: str) -> int:
    """How often a mail came back from an address."""
    query = (
        select(func.count())
        .select_from(Undeliverable)
        .where(Undeliverable.outbox_id == mail.id, Undeliverable.address == address)
    )
    return session.exec(query).one()


def send_again(mail: OutboxMail, address: str, due_at: datetime) -> None:
    """Queue a mail that was sent and came back once more, to one address alone."""
    if mail.status in ("sent", "failed") and mail.content is not None:
        mail.status, mail.recipients, mail.due_at = "queued", address, due_at


def missed_by(session: Session, network: str, address: str) -> list[OutboxMail]:
    """The mails that never reached an address: those that came back, and all since the first."""
    lost = list(
        session.exec(
            select(Undeliverable.outbox_id).where(
                Undeliverable.network == network,
                Undeliverable.address == address,
                col(Undeliverable.permanent).is_(True),
                col(Undeliverable.resolved_at).is_(None),
            )
        )
    )
    if not lost:
        return []
    query = (
        select(OutboxMail)
        .where(
            OutboxMail.network == network,
            OutboxMail.first_recipient == address,
            col(OutboxMail.id).in_(lost) | (col(OutboxMail.id) > min(lost)),
        )
        .order_by(col(OutboxMail.id))
    )
    return list(session.exec(query))


def resolve_undeliverable(session: Session, network: str, address: str, now: datetime) -> None:
    """What came back from an address is no longer missed."""
    for row in session.exec(
        select(Undeliverable).where(
            Undeliverable.network == network, Undeliverable.address == address
        )
    ):
        row.resolved_at = now


def answers_to(session: Session, intake_id: int) -> list[OutboxMail]:
    """The direct answers to a mail."""
    return list(session.exec(_ANSWERS, params={"intake_id": intake_id}))


def count_in_status(session: Session, network: str, status: str) -> int:
    """How many mails of a network are queued, sending, sent or failed."""
    query = (
        select(func.count())
        .select_from(OutboxMail)
        .where(OutboxMail.network == network, OutboxMail.status == status)
    )
    return session.exec(query).one()

"""Outbox → transport: each due mail handed over, and what became of it written down.

At least once: a worker that dies between the server's yes and our note sends the mail again, with
the same Message-ID.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlmodel import Session

from knub_mailer.domain.backoff import Backoff
from knub_mailer.domain.notices import DeliveryFailed
from knub_mailer.errors import Deferred
from knub_mailer.mail.handover import Delivery, Parcel, Refusal
from knub_mailer.mail.transport import Transport
from knub_mailer.storage import outbox
from knub_mailer.storage.tables import OutboxMail
from knub_mailer.workflows.bounces import undelivered
from knub_mailer.workflows.office import Office, Sitting
from knub_mailer.workflows.post import post, secretariat

log = structlog.get_logger()

RETRIES = Backoff(timedelta(minutes=1), timedelta(hours=1))
AWAY = Backoff(timedelta(seconds=5), timedelta(minutes=2))
GROUP_S = 0.02
"""Results of so long are written down together; a crash may repeat that many mails."""


@dataclass(frozen=True, slots=True)
class DeliveryRun:
    """What a run did: mails claimed, sent (to somebody at least), kept for later, given up.

    away: why the server can't be reached at all, or None.
    """

    claimed: int = 0
    sent: int = 0
    retried: int = 0
    failed: int = 0
    away: str | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Where mails are given in: the networks' offices, the transport, and how long to try."""

    offices: Sequence[Office]
    transport: Transport
    give_up_after: timedelta
    connections: int = 1
    chance: Callable[[], float] = random.random

    def office(self, key: str) -> Office | None:
        """The office of a network; None for one that is no longer configured."""
        return next((each for each in self.offices if each.network.key == key), None)


@dataclass(frozen=True, slots=True)
class _Result:
    mail: OutboxMail
    delivery: Delivery | None
    away: str | None = None


def deliver_due(desk: Desk, now: datetime, limit: int = 50) -> DeliveryRun:
    """Hand over the mails that are due, oldest first, over as many connections as there are.

    When the server is away, or a connection breaks, the rest of the run is put back at once, so
    that a slow server never holds mails longer than their lease.

    Raises:
        Deferred: the database is away; what was sent is sent again when its lease has run out.
    """
    database = desk.offices[0].database
    with database.transaction() as session:
        claimed = outbox.claim(session, now, limit)
    if not claimed:
        return DeliveryRun()
    counts = {"sent": 0, "retried": 0, "failed": 0}
    away: str | None = None
    for results in _sent(desk, claimed):
        away = next((each.away for each in results if each.away is not None), away)
        failures = []
        with database.transaction() as session:
            for result in results:
                if _fails(desk, result, now):
                    failures.append(result)
                else:
                    counts[_note(session, desk, result, now)] += 1
        for result in failures:
            counts["failed"] += _give_up(desk, result, now)
    return DeliveryRun(len(claimed), **counts, away=away)


def _sent(desk: Desk, claimed: Sequence[OutboxMail]) -> Iterator[list[_Result]]:
    """The results as they come in; several at once are written down together."""
    broken = threading.Event()

    def send(mail: OutboxMail) -> _Result:
        if broken.is_set():
            return _Result(mail, None)
        try:
            delivery = desk.transport.send(_parcel(mail))
        except Deferred as error:
            broken.set()
            return _Result(mail, None, away=str(error))
        if delivery.lost:
            broken.set()
        return _Result(mail, delivery)

    with ThreadPoolExecutor(desk.connections, thread_name_prefix="delivery") as pool:
        waiting = {pool.submit(send, mail) for mail in claimed}
        while waiting:
            done, waiting = wait(waiting, GROUP_S)
            if not done:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield sorted((each.result() for each in done), key=lambda each: each.mail.id or 0)


def _parcel(mail: OutboxMail) -> Parcel:
    return Parcel(mail.envelope_sender, tuple(mail.recipients.split("\n")), mail.content or b"")


def _fails(desk: Desk, result: _Result, now: datetime) -> bool:
    """Whether somebody has to be told: an address or the mail refused, or tried for too long."""
    delivery = result.delivery
    if delivery is not None and (delivery.refused or delivery.rejected):
        return True
    waits = result.away is not None or (delivery is not None and bool(delivery.deferred))
    return waits and now - result.mail.queued_at >= desk.give_up_after


def _note(session: Session, desk: Desk, result: _Result, now: datetime) -> str:
    """Write down a mail that is sent, or waits: "sent" or "retried"."""
    mail, delivery = result.mail, result.delivery
    assert mail.id is not None
    if delivery is not None and not delivery.deferred:
        outbox.record(session, mail.id, mail.attempts, status="sent", now=now)
        return "sent"
    if delivery is None:
        pause = AWAY.delay(mail.attempts, desk.chance()) if result.away else timedelta(0)
        remaining, error = tuple(mail.recipients.split("\n")), result.away
    else:
        pause = RETRIES.delay(mail.attempts, desk.chance())
        remaining, error = _addresses(delivery.deferred), _words(delivery.deferred)
    outbox.record(
        session,
        mail.id,
        mail.attempts,
        status="queued",
        now=now,
        remaining=remaining,
        due_at=now + pause,
        error=error,
    )
    return "retried"


def _give_up(desk: Desk, result: _Result, now: datetime) -> int:
    """Write down what will not arrive and tell who can help, in one transaction; mails given up."""
    mail, delivery = result.mail, result.delivery or Delivery()
    office = desk.office(mail.network)
    too_old = now - mail.queued_at >= desk.give_up_after
    waiting = () if too_old else delivery.deferred
    status = "queued" if waiting else "sent" if delivery.accepted else "failed"
    lost = (*delivery.rejected, *(delivery.deferred if too_old else ()))
    reason = _words((*lost, *delivery.refused)) or result.away or ""

    def recorded(session: Session) -> bool:
        assert mail.id is not None
        return outbox.record(
            session,
            mail.id,
            mail.attempts,
            status=status,
            now=now,
            remaining=_addresses(waiting),
            due_at=now + RETRIES.delay(mail.attempts, desk.chance()),
            error=reason,
        )

    if office is None:
        with desk.offices[0].database.transaction() as session:
            return int(recorded(session) and status == "failed")
    with office.sitting(now) as sitting:
        if not recorded(sitting.session):
            return 0  # a newer attempt has its own result
        for each in delivery.refused:
            undelivered(sitting, mail, each.recipient, True, each.status, each.words)
        if lost or result.away:
            _tell(sitting, mail, _addresses(lost), reason, permanent=bool(delivery.rejected))
    log.warning("mail not delivered", outbox=mail.id, kind=mail.kind, status=status)
    return int(status == "failed")


def _tell(
    sitting: Sitting, mail: OutboxMail, lost: tuple[str, ...], reason: str, *, permanent: bool
) -> None:
    """Word to the secretariat; not about a mail to the secretariat, which would go the same way."""
    recipients = lost or tuple(mail.recipients.split("\n"))
    if set(recipients) <= set(sitting.network.secretariat):
        return
    hours = int((sitting.now - mail.queued_at).total_seconds() // 3600)
    notice = DeliveryFailed(recipients, mail.subject, reason, hours, permanent)
    post(sitting, notice, secretariat(sitting), f"delivery_failed:{mail.id}:{mail.attempts}")


def _addresses(refusals: Sequence[Refusal]) -> tuple[str, ...]:
    return tuple(each.recipient for each in refusals)


def _words(refusals: Sequence[Refusal]) -> str:
    """What the server said, each sentence once."""
    said = (f"{each.code or ''} {each.words}".strip() for each in refusals)
    return "; ".join(dict.fromkeys(said))[:500]

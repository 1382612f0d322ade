"""Every queued mail reaches its readers, or somebody hears that it didn't."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import col, select

from knub_mailer.domain.mail import OutgoingMail
from knub_mailer.entrypoints.settings import load_settings
from knub_mailer.entrypoints.wiring import open_offices
from knub_mailer.errors import Deferred
from knub_mailer.mail.handover import Delivery, Parcel, Refusal
from knub_mailer.storage import outbox
from knub_mailer.storage.database import Database
from knub_mailer.storage.tables import OutboxMail, Undeliverable
from knub_mailer.workflows.deliver_mail import DeliveryRun, Desk, deliver_due

NOW = datetime(2026, 2, 2, 8, 0, tzinfo=UTC)


@dataclass
class FakeTransport:
    """Remembers what it was given; `answer` says what becomes of a mail."""

    given: list[Parcel] = field(default_factory=list)
    answer: Callable[[Parcel], Delivery] = lambda parcel: Delivery(accepted=parcel.recipients)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def send(self, parcel: Parcel) -> Delivery:
        with self._lock:
            self.given.append(parcel)
        return self.answer(parcel)

    def close(self) -> None:
        """Nothing is open."""


class PostOffice:
    """An outbox, a transport and a clock."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.transport = FakeTransport()
        self.desk = Desk(
            open_offices(load_settings(None), database),
            self.transport,
            timedelta(hours=48),
            connections=2,
            chance=lambda: 0.0,
        )
        self.now = NOW

    def queue(self, key: str = "reply:1", *recipients: str, kind: str = "answer") -> None:
        mail = OutgoingMail(
            effect_key=key,
            message_id=f"{key}@netvaerk.example",
            envelope_sender="knub+b-1@netvaerk.example",
            recipients=recipients or ("mette@randers.dk",),
            content=b"Subject: x\r\n\r\nHej",
            subject="[KNUB] Tak",
            template=kind,
        )
        with self.database.transaction() as session:
            outbox.queue(session, "knub", mail, self.now, kind=kind)

    def run(self, after: timedelta = timedelta(0)) -> DeliveryRun:
        self.now += after
        return deliver_due(self.desk, self.now)

    def rows(self) -> list[OutboxMail]:
        with self.database.transaction() as session:
            return list(session.exec(select(OutboxMail).order_by(col(OutboxMail.id))))

    def row(self) -> OutboxMail:
        return self.rows()[0]

    def kinds(self) -> list[str]:
        return [row.kind for row in self.rows()]

    def undeliverable(self) -> list[tuple[str, str]]:
        with self.database.transaction() as session:
            return [(row.address, row.status) for row in session.exec(select(Undeliverable))]


@pytest.fixture
def post(database: Database) -> Iterator[PostOffice]:
    yield PostOffice(database)


def later(parcel: Parcel) -> Delivery:
    return Delivery(deferred=tuple(Refusal(r, 451, "4.3.0 Later") for r in parcel.recipients))


def test_a_queued_mail_is_sent_once(post: PostOffice) -> None:
    """The second run finds nothing to do."""
    post.queue()
    assert post.run() == DeliveryRun(claimed=1, sent=1)
    assert post.run() == DeliveryRun()
    assert post.row().status == "sent"
    assert post.row().sent_at == NOW
    assert len(post.transport.given) == 1


def test_mails_are_sent_in_their_order_over_one_connection(post: PostOffice) -> None:
    """Oldest first."""
    for number in range(10):
        post.queue(f"reply:{number}", f"{number}@randers.dk")
    one = Desk(post.desk.offices, post.transport, post.desk.give_up_after, connections=1)
    deliver_due(one, NOW)
    assert [each.recipients[0] for each in post.transport.given] == [
        f"{number}@randers.dk" for number in range(10)
    ]


def test_two_workers_send_each_mail_once(post: PostOffice) -> None:
    """Both run at the same time on one outbox."""
    for number in range(40):
        post.queue(f"reply:{number}", f"{number}@randers.dk")
    with ThreadPoolExecutor(2) as pool:
        runs = list(pool.map(lambda _: deliver_due(post.desk, NOW, 30), range(2)))
        runs.append(deliver_due(post.desk, NOW, 40))
    assert sum(run.sent for run in runs) == 40
    assert len({each.recipients for each in post.transport.given}) == 40
    assert len(post.transport.given) == 40


def test_only_those_who_did_not_get_it_get_it_again(post: PostOffice) -> None:
    """One recipient's full mailbox costs the other no second copy."""
    post.queue("reply:1", "mette@randers.dk", "bo@randers.dk")
    post.transport.answer = lambda parcel: Delivery(
        accepted=("mette@randers.dk",), deferred=(Refusal("bo@randers.dk", 452, "4.2.2 Full"),)
    )
    assert post.run() == DeliveryRun(claimed=1, retried=1)
    assert post.row().last_error == "452 4.2.2 Full"
    assert post.run(timedelta(seconds=59)) == DeliveryRun()
    post.transport.answer = lambda parcel: Delivery(accepted=parcel.recipients)
    assert post.run(timedelta(seconds=2)) == DeliveryRun(claimed=1, sent=1)
    assert post.transport.given[1].recipients == ("bo@randers.dk",)


def test_the_waits_grow_up_to_an_hour(post: PostOffice) -> None:
    """A server that says "later" isn't asked every second."""
    post.queue()
    post.transport.answer = later
    waits = []
    for _ in range(9):
        post.run()
        due = post.row().due_at
        waits.append((due - post.now).total_seconds() / 60)
        post.now = due
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_a_mail_that_nobody_takes_for_two_days_is_given_up(post: PostOffice) -> None:
    """The secretariat is told once; about that mail nothing more is tried."""
    post.queue()
    post.transport.answer = later
    while post.now < NOW + timedelta(hours=49) and post.row().status != "failed":
        post.run()
        post.now = max(post.row().due_at, post.now + timedelta(minutes=1))
    assert post.row().status == "failed"
    assert timedelta(hours=48) <= post.now - NOW < timedelta(hours=50)
    told = [row for row in post.rows() if row.kind == "delivery_failed"]
    assert [row.first_recipient for row in told] == ["sekretariat@netvaerk.example"]
    assert post.undeliverable() == []


def test_word_to_a_secretariat_that_cannot_be_reached_makes_no_more_word(post: PostOffice) -> None:
    """It would go the same way."""
    post.queue("x", "sekretariat@netvaerk.example", kind="delivery_failed")
    post.transport.answer = later
    post.run(timedelta(hours=49))
    assert [(row.kind, row.status) for row in post.rows()] == [("delivery_failed", "failed")]


def test_a_wrong_address_is_told_at_once(post: PostOffice) -> None:
    """The other recipient has the mail; who can help hears of the wrong address."""
    post.queue("reply:1", "mette@randers.dk", "gone@randers.dk")
    post.transport.answer = lambda parcel: (
        Delivery(
            accepted=("mette@randers.dk",),
            refused=(Refusal("gone@randers.dk", 550, "5.1.1 No such user"),),
        )
        if "gone@randers.dk" in parcel.recipients
        else Delivery(accepted=parcel.recipients)
    )
    run = post.run()
    assert (run.claimed, run.failed) == (1, 0)
    assert post.row().status == "sent"
    assert post.undeliverable() == [("gone@randers.dk", "5.1.1")]
    assert "bounce_report" in post.kinds()


def test_a_mail_with_only_wrong_addresses_has_failed(post: PostOffice) -> None:
    """It is not tried again."""
    post.queue("reply:1", "gone@randers.dk")
    post.transport.answer = lambda parcel: Delivery(
        refused=(Refusal("gone@randers.dk", 550, "5.1.1 No such user"),)
    )
    assert post.run().failed == 1
    assert post.row().status == "failed"


def test_one_waits_while_another_is_wrong(post: PostOffice) -> None:
    """The wrong one is told now, the other is tried again."""
    post.queue("reply:1", "full@randers.dk", "gone@randers.dk")
    post.transport.answer = lambda parcel: Delivery(
        deferred=(Refusal("full@randers.dk", 452, "4.2.2 Full"),),
        refused=(Refusal("gone@randers.dk", 550, "5.1.1 No such user"),),
    )
    post.run()
    assert post.undeliverable() == [("gone@randers.dk", "5.1.1")]
    assert (post.row().status, post.row().recipients) == ("queued", "full@randers.dk")


def test_a_mail_that_the_server_rejects_blames_no_address(post: PostOffice) -> None:
    """Too big, or a content it doesn't like: the secretariat is told, nobody's address is wrong."""
    post.queue()
    post.transport.answer = lambda parcel: Delivery(
        rejected=(Refusal("mette@randers.dk", 552, "5.3.4 Too big"),)
    )
    assert post.run().failed == 1
    assert post.row().status == "failed"
    assert post.undeliverable() == []
    assert post.kinds() == ["answer", "delivery_failed"]


def test_a_server_that_is_away_keeps_everything(post: PostOffice) -> None:
    """All is put back at once and goes soon after the server is back."""
    for number in range(30):
        post.queue(f"reply:{number}")

    def away(parcel: Parcel) -> Delivery:
        raise Deferred("smtp.example does not answer")

    post.transport.answer = away
    run = post.run()
    assert run.away == "smtp.example does not answer"
    assert (run.claimed, run.sent, run.retried) == (30, 0, 30)
    assert len(post.transport.given) < 30, "not every mail has to find out"
    assert {row.status for row in post.rows()} == {"queued"}
    post.transport.answer = lambda parcel: Delivery(accepted=parcel.recipients)
    assert post.run(timedelta(minutes=2)).sent == 30


def test_a_connection_that_breaks_stops_the_run(post: PostOffice) -> None:
    """The mail at which it broke waits, the others go first next time: none blocks the way."""
    for number in range(20):
        post.queue(f"reply:{number}", f"{number}@randers.dk")

    def poisoned(parcel: Parcel) -> Delivery:
        if parcel.recipients == ("0@randers.dk",):
            return Delivery(deferred=(Refusal("0@randers.dk", 0, "lost"),), lost=True)
        return Delivery(accepted=parcel.recipients)

    post.transport.answer = poisoned
    first, second = post.run(), post.run(timedelta(seconds=1))
    assert first.sent + second.sent == 19
    assert [row.status for row in post.rows()] == ["queued"] + ["sent"] * 19


def test_a_worker_that_died_leaves_its_mails_to_others(post: PostOffice) -> None:
    """After its lease: at least once, with the same Message-ID."""
    post.queue()
    with post.database.transaction() as session:
        outbox.claim(session, NOW, 10)
    assert post.run() == DeliveryRun()
    assert post.run(timedelta(minutes=11)).sent == 1


def test_a_late_result_does_not_overwrite_a_newer_one(post: PostOffice) -> None:
    """The slow worker's failure comes after the quick one's success."""
    post.queue()

    def slow(parcel: Parcel) -> Delivery:
        post.transport.answer = lambda parcel: Delivery(accepted=parcel.recipients)
        assert deliver_due(post.desk, NOW + timedelta(minutes=11)).sent == 1
        return Delivery(rejected=(Refusal("mette@randers.dk", 554, "5.6.0 No"),))

    post.transport.answer = slow
    post.run()
    assert post.row().status == "sent"
    assert post.kinds() == ["answer"]

"""Several workers at once: each mail to one of them, numbers without gaps, right counts."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TypeVar

import pytest
from rows import NOW, batch, intake_mail, invoice, outgoing
from sqlmodel import func, select

from knub_mailer.storage import batches, intake, outbox
from knub_mailer.storage.database import Database
from knub_mailer.storage.tables import IntakeMail, InvoiceRow, SeatRow

Result = TypeVar("Result")


def _together(workers: int, work: Callable[[int], Result]) -> list[Result]:
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(work, range(workers)))


def test_a_mail_is_leased_to_one_worker(database: Database) -> None:
    """Four workers claim until nothing is left: no mail twice, none left over."""
    with database.transaction() as session:
        for number in range(60):
            outbox.queue(session, "knub", outgoing(f"reply:{number}"), NOW, kind="answer")

    def worker(_: int) -> list[str]:
        mine: list[str] = []
        while True:
            with database.transaction() as session:
                claimed = outbox.claim(session, NOW, 5)
            if not claimed:
                return mine
            mine += [mail.effect_key for mail in claimed]

    taken = [key for keys in _together(4, worker) for key in keys]
    assert sorted(taken) == sorted(f"reply:{number}" for number in range(60))


def test_a_lease_that_ran_out_is_given_to_another(database: Database) -> None:
    """The first worker died; its late result doesn't overwrite that of the second."""
    with database.transaction() as session:
        outbox.queue(session, "knub", outgoing("reply:1"), NOW, kind="answer")
        (first,) = outbox.claim(session, NOW, 5)
        assert first.id is not None
        mail_id, first_attempt = first.id, first.attempts
    with database.transaction() as session:
        assert outbox.claim(session, NOW + outbox.LEASE - timedelta(seconds=1), 5) == []
    later = NOW + outbox.LEASE + timedelta(seconds=1)
    with database.transaction() as session:
        (second,) = outbox.claim(session, later, 5)
        second_attempt = second.attempts
    with database.transaction() as session:
        assert not outbox.record(session, mail_id, first_attempt, status="failed", now=later)
        assert outbox.record(session, mail_id, second_attempt, status="sent", now=later)
        assert not outbox.record(session, mail_id, second_attempt, status="failed", now=later)


def test_an_effect_queues_its_mail_once(database: Database) -> None:
    """The second time nothing is queued."""
    with database.transaction() as session:
        assert outbox.queue(session, "knub", outgoing("reply:1"), NOW, kind="answer")
        assert not outbox.queue(session, "knub", outgoing("reply:1"), NOW, kind="answer")


def test_invoice_numbers_have_no_gap(database: Database) -> None:
    """Four workers issue, every third transaction fails: the numbers that stay are 1 to n."""
    with database.transaction() as session:
        row = batch()
        session.add(row)
        session.flush()
        assert row.id is not None
        batch_id = row.id

    def worker(number: int) -> None:
        for turn in range(6):
            fails = (number + turn) % 3 == 0
            try:
                with database.transaction("knub") as session:
                    taken = batches.next_number(session, "knub", 2026)
                    session.add(invoice(batch_id, taken))
                    session.flush()
                    if fails:
                        raise RuntimeError("the printer is on fire")
            except RuntimeError:
                assert fails

    _together(4, worker)
    with database.transaction() as session:
        numbers = sorted(session.exec(select(InvoiceRow.sequence)))
    assert numbers == list(range(1, 17))


def test_whoever_holds_the_network_counts_alone(database: Database) -> None:
    """Twelve workers look for one of five seats: five get one."""

    def worker(number: int) -> bool:
        with database.transaction("knub") as session:
            held = session.exec(select(func.count()).select_from(SeatRow)).one()
            if held >= 5:
                return False
            seat = SeatRow(
                network="knub",
                season=2026,
                meeting=1,
                person_key=f"{number}@randers.dk",
                municipality="0730",
                standing="included",
                entry_id=number,
            )
            session.add(seat)
            return True

    assert sum(_together(12, worker)) == 5


def test_the_same_mail_twice_is_one_mail(database: Database) -> None:
    """Eight deliveries of one mail at once are stored once; another network stores its own."""

    def worker(_: int) -> bool:
        with database.transaction() as session:
            return intake.store(session, intake_mail("same")) is not None

    assert sum(_together(8, worker)) == 1
    with database.transaction() as session:
        assert intake.store(session, intake_mail("same", network="other")) is not None
        assert session.exec(select(func.count()).select_from(IntakeMail)).one() == 2


def test_a_mail_is_taken_by_one_worker(database: Database) -> None:
    """Whoever comes second finds nothing to handle."""
    with database.transaction() as session:
        intake_id = intake.store(session, intake_mail())
    assert intake_id is not None

    def worker(_: int) -> bool:
        with database.transaction("knub") as session:
            mail = intake.take(session, intake_id)
            if mail is None:
                return False
            mail.status, mail.handled_at = "handled", NOW
            session.add(mail)
            return True

    assert sum(_together(6, worker)) == 1


def test_mails_are_handled_in_the_order_of_sending(database: Database) -> None:
    """The order of arrival doesn't matter; what is not yet due waits."""
    with database.transaction() as session:
        late = intake.store(session, intake_mail("a", sent_at=NOW, message_id="late"))
        early = intake.store(
            session, intake_mail("b", sent_at=NOW - timedelta(hours=1), message_id="early")
        )
        intake.store(session, intake_mail("c", due_at=NOW + timedelta(minutes=1)))
        assert intake.due(session, "knub", NOW) == [early, late]


def test_a_mail_that_fails_three_times_is_set_aside(database: Database) -> None:
    """Then a person looks at it, and can give it three more tries."""
    with database.transaction() as session:
        intake_id = intake.store(session, intake_mail())
        assert intake_id is not None
        assert not intake.failed(session, intake_id, "boom", NOW)
        assert not intake.failed(session, intake_id, "boom", NOW)
        assert intake.failed(session, intake_id, "boom", NOW)
        session.flush()
        assert [mail.id for mail in intake.in_status(session, "knub", "shunted")] == [intake_id]
        assert intake.due(session, "knub", NOW + timedelta(days=1)) == []
        intake.retry(session, intake_id, NOW)
        session.flush()
        assert intake.due(session, "knub", NOW) == [intake_id]
        with pytest.raises(LookupError, match="not set aside"):
            intake.retry(session, intake_id, NOW)

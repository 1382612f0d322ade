"""What a row promises, the database enforces, whoever writes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from rows import NOW, batch, charge, intake_mail, invoice
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from knub_mailer.storage.database import Database
from knub_mailer.storage.tables import (
    JournalRow,
    MeetingRow,
    MembershipRow,
    OutboxMail,
    PublicationRow,
    SeatRow,
    ThreadMessage,
)


def _membership(**fields: Any) -> MembershipRow:
    values: dict[str, Any] = {
        "network": "knub",
        "season": 2026,
        "municipality": "0730",
        "joined": NOW,
        "fee_ore": 610000,
    }
    return MembershipRow(**(values | fields))


def _seat(**fields: Any) -> SeatRow:
    values: dict[str, Any] = {
        "network": "knub",
        "season": 2026,
        "meeting": 1,
        "person_key": "mette@randers.dk",
        "municipality": "0730",
        "standing": "included",
        "entry_id": 1,
    }
    return SeatRow(**(values | fields))


def _meeting(**fields: Any) -> MeetingRow:
    values: dict[str, Any] = {
        "network": "knub",
        "season": 2026,
        "number": 1,
        "state": "planned",
        "starts": NOW,
        "format": "physical",
    }
    return MeetingRow(**(values | fields))


def _outbox(**fields: Any) -> OutboxMail:
    values: dict[str, Any] = {
        "effect_key": "reply:1",
        "network": "knub",
        "message_id": "m",
        "envelope_sender": "knub@netvaerk.example",
        "first_recipient": "a@b.dk",
        "recipients": "a@b.dk",
        "subject": "s",
        "kind": "answer",
        "content": b"",
        "queued_at": NOW,
        "due_at": NOW,
    }
    return OutboxMail(**(values | fields))


def _publication(**fields: Any) -> PublicationRow:
    values: dict[str, Any] = {
        "network": "knub",
        "season": 2026,
        "meeting": 1,
        "kind": "programme",
        "version": 1,
        "published_at": NOW,
        "published_by": "ulsc@kl.example",
        "content": "{}",
    }
    return PublicationRow(**(values | fields))


def _journal(**fields: Any) -> JournalRow:
    values: dict[str, Any] = {
        "key": "knub:mail:1:0",
        "network": "knub",
        "season": 2026,
        "at": NOW,
        "position": 0,
        "kind": "Joined",
        "act": "{}",
        "by": "a@b.dk",
        "source": "m",
        "arrived": NOW,
    }
    return JournalRow(**(values | fields))


TWICE: list[tuple[str, Callable[[], object]]] = [
    ("a municipality is a member once a season", _membership),
    ("a person has one seat at a meeting", _seat),
    ("a meeting stands once", _meeting),
    ("a charge is billed once", charge),
    ("one effect queues one mail", _outbox),
    ("a mail is stored once", intake_mail),
    ("a version is published once", _publication),
    ("an act is written once", _journal),
]
IMPOSSIBLE: list[tuple[str, Callable[[], object]]] = [
    ("a negative fee", lambda: _membership(fee_ore=-1)),
    ("an unknown standing", lambda: _seat(standing="sofa")),
    ("an unknown state of a meeting", lambda: _meeting(state="perhaps")),
    ("an unknown kind of charge", lambda: charge(kind="gift")),
    ("an unknown kind of publication", lambda: _publication(kind="rumour")),
    ("an unknown status of a mail", lambda: intake_mail(status="lost")),
    ("a mail being sent without a lease", lambda: _outbox(status="sending")),
    ("a lease on a mail that nobody sends", lambda: _outbox(lease_until=NOW)),
    ("an answer to a mail that isn't there", lambda: _outbox(answers_intake=4711)),
    ("a thread of a matter that isn't there", lambda: ThreadMessage(message_id="m", matter_id=9)),
    ("a charge on an invoice that isn't there", lambda: charge(invoice_id=4711)),
]


@pytest.mark.parametrize("make", [make for _, make in TWICE], ids=[name for name, _ in TWICE])
def test_the_database_refuses_a_second_one(database: Database, make: Callable[[], object]) -> None:
    """The same row a second time breaks a UNIQUE constraint."""
    with database.transaction() as session:
        session.add(make())
    with pytest.raises(IntegrityError), database.transaction() as session:
        session.add(make())


@pytest.mark.parametrize(
    "make", [make for _, make in IMPOSSIBLE], ids=[name for name, _ in IMPOSSIBLE]
)
def test_the_database_refuses_what_cannot_be(
    database: Database, make: Callable[[], object]
) -> None:
    """A CHECK or a foreign key stands in the way."""
    with pytest.raises(IntegrityError), database.transaction() as session:
        session.add(make())


def test_an_invoice_number_is_given_once(database: Database) -> None:
    """Two documents of one number break a UNIQUE constraint."""
    with database.transaction() as session:
        row = batch()
        session.add(row)
        session.flush()
        assert row.id is not None
        session.add(invoice(row.id, 1))
        batch_id = row.id
    with pytest.raises(IntegrityError), database.transaction() as session:
        session.add(invoice(batch_id, 1))


def test_a_moment_comes_back_as_the_same_moment_in_utc(database: Database) -> None:
    """A Danish summer evening is stored and read as UTC, on both databases."""
    evening = datetime(2026, 6, 1, 21, 30, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
    with database.transaction() as session:
        session.add(_meeting(starts=evening))
    with database.transaction() as session:
        found = session.get(MeetingRow, 1)
        assert found is not None
        assert found.starts == evening
        assert found.starts.utcoffset() == timedelta(0)


def test_a_naive_moment_is_a_fault(database: Database) -> None:
    """It is refused instead of being taken for some zone."""
    with pytest.raises(Exception, match="naive"), database.transaction() as session:
        session.add(_meeting(starts=datetime(2026, 6, 1)))  # noqa: DTZ001


def test_what_fails_leaves_nothing(database: Database) -> None:
    """A transaction that raises changes nothing."""

    def fail(session: Session) -> None:
        session.add(intake_mail())
        session.flush()
        raise RuntimeError("the power is out")

    with pytest.raises(RuntimeError), database.transaction("knub") as session:
        fail(session)
    with database.transaction() as session:
        session.add(intake_mail())

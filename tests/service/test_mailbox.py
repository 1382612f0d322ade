"""Reading a real mailbox: nothing is lost, nothing deleted, and bad days are waited out."""

from __future__ import annotations

import imaplib
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
import servers
from imap_box import MAIL, Box
from imapclient import IMAPClient

from knub_mailer.errors import Deferred
from knub_mailer.mail import unreadable
from knub_mailer.mail.mailbox import Account, Mailbox
from knub_mailer.mail.unreadable import Unreadable


@pytest.fixture
def box(dovecot: servers.Dovecot) -> Iterator[Box]:
    found = Box(dovecot)
    yield found
    found.mailbox.close()


def test_new_mails_are_stored_and_moved_aside(box: Box) -> None:
    """In the order of their coming, unchanged, once; nothing is deleted."""
    mails = [MAIL % number for number in range(120)]
    box.put(*mails)
    assert box.take() == 120
    assert box.stored == mails
    assert (box.count(), box.count("Behandlet")) == (0, 120)
    assert box.take() == 0
    box.put(MAIL % 500)
    assert box.take() == 1
    assert box.stored[-1] == MAIL % 500


def test_a_mail_comes_with_the_time_of_its_arrival(box: Box) -> None:
    """The server's own, with its zone."""
    box.put(MAIL % 1)
    (mail,) = box.mailbox.fetch_new()
    assert mail.arrived == datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
    assert mail.arrived.tzinfo is not None


@pytest.mark.parametrize(
    "raw",
    [
        b"Subject: \xe6\xf8\xe5\r\n\r\n\xff\xfe\x80",
        b"no header at all",
        b"\r\n",
        b"Subject: x\r\n\r\n" + b"y" * 200_000,
        b"From: a@b.dk\r\n" * 5_000 + b"\r\n",
        b'Subject: ("{5}\r\n\\\r\n\r\n* BYE ) FETCH {10}\r\n',
    ],
    ids=["8 bit", "no header", "empty", "one long line", "many fields", "IMAP in it"],
)
def test_a_mail_of_any_shape_survives(box: Box, raw: bytes) -> None:
    """The others behind it as well."""
    box.put(raw, MAIL % 1)
    assert box.take() == 2
    assert box.stored == [raw, MAIL % 1]


def test_a_mail_beyond_the_limit_is_shortened_and_kept(dovecot: servers.Dovecot) -> None:
    """Its beginning is stored with a word, the whole of it lies in the folder."""
    box = Box(dovecot, max_bytes=50_000)
    big = b"Subject: stor\r\n\r\n" + b"0123456789\r\n" * 20_000
    box.put(MAIL % 1, big, MAIL % 2)
    assert box.take() == 3
    assert box.stored[0] == MAIL % 1
    assert box.stored[1] == b"X-Shortened: 50000 of %d bytes\r\n" % len(big) + big[:50_000]
    assert box.stored[2] == MAIL % 2
    with box.admin() as client:
        client.select_folder("Behandlet")
        sizes = client.fetch(client.search(), ["RFC822.SIZE"]).values()
        assert max(each[b"RFC822.SIZE"] for each in sizes) == len(big)
    box.mailbox.close()


def test_what_cannot_be_stored_stays_in_the_mailbox(box: Box) -> None:
    """And is taken when the database is back."""
    box.put(MAIL % 1, MAIL % 2)

    def away(raw: bytes, arrived: datetime | None) -> None:
        raise Deferred("the database does not answer")

    with pytest.raises(Deferred, match="database"):
        box.mailbox.take_all(away)
    assert (box.count(), box.count("Behandlet")) == (2, 0)
    assert box.take() == 2


def test_a_mail_that_fails_does_not_hold_up_the_others(box: Box) -> None:
    """It is taken last, and tried again."""
    box.put(*(MAIL % number for number in (1, 2, 3)))

    def fails_at_first(raw: bytes, arrived: datetime | None) -> None:
        if raw == MAIL % 1:
            raise RuntimeError("a fault in the code")
        box.stored.append(raw)

    for _ in range(2):
        with pytest.raises(RuntimeError):
            box.mailbox.take_all(fails_at_first)
    assert box.stored == [MAIL % 2, MAIL % 3]
    assert box.take() == 1
    assert box.stored[-1] == MAIL % 1


@pytest.mark.parametrize("fault", ["no", "nil", "dead"])
def test_a_mail_the_server_cannot_hand_out_stops_no_other(
    box: Box, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """It stays in the folder and is told of once, by what its server says; mended, it is read.

    "no": the file can't be read, and Dovecot answers NO or hangs up. "nil": the content is NIL.
    "dead": the connection ends whenever this mail is asked for.
    """
    box.put(MAIL % 1, b"Date: Thu, 15 Jan 2026 10:00:00 +0100\r\n" + MAIL % 2, MAIL % 3)
    told: list[Unreadable] = []
    if fault == "no":
        lost = next(
            f for f in box.server.maildir(box.user).glob("*/*") if b"Nummer 2" in _content(f)
        )
        lost.chmod(0)
    else:
        _breaks(monkeypatch, 2, fault)
    for _ in range(8):
        with suppress(Deferred):
            box.mailbox.take_all(box.store, told.append)
    assert sorted(box.stored) == [MAIL % 1, MAIL % 3]
    assert (box.count(), box.count("Behandlet")) == (1, 2)
    assert [each.key[1] for each in told] == [2]
    box.put(MAIL % 4)
    assert box.take() == 1
    monkeypatch.undo()
    if fault == "no":
        lost.chmod(0o600)
    monkeypatch.setattr(unreadable, "AGAIN_AFTER_S", 0.0)
    assert box.take() == 1
    assert box.stored[-1].endswith(MAIL % 2)


def _content(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _breaks(monkeypatch: pytest.MonkeyPatch, uid: int, fault: str) -> None:
    """Dovecot answers, but for one mail as a server with a fault does."""
    whole = IMAPClient.fetch

    def fetch(self: IMAPClient, uids: list[int], items: list[bytes]) -> object:
        answer = whole(self, uids, items)
        if uid in uids and any(b"[]" in item for item in items):
            if fault == "dead":
                self.shutdown()
                raise imaplib.IMAP4.abort("socket error: EOF")
            answer[uid][b"BODY[]"] = None
        return answer

    monkeypatch.setattr(IMAPClient, "fetch", fetch)


def test_a_crash_between_storing_and_moving_gives_the_mail_twice(box: Box) -> None:
    """The intake knows it: twice is harmless, lost would not be."""
    box.put(MAIL % 1)

    def store_and_die(raw: bytes, arrived: datetime | None) -> None:
        box.stored.append(raw)
        box.server.drop_clients()
        time.sleep(0.1)

    with pytest.raises(Deferred):
        box.mailbox.take_all(store_and_die)
    box.mailbox.close()
    again = Mailbox(box.account)
    assert again.take_all(box.store) == 1
    again.close()
    assert box.stored == [MAIL % 1, MAIL % 1]


def test_lost_index_files_lose_no_mail(box: Box) -> None:
    """UIDVALIDITY changes, the same numbers mean other mails: all that lies there is taken."""
    box.put(MAIL % 1)
    assert box.take() == 1
    box.mailbox.close()
    box.put(MAIL % 2, MAIL % 3)
    (first, _) = box.mailbox.fetch_new()
    box.mailbox.close()
    box.server.drop_clients()
    time.sleep(1.1)  # the new UIDVALIDITY is made of the second
    box.server.forget_uids(box.user)
    assert box.take() == 2
    assert box.stored == [MAIL % number for number in (1, 2, 3)]
    box.put(MAIL % 4)
    (last,) = box.mailbox.fetch_new()
    assert last.uidvalidity != first.uidvalidity


def test_a_dropped_connection_is_made_anew(box: Box) -> None:
    """One `Deferred`, then it goes on."""
    box.put(MAIL % 1)
    assert box.take() == 1
    box.server.drop_clients()
    with pytest.raises(Deferred, match="does not answer"):
        box.take()
    box.put(MAIL % 2)
    assert box.take() == 1


def test_a_frozen_server_is_given_up_in_time(dovecot: servers.Dovecot) -> None:
    """And read again when it thaws."""
    box = Box(dovecot, timeout_s=0.5)
    box.put(MAIL % 1)
    box.mailbox.connect()
    frozen = dovecot.imap_children()
    for pid in frozen:
        os.kill(pid, signal.SIGSTOP)
    try:
        with pytest.raises(Deferred, match="timed out"):
            box.take()
    finally:
        for pid in frozen:
            os.kill(pid, signal.SIGCONT)
    assert box.take() == 1
    box.mailbox.close()


def test_a_server_that_is_away_defers() -> None:
    """With words, and without the password."""
    account = Account(
        "127.0.0.1", servers.free_port(), "knub", "hemmelig", security="none", timeout_s=1
    )
    with pytest.raises(Deferred, match="does not answer") as away:
        Mailbox(account).connect()
    assert "hemmelig" not in str(away.value)
    assert "hemmelig" not in repr(account)


def test_a_refused_login_defers(dovecot: servers.Dovecot) -> None:
    """Somebody may mend the password while the service waits."""
    box = Box(dovecot, password="forkert")
    with pytest.raises(Deferred, match="refuses the login") as refused:
        box.mailbox.connect()
    assert "forkert" not in str(refused.value)


def test_a_missing_folder_defers(dovecot: servers.Dovecot) -> None:
    """The log says which server; the others are read meanwhile."""
    with pytest.raises(Deferred):
        Box(dovecot, folder="Findes ikke").mailbox.connect()


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_is_checked(dovecot: servers.Dovecot, security: str) -> None:
    """A known one is accepted, any other not."""
    port = dovecot.imaps_port if security == "tls" else dovecot.imap_port
    good = Box(dovecot, port=port, security=security, ca_file=str(dovecot.ca_file))
    good.put(MAIL % 1)
    assert good.take() == 1
    good.mailbox.close()
    unknown = Box(dovecot, port=port, security=security)
    with pytest.raises(Deferred, match=r"(?i)certificate"):
        unknown.mailbox.connect()


def test_waiting_ends_when_a_mail_comes(box: Box) -> None:
    """By IDLE, in about a second."""
    box.mailbox.connect()
    timer = threading.Timer(0.3, box.deliver, [MAIL % 1])
    timer.start()
    began = time.monotonic()
    box.mailbox.wait(threading.Event())
    assert 0.2 < time.monotonic() - began < 5
    timer.join()
    assert box.take() == 1
    assert box.stored[0].endswith(b"Hej\r\n")


def test_waiting_ends_when_the_service_stops(box: Box) -> None:
    """And the connection is good afterwards."""
    stop = threading.Event()
    box.mailbox.connect()
    threading.Timer(0.2, stop.set).start()
    began = time.monotonic()
    box.mailbox.wait(stop)
    assert time.monotonic() - began < 3
    box.put(MAIL % 1)
    assert box.take() == 1


def test_waiting_ends_when_the_server_dies(box: Box) -> None:
    """A dead connection answers at once and with nothing; that is no reason to spin."""
    box.mailbox.connect()
    threading.Timer(0.2, box.server.drop_clients).start()
    began = time.monotonic()
    with pytest.raises(Deferred):
        box.mailbox.wait(threading.Event())
    assert time.monotonic() - began < 3
    box.put(MAIL % 1)
    assert box.take() == 1


def test_a_folder_for_handled_mail_may_have_any_name(dovecot: servers.Dovecot) -> None:
    """Danish letters, a hierarchy."""
    box = Box(dovecot, handled_folder="Netværk/Behandlet æøå")
    box.put(MAIL % 1)
    assert box.take() == 1
    assert box.count("Netværk/Behandlet æøå") == 1
    box.mailbox.close()


def test_a_mail_that_somebody_removed_meanwhile_is_no_fault(box: Box) -> None:
    """The others are taken."""
    box.put(MAIL % 1, MAIL % 2)

    def store_and_remove(raw: bytes, arrived: datetime | None) -> None:
        if not box.stored:
            with box.admin() as client:
                client.delete_messages(client.search())
                client.expunge()
        box.stored.append(raw)

    box.mailbox.take_all(store_and_remove)
    assert box.stored[0] == MAIL % 1
    assert box.take() == 0

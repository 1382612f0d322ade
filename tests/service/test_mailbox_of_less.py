"""Reading the mailboxes of servers that lack what most can do: MOVE, UIDPLUS, IDLE."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
import servers
from imap_box import MAIL, Box

from knub_mailer.mail.mailbox import KEYWORD, Mailbox


@pytest.fixture(scope="module")
def plain_dovecot() -> Iterator[servers.Dovecot]:
    """A server that names neither MOVE nor UIDPLUS nor IDLE."""
    yield from servers.running(servers.dovecot(capability="IMAP4rev1 NAMESPACE"))


@pytest.fixture(scope="module")
def copying_dovecot() -> Iterator[servers.Dovecot]:
    """A server that names UIDPLUS, but no MOVE."""
    yield from servers.running(servers.dovecot(capability="IMAP4rev1 UIDPLUS NAMESPACE"))


def test_without_move_a_mail_is_copied_and_this_one_removed(
    copying_dovecot: servers.Dovecot,
) -> None:
    """What somebody else marked as deleted stays."""
    box = Box(copying_dovecot)
    box.put(MAIL % 1, MAIL % 2)
    with box.admin() as client:
        client.add_flags([1], [b"\\Deleted"])
    assert box.take() == 1
    assert box.stored == [MAIL % 2]
    assert (box.count(), box.count("Behandlet")) == (1, 1)
    box.mailbox.close()


def test_a_server_that_can_do_little_gets_a_keyword(plain_dovecot: servers.Dovecot) -> None:
    """The mail stays where it is and is not taken again, by whoever looks."""
    box = Box(plain_dovecot, poll_s=0.1)
    box.put(MAIL % 1)
    assert box.take() == 1
    assert box.take() == 0
    box.mailbox.close()
    other = Mailbox(box.account)
    assert other.take_all(box.store) == 0
    other.close()
    with box.admin() as client:
        assert client.search(["KEYWORD", KEYWORD]) == [1]
    began = time.monotonic()
    box.mailbox.wait(threading.Event())
    assert time.monotonic() - began < 2, "polling instead of IDLE"
    box.mailbox.close()

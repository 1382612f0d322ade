"""A mailbox on the test server, for the tests of reading it."""

from __future__ import annotations

import os
import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count

import servers
from imapclient import IMAPClient

from knub_mailer.mail.mailbox import Account, Mailbox

MAIL = b"From: mette@randers.dk\r\nSubject: Nummer %d\r\n\r\nHej\r\n"
_users = count(1)


class Box:
    """A user's mailbox on the test server, seen from both sides."""

    def __init__(self, server: servers.Dovecot, **options: object) -> None:
        self.server = server
        self.user = f"knub{os.getpid()}-{next(_users)}"
        values: dict[str, object] = {
            "host": "127.0.0.1",
            "port": server.imap_port,
            "security": "none",
            "timeout_s": 5.0,
            "password": server.PASSWORD,
        }
        self.account = Account(user=self.user, **(values | options))  # type: ignore[arg-type]
        self.mailbox = Mailbox(self.account)
        self.stored: list[bytes] = []

    def put(self, *mails: bytes) -> None:
        with self.admin() as client:
            for mail in mails:
                client.append("INBOX", mail, msg_time=datetime(2026, 1, 15, 9, 30, tzinfo=UTC))

    def deliver(self, mail: bytes) -> None:
        with smtplib.LMTP("127.0.0.1", self.server.lmtp_port, "localhost") as lmtp:
            lmtp.sendmail("mette@randers.dk", [self.user], mail)

    @contextmanager
    def admin(self) -> Iterator[IMAPClient]:
        client = IMAPClient("127.0.0.1", self.server.imap_port, ssl=False, timeout=10)
        client.login(self.user, self.server.PASSWORD)
        client.select_folder("INBOX")
        yield client
        client.logout()

    def count(self, folder: str = "INBOX") -> int:
        with self.admin() as client:
            if not client.folder_exists(folder):
                return 0
            return int(client.folder_status(folder, ["MESSAGES"])[b"MESSAGES"])

    def store(self, raw: bytes, arrived: datetime | None) -> None:
        self.stored.append(raw)

    def take(self) -> int:
        return self.mailbox.take_all(self.store)

"""The real `knub-mailer run`, as a process of its own, at whatever moment a test is about."""

from __future__ import annotations

import email.utils
import json
import os
import signal
import smtplib
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import servers
from imapclient import IMAPClient
from sink import Sink

ZONE = ZoneInfo("Europe/Copenhagen")
NETWORK = Path(__file__).parents[1] / "contract_season" / "networks" / "knub.toml"
ADDRESS = "knub@kl.example"
SECRETARIAT, ORGANISER, FINANCE = "alcp@kl.example", "trgr@kl.example", "finans@kl.example"


def local(text: str) -> datetime:
    """A moment on the network's clocks."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


class Program:
    """One process and its log; `ports` as the log names them."""

    def __init__(self, config: Path, as_of: datetime | None = None) -> None:
        words = [sys.executable, "-m", "knub_mailer", "run", "--config", str(config)]
        if as_of is not None:
            words += ["--as-of", as_of.isoformat()]
        self.config = config
        self.log: list[dict[str, Any]] = []
        self.ports: dict[str, int] = {}
        self._as_of, self._began = as_of, time.monotonic()
        self._process = subprocess.Popen(
            words, cwd=config, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def now(self) -> datetime:
        """About what the program's clock says."""
        assert self._as_of is not None
        return self._as_of + timedelta(seconds=time.monotonic() - self._began)

    def events(self, name: str) -> list[dict[str, Any]]:
        return [line for line in self.log if line.get("event") == name]

    def started(self, seconds: float = 120) -> Program:
        """Wait until it says that it runs."""
        servers.wait_until(
            lambda: bool(self.events("started")) or self._process.poll() is not None,
            "it does not start",
            seconds,
        )
        assert self.events("started"), self.log
        started = self.events("started")[0]
        self.ports = {key: port for key, port in started.items() if isinstance(port, int)}
        return self

    def end(self, by: signal.Signals = signal.SIGTERM, seconds: float = 40) -> int:
        """Stop it (or kill it); its exit code."""
        if self._process.poll() is None:
            self._process.send_signal(by)
        try:
            code = self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self._reader.join()
        return code

    def wait(self, seconds: float = 30) -> int:
        """Its exit code, when it ends by itself."""
        code = self._process.wait(seconds)
        self._reader.join()
        return code

    def _read(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as lines:
            for line in lines:
                try:
                    self.log.append(json.loads(line))
                except ValueError:
                    self.log.append({"event": "not JSON", "line": line})


@contextmanager
def program(config: Path, as_of: datetime | None = None) -> Iterator[Program]:
    """A started program; ended politely, and checked to have ended well."""
    found = Program(config, as_of)
    try:
        yield found.started()
        assert found.end() == 0, found.log
        assert found.events("not JSON") == [], "the log is for programs"
    finally:
        found.end(signal.SIGKILL)


def configured(folder: Path, outgoing: Sink, more: str = "") -> Path:
    """The evaluation's network on SQLite, receiving by SMTP and LMTP, sending to a sink."""
    (folder / "networks").mkdir(parents=True, exist_ok=True)
    (folder / "networks" / "knub.toml").write_bytes(NETWORK.read_bytes())
    (folder / "service.toml").write_text(
        f"""
[database]
url = "sqlite:///{folder / "knub.db"}"
[receiving]
smtp_listen = "127.0.0.1:0"
lmtp_enabled = true
lmtp_listen = "127.0.0.1:0"
[outgoing]
host = "127.0.0.1"
port = {outgoing.port}
security = "none"
[web]
health_listen = "127.0.0.1:0"
{more}
""",
        encoding="utf-8",
    )
    return folder


def by_imap(dovecot: servers.Dovecot, user: str) -> str:
    """The configuration of a mailbox; its password stands in KNUB_TEST_IMAP."""
    os.environ["KNUB_TEST_IMAP"] = dovecot.PASSWORD
    return f"""
[mailboxes.knub]
host = "127.0.0.1"
port = {dovecot.imap_port}
security = "none"
user = "{user}"
password_env = "KNUB_TEST_IMAP"
"""


def written(
    sender: str,
    subject: str,
    text: str,
    sent: datetime,
    *,
    reply_to: EmailMessage | None = None,
    files: Sequence[tuple[str, bytes]] = (),
) -> EmailMessage:
    """A mail as the network's server would hand it on: its author proven by DMARC."""
    domain = sender.rpartition("@")[2].strip(">")
    mail = EmailMessage()
    mail["Authentication-Results"] = f"mx.kl.example; dmarc=pass header.from={domain}"
    mail["From"], mail["To"], mail["Subject"] = sender, ADDRESS, subject
    mail["Date"] = email.utils.format_datetime(sent.replace(microsecond=0))
    mail["Message-ID"] = email.utils.make_msgid(domain=domain)
    if reply_to is not None:
        mail["In-Reply-To"] = mail["References"] = reply_to["Message-ID"]
    mail.set_content(text)
    for name, content in files:
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return mail


Carrier = Callable[[Program, EmailMessage], None]
"""Brings a mail to the running service."""


def carried_by_smtp(running: Program, mail: EmailMessage) -> None:
    with smtplib.SMTP("127.0.0.1", running.ports["smtp"], "mx.kl.example") as client:
        client.send_message(mail, "bounces@sender.example", [ADDRESS])


def carried_by_lmtp(running: Program, mail: EmailMessage) -> None:
    with smtplib.LMTP("127.0.0.1", running.ports["lmtp"], "mx.kl.example") as client:
        client.send_message(mail, "bounces@sender.example", [ADDRESS])


def carried_by_imap(dovecot: servers.Dovecot, user: str) -> Carrier:
    def carry(running: Program, mail: EmailMessage) -> None:
        with IMAPClient("127.0.0.1", dovecot.imap_port, ssl=False) as client:
            client.login(user, dovecot.PASSWORD)
            client.append("INBOX", mail.as_bytes(), msg_time=running.now())

    return carry


class Post:
    """What the sink was given, read as a person's mail program would."""

    def __init__(self, server: Sink) -> None:
        self._server = server

    def mails(self, to: str | None = None) -> list[EmailMessage]:
        read = BytesParser(policy=default).parsebytes
        return [
            read(content)  # type: ignore[misc]
            for _sender, recipients, content in list(self._server.mails)
            if to is None or to in recipients
        ]

    def handed_over(self) -> list[tuple[str, tuple[str, ...], bytes]]:
        """Envelope sender, recipients and bytes of each mail."""
        return list(self._server.mails)

    def find(self, to: str, words: str = "", seconds: float = 90) -> EmailMessage:
        """The newest mail to somebody whose subject or text has these words, waited for."""

        def found() -> list[EmailMessage]:
            return [m for m in self.mails(to) if words in f"{m['Subject']}\n{text_of(m)}"]

        servers.wait_until(lambda: bool(found()), f"no mail to {to} with {words!r}", seconds)
        return found()[-1]

    def calendars(self, to: str, method: str, seconds: float = 90) -> list[str]:
        """The calendar entries of a method that somebody has got, waited for."""

        def found() -> list[str]:
            return [c for c in map(calendar_of, self.mails(to)) if f"METHOD:{method}" in c]

        servers.wait_until(lambda: bool(found()), f"no {method} to {to}", seconds)
        return found()

    def answer(self, mail: EmailMessage, seconds: float = 90) -> EmailMessage:
        """The one direct answer to a mail, waited for."""

        def found() -> list[EmailMessage]:
            return [m for m in self.mails() if m["In-Reply-To"] == mail["Message-ID"]]

        servers.wait_until(lambda: bool(found()), f"no answer to {mail['Subject']}", seconds)
        assert len(found()) == 1
        return found()[0]


def text_of(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return " ".join(str(part.get_content()).split())


def calendar_of(mail: EmailMessage) -> str:
    """The calendar part, its folded lines joined; "" without one."""
    for part in mail.walk():
        if part.get_content_type() == "text/calendar":
            return part.get_payload(decode=True).decode().replace("\r\n ", "")
    return ""


def files_of(mail: EmailMessage) -> dict[str, bytes]:
    return {
        str(part.get_filename()): part.get_payload(decode=True)
        for part in mail.iter_attachments()
        if part.get_filename()
    }

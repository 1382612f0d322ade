"""Two services that write to each other come to rest, whatever lies between them."""

from __future__ import annotations

import re
import smtplib
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path

import pytest
import servers
from program import ADDRESS, Program, configured, local, program, written
from sink import Sink, sink

OTHER = "net@other.example"
MARKS = ("Auto-Submitted", "X-Auto-Response-Suppress", "X-Knub-Mailer", "Precedence", "References")
QUESTION = "Hvornår og hvor er møde 2, og hvad koster det at være med?"


class Between:
    """Carries what both services send to whom it is for; `strips`: what a gateway loses."""

    def __init__(
        self, server: Sink, services: dict[str, Program], *, strips: Sequence[str]
    ) -> None:
        self._server, self._services, self._strips = server, services, strips
        self.carried: list[EmailMessage] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def give(self, mail: EmailMessage, sender: str, recipient: str) -> None:
        port = self._services[recipient].ports["smtp"]
        with smtplib.SMTP("127.0.0.1", port, "mx.kl.example") as client:
            client.send_message(mail, sender, [recipient])

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        seen = 0
        while not self._stop.wait(0.05):
            for sender, recipients, content in self._server.mails[seen:]:
                seen += 1
                for recipient in recipients:
                    plain = re.sub(r"\+[^@]*", "", recipient)
                    if plain in self._services:
                        self._carry(content, sender, plain)

    def _carry(self, content: bytes, sender: str, recipient: str) -> None:
        mail = BytesParser(policy=default).parsebytes(content)
        assert isinstance(mail, EmailMessage)
        self.carried.append(mail)
        for name in self._strips:
            del mail[name]
        domain = str(mail["From"].addresses[0].domain)
        proof = f"Authentication-Results: mx.kl.example; dmarc=pass header.from={domain}\r\n"
        port = self._services[recipient].ports["smtp"]
        with smtplib.SMTP("127.0.0.1", port, "mx.kl.example") as client:
            client.sendmail(sender, [recipient], proof.encode() + mail.as_bytes())


@contextmanager
def two_services(folder: Path, *, strips: Sequence[str]) -> Iterator[Between]:
    """Two networks, each in a process and on a database of its own."""
    with sink() as server:
        first = configured(folder / "one", server)
        second = configured(folder / "two", server)
        file = second / "networks" / "knub.toml"
        text = file.read_text(encoding="utf-8").replace(ADDRESS, OTHER)
        file.write_text(text.replace("kl.example", "other.example"), encoding="utf-8")
        text = file.read_text(encoding="utf-8").replace("mx.other.example", "mx.kl.example")
        file.write_text(text, encoding="utf-8")
        moment = local("2026-02-02T10:00:00")
        with program(first, moment) as one, program(second, moment) as two:
            between = Between(server, {ADDRESS: one, OTHER: two}, strips=strips)
            try:
                yield between
            finally:
                between.stop()


def rests(between: Between, quiet_s: float = 4) -> int:
    """How many mails went between them until none came for some seconds."""
    count, since = len(between.carried), time.monotonic()
    while time.monotonic() - since < quiet_s:
        time.sleep(0.1)
        if len(between.carried) != count:
            count, since = len(between.carried), time.monotonic()
    return count


@pytest.mark.parametrize(
    ("strips", "most"),
    [(MARKS, 1), ((*MARKS, "Message-ID"), 10)],
    ids=["no marks", "no ids"],
)
def test_they_come_to_rest_within_a_few_mails(
    tmp_path: Path, strips: Sequence[str], most: int
) -> None:
    """Without marks by their ids; without any by saying the same again.

    That marks alone are enough, `test_no_loops.py` shows.
    """
    with two_services(tmp_path, strips=strips) as between:
        start = written(f"KNUB <{OTHER}>", "Et spørgsmål", QUESTION, local("2026-02-02T10:00:00"))
        between.give(start, OTHER, ADDRESS)
        servers.wait_until(lambda: bool(between.carried), "nothing is answered")
        assert 1 <= rests(between) <= most

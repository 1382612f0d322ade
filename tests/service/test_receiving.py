"""Mail that comes in by SMTP or LMTP is stored before it is accepted, or not accepted."""

from __future__ import annotations

import smtplib
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from knub_mailer.errors import Deferred
from knub_mailer.mail import smtp_session
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.receiving import ReceivingServer, Reception

NOW = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
NETWORKS = {"knub@netvaerk.example": "knub", "havn@netvaerk.example": "havn"}
MAIL = b"From: mette@randers.dk\r\nSubject: Tilmelding\r\n\r\nVi vil gerne v\xc3\xa6re med.\r\n"


@dataclass
class Shelf:
    """What was stored; `away` names the networks whose database doesn't answer."""

    stored: list[tuple[str, bytes]] = field(default_factory=list)
    away: set[str] = field(default_factory=set)
    broken: bool = False
    pause: threading.Event | None = None

    def store(self, network: str, raw: bytes, arrived: datetime) -> None:
        if self.pause is not None:
            self.pause.wait(5)
        if network in self.away:
            raise Deferred("the database does not answer")
        if self.broken:
            raise RuntimeError("mette@randers.dk secret")
        assert arrived == NOW
        self.stored.append((network, raw))

    def body(self, index: int = 0) -> bytes:
        return self.stored[index][1].partition(b"\r\n\r\n")[2]


@dataclass
class Running:
    """A running server and its shelf."""

    shelf: Shelf
    port: int
    server: ReceivingServer


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@contextmanager
def running(*, lmtp: bool = False, max_bytes: int = 1_000_000) -> Iterator[Running]:
    shelf = Shelf()
    reception = Reception(
        NETWORKS, shelf.store, lambda: NOW, "mx.netvaerk.example", max_bytes, "one"
    )
    server = ReceivingServer(reception, "127.0.0.1", _free_port(), lmtp=lmtp)
    port = server.start()
    try:
        yield Running(shelf, port, server)
    finally:
        server.stop()


@pytest.fixture
def smtp() -> Iterator[Running]:
    with running() as found:
        yield found


def client(to: Running) -> smtplib.SMTP:
    return smtplib.SMTP("127.0.0.1", to.port, local_hostname="mail.randers.dk", timeout=10)


class Line:
    """A client that says exactly what it is told to."""

    def __init__(self, port: int, own: str = "127.0.0.1") -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), 10, (own, 0))
        self._file = self._socket.makefile("rb")
        self.greeting = self._file.readline()

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._socket.close()

    def say(self, text: bytes) -> None:
        self._socket.sendall(text)

    def hear(self) -> str:
        """A whole reply, of several lines or one."""
        lines = [self._file.readline()]
        while lines[-1][3:4] == b"-":
            lines.append(self._file.readline())
        return b"".join(lines).decode()

    def ask(self, text: str) -> str:
        self.say(text.encode() + b"\r\n")
        return self.hear()


def test_a_mail_is_stored_with_its_trace_on_top(smtp: Running) -> None:
    """Envelope sender, recipient and time of arrival stand above what came, which is unchanged."""
    with client(smtp) as connection:
        connection.sendmail("mette@randers.dk", ["KNUB@Netvaerk.example"], MAIL)
    ((network, raw),) = smtp.shelf.stored
    assert network == "knub"
    assert raw.endswith(MAIL)
    mail = parse_mail(raw)
    assert mail.header("return-path") == "<mette@randers.dk>"
    assert mail.header("delivered-to") == "KNUB@Netvaerk.example"
    assert "from mail.randers.dk ([127.0.0.1]) by mx.netvaerk.example with ESMTP id" in (
        mail.header("received") or ""
    )
    assert mail.arrived == NOW


def test_a_mail_is_accepted_only_once_it_is_stored(smtp: Running) -> None:
    """The client hears nothing before, and the server goes on serving others meanwhile."""
    smtp.shelf.pause = threading.Event()
    with Line(smtp.port) as line:
        line.ask("EHLO a.dk")
        line.ask("MAIL FROM:<a@a.dk>")
        line.ask("RCPT TO:<knub@netvaerk.example>")
        line.ask("DATA")
        line.say(MAIL + b".\r\n")
        line._socket.settimeout(0.3)
        with pytest.raises(TimeoutError):
            line._socket.recv(1)
        with client(smtp) as other:
            assert other.noop()[0] == 250
        smtp.shelf.pause.set()
        line._socket.settimeout(5)
        assert line._socket.recv(4) == b"250 "
    assert len(smtp.shelf.stored) == 1


def test_a_mail_that_cannot_be_stored_is_to_come_again(smtp: Running) -> None:
    """451 when the database is away, and when the code fails; no inner words reach the client."""
    smtp.shelf.away = {"knub"}
    with client(smtp) as connection, pytest.raises(smtplib.SMTPDataError) as refused:
        connection.sendmail("a@a.dk", ["knub@netvaerk.example"], MAIL)
    assert refused.value.smtp_code == 451
    smtp.shelf.away, smtp.shelf.broken = set(), True
    with client(smtp) as connection, pytest.raises(smtplib.SMTPDataError) as failed:
        connection.sendmail("a@a.dk", ["knub@netvaerk.example"], MAIL)
    assert failed.value.smtp_code == 451
    assert b"secret" not in bytes(failed.value.smtp_error)
    smtp.shelf.broken = False
    with client(smtp) as connection:
        connection.sendmail("a@a.dk", ["knub@netvaerk.example"], MAIL)
    assert len(smtp.shelf.stored) == 1


@pytest.mark.parametrize(
    "address",
    ["info@netvaerk.example", "knub@other.example", "knubx@netvaerk.example", "knub", "+x@a.dk"],
)
def test_other_addresses_are_refused(smtp: Running, address: str) -> None:
    """With words that say where to write."""
    with client(smtp) as connection:
        connection.ehlo()
        connection.mail("a@a.dk")
        code, words = connection.rcpt(address)
    assert code == 550
    assert b"knub@netvaerk.example" in words


@pytest.mark.parametrize(
    "address", ["knub+b-17@netvaerk.example", "KNUB+B-17@NETVAERK.EXAMPLE", "knub@netvaerk.example"]
)
def test_bounces_come_back_under_the_networks_address(smtp: Running, address: str) -> None:
    """The null sender, to an address with a detail that names the mail."""
    with client(smtp) as connection:
        connection.sendmail("", [address], MAIL)
    mail = parse_mail(smtp.shelf.stored[0][1])
    assert mail.header("return-path") == "<>"
    assert mail.header("delivered-to") == address


def test_a_mail_to_two_networks_is_stored_for_both(smtp: Running) -> None:
    """Once each, whatever the number of recipients."""
    both = ["knub@netvaerk.example", "havn@netvaerk.example", "knub+x@netvaerk.example"]
    with client(smtp) as connection:
        connection.sendmail("a@a.dk", both, MAIL)
    assert [network for network, _ in smtp.shelf.stored] == ["knub", "havn"]


def test_a_mail_that_one_of_two_networks_cannot_store_comes_again(smtp: Running) -> None:
    """The other one gets it twice, which is one mail for the intake."""
    smtp.shelf.away = {"havn"}
    both = ["knub@netvaerk.example", "havn@netvaerk.example"]
    with client(smtp) as connection, pytest.raises(smtplib.SMTPDataError) as refused:
        connection.sendmail("a@a.dk", both, MAIL)
    assert refused.value.smtp_code == 451
    assert [network for network, _ in smtp.shelf.stored] == ["knub"]


def test_lmtp_answers_once_for_each_recipient() -> None:
    """A server that hears fewer answers than it named recipients would wait for ever."""
    with running(lmtp=True) as lmtp, Line(lmtp.port) as line:
        lmtp.shelf.away = {"havn"}
        assert line.ask("EHLO a.dk").startswith("500")
        assert line.ask("LHLO a.dk").startswith("250")
        assert line.ask("MAIL FROM:<>").startswith("250")
        assert line.ask("RCPT TO:<knub@netvaerk.example>").startswith("250")
        assert line.ask("RCPT TO:<nobody@netvaerk.example>").startswith("550")
        assert line.ask("RCPT TO:<havn@netvaerk.example>").startswith("250")
        assert line.ask("RCPT TO:<knub+1@netvaerk.example>").startswith("250")
        line.ask("DATA")
        line.say(MAIL + b".\r\n")
        assert [line.hear()[:3] for _ in range(3)] == ["250", "451", "250"]
        assert line.ask("NOOP").startswith("250")
        assert [network for network, _ in lmtp.shelf.stored] == ["knub"]
        assert b"with LMTP id" in lmtp.shelf.stored[0][1]


def test_a_mail_that_is_too_big_is_refused_with_words() -> None:
    """Announced or not; the session goes on."""
    with running(max_bytes=20_000) as small, client(small) as connection:
        connection.ehlo()
        assert connection.mail("a@a.dk", ["SIZE=20001"])[0] == 552
        for _ in range(2):
            connection.mail("a@a.dk")
            connection.rcpt("knub@netvaerk.example")
            assert connection.data(MAIL + b"x" * 70_000)[0] == 552
        connection.sendmail("a@a.dk", ["knub@netvaerk.example"], MAIL + b"x" * 15_000)
        assert len(small.shelf.stored) == 1


def test_unfinished_mails_together_hold_only_so_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sends too much at once tries again later; what is small goes on."""
    monkeypatch.setattr(smtp_session, "MOST_BYTES", 300_000)
    with running() as smtp, Line(smtp.port) as idle, client(smtp) as other:
        for words in ("EHLO a.dk", "MAIL FROM:<a@a.dk>", "RCPT TO:<knub@netvaerk.example>", "DATA"):
            idle.ask(words)
        idle.say(b"x" * 290_000)
        time.sleep(0.2)
        other.sendmail("b@b.dk", ["knub@netvaerk.example"], MAIL + b"x" * 10_000)
        with pytest.raises(smtplib.SMTPDataError) as refused:
            other.sendmail("b@b.dk", ["knub@netvaerk.example"], MAIL + b"x" * 200_000)
        assert refused.value.smtp_code == 452
        assert len(smtp.shelf.stored) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"x" * 300_000 + b"\r\n",
        b"\r\n".join([b"y" * 65_535, b"z" * 65_536, b"w" * 65_537, b""]),
        b".\r\n..\r\n.x\r\n",
        b"a\n.\nMAIL FROM:<b@b.dk>\n.\n\r\n",
        b"a\r\n.\nb\n.\r\r\n",
        b"\x00\xff\x80 \r\n",
        b"no line end",
        b"",
    ],
    ids=["long", "edges", "dots", "bare LF", "half ends", "binary", "open end", "empty"],
)
def test_every_shape_of_mail_comes_through_unchanged(smtp: Running, body: bytes) -> None:
    """Long lines, lone dots and line ends, any bytes: one mail, byte for byte."""
    quoted = body if not body or body.endswith(b"\r\n") else body + b"\r\n"
    stuffed = b"\r\n".join(
        b"." + line if line.startswith(b".") else line for line in quoted.split(b"\r\n")
    )
    with Line(smtp.port) as line:
        line.ask("EHLO a.dk")
        line.ask("MAIL FROM:<a@a.dk>")
        line.ask("RCPT TO:<knub@netvaerk.example>")
        line.ask("DATA")
        line.say(b"Subject: x\r\n\r\n" + stuffed + b".\r\n")
        assert line.hear().startswith("250")
        assert line.ask("QUIT").startswith("221")
    assert len(smtp.shelf.stored) == 1
    assert smtp.shelf.stored[0][1].partition(b"\r\n\r\n")[2] == quoted


def test_a_broken_connection_stores_nothing(smtp: Running) -> None:
    """Half a mail is no mail; the client sends it again."""
    with Line(smtp.port) as line:
        line.ask("EHLO a.dk")
        line.ask("MAIL FROM:<a@a.dk>")
        line.ask("RCPT TO:<knub@netvaerk.example>")
        line.ask("DATA")
        line.say(MAIL)
    with client(smtp) as connection:
        assert connection.noop()[0] == 250
    assert smtp.shelf.stored == []


def test_what_a_client_says_of_itself_breaks_no_field(smtp: Running) -> None:
    """A name with blanks, brackets or a field in it is made harmless."""
    with Line(smtp.port) as line:
        line.ask("EHLO evil);\tX-Spoof: 1")
        line.ask("MAIL FROM:<a@a.dk>")
        line.ask("RCPT TO:<knub@netvaerk.example>")
        line.ask("DATA")
        line.say(MAIL + b".\r\n")
        assert line.hear().startswith("250")
    mail = parse_mail(smtp.shelf.stored[0][1])
    assert [name for name, _ in mail.headers] == [
        "return-path",
        "delivered-to",
        "received",
        "from",
        "subject",
    ]
    assert mail.arrived == NOW


def test_recipients_without_end_are_cut_short(smtp: Running) -> None:
    """452: the rest may come in a mail of their own (RFC 5321, 4.5.3.1.10)."""
    with client(smtp) as connection:
        connection.ehlo()
        connection.mail("a@a.dk")
        codes = [connection.rcpt(f"knub+{n}@netvaerk.example")[0] for n in range(105)]
        assert codes == [250] * 100 + [452] * 5
        assert connection.data(MAIL)[0] == 250


def test_too_many_clients_are_sent_away() -> None:
    """421 to whoever has too many sessions, not to others; and room again when one has left."""
    with running() as smtp:
        lines = [Line(smtp.port) for _ in range(smtp_session.FROM_ONE)]
        with Line(smtp.port) as one_more, Line(smtp.port, "127.0.0.2") as other:
            assert one_more.greeting.startswith(b"421")
            assert other.greeting.startswith(b"220")
        for line in lines:
            line.__exit__()
        for _ in range(100):
            with Line(smtp.port) as again:
                if again.greeting.startswith(b"220"):
                    break
        else:
            pytest.fail("the server stays busy")


@pytest.mark.parametrize("lmtp", [False, True])
def test_a_port_is_shared_with_the_same_service_only(lmtp: bool) -> None:
    """Two services on one port would each get the half of the other's mail."""
    with running(lmtp=lmtp) as first:
        for identity, allowed in (("one", True), ("two", False)):
            reception = Reception(
                NETWORKS, Shelf().store, lambda: NOW, "mx.a.example", identity=identity
            )
            second = ReceivingServer(reception, "127.0.0.1", first.port, lmtp=lmtp)
            if allowed:
                assert second.start() == first.port
            else:
                with pytest.raises(OSError, match="in use"):
                    second.start()
            second.stop()


def test_stopping_finishes_what_is_being_stored() -> None:
    """The client hears that it is kept, or at least it is."""
    with running() as smtp:
        smtp.shelf.pause = threading.Event()
        line = Line(smtp.port)
        line.ask("EHLO a.dk")
        line.ask("MAIL FROM:<a@a.dk>")
        line.ask("RCPT TO:<knub@netvaerk.example>")
        line.ask("DATA")
        line.say(MAIL + b".\r\n")
        line._socket.settimeout(0.2)
        with pytest.raises(TimeoutError):
            line._socket.recv(1)
        threading.Timer(0.2, smtp.shelf.pause.set).start()
    assert len(smtp.shelf.stored) == 1
    line.__exit__()

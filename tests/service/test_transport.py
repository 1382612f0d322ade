"""What the outgoing server does to a mail, and what is made of it."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import servers
from sink import Sink, scripted, sink

from knub_mailer.errors import Deferred
from knub_mailer.mail.handover import Parcel
from knub_mailer.mail.transport import MaildirTransport, SmtpServer, SmtpTransport

CONTENT = b"Subject: [KNUB] Tak\r\n\r\n.En linje\r\nTak for din tilmelding\r\n"


def parcel(*recipients: str, content: bytes = CONTENT) -> Parcel:
    return Parcel("knub+b-1@netvaerk.example", recipients or ("mette@randers.dk",), content)


def smtp(port: int, **options: object) -> SmtpTransport:
    values = {"security": "none", "timeout_s": 5.0} | options
    return SmtpTransport(SmtpServer("127.0.0.1", port, "netvaerk.example", **values))  # type: ignore[arg-type]


@pytest.fixture
def server() -> Iterator[Sink]:
    with sink() as kept:
        yield kept


def test_a_mail_arrives_as_it_was_written(server: Sink) -> None:
    """Envelope and every byte, a line that begins with a dot as well."""
    transport = smtp(server.port)
    delivery = transport.send(parcel("mette@randers.dk", "bo@randers.dk"))
    transport.close()
    assert delivery.accepted == ("mette@randers.dk", "bo@randers.dk")
    assert server.mails == [
        ("knub+b-1@netvaerk.example", ("mette@randers.dk", "bo@randers.dk"), CONTENT)
    ]


def test_bare_line_ends_go_out_as_the_standard_wants_them(server: Sink) -> None:
    """A lone LF or CR could smuggle a second mail through a careless server."""
    transport = smtp(server.port)
    transport.send(parcel(content=b"Subject: x\n\na\n.\nMAIL FROM:<x@y.dk>\rb"))
    transport.close()
    assert server.mails[0][2] == b"Subject: x\r\n\r\na\r\n.\r\nMAIL FROM:<x@y.dk>\r\nb\r\n"
    assert len(server.mails) == 1


def test_a_connection_is_used_again(server: Sink) -> None:
    """Many mails, one greeting for each thread."""
    transport = smtp(server.port)
    for _ in range(20):
        assert transport.send(parcel()).accepted
    assert server.connections == 1
    with ThreadPoolExecutor(4) as pool:
        assert all(each.accepted for each in pool.map(transport.send, [parcel()] * 40))
    assert server.connections <= 5
    transport.close()
    assert len(server.mails) == 60


def test_a_connection_that_was_closed_while_idle_is_replaced() -> None:
    """A server hangs up after a while; the next mail doesn't suffer from it."""
    port = servers.free_port()
    with sink(port) as first:
        transport = smtp(port)
        assert transport.send(parcel()).accepted
    assert len(first.mails) == 1
    with sink(port) as second:
        assert transport.send(parcel()).accepted
        assert len(second.mails) == 1
        transport.close()


def test_each_recipient_has_an_answer_of_its_own(server: Sink) -> None:
    """One is taken, one may be later, one never."""
    server.replies = {
        "full@randers.dk": "452 4.2.2 Mailbox full",
        "gone@randers.dk": "550 5.1.1 No such user",
    }
    transport = smtp(server.port)
    delivery = transport.send(parcel("mette@randers.dk", "full@randers.dk", "gone@randers.dk"))
    assert delivery.accepted == ("mette@randers.dk",)
    assert [(each.recipient, each.status) for each in delivery.deferred] == [
        ("full@randers.dk", "4.2.2")
    ]
    assert [(each.recipient, each.status, each.words) for each in delivery.refused] == [
        ("gone@randers.dk", "5.1.1", "5.1.1 No such user")
    ]
    assert server.mails[0][1] == ("mette@randers.dk",)
    assert transport.send(parcel("gone@randers.dk")).refused
    assert transport.send(parcel()).accepted, "the connection is still good"
    assert server.connections == 1
    transport.close()


def test_a_ban_on_sending_is_no_wrong_address(server: Sink) -> None:
    """5.7.1 is between us and our server, and may be mended."""
    server.replies = {"mette@randers.dk": "554 5.7.1 Relay access denied"}
    transport = smtp(server.port)
    delivery = transport.send(parcel())
    transport.close()
    assert not delivery.refused
    assert delivery.deferred[0].status == "5.7.1"


@pytest.mark.parametrize(
    ("reply", "fate"),
    [
        ("451 4.3.0 Try later", "deferred"),
        ("552 5.3.4 Too big", "rejected"),
        ("554 5.6.0 We don't like the content", "rejected"),
    ],
)
def test_an_answer_to_the_mail_itself_is_for_all(server: Sink, reply: str, fate: str) -> None:
    """It says nothing about the addresses."""
    server.at_data = reply
    transport = smtp(server.port)
    delivery = transport.send(parcel("mette@randers.dk", "bo@randers.dk"))
    transport.close()
    assert [each.recipient for each in getattr(delivery, fate)] == [
        "mette@randers.dk",
        "bo@randers.dk",
    ]
    assert not delivery.accepted
    assert not delivery.refused


def test_a_refused_sender_waits_for_somebody_to_mend_it(server: Sink) -> None:
    """No address of the mail is to blame; a mail that is too big stays too big."""
    transport = smtp(server.port)
    server.at_mail = "550 5.1.0 Sender unknown"
    assert [each.recipient for each in transport.send(parcel()).deferred] == ["mette@randers.dk"]
    server.at_mail = "552 5.3.4 Too big"
    assert transport.send(parcel()).rejected
    transport.close()


def test_a_server_that_is_down_defers_everything() -> None:
    """Nothing was handed over, whatever the mail is."""
    transport = smtp(servers.free_port())
    with pytest.raises(Deferred, match="does not answer"):
        transport.send(parcel())


def test_a_server_that_is_silent_is_given_up_in_time() -> None:
    """At the greeting: the server is away."""
    with scripted(lambda _: None) as port:
        transport = smtp(port, timeout_s=0.3)
        with pytest.raises(Deferred, match="timed out"):
            transport.send(parcel())


def test_a_server_that_says_it_is_busy_is_away() -> None:
    """421 instead of a greeting."""
    busy = scripted(lambda each: each.sendall(b"421 4.3.2 busy\r\n"))
    with busy as port, pytest.raises(Deferred, match="busy"):
        smtp(port).send(parcel())


@pytest.mark.parametrize("until", [b"MAIL", b"RCPT", b"DATA", b"."])
@pytest.mark.parametrize("end", ["drops", "freezes", "says goodbye"])
def test_a_connection_that_breaks_in_the_middle_keeps_the_mail(until: bytes, end: str) -> None:
    """The mail is tried again later; the next one gets a new connection."""

    def talk(connection: socket.socket) -> None:
        connection.sendall(b"220 hi\r\n")
        lines = connection.makefile("rb")
        in_content = False
        for line in lines:
            if in_content and line != b".\r\n":
                continue
            if line.upper().startswith(until):
                if end == "says goodbye":
                    connection.sendall(b"421 4.4.2 bye\r\n")
                if end != "freezes":
                    lines.close()
                    connection.close()
                return
            in_content = line.startswith(b"data")
            connection.sendall(b"354 go\r\n" if in_content else b"250 ok\r\n")

    with scripted(talk) as port:
        transport = smtp(port, timeout_s=0.2)
        delivery = transport.send(parcel())
        transport.close()
    assert delivery.lost
    assert [each.recipient for each in delivery.deferred] == ["mette@randers.dk"]
    assert not delivery.accepted


def test_garbage_from_a_server_is_survived() -> None:
    """It is away."""
    garbage = scripted(lambda each: each.sendall(b"\xff\x00 no smtp here\r\n" * 10))
    with garbage as port, pytest.raises(Deferred):
        smtp(port).send(parcel())


def test_an_address_beyond_ascii_goes_where_it_is_understood(server: Sink) -> None:
    """With SMTPUTF8, which the sink has."""
    transport = smtp(server.port)
    assert transport.send(parcel("jørgen@randers.dk")).accepted == ("jørgen@randers.dk",)
    transport.close()


def test_an_address_with_a_line_end_never_reaches_the_server(server: Sink) -> None:
    """The mail is refused as a whole."""
    transport = smtp(server.port)
    assert transport.send(parcel("a@b.dk>\r\nRCPT TO:<c@d.dk")).rejected
    assert transport.send(parcel()).accepted
    transport.close()
    assert [mail[1] for mail in server.mails] == [("mette@randers.dk",)]


@pytest.fixture(scope="module")
def certificate() -> Iterator[Path]:
    """A folder with cert.pem and key.pem for 127.0.0.1."""
    with servers.server_folder("tls") as folder:
        servers.make_certificate(folder)
        yield folder


def test_tls_and_login(certificate: Path) -> None:
    """STARTTLS, TLS from the start, the login; an unknown certificate is not accepted."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    trusted = {"ca_file": str(certificate / "cert.pem"), "user": "knub"}
    with sink(tls=context, password="hemmelig") as server:
        good = smtp(server.port, security="starttls", password="hemmelig", **trusted)
        for _ in range(3):
            assert good.send(parcel()).accepted
        assert server.connections <= 2, "one greeting before STARTTLS, one after"
        good.close()
        wrong = smtp(server.port, security="starttls", password="guessed", **trusted)
        with pytest.raises(Deferred, match="refuses the login") as refused:
            wrong.send(parcel())
        assert "guessed" not in str(refused.value)
        unknown = smtp(server.port, security="starttls", user="knub", password="hemmelig")
        with pytest.raises(Deferred, match=r"(?i)certificate"):
            unknown.send(parcel())
    with sink(implicit_tls=context) as server:
        direct = smtp(server.port, security="tls", ca_file=str(certificate / "cert.pem"))
        for _ in range(3):
            assert direct.send(parcel()).accepted
        assert server.connections == 1
        direct.close()


def test_a_password_stands_in_no_text() -> None:
    """Whoever prints the server's description doesn't print the password."""
    server = SmtpServer("smtp.example", 587, "a", user="knub", password="hemmelig")
    assert "hemmelig" not in f"{server!r} {server}"


def test_a_maildir_takes_whole_mails_once(tmp_path: Path) -> None:
    """Envelope on top; the same mail again replaces itself; nothing half written is left."""
    transport = MaildirTransport(tmp_path / "out")
    for _ in range(2):
        delivery = transport.send(parcel("mette@randers.dk", "bo@randers.dk"))
        assert delivery.accepted == ("mette@randers.dk", "bo@randers.dk")
    transport.send(parcel())
    written = sorted(path.read_bytes() for path in (tmp_path / "out" / "new").iterdir())
    assert len(written) == 2
    assert all(each.startswith(b"Return-Path: <knub+b-1@netvaerk.example>") for each in written)
    assert all(each.endswith(CONTENT) for each in written)
    assert list((tmp_path / "out" / "tmp").iterdir()) == []


def test_a_maildir_that_cannot_be_written_to_defers(tmp_path: Path) -> None:
    """The mails wait until somebody mends it."""
    transport = MaildirTransport(tmp_path / "out")
    (tmp_path / "out" / "tmp").rmdir()
    with pytest.raises(Deferred, match="can't be written"):
        transport.send(parcel())

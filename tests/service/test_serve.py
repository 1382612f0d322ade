"""The running service, seen from outside: mail in, mail out, bad days, a clean end."""

from __future__ import annotations

import email
import json
import logging
import os
import re
import signal
import smtplib
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from email.policy import default
from pathlib import Path

import psycopg
import pytest
import servers
import structlog
from imapclient import IMAPClient
from sink import Sink, sink

from knub_mailer.entrypoints.logs import configure_logs
from knub_mailer.entrypoints.parts import Parts
from knub_mailer.entrypoints.serve import Service, host_and_port
from knub_mailer.entrypoints.settings import embedded_config, load_settings
from knub_mailer.errors import ConfigurationError

MAIL = """\
Authentication-Results: mx.netvaerk.example; dmarc=pass header.from=randers.dk
From: Mette Holm <mette.holm@randers.dk>
To: knub@netvaerk.example
Subject: Hvornår er næste møde? (%d)
Message-ID: <%d@randers.dk>

Hej

Hvornår og hvor er det næste møde, og hvad koster det at være %d deltagere?

Venlig hilsen
Mette Holm
"""


def mail(number: int = 1) -> bytes:
    return (MAIL % (number, number, number)).replace("\n", "\r\n").encode()


def configuration(folder: Path, service: str) -> Path:
    """A folder with the embedded network, a trusted server, and `service` as service.toml."""
    network = (embedded_config() / "networks" / "knub.toml").read_text(encoding="utf-8")
    trusted = re.sub(r"(?m)^\[trust\]$", '[trust]\nauthserv_id = "mx.netvaerk.example"', network)
    (folder / "networks").mkdir()
    (folder / "networks" / "knub.toml").write_text(trusted, encoding="utf-8")
    (folder / "service.toml").write_text(service, encoding="utf-8")
    return folder


def service_toml(folder: Path, outgoing: str, database: str | None = None, more: str = "") -> str:
    return f"""
[database]
url = "{database or f"sqlite:///{folder / 'knub.db'}"}"
[receiving]
smtp_listen = "127.0.0.1:0"
[outgoing]
{outgoing}
[web]
health_listen = "127.0.0.1:0"
{more}
"""


def to_sink(port: int) -> str:
    return f'host = "127.0.0.1"\nport = {port}\nsecurity = "none"'


@contextmanager
def running(folder: Path, toml: str) -> Iterator[Service]:
    service = Service(load_settings(configuration(folder, toml)), threading.Event())
    assert service.start()
    try:
        yield service
    finally:
        service.stop()


def send(service: Service, *mails: bytes) -> None:
    with smtplib.SMTP("127.0.0.1", service.ports["smtp"], "mx.netvaerk.example") as client:
        for each in mails:
            client.sendmail("mette.holm@randers.dk", ["knub@netvaerk.example"], each)


def health(service: Service, path: str = "/health") -> tuple[int, str]:
    try:
        url = f"http://127.0.0.1:{service.ports['health']}{path}"
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def answered(server: Sink, count: int = 1, seconds: float = 15) -> None:
    servers.wait_until(lambda: len(server.mails) >= count, "no answer", seconds)


def test_a_mail_by_smtp_is_answered_by_smtp(tmp_path: Path) -> None:
    """Within moments; the answer goes to the sender, from an address that attributes bounces."""
    with sink() as server, running(tmp_path, service_toml(tmp_path, to_sink(server.port))) as up:
        send(up, mail(), mail())
        answered(server)
        time.sleep(1.5)
        assert len(server.mails) == 1, "the same mail twice is one mail"
        sender, recipients, content = server.mails[0]
        assert recipients == ("mette.holm@randers.dk",)
        assert sender.endswith("@netvaerk.example")
        assert b"In-Reply-To: <1@randers.dk>" in content
        assert health(up)[0] == 200
        status, metrics = health(up, "/metrics")
        assert (status, 'knub_part_works{part="outgoing"} 1' in metrics) == (200, True)
        assert health(up, "/other")[0] == 404


def test_a_mail_in_the_mailbox_is_answered_and_moved(
    tmp_path: Path, dovecot: servers.Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """IDLE notices it; the connection may drop in between."""
    monkeypatch.setenv("KNUB_TEST_IMAP", dovecot.PASSWORD)
    user = f"serve{os.getpid()}"
    mailbox = f"""
[mailboxes.knub]
host = "127.0.0.1"
port = {dovecot.imap_port}
security = "none"
user = "{user}"
password_env = "KNUB_TEST_IMAP"
"""

    def deliver(number: int) -> None:
        with smtplib.LMTP("127.0.0.1", dovecot.lmtp_port, "localhost") as lmtp:
            lmtp.sendmail("mette.holm@randers.dk", [user], mail(number))

    with sink() as server:
        toml = service_toml(tmp_path, to_sink(server.port), more=mailbox)
        with running(tmp_path, toml):
            deliver(1)
            answered(server)
            dovecot.drop_clients()
            deliver(2)
            answered(server, 2)
    with IMAPClient("127.0.0.1", dovecot.imap_port, ssl=False) as client:
        client.login(user, dovecot.PASSWORD)
        assert client.folder_status("INBOX", ["MESSAGES"])[b"MESSAGES"] == 0
        assert client.folder_status("Behandlet", ["MESSAGES"])[b"MESSAGES"] == 2


@pytest.fixture
def logs(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """The service's log, to be read from standard error."""
    configure_logs()
    yield capsys
    structlog.reset_defaults()
    logging.basicConfig(handlers=[logging.NullHandler()], force=True)


def test_an_outgoing_server_that_is_away_is_waited_for(
    tmp_path: Path, logs: pytest.CaptureFixture[str]
) -> None:
    """Said once, and once when it is back; the watchdog sees it meanwhile."""
    port = servers.free_port()
    with running(tmp_path, service_toml(tmp_path, to_sink(port))) as up:
        send(up, mail())
        servers.wait_until(lambda: health(up)[0] == 503, "nobody notices")
        assert f"127.0.0.1:{port} does not answer" in health(up)[1]
        time.sleep(3)
        with sink(port) as server:
            answered(server, seconds=30)
            servers.wait_until(lambda: health(up)[0] == 200, "it is never back")
    lines = [json.loads(line) for line in logs.readouterr().err.splitlines()]
    about = [line["event"] for line in lines if line.get("part") == "outgoing"]
    assert about[:2] == ["away", "back"]  # the sink closes before the service does


def test_a_database_that_is_away_is_waited_for(
    tmp_path: Path, postgres: servers.Postgres, logs: pytest.CaptureFixture[str]
) -> None:
    """Said once; mails are not accepted meanwhile, so that whoever sends them keeps them."""
    name = f"serve_{os.getpid()}"
    with psycopg.connect(postgres.dsn(), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
        with sink() as server:
            toml = service_toml(tmp_path, to_sink(server.port), postgres.url(name))
            with running(tmp_path, toml) as up:
                send(up, mail(1))
                answered(server)
                admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
                admin.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                    [name],
                )
                with pytest.raises(smtplib.SMTPDataError) as refused:
                    send(up, mail(2))
                assert refused.value.smtp_code == 451
                servers.wait_until(lambda: health(up)[0] == 503, "nobody notices")
                time.sleep(4)
                admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
                servers.wait_until(lambda: health(up)[0] == 200, "it is never back")
                send(up, mail(2))
                answered(server, 2)
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
    lines = [json.loads(line) for line in logs.readouterr().err.splitlines()]
    told = [(line["event"], line["part"]) for line in lines if "part" in line]
    assert told == [("away", "database"), ("back", "database")]


def test_two_processes_answer_each_mail_once(tmp_path: Path, postgres: servers.Postgres) -> None:
    """Both receive, handle and deliver on one database."""
    name = f"twice_{os.getpid()}"
    with psycopg.connect(postgres.dsn(), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
        (tmp_path / "one").mkdir()
        (tmp_path / "two").mkdir()
        with sink() as server:
            toml = service_toml(tmp_path, to_sink(server.port), postgres.url(name))
            with running(tmp_path / "one", toml) as one, running(tmp_path / "two", toml) as two:
                for number in range(5):
                    send(one, mail(number))
                    send(two, mail(number), mail(number + 5))
                answered(server, 10)
                time.sleep(1.5)
        assert len(server.mails) == 10
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_the_program_stops_when_told_to(tmp_path: Path) -> None:
    """SIGTERM: exit code 0, the last words in the log, nothing secret or personal in it."""
    configuration(tmp_path, service_toml(tmp_path, f'maildir = "{tmp_path / "out"}"'))
    program = (
        "import sys, pathlib\n"
        "from knub_mailer.entrypoints.logs import configure_logs\n"
        "from knub_mailer.entrypoints.serve import serve\n"
        "from knub_mailer.entrypoints.settings import load_settings\n"
        "configure_logs()\n"
        "serve(load_settings(pathlib.Path(sys.argv[1])))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stderr is not None
        lines = []
        while "smtp" not in (lines[-1] if lines else {}):
            lines.append(json.loads(process.stderr.readline()))
        with smtplib.SMTP("127.0.0.1", lines[-1]["smtp"], "mx") as client:
            client.sendmail("mette.holm@randers.dk", ["knub@netvaerk.example"], mail())
        new = tmp_path / "out" / "new"
        servers.wait_until(lambda: new.is_dir() and any(new.iterdir()), "no answer")
        process.send_signal(signal.SIGTERM)
        rest = process.stderr.read()
        assert process.wait(20) == 0
    finally:
        process.kill()
        process.wait()
        if process.stderr is not None:
            process.stderr.close()
    lines += [json.loads(line) for line in rest.splitlines()]
    assert [line["event"] for line in lines[-2:]] == ["stopping", "stopped"]
    assert "hvad koster det" not in rest


def refused(folder: Path, toml: str) -> str:
    """The one line with which the service does not start."""
    folder.mkdir()
    with pytest.raises(ConfigurationError) as error:
        Service(load_settings(configuration(folder, toml)), threading.Event()).start()
    (line,) = error.value.mistakes
    return line


def test_what_cannot_be_used_stops_the_start_with_words(tmp_path: Path) -> None:
    """A port of somebody else's, an address that isn't ours, folders nobody can write to."""
    toml = service_toml(tmp_path, f'maildir = "{tmp_path / "out"}"')
    with servers.socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        line = refused(tmp_path / "1", toml.replace("127.0.0.1:0", f"127.0.0.1:{port}", 1))
        assert f"receiving.smtp_listen: '127.0.0.1:{port}' stands there" in line
        assert "expected a free port" in line
    elsewhere = toml.replace('health_listen = "127.0.0.1:0"', 'health_listen = "192.0.2.1:80"')
    assert "web.health_listen: '192.0.2.1:80'" in refused(tmp_path / "2", elsewhere)
    file = tmp_path / "file"
    file.write_text("not a folder, not a database either: " + "x" * 200)
    inside = toml.replace(f"{tmp_path}/out", f"{file}/out")
    assert "outgoing.maildir" in refused(tmp_path / "3", inside)
    assert "database.url" in refused(tmp_path / "4", toml.replace("/knub.db", "/file/knub.db"))
    assert "is no SQLite file" in refused(tmp_path / "5", toml.replace("/knub.db", "/file"))


def test_two_networks_live_side_by_side(tmp_path: Path) -> None:
    """Each answers what came to its address, from its address; a mail to both is answered twice."""
    with sink() as server:
        toml = service_toml(tmp_path, to_sink(server.port))
        folder = configuration(tmp_path, toml)
        network = (folder / "networks" / "knub.toml").read_text(encoding="utf-8")
        klima = network.replace('key = "knub"', 'key = "klima"')
        klima = klima.replace("knub@netvaerk.example", "klima@netvaerk.example")
        (folder / "networks" / "klima.toml").write_text(klima, encoding="utf-8")
        service = Service(load_settings(folder), threading.Event())
        assert service.start()
        try:
            both = ["knub@netvaerk.example", "klima@netvaerk.example"]
            with smtplib.SMTP("127.0.0.1", service.ports["smtp"], "mx") as client:
                client.sendmail("mette.holm@randers.dk", both, mail())
                client.sendmail("mette.holm@randers.dk", both[1:], mail(2))
            answered(server, 3)
        finally:
            service.stop()
    read = [email.message_from_bytes(content, policy=default) for _, _, content in server.mails]
    told = sorted((str(each["Subject"])[:8], each["In-Reply-To"]) for each in read)
    assert told == [
        ("[KLIMA] ", "<1@randers.dk>"),
        ("[KLIMA] ", "<2@randers.dk>"),
        ("[KNUB] S", "<1@randers.dk>"),
    ]
    assert all("klima@" in each["From"] for each in read if "KLIMA" in each["Subject"])


def test_a_watchdog_sees_a_database_that_is_awaited_and_a_part_that_hangs(tmp_path: Path) -> None:
    """From the beginning; and silence of what works every second is no health."""
    port = servers.free_port()
    database = f"postgresql://knub@127.0.0.1:{port}/knub"
    toml = service_toml(tmp_path, f'maildir = "{tmp_path / "out"}"', database)
    stop = threading.Event()
    service = Service(load_settings(configuration(tmp_path, toml)), stop)
    thread = threading.Thread(target=service.start)
    thread.start()
    try:
        servers.wait_until(lambda: "health" in service.ports, "nobody answers")
        servers.wait_until(lambda: health(service)[0] == 503, "it seems well")
        assert "database" in health(service)[1]
    finally:
        stop.set()
        thread.join()
        service.stop()
    now = [0.0]
    parts = Parts(lambda: now[0])
    parts.works("work")
    parts.works("mailbox knub")
    assert not any(parts.state().values())
    now[0] = 400
    assert [name for name, why in parts.state().items() if why] == ["work"]


def test_a_missing_password_stops_the_start_with_words(tmp_path: Path) -> None:
    """The variable that should hold it is named."""
    outgoing = 'host = "127.0.0.1"\nuser = "knub"\npassword_env = "KNUB_NOT_SET"'
    settings = load_settings(configuration(tmp_path, service_toml(tmp_path, outgoing)))
    with pytest.raises(ConfigurationError, match="KNUB_NOT_SET"):
        Service(settings, threading.Event())


def test_an_address_to_listen_on_is_read() -> None:
    """IPv4, IPv6, and all of them."""
    assert host_and_port("127.0.0.1:25") == ("127.0.0.1", 25)
    assert host_and_port("[::1]:25") == ("::1", 25)
    assert host_and_port(":25") == ("0.0.0.0", 25)

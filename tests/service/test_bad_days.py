"""Servers that are away, slow or rude, and ends in the middle of things: nothing is lost."""

from __future__ import annotations

import os
import signal
import smtplib
import socket
import time
from contextlib import suppress
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import psycopg
import pytest
import servers
from program import (
    ADDRESS,
    Post,
    Program,
    by_imap,
    carried_by_imap,
    carried_by_smtp,
    configured,
    local,
    program,
    written,
)
from sink import scripted, sink

JANUARY = local("2026-01-20T10:00:00")


def question(number: int, sent: datetime = JANUARY) -> EmailMessage:
    text = "Hvornår og hvor er det næste møde?\n\nVenlig hilsen\nMette Holm"
    sender = f"Mette Holm <mette{number}@randers.dk>"
    return written(sender, f"Spørgsmål {number}", text, sent)


def words_about(running: Program, part: str) -> list[str]:
    """What the log says of a part, in order."""
    return [str(line["event"]) for line in running.log if line.get("part") == part]


def test_a_mailbox_that_is_away_is_waited_for(
    tmp_path: Path, dovecot: servers.Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Said once, and once when it is back; receiving and answering go on meanwhile."""
    monkeypatch.setenv("KNUB_TEST_IMAP", dovecot.PASSWORD)
    port, user = servers.free_port(), f"away{os.getpid()}"
    with sink() as server:
        post = Post(server)
        mailbox = by_imap(dovecot, user).replace(str(dovecot.imap_port), str(port))
        with program(configured(tmp_path, server, mailbox), JANUARY) as running:
            first = question(1)
            carried_by_smtp(running, first)
            post.answer(first)
            time.sleep(3)
            with servers.dovecot(imap_port=port) as late:
                second = question(2)
                carried_by_imap(late, user)(running, second)
                post.answer(second, seconds=60)
                assert words_about(running, "mailbox knub") == ["away", "back"]


@pytest.mark.parametrize("greeting", [b"* BYE come back later\r\n", b""])
def test_a_rude_mailbox_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, greeting: bytes
) -> None:
    """Whatever it says, or nothing at all: one word in the log, and the others go on."""
    monkeypatch.setenv("KNUB_TEST_IMAP", "hemmelig")

    def talk(connection: socket.socket) -> None:
        connection.sendall(greeting)
        if greeting:
            connection.shutdown(socket.SHUT_RDWR)

    with sink() as server, scripted(talk) as port:
        mailbox = f"""
[mailboxes.knub]
host = "127.0.0.1"
port = {port}
security = "none"
user = "knub"
password_env = "KNUB_TEST_IMAP"
"""
        with program(configured(tmp_path, server, mailbox), JANUARY) as running:
            mail = question(1)
            carried_by_smtp(running, mail)
            Post(server).answer(mail)
            time.sleep(3)
            assert words_about(running, "mailbox knub") == (["away"] if greeting else [])
            assert "hemmelig" not in str(running.log)


def test_a_database_that_is_away_at_the_start_is_waited_for(
    tmp_path: Path, postgres: servers.Postgres
) -> None:
    """The service comes up by itself once it is there."""
    name = f"later_{os.getpid()}"
    with sink() as server, psycopg.connect(postgres.dsn(), autocommit=True) as admin:
        config = configured(tmp_path, server)
        toml = (config / "service.toml").read_text(encoding="utf-8")
        sqlite = toml.split('url = "')[1].split('"')[0]
        (config / "service.toml").write_text(toml.replace(sqlite, postgres.url(name)))
        running = Program(config, JANUARY)
        try:
            servers.wait_until(lambda: bool(running.events("away")), "it says nothing")
            time.sleep(2)
            assert not running.events("started")
            admin.execute(f"CREATE DATABASE {name}")
            running.started()
            mail = question(1)
            carried_by_smtp(running, mail)
            Post(server).answer(mail)
            assert words_about(running, "database") == ["away", "back"]
            assert running.end() == 0
        finally:
            running.end(signal.SIGKILL)
            admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def test_what_was_accepted_is_answered_however_often_it_is_killed(tmp_path: Path) -> None:
    """kill -9 while mails come in, are handled and sent: each gets one answer, none is lost.

    Delivery is at least once: what is sent again has the same Message-ID. What was being sent
    when the program was killed is held for ten minutes, so the last start is after those.
    """
    mails = [question(number) for number in range(40)]
    accepted = 0
    with sink() as server:
        config = configured(tmp_path, server)
        for pause in (0.05, 0.4, 0.9):
            running = Program(config, JANUARY).started()
            with suppress(smtplib.SMTPException, OSError):
                until = time.monotonic() + pause
                with smtplib.SMTP("127.0.0.1", running.ports["smtp"], "mx.kl.example") as client:
                    while accepted < len(mails) and (time.monotonic() < until or accepted % 10):
                        client.send_message(mails[accepted], "b@sender.example", [ADDRESS])
                        accepted += 1
            running.end(signal.SIGKILL)
        with program(config, JANUARY + timedelta(minutes=11)):
            post = Post(server)

            def answers() -> dict[str, set[str]]:
                found: dict[str, set[str]] = {}
                for mail in post.mails():
                    found.setdefault(mail["In-Reply-To"], set()).add(mail["Message-ID"])
                return found

            wanted = {mail["Message-ID"] for mail in mails[:accepted]}
            servers.wait_until(lambda: wanted <= answers().keys(), "some have no answer", 60)
            assert all(len(ids) == 1 for ids in answers().values())

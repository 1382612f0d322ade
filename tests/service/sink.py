"""An SMTP server for tests that keeps what it is given, and can be slow, rude or gone."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from servers import free_port


@dataclass
class Sink:
    """The mails taken, and what is answered to whom: `replies` by recipient, at RCPT."""

    port: int = 0
    mails: list[tuple[str, tuple[str, ...], bytes]] = field(default_factory=list)
    replies: dict[str, str] = field(default_factory=dict)
    at_mail: str | None = None
    at_data: str | None = None
    connections: int = 0

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, name: str, lines: list[str]
    ) -> list[str]:
        self.connections += 1
        session.host_name = name
        return lines

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.at_mail is not None:
            return self.at_mail
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.replies:
            return self.replies[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.at_data is not None:
            return self.at_data
        assert isinstance(envelope.content, bytes)
        self.mails.append((envelope.mail_from or "", tuple(envelope.rcpt_tos), envelope.content))
        return "250 OK"


@contextmanager
def sink(
    port: int | None = None,
    tls: ssl.SSLContext | None = None,
    implicit_tls: ssl.SSLContext | None = None,
    password: str | None = None,
) -> Iterator[Sink]:
    """A running sink; `password`: the login it asks for."""
    kept = Sink(port or free_port())

    def login(_s: object, _x: object, _e: object, _m: object, data: LoginPassword) -> AuthResult:
        return AuthResult(success=data.password == (password or "").encode(), handled=False)

    loop = asyncio.new_event_loop()

    class _Controller(Controller):
        def factory(self) -> SMTP:
            return SMTP(
                kept,
                loop=loop,
                hostname="sink",
                enable_SMTPUTF8=True,
                tls_context=tls,
                require_starttls=tls is not None,
                auth_required=password is not None,
                authenticator=login,
            )

    controller = _Controller(
        kept, loop=loop, hostname="127.0.0.1", port=kept.port, ssl_context=implicit_tls
    )
    controller.start()
    try:
        yield kept
    finally:
        controller.stop()
        loop.close()


@contextmanager
def scripted(talk: Callable[[socket.socket], None]) -> Iterator[int]:
    """A server that handles each connection by `talk`; its port."""
    listener = socket.create_server(("127.0.0.1", 0))
    open_now: list[socket.socket] = []

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            open_now.append(connection)
            with suppress(OSError):
                talk(connection)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for connection in open_now:
            connection.close()
        thread.join()

"""Receiving mail itself, by SMTP (RFC 5321) and LMTP (RFC 2033): 250 only once it is stored."""

from __future__ import annotations

import asyncio
import logging
import re
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from itertools import count
from typing import Any

import structlog
from aiosmtpd.smtp import SMTP, Envelope, Session

from knub_mailer.errors import Deferred
from knub_mailer.mail.shared_port import GREETING, shares_port
from knub_mailer.mail.smtp_session import BusyProtocol, LmtpSession, SmtpSession

Store = Callable[[str, bytes, datetime], None]
"""Keeps a mail for a network (its key) for good; a moment is when it came.

Raises Deferred when it can't just now.
"""

log = structlog.get_logger()

MAX_RECIPIENTS = 100
MAX_SESSIONS = 500
LATER = "451 4.3.0 It can't be kept just now, please try again later"
TOO_MANY = "452 4.5.3 Too many recipients, send the others in a mail of their own"
_UNSAFE = re.compile(r"[^A-Za-z0-9.:_\[\]-]")
_SENDER = re.compile(r"[^\s<>\x00-\x20\x7f]{1,320}")


@dataclass(frozen=True, slots=True)
class Reception:
    """What a receiving server needs to know.

    networks: the networks' keys by their address in lower case. clock: the time now, aware.
    name: what the server calls itself. identity: what the processes of one service have in common.
    """

    networks: Mapping[str, str]
    store: Store
    clock: Callable[[], datetime]
    name: str
    max_bytes: int = 40_000_000
    identity: str = ""

    def network(self, address: str) -> str | None:
        """Whose address it is, in any letter case and with any +detail; None for nobody's.

        Bounces come back to an address with a detail that names the mail.
        """
        wanted = address.lower()
        local, _, domain = wanted.rpartition("@")
        plain = f"{local.partition('+')[0]}@{domain}"
        return self.networks.get(wanted) or self.networks.get(plain)


class ReceivingServer:
    """An SMTP or LMTP server in a thread of its own."""

    def __init__(self, reception: Reception, host: str, port: int, *, lmtp: bool = False) -> None:
        self._reception = reception
        self._host, self._port, self._lmtp = host, port, lmtp
        self._loop = asyncio.new_event_loop()
        self._pool = ThreadPoolExecutor(4, thread_name_prefix="store")
        self._thread = threading.Thread(target=self._loop.run_forever, name="receiving")
        self._handler = _Handler(reception, self._pool, lmtp=lmtp)
        self._sessions: set[SmtpSession] = set()
        self._server: asyncio.Server | None = None

    def start(self) -> int:
        """Listen; the port.

        Raises:
            OSError: the port is taken by anybody but this service, or the address is not ours.
        """
        # The library reports every command; what matters is logged where mails are stored.
        logging.getLogger("mail.log").setLevel(logging.CRITICAL)
        self._thread.start()
        # With `reuse_port` several processes of the service may receive side by side.
        try:
            self._say_when_shared()
            listening = self._loop.create_server(
                self._protocol, self._host, self._port, reuse_port=bool(self._port)
            )
            self._server = asyncio.run_coroutine_threadsafe(listening, self._loop).result()
        except OSError:
            self.stop()
            raise
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    def _say_when_shared(self) -> None:
        identity = self._reception.identity
        if self._port and shares_port(self._host, self._port, identity, lmtp=self._lmtp):
            log.warning("another process of this service receives here too", port=self._port)

    def stop(self) -> None:
        """Stop listening; what is being stored is stored to its end."""
        if self._thread.is_alive():
            asyncio.run_coroutine_threadsafe(self._close(), self._loop).result()
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
        self._pool.shutdown(wait=True)
        self._loop.close()

    async def _close(self) -> None:
        if self._server is not None:
            self._server.close()
        await self._handler.idle()
        for session in list(self._sessions):
            session.hang_up()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        if others:
            await asyncio.wait(others, timeout=5)

    def _protocol(self) -> asyncio.Protocol:
        if len(self._sessions) >= MAX_SESSIONS:
            return BusyProtocol()
        kind = LmtpSession if self._lmtp else SmtpSession
        return kind(
            self._handler,
            self._sessions,
            max_bytes=self._reception.max_bytes,
            hostname=self._reception.name,
            loop=self._loop,
        )


class _Handler:
    """What the server answers to RCPT and at the end of DATA."""

    def __init__(self, reception: Reception, pool: ThreadPoolExecutor, *, lmtp: bool) -> None:
        self._reception, self._pool, self._lmtp = reception, pool, lmtp
        self._numbers = count(1)
        self._storing = 0

    async def idle(self) -> None:
        """Wait until nothing is being stored."""
        while self._storing:
            await asyncio.sleep(0.01)

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, lines: list[str]
    ) -> list[str]:
        session.host_name = hostname
        return [*lines[:-1], f"250-{GREETING} {self._reception.identity}", lines[-1]]

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self._reception.network(address) is None:
            known = ", ".join(sorted(self._reception.networks))
            return f"550 5.1.1 No such address here, it takes mail for {known}"
        if len(envelope.rcpt_tos) >= MAX_RECIPIENTS:
            return TOO_MANY
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Store for each network named; in LMTP a reply for each recipient (RFC 2033, 4.2)."""
        trace = f"{self._reception.clock():%Y%m%d%H%M%S}.{next(self._numbers)}"
        replies: dict[str, str] = {}
        for recipient in envelope.rcpt_tos:
            network = self._reception.network(recipient)
            if network is not None and network not in replies:
                content = self._traced(session, envelope, recipient, trace)
                replies[network] = await self._stored(network, content, trace)
        if self._lmtp:
            lines = (replies[self._reception.network(each) or ""] for each in envelope.rcpt_tos)
            return "\r\n".join(lines)
        # A mail of which a part can't be kept comes again as a whole; what is there stays one mail.
        return min(replies.values(), key=lambda reply: reply != LATER)

    async def handle_exception(self, error: Exception) -> str:
        log.error("receiving failed", error=type(error).__name__)
        return LATER

    async def _stored(self, network: str, content: bytes, trace: str) -> str:
        self._storing += 1
        try:
            await asyncio.get_running_loop().run_in_executor(
                self._pool, self._reception.store, network, content, self._reception.clock()
            )
        except Deferred:
            return LATER
        finally:
            self._storing -= 1
        return f"250 2.0.0 OK, kept as {trace}"

    def _traced(self, session: Session, envelope: Envelope, recipient: str, trace: str) -> bytes:
        """The mail with our trace fields on top (RFC 5321, 4.4); a client's words made harmless."""
        sender = envelope.mail_from or ""
        if not _SENDER.fullmatch(sender):
            sender = ""  # the null sender, "<>" in the library, and what is no address
        helo = _UNSAFE.sub("_", str(session.host_name or "unknown"))[:200]
        peer = _UNSAFE.sub("_", str(session.peer[0] if session.peer else "unknown"))
        protocol = "LMTP" if self._lmtp else "ESMTP" if session.extended_smtp else "SMTP"
        fields = (
            f"Return-Path: <{sender}>",
            f"Delivered-To: {recipient}",
            f"Received: from {helo} ([{peer}])",
            f"\tby {self._reception.name} with {protocol} id {trace};",
            f"\t{format_datetime(self._reception.clock())}",
            "",
        )
        content: Any = envelope.content or b""
        return "\r\n".join(fields).encode("utf-8", "replace") + bytes(content)

"""One client's session with our server: what the library lacks in limits and thrift."""

from __future__ import annotations

import asyncio
from typing import Any

from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP

IDLE_S = 300.0
SESSION_S = 1800.0
FROM_ONE = 100
"""Sessions at a time from one address: an idle client shuts the door for nobody else."""

MOST_BYTES = 200_000_000
"""What all sessions together may hold of mails that have not ended yet."""

_CHUNK_BYTES = 65_536


class BusyProtocol(asyncio.Protocol):
    """Sends a client away when there are too many."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Say so and hang up."""
        assert isinstance(transport, asyncio.WriteTransport)
        transport.write(b"421 4.3.2 Too many connections, please try again later\r\n")
        transport.close()


class SmtpSession(SMTP):
    """SMTP with a limited session, lines of any length, and flat memory for what is received."""

    line_length_limit = _CHUNK_BYTES

    def __init__(
        self, handler: Any, sessions: set[SmtpSession], *, max_bytes: int, **options: Any
    ) -> None:
        self._all = sessions
        self._max_bytes = max_bytes
        self._end: asyncio.TimerHandle | None = None
        self.client = ""
        self.held_bytes = 0
        self._crowded_out = False
        super().__init__(
            handler,
            data_size_limit=max_bytes,
            enable_SMTPUTF8=True,
            ident="knub-mailer",
            timeout=IDLE_S,
            **options,
        )

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Count the session, and let none last for ever."""
        self.client = str((transport.get_extra_info("peername") or ("",))[0])
        if sum(each.client == self.client for each in self._all) >= FROM_ONE:
            transport.set_protocol(busy := BusyProtocol())
            busy.connection_made(transport)
            return
        self._all.add(self)
        self._end = self.loop.call_later(SESSION_S, self.hang_up)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        """The session is over."""
        self._all.discard(self)
        if self._end is not None:
            self._end.cancel()
        super().connection_lost(error)

    def hang_up(self) -> None:
        """End the session; nothing is accepted that was not answered with 250."""
        if self.transport is not None:
            self.transport.close()

    async def smtp_DATA(self, arg: str | None) -> None:
        """Take the mail up to the lone dot (RFC 5321, 4.1.1.4 and 4.5.2).

        The library's own keeps each line as an object of its own, so that a mail of empty lines
        takes thirty times its size, and it refuses lines that are longer than the standard's.
        """
        if await self.check_helo_needed():
            return
        assert self.envelope is not None
        if not self.envelope.rcpt_tos:
            await self.push("503 5.5.1 Error: need RCPT command")
            return
        if arg:
            await self.push("501 5.5.4 Syntax: DATA")
            return
        await self.push("354 End data with <CR><LF>.<CR><LF>")
        content = await self._content()
        self.held_bytes = 0
        envelope, self.envelope = self.envelope, self._create_envelope()
        if content is None:
            await self.push("552 5.3.4 Error: Too much mail data")
            return
        if self._crowded_out:
            await self.push("452 4.3.1 Too much mail at once, please try again later")
            return
        envelope.content = envelope.original_content = content
        await self.push(await self.event_handler.handle_DATA(self, self.session, envelope))

    async def _content(self) -> bytes | None:
        """The mail without its transparency dots; None when it is too big, read to its end.

        Where all sessions together hold too much, this one's mail is let go, and comes again.
        """
        kept, size, counted, begins_line = bytearray(), 0, 0, True
        self._crowded_out = False
        while True:
            try:
                piece = await self._reader.readuntil(b"\r\n")
            except asyncio.LimitOverrunError as long_line:
                piece = await self._reader.read(long_line.consumed)
            if begins_line and piece == b".\r\n":
                return bytes(kept) if size <= self._max_bytes else None
            size += len(piece)
            if size - counted >= _CHUNK_BYTES // 4:
                counted = size
                self._reset_timeout()
                self.held_bytes = len(kept) + len(piece)
                self._crowded_out |= sum(each.held_bytes for each in self._all) > MOST_BYTES
            if size <= self._max_bytes and not self._crowded_out:
                kept += piece[1:] if begins_line and piece.startswith(b".") else piece
            else:
                kept.clear()
            # Only CRLF ends a line: a lone CR or LF before a dot begins no new one.
            begins_line = piece.endswith(b"\r\n")


class LmtpSession(SmtpSession, LMTP):
    """The same in LMTP."""

"""Handing mails over: to an SMTP server (RFC 5321), or into a Maildir where there is none."""

from __future__ import annotations

import hashlib
import os
import select
import smtplib
import ssl
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Literal, Protocol

from knub_mailer.errors import Deferred
from knub_mailer.mail.handover import Delivery, Parcel, hand_over

Security = Literal["tls", "starttls", "none"]


class Transport(Protocol):
    """Where mails go; used by several threads at once."""

    def send(self, parcel: Parcel) -> Delivery:
        """Hand one mail over; what became of each recipient.

        Raises:
            Deferred: the server is away, whatever the mail is; nothing was handed over.
        """
        ...

    def close(self) -> None:
        """Give back what is open."""
        ...


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """How to reach the outgoing server. `ehlo_name` is ours, so that no DNS is asked for it."""

    host: str
    port: int
    ehlo_name: str
    security: Security = "starttls"
    user: str | None = None
    password: str | None = None
    ca_file: str | None = None
    timeout_s: float = 60.0

    def __repr__(self) -> str:
        return f"SmtpServer({self.host}:{self.port}, {self.security})"


class SmtpTransport:
    """Keeps its connections open between mails, one for each thread that sends."""

    def __init__(self, server: SmtpServer) -> None:
        self._server = server
        self._idle: LifoQueue[smtplib.SMTP] = LifoQueue()

    def send(self, parcel: Parcel) -> Delivery:
        """See `Transport.send`. A connection that was closed while idle is replaced."""
        with suppress(Empty):
            while True:
                connection = self._idle.get_nowait()
                if _has_left(connection):
                    connection.close()
                    continue
                delivery = self._hand_over(connection, parcel)
                if delivery.begun:
                    return delivery
        return self._hand_over(self._connected(), parcel)

    def close(self) -> None:
        """Say goodbye on every idle connection."""
        with suppress(Empty):
            while True:
                connection = self._idle.get_nowait()
                with suppress(OSError, smtplib.SMTPException):
                    connection.quit()
                connection.close()

    def _hand_over(self, connection: smtplib.SMTP, parcel: Parcel) -> Delivery:
        try:
            delivery = hand_over(connection, parcel)
        except BaseException:
            connection.close()
            raise
        if delivery.lost:
            connection.close()
        else:
            self._idle.put(connection)
        return delivery

    def _connected(self) -> smtplib.SMTP:
        server = self._server
        try:
            connection = self._open()
        except (OSError, smtplib.SMTPException) as error:
            raise Deferred(
                f"{server.host}:{server.port} does not answer: {_words(error)}"
            ) from None
        try:
            if server.security == "starttls":
                connection.starttls(context=self._tls())
            connection.ehlo_or_helo_if_needed()
            if server.user is not None:
                connection.login(server.user, server.password or "")
        except smtplib.SMTPAuthenticationError as error:
            connection.close()
            raise Deferred(f"{server.host} refuses the login ({error.smtp_code})") from None
        except UnicodeEncodeError:
            connection.close()
            raise Deferred(f"{server.host}: the login is not plain ASCII") from None
        except (OSError, smtplib.SMTPException) as error:
            connection.close()
            raise Deferred(f"{server.host} does not let us in: {_words(error)}") from None
        return connection

    def _open(self) -> smtplib.SMTP:
        server = self._server
        if server.security == "tls":
            return smtplib.SMTP_SSL(
                server.host,
                server.port,
                local_hostname=server.ehlo_name,
                timeout=server.timeout_s,
                context=self._tls(),
            )
        return smtplib.SMTP(
            server.host, server.port, local_hostname=server.ehlo_name, timeout=server.timeout_s
        )

    def _tls(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self._server.ca_file)


def _has_left(connection: smtplib.SMTP) -> bool:
    """Whether the server has hung up meanwhile: nothing but a goodbye can wait to be read."""
    sock = connection.sock
    return sock is None or bool(select.select([sock], [], [], 0)[0])


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


class MaildirTransport:
    """Writes each mail into a Maildir, where any mail program can read it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for name in ("tmp", "new", "cur"):
            (folder / name).mkdir(parents=True, exist_ok=True)

    def send(self, parcel: Parcel) -> Delivery:
        """Write the mail whole or not at all; the same mail again replaces itself.

        The envelope stands on top of it, as a server's final delivery would note it.

        Raises:
            Deferred: the folder can't be written to.
        """
        lines = [f"Return-Path: <{parcel.sender}>"]
        lines += [f"Delivered-To: {recipient}" for recipient in parcel.recipients]
        content = "".join(f"{line}\r\n" for line in lines).encode() + parcel.content
        name = f"{hashlib.sha256(content).hexdigest()[:32]}.knub"
        temporary = self._folder / "tmp" / name
        try:
            with temporary.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.rename(self._folder / "new" / name)
        except OSError as error:
            raise Deferred(f"{self._folder} can't be written to: {error.strerror}") from error
        return Delivery(accepted=parcel.recipients)

    def close(self) -> None:
        """Nothing is open."""

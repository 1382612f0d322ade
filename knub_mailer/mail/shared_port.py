"""Whether a receiving port is free, or taken by a process of the same service."""

from __future__ import annotations

import errno
import os
import smtplib
import socket

GREETING = "X-KNUB-MAILER"
_ANSWERS_WITHIN_S = 5.0


def shares_port(host: str, port: int, identity: str, *, lmtp: bool) -> bool:
    """Whether another process of the same service receives here; False where the port is free.

    Two services on one port would each get the half of the other's mail, without a word.

    Args:
        identity: what all processes on one database have in common, said after EHLO.

    Raises:
        OSError: somebody else receives here, or the address is not ours.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        if error.errno != errno.EADDRINUSE or _identity(host, port, lmtp) != identity:
            raise OSError(error.errno, os.strerror(error.errno or errno.EADDRINUSE)) from None
        return True
    return False


def _identity(host: str, port: int, lmtp: bool) -> str | None:
    """What whoever listens there says of itself."""
    reached = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    kind = smtplib.LMTP if lmtp else smtplib.SMTP
    try:
        with kind(reached, port, "localhost", timeout=_ANSWERS_WITHIN_S) as server:
            server.ehlo()
            return server.esmtp_features.get(GREETING.lower())
    except (OSError, smtplib.SMTPException):
        return None

"""The clock: the only place that reads the time, and the one that moves it for a rehearsal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from knub_mailer.entrypoints.settings import Settings
from knub_mailer.errors import ConfigurationError

Clock = Callable[[], datetime]
"""The moment now, aware and in UTC."""

_HERE = ("127.0.0.1", "::1", "localhost")


def utc_now() -> datetime:
    """The time that it is."""
    return datetime.now(UTC)


def clock_from(settings: Settings, as_of: datetime | None) -> Clock:
    """The real clock, or one that starts at a moment and runs on from there.

    Args:
        as_of: aware; None for the real clock.

    Raises:
        ConfigurationError: the clock is to be moved while real mailboxes or servers are
            configured, whose mails would get false times.
    """
    if as_of is None:
        return utc_now
    hosts = [mailbox.host for mailbox in settings.mailboxes.values()]
    hosts += [settings.outgoing.host] if settings.outgoing.host else []
    far = sorted({host for host in hosts if host not in _HERE})
    if far:
        raise ConfigurationError(
            [
                f"--as-of: {', '.join(far)} is configured, expected only servers on this machine "
                "(127.0.0.1), or a Maildir: the time is moved for rehearsals alone"
            ]
        )
    shift = as_of - utc_now()
    return lambda: utc_now() + shift

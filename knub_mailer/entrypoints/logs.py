"""The log: a JSON object a line to standard error; no mail bodies, secrets or values of rows."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import MutableMapping
from typing import Any

import structlog
from sqlalchemy.exc import IntegrityError, OperationalError

from knub_mailer.errors import ConfigurationError, MailerError

_NEVER = frozenset({"password", "secret", "token", "raw", "content", "body", "text", "html"})
_MAX_LENGTH = 300
_TELLING = (MailerError, ConfigurationError, OSError, OperationalError, IntegrityError)


def configure_logs(level: int = logging.INFO) -> None:
    """Write every log line of the service, and warnings of the libraries, in one form."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _error_in_short,
            _without_secrets,
            structlog.processors.JSONRenderer(ensure_ascii=False, default=str),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=logging.WARNING, handlers=[_Forward()], force=True)
    # It warns whenever a tick finds the last one still at work, which is as it should be.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)


class _Forward(logging.Handler):
    """Takes what libraries log into the same stream."""

    def emit(self, record: logging.LogRecord) -> None:
        structlog.get_logger().log(
            record.levelno, record.getMessage(), logger=record.name, exc_info=record.exc_info
        )


def _error_in_short(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """The kind of an error, where it came from, and what it says where that can be nobody's mail.

    The words of most errors hold the value they are about, and the further lines of a database's
    error the values of the row. `knub-mailer retry` shows the words that belong to a mail.
    """
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()[1]
    elif isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        if isinstance(error, _TELLING):
            event["why"] = next(iter(str(error).splitlines()), "")
        frames = traceback.extract_tb(error.__traceback__)[-6:]
        event["at"] = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames]
    return event


def _without_secrets(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """What has no place in a log is left out, what a stranger wrote is cut and made one line."""
    for key in _NEVER & event.keys():
        event[key] = "(left out)"
    for key, value in event.items():
        if isinstance(value, str):
            line = "".join(sign if sign.isprintable() else " " for sign in value)
            event[key] = line if len(line) <= _MAX_LENGTH else f"{line[:_MAX_LENGTH]}…"
    return event

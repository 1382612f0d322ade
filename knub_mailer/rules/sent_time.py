"""When a mail was sent, as far as its own word can be believed (rules.md, Time and order)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

BELIEVED = timedelta(hours=72)
"""How long before the arrival a `Date` header may lie."""


@dataclass(frozen=True, slots=True)
class SentTime:
    """The time that counts, aware; `doubtful`: the mail's own `Date` was not believed.

    A person looks at a doubtful one only if the difference would change a price; until then the
    arrival's price stands.
    """

    at: datetime
    doubtful: bool


def sent_time(date_header: datetime | None, arrived: datetime) -> SentTime:
    """The `Date` header when it lies before the arrival by at most 72 hours, else the arrival.

    Args:
        date_header: aware; None when the mail has none, which leaves nothing to doubt.
        arrived: topmost `Received` or the mailbox's internal date, aware.
    """
    if date_header is None:
        return SentTime(arrived, doubtful=False)
    if timedelta(0) <= arrived - date_header <= BELIEVED:
        return SentTime(date_header, doubtful=False)
    return SentTime(arrived, doubtful=True)

"""What the clock alone brings: when the season changes without anybody writing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from knub_mailer.domain.network import Meeting


def next_milestone(meetings: Iterable[Meeting], after: datetime) -> datetime | None:
    """The next start of a meeting or end of a guarantee after a moment; None when none is left."""
    moments = [
        moment
        for meeting in meetings
        if not meeting.cancelled
        for moment in (meeting.starts, meeting.guarantee_until)
        if moment is not None and moment > after
    ]
    return min(moments, default=None)

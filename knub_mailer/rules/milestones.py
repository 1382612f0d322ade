"""What the clock alone brings: when the season changes without anybody writing."""

from __future__ import annotations

from datetime import datetime

from knub_mailer.domain.network import Season


def next_milestone(season: Season, after: datetime) -> datetime | None:
    """The next start of a meeting or end of a guarantee after a moment; None when none is left."""
    moments = [
        moment
        for meeting in season.meetings
        if not meeting.cancelled
        for moment in (meeting.starts, meeting.guarantee_until)
        if moment is not None and moment > after
    ]
    return min(moments, default=None)

"""How amounts, days, times and lists read in an English mail: the names of `mail/danish.py`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from knub_mailer.domain.network import Format, Meeting
from knub_mailer.mail.danish import Danish

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class English(Danish):
    """The wording of one network's mails in English."""

    code = "en"

    def amount(self, ore: int) -> str:
        """`DKK 800`, `DKK 6,100`, `DKK 1,234.50`."""
        kroner, rest = divmod(abs(ore), 100)
        cents = f".{rest:02d}" if rest else ""
        return f"{'-' if ore < 0 else ''}DKK {kroner:,}{cents}"

    def exact(self, ore: int) -> str:
        """`DKK 6,100.00`."""
        kroner, rest = divmod(abs(ore), 100)
        return f"{'-' if ore < 0 else ''}DKK {kroner:,}.{rest:02d}"

    def day(self, moment: date | datetime) -> str:
        """`Thursday 28 May 2026`."""
        return f"{self.weekday(moment)} {self.local_day(moment).year}"

    def short_day(self, moment: date | datetime) -> str:
        """`28 May`."""
        day = self.local_day(moment)
        return f"{day.day} {_MONTHS[day.month - 1]}"

    def weekday(self, moment: date | datetime) -> str:
        """`Thursday 28 May`."""
        day = self.local_day(moment)
        return f"{_WEEKDAYS[day.weekday()]} {self.short_day(day)}"

    def clock(self, moment: datetime) -> str:
        """`9:30`."""
        local = moment.astimezone(self.zone)
        return f"{local.hour}:{local.minute:02d}"

    def moment(self, moment: datetime) -> str:
        """`Thursday 28 May 2026 at 9:30`."""
        return f"{self.day(moment)} at {self.clock(moment)}"

    def when(self, meeting: Meeting) -> str:
        """`Thursday 28 May 2026, 9:30–15:00`."""
        if not meeting.time_fixed:
            return f"{self.day(meeting.starts)} (time to follow)"
        if self.local_day(meeting.starts) != self.local_day(meeting.ends):
            return f"{self.moment(meeting.starts)} to {self.moment(meeting.ends)}"
        start, end = self.clock(meeting.starts), self.clock(meeting.ends)
        return f"{self.day(meeting.starts)}, {start}–{end}"

    def called(self, meeting: Meeting) -> str:
        """`meeting 2 on 28 May`."""
        return f"meeting {meeting.number} on {self.short_day(meeting.starts)}"

    def where(self, meeting: Meeting) -> str:
        """The place, or that it is online."""
        if meeting.format is Format.VIRTUAL:
            return "Online"
        if meeting.format is Format.HYBRID:
            return f"{meeting.place or 'Place to follow'} (you can also take part online)"
        return meeting.place or "Place to follow"

    def listing(self, parts: Sequence[str], last: str = "and") -> str:
        """`a, b and c`."""
        return super().listing(parts, last)

    def number(self, count: int) -> str:
        """`two`; in figures above ten."""
        return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)

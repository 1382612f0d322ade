"""How amounts, days, times and lists read in a Danish mail.

Amounts are whole øre; moments aware, shown in the network's zone. `mail/english.py` has the same
names for mails in English; templates reach either as filters.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from knub_mailer.domain.network import Format, Meeting

_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
_NUMBERS = ("ingen", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti")


class Danish:
    """The wording of one network's mails in Danish."""

    code = "da"

    def __init__(self, zone: ZoneInfo) -> None:
        self.zone = zone

    def amount(self, ore: int) -> str:
        """`800 kr.`, `6.100 kr.`, `1.234,50 kr.`; øre only where there are some."""
        sign = "-" if ore < 0 else ""
        kroner, rest = divmod(abs(ore), 100)
        cents = f",{rest:02d}" if rest else ""
        return f"{sign}{kroner:,}".replace(",", ".") + f"{cents} kr."

    def exact(self, ore: int) -> str:
        """`6.100,00 kr.`: always with øre, for finance."""
        kroner, rest = divmod(abs(ore), 100)
        sign = "-" if ore < 0 else ""
        return f"{sign}{kroner:,}".replace(",", ".") + f",{rest:02d} kr."

    def day(self, moment: date | datetime) -> str:
        """`torsdag den 28. maj 2026`."""
        day = self.local_day(moment)
        return f"{_WEEKDAYS[day.weekday()]} den {self.short_day(day)} {day.year}"

    def short_day(self, moment: date | datetime) -> str:
        """`28. maj`."""
        day = self.local_day(moment)
        return f"{day.day}. {_MONTHS[day.month - 1]}"

    def weekday(self, moment: date | datetime) -> str:
        """`torsdag den 28. maj`."""
        day = self.local_day(moment)
        return f"{_WEEKDAYS[day.weekday()]} den {self.short_day(day)}"

    def clock(self, moment: datetime) -> str:
        """`9.30`."""
        local = moment.astimezone(self.zone)
        return f"{local.hour}.{local.minute:02d}"

    def moment(self, moment: datetime) -> str:
        """`torsdag den 28. maj 2026 kl. 9.30`."""
        return f"{self.day(moment)} kl. {self.clock(moment)}"

    def when(self, meeting: Meeting) -> str:
        """`torsdag den 28. maj 2026 kl. 9.30–15.00`."""
        if not meeting.time_fixed:
            return f"{self.day(meeting.starts)} (tidspunktet følger)"
        if self.local_day(meeting.starts) != self.local_day(meeting.ends):
            return f"{self.moment(meeting.starts)} til {self.moment(meeting.ends)}"
        return f"{self.moment(meeting.starts)}–{self.clock(meeting.ends)}"

    def called(self, meeting: Meeting) -> str:
        """`møde 2 den 28. maj`: how a meeting is named in a sentence."""
        return f"møde {meeting.number} den {self.short_day(meeting.starts)}"

    def where(self, meeting: Meeting) -> str:
        """The place, or that it is online; "" when neither is known."""
        if meeting.format is Format.VIRTUAL:
            return "Online"
        if meeting.format is Format.HYBRID:
            return f"{meeting.place or 'Stedet følger'} (du kan også deltage online)"
        return meeting.place or "Stedet følger"

    def listing(self, parts: Sequence[str], last: str = "og") -> str:
        """`a, b og c`."""
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {last} {parts[-1]}"

    def number(self, count: int) -> str:
        """`to`, `ét` (of meetings); in figures above ten."""
        return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)

    def local_day(self, moment: date | datetime) -> date:
        """The day in the network's zone."""
        return moment.astimezone(self.zone).date() if isinstance(moment, datetime) else moment

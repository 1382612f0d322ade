"""The network, its season and meetings as configured, and the people who run it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo


class Format(StrEnum):
    """How a meeting is held; only physical heads are billed."""

    PHYSICAL = "physical"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One of the season's meetings as it stands at some moment; times are aware, network's zone.

    `sequence` is the calendar's SEQUENCE: it grows with every change of time, place or format.
    """

    number: int
    theme: str
    starts: datetime
    ends: datetime
    format: Format = Format.PHYSICAL
    place: str | None = None
    link: str | None = None
    capacity: int | None = None
    guarantee_until: datetime | None = None
    cancel_until: datetime | None = None
    registration_deadline: datetime | None = None
    time_fixed: bool = True
    cancelled: bool = False
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class MembershipPrice:
    """The fee in øre, excl. VAT, of who joins after `meetings_held` meetings were held."""

    meetings_held: int
    price_ore: int


@dataclass(frozen=True, slots=True)
class Season:
    """A calendar year of the network; `meetings` by number."""

    year: int
    meetings: tuple[Meeting, ...]
    membership_prices: tuple[MembershipPrice, ...]
    included_seats: int = 2
    extra_seat_price_ore: int = 80000
    vat_percent: int = 25
    currency: str = "DKK"
    held_from: str = "start"

    def meeting(self, number: int) -> Meeting:
        """The meeting of that number. Raises KeyError."""
        for meeting in self.meetings:
            if meeting.number == number:
                return meeting
        raise KeyError(number)

    def with_meeting(self, changed: Meeting) -> Season:
        """The season with one meeting replaced."""
        kept = tuple(changed if m.number == changed.number else m for m in self.meetings)
        return replace(self, meetings=kept)

    def begun(self, moment: datetime) -> tuple[Meeting, ...]:
        """The meetings, not cancelled, whose start has come."""
        return tuple(m for m in self.meetings if not m.cancelled and m.starts <= moment)

    def coming(self, moment: datetime) -> tuple[Meeting, ...]:
        """The meetings, not cancelled, not yet begun, in the order of their starts."""
        ahead = (m for m in self.meetings if not m.cancelled and m.starts > moment)
        return tuple(sorted(ahead, key=lambda m: m.starts))

    def held(self, moment: datetime) -> tuple[Meeting, ...]:
        """The meetings that count as held for the price at that moment (rules.md, Time)."""
        if self.held_from == "start":
            return self.begun(moment)
        return tuple(m for m in self.meetings if not m.cancelled and m.ends <= moment)


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose word is believed about who sent a mail.

    `authserv_id` None: the service verifies DKIM itself. `forms` are addresses of the network's
    own web forms, believed as to whom they name.
    """

    authserv_id: str | None = None
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seller:
    """Who invoices."""

    name: str
    cvr: str
    street: str
    postal_code: str
    city: str
    contact: str
    contact_email: str
    bank_registration: str
    bank_account: str
    payment_days: int = 30


@dataclass(frozen=True, slots=True)
class Policies:
    """The settings where secretariats differ."""

    numbering: str = "own"
    extra_holidays: tuple[str, ...] = ()
    share_attendees: bool = False
    answers_per_hour: int = 30
    answers_per_day: int = 100
    batch_mail_max_bytes: int = 20_000_000
    reminder_working_days: int = 2
    programme_missing_days: int = 14
    attendee_retention_years: int = 2
    raw_mail_retention_months: int = 6
    invoice_retention_years: int = 5


@dataclass(frozen=True, slots=True)
class Look:
    """The mails' appearance: colours as #rrggbb."""

    accent: str = "#0b5563"
    footer: str = ""


@dataclass(frozen=True, slots=True)
class Network:
    """One network of the service, whole as its file says."""

    key: str
    name: str
    address: str
    secretariat: tuple[str, ...]
    organisers: tuple[str, ...]
    finance: tuple[str, ...]
    season: Season
    seller: Seller
    trust: Trust = field(default_factory=Trust)
    policies: Policies = field(default_factory=Policies)
    look: Look = field(default_factory=Look)
    timezone: str = "Europe/Copenhagen"
    language: str = "da"

    @property
    def tag(self) -> str:
        """`[KNUB]`, what every subject begins with."""
        return f"[{self.key.upper()}]"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]

    @property
    def staff(self) -> tuple[str, ...]:
        """Who may decide on what needs a person."""
        return (*self.secretariat, *self.organisers)

    def meeting_uid(self, number: int) -> str:
        """The meeting's calendar UID (replay.md, Fixed names)."""
        return f"{self.key}-{self.season.year}-{number}@{self.domain}"

"""The files of the configuration as pydantic models; unknown keys are mistakes."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from stdnum.dk import cvr as cvr_number

from knub_mailer.domain.network import (
    Format,
    Look,
    Meeting,
    MembershipPrice,
    Network,
    Policies,
    Season,
    Seller,
    Trust,
)

_ADDRESS = re.compile(r"[^@\s<>\"',;]+@[^@\s<>\"',;]+\.[^@\s<>\"',;]+")


def _address(value: str) -> str:
    if not _ADDRESS.fullmatch(value):
        raise ValueError("a mail address such as navn@kommune.dk")
    return value.lower()


def _ore(value: Any) -> Any:
    """Kroner as text or number to whole øre."""
    try:
        ore = Decimal(str(value)) * 100
    except ArithmeticError:
        raise ValueError('an amount in kroner such as "800.00"') from None
    if ore != ore.to_integral_value() or ore < 0:
        raise ValueError('an amount in kroner with at most two decimals, such as "800.00"')
    return int(ore)


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise ValueError('a time zone such as "Europe/Copenhagen"') from None
    return value


def _cvr(value: str) -> str:
    if not cvr_number.is_valid(value):
        raise ValueError("a CVR number of eight digits with a right check digit")
    return str(cvr_number.compact(value))


def _time_of_day(value: Any) -> Any:
    try:
        return time.fromisoformat(str(value))
    except ValueError:
        raise ValueError('a local time such as "08:00"') from None


def _listen(value: str) -> str:
    if value and not re.fullmatch(r"[^\s:]*:\d{1,5}|\[[^\]]+\]:\d{1,5}", value):
        raise ValueError('an address and port such as "127.0.0.1:8025"')
    return value


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


MailAddress = Annotated[str, AfterValidator(_address)]
Addresses = Annotated[list[MailAddress], BeforeValidator(_one_or_many)]
Ore = Annotated[int, BeforeValidator(_ore)]
Listen = Annotated[str, AfterValidator(_listen)]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SecretSource(_File):
    password_env: str | None = None
    password_file: str | None = None


class DatabaseFile(SecretSource):
    url: str = "sqlite:///var/knub_mailer.db"


class MailboxFile(SecretSource):
    host: str
    port: int = Field(default=993, ge=1, le=65535)
    security: Literal["tls", "starttls", "none"] = "tls"
    user: str
    folder: str = "INBOX"
    handled_folder: str = "Behandlet"
    poll_seconds: int = Field(default=60, ge=1, le=3600)
    ca_file: str | None = None


class ReceivingFile(_File):
    smtp_enabled: bool = True
    smtp_listen: Listen = "127.0.0.1:8025"
    lmtp_enabled: bool = False
    lmtp_listen: Listen = "127.0.0.1:8024"
    max_bytes: int = Field(default=40_000_000, ge=10_000)


class OutgoingFile(SecretSource):
    host: str | None = None
    port: int = Field(default=587, ge=1, le=65535)
    security: Literal["tls", "starttls", "none"] = "starttls"
    user: str | None = None
    maildir: str = "var/outgoing"
    connections: int = Field(default=2, ge=1, le=16)
    give_up_after_hours: int = Field(default=48, ge=1)
    ca_file: str | None = None


class JobsFile(_File):
    morning: Annotated[time, BeforeValidator(_time_of_day)] = time(8, 0)


class WebFile(_File):
    health_listen: Listen = "127.0.0.1:8080"


class ServiceFile(_File):
    database: DatabaseFile = DatabaseFile()
    mailboxes: dict[str, MailboxFile] = {}
    receiving: ReceivingFile = ReceivingFile()
    outgoing: OutgoingFile = OutgoingFile()
    jobs: JobsFile = JobsFile()
    web: WebFile = WebFile()


class PriceFile(_File):
    meetings_held: int = Field(ge=0)
    price: Ore


class MeetingFile(_File):
    number: int = Field(ge=1)
    theme: str = Field(min_length=1)
    starts: datetime | date
    ends: datetime | date
    format: Format = Format.PHYSICAL
    place: str | None = None
    link: str | None = None
    capacity: int | None = Field(default=None, ge=0)
    guarantee_until: datetime | None = None
    cancel_until: datetime | None = None
    registration_deadline: datetime | None = None

    @model_validator(mode="after")
    def in_order(self) -> MeetingFile:
        if type(self.starts) is not type(self.ends) or self.ends < self.starts:
            raise ValueError("ends after starts, both with a time of day or both without")
        return self


class SeasonFile(_File):
    year: int = Field(ge=2000, le=2100)
    currency: Literal["DKK"] = "DKK"
    included_seats: int = Field(default=2, ge=0)
    extra_seat_price: Ore
    vat_percent: Annotated[int, BeforeValidator(lambda v: int(str(v))), Field(ge=0, le=100)]
    held_from: Literal["start", "end"] = "start"
    membership_prices: list[PriceFile] = Field(min_length=1)
    meetings: list[MeetingFile] = Field(min_length=1)
    extra_holidays: list[date] = []

    @model_validator(mode="after")
    def numbered_once(self) -> SeasonFile:
        numbers = [meeting.number for meeting in self.meetings]
        if len(numbers) != len(set(numbers)):
            raise ValueError("each meeting a number of its own")
        return self


class TrustFile(_File):
    authserv_id: str | None = None
    forms: Addresses = []


class SellerFile(_File):
    name: str
    cvr: Annotated[str, AfterValidator(_cvr)]
    street: str
    postal_code: str
    city: str
    contact: str
    contact_email: MailAddress
    bank_registration: str = Field(pattern=r"^\d{4}$")
    bank_account: str = Field(pattern=r"^\d{1,10}$")
    payment_days: int = Field(default=30, ge=0, le=120)


class PoliciesFile(_File):
    numbering: Literal["own", "finance"] = "own"
    extra_holidays: list[date] = []
    share_attendees: bool = False
    answers_per_hour: int = Field(default=30, ge=1)
    answers_per_day: int = Field(default=100, ge=1)
    batch_mail_max_bytes: int = Field(default=20_000_000, ge=100_000)
    reminder_working_days: int = Field(default=2, ge=0)
    programme_missing_days: int = Field(default=14, ge=0)
    attendee_retention_years: int = Field(default=2, ge=0)
    raw_mail_retention_months: int = Field(default=6, ge=0)
    invoice_retention_years: int = Field(default=5, ge=5)


class LookFile(_File):
    accent: str = Field(default="#0b5563", pattern=r"^#[0-9a-fA-F]{6}$")
    footer: str = ""


class NetworkFile(_File):
    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,30}$")
    name: str = Field(min_length=1)
    address: MailAddress
    secretariat: Annotated[Addresses, Field(min_length=1)]
    organisers: Addresses = []
    finance: Annotated[Addresses, Field(min_length=1)]
    forms: Addresses = []
    timezone: Annotated[str, AfterValidator(_zone)] = "Europe/Copenhagen"
    language: Literal["da"] = "da"
    numbering: Literal["own", "finance"] | None = None
    extra_holidays: list[date] = []
    season: SeasonFile
    trust: TrustFile = TrustFile()
    seller: SellerFile
    policies: PoliciesFile = PoliciesFile()
    look: LookFile = LookFile()


def _known_keys() -> list[str]:
    keys: set[str] = set()
    waiting: list[type[BaseModel]] = [ServiceFile, NetworkFile, MailboxFile, MeetingFile, PriceFile]
    while waiting:
        model = waiting.pop()
        for name, field in model.model_fields.items():
            keys.add(name)
            if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
                waiting.append(field.annotation)
    return sorted(keys)


KNOWN_KEYS = _known_keys()


def network_of(read: NetworkFile) -> Network:
    """The network as a value; local times get the network's zone."""
    zone = ZoneInfo(read.timezone)
    held = [price.meetings_held for price in read.season.membership_prices]
    if 0 not in held or len(held) != len(set(held)):
        raise ValueError(
            "season.membership_prices: expected one price for each meetings_held from 0"
        )
    policies = read.policies.model_dump(exclude={"numbering", "extra_holidays"})
    days = {*read.extra_holidays, *read.policies.extra_holidays, *read.season.extra_holidays}
    return Network(
        key=read.key,
        name=read.name,
        address=read.address,
        secretariat=tuple(read.secretariat),
        organisers=tuple(read.organisers),
        finance=tuple(read.finance),
        season=_season(read.season, zone),
        seller=Seller(**read.seller.model_dump()),
        trust=Trust(read.trust.authserv_id, (*read.forms, *read.trust.forms)),
        policies=Policies(
            numbering=read.numbering or read.policies.numbering,
            extra_holidays=tuple(day.isoformat() for day in sorted(days)),
            **policies,
        ),
        look=Look(**read.look.model_dump()),
        timezone=read.timezone,
        language=read.language,
    )


def _season(read: SeasonFile, zone: ZoneInfo) -> Season:
    prices = sorted(read.membership_prices, key=lambda price: price.meetings_held)
    return Season(
        year=read.year,
        meetings=tuple(
            sorted((_meeting(meeting, zone) for meeting in read.meetings), key=lambda m: m.number)
        ),
        membership_prices=tuple(MembershipPrice(p.meetings_held, p.price) for p in prices),
        included_seats=read.included_seats,
        extra_seat_price_ore=read.extra_seat_price,
        vat_percent=read.vat_percent,
        currency=read.currency,
        held_from=read.held_from,
    )


def _meeting(read: MeetingFile, zone: ZoneInfo) -> Meeting:
    def moment(value: datetime | date | None) -> datetime | None:
        if value is None:
            return None
        if not isinstance(value, datetime):
            value = datetime.combine(value, time())
        return value if value.tzinfo else value.replace(tzinfo=zone)

    starts, ends = moment(read.starts), moment(read.ends)
    assert starts is not None and ends is not None
    return Meeting(
        number=read.number,
        theme=read.theme,
        starts=starts,
        ends=ends,
        format=read.format,
        place=read.place,
        link=read.link,
        capacity=read.capacity,
        guarantee_until=moment(read.guarantee_until),
        cancel_until=moment(read.cancel_until),
        registration_deadline=moment(read.registration_deadline),
        time_fixed=isinstance(read.starts, datetime),
    )

"""The files of the configuration as pydantic models; unknown keys are mistakes."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
)

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
from knub_mailer.entrypoints.settings_fields import (
    Addresses,
    BankAccount,
    BankRegistration,
    Colour,
    Cvr,
    Day,
    DayOrMoment,
    Link,
    Listen,
    MailAddress,
    Moment,
    Morning,
    Ore,
    Percent,
    Text,
    Zone,
)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class SecretSource(_File):
    password_env: Text | None = None
    password_file: Text | None = None

    @field_validator("password_file")
    @classmethod
    def one_source(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None and info.data.get("password_env") is not None:
            raise ValueError("either password_env or password_file")
        return value


class DatabaseFile(SecretSource):
    url: str = "sqlite:///var/knub_mailer.db"


class MailboxFile(SecretSource):
    host: Text
    port: int = Field(default=993, ge=1, le=65535)
    security: Literal["tls", "starttls", "none"] = "tls"
    user: Text
    folder: Text = "INBOX"
    handled_folder: Text = "Behandlet"
    poll_seconds: int = Field(default=60, ge=1, le=3600)
    ca_file: Text | None = None


class ReceivingFile(_File):
    smtp_enabled: bool = True
    smtp_listen: Listen = "127.0.0.1:8025"
    lmtp_enabled: bool = False
    lmtp_listen: Listen = "127.0.0.1:8024"
    max_bytes: int = Field(default=40_000_000, ge=10_000)


class OutgoingFile(SecretSource):
    host: Text | None = None
    port: int = Field(default=587, ge=1, le=65535)
    security: Literal["tls", "starttls", "none"] = "starttls"
    user: Text | None = None
    maildir: Text = "var/outgoing"
    connections: int = Field(default=2, ge=1, le=16)
    give_up_after_hours: int = Field(default=48, ge=1)
    ca_file: Text | None = None


class JobsFile(_File):
    morning: Morning = time(8, 0)


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
    theme: Text
    starts: DayOrMoment
    ends: DayOrMoment
    format: Annotated[Format, Field(strict=False)] = Format.PHYSICAL
    place: str | None = None
    link: Link | None = None
    capacity: int | None = Field(default=None, ge=1)
    guarantee_until: Moment | None = None
    cancel_until: Moment | None = None
    registration_deadline: Moment | None = None

    @field_validator("ends")
    @classmethod
    def after_the_start(cls, ends: date, info: ValidationInfo) -> date:
        starts = info.data.get("starts")
        if starts is None:
            return ends
        if _written(starts) != _written(ends):
            raise ValueError(
                f"the form of starts ({starts}): a day, a local time, or an offset too"
            )
        if ends < starts:
            raise ValueError(f"later than starts ({starts})")
        return ends


def _written(value: date) -> tuple[bool, bool]:
    """Whether a time of day stands there, and an offset: only likes can be compared."""
    if not isinstance(value, datetime):
        return False, False
    return True, value.tzinfo is not None


class SeasonFile(_File):
    year: int = Field(ge=2000, le=2100)
    currency: Literal["DKK"] = "DKK"
    included_seats: int = Field(default=2, ge=0)
    extra_seat_price: Ore
    vat_percent: Percent
    held_from: Literal["start", "end"] = "start"
    membership_prices: list[PriceFile] = Field(min_length=1)
    meetings: list[MeetingFile] = Field(min_length=1)
    extra_holidays: list[Day] = []

    @field_validator("membership_prices")
    @classmethod
    def a_price_from_the_first(cls, prices: list[PriceFile]) -> list[PriceFile]:
        held = [price.meetings_held for price in prices]
        if sorted(held) != list(range(len(held))):
            raise ValueError(f"one price for each meetings_held from 0 on; there are {held}")
        return prices

    @field_validator("meetings")
    @classmethod
    def in_the_season(cls, meetings: list[MeetingFile], info: ValidationInfo) -> list[MeetingFile]:
        numbers = [meeting.number for meeting in meetings]
        if len(numbers) != len(set(numbers)):
            raise ValueError("each meeting a number of its own")
        year = info.data.get("year")
        late = next((m.starts for m in meetings if year and m.starts.year != year), None)
        if late is not None:
            raise ValueError(f"meetings in {year}, the season's year; one starts {late}")
        return meetings


class TrustFile(_File):
    authserv_id: str | None = None
    forms: Addresses = []


class SellerFile(_File):
    name: Text
    cvr: Cvr
    street: Text
    postal_code: Text
    city: Text
    contact: Text
    contact_email: MailAddress
    bank_registration: BankRegistration
    bank_account: BankAccount
    payment_days: int = Field(default=30, ge=0, le=120)


class PoliciesFile(_File):
    numbering: Literal["own", "finance"] = "own"
    extra_holidays: list[Day] = []
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
    accent: Colour = "#0b5563"
    footer: str = ""


class NetworkFile(_File):
    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,30}$")
    name: Text
    address: MailAddress
    secretariat: Annotated[Addresses, Field(min_length=1)]
    organisers: Addresses = []
    finance: Annotated[Addresses, Field(min_length=1)]
    forms: Addresses = []
    timezone: Zone = "Europe/Copenhagen"
    language: Literal["da"] = "da"
    numbering: Literal["own", "finance"] | None = None
    extra_holidays: list[Day] = []
    season: SeasonFile
    trust: TrustFile = TrustFile()
    seller: SellerFile
    policies: PoliciesFile = PoliciesFile()
    look: LookFile = LookFile()

    @field_validator("secretariat", "organisers", "finance")
    @classmethod
    def people(cls, value: list[str], info: ValidationInfo) -> list[str]:
        if info.data.get("address") in value:
            raise ValueError("people's addresses, not the network's own: it would mail itself")
        return value


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

"""The kinds of values in the configuration's files, each with words for who gets one wrong."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator
from stdnum.dk import cvr as cvr_number

_ADDRESS = re.compile(r"[^@\s<>\"',;]+@[^@\s<>\"',;]+\.[^@\s<>\"',;]+")
_LISTEN = re.compile(r"(?:[^\s:]*|\[[0-9a-fA-F:]+\]):(\d{1,5})")
_FIRST_MORNING, _LAST_MORNING = time(8, 0), time(23, 59)


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
    if not ore.is_finite() or ore != ore.to_integral_value() or ore < 0:
        raise ValueError('an amount in kroner with at most two decimals, such as "800.00"')
    return int(ore)


def _percent(value: Any) -> Any:
    try:
        percent = Decimal(str(value))
    except ArithmeticError:
        percent = Decimal("NaN")
    if not percent.is_finite() or percent != percent.to_integral_value() or not 0 <= percent <= 100:
        raise ValueError('whole percent from 0 to 100, such as "25"')
    return int(percent)


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


def _morning(value: Any) -> Any:
    """From 08:00, when the preflights and batches of the contract are due."""
    try:
        found = time.fromisoformat(str(value))
    except ValueError:
        found = time.min
    if not _FIRST_MORNING <= found <= _LAST_MORNING:
        raise ValueError('a local time such as "08:00", and no earlier one')
    return found


def _listen(value: str) -> str:
    found = _LISTEN.fullmatch(value)
    if value and (found is None or int(found[1]) > 65535):
        raise ValueError('an address and port such as "127.0.0.1:8025"')
    return value


def _some_text(value: str) -> str:
    if not value.strip():
        raise ValueError("something, not nothing")
    return value


def _day(value: Any) -> Any:
    found = _of_text(value)
    if not isinstance(found, date) or isinstance(found, datetime):
        raise ValueError('a day such as "2026-05-15"')
    return found


def _link(value: str) -> str:
    if value and not re.fullmatch(r"https?://[^\s/]\S*", value):
        raise ValueError('an address such as "https://video.example/1"')
    return value


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _moment(value: Any) -> Any:
    found = _of_text(value)
    if not isinstance(found, datetime):
        raise ValueError("a local time such as 2026-05-28T09:30:00")
    return found


def _day_or_moment(value: Any) -> Any:
    found = _of_text(value)
    if not isinstance(found, date):
        raise ValueError(
            "a local time such as 2026-05-28T09:30:00, "
            "or a day such as 2026-05-28 while the time is not fixed"
        )
    return found


def _of_text(value: Any) -> Any:
    """The day or moment that stands in quotation marks; what is no ISO 8601 stays as it is."""
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value) if len(value) <= 10 else datetime.fromisoformat(value)
    except ValueError:
        return value


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise ValueError('a colour such as "#0b5563"')
    return value


def _digits(least: int, most: int) -> AfterValidator:
    words = f"{least} digits" if least == most else f"{least} to {most} digits"

    def checked(value: str) -> str:
        if not re.fullmatch(rf"[0-9]{{{least},{most}}}", value):
            raise ValueError(f"{words} in quotation marks")
        return value

    return AfterValidator(checked)


Text = Annotated[str, AfterValidator(_some_text)]
MailAddress = Annotated[str, AfterValidator(_address)]
Addresses = Annotated[list[MailAddress], BeforeValidator(_one_or_many)]
Ore = Annotated[int, BeforeValidator(_ore)]
Percent = Annotated[int, BeforeValidator(_percent)]
Listen = Annotated[str, AfterValidator(_listen)]
Zone = Annotated[str, AfterValidator(_zone)]
Cvr = Annotated[str, AfterValidator(_cvr)]
Day = Annotated[date, BeforeValidator(_day)]
Link = Annotated[str, AfterValidator(_link)]
Morning = Annotated[time, BeforeValidator(_morning)]
Colour = Annotated[str, AfterValidator(_colour)]
BankRegistration = Annotated[str, _digits(4, 4)]
BankAccount = Annotated[str, _digits(1, 10)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
DayOrMoment = Annotated[datetime | date, BeforeValidator(_day_or_moment)]

"""Domain values to JSON and back, each under the name of its class."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from knub_mailer.domain import ledger

T = TypeVar("T")

ACTS: dict[str, type] = {act.__name__: act for act in ledger.Act.__args__}


@cache
def _adapter(cls: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cls)


def dumps(value: Any) -> str:
    """JSON of a dataclass or of a tuple of them; moments in ISO 8601 with offset."""
    return _adapter(type(value)).dump_json(value).decode()


def loads(cls: type[T], text: str) -> T:
    """The value of that type. Raises pydantic.ValidationError when the JSON is no such value."""
    value: T = _adapter(cls).validate_json(text)
    return value


def load_act(kind: str, text: str) -> ledger.Act:
    """An act of the journal by the name of its class."""
    act: ledger.Act = loads(ACTS[kind], text)
    return act

"""Domain values to JSON and back, each under the name of its class."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter

from knub_mailer.domain import ledger

T = TypeVar("T")

ACTS: dict[str, type] = {act.__name__: act for act in ledger.Act.__args__}


# Files are any bytes, which JSON has no text for.
_BYTES = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")
_adapters: dict[Any, TypeAdapter[Any]] = {}


def _adapter(cls: Any) -> TypeAdapter[Any]:
    """Of a tuple with one value in it: a dataclass by itself takes no configuration."""
    if cls not in _adapters:
        _adapters[cls] = TypeAdapter(tuple[cls], config=_BYTES)
    return _adapters[cls]


def dumps(value: Any) -> str:
    """JSON of a dataclass or of a tuple; moments in ISO 8601 with offset, bytes in base64."""
    return _adapter(type(value)).dump_json((value,)).decode()[1:-1]


def loads(cls: type[T], text: str) -> T:
    """The value of that type. Raises pydantic.ValidationError when the JSON is no such value."""
    value: tuple[T] = _adapter(cls).validate_json(f"[{text}]")
    return value[0]


def load_act(kind: str, text: str) -> ledger.Act:
    """An act of the journal by the name of its class."""
    act: ledger.Act = loads(ACTS[kind], text)
    return act

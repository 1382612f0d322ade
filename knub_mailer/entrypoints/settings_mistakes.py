"""Pydantic's findings in the words of whoever edits the file."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from knub_mailer.entrypoints.settings_files import KNOWN_KEYS

_SECRET_KEYS = ("password", "secret", "token")


def mistakes_of(path: Path, error: ValidationError) -> list[str]:
    """One line a mistake: file, key, what stands there, what is expected."""
    return [f"{path}: {_one(found)}" for found in error.errors()]


def _one(found: Any) -> str:
    key = _key(found["loc"])
    stands = repr(found["input"])
    stands = stands if len(stands) <= 60 else stands[:57] + "..."
    kind = found["type"]
    if kind == "extra_forbidden":
        last = str(found["loc"][-1])
        if last in _SECRET_KEYS:
            return f"{key}: secrets don't stand here, expected password_env or password_file"
        close = difflib.get_close_matches(last, KNOWN_KEYS, n=1)
        hint = f", did you mean {close[0]}?" if close else ", remove it"
        return f"{key}: unknown key (value {stands}){hint}"
    if kind == "missing":
        return f"{key}: missing, expected a value"
    return f"{key}: {stands} stands there, expected: {_expected(found)}"


def _expected(found: Any) -> str:
    context = found.get("ctx", {})
    if "expected" in context:
        return str(context["expected"])
    message = str(found["msg"])
    return message.removeprefix("Value error, ").removeprefix("Input should be ")


def _key(loc: tuple[Any, ...]) -> str:
    key = ""
    for part in loc:
        key += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return key.lstrip(".") or "the file"

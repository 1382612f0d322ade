"""Pydantic's findings in the words of whoever edits the file."""

from __future__ import annotations

import difflib
import re
from datetime import date, time
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from knub_mailer.entrypoints.settings_files import KNOWN_KEYS

_SECRET = re.compile("passw|secret|token|kode|adgang|api_?key")
_CREDENTIALS = re.compile(r"://[^/@\s]*:[^/@\s]*@")
_WORDS = {
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "string_type": "a text in quotation marks",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "list_type": 'a list such as ["a", "b"]',
    "dict_type": "a table with keys of its own",
    "model_type": "a table with keys of its own",
    "too_short": "at least one",
    "string_pattern_mismatch": 'small letters, digits and hyphens, such as "knub"',
}


def mistakes_of(path: Path, error: ValidationError) -> list[str]:
    """One line a mistake: file, key, what stands there, what is expected."""
    return [f"{path}: {_one(found)}" for found in error.errors()]


def _one(found: Any) -> str:
    key, kind = _key(found["loc"]), found["type"]
    last = str(found["loc"][-1]) if found["loc"] else ""
    if kind == "missing":
        return f"{key}: nothing stands there, expected a value"
    if kind == "extra_forbidden" and _SECRET.search(last.lower()):
        return f"{key}: secrets don't stand here, expected password_env or password_file"
    stands = _stands(found["input"])
    if kind == "extra_forbidden":
        close = difflib.get_close_matches(last, KNOWN_KEYS, n=1)
        hint = f"did you mean {close[0]}?" if close else "expected nothing: remove it"
        return f"{key}: unknown key ({stands} stands there), {hint}"
    return f"{key}: {stands} stands there, expected {_expected(found)}"


def _stands(value: Any) -> str:
    """A value as the file has it; long ones cut, nothing with a password in it."""
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "a table"
        case list():
            return f"a list of {len(value)}"
        case date() | time():
            return value.isoformat()
        case _:
            text = repr(value)
    if _CREDENTIALS.search(text):
        return "something with a password"
    return text if len(text) <= 60 else text[:57] + "..."


def _expected(found: Any) -> str:
    context = found.get("ctx", {})
    if found["type"] in _WORDS:
        return _WORDS[found["type"]]
    if "expected" in context:
        return str(context["expected"])
    message = str(found["msg"])
    return message.removeprefix("Value error, ").removeprefix("Input should be ")


def _key(loc: tuple[Any, ...]) -> str:
    key = ""
    for part in loc:
        key += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return key.lstrip(".") or "the file"

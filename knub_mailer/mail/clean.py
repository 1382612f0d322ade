"""Takes out of a text what could deceive a reader or break out of its place.

Control characters (Unicode category Cc), bidirectional overrides and isolates, zero-width and
other invisible format characters (Cf), and line breaks where a text stands on one line.
"""

from __future__ import annotations

import dataclasses
import re
from typing import Any, TypeVar

_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff"
)
_GONE = re.compile(f"[\x00-\x08\x0e-\x1b\x1c-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff{_INVISIBLE}]")
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029 ]+")
_ODD_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

T = TypeVar("T")


def one_line(text: str) -> str:
    """The text on one line, without anything invisible; runs of white space are one space."""
    return _BREAKS.sub(" ", _GONE.sub("", text)).strip()


def many_lines(text: str) -> str:
    """The text in its lines (ending in "\\n"), without anything invisible."""
    return _GONE.sub("", _ODD_BREAKS.sub("\n", text))


def cleaned(value: T, *, multiline: bool = False) -> T:
    """The value with every text in it cleaned; dataclasses and tuples are gone through.

    A field with the metadata `multiline` keeps its line breaks. What is clean stays the same
    object, so that most notices cost a walk and no copy.
    """
    return _cleaned(value, multiline)  # type: ignore[no-any-return]


def _cleaned(value: Any, multiline: bool) -> Any:
    if isinstance(value, str):
        return _cleaned_text(value, multiline)
    if isinstance(value, tuple):
        parts = tuple(_cleaned(part, multiline) for part in value)
        same = all(new is old for new, old in zip(parts, value, strict=True))
        return value if same else parts
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return _cleaned_fields(value)
    return value


def _cleaned_text(text: str, multiline: bool) -> str:
    if type(text) is not str:
        return text  # an enum's member: fixed words of ours
    clean = many_lines(text) if multiline else one_line(text)
    return text if clean == text else clean


def _cleaned_fields(value: Any) -> Any:
    changed = {}
    for field in dataclasses.fields(value):
        old = getattr(value, field.name)
        new = _cleaned(old, bool(field.metadata.get("multiline")))
        if new is not old:
            changed[field.name] = new
    return dataclasses.replace(value, **changed) if changed else value

"""More names than announced: `jeg og en kollega, Bo Friis og Ida Dahl`."""

from __future__ import annotations

import re

from knub_mailer.language.marking import Marked

_NAMELY = re.compile(r"\bU(?P<of>\d+)(?:,? nemlig|,| ?:) (?P<who>P\d+(?:, P\d+)*+ og P\d+)\b")
_A_NUMBER = re.compile(r"(?:\d|en|een|to|tre|fire|fem|seks|endnu|yderligere|one|two|three)\b")


def more_than_announced(text: str, marked: Marked) -> dict[int, int]:
    """How many names too many follow a number of people, by the `id` of the first of them."""
    found: dict[int, int] = {}
    for m in _NAMELY.finditer(text):
        unnamed = marked.unnamed[int(m["of"])]
        named = [int(at) for at in re.findall(r"\d+", m["who"])]
        counted = unnamed.count if _A_NUMBER.match(unnamed.said) else None
        if counted is not None and counted < len(named):
            found[id(marked.people[named[0]])] = len(named) - counted
    return found

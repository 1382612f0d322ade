"""Patterns with a hundred alternatives, of which those are tried whose words a text holds.

Of a clause's words that is seldom more than a handful. `Seldom`, for one pattern, is in
`knub_mailer/patterns/`, since mails are taken apart with it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from knub_mailer.patterns.needed import bits_of, missing
from knub_mailer.patterns.seldom import Seldom

__all__ = ["Alternatives", "Seldom", "any_of", "either"]

_OPENED_ONCE = r"\b(?:"
_QUANTIFIER = re.compile(r"(?:[?*+]|\{\d+(?:,\d*)?\})[?+]?")


class Alternatives:
    """A pattern `A|B|…`, or `\\b(?:A|B|…)`, without flags, whose groups nobody asks for.

    `search` finds at the same place as the plain pattern would; which of several ways it is that
    is found there is not told.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.search = lru_cache(maxsize=32)(self._search)  # several stages ask about one clause

    def _search(self, text: str) -> re.Match[str] | None:
        """The first place where one of the alternatives stands, or None."""
        first: re.Match[str] | None = None
        for each in self._that_can_stand(text):
            found = each.search(text)
            if found is not None and (first is None or found.start() < first.start()):
                first = found
        return first

    def _that_can_stand(self, text: str) -> Iterator[Seldom]:
        """The alternatives whose rarest need a text fulfils."""
        yield from self._by_need.get(0, ())
        held = self._rarest & ~missing(text)
        while held:
            need = held & -held
            yield from self._by_need[need]
            held ^= need

    @cached_property
    def _by_need(self) -> dict[int, list[Seldom]]:
        by_need: dict[int, list[Seldom]] = {}
        for each in _flat(self.pattern):
            by_need.setdefault(bits_of(each, most=1), []).append(Seldom(each))
        return by_need

    @cached_property
    def _rarest(self) -> int:
        return sum(self._by_need)


def any_of(*patterns: str) -> Alternatives:
    """Any of these. Each begins with a word or a marker."""
    return Alternatives(_OPENED_ONCE + "|".join(f"(?:{p})" for p in patterns) + ")")


def either(*patterns: re.Pattern[str] | Seldom) -> Alternatives:
    """One pattern for several: one walk over a text, not many."""
    return Alternatives("|".join(f"(?:{each.pattern})" for each in patterns))


def _flat(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern, those of a group that one of them begins with included."""
    for each in _split(pattern):
        before = r"\b" if each.startswith(_OPENED_ONCE) else ""
        end = _closing(each, len(before)) if each.startswith(f"{before}(?:") else -1
        behind = each[end + 1 :]
        if end < 0 or _QUANTIFIER.match(behind):
            yield each
            continue
        for inner in _flat(each[len(f"{before}(?:") : end]):
            yield f"{'' if inner.startswith(before) else before}{inner}{behind}"


def _split(pattern: str) -> list[str]:
    """The alternatives on a pattern's top level."""
    parts, at, start = [], 0, 0
    while at < len(pattern):
        if pattern[at] == "|":
            parts.append(pattern[start:at])
            start = at + 1
        at = _behind(pattern, at)
    return [*parts, pattern[start:]]


def _behind(pattern: str, at: int) -> int:
    """The place behind one sign, escape, class or group of a pattern."""
    match pattern[at]:
        case "\\":
            return at + 2
        case "[":
            end = at + 2 + pattern.startswith("[^", at)
            while pattern[end] != "]":
                end += 2 if pattern[end] == "\\" else 1
            return end + 1
        case "(":
            return _closing(pattern, at) + 1
        case _:
            return at + 1


def _closing(pattern: str, opening: int) -> int:
    """Where the group that opens here closes."""
    at = opening + 1
    while pattern[at] != ")":
        at = _behind(pattern, at)
    return at

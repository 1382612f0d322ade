"""Patterns that few texts hold, looked for only in those that hold the words they need.

A text is first asked for the words (`needed.py`). Of a pattern with a hundred alternatives those
are tried whose words the text holds: of a clause's words that is seldom more than a handful.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from sys import maxsize
from typing import Any

from knub_mailer.language.words.needed import bits_of, missing

_MOST_MET = 1_000
_OPENED_ONCE = r"\b(?:"
_QUANTIFIER = re.compile(r"(?:[?*+]|\{\d+(?:,\d*)?\})[?+]?")


class Seldom:
    """A pattern that few texts hold; it finds what the plain pattern finds.

    It is looked for, and compiled, only where a text holds the words that it needs: a thousand
    patterns compiled at import would cost more than the first hundred mails.
    """

    __slots__ = ("_compiled_once", "_needs", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self._needs: int | None = None  # read off the pattern when it is first asked for
        self._compiled_once: re.Pattern[str] | None = None

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first place where it stands, or None."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return None
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The text's beginning, where it stands there, or None."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return None
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The text, where it is one of what it stands for, or None."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return None
        return self._compiled.fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Each place where it stands."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return iter(())
        return self._compiled.finditer(text, start, end)

    def findall(self, text: str) -> list[Any]:
        """What stands in each of these places, as the plain pattern tells it."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return []
        return self._compiled.findall(text)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with something else in each of these places, or in the first `count`."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return text
        return self._compiled.sub(by, text, count)

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        """The text around these places, with its groups."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return [text]
        return self._compiled.split(text, maxsplit)

    def _read(self) -> int:
        self._needs = bits_of(self.pattern, self.flags)
        return self._needs

    @property
    def _compiled(self) -> re.Pattern[str]:
        if self._compiled_once is None:
            self._compiled_once = re.compile(self.pattern, self.flags)
        return self._compiled_once


class Several:
    """Patterns that are tried in turn, of which a text seldom holds more than one."""

    def __init__(self, *patterns: str) -> None:
        self.patterns = tuple(map(Seldom, patterns))
        self._met: dict[int, list[Seldom]] = {}  # by the needs that a text fulfilled

    def standing_in(self, text: str) -> list[Seldom]:
        """Those that may stand in a text, by their rarest need, in their order."""
        held = self._rarest & ~missing(text)
        found = self._met.get(held)
        if found is None:
            if len(self._met) > _MOST_MET:
                self._met.clear()
            found = self._met[held] = self._of(held)
        return found

    def _of(self, held: int) -> list[Seldom]:
        """Those whose rarest need is among some, in their order."""
        found = self._by_need.get(0, []).copy()
        while held:
            need = held & -held
            found += self._by_need[need]
            held ^= need
        return [each for _, each in sorted(found)]

    @cached_property
    def _by_need(self) -> dict[int, list[tuple[int, Seldom]]]:
        by_need: dict[int, list[tuple[int, Seldom]]] = {}
        for place, each in enumerate(self.patterns):
            by_need.setdefault(bits_of(each.pattern, most=1), []).append((place, each))
        return by_need

    @cached_property
    def _rarest(self) -> int:
        return sum(self._by_need)


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
        for each in self._ways.standing_in(text):
            found = each.search(text)
            if found is not None and (first is None or found.start() < first.start()):
                first = found
        return first

    @cached_property
    def _ways(self) -> Several:
        return Several(*_flat(self.pattern))


def any_of(*patterns: str) -> Alternatives:
    """Any of these. Each begins with a word or a marker."""
    return Alternatives(_OPENED_ONCE + "|".join(f"(?:{p})" for p in patterns) + ")")


def either(*patterns: Seldom) -> Alternatives:
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

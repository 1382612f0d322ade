"""Many ways of saying one thing, looked for where a word begins that one of them begins with.

A pattern with a hundred alternatives tries each of them at each word. Here those are tried that
can begin as the word does: of a clause's words that is seldom more than a handful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

_WORD = re.compile(r"\w+")
_LETTERS = 3  # of a beginning: enough to tell words apart
_MOST_KNOWN = 20_000  # beginnings remembered: a mail of invented words fills no memory
_OPENED_ONCE = r"\b(?:"
_QUANTIFIER = re.compile(r"(?:(?P<sign>[?*+])|\{(?P<least>\d+)(?P<more>,\d*)?\})[?+]?")
_GROUP = re.compile(r"\((?:\?(?::|>|P<\w+>))?(?!\?)")
_ZERO_WIDTH = ("(?=", "(?!", "(?<=", "(?<!")

Beginnings = frozenset[tuple[str, bool]]
"""Ways something can begin, each with whether what follows it belongs to its beginning too."""

_NOTHING: Beginnings = frozenset({("", True)})


class Alternatives:
    """A pattern `A|B|…`, or `\\b(?:A|B|…)`, without flags, whose groups nobody asks for.

    `search` finds at the same place as the plain pattern would; which of several ways it is that
    is found there is not told.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._known: dict[str, tuple[re.Pattern[str], ...]] = {}
        self.search = lru_cache(maxsize=32)(self._search)  # several stages ask about one clause

    def _search(self, text: str) -> re.Match[str] | None:
        """The first place where one of the alternatives stands, or None."""
        other = self._rest.search(text) if self._rest is not None else None
        for start, word in _words(text):
            if other is not None and other.start() <= start:
                break
            tried = self._known.get(word)
            for each in self._beginning(word) if tried is None else tried:
                found = each.match(text, start)
                if found is not None:
                    return found
        return other

    def _beginning(self, word: str) -> tuple[re.Pattern[str], ...]:
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        tried = tuple(_compiled(each) for each, begun in self._begun if word.startswith(begun))
        self._known[word] = tried
        return tried

    @cached_property
    def _parts(self) -> list[tuple[str, tuple[str, ...]]]:
        """Each alternative with how it can begin, () where that is not at a word it says."""
        found = []
        for each in _flat(self.pattern):
            begun = {beginning for beginning, _ in _Beginnings(each).found()}
            found.append((each, tuple(begun) if "" not in begun and _at_a_word(each) else ()))
        return found

    @cached_property
    def _begun(self) -> list[tuple[str, tuple[str, ...]]]:
        return [(each, begun) for each, begun in self._parts if begun]

    @cached_property
    def _rest(self) -> re.Pattern[str] | None:
        rest = [f"(?:{each})" for each, begun in self._parts if not begun]
        return re.compile("|".join(rest)) if rest else None


def any_of(*patterns: str) -> Alternatives:
    """Any of these. Each begins with a word or a marker."""
    return Alternatives(_OPENED_ONCE + "|".join(f"(?:{p})" for p in patterns) + ")")


def either(*patterns: re.Pattern[str]) -> Alternatives:
    """One pattern for several: one walk over a text, not many."""
    return Alternatives("|".join(f"(?:{each.pattern})" for each in patterns))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """An alternative, compiled when a word first begins as it does: most of them seldom are."""
    return re.compile(pattern)


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[tuple[int, str], ...]:
    """Where each word begins, and its first letters."""
    return tuple((m.start(), m.group()[:_LETTERS]) for m in _WORD.finditer(text))


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


def _at_a_word(alternative: str) -> bool:
    """Whether an alternative says itself that a word begins there."""
    at = 0
    while alternative.startswith(_ZERO_WIDTH, at):
        at = _closing(alternative, at) + 1
    return alternative.startswith(r"\b", at)


class _Beginnings:
    """Reads a pattern as far as its first letters; "" stands for what may begin in any way."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def found(self) -> Beginnings:
        return self._any(0, len(self.pattern))

    def _any(self, start: int, end: int) -> Beginnings:
        found: set[tuple[str, bool]] = set()
        for part in _split(self.pattern[start:end]):
            found |= _Beginnings(part)._sequence()
        return frozenset(found)

    def _sequence(self) -> Beginnings:
        found, at = _NOTHING, 0
        while at < len(self.pattern) and any(goes_on for _, goes_on in found):
            piece, behind = self._piece(at), _behind(self.pattern, at)
            counted = _QUANTIFIER.match(self.pattern, behind)
            at = counted.end() if counted else behind
            longer = frozenset(
                (f"{begun}{more}"[:_LETTERS], on and len(begun + more) < _LETTERS)
                for begun, goes_on in found
                for more, on in (piece if goes_on else (("", False),))
            )
            if counted is None:
                found = longer
                continue
            if counted["sign"] != "?":  # repeated: what follows is not known
                longer = frozenset((begun, False) for begun, _ in longer)
            optional = counted["sign"] in ("?", "*") or counted["least"] == "0"
            found = found | longer if optional else longer
        return found

    def _piece(self, at: int) -> Beginnings:
        """How the sign, escape, class or group at a place can begin."""
        pattern = self.pattern
        if pattern.startswith((r"\b", "^", *_ZERO_WIDTH), at):
            return _NOTHING
        if pattern.startswith(r"\d", at):
            return frozenset((digit, True) for digit in "0123456789")
        group = _GROUP.match(pattern, at)
        if group is not None:
            return self._any(group.end(), _closing(pattern, at))
        if pattern[at] == "[":
            within = pattern[at + 1 : _behind(pattern, at) - 1]
            return frozenset((c, True) for c in within) if within.isalnum() else _unknown()
        return frozenset({(pattern[at], True)}) if pattern[at].isalnum() else _unknown()


def _unknown() -> Beginnings:
    return frozenset({("", False)})

"""Many ways of saying one thing, looked for where a word begins that one of them begins with.

A pattern with a hundred alternatives tries each of them at each word. Here those are tried that
can begin as the word does: of a clause's words that is seldom more than a handful.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property, lru_cache

_LETTERS = 3  # of a beginning: enough to tell words apart
_WORD = re.compile(rf"(\w{{1,{_LETTERS}}})\w*")
_MOST_KNOWN = 20_000  # beginnings remembered: a mail of invented words fills no memory
_OPENED_ONCE = r"\b(?:"
_QUANTIFIER = re.compile(r"(?:(?P<sign>[?*+])|\{(?P<least>\d+)(?P<more>,\d*)?\})[?+]?")
_GROUP = re.compile(r"\((?:\?(?::|>|P<\w+>))?(?!\?)")
_ZERO_WIDTH = ("(?=", "(?!", "(?<=", "(?<!")
_END = "|"  # stands behind the last letter of a word
_NO_LETTER = (" ", ",", "-", "'", r"\s", r"\b", "[ ,]", r"\.")

Beginnings = frozenset[tuple[str, bool]]
"""Ways something can begin, each with whether what follows it belongs to its beginning too."""

_NOTHING: Beginnings = frozenset({("", True)})


class Seldom:
    """A pattern without flags that few texts hold; it finds what the plain pattern finds.

    It is looked for, and compiled, only where a word of a text begins as one of its alternatives.
    """

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where it stands, or None."""
        if self._words is not None and self._words.isdisjoint(_beginnings(text)):
            return None
        return self._guarded.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Each place where it stands."""
        if self._words is not None and self._words.isdisjoint(_beginnings(text)):
            return iter(())
        return self._guarded.finditer(text)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with something else in each of these places."""
        if self._words is not None and self._words.isdisjoint(_beginnings(text)):
            return text
        return self._guarded.sub(by, text)

    @cached_property
    def _parts(self) -> list[tuple[str, tuple[str, ...]]]:
        return Alternatives(self.pattern).parts

    @cached_property
    def _words(self) -> frozenset[str] | None:
        """The first letters of the words it can begin with, None where these are not known."""
        begun = {beginning for _, begun in self._parts for beginning in begun}
        known = all(len(each) == _LETTERS or each.endswith(_END) for each in begun)
        if not (known and all(begun for _, begun in self._parts)):
            return None
        return frozenset(each.removesuffix(_END) for each in begun)

    @cached_property
    def _guarded(self) -> re.Pattern[str]:
        """The pattern behind a look at the letters that follow: most places are none for it."""
        begun = {re.sub(r"\d", r"\\d", each) for _, begun in self._parts for each in begun}
        words = "|".join(each.replace(_END, r"\b") for each in sorted(begun))
        rest = "|".join([f"(?={each})" for each, begun in self._parts if not begun])
        where = rf"\b(?={words})|{rest}" if rest else rf"\b(?={words})"
        return re.compile(f"(?:{where})(?:{self.pattern})")


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
        begins = f"{word}{_END}".startswith
        tried = tuple(_compiled(each) for each, begun in self._begun if begins(begun))
        self._known[word] = tried
        return tried

    @cached_property
    def parts(self) -> list[tuple[str, tuple[str, ...]]]:
        """Each alternative with how it can begin, () where that is not at a word it says."""
        found = []
        for each in _flat(self.pattern):
            begun = _Beginnings(each).found()
            found.append((each, tuple(begun) if "" not in begun and _at_a_word(each) else ()))
        return found

    @cached_property
    def _begun(self) -> list[tuple[str, tuple[str, ...]]]:
        return [(each, begun) for each, begun in self.parts if begun]

    @cached_property
    def _rest(self) -> re.Pattern[str] | None:
        rest = [f"(?:{each})" for each, begun in self.parts if not begun]
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
    return tuple([(m.start(), m[1]) for m in _WORD.finditer(text)])


@lru_cache(maxsize=512)
def _beginnings(text: str) -> frozenset[str]:
    """The first letters of each word of a text."""
    return frozenset(_WORD.findall(text))


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
    return alternative.startswith((r"\b", "^"), at)


class _Beginnings:
    """Reads a pattern as far as its first letters; "" stands for what may begin in any way."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def found(self) -> frozenset[str]:
        """Its first letters, "" where a way it begins is not known or with no letter."""
        found = {begun for begun, _ in self._any(0, len(self.pattern))}
        return frozenset("" if begun == _END else begun for begun in found)

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
            longer = _followed(found, piece)
            if counted is None:
                found = longer
                continue
            if counted["sign"] != "?":
                again = _followed(longer, piece)
                longer |= again | _followed(again, piece)
            optional = counted["sign"] in ("?", "*") or counted["least"] == "0"
            found = found | longer if optional else longer
        return found

    def _piece(self, at: int) -> Beginnings:
        """How the sign, escape, class or group at a place can begin."""
        pattern = self.pattern
        if pattern.startswith(("^", *_ZERO_WIDTH), at):
            return _NOTHING
        if pattern.startswith(_NO_LETTER, at):
            return frozenset({(_END, pattern.startswith(r"\b", at))})
        if pattern.startswith(r"\d", at):
            return frozenset((digit, True) for digit in "0123456789")
        group = _GROUP.match(pattern, at)
        if group is not None:
            return self._any(group.end(), _closing(pattern, at))
        if pattern[at] == "[":
            within = pattern[at + 1 : _behind(pattern, at) - 1]
            return frozenset((c, True) for c in within) if within.isalnum() else _unknown()
        return frozenset({(pattern[at], True)}) if pattern[at].isalnum() else _unknown()


def _followed(found: Beginnings, piece: Beginnings) -> Beginnings:
    """Beginnings that a piece follows, where they go on."""
    return frozenset(
        _longer(begun, more, on) if goes_on else (begun, False)
        for begun, goes_on in found
        for more, on in piece
    )


def _longer(begun: str, more: str, goes_on: bool) -> tuple[str, bool]:
    """A beginning with what follows it; a `\\b` before the first letter says nothing of it."""
    if more == _END:
        return (begun, True) if goes_on and not begun else (f"{begun}{more}", False)
    return f"{begun}{more}"[:_LETTERS], goes_on and len(begun + more) < _LETTERS


def _unknown() -> Beginnings:
    return frozenset({("", False)})

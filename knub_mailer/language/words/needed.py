"""What a text must hold for a pattern to be found in it: parts of words, read off the pattern.

Most patterns are looked for in sentences that cannot hold them. `\\bi stedet for\\b` needs the word
`i`, a word that begins with `stede` and the word `for`; a text is asked for its words once, for all
patterns. A part is written `<i>` or `<stede`, with the ends of its word; a digit in it is a 0. The
answer errs on one side only: a text that misses nothing may still not hold the pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache, reduce
from operator import or_

# The compiler's own reading of a pattern: nobody else knows all of its signs.
from re import _constants as sign  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from threading import RLock
from typing import Any

_SHORTEST, _LONGEST = 2, 6  # signs of a part: enough to tell words apart
_MANY = 300  # parts one of which is needed: more of them say nothing
_MOST = 3  # needs of a pattern that are looked at
_LIKELY = 0.6  # a need that this many texts or more fulfil says nothing
_LONG_TEXT = 20_000  # longer ones hold about everything
_LONG_WORD = 60
_MOST_KNOWN = 10_000  # words remembered: a mail of invented words fills no memory
_CHANCE = {"<": 0.5, ">": 0.5, "0": 0.2}
_A_LETTER = 0.17
_WORD = re.compile(r"\w+|[^\w\s]")
_DIGIT = re.compile(r"\d")

Parts = frozenset[str]
"""Parts one of which must be in the text; "" and "<" stand for what may be anything."""

_ANYTHING: Parts = frozenset({""})
_A_WORD: Parts = frozenset({"<"})
_BOUNDARIES = (sign.AT_BEGINNING, sign.AT_BEGINNING_STRING, sign.AT_END, sign.AT_END_STRING)
_REPEATS = (sign.MAX_REPEAT, sign.MIN_REPEAT, sign.POSSESSIVE_REPEAT)


class _Index(dict[str, int]):
    """The words met so far, each with a bit for each need that it fulfils."""

    def __init__(self) -> None:
        self.every = 0  # the bits of all needs
        self._needs: dict[Parts, int] = {}
        self._parts: dict[str, int] = {}
        self._lock = RLock()  # a word is never kept without a need that came meanwhile

    def bits(self, needs: Iterable[Parts]) -> int:
        """The bits of needs, which are new to the index or not."""
        with self._lock:
            bits = 0
            for need in needs:
                bit = self._needs.setdefault(need, 1 << len(self._needs))
                bits |= bit
                for part in need if not bit & self.every else ():
                    self._parts[part] = self._parts.get(part, 0) | bit
                    for end in range(_SHORTEST, len(part)):
                        self._parts.setdefault(part[:end], 0)
            if bits & ~self.every:
                self.clear()
                missing.cache_clear()
                self.every |= bits
        return bits

    def __missing__(self, chunk: str) -> int:
        with self._lock:
            if len(self) > _MOST_KNOWN:
                self.clear()
            words = _WORD.findall(chunk)
            held = self._held(chunk) if words == [chunk] else 0
            for word in words if words != [chunk] else ():
                held |= self[word]
            if len(chunk) <= _LONG_WORD:
                self[chunk] = held
        return held

    def _held(self, word: str) -> int:
        if not (word[0].isalnum() or word[0] == "_"):
            return self._parts.get(word, 0)
        if len(word) > _LONG_WORD or max(word) > "ÿ":
            return -1  # in other alphabets some letters are others in lower case
        text, held = f"<{_DIGIT.sub('0', word.lower())}>", 0
        if "0" in text:
            held = self._parts.get("0", 0)
        for start in range(len(text) - 1):
            for end in range(start + _SHORTEST, start + _LONGEST + 1):
                bits = self._parts.get(text[start:end])
                if bits is None:  # no part begins so
                    break
                held |= bits
        return held


_INDEX = _Index()


@lru_cache(maxsize=512)
def missing(text: str) -> int:
    """A bit for each need of the patterns asked for so far that a text does not fulfil.

    Of a need that came after the text was asked, no bit is set: it may be fulfilled.
    """
    if len(text) > _LONG_TEXT:
        return 0
    every = _INDEX.every
    return every & ~reduce(or_, map(_INDEX.__getitem__, text.split()), 0)


def bits_of(pattern: str, flags: int = 0, most: int = _MOST) -> int:
    """The bits of what a pattern needs, the rarest; where one is missing it can't be found."""
    reader = _Needs()
    reader.close(reader.read(_parser.parse(pattern, flags), _ANYTHING))
    rare: list[Parts] = []
    for need in sorted(reader.found, key=_likely):
        if _likely(need) < _LIKELY and not any(_follows(need, other) for other in rare):
            rare.append(need)
    return _INDEX.bits(rare[:most])


def _follows(need: Parts, other: Parts) -> bool:
    """Whether a need is fulfilled wherever another one is."""
    return all(any(part in longer for part in need) for longer in other)


class _Needs:
    """Goes through a pattern; `found` is what is needed for sure.

    On its way it keeps the parts that end where it stands, one for each way there.
    """

    def __init__(self) -> None:
        self.found: list[Parts] = []

    def read(self, pattern: Iterable[tuple[Any, Any]], parts: Parts) -> Parts:
        """Go through signs of a pattern; the parts that end behind them."""
        for kind, told in pattern:
            if len(parts) > _MANY:
                parts = _ANYTHING
            parts = self._behind(kind, told, parts)
        return parts

    def close(self, parts: Parts) -> None:
        """Parts that need not go on: one of them is needed."""
        if len(parts) <= _MANY and all(len(p) >= _SHORTEST or p == "0" for p in parts):
            self.found.append(parts)

    def _behind(self, kind: Any, told: Any, parts: Parts) -> Parts:
        if kind is sign.LITERAL:
            return self._one_of({_sign(told)}, parts)
        if kind is sign.IN and (signs := _signs(told)):
            return self._one_of(signs, parts)
        if kind is sign.SUBPATTERN:
            return self.read(told[3], parts)
        if kind is sign.ATOMIC_GROUP:
            return self.read(told, parts)
        if kind is sign.BRANCH:
            return self._either(told[1], parts)
        if kind in _REPEATS:
            return self._repeated(told, parts)
        if kind is sign.ASSERT:
            self.close(self.read(told[1], _ANYTHING))
            return parts
        if kind is sign.ASSERT_NOT:
            return parts
        if kind is sign.AT and told is sign.AT_BOUNDARY:
            ended = _ended(parts)
            self.close(ended)
            return frozenset(part or "<" for part in ended)
        self.close(_ended(parts) if kind is sign.AT and told in _BOUNDARIES else parts)
        return _A_WORD if kind is sign.AT and told in _BOUNDARIES else _ANYTHING

    def _one_of(self, signs: set[str], parts: Parts) -> Parts:
        """One sign of several: it goes on with a word, or stands between two."""
        between = {each for each in signs if not (each.isalnum() or each == "_")}
        if not between:
            open_ = [part for part in parts if not part.endswith(">")] or [""]
            return frozenset(_longer(part, each) for part in open_ for each in signs)
        self.close(_ended(parts) if between == signs else parts)
        if between != signs:
            return _ANYTHING
        if not any(each.isspace() for each in between):
            self.found.append(frozenset(between))
        return _A_WORD

    def _either(self, ways: Iterable[Any], parts: Parts) -> Parts:
        """One of several ways: of each, the rarest that it needs."""
        ends: set[str] = set()
        rarest: set[str] = set()
        for way in ways:
            one = _Needs()
            end = one.read(way, parts)
            one.close(end)
            ends |= end
            rarest |= min(one.found, key=_likely, default=_ANYTHING)
        self.close(parts)
        self.close(frozenset(rarest))
        return frozenset(ends)

    def _repeated(self, told: tuple[int, int, Any], parts: Parts) -> Parts:
        """Something once or more often, or perhaps not at all."""
        least, most, item = told
        once = _Needs()
        end = once.read(item, parts)
        if least:
            self.found += once.found
        if most > 1:  # what went before the last time is not known
            last = _Needs().read(item, _ANYTHING)
            end = last if least > 1 else end | last
        self.close(parts)
        return end if least else end | parts


def _sign(code: int) -> str:
    """A sign as in parts: in lower case, a digit as 0."""
    char = chr(code).lower()
    return "0" if char.isdecimal() else char


def _signs(members: Iterable[tuple[Any, Any]]) -> set[str] | None:
    """The signs of a class; None where they are many."""
    found: set[str] = set()
    for kind, told in members:
        if kind is sign.LITERAL:
            found.add(_sign(told))
        elif kind is sign.RANGE and told[1] - told[0] < 10:
            found |= {_sign(code) for code in range(told[0], told[1] + 1)}
        elif told is sign.CATEGORY_DIGIT:
            found.add("0")
        elif told is sign.CATEGORY_SPACE:
            found.add(" ")
        else:
            return None
    return found


def _longer(part: str, letter: str) -> str:
    return part if len(part) >= _LONGEST else part + letter


def _ended(parts: Parts) -> Parts:
    """Parts behind which their word ends."""
    return frozenset(p if p in ("", "<") or p.endswith(">") else _longer(p, ">") for p in parts)


def _likely(need: AbstractSet[str]) -> float:
    """How likely a need is fulfilled by chance, roughly."""
    chance = 0.0
    for part in need:
        likely = 1.0
        for each in part:
            likely *= _CHANCE.get(each, _A_LETTER)
        chance += likely
    return chance

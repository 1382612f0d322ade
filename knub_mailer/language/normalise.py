"""Spellings made one: case, white space, æ/ø/å as ae/oe/aa, no other accents."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_LETTERS = {
    "æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "ß": "ss", "ı": "i", "ł": "l",
    "đ": "d", "ð": "d", "þ": "th", "’": "'", "‘": "'", "´": "'", "–": "-", "—": "-", "‑": "-",
    "“": '"', "”": '"', "„": '"', "»": '"', "«": '"', "\u00a0": " ", "\u202f": " ", "\t": " ",
    "\u00ad": "", "\u200b": "", "\ufeff": "",
}  # fmt: skip


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    known = _LETTERS.get(char)
    if known is not None:
        return known
    if char < "\x7f":
        return char.lower()
    lowered = char.casefold()
    known = _LETTERS.get(lowered)
    if known is not None:
        return known
    parts = unicodedata.normalize("NFKD", lowered)
    return "".join(c for c in parts if not unicodedata.combining(c))


def fold(text: str) -> str:
    """Lower case, æøå as ae/oe/aa, without other accents; white space stays."""
    return "".join(map(_folded, text))


def same_name_key(name: str) -> str:
    """Equal for spellings of one name: Søren, Soeren and Soren; Aage and Åge."""
    text = fold(name).replace("aa", "a").replace("oe", "o").replace("ae", "a")
    return " ".join(text.replace("-", " ").replace(".", " ").split())


@dataclass(frozen=True, slots=True)
class Folded:
    """A text beside its folded form; `at[i]` is the raw index of folded character i."""

    raw: str
    text: str
    at: tuple[int, ...]

    @classmethod
    def of(cls, raw: str) -> Folded:
        pieces: list[str] = []
        at: list[int] = []
        for index, char in enumerate(raw):
            folded = _folded(char)
            pieces.append(folded)
            at.extend([index] * len(folded))
        at.append(len(raw))
        return cls(raw, "".join(pieces), tuple(at))

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of a folded one."""
        return self.at[start], self.at[end]

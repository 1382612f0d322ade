"""Meetings told by the summer: `det sidste inden sommerferien`, `mødet efter sommer`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from knub_mailer.language.words.alternatives import Seldom

_JULY = 7
_NOUN = r"(?:(?: (?:netvaerks)?moeder?(?:ne|t)?| gange?| arrangement\w*)?)"
_IT_IS = r"(?:,? (?:der|som) (?:er|ligger|holdes|kommer))?"
_TOLD = Seldom(
    r"\b(?:(?P<all>alle|samtlige)|(?P<two>begge|(?:de|begge) to)|"
    r"(?:det|den) (?:aller)?(?P<which>sidste|foerste|naeste)|"
    rf"(?P<one>(?:netvaerks)?moedet|(?:det|den)(?: ene)?)){_NOUN}{_IT_IS}"
    r" (?P<side>inden|foer|op til|efter|paa den anden side af)"
    r" (?:(?:skolernes|vores|jeres) )?sommer(?:en|ferien|pausen)?\b"
)


class Told(NamedTuple):
    """Numbers of meetings at a folded place, and why they can't be told, or ""."""

    start: int
    end: int
    numbers: tuple[int, ...]
    problem: str


def around_summer(text: str, months: Mapping[int, int], begun: frozenset[int]) -> Iterator[Told]:
    """Those of a folded sentence.

    months: the month of each meeting of the season, by its number, in the order of their dates.
    begun: numbers of those begun or held.
    """
    for m in _TOLD.finditer(text):
        before = m["side"] in ("inden", "foer", "op til")
        there = [number for number, month in months.items() if (month < _JULY) is before]
        coming = [number for number in there if number not in begun] or there
        meant = there[-1:] if m["which"] == "sidste" else coming[:1] if m["which"] else coming
        wrong = (m["two"] and len(meant) != 2) or (m["one"] and len(meant) != 1)
        yield Told(*m.span(), tuple(meant), "either" if wrong else "")

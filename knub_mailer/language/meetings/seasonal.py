"""Meetings called by their season: `forårsmødet`, `forårets to møder`, `det i efteråret`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from knub_mailer.language.words.alternatives import Seldom

_MONTHS = {"foraar": (3, 4, 5), "sommer": (6, 7, 8), "efteraar": (9, 10, 11), "vinter": (12, 1, 2)}
_ANY = "|".join(_MONTHS)
_SEASONAL = Seldom(
    rf"\b(?:(?P<both>begge|begge to|de to) )?(?P<word>{_ANY})(?:et|s|ets)?[- ]?moede\w*\b|"
    rf"\b(?P<of>{_ANY})(?:et|en)s (?P<two>to|2|begge) (?:netvaerks)?moeder\b|"
    rf"(?<!goer )(?<!gjorde )(?<!var )\bdet i (?P<bare>{_ANY})(?:et|en)\b"
)


class Seasonal(NamedTuple):
    """A meeting, or both, of some months, at a folded place."""

    start: int
    end: int
    months: tuple[int, ...]
    two: bool


def seasons_in(text: str) -> Iterator[Seasonal]:
    """Those of a folded sentence."""
    for m in _SEASONAL.finditer(text):
        if m["bare"] and "moede" not in text[: m.start()]:
            continue  # `vi gjorde det i foråret`
        season = m["word"] or m["of"] or m["bare"]
        yield Seasonal(*m.span(), _MONTHS[season], bool(m["both"] or m["two"]))

"""Meetings told without a name for them: one of several, the one behind another, not the others.

`Et af dem`, `det efter det`: which one only the sender knows, so it is asked. `Dem, jeg ikke tager`
are the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from knub_mailer.language.words.alternatives import Seldom

_HOW_MANY = r"(?:to|tre|2|3)"
_UNTOLD = Seldom(
    r"\b(?:kun |bare |blot |netop )?et (?:enkelt )?af (?:dem|de)\b(?! \w+(?:moeder|netvaerk))|"
    rf"\baf de {_HOW_MANY}\b[^.;:!?]{{0,40}}\b(?:kun|bare|blot) (?:det|den) ene\b|"
    r"\b(?:moedet|(?:(?<=til )|(?<=paa )|(?<=fra )|(?<=ved ))det) (?:lige )?(?:efter|foer)"
    r"(?: (?:det|den))?(?= ?(?:[.,;!)]|$|og\b|igen\b))|"
    r"\bdet(?: moede)?,? (?:som |der )?(?:ligger |holdes |er |foregaar )?"
    r"(?:(?:langt )?(?:vaek|oppe|ovre|nede) )?(?:i|paa) "
    r"(?:\w+)?(?:jylland|sjaelland|fyn|provinsen|hovedstaden|udkanten)\b|"
    r"\bthe (?:one|meeting) (?:after|before)(?: that| it)?(?= ?(?:[.,;!)]|$|and\b))"
)
_NOT_SO = r"ikke (?:selv )?(?:tager|kan|naar|kommer til|deltager i|er med til|skal med til)"
_THE_OTHERS = Seldom(
    rf"\b(?:dem|de moeder|de gange),? (?:som )?(?:(?:jeg|vi|han|hun|de) {_NOT_SO}|"
    r"(?:jeg|vi|han|hun|de) (?:selv )?(?:springer over|dropper|misser))\b"
)


def untold_in(text: str) -> Iterator[tuple[int, int]]:
    """Where a folded sentence speaks of one meeting without telling which."""
    return (m.span() for m in _UNTOLD.finditer(text))


def others_than_taken(text: str) -> Iterator[tuple[int, int]]:
    """Where it speaks of those that somebody does not take: `Ida tager dem, jeg ikke kan`."""
    return (m.span() for m in _THE_OTHERS.finditer(text))

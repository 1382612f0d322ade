"""The second of two replacements leaves out what the first has said: `… og Ole af Bo`.

`Ida afløses af Kim på møde 2 og Ole af Bo`: verb, meeting and `plads` are said once and meant
twice. Each pair is told as a sentence of its own.
"""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.words.alternatives import Seldom

_A, _B, _C, _D = (rf"(?P<{name}>G\d+|H|J|S)" for name in "abcd")
_AT, _THERE = (
    rf"(?P<{name}>(?: (?:til|paa|i|ved|den|det|moedet|moede)){{0,3}} M\d+)?"
    for name in ("at", "there")
)
_SEAT = r"(?:plads|stol|saede|billet)"
_AND = r"[,;]? (?:og|samt|mens|men)(?: saa| ligeledes| tilsvarende)? "
_END = rf"{_THERE}[ .!]*"
_REPLACED = r"(?:skal |bliver )?(?:afloeses|erstattes|afloest|erstattet)"
_GIVES = r"(?:overlader|giver|afgiver|afstaar|videregiver|overdrager)"
_TAKES = r"(?:overtager|tager|faar|indtager|bruger)"
_HAVE = r"(?:faa|tage|overtage|bruge)"
_TURNS = (
    (
        Seldom(rf"{_A} {_REPLACED} af {_B}{_AT}{_AND}{_C}(?: {_REPLACED})? af {_D}{_END}"),
        "{one} afloeses af {other}",
    ),
    (
        Seldom(
            rf"{_A} {_GIVES} sin {_SEAT}{_AT} (?:videre )?til {_B}{_AND}"
            rf"{_C}(?: {_GIVES})? sin(?: {_SEAT})? (?:videre )?til {_D}{_END}"
        ),
        "{one} overlader sin plads til {other}",
    ),
    (
        Seldom(
            rf"{_A} lader {_B} {_HAVE} sin {_SEAT}{_AT}{_AND}"
            rf"{_C} lader {_D} {_HAVE} sin(?: {_SEAT})?{_END}"
        ),
        "{one} overlader sin plads til {other}",
    ),
    (
        Seldom(
            rf"{_A} {_TAKES} {_B}'s {_SEAT}{_AT}{_AND}{_C}(?: {_TAKES})? {_D}'s?(?: {_SEAT})?{_END}"
        ),
        "{one} overtager {other}'s plads",
    ),
)
"""Each way to say it, and how each of its pairs says it alone."""


def each_for_another(grouped: Grouped) -> list[Grouped]:
    """Two replacements, the second of them told by half, as two sentences; empty for all else."""
    for pattern, alone in _TURNS:
        m = pattern.fullmatch(grouped.text)
        if m is not None:
            first = alone.format(one=m["a"], other=m["b"]) + (m["at"] or m["there"] or "")
            second = alone.format(one=m["c"], other=m["d"]) + (m["there"] or m["at"] or "")
            return [replace(grouped, text=first), replace(grouped, text=second)]
    return []

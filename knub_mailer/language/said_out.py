"""Meetings that a letter takes out of several in so many words: `alle møder, undtagen møde 2`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knub_mailer.language.alternatives import Seldom
from knub_mailer.language.marking import Marked

_TAKEN_OUT = Seldom(
    r"\b(?:undtagen|undtaget|fraregnet|fratrukket|bortset fra|paa ?naer|minus|"
    r"(?:men|dog|bare|og|blot) ikke)(?: (?:i|til|paa|ved|det|den|moedet?|med))* M(?P<at>\d+)|"
    r"\bM(?P<before>\d+) (?:undtaget|fraregnet|fratrukket)\b"
)


def meetings_left_out(sentences: Iterable[Marked]) -> Iterator[int]:
    """The numbers of these meetings in the marked sentences of a letter."""
    for marked in sentences:
        for m in _TAKEN_OUT.finditer(marked.text):
            yield from marked.meetings[int(m["at"] or m["before"])].numbers

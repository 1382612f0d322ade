"""How near people stand to meetings in a letter: tells who goes where before any words do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

NEARNESS = 10
"""Numbers, 0 to 1, of each person beside each meeting; see `nearness`."""

BETWEEN = 16
"""Numbers, 0 to 1, of what stands between two tokens; see `Crossings`."""

Places = Sequence[int]
"""Tokens that mean somebody or something, by their numbers in the letter, rising."""


def openings(words: Sequence[str]) -> list[int]:
    """The tokens that open a sentence, or what stands around the letter."""
    return [at for at, word in enumerate(words) if word[0] == "^"]


def nearness(
    starts: Places, people: Sequence[Places], meetings: Sequence[Places]
) -> list[list[list[float]]]:
    """For each person, the sender first, at each meeting: (people, meetings, 10).

    Whether both are named, stand in one sentence, how near (1 beside each other), whether this
    meeting is the nearest of the sentence, the last one named before, the next in the sentence;
    whether it is the letter's only one, the person's sentences have none, its sentences have
    nobody else, and whether there are several.
    """
    named = sorted({place for each in meetings for place in each})
    peopled = {_sentence(place, starts) for each in people[1:] for place in each}
    several = float(sum(map(bool, meetings)) > 1)
    found = []
    for person in people:
        at = {_sentence(place, starts) for place in person}
        met = [place for place in named if _sentence(place, starts) in at]
        nearest, before, after = _beside(person, named, starts)
        row = []
        for meeting in meetings:
            there = {_sentence(place, starts) for place in meeting}
            apart = min((abs(p - m) for p in person for m in meeting), default=0)
            both = bool(person and meeting)
            row.append(
                [
                    float(both),
                    float(not at.isdisjoint(there)),
                    1 / (1 + apart) if both else 0.0,
                    float(not nearest.isdisjoint(meeting)),
                    float(not before.isdisjoint(meeting)),
                    float(not after.isdisjoint(meeting)),
                    float(bool(meeting) and not several),
                    float(bool(person) and not met),
                    float(not there <= peopled),
                    several,
                ]
            )
        found.append(row)
    return found


def _beside(person: Places, named: Places, starts: Places) -> tuple[set[int], set[int], set[int]]:
    """Of the tokens that mean a meeting: the nearest in a sentence, those before and after."""
    nearest, before, after = set[int](), set[int](), set[int]()
    for place in person:
        at = bisect_left(named, place)
        sentence = _sentence(place, starts)
        if at:
            before.add(named[at - 1])
        if at < len(named) and _sentence(named[at], starts) == sentence:
            after.add(named[at])
        here = [each for each in named if _sentence(each, starts) == sentence]
        if here:
            nearest.add(min(here, key=lambda each: abs(each - place)))
    return nearest, before, after


def _sentence(place: int, starts: Places) -> int:
    return bisect_right(starts, place)


class Crossings(NamedTuple):
    """Each token that means a person beside each that means a meeting.

    who, where: the tokens. seat: whose at which meeting, `person * meetings + meeting`, rising.
    between: what stands between them, (crossings, BETWEEN): how near they are (1 beside each
    other), whether no or one sentence begins there, whether no or one other token there means a
    meeting, and none, one or two a person; the latter half of it where the person comes first.
    """

    who: NDArray[np.intp]
    where: NDArray[np.intp]
    seat: NDArray[np.intp]
    between: NDArray[np.float32]


def crossings(
    starts: Places, people: Sequence[Places], meetings: Sequence[Places], length: int
) -> Crossings:
    """All of a letter of so many tokens."""
    each = [
        (p, m, number * len(meetings) + at)
        for number, person in enumerate(people)
        for at, meeting in enumerate(meetings)
        for p in person
        for m in meeting
    ]
    who, where, seat = np.array(each, np.intp).reshape(-1, 3).T
    low, high = np.minimum(who, where), np.maximum(who, where)
    opened = _up_to(starts, length)
    named = _up_to([p for each in meetings for p in each], length)
    peopled = _up_to([p for each in people for p in each], length)
    sentences = opened[high] - opened[low]
    others, somebody = (
        counted[np.maximum(high - 1, low)] - counted[low] for counted in (named, peopled)
    )
    told = np.stack(
        [
            1 / (1.0 + high - low),
            sentences == 0,
            sentences == 1,
            others == 0,
            others == 1,
            somebody == 0,
            somebody == 1,
            somebody == 2,
        ],
        axis=1,
    )
    before = (who < where)[:, None]
    between = np.concatenate([told * ~before, told * before], axis=1, dtype=np.float32)
    return Crossings(who, where, seat, between)


def _up_to(places: Places, length: int) -> NDArray[np.intp]:
    """How many of some tokens stand there or before, for each token of a letter."""
    marked = np.zeros(length, np.intp)
    marked[[place for place in places if place < length]] = 1
    return marked.cumsum()

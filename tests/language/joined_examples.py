"""Two short letters in one: what the second reading learns from besides the letters themselves.

Whoever reads many letters of one wish learns that a letter has one. Two of them below each other
say what both say, of more people and more meetings than either.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

import torch
from second_reading_examples import Example, nothing_given
from torch import Tensor

from knub_mailer.language.second import net
from knub_mailer.language.second.nearness import nearness
from knub_mailer.language.second.parts import KINDS

_SHORT = 60  # tokens
_TRIES = 6
_BELOW = net.rows_of("^below")[0]
_ACT, _ASK = KINDS.index("act"), KINDS.index("ask")
_SEASON = 7  # numbers of known.known_of_meeting that tell of the season, not of the letter


def some_joined(letters: Sequence[Example], share: float, chance: random.Random) -> list[Example]:
    """The letters, a share of the short ones joined with another short one."""
    alone = [_stands_alone(each) for each in letters]
    others = [each for each, fits in zip(letters, alone, strict=True) if fits]
    return [
        next(_joined_with(each, others, chance), each) if fits and chance.random() < share else each
        for each, fits in zip(letters, alone, strict=True)
    ]


def _stands_alone(letter: Example) -> bool:
    """Whether a letter is short, and answers none that stands below it."""
    return letter.length < _SHORT and not bool((letter.rows == _BELOW).any())


def _joined_with(
    letter: Example, others: Sequence[Example], chance: random.Random
) -> Iterator[Example]:
    for _ in range(_TRIES):
        both = [letter, chance.choice(others)]
        chance.shuffle(both)
        if _fit(*both):
            yield joined(*both)


def _fit(first: Example, second: Example) -> bool:
    """Whether one sender could have written both, the same day, and means both."""
    seasons = [[known[:_SEASON] for _, known, _ in each.meetings] for each in (first, second)]
    meant = all(each.kinds[_ACT] or each.kinds[_ASK] for each in (first, second))
    both_of_the_sender = any(first.people[0][2]) and any(second.people[0][2])
    alike = seasons[0] == seasons[1] and first.standing == second.standing
    return alike and meant and not both_of_the_sender


def joined(first: Example, second: Example) -> Example:
    """The second letter below the first one, by the same sender: it asks for what both ask for."""
    length = first.length
    others = [(_later(places, length), known, roles) for places, known, roles in second.people[1:]]
    sender = (
        _together(first.people[0][0], second.people[0][0], length),
        first.people[0][1],
        _either(first.people[0][2], second.people[0][2]),
    )
    people = [sender, *first.people[1:], *others]
    several = float(len(people) > 1)
    people = [
        (places, [known[0], several, float(bool(places)), *known[3:]], roles)
        for places, known, roles in people
    ]
    meetings = [
        (_together(a, b, length), _either(known, also), _either(there, too))
        for (a, known, there), (b, also, too) in zip(first.meetings, second.meetings, strict=True)
    ]
    kinds = _either(first.kinds, second.kinds)
    kinds[_ACT] *= 1 - kinds[_ASK]  # what is to be asked makes it a question
    of_sender = [_either(*two) for two in zip(first.seats[0], second.seats[0], strict=True)]
    opens = first.opens + _later(second.opens, length)
    who, where = [places for places, _, _ in people], [places for places, _, _ in meetings]
    return replace(
        first,
        rows=torch.cat([first.rows, second.rows]),
        starts=torch.cat([first.starts, second.starts + len(first.rows)]),
        opens=opens,
        marks=torch.cat([first.marks, _marks(second, len(first.people) - 1)]),
        people=people,
        meetings=meetings,
        seats=[of_sender, *first.seats[1:], *second.seats[1:]],
        near=nearness(opens, who, where),
        kinds=kinds,
        given=nothing_given(len(people), len(meetings)),
        heard=0.0,
    )


def _marks(letter: Example, people_before: int) -> Tensor:
    """A letter's marks, its people in the columns behind those of the letter above."""
    marks = letter.marks.clone()
    marks[:, 1 : net.PEOPLE_MARKED] = 0
    free = net.PEOPLE_MARKED - 1 - people_before
    if free > 0:
        own = letter.marks[:, 1 : 1 + free]
        marks[:, 1 + people_before : 1 + people_before + own.shape[1]] = own
    return marks


def _later(places: Sequence[int], length: int) -> list[int]:
    return [place + length for place in places]


def _together(first: Sequence[int], second: Sequence[int], length: int) -> list[int]:
    return [*first, *_later(second, length)][: net.MOST_PLACES]


def _either(first: Sequence[float], second: Sequence[float]) -> list[float]:
    return [max(each) for each in zip(first, second, strict=True)]

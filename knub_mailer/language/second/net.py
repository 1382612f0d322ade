"""The network of the second reading: tokens in, likelihoods out, on NumPy alone.

Letters of words are hashed to rows of a table, and a token that means a person or a meeting is
marked with which; five gated convolutions of growing reach (dilations 1, 2, 4, 8, 1; van den Oord
et al., WaveNet, 2016, for one direction) let every token know its neighbours and, after the third,
the whole letter; attention (Vaswani et al., 2017) after the third and the last any other token; a
person is what stands at the tokens that mean this one, and what the rules gave them; who comes
where, also each of these tokens beside each that means the meeting, with what stands between. The
quick network ends after the third and looks at no such pairs; there are four larger ones.
`tests/language/learn_second_reading.py`, which holds the same network, learns them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any
from zlib import crc32

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a letter is too small to share out

import numpy as np
from numpy.typing import NDArray

from knub_mailer.language.second.known import (
    KNOWN,
    KNOWN_OF_MEETING,
    known_of,
    known_of_letter,
    known_of_meeting,
)
from knub_mailer.language.second.nearness import NEARNESS, crossings, nearness, openings
from knub_mailer.language.second.parts import AT_MEETINGS, ROLES, SEATS, Given
from knub_mailer.language.second.tokens import MOST_TOKENS, SENDER, Tokens

Floats = NDArray[np.floating]
Told = tuple[Floats, Floats, Floats, Floats]
"""A number for everything that may be told of a letter, by the lists of `parts.py`.

Of KINDS (13,); of ROLES for each person (people, 5); of AT_MEETINGS for each meeting (meetings, 3);
of SEATS for each person at each meeting (people, meetings, 4), in the order of `Tokens`.
"""

ROWS = 32_768
DILATIONS = (1, 2, 4, 8, 1)
TOLD_AFTER = 2  # the block after which every token is told of the whole letter
ATTENDED = (2, 4)  # the blocks after which it is told of any other token
MOST_PLACES = 8
HEADS = 4
CROSSED = 32  # products of what is known of a person and of a meeting
PEOPLE_MARKED, MEETINGS_MARKED = 8, 4
_MOST_GRAMS = 24
_MOST_WORDS = 20_000
_LITTLE = 1e-5
_SURER = 1.2  # of what several networks tell, chosen on 1,054 mails that none had seen


class Net:
    """A learned network.

    weights: arrays by name, as `learn_second_reading.py` wrote them.
    """

    def __init__(self, weights: dict[str, Floats]) -> None:
        self._weights = _reckoned(weights)
        self._reaches = [r for n, r in enumerate(DILATIONS) if f"blocks.{n}.c.bias" in weights]
        self._attended = [a for n, a in enumerate(ATTENDED) if f"attend.{n}.near" in weights]
        features = weights["emb"].shape[1]
        self._vectors = np.empty((_MOST_WORDS, features), np.float32)
        self._places: dict[str, int] = {}  # of words in these

    def __call__(self, tokens: Tokens, given: Given) -> Told:
        """How likely everything is."""
        return likelihoods(self.against(tokens, given))

    def against(self, tokens: Tokens, given: Given) -> Told:
        """The log-odds against everything."""
        words = tokens.words[:MOST_TOKENS] or ["^"]
        at = self._read(words, marks_of(tokens, len(words)))
        others = float(len(tokens.people) > 1)
        of_people = [known_of(key == SENDER, others, one) for key, one in tokens.people.items()]
        of_meetings = [known_of_meeting(each) for each in tokens.meetings.values()]
        of_letter = [*known_of_letter(of_people, of_meetings, tokens.standing), 1.0, *given.kinds]
        letter = _beside(self._letter(at), [of_letter], len(of_letter))
        known = [
            [*numbers, 1.0, *roles] for numbers, roles in zip(of_people, given.roles, strict=True)
        ]
        who = [one.everywhere for one in tokens.people.values()]
        people = _beside(_around(at, who), known, KNOWN + 1 + len(ROLES))
        known = [
            [*numbers, *kinds] for numbers, kinds in zip(of_meetings, given.meetings, strict=True)
        ]
        where = [each.at for each in tokens.meetings.values()]
        meetings = _beside(_around(at, where), known, KNOWN_OF_MEETING + len(AT_MEETINGS))
        opened = openings(words)
        near = nearness(opened, who, where)
        seats = [
            [*taken, *beside]
            for rows in zip(given.seats, near, strict=True)
            for taken, beside in zip(*rows, strict=True)
        ]
        known_of_seats = np.array(seats, np.float32).reshape(-1, len(SEATS) + NEARNESS)
        if "beside.bias" in self._weights:
            crossed = self._crossed(at, opened, who, where)
            known_of_seats = np.concatenate([known_of_seats, crossed], axis=1)
        return self._heads(letter, people, meetings, known_of_seats)

    def _crossed(
        self, at: Floats, opened: list[int], who: list[list[int]], where: list[list[int]]
    ) -> Floats:
        """What tokens of a person beside those of a meeting say, the greatest: (seats, BESIDE)."""
        each = crossings(opened, list(map(places_of, who)), list(map(places_of, where)), len(at))
        bias = self._weights["beside.bias"]
        found = np.zeros((len(who) * len(where), len(bias)), np.float32)
        told = each.between @ self._weights["beside.weight"]
        told += (at @ self._weights["beside_whom.weight"])[each.who]
        told += (at @ self._weights["beside_which.weight"])[each.where]
        told += bias
        np.maximum.at(found, each.seat, told)
        return found

    def _read(self, words: list[str], marks: Floats) -> Floats:
        """What every token means where it stands: (tokens, features)."""
        at = self._vectors[[self._place(word) for word in words]]
        at += marks @ self._weights["marks.weight"]
        for number, reach in enumerate(self._reaches):
            at += self._block(at, number, reach)
            if number == TOLD_AFTER:
                at += self._linear("glob", self._letter(at))
            if number in self._attended:
                at += self._attention(at, f"attend.{self._attended.index(number)}")
        return self._normal("norm", at)

    def _place(self, word: str) -> int:
        found = self._places.get(word)
        if found is None:
            found = len(self._places) % _MOST_WORDS
            if not found:
                self._places.clear()
            rows = self._weights["emb"][list(rows_of(word))]
            self._vectors[found] = np.mean(rows, axis=0, dtype=np.float32)
            self._places[word] = found
        return found

    def _block(self, at: Floats, number: int, reach: int) -> Floats:
        length, features = at.shape
        scaled = self._normal(f"blocks.{number}.n", at)
        beside = np.zeros((length, 3, features), np.float32)
        beside[reach:, 0] = scaled[:-reach]
        beside[:, 1] = scaled
        beside[:-reach, 2] = scaled[reach:]
        both = self._linear(f"blocks.{number}.c", beside.reshape(length, -1))
        return both[:, :features] / _over_chance(both[:, features:])

    def _attention(self, at: Floats, name: str) -> Floats:
        """What any other token says, the nearer ones first (Press et al., ALiBi, 2022)."""
        length, features = at.shape
        each = self._linear(f"{name}.qkv", _spread_evenly(at))
        query, key, value = each.reshape(length, 3, HEADS, -1).transpose(1, 2, 0, 3)
        score = query @ key.swapaxes(1, 2)
        score -= self._apart(f"{name}.near", length)
        score -= np.maximum.reduce(score, 2, keepdims=True)
        np.exp(score, out=score)
        told = score @ value
        told /= np.add.reduce(score, 2, keepdims=True)  # shares of one, see `_shares`
        return self._linear(f"{name}.o", told.swapaxes(0, 1).reshape(length, features))

    def _apart(self, name: str, length: int) -> Floats:
        """How far each token is from any other, to each head: (heads, tokens, tokens), a view."""
        each = self._weights[name]  # for all distances: one row of it is the next one, moved
        step, middle = each.itemsize, each.shape[1] // 2
        strides = (each.strides[0], -step, step)
        return np.ndarray((HEADS, length, length), np.float32, each, middle * step, strides)

    def _letter(self, at: Floats) -> Floats:
        """The whole letter, one row: the greatest of each feature, and two weighted means."""
        means = _shares(self._linear("att", at), 0).T @ at
        most = np.maximum.reduce(at, 0, keepdims=True)
        return np.concatenate([most, means]).reshape(1, -1)

    def _heads(self, letter: Floats, people: Floats, meetings: Floats, seats: Floats) -> Told:
        """What is told of the letter, of each person, each meeting, and each of them together.

        letter: the same for all heads. seats: what is known of each person at each meeting.
        """
        hidden = self._weights["letter.bias"].shape[0] // 4
        for_mail, for_role, for_meet, for_seat = self._linear("letter", letter).reshape(
            4, 1, hidden
        )
        of_people = _one_by_one(people, self._weights["people"])
        of_meetings = _one_by_one(meetings, self._weights["meetings"])
        known, at_known = (each[:, -CROSSED:] for each in (of_people, of_meetings))
        pairs = np.concatenate([(known[:, None] * at_known).reshape(-1, CROSSED), seats], axis=1)
        at_seats = pairs @ self._weights["pairs"] + for_seat
        both = of_people[:, None, hidden:-CROSSED] + of_meetings[:, hidden:-CROSSED]
        at_seats += both.reshape(-1, hidden)
        return (
            self._told("mail", for_mail)[0],
            self._told("role", of_people[:, :hidden] + for_role),
            self._told("meet", of_meetings[:, :hidden] + for_meet),
            self._told("seat", at_seats).reshape(len(people), len(meetings), len(SEATS)),
        )

    def _told(self, name: str, hidden: Floats) -> Floats:
        """The log-odds against what a head is asked for."""
        return self._linear(f"{name}.3", np.maximum(hidden, 0, out=hidden))

    def _normal(self, name: str, at: Floats) -> Floats:
        """Layer normalisation (Ba et al., 2016)."""
        scaled = _spread_evenly(at)
        scaled *= self._weights[f"{name}.weight"]
        scaled += self._weights[f"{name}.bias"]
        return scaled

    def _linear(self, name: str, given: Floats) -> Floats:
        found: Floats = given @ self._weights[f"{name}.weight"]
        found += self._weights[f"{name}.bias"]
        return found


class Together:
    """Networks that were learned apart, heard as one: each errs where the others seldom do."""

    def __init__(self, nets: Sequence[Net]) -> None:
        self.nets = tuple(nets)

    def __call__(self, tokens: Tokens, given: Given) -> Iterator[tuple[Told, Sequence[Told]]]:
        """How likely everything is by the first two, three, … of them, and the log-odds of each.

        Together by the mean of log-odds.
        """
        every: list[Told] = []
        for net in self.nets:
            every.append(net.against(tokens, given))
            if len(every) > 1:
                weight, told = np.float32(_SURER / len(every)), zip(*every, strict=True)
                kinds, roles, meetings, seats = (weight * np.add.reduce(each) for each in told)
                yield likelihoods((kinds, roles, meetings, seats)), every


def likelihoods(against: Told) -> Told:
    """Likelihoods by log-odds against them."""
    kinds, roles, meetings, seats = (1 / _over_chance(each.copy()) for each in against)
    return kinds, roles, meetings, seats


def _reckoned(weights: dict[str, Floats]) -> dict[str, Floats]:
    """The weights with what can be reckoned before there is a letter.

    Gates and heads tell the log-odds against, attention has its normalisation and scale in it; all
    heads hear of the letter at once, and those of people and of meetings of these.
    """
    found = dict(weights)
    people, meetings = (len(weights[f"{name}.weight"]) for name in ("whom", "which"))
    of_people, of_role = np.split(weights["role.1.weight"], [people])
    of_meeting, of_meet = np.split(weights["meet.1.weight"], [meetings])
    pairs = len(weights["seat.1.weight"]) - len(of_role)
    of_seats = np.split(weights["seat.1.weight"], [people, people + meetings, pairs])
    found["people"] = np.hstack([of_people, of_seats[0], weights["whom.weight"]])
    found["meetings"] = np.hstack([of_meeting, of_seats[1], weights["which.weight"]])
    found["pairs"] = of_seats[2]
    found["letter.weight"] = np.hstack([weights["mail.1.weight"], of_role, of_meet, of_seats[3]])
    heads = ("mail", "role", "meet", "seat")
    found["letter.bias"] = np.concatenate([weights[f"{head}.1.bias"] for head in heads])
    for name, each in weights.items():
        if name.endswith((".c.weight", ".c.bias")):
            told, gates = np.split(each, 2, axis=-1)
            found[name] = np.concatenate([told, -gates], axis=-1)
        elif name.endswith((".3.weight", ".3.bias")):
            found[name] = -each
        elif name.endswith(".qkv.weight"):
            bias = name.replace(".weight", ".bias")
            scale, shift = weights[name.replace("qkv", "n")], weights[bias.replace("qkv", "n")]
            found[name] = scale[:, None] * each
            found[bias] = shift @ each + weights[bias]
            of_query = each.shape[1] // 3
            for one in (found[name], found[bias]):
                one[..., :of_query] /= np.float32((of_query // HEADS) ** 0.5)
        elif name.endswith(".near"):
            distances = np.abs(np.arange(1 - MOST_TOKENS, MOST_TOKENS, dtype=np.float32))
            found[name] = np.exp(-each).reshape(HEADS, 1) * distances
    return found


@lru_cache(maxsize=16_384)
def rows_of(word: str) -> tuple[int, ...]:
    """The rows of a token: of itself, its beginning and its letters by three and four.

    Of a marker and of each thing known of it: M1|held.
    """
    if not (word.isalpha() and word.islower()):
        marker, *known = word.split("|") if len(word) > 1 else [word]
        return tuple(map(_row, (f"#{marker}", *(f"|{each}" for each in known))))
    whole = f"<{word}>"
    grams = [whole[i : i + n] for n in (3, 4) for i in range(len(whole) - n + 1)]
    pieces = [f"w{word}", f"p{word[:5]}", *grams]
    return tuple(map(_row, pieces[:_MOST_GRAMS]))


def places_of(at: Sequence[int]) -> list[int]:
    """The first of the tokens that mean somebody or something, which are all that count."""
    return [place for place in at if place < MOST_TOKENS][:MOST_PLACES]


def marks_of(tokens: Tokens, length: int) -> Floats:
    """Which person and which meeting each token means, 1 or 0: (length, 12), the sender first."""
    found = np.zeros((length, PEOPLE_MARKED + MEETINGS_MARKED), np.float32)
    people = [each.everywhere for each in tokens.people.values()][:PEOPLE_MARKED]
    meetings = [each.at for each in tokens.meetings.values()][:MEETINGS_MARKED]
    for first, all_places in ((0, people), (PEOPLE_MARKED, meetings)):
        for column, places in enumerate(all_places, start=first):
            found[[place for place in places if place < length], column] = 1
    return found


@cache
def nets() -> tuple[Net, Together]:
    """The learned networks: a quick one, and larger ones."""
    with files(__package__).joinpath("second_reading.npz").open("rb") as file:
        stored = np.load(file)
        weights: dict[str, dict[str, Floats]] = {}
        for name in stored.files:
            number, _, of_it = name.partition(".")
            # Half as long numbers will do for the table, which is large.
            kept = stored[name] if of_it == "emb" else stored[name].astype(np.float32)
            weights.setdefault(number, {})[of_it] = kept
    quick, *larger = (Net(weights[number]) for number in sorted(weights))
    return quick, Together(larger)


def _around(at: Floats, several: list[list[int]]) -> Floats:
    """What stands where each of several is meant: the greatest and the mean of each feature."""
    features = at.shape[1]
    found = np.zeros((len(several), 2 * features), np.float32)
    for row, places in zip(found, map(places_of, several), strict=True):
        if places:
            meant = at[places]
            np.maximum.reduce(meant, 0, out=row[:features])
            np.divide(np.add.reduce(meant, 0), len(places), out=row[features:])
    return found


def _beside(read: Floats, known: Sequence[Any], numbers: int) -> Floats:
    """What the network read of each of several, before the numbers known of it."""
    return np.concatenate([read, np.array(known, np.float32).reshape(len(read), numbers)], axis=1)


def _shares(score: Floats, axis: int) -> Floats:
    """Shares of one along an axis, by scores in log-odds, which are overwritten (softmax)."""
    score -= np.maximum.reduce(score, axis, keepdims=True)
    np.exp(score, out=score)
    score /= np.add.reduce(score, axis, keepdims=True)
    return score


def _one_by_one(several: Floats, weight: Floats) -> Floats:
    """`several @ weight` of a few rows: for more than one at once BLAS copies the weights first."""
    found: Floats = several[:, None] @ weight
    return found[:, 0]


def _spread_evenly(at: Floats) -> Floats:
    """Layer normalisation before its learned scale and shift."""
    features = np.float32(at.shape[1])
    centred: Floats = at - np.add.reduce(at, 1, keepdims=True) / features
    spread = np.vecdot(centred, centred)[..., None] / features
    spread += _LITTLE
    centred /= np.sqrt(spread, out=spread)
    return centred


def _over_chance(against: Floats) -> Floats:
    """One over the likelihood, by log-odds against it, which are overwritten."""
    found: Floats = np.exp(against, out=against)
    found += 1
    return found


def _row(piece: str) -> int:
    return crc32(piece.encode()) % ROWS

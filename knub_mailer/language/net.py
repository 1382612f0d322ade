"""The network of the second reading: tokens in, likelihoods out, on NumPy alone.

Letters of words are hashed to rows of a table, and a token that means a person or a meeting is
marked with which; five gated convolutions of growing reach (dilations 1, 2, 4, 8, 1; van den Oord
et al., WaveNet, 2016, for one direction) let every token know its neighbours and, after the third,
the whole letter and by attention (Vaswani et al., 2017) any other token; a person is what stands
at the tokens that mean this one, and what the rules gave them. Learned by
`tests/language/learn_second_reading.py`, which holds the same network.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache
from importlib.resources import files
from zlib import crc32

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a letter is too small to share out

import numpy as np
from numpy.typing import NDArray

from knub_mailer.language.parts import SEATS, Given
from knub_mailer.language.tokens import MOST_TOKENS, SENDER, Gathering, Somebody, Tokens

Floats = NDArray[np.floating]

ROWS = 8192
DILATIONS = (1, 2, 4, 8, 1)
TOLD_AFTER = 2  # the block after which every token is told of the whole letter
MOST_PLACES = 8
HEADS = 4
PEOPLE_MARKED, MEETINGS_MARKED = 8, 4
_MOST_GRAMS = 24
_MOST_WORDS = 20_000
_LITTLE = 1e-5


class Net:
    """One learned network. weights: arrays by name, as `learn_second_reading.py` wrote them."""

    def __init__(self, weights: dict[str, Floats]) -> None:
        self._weights = weights
        self._words: dict[str, Floats] = {}

    def __call__(self, tokens: Tokens, given: Given) -> tuple[Floats, Floats, Floats, Floats]:
        """Likelihoods 0 to 1, by the lists of `parts.py`, in the order of `tokens`.

        Of KINDS (13,); of ROLES for each person (people, 5); of AT_MEETINGS for each meeting
        (meetings, 3); of SEATS for each person at each meeting (people, meetings, 4).
        """
        words = tokens.words[:MOST_TOKENS] or ["^"]
        at = np.stack([self._vector(word) for word in words])
        at = at + marks_of(tokens, len(words)) @ self._weights["marks.weight"]
        for number, reach in enumerate(DILATIONS):
            at = at + self._block(at, number, reach)
            if number == TOLD_AFTER:
                at = at + self._linear("glob", self._letter(at))
                at = at + self._attention(at)
        at = self._normal("norm", at)
        known = np.array([1.0, *given.kinds], np.float32)
        letter = np.concatenate([self._letter(at), known])
        others = float(len(tokens.people) > 1)
        people = np.stack(
            [
                np.concatenate(
                    [_around(at, one.at), known_of(key == SENDER, others, one), [1.0], roles]
                )
                for (key, one), roles in zip(tokens.people.items(), given.roles, strict=True)
            ]
        )
        several = [
            np.concatenate([_around(at, each.at), known_of_meeting(each), kinds])
            for each, kinds in zip(tokens.meetings.values(), given.meetings, strict=True)
        ]
        meetings = np.stack(several) if several else self._no_meetings()
        seats = np.array(given.seats, np.float32).reshape(len(people), len(meetings), len(SEATS))
        whole = np.broadcast_to(letter, (len(people), len(letter)))
        wholes = np.broadcast_to(letter, (len(meetings), len(letter)))
        return (
            self._head("mail", letter),
            self._head("role", np.concatenate([people, whole], axis=1)),
            self._head("meet", np.concatenate([meetings, wholes], axis=1)),
            self._seats(people, meetings, seats, letter),
        )

    def _no_meetings(self) -> Floats:
        """The rows of a season without a meeting."""
        letter = len(self._weights["mail.1.weight"])
        return np.zeros((0, len(self._weights["meet.1.weight"]) - letter), np.float32)

    def _seats(self, people: Floats, meetings: Floats, given: Floats, letter: Floats) -> Floats:
        """`seat.1` of person, meeting, what is given and letter, without repeating them."""
        parts = np.cumsum([people.shape[1], meetings.shape[1], given.shape[2]])
        of_whom, of_which, of_given, of_letter = np.split(self._weights["seat.1.weight"], parts)
        hidden = (people @ of_whom)[:, None] + (meetings @ of_which)[None] + given @ of_given
        hidden = hidden + letter @ of_letter + self._weights["seat.1.bias"]
        return _chance(self._linear("seat.3", np.maximum(hidden, 0)))

    def _vector(self, word: str) -> Floats:
        found = self._words.get(word)
        if found is None:
            found = np.mean(self._weights["emb"][list(rows_of(word))], axis=0)
            if len(self._words) < _MOST_WORDS:
                self._words[word] = found
        return found

    def _block(self, at: Floats, number: int, reach: int) -> Floats:
        normal = self._normal(f"blocks.{number}.n", at)
        length = len(normal)
        padded = np.zeros((length + 2 * reach, normal.shape[1]), np.float32)
        padded[reach : reach + length] = normal
        beside = np.concatenate([padded[i * reach : i * reach + length] for i in range(3)], axis=1)
        value, gate = np.split(self._linear(f"blocks.{number}.c", beside), 2, axis=1)
        return value * _chance(gate)

    def _attention(self, at: Floats) -> Floats:
        """What any other token says, the nearer ones first (Press et al., ALiBi, 2022)."""
        length, features = at.shape
        each = self._linear("attend.qkv", self._normal("attend.n", at))
        query, key, value = each.reshape(length, 3, HEADS, -1).transpose(1, 2, 0, 3)
        place = np.arange(length, dtype=np.float32)
        apart = np.abs(place[:, None] - place)
        score = query @ key.transpose(0, 2, 1) / np.float32((features // HEADS) ** 0.5)
        score -= np.exp(-self._weights["attend.near"])[:, None, None] * apart
        score = np.exp(score - score.max(-1, keepdims=True))
        score /= score.sum(-1, keepdims=True)
        told = (score @ value).transpose(1, 0, 2).reshape(length, features)
        return self._linear("attend.o", told)

    def _letter(self, at: Floats) -> Floats:
        """The whole letter: the greatest of each feature, and two weighted means."""
        weight = self._linear("att", at)
        weight = np.exp(weight - weight.max(0))
        weight /= weight.sum(0)
        return np.concatenate([at.max(0), (weight.T @ at).ravel()])

    def _head(self, name: str, given: Floats) -> Floats:
        hidden = np.maximum(self._linear(f"{name}.1", given), 0)
        return _chance(self._linear(f"{name}.3", hidden))

    def _normal(self, name: str, at: Floats) -> Floats:
        """Layer normalisation (Ba et al., 2016)."""
        centred = at - at.mean(1, keepdims=True)
        spread = np.sqrt(np.mean(centred * centred, axis=1, keepdims=True) + _LITTLE)
        scaled: Floats = centred / spread * self._weights[f"{name}.weight"]
        return scaled + self._weights[f"{name}.bias"]

    def _linear(self, name: str, given: Floats) -> Floats:
        return given @ self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]


@lru_cache(maxsize=16_384)
def rows_of(word: str) -> tuple[int, ...]:
    """The rows of a token: of itself, its beginning and its letters by three and four."""
    if not (word.isalpha() and word.islower()):
        return (_row("#" + word),)
    whole = f"<{word}>"
    grams = [whole[i : i + n] for n in (3, 4) for i in range(len(whole) - n + 1)]
    pieces = [f"w{word}", f"p{word[:5]}", *grams]
    return tuple(map(_row, pieces[:_MOST_GRAMS]))


def known_of(sender: bool, others: float, one: Somebody) -> list[float]:
    """What is known of a person beside the text: six numbers 0 or 1."""
    mention = one.mention
    return [
        float(sender),
        others,
        float(one.on_copy),
        float(mention.sure),
        float(bool(mention.email)),
        float(bool(one.at)),
    ]


def known_of_meeting(meeting: Gathering) -> list[float]:
    """What is known of a meeting beside the text: eight numbers 0 or 1."""
    place = [float(meeting.order == n) for n in range(3)]
    known = (meeting.last, meeting.held, meeting.next, meeting.named, bool(meeting.at))
    return place + [float(each) for each in known]


def marks_of(tokens: Tokens, length: int) -> Floats:
    """Which person and which meeting each token means, 1 or 0: (length, 12), the sender first."""
    found = np.zeros((length, PEOPLE_MARKED + MEETINGS_MARKED), np.float32)
    people = [each.at for each in tokens.people.values()][:PEOPLE_MARKED]
    meetings = [each.at for each in tokens.meetings.values()][:MEETINGS_MARKED]
    for first, all_places in ((0, people), (PEOPLE_MARKED, meetings)):
        for column, places in enumerate(all_places, start=first):
            found[[place for place in places if place < length], column] = 1
    return found


@cache
def nets() -> tuple[Net, ...]:
    """The learned networks, whose likelihoods are averaged."""
    with files(__package__).joinpath("second_reading.npz").open("rb") as file:
        stored = np.load(file)
        names = sorted(stored.files)
        several = {name.partition("/")[0] for name in names}
        return tuple(
            Net(
                {
                    name.partition("/")[2]: stored[name].astype(np.float32)
                    for name in names
                    if name.startswith(f"{each}/")
                }
            )
            for each in sorted(several)
        )


def _around(at: Floats, places: list[int]) -> Floats:
    """What stands where somebody is meant: the greatest and the mean of each feature."""
    there = [place for place in places if place < len(at)][:MOST_PLACES]
    if not there:
        return np.zeros(2 * at.shape[1], np.float32)
    found = at[there]
    return np.concatenate([found.max(0), found.mean(0)])


def _chance(score: Floats) -> Floats:
    return 1 / (1 + np.exp(-score))


def _row(piece: str) -> int:
    return crc32(piece.encode()) % ROWS

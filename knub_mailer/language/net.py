"""The network of the second reading: tokens in, likelihoods out, on NumPy alone.

Letters of words are hashed to rows of a table; five gated convolutions of growing reach (dilations
1, 2, 4, 8, 1; van den Oord et al., WaveNet, 2016, for one direction) let every token know its
neighbours and, after the third, the whole letter; a person is what stands at the tokens that mean
this one. Learned by `tests/language/learn_second_reading.py`, which holds the same network.
"""

from __future__ import annotations

import os
from functools import cache, lru_cache
from importlib.resources import files
from zlib import crc32

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a letter is too small to share out

import numpy as np
from numpy.typing import NDArray

from knub_mailer.language.tokens import MOST_TOKENS, SENDER, Somebody, Tokens

Floats = NDArray[np.floating]

ROWS = 8192
DILATIONS = (1, 2, 4, 8, 1)
TOLD_AFTER = 2  # the block after which every token is told of the whole letter
MOST_PLACES = 8
_MOST_GRAMS = 24
_MOST_WORDS = 20_000
_LITTLE = 1e-5


class Net:
    """One learned network. weights: arrays by name, as `learn_second_reading.py` wrote them."""

    def __init__(self, weights: dict[str, Floats]) -> None:
        self._weights = weights
        self._words: dict[str, Floats] = {}

    def __call__(self, tokens: Tokens) -> tuple[Floats, Floats, Floats]:
        """Likelihoods 0 to 1, by the lists of `second_reading.py`, in the order of `tokens`.

        Of KINDS (13,); of ROLES for each person (people, 5); of AT_MEETINGS for each meeting
        (meetings, 3).
        """
        words = tokens.words[:MOST_TOKENS] or ["^"]
        at = np.stack([self._vector(word) for word in words])
        for number, reach in enumerate(DILATIONS):
            at = at + self._block(at, number, reach)
            if number == TOLD_AFTER:
                at = at + self._linear("glob", self._letter(at))
        at = self._normal("norm", at)
        letter = self._letter(at)
        others = float(len(tokens.people) > 1)
        people = [
            np.concatenate([_around(at, one.at), letter, known_of(key == SENDER, others, one)])
            for key, one in tokens.people.items()
        ]
        meetings = [
            np.concatenate([_around(at, each), letter]) for each in tokens.meetings.values()
        ]
        return (
            self._head("mail", letter),
            self._head("role", np.stack(people)),
            self._head("meet", np.stack(meetings)) if meetings else np.zeros((0, 3), np.float32),
        )

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

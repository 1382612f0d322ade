"""A second, independent reading: which kinds of request a letter's words speak for as a whole.

The rules read clause by clause and can be led astray by one of them. Here every word and pair of
words weighs for or against each kind, without grammar; where the weights are flatly against what
the rules understood, the sender is asked. The weights stand in `kinds.tsv`, learned from the
labelled mails by `tests/language/learn_kinds.py` (logistic regression with an L1 penalty, which
leaves the words that matter).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import exp

ASKABLE = "ask"
"""Beside the kinds of request: a mail whose sender can be asked, not one for a person."""

_WORD = re.compile(r"[A-Za-z]+|[?:]")
_NUMBERED = re.compile(r"\b([A-Z])\d+(?:'s)?")
_BEGINNING = 6  # letters of a word that count: inflections come out the same
_FLATLY = 0.02
_ENOUGH = 1.0  # how far the words must push against a kind that is rare anyway
_PLAINLY = 0.7
_A_FEW = 45  # words and pairs; of fewer one alone decides too much


def features_of(sentences: Iterable[str]) -> set[str]:
    """The beginnings of a letter's words, and the pairs that follow each other, marked as read."""
    found: set[str] = set()
    for sentence in sentences:
        words = [w[:_BEGINNING] for w in _WORD.findall(_NUMBERED.sub(r"\1", sentence))]
        found.update(words)
        found.update(f"{a} {b}" for a, b in pairwise(words))
    return found


def likelihoods(sentences: Iterable[str]) -> dict[str, float]:
    """How likely each kind of request is by the letter's words alone, from 0 to 1."""
    scores = _scores(features_of(sentences))
    return {kind: _chance(sum(score)) for kind, score in scores.items()}


def against(kinds: Iterable[str], sentences: Collection[str]) -> set[str]:
    """Those of the kinds, as named in the contract, that a letter's words flatly speak against."""
    wanted = set(kinds)
    features = features_of(sentences) if wanted else set()
    if len(features) < _A_FEW:
        return set()
    return {
        kind
        for kind, (usual, said) in _scores(features).items()
        if kind in wanted and said < -_ENOUGH and _chance(usual + said) < _FLATLY
    }


def spoken_for(kinds: Iterable[str], sentences: Iterable[str]) -> set[str]:
    """Those of the kinds, as named in the contract, that a letter's words plainly speak for."""
    wanted = set(kinds)
    features = features_of(sentences) if wanted else set()
    if len(features) < _A_FEW:
        return set()
    scores = _scores(features)
    return {kind for kind in wanted & scores.keys() if _chance(sum(scores[kind])) > _PLAINLY}


def strongest(kind: str, sentences: Iterable[str], *, speaking_for: bool = False) -> list[str]:
    """The words that speak most against a kind, or most for it, at most three."""
    weights, sign = _weights()[1], -1 if speaking_for else 1
    found = [
        (sign * weight, feature)
        for feature in features_of(sentences)
        for each, weight in weights.get(feature, ())
        if each == kind and sign * weight < 0
    ]
    return [feature for _, feature in sorted(found)[:3]]


def _scores(features: Iterable[str]) -> dict[str, tuple[float, float]]:
    """Each kind's usual score and what the words add to it, in log-odds."""
    usual, weights = _weights()
    said = dict.fromkeys(usual, 0.0)
    for feature in features:
        for kind, weight in weights.get(feature, ()):
            said[kind] += weight
    return {kind: (usual[kind], said[kind]) for kind in usual}


def _chance(score: float) -> float:
    return 1 / (1 + exp(-score))


@cache
def _weights() -> tuple[dict[str, float], dict[str, list[tuple[str, float]]]]:
    usual: dict[str, float] = {}
    weights: dict[str, list[tuple[str, float]]] = {}
    for kind, feature, weight in _rows():
        if feature:
            weights.setdefault(feature, []).append((kind, weight))
        else:
            usual[kind] = weight
    return usual, weights


def _rows() -> Iterator[tuple[str, str, float]]:
    table = files(__package__).joinpath("kinds.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            kind, feature, weight = line.split("\t")
            yield kind, feature, float(weight)

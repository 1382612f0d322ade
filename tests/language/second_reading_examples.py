"""What the second reading learns from: the open labelled mails as the rules mark them."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from pytest import MonkeyPatch
from torch import Tensor

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]

import corpora  # noqa: E402
import sentence_bank  # noqa: E402
from composed_mails import composed  # noqa: E402

import knub_mailer.language.understand as understanding  # noqa: E402
from knub_mailer.domain.request import Understanding  # noqa: E402
from knub_mailer.language.report import to_json  # noqa: E402
from knub_mailer.language.second import net, second_reading  # noqa: E402
from knub_mailer.language.second.known import known_of, known_of_meeting  # noqa: E402
from knub_mailer.language.second.nearness import nearness, openings  # noqa: E402
from knub_mailer.language.second.parts import (  # noqa: E402
    ASKED,
    AT_MEETINGS,
    KINDS,
    ROLES,
    SEATS,
    Given,
    given_by,
)
from knub_mailer.language.second.second_reading import SecondReading  # noqa: E402
from knub_mailer.language.second.tokens import MOST_TOKENS, SENDER, Tokens  # noqa: E402
from knub_mailer.language.words.normalise import same_name_key  # noqa: E402

# Sets of the open corpus that hardly any rule was made for: not `gf` to `gt`, `gx`, `gy` and such.
_FRESH = re.compile(
    r"(?:[b-fn][a-z]|g[a-euvwz]|h[a-z]|j[a-d]|k[g-k]|ld|o[ab]|s[a-g]|x[a-i]|y[k-p]|z[a-z])\d"
)
_COMPOSED = 7_000  # mails put together, beside 43,000 that somebody wrote
_FRESH_AREAS = (
    "borders",
    "changes",
    "everyday",
    "groups",
    "idioms",
    "sayings",
    "shares",
    "shorts",
    "tangles",
    "twins",
)


@dataclass(frozen=True, slots=True)
class Example:
    """A letter and what is wanted of the network for it, as `net.Net` gives it."""

    rows: Tensor
    starts: Tensor
    opens: list[int]  # the tokens that open a sentence
    standing: tuple[bool, ...]  # that of `Tokens`
    marks: Tensor
    people: list[tuple[list[int], list[float], list[float]]]  # places, what is known, roles
    meetings: list[tuple[list[int], list[float], list[float]]]
    seats: list[list[list[float]]]  # by person and meeting
    near: list[list[list[float]]]  # by person and meeting, too
    kinds: list[float]
    given: Given
    heard: float  # 1 where what the rules made of it is told

    @property
    def length(self) -> int:
        """How many tokens it has."""
        return len(self.starts)


def examples() -> Iterator[Example]:
    """Every open mail that is read at all, and what the tests of the rules read."""
    seen: list[tuple[Tokens, Understanding]] = []
    understanding.read_again = lambda tokens, told: seen.append((tokens, told)) or _silent(tokens)
    for raw, label, fresh in labelled():
        seen.clear()
        corpora.output_of(raw)
        for tokens, told in seen:
            if tokens.words:  # a mail without a word teaches nothing
                yield example_of(tokens, label, given_by(told, tokens) if fresh else None)
    yield from of_the_rules_alone(seen)


def _silent(tokens: Tokens) -> SecondReading:
    """A second reading that knows nothing: the rules are heard alone."""
    return SecondReading(
        tokens,
        dict.fromkeys(KINDS, 0.5) | {"ask": 0.6},
        {key: dict.fromkeys(ROLES, 0.5) for key in tokens.people},
        {number: dict.fromkeys(AT_MEETINGS, 0.5) for number in tokens.meetings},
        {(key, n): dict.fromkeys(SEATS, 0.5) for key in tokens.people for n in tokens.meetings},
    )


def of_the_rules_alone(seen: list[tuple[Tokens, Understanding]]) -> list[Example]:
    """The short mails of tests/language as the rules read them, where a test says it is right."""
    told = _Told()
    understand = understanding.understand

    def noted(*given: Any) -> Understanding:
        seen.clear()
        meaning = understand(*given)
        for tokens, _ in seen:
            label = to_json(meaning, "") | {"questions": []}
            told.new[f"{tokens.words} {label['requests']}"] = example_of(tokens, label, None)
        return meaning

    patched = MonkeyPatch()
    patched.setattr(understanding, "understand", noted)
    patched.setattr(second_reading, "_HARDLY_ANY", MOST_TOKENS + 1)  # the silent settles nothing
    left_out = ("metamorphic", "corpora", "second_reading")
    ignored = [f"--ignore={HERE / f'test_{name}.py'}" for name in left_out]
    pytest.main(["-q", "--tb=no", "-p", "no:xdist", str(HERE), *ignored], plugins=[told])
    patched.undo()
    return list(told.right.values())


class _Told:
    """What the tests had read. Some hold only with the second reading: theirs is left out."""

    def __init__(self) -> None:
        self.new: dict[str, Example] = {}
        self.right: dict[str, Example] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call":
            if report.passed:
                self.right |= self.new
            self.new.clear()


def labelled() -> Iterator[tuple[bytes, corpora.Label, bool]]:
    """The open mails, the short ones and those put together, raw, each with its label.

    And whether the rules read it as well as one they never saw: what they were mended by they read
    better, and the network would believe them too much.
    """
    for name in ("sample", "dev"):
        for label in corpora.labels(name):
            fresh = name == "dev" and _FRESH.match(label["file"]) is not None
            yield (corpora.CORPUS / name / label["file"]).read_bytes(), label, fresh
    for area in sentence_bank.AREAS:
        for raw, label in sentence_bank.rows(area):
            yield raw, label, area in _FRESH_AREAS
    chance = random.Random(_COMPOSED)
    for number in range(_COMPOSED):
        yield *composed(chance, number), True


def example_of(tokens: Tokens, label: Mapping[str, Any], given: Given | None) -> Example:
    """A letter beside its label's requests, and what the rules made of it where that counts."""
    requests: Sequence[Mapping[str, Any]] = label["requests"]
    words = [list(net.rows_of(word)) for word in tokens.words[: net.MOST_TOKENS]]
    starts = np.cumsum([0] + [len(word) for word in words[:-1]])
    others = float(len(tokens.people) > 1)
    kinds = {request["kind"] for request in requests} | {label["decision"]}
    if any(request.get("attendees") == "all" for request in requests):
        kinds.add("all")
    return Example(
        torch.tensor([row for word in words for row in word]),
        torch.tensor(starts),
        openings(tokens.words[: net.MOST_TOKENS]),
        tokens.standing,
        torch.from_numpy(net.marks_of(tokens, len(words))),
        [
            (
                net.places_of(one.everywhere),
                known_of(key == SENDER, others, one),
                _roles(key, one, requests),
            )
            for key, one in tokens.people.items()
        ],
        [
            (net.places_of(each.at), known_of_meeting(each), _at_meeting(number, requests))
            for number, each in tokens.meetings.items()
        ],
        [
            [_seats(key, one, number, requests) for number in tokens.meetings]
            for key, one in tokens.people.items()
        ],
        nearness(
            openings(tokens.words),
            [one.everywhere for one in tokens.people.values()],
            [each.at for each in tokens.meetings.values()],
        ),
        [float(kind in kinds) for kind in KINDS],
        given or nothing_given(len(tokens.people), len(tokens.meetings)),
        heard=float(given is not None),
    )


def nothing_given(people: int, meetings: int) -> Given:
    """What is given of a letter that the rules are not heard on."""
    return Given(
        [0.0] * (len(KINDS) + len(ASKED)),
        [[0.0] * len(ROLES)] * people,
        [[0.0] * len(AT_MEETINGS)] * meetings,
        [[[0.0] * len(SEATS)] * meetings] * people,
    )


def _roles(key: str, one: Any, requests: Sequence[Mapping[str, Any]]) -> list[float]:
    """The roles a label gives somebody, who may have only half a name in the letter."""
    name = one.mention.name
    whole = same_name_key(name) if name else key
    given = {role for request in requests for role in _given(request, whole, half=not name)}
    return [float(role in given) for role in ROLES]


def _seats(key: str, one: Any, number: int, requests: Sequence[Mapping[str, Any]]) -> list[float]:
    there = [request for request in requests if number in (request.get("meetings") or ())]
    return _roles(key, one, there)[: len(SEATS)]


def _given(request: Mapping[str, Any], whole: str, *, half: bool) -> Iterator[str]:
    people = request.get("attendees")
    meant = [(request["kind"], each) for each in people] if isinstance(people, list) else []
    meant += [(role, request[role]) for role in ("out", "in", "contact") if request.get(role)]
    for role, person in meant:
        named = same_name_key(person["name"] or "")
        if whole and (named == whole or (half and whole in named.split())):
            yield role


def _at_meeting(number: int, requests: Sequence[Mapping[str, Any]]) -> list[float]:
    there = {r["kind"] for r in requests if number in (r.get("meetings") or ())}
    return [float(kind in there) for kind in AT_MEETINGS]

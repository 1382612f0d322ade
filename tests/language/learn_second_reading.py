"""Learn `knub_mailer/language/second_reading.npz` from the open labelled mails.

    pip install -e .[learn]
    python tests/language/learn_second_reading.py

Run it when many mails have been added, or when the marking of sentences has changed. It takes
about twenty minutes on one core. The network is that of `knub_mailer/language/net.py`, which runs
what is learned here; `tests/language/test_second_reading.py` holds the two together.
"""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from pytest import MonkeyPatch
from torch import Tensor, nn
from torch.nn import functional

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]

import corpora  # noqa: E402
import sentence_bank  # noqa: E402

import knub_mailer.language.understand as understanding  # noqa: E402
from knub_mailer.domain.request import Understanding  # noqa: E402
from knub_mailer.language import net  # noqa: E402
from knub_mailer.language.normalise import same_name_key  # noqa: E402
from knub_mailer.language.report import to_json  # noqa: E402
from knub_mailer.language.second_reading import (  # noqa: E402
    AT_MEETINGS,
    KINDS,
    ROLES,
    SecondReading,
)
from knub_mailer.language.tokens import SENDER, Tokens  # noqa: E402

TABLE = ROOT / "knub_mailer" / "language" / "second_reading.npz"
SEEDS = (1, 2)
FEATURES, HIDDEN = 64, 64
EPOCHS, AT_ONCE, FASTEST = 34, 32, 3e-3
DROPPED, DROPPED_WITHIN, WORDS_LOST = 0.5, 0.25, 0.06
KNOWN = 6  # numbers of net.known_of


@dataclass(frozen=True, slots=True)
class Example:
    """A letter and what is wanted of the network for it, as `net.Net` gives it."""

    rows: Tensor
    starts: Tensor
    people: list[tuple[list[int], list[float], list[float]]]  # places, what is known, roles
    meetings: list[tuple[list[int], list[float]]]
    kinds: list[float]

    @property
    def length(self) -> int:
        """How many tokens it has."""
        return len(self.starts)


def examples() -> Iterator[Example]:
    """Every open mail that is read at all, and what the tests of the rules read."""
    seen: list[Tokens] = []
    read_again = understanding.read_again
    understanding.read_again = lambda tokens: seen.append(tokens) or read_again(tokens)
    for raw, label in labelled():
        seen.clear()
        corpora.output_of(raw)
        if seen:
            yield example_of(seen[0], label)
    yield from of_the_rules_alone(seen)


def of_the_rules_alone(seen: list[Tokens]) -> list[Example]:
    """The short mails of tests/language as the rules read them: the tests hold that to be right."""
    found: dict[str, Example] = {}
    understand = understanding.understand

    def told(*given: Any) -> Understanding:
        seen.clear()
        meaning = understand(*given)
        if seen:
            label = to_json(meaning, "") | {"questions": []}
            found[f"{seen[0].words} {label['requests']}"] = example_of(seen[0], label)
        return meaning

    silent = MonkeyPatch()
    for method, nothing in (("denied", {}), ("sees", set()), ("agrees", False)):
        silent.setattr(SecondReading, method, lambda *_, nothing=nothing: nothing)
    silent.setattr(understanding, "understand", told)
    left_out = ("metamorphic", "corpora", "second_reading")
    ignored = [f"--ignore={HERE / f'test_{name}.py'}" for name in left_out]
    failed = pytest.main(["-q", "-p", "no:xdist", str(HERE), *ignored])
    silent.undo()
    if failed:
        raise SystemExit("The rules fail their tests: mend them first.")
    return list(found.values())


def labelled() -> Iterator[tuple[bytes, corpora.Label]]:
    """The open mails and the short ones, raw, each with its label."""
    for name in ("sample", "dev"):
        for label in corpora.labels(name):
            yield (corpora.CORPUS / name / label["file"]).read_bytes(), label
    for area in sentence_bank.AREAS:
        yield from sentence_bank.rows(area)


def example_of(tokens: Tokens, label: Mapping[str, Any]) -> Example:
    """A letter's tokens beside its label's requests."""
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
        [
            (_places(one.at), net.known_of(key == SENDER, others, one), _roles(key, one, requests))
            for key, one in tokens.people.items()
        ],
        [(_places(at), _at_meeting(number, requests)) for number, at in tokens.meetings.items()],
        [float(kind in kinds) for kind in KINDS],
    )


def _places(at: Sequence[int]) -> list[int]:
    return [place for place in at if place < net.MOST_TOKENS][: net.MOST_PLACES]


def _roles(key: str, one: Any, requests: Sequence[Mapping[str, Any]]) -> list[float]:
    """The roles a label gives somebody, who may have only half a name in the letter."""
    name = one.mention.name
    whole = same_name_key(name) if name else key
    given = {role for request in requests for role in _given(request, whole, half=not name)}
    return [float(role in given) for role in ROLES]


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


class Block(nn.Module):
    """`net.Net._block`."""

    def __init__(self, reach: int) -> None:
        super().__init__()
        self.n = nn.LayerNorm(FEATURES)
        self.c = nn.Conv1d(FEATURES, 2 * FEATURES, 3, padding=reach, dilation=reach)
        self.drop = nn.Dropout(DROPPED_WITHIN)

    def forward(self, at: Tensor, there: Tensor) -> Tensor:
        value, gate = self.c((self.n(at) * there).transpose(1, 2)).transpose(1, 2).chunk(2, -1)
        return at + self.drop(value * torch.sigmoid(gate))


class Learner(nn.Module):
    """`net.Net` for many letters at once, with what keeps it from learning them by heart."""

    def __init__(self) -> None:
        super().__init__()
        self.emb = nn.EmbeddingBag(net.ROWS, FEATURES, mode="mean")
        nn.init.normal_(self.emb.weight, 0, 0.5)
        self.blocks = nn.ModuleList(map(Block, net.DILATIONS))
        self.norm = nn.LayerNorm(FEATURES)
        self.att = nn.Linear(FEATURES, 2)
        letter = 3 * FEATURES
        self.glob = nn.Linear(letter, FEATURES)
        self.mail = _head(letter, len(KINDS))
        self.role = _head(2 * FEATURES + letter + KNOWN, len(ROLES))
        self.meet = _head(2 * FEATURES + letter, len(AT_MEETINGS))
        self.drop = nn.Dropout(0.25)

    def forward(self, letters: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
        """Scores in log-odds: of kinds, of everybody's roles, of all meetings, in their order."""
        base = np.cumsum([0] + [len(each.rows) for each in letters[:-1]])
        starts = torch.cat([e.starts + int(b) for e, b in zip(letters, base, strict=True)])
        words = self.emb(torch.cat([each.rows for each in letters]), starts)
        if self.training:
            words = words * (torch.rand(len(words), 1) > WORDS_LOST)
        lengths = torch.tensor([each.length for each in letters])
        there = torch.arange(int(lengths.max()))[None] < lengths[:, None]
        at = torch.zeros(*there.shape, FEATURES)
        at[there] = words
        at, mask = self.drop(at), there[..., None].float()
        for number, block in enumerate(self.blocks):
            at = block(at, mask)
            if number == net.TOLD_AFTER:
                at = at + self.glob(self._letter(at, there))[:, None]
        at = self.norm(at) * mask
        letter = self._letter(at, there)
        people = [(i, places) for i, e in enumerate(letters) for places, _, _ in e.people]
        meetings = [(i, places) for i, e in enumerate(letters) for places, _ in e.meetings]
        known = torch.tensor([known for each in letters for _, known, _ in each.people])
        roles = self.role(torch.cat([_around(at, people), _of(letter, people), known], 1))
        met = self.meet(torch.cat([_around(at, meetings), _of(letter, meetings)], 1))
        return self.mail(letter), roles, met

    def _letter(self, at: Tensor, there: Tensor) -> Tensor:
        away = ~there[..., None]
        weight = torch.softmax(self.att(at).masked_fill(away, -1e9), 1)
        means = torch.einsum("nlk,nlf->nkf", weight, at).flatten(1)
        return torch.cat([at.masked_fill(away, -9).max(1).values, means], 1)


def _head(given: int, told: int) -> nn.Sequential:
    parts = (nn.Dropout(DROPPED), nn.Linear(given, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, told))
    return nn.Sequential(*parts)


def _around(at: Tensor, meant: Sequence[tuple[int, list[int]]]) -> Tensor:
    places = torch.zeros(len(meant), net.MOST_PLACES, dtype=torch.long)
    there = torch.zeros(len(meant), net.MOST_PLACES, 1, dtype=torch.bool)
    for row, (_, each) in enumerate(meant):
        places[row, : len(each)] = torch.tensor(each, dtype=torch.long)
        there[row, : len(each)] = True
    found = at[torch.tensor([i for i, _ in meant], dtype=torch.long)[:, None], places]
    greatest = found.masked_fill(~there, -9).max(1).values
    greatest = torch.where(there.any(1), greatest, torch.zeros(()))
    return torch.cat([greatest, (found * there).sum(1) / there.sum(1).clamp(min=1)], 1)


def _of(letter: Tensor, meant: Sequence[tuple[int, list[int]]]) -> Tensor:
    return letter[torch.tensor([i for i, _ in meant], dtype=torch.long)]


def loss_of(learner: Learner, letters: Sequence[Example]) -> Tensor:
    """How far the scores are from what is wanted; roles count double."""
    kinds, roles, met = learner(letters)
    wanted = torch.tensor([roles for each in letters for _, _, roles in each.people])
    loss = functional.binary_cross_entropy_with_logits
    total = loss(kinds, torch.tensor([each.kinds for each in letters])) + 2 * loss(roles, wanted)
    if len(met):
        total = total + loss(met, torch.tensor([w for e in letters for _, w in e.meetings]))
    return total


def learned(letters: Sequence[Example], seed: int) -> Learner:
    """A network that has seen all letters `EPOCHS` times."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    learner = Learner()
    optimiser = torch.optim.AdamW(learner.parameters(), FASTEST, weight_decay=2e-2)
    steps = EPOCHS * math.ceil(len(letters) / AT_ONCE)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, FASTEST, total_steps=steps)
    for epoch in range(EPOCHS):
        total = 0.0
        for together in _batches(letters, chance):
            loss = loss_of(learner, together)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learner.parameters(), 1)
            optimiser.step()
            pace.step()
            total += loss.item() * len(together) / len(letters)
        print(f"seed {seed}, epoch {epoch + 1} of {EPOCHS}: loss {total:.3f}", flush=True)
    return learner.eval()


def _batches(letters: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """Letters of about the same length together, in another order each time."""
    lengths = sorted((each.length + 20 * chance.random(), i) for i, each in enumerate(letters))
    order = [letters[i] for _, i in lengths]
    found = [order[at : at + AT_ONCE] for at in range(0, len(order), AT_ONCE)]
    chance.shuffle(found)
    return found


def weights_of(learner: Learner) -> Iterator[tuple[str, np.ndarray]]:
    """The weights in the shapes that `net.Net` multiplies with."""
    for name, tensor in learner.state_dict().items():
        values = tensor.numpy()
        if name.endswith(".c.weight"):  # out, in, 3 places -> 3 places x in, out
            values = values.transpose(2, 1, 0).reshape(-1, values.shape[0])
        elif name == "emb.weight":
            name = "emb"
        elif values.ndim == 2:
            values = values.T
        yield name, values.astype(np.float16)


if __name__ == "__main__":
    torch.set_num_threads(1)
    every = list(examples())
    print(f"{len(every)} letters")
    found = {
        f"{seed}/{name}": values
        for seed in SEEDS
        for name, values in weights_of(learned(every, seed))
    }
    np.savez_compressed(TABLE, **found)
    print(f"{TABLE.relative_to(ROOT)}: {TABLE.stat().st_size:,} bytes")

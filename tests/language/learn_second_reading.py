"""Learn `knub_mailer/language/second/second_reading.npz` from the open labelled mails.

    pip install -e .[learn]
    python tests/language/learn_second_reading.py

Run it when many mails have been added, or when the marking of sentences has changed. It takes
about an hour and a half on one core. The network is that of `knub_mailer/language/second/net.py`,
which runs what is learned here; `tests/language/test_second_reading.py` holds the two together.
"""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]

from joined_examples import some_joined  # noqa: E402
from second_reading_examples import Example, examples  # noqa: E402

from knub_mailer.language.second import net  # noqa: E402
from knub_mailer.language.second.known import (  # noqa: E402
    KNOWN,
    KNOWN_OF_LETTER,
    KNOWN_OF_MEETING,
    known_of_letter,
)
from knub_mailer.language.second.nearness import BETWEEN, NEARNESS, crossings  # noqa: E402
from knub_mailer.language.second.parts import ASKED, AT_MEETINGS, KINDS, ROLES, SEATS  # noqa: E402

TABLE = ROOT / "knub_mailer" / "language" / "second" / "second_reading.npz"


class Size(NamedTuple):
    """How large a network is: its features, what a head has of its own, and its layers."""

    features: int
    hidden: int
    blocks: int = len(net.DILATIONS)
    attentions: int = len(net.ATTENDED)
    beside: int = 0


_LARGE = Size(128, 256, beside=48)
SIZES = (Size(48, 64, blocks=3, attentions=1), *[_LARGE] * 4)
"""Of each network: the first is to be fast, the others are heard together."""
JOINED = 0.3  # the share of short letters that come as two in one
EPOCHS, AT_ONCE, FASTEST = 18, 64, 3e-3
KEPT = 0.999  # of the average of the weights, at each step
DROPPED, DROPPED_WITHIN, WORDS_LOST, DEAF = 0.3, 0.12, 0.06, 0.3


class Block(nn.Module):
    """`net.Net._block`."""

    def __init__(self, features: int, reach: int) -> None:
        super().__init__()
        self.reach = reach
        self.n = nn.LayerNorm(features)
        self.c = nn.Linear(3 * features, 2 * features)
        self.drop = Dropped(DROPPED_WITHIN)

    def forward(self, at: Tensor, there: Tensor) -> Tensor:
        reach, length = self.reach, at.shape[1]
        padded = functional.pad(self.n(at) * there, (0, 0, reach, reach))
        beside = torch.cat([padded[:, i * reach : i * reach + length] for i in range(3)], -1)
        value, gate = self.c(beside).chunk(2, -1)
        return at + self.drop(value * torch.sigmoid(gate))


class Attention(nn.Module):
    """`net.Net._attention`."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.n = nn.LayerNorm(features)
        self.qkv = nn.Linear(features, 3 * features)
        self.o = nn.Linear(features, features)
        self.near = nn.Parameter(torch.linspace(-1, 2, net.HEADS))
        self.drop = Dropped(DROPPED_WITHIN)

    def forward(self, at: Tensor, there: Tensor) -> Tensor:
        many, length, features = at.shape
        each = self.qkv(self.n(at)).view(many, length, 3, net.HEADS, -1)
        query, key, value = each.permute(2, 0, 3, 1, 4)
        place = torch.arange(length, dtype=torch.float32)
        apart = (place[:, None] - place).abs()
        score = query @ key.transpose(-1, -2) / (features // net.HEADS) ** 0.5
        score = score - torch.exp(-self.near)[:, None, None] * apart
        score = torch.softmax(score.masked_fill(~there[:, None, None], -1e9), -1)
        told = (score @ value).transpose(1, 2).reshape(many, length, features)
        return self.drop(self.o(told))


class Dropped(nn.Module):
    """Some features of a letter left out, the same at all of its tokens (Tompson et al., 2015)."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, at: Tensor) -> Tensor:
        if not self.training:
            return at
        kept = torch.rand(len(at), 1, at.shape[2]) > self.share
        return at * kept / (1 - self.share)


class Learner(nn.Module):
    """`net.Net` for many letters at once, with what keeps it from learning them by heart."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        features, hidden = size.features, size.hidden
        self.features = features
        self.emb = nn.EmbeddingBag(net.ROWS, features, mode="mean")
        nn.init.normal_(self.emb.weight, 0, 0.5)
        self.marks = nn.Linear(net.PEOPLE_MARKED + net.MEETINGS_MARKED, features, bias=False)
        nn.init.normal_(self.marks.weight, 0, 0.3)
        self.blocks = nn.ModuleList(
            Block(features, reach) for reach in net.DILATIONS[: size.blocks]
        )
        self.attend = nn.ModuleList(Attention(features) for _ in range(size.attentions))
        self.norm = nn.LayerNorm(features)
        self.att = nn.Linear(features, 2)
        letter = 3 * features
        self.glob = nn.Linear(letter, features)
        letter += KNOWN_OF_LETTER + 1 + len(KINDS) + len(ASKED)
        who = 2 * features + KNOWN + 1 + len(ROLES)
        where = 2 * features + KNOWN_OF_MEETING + len(AT_MEETINGS)
        self.mail = _head(letter, hidden, len(KINDS))
        self.role = _head(who + letter, hidden, len(ROLES))
        self.meet = _head(where + letter, hidden, len(AT_MEETINGS))
        self.whom = nn.Linear(who, net.CROSSED, bias=False)
        self.which = nn.Linear(where, net.CROSSED, bias=False)
        pair = who + where + net.CROSSED + len(SEATS) + NEARNESS + size.beside
        if size.beside:
            self.beside = nn.Linear(BETWEEN, size.beside)
            self.beside_whom = nn.Linear(features, size.beside, bias=False)
            self.beside_which = nn.Linear(features, size.beside, bias=False)
        self.seat = _head(pair + letter, hidden, len(SEATS))
        self.drop = Dropped(0.25)

    def forward(self, letters: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Scores in log-odds: of kinds, everybody's roles, all meetings, all seats, in order."""
        lengths = torch.tensor([each.length for each in letters])
        there = torch.arange(int(lengths.max()))[None] < lengths[:, None]
        at = torch.zeros(*there.shape, self.features)
        at[there] = self._words(letters)
        at, mask = self.drop(at), there[..., None].float()
        for number, block in enumerate(self.blocks):
            at = block(at, mask)
            if number == net.TOLD_AFTER:
                at = at + self.glob(self._letter(at, there))[:, None]
            if number in net.ATTENDED[: len(self.attend)]:
                at = (at + self.attend[net.ATTENDED.index(number)](at, there)) * mask
        at = self.norm(at) * mask
        given = [each.given for each in letters]
        heard = torch.tensor([each.heard for each in letters])
        if self.training:
            heard = heard * (torch.rand(len(heard)) > DEAF)
        people = [(i, places) for i, e in enumerate(letters) for places, _, _ in e.people]
        meetings = [(i, places) for i, e in enumerate(letters) for places, _, _ in e.meetings]
        of_person, of_meeting = _mail(people), _mail(meetings)
        told = _heard(heard, [g.kinds for g in given])
        letter = torch.cat([self._letter(at, there), _known_of_letters(letters), told], 1)
        known = torch.tensor([known for each in letters for _, known, _ in each.people])
        roles = _heard(heard[of_person], [roles for g in given for roles in g.roles])
        who = torch.cat([_around(at, people), known, roles], 1)
        known = torch.tensor([known for each in letters for _, known, _ in each.meetings])
        kinds = _heard(heard[of_meeting], [kinds for g in given for kinds in g.meetings])[:, 1:]
        where = torch.cat([_around(at, meetings), known, kinds], 1)
        of_whom, of_which, mail = _pairs(letters)
        taken = _heard(heard[mail], [seats for g in given for who in g.seats for seats in who])
        near = torch.tensor([near for each in letters for row in each.near for near in row])
        crossed = self.whom(who)[of_whom] * self.which(where)[of_which]
        pairs = [who[of_whom], where[of_which], crossed, taken[:, 1:], near]
        if hasattr(self, "beside"):
            pairs.append(self._beside(at, letters))
        pairs.append(letter[mail])
        return (
            self.mail(letter),
            self.role(torch.cat([who, letter[of_person]], 1)),
            self.meet(torch.cat([where, letter[of_meeting]], 1)),
            self.seat(torch.cat(pairs, 1)),
        )

    def _beside(self, at: Tensor, letters: Sequence[Example]) -> Tensor:
        """`net.Net._crossed`."""
        every = [
            crossings(
                each.opens,
                [places for places, _, _ in each.people],
                [places for places, _, _ in each.meetings],
                each.length,
            )
            for each in letters
        ]
        seats = [len(each.people) * len(each.meetings) for each in letters]
        mail = np.repeat(np.arange(len(letters)), [len(each.who) for each in every])
        who, where, seat, between = (np.concatenate(each) for each in zip(*every, strict=True))
        seat += np.cumsum([0, *seats[:-1]])[mail]
        told = self.beside(torch.from_numpy(between))
        told = told + self.beside_whom(at)[mail, who] + self.beside_which(at)[mail, where]
        found = torch.zeros(sum(seats), told.shape[1])
        rows = torch.from_numpy(seat)[:, None].expand_as(told)
        return found.scatter_reduce(0, rows, functional.relu(told), "amax")

    def _words(self, letters: Sequence[Example]) -> Tensor:
        base = np.cumsum([0] + [len(each.rows) for each in letters[:-1]])
        starts = torch.cat([e.starts + int(b) for e, b in zip(letters, base, strict=True)])
        words = self.emb(torch.cat([each.rows for each in letters]), starts)
        marks = [each.marks for each in letters]
        if self.training:
            words = words * (torch.rand(len(words), 1) > WORDS_LOST)
            marks = [each[:, _somebody_else()] for each in marks]
        return words + self.marks(torch.cat(marks))

    def _letter(self, at: Tensor, there: Tensor) -> Tensor:
        away = ~there[..., None]
        weight = torch.softmax(self.att(at).masked_fill(away, -1e9), 1)
        means = torch.einsum("nlk,nlf->nkf", weight, at).flatten(1)
        return torch.cat([at.masked_fill(away, -9).max(1).values, means], 1)


def _known_of_letters(letters: Sequence[Example]) -> Tensor:
    known = [
        known_of_letter(
            [known for _, known, _ in each.people],
            [known for _, known, _ in each.meetings],
            each.standing,
        )
        for each in letters
    ]
    return torch.tensor(known)


def _head(given: int, hidden: int, told: int) -> nn.Sequential:
    parts = (
        nn.Dropout(DROPPED),
        nn.Linear(given, hidden),
        nn.ReLU(),
        nn.Linear(hidden, told),
    )
    return nn.Sequential(*parts)


def _pairs(letters: Sequence[Example]) -> tuple[list[int], list[int], list[int]]:
    """Everybody beside every meeting of the same letter: who, which, and of which letter."""
    found: list[tuple[int, int, int]] = []
    people = meetings = 0
    for number, each in enumerate(letters):
        of_whom = range(people, people := people + len(each.people))
        of_which = range(meetings, meetings := meetings + len(each.meetings))
        found += [(who, which, number) for who in of_whom for which in of_which]
    who, which, mail = map(list, zip(*found, strict=True))
    return who, which, mail


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


def _mail(meant: Sequence[tuple[int, list[int]]]) -> Tensor:
    return torch.tensor([i for i, _ in meant], dtype=torch.long)


def _heard(heard: Tensor, given: Sequence[Sequence[float]]) -> Tensor:
    """What the rules gave, behind a number that tells whether it is told at all."""
    return torch.cat([heard[:, None], torch.tensor(given) * heard[:, None]], 1)


def _somebody_else() -> Tensor:
    """The columns of the marks, with everybody but the sender in another's place."""
    others = 1 + torch.randperm(net.PEOPLE_MARKED - 1)
    meetings = torch.arange(net.MEETINGS_MARKED) + net.PEOPLE_MARKED
    return torch.cat([torch.zeros(1, dtype=torch.long), others, meetings])


def loss_of(learner: Learner, letters: Sequence[Example]) -> Tensor:
    """How far the scores are from what is wanted; roles count double."""
    kinds, roles, met, seats = learner(letters)
    wanted = torch.tensor([roles for each in letters for _, _, roles in each.people])
    loss = functional.binary_cross_entropy_with_logits
    total = loss(kinds, torch.tensor([each.kinds for each in letters])) + 2 * loss(roles, wanted)
    total = total + loss(met, torch.tensor([w for e in letters for _, _, w in e.meetings]))
    taken = torch.tensor([w for each in letters for who in each.seats for w in who])
    return total + 2 * loss(seats, taken)


def learned(letters: Sequence[Example], size: Size, seed: int) -> Learner:
    """A network of a size that has seen all letters `EPOCHS` times, from its own beginnings.

    Its weights are their average over the last steps, which is less sure of what it gets wrong.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    learner = Learner(size)
    average = AveragedModel(learner, multi_avg_fn=get_ema_multi_avg_fn(KEPT))
    optimiser = torch.optim.AdamW(learner.parameters(), FASTEST, weight_decay=2e-2)
    steps = EPOCHS * math.ceil(len(letters) / AT_ONCE)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, FASTEST, total_steps=steps)
    for epoch in range(EPOCHS):
        total = 0.0
        for together in _batches(some_joined(letters, JOINED, chance), chance):
            loss = loss_of(learner, together)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learner.parameters(), 1)
            optimiser.step()
            pace.step()
            average.update_parameters(learner)
            total += loss.item() * len(together) / len(letters)
        print(
            f"{size.features} features, epoch {epoch + 1} of {EPOCHS}: loss {total:.3f}", flush=True
        )
    return average.module.eval()


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
        if name == "emb.weight":
            name = "emb"
        elif values.ndim == 2:
            values = values.T
        yield name, values.astype(np.float16)


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.set_float32_matmul_precision("medium")  # twice as fast, and no worse
    every = list(examples())
    print(f"{len(every)} letters")
    found = {
        f"{number}.{name}": values
        for number, size in enumerate(SIZES)
        for name, values in weights_of(learned(every, size, seed=number))
    }
    np.savez_compressed(TABLE, **found)
    print(f"{TABLE.relative_to(ROOT)}: {TABLE.stat().st_size:,} bytes")

"""Two readings of the rules agree on every membership, seat, waiting list and charge."""

from __future__ import annotations

import os
import random
from collections import Counter

import pytest
from naive import Naive, plain
from seasons import ZONE, Drawn, draw

from knub_mailer.domain.ledger import ChargeKind
from knub_mailer.rules.charges import charges_at
from knub_mailer.rules.season import fold, season_at

SEASONS = int(os.environ.get("KNUB_ORACLE_SEASONS", "120"))


def check(drawn: Drawn) -> None:
    """Fold and naive reading of one season say the same."""
    state = fold(drawn.season, drawn.entries, drawn.now, zone=ZONE)
    naive = Naive(drawn.season).live(list(drawn.entries), drawn.now)
    assert {
        code: (m.joined, m.fee_ore, m.contact.email) for code, m in state.memberships.items()
    } == {code: (m["joined"], m["fee"], m["contact"]) for code, m in naive.members.items()}
    for number, meeting in state.meetings.items():
        if naive.gatherings[number].cancelled:
            assert meeting.state == "cancelled" and not meeting.seats
            continue
        assert [
            (s.municipality, plain(s.person.name), s.kind.value, s.cancelled_late)
            for s in meeting.seats
        ] == naive.seats(number), f"seats of meeting {number}"
        assert [(w.municipality, plain(w.person.name)) for w in meeting.waiting] == naive.waiting(
            number
        ), f"waiting list of meeting {number}"
    assert {
        (w.meeting, w.municipality, plain(w.person.name)) for w in state.waiting
    } == naive.waiting_membership()
    _check_money(drawn, naive)


def _check_money(drawn: Drawn, naive: Naive) -> None:
    season = season_at(drawn.season, drawn.entries, drawn.now)
    state = fold(drawn.season, drawn.entries, drawn.now, zone=ZONE)
    extras: Counter[tuple[str, int]] = Counter()
    for number, meeting in state.meetings.items():
        if meeting.state == "held":
            for charge in charges_at(meeting, state, season):
                if charge.kind is ChargeKind.EXTRA:
                    extras[charge.municipality, number] += charge.quantity
    assert dict(extras) == naive.billed()


@pytest.mark.parametrize("block", range(8))
def test_fold_and_oracle_agree_on_random_seasons(block: int) -> None:
    """Short and long seasons, with every edge of the rules within a few minutes of a wish."""
    for number in range(SEASONS // 8):
        seed = block * 100_000 + number
        wishes = random.Random(seed).choice((5, 15, 40, 120, 400))
        check(draw(seed, wishes))


@pytest.mark.soak
def test_fold_and_oracle_agree_on_thousands_of_seasons() -> None:
    """`make soak`: at least 2,000 seasons, some of them with thousands of wishes."""
    for seed in range(2_000):
        check(draw(1_000_000 + seed, random.Random(seed).choice((20, 60, 200, 600))))
    for seed in range(20):
        check(draw(2_000_000 + seed, 3_000))

"""Of lists and tables that were put together, nobody is signed up whom they leave out or open."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from composed_lists import Seats, a_list, a_table, composed
from corpora import configured
from test_turned_round import mail_of

from knub_mailer.domain.request import SignUp, Understanding
from knub_mailer.entrypoints.commands_understand import understood


def _signed_up(meaning: Understanding) -> Seats:
    signs = [r for r in meaning.requests if isinstance(r, SignUp)]
    return {(p.name or "", at) for r in signs for p in r.attendees for at in r.meetings}


@pytest.mark.parametrize(("make", "carried_out"), [(a_list, 22), (a_table, 14)])
def test_nobody_comes_whom_a_line_or_a_sign_keeps_away(
    make: Callable[[random.Random], tuple[str, Seats]], carried_out: int
) -> None:
    full = 0
    for text, sure in composed(make, 45):
        meaning = understood(configured(), mail_of(text))
        assert all(isinstance(each, SignUp) for each in meaning.requests), text
        assert _signed_up(meaning) <= sure, text
        full += bool(sure) and _signed_up(meaning) == sure
    assert full >= carried_out

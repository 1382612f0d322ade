"""Replies put together by chance, to a question of ours: none does what it does not say."""

from __future__ import annotations

import random
from datetime import datetime

from composed_replies import answered
from corpora import configured
from test_replies import ZONE, asked_of, mailed

from knub_mailer.domain.request import Cancel, Person, SignUp, Understanding
from knub_mailer.language.replies.answered import answer_to
from knub_mailer.language.understand import understand


def _seats(found: Understanding) -> set[tuple[str, str, int]]:
    """Who is signed up and who is cancelled, and where."""
    return {
        ("in" if isinstance(each, SignUp) else "out", person.name or "", number)
        for each in found.requests
        if isinstance(each, SignUp | Cancel)
        for number in each.meetings
        for person in (each.attendees if not isinstance(each.attendees, str) else (Person("all"),))
    }


def test_no_reply_put_together_does_what_it_does_not_say() -> None:
    chance = random.Random(7)
    network = configured().networks[0]
    now = datetime.fromisoformat("2026-02-06T10:00").replace(tzinfo=ZONE)
    for each in (answered(chance) for _ in range(80)):
        below = f"\n\nDen 5. februar 2026 kl. 10.02 skrev KNUB <knub@kl.example>:\n> {each.asked}\n"
        letter = mailed(each.body, quoted=below)
        found = answer_to(letter, asked_of(*each.points))
        own = understand(letter, network, network.season, configured().register, now)
        for told in (found or own, own):
            assert _seats(told) <= each.allowed, each.body

"""A sentence that tells of several people or meetings, as one sentence for each."""

from __future__ import annotations

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.letter.only_there import some_only_there
from knub_mailer.language.letter.pairing import paired
from knub_mailer.language.meetings.exceptions import so_does_another
from knub_mailer.language.meetings.meetings_left import turned_within
from knub_mailer.language.seats.gapped import each_for_another
from knub_mailer.language.seats.on_and_off import each_answers, on_and_off
from knub_mailer.language.seats.two_verbs import off_and_on


def each_apart(grouped: Grouped, *, listed: bool) -> list[Grouped]:
    """The sentences of each, by the first way of telling that fits; else the sentence itself.

    listed: whether somebody was signed up just before, of whom `Bo dog kun i oktober` can be.
    """
    return (
        paired(grouped)
        or on_and_off(grouped)
        or off_and_on(grouped)
        or each_answers(grouped)
        or turned_within(grouped)
        or so_does_another(grouped)
        or each_for_another(grouped)
        or some_only_there(grouped, listed=listed)
        or [grouped]
    )

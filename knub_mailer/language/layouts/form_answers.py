"""What a form's lines answer for one of its people: which meeting, there or not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knub_mailer.language.clauses.grouping import Reference
from knub_mailer.language.layouts.laid_out import meeting_in
from knub_mailer.language.layouts.listing import tells_more
from knub_mailer.language.layouts.table_cells import Cell, cell_of
from knub_mailer.language.layouts.unanswered import COMES, OPEN
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.names.names import names_in
from knub_mailer.language.people.people import People
from knub_mailer.language.words.normalise import fold

_FEW = 9  # words


def only_a_meeting(value: str, calendar: Calendar, people: People) -> Reference | None:
    """The meetings that a value names, None where it names anybody or tells more of them."""
    if len(value.split()) > _FEW or names_in(value, people.places) or tells_more(fold(value)):
        return None
    return meeting_in(value, calendar, people)


def answer_of(label: str, value: str) -> Cell | None:
    """Yes, no or perhaps beside a label such as `Deltager`; None for any other line."""
    if not COMES.fullmatch(label):
        return None
    said = Cell.MAYBE if OPEN.fullmatch(fold(value).strip()) else cell_of(value)
    return said if said in (Cell.YES, Cell.NO, Cell.MAYBE) else None


def alike(former: Reference | None, now: Reference) -> Reference:
    """The meeting of two lines about the same people: two that differ are asked about."""
    if former is None or not former.numbers:
        return now
    if now.numbers and not set(former.numbers) & set(now.numbers):
        return Reference((), "disagree", now.said)
    return former


def each_below_its_meeting(kinds: Iterable[str]) -> bool:
    """Whether lines come as meeting, name, meeting, name: the last line of all is of a name.

    kinds: `m` for a meeting's line, `n` for a name's, in their order.
    """
    return re.fullmatch(r"(?:m+n+){2,}", "".join(kinds)) is not None

"""`Randers må jeg sige nej til. Det andet møde …`: the other one of two, not the second."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.words.alternatives import Seldom

_THE_OTHER = Seldom(r"\bandet\b")
_SECOND = 2


def the_other_meant(grouped: Grouped, reading: Reading, calendar: Calendar) -> None:
    """Put the meeting that is left for `det andet møde` below one of the two that are.

    Where the second meeting was spoken of before, it can't be called that; which one of several is
    meant, only the sender can tell.
    """
    former = (each for at, each in reading.references if at >= 0)
    named = {n for r in former if len(r.numbers) == 1 for n in r.numbers}
    marked = reading.marked[-1].marked
    for at, each in enumerate(grouped.meetings):
        second = each.numbers == (_SECOND,) and _THE_OTHER.search(each.said) is not None
        before = named.union(*(r.numbers for r in grouped.meetings[:at] if len(r.numbers) == 1))
        if not second or _SECOND not in before:
            continue
        left = tuple(n for n in (m.number for m in calendar.coming) if n != _SECOND)
        known = len(left) == 1
        grouped.meetings[at] = Reference(
            left if known else (), "" if known else "either", each.said, each.hows
        )
        marked.meetings[:] = [
            replace(one, numbers=grouped.meetings[at].numbers)
            if one.numbers == (_SECOND,)
            and _THE_OTHER.search(marked.folded, one.start, one.end) is not None
            else one
            for one in marked.meetings
        ]

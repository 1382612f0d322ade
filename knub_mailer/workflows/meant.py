"""Who of those signed up is meant by a name that is not quite theirs: asked, so that `ja` settles.

What a mail means is free of state (understanding.md); who is on the list is known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from knub_mailer.domain.ledger import Act, Outcome, Replaced, Result, Withdrawn
from knub_mailer.domain.request import Cancel, OpenPoint, Person, Question, Substitute
from knub_mailer.language.words.addresses import addresses_in
from knub_mailer.rules.people import could_be, folded_name, name_of
from knub_mailer.workflows.carry_out import Carried
from knub_mailer.workflows.office import Sitting

_OTHERS = re.compile(r"\b(?:vi|os|vores|alle|de|dem|han|hun|we|us|our|they)\b")
_MOST = 8
"""Candidates that are offered; whoever fits more has to be named."""


def with_candidates(
    sitting: Sitting, municipality: str, points: Iterable[OpenPoint], sender: str | None = None
) -> tuple[OpenPoint, ...]:
    """The points of a mail, those about somebody to be taken off with who of the list may be meant.

    municipality: whose list; a code the sender speaks for. sender: whose own seat it may be about
    where nobody is named ("Afbud", "Min chef kommer i stedet").
    """
    return tuple(_known(sitting, municipality, point, sender) for point in points)


def _known(sitting: Sitting, municipality: str, point: OpenPoint, sender: str | None) -> OpenPoint:
    about = point.about
    if isinstance(about, Cancel) and isinstance(about.attendees, tuple):
        named = about.attendees
    elif isinstance(about, Substitute) and about.in_.name and not about.out.name:
        named = ()
    else:
        return point
    found: tuple[Person, ...] = ()
    if point.question is Question.ATTENDEE_NAME and len(named) < 2:
        person = named[0] if named else Person(point.said.strip())
        found = candidates(sitting, municipality, about.meetings, person)
    elif point.question is Question.ATTENDEE and not named:
        found = candidates(sitting, municipality, about.meetings, *_mentioned(point))
        if not found and sender and not _OTHERS.search(folded_name(point.said)):
            own = candidates(sitting, municipality, about.meetings, Person(None, sender))
            found = tuple(each for each in own if each.email == sender)
    return replace(point, candidates=found)


def _mentioned(point: OpenPoint) -> list[Person]:
    """The addresses and words of a sentence that may name somebody: `meld jens fra`."""
    words = folded_name(point.said).split()
    if isinstance(point.about, Substitute):  # of the substitute's own name nobody is meant
        words = [word for word in words if word not in name_of(point.about.in_).split()]
    people = [Person(None, email) for email in addresses_in(point.said)]
    return people + [Person(word) for word in words if len(word) > 1]


def unsure(sitting: Sitting, carried: Sequence[Carried]) -> tuple[OpenPoint, ...]:
    """A question for each who is to be taken off and is not on the list, where somebody alike is.

    rules.md, "the same person twice": same name with another address is asked.
    """
    state = sitting.state()
    points: list[OpenPoint] = []
    for each in carried:
        missed = [o for o in each.outcomes(state) if o.result is Result.NOT_SEATED]
        for person in dict.fromkeys(filter(None, (_leaving(o.entry.act) for o in missed))):
            points += _point(sitting, each, missed, person)
    return tuple(points)


def _point(
    sitting: Sitting, carried: Carried, missed: Sequence[Outcome], person: Person
) -> list[OpenPoint]:
    acts = [o.entry.act for o in missed if _leaving(o.entry.act) == person]
    meetings = tuple(a.meeting for a in acts if isinstance(a, Withdrawn | Replaced))
    code = missed[0].entry.municipality or ""
    found = candidates(sitting, code, meetings, person)
    if not found:
        return []
    about: Cancel | Substitute = Cancel(meetings, (person,))
    if isinstance(carried.request, Substitute):
        about = replace(carried.request, meetings=meetings)
    return [OpenPoint(Question.ATTENDEE_NAME, about, candidates=found)]


def candidates(
    sitting: Sitting, municipality: str, meetings: Iterable[int], *said: Person
) -> tuple[Person, ...]:
    """Those of a municipality's list at these meetings, waiting ones too, who may be meant."""
    state = sitting.state()
    found: dict[Person, None] = {}
    for number in meetings:
        meeting = state.meetings[number]
        seats = [seat.person for seat in meeting.of(municipality) if not seat.cancelled_late]
        lists = (*meeting.waiting, *(each for each in state.waiting if each.meeting == number))
        waiting = [each.person for each in lists if each.municipality == municipality]
        for person in seats + waiting:
            if any(could_be(each, person) for each in said):
                found[Person(person.name, person.email)] = None
    return tuple(found) if len(found) <= _MOST else ()


def _leaving(act: Act) -> Person | None:
    """Who gives up a seat by an act."""
    if isinstance(act, Withdrawn):
        return act.person
    return act.out if isinstance(act, Replaced) else None

"""Several people and meetings in one letter: each where told, and told of twice just once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knub_mailer.domain.request import ALL, Cancel, Request, SignUp
from knub_mailer.language.clauses.grouping import Reference
from knub_mailer.language.letter.acts import Act, Member
from knub_mailer.language.workbench import covers


def each_where_able(act: Act, able: Sequence[tuple[Member, Reference]]) -> list[Act]:
    """`Bo kan i marts, jeg kan i maj. Sæt os på`: each at the meeting told."""
    people = act.people or ([who for who, _ in able] if act.we else [])
    if act.meeting is not None or len(people) < 2 or not able:
        return [act]
    told = [[at for who, at in able if covers([who], [one])] for one in people]
    if all(len(each) == 1 for each in told):
        return [
            replace(act, people=[one], meeting=at, expected=None)
            for one, (at,) in zip(people, told, strict=True)
        ]
    act.doubt = act.doubt or ("unclear" if any(told) else "")
    return [act]


def of_all_alone(requests: Sequence[Request]) -> list[Request]:
    """The requests without whom `alle vores tilmeldte` takes off already, as `også mig` does."""
    all_off = {
        n for r in requests if isinstance(r, Cancel) and r.attendees == ALL for n in r.meetings
    }
    return [
        each
        for each in requests
        if not isinstance(each, Cancel) or each.attendees == ALL or not all_off >= {*each.meetings}
    ]


def once_told(requests: Sequence[Request]) -> list[Request]:
    """The requests with each person just once at a meeting, where a wish says no more than that.

    `Ida og Bo kommer til møde 2. Bo kommer til møde 2 og 3`: Ida to 2, Bo to 2 and 3.
    """
    signs = [each for each in requests if isinstance(each, SignUp)]
    seats = [
        (number, person) for each in signs for number in each.meetings for person in each.attendees
    ]
    named = {(number, person.name) for number, person in seats}
    reached = {(person.name, person.email) for _, person in seats if person.email is not None}
    namesakes = len({name for name, _ in reached}) < len(reached)
    if (
        len(seats) == len(named)
        or namesakes
        or any(replace(s, meetings=(), attendees=()) != SignUp((), ()) for s in signs)
    ):
        return list(requests)
    there: dict[str | None, set[int]] = {}
    people = {person.name: person for _, person in reversed(seats)}
    for number, person in seats:
        there.setdefault(person.name, set()).add(number)
    alike: dict[tuple[int, ...], list[str | None]] = {}
    for name, numbers in there.items():
        alike.setdefault(tuple(sorted(numbers)), []).append(name)
    merged = [SignUp(at, tuple(people[name] for name in names)) for at, names in alike.items()]
    at = requests.index(signs[0])
    others = [each for each in requests if not isinstance(each, SignUp)]
    before = sum(not isinstance(each, SignUp) for each in requests[:at])
    return [*others[:before], *merged, *others[before:]]

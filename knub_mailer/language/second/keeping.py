"""What is kept of a first reading when the second one has been carried out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import (
    Cancel,
    Decision,
    OpenPoint,
    Question,
    SignUp,
    Understanding,
    kind_of,
    people_of,
)
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.second.parts import OF_SEATS, meetings_of
from knub_mailer.language.second.second_reading import SecondReading
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_WORD = Seldom(r"\w+")


def keeps_everybody(
    firm: Understanding, otherwise: Understanding, second: SecondReading, sender: str | None
) -> bool:
    """Whether a second reading speaks of all whom the rules firmly read, at those meetings.

    And of no seat more of theirs, nor, unless it is certain, of anybody else's. sender: who writes,
    whom rules can take for the one that another is meant to be, unless there is a wish for both.
    """
    left, more = _seats_of(firm) - _seats_of(otherwise), _seats_of(otherwise) - _seats_of(firm)
    if {name for name, _ in more} & {name for name, _ in _seats_of(firm)}:
        return False  # `møde 1: Ida, møde 2: Bo`: each token lies near the other's meeting
    came = {n for n, _ in _given(firm)} - {n for n, _ in _seats_of(otherwise)}
    if sender in came:
        return False  # `vil gerne med sammen med Ida`: of who is left unsaid it knows little
    if second.beyond_doubt:
        return True
    if _given(firm) & _taken(otherwise) or _taken(firm) & _given(otherwise):
        return False  # one reading has somebody come, and the other stay away
    if firm.requests and any(name == sender for name, _ in more):
        return False  # `jeg må trække to navne tilbage`: of these who writes is none
    if second.certain_to_act:
        return not (left and firm.decision is Decision.ACT)
    if not left and more and not second.certain:
        return False
    if not _beside_seats(firm) <= _beside_seats(otherwise):
        return False  # a join is not made a seat
    mine = any(name == sender for name, _ in _seats_of(otherwise))
    return not left or (not mine and all(name == sender for name, _ in left))


def adds(firm: Understanding, otherwise: Understanding, name: str | None) -> bool:
    """Whether a second reading has somebody come, or stay away, of whom the rules read nothing."""
    before, after = ({name for name, _ in _seats_of(told)} for told in (firm, otherwise))
    return bool(before) and name in after - before


def fills_seats_of_tables(firm: Understanding, otherwise: Understanding, letter: Letter) -> bool:
    """Whether a second reading has somebody come whose row in a table did not say so firmly."""
    before, after = ({name for name, _ in _seats_of(told)} for told in (firm, otherwise))
    rows = [{*_WORD.findall(fold(" ".join(row)))} for table in letter.tables for row in table]
    added = ({*_WORD.findall(fold(name))} for name in after - before if name)
    return bool(before) and any(name <= row for name in added for row in rows)  # `Bak, Kim`


def outnumbers(otherwise: Understanding, acts: Iterable[Act]) -> bool:
    """Whether a second reading signs up more than the rules read that the letter announces."""
    people = [each.people for each in acts if each.kind is Kind.SIGN_UP and each.people]
    counts = [[p.count for p in each if isinstance(p, Unnamed)] for each in people]
    announced = [c[0] for c, each in zip(counts, people, strict=True) if len(each) == len(c) == 1]
    come = {name for name, _ in _given(otherwise)}
    return len(announced) == 1 and announced[0] is not None and len(come) > announced[0]


def _beside_seats(told: Understanding) -> set[str]:
    return {kind_of(each) for each in told.requests} - OF_SEATS


def _seats_of(
    told: Understanding, *kinds: type[SignUp] | type[Cancel]
) -> set[tuple[str | None, int]]:
    """Everybody whose seat the requests are about, or those of some kinds, at each meeting."""
    return {
        (person.name, number)
        for request in told.requests
        if isinstance(request, kinds or object)
        for person in people_of(request)
        for number in meetings_of(request)
    }


def _given(told: Understanding) -> set[tuple[str | None, int]]:
    return _seats_of(told, SignUp)


def _taken(told: Understanding) -> set[tuple[str | None, int]]:
    return _seats_of(told, Cancel)


def with_what_is_left(told: Understanding, otherwise: Understanding) -> Understanding:
    """The requests of the second reading, and what the first one asks about anybody else."""
    done = {person.name for request in otherwise.requests for person in people_of(request)}
    left = tuple(
        point
        for point in told.open_points
        if point.about is None or not any(p.name in done for p in people_of(point.about))
    )
    something = OpenPoint(
        Question.WHICH_REQUEST, said=told.open_points[0].said if told.open_points else ""
    )
    return replace(otherwise, decision=Decision.ASK, open_points=left or (something,))

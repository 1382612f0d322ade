"""What a reply says beyond its answer: done too, asked, or a contradiction that is asked about.

The answer is what completes our question; beside it stands what the same words mean as a mail of
their own, in which the question's meeting is the one spoken of. What both say counts once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from knub_mailer.domain.request import (
    ALL,
    Cancel,
    ChangeContact,
    Decision,
    Info,
    Join,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Substitute,
    Understanding,
    UpdateBilling,
)
from knub_mailer.language.replies.answers import folded
from knub_mailer.language.words.alternatives import Seldom

_ALSO = Seldom(
    r"^\W*(?:ja|jo|yes|ok|okay)\b(?: tak)?\W*(?:og|samt|plus|and)\b|"
    r"\b(?:ogsa|samt|desuden|derudover|plus|sammen med|also|too|as well)\b|\bog (?:\w+ )?med\b"
)
_JOINS = Seldom(r"\b(?:indmeld\w*|meld\w* \w+ (?:\w+ )?ind|medlem\w*|join\w*|member\w*)\b")
_SOMEBODY = Seldom(r"\b(?:kolleg|medarbejder|person|flere|andre|anden|chef|leder|colleague)|\+ ?\d")
_EVERYBODY = Person("*")


@dataclass(slots=True)
class Beyond:
    """An answer as far as it is read, and what is found beside it.

    done, left: what the answer completes, and the points it leaves open. refused: what it says no
    to. agreed: whether it is a yes to what we asked whether to do, which names nobody itself.
    """

    done: list[Request]
    left: list[OpenPoint]
    refused: Sequence[Request]
    agreed: bool
    text: str
    more: list[Request] = field(default_factory=list)

    def add(self, own: Understanding) -> None:
        """Hold what the words mean by themselves against the answer."""
        named = [person for each in own.requests for person in _people(each)]
        for request in own.requests:
            self._request(request)
        references = [each.reference or "" for each in self.done if isinstance(each, UpdateBilling)]
        for point in own.open_points:
            if not any(point.said and point.said in each for each in references):
                self._point(point, named)  # `Reference Havnen`: a name that only looks like one
        silent = not own.requests and all(each.about is None for each in own.open_points)
        seats = [each for each in self.done if isinstance(each, SignUp)]
        if self.agreed and silent and seats and _SOMEBODY.search(folded(self.text)):
            said = " ".join(self.text.split())  # `ja, og en kollega`
            self.left.append(OpenPoint(Question.ATTENDEE, seats[0], said))

    @property
    def contradicts(self) -> bool:
        """Whether the words speak against the answer."""
        return any(each.readings for each in self.left)

    def understood(self, known: str | None, own: Understanding) -> Understanding:
        """All of it together."""
        requests = tuple(dict.fromkeys((*self.done, *self.more)))
        decision = Decision.ASK if self.left else Decision.ACT
        return Understanding(
            known,
            decision,
            requests,
            tuple(self.left),
            "It answers our question.",
            own.remarks,
            own.language,
        )

    def _request(self, request: Request) -> None:
        match request:
            case SignUp() | Cancel():
                self._seats(request)
            case Substitute():
                self._substitute(request)
            case Info():
                self.more.append(request)
            case Join() if not _JOINS.search(folded(self.text)):
                return  # `ja, vi er med`
            case _ if not any(isinstance(each, type(request)) for each in self.done):
                self.more.append(request)

    def _seats(self, request: SignUp | Cancel) -> None:
        """A sign-up or cancelling: said already, new, or the opposite of the answer."""
        contacts = [r.contact for r in self.done if isinstance(r, Join | ChangeContact)]
        if contacts and all(any(alike(p, c) for c in contacts) for p in _people(request)):
            return None  # a name and an address alone, which answer who the contact is
        kind, other = (SignUp, Cancel) if isinstance(request, SignUp) else (Cancel, SignUp)
        new: dict[tuple[int, ...], list[Person]] = {}
        for person in _people(request):
            numbers = tuple(
                number
                for number in request.meetings
                if not _says(self.done, kind, number, person)
                and not _says(self.refused, other, number, person)
            )
            if any(
                _says(self.done, other, number, person) or _says(self.refused, kind, number, person)
                for number in numbers
            ):
                return self._clash(request)
            if numbers:
                new.setdefault(numbers, []).append(person)
        if self.agreed and self._is_for_another(request):
            return self._clash(request)
        for numbers, people in new.items():
            who = ALL if people == [_EVERYBODY] else tuple(people)
            self.more.append(replace(request, meetings=numbers, attendees=who))  # type: ignore[arg-type]
        return None

    def _is_for_another(self, request: SignUp | Cancel) -> bool:
        """`Ja, Bo kommer` where we asked about Ida: as well, or instead? Only `også` would tell."""
        same = [each for each in self.done if isinstance(each, type(request))]
        if any(_has(each, person) for each in same for person in _people(request)):
            return False
        together = any(set(request.meetings) & set(each.meetings) for each in same)
        return together and not _ALSO.search(folded(self.text))

    def _clash(self, request: Request) -> None:
        """Nothing of what contradicts itself is done; what it may mean is asked."""
        mates = [
            each
            for each in self.done
            if isinstance(each, SignUp | Cancel)
            and set(each.meetings) & set(getattr(request, "meetings", ()))
        ]
        self.done = [each for each in self.done if each not in mates]
        readings = (*mates, request)
        said = " ".join(self.text.split())
        undecided = isinstance(request, Cancel) and any(isinstance(m, SignUp) for m in mates)
        several = readings if mates and not undecided else ()  # else ja or nej, once more
        point = OpenPoint(Question.WHICH_REQUEST, readings[0], said, readings=several)
        self.left.append(point)

    def _substitute(self, request: Substitute) -> None:
        """`Ja, men Bo kommer i stedet`: the place of what was asked about, not beside it."""
        was_going = self._drop(request.out, request.meetings, SignUp)
        if was_going or _says_any(self.refused, SignUp, request.meetings, request.out):
            self.more.append(SignUp(request.meetings, (request.in_,)))  # no seat to take over yet
            return
        self._drop(request.out, request.meetings, Cancel)
        self.more.append(request)

    def _drop(self, person: Person, meetings: tuple[int, ...], kind: type[Request]) -> bool:
        """Take a person out of what the answer completes; whether there was one."""
        found = False
        kept: list[Request] = []
        for each in self.done:
            if (
                isinstance(each, kind)
                and isinstance(each, SignUp | Cancel)
                and each.attendees != ALL
                and set(each.meetings) & set(meetings)
                and _has(each, person)
            ):
                found = True
                others = tuple(p for p in _people(each) if not alike(p, person))
                kept += [replace(each, attendees=others)] if others else []
            else:
                kept.append(each)
        self.done = kept
        return found

    def _point(self, point: OpenPoint, named: Sequence[Person]) -> None:
        about = point.about
        match about:
            case Substitute():
                self._open_substitute(point, about)
            case SignUp() | Cancel() if about.attendees:
                self._open_seats(point, about)
            case Cancel():
                if not self.refused and not any(isinstance(r, Cancel) for r in self.done):
                    self.left.append(point)
            case SignUp():
                self._open_count(point, about, named)
            case None if point.question is Question.EAN:
                self.left.append(point)
            case Join() | ChangeContact() if _JOINS.search(folded(self.text)):
                self.left.append(point)
            case _:
                return

    def _open_seats(self, point: OpenPoint, about: SignUp | Cancel) -> None:
        """Somebody of whom something is missing: another, or the one the answer completes."""
        known = [p for each in (*self.done, *self.refused) for p in _people(each)]
        if not all(any(alike(p, each) for each in known) for p in _people(about)):
            self.left.append(point)
        elif point.question is Question.MEETING:  # `Sofie Lund til møde 4`
            for person in _people(about):
                kind, numbers = type(about), _numbers(self.done)
                self._drop(person, numbers, kind)
            self.left.append(point)

    def _open_count(self, point: OpenPoint, about: SignUp, named: Sequence[Person]) -> None:
        """`Vi bliver to`: those whom the answer names count; `named` are left out already."""
        seated = [each for each in self.done if isinstance(each, SignUp)]
        people = [person for each in seated for person in each.attendees]
        known = sum(not any(alike(person, each) for each in named) for person in people)
        meetings = about.meetings or (seated[0].meetings if seated else ())
        about = replace(about, meetings=meetings, attendees=about.attendees or tuple(people))
        yes_or_no = self.agreed or bool(self.refused)
        if point.count is None and yes_or_no and not _SOMEBODY.search(folded(self.text)):
            return  # `ja, hun kommer`, `nej, han kommer alligevel`
        if point.count is None:
            self.left.append(replace(point, about=about))
        elif point.count > known:
            self.left.append(replace(point, about=about, count=point.count - known))

    def _open_substitute(self, point: OpenPoint, about: Substitute) -> None:
        """`Bo kommer i stedet`: for the one we asked about."""
        asked = {p for each in (*self.done, *self.refused) for p in _people(each)} - {_EVERYBODY}
        if about.out.name is None and len(asked) == 1:
            meetings = _numbers((*self.done, *self.refused)) or about.meetings
            about = replace(about, out=asked.pop(), meetings=meetings)
        if about.out.name and " " in (about.in_.name or ""):
            self._substitute(about)
            return
        for kind in (Cancel, SignUp):
            self._drop(about.out, about.meetings, kind)
        self.left.append(replace(point, about=about))


def by_own_words(point: OpenPoint, own: Understanding) -> bool | None:
    """Whether the words do what was asked (`jeg kommer`) or the opposite; None when neither."""
    about = point.about
    if not isinstance(about, SignUp | Cancel) or own.open_points or not own.requests:
        return None
    same: set[bool] = set()
    for request in own.requests:
        if not isinstance(request, SignUp | Cancel):
            return None
        covered = all(
            number in about.meetings and _has(about, person)
            for number in request.meetings
            for person in _people(request)
        )
        if not covered:
            return None
        same.add(type(request) is type(about))
    return same.pop() if len(same) == 1 else None


def withdraws(own: Understanding, points: Sequence[OpenPoint]) -> bool:
    """`Jeg kommer ikke alligevel` to `hvilket møde?`: nothing is to be done."""
    wish = points[0].about if len(points) == 1 else None
    return (
        isinstance(wish, SignUp)
        and not wish.meetings
        and bool(wish.attendees)
        and own.decision is Decision.ACT
        and all(
            isinstance(each, Cancel)
            and not isinstance(each.attendees, str)
            and all(any(alike(p, known) for known in wish.attendees) for p in each.attendees)
            for each in own.requests
        )
    )


def alike(one: Person, other: Person) -> bool:
    """Whether two mentions may be one person: the address, the name, or the first name alone."""
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    mine, theirs = sorted((folded(one.name or ""), folded(other.name or "")), key=len)
    lone = " " not in mine and theirs.startswith(f"{mine} ")
    return bool(mine) and (mine == theirs or lone)


def _people(request: Request) -> Iterator[Person]:
    match request:
        case Cancel(attendees=people) if isinstance(people, str):
            yield _EVERYBODY
        case SignUp(attendees=people) | Cancel(attendees=people):
            yield from people  # type: ignore[misc]
        case Substitute(out=out):
            yield out
        case _:
            return


def _has(request: SignUp | Cancel, person: Person) -> bool:
    if isinstance(request.attendees, str) or person is _EVERYBODY:
        return isinstance(request.attendees, str)
    return any(alike(each, person) for each in request.attendees)


def _says(requests: Sequence[Request], kind: type[Request], number: int, person: Person) -> bool:
    return any(
        isinstance(each, kind)
        and isinstance(each, SignUp | Cancel)
        and number in each.meetings
        and _has(each, person)
        for each in requests
    )


def _says_any(
    requests: Sequence[Request], kind: type[Request], numbers: tuple[int, ...], person: Person
) -> bool:
    return any(_says(requests, kind, number, person) for number in numbers)


def _numbers(requests: Sequence[Request]) -> tuple[int, ...]:
    found = (n for each in requests for n in getattr(each, "meetings", ()))
    return tuple(dict.fromkeys(found))

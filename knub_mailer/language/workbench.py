"""What putting a letter together needs at every step: people, meetings, questions."""

from __future__ import annotations

from dataclasses import dataclass, field

from knub_mailer.domain.request import (
    Cancel,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
)
from knub_mailer.language.billing.billing import BillingText
from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.meetings.said_out import never_meant
from knub_mailer.language.meetings.which_meeting import Chosen, MeetingChoice
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention, People


@dataclass(slots=True)
class Assembled:
    """What comes out of a letter before the decision."""

    requests: list[Request] = field(default_factory=list)
    points: list[OpenPoint] = field(default_factory=list)
    begun_today: bool = False
    remarks: list[str] = field(default_factory=list)


class Workbench:
    """One reading, the meetings it can mean, and what has come out of it so far."""

    def __init__(
        self, reading: Reading, choice: MeetingChoice, people: People, billing: BillingText
    ) -> None:
        self.reading = reading
        self.choice = choice
        self.people = people
        self.billing = billing
        self.result = Assembled()
        self.joins = False
        self.may_join = False  # asked about: what the invoice needs waits for the answer
        self.withheld = False

    def _split(self, members: list[Member]) -> tuple[list[Person], list[Mention], list[Unnamed]]:
        sure: list[Person] = []
        unsure: list[Mention] = []
        unnamed: list[Unnamed] = []
        for member in members:
            if isinstance(member, Mention):
                if member.sure:
                    person = Person(member.name, member.email)
                    if person.name not in [p.name for p in sure]:
                        sure.append(person)
                else:
                    unsure.append(member)
            elif isinstance(member, Unnamed):
                unnamed.append(member)
        return sure, unsure, unnamed

    def _ask(
        self,
        question: Question,
        said: str,
        about: Request | None = None,
        options: tuple[str, ...] = (),
        count: int | None = None,
    ) -> None:
        point = OpenPoint(question, about, said, options, count)
        if all((p.question, p.about) != (question, about) for p in self.result.points):
            self.result.points.append(point)

    def _meetings(self, act: Act) -> Chosen | None:
        """The meetings of an act; None when they must be asked about, which this does."""
        chosen = self.choice.of(act)
        if chosen.problem == "today_begun":
            self.result.begun_today = True
            return chosen
        if chosen.problem:
            coming = tuple(str(m.number) for m in self.choice.calendar.coming)
            self._ask(Question.MEETING, act.said, about(act, ()), coming)
            return chosen if chosen.numbers else None
        return chosen

    def _never_where_taken_out(self) -> None:
        """Ask about a seat at a meeting that the letter names only to take it out of others."""
        out = never_meant(each.marked for each in self.reading.marked)
        for request in [r for r in self.result.requests if isinstance(r, SignUp)]:
            if out.intersection(request.meetings):
                self.result.requests.remove(request)
                self._ask(Question.MEETING, "", SignUp((), request.attendees))


def about(act: Act, numbers: tuple[int, ...]) -> Request | None:
    people = tuple(Person(m.name, m.email) for m in act.people if isinstance(m, Mention) and m.sure)
    if act.kind is Kind.SIGN_UP:
        return SignUp(numbers, people)
    if act.kind is Kind.CANCEL:
        return Cancel(numbers, people)
    return None


def covers(some: list[Member], others: list[Member]) -> bool:
    names = {m.name for m in some if isinstance(m, Mention)}
    return bool(names) and all(isinstance(m, Mention) and m.name in names for m in others)

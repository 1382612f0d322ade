"""What a form's lines have said so far, and what that comes to for each of its people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.layouts.listed_again import those_again
from knub_mailer.language.layouts.table_cells import Cell
from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.people.people import Mention, People


@dataclass(slots=True)
class Form:
    """What labelled lines say; each list in the order of the lines."""

    join: bool = False
    contact: Mention | None = None
    new_contact: bool = False
    acts: list[Act] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    refused: bool = False  # somebody's answer is no


class FormState:
    """The one whose lines are read, the meeting they stand under, and who was told of before."""

    def __init__(self, form: Form, calendar: Calendar, people: People, sender: Mention) -> None:
        self.form, self.calendar, self.people, self.sender = form, calendar, people, sender
        self.name: Mention | None = None
        self.meeting: Reference | None = None
        self.common: Reference | None = None
        self.under: Reference | None = None
        self.contact_next = False
        self.cancel = False
        self.out: Mention | None = None
        self.out_at: Reference | None = None
        self.came: Mention | None = None
        self.one = ""
        self.given: list[str] = []
        self.surname = ""
        self.expected: int | None = None
        self.put_off = ""
        self.aside = self.persons = False
        self.headed = self.fresh = self.left = False
        self.said: Cell | None = None
        self.beside: list[Act] = []
        self.at: dict[Cell, list[Reference]] = {}

    def _as_above(self, grouped: Grouped, inside: Reference, more: Iterable[Mention]) -> bool:
        """Whether a line means those of the lines above, and more: `Møde 3: alle tre`."""
        self.close()
        listed = [(a.meeting, a.people) for a in self.form.acts if a.kind is Kind.SIGN_UP]
        found = those_again(grouped.text, grouped, listed)
        if found is not None:
            doubt = "" if found else "unclear"
            found += [one for one in more if found]
            self.form.acts.append(
                Act(Kind.SIGN_UP, grouped.raw, found, meeting=inside, doubt=doubt)
            )
        return found is not None

    def _add(self, member: Mention, meeting: Reference | None) -> None:
        if self.said is Cell.NO:
            self.form.refused = True
            return
        kind = Kind.CANCEL if self.cancel else Kind.SIGN_UP
        act = Act(kind, member.said, [member], meeting=meeting, adding=True)
        act.doubt = "tentative" if self.said is Cell.MAYBE else ""
        self.form.acts.append(act)

    def finish(self) -> None:
        """What the lines say of all those they name."""
        acts = self.form.acts
        bare = [act for act in acts if act.meeting is None and act.people]
        if self.at and bare:
            acts[:] = [act for act in acts if act not in bare]
            for act in bare:
                self._at_those(act.people)
        told = any(act.meeting is not None and act.people for act in acts)
        unsaid = Reference((), "disagree", "") if told else None  # another's line says which
        for act in acts:
            seat = act.kind is Kind.SIGN_UP and act.people
            act.meeting = act.meeting or self.common or (unsaid if seat else None)
        if self.expected is not None:
            heading = Act(Kind.SIGN_UP, "antal", meeting=self.common, heading=True)
            heading.expected = self.expected
            acts.append(heading)
        elif self.put_off and not (acts or self.form.join):
            acts.append(Act(Kind.SIGN_UP, self.put_off, meeting=self.common))

    def _at_those(self, people: list[Member]) -> None:
        """Somebody at the meetings whose lines say yes: `Møde 1: ja`, `Møde 2: nej`."""
        kind = Kind.CANCEL if self.cancel else Kind.SIGN_UP
        for said, doubt in ((Cell.YES, ""), (Cell.MAYBE, "tentative")):
            numbers = sorted({n for r in self.at.get(said, ()) for n in r.numbers})
            problem = next((r.problem for r in self.at.get(said, ()) if r.problem), "")
            if numbers or problem:
                meeting = Reference(tuple(numbers), problem, "")
                act = Act(kind, "ja", people, meeting=meeting, doubt=doubt, adding=True)
                self.form.acts.append(act)

    def close(self) -> None:
        """The person whose lines end here."""
        if self.out is not None and self.name is None:
            self.form.acts.append(Act(Kind.CANCEL, self.out.said, [self.out], meeting=self.out_at))
            self.out = self.out_at = None
        if self.name is not None and self.at:
            self._at_those([self.name])
            self.at = {}
        elif self.name is not None and not (self.left and self.meeting is None):
            self._add(self.name, self.meeting)
        self.name, self.meeting, self.said = None, None, None
        self.left = self.fresh = False
        self.beside = []

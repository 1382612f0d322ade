"""What a mail asks: the values of `contract` terms that `understand` gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Literal


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody a mail names. `note` is a side remark about that person (diet, arrival)."""

    name: str | None
    email: str | None = None
    title: str | None = None
    phone: str | None = None
    note: str | None = None


ALL: Literal["all"] = "all"
_MOST_AT_ONCE = 8  # wishes in one question


@dataclass(frozen=True, slots=True)
class Join:
    """The municipality joins. `reference_is_order`: it was called an order, requisition or PO."""

    contact: Person
    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False


@dataclass(frozen=True, slots=True)
class SignUp:
    """The same people to the same meetings; `mode` "online" or None; own billing or None."""

    meetings: tuple[int, ...]
    attendees: tuple[Person, ...]
    mode: str | None = None
    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False


@dataclass(frozen=True, slots=True)
class Cancel:
    """These people, or all of the municipality's, do not come."""

    meetings: tuple[int, ...]
    attendees: tuple[Person, ...] | Literal["all"]


@dataclass(frozen=True, slots=True)
class Substitute:
    """One person takes another's seat."""

    meetings: tuple[int, ...]
    out: Person
    in_: Person


@dataclass(frozen=True, slots=True)
class ChangeContact:
    """A new contact person, at once; `from_date` is noted."""

    contact: Person
    from_date: date | None = None


@dataclass(frozen=True, slots=True)
class UpdateBilling:
    """An EAN or a reference brought later."""

    ean: str | None = None
    reference: str | None = None
    reference_is_order: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """Who is signed up from us; are we members."""


@dataclass(frozen=True, slots=True)
class Info:
    """What the published information can answer. `topics` of programme, time, place, price,
    how, link, deadline, why_price; `meetings` () when none is named."""

    topics: tuple[str, ...] = ()
    meetings: tuple[int, ...] = ()


Request = Status | Cancel | SignUp | Join | Substitute | ChangeContact | UpdateBilling | Info
"""Those with fewer fields first: of those that fit, the first is read back from JSON."""


def kind_of(request: Request) -> str:
    """The contract's name of a request's kind: "sign_up", "change_contact", …"""
    return _kind_named(type(request).__name__)


@cache
def _kind_named(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def people_of(request: Request | None) -> tuple[Person, ...]:
    """Whom a request names, in its order: attendees, who goes out and who comes in, a contact."""
    match request:
        case SignUp(attendees=people) | Cancel(attendees=people) if not isinstance(people, str):
            return people
        case Substitute(out=out, in_=in_):
            return (out, in_)
        case Join(contact=contact) | ChangeContact(contact=contact):
            return (contact,)
        case _:
            return ()


class Decision(StrEnum):
    """What the service does with a mail (understanding.md, decision)."""

    ACT = "act"
    ASK = "ask"
    REVIEW = "review"
    IGNORE = "ignore"


class Question(StrEnum):
    """What a sender can be asked (understanding.md, questions)."""

    MUNICIPALITY = "municipality"
    ATTENDEE = "attendee"
    ATTENDEE_NAME = "attendee_name"
    MEETING = "meeting"
    EAN = "ean"
    CONTACT = "contact"
    WHICH_REQUEST = "which_request"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing to ask the sender, with what is known already.

    about: the request as far as it goes (persons may lack a surname, meetings may be empty).
    said: the sender's own words that left it open.
    options: what a one-word reply can choose from (meeting numbers, names), or ().
    count: how many people are still to be named, where the mail says it.
    candidates: those signed up who may be meant; one word chooses. () from `understand`, which
    does not know who is.
    readings: what a reply that contradicts itself may mean; its number chooses one.
    """

    question: Question
    about: Request | None = None
    said: str = ""
    options: tuple[str, ...] = ()
    count: int | None = None
    candidates: tuple[Person, ...] = ()
    readings: tuple[Request, ...] = ()

    @property
    def settled_by_yes(self) -> bool:
        """Whether it asks only whether to do what is known in full, and a yes is enough."""
        open_ = self.question is not Question.WHICH_REQUEST or self.options or self.readings
        if open_ or self.candidates or self.about is None:
            return False
        everybody = isinstance(self.about, Cancel) and self.about.attendees == ALL
        people = people_of(self.about)
        named = all(each.name and " " in each.name.strip() for each in people) and bool(people)
        return bool(getattr(self.about, "meetings", (0,))) and (named or everybody)


def asked_at_once(points: Sequence[OpenPoint]) -> tuple[OpenPoint, ...]:
    """Those of several points that are asked in one question, each wish with a letter.

    () where no more than one is settled by a yes, which is a question of its own, where they are
    more than anybody reads at once (and `i`, the ninth letter, is a word), or where one cannot say
    yes to all: somebody would come, and not come, to a meeting.
    """
    together = {point.about: point for point in points if point.settled_by_yes}
    seats = [
        (person.name, number)
        for about in together
        for person in people_of(about)
        for number in getattr(about, "meetings", ())
    ]
    fit = 2 <= len(together) <= _MOST_AT_ONCE and len(set(seats)) == len(seats)
    return tuple(together.values()) if fit else ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words behind one decision, for `understand --explain`."""

    words: str
    means: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a mail means. Under review `requests` is the best guess.

    remarks: side remarks for the secretariat, in the sender's words.
    language: "da" or "en", the language to answer in.
    suspicious: it looks like spam, phishing or a forgery: never answered.
    """

    municipality: str | None
    decision: Decision
    requests: tuple[Request, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    reason: str = ""
    remarks: tuple[str, ...] = ()
    language: str = "da"
    suspicious: bool = False
    evidence: tuple[Evidence, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions in their order, each once."""
        return tuple(dict.fromkeys(point.question for point in self.open_points))

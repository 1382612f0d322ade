"""A letter read sentence by sentence: each wish with its people and its meetings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.network import Network
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Evidence,
    Info,
    Join,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Status,
    Substitute,
)
from knub_mailer.language import wishes
from knub_mailer.language.billing import Billing, billing_in
from knub_mailer.language.meetings import Calendar, agree
from knub_mailer.language.names import names_in
from knub_mailer.language.people import People, with_addresses
from knub_mailer.language.sentences import sentences_of
from knub_mailer.language.wishes import plain

_ME = re.compile(r"\b(?:jeg|mig|undertegnede|i|me)\b")
_WE = re.compile(r"\b(?:vi|os|we|us)\b")
_ALL_OF_US = re.compile(r"\balle (?:vores|fra os|jer|vi)\b|\bhele kommunen\b|\bos alle\b")


@dataclass(slots=True)
class Reading:
    """The requests that are complete, what is to be asked, and the billing of the whole mail."""

    billing: Billing
    requests: tuple[Request, ...] = ()
    points: tuple[OpenPoint, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    doubts: int = field(default=0)


@dataclass(frozen=True, slots=True)
class _Wish:
    """A sentence in work: its words, its people (None: one of them isn't clear), its meetings."""

    said: str
    text: str
    people: tuple[Person, ...]
    unclear: bool
    meetings: tuple[int, ...]
    problem: str


def read_clauses(
    letter: Letter,
    calendar: Calendar,
    people: People,
    places: frozenset[str],
    network: Network,
) -> Reading:
    """Read the new text; one wish a sentence, and doubt wherever something is left over."""
    subject = letter.subject
    whole = f"{subject}\n{letter.body}\n{letter.signature}"
    reading = Reading(billing_in(whole))
    body = "" if letter.subject_inherited else subject
    context, _ = agree(calendar.mentions(plain(subject)), plain(subject))
    for sentence in sentences_of(body, letter.body):
        for found, email in with_addresses(sentence.text, names_in(sentence.text, places)):
            if found.complete:
                people.learn(found.name, email, 0)
    for sentence in sentences_of(body, letter.body):
        _read(reading, _wish(sentence.text, calendar, people, places, context), calendar, people)
    del network
    return reading


def _wish(
    said: str,
    calendar: Calendar,
    people: People,
    places: frozenset[str],
    context: tuple[int, ...],
) -> _Wish:
    text = plain(said)
    named: list[Person] = []
    unclear = False
    for found, email in with_addresses(said, names_in(said, places)):
        if found.complete:
            named.append(Person(found.name, email or people.email_of(found.name)))
            continue
        fits = people.complete(found.name)
        if len(fits) == 1:
            named.append(Person(fits[0].name, fits[0].email))
        else:
            unclear = True
    if _ME.search(text) and people.sender.name:
        named.insert(0, people.sender)
    once = {person.name: person for person in named}
    mentions = calendar.mentions(text)
    meetings, problem = agree(mentions, text)
    if not mentions:
        meetings = context or ((calendar.next,) if calendar.next else ())
    return _Wish(said, text, tuple(once.values()), unclear, meetings, problem)


def _read(reading: Reading, wish: _Wish, calendar: Calendar, people: People) -> None:
    kind = _kind(wish.text)
    if kind is None:
        return
    reading.evidence += (Evidence(wish.said, kind),)
    if kind in ("status", "info"):
        request: Request = Status() if kind == "status" else Info()
        if request not in reading.requests:
            reading.requests += (request,)
        return
    if wishes.STAYS.search(wish.text):
        return
    if wishes.DOUBT.search(wish.text) or (wish.said.endswith("?") and kind != "join"):
        _ask(reading, Question.WHICH_REQUEST, None, wish)
        return
    if kind == "join":
        _join(reading, wish, people)
    elif kind == "contact":
        _contact(reading, wish, people)
    else:
        _seats(reading, wish, kind, calendar)


def _kind(text: str) -> str | None:
    if wishes.STATUS.search(text):
        return "status"
    if wishes.INFO.search(text):
        return "info"
    if wishes.CONTACT.search(text):
        return "contact"
    if wishes.SUBSTITUTE.search(text):
        return "substitute"
    if wishes.CANCEL.search(text):
        return "cancel"
    if wishes.JOIN.search(text) and not wishes.NO_JOIN.search(text):
        return "join"
    return "sign_up" if wishes.SIGN_UP.search(text) else None


def _join(reading: Reading, wish: _Wish, people: People) -> None:
    if wishes.NEGATION.search(wish.text) or any(isinstance(r, Join) for r in reading.requests):
        return
    others = [person for person in wish.people if person != people.sender]
    if others or wish.unclear or not people.sender.name:
        _ask(reading, Question.CONTACT, None, wish)
        return
    billing = reading.billing
    reading.requests += (
        Join(people.sender, billing.ean, billing.reference, billing.reference_is_order),
    )


def _contact(reading: Reading, wish: _Wish, people: People) -> None:
    others = [person for person in wish.people if person != people.sender] or list(wish.people)
    if len(others) == 1 and not wish.unclear and not wishes.NEGATION.search(wish.text):
        reading.requests += (ChangeContact(others[0]),)
    else:
        _ask(reading, Question.CONTACT, None, wish)


def _seats(reading: Reading, wish: _Wish, kind: str, calendar: Calendar) -> None:
    if wish.problem or not wish.meetings or any(calendar.begun(n) for n in wish.meetings):
        _ask(reading, Question.MEETING, None, wish)
        return
    negated = len(wishes.NEGATION.findall(wish.text))
    refusal = re.search(r"\bikke\b", wish.text) and wishes.CANCEL.search(wish.text)
    if negated > (1 if refusal and kind == "cancel" else 0):
        _ask(reading, Question.WHICH_REQUEST, None, wish)
        return
    if kind == "cancel" and _ALL_OF_US.search(wish.text):
        reading.requests += (Cancel(wish.meetings, "all"),)
        return
    if wish.unclear:
        _ask(reading, Question.ATTENDEE_NAME, None, wish)
        return
    counted = wishes.COUNTED.search(wish.text)
    if not wish.people or counted or (_WE.search(wish.text) and kind == "cancel"):
        about: Request = (
            Cancel(wish.meetings, ()) if kind == "cancel" else SignUp(wish.meetings, ())
        )
        _ask(reading, Question.ATTENDEE, about, wish)
        return
    if kind == "substitute":
        _substitute(reading, wish)
    elif kind == "cancel":
        reading.requests += (Cancel(wish.meetings, wish.people),)
    else:
        reading.requests += (SignUp(wish.meetings, wish.people),)


def _substitute(reading: Reading, wish: _Wish) -> None:
    """ "A kommer i stedet for B": who stands before the words comes in."""
    if len(wish.people) != 2:
        _ask(reading, Question.ATTENDEE, None, wish)
        return
    at = wishes.SUBSTITUTE.search(wish.text)
    assert at is not None
    before = plain(wish.said)[: at.start()]
    first, second = wish.people
    first_is_in = bool(first.name) and (
        plain(first.name or "").split()[0] in before or bool(_ME.search(before))
    )
    second_is_in = plain(second.name or "").split()[0] in before
    if first_is_in == second_is_in:
        _ask(reading, Question.ATTENDEE, None, wish)
        return
    in_, out = (first, second) if first_is_in else (second, first)
    reading.requests += (Substitute(wish.meetings, out, in_),)


def _ask(reading: Reading, question: Question, about: Request | None, wish: _Wish) -> None:
    reading.points += (OpenPoint(question, about, wish.said),)

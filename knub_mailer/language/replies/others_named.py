"""Whom a yes or a no names beside those we asked about: asked about, never dropped."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.network import Network
from knub_mailer.domain.request import (
    Cancel,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Substitute,
    people_of,
)
from knub_mailer.language.clauses.grouping import group
from knub_mailer.language.clauses.marking import mark
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.people.people import Mention, read_people
from knub_mailer.language.replies.beyond import alike
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.sentences import sentences_of

_CLOSING = Seldom(r"^\W*(?:(?:med )?(?:venlig|bedste|mange) hils|mvh|vh|kh|dbh|hilsen|regards)")


def asked_about_others(
    letter: Letter,
    about: Request | None,
    known: Sequence[Request],
    calendar: Calendar,
    network: Network,
    register: Register,
) -> tuple[OpenPoint, ...]:
    """A question for each who is named without a word that was understood.

    `Nej, det bliver Bo Friis` to whether Ida comes: shall Bo? To whether she is taken off: does he
    come instead? known: the requests that are read already.
    """
    places = frozenset(calendar.place_words | {fold(row.name) for row in register.rows})
    people = read_people(letter, places, network)
    own = people.sender_mention()
    there = [Person(own.name, own.email), *people_of(about)]
    there += [person for each in known for person in people_of(each)]
    said = " ".join(letter.body.split())
    points: list[OpenPoint] = []
    for sentence in sentences_of("", letter.body):
        if _CLOSING.search(fold(sentence.text)):
            break
        for each in group(mark(sentence.text, calendar, people), people).groups:
            for member in each.members:
                person = _whole(member, sentence.text)
                if person is None or any(alike(person, other) for other in there):
                    continue
                there.append(person)
                points += _asked(about, person, said)
    return tuple(points)


def _whole(member: object, line: str) -> Person | None:
    """Somebody named in full; a line that is a name alone is a signature."""
    if not isinstance(member, Mention) or not member.sure or " " not in (member.name or ""):
        return None
    if fold(line).strip(" .,\n") == fold(member.name or ""):
        return None
    return Person(member.name, member.email)


def _asked(about: Request | None, person: Person, said: str) -> list[OpenPoint]:
    match about:
        case SignUp(meetings):
            return [OpenPoint(Question.WHICH_REQUEST, SignUp(meetings, (person,)), said)]
        case Cancel(meetings, (out,)):
            wish = Substitute(meetings, out, person)
            return [OpenPoint(Question.WHICH_REQUEST, wish, said)]
        case _:
            return []

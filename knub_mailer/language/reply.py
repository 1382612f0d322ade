"""A reply to our question: it completes what was missing, in the thread of the question."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.network import Network, Season
from knub_mailer.domain.request import (
    Cancel,
    Decision,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Understanding,
)
from knub_mailer.language.meetings import Calendar
from knub_mailer.language.names import names_in
from knub_mailer.language.people import read_people, with_addresses
from knub_mailer.language.wishes import plain


def read_reply(
    letter: Letter,
    open_points: tuple[OpenPoint, ...],
    network: Network,
    season: Season,
    register: Register,
    now: datetime,
    known: str | None,
) -> Understanding | None:
    """What a reply completes; None when it is better read as a mail of its own.

    known: the municipality that was asked about.
    """
    sender = letter.mail.sender
    if len(open_points) != 1 or (sender is not None and sender.email == network.address):
        return None
    point = open_points[0]
    if point.question is not Question.ATTENDEE or not isinstance(point.about, SignUp | Cancel):
        return None
    calendar = Calendar(season, now)
    places = calendar.place_words | frozenset(plain(row.name) for row in register.rows)
    people = read_people(letter, places)
    named = tuple(
        Person(found.name, email or people.email_of(found.name))
        for line in letter.body.splitlines()
        for found, email in with_addresses(line, names_in(line, places))
        if found.complete
    )
    if not named or (point.count is not None and len(named) != point.count):
        return None
    request: Request = replace(point.about, attendees=named)
    return Understanding(known, Decision.ACT, (request,), reason="It answers our question.")

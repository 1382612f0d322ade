"""What a mail means: the package's door (contract: understanding.md).

A first, careful reading: it acts only where one sentence says everything plainly, and what it does
not fully understand is asked about or passed to a person. See docs/understanding.md.
"""

from __future__ import annotations

from datetime import datetime

from knub_mailer.domain.mail import Letter, Rsvp
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.network import Network, Season
from knub_mailer.domain.request import (
    Decision,
    OpenPoint,
    Question,
    Understanding,
    UpdateBilling,
)
from knub_mailer.language.clauses import Reading, read_clauses
from knub_mailer.language.meetings import Calendar
from knub_mailer.language.people import read_people
from knub_mailer.language.who_speaks import Speaker, others_named, speaker_of
from knub_mailer.language.wishes import ENGLISH, REVIEWED, THANKS, plain


def understand(
    letter: Letter, network: Network, season: Season, register: Register, now: datetime
) -> Understanding:
    """What a letter asks for, at the sent time `now` (aware), in the season as it stood then."""
    speaker = speaker_of(letter, register)
    code = speaker.own or speaker.named
    language = "en" if ENGLISH.search(plain(letter.body)) else "da"
    if letter.calendar_reply is not None and letter.calendar_reply.rsvp is Rsvp.DECLINED:
        point = OpenPoint(Question.WHICH_REQUEST, said=letter.subject)
        return Understanding(
            code, Decision.ASK, (), (point,), "A declined invitation.", language=language
        )
    if letter.automated is not None or letter.calendar_reply is not None:
        return Understanding(code, Decision.IGNORE, reason=letter.automated_reason)
    text = plain(f"{'' if letter.subject_inherited else letter.subject}\n{letter.body}")
    if THANKS.fullmatch(plain(letter.body).strip()):
        return Understanding(code, Decision.IGNORE, reason="A bare thank-you.")
    calendar = Calendar(season, now)
    places = calendar.place_words | frozenset(plain(row.name) for row in register.rows)
    people = read_people(letter, places)
    reading = read_clauses(letter, calendar, people, places, network)
    if REVIEWED.search(text) or speaker.own is None or others_named(letter, register, speaker.own):
        return _for_a_person(reading, speaker, code, language)
    return _decided(reading, code, language)


def _for_a_person(
    reading: Reading, speaker: Speaker, code: str | None, language: str
) -> Understanding:
    """Money, leaving, complaints, or a sender who may not speak for the municipality."""
    stranger = speaker.own is None and speaker.named is None and not speaker.foreign
    if stranger and (reading.requests or reading.points):
        point = OpenPoint(Question.MUNICIPALITY, said="")
        return Understanding(
            None, Decision.ASK, (), (point,), "It names no municipality.", language=language
        )
    reason = "It needs a person: who speaks, money, or leaving."
    return Understanding(code, Decision.REVIEW, reading.requests, (), reason, language=language)


def _decided(reading: Reading, code: str | None, language: str) -> Understanding:
    points = list(reading.points)
    requests = list(reading.requests)
    billing = reading.billing
    if billing.rejected is not None:
        points.append(OpenPoint(Question.EAN, UpdateBilling(), said=billing.rejected))
    elif not requests and not points and (billing.ean or billing.reference):
        requests.append(UpdateBilling(billing.ean, billing.reference, billing.reference_is_order))
    if points:
        decision, reason = Decision.ASK, "Something is missing or unclear."
    elif requests:
        decision, reason = Decision.ACT, "Every request is complete."
    else:
        decision, reason = Decision.REVIEW, "No request is recognised."
    return Understanding(
        code,
        decision,
        tuple(requests),
        tuple(points),
        reason,
        language=language,
        evidence=reading.evidence,
    )

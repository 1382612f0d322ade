"""Short replies: one word completes whatever was asked about, and a no refuses it.

Which words choose a meeting is shown on whole mails in ``test_replies``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from knub_mailer.domain.mail import Address, IncomingMail, Letter
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Join,
    OpenPoint,
    Person,
    Question,
    SignUp,
    Substitute,
)
from knub_mailer.entrypoints.settings import load_settings
from knub_mailer.language.questions.why import asks_why
from knub_mailer.language.replies.short_replies import refused, short_reply

ZONE = ZoneInfo("Europe/Copenhagen")
SEASON = load_settings(Path(__file__).parents[1] / "contract_season").networks[0].season
BO, SOFIE = Person("Bo Friis", "bo.friis@randers.dk"), Person("Sofie")
WHICH = OpenPoint(Question.MEETING, SignUp((), (BO,)))


def letter(body: str) -> Letter:
    mail = IncomingMail(
        message_id=None,
        subject="SV: spørgsmål",
        senders=(Address("mette.holm@randers.dk", "Mette Holm"),),
        reply_to=(),
        to=(),
        cc=(),
        sent=None,
        arrived=None,
        in_reply_to=None,
        references=(),
        headers=(),
        text=body,
        html=None,
    )
    return Letter(mail=mail, subject="spørgsmål", subject_inherited=True, body=body)


def replied(body: str, *points: OpenPoint, day: str = "2026-02-01") -> object:
    now = datetime.fromisoformat(day).replace(tzinfo=ZONE)
    found = short_reply(letter(body), points, SEASON, now, "0730")
    return found.requests[0] if found else None


def test_the_number_completes_whatever_was_asked_about() -> None:
    assert replied("2", OpenPoint(Question.MEETING, Cancel((), (BO,)))) == Cancel((2,), (BO,))
    wish = Substitute((), BO, SOFIE)
    assert replied("2", OpenPoint(Question.MEETING, wish)) == replace(wish, meetings=(2,))


def test_a_yes_carries_out_what_was_complete() -> None:
    wish = SignUp((2,), (BO,))
    point = OpenPoint(Question.WHICH_REQUEST, wish)
    assert replied("Ja tak", point) == wish
    assert replied("nej", point) is None
    assert refused(letter("Nej tak"), (point,))
    assert not refused(letter("Ja"), (point,))
    assert replied("ja", OpenPoint(Question.WHICH_REQUEST, SignUp((2,), (SOFIE,)))) is None
    assert replied("ja", OpenPoint(Question.WHICH_REQUEST)) is None


@pytest.mark.parametrize(
    ("body", "name", "email"),
    [
        ("Lindegaard", "Sofie Lindegaard", None),
        ("Sofie Lindegaard", "Sofie Lindegaard", None),
        ("Lindegaard, sofie@randers.dk", "Sofie Lindegaard", "sofie@randers.dk"),
        ("Sofie von Holst", "Sofie von Holst", None),
    ],
)
def test_a_surname_completes_the_name(body: str, name: str, email: str | None) -> None:
    point = OpenPoint(Question.ATTENDEE_NAME, SignUp((2,), (BO, SOFIE)))
    assert replied(body, point) == SignUp((2,), (BO, Person(name, email)))


@pytest.mark.parametrize("body", ["Sofie", "ja", "det ved jeg ikke", "Ida Dahl"])
def test_what_is_no_surname_completes_nothing(body: str) -> None:
    assert replied(body, OpenPoint(Question.ATTENDEE_NAME, SignUp((2,), (SOFIE,)))) is None


def test_a_contacts_full_name_completes_the_join() -> None:
    point = OpenPoint(Question.CONTACT, Join(SOFIE))
    assert replied("Sofie Lindegaard, sl@randers.dk", point) == Join(
        Person("Sofie Lindegaard", "sl@randers.dk")
    )
    change = OpenPoint(Question.CONTACT, ChangeContact(SOFIE))
    assert replied("Lindegaard", change) == ChangeContact(Person("Sofie Lindegaard"))


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("Hvorfor 800 kr.?", True),
        ("hvorfor skal vi betale 1.600 kroner?", True),
        ("Hvad dækker de 800 kr.?", True),
        ("Hvorfor koster det ekstra?", True),
        ("Why DKK 800?", True),
        ("Hvad koster det at være med?", False),
        ("Hvorfor er mødet flyttet?", False),
        ("Hvorfor 800 kr.? Det er en fejl, og vi vil have pengene tilbage.", False),
        ("Hvornår er møde 2?", False),
    ],
)
def test_the_reason_of_an_amount_is_asked_for(body: str, why: bool) -> None:
    assert asks_why(letter(body)) == why

"""Short replies: one word, one date, one surname."""

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
    Decision,
    Join,
    OpenPoint,
    Person,
    Question,
    SignUp,
    Substitute,
)
from knub_mailer.entrypoints.settings import load_settings
from knub_mailer.language.short_replies import refused, short_reply
from knub_mailer.language.why import asks_why

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


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        ("2", (2,)),
        ("2.", (2,)),
        ("Møde 2", (2,)),
        ("Det er møde 2, tak\n\nMette", (2,)),
        ("nr. 3", (3,)),
        ("1 og 3", (1, 3)),
        ("Det andet møde", (2,)),
        ("det tredje", (3,)),
        ("den 28. maj", (2,)),
        ("28/5", (2,)),
        ("alle", (1, 2, 3)),
        ("Alle tre møder", (1, 2, 3)),
        ("meeting 2", (2,)),
    ],
)
def test_a_number_chooses_the_meeting(body: str, meetings: tuple[int, ...]) -> None:
    assert replied(body, WHICH) == SignUp(meetings, (BO,))


def test_begge_is_the_two_we_offered() -> None:
    point = replace(WHICH, options=("2", "3"))
    assert replied("Begge", point) == SignUp((2, 3), (BO,))
    assert replied("begge", WHICH) is None


@pytest.mark.parametrize(
    "body",
    [
        "4",
        "Vi er 2",
        "2 personer",
        "ikke 2",
        "den 29. maj",
        "Ved ikke",
        "ja",
        "",
        "Møde 2, men kun hvis Ida også kan, og så skal I huske at sende programmet til os begge to",
    ],
)
def test_what_chooses_no_meeting_is_left_alone(body: str) -> None:
    assert replied(body, WHICH) is None


def test_a_meeting_that_has_begun_is_not_chosen() -> None:
    assert replied("1", WHICH, day="2026-04-01") is None
    assert replied("alle", WHICH, day="2026-04-01") == SignUp((2, 3), (BO,))


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


def test_what_the_reply_leaves_open_is_asked_again() -> None:
    ean = OpenPoint(Question.EAN)
    now = datetime(2026, 2, 1, tzinfo=ZONE)
    found = short_reply(letter("2"), (ean, WHICH), SEASON, now, "0730")
    assert found is not None
    assert (found.decision, found.open_points) == (Decision.ASK, (ean,))


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

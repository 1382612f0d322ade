"""Replies to our questions: a word completes what was open, and nothing else is read into it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from zoneinfo import ZoneInfo

import pytest
from corpora import configured

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Decision,
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
from knub_mailer.language.replies.answered import Asked, answer_to
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment

ZONE = ZoneInfo("Europe/Copenhagen")
METTE = Person("Mette Holm", "mette.holm@randers.dk")
BO, IDA = Person("Bo Friis", "bo.friis@randers.dk"), Person("Ida Dahl", "ida.dahl@randers.dk")
SOFIE = Person("Sofie")
QUESTION = """

Den 5. februar 2026 kl. 10.02 skrev KNUB <knub@kl.example>:
> Kære Mette Holm
> Hvilket møde gælder det? Møde 1 den 12. marts, møde 2 den 28. maj eller møde 3 den 8. oktober?
> Svar blot på denne mail.
"""
WHICH_MEETING = OpenPoint(Question.MEETING, SignUp((), (BO,)))
WHO = OpenPoint(Question.ATTENDEE, SignUp((2,), ()))
WHO_SOFIE = OpenPoint(Question.ATTENDEE_NAME, SignUp((2,), (SOFIE,)), said="Sofie")
WHICH_EAN = OpenPoint(Question.EAN)


def mailed(
    body: str,
    sender: str = "Mette Holm <mette.holm@randers.dk>",
    subject: str = "SV: Et spørgsmål om jeres tilmelding",
    quoted: str = QUESTION,
) -> Letter:
    """A mail of a member as it is read, with our question below it."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "knub@kl.example"
    message["Subject"] = subject
    message["Date"] = "Fri, 06 Feb 2026 10:00:00 +0100"
    message.set_content(body + quoted)
    network = configured().networks[0]
    return segment(parse_mail(message.as_bytes()), network.address, network.tag)


def asked_of(*points: OpenPoint, day: str = "2026-02-06") -> Asked:
    """What we asked Randers."""
    network = configured().networks[0]
    now = datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=ZONE)
    return Asked(points, "0730", network, network.season, configured().register, now)


def reply(
    body: str,
    *points: OpenPoint,
    day: str = "2026-02-06",
    sender: str = "Mette Holm <mette.holm@randers.dk>",
) -> Understanding | None:
    """What a reply in the thread of our question says."""
    return answer_to(mailed(body, sender), asked_of(*points, day=day))


def requested(body: str, *points: OpenPoint, day: str = "2026-02-06") -> tuple[Request, ...]:
    """What the reply has carried out, people without what does not matter here."""
    found = reply(body, *points, day=day)
    return found.requests if found else ()


@pytest.mark.parametrize(
    ("body", "meetings"),
    [
        ("2", (2,)),
        ("2.", (2,)),
        ("møde 2", (2,)),
        ("Møde 2, tak\n\nMvh Mette", (2,)),
        ("Det er møde 2.", (2,)),
        ("Det er møde 2, tak\n\nMette", (2,)),
        ("nr. 3", (3,)),
        ("1 og 3", (1, 3)),
        ("Det andet møde", (2,)),
        ("det tredje", (3,)),
        ("den 28. maj", (2,)),
        ("28/5", (2,)),
        ("Randers", (2,)),
        ("det i oktober", (3,)),
        ("Det virtuelle", (3,)),
        ("alle", (1, 2, 3)),
        ("Alle tre møder", (1, 2, 3)),
        ("meeting 2", (2,)),
        ("Hej\n\n2\n\nMed venlig hilsen\nMette Holm\nRanders Kommune\nTlf. 89 15 15 15", (2,)),
    ],
)
def test_a_word_says_which_meeting(body: str, meetings: tuple[int, ...]) -> None:
    assert requested(body, WHICH_MEETING) == (SignUp(meetings, (BO,)),)


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
        "måske 2",
        "2 eller 3",
        "Det er ikke møde 1, men den 28. maj.",
        "Møde 1. Nej undskyld, møde 2.",
        "Er møde 2 ikke fuldt?",
        "Det var møde 1 sidste år. I år er det møde 2.",
        "Kun møde 2. Møde 3 holder han fast i.",
        "Alle undtagen møde 3.",
        "",
        "Møde 2, men kun hvis Ida også kan, og så skal I huske at sende programmet til os begge to",
    ],
)
def test_what_says_no_meeting_leaves_it_open(body: str) -> None:
    assert requested(body, WHICH_MEETING) == ()


@pytest.mark.parametrize(
    "condition", ["hvis Ida også kan", "medmindre Ida bliver syg", "hvis chefen siger ja"]
)
def test_a_condition_leaves_it_open(condition: str) -> None:
    assert requested(f"Møde 2, men kun {condition}", WHICH_MEETING) == ()
    assert requested(f"Bo Friis, bo.friis@randers.dk, {condition}", WHO) == ()
    assert requested(f"EAN 5798009811578, {condition}", WHICH_EAN) == ()


def test_a_polite_if_is_no_condition() -> None:
    body = "Møde 2. Skriv endelig, hvis I mangler noget."
    assert requested(body, WHICH_MEETING) == (SignUp((2,), (BO,)),)
    address = "Det er Bo Friis, hvis mail er bo.friis@randers.dk"
    assert requested(address, WHO) == (SignUp((2,), (BO,)),)


def test_both_are_the_two_we_offered() -> None:
    offered = replace(WHICH_MEETING, options=("2", "3"))
    assert requested("Begge", offered) == (SignUp((2, 3), (BO,)),)
    assert requested("begge", WHICH_MEETING) == ()


def test_a_meeting_that_is_over_is_not_chosen() -> None:
    assert requested("1", WHICH_MEETING, day="2026-04-01") == ()
    assert requested("alle", WHICH_MEETING, day="2026-04-01") == (SignUp((2, 3), (BO,)),)


@pytest.mark.parametrize("about", [Cancel((), (BO,)), Cancel((), "all"), Substitute((), BO, IDA)])
def test_the_meeting_completes_whatever_was_asked_about(about: Request) -> None:
    point = OpenPoint(Question.MEETING, about)
    assert requested("møde 3", point) == (replace(about, meetings=(3,)),)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ("Bo Friis, bo.friis@randers.dk", (BO,)),
        ("Bo Friis (bo.friis@randers.dk) og Ida Dahl (ida.dahl@randers.dk)", (BO, IDA)),
        ("Bo Friis, bo.friis@randers.dk\nIda Dahl, ida.dahl@randers.dk", (BO, IDA)),
        ("Det er Bo Friis <bo.friis@randers.dk>.", (BO,)),
        ("Mig", (METTE,)),
        ("Det er mig selv\n\nMvh Mette", (METTE,)),
    ],
)
def test_the_reply_says_who_comes(body: str, people: tuple[Person, ...]) -> None:
    assert requested(body, WHO) == (SignUp((2,), people),)


def test_the_sender_comes_along_with_those_named() -> None:
    found = requested("Mig og Bo Friis, bo.friis@randers.dk", WHO)
    assert {p.name for r in found for p in getattr(r, "attendees", ())} == {
        "Mette Holm",
        "Bo Friis",
    }


def test_who_stays_is_not_taken_off() -> None:
    who = OpenPoint(Question.ATTENDEE, Cancel((3,), ()))
    body = "Det er kun Bo Friis. Ida Dahl og jeg er der.\n\nMette"
    (cancelled,) = requested(body, who)
    assert isinstance(cancelled, Cancel)
    assert [p.name for p in cancelled.attendees if isinstance(p, Person)] == ["Bo Friis"]


def test_a_yes_to_another_meeting_is_no_yes() -> None:
    point = OpenPoint(Question.WHICH_REQUEST, SignUp((2,), (METTE,)))
    assert requested("ja", point) == (SignUp((2,), (METTE,)),)
    assert requested("Ja tak til møde 3 i stedet", point) == ()
    assert requested("ja, måske", point) == ()


@pytest.mark.parametrize(
    "body",
    [
        "Ved ikke endnu",
        "2",
        "Ikke Bo Friis",
        "Tak for hurtigt svar. Ikke Bo Friis.",
        "Måske Bo Friis",
        "Jeg spørger lige Bo Friis først.",
        "Bo Friis skriver selv til jer.",
        "Enten Bo Friis eller Ida Dahl.",
        "Bo Friis. Nej undskyld, Ida Dahl.",
        "Bo Friis - nej, vent, Ida Dahl.",
        "Det ved jeg først på fredag.",
    ],
)
def test_nobody_is_signed_up_without_being_named_firmly(body: str) -> None:
    assert requested(body, WHO) == ()


def test_more_names_than_asked_for_are_not_signed_up() -> None:
    body = "Bo Friis, bo.friis@randers.dk, og Ida Dahl, ida.dahl@randers.dk"
    assert requested(body, replace(WHO, count=1)) == ()
    assert requested(body, replace(WHO, count=2)) == (SignUp((2,), (BO, IDA)),)


def test_fewer_names_than_asked_for_leave_the_rest_open() -> None:
    found = reply("Bo Friis, bo.friis@randers.dk", replace(WHO, count=2))
    assert found is not None
    assert found.requests == (SignUp((2,), (BO,)),)
    assert found.questions == (Question.ATTENDEE,)


def test_all_of_the_municipality_cancel() -> None:
    who = OpenPoint(Question.ATTENDEE, Cancel((2,), ()))
    assert requested("Os alle", who) == (Cancel((2,), "all"),)
    assert requested("Bo Friis, bo.friis@randers.dk", who) == (Cancel((2,), (BO,)),)


def test_all_but_one_is_not_that_one() -> None:
    who = OpenPoint(Question.ATTENDEE, Cancel((2,), ()))
    assert requested("Alle undtagen Bo Friis", who) == ()


def test_the_missing_half_of_a_substitute_is_completed() -> None:
    nobody = Person(None)
    coming = OpenPoint(Question.ATTENDEE, Substitute((2,), BO, nobody))
    assert requested("Ida Dahl, ida.dahl@randers.dk", coming) == (Substitute((2,), BO, IDA),)
    going = OpenPoint(Question.ATTENDEE, Substitute((2,), nobody, IDA))
    assert requested("Bo Friis, bo.friis@randers.dk", going) == (Substitute((2,), BO, IDA),)


@pytest.mark.parametrize(
    ("body", "email"),
    [
        ("Lindegaard", None),
        ("Sofie Lindegaard", None),
        ("Hun hedder Sofie Lindegaard", None),
        ("Sofie Lindegaard, sofie.lindegaard@randers.dk", "sofie.lindegaard@randers.dk"),
    ],
)
def test_a_surname_completes_the_name(body: str, email: str | None) -> None:
    assert requested(body, WHO_SOFIE) == (SignUp((2,), (Person("Sofie Lindegaard", email),)),)


@pytest.mark.parametrize(
    "body",
    [
        "Ja tak",
        "det ved jeg ikke",
        "Sofie",
        "ja",
        "Tak",
        "Hej\n\nVi kommer 3 personer mere til mødet.",
        "Ida Dahl",
    ],
)
def test_what_is_no_surname_of_hers_completes_nothing(body: str) -> None:
    assert requested(body, WHO_SOFIE) == ()


def test_a_name_is_completed_among_others() -> None:
    both = OpenPoint(Question.ATTENDEE_NAME, SignUp((2,), (BO, SOFIE)), said="Sofie")
    found = requested("Lindegaard", both)
    assert found in (
        (SignUp((2,), (BO, Person("Sofie Lindegaard"))),),
        (SignUp((2,), (Person("Sofie Lindegaard"),)),),  # Bo was carried out when it was asked
    )


@pytest.mark.parametrize("body", ["5798009811578", "EAN 5798009811578", "Det er 5798 0098 11578."])
def test_an_ean_is_taken(body: str) -> None:
    assert requested(body, WHICH_EAN) == (UpdateBilling("5798009811578"),)


def test_a_reference_beside_the_ean_is_taken() -> None:
    found = requested("EAN 5798009811578, PO-nummer 72-4401", WHICH_EAN)
    assert found == (UpdateBilling("5798009811578", "72-4401", reference_is_order=True),)


@pytest.mark.parametrize("body", ["5798009811579", "579800981157", "Den sender økonomi", "2"])
def test_a_number_that_is_no_ean_is_not_taken(body: str) -> None:
    assert requested(body, WHICH_EAN) == ()


@pytest.mark.parametrize("about", [Join(SOFIE), ChangeContact(SOFIE)])
def test_the_contact_is_completed(about: Join | ChangeContact) -> None:
    point = OpenPoint(Question.CONTACT, about, said="Sofie")
    full = Person("Sofie Lindegaard", "sl@randers.dk")
    assert requested("Sofie Lindegaard, sl@randers.dk", point) == (replace(about, contact=full),)
    assert requested("Det er mig", point) == (replace(about, contact=METTE),)


@pytest.mark.parametrize("about", [Join(SOFIE), ChangeContact(SOFIE)])
def test_a_surname_completes_the_contact(about: Join | ChangeContact) -> None:
    point = OpenPoint(Question.CONTACT, about, said="Sofie")
    full = Person("Sofie Lindegaard")
    assert requested("Lindegaard", point) == (replace(about, contact=full),)


@pytest.mark.parametrize("about", [SignUp((2,), (BO,)), Cancel((2,), (BO,)), Cancel((2,), "all")])
@pytest.mark.parametrize("body", ["Ja", "Ja tak", "ja!\n\nMvh Mette", "Det er fint", "Yes please"])
def test_a_yes_carries_out_what_was_complete(body: str, about: Request) -> None:
    assert requested(body, OpenPoint(Question.WHICH_REQUEST, about)) == (about,)


@pytest.mark.parametrize("body", ["Nej", "nej tak", "Nej, ikke alligevel"])
def test_a_no_settles_it_without_doing_anything(body: str) -> None:
    found = reply(body, OpenPoint(Question.WHICH_REQUEST, SignUp((2,), (BO,))))
    assert found is not None
    assert (found.requests, found.open_points) == ((), ())


@pytest.mark.parametrize(
    "body", ["Ja, men kun hvis Ida også kan", "Ja? Hvad koster det?", "Måske", "Ja, eller nej"]
)
def test_half_a_yes_carries_out_nothing(body: str) -> None:
    assert requested(body, OpenPoint(Question.WHICH_REQUEST, SignUp((2,), (BO,)))) == ()


@pytest.mark.parametrize(
    "about",
    [
        None,
        SignUp((2,), ()),
        SignUp((), (BO,)),
        SignUp((2,), (SOFIE,)),
        Join(Person(None)),
    ],
)
def test_a_yes_to_what_is_not_complete_signs_nobody_up(about: Request | None) -> None:
    found = requested("Ja", OpenPoint(Question.WHICH_REQUEST, about))
    assert not any(isinstance(each, SignUp) for each in found)


def test_what_the_reply_leaves_open_is_asked_again() -> None:
    found = reply("møde 2", WHICH_EAN, WHICH_MEETING)
    assert found is not None
    assert (found.decision, found.requests) == (Decision.ASK, (SignUp((2,), (BO,)),))
    assert found.open_points == (WHICH_EAN,)


def test_one_reply_settles_two_questions() -> None:
    found = reply("Møde 2, og EAN er 5798009811578", WHICH_EAN, WHICH_MEETING)
    assert found is not None and found.decision is Decision.ACT
    assert set(found.requests) == {SignUp((2,), (BO,)), UpdateBilling("5798009811578")}


def test_the_question_quoted_below_answers_nothing() -> None:
    assert reply("Det vender jeg tilbage om.", WHICH_MEETING) is None


@pytest.mark.parametrize(
    "body",
    ["Tak for beskeden.", "", "Jeg har desværre ikke tid til at se på det i dag. " * 8 + "Møde 2."],
)
def test_a_mail_that_answers_nothing_is_read_as_one_of_its_own(body: str) -> None:
    assert reply(body, WHICH_MEETING) is None
    assert reply(body) is None

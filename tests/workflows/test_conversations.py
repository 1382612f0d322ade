"""Conversations with members: copies, contacts, waiting, one-word replies, why, and one answer."""

from __future__ import annotations

from datetime import timedelta

import pytest
from conversation import BO_TO_2, METTE, SECRETARIAT, happens, kinds, member, only
from season import SeasonInTest, Sent, words

from knub_mailer.domain.ledger import ContactChanged, Seated
from knub_mailer.domain.request import (
    Cancel,
    Decision,
    OpenPoint,
    Person,
    Question,
    SignUp,
    Understanding,
)
from knub_mailer.mail.authentication import Authentication
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment
from knub_mailer.storage import intake
from knub_mailer.storage.database import Database
from knub_mailer.workflows.act import carry
from knub_mailer.workflows.case import Case

PER = "Per Bank <per.bank@randers.dk>"
PIA = "Pia Lund <pia.lund@aarhus.dk>"
BO = Person("Bo Friis", "bo.friis@randers.dk")


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return member(SeasonInTest(sqlite))


def asked(season: SeasonInTest, *points: OpenPoint, sender: str = METTE) -> Sent:
    """A mail of a member leaves points open, however it was worded, and is answered by asking."""
    before = len(season.sent())
    season.receives(sender, "Noget, der skal spørges om.", handle=False)
    with season.office.sitting(season.now) as sitting:
        (intake_id,) = intake.due(sitting.session, "knub", season.now)
        row = intake.take(sitting.session, intake_id)
        assert row is not None and row.raw is not None
        mail = parse_mail(row.raw)
        letter = segment(mail, season.office.network.address, season.office.network.tag)
        case = Case(sitting, row, mail, letter, Authentication(True, "test"))
        carry(case, Understanding("0730", Decision.ASK, (), points))
        row.status, row.handled_at = "handled", season.now
        sitting.settle()
    return only(season.sent()[before:], "answer")


def full_house(season: SeasonInTest) -> None:
    """Both included seats of meeting 2 are taken."""
    happens(season, Seated(2, Person("Ane Berg", "ane.berg@randers.dk")))
    happens(season, Seated(2, Person("Kim Bak", "kim.bak@randers.dk")))
    season.at(f"{season.now + timedelta(hours=1):%Y-%m-%dT%H:%M}")


def test_every_mail_has_one_direct_answer(season: SeasonInTest) -> None:
    """It names the mail it answers; the invitation comes in a mail of its own."""
    for text in (BO_TO_2, "Hvem er tilmeldt fra os?", "Vi melder os ud.", "asdf qwer"):
        sent = season.receives(METTE, text)
        direct = [mail for mail in sent if mail.message["In-Reply-To"]]
        assert [mail.to for mail in direct] == [("mette.holm@randers.dk",)]
        assert direct[0].message["References"].endswith(direct[0].message["In-Reply-To"])


def test_the_contact_gets_a_copy_of_what_costs_money(season: SeasonInTest) -> None:
    """A mail of its own, or Cc, so that everybody sees who knows; never Bcc.

    Row: contact person
    """
    full_house(season)
    sent = season.receives(PER, BO_TO_2)
    copy = only(sent, "copy_to_contact")
    assert copy.to == ("mette.holm@randers.dk",)
    assert "800 kr." in copy.text and "per.bank@randers.dk" in copy.text
    assert all(mail.message["Bcc"] is None for mail in sent)
    shown = {mail.message["To"].addresses[0].addr_spec for mail in sent}
    assert shown == {address for mail in sent for address in mail.to}


def test_what_costs_nothing_is_not_copied(season: SeasonInTest) -> None:
    assert "copy_to_contact" not in [mail.kind for mail in season.receives(PER, BO_TO_2)]


def test_the_contact_needs_no_copy_of_the_own_mail(season: SeasonInTest) -> None:
    full_house(season)
    assert "copy_to_contact" not in [mail.kind for mail in season.receives(METTE, BO_TO_2)]


NEW_CONTACT = "Ny kontaktperson for Randers Kommune er Per Bank, per.bank@randers.dk."


def test_the_old_contact_hands_over_at_once(season: SeasonInTest) -> None:
    sent = season.receives(METTE, NEW_CONTACT)
    assert season.state().memberships["0730"].contact.email == "per.bank@randers.dk"
    assert sorted(kinds(sent)) == [
        ("answer", "mette.holm@randers.dk"),
        ("contact_welcome", "per.bank@randers.dk"),
    ]


@pytest.mark.parametrize(("word", "contact"), [("ja", "per.bank"), ("nej", "mette.holm")])
@pytest.mark.parametrize("thread", [True, False])
def test_the_old_contact_is_asked_first(
    season: SeasonInTest, word: str, contact: str, thread: bool
) -> None:
    """By a mail; a word is enough, in its thread or without one.

    Row: contact person
    """
    sent = season.receives(PER, NEW_CONTACT)
    question = only(sent, "contact_change_ask")
    assert question.to == ("mette.holm@randers.dk",)
    assert season.state().memberships["0730"].contact.email == "mette.holm@randers.dk"
    season.at("2026-01-11T12:00")
    sent = season.receives(METTE, word, reply_to=question if thread else None)
    assert season.state().memberships["0730"].contact.email == f"{contact}@randers.dk"
    assert ("contact_change_outcome", "per.bank@randers.dk") in kinds(sent)


def test_nobody_else_can_agree(season: SeasonInTest) -> None:
    """Not who asked, nor a forger, nor a colleague."""
    question = only(season.receives(PER, NEW_CONTACT), "contact_change_ask")
    season.receives(PER, "ja", reply_to=question)
    season.receives(METTE, "ja", reply_to=question, proven=False)
    season.receives("Ida Dahl <ida.dahl@randers.dk>", "ja", reply_to=question)
    assert season.state().memberships["0730"].contact.email == "mette.holm@randers.dk"


def test_a_silent_contact_is_a_matter_for_a_person(season: SeasonInTest) -> None:
    """Row: contact person"""
    season.receives(PER, NEW_CONTACT)
    before = len(season.sent())
    season.at("2026-01-12T07:59")
    assert len(season.sent()) == before
    season.at("2026-01-13T08:01")
    sent = season.sent()[before:]
    case = only(sent, "service_case")
    assert case.to == (SECRETARIAT,)
    assert ".." not in case.text
    season.receives(SECRETARIAT, "ja", reply_to=case)
    assert season.state().memberships["0730"].contact.email == "per.bank@randers.dk"


def test_who_is_no_member_waits_and_is_confirmed_by_itself(season: SeasonInTest) -> None:
    """At the sent time of the sign-up; reminded once; told how to join."""
    with season.office.sitting(season.now) as sitting:
        sitting.write(
            "test:waits",
            Seated(3, Person("Pia Lund", "pia.lund@aarhus.dk")),
            at=season.now,
            position=0,
            municipality="0751",
            by="pia.lund@aarhus.dk",
            source="test",
        )
        sitting.settle()
    season.at("2026-01-20T08:01")
    reminders = [mail for mail in season.sent() if mail.kind == "join_reminder"]
    assert [mail.to for mail in reminders] == [("pia.lund@aarhus.dk",)]
    season.at("2026-02-19T12:00")
    before = len(season.sent())
    season.receives(
        "Ole Vig <ole.vig@aarhus.dk>", "Aarhus Kommune vil gerne være medlem.\n\nOle Vig"
    )
    sent = season.sent()[before:]
    assert ("invitation", "pia.lund@aarhus.dk") in kinds(sent)
    assert ("waiting_now_seated", "pia.lund@aarhus.dk") in kinds(sent)
    assert season.seats(3) == [("Pia Lund", "free")]
    assert len([mail for mail in season.sent() if mail.kind == "join_reminder"]) == 1


@pytest.mark.parametrize("thread", [True, False])
def test_a_number_answers_which_meeting(season: SeasonInTest, thread: bool) -> None:
    question = asked(season, OpenPoint(Question.MEETING, SignUp((), (BO,)), said="til mødet"))
    assert "Hvilket møde" in question.text
    sent = season.receives(METTE, "2", reply_to=question if thread else None)
    assert season.seats(2) == [("Bo Friis", "included")]
    assert sorted(kinds(sent)) == [
        ("answer", "mette.holm@randers.dk"),
        ("invitation", "bo.friis@randers.dk"),
    ]


def test_begge_answers_which_of_two(season: SeasonInTest) -> None:
    point = OpenPoint(Question.MEETING, SignUp((), (BO,)), options=("2", "3"))
    season.receives(METTE, "Begge", reply_to=asked(season, point))
    assert (season.seats(2), season.seats(3)) == (
        [("Bo Friis", "included")],
        [("Bo Friis", "free")],
    )


def test_a_surname_answers_for_a_first_name(season: SeasonInTest) -> None:
    point = OpenPoint(Question.ATTENDEE_NAME, SignUp((2,), (Person("Sofie"),)))
    season.receives(METTE, "Lindegaard", reply_to=asked(season, point))
    assert season.seats(2) == [("Sofie Lindegaard", "included")]


@pytest.mark.parametrize(("word", "seats"), [("Ja tak", 1), ("Nej tak", 0)])
def test_yes_and_no_answer_what_we_asked_whether_to_do(
    season: SeasonInTest, word: str, seats: int
) -> None:
    """And a no is answered in words, not passed on."""
    point = OpenPoint(Question.WHICH_REQUEST, SignUp((2,), (BO,)), said="måske kommer Bo Friis")
    sent = season.receives(METTE, word, reply_to=asked(season, point))
    assert len(season.seats(2)) == seats
    assert kinds(sent)[0] == ("answer", "mette.holm@randers.dk")
    if not seats:
        assert "Fint, så gør vi ikke noget" in sent[0].text


def test_a_whole_wish_of_another_kind_is_no_answer(season: SeasonInTest) -> None:
    """Who signs somebody up while we ask whom to cancel has written a mail of its own."""
    asked(season, OpenPoint(Question.ATTENDEE, Cancel((1,), ())))
    season.receives(METTE, "Tilmeld Bo Friis, bo.friis@randers.dk, til møde 2.")
    assert season.seats(2) == [("Bo Friis", "included")]


def test_a_question_is_answered_once(season: SeasonInTest) -> None:
    """A second number afterwards is a mail of its own."""
    question = asked(season, OpenPoint(Question.MEETING, SignUp((), (BO,))))
    season.receives(METTE, "2", reply_to=question)
    season.receives(METTE, "3", reply_to=question)
    assert season.seats(3) == []


def test_two_open_questions_are_told_apart_by_their_threads(season: SeasonInTest) -> None:
    first = asked(season, OpenPoint(Question.MEETING, SignUp((), (BO,))))
    asked(season, OpenPoint(Question.MEETING, SignUp((), (Person("Ida Dahl"),))))
    season.receives(METTE, "2")
    assert season.seats(2) == [], "nobody knows which"
    season.receives(METTE, "2", reply_to=first)
    assert season.seats(2) == [("Bo Friis", "included")]


def test_a_stranger_cannot_answer_a_question(season: SeasonInTest) -> None:
    question = asked(season, OpenPoint(Question.MEETING, SignUp((), (BO,))))
    season.receives(PIA, "2", reply_to=question)
    season.receives(METTE, "2", reply_to=question, proven=False)
    assert season.seats(2) == []


def test_an_old_question_is_answered_in_its_thread_only(season: SeasonInTest) -> None:
    question = asked(season, OpenPoint(Question.MEETING, SignUp((), (BO,))))
    season.at("2026-02-20T12:00")
    season.receives(METTE, "2")
    assert season.seats(2) == []
    season.receives(METTE, "2", reply_to=question)
    assert season.seats(2) == [("Bo Friis", "included")]


def test_one_name_under_two_addresses_is_told_of(season: SeasonInTest) -> None:
    """Whoever cancels from another address hears what to reply; an address is one person's."""
    season.receives(METTE, "Tilmeld Mette Holm, mette.holm@randers.dk, til møde 2.")
    sent = season.receives("Mette Holm <mh@randers.dk>", "Jeg kommer ikke til møde 2.")
    answer = only(sent, "answer")
    assert "med en anden adresse, mette.holm@randers.dk" in words(answer.text)
    sent = season.receives(METTE, "Tilmeld Karl Post (mette.holm@randers.dk) til møde 2.")
    assert "så Karl Post fik ikke en plads" in words(only(sent, "answer").text)
    season.receives(PER, "Meld Mette Holm fra møde 2.")
    assert season.seats(2) == []


def test_why_is_answered_with_the_reason(season: SeasonInTest) -> None:
    """The mail and the term behind each amount; of the own municipality only."""
    full_house(season)
    sign_up = season.receives(PER, BO_TO_2)
    sent = season.receives(METTE, "Hvorfor 800 kr.?", reply_to=only(sign_up, "copy_to_contact"))
    answer = words(only(sent, "answer").text)
    assert "Bo Friis" in answer and "per.bank@randers.dk" in answer
    assert "dækker to deltagere" in answer
    again = season.receives(METTE, "Kan I forklare beløbet på 800 kr.?")
    assert "dækker to deltagere" in words(only(again, "answer").text)
    other = season.receives(PIA, "Hvorfor 800 kr.?")
    assert "Bo Friis" not in "".join(
        mail.text for mail in other if mail.to == ("pia.lund@aarhus.dk",)
    )
    asked = season.receives("Evil <e@gmail.com>", "Hvorfor skal Randers Kommune betale 800 kr.?")
    assert "per.bank@randers.dk" not in "".join(
        mail.text for mail in asked if mail.to == ("e@gmail.com",)
    )


@pytest.mark.parametrize(
    ("text", "order", "passed_on"),
    [
        ("EAN 5798009811578. PO 4711, att. ref. Mette Holm", "4711", "att. ref. Mette Holm"),
        ("EAN 5798009811578\nReference: Bo Friis\nPO: 4711-2", "4711-2", "Reference: Bo Friis"),
        ("Vores ordrenummer er 45 00 12, personreference MHOL", "45 00 12", "personreference MHOL"),
        ("EAN 5798009811578, PO-nummer 4711 / Bo Friis", "4711", "PO-nummer 4711 / Bo Friis"),
        ("EAN 5798009811578, PO-nummer 4711", "4711", ""),
        ("EAN 5798009811578, PO-nummer: @SUM(A1)", "@SUM(A1)", ""),
    ],
)
@pytest.mark.parametrize("sender", [METTE, "Per Otto <per.otto@randers.dk>"])
def test_beside_an_order_number_a_reference_is_passed_on(
    season: SeasonInTest, text: str, order: str, passed_on: str, sender: str
) -> None:
    """One is printed, and the answer says which; the secretariat hears of the other.

    Row: reference
    """
    sent = season.receives(sender, text)
    answer = words(only(sent, "answer").text)
    assert f"Ordrenummer: {order}" in answer
    membership = season.state().memberships["0730"]
    assert (membership.reference, membership.reference_is_order) == (order, True)
    told = [mail for mail in sent if mail.kind == "remark_passed_on"]
    assert [mail.to for mail in told] == ([(SECRETARIAT,)] if passed_on else [])
    assert all(passed_on in words(mail.text) for mail in told)
    assert ("givet videre til sekretariatet" in answer) == bool(passed_on)
    assert passed_on in answer


def test_a_mail_that_says_nothing_is_answered_and_kept(season: SeasonInTest) -> None:
    """A person will answer; the secretariat has the original."""
    sent = season.receives(METTE, "asdf qwer uiop")
    assert sorted(kinds(sent)) == [
        ("answer", "mette.holm@randers.dk"),
        ("review_case", SECRETARIAT),
    ]
    files = list(only(sent, "review_case").message.iter_attachments())
    assert files[0].get_content_type() == "message/rfc822"


def test_an_expired_or_repeated_yes_is_told_in_words(season: SeasonInTest) -> None:
    question = only(season.receives(METTE, BO_TO_2, proven=False), "confirm_sender")
    season.at("2026-01-20T12:00")
    sent = season.receives(METTE, "ja", reply_to=question)
    assert "kom desværre for sent" in words(sent[0].text)
    assert "expired" not in sent[0].text


def test_a_change_of_contact_costs_the_old_one_no_copy(season: SeasonInTest) -> None:
    """Copies go to who is the contact now."""
    happens(season, ContactChanged(Person("Per Bank", "per.bank@randers.dk"), allowed=True))
    full_house(season)
    assert only(season.receives(METTE, BO_TO_2), "copy_to_contact").to == ("per.bank@randers.dk",)


def test_a_question_of_price_gets_the_price(season: SeasonInTest) -> None:
    season.receives(METTE, "Hej\n\nHvad koster en ekstra deltager?\n\nMette Holm")
    assert "800 kr. ekskl. moms" in words(season.sent()[-1].text)


def test_a_colleague_is_told_by_name_who_did_the_signing_up(season: SeasonInTest) -> None:
    season.receives(METTE, f"Tilmeld Bo Friis, {BO.email}, til møde 2.\n\nMette Holm")
    told = [mail for mail in season.sent() if any(str(BO.email) in to for to in mail.to)]
    assert "Det var Mette Holm, der tilmeldte dig." in words(told[-1].text)

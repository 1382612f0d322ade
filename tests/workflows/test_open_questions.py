"""A mail comes while a question of ours is open: whose answer it is, and what has settled it.

Which words answer is shown in ``tests/language/test_said_beside.py``.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from conversation import METTE, happens, member, only, sign_up_bo
from season import SeasonInTest, Sent, words
from test_calendars import BO, answers, reply

from knub_mailer.domain.ledger import ContactChanged, Seated
from knub_mailer.domain.request import Person
from knub_mailer.storage.database import Database

PER = "Per Toft <per.toft@randers.dk>"
KIM = "Kim Kol <kim.kol@randers.dk>"
MAYBE = "Måske kommer jeg til møde 2.\n\nPer Toft"


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return member(SeasonInTest(sqlite))


def later(season: SeasonInTest) -> None:
    season.now += timedelta(minutes=1)


def names(season: SeasonInTest, meeting: int = 2) -> list[str]:
    return [name for name, _ in season.seats(meeting)]


def declined(season: SeasonInTest) -> Sent:
    """Bo has a seat at meeting 2, declines the invitation, and is asked."""
    sign_up_bo(season)
    return only(answers(season, reply("DECLINED", "google")), "declined_ask")


def told(sent: list[Sent]) -> str:
    return words(only(sent, "answer").text)


def test_a_new_mail_of_its_own_is_no_answer(season: SeasonInTest) -> None:
    """A subject and a wish of its own; the question stays open for its thread."""
    asked = only(season.receives(PER, "Tilmeld Sofie til møde 2.\n\nPer Toft"), "answer")
    text = "Tilmeld Anders til møde 3.\n\nPer Toft"
    assert "Hvad hedder Anders" in told(season.receives(PER, text, subject="Møde 3"))
    assert names(season) == []
    season.receives(PER, "Lund\n\nPer Toft", reply_to=asked)
    assert (names(season), names(season, 3)) == (["Sofie Lund"], [])


@pytest.mark.parametrize(
    ("body", "at_1", "at_2"),
    [
        ("Jeg kommer ikke. Det er ærgerligt.", ["Per Toft"], []),
        ("Ja, men Pia Vang kommer i stedet", ["Per Toft"], ["Pia Vang"]),
        ("Tilmeld også Pia Vang", ["Per Toft"], ["Pia Vang"]),
        ("Ja – og meld mig fra møde 1", [], ["Per Toft"]),
    ],
)
def test_the_thread_keeps_its_meeting(
    season: SeasonInTest, body: str, at_1: list[str], at_2: list[str]
) -> None:
    """Though the next meeting is another, at which the sender has a seat."""
    season.receives(PER, "Tilmeld mig til møde 1.\n\nPer Toft")
    asked = only(season.receives(PER, MAYBE), "answer")
    assert "møde 2" in asked.subject
    season.receives(PER, f"{body}\n\nPer Toft", "SV: hvad?", reply_to=asked)
    assert (names(season, 1), names(season)) == (at_1, at_2)


@pytest.mark.parametrize("subject", ["Syg", "", "SV: [KNUB] Tilmelding"])
def test_a_mail_of_ours_about_a_meeting_keeps_it_too(season: SeasonInTest, subject: str) -> None:
    """Under whatever subject it is replied to; one that names another meeting counts."""
    season.receives(PER, "Tilmeld mig til møde 1.\n\nPer Toft")
    sent = season.receives(PER, "Tilmeld mig til møde 2.\n\nPer Toft")
    invited = only(sent, "invitation")
    season.receives(PER, "Jeg kan ikke komme.\n\nPer Toft", subject, reply_to=invited)
    assert (names(season, 1), names(season)) == (["Per Toft"], [])
    season.receives(PER, "Jeg kan ikke komme.\n\nPer Toft", "Møde 1", reply_to=invited)
    assert names(season, 1) == []


@pytest.mark.parametrize(
    ("body", "question", "left"),
    [
        ("Min chef Ulla Dam kommer i stedet", "så overtager Ulla Dam pladsen", ["Ulla Dam"]),
        ("Afbud", "så melder vi Per Toft fra møde 2", []),
        ("Vi kan desværre ikke komme", "Hvem skal meldes fra møde 2", ["Per Toft"]),
    ],
)
def test_whoever_names_nobody_may_mean_the_own_seat(
    season: SeasonInTest, body: str, question: str, left: list[str]
) -> None:
    sent = season.receives(PER, "Tilmeld mig til møde 2.\n\nPer Toft")
    invited = only(sent, "invitation")
    asked = only(season.receives(PER, body, "SV: hvad?", reply_to=invited), "answer")
    assert question in words(asked.text)
    assert names(season) == ["Per Toft"]
    season.receives(PER, "ja", reply_to=asked)
    assert names(season) == left


def test_that_our_mail_was_read_is_nobodys_matter(season: SeasonInTest) -> None:
    """Nor is it the answer to a question that another mail asks."""
    told = only(season.receives(PER, "Tilmeld mig til møde 1.\n\nPer Toft"), "answer")
    season.receives(PER, MAYBE)
    for body in ("ok", "Godt", "Fint, tak.\n\nPer"):
        assert season.receives(PER, body, reply_to=told) == []
    assert names(season) == []
    assert season.receives(PER, "Ok, men hvor er mødet?", reply_to=told)


def test_the_yes_that_proves_the_sender_comes_with_a_wish(season: SeasonInTest) -> None:
    sent = season.receives(PER, "Tilmeld mig til møde 2.\n\nPer Toft", proven=False)
    question = only(sent, "confirm_sender")
    body = "Ja, det er mig. Og tilmeld Ida Dahl til møde 3."
    answer = told(season.receives(PER, body, reply_to=question, proven=False))
    assert (names(season), names(season, 3)) == (["Per Toft"], ["Ida Dahl"])
    assert "Per Toft er tilmeldt" in answer and "Ida Dahl er tilmeldt" in answer


def test_a_colleague_who_says_i_is_asked_who_is_meant(season: SeasonInTest) -> None:
    asked = only(season.receives(PER, MAYBE), "answer")
    again = only(season.receives(KIM, "Ja, jeg kommer gerne\n\nKim Kol", reply_to=asked), "answer")
    assert names(season) == []
    assert "1: tilmelde Per Toft til møde 2" in words(again.text)
    assert "2: tilmelde Kim Kol til møde 2" in words(again.text)
    season.receives(KIM, "2", reply_to=again)
    assert names(season) == ["Kim Kol"]


def test_a_remark_beside_the_answer_reaches_the_secretariat(season: SeasonInTest) -> None:
    asked = only(season.receives(PER, MAYBE), "answer")
    sent = season.receives(PER, "Ja tak. Jeg er vegetar.", reply_to=asked)
    assert "Jeg er vegetar" in only(sent, "remark_passed_on").text
    assert "Jeg er vegetar" in told(sent)


def test_a_yes_that_says_the_opposite_cancels_nobody(season: SeasonInTest) -> None:
    asked = declined(season)
    again = only(season.receives(BO, "Ja, jeg kommer!", reply_to=asked), "answer")
    assert names(season) == ["Bo Friis"]
    assert "2: lade Bo Friis stå på listen" in words(again.text)
    season.receives(BO, "1", reply_to=again)
    assert names(season) == []


def test_the_answer_that_was_asked_for_names_a_substitute(season: SeasonInTest) -> None:
    """`Du kan også skrive, hvem der kommer i stedet for dig`."""
    asked = declined(season)
    season.receives(BO, "Ja, men Hans Ib kommer i stedet", reply_to=asked)
    assert names(season) == ["Hans Ib"]


def test_a_guest_of_the_municipality_speaks_for_the_own_seat_alone(season: SeasonInTest) -> None:
    """A private address that was signed up answers, and sees and changes nothing else."""
    guest = "bo.friis@gmail.com"
    sign_up_bo(season)
    happens(season, Seated(2, Person("Bo Gæst", guest)))
    question = answers(season, reply("DECLINED", "google", attendee=guest), guest)
    asked = only(question, "declined_ask")
    later(season)
    season.receives(guest, "Ja. Og meld Bo Friis fra.", reply_to=asked)
    assert "Bo Friis" in names(season)
    sent = season.receives(guest, "ja", reply_to=asked)
    assert names(season) == ["Bo Friis"]
    assert "Bo Friis" not in "".join(mail.text for mail in sent if mail.to == (guest,))


def test_an_accept_settles_the_decline(season: SeasonInTest) -> None:
    asked = declined(season)
    answers(season, reply("ACCEPTED", "google"))
    later(season)
    sent = season.receives(BO, "ja", reply_to=asked)
    assert names(season) == ["Bo Friis"]
    assert "ordnet i mellemtiden" in told(sent)


def test_a_late_yes_takes_no_new_seat_away(season: SeasonInTest) -> None:
    asked = declined(season)
    for text in ("Meld mig fra møde 2.", "Jeg kommer alligevel, tilmeld mig til møde 2."):
        later(season)
        season.receives(f"Bo Friis <{BO}>", text)
    season.receives(BO, "ja", reply_to=asked)
    season.receives(BO, "ja")
    assert names(season) == ["Bo Friis"]


def test_a_second_decline_is_the_same_question(season: SeasonInTest) -> None:
    """A `ja` to either mail, or to none, is the answer."""
    first = declined(season)
    later(season)
    answers(season, reply("DECLINED", "outlook"))
    season.receives(BO, "ja", reply_to=first)
    assert names(season) == []


@pytest.mark.parametrize("thread", [True, False])
def test_what_another_mail_has_settled_is_asked_no_more(season: SeasonInTest, thread: bool) -> None:
    asked = only(season.receives(PER, MAYBE), "answer")
    later(season)
    season.receives(PER, "Tilmeld mig til møde 2.\n\nPer Toft")
    happens(season, Seated(2, Person("Ane Berg")))
    sent = season.receives(PER, "nej", reply_to=asked if thread else None)
    assert names(season) == ["Per Toft", "Ane Berg"]
    assert ("ordnet i mellemtiden" in told(sent)) == thread


def test_a_colleagues_sofie_settles_nobody_elses(season: SeasonInTest) -> None:
    asked = only(season.receives(PER, "Tilmeld Sofie til møde 2.\n\nPer Toft"), "answer")
    later(season)
    season.receives(KIM, "Tilmeld Sofie Bech til møde 2.\n\nKim Kol")
    season.receives(PER, "Lund", reply_to=asked)
    assert names(season) == ["Sofie Bech", "Sofie Lund"]


def test_the_old_contacts_yes_comes_with_a_wish(season: SeasonInTest) -> None:
    """Both are done, and told in the one answer. Another who asks the same settles nothing."""
    sent = season.receives(PER, "Ny kontaktperson for Randers Kommune er Per Toft.\n\nPer Toft")
    question = only(sent, "contact_change_ask")
    later(season)
    season.receives(KIM, "Ny kontaktperson for Randers Kommune er Kim Kol.\n\nKim Kol")
    sent = season.receives(METTE, "Ja. Og tilmeld Ida Dahl til møde 2.", reply_to=question)
    assert season.state().memberships["0730"].contact.name == "Per Toft"
    assert names(season) == ["Ida Dahl"]
    assert "Ida Dahl er tilmeldt" in told(sent)


def test_a_contact_who_was_named_otherwise_is_asked_about_no_more(season: SeasonInTest) -> None:
    sent = season.receives(PER, "Ny kontaktperson for Randers Kommune er Per Toft.\n\nPer Toft")
    question = only(sent, "contact_change_ask")
    later(season)
    season.receives(KIM, "Ny kontaktperson for Randers Kommune er Kim Kol.\n\nKim Kol")
    happens(season, ContactChanged(Person("Kim Kol", "kim.kol@randers.dk"), allowed=True))
    assert "ordnet i mellemtiden" in told(season.receives(METTE, "ja", reply_to=question))
    assert season.state().memberships["0730"].contact.name == "Kim Kol"

"""Rows of rules.md that only a mail and its answer can show."""

from __future__ import annotations

from datetime import timedelta

import pytest
from conversation import BO_TO_2, METTE, SECRETARIAT, kinds, member, only
from season import SeasonInTest, Sent, words

from knub_mailer.storage.database import Database

PIA = "Pia Lund <pia.lund@aarhus.dk>"
JOIN_AARHUS = "Aarhus Kommune vil gerne være medlem af netværket."
SIGNED = "\n\nVenlig hilsen\nPia Lund\nAarhus Kommune"


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return member(SeasonInTest(sqlite))


def writes(season: SeasonInTest, text: str) -> Sent:
    """Mette writes a minute later; the direct answer."""
    season.now += timedelta(minutes=1)  # mails of one moment are told apart by their Message-IDs
    return only(season.receives(METTE, text), "answer")


def test_a_date_not_believed_that_changes_no_price_bothers_nobody(season: SeasonInTest) -> None:
    """Both the mail's date and its arrival lie before the first meeting.

    Row: the time a mail was sent
    """
    season.at("2026-02-20T12:00")
    sent = season.receives(PIA, JOIN_AARHUS + SIGNED, sent="2026-02-01T09:00")
    assert kinds(sent) == [("answer", "pia.lund@aarhus.dk")]
    membership = season.state().memberships["0751"]
    assert membership.joined == season.now
    assert membership.fee_ore == 610_000


def test_a_date_not_believed_that_changes_the_price_goes_to_a_person(season: SeasonInTest) -> None:
    """The arrival's price stands until the secretariat says yes.

    Row: the time a mail was sent
    Row: a Date that a person must look at
    """
    season.at("2026-03-16T12:00")
    sent = season.receives(PIA, JOIN_AARHUS + SIGNED, sent="2026-03-11T09:00")
    assert season.state().memberships["0751"].fee_ore == 460_000
    assert "Et menneske ser på det" in words(only(sent, "answer").text)
    season.receives(SECRETARIAT, "ja", reply_to=only(sent, "review_case"))
    assert season.state().memberships["0751"].fee_ore == 610_000


@pytest.mark.parametrize(("sent", "meeting"), [("2026-03-12T09:00", 1), ("2026-03-12T09:45", 2)])
def test_the_next_meeting_is_the_one_when_the_mail_was_sent(
    season: SeasonInTest, sent: str, meeting: int
) -> None:
    """It arrives at noon, when the first meeting has begun.

    Row: "now" in a mail ("næste møde", "på torsdag")
    """
    season.at("2026-03-12T12:00")
    season.receives(METTE, "Tilmeld Bo Friis, bo.friis@randers.dk, til næste møde.", sent=sent)
    assert season.seats(meeting) == [("Bo Friis", "included")]
    assert season.seats(3 - meeting) == []


def test_a_join_and_a_sign_up_in_one_mail_are_both_answered(season: SeasonInTest) -> None:
    """The join first, so that nobody waits.

    Row: join and sign-up in one mail
    """
    text = "Tilmeld Pia Lund, pia.lund@aarhus.dk, til møde 2.\n\n" + JOIN_AARHUS
    sent = season.receives(PIA, text + SIGNED)
    assert "0751" in season.state().memberships
    assert season.seats(2) == [("Pia Lund", "included")]
    answer = words(only(sent, "answer").text)
    assert answer.index("Aarhus Kommune er nu med") < answer.index("Pia Lund er tilmeldt")


@pytest.mark.parametrize(
    "text",
    [
        "Vi melder os ud af netværket.",
        "Vi vil gerne have pengene tilbage.",
        "Fakturaen KNUB-2026-0001 er forkert: vi var kun to med til møde 1.",
    ],
    ids=["leaves", "refund", "disputes"],
)
def test_a_municipality_that_leaves_wants_a_refund_or_disputes_is_for_a_person(
    season: SeasonInTest, text: str
) -> None:
    """Nothing is done, the sender is told, the secretariat has the mail.

    Row: a municipality leaves, asks for a refund, disputes an invoice
    """
    before = season.state().memberships
    sent = season.receives(METTE, text)
    assert sorted(kinds(sent)) == [
        ("answer", "mette.holm@randers.dk"),
        ("review_case", SECRETARIAT),
    ]
    assert text in words(only(sent, "review_case").text)
    assert "menneske" in only(sent, "answer").text
    assert season.state().memberships == before


def test_every_answer_about_seats_shows_the_standing_list(season: SeasonInTest) -> None:
    """Who, included or extra, what it costs and how to change it, whatever became of the wish.

    Row: every answer about seats
    """
    season.receives(METTE, "Tilmeld Ane Berg, ane.berg@randers.dk, til møde 2.")
    writes(season, "Tilmeld Kim Bak, kim.bak@randers.dk, til møde 2.")
    for text in (
        BO_TO_2,
        BO_TO_2,  # the same again
        "Hvem er tilmeldt fra os til møde 2?",
        "Afmeld Jens Ravn fra møde 2.",  # nobody of that name
        "Tilmeld Bo Friis, bf2@randers.dk, til møde 2.",  # the same name, another address
    ):
        answer = words(writes(season, text).text)
        for line in (
            "1. Ane Berg (inkluderet)",
            "2. Kim Bak (inkluderet)",
            "3. Bo Friis (ekstra, 800 kr.)",
            "I bruger 3 af 2 pladser: 1 ekstra, 800 kr. ekskl. moms",
            "Skal noget ændres? Svar for eksempel »meld Ane Berg fra«",
        ):
            assert line in answer, text
    left = words(writes(season, "Afmeld Ane Berg fra møde 2.").text)
    assert "1. Kim Bak (inkluderet)" in left and "2. Bo Friis (inkluderet)" in left
    assert "I bruger 2 af 2 pladser, så det koster ikke noget ekstra" in left


def test_an_answer_about_an_empty_list_says_how_to_fill_it(season: SeasonInTest) -> None:
    """The only one of the municipality is taken off.

    Row: every answer about seats
    """
    writes(season, BO_TO_2)
    answer = words(writes(season, "Afmeld Bo Friis fra møde 2.").text)
    assert "Ingen fra Randers Kommune er tilmeldt" in answer
    assert "Svar med navn og mailadresse på dem, der skal med" in answer


def test_the_answer_to_a_join_asks_for_the_ean_that_is_missing(season: SeasonInTest) -> None:
    """The membership stands; the thirteen digits alone are enough.

    Row: no EAN
    """
    answer = only(season.receives(PIA, JOIN_AARHUS + SIGNED), "answer")
    assert "Hvilket EAN-nummer" in answer.text
    season.now += timedelta(hours=1)
    season.receives(PIA, "5798000000018", reply_to=answer)
    assert season.state().memberships["0751"].ean == "5798000000018"


def test_an_earlier_join_of_a_colleague_is_one_matter_for_price_and_contact(
    season: SeasonInTest,
) -> None:
    """The contact hears of the other price, and `ja` puts the other contact in place.

    Row: a second join from the same municipality
    """
    season.at("2026-03-12T10:00")
    season.receives(PIA, JOIN_AARHUS + SIGNED)
    season.at("2026-03-12T11:00")
    colleague = "Kim Holst <kim.holst@aarhus.dk>"
    sent = season.receives(colleague, JOIN_AARHUS, sent="2026-03-12T09:00")
    assert sorted(kind for kind, _ in kinds(sent)) == ["answer", "copy_to_contact", "review_case"]
    case = only(sent, "review_case")
    assert "ændrer gebyret fra 4.600 kr. til 6.100 kr. ekskl. moms" in words(case.text)
    assert "nævner en anden kontaktperson end Pia Lund" in words(case.text)
    copy = only(sent, "copy_to_contact")
    assert copy.to == ("pia.lund@aarhus.dk",)
    assert "6.100 kr. i stedet for 4.600 kr. ekskl. moms" in words(copy.text)

    sent = season.receives(SECRETARIAT, "ja", reply_to=case)
    assert season.state().memberships["0751"].contact.name == "Kim Holst"
    assert {"pia.lund@aarhus.dk", "kim.holst@aarhus.dk"} <= {mail.to[0] for mail in sent}


def test_a_join_after_the_last_meeting_offers_no_yes(season: SeasonInTest) -> None:
    """Nothing can be joined any more, and the secretariat is not told that it can.

    Row: join after the last meeting
    """
    season.at("2026-10-12T12:00")
    sent = season.receives(PIA, JOIN_AARHUS + SIGNED)
    case = words(only(sent, "review_case").text)
    assert "noteret til næste sæson" in case and "»ja«" not in case
    assert "fakturaerne for et møde" not in only(sent, "answer").text

"""Rules.md, "Time and order" and "Membership", lived through by mail."""

from __future__ import annotations

import pytest
from folder import (
    AARHUS,
    EANS,
    KOLDING,
    ODENSE,
    SECRETARIAT,
    VEJLE,
    VIBORG,
    Lived,
    SeasonFolder,
    joins,
    person,
    signs_up,
)

LONE = "Lone Skov <lone.skov@horsens.dk>"
DOUBTED = "Indmeldelse fra Odense"


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    season = SeasonFolder(tmp_path_factory.mktemp("members"))
    joins(season, "2026-01-15 09:12", KOLDING, EANS["kolding"])  # 001
    # Sent a minute before the first meeting began, here the next morning before the preflight.
    joins(season, "2026-03-13 07:00", AARHUS, EANS["aarhus"], sent="2026-03-12 09:29")  # 002
    joins(season, "2026-03-14 10:00", VEJLE, EANS["vejle"], sent="2026-03-12 09:30")  # 003
    text = f"Vi vil gerne være medlem af netværket i 2026. EAN-nummer: {EANS['odense']}."
    season.mail("2026-03-16 10:00", ODENSE, text, DOUBTED, sent="2026-03-11 09:30")  # 004
    joins(season, "2026-03-13 10:00", VIBORG, EANS["viborg"], sent="2026-03-12 09:00")  # 005
    joins(season, "2026-04-01 10:00", "Liv Koch <liv.koch@kolding.dk>", EANS["aarhus"])  # 006
    late = "Kai Rask <kai.rask@ringsted.dk>"
    joins(season, "2026-05-30 10:00", "Ole Ravn <ole.ravn@ringsted.dk>")  # 007
    joins(season, "2026-05-30 11:00", late, sent="2026-05-28 09:00")  # 008
    signs_up(season, "2026-02-10 10:00", LONE, 1, person("Lone Skov", "horsens"))  # 009
    two = (person("Lone Skov", "horsens"), person("Tim Dahl", "horsens"))
    signs_up(season, "2026-02-10 10:05", LONE, 2, *two)  # 010
    joins(season, "2026-04-20 10:05", "Rie Holt <rie.holt@horsens.dk>")  # 011
    joins(season, "2026-11-01 10:00", "Uno Ask <uno.ask@skive.dk>", EANS["vejle"])  # 012
    season.mail("2026-05-06 10:00", SECRETARIAT, "ja", f"Re: {DOUBTED}")  # 013
    return season.replay()


def test_the_fee_depends_on_the_meetings_held_when_the_mail_was_sent(lived: Lived) -> None:
    """Row: term 2, the fee depends on how many meetings had been held when the sign-up was sent"""
    assert lived.fees() == {
        "0329": "4600.00",  # Ringsted: the earlier of its two joins
        "0461": "6100.00",  # Odense: the secretariat let the mail's own date count
        "0615": "4600.00",
        "0621": "6100.00",
        "0630": "4600.00",  # a meeting is held from its start
        "0751": "6100.00",
        "0791": "6100.00",
    }


def test_a_date_more_than_72_hours_before_the_arrival_goes_to_a_person(lived: Lived) -> None:
    """Until the decision the arrival's price stands; both are told to the sender.

    Row: a Date that a person must look at
    """
    first = lived.answer("004.eml").text
    assert "4.600 kr." in first and "Et menneske ser på det" in first
    (outcome,) = lived.to("per.lund@odense.dk", after="2026-05-06", words="sekretariatet")
    assert "6.100 kr." in outcome.text
    asked = lived.to("alcp@kl.example", words="Mailens dato ligger for langt fra ankomsten")[0]
    assert "6.100 kr. i stedet for 4.600 kr." in asked.text


def test_sent_before_the_start_but_known_after_the_preflight_a_person_looks(lived: Lived) -> None:
    """Row: sent before a meeting's start, processed after it"""
    assert "005.eml" in lived.review()
    assert [row[1] for row in lived.invoices() if row[2] == "0791"] == ["2026-06-01"]


def test_a_second_join_costs_nothing_and_changes_no_contact(lived: Lived) -> None:
    """Row: a second join from the same municipality"""
    member = next(m for m in lived.report["memberships"] if m["municipality"] == "0621")
    assert member["contact"] == {"name": "Mette Holm", "email": "mette.holm@kolding.dk"}
    assert member["ean"] == EANS["kolding"]
    answer = lived.answer("006.eml").text
    assert "allerede medlem" in answer and "Mette Holm" in answer


def test_a_join_sent_earlier_but_processed_later_gives_its_price(lived: Lived) -> None:
    """… and a person looks at who the contact is.

    Row: a second join from the same municipality
    """
    member = next(m for m in lived.report["memberships"] if m["municipality"] == "0329")
    assert member["joined"] == "2026-05-28T09:00:00+02:00"
    assert member["contact"]["email"] == "ole.ravn@ringsted.dk"
    assert "008.eml" in lived.review()


def test_a_non_members_sign_up_waits_is_reminded_carried_out_or_lapses(lived: Lived) -> None:
    """Row: sign-up by a non-member"""
    assert [m.at[:16] for m in lived.to("lone.skov@horsens.dk", words="venter stadig")] == [
        "2026-02-25T08:00"
    ]
    (lapsed,) = lived.to("lone.skov@horsens.dk", words="blev ikke en plads på møde 1")
    assert lapsed.at == "2026-03-12T09:30:00+01:00"
    assert lived.seats(2) == [("Lone Skov", "included"), ("Tim Dahl", "included")]
    (confirmed,) = lived.to(
        "lone.skov@horsens.dk", after="2026-04-20", words="Horsens Kommune er med"
    )
    assert "Tim Dahl" in confirmed.text
    assert lived.waiting() == []


def test_a_join_after_the_last_meeting_is_interest(lived: Lived) -> None:
    """Row: join after the last meeting"""
    assert "0779" not in lived.fees()
    assert "012.eml" in lived.review()
    assert "næste sæson" in lived.answer("012.eml").subject


def test_without_an_ean_the_contact_is_asked_every_seven_days_then_a_person(lived: Lived) -> None:
    """Row: no EAN"""
    asked = lived.to("rie.holt@horsens.dk", words="Hvad er Horsens Kommunes EAN-nummer")
    assert [mail.at[:16] for mail in asked] == [
        "2026-04-27T08:00",
        "2026-05-04T08:00",
        "2026-05-11T08:00",
    ]
    assert [row for row in lived.report["held_back"] if row["municipality"] == "0615"] == [
        {"municipality": "0615", "meeting": 2, "net": "4600.00", "why": "ean"}
    ]
    (batch,) = lived.to("finans@kl.example", after="2026-06-01", words="Fakturaer 2026-2:")
    assert "Horsens Kommune: 4.600 kr." in batch.text

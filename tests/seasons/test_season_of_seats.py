"""Rules.md, "Seats", lived through by mail."""

from __future__ import annotations

import pytest
from folder import (
    AARHUS,
    EANS,
    KOLDING,
    ODENSE,
    VEJLE,
    Lived,
    SeasonFolder,
    joins,
    person,
    signs_up,
)

LIMITS = {
    1: "cancel_until = 2026-03-05T12:00:00",
    2: "capacity = 5\nguarantee_until = 2026-05-01T12:00:00\n"
    "registration_deadline = 2026-05-20T12:00:00",
}


def kolding(name: str) -> str:
    return person(name, "kolding")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    season = SeasonFolder(tmp_path_factory.mktemp("seats"), meetings=LIMITS)
    joins(season, "2026-01-10 09:00", KOLDING, EANS["kolding"])  # 001
    joins(season, "2026-01-11 09:00", AARHUS, EANS["aarhus"])  # 002
    joins(season, "2026-01-12 09:00", VEJLE, EANS["vejle"])  # 003
    _first_meeting(season)
    _second_meeting(season)
    return season.replay()


def _first_meeting(season: SeasonFolder) -> None:
    names = (kolding("Anders Berg"), kolding("Bente Dahl"))
    signs_up(season, "2026-02-02 10:00", KOLDING, 1, *names)  # 004
    colleague = "Rie Holt <rie.holt@kolding.dk>"
    signs_up(
        season, "2026-02-02 11:00", colleague, 1, kolding("Carl Eng"), sent="2026-02-01 09:00"
    )  # 005
    season.mail("2026-02-10 10:00", KOLDING, "Jeg afmelder hermed Carl Eng fra møde 1.")  # 006
    signs_up(season, "2026-02-11 10:00", KOLDING, 1, kolding("Dorte Fog"))  # 007
    season.mail("2026-03-06 10:00", KOLDING, "Jeg afmelder hermed Anders Berg fra møde 1.")  # 008
    swap = "Erik Gram, erik.gram@kolding.dk, kommer i stedet for Anders Berg på møde 1."
    season.mail("2026-03-07 10:00", KOLDING, swap)  # 009
    season.mail("2026-03-08 10:00", KOLDING, "Jeg afmelder hermed Dorte Fog fra møde 1.")  # 010
    season.mail("2026-03-08 11:00", KOLDING, "Jeg afmelder hermed Hans Bo Tang fra møde 1.")  # 011
    signs_up(season, "2026-02-12 10:00", AARHUS, 1, person("Inge Juhl", "aarhus"))  # 012
    signs_up(season, "2026-02-13 10:00", AARHUS, 1, person("Inge Juhl", "aarhus"))  # 013
    signs_up(season, "2026-02-14 10:00", AARHUS, 1, "Inge Juhl, ij@aarhus.dk")  # 014
    swap = "Kim Lau, kim.lau@aarhus.dk, kommer i stedet for Inge Juhl på møde 1."
    season.mail("2026-02-15 10:00", AARHUS, swap)  # 015
    vejle = (person(name, "vejle") for name in ("Mia Nord", "Nils Olsen", "Olga Poulsen"))
    mia, nils, olga = vejle
    signs_up(season, "2026-03-12 12:00", VEJLE, 1, mia)  # 016: sent after the start
    signs_up(season, "2026-03-12 18:00", VEJLE, 1, nils, sent="2026-03-12 09:00")  # 017
    signs_up(season, "2026-03-13 18:00", VEJLE, 1, olga, sent="2026-03-12 09:00")  # 018


def _second_meeting(season: SeasonFolder) -> None:
    names = (kolding("Anders Berg"), kolding("Bente Dahl"), kolding("Carl Eng"))
    signs_up(season, "2026-03-20 10:00", KOLDING, 2, *names)  # 019
    signs_up(season, "2026-03-21 10:00", AARHUS, 2, person("Inge Juhl", "aarhus"))  # 020
    joins(season, "2026-03-25 10:00", ODENSE, EANS["odense"])  # 021
    signs_up(season, "2026-03-26 10:00", ODENSE, 2, person("Per Lund", "odense"))  # 022
    signs_up(season, "2026-05-05 10:00", VEJLE, 2, person("Mia Nord", "vejle"))  # 023
    season.mail("2026-05-06 10:00", KOLDING, "Jeg afmelder hermed Anders Berg fra møde 2.")  # 024
    signs_up(season, "2026-05-21 10:00", VEJLE, 2, person("Nils Olsen", "vejle"))  # 025


def test_the_seats_are_those_of_the_start(lived: Lived) -> None:
    """Erik has the seat that Anders gave up too late, at its place; Dorte's still counts."""
    assert lived.seats(1) == [
        ("Erik Gram", "included"),
        ("Bente Dahl", "included"),
        ("Dorte Fog", "extra"),
        ("Kim Lau", "included"),
        ("Nils Olsen", "included"),
    ]
    attendees = lived.report["meetings"][0]["attendees"]
    assert [row["name"] for row in attendees if row.get("cancelled_late")] == ["Dorte Fog"]


def test_who_is_extra_follows_from_the_order_of_sending(lived: Lived) -> None:
    """Carl's mail was sent first: then Bente is extra, and included again when he cancels.

    Row: cancellation before the start
    """
    (told,) = lived.to("bente.dahl@kolding.dk", words="koster ikke længere ekstra")
    assert told.at[:10] == "2026-02-10"
    copies = lived.to("mette.holm@kolding.dk", words="Til orientering")
    assert ["3. Bente Dahl (ekstra, 800 kr.)" in mail.text for mail in copies] == [True]


def test_a_seat_beyond_the_included_is_taken_at_once_and_said_so(lived: Lived) -> None:
    """Row: a seat beyond the included"""
    answer = lived.answer("007.eml").text
    assert "I bruger 3 af 2 pladser: 1 ekstra, 800 kr. ekskl. moms" in answer


def test_a_cancellation_withdraws_the_invitation(lived: Lived) -> None:
    """Row: a sign-up"""
    invited, withdrawn = lived.to("carl.eng@kolding.dk", words="møde 1")
    assert "METHOD:REQUEST" in invited.calendar and "METHOD:CANCEL" in withdrawn.calendar
    for part in (invited, withdrawn):
        assert "UID:knub-2026-1@kl.example" in part.calendar


def test_a_cancellation_after_cancel_until_is_noted_and_still_counted(lived: Lived) -> None:
    """Row: cancellation after cancel_until (per meeting, off by default)"""
    answer = lived.answer("010.eml").text
    assert "afmeldt efter fristen, tæller med" in answer
    assert "1 ekstra, 800 kr. ekskl. moms" in answer


def test_cancelling_someone_who_isnt_signed_up_lists_who_is(lived: Lived) -> None:
    """Row: cancelling someone who isn't signed up"""
    answer = lived.answer("011.eml").text
    assert "Hans Bo Tang" in answer and "Bente Dahl" in answer


def test_the_same_person_twice_is_one_seat_and_another_address_is_asked(lived: Lived) -> None:
    """Row: the same person twice (same address, or same name in the municipality)"""
    assert "allerede tilmeldt" in lived.answer("013.eml").text
    assert "Er det den samme Inge Juhl?" in lived.answer("014.eml").text


def test_after_the_start_and_after_the_preflight_a_person_looks_at_it(lived: Lived) -> None:
    """Sent in time and here before the preflight it counts (017).

    Row: sign-up or cancellation after the start
    """
    assert {"016.eml", "018.eml"} <= set(lived.review())
    assert "017.eml" not in lived.review()


def test_capacity_guarantee_and_waiting_list(lived: Lived) -> None:
    """Five places. Until 1 May each member's two are kept: Carl, a third, waits; Odense joined a
    full meeting and is first. Mia comes after the guarantee, and moves up when Anders cancels.

    Row: capacity (per meeting, off by default)
    """
    assert "venteliste" in lived.answer("019.eml").text
    moved_up = [
        (mail.to.partition(" <")[0], mail.at[:16])
        for mail in lived.sent
        if "du har fået en plads" in mail.subject
    ]
    assert sorted(moved_up) == [
        ("Carl Eng", "2026-05-01T12:00"),
        ("Mia Nord", "2026-05-06T10:00"),
        ("Per Lund", "2026-05-01T12:00"),
    ]
    assert lived.seats(2) == [
        ("Bente Dahl", "included"),
        ("Carl Eng", "included"),
        ("Inge Juhl", "included"),
        ("Per Lund", "included"),
        ("Mia Nord", "included"),
    ]


def test_past_the_registration_deadline_a_person_looks_at_it(lived: Lived) -> None:
    """Row: registration_deadline (off by default) passed"""
    assert "025.eml" in lived.review()


def test_the_invoices_bill_the_heads_beyond_two(lived: Lived) -> None:
    assert lived.invoices() == [
        ("KNUB-2026-0001", "2026-03-16", "0621", "6900.00"),
        ("KNUB-2026-0002", "2026-03-16", "0630", "6100.00"),
        ("KNUB-2026-0003", "2026-03-16", "0751", "6100.00"),
        ("KNUB-2026-0004", "2026-06-01", "0461", "4600.00"),
    ]

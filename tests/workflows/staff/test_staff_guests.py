"""Speakers, KL's own staff and guests, entered by the organisers (rules.md, "Seats")."""

from __future__ import annotations

import pytest
from staff_season import (
    ORGANISER,
    SECRETARIAT,
    StaffSeason,
    contact,
    files,
    kinds,
    only,
    to,
)

TWO = "Søren Ø. Holm, soren@firma.dk\nLis Dam <lis@gaest.dk>\n\nMvh Trine"


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("Oplægsholdere møde 1", "speaker"),
        ("Gæster til 1. møde", "guest"),
        ("Medarbejdere møde 1", "staff"),
    ],
)
def test_they_are_outside_the_included_seats_and_never_billed(
    season: StaffSeason, subject: str, role: str
) -> None:
    """Row: speakers, KL's own staff, guests"""
    sent = season.receives(ORGANISER, TWO, subject)
    assert "koster ikke noget" in only(sent, "guests_entered").text
    assert to(sent, "invitation") == ["lis@gaest.dk", "soren@firma.dk"]
    entered = [seat for seat in season.state().meetings[1].seats if seat.role == role]
    assert [seat.person.name for seat in entered] == ["Søren Ø. Holm", "Lis Dam"]
    assert {str(seat.kind) for seat in entered} == {"free"}
    assert ("Per Lund", "extra") in season.seats(1)


def test_one_sentence_in_the_subject_is_enough(season: StaffSeason) -> None:
    subject = "Tilmeld Søren Holm, soren@firma.dk, som oplægsholder til møde 1"
    season.receives(ORGANISER, "Mvh Trine", subject)
    assert season.seats(1)[-1] == ("Søren Holm", "free")


def test_they_get_what_is_published_and_stand_on_the_list(season: StaffSeason) -> None:
    season.publishes("Program møde 1")
    sent = season.receives(ORGANISER, TWO, "Oplægsholdere møde 1")
    assert to(sent, "programme") == ["lis@gaest.dk", "soren@firma.dk"]
    listed = only(season.receives(ORGANISER, "", "Navneskilte møde 1"), "attendee_list")
    assert len(files(listed)) == 3
    assert "6 personer" in listed.text


def test_they_are_taken_off_again(season: StaffSeason) -> None:
    season.receives(ORGANISER, TWO, "Gæster møde 1")
    sent = season.receives(ORGANISER, "Lis Dam", "Fjern gæst møde 1")
    assert to(sent, "cancel_notice") == ["lis@gaest.dk"]
    assert "Lis Dam" not in dict(season.seats(1))
    assert "Søren Ø. Holm" in dict(season.seats(1))


def test_without_a_name_it_is_asked_for(season: StaffSeason) -> None:
    sent = season.receives(ORGANISER, "Han kommer kl. 10.", "Oplægsholder møde 1")
    assert kinds(sent) == ["command_refused"]
    assert "navn og mailadresse" in sent[0].text


def test_only_organisers_enter_them(season: StaffSeason) -> None:
    assert kinds(season.receives(SECRETARIAT, TWO, "Gæster møde 1")) == ["command_refused"]
    season.receives(contact("odense"), TWO, "Gæster møde 1")
    season.receives(ORGANISER, TWO, "Gæster møde 1", proven=False)
    assert "Lis Dam" not in dict(season.seats(1))

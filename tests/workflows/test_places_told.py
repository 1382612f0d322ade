"""What an answer says of a place given up or handed on: the right names, nothing untrue."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conversation import METTE, member, only
from season import SeasonInTest, words

from knub_mailer.storage.database import Database

JENS = "Jens Krogh <jens.krogh@randers.dk>"


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    """Meeting 1 has room for one, Anna Berg, who has no address; Fie Fog waits."""
    season = SeasonInTest(sqlite)
    network = season.office.network
    full = replace(network.season.meetings[0], capacity=1)
    season.office.network = replace(network, season=network.season.with_meeting(full))
    member(season)
    season.receives(METTE, "Tilmeld Anna Berg til møde 1.")
    season.receives(METTE, "Tilmeld Fie Fog, fifo@randers.dk, til møde 1.")
    season.receives(METTE, "Tilmeld Bo Friis, bo.friis@randers.dk, til møde 2.")
    return season


TOLD = {
    "Bo Friis kommer i stedet for Nik Bang til møde 2.": (
        "Nik Bang stod ikke på listen til møde 2 den 28. maj, og Bo Friis har allerede en plads"
    ),
    "Nik Bang kommer ikke til møde 2. Bo Friis kommer i stedet.": "Bo Friis har allerede en plads",
    "Ole Old kommer i stedet for Nik Bang til møde 2.": (
        "Nik Bang stod ikke på listen til møde 2 den 28. maj, så her er intet ændret"
    ),
    "Gus Gam kommer i stedet for Fie Fog til møde 1.": (
        "Gus Gam står nu på ventelisten i stedet for Fie Fog"
    ),
    "Meld Gus Gam fra møde 1.": "Gus Gam er taget af ventelisten.",
    "Meld Bo Friis fra møde 2.": "meldt fra, og kalenderinvitationen er trukket tilbage",
}


def test_an_answer_says_what_became_of_each(season: SeasonInTest) -> None:
    """Who takes a place on the waiting list stands there; who only waited was not invited."""
    for minute, (text, expected) in enumerate(TOLD.items()):
        season.at(f"2026-01-05T10:{minute:02}")
        answer = only(season.receives(METTE, text), "answer")
        assert expected in words(answer.text), words(answer.text)
        if "Gus Gam kommer" in text:
            assert answer.subject.endswith("Gus Gam")


def test_whose_colleague_has_no_address_reads_the_colleagues_name(season: SeasonInTest) -> None:
    """The mail about Anna goes to Mette, who signed her up: `dig` would be Mette."""
    text = "Kaj Munk, kamu@randers.dk, kommer i stedet for Anna Berg til møde 1."
    told = only(season.receives(JENS, text), "cancel_notice")
    assert told.to == ("mette.holm@randers.dk",)
    assert "i stedet for Anna Berg" in words(told.text)
    assert "dig til" not in told.text and "din plads" not in told.subject


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Tilmeld Bo Friis til møde 2 igen.", "bo.friis@randers.dk"),
        ("Bo Friis kommer i stedet for Ida Dahl til møde 2.", "bo.friis@randers.dk"),
        ("Tilmeld Bo Friis, bof@randers.dk, til møde 2 igen.", "bof@randers.dk"),
        ("Tilmeld Bo Friis til møde 3.", None),
        ("Tilmeld Bo Friis Lund til møde 2.", None),
    ],
)
def test_who_comes_again_keeps_the_address(
    season: SeasonInTest, text: str, address: str | None
) -> None:
    """It was given for this very meeting; what the new mail says comes first."""
    season.receives(METTE, "Tilmeld Ida Dahl, ida.dahl@randers.dk, til møde 2.")
    season.at("2026-01-05T10:00")
    season.receives(METTE, "Meld Bo Friis fra møde 2.")
    season.at("2026-01-05T11:00")
    season.receives(METTE, text)
    meetings = season.state().meetings.values()
    found = [
        s.person.email for m in meetings for s in m.seats if "Bo Friis" in (s.person.name or "")
    ]
    assert found == [address]

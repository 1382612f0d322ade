"""The shapes in which people are named: beside titles, paired with meetings, in forms and lists."""

from __future__ import annotations

import pytest
from corpora import Atom
from test_turned_round import deed, done

KIM, LIS, OLE = "Kim Bak", "Lis Vad", "Ole Sand"


def coming(**meetings: list[str]) -> set[Atom]:
    """Who is signed up for which meeting: `coming(m2=[KIM])`."""
    return {
        atom
        for meeting, names in meetings.items()
        for name in names
        for atom in deed("sign_up", name, int(meeting[1:]))
    }


BESIDE_A_TITLE = [
    ("Kim Bak, teamleder i Boligsocialt Team, deltager i møde 2.", [KIM]),
    ("Kim Bak - teamleder i Boligsocialt Team - deltager i møde 2.", [KIM]),
    ("Kim Bak, som er teamleder i Børn og Unge, deltager i møde 2.", [KIM]),
    ("Kim Bak, der arbejder med udsatte boligområder, kommer til møde 2.", [KIM]),
    ("Kim Bak, direktør for Beskæftigelse og Borgerservice, kommer til møde 2.", [KIM]),
    ("Vores leder af det boligsociale område, Kim Bak, kommer til møde 2.", [KIM]),
    ("Vi vil gerne tilmelde vores chef for Plan og Byg, Kim Bak, til møde 2.", [KIM]),
    ("Kim Bak, SSP, og Lis Vad, Plan og Byg, deltager i møde 2.", [KIM, LIS]),
    ("Tilmeld Kim Bak, teamleder, og Lis Vad, konsulent i Byen, til møde 2.", [KIM, LIS]),
    ("Kim Bak, teamleder, deltager ikke, men Lis Vad, konsulent, kommer til møde 2.", [LIS]),
    ("Kim Bak, SSP, deltager ikke, men Lis Vad, UU, kommer til møde 2.", [LIS]),
    ("Teamleder Kim Bak har bedt mig tilmelde Lis Vad til møde 2.", [LIS]),
    ("Efter aftale med vores chef, Kim Bak, tilmelder jeg Lis Vad til møde 2.", [LIS]),
    ("Vi er to, der kommer til møde 2: Kim Bak og Lis Vad.", [KIM, LIS]),
    ("2 deltagere til møde 2: Kim Bak, Lis Vad.", [KIM, LIS]),
    ("Følgende deltager i møde 2:\n\nKim Bak\nTeamleder\n\nLis Vad\nByplanlægger", [KIM, LIS]),
]


@pytest.mark.parametrize(("text", "names"), BESIDE_A_TITLE)
def test_titles_and_workplaces_are_no_part_of_the_wish(text: str, names: list[str]) -> None:
    assert done(text) == coming(m2=names)


PAIRED = [
    ("Møde 1: Kim Bak, møde 2: Lis Vad.", coming(m1=[KIM], m2=[LIS])),
    ("Tilmelding: Kim Bak til møde 1, Lis Vad til møde 2.", coming(m1=[KIM], m2=[LIS])),
    ("Vi tilmelder Kim Bak (møde 1) og Lis Vad (møde 2).", coming(m1=[KIM], m2=[LIS])),
    ("Til møde 1 kommer Kim Bak, til møde 2 Lis Vad.", coming(m1=[KIM], m2=[LIS])),
    (
        "12. marts – Kim Bak; 28. maj – Lis Vad og Ole Sand",
        coming(m1=[KIM], m2=[LIS, OLE]),
    ),
    (
        "Kim Bak kommer til møde 1, Lis Vad til møde 2 og begge til møde 3.",
        coming(m1=[KIM], m2=[LIS], m3=[KIM, LIS]),
    ),
    (
        "Tilmelding\nMøde 1: Kim Bak\nMøde 2: Lis Vad og Ole Sand\nMøde 3: Alle tre",
        coming(m1=[KIM], m2=[LIS, OLE], m3=[KIM, LIS, OLE]),
    ),
    (
        "Møde 2:\nDeltager: Kim Bak\nAfbud: Lis Vad",
        coming(m2=[KIM]) | deed("cancel", LIS, 2),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), PAIRED)
def test_each_comes_to_the_meeting_that_stands_beside_the_name(
    text: str, wanted: set[Atom]
) -> None:
    assert done(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Kim Bak kommer til møde 1, Lis Vad ikke til møde 2.",
        "Kim Bak til møde 1, måske Lis Vad til møde 2.",
        "Kommer Kim Bak til møde 1, Lis Vad til møde 2?",
        "Kim Bak, måske Lis Vad, deltager i møde 2.",
    ],
)
def test_a_pair_that_is_not_firm_signs_nobody_else_up(text: str) -> None:
    assert not [atom for atom in done(text) if "vad" in str(atom).lower()]

"""Meetings told without their number or date: by order, by season, as those somebody else leaves.

What only the sender can tell ("et af dem", "det efter det") is asked about and signs nobody up.
"""

from __future__ import annotations

import pytest
from test_turned_round import mail_of
from wishes_told import told, told_by

READ = {
    "Vi vil gerne deltage sådan:\n\nKim Bak: 1 og 2\nLis Vad: 2 og 3\nBo Friis: 3": [
        "in 1+2: Kim Bak",
        "in 2+3: Lis Vad",
        "in 3: Bo Friis",
    ],
    "Vi vil gerne deltage sådan:\n\nKim Bak .......... 1 og 3\nLis Vad ............ 2": [
        "in 1+3: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Please sign me up for the first and the last meeting.": ["in 1+3: me"],
    "Forårets to møder: Kim Bak og Lis Vad": ["in 1+2: Kim Bak + Lis Vad"],
    "Jeg vil gerne med til alle undtagen det i Randers.": ["in 1+3: me"],
    "Jeg vil gerne have en plads til mødet i maj, torsdag den 28.": ["in 2: me"],
    "Peter Vinther og Hans Okkels er tilmeldt i maj. Peter kan ikke, så hans plads i maj går "
    "videre til mig.": ["swap 2: Peter Vinther > me"],
}
ASKED = [
    # a day that is no meeting's beside a theme that is one's
    "Vi vil gerne have Kim Bak på til det den 29. maj, altså det om fysiske greb.",
    "Skriv Lis Vad på den 9. oktober, dvs. mødet om tryghed og beskæftigelse.",
    "Jeg er tilmeldt alle tre møder, men må melde fra til et af dem.",
    "Tilmeld Lis Vad 28/5 el. 8/10, alt efter hvor der er plads.",
    "Af de tre kan jeg kun det ene. Skriv mig på det.",
    "Tilmeld Kim Bak til det i Jylland.",
    "Jeg er jo tilmeldt resten af året. Kan I tage mig af det møde, der ligger i Jylland?",
    "Jeg vil gerne med til det efter det.",
    "Please sign me up for the one after that.",
    "Jeg vil gerne have en plads til mødet i maj, onsdag den 27.",
    "Tilmeld Lis Vad det hele bortset fra Randers, og Kim Bak det hele bortset fra København.",
]
ELSEWHERE = {  # numbers that are no meetings'
    "Vi er flyttet rundt på kontorerne.\n\nKim Bak: 4\nLis Vad: 12": [],
    "Tilmeld Kim Bak til møde 2.\n\nKim Bak: 3": ["in 2: Kim Bak"],
}


@pytest.mark.parametrize("body", READ)
def test_meetings_are_understood_by_what_is_told_of_them(body: str) -> None:
    wishes = [each.replace("Lone Dahl Kristensen", "me") for each in told(body)]
    assert wishes == READ[body]


@pytest.mark.parametrize("body", ASKED)
def test_which_one_is_asked(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize("body", ELSEWHERE)
def test_a_bare_number_may_be_something_else(body: str) -> None:
    assert told(body) == ELSEWHERE[body]


def test_others_than_somebody_takes_are_never_all() -> None:
    assert "in 1+2+3: Kim Bak" not in told_by(
        mail_of("Jeg tager det i Randers, og Kim Bak tager dem, jeg ikke tager.")
    )


def test_whom_to_ask_about_the_bill_is_no_contact() -> None:
    wishes = told(
        "Jeg melder hermed Randers Kommune ind. Ved spørgsmål om regningen kan Kim Bak kontaktes."
    )
    assert not any("Kim Bak" in each for each in wishes)

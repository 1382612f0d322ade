"""Tables as staff type or paste them into plain text, their columns parted by spaces."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import told

from knub_mailer.domain.request import Question
from knub_mailer.entrypoints.commands_understand import understood

TABLES = {
    # names in the head, meetings before the rows
    "Vi tilmelder:\n\n            Kim Bak    Lis Vad\nMøde 1      x          -\n"
    "Møde 2      x          x": ["in 1+2: Kim Bak", "in 2: Lis Vad"],
    # meetings in the head, nothing above the names
    "Krydsene er sat på vores teammøde:\n\n            M1    M2    M3\n"
    "Kim Bak     x     x     -\nLis Vad     -     x     x": ["in 1+2: Kim Bak", "in 2+3: Lis Vad"],
    "Vores folk:\n\nM1   M2   M3\nKim Bak   x   -   x\nLis Vad   -   x   -": [
        "in 1+3: Kim Bak",
        "in 2: Lis Vad",
    ],
    # where cells are empty, what does not stand below its head could be of either
    "Vores folk:\n\nM1   M2   M3\nKim Bak   x   x\nLis Vad   x   x": [],
    "Navn   Møde 1   Møde 2   Møde 3\nKim Bak       x       x\nLis Vad Hansen          x": [],
    # a column of places, of numbers, of what else there is
    "Vi tilmelder hermed:\n\nNavn         Mail               Sted\n"
    "Kim Bak      kiba@randers.dk    Randers\nLis Vad      liva@randers.dk    København": [
        "in 1: Lis Vad",
        "in 2: Kim Bak",
    ],
    "Tilmelding til møde 2:\n\n1   Kim Bak     Byg       kiba@randers.dk\n"
    "2   Lis Vad     Social    liva@randers.dk": ["in 2: Kim Bak", "in 2: Lis Vad"],
    "Møde 2:\n\nNavn       Afdeling    Godkendt af\nKim Bak    Plan        Ida Dahl\n"
    "Lis Vad    Byg         Ida Dahl": ["in 2: Kim Bak", "in 2: Lis Vad"],
    # rows of meetings
    "Vi kommer:\n\nMøde     Deltagere\n1        Kim Bak, Lis Vad\n2        Lis Vad\n3        -": [
        "in 1: Kim Bak",
        "in 1: Lis Vad",
        "in 2: Lis Vad",
    ],
    # blank lines between all rows
    "Vi tilmelder til møde 2:\n\nNavn       Mail\n\nKim Bak    kiba@randers.dk\n\n"
    "Lis Vad    liva@randers.dk": ["in 2: Kim Bak", "in 2: Lis Vad"],
    # who goes out and who comes in
    "Ændringer til møde 2:\n\nUd           Ind\nKim Bak      Lis Vad\nBo Friis     (ingen)": [
        "out 2: Bo Friis",
        "swap 2: Kim Bak > Lis Vad",
    ],
    "Ændringer til møde 2:\n\nUd | Ind\nKim Bak | Lis Vad\nBo Friis | Ida Dahl": [
        "swap 2: Bo Friis > Ida Dahl",
        "swap 2: Kim Bak > Lis Vad",
    ],
    "Møde 2 ændres sådan:\n\nTilmeldt nu      Skal være\nKim Bak          Lis Vad\n"
    "Bo Friis         Bo Friis": ["swap 2: Kim Bak > Lis Vad"],
    "Til møde 2:\n\nHvem             Kommer i stedet for\nKim Bak          Lis Vad\n"
    "Bo Friis         Ida Dahl": [],  # at the least never the other way about
    # what becomes of each
    "Møde 2, opdateret liste:\n\nNavn         Status\nKim Bak      ny\nLis Vad      slettes\n"
    "Bo Friis     allerede tilmeldt": ["in 2: Kim Bak", "out 2: Lis Vad"],
    "Møde 2, opdateret liste:\n\nNavn         Status\nKim Bak      erstattes af Ida Dahl\n"
    "Bo Friis     uændret": ["swap 2: Kim Bak > Ida Dahl"],
    "Møde 2, opdateret liste:\n\nNavn         Status\nKim Bak      udgår\nLis Vad\n"
    "Bo Friis     ny": ["in 2: Bo Friis", "out 2: Kim Bak"],
    # as many as the sentence above announces; more are nobody's wish
    "Vi tilmelder to kolleger til møde 2. Det er aftalt med chefen.\n\nNavn       Mail\n"
    "Kim Bak    kiba@randers.dk\nLis Vad    liva@randers.dk": ["in 2: Kim Bak", "in 2: Lis Vad"],
    "Vi tilmelder to kolleger til møde 2.\n\nNavn       Mail\nKim Bak    kiba@randers.dk\n"
    "Lis Vad    liva@randers.dk\nIda Dahl   idda@randers.dk": [],
    # below a line that denies what the rows seem to wish
    "Hvem kan ikke:\n\nNavn       Møde 1   Møde 2\nKim Bak    x        -\n"
    "Lis Vad    x        x": [],
    "Vi venter lige med at tilmelde, men det bliver nok:\n\nNavn       Møde\nKim Bak    1\n"
    "Lis Vad    2": [],
    "Sidste år var vi disse til mødet:\n\nNavn       Møde\nKim Bak    1\nLis Vad    2": [],
    # a meeting that all skip beside it
    "Vi deltager således:\n\nKim Bak     Plan      København + online i oktober\n"
    "Lis Vad     Byg       København\n\nMajmødet springer vi over i år.": [
        "in 1+3: Kim Bak",
        "in 1: Lis Vad",
    ],
    # what is beside what shall be; initials that the text explains
    "Møderne skal fordeles sådan:\n\n            nu       fremover\nKim Bak     1 og 2   2 og 3\n"
    "Lis Vad     1        ingen": [],
    "        1     2\nKim Bak   x     -\nL. D. K.  x     x\n(L. D. K. er mig selv)": [],
    # no tables
    "Vores fordeling:\n\n12/3   Kim Bak\n28/5   Kim Bak og undertegnede": [
        "in 1: Kim Bak",
        "in 2: Kim Bak + Lone Dahl Kristensen",
    ],
    "Vi kommer  to til  møde 2, Kim Bak  og Lis Vad.": ["in 2: Kim Bak + Lis Vad"],
    "Til møde 2:\n\nKim Bak  ->  Lis Vad (liva@randers.dk)\nBo Friis  ->  Ida Dahl": [
        "swap 2: Bo Friis > Ida Dahl",
        "swap 2: Kim Bak > Lis Vad",
    ],
}


@pytest.mark.parametrize("text", TABLES)
def test_columns_of_spaces_are_read_as_columns(text: str) -> None:
    assert told(text) == TABLES[text]


@pytest.mark.parametrize("cell", ["måske", "(x)  ", "(ja) ", "tja? "])
def test_a_cell_in_doubt_is_asked_beside_firm_ones(cell: str) -> None:
    table = (
        "           12. marts    28. maj\nKim Bak    ja           ja\nLis Vad    måske        ja"
    )
    table = table.replace("måske", cell)
    found = understood(configured(), mail_of(f"Vores skema ser sådan ud:\n\n{table}"))
    assert told(f"Vores skema ser sådan ud:\n\n{table}") == ["in 1+2: Kim Bak", "in 2: Lis Vad"]
    assert Question.WHICH_REQUEST in found.questions


ADDRESSES = {
    "Kim har xkq7@randers.dk.": "xkq7@randers.dk",
    "Kim er på xkq7@randers.dk.": "xkq7@randers.dk",
    "Kim bruger adressen xkq7@randers.dk.": "xkq7@randers.dk",
    "Kim har ikke xkq7@randers.dk mere.": None,
}


@pytest.mark.parametrize("below", ADDRESSES)
def test_addresses_below_a_table_are_of_whom_they_are_told(below: str) -> None:
    table = "Navn       12/3   28/5\nKim Bak    ja     nej\nLis Vad    ja     ja"
    found = understood(configured(), mail_of(f"Vi tilmelder:\n\n{table}\n\n{below}"))
    seats = [one for each in found.requests for one in getattr(each, "attendees", ())]
    assert {one.email for one in seats if one.name == "Kim Bak"} == {ADDRESSES[below]}


LEAVING = {
    "Vi springer over i år.": "review",
    "Desværre springer vi over i år.": "review",
    "I Randers Kommune springer vi over i år.": "review",
    "Kim Bak kommer til møde 1. Randers springer vi over i år.": "act",
    "Kim Bak kommer til møde 1. Møde 2 springer vi over i år.": "act",
}


@pytest.mark.parametrize("text", LEAVING)
def test_a_meeting_is_skipped_and_not_the_network(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision.value == LEAVING[text]

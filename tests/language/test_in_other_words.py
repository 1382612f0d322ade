"""The same wish in the words of different colleagues, and what only sounds like it."""

from __future__ import annotations

import pytest
from test_plain_wishes import told

ME = "Lone Dahl Kristensen"
EAN = "5798003664804"

READ = {
    # meetings by their order
    "Jeg må desværre tages af det første og det andet, mens jeg bliver stående på det sidste.": [
        f"out 1+2: {ME}"
    ],
    "Stryg mig på de to første møder, jeg beholder kun pladsen på det sidste.": [f"out 1+2: {ME}"],
    "Jeg kan ikke nå de to første, men det sidste kommer jeg til som planlagt.": [f"out 1+2: {ME}"],
    "Sæt mig på det andet og Kim Bak på det tredje.": [f"in 2: {ME}", "in 3: Kim Bak"],
    "Jeg er tilmeldt alle tre møder, men må melde fra til det ene. Det andet kommer jeg til.": [],
    "Jeg siger det ene og gør det andet, men jeg kommer til møde 2.": [f"in 2: {ME}"],
    # a question behind a question
    "Hvem har vi stående på listen til Randers, og hvornår går I i gang?": ["info", "status"],
    "Oplys venligst, hvem der er tilmeldt fra os, samt hvor mødet holdes.": ["info", "status"],
    "Hvem har vi tilbage på listen, og hvornår kan jeg få svar?": ["status"],
    "Kan I se, om vi har meldt os ind i år eller om det kun blev ved snakken?": ["status"],
    "Er vi inde i varmen i år, eller skal vi melde os ind igen?": ["status"],
    "Kan I se, om vi kan melde os ind?": [],
    # numbers told a sentence later
    f"Vi har fået et nyt nummer. Nu er det på plads, og I kan sende fakturaen til {EAN}.": [
        f"billing: {EAN} None"
    ],
    "Indkøb har udstedt en rekvisition til kontingentet, og den har fået nummer 88-20419.": [
        "billing: None 88-20419"
    ],
    "Vi har fået en ordre på plads. Nummeret, I skal skrive på fakturaen, er 88-20419.": [
        "billing: None 88-20419"
    ],
    "Vi har udstedt en rekvisition på kopipapir, og den har nummer 88-20419.": [],
}


@pytest.mark.parametrize("text", READ)
def test_it_is_read_as_a_colleague_would(text: str) -> None:
    assert told(text) == READ[text]

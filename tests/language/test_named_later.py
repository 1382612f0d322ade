"""Whose name is told a sentence later: of the seat that was ordered, of half a name, of a team."""

from __future__ import annotations

import pytest
from wishes_told import SENDER, told

A_SEAT = {
    "Jeg bestiller 1 (én) stol til møde 2. Navn på stolen: Kim Bak.": ["in 2: Kim Bak"],
    "Jeg bestiller en plads til møde 2. Navn: Kim Bak.": ["in 2: Kim Bak"],
    "Jeg vil gerne bestille en plads på møde 2. Navnet er Kim Bak.": ["in 2: Kim Bak"],
    "Jeg bestiller en plads på møde 2. Deltagerens navn er Kim Bak.": ["in 2: Kim Bak"],
    "Jeg bestiller en plads på møde 2. Den skal stå i Kim Baks navn.": ["in 2: Kim Bak"],
    "Jeg vil gerne bestille en plads på møde 2. Den er til Kim Bak, ikke mig.": ["in 2: Kim Bak"],
    "Vi bestiller 2 (to) pladser til møde 2: Kim Bak og Lis Vad.": ["in 2: Kim Bak + Lis Vad"],
    "Jeg vil gerne have en kollega med til møde 2. Kim Bak hedder hun.": ["in 2: Kim Bak"],
    # not another's
    "Vi har fået en ny chef siden møde 2. Kim Bak hedder hun.": [],
    "Jeg bestiller en plads på møde 2. Den er til mig selv.": ["in 2: me"],
    f"Jeg bestiller en plads på møde 2. Navn: {SENDER}.": ["in 2: me"],
    "Jeg bestiller en plads på møde 2. Regningen er til Kim Bak.": ["in 2: me"],
    "Jeg vil gerne bestille en plads på møde 2. Den er ikke til Kim Bak.": ["in 2: me"],
    "Jeg vil gerne bestille en plads på møde 2. Den er måske til Kim Bak.": [],
}
A_SURNAME = {
    "Tilmeld Jonas og mig til møde 2. Hans efternavn er Krogh.": [
        f"in 2: Jonas Krogh + {SENDER}",
    ],
    "Kim Bak og Jonas kommer til møde 2. Hans efternavn er Bræmer.": [
        "in 2: Kim Bak + Jonas Bræmer"
    ],
    "Tilmeld Jonas til møde 2. Han hedder Bræmer til efternavn og sidder i Teknik.": [
        "in 2: Jonas Bræmer"
    ],
    "Tilmeld Jonas til møde 2. Han hedder Bræmer.": ["in 2: Jonas Bræmer"],
    "Ellen kan ikke til møde 2. Ellens efternavn er Bræmer, hvis I har flere.": [
        "out 2: Ellen Bræmer"
    ],
    "Ellen kan ikke til møde 2. Kommunens efternavn er Bræmer.": [],
    "Tilmeld Ellen til møde 2. Bræmer hedder hun.": ["in 2: Ellen Bræmer"],
    "tilmeld ellen til møde 2. hun hedder bræmer til efternavn": ["in 2: Ellen Bræmer"],
    "tilmeld ellen til møde 2. hendes efternavn er krogh": ["in 2: Ellen Krogh"],
    # whose it is, or whether it is one, is not told
    "Tilmeld Jonas til møde 2. Hans efternavn er ikke Bræmer.": [],
    "Tilmeld Jonas til møde 2. Hans efternavn er svært.": [],
    "Tilmeld Jonas til møde 2. Er hans efternavn Bræmer?": [],
    "Tilmeld Jonas til møde 2. Hans chef hedder Bræmer.": [],
    "Mia og Jonas kommer til møde 2. Hans efternavn er Bræmer.": [],
    "Jonas kommer til møde 2 med sin chef. Han hedder Bræmer.": [],
    "Jonas er syg, og en kollega kommer til møde 2. Han hedder Bræmer.": [],
    "Jonas kommer til møde 2 med en ven. Han hedder Bo.": [],
    "tilmeld ellen til møde 2. hendes efternavn er langt": [],
}
THOSE_ANNOUNCED = {
    "Tilmeld to unge kolleger fra Skagen, der skal lytte med til møde 3. De hedder Kim Bak og Lis "
    "Vad og sidder begge i Teknik.": ["in 3: Kim Bak + Lis Vad"],
    "Tilmeld to friske folk ude fra Skagen til møde 3. Det er Kim Bak og Lis Vad.": [
        "in 3: Kim Bak + Lis Vad"
    ],
    "Tilmeld to kolleger fra Skagen til møde 3. De hedder Kim Bak, Bo Friis og Lis Vad.": [],
    "Tilmeld to kolleger fra Skagen til møde 3.": [],
}
WHO_COMES_INSTEAD = {
    "Kommer ikke til møde 2, min søn er syg. Send Ellen i stedet, Ellen Bræmer, hun ved det.": [
        f"swap 2: {SENDER} > Ellen Bræmer"
    ],
    "kan ikke til møde 2. lis vad kommer i stedet": [f"swap 2: {SENDER} > Lis Vad"],
    "Kommer måske ikke til møde 2. Send Lis Vad i stedet.": [],
    "Vi kommer ikke til møde 2. Lis Vad kommer i stedet.": [],
}
AND_THEN = {
    "Skriv Kim Bak på til møde 3. Og så mig.": ["in 3: Kim Bak", f"in 3: {SENDER}"],
    "Skriv Kim Bak på til møde 3. Samt min kollega Lis Vad.": ["in 3: Kim Bak", "in 3: Lis Vad"],
    "Kim Bak kommer til møde 3. Og så selvfølgelig Lis Vad.": ["in 3: Kim Bak", "in 3: Lis Vad"],
    "Kim Bak kommer til møde 3. Og så Lis Vad til møde 2.": ["in 2: Lis Vad", "in 3: Kim Bak"],
    "Meld Kim Bak fra møde 3. Og mig.": ["out 3: Kim Bak", f"out 3: {SENDER}"],
    # who is named for something else, or not firmly
    "Skriv Kim Bak på til møde 3. Og så måske mig.": ["in 3: Kim Bak"],
    "Skriv Kim Bak på til møde 3. Og så ikke mig.": ["in 3: Kim Bak"],
    "Skriv Kim Bak på til møde 3. Og cc til Lis Vad.": ["in 3: Kim Bak"],
    "Skriv Kim Bak på til møde 3. Og hans chef Lis Vad på mailen.": ["in 3: Kim Bak"],
    "Skriv Kim Bak på til møde 3. Og så hilsen fra Lis Vad.": ["in 3: Kim Bak"],
}


@pytest.mark.parametrize("text", AND_THEN)
def test_who_is_added_in_words_of_its_own_comes_too(text: str) -> None:
    assert told(text) == AND_THEN[text]


@pytest.mark.parametrize("text", WHO_COMES_INSTEAD)
def test_who_comes_instead_of_one_who_leaves_out_jeg(text: str) -> None:
    assert told(text) == WHO_COMES_INSTEAD[text]


@pytest.mark.parametrize("text", THOSE_ANNOUNCED)
def test_names_told_later_are_of_those_announced(text: str) -> None:
    assert told(text) == THOSE_ANNOUNCED[text]


@pytest.mark.parametrize("text", A_SURNAME)
def test_a_surname_told_apart_completes_a_given_name(text: str) -> None:
    assert told(text) == A_SURNAME[text]


@pytest.mark.parametrize("text", A_SEAT)
def test_a_seat_is_of_whom_its_name_is_told(text: str) -> None:
    assert told(text) == [wish.replace("me", SENDER) for wish in A_SEAT[text]]

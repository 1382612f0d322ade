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
    # not another's
    "Jeg bestiller en plads på møde 2. Den er til mig selv.": ["in 2: me"],
    f"Jeg bestiller en plads på møde 2. Navn: {SENDER}.": ["in 2: me"],
    "Jeg bestiller en plads på møde 2. Regningen er til Kim Bak.": ["in 2: me"],
    "Jeg vil gerne bestille en plads på møde 2. Den er ikke til Kim Bak.": ["in 2: me"],
    "Jeg vil gerne bestille en plads på møde 2. Den er måske til Kim Bak.": [],
}


@pytest.mark.parametrize("text", A_SEAT)
def test_a_seat_is_of_whom_its_name_is_told(text: str) -> None:
    assert told(text) == [wish.replace("me", SENDER) for wish in A_SEAT[text]]

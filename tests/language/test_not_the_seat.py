"""Verbs of coming and going that are about somebody's thing, role or knowledge, and no seat."""

from __future__ import annotations

import pytest
from wishes_told import told

NO_SEAT = (
    "Bo Friis skal ikke have programmet til møde 2.",
    "Bo Friis skal ikke have indkaldelsen til møde 2, den giver jeg ham selv.",
    "Bo Friis skal ikke være ordstyrer på møde 2.",
    "Bo Friis når ikke at læse papirerne til møde 2.",
    "Bo Friis skal afmeldes frokosten den 28. maj.",
    "Stryg Bo Friis' titel på listen til møde 2.",
    'Fjern "Bo Friis, vegetar" fra køkkenlisten til møde 2.',
    "Træk venligst Bo Kjeldgaards forslag til møde 3 tilbage, for han har trukket sit emne.",
    "Bo Friis' oplæg skal af programmet til møde 2.",
    "De andre kommuner i regionen melder sig selv ind.",
)
A_SEAT = {
    "Bo Friis skal ikke være med på møde 2.": "out 2: Bo Friis",
    "Bo Friis når ikke møde 2.": "out 2: Bo Friis",
    "Bo Friis skal afmeldes møde 2.": "out 2: Bo Friis",
    "Stryg Bo Friis på listen til møde 2.": "out 2: Bo Friis",
    "Træk Bo Kjeldgaards tilmelding til møde 3 tilbage.": "out 3: Bo Kjeldgaard",
    "Slet både Bo Friis' og min egen plads på møde 2.": ("out 2: Lone Dahl Kristensen + Bo Friis"),
    "Forsinkelsen skal ikke holde mig fra at komme til møde 2. Regn med mig.": (
        "in 2: Lone Dahl Kristensen"
    ),
}


@pytest.mark.parametrize("text", NO_SEAT)
def test_nobody_s_seat_is_meant(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", A_SEAT)
def test_a_seat_is_meant(text: str) -> None:
    assert told(text) == [A_SEAT[text]]

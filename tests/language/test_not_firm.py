"""Wishes that hang on something, bystanders, contrasts: nobody is in or out who was not meant."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import done, mail_of

from knub_mailer.entrypoints.commands_understand import understood

NOTHING_DONE = [
    "Når programmet er klar, tilmelder vi Jens Kjær til møde 2.",
    "Vi melder os ind, når budgettet er på plads.",
    "Jens Kjær deltager i møde 2, med mindre der kommer noget i vejen.",
    "Får vi lov af chefen, deltager Jens Kjær i møde 2.",
    "Jens Kjær kommer nok til møde 2.",
    "Jeg tror, at Jens Kjær gerne vil med til møde 2.",
    "Sæt Jens Kjær på venteliste til møde 2.",
    "Enten Jens Kjær eller Line Bach kommer til møde 2.",
    "Tilmeld Jens Kjær eller Line Bach til møde 2.",
    "Jens Kjær kommer til møde 1 eller møde 2.",
    "Kan vi få Jens Kjær med til møde 2, eller er der fuldt booket?",
    "Jens Kjær vil meget gerne med til møde 2, men han kan ikke.",
    "Jens Kjær deltager ikke i møde 2, men i møde 3.",
    "Jens Kjær siger, at han er blevet afmeldt møde 2. Hvordan kan det være?",
    "Line Bach kan ikke komme til møde 2. Vi finder en anden og giver besked.",
    "Randers Kommune melder sig ud af netværket.",
    "Er EAN 5798000000018 det rigtige at bruge?",
    "Brug ikke længere EAN 5798000000018.",
]


@pytest.mark.parametrize("text", NOTHING_DONE)
def test_what_is_not_firm_is_not_carried_out(text: str) -> None:
    assert not done(text)


ONE_PERSON = [
    "Efter aftale med min chef Line Bach tilmelder jeg hermed Jens Kjær til møde 2.",
    "Jens Kjær deltager i møde 2 efter aftale med Line Bach.",
    "Send fakturaen til Line Bach. Jens Kjær deltager i møde 2.",
    "Jeg deltager ikke selv i møde 2, men det gør Jens Kjær.",
    "Jeg sender Jens Kjær til møde 2.",
    "Skriv Jens Kjær på til mødet den 28.05.2026.",
    "JENS KJÆR kommer til møde 2.",
]


@pytest.mark.parametrize("text", ONE_PERSON)
def test_nobody_is_signed_up_who_is_only_spoken_of(text: str) -> None:
    (found,) = done(text)
    assert found[0] == "sign_up"
    assert "Jens" in str(found) or "jens" in str(found)
    assert "Line" not in str(found) and "line" not in str(found)
    assert "2" in str(found)


def test_all_but_one_is_the_others() -> None:
    found = str(done("Jens Kjær deltager i alle møder undtagen møde 2."))
    assert "1" in found and "3" in found and "2" not in found


def test_a_question_about_the_contact_quotes_the_sender() -> None:
    """And no marks of the reading: `G0 er fremover kontaktperson for K`."""
    text = "Fremover er Sofie kontaktperson for Randers Kommune."
    points = understood(configured(), mail_of(text)).open_points
    assert points
    assert all(point.said in text for point in points)


@pytest.mark.parametrize("end", ["kommer i stedet", "kommer i stedet for"])
def test_who_comes_instead_takes_the_seat(end: str) -> None:
    (found,) = done(f"Peter Juul kan alligevel ikke komme til møde 1, men Line Bach {end}.")
    assert found[0] == "substitute"

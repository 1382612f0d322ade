"""Mails a word away from one that signs up or cancels somebody: nothing is carried out.

Beside them those that are to act, in nearly the same words.
"""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, wish_of

from knub_mailer.domain.request import Decision
from knub_mailer.entrypoints.commands_understand import understood

FORM = "Navn: Lis Vad\nMøde: 2"
NOTHING = (
    # another way or hour of coming
    "Lis Vad kommer alligevel ikke med toget til møde 2.",
    "Lis Vad kommer ikke i bil til møde 2, men på cykel.",
    "Lis Vad kommer ikke på cykel til møde 2.",
    "Til møde 2 kommer Lis Vad ikke med toget.",
    "Lis Vad skal ikke køre med bussen til møde 2.",
    "Lis Vad tager ikke toget til møde 2.",
    "Jeg kommer ikke kørende til møde 2.",
    "Lis Vad kommer ikke før kl. 10 til møde 2.",
    "Lis Vad dukker ikke op før efter frokost til møde 2.",
    "Lis Vad kan ikke nå frem til møde 2 før klokken 11.",
    "Lis Vad kommer ikke for sent til møde 2.",
    "Jeg kommer ikke fra Viborg, men fra Skive, til møde 2.",
    "Lis Vad logger ikke på fra kontoret til møde 3, men hjemmefra.",
    "Lis Vad kommer ikke alene til møde 2.",
    # things of somebody's
    "Regn ikke med Lis Vads slides til møde 2.",
    "Vi tager Lis Vads notat med til møde 2.",
    "Sæt Lis Vads indlæg på programmet til møde 2.",
    "Stryg Lis Vads punkt fra dagsordenen til møde 2.",
    "Lis Vads chef kan ikke komme til møde 2.",
    # what is no meeting
    "Tag Lis Vad af cc.",
    "Tag Lis Vad af mailen om møde 2.",
    "Slet Lis Vad fra tråden om møde 2.",
    "Lis Vad er nødt til at droppe bilen til møde 2.",
    "Lis Vad har opgivet bilen til møde 2.",
    "Lis Vad tager ikke fejl af datoen for møde 2.",
    "Lis Vad kommer ikke til orde på møde 2.",
    # somebody who does it himself
    "Lis Vad melder selv afbud til møde 2.",
    "Lis Vad vil selv melde afbud til møde 2.",
    "Lis Vad sender selv sit afbud til møde 2.",
    "Lis Vad skriver sig selv på til møde 2.",
    "Lis Vad klarer selv sin tilmelding til møde 2.",
    # another municipality's doing
    "Skive sender Lis Vad til møde 2, hører jeg.",
    "Horsens stiller med Lis Vad til møde 2.",
    "Horsens melder Lis Vad fra til møde 2.",
    "I Skive tilmelder de Lis Vad til møde 2.",
    # believed, and not so
    "Jeg troede, jeg måtte melde afbud til møde 2, men det går alligevel.",
    "Jeg troede, at jeg måtte melde afbud til møde 2, men jeg kan godt.",
    "Jeg frygtede, vi måtte melde Lis Vad fra til møde 2, men det løste sig.",
    "Jeg havde nær meldt afbud til møde 2.",
    # what already stands
    "Lis Vad mangler den kalenderfil, der fulgte med hendes tilmelding til møde 2.",
    "Lis Vad har mistet den mail, der bekræftede hendes tilmelding til møde 2.",
    "Lis Vad mangler en kvittering for sin tilmelding til møde 2.",
    f"Fejl i jeres bekræftelse:\n{FORM}\nKlokkeslættet mangler.",
    f"I jeres bekræftelse stod der:\n{FORM}\nPasser det?",
)
DONE = {
    "Lis Vad kommer alligevel ikke til møde 2.": ["out 2: Lis Vad"],
    "Lis Vad kommer ikke til møde 2, for toget er aflyst.": ["out 2: Lis Vad"],
    "Lis Vad kan ikke komme fra kontoret den 28. maj og melder afbud.": ["out 2: Lis Vad"],
    "Lis Vad kommer til møde 2, men ikke før kl. 10.": ["in 2: Lis Vad"],
    "Vi tilmelder Lis Vad til møde 2. Lis kommer ikke med toget.": ["in 2: Lis Vad"],
    "Regn ikke med Lis Vad den 28. maj.": ["out 2: Lis Vad"],
    "Stryg Lis Vads tilmelding til møde 2.": ["out 2: Lis Vad"],
    "Lis Vads kollega Bo Friis kommer til møde 2.": ["in 2: Bo Friis"],
    "Jonas Vad tager med til møde 2.": ["in 2: Jonas Vad"],
    "Tag Lis Vad af listen til møde 2.": ["out 2: Lis Vad"],
    "Lis Vad er nødt til at droppe møde 2.": ["out 2: Lis Vad"],
    "Lis Vad melder afbud til møde 2.": ["out 2: Lis Vad"],
    "Jeg melder selv afbud til møde 2.": [f"out 2: {SENDER}"],
    "Lis Vad kommer selv til møde 2.": ["in 2: Lis Vad"],
    "Randers sender Lis Vad til møde 2.": ["in 2: Lis Vad"],
    "Jeg troede, jeg kunne komme til møde 2, men jeg må melde afbud.": [f"out 2: {SENDER}"],
    f"{FORM}": ["in 2: Lis Vad"],
}


def done(text: str) -> list[str]:
    told = understood(configured(), mail_of(text))
    carried_out = told.decision in (Decision.ACT, Decision.ASK)
    return sorted(map(wish_of, told.requests)) if carried_out else []


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_carried_out(text: str) -> None:
    assert done(text) == []


@pytest.mark.parametrize(("text", "wishes"), DONE.items())
def test_its_neighbour_is(text: str, wishes: list[str]) -> None:
    assert done(text) == wishes

"""Questions that nothing published answers, and those beside them that something does."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import told

from knub_mailer.domain.request import Decision
from knub_mailer.entrypoints.commands_understand import understood

FOR_A_PERSON = [
    # about the house
    "Vi glæder os til mødet på torsdag. Er der hvilerum eller et sted man kan ringe fra?",
    "Er der et roligt sted, hvor vi kan sidde og arbejde bagefter?",
    "Vi ses til møde 2. Er der stikkontakter ved bordene?",
    # the terms of leaving, and the agreement
    "Er der en bindingsperiode, og hvornår er mødet i maj?",
    "Hvad sker der, hvis vi opsiger midt på året, og hvad koster en plads?",
    "Kan man få en kopi af den aftale, vi har indgået, og hvornår begynder mødet?",
    # money back, and no account of a form for it
    "Ordrenr.: 88-41\nKontonr.: 9070 1625544310\nVi beder om tilbagebetaling.",
    # out of all networks, this one among them
    "Vi er blevet bedt om at trække os ud af de netværk, der koster penge.",
    "Kommunen har meldt sig ud af alt, og vi har trukket os fra alle vores netværk.",
    # off the list of members
    "Vi kommer til møde 3. Til nytår skal I ikke regne med Randers på jeres medlemsliste mere.",
    "Fra januar kan I ikke længere tælle os blandt medlemmerne.",
    "Vil I slette os fra medlemslisten?",
]
ANSWERED = {
    "Jeg kan ikke finde os på jeres medlemsliste. Er vi med?": ["status"],
    "I skal ikke kun regne os blandt medlemmerne, men også skrive Kim Bak på møde 2.": [
        "in 2: Kim Bak"
    ],
    "Er der et sted, man kan se, hvornår mødet begynder?": ["info"],
    "Er der et sted, hvor vi kan læse programmet? Hvad koster en plads?": ["info"],
    "Hvor holdes mødet, og er der et sted, hvor man kan ringe?": ["info"],
    "Sæt Kim Bak på til møde 2. Er der et sted, hvor han kan ringe?": ["in 2: Kim Bak"],
    "Hvad sker der, hvis vi melder os ud af mødet i maj, og hvad koster en plads?": ["info"],
    "Kan I bekræfte, at vi først går i gang 9.30?": ["info"],
    "Jeg vil gerne med til mødet den 14. april, men kan I også oplyse, om der er mere end to "
    "pladser pr. kommune?": ["info"],
    "Vi har trukket os ud af alle netværk undtagen jeres. Sæt Kim Bak på til møde 2.": [
        "in 2: Kim Bak"
    ],
}


@pytest.mark.parametrize("text", FOR_A_PERSON)
def test_it_is_for_a_person(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision is Decision.REVIEW


@pytest.mark.parametrize("text", ANSWERED)
def test_what_can_be_answered_is(text: str) -> None:
    assert told(text) == ANSWERED[text]


def test_a_field_for_money_that_may_come_back_is_for_nobody() -> None:
    text = "Ordrenr.: 88-41\nKontonr.: 9070 1625544310 (kun til evt. tilbagebetaling)"
    assert understood(configured(), mail_of(text)).decision is not Decision.REVIEW


def test_what_one_must_have_in_order_is_no_seat() -> None:
    text = "Jeg har to poster, jeg skal have styr på. Hvad koster en plads?"
    assert understood(configured(), mail_of(text)).decision is Decision.ACT

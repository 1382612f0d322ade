"""Spellings of one word are one word, and each folded letter knows the letter it came from."""

from __future__ import annotations

import pytest

from knub_mailer.language.words.normalise import Folded, fold
from knub_mailer.language.words.spelling import respelled

SPELLINGS = (
    ("Søren ÅGÅRD\tÆbelø", "soeren aagaard aebeloe"),
    ("\u212b\u212a \u00df\u1e9e", "aak ssss"),  # Angstrom, Kelvin, sharp s and its capital
    ("Zoë I\u0307\u0130", "zoe ii"),
    ("Mette\u200b’s “plads” – nu\u00a0", 'mette\'s "plads" - nu '),
    ("plain ASCII @ 2026", "plain ascii @ 2026"),
)


@pytest.mark.parametrize(("written", "folded"), SPELLINGS)
def test_a_spelling_is_folded(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize("written", [written for written, _ in SPELLINGS])
def test_a_folded_letter_knows_where_it_stood(written: str) -> None:
    folded = Folded.of(written)
    assert folded.at[-1] == len(written)
    assert [fold(written[at]) for at in folded.at[:-1]] == [
        fold(letter) for letter in written for _ in fold(letter)
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Vi vil overatge pladsen", "Vi vil overtage pladsen"),
        ("Jeg deltge gerne i oktober", "Jeg deltage gerne i oktober"),
        ("Jeg kan ikek kmome", "Jeg kan ikke komme"),
    ],
)
def test_a_misspelt_word_of_a_wish_is_mended(written: str, meant: str) -> None:
    assert respelled(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "Jeg vil overtale Gitte til at tage med",
        "Retningen er klar, og de kigger i jeres retning",
        "Vi mødes onsdage i regnen",
        "en grene i samme genre",
    ],
)
def test_a_word_near_one_of_a_wish_stays_as_it_is(written: str) -> None:
    assert respelled(written) == written

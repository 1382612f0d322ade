"""Diet, arrival and the like hinder nothing, and stand on the note of whom they are about."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of

from knub_mailer.domain.request import Decision, SignUp
from knub_mailer.entrypoints.commands_understand import understood

ME = "Lone Dahl Kristensen"


@pytest.mark.parametrize(
    ("text", "notes", "remarks"),
    [
        (
            "Tilmeld Kim Bak til møde 2. Han er vegetar.",
            {"Kim Bak": "Han er vegetar."},
            ("Han er vegetar.",),
        ),
        (
            "Tilmeld Kim Bak (vegetar) og Lis Vad (glutenallergi) til møde 2.",
            {"Kim Bak": "vegetar", "Lis Vad": "glutenallergi"},
            ("Kim Bak: vegetar", "Lis Vad: glutenallergi"),
        ),
        (
            "Tilmeld mig til møde 2. Jeg kommer lidt senere, ca. kl. 10.",
            {ME: "Jeg kommer lidt senere, ca. kl. 10."},
            ("Jeg kommer lidt senere, ca. kl. 10.",),
        ),
        (
            "Tilmeld Kim Bak og mig til møde 2. Kim sidder i kørestol. Vi deler regningen.",
            {"Kim Bak": "Kim sidder i kørestol.", ME: None},
            ("Kim sidder i kørestol.", "Vi deler regningen."),
        ),
        ("Tilmeld Kim Bak til møde 2.", {"Kim Bak": None}, ()),
        ("Tilmeld Kim Bak til møde 2. EAN kommer senere.", {"Kim Bak": None}, ()),
        ("Tilmeld Kim Bak til møde 2. Resten af holdet er udpeget senere.", {"Kim Bak": None}, ()),
    ],
)
def test_a_side_remark_is_noted_and_passed_on(
    text: str, notes: dict[str, str | None], remarks: tuple[str, ...]
) -> None:
    told = understood(configured(), mail_of(text))
    signed = [r for r in told.requests if isinstance(r, SignUp)]
    assert told.decision is Decision.ACT
    assert {p.name: p.note for r in signed for p in r.attendees} == notes
    assert told.remarks == remarks

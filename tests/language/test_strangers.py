"""Mails from addresses of no municipality: asked which one, or for a person."""

from __future__ import annotations

import pytest
from corpora import configured
from sentence_bank import mail_of

from knub_mailer.domain.request import Decision, Question, Understanding
from knub_mailer.entrypoints.commands_understand import understood


def understanding(
    text: str, sender: str = "Poul Thorning <poth@nordmail.example>"
) -> Understanding:
    raw, _ = mail_of({"text": text, "from": sender}, "stranger 1")
    return understood(configured(), raw)


@pytest.mark.parametrize(
    "text",
    [
        "Jeg arbejder i en kommune nordpå og vil gerne have en plads til møde 1.",
        "Sæt Kim Bak på møde 1. Vi er begge ansat i en kommune, men arbejdsmailen er nede.",
        "Jeg skriver privat, da vores server er nede. Hvem er tilmeldt fra os til oktober?",
    ],
)
def test_who_says_to_come_from_a_municipality_is_asked_which(text: str) -> None:
    told = understanding(text)
    assert (told.decision, told.requests) == (Decision.ASK, ())
    assert Question.MUNICIPALITY in told.questions


@pytest.mark.parametrize(
    "text",
    [
        "Vi vil gerne have en plads til møde 1.",
        "Jeg er studerende og skriver speciale om udsatte boligområder i en kommune. Må jeg komme?",
        "Jeg arbejder i Randers Kommune og vil gerne have en plads til møde 1.",
    ],
)
def test_nobody_else_speaks_for_one(text: str) -> None:
    assert understanding(text).decision is Decision.REVIEW

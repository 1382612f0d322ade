"""A yes to one meeting and a no to another, the other one of two, and what is kept after all."""

from __future__ import annotations

import random

import pytest
from composed_answers import answered
from corpora import judge, output_of
from sentence_bank import mail_of
from wishes_told import told, told_by

NO_THERE = {
    # who says no where he was never signed up gives up no seat, and the others are the others
    "Marts må jeg sige nej til. De to andre kommer jeg til.": ["in 2+3: me"],
    "Oktober passer mig ikke, men de to andre siger jeg ja tak til.": ["in 1+2: me"],
    "Det er nej tak til møde 2, jeg er på skiferie. De to andre er jeg med på.": ["in 1+3: me"],
    "Den 12. marts passer mig ikke, men de to andre står i min kalender, så skriv mig på.": [
        "in 2+3: me"
    ],
    "Ja tak til møde 1. Møde 2 må jeg sige nej til.": ["in 1: me"],
    "Møde 2 springer jeg over. Møde 1 og 3 er jeg med på.": ["in 1+3: me"],
    "København falder midt i vores studietur, så den dag må jeg sige nej til. De to andre er jeg "
    "med på.": ["in 2+3: me"],
    # each on a line, below a name or in its line
    "12. marts: nej tak, der er jeg på ski\n28. maj: ja tak\n8. oktober: ja tak": [
        "in 2: me",
        "in 3: me",
    ],
    "Kim Bak\n12/3: ja tak\n28/5: ja\n8/10: nej tak": ["in 1: Kim Bak", "in 2: Kim Bak"],
    "Kim Bak\nmøde 1: ja tak\nmøde 2: nej\n\nLis Vad\nmøde 1: nej\nmøde 2: ja": [
        "in 1: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Kim Bak: ja til København, nej til møde 2, ja til online": ["in 1+3: Kim Bak"],
    # what each says to one meeting
    "Oktober: Kim Bak ja, jeg selv nej.": ["in 3: Kim Bak"],
    "Maj: jeg ja, Lis Vad nej tak.": ["in 2: me"],
    "Kim Bak ja tak, jeg nej til oktober.": ["in 3: Kim Bak"],
    "Møde 2: Kim Bak nej, Lis Vad ja, jeg ja.": ["in 2: Lis Vad", "in 2: me"],
    "Møde 2: Kim Bak ja, Bo Friis nej, jeg selv måske.": ["in 2: Kim Bak"],
    "Til møde 3: Kim Bak og Lis Vad ja tak, Bo Friis kan ikke.": ["in 3: Kim Bak + Lis Vad"],
    "Maj: Kim Bak siger ja, jeg siger nej?": [],
    "Maj: Kim Bak nej, jeg selv nej.": [],
    "Maj: jeg selv nej tak.": [],
    "Maj: Kim Bak nej.": [],
    "Møde 2: Kim Bak, nej\nMøde 3: Kim Bak ja": ["in 3: Kim Bak"],
    "Møde 2:\nKim Bak nej, hun er på ferie\nLis Vad ja": ["in 2: Lis Vad"],
    "Møde 2: Kim Bak, nej undskyld, Lis Vad": ["in 2: Lis Vad"],
    "Møde 2: Kim Bak kommer ikke": ["out 2: Kim Bak"],
    # a no that gives up a seat, since nothing else is wished, or by its words
    "Møde 2 må jeg sige nej til.": ["out 2: me"],
    "Jeg må desværre sige nej til møde 2 alligevel. Tilmeld mig til møde 3.": [
        "in 3: me",
        "out 2: me",
    ],
    # kept after all
    "Afbud fra mig d. 8/10, jeg er på kursus. Hov! Det er møde 2, jeg ikke kan. D. 8/10 er jeg "
    "stadig på.": ["out 2: me"],
    "Lis Vad kommer ikke til møde 2. Møde 3 er hun stadig med på.": ["out 2: Lis Vad"],
}
NEVER_ALL = (  # nobody is signed up to what is refused, whatever else is asked
    "Det er nej tak til mødet i oktober, der skal min datter konfirmeres, men ja tak til de to "
    "andre.",
    "Kim Bak\nmøde 1: måske\nmøde 3: nej",
)


@pytest.mark.parametrize("body", NO_THERE)
def test_a_no_beside_a_yes_is_no_more_than_that(body: str) -> None:
    wishes = [each.replace("Lone Dahl Kristensen", "me") for each in told(body)]
    assert wishes == NO_THERE[body]


@pytest.mark.parametrize("body", NEVER_ALL)
def test_nobody_is_signed_up_to_what_is_refused(body: str) -> None:
    assert not any("3" in each for each in told(body))


def test_the_refused_meeting_stays_the_one_that_is_named() -> None:
    body = "Nej tak til maj, men Lis Vad kommer til det andet møde."
    mail, _ = mail_of({"text": body, "subject": "Hej", "date": "2026-04-20 10:00"}, "brief 1")
    assert told_by(mail) == ["in 3: Lis Vad"]


def test_the_other_of_the_two_that_are_left_is_not_the_second() -> None:
    body = "Jeg må sige nej tak til Randers. Det andet møde må I gerne tilmelde mig."
    mail, _ = mail_of({"text": body, "subject": "Hej", "date": "2026-04-20 10:00"}, "brief 1")
    assert [each.split(":")[0] for each in told_by(mail)] in (["in 3"], [])


def test_no_mail_put_together_of_yes_and_no_is_carried_out_wrongly() -> None:
    chance = random.Random(4)
    mails = [answered(chance, number) for number in range(100)]
    wrong = [label["note"] for raw, label in mails if judge(label, output_of(raw)) == "wrong"]
    assert wrong == []

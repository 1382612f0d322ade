"""Forms filled in once for each person, boxes below names, and lists under headings."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import one_by_one, told

from knub_mailer.domain.request import Question
from knub_mailer.entrypoints.commands_understand import understood

A, B = "Navn: Kim Bak\n", "Navn: Lis Vad\n"
TWO = "- Kim Bak\n- Lis Vad\n"

FORMS = {
    # each with a meeting of its own, below the name or above it
    f"{A}Deltager i: Møde 1\n\n{B}Deltager i: Møde 3": ["in 1: Kim Bak", "in 3: Lis Vad"],
    f"Møde: 12. marts\n{A}\nMøde: 8. oktober\n{B}": ["in 1: Kim Bak", "in 3: Lis Vad"],
    f"Møde: 12. marts\n{A}Møde: 8. oktober\n{B}": ["in 1: Kim Bak", "in 3: Lis Vad"],
    f"{A}Tilmeldes: møde 1\n\n{B}Afmeldes: møde 2": ["in 1: Kim Bak", "out 2: Lis Vad"],
    f"{A}Deltager ikke i: møde 2\nDeltager i: møde 3": ["in 3: Kim Bak"],
    # two that differ, or a meeting that only the last one's lines name, are asked about
    f"{A}Møde: 12. marts\nMøde: 8. oktober": [],
    f"Møde: 12. marts\nMøde: 8. oktober\n{A}": [],
    f"{A}{B}Møde: 28. maj": ["in 2: Lis Vad"],
    "Deltagere: Kim Bak, Lis Vad\nMøde: 28. maj": ["in 2: Kim Bak", "in 2: Lis Vad"],
    f"{A}Deltager i: møde 1, måske møde 3\n{B}Deltager i: møde 2": ["in 2: Lis Vad"],
    # who answers no, or perhaps, does not come
    f"{A}Møde: 12. marts\nDeltager: ja\n\n{B}Møde: 12. marts\nDeltager: nej": ["in 1: Kim Bak"],
    f"{A}Møde: 12. marts\nDeltager: ja\n\n{B}Møde: 12. marts\nDeltager: måske": ["in 1: Kim Bak"],
    f"{A}Møde 1: nej\nMøde 2: nej\nMøde 3: nej": [],
    # boxes
    f"{A}[x] Møde 1\n[ ] Møde 2\n[x] Møde 3\n\n{B}[ ] Møde 1\n[x] Møde 2\n[ ] Møde 3": [
        "in 1+3: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Kim Bak\n☒ Møde 1\n☐ Møde 2\n\nLis Vad\n☐ Møde 1\n☒ Møde 2": [
        "in 1: Kim Bak",
        "in 2: Lis Vad",
    ],
    f"{A}( ) Møde 1\n(x) Møde 2\n\n{B}( ) Møde 1\n( ) Møde 2": ["in 2: Kim Bak"],
    f"{A}Møder: [x] 12. marts [ ] 28. maj [x] 8. oktober": ["in 1+3: Kim Bak"],
    f"{A}Møde 1 [x]\nMøde 2 [ ]\nMøde 3 [x]": ["in 1+3: Kim Bak"],
    "Tilmelding møde 2 (28. maj)\n☑ Kim Bak\n☐ Lis Vad": ["in 2: Kim Bak"],
    # the contact once more, by the role
    "Indmeldelse i KNUB 2026\nKontakt: Kim Bak\nDeltagere på møde 1:\n"
    "a) Kontaktpersonen\nb) Lis Vad": ["in 1: Kim Bak", "in 1: Lis Vad", "join: Kim Bak"],
}

LISTS = {
    f"Mødet den 28. maj\n\nKommer:\n{TWO}\nKommer ikke:\n- Ole Sand": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    f"Ændringer, mødet 28. maj:\n\nMeldes fra:\n- Ole Sand\n\nMeldes til:\n{TWO}": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
        "out 2: Ole Sand",
    ],
    "Mødet 28. maj:\n\nAfmeldes:\n- Ole Sand\n\nTilmeldes:\n- Kim Bak": [
        "in 2: Kim Bak",
        "out 2: Ole Sand",
    ],
    f"Tilmelding til møde 2\nDeltager:\n{TWO}\nDeltager ikke:\n- Ole Sand": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Tilmelding til mødet i maj\n\nKim Bak\nPå venteliste:\nLis Vad": ["in 2: Kim Bak"],
    "Tilmelding til møde 3\nNye deltagere:\n- Kim Bak\n\nAllerede tilmeldt:\n- Lis Vad": [
        "in 3: Kim Bak"
    ],
    # who writes stands in the list, and no list ends there
    "Tilmelding\n\nMøde 2\nKim Bak\nLone Dahl Kristensen\n\nMøde 3\nKim Bak": [
        "in 2: Kim Bak",
        "in 2: Lone Dahl Kristensen",
        "in 3: Kim Bak",
    ],
    # those above, and one more
    "Tilmelding\nMøde 2: Kim Bak, Lis Vad\nMøde 3: begge ovenstående + Ole Sand": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
        "in 3: Kim Bak",
        "in 3: Lis Vad",
        "in 3: Ole Sand",
    ],
    # a list that is called wrong
    f"Tilmelding til møde 2:\n{TWO}\nNej, glem den liste. Den rigtige liste er:\n"
    "- Kim Bak\n- Ole Sand": ["in 2: Kim Bak", "in 2: Ole Sand"],
    f"Tilmelding til møde 2:\n{TWO}\nListen ovenfor er forkert. Det skal være:\n"
    "- Kim Bak\n- Ole Sand": ["in 2: Kim Bak", "in 2: Ole Sand"],
    f"Tilmelding til møde 2:\n{TWO}\nDen liste duer ikke.": [],
    f"Tilmelding til møde 2:\n{TWO}\nListen fra i går er forkert.": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    # initials that another line explains, and some that none does
    "Vores hold:\n\nMøde 1: LODK, KIBA\nMøde 2: KIBA\n\nKIBA = Kim Bak, kiba@randers.dk\n"
    "LODK = mig": ["in 1: Kim Bak", "in 1: Lone Dahl Kristensen", "in 2: Kim Bak"],
    "Tilmelding:\n\nMøde 1: LV og OS\n\nLV = Lis Vad": [],
}


@pytest.mark.parametrize("text", [*FORMS, *LISTS])
def test_each_comes_where_the_lines_say(text: str) -> None:
    assert one_by_one(told(f"\n{text}")) == {**FORMS, **LISTS}[text]


def test_a_meeting_of_only_the_last_one_is_asked_about() -> None:
    assert Question.MEETING in understood(configured(), mail_of(f"\n{A}{B}Møde: 28. maj")).questions

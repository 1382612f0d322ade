"""Lines and tables that put people in, take them out or leave them open."""

from __future__ import annotations

import pytest
from corpora import configured
from test_plain_wishes import told
from test_turned_round import mail_of

from knub_mailer.domain.request import Question
from knub_mailer.entrypoints.commands_understand import understood

LINES = {
    # whom a line's label or its end takes out
    "Ud til maj-mødet: Kim Bak\nInd til oktober-mødet: Kim Bak, Lis Vad": [
        "in 3: Kim Bak",
        "in 3: Lis Vad",
        "out 2: Kim Bak",
    ],
    "Afmeldes møde 2: Kim Bak\nTilmeldes møde 3: Lis Vad": ["in 3: Lis Vad", "out 2: Kim Bak"],
    "Ud af møde 2: Kim Bak": ["out 2: Kim Bak"],
    "Af møde 2:\nKim Bak\nPå møde 3:\nLis Vad": ["in 3: Lis Vad", "out 2: Kim Bak"],
    "Møde 2: Kim Bak ud\nMøde 3: Kim Bak ind": ["in 3: Kim Bak", "out 2: Kim Bak"],
    "Møde 2: Kim Bak slettes\nMøde 3: Lis Vad": ["in 3: Lis Vad", "out 2: Kim Bak"],
    "Møde 2: Kim Bak ud, Lis Vad ind": ["swap 2: Kim Bak > Lis Vad"],
    "Fra Teknik til møde 2: Kim Bak\nFra Social til møde 3: Lis Vad": [
        "in 2: Kim Bak",
        "in 3: Lis Vad",
    ],
    # what a line tells besides, which a form would read over
    "Møde 2: Kim Bak, hvis han kan\nMøde 3: Lis Vad": ["in 3: Lis Vad"],
    "Møde 2: Kim Bak eller Ole Sand\nMøde 3: Lis Vad": ["in 3: Lis Vad"],
    "Møde 2: Kim Bak er blevet syg\nMøde 3: Lis Vad": ["in 3: Lis Vad"],
    "Møde 2: Kim Bak kommer ikke\nMøde 3: Lis Vad": ["in 3: Lis Vad"],
    "Møde 2: Kim Bak i stedet for Ole Sand\nMøde 3: Lis Vad": [
        "in 3: Lis Vad",
        "swap 2: Ole Sand > Kim Bak",
    ],
    "Møde 2: Kim Bak, teamleder\nMøde 3: Lis Vad (vegetar)": ["in 2: Kim Bak", "in 3: Lis Vad"],
    # those of the lines above
    "12. marts:\n- Kim Bak\n- mig\n28. maj:\n- Lis Vad\n8. oktober:\n- alle tre": [
        "in 1: Kim Bak",
        "in 1: Lone Dahl Kristensen",
        "in 2: Lis Vad",
        "in 3: Kim Bak + Lone Dahl Kristensen + Lis Vad",
    ],
    "Møde 1 - Kim Bak + Lis Vad\nMøde 2 - kun Kim\nMøde 3 - samme som møde 1": [
        "in 1: Kim Bak + Lis Vad",
        "in 2: Kim Bak",
        "in 3: Kim Bak + Lis Vad",
    ],
    "12/3: Kim Bak og Lis Vad\n28/5: ditto": ["in 1: Kim Bak + Lis Vad", "in 2: Kim Bak + Lis Vad"],
    "12/3:\nKim Bak\nLis Vad\n\n28/5:\nkun Kim": [
        "in 1: Kim Bak",
        "in 1: Lis Vad",
        "in 2: Kim Bak",
    ],
    "12/3: Kim Bak og Lis Vad\n28/5: alle fire": ["in 1: Kim Bak + Lis Vad"],
    "12/3: Kim Bak og Lis Vad\n28/5: måske de samme": ["in 1: Kim Bak + Lis Vad"],
    # a date's full stop that ends its sentence
    "Kim Bak deltager den 8. okt. Sender I programmet?": ["in 3: Kim Bak", "info"],
    "Kim Bak deltager tors. d. 8. okt. kl. 9.15.": ["in 3: Kim Bak"],
    # tables of who goes and who comes
    "Til 28. maj:\n\nKommer ikke\tKommer i stedet\tMail\nKim Bak\tLis Vad\tliva@randers.dk": [
        "swap 2: Kim Bak > Lis Vad"
    ],
    "Til 28. maj:\n\nForhindret\tStedfortræder\nKim Bak\tLis Vad\nOle Sand\t-\n": [
        "out 2: Ole Sand",
        "swap 2: Kim Bak > Lis Vad",
    ],
    "Til 28. maj:\n\nNavn\tDeltager\tAfbud\nKim Bak\tx\t\nLis Vad\t\tx": [
        "in 2: Kim Bak",
        "out 2: Lis Vad",
    ],
    "Til 28. maj:\n\nUdgår\tMail\nKim Bak\tkiba@randers.dk": ["out 2: Kim Bak"],
    # and words that look like leaving
    "Jeg kan ikke undvære møde 2.": [],
    "Kim Bak deltager i møde 2. Jeg er ny i rollen.": ["in 2: Kim Bak"],
}


@pytest.mark.parametrize("text", LINES)
def test_a_line_is_read_as_its_reader_would(text: str) -> None:
    assert told(text) == LINES[text]


def test_one_more_without_a_name_on_a_line_is_asked_for() -> None:
    found = understood(configured(), mail_of("Møde 2: Kim Bak + 1\nMøde 3: Lis Vad"))
    assert [p.question for p in found.open_points] == [Question.ATTENDEE]

"""Lines and tables that put people in, take them out or leave them open."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, told, told_by

from knub_mailer.domain.request import Decision, Person, Question, SignUp, Understanding
from knub_mailer.entrypoints.commands_understand import understood
from knub_mailer.language.layouts.cell_legend import explains_signs, turns_signs
from knub_mailer.language.second.keeping import fills_seats_of_tables
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment

CROSSES = "Navn\t12/3\t28/5\t8/10\nKim Bak\tx\tx\t\nLis Vad\t\tx\tx\n\n"
REMARKS = "Til møde 3:\n\nNavn\tAfdeling\tBemærkning\n"
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
    # a column of remarks that tells who comes
    f"{REMARKS}Kim Bak\tPlan\tkommer\nLis Vad\tPlan\tmåske, afventer\nBo Holm\tJob\tkan ikke": [
        "in 3: Kim Bak"
    ],
    f"{REMARKS}Kim Bak\tPlan\tkommer\nLis Vad\tPlan\tkommer, spiser ikke fisk\nBo Holm\tJob\t": [
        "in 3: Bo Holm",
        "in 3: Kim Bak",
        "in 3: Lis Vad",
    ],
    # a remark behind a name, with nothing between: who is told of comes, or is asked about
    "Tilmeld til møde 2:\n\n- Bo Holm\n- Lis Vad hun sidder i Plan": [
        "in 2: Bo Holm",
        "in 2: Lis Vad",
    ],
    "tilmeld til møde 2:\n\n- bo holm\n- lis vad hun sidder i plan": [
        "in 2: Bo Holm",
        "in 2: Lis Vad",
    ],
    "Tilmeld til møde 2:\n\n- Bo Holm\n- Lis Vad hun er syg": ["in 2: Bo Holm"],
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
    "12/3: Kim Bak og Lis Vad\n28/5: måske de samme": ["in 1: Kim Bak + Lis Vad"],
    # a date's full stop that ends its sentence
    "Kim Bak deltager den 8. okt. Sender I programmet?": ["in 3: Kim Bak", "info"],
    "Kim Bak deltager tors. d. 8. okt. kl. 9.15.": ["in 3: Kim Bak"],
    # tables of who goes and who comes
    "Til 28. maj:\n\nKommer ikke\tKommer i stedet\tMail\nKim Bak\tLis Vad\tliva@randers.dk": [
        "swap 2: Kim Bak > Lis Vad"
    ],
    # a cross that a sentence below takes back
    f"{CROSSES}Kim er i Norge i maj, så krydset ud for ham den 28/5 tæller ikke.": [
        "in 2+3: Lis Vad"
    ],
    f"{CROSSES}Se bort fra krydset ud for Kim den 28/5.": ["in 2+3: Lis Vad"],
    f"{CROSSES}Det ene kryds er en fejl.": [],
    f"{CROSSES}Jeg satte et kryds for meget: Kim skal ikke med i maj.": [],
    f"{CROSSES}Krydserne tæller som tilmelding.": ["in 1+2: Kim Bak", "in 2+3: Lis Vad"],
    "Til 28. maj:\n\nForhindret\tStedfortræder\nKim Bak\tLis Vad\nOle Sand\t-\n": [
        "out 2: Ole Sand",
        "swap 2: Kim Bak > Lis Vad",
    ],
    "Til 28. maj:\n\nNavn\tDeltager\tAfbud\nKim Bak\tx\t\nLis Vad\t\tx": [
        "in 2: Kim Bak",
        "out 2: Lis Vad",
    ],
    "Til 28. maj:\n\nUdgår\tMail\nKim Bak\tkiba@randers.dk": ["out 2: Kim Bak"],
    "Til 28. maj:\n\nGår ud\tGår ind i stedet\nKim Bak\tLis Vad\nOle Sand\tBo Friis": [
        "swap 2: Kim Bak > Lis Vad",
        "swap 2: Ole Sand > Bo Friis",
    ],
    "Til 28. maj:\n\nHvem falder fra\tHvem tager over\nKim Bak\tLis Vad": [
        "swap 2: Kim Bak > Lis Vad"
    ],
    "Til 28. maj:\n\nFjernes\tIndsættes\nKim Bak\tLis Vad": ["in 2: Lis Vad", "out 2: Kim Bak"],
    "Til 28. maj:\n\nI stedet for\tKommer\nKim Bak\tLis Vad": [],
    "Vi tilmelder til 28. maj:\n\nKim Bak\tLis Vad\nOle Sand\tBo Friis": [
        "in 2: Bo Friis",
        "in 2: Kim Bak",
        "in 2: Lis Vad",
        "in 2: Ole Sand",
    ],
    # everybody of the house, and what a chief has nodded to
    "I må slette alle Randers' tilmeldte til møde 2, det nytter ikke noget.": ["out 2: all"],
    "Kan I tage alle Randers Kommunes deltagere af listen til møde 2?": ["out 2: all"],
    "Chefen har nikket til, at vi sender Kim Bak til møde 2.": ["in 2: Kim Bak"],
    "Min leder er med på, at Kim Bak kommer til møde 2.": ["in 2: Kim Bak"],
    "Chefen skal lige nikke til, at vi sender Kim Bak til møde 2.": [],
    "Chefen er ikke med på, at Kim Bak kommer til møde 2.": [],
    "Kim Bak kommer for mig til møde 2.": ["swap 2: Lone Dahl Kristensen > Kim Bak"],
    # a membership beside a meeting that is held
    "Vi hopper på nu hvor møde 1 er fyldt - Randers vil være medlem resten af sæsonen.": [
        "join: Lone Dahl Kristensen"
    ],
    # and words that look like leaving
    "Jeg kan ikke undvære møde 2.": [],
    "Kim Bak deltager i møde 2. Jeg er ny i rollen.": ["in 2: Kim Bak"],
}

GRID = "Navn\tAfd.\t12-03\t28-05\t08-10\nKim Bak\tBolig\tja\tnej\tja\nLis Vad\tJob\tja\tja\tnej\n\n"
ONES = "Navn;Titel;M1;M2;M3\nBak, Kim;planlægger;1;0;1\nVad, Lis;;1;1;0\nI alt;;2;1;1\n\n"
SPACED = (
    "              12/3     28/5     8/10\nKim Bak       ja       nej      ja\n"
    "Lis Vad       ja       ja       nej   (går på barsel)\n\n"
)
SIGNS = {
    f'{GRID}"nej" betyder bare, at der ikke skal reserveres noget til dem.': True,
    f"{GRID}Ja betyder, at de skal tilmeldes, nej at de bliver hjemme.": True,
    f"{ONES}1 = deltager, 0 = deltager ikke. M1 er jeres møde 1 osv.": True,
    f"{ONES}0: ikke med, 1: med": True,
    f"{SPACED}Tilmeld dem venligst derefter.": True,
    f"{SPACED}Vil I tilmelde dem efter skemaet?": True,
    # signs that are turned round, and what the text around the table leaves open
    f"{GRID}Ja betyder, at de ikke kan, nej at de gerne vil med.": False,
    f"{GRID}Nej betyder, at de skal afmeldes.": False,
    f"{ONES}0 = deltager, 1 = kan ikke.": False,
    f"{CROSSES}Kryds betyder, at de er forhindret.": False,
    f"{SPACED}Skal jeg tilmelde dem?": False,
    f"{SPACED}Hvem der skal tilmeldes, har vi ikke besluttet endnu.": False,
    f"{SPACED}Tilmeld dem venligst, når jeg har fået svar fra chefen.": False,
}
"""Tables with a sentence beside them, and whether their rows are carried out."""


@pytest.mark.parametrize("text", SIGNS)
def test_what_is_said_of_a_tables_signs_is_heard(text: str) -> None:
    body = f"Hej\n\n{text}\n\nMvh.\n{SENDER}"
    wanted = ["in 1+2: Lis Vad", "in 1+3: Kim Bak"] if SIGNS[text] else []
    assert told(body) == wanted
    decision = understood(configured(), mail_of(body)).decision
    assert decision is (Decision.ACT if wanted else Decision.ASK)


def test_who_comes_to_less_than_a_row_says_is_asked_about() -> None:
    assert told(f"{SPACED}Lis Vad skal dog kun med til møde 1.") == [
        "in 1+3: Kim Bak",
        "in 1: Lis Vad",
    ]


def test_a_bracketed_cross_is_explained_as_one() -> None:
    assert explains_signs("x = tilmeldes, (x) = måske")
    assert not turns_signs(["x = tilmeldes, (x) = måske"])
    assert explains_signs("Et spørgsmålstegn betyder, at vedkommende ikke har bestemt sig.")
    assert not explains_signs("Et spørgsmålstegn betyder, at I bestemmer.")


@pytest.mark.parametrize("cell", ["måske (barsel?)", "måske?"])
def test_a_question_in_a_cell_ends_no_row(cell: str) -> None:
    text = f"Navn\t12/3\t28/5\t8/10\nKim Bak\tja\t{cell}\tja\nLis Vad\tnej\tja\tnej"
    assert told(text) == ["in 1+3: Kim Bak", "in 2: Lis Vad"]


@pytest.mark.parametrize("text", LINES)
def test_a_line_is_read_as_its_reader_would(text: str) -> None:
    assert told(text) == LINES[text]


def test_one_more_without_a_name_on_a_line_is_asked_for() -> None:
    found = understood(configured(), mail_of("Møde 2: Kim Bak + 1\nMøde 3: Lis Vad"))
    assert [p.question for p in found.open_points] == [Question.ATTENDEE]


FEW_WORDS = {
    ("28. maj", "Mig til den, tak"): ["in 2: Lone Dahl Kristensen"],
    ("28. maj", "Også mig, tak!"): ["in 2: Lone Dahl Kristensen"],
    ("28. maj", "Jeg er på!"): ["in 2: Lone Dahl Kristensen"],
    ("28. maj", "Jeg vil gerne, mange tak"): ["in 2: Lone Dahl Kristensen"],
    ("28. maj", "Vi vil gerne være to, altså mig og Kim Bak"): [
        "in 2: Lone Dahl Kristensen + Kim Bak"
    ],
    ("28. maj", "Vi er to i teamet, altså mig og Kim Bak."): [],
    ("28. maj", "Skal vi være to til mødet, altså mig og Kim Bak?"): [],
    ("28. maj", "+1 og jeg selv. Navn på den anden følger"): ["in 2: Lone Dahl Kristensen"],
    ("28. maj", "Vi er med, tak"): [],
    ("28. maj", "Kim Bak til den, tak"): ["in 2: Kim Bak"],
    ("Referat fra 28. maj", "Mig også, tak"): [],
    ("28. maj", "Det glæder mig, tak"): [],
    ("28. maj", "Jeg er på ferie."): [],
}
ANSWERS = {
    "Det gør Kim Bak og jeg. Lis Vad deltager ikke.": ["in 2: Kim Bak + Lone Dahl Kristensen"],
    "Det bliver Kim Bak, men Lis Vad kan ikke.": ["in 2: Kim Bak"],
    "Ja, Kim Bak - kiba@randers.dk": ["in 2: Kim Bak"],
    "Kim Bak gør.": ["in 2: Kim Bak"],
    "Det gør Kim Bak ikke.": [],
    "Det gør Kim Bak måske.": [],
    "Det er Kim Bak, der er vores kontakt.": [],
}


@pytest.mark.parametrize(("subject", "text"), FEW_WORDS)
def test_few_words_below_a_meeting_are_a_wish(subject: str, text: str) -> None:
    raw = mail_of(text).decode().replace("Subject: KNUB", f"Subject: {subject}")
    assert told_by(raw.encode()) == FEW_WORDS[(subject, text)]


@pytest.mark.parametrize("text", ANSWERS)
def test_names_answer_who_comes(text: str) -> None:
    asked = "Er der nogen fra jer, der skal med til møde 2 den 28. maj?"
    history = f"Den 1. februar 2026 kl. 09.00 skrev KNUB <knub@kl.example>:\n> {asked}"
    raw = mail_of(f"{history}\n\n{text}")
    raw = raw.replace(b"Subject: KNUB", b"Subject: SV: Pladser i Randers")
    assert told_by(raw) == ANSWERS[text]


@pytest.mark.parametrize("name", ["Vad, Lis", "Lis Vad", "VAD, Lis"])
def test_no_second_reading_fills_the_seat_of_a_row_that_did_not_say_so(name: str) -> None:
    rows = f"Navn\tEnhed\tBemærkning\nBak, Kim\tPlan\t\n{name}\tPlan\tdeltager ikke"
    letter = segment(parse_mail(mail_of(rows)), "knub@kl.example", "KNUB")
    assert letter.tables
    kim, lis, ole = (Person(each) for each in ("Kim Bak", "Lis Vad", "Ole Sand"))
    firm, more, another = (
        Understanding("0730", Decision.ACT, (SignUp((3,), people),))
        for people in ((kim,), (kim, lis), (kim, ole))
    )
    assert fills_seats_of_tables(firm, more, letter)
    assert not fills_seats_of_tables(firm, another, letter)

"""Web forms of municipalities and tables with crosses, remarks and values still to come."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from corpora import configured
from wishes_told import told, told_by

from knub_mailer.domain.request import Person, SignUp
from knub_mailer.entrypoints.commands_understand import understood

FORM = "Randers Kommune webformular <webform@randers.dk>"
TABLE = "Vi tilmelder:\nNavn\tE-mail\tMøde\nKim Bak\tkiba@vejle.dk\t"
FIELDS = "Navn: Kim Bak\nE-mail: kiba@randers.dk\n"


def form(body: str) -> bytes:
    """A web form's mail."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = FORM, "knub@kl.example", "Ny indsendelse"
    mail["Date"], mail["Message-ID"] = "Mon, 02 Feb 2026 10:00:00 +0100", "<1@randers.dk>"
    mail.set_content(body)
    return mail.as_bytes()


FORMS = {
    # a message is its writer's letter, who stands in the form's other fields
    FIELDS + "Besked: Jeg skal sidde med på det virtuelle møde.": ["in 3: Kim Bak"],
    FIELDS + "Henvendelse: Jeg er forhindret den 28. maj og melder afbud.": ["out 2: Kim Bak"],
    FIELDS + "Besked: Jeg er vores nye kontaktperson fra 1. marts.": ["contact: Kim Bak"],
    FIELDS + "Besked: Jeg overvejer at deltage i mødet den 28. maj.": [],
    FIELDS + "Henvendelse: Hvad koster det at deltage i mødet i marts?": ["info"],
    FIELDS + "Bemærkninger: Jeg vil gerne deltage i mødet den 28. maj": ["in 2: Kim Bak"],
    FIELDS + "Bemærkninger: Jeg vil gerne afmeldes mødet den 28. maj": ["out 2: Kim Bak"],
    FIELDS + "Møde: 28. maj\nBemærkninger: Jeg kommer alligevel ikke": [],
    FIELDS + "Møde: 28. maj\nBemærkninger: Jeg har ikke deltaget før": ["in 2: Kim Bak"],
    FIELDS + "Besked:\nVi vil tilmelde vores kollega Lis Vad til møde 2.": ["in 2: Lis Vad"],
    # a name in two fields, labels with dots, those who approve or send
    "Møde ......: Tryghed, 8. oktober 2026\nFornavn ...: Kim\nEfternavn .: Bak\n"
    "Nærmeste leder ..: Hugo Brandt\nAllergier ..: skaldyr\n": ["in 3: Kim Bak"],
    "Navn ..... Kim Bak\nMødedato . 28.05.2026\nPersonaleleder . Hugo Brandt\n": ["in 2: Kim Bak"],
    "Fornavn\tKim\nEfternavn\tBak\nMøde\t28. maj\nChef\tHugo Brandt\n": ["in 2: Kim Bak"],
    "Møde: 28. maj\nFornavn: Kim\nLeder: Hugo Brandt\n": [],
    # a table whose cells tell the meeting, or do not
    f"{TABLE}2 og 3\nLis Vad\tliva@vejle.dk\tkun 3": ["in 2+3: Kim Bak", "in 3: Lis Vad"],
    f"{TABLE}2\nLis Vad\tliva@vejle.dk\tse brev": ["in 2: Kim Bak"],
    # several people, each with a number or a heading
    "Møde: KNUB, møde 2\nMødedato: 28-05-2026\n\nDeltager 1\nNavn: Kim Bak\n\nDeltager 2\n"
    "Navn: Lis Vad\n\nGodkendt af nærmeste leder: Ja (Arne Frost)\n": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Møde: 28. maj\nDeltager 1 - fornavn: Kim\nDeltager 1 - efternavn: Bak\n"
    "Deltager 2 - fornavn: Lis\nDeltager 2 - efternavn: Vad\n": ["in 2: Kim Bak", "in 2: Lis Vad"],
    "Møde: 28. maj\n\nDeltager 1\nNavn: Kim Bak\n\nBestiller\nNavn: Lone Lind\n": ["in 2: Kim Bak"],
    "Deltager 1\nNavn: Kim Bak\nMøde: 28. maj\n\nBestiller\nNavn: Lone Lind\nTelefon: 12345678\n": [
        "in 2: Kim Bak"
    ],
    "Møde: 28. maj\nAntal deltagere: 2\nDeltager 1: Kim Bak\nDeltager 2: følger\n": [
        "in 2: Kim Bak"
    ],
    "Møde: 28. maj\nAntal deltagere: 1\nDeltager 1: Kim Bak\nDeltager 2: Lis Vad\n": [],
    # what is answered for each meeting
    "Navn: Kim Bak\nMøde 1: Ja\nMøde 2: Nej\nMøde 3: Ja\n": ["in 1+3: Kim Bak"],
    "Navn: Kim Bak\nMøde 1: Nej\nMøde 2: Nej\nMøde 3: Måske\n": [],
    # who leaves, and who comes instead
    "Formular: Afmelding fra eksternt møde\nNavn: Kim Bak\nMøde: 28. maj\n": ["out 2: Kim Bak"],
    "Møde: 28. maj\nDeltager der udgår: Kim Bak\nNy deltager: Lis Vad\n"
    "Ny deltagers e-mail: liva@randers.dk\nLeder: Hugo Brandt\n": ["swap 2: Kim Bak > Lis Vad"],
}


@pytest.mark.parametrize("body", FORMS)
def test_a_form_speaks_for_whom_its_fields_name(body: str) -> None:
    assert told_by(form(body)) == FORMS[body]


def test_a_message_is_of_whom_the_form_names() -> None:
    found = understood(configured(), form(FIELDS + "Besked: Skriv mig på møde 2."))
    (request,) = found.requests
    assert isinstance(request, SignUp)
    assert request.attendees == (Person("Kim Bak", "kiba@randers.dk"),)


TABLES = {
    # yes, no, nothing or a remark below meetings
    "Hvem skal af sted:\n\nHvem\tMail\tKøbenhavn\tRanders\tVirtuelt\n"
    "Kim Bak\tkiba@randers.dk\tja\tnej\tja, vegetar\nLis Vad\t\tnej, ferie\tx\ter på barsel": [
        "in 1+3: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Bemandingen:\n\nNavn\t12/3\t28/5\nKim Bak\tx\thvis chefen siger ja": ["in 1: Kim Bak"],
    "Bemandingen:\n\nNavn\t12/3\t28/5\nKim Bak\tx\tse nedenfor": ["in 1: Kim Bak"],
    "Holdet:\n\nMøde\tDeltager 1\tDeltager 2\n12. marts\tKim Bak\t\n28. maj\tLis Vad\tOle Sand": [
        "in 1: Kim Bak",
        "in 2: Lis Vad",
        "in 2: Ole Sand",
    ],
    "Vi melder afbud:\n\nNavn\t12/3\t28/5\nKim Bak\tx\t\nLis Vad\t\tx": [
        "out 1: Kim Bak",
        "out 2: Lis Vad",
    ],
    # a no about something else than coming
    "Vi sender til 28. maj:\n\nHvem\tHvorfra\tMail\nKim Bak\tKlima\tkiba@randers.dk\n"
    "Lis Vad\tSSP (starter 1. februar)\ter ikke oprettet endnu": ["in 2: Kim Bak", "in 2: Lis Vad"],
    "Vi tilmelder til 28. maj:\n\nNavn\tVegetar\tBehov\nKim Bak\tnej\tingen\nLis Vad\tja\t-": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Til 28. maj:\n\nNavn\tAfdeling\tBemærkning\nKim Bak\tPlan\tspiser ikke kød\n"
    "Lis Vad\tPlan\tkommer ikke": ["in 2: Kim Bak"],
    # labels and values: nobody is called `Følger`
    "Kommune\tRanders\nØnsker medlemskab\tJa\nKontaktperson\tKim Bak\nDeltagere\tFølger senere": [
        "join: Kim Bak"
    ],
    "Kommune\tRanders\nØnsker medlemskab\tNej\nKontaktperson\tKim Bak\nMail\tkiba@randers.dk": [],
    "Her er det, I skal bruge for at oprette Randers som medlem:\n\nKontaktperson\tKim Bak\n"
    "E-mail\tkiba@randers.dk": ["join: Kim Bak"],
    # who only sends the list
    "Kim Bak kommer til møde 2. Jeg er bare tovholder på det.": ["in 2: Kim Bak"],
    "Fremover er jeg tovholder for netværket hos os.": ["contact: Lone Dahl Kristensen"],
}


@pytest.mark.parametrize("text", TABLES)
def test_a_table_says_who_comes_when(text: str) -> None:
    assert told(text) == TABLES[text]

"""Whose an address is that is told in a sentence of its own, and which of two is the right one."""

from __future__ import annotations

import pytest
from composed_addresses import told_addresses
from corpora import configured, judge, output_of
from test_turned_round import mail_of
from wishes_told import told

from knub_mailer.domain.request import ChangeContact, Join, Request, SignUp, Substitute
from knub_mailer.entrypoints.commands_understand import understood

A, B, OWN, HERS = "qx17@randers.dk", "qx18@randers.dk", "lodk@randers.dk", "lone.dahl@randers.dk"
TOLD_LATER = {
    # the sentences between go on about the same one, or name nobody
    f"Tilmeld Lis Vad til møde 2. Hun er ny hos os. Hendes mail er {A}.": A,
    f"Tilmeld Lis Vad til møde 2. Hun glæder sig. Mail: {A}": A,
    f"Tilmeld Lis Vad til møde 2. Det er første gang, vi er med. Hun er på {A}.": A,
    f"Min leder Lis Vad har bedt mig om at melde hende til møde 2. Hun er {A}.": A,
    f"Please sign up Kim Bak for meeting 2. He is new here. His email is {A}.": A,
    f"I have been asked by my manager, Kim Bak, to book him onto meeting 2. He is {A}.": A,
    # the right one of two
    f"Tilmeld Kim Bak til møde 2. Hans adresse er {A}, ikke {B}.": A,
    f"Tilmeld Kim Bak til møde 2. Hans adresse er ikke {B}, men {A}.": A,
    f"Tilmeld Kim Bak til møde 2. Hans mail var forkert sidst: den er {A}, ikke {B}.": A,
    f"Tilmeld Kim Bak til møde 2. Han har fået ny mail. Den er {A}.": A,
    # another's, or nobody's
    f"Tilmeld Kim Bak til møde 2. Hans adresse er ikke {B}.": None,
    f"Tilmeld Kim Bak til møde 2. Det er første gang, vi er med. Mail: {A}": None,
    f"Tilmeld Kim Bak til møde 2. Han er ny. Fakturaen sendes til {A}.": None,
    f"Tilmeld Kim Bak til møde 2. Hans chef siger god for det. Mail: {A}": None,
    f"Tilmeld Kim Bak til møde 2. Han hilser fra en kollega. Mail: {A}": None,
    f"Tilmeld Kim Bak til møde 2. Han er ny her. Min mail er {A}.": None,
}
INSTEAD = {
    f"Kim Bak kan ikke til møde 2. Meld Lis Vad til i stedet for ham. Mailen er {A}.": A,
    f"Lis Vad kommer til møde 2 i stedet for Kim Bak. Hun er ny. Hendes mail er {A}.": None,
    f"Kim Bak kan ikke til møde 2. Lis Vad kommer i stedet. Han er stadig på {A}.": None,
}
THE_CONTACT = {
    # the contact's own, to be used from now on
    f"Jeg er jeres kontaktperson. Skriv fremover til min nye adresse {HERS}.": HERS,
    f"Jeg er kontaktperson for Randers. Jeg har fået ny mail: {HERS}.": HERS,
    f"Jeg er kontaktperson for Randers. Fra 1. juni er min adresse {HERS}.": HERS,
    f"Ny kontaktperson er undertegnede, min nye mail er {HERS}.": HERS,
    f"Vi vil gerne være medlem i år. Brug min nye mail {HERS}.": HERS,
    f"Vi melder os ind i år. Jeg har skiftet efternavn, så I skal skrive til {HERS}.": HERS,
    f"Vi melder os ind. Skriv ikke længere til {OWN}, men til {HERS}.": HERS,
    # which is not told as one, or is for something else, or another's
    f"Vi melder os ind i år. Min gamle adresse var {HERS}.": OWN,
    f"Vi melder os ind i år. Regningen skal til min nye adresse {HERS}.": OWN,
    f"Vi melder os ind i år. Mens jeg er på orlov, kan I bruge min nye adresse {HERS}.": OWN,
    f"Vi melder os ind i år. Skriv til mig på {HERS}, hvis I har spørgsmål.": OWN,
    "Vi melder os ind i år. Min nye mail er kim.bak@randers.dk.": OWN,
}
STAYS_OPEN = (
    f"Jeg er kontaktperson for Randers. Er min nye adresse {HERS} noteret?",
    f"Jeg er kontaktperson for Randers. Måske bliver min nye adresse {HERS}.",
)


def _address(request: Request) -> str | None:
    match request:
        case SignUp(attendees=(one,)) | Substitute(in_=one):
            return one.email
        case Join(contact=one) | ChangeContact(contact=one):
            return one.email
        case _:
            raise AssertionError(request)


def address_in(text: str) -> str | None:
    """The address of whom a mail's only request is for."""
    (request,) = understood(configured(), mail_of(text)).requests
    return _address(request)


@pytest.mark.parametrize("text", TOLD_LATER)
def test_an_address_told_later_is_of_whom_the_letter_speaks(text: str) -> None:
    assert address_in(text) == TOLD_LATER[text]


@pytest.mark.parametrize("text", INSTEAD)
def test_an_address_told_later_is_of_who_comes_instead(text: str) -> None:
    assert address_in(text) == INSTEAD[text]


@pytest.mark.parametrize("text", THE_CONTACT)
def test_the_contact_is_written_to_where_the_sender_says(text: str) -> None:
    assert address_in(text) == THE_CONTACT[text]


@pytest.mark.parametrize("text", STAYS_OPEN)
def test_an_address_in_question_changes_nothing(text: str) -> None:
    assert told(text) == []


def test_who_is_only_signed_up_keeps_the_address_of_the_mail() -> None:
    assert address_in(f"Tilmeld mig til møde 2. Min nye mail er {HERS}.") == OWN


SPELT_ANEW = (
    "På listen til møde 2 har I en Kim Bak. Det er Kim Back.",
    "På deltagerlisten til møde 2 står Kirsten Bork. Hun hedder Kirstine Bork.",
    "På listen til møde 2 har I en Kirsten Bork fra os. Det er Kirstine Bork. Samme dame, samme "
    "plads, bare et bogstav mere i navnet.",
    "Kim Bak på listen til møde 2 skal staves Kim Back.",
    "Vil I rette Kim Bak til Kim Back på listen til møde 2?",
)


@pytest.mark.parametrize("text", SPELT_ANEW)
def test_a_name_spelt_anew_takes_no_second_seat(text: str) -> None:
    assert told(text) == []


OTHERS = {
    "Tilmeld Anna Vad og Anne Vad til møde 2.": ["in 2: Anna Vad + Anne Vad"],
    "Vil I rette Kim Bak til Lis Vad på listen til møde 2?": ["swap 2: Kim Bak > Lis Vad"],
    "Jeg er blot deltager i møde 2.": [],
}


@pytest.mark.parametrize("text", OTHERS)
def test_other_people_are_not_one_spelt_anew(text: str) -> None:
    assert told(text) == OTHERS[text]


PUT_BACK = {
    "I har sat mig på som kontaktperson. Det er stadig Lis Vad, så ret det tilbage til hende.": [
        "contact: Lis Vad"
    ],
    "I har noteret mig som kontakt. Det er jeg ikke; det er fortsat Lis Vad, så skriv det om.": [
        "contact: Lis Vad"
    ],
    "I har noteret mig som kontaktperson. Det passer ikke.": [],
    "I har sat Lis Vad på som kontaktperson, og det er fint.": [],
    "I har sat mig på som kontaktperson. Er det ikke stadig Lis Vad?": [],
    "I har sat mig på som kontaktperson. Det er rigtigt, det er ikke længere Lis Vad.": [],
    "I har sat mig på som kontaktperson. Det er måske stadig Lis Vad, så ret det ikke.": [],
}


@pytest.mark.parametrize("text", PUT_BACK)
def test_the_contact_is_put_back_where_it_is_told_who_it_still_is(text: str) -> None:
    assert told(text) == PUT_BACK[text]


_HEAD = "Hvad\tGammelt\tNyt\nKontaktperson\tKim Bak\tLis Vad\n"
SEATS_ANEW = {
    f"{_HEAD}Deltager 28/5\tKim Bak\tOle Sand": ["contact: Lis Vad", "swap 2: Kim Bak > Ole Sand"],
    f"{_HEAD}Deltager møde 3\tKim Bak\tuændret": ["contact: Lis Vad"],
    f"{_HEAD}Deltager møde 3\tKim Bak\tudgår": ["contact: Lis Vad", "out 3: Kim Bak"],
    f"{_HEAD}Deltager møde 3\t\tOle Sand": ["contact: Lis Vad", "in 3: Ole Sand"],
    f"{_HEAD}Deltager møde 3\tKim Bak\t": ["contact: Lis Vad"],
    "Hvad\tGammelt\tNyt\nDeltager 8/10\tKim Bak\tOle Sand": ["swap 3: Kim Bak > Ole Sand"],
}


@pytest.mark.parametrize("table", SEATS_ANEW)
def test_a_table_of_old_and_new_tells_who_has_a_seat_anew(table: str) -> None:
    assert told(f"Ændringer:\n\n{table}") == SEATS_ANEW[table]


def test_no_mail_put_together_of_addresses_and_contacts_is_carried_out_wrongly() -> None:
    mails = told_addresses(7, 96)
    wrong = [label["text"] for raw, label in mails if judge(label, output_of(raw)) == "wrong"]
    assert wrong == []

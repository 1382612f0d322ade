"""Acts whose words are about something else than a seat, and the same words about a seat."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import done, mail_of

from knub_mailer.domain.request import Decision
from knub_mailer.entrypoints.commands_understand import understood

NO_SEAT = [
    "Vi sender Lise Krag referatet fra møde 1, så hun kan læse op.",
    "Lise Krag vil gerne have slettet et billede af sig selv fra mødet i marts.",
    "Kan I bestille en glutenfri menu til Lise Krag den 12. marts?",
    "Lise Krag skal med sin chef til forhandling i Odense den 28. maj.",
    "Lise Krag repræsenterer kommunen i Udsatterådet den 28. maj.",
    "Svaret fra Lise Krag om den 28. maj trækker ud.",
    "Lise Krag afløser Ole Munk som formand for personaleforeningen.",
    "Tag Lise Krag af som referent i jeres arbejdsgruppe.",
    "Fjern den lange kommentar, Lise Krag skrev om møde 2, hun fortryder den.",
    "Under ingen omstændigheder kommer Ole Munk i stedet for Lise Krag på møde 2.",
    "Skulle Lise Krag blive syg den 28. maj, ringer hun selv.",
    "Hvad nu hvis Lise Krag går ud og Ole Munk ind på møde 2?",
    "Lise Krag har sagt nej tak til at blive vores kontaktperson.",
    "Tilmeld Lise Krag til møde 2. Nej, vent, det skal jeg lige vende med hende først.",
    "Vi melder os ind. Ups, forkert netværk, se bort fra den mail.",
    "EAN er 5798000000018. Nej, vent, jeg tjekker det lige med økonomi.",
    "Vi tilslutter os høringssvaret fra KL.",
    "Kan en boligforening blive medlem af jer?",
    "Randers hopper ikke uden videre med på vognen i år.",
    "Først når byrådet har nikket, kan der blive tale om medlemskab.",
    "Ordre 55-310 er betalt og afsluttet.",
    "Rekvisition 8812 hører til en sag om lygtepæle.",
    "Hvornår åbner svømmehallen i Randers?",
    "Hvem er tilmeldt fra Odense?",
]
A_SEAT = {
    "sign_up": [
        "Vi sender Lise Krag fra socialforvaltningen til møde 2.",
        "Lise Krag skal med på møde 2 i Randers og tager toget.",
        "Lise Krag kommer med friske øjne til møde 2.",
        "Anfør Lise Krag på listen til møde 2.",
        "Tilmeld Lise Krag til møde 3. Nej, vent, det er møde 2.",
    ],
    "cancel": [
        "Fjern Lise Krag fra deltagerlisten til møde 2.",
        "Lise Krag må melde afbud til møde 2, hun skal til barnedåb.",
        "Lise Krag kan ikke deltage i møde 2 på grund af en tandoperation.",
    ],
    "substitute": [
        "Lise Krag overtager Ole Munks plads på møde 2.",
        "Ret navnet på vores tilmelding til møde 2 fra Ole Munk til Lise Krag.",
        "Omskriv pladsen på møde 2 fra Ole Munk til Lise Krag.",
    ],
    "join": ["Vi tilslutter os netværket i år.", "Vi melder os ind i jeres fællesskab."],
    "update_billing": ["Rekvirentnummer 60219 skal på regningen."],
    "info": ["Hvornår begynder mødet i Randers?"],
    "status": ["Hvem er tilmeldt fra os?"],
}


@pytest.mark.parametrize("text", NO_SEAT)
def test_words_about_another_thing_do_nothing(text: str) -> None:
    meant = understood(configured(), mail_of(text))
    assert meant.decision is not Decision.ACT and not done(text)


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in A_SEAT.items() for text in texts]
)
def test_the_same_words_about_a_seat_act(kind: str, text: str) -> None:
    assert [found[0] for found in done(text)] == [kind]

"""What one sentence says of somebody leaves his part of a request open, and the others' is done."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, told

from knub_mailer.domain.request import Decision
from knub_mailer.entrypoints.commands_understand import understood

DONE = {
    # an exception for one person at one meeting
    "Tilmeld Kim Bak og Lis Vad til alle møder, dog kan Lis ikke den 28. maj.": [
        "in 1+2+3: Kim Bak",
        "in 1+3: Lis Vad",
    ],
    "Kim Bak og Lis Vad vil med til møde 2 og 3, bortset fra at Kim er bortrejst den 28. maj.": [
        "in 2+3: Lis Vad",
        "in 3: Kim Bak",
    ],
    "Kim Bak og Lis Vad kommer til møde 2, men Lis kommer først kl. 11.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    "Tilmeld Kim Bak og Lis Vad til møde 2, dog er Lis ikke på cc.": ["in 2: Kim Bak + Lis Vad"],
    "Kim Bak deltager i alle møder, dog ikke i maj.": ["in 1+3: Kim Bak"],
    "Jeg kommer til møde 2 og 3, men Kim Bak kan ikke den 8. oktober.": ["in 2+3: me"],
    "Slå venligst en streg over Kim Bak i maj.": ["out 2: Kim Bak"],
    # yes and no, on and off, moved and left
    "Kim Bak: ja til møde 2, nej til møde 3.": ["in 2: Kim Bak"],
    "Lis Vad: nej tak til møde 2, ja tak til møde 3.": ["in 3: Lis Vad"],
    "Kim Bak skal slettes den 28. maj og skrives på den 8. oktober.": [
        "in 3: Kim Bak",
        "out 2: Kim Bak",
    ],
    "Kim Bak skal slettes tirsdag den 26. maj og skrives på torsdag den 8. oktober.": [
        "in 3: Kim Bak"
    ],
    "Jeg har to på listen den 28. maj, Kim Bak og Lis Vad. Kim bliver i Randers, Lis flyttes til "
    "det virtuelle i stedet.": ["in 3: Lis Vad", "out 2: Lis Vad"],
    "Kim Bak kan ikke deltage den 28. maj, og Lis Vad kan ikke deltage den 8. oktober. Begge bedes "
    "slettet de pågældende dage.": ["out 2: Kim Bak", "out 3: Lis Vad"],
    # which meeting
    "Sæt mig på møde 2. Eller rettere: møde 3, det er jo det virtuelle.": ["in 3: me"],
    "Jeg tager de to forårsmøder, Kim Bak det i efteråret.": ["in 1+2: me", "in 3: Kim Bak"],
    "Tilmeld Kim Bak til det fysiske møde i Randers og det virtuelle.": ["in 2+3: Kim Bak"],
    "Kim Bak deltager i det fysiske møde den 12. marts.": ["in 1: Kim Bak"],
    "Mødet i maj og mødet i oktober lyder godt. Sæt mig på begge.": ["in 2+3: me"],
    "Kan I ikke skrive mig på møde 2 og sende linket?": ["in 2: Lone Dahl Kristensen"],
    "Det er første gang, jeg skal med. Tilmeld mig møde 2.": ["in 2: Lone Dahl Kristensen"],
    "Sidste gang, vi skrev sammen, gik jeg på barsel. Sæt mig på i maj.": [
        "in 2: Lone Dahl Kristensen"
    ],
    "Jeg vil gerne med sidste gang.": ["in 3: me"],
    "Af os to bliver det Kim Bak, der kobler sig på den 8. oktober. Skriv ham op.": [
        "in 3: Kim Bak"
    ],
    "Tilmeld mig til møde 2, og begge mine kolleger Kim Bak og Lis Vad.": [
        "in 2: me + Kim Bak + Lis Vad"
    ],
    "Kim Bak og Lis Vad deltager i møde 2, men Lis kan ikke komme før kl. 11 den 28. maj.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    "Ved mødet i Randers, deltager Kim Bak.": ["in 2: Kim Bak"],
    "Deltagere til møde 2: mig; Kim Bak; Lis Vad": ["in 2: me + Kim Bak + Lis Vad"],
    # who only travels, or whose calendar it is
    "Kim Bak kører os til Randers den 28. maj. Det er Lis Vad og jeg, der deltager.": [
        "in 2: Lis Vad + me"
    ],
    "Kim Bak kommer til møde 1. Lis Vad kommer til møde 2. Kim kommer med bussen lidt over ni.": [
        "in 1: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Jeg kommer med toget til møde 2.": ["in 2: Lone Dahl Kristensen"],
    "Så er kalenderen på plads for Kim Bak og mig. Lis Vad vil gerne med til møde 2.": [
        "in 2: Lis Vad"
    ],
    "Book en plads for Kim Bak til møde 2.": ["in 2: Kim Bak"],
    # the contact, a reference
    "Vores kontaktperson er nu mig; Bo Friis, som I plejer at skrive til, er gået på pension.": [
        "contact: me"
    ],
    "EAN: 5798001234115\nReference: Center for Udsatte, bilag 12": [
        "billing: 5798001234115 Center for Udsatte, bilag 12"
    ],
    "Når I fakturerer, skal GRV-BO-26 stå som ordrenummer.": ["billing: None GRV-BO-26"],
    "Fakturaen skal stiles til EAN 5798001234115 med påtegnelsen DIR-26-07.": [
        "billing: 5798001234115 DIR-26-07"
    ],
}
ASKED: dict[str, list[str]] = {
    "Jeg kommer til møde 2. Min kollega Kim Bak vil også gerne, men kun hvis vagtplanen tillader "
    "det, og det ved vi ikke endnu.": ["in 2: Lone Dahl Kristensen"],
    "Jeg kommer til møde 2. Kim Bak ligeså, men først når budgettet er på plads.": [
        "in 2: Lone Dahl Kristensen"
    ],
    "Jeg kommer til møde 2. Det samme gælder Kim Bak, dog kun hvis der er plads.": [
        "in 2: Lone Dahl Kristensen"
    ],
    # a substitute who has no name yet; `hun` of two
    "Hverken Kim Bak eller Lis Vad kan komme til møde 2. For Kims vedkommende "
    "sender vi en anden.": [],
    "Kim Bak og Lis Vad skulle have været med i Randers, men hun er blevet syg.": [],
    # conditions without `hvis`, and what others have to say first
    "Giver udvalgsformanden grønt lys på tirsdag, melder vi os ind.": [],
    "Går budgettet igennem, vil vi gerne være medlem i år.": [],
    "Skulle I få en mail fra vores leder, Bo Friis, om at hun vil med, så er det gammelt nyt. Kim "
    "Bak deltager i møde 2.": ["in 2: Kim Bak"],
    "Kim Bak vil også med til møde 2, men direktionen skal først sige god for det. Lis Vad "
    "deltager i møde 2.": ["in 2: Lis Vad"],
    "Kim Bak og Lis Vad deltager i alle møder, Lis dog ikke i maj.": [],
    # which of several
    "Jeg vil gerne bestille plads til det fysiske møde.": [],
    "Find en plads til mig på begge, tak.": [],
}
OTHERS = [
    "Tilmeld Kim Bak til marts. Og så har jeg lovet naboerne i Horsens Kommune at melde deres Bo "
    "Friis til den samme dag.",
    "Vil I sætte Horsens Kommunes Bo Friis på møde 1?",
    "Det drejer sig om Bo Friis fra Horsens og Kim Bak herfra til møde 2. Jeg deltager ikke selv.",
    "Min gamle plads på møde 2, den som Horsens har betalt, kan gå til Bo Friis. Selv vil jeg "
    "gerne med på ny den 8. oktober.",
    "Vi sender Kim Bak til møde 2. Fra Horsens er det Bo Friis, så tilmeld venligst begge.",
]


def test_of_boxes_only_those_ticked_are_said() -> None:
    form = (
        "Navn: Kim Bak\nE-mail: kiba@randers.dk\nØnsker at deltage i:\n[x] 12. marts, København\n"
        "[ ] 28. maj, Randers\n[x] 8. oktober, virtuelt\n"
    )
    assert told(f"Formular: Tilmelding til netværk\n\n{form}") == ["in 1+3: Kim Bak"]


@pytest.mark.parametrize("text", DONE)
def test_what_is_firm_is_done(text: str) -> None:
    assert told(text) == sorted(each.replace("me", SENDER) for each in DONE[text])


@pytest.mark.parametrize("text", ASKED)
def test_what_is_open_is_asked_and_the_rest_done(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision is Decision.ASK
    assert told(text) == ASKED[text]


@pytest.mark.parametrize("text", OTHERS)
def test_another_municipalitys_people_beside_ones_own(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision is Decision.REVIEW

"""What a letter says last of somebody counts: corrections of a list, of a person, of a seat."""

from __future__ import annotations

import re

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, told

from knub_mailer.domain.request import Decision, Question
from knub_mailer.entrypoints.commands_understand import understood

LEFT_OPEN: dict[str, list[str]] = {
    "Jeg deltager i møde 2. Eller nej, den dag er jeg i retten.": [],
    # corrected in words that name no meeting or address of their own
    "Sæt Kim Bak på møde 3. Undskyld, 2 skulle der stå.": [],
    "Kim Bak vil gerne med i maj, men er i tvivl om, hun kan nå det. Lis Vad har sagt ja, så skriv "
    "hende på.": ["in 2: Lis Vad"],
    # another one's `mig`, a condition without `hvis`, people without names
    "Min chef Lis Vad siger: Skriv mig på til møde 2. Det gør jeg hermed.": [],
    "Kan jeg ikke få fri, må min tilmelding til møde 2 bortfalde.": [],
    "Jeg sidder med to afbud til møde 2.": [],
}
OFF_THE_LIST = {
    "Jeg vil med til møde 2. Eller nej, det er jo den 28. maj, den dag er jeg i retten. "
    "Det er møde 3, jeg skal med til.": ["in 3: me"],
    # what was meant by a number, an order, a list that is sent again
    "Kim Bak tager møde 1 og 2. Nej forresten, stryg møde 2 igen.": ["in 1: Kim Bak"],
    "Tilføj Kim Bak på 1 og Lis Vad på 3.": ["in 1: Kim Bak", "in 3: Lis Vad"],
    "Kim Bak kan i marts, jeg kan i maj. Sæt os bare på.": ["in 1: Kim Bak", "in 2: me"],
    # told twice of somebody, and of another meeting
    "Til møde 1: Mark Egede Poulsen. Til møde 2: ham igen, og Lis Vad.": [
        "in 1: Mark Egede Poulsen",
        "in 2: Mark Egede Poulsen + Lis Vad",
    ],
    "Kim Bak og Lis Vad kommer. Lis er også med den 8. oktober.": [
        "in 1: Kim Bak + Lis Vad",
        "in 3: Lis Vad",
    ],
    "Kim Bak kommer til møde 2 sammen med mig. Hun står ikke på listen endnu, det gør jeg.": [
        "in 2: Kim Bak"
    ],
    # a list, and who of it was not meant after all
    "Kim Bak og Lis Vad kommer til møde 2. Hov, Lis er på ferie den dag, så det bliver kun Kim.": [
        "in 2: Kim Bak"
    ],
    # who comes `ikke alligevel` had a seat
    "Sæt mig på til den 12. marts. Bo Friis kan alligevel ikke.": ["in 1: me", "out 1: Bo Friis"],
    "Sæt mig på til møde 1, Bo Friis kommer ikke alligevel.": ["in 1: me", "out 1: Bo Friis"],
    "sæt mig osse på til møde 1, bo friis kan ik alligevel": ["in 1: me", "out 1: Bo Friis"],
    "Kim Bak og Lis Vad tilmeldes møde 2. Undskyld, Lis skal ikke med alligevel.": [
        "in 2: Kim Bak"
    ],
    "Kim Bak og Lis Vad kommer til møde 2. Nej, Lis har fået et andet møde.": [],
    "Kim Bak og Lis Vad kommer til møde 2. Hov, Lis er vegetar.": ["in 2: Kim Bak + Lis Vad"],
    "Kim Bak og Lis Vad kommer til møde 2. Og så kun Lis til møde 3.": [
        "in 2: Kim Bak + Lis Vad",
        "in 3: Lis Vad",
    ],
    # some of the meetings taken back
    "Jeg skal med til møde 1 og møde 2. Nej vent, møde 1 må I stryge igen.": ["in 2: me"],
    "Jeg kommer til møde 1 og 2, nej vent, møde 1 må I stryge igen.": ["in 2: me"],
    "Skriv mig på alle tre. Nej, ikke møde 2, der er jeg på barsel.": ["in 1+3: me"],
    "Jeg vil med i marts og maj. Ups, den 12. marts er optaget, så kun maj alligevel.": [
        "in 2: me"
    ],
    "Jeg skal med til møde 1 og møde 2. Hov, den 12. marts ligger færgen stille, så møde 1 må I "
    "stryge, det bliver det i maj og så det i oktober.": ["in 2+3: me"],
    "Jeg skal med til møde 1. Nej vent, møde 1 kan jeg ikke, det bliver møde 2.": ["in 2: me"],
    "Jeg skal med til møde 1. Nej vent, møde 1 må I stryge igen.": [],
    "Jeg skal med til møde 2. Nej vent, det kan jeg ikke.": [],
    "Jeg vil med til møde 2. Nej vent, møde 2 er jo i Randers? Så kan jeg ikke nå det.": [],
    "Tilmeld mig møde 2. Er det i Randers? Så kan jeg ikke nå det.": [],
    "Tilmeld mig møde 2. Nej vent, møde 2 er jo i Randers, så det kan jeg ikke nå.": [],
    "Tilmeld mig møde 2. Møde 3 er i Aarhus. Det kan jeg ikke nå.": ["in 2: me"],
    "Tilmeld Kim Bak til møde 2. Jeg kan ikke komme.": ["in 2: Kim Bak"],
    "Tilmeld Kim Bak til mødet i Randers. Hov, den dag kan han ikke.": [],
    "Jeg skal med til møde 1 og møde 2. Nej vent, møde 1 ved jeg ikke endnu.": [],
    "Jeg skal med til møde 1 og 2. Nej, møde 1 må I stryge, det bliver møde 3.": [],
    # the person meant
    "Lis Vad springer fra den 28. maj. Ej vent, det var jo Kim Bak. Lis kommer.": [
        "out 2: Kim Bak"
    ],
    "Lis Vad kommer ikke til møde 2. Vent, jeg forveksler dem. Det er Kim Bak, der ikke kommer.": [
        "out 2: Kim Bak"
    ],
    "Lis Vad har meldt afbud til møde 2. Nej, forkert navn: Kim Bak har meldt afbud.": [
        "out 2: Kim Bak"
    ],
    "Tilmeld Lis Vad til møde 2. Åh nej, det var Kim Bak, der skulle med.": ["in 2: Kim Bak"],
    "Lis Vad melder afbud til møde 2. Det var Kim Bak, der bad mig skrive.": ["out 2: Lis Vad"],
    # the seat taken over
    "Min pladst overtages den 28. maj af Kim Bak.": ["swap 2: me > Kim Bak"],
    "Jeg er syg. Pladsen bliver overtaget den 28. maj af Kim Bak.": ["swap 2: me > Kim Bak"],
    "Mit kontor overtages den 28. maj af Kim Bak.": [],
    "Pladsen i mit navn overtages af Kim Bak.": [],
    "Lis Vad er ny hos os og kommer i stedet for Kim Bak til møde 2.": [
        "swap 2: Kim Bak > Lis Vad"
    ],
    "Lis Vad is coming to the meeting on 28 May instead of me.": ["swap 2: me > Lis Vad"],
    # a meeting that is left out beside one that is not
    "Lis Vad og jeg skal med til mødet i maj, oktober springer vi over.": ["in 2: Lis Vad + me"],
    "Lis Vad og Kim Bak til møde 2. Møde 1 hopper vi over.": ["in 2: Lis Vad + Kim Bak"],
    "Jeg skal med til møde 2. Marts må vi springe over.": ["in 2: me"],
    "Lis Vad må springe mødet i maj over.": ["out 2: Lis Vad"],
    # English
    "Please put me on the list for May. My colleague Kim Bak will join the online meeting in "
    "October instead of travelling.": ["in 2: me", "in 3: Kim Bak"],
    "Kim Bak will attend the March meeting, and I'll join the one in October.": [
        "in 1: Kim Bak",
        "in 3: me",
    ],
    "I'm already in town, so I'll come straight from there.": [],
    # remarks about the journey
    "Kim Bak deltager den 28. maj. Kim kører ned dagen før og bor hos sin søster på Amager.": [
        "in 2: Kim Bak"
    ],
    # names that follow
    "Jeg skal med til møde 2 sammen med en kollega. Hun hedder Kim Bak.": ["in 2: me + Kim Bak"],
    "To pladser til møde 2: en til mig og en til min makker fra politisamarbejdet. Makkeren er "
    "Kim Bak og spiser ikke svinekød.": ["in 2: me + Kim Bak"],
    "Jeg kommer til møde 2 og tager en kollega med, Kim Bak.": ["in 2: Kim Bak", "in 2: me"],
    "Jeg kommer til møde 2 sammen med en kollega. Hendes chef hedder Kim Bak.": ["in 2: me"],
    # who the contact is
    "Det er fremadrettet mig, I skal bruge som kontakt.": ["contact: me"],
    "Fremover er det Kim Bak, I skal henvende jer til.": ["contact: Kim Bak"],
    "Det er ikke mig, I skal bruge som kontakt.": [],
    "Vi vil gerne meldes ind. Kontakten skulle have været mig, men det bliver Kim Bak.": [
        "join: Kim Bak"
    ],
    "Meld os ind i netværket. Sæt mig som kontakt - nej, sæt hellere Kim Bak på.": [
        "join: Kim Bak"
    ],
    "Meld os ind i netværket. Som kontakt skal I ikke bruge mig, men Kim Bak.": ["join: Kim Bak"],
    "Hvem der bliver kontaktperson efter mig, ved vi ikke. Min plads i maj går til Kim Bak.": [
        "swap 2: me > Kim Bak"
    ],
    # on the list, beside somebody, at another meeting too
    "Kim Bak skal på mødet i maj.": ["in 2: Kim Bak"],
    "Jeg melder afbud til møde 2. Til gengæld vil Kim Bak og Lis Vad gerne på, begge herfra.": [
        "in 2: Kim Bak + Lis Vad",
        "out 2: me",
    ],
    "Kim Bak skal på kursus i maj.": [],
    "Kim Bak får den ene plads i maj, jeg den anden.": ["in 2: Kim Bak", "in 2: me"],
    "Vores to pladser i maj bruges af Kim Bak og Lis Vad.": ["in 2: Kim Bak + Lis Vad"],
    "28. maj: Lis Vad afløses af Kim Bak.\n8. oktober: Lis beholder sin plads, og Kim sættes på "
    "ved siden af.": ["in 3: Kim Bak", "swap 2: Lis Vad > Kim Bak"],
    "Jeg skal have sat Kim Bak på møde 2. Og på møde 3 skal hun også.": [
        "in 2: Kim Bak",
        "in 3: Kim Bak",
    ],
    "Kim Bak kommer til møde 2. Jeg overvejer at følge med.": ["in 2: Kim Bak"],
    "Jeg ved i hvert fald, at Lis Vad skal skiftes ud med Kim Bak til møde 2.": [
        "swap 2: Lis Vad > Kim Bak"
    ],
    # whether anybody of ours
    "Er der nogen fra os, der står til det næste møde?": ["status"],
    "Har vi nogen med den 28. maj?": ["status"],
    "Er der nogen fra Randers, der kan tage imod pakken?": [],
    # the order that was asked for
    "I rykkede for vores indkøbsordre. Den er nu oprettet: 4700021963.": [
        "billing: None 4700021963"
    ],
    "Indkøbsordren er klar, nummeret er 4700021963.": ["billing: None 4700021963"],
    # how many, and who
    "Vi vil gerne have to pladser den 28. maj. Deltagerne er Kim Bak, Lis Vad og Ole Friis.": [],
    "Vi bliver to den 28. maj. Kim Bak, Lis Vad og Ole Friis deltager.": [],
    "To pladser til møde 2, tak. De går til Kim Bak og Lis Vad.": ["in 2: Kim Bak + Lis Vad"],
    "Vi ved godt, at den tredje koster 800 kr. Tilmeld Kim Bak til møde 2.": ["in 2: Kim Bak"],
}

DISPUTED = [
    "I har faktureret os for en tredje deltager, som aldrig var der. Den betaler vi ikke.",
    "Vi kan ikke genkende den faktura, I har sendt.",
    "Beløbet på fakturaen passer ikke med vores to deltagere.",
    "Jeg synes ikke, vi skal betale for Bo Friis, der var syg.",
    "I skylder os 800 kr.",
    "Vi har fået faktureret en tredje deltager. Det er forkert. Beløbet bedes tilbageført.",
    "På fakturaen står der tre personer. Det passer ikke, vi var kun to.",
    "I har taget betaling for en person for meget sidst. Send en korrigeret faktura.",
    "Vi undrer os over fakturaen. Den må I få ændret.",
    "I har faktureret os for tre, men vi har kun haft to afsted.",
    "Vi har fået en faktura, som vi ikke kan genkende.",
]
ERASED = [
    "Jeg ønsker ikke, at mit navn ligger hos jer bagefter. Slet det.",
    "Jeg vil gerne have slettet det, I har stående om mig.",
    "I må ikke gemme mine oplysninger efter den 1. maj.",
    "Fjern venligst alt, hvad I har liggende om mig.",
]
SETTLED = [
    "Vi er endnu ikke blevet faktureret.",
    "Prisen på 800 kr. er helt fin.",
    "Jeg kan se, at jeg ikke længere står registreret hos jer som tilmeldt.",
    "Tak for fakturaen, den er i orden.",
    "Vi betaler gerne for en tredje deltager.",
    "I har faktureret os korrekt sidst, tak for det.",
]


@pytest.mark.parametrize("text", OFF_THE_LIST)
def test_what_is_said_last_of_somebody_counts(text: str) -> None:
    wanted = [re.sub(r"\bme\b", SENDER, each) for each in OFF_THE_LIST[text]]
    assert told(text) == sorted(wanted)


def test_a_contact_not_yet_known_is_asked_for() -> None:
    letter = mail_of("Jeg stopper 1. maj, og det er ikke afgjort, hvem der overtager kontakten.")
    assert list(understood(configured(), letter).questions) == [Question.CONTACT]


ANOTHERS = [
    "Jeg vil gerne på møde 2. Faaborg-Midtfyn har bedt mig tilmelde Kim Bak for dem.",
    "Jeg skriver også for Silkeborg: Kim Bak deltager i møde 2.",
    "Jeg kommer til møde 2. Silkeborg vil gerne have Kim Bak med.",
]


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_what_is_left_open_of_somebody_is_asked(text: str) -> None:
    assert told(text) == LEFT_OPEN[text]
    assert understood(configured(), mail_of(text)).decision is Decision.ASK


@pytest.mark.parametrize("text", ANOTHERS)
def test_who_speaks_for_a_neighbour_too_is_for_a_person(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision is Decision.REVIEW


@pytest.mark.parametrize("money", [*DISPUTED, *ERASED])
def test_a_dispute_or_erasure_holds_a_clear_wish_back(money: str) -> None:
    letter = mail_of(f"{money}\nTilmeld Kim Bak til møde 2.")
    assert understood(configured(), letter).decision is Decision.REVIEW


@pytest.mark.parametrize("money", SETTLED)
def test_words_about_a_bill_that_is_right_hold_nothing_back(money: str) -> None:
    letter = mail_of(f"{money}\nTilmeld Kim Bak til møde 2.")
    assert understood(configured(), letter).decision is Decision.ACT

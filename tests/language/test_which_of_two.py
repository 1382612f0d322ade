"""Two people of whom one is meant, and what is denied, kept or only told of the other."""

from __future__ import annotations

import pytest
from composed_of_two import mails
from corpora import judge, output_of
from wishes_told import told

GOOD = "5798018857116"
MEANT = {
    # who is left of a list, with the count of them or a word besides
    "Skriv mig og Kim Bak på møde 2. Så det bliver kun mig, én person.": ["in 2: me"],
    "Skriv mig og Kim Bak på møde 2. Så det bliver kun mig desværre.": ["in 2: me"],
    "Kim Bak og jeg vil gerne deltage i møde 1.\n\nHilsen\nLone Dahl Kristensen\nPlanlægger\n\n"
    "P.S. Kim har ringet: han er blevet far og skal på orlov, så det bliver kun mig.": ["in 1: me"],
    "Kim Bak (kiba@randers.dk) og jeg vil gerne deltage den 12. marts i København. Vi har læst "
    "rapporten om udpegningskriterierne på forhånd og har en hel side med spørgsmål.\n\nP.S. Kim "
    "har ringet, mens jeg skrev: han er blevet far og skal på orlov, så det bliver kun mig.": [],
    # who writes without an `I` comes too, or is asked about
    "Kære KNUB, min kollega Kim Bak og jeg har talt sammen.\nVil gerne med til møde 3. Lis Vad kan "
    "ikke i møde 2.": [
        "in 3: me",
        "out 2: Lis Vad",
    ],
    "vil gerne tilmeldes møde 3. Kim Bak skal meldes fra møde 3.": [],
    # all of a list behind `hverken`, and whoever is off in spite of it
    "Hverken Kim Bak, Lis Vad eller Bo Friis er forhindret, og de kommer alle den 12. marts.": [],
    "Hverken Kim Bak, Lis Vad eller Bo Friis kan komme den 12. marts.": [
        "out 1: Kim Bak + Lis Vad + Bo Friis"
    ],
    "Kim Bak er rask, men Lis Vad er ikke, og hun kommer ikke den 12. marts. Afmeld hende, ikke de "
    "andre.": ["out 1: Lis Vad"],
    "Afmeld Lis Vad fra møde 1, ikke de to andre.": ["out 1: Lis Vad"],
    "Kim Bak kan ikke den 12. marts. Afmeld altså ikke nogen endnu.": [],
    "Lis Vad er forhindret den 12. marts, men ingen skal afmeldes, hun ser optagelsen.": [],
    "Lis Vad er forhindret den 12. marts. Kim Bak hedder der slet ikke nogen hos os.": [
        "out 1: Lis Vad"
    ],
    # who was only asked to stand in is not the one who goes
    "Kim Bak kan ikke være med i oktober, og jeg fandt ingen vikar. Lis Vad takkede nej. Han "
    "afmeldes bare.": ["out 3: Kim Bak"],
    "Kim Bak er på orlov. Vi tænkte først på Lis Vad, men det bliver Bo Friis, der deltager i hans "
    "sted på møde 3.": ["swap 3: Kim Bak > Bo Friis"],
    "Kim Bak kan ikke være sikker på at få fri den 8. oktober.": [],
    # who keeps a seat is not signed up by it
    "Kim Bak kan godt den 28. maj. Han og Bo Friis beholder hver sin.": [],
    "Kim Bak og Bo Friis kommer den 28. maj. De beholder begge deres pladser.": [],
    "Min kollega Kim Bak og jeg er begge tilmeldt møde 2. Jeg må flytte en tandlægetid, men så "
    "kommer jeg også.": [],
    "Vi er tre i toget til Randers: Kim Bak, Bo Friis og mig. Alle er tilmeldt, så der mangler "
    "ingen.": [],
    "Tilmeld Kim Bak og Bo Friis til møde 2, så ingen mangler.": ["in 2: Kim Bak + Bo Friis"],
    # who is and stays the contact
    "Lis Vad og jeg deler opgaven. Jeg er kontaktperson som nu, og hende skal I ikke sætte på.": [],
    "I skal ikke udskifte mig med Lis Vad som kontaktperson. Hun hjælper kun til.": [],
    "I skal ikke skrive til mig længere. Lis Vad er vores kontaktperson fremover.": [
        "contact: Lis Vad"
    ],
    "Kim Bak har sagt ja til at være kontaktperson for os i Ungenetværket, og de har fået besked. "
    "Han har adressen kiba@vejle.dk.": [],
    "I har skrevet os på som medlem for 2026 med Lis Vad (liva@vejle.dk) som kontakt, ser jeg, og "
    "det er helt rigtigt.": [],
    "Tak for jeres kvittering om, at vi er optaget i netværket. Kontakt er Lis Vad, "
    "liva@vejle.dk.": [],
    # numbers that are asked about or not to be
    f"EAN-nummeret på vores medlemskab skal ikke rettes til {GOOD}. Det er skolernes.": [],
    f"EAN-nummeret på vores medlemskab skal rettes til {GOOD}.": [f"billing: {GOOD} None"],
    f"I spurgte, om I skulle bruge EAN {GOOD}. Det skal I ikke.": [],
    f"I spurgte efter vores EAN. Det er {GOOD}.": [f"billing: {GOOD} None"],
    f"Til orientering: Er det EAN-nr. {GOOD}, ref. Lis Vad, I har liggende? Jeg vil bare vide "
    "det.": [],
    # a way of coming that is denied keeps no seat where other words give it up
    "Lis Vad kommer alligevel ikke med bussen den 28. maj, hende kan I slette.": ["out 2: Lis Vad"],
    "Kim Bak når ikke toget til København. I må tage ham af listen til møde 1.": ["out 1: Kim Bak"],
    "Kim Bak kommer ikke med toget til møde 2. Han kører selv.": [],
    "Kim Bak kommer ikke med toget til møde 2. Lis Vad skal I slette fra listen.": [
        "out 2: Lis Vad"
    ],
    "Regner I stadig med Kim Bak til møde 1? Det skal I ikke, han deltager ikke.": [
        "out 1: Kim Bak"
    ],
    "Regner I stadig med Kim Bak til møde 1? Det skal I også, han deltager.": [],
    "Jeg kan desværre ikke logge på til møde 3 alligevel.": ["out 3: me"],
    "Jeg kan ikke logge på jeres side om møde 3 alligevel.": [],
    "Kim Bak og jeg kan derfor ikke logge på den 8. oktober og må meldes ud begge to.": [
        "out 3: Kim Bak + me"
    ],
    "Kim Bak og jeg kommer den 8. oktober. Programmet skal meldes ud herfra.": [
        "in 3: Kim Bak + me"
    ],
    "Kim Bak bedes afmeldt fra møde 2. Det har han selv bedt mig om at skrive.": ["out 2: Kim Bak"],
    "Kim Bak skal afmeldes møde 2. Det skriver han selv.": [],
    # another meeting, in the calendar of who writes
    "Det lykkedes at få flyttet det andet møde, så jeg kommer alligevel. Skriv mig endelig på.": [
        "in 1: me"
    ],
    "Jeg kommer til det andet møde. Skriv mig endelig på.": ["in 2: me"],
    # the first of several is a meeting, and `af` takes nobody off
    "Jeg melder mig til det sidste af årets møder.": ["in 3: me"],
    "Meld mig af møde 3.": ["out 3: me"],
    "Jeg melder mig til det første og det sidste af årets møder. I Randers kan jeg ikke.": [
        "in 1+3: me"
    ],
    # English
    "I have to give up my seat at meeting 1 in Copenhagen.": ["out 1: me"],
    "Kim Bak is giving up his place at meeting 1.": ["out 1: Kim Bak"],
    "I am not giving up my seat at meeting 1.": [],
    "We would like to know what it costs to join the network. Nothing is decided yet.": [],
    "We would like to join the network for 2026.": ["join: me"],
}


@pytest.mark.parametrize("body", MEANT)
def test_of_two_people_the_one_who_is_meant_is_carried_out(body: str) -> None:
    wishes = [each.replace("Lone Dahl Kristensen", "me") for each in told(body)]
    assert wishes == MEANT[body]


def test_no_mail_put_together_of_two_people_is_carried_out_wrongly() -> None:
    wrong = [each["note"] for raw, each in mails(58, 3) if judge(each, output_of(raw)) == "wrong"]
    assert wrong == []

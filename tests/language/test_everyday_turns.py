"""Everyday verbs of coming, leaving, joining and replacing, and their words where none is meant."""

from __future__ import annotations

import re

import pytest
from wishes_told import SENDER, told

TURNS = {
    # coming
    "Bo Friis og Ida Holm indfinder sig den 28. maj.": ["in 2: Bo Friis + Ida Holm"],
    "Jeg indfinder mig ikke den 28. maj.": [],
    "Bo Friis finder vej til majmødet.": ["in 2: Bo Friis"],
    "Er det let at finde vej til Randers?": [],
    "Jeg hægter mig på den 8. oktober.": ["in 3: me"],
    "Vi hægter Ida Holm på den 8. oktober.": ["in 3: Ida Holm"],
    "Jeg hægter en fil på.": [],
    "Hægt mig af den 28. maj.": ["out 2: me"],
    "Før mig gerne til protokols den 28. maj.": ["in 2: me"],
    "Før Ida Holm går hjem, ringer hun.": [],
    "Bo Friis har bedt mig lægge beslag på et sæde til ham den 28. maj.": ["in 2: Bo Friis"],
    "Jeg vil bede om optagelse på deltagerfortegnelsen den 28. maj.": ["in 2: me"],
    "Skriv mig på det, der er tilbage af møder i år.": ["in 1+2+3: me"],
    "Selv nøjes jeg med mødet i maj.": ["in 2: me"],
    "Ida Holm skal have adgang til mødet den 8. oktober.": ["in 3: Ida Holm"],
    "Ida Holm er klar til at sige et par ord om planen.": [],
    "Tre ballerupboere på næste møde, tak: Ida Holm, Bo Friis og Per Lund.": [
        "in 1: Ida Holm + Bo Friis + Per Lund"
    ],
    "Ida Holm kommer, og så kunne man tage Vestparken på vejen.": ["in 1: Ida Holm"],
    "Det er mødet i oktober, jeg kan komme til, ikke det andet.": ["in 3: me"],
    # leaving
    "Min tilmelding til majmødet bedes I annullere.": ["out 2: me"],
    "Ida Holm er stoppet. Hendes plads den 28. maj kan I nedlægge.": ["out 2: Ida Holm"],
    "Ida Holm er syg. Hendes plads den 28. maj må I ikke slette.": [],
    "Ida Holm er syg. Hun var skrevet på til majmødet, og den plads må I slette.": [
        "out 2: Ida Holm"
    ],
    "Jeg falder selv fra den 28. maj, for jeg er flyttet.": ["out 2: me"],
    "Jeg må kaste håndklædet i ringen, hvad angår dagen i oktober.": ["out 3: me"],
    "Frameld mig i maj, og stil mig op foran skærmen til oktober.": ["in 3: me", "out 2: me"],
    # one for another
    "De pladser, jeg var skrevet op til i maj og oktober, passes af Bo Friis.": [
        "swap 2+3: me > Bo Friis"
    ],
    "Bo Friis låner min plads den 28. maj.": ["swap 2: me > Bo Friis"],
    "Kim Bak falder ud af møde 2. Lad ikke pladsen stå tom! Lis Vad her fra afdelingen siger "
    "ja til at tage den.": ["swap 2: Kim Bak > Lis Vad"],
    "Kim Bak falder ud af møde 2. Lad ikke pladsen stå tom! Lis Vad her fra afdelingen siger "
    "ikke ja til at tage den.": ["out 2: Kim Bak"],
    "Bo Friis låner min bil den 28. maj.": [],
    # the membership
    "Direktionen tilsluttede sig i går, at vi igen tegner medlemskab.": ["join: me"],
    "Vi melder os ind. Brug Bo Friis som kontaktperson.": ["join: Bo Friis"],
    "Vi melder os ind. Bruk Bo Friis som kontaktperson.": ["join: Bo Friis"],
    "Benyt Bo Friis som kontaktperson.": ["contact: Bo Friis"],
    "Vi melder os ind. Camilla i Plan bliver jeres kontakt.": [],
    "Tilmelding til møde i netværket\n\nMøde: 28. maj 2026\nDeltagerens navn: Bo Friis": [
        "in 2: Bo Friis"
    ],
    "Vores EAN er 5798009884404, hvis bogholderiet spørger.": ["billing: 5798009884404 None"],
    "Brug EAN 5798009884404. Det gamle, 5798001555029, må I gerne slette.": [
        "billing: 5798009884404 None"
    ],
    "Til møde 2 får jeg en med: Bo Friis.": ["in 2: Bo Friis"],
    "Måske får jeg en med til møde 2: Bo Friis.": [],
    "Får jeg en med til møde 2: Bo Friis?": [],
    # what was told in the end
    "Enden blev, at Bo Friis kommer til møde 2.": ["in 2: Bo Friis"],
    "Udfaldet er, at Bo Friis kommer den 28. maj.": ["in 2: Bo Friis"],
    "Enden på det hele er, at Bo Friis ikke kommer den 28. maj.": ["out 2: Bo Friis"],
    "Enden på det hele er måske, at Bo Friis kommer den 28. maj.": [],
    # what was asked, and that it is so
    "I spurgte, om vi tager en sæson mere, og det gør vi helt bestemt.": ["join: me"],
    "I spurgte om jeg deltager i møde 2, og ja, det gør jeg.": ["in 2: me"],
    "I ville vide, om Bo Friis kommer den 28. maj, og det gør han naturligvis.": ["in 2: Bo Friis"],
    "I spurgte, om vi tager en sæson mere, og det gør vi ikke.": [],
    "I spurgte, om vi tager en sæson mere, og det gør vi måske.": [],
    "I spurgte, om jeg deltager i møde 2, og det gør jeg, hvis toget kører.": [],
    "I spurgte, om jeg ikke kommer til møde 2, og det gør jeg.": [],
    "I spurgte, om vi tager en sæson mere, og det ved vi ikke.": [],
    "Min chef spurgte, om vi tager en sæson mere, og det gør vi.": [],
    "I spurgte, om Bo Friis kommer den 28. maj.": [],
}


@pytest.mark.parametrize("text", TURNS)
def test_an_everyday_turn_is_read(text: str) -> None:
    wanted = [re.sub(r"(?<=[:>+] )me\b", SENDER, wish) for wish in TURNS[text]]
    assert told(text) == sorted(wanted)

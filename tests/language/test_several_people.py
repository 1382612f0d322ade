"""Several people in one letter: who goes in for whom, who keeps a seat, who of two is meant."""

from __future__ import annotations

import re

import pytest
from wishes_told import SENDER, told

GONE = "Mette Holm har fået nyt arbejde. "
NEW = "Tilmeld Ida Lund til den 28. maj. "

READ = {
    # one seat to one, another to another
    "Hendes plads i maj overtages af Bo Friis, og i oktober er det mig, der logger på i stedet for "
    "hende.": [],
    GONE + "Hendes plads i maj og oktober overtages af Bo Friis.": [
        "swap 2+3: Mette Holm > Bo Friis"
    ],
    # who has a seat, as the network knows
    NEW + "Bo Friis og jeg deltager også, det har I styr på.": ["in 2: Ida Lund"],
    NEW + "Bo Friis og jeg kommer, det er jo på plads.": ["in 2: Ida Lund"],
    NEW + "Bo Friis og jeg kommer, som I har noteret.": ["in 2: Ida Lund"],
    NEW + "Bo Friis og jeg kommer, men det ved I.": ["in 2: Ida Lund"],
    NEW + "Bo Friis og jeg kommer, det kan I roligt skrive ned.": [
        "in 2: Bo Friis + me",
        "in 2: Ida Lund",
    ],
    NEW + "Bo Friis og jeg kommer også, det er på plads med chefen.": [
        "in 2: Bo Friis + me",
        "in 2: Ida Lund",
    ],
    # the one seat that is kept
    "Bo Friis skal kun være med i oktober, så fjern ham fra mødet i maj.": ["out 2: Bo Friis"],
    "Fjern Bo Friis fra mødet i maj, han skal kun med i oktober.": ["out 2: Bo Friis"],
    "Bo Friis skal kun med i oktober. Tag ham af listen i maj.": ["out 2: Bo Friis"],
    "Bo Friis er kommet på begge møder. Han skal slettes fra mødet i maj.": ["out 2: Bo Friis"],
    "Bo Friis er kommet på listen til mødet den 28. maj. Tilmeld også Ida Lund.": [
        "in 2: Ida Lund"
    ],
    "Fjern Bo Friis fra mødet i maj og skriv ham på i oktober.": [
        "in 3: Bo Friis",
        "out 2: Bo Friis",
    ],
    "Bo Friis skal kun med i oktober, så tilmeld ham der. Fjern Ida Lund fra mødet i maj.": [
        "in 3: Bo Friis",
        "out 2: Ida Lund",
    ],
    # one here, while it is another one there
    "Til mødet den 12. marts kommer Ida Lund, mens det den 28. maj bliver Ida Lund og Bo Friis, "
    "der repræsenterer os.": ["in 1: Ida Lund", "in 2: Ida Lund + Bo Friis"],
    "Til mødet den 12. marts kommer Ida Lund, mens det til mødet i maj bliver Bo Friis.": [
        "in 1: Ida Lund",
        "in 2: Bo Friis",
    ],
    "Den 12. marts kommer Ida Lund, mens Bo Friis tager den 28. maj.": [
        "in 1: Ida Lund",
        "in 2: Bo Friis",
    ],
    "Den 12. marts kommer Ida Lund, mens den 28. maj bliver med Bo Friis.": [
        "in 1: Ida Lund",
        "in 2: Bo Friis",
    ],
    "Ida Lund deltager i maj, mens det i oktober er mig og Bo Friis, der sidder med.": [
        "in 2: Ida Lund",
        "in 3: me + Bo Friis",
    ],
    "Ida Lund deltager i maj, mens Bo Friis er på ferie i oktober.": ["in 2: Ida Lund"],
    "Ida Lund deltager i maj, mens Bo Friis passer butikken den 28. maj.": ["in 2: Ida Lund"],
    "Ida Lund deltager i maj, mens det i oktober ikke bliver Bo Friis, der kommer.": [
        "in 2: Ida Lund"
    ],
    # each with a verb of his own
    "To ændringer til vores tilmeldinger: Bo Friis udgår i maj, Ida Lund udgår i oktober.": [
        "out 2: Bo Friis",
        "out 3: Ida Lund",
    ],
    "Bo Friis kommer den 28. maj, Ida Lund afmeldes den 8. oktober.": [
        "in 2: Bo Friis",
        "out 3: Ida Lund",
    ],
    "Vi tilmelder Bo Friis til mødet den 28. maj og Ida Lund til mødet den 8. oktober.": [
        "in 2: Bo Friis",
        "in 3: Ida Lund",
    ],
    "Jeg sender Bo Friis hjem i seng. Stryg ham den 28. maj.": ["out 2: Bo Friis"],
    # who comes along
    "Jeg kommer den 28. maj. Ida Lund følger mig.": ["in 2: Ida Lund", "in 2: me"],
    "Jeg kommer både i maj og i oktober. Ida Lund følger mig begge gange.": [
        "in 2+3: Ida Lund",
        "in 2+3: me",
    ],
    "Jeg kommer den 28. maj, og Ida Lund gør mig følgeskab.": ["in 2: Ida Lund", "in 2: me"],
    "Jeg kommer den 28. maj, og Ida Lund følger med.": ["in 2: Ida Lund", "in 2: me"],
    "Jeg kommer den 28. maj. Ida Lund følger mig på vej til toget.": ["in 2: me"],
    "Jeg kommer den 28. maj. Ida Lund følger mig på LinkedIn.": ["in 2: me"],
    "Jeg kommer den 28. maj. Ida Lund følger mig måske.": ["in 2: me"],
    "Jeg kommer den 28. maj. Måske følger Ida Lund mig.": ["in 2: me"],
    "Jeg kommer den 28. maj. Lærke følger mig.": ["in 2: me"],
    # who is done without
    "I må undvære mit selskab den 28. maj.": ["out 2: me"],
    "Bo Friis kommer. I må undvære hans selskab den 28. maj.": ["out 2: Bo Friis"],
    "Kontoret må undvære mig den 28. maj, for jeg kommer til mødet.": [],
    # until then
    "Stillingen er ledig. Indtil da er det souschef Ida Lund, som tegner firmaet, og hun tager "
    "turen til mødet den 12. marts.": ["in 1: Ida Lund"],
    "Indtil Ida Lund er ansat, kommer jeg til møderne.": [],
    # who is left alone
    "Vi sender Ida Lund til samtlige møder i år. Til det første vil hun have en rådgiver fra Byliv "
    "& Co. med, men ham skal I ikke gøre noget ved.": ["in 1+2+3: Ida Lund"],
    NEW + "Bo Friis skal I ikke gøre noget ved, han melder sig selv.": ["in 2: Ida Lund"],
    NEW + "I skal ikke gøre noget ved Bo Friis.": ["in 2: Ida Lund"],
    NEW + "Nej, hende skal I ikke gøre noget ved.": [],
    NEW + "Nej vent, I skal ikke gøre noget endnu.": [],
    # which of two
    "Ole skal ikke regnes med den 28. maj alligevel. Ole Bak altså, ikke Ole Friis.": [
        "out 2: Ole Bak"
    ],
    "Tilmeld Ole til den 28. maj. Jeg mener Ole Bak og ikke Ole Friis.": ["in 2: Ole Bak"],
    "Tilmeld Ole til den 28. maj. Det er ikke Ole Friis, men Ole Bak.": ["in 2: Ole Bak"],
    "Tilmeld Ole til den 28. maj. Ole Bak eller Ole Friis.": [],
    "Tilmeld Ole Friis til den 28. maj. Nej, det er Ole Bak, ikke Ole Friis.": ["in 2: Ole Bak"],
}


@pytest.mark.parametrize("text", READ)
def test_several_people_are_told_apart(text: str) -> None:
    wanted = [re.sub(r"(?<=[:>+] )me\b", SENDER, wish) for wish in READ[text]]
    assert told(text) == sorted(wanted)

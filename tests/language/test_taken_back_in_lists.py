"""Lists with remarks, with somebody or an address taken back, and with lines like `- jeg`."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, told, told_by

from knub_mailer.domain.request import SignUp
from knub_mailer.entrypoints.commands_understand import understood

HEAD = "Til møde 2 kommer:\n\n- Bo Holm\n"
THREE = f"{HEAD}- Lis Vad\n- Kim Bak\n\n"
BO, LIS, KIM = "in 2: Bo Holm", "in 2: Lis Vad", "in 2: Kim Bak"

LISTS = {
    # in the line itself: no seat is given up
    f"{HEAD}- Lis Vad - nej, stryg hende\n- Kim Bak": [BO, KIM],
    f"{HEAD}- Lis Vad - ups, hun er på barsel\n- Kim Bak": [BO, KIM],
    f"{HEAD}- Lis Vad - nej vent, hun kan ikke\n- Kim Bak": [BO, KIM],
    f"{HEAD}- Kim Bak - glem ham ikke": [BO],
    f"{HEAD}- Lis Vad - nej, stryg hende måske": [BO],
    f"{HEAD}- Lis Vad - stryg hende\n- Kim Bak": [BO, KIM],
    f"{HEAD}- Lis Vad, slettes\n- Kim Bak": [BO, KIM],
    "Ændringer til møde 2:\n- Bo Holm - sæt ham på\n- Lis Vad - stryg hende": [
        BO,
        "out 2: Lis Vad",
    ],
    # in a sentence below
    f"{THREE}Glem Lis, hun kan alligevel ikke den dag.": [BO, KIM],
    f"{THREE}Stryg Lis igen, hun er lige blevet syg.": [BO, KIM],
    f"{THREE}Lis kan alligevel ikke den dag.": [BO, KIM],
    f"{THREE}Lis og Kim kan dog ikke.": [BO],
    f"{THREE}Minus Kim.": [BO, LIS],
    f"{THREE}Hele holdet kommer, dog ikke Lis.": [BO, KIM],
    f"{HEAD}- Lis Vad (nej)\n- Kim Bak (ja)": [BO, KIM],
    f"{HEAD}- Lis Vad (udgår)\n- Kim Bak": [],
    f"{THREE}Lis kan måske alligevel ikke den dag.": [BO, KIM],
    f"{THREE}Lis kan ikke tåle nødder.": [BO, KIM, LIS],
    f"{THREE}Glem ikke Lis, hun skal have vegetarmad.": [BO, KIM, LIS],
    f"{THREE}Alle undtagen Lis skal have frokost.": [BO, KIM, LIS],
    f"{THREE}Den sidste skal ikke med alligevel.": [],
    f"{THREE}Stryg nr. 2.": [],
    "Vi er:\n\n- Bo Holm\n- Lis Vad\n- Kim Bak\n\nDe kommer alle til møde 2, Lis undtaget.": [
        "in 2: Bo Holm + Kim Bak"
    ],
    "Til møde 2 kommer Bo Holm, Lis Vad og Kim Bak. Lis kan alligevel ikke den dag.": [
        "in 2: Bo Holm + Kim Bak"
    ],
    # a list of those who give their seats up
    "Afmeld til møde 2:\n\n- Bo Holm\n- Lis Vad\n\nStryg Lis fra listen.": [
        "out 2: Bo Holm",
        "out 2: Lis Vad",
    ],
    # who writes, among others
    "Vi er tre i alt til møde 2:\n\n- Bo Holm\n- jeg\n- Lis Vad": [BO, LIS, f"in 2: {SENDER}"],
    "i) Bo Holm [har ingen]\nii) Lis Vad [vegetar]\n\nDe skal til møde 2": [
        "in 2: Bo Holm + Lis Vad"
    ],
    # remarks
    f"{HEAD}- Kim Bak han er vores boligmand gennem mange år": [BO, KIM],
    f"{HEAD}- Kim Bak han er vores reserve": [BO],
    f"{HEAD}- Kim Bak, ham kender I fra sidst": [BO, KIM],
    f"{HEAD}- Kim Bak - ny deltager": [BO, KIM],
    f"{HEAD}- Kim Bak - måske ny deltager": [BO],
}
HEADED = {
    ("Randers til møde 2", "Fra os:\n\n* Bo Holm\n* Lis Vad"): [BO, LIS],
    ("Randers", "To til møde 2 fra os:\n\n- Bo Holm\n- Lis Vad"): [BO, LIS],
    ("28/5", "vi kommer med\n\nbo ø. holm + lis vad + undertegnede"): [
        f"in 2: Bo Ø. Holm + Lis Vad + {SENDER}"
    ],
}
ADDRESSES = {
    "Av, den sidste er forkert: Lis' adresse er lisv@randers.dk.": "lisv@randers.dk",
    "Rettelse: Lis Vads mail er lisv@randers.dk": "lisv@randers.dk",
    "Ups, det er lisv@randers.dk": "lisv@randers.dk",
    "Der er en fejl: Lis hedder lisv@randers.dk": "lisv@randers.dk",
    "Det er ikke liva@randers.dk, men lisv@randers.dk": "lisv@randers.dk",
    "Hov, fakturaen skal sendes til lisv@randers.dk": "liva@randers.dk",
    "Er Lis Vads mail lisv@randers.dk?": "liva@randers.dk",
    "Jeg har sat lisv@randers.dk på kopi.": "liva@randers.dk",
}


@pytest.mark.parametrize("text", LISTS)
def test_who_is_taken_back_does_not_come_and_gives_nothing_up(text: str) -> None:
    assert told(text) == sorted(LISTS[text])


@pytest.mark.parametrize(("subject", "text"), HEADED)
def test_few_words_head_a_list(subject: str, text: str) -> None:
    raw = mail_of(text).decode().replace("Subject: KNUB", f"Subject: {subject}")
    assert told_by(raw.encode()) == sorted(HEADED[subject, text])


@pytest.mark.parametrize("text", ADDRESSES)
def test_the_address_put_right_counts(text: str) -> None:
    body = f"Til møde 2 kommer Bo Holm, boho@randers.dk, og Lis Vad, liva@randers.dk.\n\n{text}"
    found = understood(configured(), mail_of(body)).requests
    people = [p for r in found if isinstance(r, SignUp) for p in r.attendees]
    assert {p.name: p.email for p in people}.get("Lis Vad", ADDRESSES[text]) == ADDRESSES[text]


def test_an_address_put_right_by_nobody_knows_whose_is_asked() -> None:
    body = "Til møde 2 kommer Bo Holm, boho@randers.dk, og Lis Vad, liva@randers.dk."
    found = understood(configured(), mail_of(f"{body}\n\nUps, det er xyz@randers.dk"))
    assert not found.requests and found.open_points

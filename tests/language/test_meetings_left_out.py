"""Meetings that somebody leaves out of what another one comes to: all but one of them."""

from __future__ import annotations

import re

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, one_by_one, told

from knub_mailer.domain.request import Decision
from knub_mailer.entrypoints.commands_understand import understood

ALL = "in 1+2+3: me"
LEFT_OUT = {
    "Jeg vil gerne med til alle møder. Det samme vil Kim Bak, undtagen møde 2.": "in 1+3",
    "Jeg vil gerne med til alle møder. Det samme gælder Kim Bak, fraregnet møde 2.": "in 1+3",
    "Jeg vil gerne med til alle møder. Det samme gælder Kim Bak på nær møde 2.": "in 1+3",
    "Jeg vil gerne med til alle møder. Kim Bak ligeså, minus møde 2.": "in 1+3",
    "Jeg vil gerne med til alle møder. Kim Bak også, møde 2 undtaget.": "in 1+3",
    "Jeg vil gerne med til alle møder, og Kim Bak også, bare ikke møde 2.": "in 1+3",
    "Jeg vil gerne med til alle møder, og det samme gælder Kim Bak, fraregnet møde 2.": "in 1+3",
    "Jeg kommer til alle tre møder. Det gør Kim Bak også, bortset fra den 28. maj.": "in 1+3",
    # no exception: another meeting, only one of them, somebody who stays away
    "Jeg kommer til alle tre møder. Det samme gælder Kim Bak, dog kun møde 2.": "in 2",
    "Jeg kommer til alle tre møder. Det gør Kim Bak også, men ikke Lis Vad.": "in 1+2+3",
}
OF_ONES_OWN = {
    "Meld Kim Bak til alle tre møder, fraregnet møde 2.": ["in 1+3: Kim Bak"],
    "Meld Kim Bak til alle tre møder ekskl. møde 2.": ["in 1+3: Kim Bak"],
    "Meld Kim Bak til alle møder, møde 2 undtaget.": ["in 1+3: Kim Bak"],
    "Kim Bak kommer til alle møder (undtagen møde 2).": ["in 1+3: Kim Bak"],
    "Kim Bak kommer til alle møder (ekskl. den 28. maj).": ["in 1+3: Kim Bak"],
    "Jeg melder mig til møde 1. Det samme skal Kim Bak, dog møde 2.": ["in 1: me", "in 2: Kim Bak"],
    "Jeg vil gerne med til alle netværkets møder i år undtagen det i København.": ["in 2+3: me"],
    "Kim Bak kommer til alle KNUBs møder undtagen det i Randers.": ["in 1+3: Kim Bak"],
    "Kim Bak: alle møder, dog ikke maj": ["in 1+3: Kim Bak"],
    "Kim Bak: alle møder, ikke maj": ["in 1+3: Kim Bak"],
    "Kim Bak: alle møder, men springer maj over": ["in 1+3: Kim Bak"],
    "Kim Bak: møde 1, ikke møde 2": [],
    "Det er langt til alting undtagen skærmen, så dér vil jeg være.": ["in 3: me"],
    "Lis Vad og Kim Bak kommer til alle møderne. Kim dog ikke i København.": [
        "in 1+2+3: Lis Vad",
        "in 2+3: Kim Bak",
    ],
    "Ja tak til møde 2, nej tak til møde 3.": ["in 2: me"],
    "Nej tak til møde 2, men ja tak til møde 3.": ["in 3: me"],
    "Ja til møde 2, nej tak til skærmmødet.": ["in 2: me"],
    "Nej tak til møde 2. Kim Bak vil også gerne med til det.": [],
    "Er det ja til møde 2, nej til møde 3?": [],
    "Til alle tre møder:\n- Lis Vad\n- Kim Bak, minus møde 2": [
        "in 1+2+3: Lis Vad",
        "in 1+3: Kim Bak",
    ],
    "Afmeld mig fra alle møder. Det samme gælder Kim Bak, dog ikke møde 2.": [
        "out 1+2+3: me",
        "out 1+3: Kim Bak",
    ],
}
NOT_CLEAR = {
    "Meld mig til møde 1 og 3. Det samme gælder Kim Bak, undtagen møde 2.": ["in 1+3: me"],
    "Jeg kommer til møde 1, og det gør Kim Bak også, men ikke til møde 2.": ["in 1: me"],
    "Jeg kommer til alle tre møder. Kim Bak kommer, undtagen møde 2.": ["in 1+2+3: me"],
    "Nej tak til det første møde. Ja tak til noget andet, det er mig der kommer.": [],
    "Jeg kommer til alle møder undtagen det i Randers. Der kommer Kim Bak.": ["in 1+3: me"],
    "Jeg vil gerne med til jeres arrangementer undtagen det i København.": [],
    "Skriv Lis Vad på alle møder og Kim Bak på det samme, minus møde 2.": [],
}
EACH_FOR_ANOTHER = [
    "Kim Bak kommer i stedet for mig, og Ida Dahl kommer i stedet for Lis Vad til møde 2.",
    "Der sker lidt op til møde 2: Kim Bak kommer i stedet for mig, og Ida Dahl kommer i stedet for "
    "Lis Vad.",
    "Vi bytter rundt til møde 2. Kim Bak kommer i stedet for mig og Ida Dahl kommer i stedet for "
    "Lis Vad.",
    "Vi ændrer lidt på møde 2: Kim Bak kommer i stedet for mig, Ida Dahl i stedet for Lis Vad.",
    "Vi må sende andre til møde 2: Kim Bak træder ind for mig, og Ida Dahl træder ind for Lis Vad.",
    "Kim Bak og Ida Dahl kommer i stedet for mig og Lis Vad til møde 2.",
]


def _by_name(wanted: list[str]) -> list[str]:
    return sorted(re.sub(r"\bme\b", SENDER, each) for each in wanted)


@pytest.mark.parametrize("text", LEFT_OUT)
def test_the_same_but_for_one_of_them(text: str) -> None:
    assert told(text) == _by_name([ALL, f"{LEFT_OUT[text]}: Kim Bak"])


@pytest.mark.parametrize("text", OF_ONES_OWN)
def test_all_but_one_of_them(text: str) -> None:
    assert told(text) == _by_name(OF_ONES_OWN[text])


@pytest.mark.parametrize("text", NOT_CLEAR)
def test_what_is_left_out_of_other_meetings_is_asked(text: str) -> None:
    assert told(text) == _by_name(NOT_CLEAR[text])
    assert understood(configured(), mail_of(text)).decision is Decision.ASK


@pytest.mark.parametrize("text", EACH_FOR_ANOTHER)
def test_each_comes_for_the_one_beside_him(text: str) -> None:
    assert told(text) == _by_name(["swap 2: me > Kim Bak", "swap 2: Lis Vad > Ida Dahl"])


def test_who_comes_too_replaces_nobody() -> None:
    text = "Kim Bak kommer til møde 2 i stedet for mig, og Ida Dahl kommer også."
    assert told(text) == _by_name(["swap 2: me > Kim Bak", "in 2: Ida Dahl"])


ONLY_THERE = [
    "Kim Bak, Lis Vad og Bo Friis tilmeldes møde 2 og 3, bortset fra at Lis er på orlov til og med "
    "juni og derfor kun skal på det i oktober.",
    "Kim Bak og Lis Vad tilmeldes møde 2 og 3, dog sådan at Lis kun deltager i møde 3.",
    "Kim Bak og Lis Vad deltager i møde 2 og 3, idet Lis dog kun er med i oktober.",
    "Kim Bak og Lis Vad tilmeldes møde 2 og 3, hvor Lis dog kun skal med til møde 3.",
    "Kim Bak og Lis Vad tilmeldes møde 2 og 3 (Lis dog kun møde 3).",
    "Kim Bak og Lis Vad tilmeldes alle møder. Lis dog kun oktober.",
    "Kim Bak og Lis Vad tilmeldes alle møder. Lis kommer dog kun i oktober.",
    "Kim Bak og Lis Vad tilmeldes møde 2 og 3. Lis skal kun med til møde 3.",
    "Kim Bak og Lis Vad kommer til møde 2 og 3. Hun kommer dog kun til møde 3.",
    "Kim Bak og Lis Vad kommer til møde 2 og 3. Lis skal måske kun med til møde 3.",
]
NOT_ONLY_THERE = {
    "Kim Bak og Lis Vad kommer til møde 2 og 3. Lis kan kun være med om formiddagen i oktober.": [
        "in 2+3: Kim Bak",
        "in 2+3: Lis Vad",
    ],
    "Kim Bak og Lis Vad tilmeldes møde 2 og 3. Bo Friis skal kun med til møde 3.": [
        "in 2+3: Kim Bak",
        "in 2+3: Lis Vad",
        "in 3: Bo Friis",
    ],
    "Kim Bak kommer til møde 2, og Lis Vad kun til møde 3.": ["in 2: Kim Bak", "in 3: Lis Vad"],
    "Kim Bak og Lis Vad kan ikke komme til møde 2 og 3, Lis dog kun møde 3.": [],
}


@pytest.mark.parametrize("text", ONLY_THERE)
def test_who_comes_to_one_only_of_the_others_meetings_is_at_no_more(text: str) -> None:
    assert not any("Lis" in wish and "2" in wish for wish in one_by_one(told(text)))


@pytest.mark.parametrize("text", NOT_ONLY_THERE)
def test_only_that_is_no_meeting_takes_nobody_off(text: str) -> None:
    assert one_by_one(told(text)) == NOT_ONLY_THERE[text]

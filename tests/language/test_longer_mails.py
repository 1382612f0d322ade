"""Longer mails: what may come about, sentences run together, bodies that are nobody, one of three.

Each beside what is said in nearly the same words and means something else.
"""

from __future__ import annotations

import re

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, told, told_by

from knub_mailer.entrypoints.commands_understand import understood

MAY_COME_ABOUT = [
    "Det kan derfor godt ske, at jeg er nødt til at melde fra den 28. maj.",
    "Derfor kan det godt ende med, at jeg må melde afbud den 28. maj.",
    "Det kan altså blive sådan, at jeg må melde fra den 28. maj.",
    "Det kan i værste fald betyde, at jeg må melde fra den 28. maj.",
    "Det er derfor muligt, at jeg må melde fra den 28. maj.",
    "Det er derfor ikke udelukket, at jeg må melde fra den 28. maj.",
    "Der er derfor en risiko for, at jeg må melde fra den 28. maj.",
    "Der er en vis sandsynlighed for, at jeg derfor melder fra den 28. maj.",
    "Det kan derfor tænkes, at jeg må melde fra den 28. maj.",
    "Det kan derfor blive nødvendigt, at jeg melder fra den 28. maj.",
    "Jeg kan derfor blive nødt til at melde fra den 28. maj.",
    "Jeg kan altså blive tvunget til at aflyse den 28. maj.",
    "Vi vil undgå, at Bo Friis deltager den 28. maj.",
]
IS_SO = {
    "Det er derfor, at jeg må melde fra den 28. maj.": ["out 2: me"],
    "Derfor er det desværre sådan, at jeg må melde fra den 28. maj.": ["out 2: me"],
    "Det kan ikke undgås, at jeg må melde fra den 28. maj.": ["out 2: me"],
    "Det kan nu bekræftes, at Bo Friis deltager den 28. maj.": ["in 2: Bo Friis"],
    "Det blev altså nødvendigt, at jeg melder fra den 28. maj.": ["out 2: me"],
    "Er det muligt, at Bo Friis kan komme med den 28. maj?": ["in 2: Bo Friis"],
}
RUN_TOGETHER = {
    "hej kan i skrive mig op til den 12 marts jeg har ikke været med før": ["in 1: me"],
    "jeg vil gerne med den 28. maj jeg har ikke prøvet det før": ["in 2: me"],
    "sæt mig på listen til den 28. maj jeg ved ikke hvor det er": ["in 2: me"],
    "meld mig til den 28. maj jeg kom ikke sidst": ["in 2: me"],
    "tilmeld mig jeg har ikke været med før": ["in 1: me"],
    "kan i sætte bo friis på den 28. maj han har ikke bil": ["in 2: Bo Friis"],
    "jeg kommer den 8. oktober vi har ikke fået nogen mail": ["in 3: me"],
    "meld mig fra den 28. maj jeg er ikke på arbejde": ["out 2: me"],
    # one clause with its `som` left out
    "det er kun den 28. maj jeg kan": [],
    "er det rigtigt at det er den 28. maj jeg er tilmeldt": [],
    "den 28. maj jeg kommer ikke": ["out 2: me"],
    "slet mig fra mødet den 28. maj jeg er tilmeldt": ["out 2: me"],
}
NOBODY = {
    "Kurt Vognbjerg er tilmeldt. Ham må I pille af, for han skal til Kommunaløkonomisk Forum: "
    "slet ham fra mødet i Randers.": ["out 2: Kurt Vognbjerg"],
    "Kurt Vognbjerg holder oplæg for Landsbyggefonden. Afmeld ham den 28. maj.": [
        "out 2: Kurt Vognbjerg"
    ],
    "Kurt Vognbjerg skal til Nordisk Boligkonference. Meld ham fra den 28. maj.": [
        "out 2: Kurt Vognbjerg"
    ],
    "Vores chef Kurt Vognbjerg er i Lokalrådet den dag, så stryg ham den 28. maj.": [
        "out 2: Kurt Vognbjerg"
    ],
    "Vi ses på Kommunalpolitisk Topmøde, siger Byens Netværk. Bo Friis deltager i møde 2.": [
        "in 2: Bo Friis"
    ],
    # words that are names
    "Sæt Pil Overmark på den 28. maj.": ["in 2: Pil Overmark"],
    "Tilmeld Juni Holm og My Larsen den 28. maj.": ["in 2: Juni Holm + My Larsen"],
    "Pil Bo Friis af listen den 28. maj.": ["out 2: Bo Friis"],
    "Vi ses i Juni. Bo Friis kommer den 28. maj.": ["in 2: Bo Friis"],
    # who passes the programme on
    "Jeg har fået jeres program af Stig Pilegaard, der selv springer over. Tilmeld mig møde 2.": [
        "in 2: me"
    ],
    "Stig Pilegaard, der selv springer over, har givet mig programmet. Tilmeld mig møde 2.": [
        "in 2: me"
    ],
    "Bo Friis, der dropper mødet den 28. maj, har bedt mig skrive.": ["out 2: Bo Friis"],
}
BESIDE_A_WISH = {
    "Jeg kan oplyse, hvem fra Randers der sidder klar ved skærmen den 8. oktober. Tilmeld "
    "venligst:\nIda Holm, ihol@randers.dk\nBo Friis, bofr@randers.dk": [
        "in 3: Bo Friis",
        "in 3: Ida Holm",
    ],
    "Nu kan vi endelig fortælle jer, hvem der kommer den 8. oktober: Ida Holm og Bo Friis.": [
        "in 3: Ida Holm + Bo Friis"
    ],
    "Vi kan meddele, hvem fra os der deltager i møde 2: Ida Holm.": ["in 2: Ida Holm"],
    "Vi logger på den 8. oktober:\nIda Holm, jobformidler\nBo Friis, boligtekniker": [
        "in 3: Bo Friis",
        "in 3: Ida Holm",
    ],
    "Undertegnede vil gerne have en stol ved bordet den 12. marts.": ["in 1: me"],
    "Jeg vil gerne have en plads ved bordet den 12. marts.": ["in 1: me"],
    "Hold en stol ved bordet til Bo Friis den 12. marts.": ["in 1: Bo Friis"],
    "Book et bord til os den 12. marts.": [],
    "Camilla Bro får kopi. Jeg møder op den 12. marts sammen med Bo Friis. Vi skal begge på "
    "deltagerlisten.": ["in 1: me + Bo Friis"],
    "Camilla Bro får kopi. Jeg møder op den 12. marts sammen med Bo Friis. Skriv os begge på.": [
        "in 1: me + Bo Friis"
    ],
    "Ida Holm kommer den 12. marts med Bo Friis. De skal begge på deltagerlisten.": [
        "in 1: Ida Holm + Bo Friis"
    ],
    "Flytning af Bo Friis\n\nFlyt Bo Friis fra den 28. maj til den 8. oktober.": [
        "in 3: Bo Friis",
        "out 2: Bo Friis",
    ],
}
UNDECIDED = [
    "Min kollega Karin Bredahl ved ikke rigtig, om hun tør tage af sted.",
    "Min kollega Karin Bredahl kigger også på det, men hun er syg og ved ikke rigtig, om hun tør "
    "tage af sted.",
    "Min kollega Karin Bredahl er i tvivl om, om hun tør.",
    "Karin Bredahl kan ikke rigtig beslutte sig for, om hun skal afsted.",
    "Karin Bredahl har ikke fundet ud af, om hun kan komme.",
]
_DATES = "I holder møde 12. marts, 28. maj og 8. oktober. "
ONE_OF_THREE = {
    "Den midterste kan jeg ikke, men de to andre vil jeg gerne have plads til.": ["in 1+3: me"],
    "Den midterste kan jeg ikke. De to andre vil jeg gerne med til.": ["in 1+3: me"],
    "Den midterste passer mig ikke, men skriv mig på de to andre.": ["in 1+3: me"],
    "Den mellemste er jeg på ferie, men de andre vil jeg gerne med til.": ["in 1+3: me"],
    "Det i midten kan jeg ikke, men de øvrige kommer jeg til.": ["in 1+3: me"],
    "Jeg vil gerne med til den første og den sidste.": ["in 1+3: me"],
    "Jeg vil gerne med til den midterste.": ["in 2: me"],
    "De andre vil jeg gerne høre fra. Tilmeld mig den 28. maj.": ["in 2: me"],
    "De andre kommer jeg til at savne. Tilmeld mig den 28. maj.": ["in 2: me"],
}


@pytest.mark.parametrize("text", MAY_COME_ABOUT)
def test_what_may_come_about_is_not_carried_out(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", [*IS_SO, *RUN_TOGETHER, *NOBODY, *BESIDE_A_WISH])
def test_it_is_read_as_meant(text: str) -> None:
    wanted = {**IS_SO, **RUN_TOGETHER, **NOBODY, **BESIDE_A_WISH}[text]
    assert told(text) == sorted(re.sub(r"(?<=: )me\b", SENDER, wish) for wish in wanted)


@pytest.mark.parametrize("text", ONE_OF_THREE)
def test_one_of_three_dates_and_the_others_are_told_apart(text: str) -> None:
    wanted = [re.sub(r"(?<=: )me\b", SENDER, wish) for wish in ONE_OF_THREE[text]]
    assert told(_DATES + text) == sorted(wanted)


@pytest.mark.parametrize("said", UNDECIDED)
def test_who_is_undecided_is_asked_about_beside_who_comes(said: str) -> None:
    found = understood(configured(), mail_of(f"Tilmeld mig den 28. maj. {said}"))
    assert (found.decision.value, len(found.open_points)) == ("ask", 1)
    assert told(f"Tilmeld mig den 28. maj. {said}") == [f"in 2: {SENDER}"]


_FORM = """From: Randers Kommune - Selvbetjening <noreply@randers.dk>
To: knub@kl.example
Date: Mon, 14 Sep 2026 12:00:34 +0200
Subject: Ny besvarelse: Tilmelding til eksterne kurser
Content-Type: text/plain; charset=utf-8

{}

Arrangement: Netværksmøde 3, KNUB
Dato: 08-10-2026
Deltagerens navn: Hanne Tolstrup
Godkendt af leder: Ja, Finn Ehlers

Besvarelsen er arkiveret i sag 2026-15522.
"""
_ASKED_BY_US = """From: Lone Dahl Kristensen <lodk@randers.dk>
To: knub@kl.example
Date: {}
Subject: Re: [KNUB] Et spørgsmål
Content-Type: text/plain; charset=utf-8

{}

Den 01-09-2026 kl. 08:00 skrev KNUB:
> Kære Lone Dahl Kristensen
>
> I har i dag {} på listen til møde 3 torsdag den 8. oktober 2026. Er det rigtigt?
"""


@pytest.mark.parametrize(
    "arrived",
    [
        'Der er modtaget en besvarelse af formularen "Tilmelding til eksterne kurser og møder".',
        "Formularen Tilmelding til kurser er indsendt via selvbetjeningen.",
        "Ny indsendelse af blanketten Tilmelding til eksterne arrangementer",
    ],
)
def test_that_a_form_has_come_in_is_no_wish(arrived: str) -> None:
    found = understood(configured(), _FORM.format(arrived).encode())
    assert (found.decision.value, found.open_points) == ("act", ())
    assert told_by(_FORM.format(arrived).encode()) == ["in 3: Hanne Tolstrup"]


@pytest.mark.parametrize(
    ("said", "listed", "done"),
    [
        ("Nej, han er gået ned i tid, så afmeld ham.", "Bo Friis", ["out 3: Bo Friis"]),
        ("Nej, hende må I slette.", "Ida Holm", ["out 3: Ida Holm"]),
        ("Nej, afmeld ham.", "Bo Friis og Ida Holm", []),
        ("Min chef er syg, så afmeld ham.", "Bo Friis", []),
    ],
)
def test_whom_our_question_names_is_taken_off(said: str, listed: str, done: list[str]) -> None:
    raw = _ASKED_BY_US.format("Wed, 02 Sep 2026 13:50:28 +0200", said, listed)
    assert told_by(raw.encode()) == done


def test_on_thursday_written_on_a_thursday_is_the_next() -> None:
    raw = _ASKED_BY_US.format("Thu, 01 Oct 2026 12:44:10 +0200", "Tilmeld mig på torsdag.", "ingen")
    assert told_by(raw.encode()) == [f"in 3: {SENDER}"]

"""What people paste from an address book, relay for others, or tell without `hvis`."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest
from corpora import output_of
from test_turned_round import mail_of
from wishes_told import SENDER, told

READ = {
    # recipients as address books print them, surname first
    "Følgende tilmeldes møde 3:\n\nRiis, Tove <tori@randers.dk>; Høj-Bak, Per <pehb@randers.dk>; "
    "Gram, Gro Maj (SSP) <gmgr@randers.dk>; de Vos, Jan-Ove <jodv@randers.dk>; Kruse, Elo": [
        "in 3: Tove Riis + Per Høj-Bak + Gro Maj Gram + Jan-Ove de Vos + Elo Kruse"
    ],
    "Til møde 2 kommer:\nRiis, Tove (BY) <tove.riis@randers.dk>\nBak, Per <peba@randers.dk>": [
        "in 2: Tove Riis",
        "in 2: Per Bak",
    ],
    "Vi sender Riis, Tove <tori@randers.dk> og Bak, Per <peba@randers.dk> til møde 2.": [
        "in 2: Tove Riis + Per Bak"
    ],
    "Til møde 2 kommer Tove Riis, Per Bak <peba@randers.dk>": ["in 2: Tove Riis + Per Bak"],
    # what hangs on something, told without `hvis`
    "Sejler færgen ikke, må I undvære mig på møde 1.": [],
    "Strejker busserne den 12. marts, må I slette mig fra møde 1.": [],
    "Beholder Per Bak sin stilling, kommer Tove Riis ikke til møde 2.": [],
    "Skifter Per Bak job inden da, tager Tove Riis hans plads på møde 2.": [],
    "Kommer gerne til møde 2, Per Bak kommer også.": ["in 2: Per Bak", f"in 2: {SENDER}"],
    # who is away that day
    "Per Bak og Tove Riis tilmeldes møde 2. Per er forresten på kursus den 28. maj.": [
        "in 2: Tove Riis"
    ],
    "Per Bak, Tove Riis og jeg kommer til møde 2.\n\nPS. Nu stak Per lige hovedet ind ad døren: "
    "han er i Rom den uge.": [],
    "Tilmeld Per Bak til møde 3. Per er på kursus den 28. maj.": ["in 3: Per Bak"],
    "Tilmeld Per Bak til møde 2. Per er i byen den dag.": ["in 2: Per Bak"],
    # relayed
    "Tove Riis bad mig sige, at I skal slette hende fra møde 2.": ["out 2: Tove Riis"],
    "Tove Riis bad mig skrive, at hun ikke kommer til møde 2.": ["out 2: Tove Riis"],
    "Tove Riis bad mig i går slette hende fra møde 2. Det er ikke aktuelt mere.": [],
    # everybody on our list
    "Alle, vi har tilmeldt møde 2, melder jeg hermed fra, uden undtagelse.": ["out 2: all"],
    "Alle, vi har tilmeldt møde 2, glæder sig.": [],
    # a seat is for one meeting
    "Nej, dér må I godt sætte Tove Riis på fra nu af.": [],
    # each meeting its own
    "Jeg kommer i marts og oktober, i maj er jeg på ferie.": [f"in 1+3: {SENDER}"],
    # a condition that is none
    "Per Bak kommer til møde 2. Han kommer i elbil, hvis det har interesse.": ["in 2: Per Bak"],
    # who says so
    "Møde 2 må jeg desværre sige fra til.": [f"out 2: {SENDER}"],
    "Jeg siger fra til møde 2.": [f"out 2: {SENDER}"],
    "Jeg siger fra til frokosten på møde 2.": [],
    # of two people in one sentence, who comes
    "Per Bak repræsenterer Tove Riis til møde 2.": ["swap 2: Tove Riis > Per Bak"],
    "Per Bak repræsenterer mig på møde 2.": [f"swap 2: {SENDER} > Per Bak"],
    "Per Bak repræsenterer os på møde 2.": ["in 2: Per Bak"],
    "Per Bak møder Tove Riis til møde 2.": [],
    "Per Bak deltager i møde 2 takket være Tove Riis.": [],
    "Per Bak deltager i møde 2 modsat Tove Riis.": [],
    "Per Bak deltager i møde 2 med Lis Vads velsignelse.": ["in 2: Per Bak"],
    "Per Bak deltager i møde 2 sammen med Tove Riis.": ["in 2: Per Bak + Tove Riis"],
    "Per Bak deltager i møde 2 side om side med Tove Riis.": ["in 2: Per Bak + Tove Riis"],
    "Per Bak skal ikke til møde 2, det skal jeg.": [f"swap 2: Per Bak > {SENDER}"],
    "Jeg kommer ikke til møde 2, det gør Per Bak heller ikke.": [
        f"out 2: {SENDER}",
        "out 2: Per Bak",
    ],
    "Per Bak kan ikke komme til møde 2, det kan jeg godt forstå.": ["out 2: Per Bak"],
    "Lad Per Bak stå på møde 2.": [],
    "Behold kun Per Bak på møde 2.": [],
    # lists in few words
    "Per Bak: alle\nTove Riis: kun 8/10": ["in 1+2+3: Per Bak", "in 3: Tove Riis"],
    "Til møde 2 kommer:\n1) Per Bak\n2) ?\n3) Tove Riis\n\nHilsen Lone": [
        "in 2: Per Bak",
        "in 2: Tove Riis",
    ],
    "Afbud: Per Bak og Lis Vad (begge møde 2), Tove Riis (møde 3)": [],
    # two who swap are out at one meeting and in at another
    "Per Bak og Tove Riis har byttet: Per overtager Toves plads den 28. maj, og Tove overtager "
    "hans den 8. oktober.": ["swap 2: Tove Riis > Per Bak", "swap 3: Per Bak > Tove Riis"],
    "Per Bak og Tove Riis overvejer at bytte, så Per overtager Toves plads i maj og Tove hans i "
    "oktober.": [],
    # who writes is told, and not signed up
    "Sæt Per Bak på møde 2, og fortæl mig, hvem der ellers er med.": ["in 2: Per Bak"],
    # all as it was, and all else
    "Ja, meld mig bare fra møde 3.\n\nNej stop. Nu er budgetmødet rykket. Så alt bliver ved det "
    "gamle, og jeg sidder klar foran skærmen.": [],
    "Meld Per Bak fra møde 2. Alt andet bliver ved det gamle.": ["out 2: Per Bak"],
    "Meld Per Bak fra møde 2. Ellers er alt ved det gamle.": ["out 2: Per Bak"],
    # who asks for others
    "Egon Ravn har bedt mig om at tilmelde disse to til møde 2:\n- Per Bak\n- Tove Riis": [
        "in 2: Per Bak",
        "in 2: Tove Riis",
    ],
    "Egon Ravn vil gerne tilmelde følgende til møde 2:\n- Per Bak\n- Tove Riis": [
        "in 2: Per Bak",
        "in 2: Tove Riis",
    ],
    "Jeg tager alligevel ikke Per Bak med til møde 2.": ["out 2: Per Bak"],
    "Ændringer til møde 2:\nIND: Tove Riis, for Per Bak, der har fået nyt job": [
        "swap 2: Per Bak > Tove Riis"
    ],
    # what is only asked
    "Skal Tove Riis overtage Per Baks plads på møde 2?": [],
    "Giver Per Bak sin plads på møde 2 til Tove Riis?": [],
    "Skal jeg bede om en plads til Per Bak på møde 2?": [],
    # staying in the network
    "Vi melder os naturligvis ikke ud af netværket. Meld Per Bak fra møde 2.": ["out 2: Per Bak"],
    "Det betyder ikke, at vi melder os ud. Meld Per Bak fra møde 2.": ["out 2: Per Bak"],
}


@pytest.mark.parametrize("text", READ)
def test_what_is_wished_is_done(text: str) -> None:
    assert sorted(told(text)) == sorted(READ[text])


@pytest.mark.parametrize(
    "text",
    [
        "Vi melder os ikke ud, før budgettet er vedtaget, men så gør vi det.",
        "Har I ikke meldt os ud?",
        "Vi vil ikke være med længere, så meld os ud.",
    ],
)
def test_who_leaves_is_for_a_person(text: str) -> None:
    assert output_of(mail_of(text))["decision"] in ("review", "ask")


def test_a_weekday_that_is_not_the_meetings_is_asked_about() -> None:
    text = "Jeg kommer på torsdag i Randers og tager Per Bak med. Skriv os på."
    a_week_before, that_week = (_sent(text, day) for day in (18, 25))
    assert (a_week_before["decision"], a_week_before["requests"]) == ("ask", [])
    assert that_week["decision"] == "act"


def _sent(text: str, day: int) -> dict[str, object]:
    mail = message_from_bytes(mail_of(text), policy=policy.SMTP)
    del mail["Date"], mail["From"]
    mail["Date"] = f"Mon, {day} May 2026 10:00:00 +0200"
    mail["From"] = "Lone Dahl Kristensen <lodk@viborg.dk>"
    return output_of(bytes(mail))


def test_see_you_there_below_a_confirmation_is_a_thank_you() -> None:
    below = "\n\nFra: KNUB <knub@kl.example>\nSendt: 18. maj 2026 11:02\nEmne: Du er tilmeldt\n\n"
    text = f"Modtaget, mange tak. Så ses vi i Vejle!{below}Du er tilmeldt møde 2."
    mail = message_from_bytes(mail_of(text), policy=policy.SMTP)
    del mail["Subject"]
    mail["Subject"] = "SV: [KNUB] Du er tilmeldt møde 2"
    assert output_of(bytes(mail))["decision"] == "ignore"

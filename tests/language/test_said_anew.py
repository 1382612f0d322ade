"""Who or which meeting the letter puts in another's place, and whom its last words leave out.

What the second reading holds back is right as well: nothing else may be carried out.
"""

from __future__ import annotations

import pytest
from composed_said_anew import composed
from corpora import configured
from test_left_meetings import done
from test_turned_round import mail_of
from wishes_told import SENDER, one_by_one

from knub_mailer.entrypoints.commands_understand import understood

TWO = "Jens Hald og Lis Skou kommer den 28. maj."
ANEW = {
    # who came off this letter's own list had no seat that could change hands
    f"{TWO} Nej, stryg Lis igen. Bo Lund kommer i stedet for hende.": [
        "in 2: Bo Lund",
        "in 2: Jens Hald",
    ],
    f"{TWO} Nej, stryg Lis igen. Bo Lund kommer i stedet.": ["in 2: Bo Lund", "in 2: Jens Hald"],
    "Sæt Jens Hald og Lis Skou på listen til møde 2. Nej, vent, nu siger Lis, at hun skal til "
    "konfirmation, så hende skal I ikke have med. I hendes sted tager Bo Lund med.": [
        "in 2: Bo Lund",
        "in 2: Jens Hald",
    ],
    # another meeting than the one just said
    "Tilmeld mig og Bo Lund til møde 1. Lad os i stedet tage møde 2.": [
        "in 2: Bo Lund",
        "in 2: me",
    ],
    "Tilmeld mig og Bo Lund til møde 1. Lad os tage møde 2 i stedet.": [
        "in 2: Bo Lund",
        "in 2: me",
    ],
    "Tilmeld mig og Bo Lund til møde 1 og 2. Lad os hellere nøjes med møde 2.": [
        "in 2: Bo Lund",
        "in 2: me",
    ],
    "Tilmeld mig og Bo Lund til møde 1. Lad mig hellere tage møde 2.": [
        "in 1: Bo Lund",
        "in 2: me",
    ],
    "Tilmeld mig og Bo Lund til møde 1 og 2. Marts må I altså se bort fra.": [
        "in 2: Bo Lund",
        "in 2: me",
    ],
    "Tilmeld mig til møde 1. Marts må I altså se bort fra.": [],
    "Tilmeld mig til møde 1. Bo Lund vil også gerne med til møde 1. Marts må I se bort fra.": [],
    "Tilmeld mig til møde 1. Bo Lund ringede lige: den 12. har vi begge to tilsyn, så lad os i "
    "stedet tage møde 2.": ["in 2: me"],
    "Tilmeld mig til møde 1. Altså møde 2, ikke møde 1.": ["in 2: me"],
    "Tilmeld mig til mødet i København. Så: Randers, ikke København!": ["in 2: me"],
    "Tilmeld mig til møde 1. Ikke møde 1, men møde 2.": ["in 2: me"],
    # some of those who were named
    "Jens Hald, Lis Skou, Bo Lund og Ida Vad har svaret. De to første må I tilmelde til møde 2.": [
        "in 2: Jens Hald",
        "in 2: Lis Skou",
    ],
    "Jens Hald og Lis Skou vil gerne, Bo Lund og Ida Vad vil ikke. De to første må I tilmelde til "
    "møde 2.": ["in 2: Jens Hald", "in 2: Lis Skou"],
    "Jeg har spurgt Jens Hald, Lis Skou og Bo Lund. De to sidste skal med til møde 2.": [
        "in 2: Lis Skou",
        "in 2: Bo Lund",
    ],
    "Ja: Jens Hald, Lis Skou\nNej: Bo Lund, Ida Vad\n\nSå de to første må I tilmelde til møde 2.": [
        "in 2: Jens Hald",
        "in 2: Lis Skou",
    ],
    "- Jens Hald\n- Lis Skou\n- Bo Lund\n\nDe to første må I tilmelde til møde 2.": [
        "in 2: Jens Hald",
        "in 2: Lis Skou",
    ],
    # `det vil Bo` says no same again behind a preposition, nor `og` that it is taken back
    "Jeg melder fra til møde 2. Uafhængigt af det vil Bo Lund gerne tilmeldes samme dag. Han "
    "kommer ikke på min plads.": ["in 2: Bo Lund", "out 2: me"],
    # `det afbud` is not all that was wished
    "Lis Skou er frisk igen og vil med alligevel. Så glem det afbud, jeg sendte, og sæt hende på "
    "listen igen til møde 2.": ["in 2: Lis Skou"],
}
EXACTLY = {
    "Jeg melder fra til møde 2. Bo Lund skal tilmeldes møde 2. Han skal ikke have min plads.": [
        "in 2: Bo Lund",
        "out 2: me",
    ],
    "Jeg melder fra til møde 2. Uafhængigt af det vil Bo Lund gerne tilmeldes samme dag.": [
        "in 2: Bo Lund",
        "out 2: me",
    ],
    "Lis Skou melder afbud til møde 2. Og Bo Lund melder afbud.": [
        "out 2: Bo Lund",
        "out 2: Lis Skou",
    ],
    "Jeg står til Randers. Flyt mig over på det virtuelle i oktober.": ["in 3: me", "out 2: me"],
    "Jeg står til Randers, men kan ikke. Ryk mig over på det virtuelle i oktober.": [
        "in 3: me",
        "out 2: me",
    ],
    "Af vores fem tilmeldte til den 8. oktober er det kun Bo Lund, der må vige.": [
        "out 3: Bo Lund"
    ],
    "Bo Lund må desværre vige pladsen den 28. maj.": ["out 2: Bo Lund"],
    "Følgende bedes noteret:\n- Bo Lund kan ikke være med den 28. maj (eksamen)\n- Lis Skou kan "
    "ikke være med den 8. oktober (bryllup)\n\nBegge er stadig med den anden dag.": [
        "out 2: Bo Lund",
        "out 3: Lis Skou",
    ],
    "Fra os kommer der to til møde 1:\n\n* Bo Lund, bolu@aalborg.dk\n* Lis Skou, lisk@aalborg.dk "
    "(spiser ikke gluten)\n\nJeg selv passer butikken.": ["in 1: Bo Lund", "in 1: Lis Skou"],
    # the nearest that mean something else
    f"{TWO} I er jo nu to til mødet, så Bo Lund bliver her.": ["in 2: Jens Hald", "in 2: Lis Skou"],
    "Jens Hald og Lis Skou er tilmeldt den 28. maj. Stryg Lis igen. Bo Lund kommer i stedet for "
    "hende.": ["swap 2: Lis Skou > Bo Lund"],
    "Tilmeld mig til møde 2. Altså møde 2, ikke møde 1.": ["in 2: me"],
    "Tilmeld mig til møde 1. Lad os endelig ikke tage møde 2 i stedet.": ["in 1: me"],
    "Tilmeld mig til møde 1. Hvis det bliver aflyst, så lad os i stedet tage møde 2.": ["in 1: me"],
    "Tilmeld mig til møde 1. Lad os i stedet for frokost tage en sandwich med til møde 2.": [
        "in 1: me"
    ],
    "Jeg melder fra til møde 2. Bo Lund overtager min plads. Han kommer ikke med toget.": [
        "swap 2: me > Bo Lund"
    ],
    "Jeg kan ikke komme til møde 2. Bo Lund kommer ikke i stedet for mig.": ["out 2: me"],
    "Bo Lund vil gerne med til møde 2. Det vil Lis Skou også.": ["in 2: Bo Lund", "in 2: Lis Skou"],
    "Lis Skou melder afbud til møde 2. Nej, Bo Lund melder afbud.": ["out 2: Bo Lund"],
    "Til møde 2 kommer:\n\n- Jens Hald\n- Lis Skou\n- Bo Lund\n\nDe to sidste kommer sent.": [
        "in 2: Bo Lund",
        "in 2: Jens Hald",
        "in 2: Lis Skou",
    ],
    "Jens Hald, Lis Skou og Bo Lund til møde 2, tak. De to sidste kommer sent.": [
        "in 2: Bo Lund",
        "in 2: Jens Hald",
        "in 2: Lis Skou",
    ],
    "Jens Hald, Lis Skou og Bo Lund er tilmeldt møde 2. De to sidste må melde afbud.": [
        "out 2: Bo Lund",
        "out 2: Lis Skou",
    ],
}
PERHAPS_NOT = [
    "Bo Lund er muligvis også optaget den dag.",
    "Bo Lund har måske også noget andet den dag.",
    "Måske har Bo Lund også ferie.",
    "Måske er Bo Lund også forhindret.",
]
NOT_OF_IT = [
    "Bo Lund har måske noget på hjerte om programmet.",
    "Bo Lund har måske også en idé til programmet.",
    "Bo Lund er måske kendt for jer.",
]
THEIRS = [
    "Jeg er skiftet fra Skive 1. maj. I har mig stående den 28. maj på Skives hold. Vil I tage mig "
    "af dér og sætte mig på Aalborgs liste i stedet?",
    "Slet mig på Skives liste til møde 2 og skriv mig på Aalborgs.",
    "Jeg er tilmeldt møde 2 fra Skive. Kan I flytte mig over på Aalborgs liste?",
]
OURS = {
    "Min plads den 28. maj står i Skives navn. Ret den venligst til Aalborg.": [],
    "Jeg stod sidste år på Skives liste. Skriv mig på møde 2.": ["in 2: me"],
    "Jeg har engang været tilmeldt for Skive. Tilmeld mig til møde 2.": ["in 2: me"],
    "Tilmeld mig til møde 2. Vi kører sammen med folkene på Skives hold.": ["in 2: me"],
}


def each_of(wishes: list[str]) -> list[str]:
    return [each.replace(SENDER, "me") for each in one_by_one(wishes)]


@pytest.mark.parametrize(("text", "wanted"), ANEW.items())
def test_nothing_but_what_is_said_anew_is_carried_out(text: str, wanted: list[str]) -> None:
    assert set(each_of(done(text, "Mon, 02 Mar 2026"))) <= set(wanted)


@pytest.mark.parametrize(("text", "wanted"), [*EXACTLY.items(), *OURS.items()])
def test_what_is_plain_is_carried_out(text: str, wanted: list[str]) -> None:
    assert sorted(each_of(done(text))) == sorted(wanted)


@pytest.mark.parametrize("said", PERHAPS_NOT)
def test_who_is_perhaps_prevented_is_asked_about(said: str) -> None:
    found = understood(configured(), mail_of(f"Meld Lis Skou fra møde 2. {said}"))
    assert found.decision.value == "ask"
    assert len(found.requests) == 1


@pytest.mark.parametrize("said", NOT_OF_IT)
def test_what_somebody_perhaps_has_besides_is_not(said: str) -> None:
    found = understood(configured(), mail_of(f"Meld Lis Skou fra møde 2. {said}"))
    assert found.decision.value == "act"


@pytest.mark.parametrize("text", THEIRS)
def test_a_seat_on_a_neighbours_list_is_for_a_person(text: str) -> None:
    raw = mail_of(text).replace(b"randers.dk", b"aalborg.dk")
    assert understood(configured(), raw).decision.value == "review"


@pytest.mark.parametrize(("text", "wanted"), composed(number=80, seed=3))
def test_no_mail_put_together_of_such_words_is_carried_out_wrongly(
    text: str, wanted: list[str]
) -> None:
    assert set(each_of(done(text))) <= set(wanted)

"""Words that are easily taken for a firm wish, another meeting, another name or mere thanks."""

from __future__ import annotations

import re

import pytest
from corpora import CORPUS, configured
from test_turned_round import mail_of
from wishes_told import SENDER, told

from knub_mailer.domain.request import Decision, Info, Question
from knub_mailer.entrypoints.commands_understand import understood
from knub_mailer.language.seats.replacing import replacement_in

EAN = "5798004700181"
MEANT = {
    # whose something is
    "Kim Uhrskovs datter er syg, så ham skal I ikke vente på til møde 2. Slet ham bare.": [
        "out 2: Kim Uhrskov"
    ],
    "Frigiv venligst pladsen den 28. maj, altså Ulla Bertelsens.": ["out 2: Ulla Bertelsen"],
    "Lars Hans kan ikke komme til møde 2.": ["out 2: Lars Hans"],
    # what may be
    "Kim Bak er sløj. Kan godt være, han ikke dukker op den 28. maj.": [],
    "Kim Bak er sløj. Det kan sagtens ske, han melder fra til møde 2.": [],
    "Kim Bak er sløj. Muligt han ikke kommer til møde 2.": [],
    "Kim Bak er sløj, så han dukker ikke op den 28. maj.": ["out 2: Kim Bak"],
    # who only weighed to come has no seat to lose; who has one does
    "Kim Bak deltager i møde 1. Jeg overvejede også selv at tage med, men det dropper jeg, der er "
    "for meget at lave op til påske.": ["in 1: Kim Bak"],
    "Kim Bak deltager i møde 1. Jeg legede med tanken om at tage med, men det springer jeg over.": [
        "in 1: Kim Bak"
    ],
    "Kim Bak deltager i møde 1. Jeg overvejede at tage med, men jeg dropper det.": [
        "in 1: Kim Bak"
    ],
    "Kim Bak deltager i møde 1. Jeg er tilmeldt, men det dropper jeg.": [
        "in 1: Kim Bak",
        "out 1: me",
    ],
    "Kim Bak deltager i møde 1. Jeg overvejede det længe, men jeg melder fra til møde 1.": [
        "in 1: Kim Bak",
        "out 1: me",
    ],
    # a condition by the order of its words
    "Er min datter ikke rask den 28. maj, må jeg blive hjemme.": [],
    "Er toget aflyst, kommer jeg ikke til møde 2.": [],
    "Kim Bak og Lis Vad kommer til møde 2. Lis tør ikke love noget endnu.": ["in 2: Kim Bak"],
    "Kim Bak og Lis Vad kommer til møde 2. Lis tør godt køre om natten.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    # who comes for whom, and who comes while others do not
    "Kim Bak kan ikke alligevel den 28. maj, så kommer Lis Vad for ham.": [
        "swap 2: Kim Bak > Lis Vad"
    ],
    "Jeg skal undervise den 28. maj. Lis Vad, der er ny her, afløser mig, og jeg skal ud.": [],
    "Kim Bak deltager ikke i møde 2. Ingen af cheferne deltager.": ["out 2: Kim Bak"],
    "Jeg kan ikke i oktober. Meld mig fra det ene, maj-mødet holder jeg ved.": ["out 3: me"],
    "Tilmeld Kim Bak til møde 2 og 3. Kim kommer direkte fra Viborg.": ["in 2+3: Kim Bak"],
    # a date of no meeting
    "Meld mig venligst fra den 29. maj, jeg skal til begravelse.": [],
    "Meld mig venligst fra den 28. maj, jeg skal til begravelse.": ["out 2: me"],
    "Så er kalenderen ryddet den 4. juni, og jeg glæder mig til maj-mødet. Hermed min "
    "tilmelding.": [],
    "Så er kalenderen ryddet den 28. maj, og jeg glæder mig. Hermed min tilmelding.": ["in 2: me"],
    # renewals
    f"randers fornyer. alt som sidste år undtagen ean, det nye er {EAN}": ["join: me"],
    f"hej randers er med igen. ean {EAN}": ["join: me"],
    f"Genindmeld os. EAN {EAN}": ["join: me"],
    f"Randers er med i år, og regningen til EAN {EAN}.": ["join: me"],
    # who moves, and what does
    "Kan I ikke lige flytte mig fra maj til oktober?": ["in 3: me", "out 2: me"],
    "Flyt mig fra maj til oktober.": ["in 3: me", "out 2: me"],
    "Vi flytter kontor fra maj til oktober.": [],
    "Kan I ikke flytte fakturaen fra møde 2 til møde 3?": [],
    "Kan I flytte mødet fra møde 2 til møde 3?": [],
    "Kan I ikke lige tage mig af listen til møde 2?": ["out 2: me"],
    "Spørgsmål til møde 2 kan I tage jer af.": [],
    # who replaces, in a second clause
    "Kim Bak kommer til møde 2 og afløser Lis Vad.": ["swap 2: Lis Vad > Kim Bak"],
    "Jeg deltager i møde 2 og afløser Lis Vad.": ["swap 2: Lis Vad > me"],
    "Kim Bak og hendes afløser Lis Vad kommer til møde 2.": ["in 2: Kim Bak + Lis Vad"],
    "Kim Bak er syg, og afløser Lis Vad kommer til møde 2.": ["in 2: Lis Vad"],
    "Jeg er startet i Randers og afløser Lis Vad som jeres kontaktperson.": ["contact: me"],
    "Jeg er ny her og afløser Lis Vad som kontaktperson for netværket.": ["contact: me"],
    "Kim Bak er startet hos os og afløser Lis Vad som jeres kontaktperson.": ["contact: Kim Bak"],
    "Jeg er begyndt her og overtager rollen som jeres kontaktperson efter Lis Vad.": [
        "contact: me"
    ],
    "Jeg er startet her og afløser Lis Vad som konsulent.": [],
    "Jeg er startet her. Lis Vad er stadig jeres kontaktperson.": [],
    # a wrong number beside a reference that is none
    "Vores EAN: 5798002911643\nRekvisitionsnummer: 88-1203": ["billing: None 88-1203"],
    "Vores EAN: 5798002911643": [],
    # what stands below a heading
    "Tilmeld til møde 2:\n- Kim Bak\n\nNej tak:\n- Lis Vad": ["in 2: Kim Bak"],
    "Tilmeld til møde 2:\nKim Bak\n\nFår programmet i kopi:\nLis Vad": ["in 2: Kim Bak"],
    "Vores tilmeldte spiser som følger:\n\n- Lis Vad: vegetar\n- Ole Sand: ikke svin\n"
    "- Kim Bak: alt": [],
    "I bedes ajourføre følgende:\n\nKontaktperson: Kim Bak, kiba@randers.dk": ["contact: Kim Bak"],
}


@pytest.mark.parametrize("text", MEANT)
def test_no_more_is_done_than_is_meant(text: str) -> None:
    wanted = [re.sub(r"(?<=[:>+] )me\b|(?<=\d: )me\b", SENDER, wish) for wish in MEANT[text]]
    assert told(text) == sorted(wanted)


@pytest.mark.parametrize("text", ["Begge, tak.", "Den sidste, tak.", "Alle tak", "Torsdag, tak"])
def test_a_choice_with_thanks_is_no_bare_thanks(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision is not Decision.IGNORE


def test_a_question_in_the_subject_is_answered_whatever_thanks_stand_below() -> None:
    asked = understood(configured(), (CORPUS / "dev" / "nz104.eml").read_bytes())
    assert (asked.decision, asked.requests) == (Decision.ACT, (Info(),))


@pytest.mark.parametrize("text", ["Hej alle, tak for i dag.", "Tak for hjælpen, begge to."])
def test_thanks_to_several_are_thanks(text: str) -> None:
    assert not understood(configured(), mail_of(text)).requests


@pytest.mark.parametrize(
    "text",
    [
        "Dejligt, tak! God 1. maj.",
        "Fint, tak for svaret. Glædelig pinse!",
        "Super, tak. God ferie til jer alle, når den engang begynder.",
        "Tak for hjælpen! Nu er vi helt rolige. God påske.",
    ],
)
def test_thanks_with_a_wish_for_days_off_are_thanks(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision is Decision.IGNORE


@pytest.mark.parametrize(
    "text",
    [
        "Dejligt, tak! God 1. maj, og skriv mig på den 28.",
        "Super, tak. Den 1. maj har jeg fri.",
        "Super, tak. Ferie den uge.",
        "Tak for hjælpen! Nu er jeg med.",
        "Tak for hjælpen! Nu er jeg syg.",
        "Fint, tak. Nu er jeg glad, hvis mødet flyttes.",
    ],
)
def test_thanks_with_something_more_are_not(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision is not Decision.IGNORE


@pytest.mark.parametrize(
    ("said", "decision"),
    [
        ("Kim Bak er ikke længere en del af teamet.", "act"),
        ("Kim Bak er ikke længere medlem af udvalget.", "act"),
        ("Vi glæder os til at høre om programmet for næste år.", "act"),
        ("Vi ser frem til netværkets program for 2027.", "act"),
        ("Kim Bak er først tilbage på kontoret næste år, så I må nøjes med Lis.", "act"),
        ("Hans efterfølger når ikke at være med i år.", "act"),
        ("Jeg undrede mig over, at vi slet ikke var en del af jeres kreds.", "act"),
        ("Vi ønsker ikke længere at være en del af netværket.", "review"),
        ("Vi vil ikke længere være en del af det.", "review"),
        ("Kommunen er ikke længere medlem af jeres kreds.", "review"),
        ("Vi er blevet enige om ikke at være med i 2026.", "review"),
        ("Vi glæder os til at være med i netværket næste år.", "review"),
    ],
)
def test_leaving_and_another_season_are_said_of_the_network(said: str, decision: str) -> None:
    found = understood(configured(), mail_of(f"Lis Vad deltager i møde 2. {said}"))
    assert found.decision.value == decision


@pytest.mark.parametrize(
    "asked",
    [
        "Kommer oplægsholdernes slides ud til os, der var der?",
        "Bliver materialet sendt til os?",
        "Vores borgmester har spurgt, om netværket kunne være interesseret i at aflægge Randers et "
        "besøg. Hvordan ville man gribe sådan noget an?",
    ],
)
def test_what_nothing_published_tells_is_for_a_person(asked: str) -> None:
    assert understood(configured(), mail_of(asked)).decision is Decision.REVIEW


def test_an_ean_beside_a_contact_called_hans_is_the_membership_s() -> None:
    found = understood(
        configured(),
        mail_of(f"Randers er med i år. Hans-Ulrik Brink er kontakt, fakturaen til EAN {EAN}."),
    )
    assert [getattr(each, "ean", None) for each in found.requests] == [EAN]


@pytest.mark.parametrize(
    "text",
    [
        "Meld mig fra den 29. maj.",
        "Jeg har set, at I holder møde 3 den 28. maj. Det vil jeg gerne tilmeldes.",
        "I skriver, at møde 3 er den 28. maj. Sæt mig på.",
        "Jeg ser, at der er møde 2 den 8. oktober. Det vil Kim Bak gerne med til.",
    ],
)
def test_a_day_of_no_meeting_is_asked_about(text: str) -> None:
    found = understood(configured(), mail_of(text))
    assert [point.question for point in found.open_points] == [Question.MEETING]


@pytest.mark.parametrize(
    ("clause", "into"),
    [
        ("og J overtager hendes M1", "J"),
        ("og G0 tager til gengaeld hendes M1", "G0"),
        ("og J faar hendes til M1", "J"),
        ("J faar hendes mail M1", None),
    ],
)
def test_hers_beside_a_meeting_is_her_seat(clause: str, into: str | None) -> None:
    found = replacement_in(clause)
    assert (found.in_ if found else None) == into
    assert found is None or (found.his and found.out is None)

"""What many offices write, each in words of its own: done as meant, asked or left to a person."""

from __future__ import annotations

import re

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, told

from knub_mailer.domain.request import Decision, Question
from knub_mailer.entrypoints.commands_understand import understood

LEAVES = [
    "Vi har besluttet ikke at fortsætte i netværket. Hvad gør vi?",
    "Vi stopper som medlem efter sommeren.",
    "Vi siger medlemskabet op. Hvad er fristen?",
    "Byrådet vil have os ud af KNUB. Hvordan gør man?",
    "Derfor forlader vi netværket. Kan vi få kontingentet retur?",
    "Vi vil gerne have medlemskabet afsluttet.",
]
STAYS_IN = {
    "Vi fortsætter i netværket i år.": ["join: me"],
    "Vi får meget ud af netværket. Hvornår er næste møde?": ["info"],
    "Jeg stopper som kontaktperson. Kim Bak (kiba@randers.dk) tager over.": ["contact: Kim Bak"],
    "Kontingentet vender jeg tilbage med. Kim Bak skal med til møde 2.": ["in 2: Kim Bak"],
}
WISHES = {
    # who is the contact, and who shall be
    "Det er stadig Kim Bak, der får jeres mails som kontaktperson, og han er på orlov. Brug i "
    "stedet Lis Vad.": ["contact: Lis Vad"],
    "Kim Bak er registreret som vores kontaktperson. Det skal være Lis Vad.": ["contact: Lis Vad"],
    "Jeres hjemmeside har Kim Bak som kontaktperson. Ret det til Lis Vad.": ["contact: Lis Vad"],
    "Kim Bak er vores kontaktperson, men kan ikke komme til møde 2. Brug i stedet Lis Vad.": [
        "swap 2: Kim Bak > Lis Vad"
    ],
    "Kim Bak er vores kontaktperson. Det er ikke Lis Vad.": [],
    "Orienter Kim Bak om møde 2.": [],
    "Randers melder sig ind.\n\nFaglig kontakt (den I skal notere): Lis Vad": ["join: Lis Vad"],
    "Vi melder os ind. Kontaktperson: Kim Bak. Teknisk kontakt: Lis Vad": ["join: Kim Bak"],
    # a theme's word in the name of a department is no meeting
    "Til møde 2 kommer:\n- Kim Bak, Sociale Forhold og Beskæftigelse\n- Lis Vad": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Kim Bak fra Beskæftigelse og Integration deltager i møde 2.": ["in 2: Kim Bak"],
    "Kim Bak deltager i mødet om tryghed og beskæftigelse.": ["in 3: Kim Bak"],
    "Lis Vad og Kim Bak deltager i møde 2. Lis betales af Social, Kim af Teknik.": [
        "in 2: Lis Vad + Kim Bak"
    ],
    # a surname said twice
    "Tilmeld til møde 2:\nBak, Kim Bak - kiba@randers.dk": ["in 2: Kim Bak"],
    # who was only to stand in
    "Kim Bak skulle have været med til møde 2. Lis Vad ville tage den, men det kan hun heller "
    "ikke. Det ender med, at Ole Sand kommer i stedet for Kim.": ["swap 2: Kim Bak > Ole Sand"],
    "Kim Bak må melde afbud til møde 2. Jeg spurgte Lis Vad, men hun kan heller ikke. Ole Sand "
    "tager pladsen.": ["swap 2: Kim Bak > Ole Sand"],
    "Kim Bak kan ikke til møde 2. Det kan Lis Vad heller ikke.": [
        "out 2: Kim Bak",
        "out 2: Lis Vad",
    ],
    # `alle tre`, `dem`: people, not meetings and not the whole house
    "Kim Bak, Lis Vad og jeg kan nå det første møde, så vi skal på listen alle tre.": [
        "in 1: Kim Bak + Lis Vad + me"
    ],
    "Kim Bak, Lis Vad og Ole Sand skal til møde 2, sæt dem på listen alle tre.": [
        "in 2: Kim Bak + Lis Vad + Ole Sand"
    ],
    "Kim Bak, Lis Vad og Ole Sand kan ikke komme til møde 2, meld dem fra alle tre.": [
        "out 2: Kim Bak + Lis Vad + Ole Sand"
    ],
    "Kim Bak kommer til møde 1, og jeg deltager i alle tre.": ["in 1+2+3: me", "in 1: Kim Bak"],
    "Kim Bak og Lis Vad er syge, så meld dem fra møde 2.": ["out 2: Kim Bak + Lis Vad"],
    "Slet dem fra os, der er på møde 2.": ["out 2: all"],
    "Jeg og to kolleger, Kim Bak og Lis Vad, vil gerne med i maj. Jeg tager også gerne mødet i "
    "oktober, men da kun mig.": ["in 2: me + Kim Bak + Lis Vad", "in 3: me"],
    "Kim Bak og jeg tager til møde 2. I oktober deltager jeg, dog uden Kim.": [
        "in 2: Kim Bak + me",
        "in 3: me",
    ],
    "Ordrenummeret er 55012-7. Undskyld, 55021-7.": ["billing: None 55021-7"],
    "PO 4711-A. Hov, det skulle have været 4711-B.": ["billing: None 4711-B"],
    "Ordrenr. 88123 - nej undskyld, 88132.": ["billing: None 88132"],
    "Fakturaen skal mærkes 4711-22. Ups, jeg skrev forkert: 4711-23.": ["billing: None 4711-23"],
    "Ordrenummeret er 55012-7. Undskyld, vi ses 12/3.": ["billing: None 55012-7"],
    "Så kommer rekvisitionsnummeret: 55021-7. EAN er 5798004700181.": [
        "billing: 5798004700181 55021-7"
    ],
    "Vi melder os ind. I kan bruge enten Kim Bak eller Lis Vad som kontakt.": [],
    "Vi melder os ind. Kim Bak eller jeg er kontaktperson.": [],
    "Vi melder os ind. Kontaktperson bliver formentlig Kim Bak.": [],
    "Vi melder os ind. Kontaktpersonen er endnu ikke valgt.": [],
    "Vi melder os ind. Som kontakt kan I notere Kim Bak.": ["join: Kim Bak"],
    # a seat given up
    "Det går ikke med mig den 28. maj, jeg skal til begravelse.": ["out 2: me"],
    "Det lykkes ikke for Kim Bak at komme til møde 2.": ["out 2: Kim Bak"],
    "Møde 2 må foregå uden mig.": ["out 2: me"],
    "Giv min plads til møde 2 videre. Jeg prøver at få en kollega med, men tror ikke på det.": [
        "out 2: me"
    ],
    "Det går nok ikke med mig den 28. maj.": [],
    "Hvordan går det med mødet den 28. maj?": [],
    # a seat that somebody without a name takes
    "Jeg kan ikke komme til Randers. Vores nye konsulent tager min plads, navn følger.": [],
    "Jeg afmelder mig møde 2. Min plads går til den nye projektleder.": [],
    "Kan ikke være med til møde 2, men finder en, der tager min plads.": [],
    # whom a sentence begins with
    "Kim Bak melder jeg fra møde 2.": ["out 2: Kim Bak"],
    "Desuden tilmelder jeg Lis Vad til møde 2. Kim Bak sender vi til møde 3.": [
        "in 2: Lis Vad",
        "in 3: Kim Bak",
    ],
    "Kim Bak sender vi referatet fra møde 2.": [],
    "Vi sender Kim Bak en mail om møde 2.": [],
    "Randers melder sig ind med Kim Bak som kontaktperson. EAN sender Kim.": ["join: Kim Bak"],
    # a membership that was missed
    "Det er gået op for os, at ingen herfra har fået fornyet medlemskabet af KNUB for 2026. Det "
    "vil vi bede om fra i dag.": ["join: me"],
    "Vi fik aldrig meldt os ind for 2026. Det gør vi hermed.": ["join: me"],
    "Jeg kan se, at vi ikke er medlem i år. Det vil vi gerne være.": ["join: me"],
    "Medlemskabet blev ikke fornyet. Det vil vi tænke over.": [],
    "Vi har ikke fået en bekræftelse på medlemskabet. Det vil vi bede om.": [],
    # who does so too
    "Jeg kommer til møde 2, det gør Kim Bak også.": ["in 2: Kim Bak", "in 2: me"],
    "Jeg er med til møde 2, og det er Kim Bak også.": ["in 2: Kim Bak", "in 2: me"],
    "Jeg kommer til møde 2, men det gør Kim Bak ikke.": ["in 2: me"],
    "Jeg kommer til møde 2, og det gør Kim Bak måske også.": ["in 2: me"],
    "hej jeg komer d 28 maj og Kim Bak med": ["in 2: me + Kim Bak"],
    "Til mødet i København kommer jeg og Kim Bak. Den 28. maj klarer vi os med Kim.": [
        "in 1: me + Kim Bak",
        "in 2: Kim Bak",
    ],
    "Kim Bak and I would like to dial in on 8 October. Our manager Lis Vad will not be joining "
    "herself.": ["in 3: Kim Bak + me"],
    # the invoice
    'Vi kan ikke betale uden reference. Skriv venligst "RA-31" på vores faktura.': [
        "billing: None RA-31"
    ],
    "Økonomi afviser fakturaer uden ordrenummer. Brug RA-31.": ["billing: None RA-31"],
    "Kim Bak skal med til møde 2. Kontingentfakturaen skal mærkes RA-31.": [
        "billing: None RA-31",
        "in 2: Kim Bak",
    ],
    "EAN-nummeret på fakturaen er forkert, brug 5798000000018.": ["billing: 5798000000018 None"],
    "Tilmeld Kim Bak til møde 2. Vi betaler selv for den tredje.": ["in 2: Kim Bak"],
    "Kim Bak, som før var i Skive Kommune, skal med på møde 2.": ["in 2: Kim Bak"],
    "Vi kører sammen med kollegerne fra Skive. Tilmeld Kim Bak til møde 2.": ["in 2: Kim Bak"],
    # questions
    "I bedes oplyse, hvorvidt Randers Kommune er medlem, og hvem der er kontaktperson.": ["status"],
    "Giv mig venligst et overblik over, hvem vi har med til møde 2.": ["status"],
    "Vi overvejer, om Randers skal med, men vil gerne vide mere. Hvad koster det?": ["info"],
    "Inden vi beslutter, om vi vil med, vil vi gerne vide, hvad det koster.": ["info"],
}


def _meant(wanted: list[str]) -> list[str]:
    return sorted(re.sub(r"(?<=[:+] )me\b", SENDER, wish) for wish in wanted)


@pytest.mark.parametrize("text", WISHES)
def test_it_is_read_as_meant(text: str) -> None:
    assert told(text) == _meant(WISHES[text])


@pytest.mark.parametrize("text", LEAVES)
def test_who_leaves_the_network_is_left_to_a_person(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision is Decision.REVIEW


@pytest.mark.parametrize("text", STAYS_IN)
def test_who_does_not_leave_is_served(text: str) -> None:
    assert told(text) == _meant(STAYS_IN[text])


@pytest.mark.parametrize("text", ["Toget holder stille. Meld mig fra.", "Jeg når det ikke."])
def test_who_cannot_come_to_the_meeting_that_has_begun_is_not_taken_off_the_next(text: str) -> None:
    raw = mail_of(text).replace(b"02 Feb 2026 10:00", b"12 Mar 2026 10:04")
    assert understood(configured(), raw).decision is Decision.REVIEW


@pytest.mark.parametrize(
    "text",
    [
        "Fakturaen passer ikke med det aftalte, og vi betaler ikke, før den er rettet.",
        "Jeg kan ikke få fakturaen til at stemme. Sæt mig på møde 2.",
        "Regningen lyder på tre, vi var to. Sæt mig på møde 2.",
        "Kommunen vil ikke hæfte for den ekstra plads. Sæt mig på møde 2.",
        "Beløbet er hævet to gange på vores konto. Hvornår får vi det ene igen?",
        "Vi har ikke brugt pladserne og mener, at kontingentet bør nedsættes. Kim Bak til møde 2.",
        "Sidste møde var en fuser: kold kaffe og dårlig lyd. Jeg kommer dog til møde 2.",
        "Byrådet har sparet os ud af alle netværk. Hvem har vi på listen?",
        "Skriv Kim Bak på til møde 2. Hun sidder i Skive Kommune, men vi kører sammen.",
        "Kollegerne i Skive har ny kontaktperson. Deres kontaktperson er nu Kim Bak.",
        "Både Randers og Skive vil være medlemmer. Jeg er kontakt for begge.",
        "Jeg vil gerne have en oversigt over samtlige tilmeldte, så vi kan invitere på middag.",
        "Har I tegnsprogstolk på, eller skal vi selv betale for det?",
    ],
)
def test_what_only_a_person_can_settle_is_left_to_a_person(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision is Decision.REVIEW


def test_an_invoice_in_dispute_changes_no_reference() -> None:
    text = "Vi vil ikke betale den faktura, I har sendt. Vores reference er RA-31."
    assert understood(configured(), mail_of(text)).decision is Decision.REVIEW


def test_a_person_and_a_meeting_not_understood_are_asked_about() -> None:
    """Beside a request that was understood they would be lost without a word."""
    text = "Kim Bak skal med til møde 1. Den 28. maj svinger Lis Vad taktstokken."
    found = understood(configured(), mail_of(text))
    assert found.decision is Decision.ASK
    assert [point.question for point in found.open_points] == [Question.WHICH_REQUEST]

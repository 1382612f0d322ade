"""Mails as offices write them: labelled lines, shared mailboxes, one writing for another."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, told

from knub_mailer.domain.request import Decision, Join, Question
from knub_mailer.entrypoints.commands_understand import understood

CARD = "Navn: Ida Holm\nTitel: konsulent\nMail: idho@randers.dk\nMobil: 72 59 00 17"

READ = {
    # out and in as labels
    "To ændringer til møde 2:\n\nUd: Kim Bak - ind: Lis Vad (liva@randers.dk)\n"
    "Ud: Bo Juul - ind: Ole Friis\n\nJeg selv bliver stående.": [
        "swap 2: Bo Juul > Ole Friis",
        "swap 2: Kim Bak > Lis Vad",
    ],
    "Til møde 2. Ind: Lis Vad / ud: Kim Bak": ["swap 2: Kim Bak > Lis Vad"],
    "Møde 2.\nInd: Lis Vad\nUd: Kim Bak": ["swap 2: Kim Bak > Lis Vad"],
    "Ud: Kim Bak": [],
    # one writes for another
    "On behalf of our head of housing, Ms. Lis Vad (liva@randers.dk), I would like to book a seat "
    "at the meeting on March 12th.": ["in 1: Lis Vad"],
    "På vegne af vores chef, Lis Vad, vil jeg gerne bestille en plads den 28. maj.": [
        "in 2: Lis Vad"
    ],
    "På Lis Vads vegne melder jeg afbud til møde 2.": ["out 2: Lis Vad"],
    "På vegne af chefen vil jeg gerne tilmelde til den 12. marts.": [],
    "På kommunens vegne melder jeg afbud til møde 2.": [],
    # how somebody travels, beside a question
    "Jeg kommer kørende fra Fyn den 28. maj med trailer. Er der plads at parkere på?": [],
    "Vi kommer 2 biler til mødet. Er der handicapparkering ved indgangen?": [],
    # a card says of nobody that he comes
    CARD: [],
    f"Fremover skal I skrive til:\n\n{CARD}": ["contact: Ida Holm"],
    f"Vi tilmelder Kim Bak til møde 2. Ny kontaktperson:\n{CARD}": [
        "contact: Ida Holm",
        "in 2: Kim Bak",
    ],
    f"Til møde 2 kommer:\n\n{CARD}": ["in 2: Ida Holm"],
    f"Vi vil gerne være medlem.\n{CARD}": ["join: Ida Holm"],
    # seats that are counted
    "Vi vil gerne have vores to pladser til møde 2. De skal gives til:\n\nKim Bak\nLis Vad\n"
    "Ole Friis": [],
    "Vores to pladser til møde 2 går til Kim Bak og Lis Vad.": ["in 2: Kim Bak + Lis Vad"],
    # questions, in haste without their mark
    "hvem har I stående fra Randers til møde 2": ["status"],
    "er Randers medlem i år": ["status"],
    "Alle skal have togbilletter. Kan I sende mig navnene?": ["status"],
    "Kim Bak må slettes fra møde 2. Er vi så kun to tilbage? Send gerne en oversigt over os.": [
        "out 2: Kim Bak",
        "status",
    ],
    "hvad koster det at være medlem": ["info"],
    "Nedenfor kan I se, hvem der deltager i møde 2:\n\nKim Bak\nLis Vad": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Kim Bak kommer til møde 2. Hvor er det godt, at I holder møde igen.": ["in 2: Kim Bak"],
    "Er der plads, så skriv mig på møde 2": [],
    # lists whose head counts them
    "i alt 3 fra os til møde 2:\n1) borgerrådgiver Kim Bak, kiba@randers.dk\n2) Lis Vad\n"
    "3) undertegnede, som også tager referat": ["in 2: Kim Bak", "in 2: Lis Vad", "in 2: me"],
    "To deltagere fra os til møde 2\n\nKim Bak\nLis Vad": ["in 2: Kim Bak", "in 2: Lis Vad"],
    "To deltagere fra os til møde 2\n\nKim Bak\nLis Vad\nOle Friis": [],
    "1. Kim Bak\n2. mig selv\n\nDet er dem, der kommer til møde 2.": ["in 2: Kim Bak + me"],
    "Vores navne til møde 2:\n- Kim Bak, der ikke er sikker\n- Lis Vad": ["in 2: Lis Vad"],
    # meetings on lines of their own, and sets of them
    "Tilmeld mig til følgende møder:\n- 12. marts\n- 28. maj": ["in 1+2: me"],
    "Jeg ønsker deltagelse i\n• 28. maj\n• 8. oktober": ["in 2+3: me"],
    "Afmeld mig fra:\n* møde 1\n* møde 3": ["out 1+3: me"],
    "Vi tilmelder:\nMøde 1\nKim Bak\nMøde 2\nLis Vad": ["in 1: Kim Bak", "in 2: Lis Vad"],
    "Meld mig fra de to møder.": [],
    # who comes along, who takes over, who does not come
    "Jeg vil også gerne med den 12. marts, sammen med Bodil fra socialafdelingen.": ["in 1: me"],
    "Barnet er sygt, Lis Vad tager derfor over for mig på møde 2.": ["swap 2: me > Lis Vad"],
    "Jeg skal hverken med til mødet i Randers eller det virtuelle i oktober.": ["out 2+3: me"],
    "Brug EAN 5798004700181. Det gamle må I gerne slette.": ["billing: 5798004700181 None"],
    # a first name alone at the end signs
    "Tilmeld Kim Bak til møde 2.\n\nLone": ["in 2: Kim Bak"],
    # what is put right
    "Tilmeld Kim Bak til møde 1. Rettelse: det er møde 2, møde 1 var en fejl.": ["in 2: Kim Bak"],
    # the membership
    "Vi indgår i netværket i år.\n\nKontaktperson: Kim Bak, kiba@randers.dk": ["join: Kim Bak"],
    "Randers træder ind i netværket fra i dag.": ["join: me"],
    "Randers Kommune ønsker derfor at blive medlem af netværket i 2026.": ["join: me"],
    "Vi søger hermed om at blive optaget i netværket.": ["join: me"],
    "Jeg skal anmode om, at Randers Kommune optages i netværket.": ["join: me"],
    "Udvalget har tiltrådt, at Randers er medlem af netværket i 2026.": ["join: me"],
    "Min chef siger, at vi skal være medlem i år.": ["join: me"],
    "Kan Randers stadig nå med? Så vil vi gerne meldes ind.": ["join: me"],
    "I kan også i 2026 regne med os.": ["join: me"],
    "Jeg har hørt, at Randers er medlem.": [],
    "Randers' EAN til netværket er 5798004700181.": ["billing: 5798004700181 None"],
    "Rekvisitionsnummer til jeres faktura er 88-2210.": ["billing: None 88-2210"],
    # taken back in the same breath, and what is meant a sentence later
    "Jeg kommer til møde 2 - hov, jeg læste forkert. Det er møde 1, jeg har tid til.": ["in 1: me"],
    "Sæt mig på møde 2... nej, jeg kigger i den forkerte kalender. Det er marts, jeg kan.": [
        "in 1: me"
    ],
    "Jeg tilmelder mig møde 2, nej undskyld, jeg bytter rundt. Møde 3 er det. Kun det.": [
        "in 3: me"
    ],
    "Tilmeld Kim Bak og Lis Vad til møde 2. Hov, forkert, det er møde 3 de skal med til.": [
        "in 3: Kim Bak + Lis Vad"
    ],
    "Sæt mig på møde 2... nej, undskyld, jeg kan slet ikke.": [],
    "Tilmeld mig møde 2. Nej vent, jeg kigger lige i kalenderen først.": [],
    "Jeg kommer til møde 2 - hov, jeg er i øvrigt vegetar.": ["in 2: me"],
    # asked about a place, and no meeting's
    "Er der elevator i bygningen, hvor mødet den 28. maj holdes?": [],
    "Kan man oplade elbil i nærheden, og kan man holde gratis?": [],
    "Hvor holdes mødet den 28. maj, og kan man holde gratis?": ["info"],
    # a meeting, and when it is said to be
    "Skriv mig på møde 3, som jeg kan se ligger den 28. maj.": [],
    "Jeg vil gerne deltage i møde 2 (det er vel det i København).": [],
    "Tilmeld mig møde 3. Det er jo den 28. maj.": [],
    "Jeg tilmelder mig møde 2. Jeg noterer mig, at det er den 8. oktober.": [],
    "Skriv mig på møde 2, som jeg kan se ligger den 28. maj.": ["in 2: me"],
    "Jeg kommer til møde 2, som ligger bedre end den 12. marts.": ["in 2: me"],
    "Tilmeld mig møde 2. Den 12. marts kan jeg ikke.": ["in 2: me"],
    "I kan lave medlemskabet nu. Kim Bak er vores mand på det.": ["join: Kim Bak"],
}


@pytest.mark.parametrize("text", READ)
def test_an_office_is_read_as_its_reader_would(text: str) -> None:
    wanted = [
        w.replace(": me", f": {SENDER}")
        .replace("+ me", f"+ {SENDER}")
        .replace("me >", f"{SENDER} >")
        for w in READ[text]
    ]
    assert told(text) == sorted(wanted)


@pytest.mark.parametrize(
    ("subject", "body", "joins"),
    [
        ("Indmeldelse i KNUB", "Jf. emnet.", True),
        ("Tilmelding til netværket", "Vores EAN er 5798004700181.", True),
        ("Indmeldelse", "Vi søger hermed om at blive optaget.", True),
        ("Vi melder os ind i netværket", "Ring endelig, hvis I mangler noget.", True),
        ("Indmeldelse", "Det gælder Randers Kommune. Prisen er vi bekendt med.", True),
        ("Medlemskab 2026", "Vi forlænger.", True),
        ("Medlemskab", "Vi har fået ny adresse.", False),
        ("Indmeldelse", "Vi overvejer at melde os ind.", False),
        ("Medlemskab", "Hvis chefen siger ja, vil vi gerne være medlem.", False),
        ("Medlemskab af KNUB", "Vi vender tilbage om det.", False),
        ("Indmeldelse", "Byrådet behandler sagen om medlemskab på næste møde.", False),
        ("Indmeldelse", "Hvordan bliver man medlem?", False),
        ("Medlemskab", "Vi var med i 2022 med Kim Bak som kontaktperson. Så holdt vi op.", False),
        ("Medlemskab", "Vi var med i fjor. I år er Kim Bak vores kontaktperson.", True),
        ("Medlemskab", "Min chef spørger, om vi skal med. Kim Bak ville være kontakt.", False),
        ("Indmeldelse", "Jeg sidder med blanketten. Som kontakt skriver jeg Kim Bak.", False),
        ("Indmeldelse", "Vi har udfyldt blanketten. Kim Bak er kontaktperson.", True),
        ("Medlemskab", "Er vi medlem? Kim Bak er kontaktperson.", False),
        ("Vedr. indmeldelse", "Hermed det EAN, som I manglede: 5798004700181.", False),
    ],
)
def test_a_subject_is_a_wish_only_where_the_body_goes_with_it(
    subject: str, body: str, joins: bool
) -> None:
    raw = mail_of(body).replace(b"Subject: KNUB", f"Subject: {subject}".encode())
    found = understood(configured(), raw).requests
    assert any(isinstance(request, Join) for request in found) is joins


@pytest.mark.parametrize(
    "text",
    [
        "Vi deler nu kontor med Favrskov. Vil I oprette begge kommuner som medlemmer?",
        "Vil I melde både Randers og Favrskov ind i netværket?",
    ],
)
def test_who_joins_for_another_municipality_too_is_reviewed(text: str) -> None:
    assert understood(configured(), mail_of(text)).decision is Decision.REVIEW


def test_an_office_that_another_signs_for_is_no_person() -> None:
    raw = mail_of("I would like to book a seat at the meeting on 12 March.")
    raw = raw.replace(b"Lone Dahl Kristensen <lodk@", b"Front Office Housing <housing@")
    raw = raw.replace(b"Lone Dahl Kristensen", b"Szymon Zielinski\nFront Office, Randers")
    (request,) = understood(configured(), raw).requests
    assert [p.name for p in getattr(request, "attendees", ())] == ["Szymon Zielinski"]


def test_a_project_that_sends_as_itself_is_no_attendee() -> None:
    raw = mail_of("Vi er to der tager med til møde 2: Kim Bak og undertegnede.")
    raw = raw.replace(b"Lone Dahl Kristensen <lodk@", b"Bydelsprojekt Vest <bydelvest@")
    signed = "Ida Holm\nProjektleder, Bydelsprojekt Vest, Randers Kommune"
    raw = raw.replace(b"Lone Dahl Kristensen", signed.encode())
    (request,) = understood(configured(), raw).requests
    assert [p.name for p in getattr(request, "attendees", ())] == ["Kim Bak", "Ida Holm"]


def test_more_names_than_the_heading_counts_are_asked_about() -> None:
    text = "Vi beder om 2 pladser den 28. maj til nedenstående:\n\nKim Bak\nLis Vad\nBo Juul"
    found = understood(configured(), mail_of(text))
    assert (found.decision, found.requests) == (Decision.ASK, ())


def test_a_maybe_in_a_table_is_asked_about() -> None:
    rows = (
        "Navn\tMail\tDeltager 28/5\nKim Bak\tkiba@randers.dk\tJa\nLis Vad\tliva@randers.dk\tMåske"
    )
    found = understood(configured(), mail_of(f"Her er vores oversigt til den 28. maj.\n\n{rows}\n"))
    assert [p.question for p in found.open_points] == [Question.WHICH_REQUEST]
    assert told(f"Her er vores oversigt til den 28. maj.\n\n{rows}\n") == ["in 2: Kim Bak"]

"""What was read wrongly in mails of everyday words: done as it is meant, or asked about."""

from __future__ import annotations

import pytest
from corpora import configured
from sentence_bank import mail_of
from wishes_told import SENDER, told_by

from knub_mailer.domain.request import Decision
from knub_mailer.entrypoints.commands_understand import understood

EAN = "5798018857116"
READ = {
    # a seat that one does not take over, and who does
    "Lis Vad er rejst. Hendes plads den 8. oktober overtager jeg ikke.": [],
    "Lis Vad er syg. Hendes plads i oktober får Bo Friis desværre ikke.": [],
    "Lis Vads plads i oktober overtager Bo Friis ikke.": [],
    "I oktober får Bo Friis ikke Lis Vads plads.": [],
    "Til møde 2 tager Bo Friis ikke Lis Vads plads.": [],
    "Ikke Jep Søby, men Bo Friis får Lis Vads plads i oktober.": ["swap 3: Lis Vad > Bo Friis"],
    "Lis Vad er rejst. Hendes plads i oktober tager jeg så ikke, men den overtager Bo Friis.": [
        "swap 3: Lis Vad > Bo Friis"
    ],
    "Lis Vads plads i oktober overtager jeg, da hun ikke kan.": [f"swap 3: Lis Vad > {SENDER}"],
    # `sæt … på resten af` takes nobody off
    "Sæt Bo Friis på resten af årets møder.": ["in 1+2+3: Bo Friis"],
    "Sæt Bo Friis af listen til møde 2.": ["out 2: Bo Friis"],
    # who goes early, and keeps his seat
    "Bare så I ved det: Jeg er der fra kl. 9.30, men må liste af ved middagstid den 28. maj, fordi "
    "jeg skal nå en bus. Min plads skal I altså ikke røre, og maden må I regne mig med til.": [],
    "Jeg er der først fra kl. 11 den 28. maj. I skal ikke røre min plads.": [],
    "Jeg vil gerne med til møde 2. Min plads i oktober skal I ikke røre.": [f"in 2: {SENDER}"],
    "Lad min plads gå til Bo Friis den 28. maj.": [f"swap 2: {SENDER} > Bo Friis"],
    # who writes stands first in the list
    f"Tilmeld til møde 2:\n\n- {SENDER}\n- Bo Friis": ["in 2: Bo Friis", f"in 2: {SENDER}"],
    f"Vi to kommer til møde 2:\n\n{SENDER}\nBo Friis": ["in 2: Bo Friis", f"in 2: {SENDER}"],
    f"Sæt Bo Friis på møde 2.\n\n- {SENDER}": ["in 2: Bo Friis"],
    "Følgende to kolleger deltager i møde 2:\n\nNavn | Afdeling\nBo Friis | Plan\nLis Vad | Byg": [
        "in 2: Bo Friis",
        "in 2: Lis Vad",
    ],
    f'Vejle melder sig ind. EAN: {EAN}. Bogholderiet vil gerne se "Byen Vest" på fakturaen, så det '
    "må I anføre som reference.": [f"join: {SENDER} {EAN} Byen Vest"],
    "Hermed sender jeg vores tilmelding til møde 2, se det udfyldte ark.": [],
    "Tilmelding til møde 2\n\nSagsbehandler: Lis Vad\n\nHermed tilmeldes fuldmægtig Bo Friis.": [
        "in 2: Bo Friis"
    ],
    "Hermed sender jeg vores tilmelding til møde 2: Bo Friis og Lis Vad.": [
        "in 2: Bo Friis + Lis Vad"
    ],
    "Hr. Bo Friis og frøken Malou Ejsing kommer den 12. marts.": ["in 1: Bo Friis + Malou Ejsing"],
    "Kaptajnen Jep Søby kan ikke alligevel, så jeg overtager hans plads den 28. maj.": [
        f"swap 2: Jep Søby > {SENDER}"
    ],
    "Sæt mig på begge de fysiske møder, altså 1 og 2. Til nr. 2 skal Bo Friis også med.": [
        f"in 1+2: {SENDER}",
        "in 2: Bo Friis",
    ],
    "Mødenr. 1: Bo Friis ønskes slettet. Mødenr. 2: Lis Vad ønskes tilmeldt.": [
        "in 2: Lis Vad",
        "out 1: Bo Friis",
    ],
    f"Vejle melder sig ind.\n\nEAN: {EAN}, ref. Social-BRK": [f"join: {SENDER} {EAN} Social-BRK"],
    f"Please count Vejle in for this year's network. Our EAN is {EAN} and please write REQ-88213 "
    "on it as our reference.": [f"join: {SENDER} {EAN} REQ-88213"],
    "Den 12. marts: glem mig, jeg fik rodet datoerne sammen.": [f"out 1: {SENDER}"],
    f"Tallet til faktureringen nåede vist ikke frem. Her er det så: {EAN}, og der skal stå "
    "Udvikling/SL på.": [f"billing: {EAN} Udvikling/SL"],
    f"EAN til fakturaen er {EAN}. Sæt gerne VH-5520 i feltet til vores reference.": [
        f"billing: {EAN} VH-5520"
    ],
    f"Vejle vil gerne være medlem i 2026.\n\nMvh\nLone\nVejle Kommune\nEAN {EAN}": [
        f"join: {SENDER} {EAN} None"
    ],
    f"Pengevejen til Vejle er {EAN}. Skriv 'BOL 7' i hjørnet.": [f"billing: {EAN} BOL 7"],
    f"EAN er {EAN}. Skriv VH-5520 på fakturaen som vores reference.": [f"billing: {EAN} VH-5520"],
    "Fra Vejle kommer der normalt ingen, men nu kommer der to på én gang. Frøken Malou Ejsing og "
    "jeg. Vi cykler ind d. 12. marts.": [f"in 1: Malou Ejsing + {SENDER}"],
    "Jeg trækker desværre stikket på min egen og Bo Friis' deltagelse i møde 3.": [
        f"out 3: {SENDER} + Bo Friis"
    ],
    "Slet både Bo Friis' og min egen plads på møde 2.": [f"out 2: {SENDER} + Bo Friis"],
    "Sæt Bo Friis og Lis Vad på møde 2. Lis vil stå som kopi på det hele.": [
        "in 2: Bo Friis + Lis Vad"
    ],
    "Jeres liste til mødet i Randers skal se sådan ud: Bo Friis og Lis Vad.": [
        "in 2: Bo Friis + Lis Vad"
    ],
    "Jeres liste til mødet i Randers skal ikke se sådan ud: Bo Friis og Lis Vad.": [],
    "Den 12. marts kommer Bo Friis og Lis Vad. Bo har sagt nej til mail, så ring i stedet.": [
        "in 1: Bo Friis + Lis Vad"
    ],
    "Den 12. marts kommer Bo Friis og Lis Vad. Bo har sagt nej til mødet.": [],
    "Vi trækker os fra møde 3, alle fire, som I har stående.": ["out 3: all"],
    "Bo Friis, Lis Vad og jeg melder fra til møde 3, alle tre, som I har stående.": [
        f"out 3: Bo Friis + Lis Vad + {SENDER}"
    ],
    "Der kommer kun én person fra Vejle til møde 2, og det er mig.": [f"in 2: {SENDER}"],
    "Der kommer kun én person fra Vejle til møde 2, og det er ikke mig.": [],
    "Bo Friis og Lis Vad skal med til møde 2. Folkene i Skive har styr på deres eget, så dem skal "
    "I ikke gøre noget ved.": ["in 2: Bo Friis + Lis Vad"],
}
JONAS, ANE = "Jonas Kjær <jonas.kjaer@viborg.dk>", "Ane Vind <anvi@viborg.dk>"
OF_HIS_SEAT = (
    (JONAS, "Jeg er jo tilmeldt den 28. maj. Må jeg tage en studerende med?", False),
    (JONAS, "Selv står jeg allerede på listen til møde 2. Er der plads til en mere?", False),
    (ANE, "Jeg er jo tilmeldt den 28. maj. Må jeg tage en studerende med?", True),
    (JONAS, "Er jeg egentlig tilmeldt den 28. maj? Må jeg tage en studerende med?", True),
    (JONAS, "Jeg er tilmeldt den 12. marts. Er der også plads den 28. maj?", True),
)
"""Who wrote it, what stands below, and whether Jonas, who now brings Ida, is new himself."""
ASKED = (
    "Rådhuset er lukket på grund af en vandskade, og derfor kan vi ikke komme den 12. marts "
    "alligevel.",
    "Jeg knækkede foden i søndags. Så sæt kryds over mig på torsdag den 28. maj.",
    "Lis Vad vil gerne med den 28. maj, dog ikke hvis det bliver på skærm.",
    "Tilmeld Bo Friis til møde 2 – bare ikke, hvis han selv skal betale.",
    "De slukker for strømmen den 8. oktober. Får vi ikke lov at sidde hjemme, ryger jeg af.",
    "Jeg sidder på bænken den 8. oktober. Bliver Bo Friis skadet, rykker jeg ind.",
    "Det er Kim Bak og Lis Vad (ikke Lis Friis, som også er her), der skal med i Randers.",
    "Det kan være, at vi bytter rundt, så det bliver Bo Friis, der er kontakten i stedet for mig. "
    "Det taler vi om til MUS.",
    "Vi vil gerne være med igen, men vi har fået ny direktør, som skal tage stilling først.",
)
NOT_AT_ALL = {
    "Vi melder hele Vejle fra den 28. maj. Undtagen Ulf Dam, han vil gerne med.": "out",
    "Så blev det desværre alligevel ikke til noget for os med mødet den 28. maj.": "out",
    "Der er varslet kuling. Er færgen med os den 28. maj, lægger vi til i Randers, Bjarne Nordby "
    "og "
    "jeg; er den imod os, gør vi ikke.": "in",
    "Sæt kryds over mig på torsdag den 28. maj.": "in",
    "Bo Friis brækkede benet. Han skal slettes i Randers, og jeg gør det på hans vegne.": "swap",
    "Åh nej, det hele er skredet. Karl Otto Vestergaard må melde pas den 28. maj, hans afløser "
    "hedder Randi Bloch, og jeg selv hænger stadig på krogen som aftalt.": "out",
}


AS_SENT = (
    (
        "2026-05-27 20:14",
        "Hej søde KNUB!!\n\nJeg hoster som en gammel dieselmotor, så det KAN være, at "
        "jeg må melde mig syg i morgen :( Jeg ser lige, hvordan natten går!",
    ),
    (
        "2026-09-14 12:20",
        "Kalenderen er en gyngende mose. Får jeg fast grund under fødderne den 8. "
        "oktober, stikker jeg ansigtet frem på skærmen.",
    ),
    (
        "2026-01-20 10:02",
        "Svendborg vil rigtig gerne være med igen, og jeg regner egentlig også med at "
        "det ender sådan, men vi har fået ny direktør, som skal tage stilling først. Hun starter "
        "1. "
        "februar.",
    ),
)
DISPUTED = (
    "Der står 2 ekstra pladser på fakturaen. Jeg kan kun komme i tanke om en. Vil I se på det, før "
    "vi betaler? Til Randers kommer jeg gerne igen."
)


BOTH_HOUSES = "Vi er enige med Skive om, at begge kommuner skal være med den 8. oktober. "
THEIRS = {  # whether it is for a person
    "Skive tilmelder selv deres. Tilmeld Bo Friis og Lis Vad.": False,
    "Skive tilmelder ikke selv deres. Tilmeld Bo Friis og Lis Vad.": True,
    "Tilmeld Bo Friis og Lis Vad.": True,
}


def _mail(text: str) -> bytes:
    return mail_of({"text": text, "from": f"{SENDER} <lodk@vejle.dk>"}, "brief 1")[0]


@pytest.mark.parametrize("text", READ)
def test_it_is_read_as_it_is_meant(text: str) -> None:
    told = told_by(_mail(text))
    meaning = understood(configured(), _mail(text))
    joined = [
        f"join: {each.contact.name} {each.ean} {each.reference}"
        for each in meaning.requests
        if hasattr(each, "ean") and hasattr(each, "contact")
    ]
    assert [wish for wish in told if not wish.startswith("join")] + joined == READ[text]


@pytest.mark.parametrize(("who", "below", "new"), OF_HIS_SEAT)
def test_who_wrote_of_his_own_seat_before_is_not_signed_up_again(
    who: str, below: str, new: bool
) -> None:
    text = (
        "Tak, så tager jeg Ida Dahl med.\n\n> 2. mar. 2026 kl. 8.37 KNUB <knub@kl.example>:\n"
        f"> Ja, I må være så mange, I vil.\n>\n>> 1. mar. 2026 kl. 17.20 {who}:\n>> {below}\n"
    )
    mail, _ = mail_of({"text": text, "subject": "Re: Møde 2"}, "brief 3")
    assert told_by(mail) == [f"in 2: {'Jonas Kjær + ' if new else ''}Ida Dahl"]


@pytest.mark.parametrize("text", ASKED)
def test_what_hangs_on_something_is_asked_about(text: str) -> None:
    meaning = understood(configured(), _mail(text))
    assert (meaning.decision, meaning.requests) == (Decision.ASK, ())


@pytest.mark.parametrize(("date", "text"), AS_SENT)
def test_the_second_reading_does_not_do_it_either(date: str, text: str) -> None:
    sender = f"{SENDER} <lodk@svendborg.dk>"
    mail, _ = mail_of({"text": text, "from": sender, "date": date}, "brief 2")
    meaning = understood(configured(), mail)
    assert (meaning.decision, meaning.requests) == (Decision.ASK, ())


@pytest.mark.parametrize("text", NOT_AT_ALL)
def test_the_contrary_is_never_done(text: str) -> None:
    assert not [wish for wish in told_by(_mail(text)) if wish.startswith(NOT_AT_ALL[text])]


def test_an_invoice_to_be_looked_at_before_it_is_paid_is_for_a_person() -> None:
    assert understood(configured(), _mail(DISPUTED)).decision is Decision.REVIEW


@pytest.mark.parametrize("theirs", THEIRS)
def test_a_neighbour_who_signs_up_its_own_is_spoken_of_and_not_for(theirs: str) -> None:
    decision = understood(configured(), _mail(BOTH_HOUSES + theirs)).decision
    assert (decision is Decision.REVIEW) is THEIRS[theirs]


@pytest.mark.parametrize(("may", "asked"), [("men må ikke for chefen", 0), ("og må for chefen", 1)])
def test_who_may_not_is_not_asked_about(may: str, asked: int) -> None:
    text = f"Bo Friis kommer til møde 2. Vores elev Ida vil gerne, {may}."
    assert len(understood(configured(), _mail(text)).questions) == asked


def test_who_wants_to_a_meeting_that_has_begun_is_not_put_on_the_next() -> None:
    text = "Ved godt I er gået i gang, men jeg er på vej og er der 10.45. Sæt mig på listen."
    mail, _ = mail_of({"text": text, "date": "2026-05-28 10:20"}, "brief 9")
    assert understood(configured(), mail).decision is Decision.REVIEW

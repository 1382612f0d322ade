"""What stands beside a wish or above it: nobody it names is lost, and nobody else comes in."""

from __future__ import annotations

import pytest
from wishes_told import SENDER, one_by_one, told

READ = {
    # what a list's line tells besides
    "Vi logger to ind den 8. oktober:\n1) Kim Bak – kiba@randers.dk\n"
    "2) Lis Vad – har ingen mail endnu, starter 1. oktober": ["in 3: Kim Bak", "in 3: Lis Vad"],
    "Tilmelding til møde 2:\nKim Bak\nLis Vad - ny hos os, hun starter i april": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Til den 28. maj melder vi:\na) Kim Bak\nb) Lis Vad / har ikke fået mail": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Til møde 2:\n- Kim Bak\n- Lis Vad – hvis hun når det": ["in 2: Kim Bak"],
    "Vi kommer to til møde 2:\n- Kim Bak\n- Lis Vad – har ikke svaret endnu": ["in 2: Kim Bak"],
    # those below a wish without its object
    "Vi kører sammen til Randers den 28. maj. Vil I notere\n\nKim Bak\nLis Vad": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Jeg vil gerne melde til møde 2\nKim Bak\nLis Vad": ["in 2: Kim Bak", "in 2: Lis Vad"],
    "Hvem af disse står på listen til møde 2\nKim Bak\nLis Vad": [],
    # the same for one more
    "Tilmeld mig møde 2. Tilsvarende med Kim Bak.": ["in 2: Kim Bak", "in 2: me"],
    "Please sign me up for meeting 2. Same goes for my colleague Kim Bak.": [
        "in 2: Kim Bak",
        "in 2: me",
    ],
    "I can't make it to meeting 2. Same goes for Kim Bak.": ["out 2: Kim Bak", "out 2: me"],
    "Tilmeld mig møde 2. Det samme gælder ikke Kim Bak.": ["in 2: me"],
    "Tilmeld mig møde 2. Det samme gælder måske Kim Bak.": ["in 2: me"],
    # who asked for it, and who does it
    "Kim Bak har bedt mig om at deltage i møde 2.": ["in 2: me"],
    "Kim Bak har bedt mig om at sikre ham en plads på møde 2.": ["in 2: Kim Bak"],
    "Kim Bak har bedt mig reservere en plads til sig på møde 2.": ["in 2: Kim Bak"],
    "Jeg ser mig nødsaget til at melde Kim Bak fra møde 2.": ["out 2: Kim Bak"],
    # what is sent to somebody
    "Kim Bak skal med til møde 1. Invitationen må gerne også komme til mig.": ["in 1: Kim Bak"],
    "Kim Bak deltager i møde 1. Mailen må gerne komme til både ham og mig.": ["in 1: Kim Bak"],
    "Jeg skal være med til møde 3. Sender I mig et link?": ["in 3: me"],
    "Sender I mig et link til møde 3?": ["info"],
    # what a smile ends, and what it does not
    "Så slipper jeg for at pendle 😄 skriv mig på til møde 3": ["in 3: me"],
    "Virtuelt passer mig fint, så slipper jeg for færgen :-) skriv mig på til møde 3": ["in 3: me"],
    "Tilmeld Kim Bak :) til møde 3": ["in 3: Kim Bak"],
    "Jeg slipper for mødet i Randers 😄": ["out 2: me"],
    # a doubt about the membership
    "Vi er i tvivl: figurerer Randers som medlem i 2026, eller blev papirerne aldrig sendt?": [
        "status"
    ],
    # with whom one comes
    "Jeg vil gerne på mødet i oktober sammen med Kim Bak.": ["in 3: Kim Bak", "in 3: me"],
    "Til gengæld vil jeg gerne på det i oktober sammen med Kim Bak.": ["in 3: Kim Bak", "in 3: me"],
    "Tilmelder Kim Bak og Lis Vad til KNUB d. 28/5": ["in 2: Kim Bak", "in 2: Lis Vad"],
    # what is marked as new is no reference
    'Kun dem, der er mærket "ny", skal på til møde 2:\nKim Bak - ny\nLis Vad - ny': [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    # places of work that bear a name
    "Projekt Høje Kolstrup sender Kim Bak med den 28. maj.": ["in 2: Kim Bak"],
    "Kim Bak fra Projekt Grøn Bro deltager i møde 2.": ["in 2: Kim Bak"],
    "Plejecenter Rosenlund sender Kim Bak til møde 2.": ["in 2: Kim Bak"],
    # how firm what stands over a wish is
    "Jeg er måske nødt til at springe fra møde 2.": [],
    "Kim Bak er muligvis tvunget til at melde afbud til møde 2.": [],
    "Jeg er nødt til at springe fra møde 2.": ["out 2: me"],
    # who was to come and does not
    "Kim Bak skulle have været af sted til møde 2, men får ny hofte. Lad Lis Vad overtage.": [
        "swap 2: Kim Bak > Lis Vad"
    ],
    "Kim Bak skulle have deltaget i møde 2. Nu bliver det Lis Vad.": ["swap 2: Kim Bak > Lis Vad"],
    "Kim Bak skulle have været med til møde 2, men er blevet syg.": ["out 2: Kim Bak"],
    "Kim Bak kan ikke til møde 2. Lad Lis Vad få pladsen.": ["swap 2: Kim Bak > Lis Vad"],
    "Kim Bak skulle have været med til møde 1 sidste år, men blev syg.": [],
    # who has the seat until now
    "På listen til møde 2 står Kim Bak. Hans plads går til Lis Vad.": ["swap 2: Kim Bak > Lis Vad"],
    "Kim Bak er tilmeldt møde 2, men Lis Vad skal have pladsen.": ["swap 2: Kim Bak > Lis Vad"],
    "På listen til møde 2 står Kim Bak. Han skal slettes.": ["out 2: Kim Bak"],
    "På listen til møde 2 står Kim Bak.": [],
    # a number called so before
    "Regninger uden ordrenr. afvises. Til kontingentet er det 88120-6.": ["billing: None 88120-6"],
    "Fakturaer uden ordrenummer ryger retur hos os. Brug 4500123.": ["billing: None 4500123"],
    "I mangler vores ordrenummer. Det er vist 88120-6, men jeg skal lige tjekke.": [],
    # joining, and who is not the contact
    "Jeg har fået til opgave at få Randers meldt ind. Det er ikke mig, I skal have som kontakt. "
    "Det er min chef Kim Bak.": ["join: Kim Bak"],
    "I skal ikke bruge mig som kontakt. Vi vil gerne være medlem.": [],
    "Jeg prøver at få Randers meldt ind.": [],
    "Vi vil gerne være medlem. Kontakten er ikke mig, men Kim Bak.": ["join: Kim Bak"],
    "Det er ikke Kim Bak, I skal tilmelde til møde 2.": [],
    # those who are `vi`
    "Som medlem vil vi gerne booke os ind på møde 2. Det er Kim Bak og mig.": [
        "in 2: Kim Bak",
        "in 2: me",
    ],
    "Vi vil gerne booke os ind på møde 2. Det er vist Kim Bak og mig.": [],
    # floors, offices
    "Sæt mig og Kim Bak (sidder på 2. sal) på møde 2.": [f"in 2: {SENDER} + Kim Bak"],
    # next year in somebody's life
    "Vi vil være med igen i år. Jeg går på pension til næste år, men er kontakt så længe.": [
        "join: me"
    ],
    # one for another who is found, promised or not known
    "Jeg har lovet at skaffe en til møde 2 i stedet for Kim Bak. Gitte har sagt ja.": [],
    "Jeg har lovet at finde en anden til møde 2 i stedet for Kim Bak.": [],
    "Ud: Kim Bak\nInd: ved vi ikke endnu, men nogen bliver det": [],
    "Ud: Kim Bak\nInd: Lis Vad": ["swap 1: Kim Bak > Lis Vad"],
    # which of two, or a day that is over
    "Møde 2 eller møde 3, et af dem passer i min kalender. Skriv mig på.": [],
    "Jeg blev syg og kom aldrig frem. I må gerne slette mig fra dagen.": [],
    "Slet mig fra mødet, vi ses i Randers.": ["out 1: me"],
    # how likely, and waiting for an answer
    "Jeg kommer til møde 2. 70 procent sandsynligt, hvis min kone ikke føder.": [],
    "Kommer der et ja fra chefen, skal de begge to med, altså Kim Bak og Lis Vad.": [],
    # what is only told beside it
    "Kim Bak skal deltage i møde 2, og det vil jeg bede jer notere.": ["in 2: Kim Bak"],
    "Jeg sætter mig til skærmen til møde 3, det er jeg jo skrevet ind til.": [],
    "Jeg er ikke længere kontakt. Det er Kim Bak heller ikke.": [],
    "Kim Bak rykkes ud af møde 2.": ["out 2: Kim Bak"],
    # giving up and putting in, in other words
    "Kim Bak har sagt op. Ham skal I ikke vente til møde 2.": ["out 2: Kim Bak"],
    "Kim Bak skal I ikke vente på. Lis Vad kommer til møde 2.": ["in 2: Lis Vad"],
    "Turen til møde 2 må jeg lade gå fra mig.": ["out 2: me"],
    "Jeg vil ikke lade møde 2 gå fra mig, så skriv mig på.": ["in 2: me"],
    "Jeg skal desværre skære møde 2 væk i år.": ["out 2: me"],
    "Min plads på møde 2 må I tage af bordet.": ["out 2: me"],
    "Jeg har ikke brug for en parkeringsplads til møde 2.": [],
    "I må gerne lægge Kim Bak ind på møde 2.": ["in 2: Kim Bak"],
    "Kim Bak har fået ny telefon. Læg ham ind i telefonlisten.": [],
    # who writes is the last of a list
    "Til møde 2 kommer:\n- Kim Bak\n- Lis Vad\n- Lone Dahl Kristensen": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
        "in 2: me",
    ],
    # on one list and off another
    "Jeg skal af i maj og på i oktober.": ["in 3: me", "out 2: me"],
    "Kim Bak skal på i oktober og af i maj.": ["in 3: Kim Bak", "out 2: Kim Bak"],
    "På med mig den 8. oktober, og af med Kim Bak.": ["in 3: me", "out 3: Kim Bak"],
    # some of us, more than announced
    "To af os må desværre blive hjemme den 28. maj.": [],
    "Desværre må to af vores tre tilmeldte blive hjemme den 28. maj.": [],
    "Flere af vores tilmeldte er syge den 28. maj og kommer ikke.": [],
    "I må stryge to til mødet i maj.": [],
    "Jeg selv og en til, nemlig Kim Bak og Lis Vad, vil gerne være med i maj.": [],
    "Jeg selv og to til, nemlig Kim Bak og Lis Vad, vil gerne være med i maj.": [
        f"in 2: {SENDER} + Kim Bak + Lis Vad"
    ],
    "Til møde 2 kommer der to:\n- Kim Bak\n- Lis Vad\n- Per Ravn": [],
    # all but one, or perhaps nobody after all
    "Afmeld alle fra os i maj. Den ene af os, Kim Bak, skal dog blive stående.": [],
    "Jeg kommer ikke den 28. maj. Nej, det var for hårdt: jeg kommer måske ikke.": [],
    "Vi er to, der måske tager med den 28. maj: Kim Bak og mig.": [],
    "Er det muligt at deltage i møde 2 online? Hvis ikke, må I slette mig.": ["info"],
    # who has a seat, as we know
    "Kim Bak og jeg kommer til møde 2, det ved I jo. Nu vil Lis Vad også med. Sæt hende på.": [
        "in 2: Lis Vad"
    ],
    "Som I ved, kommer Kim Bak til møde 2. Lis Vad vil også med.": ["in 2: Lis Vad"],
    "Jeg er sat på mødet i maj. Lis Vad vil også gerne med.": ["in 2: Lis Vad"],
    "Kim Bak kommer til møde 2, det ved min chef. Lis Vad vil også med.": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    # in whose stead
    "Jeg må give slip på min plads til møde 2. Kim Bak tager turen for mig.": [
        "swap 2: me > Kim Bak"
    ],
    "Vil I stryge Kim Bak fra møde 2 og lade mig overtage pladsen?": [
        f"swap 2: Kim Bak > {SENDER}"
    ],
    "Undertegnede beder på vegne af Kim Bak om en plads til møde 2.": ["in 2: Kim Bak"],
    "Afbud: Kim Bak\nNyt navn: Lis Vad\nMøde: Randers": ["swap 2: Kim Bak > Lis Vad"],
    # lists one below the other
    "Til møde 2 og 3:\nKim Bak\nLis Vad\nKun til møde 2:\nPer Ravn": [
        "in 2+3: Kim Bak",
        "in 2+3: Lis Vad",
        "in 2: Per Ravn",
    ],
    # members as before, and who is the contact
    "Vi fortsætter naturligvis. Jeg er kontakt.": ["join: me"],
    "Vi fortsætter som sidste år. Ny kontakt er dog Kim Bak.": ["join: Kim Bak"],
    "Vi fortsætter mødet i maj.": [],
    "Kim Bak meldte os ind i januar, og jeg er kontakten. Vi kommer to i maj: Kim og jeg.": [
        f"in 2: {SENDER} + Kim Bak"
    ],
    "Vi er med i år også, det ved I jo. Tilmeld Kim Bak til møde 2.": ["in 2: Kim Bak"],
    "Vi vil gerne være medlem. Om det bliver Kim Bak eller mig, der får jeres post, ved vi endnu "
    "ikke.": [],
    "Kim Bak bliver ny kontakt. Det siger jeg bare, det tager vi officielt i december.": [],
    "Kim Bak overtager kontakten efter mig. Vent med at rette noget, til han siger ja.": [],
    # a regret regretted, all above struck
    "Nu har jeg fortrudt, at jeg meldte fra til møde 2. Jeg vil gerne på igen.": ["in 2: me"],
    "Jeg må melde afbud til møde 2.\n\nNu er det flyttet, så stryg det ovenfor. Jeg kommer "
    "alligevel. Til gengæld skal Kim Bak af listen til møde 2.": ["out 2: Kim Bak"],
    "Jeg fortryder min tilmelding til møde 2.": ["out 2: me"],
    # one for another that is not clear
    "Vi har to på til møde 2, den ene må I gerne udskifte. Den nye er Kim Bak.": [],
    "Kim Bak kommer ikke til møde 2, det har han skrevet.": [],
    "Vi siger ja til det hele, hvis byrådet gør: medlemskab, og mig på alle tre møder.": [],
    # whose name and address
    "Hans Jørgen (hans.joergen.falk@randers.dk) kommer til møde 2.": ["in 2: Hans Jørgen Falk"],
    "Tilmeld Kim Dal til møde 2. Erik bliver hjemme.": ["in 2: Kim Dal"],
    # what others do, and what they owe
    "Hvor mange på vores størrelse er med?": [],
    "Til maj kommer vi to, men jeg skal lige høre, hvem der har lyst.": [],
    # what is not wished
    "Jeg vil gerne være med til forårsmødet.": [],
    "Jeg vil gerne være med til efterårsmødet.": ["in 3: me"],
    "Nej tak til et medlemskab i år. Kontakt: undertegnede, hvis I vil høre hvorfor.": [],
    "Kim Bak og Lis Vad vil gerne med til møde 2. Kim Bak har fået nej.": [],
}


@pytest.mark.parametrize("text", READ)
def test_what_is_said_beside_a_wish_is_read_as_meant(text: str) -> None:
    assert one_by_one(told(text)) == one_by_one(READ[text])

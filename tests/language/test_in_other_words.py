"""The same wish in the words of different colleagues, and what only sounds like it."""

from __future__ import annotations

import pytest
from wishes_told import told

ME = "Lone Dahl Kristensen"
EAN = "5798003664804"

READ = {
    # meetings by their order
    "Jeg må desværre tages af det første og det andet, mens jeg bliver stående på det sidste.": [
        f"out 1+2: {ME}"
    ],
    "Stryg mig på de to første møder, jeg beholder kun pladsen på det sidste.": [f"out 1+2: {ME}"],
    "Jeg kan ikke nå de to første, men det sidste kommer jeg til som planlagt.": [f"out 1+2: {ME}"],
    "Sæt mig på det andet og Kim Bak på det tredje.": [f"in 2: {ME}", "in 3: Kim Bak"],
    "Jeg er tilmeldt alle tre møder, men må melde fra til det ene. Det andet kommer jeg til.": [],
    "Jeg siger det ene og gør det andet, men jeg kommer til møde 2.": [f"in 2: {ME}"],
    # to all meetings but one
    "Jeg kommer til alle møder i år, men maj kan jeg ikke.": [f"in 1+3: {ME}"],
    "Jeg kommer gerne til alle møderne; kun den 28. maj er jeg forhindret.": [f"in 1+3: {ME}"],
    "Tilmeld Kim Bak og mig til alle møderne. Den 28. maj kan Kim ikke.": [
        f"in 1+2+3: {ME}",
        "in 1+3: Kim Bak",
    ],
    "Jeg er tilmeldt alle tre møder. Den 28. maj kan jeg desværre ikke.": [f"out 2: {ME}"],
    "Jeg vil gerne deltage i alle møderne, men maj er endnu usikkert.": [f"in 1+3: {ME}"],
    "Skriv Kim Bak på møde 1 og 3. Møde 2 kan han ikke.": ["in 1+3: Kim Bak"],
    "Jeg kommer til alle møderne, dog kun på skærm i oktober.": [],
    # who it is, told a sentence later
    "To af vores kan ikke komme i maj. Det drejer sig om Kim Bak og Lis Vad.": [
        "out 2: Kim Bak + Lis Vad"
    ],
    "Til møde 2 stiller vi igen med to mand. Der er tale om Kim Bak og Lis Vad.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    "Vi plejer at sende to, og det gør vi også til maj. Det drejer sig om Kim Bak og Lis Vad.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    "Vi sender som sædvanlig to af sted til møde 2. Denne gang er det Kim Bak og Lis Vad.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    "Jeg skal hermed tilmelde to fra os til møde 2. Det vedrører Kim Bak og Lis Vad.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    "Vi plejer at sende to. Det drejer sig om Kim Bak og Lis Vad, men vi ved ikke om de kan.": [],
    "Vi har en sag om en udsat familie. Det drejer sig om Kim Bak.": [],
    # why and when, before the wish or behind it
    "Efter endnu en runde i kalenderen må jeg melde afbud for Kim Bak og Lis Vad til møde 2.": [
        "out 2: Kim Bak + Lis Vad"
    ],
    "Efter en snak med ledelsen melder vi Kim Bak fra den 28. maj.": ["out 2: Kim Bak"],
    "Jeg kommer indtil kl. 13 den 28. maj.": [f"in 2: {ME}"],
    "Jeg holder på min plads til møde 2 indtil budgettet er klar.": [],
    # all of ours
    "Jeg må desværre trække samtlige af vores tilmeldte tilbage fra møde 3.": ["out 3: all"],
    "Vi trækker hele vores tilmelding til møde 3 tilbage.": ["out 3: all"],
    "Alle vores pladser til møde 3 annulleres hermed.": ["out 3: all"],
    "Samtlige af vores tilmeldte kommer til møde 3.": [],
    # the seat may go to somebody else
    "Jeg kommer ikke den 12. marts. Min plads kan gå til en anden, hvis nogen mangler.": [
        f"out 1: {ME}"
    ],
    "Jeg er forhindret den 12. marts, så I kan give min plads til en fra ventelisten.": [
        f"out 1: {ME}"
    ],
    "Giv pladsen til en anden, hvis jeg ikke har betalt inden den 12. marts.": [],
    "Tilmeld mig møde 3, så jeg kan få linket.": [f"in 3: {ME}"],
    # in front of the screen
    "Jeg sætter mig foran skærmen til mødet i oktober.": [f"in 3: {ME}"],
    "Jeg har aftalt med Kim Bak, at vi begge sætter os foran skærmen den 8. oktober.": [
        f"in 3: {ME} + Kim Bak"
    ],
    "Jeg ser med hjemmefra den 8. oktober.": [f"in 3: {ME}"],
    "Jeg har talt med Kim Bak om, hvordan man sætter sig foran skærmen i oktober.": [],
    # who comes along, and who it is
    "Jeg kommer selv til møde 2, og så har jeg fået Kim Bak med på den.": [
        f"in 2: {ME}",
        "in 2: Kim Bak",
    ],
    "Jeg kommer til møde 2, men jeg har ikke fået Kim Bak med på den.": [f"in 2: {ME}"],
    "Jeg har fået Kim Bak med på ideen om en fælles helhedsplan.": [],
    "Trine vil gerne med til møde 2. Trines adresse er trine.vistoft@randers.dk.": [
        "in 2: Trine Vistoft"
    ],
    "Vores socialchef vil gerne følge møde 3 hjemme fra kontoret. Hans navn er Jens Peter Gaard, "
    "og adgangen skal sendes til ham.": ["in 3: Jens Peter Gaard"],
    # a new contact, and the same attendees
    "Kim Bak er vores nye kontaktperson. Det er stadig Lis Vad og mig, der kommer til møderne.": [
        "contact: Kim Bak"
    ],
    "Fra i dag er Kim Bak jeres kontakt hos os. Han skal ikke med til møderne.": [
        "contact: Kim Bak"
    ],
    "Ved udgangen af måneden stopper Kim Bak som jeres kontakt hos os. Lis Vad tager over.": [
        "contact: Lis Vad"
    ],
    "Kim Bak er ny tovholder og dermed jeres kontakt. Jeg selv fortsætter som deltager.": [
        "contact: Kim Bak"
    ],
    # a membership that is only spoken of
    "Et medlemskab hos jer er et af de punkter, vi vender. Hvad koster det?": ["info"],
    "Vi sidder og lægger plan for året. Hvad koster det, og hvor mange må vi sende for den pris?": [
        "info"
    ],
    "Jeg skal lave et oplæg til min chef om medlemskab.": [],
    # a question behind a question
    "Hvem har vi stående på listen til Randers, og hvornår går I i gang?": ["info", "status"],
    "Oplys venligst, hvem der er tilmeldt fra os, samt hvor mødet holdes.": ["info", "status"],
    "Hvem har vi tilbage på listen, og hvornår kan jeg få svar?": ["status"],
    "Kan I se, om vi har meldt os ind i år eller om det kun blev ved snakken?": ["status"],
    "Er vi inde i varmen i år, eller skal vi melde os ind igen?": ["status"],
    "Kan I se, om vi kan melde os ind?": [],
    # numbers told a sentence later
    f"Vi har fået et nyt nummer. Nu er det på plads, og I kan sende fakturaen til {EAN}.": [
        f"billing: {EAN} None"
    ],
    "Indkøb har udstedt en rekvisition til kontingentet, og den har fået nummer 88-20419.": [
        "billing: None 88-20419"
    ],
    "Vi har fået en ordre på plads. Nummeret, I skal skrive på fakturaen, er 88-20419.": [
        "billing: None 88-20419"
    ],
    "Vi har udstedt en rekvisition på kopipapir, og den har nummer 88-20419.": [],
    # what one clause leaves open for the next
    "Der trækker en møderække op, og det kan godt være, jeg må droppe møde 2.": [],
    "Jeg frygter, jeg må melde fra til møde 2.": [],
    "Det er ikke umuligt, jeg må aflyse møde 2. I skal ikke rette noget endnu.": [],
    "Det kan godt være, I savner mig, men jeg må droppe møde 2.": [f"out 2: {ME}"],
    # who only reads along
    "Kan I nå at sætte to på møde 2 fra Randers? Det drejer sig om Kim Bak og mig. Lis Vad er "
    "bare med som vores teamleder, så hun kan se det.": [f"in 2: Kim Bak + {ME}"],
    "Tilmeld Kim Bak til møde 2. Jeg har taget Lis Vad med i tråden, så hun ved besked.": [
        "in 2: Kim Bak"
    ],
    "Tilmeld Kim Bak til møde 2. Lis Vad er med her, da hun har budgettet.": ["in 2: Kim Bak"],
    "Kim Bak kommer til møde 2, og Lis Vad er med som hans makker.": [
        "in 2: Kim Bak",
        "in 2: Lis Vad",
    ],
    # not one but the other
    "Det bliver ikke mig alligevel til møde 2, men min kollega Kim Bak.": [
        f"swap 2: {ME} > Kim Bak"
    ],
    "Til møde 2 bliver det alligevel Kim Bak og ikke mig.": [f"swap 2: {ME} > Kim Bak"],
    "Det bliver ikke mig alligevel til møde 2, men min kollega Kim.": [],
    # numbers, old and new, and a wish told by another's office
    f"Den gamle EAN 5798000000005 skal slettes. I stedet anvendes {EAN} med bestillernummer "
    "SOC1147.": [f"billing: {EAN} SOC1147"],
    "På vegne af direktionen kan jeg oplyse, at Randers Kommune ønsker optagelse i netværket.": [
        f"join: {ME}"
    ],
    "Jeg kan fortælle, at Randers melder sig ind i netværket.": [f"join: {ME}"],
    "Jeg kan fortælle, at naboen melder sig ind i netværket.": [],
    # who comes for who does not, and nobody
    "Jeg kommer ikke til møde 2 alligevel. Det bliver Kim Bak.": [f"swap 2: {ME} > Kim Bak"],
    "Jeg kan ikke komme til møde 2, det bliver min kollega Kim.": [],
    "Jeg må melde fra til møde 2. Det bliver Kim Bak, der kommer.": [f"swap 2: {ME} > Kim Bak"],
    "Jeg kommer ikke til møde 2. Det bliver nok Kim Bak.": [],
    "Jeg kommer ikke til møde 2. Det bliver en travl dag hos os.": [f"out 2: {ME}"],
    "Kim Baks plads på møde 2 skal slettes. Der kommer ikke en anden i hans sted.": [
        "out 2: Kim Bak"
    ],
    "Kim Bak kommer ikke til møde 3, og vi finder ikke en afløser.": ["out 3: Kim Bak"],
    # when the network meets
    "Jeg følger med på skærmen, når I holder møde om tryghed i oktober.": [f"in 3: {ME}"],
    "Jeg deltager, når netværket samles den 28. maj.": [f"in 2: {ME}"],
    "Jeg kommer til Randers, når budgettet er godkendt.": [],
    # a slip put right
    "Jeg ønsker at komme med til 3. møde - nej undskyld, det hedder jo 2. møde.": [f"in 2: {ME}"],
    "Jeg skal med på møde 1 og tager Kim Bak med. Nej undskyld, læste forkert i kalenderen. "
    "Det er det virtuelle, vi skal på, altså møde 3.": [f"in 3: {ME}", "in 3: Kim Bak"],
    "Kim Bak og jeg kommer til møde 1. Rettelse: Det er møde 2, vi kommer til.": [
        f"in 2: Kim Bak + {ME}"
    ],
    "Jeg kommer til møde 2 med Kim Bak. Nej undskyld, møde 3 kan vi ikke.": [
        f"in 2: {ME} + Kim Bak"
    ],
    "Jeg kommer til møde 2. Undskyld, at vi ikke kom til møde 1.": [f"in 2: {ME}"],
    # who `we` are at the next one
    "Jeg kommer til møde 2 og tager Kim Bak med. Møde 3 er vi også med til.": [
        f"in 2: {ME}",
        "in 2: Kim Bak",
        f"in 3: {ME} + Kim Bak",
    ],
    "Kim Bak og Lis Vad kommer til møde 2. I oktober kommer vi også.": ["in 2: Kim Bak + Lis Vad"],
    # one sentence for whom, the next for what becomes of it
    "Kim Bak er gået på pension. Han er tilmeldt alle tre møder og bedes slettet fra dem alle.": [
        "out 1+2+3: Kim Bak"
    ],
    "Kim Bak er tilmeldt møde 2 og bedes flyttet til møde 3.": ["in 3: Kim Bak", "out 2: Kim Bak"],
    "Kim Bak er tilmeldt møde 2 og bedes ikke slettet.": [],
    "Kim Bak og Lis Vad kan ikke alligevel til møde 1, begge er sat til at dække ind i skolen.": [
        "out 1: Kim Bak + Lis Vad"
    ],
    "Kim Bak og Lis Vad melder afbud til møde 1, begge er tilmeldt en konference i Odense.": [
        "out 1: Kim Bak + Lis Vad"
    ],
    "Kim Bak og Lis Vad melder afbud til møde 1. Nej, begge er tilmeldt.": [],
    # who gives way
    "Den 8. oktober er det mig, der viger for Kim Bak.": [f"swap 3: {ME} > Kim Bak"],
    "I maj tager Kim Bak pladsen efter Lis Vad.": ["swap 2: Lis Vad > Kim Bak"],
    "Jeg viger ikke pladsen for Kim Bak til møde 2.": [],
    # who has a title
    "Formanden Kim Bak og Rådmand Lis Vad deltager i møde 2.": ["in 2: Kim Bak + Lis Vad"],
    "Direktøren Kim Bak er forhindret i at deltage i møde 2.": ["out 2: Kim Bak"],
    "Praktikanten Kim Bak skal med på møde 2.": ["in 2: Kim Bak"],
    # one meeting for another
    "To rettelser. Kim Bak kommer ikke til møde 2. Til gengæld vil Kim og jeg med i oktober.": [
        "out 2: Kim Bak",
        f"in 3: Kim Bak + {ME}",
    ],
    # labels in a line
    "Udskiftninger til møde 1:\n\nUd: Kim Bak Ind: Lis Vad\nUd: Bo Friis Ind: Ida Holm": [
        "swap 1: Bo Friis > Ida Holm",
        "swap 1: Kim Bak > Lis Vad",
    ],
    "Udgår: Kim Bak Kommer: Lis Vad (møde 1)": ["swap 1: Kim Bak > Lis Vad"],
    # who would like to, and cannot yet or at all
    "Jeg kommer i maj. Min kollega Kim Bak ville også gerne, men kan ikke.": [f"in 2: {ME}"],
    "Jeg kommer i maj. Kim Bak kunne også godt tænke sig det, men skal have løst en vagt først.": [
        f"in 2: {ME}"
    ],
    "Kim Bak er interesseret, så skriv ham på møde 2.": ["in 2: Kim Bak"],
    # where they work
    "Skriv Kim Bak fra Vej og Park på listen til møde 2.": ["in 2: Kim Bak"],
    # what is told later, and who has the seats
    "Kim Bak deltager i maj. For marts er vi ikke afklarede, det melder jeg ind senere.": [
        "in 2: Kim Bak"
    ],
    "Kim Bak deltager i maj. Oktober melder vi ind, når vi ved det.": ["in 2: Kim Bak"],
    "I maj har vi 2 pladser, dem tager Kim Bak og Lis Vad.": ["in 2: Kim Bak + Lis Vad"],
    "I maj har vi 3 pladser, dem tager Kim Bak og måske Lis Vad.": ["in 2: Kim Bak"],
    "Vi har to pladser i maj. Den anden tager Kim Bak.": ["in 2: Kim Bak"],
    "Vores første plads i maj er ledig. Den tager Kim Bak.": ["in 2: Kim Bak"],
    "Ja tak til to pladser på online-mødet. De er til Kim Bak og Lis Vad.": [
        "in 3: Kim Bak + Lis Vad"
    ],
    "Vi vil gerne have en plads både i marts og i oktober. Den er til Kim Bak.": [
        "in 1+3: Kim Bak"
    ],
    "Kim Bak vil gerne med begge de nævnte dage, altså den 28. maj og den 8. oktober.": [
        "in 2+3: Kim Bak"
    ],
    # who is on the list, told only
    "På jeres liste for 28. maj har vi Kim Bak og mig. Kim kommer ikke. Jeg deltager fortsat.": [
        "out 2: Kim Bak"
    ],
    # the list put right
    "Rettelser: Kim Bak skal ikke med den 28. maj. Lis Vad vil gerne med i oktober.": [
        "out 2: Kim Bak",
        "in 3: Lis Vad",
    ],
    "Tilmeld Lis Vad til møde 2. Kim Bak skal ikke med.": ["in 2: Lis Vad"],
    "Det bliver Kim Bak fra tråden herunder og mig selv, der deltager i møde 2.": [
        f"in 2: Kim Bak + {ME}"
    ],
    "Kim Bak skal ikke med til møde 3 endnu. Lis Vad kommer til møde 2.": ["in 2: Lis Vad"],
    # who gets the mails
    "Jeg går på pension. Fra 1. april er det Kim Bak, som skal have jeres mails.": [
        "contact: Kim Bak"
    ],
    "Fremover er det Kim Bak, der modtager mails fra jer.": ["contact: Kim Bak"],
    "Randers melder sig ind. Kim Bak er den, I skal tale med.": ["join: Kim Bak"],
    "Randers melder sig ind. Kim Bak har området og bliver den, I skal have fat i.": [
        "join: Kim Bak"
    ],
    "Kim Bak skal også have jeres nyhedsbrev.": [],
    # one for another, told by a noun
    "Min afløser på møde 2 er Kim Bak.": [f"swap 2: {ME} > Kim Bak"],
    "Som min vikar den 28. maj kommer Kim Bak.": [f"swap 2: {ME} > Kim Bak"],
    "Kim Bak er min stedfortræder den 28. maj.": [f"swap 2: {ME} > Kim Bak"],
    "Lis Vads afløser på møde 2 bliver Kim Bak.": ["swap 2: Lis Vad > Kim Bak"],
    "Jeg kan ikke den 28. maj. Min afløser er Kim Bak.": [f"swap 2: {ME} > Kim Bak"],
    "Lis Vads afløser er Kim Bak.": [],
    "Jeg stopper den 1. maj. Min afløser er Kim Bak.": [],
    "Kim Bak er min afløser under barslen.": [],
    # who comes and goes at the office, with a day that is no meeting's
    "Jeg har afløst Lis Vad som kontakt.": [f"contact: {ME}"],
    "Jeg er fra 1. april Lis Vads afløser som kontakt.": [f"contact: {ME}"],
    "Kim Bak tiltræder den 1. april og bliver jeres kontaktperson.": ["contact: Kim Bak"],
    "Kim Bak overtager området den 1. april og skal stå som kontakt.": ["contact: Kim Bak"],
    "Jeg stopper den 31. marts. Kim Bak er derefter jeres kontakt.": ["contact: Kim Bak"],
    "Tilslutning 2026 for Randers Kommune. Kontakt er Kim Bak.": ["join: Kim Bak"],
    # one more, who is named behind
    "Vi sender 1 person af sted til møde 2: undertegnede.": [f"in 2: {ME}"],
    "I skal regne med en mere den 28. maj, nemlig mig.": [f"in 2: {ME}"],
    "Vi har en deltager mere til møde 2: Kim Bak.": ["in 2: Kim Bak"],
    "Lis Vad og Kim Bak er med til møde 2, og jeg er selv den tredje.": [
        "in 2: Lis Vad + Kim Bak",
        f"in 2: {ME}",
    ],
    "Vi sender 2 personer af sted til møde 2: undertegnede.": [f"in 2: {ME}"],
    # one and not the other: who comes, or only who somebody is
    "Det er Kim Bak, der logger på den 8. oktober, og ikke Lis Vad.": ["swap 3: Lis Vad > Kim Bak"],
    "Det er nu Kim Bak, som rejser til møde 2, ikke længere Lis Vad.": [
        "swap 2: Lis Vad > Kim Bak"
    ],
    "Det er ikke Lis Vad, der logger på til møde 3, det bliver Kim Bak.": [
        "swap 3: Lis Vad > Kim Bak"
    ],
    "Det er Kim Bak, der har bestilt, og ikke Lis Vad.": [],
    "Det er nu Kim Bak, der tager sig af fakturaen, og ikke Lis Vad.": [],
    "Det er Kim Bak, der er vores kontakt, og ikke Lis Vad": [],
    "Det er Kim Bak, som er vores nye leder, og ikke Lis Vad.": [],
    "Det er Kim Bak, der repræsenterer kommunen på møde 2, ikke Lis Vad.": [
        "swap 2: Lis Vad > Kim Bak"
    ],
    "Det er Kim Bak, der skal have fakturaen, og ikke Lis Vad.": [],
    "Det er ikke Kim Bak, der skal betale, men Lis Vad.": [],
    "Det er Kim Bak, der logger på systemet, og ikke Lis Vad.": [],
    "Det er ikke Lis Vad, der skal med til møde 2, men Kim Bak.": ["swap 2: Lis Vad > Kim Bak"],
    "Det er Kim Bak, der sidder i Jobcentret, og ikke Lis Vad.": [],
    "Det er Kim Bak, der er vores nye leder, og Lis Vad, der kommer til møde 2.": ["in 2: Lis Vad"],
    "Det er ikke Lis Vad, der er leder, men Kim Bak.": [],
    "Det er Kim Bak, der arbejder i Jobcentret, og ikke Lis Vad.": [],
    "Kim Bak, der er vores kontakt, kommer i stedet for Lis Vad til møde 2.": [
        "swap 2: Lis Vad > Kim Bak"
    ],
    # on to two meetings
    "Jeg vil på til både den 28. maj og til oktober.": [f"in 2+3: {ME}"],
    "Kim Bak skal på både til mødet i maj og til oktober.": ["in 2+3: Kim Bak"],
    "Jeg skal på både møde 1 og også det virtuelle.": [f"in 1+3: {ME}"],
    "Skal jeg på til både den 28. maj og til oktober?": [],
    "Jeg skal på til eksamen både i maj og til oktober.": [],
    # who else of ours comes
    "Sæt mig på møde 3. Er der andre fra Randers på i forvejen?": [f"in 3: {ME}", "status"],
    "Sæt mig på møde 3. Er jeg den eneste fra Randers?": [f"in 3: {ME}", "status"],
    "Sæt mig på møde 3. Er mine kolleger også på?": [f"in 3: {ME}", "status"],
    "Må der komme flere fra Randers til møde 3?": [],
    # what is only asked
    "Min forgænger påstår, at hun har meldt Randers ind i december. Passer det?": ["status"],
    "Ifølge min leder er vi med i netværket i 2026. Kan I bekræfte det?": ["status"],
    "Er der p-pladser i nærheden af mødet, og hvor længe må man holde?": [],
    "Kan man parkere ved stedet, og hvad koster det i timen?": [],
    "Hvornår får vi slides fra sidste møde?": [],
    "Hvor skal jeg parkere, og hvornår starter mødet?": ["info"],
    "Vi vil gerne være medlem. Kan I bekræfte det?": [f"join: {ME}"],
    "Jeg overvejer at foreslå, at vi går med. Hvad koster det for en kommune af vores størrelse?": [
        "info"
    ],
    f"Randers melder sig ind. Fakturering: {EAN}": [f"join: {ME}"],
}


@pytest.mark.parametrize("text", READ)
def test_it_is_read_as_a_colleague_would(text: str) -> None:
    assert told(text) == sorted(READ[text])

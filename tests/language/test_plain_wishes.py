"""Wishes as people in a hurry write them: each mail does what its reader would do, and no more."""

from __future__ import annotations

import re

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, told, wish_of

from knub_mailer.domain.request import (
    Question,
)
from knub_mailer.entrypoints.commands_understand import understood

PLAIN = {
    # from one meeting to another, off and on again
    "Vil I tage mig af til møde 2 og i stedet sætte mig på den 8. oktober?": [
        "in 3: me",
        "out 2: me",
    ],
    "Så kan I slette Kim Bak og mig fra møde 3 igen og sætte os på møde 2?": [
        "in 2: Kim Bak + me",
        "out 3: Kim Bak + me",
    ],
    "Vil I sætte Kim Bak på møde 2 igen og i stedet melde Lis Vad fra?": [
        "in 2: Kim Bak",
        "out 2: Lis Vad",
    ],
    "Vil I tage mig af til møde 2?": ["out 2: me"],
    "Vil I slette Kim Bak fra møde 2 og i stedet skrive Lis Vad på?": [],
    "Vil I slette dem fra møde 2 og sætte os på møde 3?": [],
    "Det vil jeg tage mig af til møde 2.": [],
    "Her kommer vores ændringer:\nAf til møde 2: Kim Bak\nPå til møde 2: Lis Vad": [
        "in 2: Lis Vad",
        "out 2: Kim Bak",
    ],
    # several meetings, each with those who come
    "Jeg skal på møde et og to.": ["in 1+2: me"],
    "Jeg skal på møde to og tre kolleger tager med.": ["in 2: me"],
    "Nu er listen klar: Kim Bak til møde 2 og 3, Lis Vad til møde 2, og Ole Friis i oktober.": [
        "in 2+3: Kim Bak",
        "in 2: Lis Vad",
        "in 3: Ole Friis",
    ],
    "Her er listen over afmeldte: Kim Bak til møde 2 og Lis Vad til møde 3.": [],
    "Er det jeres liste: Kim Bak til møde 2 og Lis Vad til møde 3?": [],
    # seats
    "Sæt mig på møde 2. Arh forkert, det er det i oktober, jeg skal med til!": ["in 3: me"],
    "Kan ikke selv til møde 2 alligevel. En fra mit team tager pladsen, navn følger.": [],
    "Meld alle fra møde 2.": ["out 2: all"],
    "Vi må desværre melde alle fra til mødet den 28. maj.": ["out 2: all"],
    "Meld alle fra Teknik fra møde 2.": [],
    "Kim Bak deltager hele dagen den 12. marts.": ["in 1: Kim Bak"],
    "Kim Bak har resten af ferien til gode og kommer til møde 2.": ["in 2: Kim Bak"],
    "På med mig til møde 2.": ["in 2: me"],
    "jeg ka altså ikke nå den 28. maj alligvel pga lejrskole": ["out 2: me"],
    "vi sku gerne ha Kim Bak med til møde 2 hvis chefen ka undvære ham": [],
    "Sæt et kryds ud for Kim Bak til møde 2.": ["in 2: Kim Bak"],
    "Samtlige Randersfolk må melde fra til møde 2.": [],
    "På vegne af Kim Bak skal jeg bede om en plads på møde 2.": ["in 2: Kim Bak"],
    "Jeg kommer til møde 1 og tager toget kl. 7.12.": ["in 1: me"],
    "Jeg er 100 % med til møde 2.": ["in 2: me"],
    "For det tredje vil Kim Bak gerne med til møde 3.": ["in 3: Kim Bak"],
    "Jeg er på til møde 3.": ["in 3: me"],
    "Jeg er med i tankerne til møde 2.": [],
    "Tilmeld Pernille Ny Vestby til møde 2.": ["in 2: Pernille Ny Vestby"],
    "Jeg kommer ikke til møde 2, men det gør Kim Bak.": ["in 2: Kim Bak"],
    "Jeg skal lægge svaret frem for Kim Bak.": [],
    "Nu må I oprette Randers som medlemskommune.": ["join: me"],
    "Kim Bak skal slettes fra Randersmødet.": ["out 2: Kim Bak"],
    "Lis Vad skal på det virtuelle i oktober.": ["in 3: Lis Vad"],
    "Kim Bak kommer direkte fra et andet møde.": [],
    "Hvis min chef ikke stjæler mig til et andet møde, kommer jeg til møde 2.": [],
    "Ja tak til den 12. marts": ["in 1: me"],
    "Mig til møde 2, tak.": ["in 2: me"],
    "Kim Bak til møde 2, tak.": ["in 2: Kim Bak"],
    "Kim Bak deltager den 12. marts, og den 28. maj deltager Lis Vad og Ole Friis.": [
        "in 1: Kim Bak",
        "in 2: Lis Vad + Ole Friis",
    ],
    "Marts: ja. Maj: ja. Oktober: nej.": ["in 1: me", "in 2: me"],
    "Jeg deltager i møde 8. oktober.": ["in 3: me"],
    "Jeg vil med til møde 2. Knus, Lone Dahl Kristensen": ["in 2: me"],
    "Jeg kommer alene den 12. marts, men Kim Bak slutter sig til den 28. maj.": [
        "in 1: me",
        "in 2: Kim Bak",
    ],
    "Kim Bak kommer nok også.": [],
    "Til møde 2 melder jeg Kim Bak, leder af Familiehuset, og, fra Plan, arkitekt Lis Vad.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    "Tag mig med på møde 2, jeg kører direkte fra Fyn.": ["in 2: me"],
    "Det er nu godkendt af min leder Kim Bak, at jeg må tage af sted. Noter mig til møde 2.": [
        "in 2: me"
    ],
    "Pladser i København den 12. marts til Kim Bak og Lis Vad.": ["in 1: Kim Bak + Lis Vad"],
    "Mig har I allerede på listen til møde 2. Vil I føje Kim Bak til?": ["in 2: Kim Bak"],
    "Jeg vil på møde 2 ... nej pjat, det er 3'eren jeg mener.": ["in 3: me"],
    "Min chef, Kim Bak, har bedt mig skaffe ham en plads til møde 2. Det gør jeg så hermed.": [
        "in 2: Kim Bak"
    ],
    "Jeg vil gerne tilmeldes møde 1. Nej undskyld, forkert kolonne! Det er møde 2, jeg skal med "
    "til.": ["in 2: me"],
    "Vi stiller med et hold på to til møde 2. Navnene er Kim Bak og Lis Vad.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    "Jeg springer det første møde over, men er med på de to andre.": ["in 2+3: me"],
    "Kim Bak tager de to fysiske møder.": ["in 1+2: Kim Bak"],
    "Sæt Lis Vad på første og sidste møde.": ["in 1+3: Lis Vad"],
    "Kim Bak deltager i årets møder.": ["in 1+2+3: Kim Bak"],
    "Vi melder navne ind på deltagerne til møde 2 i næste uge.": [],
    "Jeg vil gerne tilmeldes møde 1 - nej vent, møde 2 er det.": ["in 2: me"],
    "Kim Bak, Lis Vad og Ole Friis kommer til møde 2. Nej, Ole Friis kan alligevel ikke.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    "Kim Bak vil gerne deltage i møde 2, men har ikke fået svar fra sin leder endnu.": [],
    "Kim Bak samt en endnu ikke udpeget medarbejder deltager i møde 2.": ["in 2: Kim Bak"],
    "I kan regne med mig på det kommende møde.": ["in 1: me"],
    "Kan I ikke lige få mig på mødet den 28. maj, så dukker jeg op.": ["in 2: me"],
    "Kan I sætte mig på til møde 2, så sørger jeg selv for frokost.": ["in 2: me"],
    "Jeg fik aldrig tilmeldt mig. Kan I nå at få Kim Bak og mig på den 28. maj?": [
        "in 2: Kim Bak + me"
    ],
    "Kan I ikke bare proppe mig på mødet i Randers": ["in 2: me"],
    "Kan I få Kim Bak af mødet den 28. maj?": ["out 2: Kim Bak"],
    "Kan I ikke få mig på møde 2, så bliver jeg hjemme.": [],
    "Kan I flytte møde 2 en time, så kommer jeg.": [],
    "Kan I få mig på mailinglisten til møde 2?": [],
    "Et ja tak fra Kim Bak til møde 2.": ["in 2: Kim Bak"],
    "Er I friske på at notere Lis Vad som deltager på møde 2?": ["in 2: Lis Vad"],
    "Er der plads til Kim Bak på møde 2?": ["in 2: Kim Bak"],
    "Hermed bekræftes min deltagelse i møde 2.": ["in 2: me"],
    "Efter aftale med direktør Kim Bak tilmeldes Lis Vad til møde 2.": ["in 2: Lis Vad"],
    "Det bliver Kim Bak, der kommer fra os i oktober.": ["in 3: Kim Bak"],
    "Der er ingen tvivl om, at Kim Bak skal med til møde 2.": ["in 2: Kim Bak"],
    "Ikke alene jeg, men også Kim Bak kommer til møde 1.": ["in 1: me + Kim Bak"],
    "Jeg vil med til møde 1 og 2, men ikke 3.": ["in 1+2: me"],
    "Hermed navnene på dem, der skal med den 28. maj: Kim Bak og Lis Vad.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    "Tilmeld Kim Bak til møde 2, ikke Lis Vad.": ["in 2: Kim Bak"],
    "Af de tre møder vil Kim Bak gerne med til de to sidste.": ["in 2+3: Kim Bak"],
    "Kim Bak skulle gerne stå på listen til møde 2.": [],
    "Kim Bak blev aldrig meldt til møde 2. Det gør jeg så nu.": ["in 2: Kim Bak"],
    "Det var Kim Bak, jeg ville melde til den 28. maj, ikke Lis Vad.": ["in 2: Kim Bak"],
    "Kim Bak mangler på jeres deltagerliste til møde 2.": ["in 2: Kim Bak"],
    "Vores to gratis pladser på møde 2 går til Kim Bak og Lis Vad.": ["in 2: Kim Bak + Lis Vad"],
    "Når I engang åbner for tilmelding til mødet i oktober, vil jeg gerne med.": [],
    "I skal endelig ikke slette Kim Bak, han kommer skam den 28. maj.": [],
    "Jeg er spurgt, om jeg vil holde et oplæg den 28. maj. Det vil jeg gerne.": [],
    "Jeg fik meldt mig til alle tre møder. Jeg skal kun med til det i maj.": [],
    "Den 28. maj er jeg i Rom, så der kan jeg ikke. Men den 12. marts er jeg med.": ["in 1: me"],
    "Kim Bak vil gerne med til samtlige møder, kun ikke det i København.": ["in 2+3: Kim Bak"],
    "Den 12. marts bedes I regne to fra Randers med: Kim Bak og Lis Vad.": [
        "in 1: Kim Bak + Lis Vad"
    ],
    "Vi vil gerne have Kim Bak, der er ny hos os, med til møde 2.": ["in 2: Kim Bak"],
    "Please count me in for everything that is still ahead.": ["in 1+2+3: me"],
    "Har Kim Bak stadig en plads på møde 2?": ["status"],
    "Jeg skal ikke selv deltage. Det er Kim Bak og Lis Vad, der kommer til møde 2.": [
        "in 2: Kim Bak + Lis Vad"
    ],
    "Mangler I flere til møde 2? Så kommer jeg gerne.": [],
    "Kan I holde en plads til mig den 28. maj så længe?": [],
    "Kim Bak overvejede længe, men har nu besluttet sig for at deltage den 28. maj.": [
        "in 2: Kim Bak"
    ],
    "Tilmeld Kim Bak til alt undtagen mødet i København.": ["in 2+3: Kim Bak"],
    "Det er møde 2 og ikke møde 3, Kim Bak skal tilmeldes.": ["in 2: Kim Bak"],
    "Det er ikke rigtigt, at Kim Bak har meldt afbud. Han kommer.": [],
    "Vil Kim Bak med til møde 2? Så skal han bare sige til.": [],
    "Kim Bak er bare med på mailen til orientering.": [],
    "Kim Bak skal nok komme til møde 2.": ["in 2: Kim Bak"],
    "Vi nøjes med at sende Kim Bak i maj.": ["in 2: Kim Bak"],
    # out of a seat
    "Jeg er nødt til at tage min tilmelding til møde 1 i mig igen.": ["out 1: me"],
    "Betragt dette som min afmelding fra møde 2.": ["out 2: me"],
    "Ingen af os kan den 12. marts.": [],
    "I kan stryge alle navne fra Randers på listen til den 12. marts.": ["out 1: all"],
    "Kim Bak melder fra til møde 2, 100 %.": ["out 2: Kim Bak"],
    "Af os tre er det kun Kim Bak, der springer fra den 12. marts.": ["out 1: Kim Bak"],
    "Afmelding:\n\nNavn: Kim Bak\nMøde: 28. maj": ["out 2: Kim Bak"],
    "Kim Bak står på listen til den 28. maj, men han skal ikke med.": ["out 2: Kim Bak"],
    "Kim Bak står på listen. Han er stoppet hos os, så ham kan I slette.": ["out 1: Kim Bak"],
    "Jeg beholder min plads på møde 2, men giver den på møde 1 fra mig.": ["out 1: me"],
    "Desværre er det gået i vasken med min deltagelse den 28. maj.": ["out 2: me"],
    "Kim Bak skulle have været med i marts, men han er syg. Slet ham.": ["out 1: Kim Bak"],
    "Jeg vil ikke afmeldes møde 2, kun møde 1.": ["out 1: me"],
    "Kim Bak deltager fortsat i møde 1, men skal afmeldes møde 2.": ["out 2: Kim Bak"],
    "Min plads på møde 2 kan gå videre til en på ventelisten.": ["out 2: me"],
    "Kim Bak har desværre meldt forfald til møde 2.": ["out 2: Kim Bak"],
    "Har Kim Bak meldt forfald til møde 2?": [],
    "Kim Baks plads på møde 2 kan frigives.": ["out 2: Kim Bak"],
    "Samtlige tilmeldte fra Randers afmeldes hermed møde 3.": ["out 3: all"],
    "Hermed framelding for mit vedkommende til møde 2.": ["out 2: me"],
    "Fik I min tilmelding til møde 2?": ["status"],
    "Nåede min tilmelding frem?": ["status"],
    "Jeg er forhindret i at deltage i det kommende møde, hvorfor min plads bedes slettet.": [
        "out 1: me"
    ],
    "Kan jeg komme af med min plads på møde 2?": ["out 2: me"],
    "Jeg melder fra til møde 1, men bliver stående på møde 2.": ["out 1: me"],
    "Jeg melder afbud på vegne af Kim Bak til møde 2.": ["out 2: Kim Bak"],
    "Det er ikke fordi, jeg ikke vil deltage i møde 2.": [],
    "Jeg deltager ikke i møde 2. Jeg har heller aldrig været tilmeldt.": [],
    "Tilmeldingerne for Kim Bak og Lis Vad til møde 3 må I annullere.": [
        "out 3: Kim Bak + Lis Vad"
    ],
    "Jeg har fået nyt arbejde, så I kan slette mig fra møderne.": ["out 1+2+3: me"],
    "Ingen fra Randers kommer til mødet i marts alligevel.": ["out 1: all"],
    "Jeg kan hverken være med den 28. maj eller online til oktober.": ["out 2+3: me"],
    "Min plads den 12. marts skal frigives.": ["out 1: me"],
    "Jeg må springe fra den 12. marts. Jeg leder efter en kollega, som kan få min stol, men "
    "frigiv den bare.": ["out 1: me"],
    "Jeg er ikke at finde i KL-Huset den 12. marts. I må give stolen væk.": ["out 1: me"],
    "Kim Bak er på orlov frem til jul. Vil I tage ham af listerne til både maj og oktober?": [
        "out 2+3: Kim Bak"
    ],
    "Vi trækker alle vores tilmeldte til det virtuelle møde.": ["out 3: all"],
    "Min plads den 28. maj kan I give videre.": ["out 2: me"],
    "Kim Bak deltager i møde 2. Lis Vad må desværre melde afbud til møde 2.": [
        "in 2: Kim Bak",
        "out 2: Lis Vad",
    ],
    "Meld kim.bak@randers.dk fra møde 2.": ["out 2: Kim Bak"],
    # one for another
    "Kim Bak er gået på pension, og jeg har arvet hans plads den 8. oktober.": [
        "swap 3: Kim Bak > me"
    ],
    "Kim Bak er langtidssygemeldt. Kan Lis Vad komme i stedet den 12. marts?": [
        "swap 1: Kim Bak > Lis Vad"
    ],
    "Kan I lave en rokade til møde 2? Kim Bak går ud, og Lis Vad går ind.": [
        "swap 2: Kim Bak > Lis Vad"
    ],
    "Jeg skal meldes fra den 28. maj og vil i stedet gerne med den 8. oktober.": [
        "in 3: me",
        "out 2: me",
    ],
    "Til møde 2: Afmeld Kim Bak. Tilmeld Lis Vad. Lis Vad er ikke vikar for Kim Bak.": [
        "in 2: Lis Vad",
        "out 2: Kim Bak",
    ],
    "Kim Bak kan ikke den 12. marts. I hans sted sætter I Lis Vad.": ["swap 1: Kim Bak > Lis Vad"],
    "Kim Baks plads på møde 2 skal overtages af Lis Vad. Eller rettere: hun hedder Lise Vad.": [
        "swap 2: Kim Bak > Lise Vad"
    ],
    "Kim Bak har givet sin plads på møde 2 videre til Lis Vad.": ["swap 2: Kim Bak > Lis Vad"],
    "Jeg når ikke møde 2, så jeg sender Lis Vad.": ["swap 2: me > Lis Vad"],
    "Kim Bak udgår, og Lis Vad indgår på møde 3.": ["swap 3: Kim Bak > Lis Vad"],
    "Kim Bak må lade sig afløse af Lis Vad på møde 2.": ["swap 2: Kim Bak > Lis Vad"],
    "Lis Vad afløser Kim Bak på møde 2.": ["swap 2: Kim Bak > Lis Vad"],
    "Lis Vad afløser Kim Bak, der er gået på pension. Hvad koster møde 2?": ["info"],
    "Jeg kom til at skrive Kim Bak på møde 2. Det skulle have været Kim Buk.": [
        "swap 2: Kim Bak > Kim Buk"
    ],
    "Kim Bak kan ikke komme til møde 2, og Lis Vad kan heller ikke træde til i hans sted.": [
        "out 2: Kim Bak"
    ],
    "Kan man sende en anden i stedet, hvis man bliver syg?": ["info"],
    "Kim Bak har brækket benet, og derfor bliver det Lis Vad, der kommer til møde 2.": [
        "swap 2: Kim Bak > Lis Vad"
    ],
    "Lis Vad kommer til møde 2, og Kim Bak bliver væk. Hun skal altså have hans plads.": [
        "swap 2: Kim Bak > Lis Vad"
    ],
    "Kim Bak kommer ikke til møde 2; det gør Lis Vad i stedet.": ["swap 2: Kim Bak > Lis Vad"],
    "Ret navnet på pladsen til møde 3: Lis Vad, ikke Kim Bak.": ["swap 3: Kim Bak > Lis Vad"],
    "Jeg sidder i et andet møde den 12. marts og sender derfor Lis Vad.": ["swap 1: me > Lis Vad"],
    "Kan jeg sende en vikar for Kim Bak til møde 1?": [],
    "Ingen af os kan afløse Kim Bak.": [],
    "Tilmeldingen af Kim Bak til møde 2 bedes ændret til Lis Vad.": ["swap 2: Kim Bak > Lis Vad"],
    "Det er ikke Kim Bak, der kommer til møde 2, men Lis Vad.": ["swap 2: Kim Bak > Lis Vad"],
    "Kim Bak har overtaget Lis Vads opgaver, og han deltager derfor i hendes sted på møde 3.": [
        "swap 3: Lis Vad > Kim Bak"
    ],
    # everyday prose: reasons, contrasts, corrections, people who are told of
    "For det første skal Kim Bak meldes til møde 2, for det andet skal Lis Vad af listen til møde "
    "1.": ["in 2: Kim Bak", "out 1: Lis Vad"],
    "Den første ting er, at Kim Bak gerne vil med til møde 2.": ["in 2: Kim Bak"],
    "Jeg deltager i møde 2, mens Kim Bak er på barsel.": ["in 2: me"],
    "Jeg vil gerne med til møde 2, for det er den eneste dag i maj, hvor jeg ikke har andre "
    "aftaler.": ["in 2: me"],
    "Jeg må melde afbud til møde 2, fordi jeg mister min ferie, hvis jeg ikke holder den nu.": [
        "out 2: me"
    ],
    "Jeg deltager i møde 2, da jeg har lyst, hvis jeg ikke bliver forhindret.": [],
    "Jeg kommer til møde 2. Kim Bak vil også gerne med, men han skal i retten, og kun hvis sagen "
    "bliver udsat, kan han komme.": ["in 2: me"],
    "Jeg kommer til alle tre møder. Min chef Kim Bak har jeg spurgt, men han siger nej.": [
        "in 1+2+3: me"
    ],
    "Jeg deltager i møde 1. Nej, det er jo allerede i næste uge!": [],
    "Jeg deltager i møde 2. Nej, hvor bliver det hyggeligt!": ["in 2: me"],
    "Lis Vad har sagt, at hun gerne vil med til møde 2. Vil I notere det?": ["in 2: Lis Vad"],
    "Vi bliver tre til møde 2. Det er Kim Bak, det er Lis Vad, og så er det mig selv.": [
        "in 2: Kim Bak + Lis Vad + me"
    ],
    "Kim Bak kommer også med til møde 2 og introducerer mig for de andre.": ["in 2: Kim Bak"],
    "Min plads på møde 2 overtages af Kim Bak, der er ny i teamet og kan træffes på "
    "kiba@randers.dk.": ["swap 2: me > Kim Bak"],
    "Stillingen bliver ikke genbesat. Kim Bak skal slettes fra møde 2.": ["out 2: Kim Bak"],
    "Vi vil gerne have Kim Bak til at deltage i møde 2.": ["in 2: Kim Bak"],
    "Det er ikke længere mig, der er kontaktperson, det er Kim Bak.": ["contact: Kim Bak"],
    "Vi melder os ind i netværket, og Kim Bak skal være kontaktperson. Nej, han går jo på pension. "
    "Kontaktpersonen skal være Lis Vad.": ["join: Lis Vad"],
    "Vores fakturasystem afviser alt uden ordrenummer. Det har jeg nu fået oprettet, og det lyder "
    "8800412-KN.": ["billing: None 8800412-KN"],
    "Her er vores EAN: 5798004700181, og som reference på fakturaen må I gerne skrive BY-0612.": [
        "billing: 5798004700181 BY-0612"
    ],
    # the contact, the invoice
    "Vil I rette kontaktpersonen hos os? Det er nu Lis Vad.": ["contact: Lis Vad"],
    "Lis Vad er fra nu af den, I skal kontakte i Randers.": ["contact: Lis Vad"],
    "Vi vil gerne melde os ind i netværket og tilmelde Kim Bak og Lis Vad til møde 2.": [
        "in 2: Kim Bak + Lis Vad",
        "join: me",
    ],
    "EAN på medlemskabet skal være 5798004700181 i stedet for 5798000000018.": [
        "billing: 5798004700181 None"
    ],
    "Kim Bak er ikke længere ansat. Skriv i stedet til Lis Vad, der er kontaktperson nu.": [
        "contact: Lis Vad"
    ],
    "Kim Bak skal ikke længere stå som kontakt. Det skal Lis Vad.": ["contact: Lis Vad"],
    "Fakturaen skal sendes til EAN 5798004700181 og ikke til 5798000000018.": [
        "billing: 5798004700181 None"
    ],
    "Vi har to EAN-numre, 5798004700181 og 5798000000018. Hvilket skal vi bruge?": [],
    "Som medlem forventer vi at få programmet.": [],
    "Jeg fratræder som kontaktperson, og Lis Vad tiltræder i stedet.": ["contact: Lis Vad"],
    "Programmer og invitationer skal fremover sendes til Lis Vad.": ["contact: Lis Vad"],
    "Fakturaer skal fremover sendes til Lis Vad.": [],
    "Vi fornyer vores medlemskab for 2026.": ["join: me"],
    "Udvalget behandler sagen om medlemskab den 9. april.": [],
    "Min chef vil gerne vide, hvad vi får for et medlemskab.": [],
    "Vi har valgt at være med i netværket i år.": ["join: me"],
    "Nyt EAN: 5798004700181\nGammelt EAN: 5798000000018": ["billing: 5798004700181 None"],
    "PO 4500991121 er lukket og erstattes af 4500991122.": ["billing: None 4500991122"],
    "Hvis I mangler vores EAN, er det 5798004700181.": ["billing: 5798004700181 None"],
    "Den, I fremover henvender jer til om netværket, er min kollega Kim Bak.": ["contact: Kim Bak"],
    "Fremover må I gerne skrive til Lis Vad i stedet for mig vedrørende netværket.": [
        "contact: Lis Vad"
    ],
    "I har mig stående som kontaktperson. Det skal fremover være Lis Vad.": ["contact: Lis Vad"],
    "Lis Vad er kontakt efter mig.": ["contact: Lis Vad"],
    # whom we are to write to, of all matters and not of one
    "Fremover sender I al post til Lis Vad.": ["contact: Lis Vad"],
    "Fra nu af skriver I til Lis Vad og ikke til mig.": ["contact: Lis Vad"],
    "Alle henvendelser om medlemskabet skal fremover sendes til Lis Vad.": ["contact: Lis Vad"],
    "Fra nu af skal I skrive til Lis Vad, når det er noget med IT.": [],
    "Når det gælder mad, skal I fremover skrive til Lis Vad.": [],
    "Skriv fremover til Lis Vad, hvis det gælder lokaler.": [],
    "Skriv fremover til Lis Vad i sager om parkering.": [],
    "Fremover skal alt det med tilmeldinger sendes til Lis Vad.": [],
    "Kim Bak og Lis Vad er nye. Det er fremover hende, og ikke Kim Bak og slet ikke mig, der er "
    "kontaktperson.": ["contact: Lis Vad"],
    "Jeg har talt med Kim Bak. Det er ham, og ikke mig og slet ikke Kim, der er kontaktperson.": [],
    "Randers melder sig ind for 2026. Det er Kim Bak, og ikke mig og slet ikke Lis Vad, der skal "
    "stå som kontakt.": ["join: Kim Bak"],
    "Vores EAN-nummer er 5798004700181. Referencen er Lis Vad.": ["billing: 5798004700181 Lis Vad"],
    "Vi har oprettet indkøbsordren nu. Den har nummer 7200-45518.": ["billing: None 7200-45518"],
    # questions that name people
    "Kan du bekræfte, at disse er tilmeldt møde 2: Kim Bak, Lis Vad?": ["status"],
    "Hvem er tilmeldt møde 2?\n\nKim Bak\nLis Vad": ["status"],
    "Tilmeld Kim Bak og Lis Vad til møde 2. Ret: kun Lis.": ["in 2: Lis Vad"],
    "Er mødet i oktober online?": ["info"],
    "EAN 5798004700181. Personreference MHOL, ordrenummer 4500012345.": [
        "billing: 5798004700181 4500012345"
    ],
    # other tongues
    "Vi vill gärna bli medlemmar i ert nätverk. Jag är kontaktperson.": ["join: me"],
    "Lis Vad skal til møde 2 og har brug for en plads.": ["in 2: Lis Vad"],
    "Min chef, Kim Bak, har nu godkendt rejsen, så hermed min tilmelding til møde 2.": ["in 2: me"],
    "Tilmeld mig møde 2. Så kan jeg tage det med på teammødet på torsdag.": ["in 2: me"],
    "Vi har tre på listen til møde 2. Kim Bak skal af, Lis Vad bliver stående, og hun lover at "
    "skrive rigeligt med noter.": ["out 2: Kim Bak"],
    "Kim Bak har bedt os om at trække hans tilmelding til mødet om tryghed tilbage.": [
        "out 3: Kim Bak"
    ],
    "Randers Kommune melder sig ind. I får fat i os gennem Kim Bak (kiba@randers.dk).": [
        "join: Kim Bak"
    ],
    "Jeg vil gjerne melde meg på møtet i Randers, takk.": ["in 2: me"],
}


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_wish_is_read_as_meant(text: str) -> None:
    wanted = [re.sub(r"(?<=[:>+] )me\b|(?<=\d: )me\b", SENDER, wish) for wish in PLAIN[text]]
    assert told(text) == sorted(wanted)


def test_half_a_name_in_small_letters_is_asked_for() -> None:
    """`mig + kim`: the sender has a seat at once, and nobody is forgotten."""
    found = understood(configured(), mail_of("hejsa, mig + kim kommer til møde 1."))
    assert [wish_of(request) for request in found.requests] == [f"in 1: {SENDER}"]
    assert [point.question for point in found.open_points] == [Question.ATTENDEE_NAME]

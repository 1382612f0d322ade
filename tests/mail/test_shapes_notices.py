"""Notes, campaigns and notices that stand below every mail of an office: never what was written.

Many hold words that would ask for something in a letter: tilmeld, afmeld, slet, deltager.
"""

from __future__ import annotations

import pytest
from letters import letter

WISH = "Hej\n\nTilmeld Bo Lund, bolu@randers.dk, til møde 2."
SIGNED = {
    "with a greeting": "Med venlig hilsen\n\nMette Holm\nKonsulent\nRanders Kommune\nTlf. 89151515",
    "with the bare name": "Mette Holm\nKonsulent, Randers Kommune",
}

NOTES = [
    "Vi deltager på Folkemødet den 11.-13. juni.",
    "Randers Kommune deltager i klimaugen.",
    "Du kan afmelde nyhedsbrevet her.",
    "Skriv til os på byliv@randers.dk",
    "Randers Kommune kommer dig i møde.",
    "Kom og mød os på jobmessen den 28. maj!",
    "Tilmeld dig borgermødet den 28. maj på randers.dk",
    "Meld dig ind i vores borgerpanel",
    "Afmeld mails fra Randers Kommune her",
    "Stop e-mails: skriv STOP",
    "Ønsker du ikke at modtage flere mails, kan du framelde dig her.",
    "Slet denne mail, hvis den ikke er til dig.",
    "Hvis du har modtaget denne mail ved en fejl, bedes du slette den og kontakte afsender.",
    "Er du forhindret, så meld afbud i god tid.",
    "Har du spørgsmål, så kontakt Bo Lund, bolu@randers.dk.",
    "Ved fravær kontakt Bo Lund på 89151516 eller bolu@randers.dk",
    "Mødetid: mandag-torsdag",
    "Mine arbejdsdage er mandag, onsdag og torsdag.",
    "Jeg holder ferie fra den 28. maj til den 8. juni. I den periode kan du kontakte Bo Lund.",
    "Jeg er på barsel fra den 1. maj. Bo Lund deltager i møder i stedet for mig.",
    "Jeg går på pension 30. juni. Herefter er Bo Lund kontaktperson.",
    "Personlig fremmøde kun efter aftale.",
    "Vi holder lukket den 28. maj.",
    "Læs om vores boligsociale indsats: www.randers.dk/bolig",
    "Denne mail er sendt fra en fællespostkasse, som flere medarbejdere læser.",
    "Bemærk, at Randers Kommune er begyndt at bruge Digital Post til alle henvendelser.",
    "Vi glæder os til at møde dig!",
    "Husk: Tilmelding til årets boligkonference senest 1. maj.",
    "Fakturaer til Randers Kommune skal sendes elektronisk til EAN 5798005000000.",
    "Elektronisk faktura: EAN 5798005000000, mærkes med navn og afdeling.",
    "Se ledige stillinger i kommunen",
    "Vær med i debatten på www.randers.dk",
    "Randers Kommune har skiftet CVR-nummer. Brug fremover 29189668.",
    "Vi er flyttet til Laksetorvet 1.",
    "Jeg svarer normalt inden for 2 dage.",
    "Send ikke personfølsomme oplysninger i en almindelig mail til os. Brug digital post.",
    "Når vi modtager din mail, registrerer vi den i vores sagssystem.",
    "Den information, der er i denne mail, er kun for modtageren.",
    "Sammen gør vi byen bedre. Vil du være med?",
    "Vil du være frivillig? Meld dig på www.randers.dk",
    "Skal du til møde hos os? Meld din ankomst i receptionen.",
    "OBS: Vores telefoner er lukket fredag den 15. maj.",
    "Vi behandler dine oplysninger fortroligt, og du kan altid få dem slettet.",
    "Nyt nummer: 89 15 15 16",
    "Kører du elbil? Der er ladestandere ved rådhuset.",
    "Se dagsordener og referater på randers.dk",
    "Kan jeg ikke træffes, så kontakt sekretariatet.",
    "Følg netværket af boligsociale på LinkedIn",
    "Deltag i vores brugerundersøgelse her",
]

NOTICES = [
    "Denne e-mail er fortrolig og kun til den, den er stilet til. Er du ikke rette modtager, så "
    "slet den og meld det til afsenderen.",
    "Fortrolighed: E-mailen kan indeholde oplysninger, der er omfattet af tavshedspligt.",
    "Har du fået mailen ved en fejl, så afmeld den hos afsenderen, og slet den.",
    "Vi registrerer og behandler de oplysninger, du sender os. Du kan få dem slettet.",
    "Læs om kommunens behandling af personoplysninger og dine rettigheder på randers.dk/gdpr",
    "Du har ret til indsigt i, berigtigelse og sletning af dine personoplysninger, jf. "
    "databeskyttelsesforordningen.",
    "Send aldrig CPR-numre i en almindelig e-mail. Brug Digital Post på borger.dk.",
    "Tænk på miljøet, før du printer denne mail.",
    "Spar papir - print kun, hvis det er nødvendigt.",
    "This message is intended only for the use of the addressee. If you have received it in error, "
    "please delete it and cancel any further use.",
    "The City of Randers processes your personal data. Read our privacy policy.",
    "Du modtager denne mail, fordi du står på vores liste. Afmeld dig her.",
    "Denne mail er scannet for virus af McAfee.",
    "Denne mail er journaliseret på sag 26/12345.",
    "Dette er en sikker mail sendt via Tunnelmail.",
    "Mailen er sendt krypteret med TLS.",
]


@pytest.mark.parametrize("signed", SIGNED.values(), ids=SIGNED)
@pytest.mark.parametrize("note", [*NOTES, *NOTICES])
def test_what_stands_below_every_mail_is_no_text(note: str, signed: str) -> None:
    assert letter(f"{WISH}\n\n{signed}\n\n{note}\n").body == WISH


@pytest.mark.parametrize("note", NOTICES)
def test_notices_need_no_signature_above(note: str) -> None:
    assert letter(f"{WISH}\n\n{note}\n").body == WISH
    assert letter(f"{WISH}\n\n________________________\n{note}\n").body == WISH
    html = f"<p>Hej</p><p>{WISH[5:]}</p><hr><p style='font-size:8pt;color:gray'>{note}</p>"
    assert letter(html=html).body == WISH


@pytest.mark.parametrize(
    "text",
    [
        "Hej\n\nVil I slette mine personoplysninger? Jeg er ikke den rette modtager længere.",
        "Hej\n\nVi behandler fortrolige sager den dag, så vi kan ikke deltage i møde 2.",
        "Hej\n\nAfmeld mig nyhedsbrevet, men ikke møde 2.",
        "Hej\n\nJeg fik jeres mail ved en fejl. Slet mig fra listen.",
        "Hej\n\nDenne mail er kun til jer: Bo Lund er stoppet, og Ane Vad overtager hans plads.",
        "Hej\n\nSend indkaldelsen via Digital Post til Bo Lund, så kommer han til møde 2.",
        "Hej\n\nMødet er fortroligt hos os, men Ane Vad og jeg deltager i møde 2.",
    ],
)
def test_people_who_use_a_notices_words_are_heard(text: str) -> None:
    assert letter(f"{text}\n\nMvh Mette").body == text

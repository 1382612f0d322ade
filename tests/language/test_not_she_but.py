"""Whom a wish means, where another is said not to be meant, or an earlier sentence tells a part."""

from __future__ import annotations

import pytest
from test_left_meetings import done

OFF = {
    "Det er ikke Kim Bak, der skal af til møde 2. Det er Lis Vad.": ["out 2: Lis Vad"],
    "Det er ikke Kim Bak, der skal slettes fra Randers, men Lis Vad.": ["out 2: Lis Vad"],
    "Det er altså ikke Kim Bak, der melder afbud til møde 2, det er derimod Lis Vad.": [
        "out 2: Lis Vad"
    ],
    "Kim Bak skal ikke slettes fra møde 2. Det skal Lis Vad til gengæld.": ["out 2: Lis Vad"],
    "Det er ikke mig, der skal fjernes fra møde 2. Det er Lis Vad.": ["out 2: Lis Vad"],
    "Det er ikke Lis Vad, der skal fjernes fra møde 2. Det er mig.": ["out 2: me"],
    # who is not meant either, who is only named, and what is asked
    "Det er ikke Kim Bak, der skal af til møde 2. Det er måske Lis Vad.": [],
    "Det er ikke Kim Bak, der skal af til møde 2. Det er heller ikke Lis Vad.": [],
    "Det er ikke Kim Bak, der skal af til møde 2. Er det Lis Vad?": [],
    "Er det ikke Kim Bak, der skal af til møde 2? Det er Lis Vad.": [],
    "Det er ikke Kim Bak, der skal slettes fra møde 2. Det er Lis Vad, der skrev forkert.": [],
    "Kim Bak skal ikke slettes fra møde 2. Det skal Lis Vad heller ikke.": [],
}
MOVED = {
    "Kim Bak står til Randers, men det passer ham bedre i oktober. Flyt ham derfor fra det ene til "
    "det andet.": ["in 3: Kim Bak", "out 2: Kim Bak"],
    "Jeg er tilmeldt i Randers, men vil hellere med i oktober. Kan I flytte mig derhen?": [
        "in 3: me",
        "out 2: me",
    ],
    "Kim Bak har en plads i Randers, men oktober passer ham bedre. Ryk ham derfor derhen.": [
        "in 3: Kim Bak",
        "out 2: Kim Bak",
    ],
    "Kim Bak står til Randers, men det passer ham bedre i oktober. Flyt ham ikke endnu.": [],
    "Kim Bak står til Randers, men det passer Bo Friis bedre i oktober. Flyt ham derfor.": [],
    "Jeg står til Randers, men oktober passer mig bedre. Flyt Kim Bak.": [],
    "Jeg står til Randers, men oktober passer mig måske bedre. Flyt mig derhen, hvis I kan.": [],
    # whose seat is given away already only gets the other one
    "Lis Vad kommer i stedet for Kim Bak den 28. maj. Kim rykkes over på mødet i oktober.": [
        "in 3: Kim Bak",
        "swap 2: Kim Bak > Lis Vad",
    ],
    "Lis Vad kommer i stedet for Kim Bak den 28. maj, og Kim rykker over til oktober.": [
        "in 3: Kim Bak",
        "swap 2: Kim Bak > Lis Vad",
    ],
    "Den 28. maj dur ikke for mig længere. Jeg hopper over på oktobermødet i stedet, så tag mig ud "
    "og ind de rigtige steder.": ["in 3: me", "out 2: me"],
    "Kim Bak ryger over på mødet i oktober.": [],
    "Kim Bak er tilmeldt i Randers, men vil hellere med i oktober. Skal jeg flytte ham?": [],
    "Kim Bak er tilmeldt i Randers, men vil hellere med i oktober. I skal ikke flytte ham.": [],
    "Kim Bak er tilmeldt i Randers, men vil hellere med i oktober. Vi flytter ham måske.": [],
    "Jeg flytter over til Randers i maj.": [],
}
LISTED = {
    "Møde 3\n - ud: Kim Bak\n - i stedet: Lis Vad\n\nMøde 2\n - ny: Per Holm\n - ny: Ida Dahl": [
        "in 2: Ida Dahl",
        "in 2: Per Holm",
        "swap 3: Kim Bak > Lis Vad",
    ],
    "28. maj:\n- ud: Kim Bak\n- i stedet: Lis Vad\n\n8. oktober:\n- Kim Bak\n- Ida Dahl": [
        "in 3: Ida Dahl",
        "in 3: Kim Bak",
        "swap 2: Kim Bak > Lis Vad",
    ],
    "Møde 2\n - ud: Kim Bak\n - i stedet: Lis Vad\n\nMøde 2\n - Kim Bak\n - Lis Vad": [
        "swap 2: Kim Bak > Lis Vad"
    ],
}
ALL_OF_US = {
    "Vi vil begge, Kim Bak og jeg, være med på det virtuelle møde den 8. oktober.": [
        "in 3: Kim Bak + me"
    ],
    "Så vil vi alle tre, Kim Bak, Lis Vad og jeg, gerne med til mødet den 8. oktober.": [
        "in 3: Kim Bak + Lis Vad + me"
    ],
    "Vi kan begge to, Kim Bak og jeg, desværre ikke komme til mødet i Randers.": [
        "out 2: Kim Bak + me"
    ],
    "Vi vil begge to - Kim Bak og jeg - måske med til mødet i Randers.": [],
    "Vi ville begge, Kim Bak og jeg, gerne have været med til mødet i Randers.": [],
    "Kan I gemme to stole i Randers, én til mig og én til vores nye boligsociale leder? Hun "
    "starter den 1. maj og hedder Ida Dahl.": ["in 2: me + Ida Dahl"],
    "Hvornår slutter det? Og står der to eller tre fra os på listen nu?": ["info", "status"],
    "Hvornår slutter det? Er der plads til to eller tre fra os?": ["info"],
}
IN_OTHER_TONGUES = {
    "Hei! Jeg må dessverre bort den 28. mai, så kollegaen min Kim Bak tar plassen min i Randers. "
    "Til gjengjeld vil jeg gjerne være med på det digitale møtet i oktober.": [
        "in 3: me",
        "swap 2: me > Kim Bak",
    ],
    "Hej! Jag och min kollega Kim Bak kommer till Randers i maj. Till mötet i oktober anmäler jag "
    "däremot bara Kim.": ["in 2: me + Kim Bak", "in 3: Kim Bak"],
    "Hej! Tyvärr måste Kim Bak lämna återbud till mötet i Randers. Däremot vill vi båda, Kim och "
    "jag, vara med på det virtuella mötet den 8 oktober.": ["in 3: Kim Bak + me", "out 2: Kim Bak"],
}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [row for each in (OFF, MOVED, LISTED, ALL_OF_US, IN_OTHER_TONGUES) for row in each.items()],
)
def test_who_is_meant(text: str, wanted: list[str]) -> None:
    assert done(text, "Mon, 20 Apr 2026") == wanted


@pytest.mark.parametrize(
    ("text", "wished"),
    [
        ("I bedes skrive mig på til møde 2 for Aalborg og Kim Bak på for Skive.", False),
        ("Skriv Kim Bak på listen for Aalborg Kommune til møde 2.", True),
    ],
)
def test_whom_another_municipality_sends_is_for_a_person(text: str, *, wished: bool) -> None:
    assert any("Kim Bak" in each for each in done(text, "Mon, 20 Apr 2026")) is wished

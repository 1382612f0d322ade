"""Two matters in one breath: each with its own people, its own meeting and its own verb."""

from __future__ import annotations

import pytest
from wishes_told import one_by_one, told

READ = {
    # one off the list and another on it, under one verb
    "Kan I melde Kim Bak fra møde 2 og melde mig til?": ["in 2: me", "out 2: Kim Bak"],
    "Kan I melde af Kim Bak fra møde 2 og melde på mig?": ["in 2: me", "out 2: Kim Bak"],
    "Vil I slette Kim Bak fra møde 2 og tilføje Lis Vad?": ["in 2: Lis Vad", "out 2: Kim Bak"],
    "Vil I tilføje Lis Vad til møde 2 og slette Kim Bak?": ["in 2: Lis Vad", "out 2: Kim Bak"],
    "Vil I slette Kim Bak fra møde 2 og tilføje Lis Vad til møde 3?": [
        "in 3: Lis Vad",
        "out 2: Kim Bak",
    ],
    "Frameld Kim Bak og tilmeld Lis Vad og undertegnede, alt sammen det virtuelle.": [
        "in 3: Lis Vad",
        "in 3: me",
        "out 3: Kim Bak",
    ],
    "Frameld Kim Bak fra møde 2.": ["out 2: Kim Bak"],
    "I skal ikke slette Kim Bak fra møde 2 og tilføje Lis Vad.": [],
    # a line for each
    "Kim Bak: ud af møde 2, bliver på møde 3": ["out 2: Kim Bak"],
    "Kim Bak: ud af møde 2.\nLis Vad: ind på møde 3.": ["in 3: Lis Vad", "out 2: Kim Bak"],
    "Kim Bak: af til møde 2\nLis Vad: på til møde 3": ["in 3: Lis Vad", "out 2: Kim Bak"],
    "Kim Bak: ikke ud af møde 2": [],
    "Kim Bak: måske ud af møde 2": [],
    "Deltager: Kim Bak, møde 2\nDeltager: Lis Vad, møde 3": ["in 2: Kim Bak", "in 3: Lis Vad"],
    "Deltager: Kim Bak (28. maj)\nDeltager: Lis Vad (8. oktober)": [
        "in 2: Kim Bak",
        "in 3: Lis Vad",
    ],
    "Afmeldes: Kim Bak, møde 2\nTilmeldes: Lis Vad, møde 3": ["in 3: Lis Vad", "out 2: Kim Bak"],
    "Ud: Kim Bak (møde 2)\nInd: Lis Vad (møde 2)": ["swap 2: Kim Bak > Lis Vad"],
    "Udgår: Kim Bak (møde 2)\nNy deltager: Lis Vad": ["swap 2: Kim Bak > Lis Vad"],
    "Kim Bak: alle møder undtagen møde 2\nLis Vad: møde 1": ["in 1+3: Kim Bak", "in 1: Lis Vad"],
    "Fra TMF: Kim Bak, alle møder med undtagelse af det andet.": ["in 1+3: Kim Bak"],
    "Tilmeld Kim Bak til alle møder med undtagelse af det første.": ["in 2+3: Kim Bak"],
    # the second of two replacements, told by half
    "Kim Bak lader Lis Vad få sin plads på møde 2, og Ole Friis lader Bo Dahl få sin.": [
        "swap 2: Kim Bak > Lis Vad",
        "swap 2: Ole Friis > Bo Dahl",
    ],
    "Kim Bak overlader sin plads på møde 2 til Lis Vad, og Ole Friis sin til Bo Dahl.": [
        "swap 2: Kim Bak > Lis Vad",
        "swap 2: Ole Friis > Bo Dahl",
    ],
    "Kim Bak afløses af Lis Vad på møde 2 og Ole Friis af Bo Dahl.": [
        "swap 2: Kim Bak > Lis Vad",
        "swap 2: Ole Friis > Bo Dahl",
    ],
    "Lis Vad tager Kim Baks plads på møde 2, og Bo Dahl tager Ole Friis'.": [
        "swap 2: Kim Bak > Lis Vad",
        "swap 2: Ole Friis > Bo Dahl",
    ],
    # everybody but one: who they are is not told
    "Vi må melde alle fra møde 2 på nær Kim Bak. Skriv mig på møde 3.": ["in 3: me"],
    "Alle vores pladser til møde 2 skal afmeldes. Dog beholder Kim Bak sin.": [],
    # this meeting and not that
    "Kim Bak skal med den 28. maj.\nPS: Det er mødet i oktober, Kim skal med til, ikke i maj.": [
        "in 3: Kim Bak"
    ],
    "Kim Bak skal med til møde 2.\nPS: Kim skal med til møde 3, ikke til møde 2.": [
        "in 3: Kim Bak"
    ],
    "Kim Bak skal med til møde 2.\nPS: Kim skulle være med i oktober, ikke i maj.": [],
    # from one meeting to another
    "Flyt Kim Bak fra det første møde til mødet i maj.": ["in 2: Kim Bak", "out 1: Kim Bak"],
    "Kim Bak skal rykkes fra mødet i København til det virtuelle.": [
        "in 3: Kim Bak",
        "out 1: Kim Bak",
    ],
    "Ryk Kim Bak fra det virtuelle til mødet i Randers.": ["in 2: Kim Bak", "out 3: Kim Bak"],
    "Kan I rykke mødet fra den 12. marts til den 28. maj?": [],
    # whom you take off, or put on, said first
    "Kim Bak sletter I fra møde 2.": ["out 2: Kim Bak"],
    "Kim Bak sætter I bare på møde 2.": ["in 2: Kim Bak"],
    "Kim Bak melder I fra Kbh.": ["out 1: Kim Bak"],
    "Kim Bak har travlt, så ham melder I fra møde 2.": ["out 2: Kim Bak"],
    "Kim Bak sletter I ikke fra møde 2.": [],
    "Kim Bak skriver I til, når mødet nærmer sig.": [],
    "Kim Bak sletter I vel ikke fra møde 2?": [],
    # one of them comes, while the other does not
    "Kim Bak skal med til møde 2, mens Lis Vad skal af listen til møde 3.": [
        "in 2: Kim Bak",
        "out 3: Lis Vad",
    ],
    "Kim Bak skal med til møde 2, mens Lis Vad skal på kursus.": ["in 2: Kim Bak"],
    "Kim Bak skal til både møde 1 og møde 2.": ["in 1+2: Kim Bak"],
    "Kim Bak: ud af det hele.": ["out 1+2+3: Kim Bak"],
    # what is new
    "Nyt er derimod, at Kim Bak ønsker at deltage i møde 2.": ["in 2: Kim Bak"],
    "Det nye er, at Kim Bak ikke kommer til møde 2.": ["out 2: Kim Bak"],
    "Sagen er den, at Kim Bak gerne vil med til møde 2.": ["in 2: Kim Bak"],
    "Nyt er, at Kim Bak måske kommer til møde 2.": [],
    "Det er ikke nyt, at Kim Bak kommer til møde 2.": [],
}


@pytest.mark.parametrize("text", READ)
def test_each_of_two_matters_is_read_as_meant(text: str) -> None:
    assert one_by_one(told(text)) == one_by_one(READ[text])

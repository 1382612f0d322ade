"""Lists with remarks, with somebody or an address taken back, and with lines like `- jeg`."""

from __future__ import annotations

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, one_by_one, told, told_by

from knub_mailer.domain.request import Decision, SignUp
from knub_mailer.entrypoints.commands_understand import understood

HEAD = "Til møde 2 kommer:\n\n- Bo Holm\n"
THREE = f"{HEAD}- Lis Vad\n- Kim Bak\n\n"
BO, LIS, KIM = "in 2: Bo Holm", "in 2: Lis Vad", "in 2: Kim Bak"

LISTS = {
    # in the line itself: no seat is given up
    f"{HEAD}- Lis Vad - nej, stryg hende\n- Kim Bak": [BO, KIM],
    f"{HEAD}- Lis Vad - ups, hun er på barsel\n- Kim Bak": [BO, KIM],
    f"{HEAD}- Lis Vad - nej vent, hun kan ikke\n- Kim Bak": [BO, KIM],
    f"{HEAD}- Kim Bak - glem ham ikke": [BO],
    f"{HEAD}- Lis Vad - nej, stryg hende måske": [BO],
    f"{HEAD}- Lis Vad - stryg hende\n- Kim Bak": [BO, KIM],
    f"{HEAD}- Lis Vad, slettes\n- Kim Bak": [BO, KIM],
    "Ændringer til møde 2:\n- Bo Holm - sæt ham på\n- Lis Vad - stryg hende": [
        BO,
        "out 2: Lis Vad",
    ],
    # in a sentence below
    f"{THREE}Glem Lis, hun kan alligevel ikke den dag.": [BO, KIM],
    f"{THREE}Stryg Lis igen, hun er lige blevet syg.": [BO, KIM],
    f"{THREE}Lis kan alligevel ikke den dag.": [BO, KIM],
    f"{THREE}Lis og Kim kan dog ikke.": [BO],
    f"{THREE}Minus Kim.": [BO, LIS],
    f"{THREE}Hele holdet kommer, dog ikke Lis.": [BO, KIM],
    f"{HEAD}- Lis Vad (nej)\n- Kim Bak (ja)": [BO, KIM],
    f"{HEAD}- Lis Vad (udgår)\n- Kim Bak": [],
    f"{THREE}Lis kan måske alligevel ikke den dag.": [BO, KIM],
    f"{THREE}Lis kan ikke tåle nødder.": [BO, KIM, LIS],
    f"{THREE}Glem ikke Lis, hun skal have vegetarmad.": [BO, KIM, LIS],
    f"{THREE}Alle undtagen Lis skal have frokost.": [BO, KIM, LIS],
    f"{THREE}Den sidste skal ikke med alligevel.": [],
    f"{THREE}Stryg nr. 2.": [],
    "Vi er:\n\n- Bo Holm\n- Lis Vad\n- Kim Bak\n\nDe kommer alle til møde 2, Lis undtaget.": [
        "in 2: Bo Holm + Kim Bak"
    ],
    "Til møde 2 kommer Bo Holm, Lis Vad og Kim Bak. Lis kan alligevel ikke den dag.": [
        "in 2: Bo Holm + Kim Bak"
    ],
    # a list of those who give their seats up
    "Afmeld til møde 2:\n\n- Bo Holm\n- Lis Vad\n\nStryg Lis fra listen.": [
        "out 2: Bo Holm",
        "out 2: Lis Vad",
    ],
    # who writes, among others
    "Vi er tre i alt til møde 2:\n\n- Bo Holm\n- jeg\n- Lis Vad": [BO, LIS, f"in 2: {SENDER}"],
    "i) Bo Holm [har ingen]\nii) Lis Vad [vegetar]\n\nDe skal til møde 2": [
        "in 2: Bo Holm + Lis Vad"
    ],
    # remarks
    f"{HEAD}- Kim Bak han er vores boligmand gennem mange år": [BO, KIM],
    f"{HEAD}- Kim Bak han er vores reserve": [BO],
    f"{HEAD}- Kim Bak, ham kender I fra sidst": [BO, KIM],
    f"{HEAD}- Kim Bak - ny deltager": [BO, KIM],
    f"{HEAD}- Kim Bak - måske ny deltager": [BO],
}
LEFT_OUT = {
    "- Lis Vad (brækkede armen i går, så hende skal I springe over)": True,
    "- Lis Vad (se bort fra hende)": True,
    "- Lis Vad: ville gerne, men må ikke for sin chef": True,
    "- Lis Vad - er på orlov, så hende udelader I bare": True,
    "- Lis Vad (hun er rejst, så hende skal I ikke skrive på)": True,
    "- Lis Vad - skal ikke med": True,
    "- Lis Vad - har takket nej": True,
    # whether they come is not told
    "- Lis Vad, liva@randers.dk - har vist takket nej": False,
    "- Lis Vad - er på venteliste": False,
    "- Lis Vad (har vist takket nej)": False,
    "- Lis Vad (hende må I endelig ikke springe over)": False,
    "- Lis Vad (har meldt fra)": False,
    "- Lis Vad (skal spørge sin chef)": False,
    "- Lis Vad - har takket nej til frokosten": False,
}
"""Remarks, and whether they leave nothing to ask: nobody comes for them."""
UNMARKED = {
    "Lis Vad: vil gerne, men fik ikke lov\nBo Holm\nKim Bak": Decision.ACT,
    "Bo Holm\nLis Vad, ved ikke endnu\nKim Bak": Decision.ASK,
    "Lis Vad: må ikke for sin chef\nBo Holm\nKim Bak": Decision.ACT,
}
"""Lists without signs before their lines."""
THERE_ALL_THE_SAME = (
    "- Lis Vad - har takket ja",
    "- Lis Vad - vegetar, går tidligt",
    "- Lis Vad - skal hjem kl. 14",
    "- Lis Vad - har ikke været med før",
    "- Lis Vad - kommer først kl. 10",
    "- Lis Vad (ville gerne, og det må hun for sin chef)",
)
PUT_IN = {
    "Jeg kan nu melde følgende ind til møde 2:\n\n- Bo Holm\n- Lis Vad": [BO, LIS],
    "Meld disse to ind til den 28. maj: Bo Holm og Lis Vad.": ["in 2: Bo Holm + Lis Vad"],
    "Jeg melder Bo Holm ind. Han kommer til møde 2.": [BO],
    "Skal jeg melde Bo Holm ind til møde 2?": [],
    "Jeg melder hermed Vejle ind. Bo Holm kommer til møde 2.": [BO, f"join: {SENDER}"],
}
STRUCK = {
    "Dem med streg over har I aldrig hørt om, så dem skal I se bort fra.": True,
    "De overstregede kommer ikke og har heller ikke været tilmeldt.": True,
    "Navne, der er streget over, skal ikke med.": True,
    # where a seat may hang on it
    "Dem med streg over skal afmeldes.": False,
    "De overstregede kommer måske og er ikke tilmeldt.": False,
    "Dem med streg over er ikke med endnu.": False,
}
"""Said of the names that are struck out, and whether they leave nothing to ask."""
HEADED = {
    ("Randers til møde 2", "Fra os:\n\n* Bo Holm\n* Lis Vad"): [BO, LIS],
    ("Randers", "To til møde 2 fra os:\n\n- Bo Holm\n- Lis Vad"): [BO, LIS],
    ("Liste", "Her er listen til møde 2.\n\n- Bo Holm\n- Lis Vad"): [BO, LIS],
    ("Liste", "Her er listen til møde 2. De skal alle af.\n\n- Bo Holm\n- Lis Vad"): [],
    ("Liste", "Her er listen til møde 2.\n\nKim Bak (må ikke for sin chef)\nBo Holm\nLis Vad"): [
        BO,
        LIS,
    ],
    ("28/5", "vi kommer med\n\nbo ø. holm + lis vad + undertegnede"): [
        f"in 2: Bo Ø. Holm + Lis Vad + {SENDER}"
    ],
}
ADDRESSES = {
    "Av, den sidste er forkert: Lis' adresse er lisv@randers.dk.": "lisv@randers.dk",
    "Rettelse: Lis Vads mail er lisv@randers.dk": "lisv@randers.dk",
    "Ups, det er lisv@randers.dk": "lisv@randers.dk",
    "Der er en fejl: Lis hedder lisv@randers.dk": "lisv@randers.dk",
    "Det er ikke liva@randers.dk, men lisv@randers.dk": "lisv@randers.dk",
    "Hov, fakturaen skal sendes til lisv@randers.dk": "liva@randers.dk",
    "Er Lis Vads mail lisv@randers.dk?": "liva@randers.dk",
    "Jeg har sat lisv@randers.dk på kopi.": "liva@randers.dk",
}


@pytest.mark.parametrize("text", LISTS)
def test_who_is_taken_back_does_not_come_and_gives_nothing_up(text: str) -> None:
    assert told(text) == sorted(LISTS[text])


@pytest.mark.parametrize("line", LEFT_OUT)
def test_whom_a_line_leaves_out_neither_comes_nor_gives_a_seat_up(line: str) -> None:
    text = f"{HEAD}{line}\n- Kim Bak"
    assert one_by_one(told(text)) == [BO, KIM]
    decision = understood(configured(), mail_of(text)).decision
    assert decision is (Decision.ACT if LEFT_OUT[line] else Decision.ASK)


@pytest.mark.parametrize("lines", UNMARKED)
def test_so_is_it_in_a_list_without_dashes(lines: str) -> None:
    text = f"Vil I tilmelde følgende til møde 2:\n\n{lines}"
    assert {*one_by_one(told(text))} <= {BO, KIM}
    assert understood(configured(), mail_of(text)).decision is UNMARKED[lines]


@pytest.mark.parametrize("line", THERE_ALL_THE_SAME)
def test_a_remark_of_how_somebody_comes_keeps_nobody_away(line: str) -> None:
    assert told(f"{HEAD}{line}\n- Kim Bak") == [BO, KIM, LIS]


@pytest.mark.parametrize("text", PUT_IN)
def test_people_are_put_in_and_no_municipality_with_them(text: str) -> None:
    assert told(text) == PUT_IN[text]


@pytest.mark.parametrize("said", STRUCK)
@pytest.mark.parametrize("tag", ["<s>Lis Vad</s>", "Lis Vad"])
def test_who_is_struck_out_is_nobody(said: str, tag: str) -> None:
    html = (
        f"<p>Her er listen til møde 2. {said}</p><ul><li>Bo Holm</li><li>{tag}</li>"
        f"<li>Kim Bak</li></ul><p>Venlig hilsen<br>{SENDER}</p>"
    )
    meaning = understood(configured(), mail_of(html).replace(b"text/plain", b"text/html"))
    named = [p.name for r in meaning.requests if isinstance(r, SignUp) for p in r.attendees]
    struck = tag.startswith("<s>")
    assert "Lis Vad" not in named or not struck
    if struck and STRUCK[said]:
        assert (meaning.decision, named) == (Decision.ACT, ["Bo Holm", "Kim Bak"])
    else:
        assert meaning.decision is Decision.ASK


@pytest.mark.parametrize(("subject", "text"), HEADED)
def test_few_words_head_a_list(subject: str, text: str) -> None:
    raw = mail_of(text).decode().replace("Subject: KNUB", f"Subject: {subject}")
    assert told_by(raw.encode()) == sorted(HEADED[subject, text])


@pytest.mark.parametrize("text", ADDRESSES)
def test_the_address_put_right_counts(text: str) -> None:
    body = f"Til møde 2 kommer Bo Holm, boho@randers.dk, og Lis Vad, liva@randers.dk.\n\n{text}"
    found = understood(configured(), mail_of(body)).requests
    people = [p for r in found if isinstance(r, SignUp) for p in r.attendees]
    assert {p.name: p.email for p in people}.get("Lis Vad", ADDRESSES[text]) == ADDRESSES[text]


def test_an_address_put_right_by_nobody_knows_whose_is_asked() -> None:
    body = "Til møde 2 kommer Bo Holm, boho@randers.dk, og Lis Vad, liva@randers.dk."
    found = understood(configured(), mail_of(f"{body}\n\nUps, det er xyz@randers.dk"))
    assert not found.requests and found.open_points

"""Wishes that were asked about or passed on without need, with the nearest that must not act."""

from __future__ import annotations

import re

import pytest
from corpora import configured
from test_turned_round import mail_of
from wishes_told import SENDER, told, wish_of

from knub_mailer.domain.request import Question
from knub_mailer.entrypoints.commands_understand import understood

ACTS = {
    # a meeting's place before `og melder …` is no municipality that does it
    "Jeg kan ikke komme til møde 1 i København og melder afbud.": ["out 1: me"],
    "Jeg skulle til mødet i København og vil gerne melde Kim Bak til i stedet.": [
        f"swap 1: {SENDER} > Kim Bak"
    ],
    "Jeg var ikke i København og melder mig nu til møde 2.": ["in 2: me"],
    "Jeg kommer til alle møder bortset fra København. Kim Bak (kiba@randers.dk) ved det.": [
        "in 2+3: me"
    ],
    # numbers, papers and money that comes are nobody's seat
    "EAN 5798004700181. Regn ikke med flere tal fra mig.": ["billing: 5798004700181 None"],
    "Regn ikke med mig til møde 2.": ["out 2: me"],
    "Ordrenr. 88-41. Sagen hedder 26/77, men den vil I nok helst være fri for på papiret.": [
        "billing: None 88-41"
    ],
    "Pengene kommer fra et projekt. Derfor skal alt fra jer mærkes »Tryg By«. Andet behøver I "
    "ikke foretage jer.": ["billing: None Tryg By"],
    "Alt fra jer skal mærkes »Tryg By«. I behøver ikke foretage jer noget endnu.": [],
    # not asked, but hoped
    "Jeg kommer til møde 2. Er der parkering ved huset, er det fint.": ["in 2: me"],
    # who signs up alone
    "Kim Bak skal med til møde 2. Min kollega skriver sig på møderne selv.": ["in 2: Kim Bak"],
    # of two EANs nobody knows which, but the order number holds
    "Ordrenummer: SLK-812, det er sikkert og vist.\nEAN: enten 5798090579241 eller "
    "5798020289974.": ["billing: None SLK-812"],
    # what is settled
    "Det er nu afgjort, at Kim Bak kommer til møde 2.": ["in 2: Kim Bak"],
    "Det er fastlagt, at Kim Bak tager møde 2 i stedet for Lis Vad.": ["swap 2: Lis Vad > Kim Bak"],
    "Det er ikke afgjort, at Kim Bak kommer til møde 2.": [],
    "Det er næsten afgjort, at Kim Bak kommer til møde 2.": [],
    "Det er så godt som besluttet, at Kim Bak kommer til møde 2.": [],
    "Er det afgjort, at Kim Bak kommer til møde 2?": [],
    "Når det er afgjort, at Kim Bak kommer til møde 2, skriver jeg.": [],
    # who sends another one for himself
    "Kim Bak sender Lis Vad i sit sted til møde 2.": ["swap 2: Kim Bak > Lis Vad"],
    "Kim Bak må sende Lis Vad til møde 2 i sit sted.": ["swap 2: Kim Bak > Lis Vad"],
    "Kim Bak sender Lis Vad til møde 2 i stedet for sig selv.": ["swap 2: Kim Bak > Lis Vad"],
    "Kim Bak sender ikke Lis Vad i sit sted til møde 2.": [],
    "Kim Bak sendte Lis Vad i sit sted til møde 2.": [],
    "Kim Bak overvejer at sende Lis Vad i sit sted til møde 2.": [],
    "Sender Kim Bak Lis Vad i sit sted til møde 2?": [],
    "I sit sted sender Kim Bak Lis Vad til møde 2.": [],
    # not coming, in words of courtesy
    "Kim Bak lader sig undskylde til møde 2.": ["out 2: Kim Bak"],
    "Jeg må lade mig undskylde den 28. maj.": ["out 2: me"],
    "Jeg lader mig ikke undskylde den 28. maj.": [],
    "Kim Bak lader sig undskylde for at komme for sent til møde 2.": [],
    "Kim Bak afstår med beklagelse sin plads på møde 2.": ["out 2: Kim Bak"],
    "Kim Bak afstår med beklagelse ikke sin plads på møde 2.": [],
    "Møde 3 kolliderer med regionsmødet. Afmeld derfor Kim Bak.": ["out 3: Kim Bak"],
    "Møde 3 kolliderer med regionsmødet. Afmeld derfor ikke Kim Bak.": [],
    # done by being said
    "Bekræft venligst, at Kim Bak er hermed tilmeldt møde 3.": ["in 3: Kim Bak"],
    "Kvitter gerne for, at Kim Bak hermed er afmeldt møde 3.": ["out 3: Kim Bak"],
    "Bekræft venligst, at Kim Bak er tilmeldt møde 3.": ["status"],
    "Bekræft venligst, at Kim Bak ikke hermed er tilmeldt møde 3.": ["status"],
    # who comes to the meeting that another one leaves out
    "Jeg kommer til alle møder undtagen møde 2, hvor Kim Bak tager med.": [
        "in 1+3: me",
        "in 2: Kim Bak",
    ],
    "Jeg tager samtlige møder bortset fra det i oktober, hvor Kim Bak er den der kører.": [
        "in 1+2: me",
        "in 3: Kim Bak",
    ],
    "Jeg kommer til alle møder undtagen møde 2, hvor Kim Bak holder oplæg.": ["in 1+3: me"],
    "Jeg kommer til alle møder undtagen møde 2, hvor Kim Bak måske kommer.": ["in 1+3: me"],
    "Jeg kommer til alle møder undtagen møde 2, hvor Kim Bak ikke kommer.": ["in 1+3: me"],
    # out of one meeting and into another
    "Vi vil gerne have Kim Bak slettet fra møde 2 og tilmeldt møde 3.": [
        "in 3: Kim Bak",
        "out 2: Kim Bak",
    ],
    "Vi vil gerne have Kim Bak slettet fra møde 2 og ikke tilmeldt møde 3.": ["out 2: Kim Bak"],
    # fields
    "Navn: Kim Bak\nMøde: 12. marts\nÆndring: afmeldes": ["out 1: Kim Bak"],
    "Hvem: Kim Bak\nHvilket møde: det i oktober\nHvad: tag ham af listen": ["out 3: Kim Bak"],
    "Navn: Kim Bak\nMøde: 12. marts\nHandling: stryges": ["out 1: Kim Bak"],
    "Navn: Kim Bak\nMøde: 12. marts\nÆndring: afmeldes måske": [],
    "Navn: Kim Bak\nMøde: 12. marts\nÆndring: skal ikke slettes": [],
    "Navn: Kim Bak\nMøde: 12. marts\nÆndring: er afmeldt": [],
    "Navn: Kim Bak\nMøde: 12. marts\nÆndring: fra 12. marts til 28. maj": [],
    "Hvem: Kim Bak\nHvilket møde: det i oktober\nHvad: tag ham ikke af listen": [],
}


@pytest.mark.parametrize("text", ACTS)
def test_what_is_meant_is_done_and_its_near_opposite_is_not(text: str) -> None:
    wanted = [re.sub(r"(?<=: )me\b", SENDER, wish) for wish in ACTS[text]]
    assert told(text) == sorted(wanted)


def test_a_wish_for_nobody_named_is_not_lost_beside_a_cancellation() -> None:
    found = understood(configured(), mail_of("Skriv os på møde 2 og meld Kim Bak fra møde 3."))
    assert [wish_of(request) for request in found.requests] == ["out 3: Kim Bak"]
    assert [point.question for point in found.open_points] == [Question.ATTENDEE]

"""Meetings told without their number or date: by order, by season, as those somebody else leaves.

What only the sender can tell ("et af dem", "det efter det") is asked about and signs nobody up.
"""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest
from test_turned_round import mail_of
from wishes_told import told, told_by

READ = {
    "Vi vil gerne deltage sådan:\n\nKim Bak: 1 og 2\nLis Vad: 2 og 3\nBo Friis: 3": [
        "in 1+2: Kim Bak",
        "in 2+3: Lis Vad",
        "in 3: Bo Friis",
    ],
    "Vi vil gerne deltage sådan:\n\nKim Bak .......... 1 og 3\nLis Vad ............ 2": [
        "in 1+3: Kim Bak",
        "in 2: Lis Vad",
    ],
    "Please sign me up for the first and the last meeting.": ["in 1+3: me"],
    "Forårets to møder: Kim Bak og Lis Vad": ["in 1+2: Kim Bak + Lis Vad"],
    "Jeg vil gerne med til alle undtagen det i Randers.": ["in 1+3: me"],
    "Jeg vil gerne have en plads til mødet i maj, torsdag den 28.": ["in 2: me"],
    "Peter Vinther og Hans Okkels er tilmeldt i maj. Peter kan ikke, så hans plads i maj går "
    "videre til mig.": ["swap 2: Peter Vinther > me"],
}
ASKED = [
    # a day that is no meeting's beside a theme that is one's
    "Vi vil gerne have Kim Bak på til det den 29. maj, altså det om fysiske greb.",
    "Skriv Lis Vad på den 9. oktober, dvs. mødet om tryghed og beskæftigelse.",
    "Jeg er tilmeldt alle tre møder, men må melde fra til et af dem.",
    "Tilmeld Lis Vad 28/5 el. 8/10, alt efter hvor der er plads.",
    "Af de tre kan jeg kun det ene. Skriv mig på det.",
    "Tilmeld Kim Bak til det i Jylland.",
    "Jeg er jo tilmeldt resten af året. Kan I tage mig af det møde, der ligger i Jylland?",
    "Jeg vil gerne med til det efter det.",
    "Please sign me up for the one after that.",
    "Jeg vil gerne have en plads til mødet i maj, onsdag den 27.",
    "Tilmeld Lis Vad det hele bortset fra Randers, og Kim Bak det hele bortset fra København.",
]
ELSEWHERE = {  # numbers that are no meetings'
    "Vi er flyttet rundt på kontorerne.\n\nKim Bak: 4\nLis Vad: 12": [],
    "Tilmeld Kim Bak til møde 2.\n\nKim Bak: 3": ["in 2: Kim Bak"],
}

FEBRUARY, MAY = "Mon, 02 Feb 2026 10:00:00 +0100", "Thu, 14 May 2026 10:00:00 +0200"
AFTER_THE_FIRST = "Fri, 13 Mar 2026 10:00:00 +0100"
SENT = {  # by when it was sent
    # before and after the summer
    ("Tilmeld mig det sidste inden sommerferien.", FEBRUARY): ["in 2: me"],
    ("Tilmeld mig det sidste møde før sommer, ikke det i KL-Huset.", FEBRUARY): ["in 2: me"],
    ("Tilmeld mig mødet efter sommerferien.", FEBRUARY): ["in 3: me"],
    ("Tilmeld mig de to inden sommerferien.", FEBRUARY): ["in 1+2: me"],
    ("Tilmeld mig mødet inden sommerferien.", FEBRUARY): [],
    ("Tilmeld mig mødet inden sommerferien.", MAY): ["in 2: me"],
    # how many are left
    ("Jeg kommer til de to, der er tilbage.", FEBRUARY): [],
    ("Jeg kommer til de to, der er tilbage.", AFTER_THE_FIRST): ["in 2+3: me"],
    ("Jeg kommer til begge de resterende.", FEBRUARY): [],
    ("De to sidste gange er det bare mig.", FEBRUARY): ["in 2+3: me"],
    ("Jeg har haft hatten på de sidste to år. Sæt mig på møde 3.", FEBRUARY): ["in 3: me"],
    ("Jeg kommer til alle de resterende møder.", FEBRUARY): ["in 1+2+3: me"],
    ("København: Bo Friis\nRanders: ingen\nSkærm-mødet: Bo igen", FEBRUARY): [
        "in 1: Bo Friis",
        "in 3: Bo Friis",
    ],
    ("Tilmeld mig online-seancen.", FEBRUARY): ["in 3: me"],
    # which of them in a list
    ("Alle tre møder: Bo Friis.\nKun de fysiske: Lis Vad.\nDet virtuelle: Kim Bak.", FEBRUARY): [
        "in 1+2+3: Bo Friis",
        "in 1+2: Lis Vad",
        "in 3: Kim Bak",
    ],
    # on a screen
    ("Tilmeld mig mødet på Teams.", FEBRUARY): ["in 3: me"],
    ("Jeg tilmelder mig møde nr. 2, det på Teams.", FEBRUARY): [],
    ("Jeg tilmelder mig møde 2, det virtuelle.", FEBRUARY): [],
    ("Jeg kommer til møde 3, det i København.", FEBRUARY): [],
    # how long from now
    ("Jeg kommer i dag om fjorten dage.", MAY): ["in 2: me"],
    ("Jeg kommer på torsdag om to uger.", MAY): ["in 2: me"],
    ("Jeg kommer i dag om fjorten dage.", FEBRUARY): [],
    ("Vi tales ved om tre uger. Sæt mig på møde 3.", MAY): ["in 3: me"],
    # a day without its month
    ("Sæt Bo Friis på den 28. og den 8. oktober.", MAY): ["in 2+3: Bo Friis"],
    ("Sæt Bo Friis på den 28. ds. og den 8. oktober.", MAY): ["in 2+3: Bo Friis"],
    ("Bo Friis kommer den 28. Lis Vad kommer den 8. oktober.", MAY): [
        "in 2: Bo Friis",
        "in 3: Lis Vad",
    ],
    # no meeting's day, and a day gone by
    ("Jeg er på jeres liste til mødet nu på torsdag. Slet mig venligst.", FEBRUARY): [],
    ("Meld mig fra mødet i går.", AFTER_THE_FIRST): [],
    ("Jeg skrev i går om møde 2. Meld mig til.", AFTER_THE_FIRST): ["in 2: me"],
    # not to that one, and no seat there to lose
    ("Det virtuelle må I undvære mig til. Skriv mig på de to andre.", FEBRUARY): ["in 1+2: me"],
    ("Møde 3 dropper jeg. Skriv mig på møde 1 og 2.", FEBRUARY): ["in 1+2: me"],
    ("Møde 3 må I undvære mig til.", FEBRUARY): ["out 3: me"],
}


@pytest.mark.parametrize(("body", "sent"), SENT)
def test_what_is_meant_depends_on_when_it_is_said(body: str, sent: str) -> None:
    mail = message_from_bytes(mail_of(body), policy=policy.SMTP)
    mail.replace_header("Date", sent)
    wishes = [each.replace("Lone Dahl Kristensen", "me") for each in told_by(bytes(mail))]
    assert wishes == SENT[body, sent]


@pytest.mark.parametrize("body", READ)
def test_meetings_are_understood_by_what_is_told_of_them(body: str) -> None:
    wishes = [each.replace("Lone Dahl Kristensen", "me") for each in told(body)]
    assert wishes == READ[body]


@pytest.mark.parametrize("body", ASKED)
def test_which_one_is_asked(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize("body", ELSEWHERE)
def test_a_bare_number_may_be_something_else(body: str) -> None:
    assert told(body) == ELSEWHERE[body]


def test_others_than_somebody_takes_are_never_all() -> None:
    assert "in 1+2+3: Kim Bak" not in told_by(
        mail_of("Jeg tager det i Randers, og Kim Bak tager dem, jeg ikke tager.")
    )


def test_whom_to_ask_about_the_bill_is_no_contact() -> None:
    wishes = told(
        "Jeg melder hermed Randers Kommune ind. Ved spørgsmål om regningen kan Kim Bak kontaktes."
    )
    assert not any("Kim Bak" in each for each in wishes)

"""Which meeting somebody leaves, and which day a weekday is; rows as people write them."""

from __future__ import annotations

import pytest
from corpora import output_of
from test_turned_round import mail_of
from wishes_told import SENDER, told_by


def done(text: str, sent: str = "Mon, 02 Feb 2026", house: str = "aalborg.dk") -> list[str]:
    """What a mail from Aalborg, where no meeting is, has done."""
    raw = mail_of(text).replace(b"Mon, 02 Feb 2026", sent.encode())
    return [r.replace(SENDER, "me") for r in told_by(raw.replace(b"randers.dk", house.encode()))]


LEFT = {
    "Derimod må I fjerne Kim Bak fra oktober, for han er flyttet til en anden afdeling.": [
        "out 3: Kim Bak"
    ],
    "I må gerne slette Kim Bak fra maj.": ["out 2: Kim Bak"],
    "Kim Bak skal slettes fra oktober.": ["out 3: Kim Bak"],
    "Tag venligst Kim Bak af fra oktober.": ["out 3: Kim Bak"],
    "Jeg melder afbud fra Randers.": ["out 2: me"],
    "Jeg trækker mig fra oktober.": ["out 3: me"],
    "Kim Bak trækker sig fra Randers.": ["out 2: Kim Bak"],
    "Meld Kim Bak fra fra Randers.": ["out 2: Kim Bak"],
    "Vi må desværre melde Kim Bak fra til oktober.": ["out 3: Kim Bak"],
    "Afbud fra Kim Bak til oktober.": ["out 3: Kim Bak"],
    # what begins then, comes from there, or is no seat
    "Slet Ida Dahl fra Randers på møde 1.": ["out 1: Ida Dahl"],
    "Slet Kim Bak på møde 1. Fra oktober er han ikke ansat mere.": ["out 1: Kim Bak"],
    "Slet venligst vores gamle EAN fra oktober.": [],
    "Fjern Kim Bak som kontakt fra oktober.": [],
    "Slet Kim Bak fra den 29. maj.": [],
}
MOVED = {
    "Vil I flytte Kim Bak fra Randers til mødet på skærmen i oktober?": ("Kim Bak", 2, 3),
    "Flyt Kim Bak fra Randers til oktober.": ("Kim Bak", 2, 3),
    "Kim Bak skal rykkes fra maj til oktober.": ("Kim Bak", 2, 3),
    "Kim Bak ombookes fra København til oktobermødet.": ("Kim Bak", 1, 3),
    "Vi vil gerne have Kim Bak skiftet fra Randers til oktober.": ("Kim Bak", 2, 3),
    "Jeg rykker min egen deltagelse fra Randers til oktobermødet.": ("me", 2, 3),
    "Jeg rykker min tilmelding fra København til Randers.": ("me", 1, 2),
    "Kan jeg blive flyttet fra marts til maj?": ("me", 1, 2),
    "Min plads skal flyttes fra Randers til oktober.": ("me", 2, 3),
}
NOBODY_MOVED = [
    "Jeg flytter fra Randers til Aarhus og får nyt job.",
    "Ryk mødet fra maj til oktober.",
    "Kan I flytte mødet fra Randers til Aarhus?",
]
WEEKDAYS = [
    ("Mon, 25 May 2026", "Jeg melder afbud til torsdagens møde.", ["out 2: me"]),
    ("Mon, 25 May 2026", "Jeg melder afbud til torsdagsmødet.", ["out 2: me"]),
    ("Mon, 25 May 2026", "Jeg må springe over torsdagens netværksmøde.", ["out 2: me"]),
    # a day of which no meeting is held: which one is meant, only the sender knows
    ("Mon, 02 Mar 2026", "Jeg kommer d. 12.", ["in 1: me"]),
    ("Mon, 02 Mar 2026", "Jeg kommer d. 13.", []),
    ("Mon, 02 Feb 2026", "Jeg kommer den 28.", []),
    ("Wed, 11 Mar 2026", "Jeg melder afbud til torsdag d. 12.", ["out 1: me"]),
    ("Wed, 11 Mar 2026", "Jeg melder afbud til torsdag d. 13.", []),
    ("Mon, 25 May 2026", "Om torsdagen er jeg hjemme. Sæt mig på møde 3.", ["in 3: me"]),
    ("Thu, 05 Mar 2026", "Jeg melder afbud på torsdag.", ["out 1: me"]),
    ("Thu, 05 Mar 2026", "Jeg kommer på torsdag.", ["in 1: me"]),
    ("Thu, 26 Feb 2026", "Jeg melder afbud på torsdag.", []),
]


@pytest.mark.parametrize(("text", "wanted"), LEFT.items())
def test_what_somebody_is_taken_off_from_is_a_meeting(text: str, wanted: list[str]) -> None:
    assert done(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), MOVED.items())
def test_somebody_moves_from_a_place_or_month(text: str, wanted: tuple[str, int, int]) -> None:
    who, out, into = wanted
    assert done(text) == [f"in {into}: {who}", f"out {out}: {who}"]


@pytest.mark.parametrize("text", NOBODY_MOVED)
def test_what_moves_is_nobody(text: str) -> None:
    assert done(text) == []


def test_who_comes_through_another_town_leaves_no_meeting() -> None:
    text = "Kim Bak tager toget fra Randers til København og er med på møde 1."
    assert done(text) == ["in 1: Kim Bak"]


@pytest.mark.parametrize(("sent", "text", "wanted"), WEEKDAYS)
def test_a_weekday_is_the_next_one(sent: str, text: str, wanted: list[str]) -> None:
    assert done(text, sent) == wanted


def test_who_keeps_a_seat_elsewhere_says_nothing_of_the_next_one() -> None:
    text = (
        "Kim Bak melder desværre afbud til møde 2. Hun er stadig med i oktober. "
        "Torkil Mark melder også afbud, men Ninna Aabye tager hans plads."
    )
    assert not [each for each in done(text) if " 3" in each]


def test_who_only_writes_gives_up_no_seat() -> None:
    said = (
        "Vi får besøg af ministeriet 12/3, så jeg må aflyse for Kim Bak. Line Ottesen kommer som "
        "aftalt. Og Kim vil så gerne opleve Randers i stedet."
    )
    row = output_of(mail_of(said).replace(b"randers.dk", b"aalborg.dk"))
    gone = [p["name"] for r in row["requests"] if r["kind"] == "cancel" for p in r["attendees"]]
    assert gone == ["Kim Bak"]

"""People, meetings and a network for mails shown in the gallery; all invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from knub_mailer.domain.ledger import SeatKind
from knub_mailer.domain.network import (
    Format,
    Meeting,
    MembershipPrice,
    Network,
    Season,
    Seller,
)
from knub_mailer.domain.notices import HeldSeat, Original, Standing, WaitingPerson, Words
from knub_mailer.domain.request import Person

ZONE = ZoneInfo("Europe/Copenhagen")


def at(month: int, day: int, hour: int = 9, minute: int = 0, year: int = 2026) -> datetime:
    """A moment of 2026 in the network's zone."""
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


FIRST = Meeting(
    1,
    "Udpegning og data",
    at(3, 12, 9, 30),
    at(3, 12, 15),
    place="KL-Huset, Weidekampsgade 10, 2300 København S",
)
SECOND = Meeting(
    2,
    "Fysiske greb til forandring",
    at(5, 28, 9, 30),
    at(5, 28, 15),
    place="Laksetorvet, 8900 Randers C",
)
THIRD = Meeting(
    3,
    "Tryghed og beskæftigelse",
    at(10, 8, 9, 15),
    at(10, 8, 15),
    format=Format.VIRTUAL,
    link="https://moede.example/knub-3",
)
PRICES = (
    MembershipPrice(0, 610_000),
    MembershipPrice(1, 460_000),
    MembershipPrice(2, 290_000),
)
SELLER = Seller(
    "Netværkets sekretariat",
    "12345674",
    "Eksempelvej 1",
    "2300",
    "København S",
    "Økonomi",
    "oekonomi@netvaerk.example",
    "0216",
    "4069999999",
)
NETWORK = Network(
    key="knub",
    name="Kommunernes Netværk for Udsatte Boligområder",
    address="knub@netvaerk.example",
    secretariat=("sekretariat@netvaerk.example",),
    organisers=("faglig@netvaerk.example",),
    finance=("oekonomi@netvaerk.example",),
    season=Season(2026, (FIRST, SECOND, THIRD), PRICES),
    seller=SELLER,
)
METTE = Person("Mette Holm", "mette.holm@randers.dk")
JENS = Person("Jens Hansen", "jens.hansen@randers.dk")
BO = Person("Bo Friis", "bo.friis@randers.dk")
SOFIE = Person("Sofie Lindegaard", "sofie.lindegaard@randers.dk")
ANNE = Person("Anne Skov", "anne.skov@randers.dk")
RANDERS = "Randers Kommune"


def held(person: Person, kind: SeatKind = SeatKind.INCLUDED, mode: str | None = None) -> HeldSeat:
    """A seat of the list."""
    return HeldSeat(person, kind, mode)


TWO = Standing(SECOND, (held(METTE), held(JENS)), used=2)
THREE = Standing(
    SECOND,
    (held(METTE), held(JENS), held(BO, SeatKind.EXTRA)),
    used=3,
    extra=1,
    cost_ore=80_000,
)
FIVE_FREE = Standing(
    THIRD, tuple(held(each, SeatKind.FREE) for each in (METTE, JENS, BO, SOFIE)), used=0
)
NOBODY = Standing(SECOND)
PHYSICAL_THIRD = replace(THIRD, format=Format.PHYSICAL, place="Rådhuset, 8000 Aarhus C", link=None)
UNDECIDED = Standing(
    PHYSICAL_THIRD,
    (
        held(METTE),
        held(JENS),
        held(BO, SeatKind.UNDECIDED),
        held(SOFIE, SeatKind.UNDECIDED),
    ),
    used=4,
    undecided=2,
)
WAITING = Standing(
    replace(SECOND, capacity=60),
    (held(METTE), held(JENS)),
    (WaitingPerson(BO, "capacity", 3),),
    used=2,
)
ORIGINAL = Original(
    sender="mette.holm@randers.dk",
    sender_name="Mette Holm",
    subject="Møde 2",
    sent=at(4, 14, 10, 12),
    text="Hej\n\nJeg vil gerne klage over prisen. Kan I se på det?\n\nVenlig hilsen\nMette",
)
PROGRAMME = Words(
    "9.30 Kaffe og velkomst\n10.00 Hvad virker? Tre byer fortæller\n12.00 Frokost\n"
    "13.00 Gåtur gennem det nye Nordbyen\n15.00 Tak for i dag",
    "<p>Kære alle</p><p>Vi glæder os til at se jer i Randers.</p>"
    "<table><tr><td>9.30</td><td>Kaffe og velkomst</td></tr>"
    "<tr><td>10.00</td><td><b>Hvad virker?</b> Tre byer fortæller</td></tr>"
    "<tr><td>12.00</td><td>Frokost</td></tr>"
    "<tr><td>13.00</td><td>Gåtur gennem det nye Nordbyen</td></tr>"
    "<tr><td>15.00</td><td>Tak for i dag</td></tr></table>",
)
WEEK = timedelta(days=7)

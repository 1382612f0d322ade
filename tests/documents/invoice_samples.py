"""Invoices to print: every person, number and account is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knub_mailer.domain.invoice import (
    Batch,
    BatchKind,
    BilledMeeting,
    Buyer,
    Credited,
    DocumentKind,
    HeldBack,
    Invoice,
    InvoiceLine,
    LineKind,
)
from knub_mailer.domain.network import MembershipPrice, Season, Seller

SELLER = Seller(
    name="KL",
    cvr="12345674",
    street="Weidekampsgade 10",
    postal_code="2300",
    city="København S",
    contact="KL Økonomi",
    contact_email="finans@kl.example",
    bank_registration="0216",
    bank_account="4069999999",
)

MEETING = BilledMeeting(1, date(2026, 3, 12), "Udpegning og data: hvad betyder det?")

BUYER = Buyer(
    code="0730",
    name="Randers Kommune",
    cvr="29189668",
    ean="5798006291724",
    contact_name="Mette Holm",
    reference="4500012345",
    reference_is_order=True,
)

FEE = InvoiceLine(
    LineKind.FEE, "Medlemskab 2026, tilmeldt før møde 1", 1, 610000, "knub-2026-0730-fee"
)

EXTRA = InvoiceLine(
    LineKind.EXTRA,
    "Ekstra deltagere ud over de 2 inkluderede pladser",
    3,
    80000,
    "knub-2026-0730-extra-1",
    MEETING,
    ("Bo Sørensen", "Åse Kjær", "Niels-Jørgen Ærø"),
)

INVOICE = Invoice(
    kind=DocumentKind.INVOICE,
    number="KNUB-2026-0001",
    charge_id="KNUB-2026-1-0730",
    issued=date(2026, 3, 16),
    due=date(2026, 4, 15),
    network_key="knub",
    network_name="Kommunernes Netværk for Udsatte Boligområder",
    season=2026,
    meeting=1,
    buyer=BUYER,
    seller=SELLER,
    lines=(FEE, EXTRA),
)

CREDIT_NOTE = replace(
    INVOICE,
    kind=DocumentKind.CREDIT_NOTE,
    number="KNUB-2026-0009",
    charge_id="KNUB-2026-1-0730-kredit",
    issued=date(2026, 4, 2),
    due=None,
    credits=Credited("KNUB-2026-0001", date(2026, 3, 16)),
    note="De tre ekstra deltagere var oplægsholdere.",
)

BASIS = replace(INVOICE, number=None)

SEASON = Season(
    year=2026,
    meetings=(),
    membership_prices=(
        MembershipPrice(0, 610000),
        MembershipPrice(1, 460000),
        MembershipPrice(2, 290000),
    ),
)


def buyer(**changes: object) -> Invoice:
    """The invoice to a buyer that differs in these fields."""
    return replace(INVOICE, buyer=replace(BUYER, **changes))  # type: ignore[arg-type]


def numbered(number: int, invoice: Invoice = INVOICE) -> Invoice:
    """The invoice as another document of the series, with charges of its own."""
    lines = tuple(replace(line, charge_id=f"{line.charge_id}-{number}") for line in invoice.lines)
    return replace(
        invoice, number=f"KNUB-2026-{number:04d}", charge_id=f"charge-{number}", lines=lines
    )


def batch(*invoices: Invoice, held_back: tuple[HeldBack, ...] = ()) -> Batch:
    """The batch after meeting 1 with these documents."""
    return Batch(
        network_key="knub",
        network_name=INVOICE.network_name,
        season=2026,
        meeting=1,
        kind=BatchKind.REGULAR,
        label="2026-1",
        issued=date(2026, 3, 16),
        invoices=invoices,
        held_back=held_back,
    )


MIXED = batch(
    INVOICE,
    numbered(2, replace(INVOICE, lines=(replace(FEE, unit_price_ore=460000),))),
    numbered(3, CREDIT_NOTE),
    held_back=(HeldBack("0751", "Aarhus Kommune", 1, 610000, "ean"),),
)

"""Invoices and what is held back, as `report.json` shows them (replay.md)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NotRequired, TypedDict

from sqlmodel import Session

from knub_mailer.documents.text import decimal_point
from knub_mailer.domain.invoice import Invoice, InvoiceLine
from knub_mailer.rules.invoicing import NO_EAN
from knub_mailer.storage import batches, members
from knub_mailer.storage.tables import BatchRow, ChargeRow
from knub_mailer.workflows.billing.content import content_of
from knub_mailer.workflows.billing.upcoming import left_by_sent
from knub_mailer.workflows.office import Office


class LineReport(TypedDict):
    """A line of an invoice; amounts are texts with two decimals."""

    description: str
    quantity: int
    unit_price: str
    amount: str


class InvoiceReport(TypedDict):
    """An issued document; `credits` on a credit note only. number None: finance gives it."""

    number: str | None
    kind: str
    charge_id: str
    issued: str
    due: str | None
    batch: str
    meeting: int
    municipality: str
    ean: str
    reference: str | None
    lines: list[LineReport]
    net: str
    vat: str
    total: str
    credits: NotRequired[str]


class HeldBackReport(TypedDict):
    """What a municipality owes that no invoice could be sent for; why: "ean", "left_out", …"""

    municipality: str
    meeting: int
    net: str
    why: str


def report_invoices(session: Session, office: Office) -> list[InvoiceReport]:
    """The season's invoices and credit notes by number."""
    key, year = office.network.key, office.plan.year
    labels = {row.id: row.label for row in batches.batches(session, key, year)}
    return [
        _invoice(batches.invoice_of(row), labels[row.batch_id])
        for row in batches.invoices(session, key, year)
    ]


def report_held_back(session: Session, office: Office) -> list[HeldBackReport]:
    """What is charged but waits, by municipality and meeting: for its EAN, or for a person."""
    key, year = office.network.key, office.plan.year
    eans = {row.municipality: row.ean for row in members.of_season(session, key, year)}
    rows = batches.batches(session, key, year)
    reasons = {charge: why for charge, (why, _) in left_by_sent(rows).items()}
    reasons |= _stopped(rows)
    sums: dict[tuple[str, int, str], int] = {}
    for row in batches.open_charges(session, key, year):
        why = _why(row, eans.get(row.municipality), reasons)
        if why is not None:
            place = (row.municipality, row.fixed_by_meeting, why)
            sums[place] = sums.get(place, 0) + batches.charge_of(row).amount_ore
    return [
        HeldBackReport(municipality=code, meeting=meeting, net=decimal_point(net_ore), why=why)
        for (code, meeting, why), net_ore in sorted(sums.items())
    ]


def _why(row: ChargeRow, ean: str | None, reasons: dict[int, str]) -> str | None:
    """Why a charge waits; None when it simply goes with the next batch."""
    if (batches.charge_of(row).ean or ean) is None:
        return NO_EAN
    why = reasons.get(row.id or 0)
    return None if why == NO_EAN else why


def _stopped(rows: Iterable[BatchRow]) -> dict[int, str]:
    held = [row for row in rows if row.status == "held"]
    return {charge: "stopped" for row in held for charge in content_of(row).charges}


def _invoice(invoice: Invoice, label: str) -> InvoiceReport:
    totals = invoice.totals
    report = InvoiceReport(
        number=invoice.number,
        kind=invoice.kind.value,
        charge_id=invoice.charge_id,
        issued=invoice.issued.isoformat(),
        due=invoice.due.isoformat() if invoice.due else None,
        batch=label,
        meeting=invoice.meeting,
        municipality=invoice.buyer.code,
        ean=invoice.buyer.ean,
        reference=invoice.buyer.reference,
        lines=[_line(line) for line in invoice.lines],
        net=decimal_point(totals.net_ore),
        vat=decimal_point(totals.vat_ore),
        total=decimal_point(totals.total_ore),
    )
    if invoice.credits is not None:
        report["credits"] = invoice.credits.number
    return report


def _line(line: InvoiceLine) -> LineReport:
    return LineReport(
        description=line.description,
        quantity=line.quantity,
        unit_price=decimal_point(line.unit_price_ore),
        amount=decimal_point(line.amount_ore),
    )

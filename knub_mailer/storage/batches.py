"""Charges, batches and invoices: each charge billed once, numbers without gaps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from knub_mailer.domain.invoice import Invoice
from knub_mailer.domain.ledger import Charge, ChargeKind
from knub_mailer.storage import codec
from knub_mailer.storage.tables import BatchRow, ChargeRow, InvoiceRow, NumberSeries

_BATCHES = (
    select(BatchRow)
    .where(BatchRow.network == bindparam("network"), BatchRow.season == bindparam("season"))
    .order_by(col(BatchRow.id))
)
_DUE_BATCHES = (
    select(BatchRow)
    .where(
        BatchRow.network == bindparam("network"),
        BatchRow.status == "announced",
        col(BatchRow.due_at) <= bindparam("now"),
    )
    .order_by(col(BatchRow.due_at), col(BatchRow.id))
)
_OF_SEASON = select(ChargeRow).where(
    ChargeRow.network == bindparam("network"), ChargeRow.season == bindparam("season")
)
_CHARGES = _OF_SEASON.order_by(col(ChargeRow.id))
_OPEN_CHARGES = _OF_SEASON.where(col(ChargeRow.invoice_id).is_(None)).order_by(
    col(ChargeRow.municipality), col(ChargeRow.id)
)
_CHARGES_OF_INVOICE = (
    select(ChargeRow)
    .where(ChargeRow.invoice_id == bindparam("invoice_id"))
    .order_by(col(ChargeRow.id))
)


def preflights(session: Session, network: str, season: int) -> dict[int, datetime]:
    """When each meeting's bill was fixed, by meeting number."""
    rows = batches(session, network, season)
    return {row.meeting: row.announced_at for row in rows if row.kind == "regular"}


def batches(session: Session, network: str, season: int) -> list[BatchRow]:
    """Every batch of the season, oldest first."""
    return list(session.exec(_BATCHES, params={"network": network, "season": season}))


def due_batches(session: Session, network: str, now: datetime) -> list[BatchRow]:
    """The announced batches whose time has come, oldest first."""
    return list(session.exec(_DUE_BATCHES, params={"network": network, "now": now}))


def add_charge(
    session: Session, network: str, season: int, charge: Charge, generation: int = 1
) -> ChargeRow | None:
    """Store a charge; None when it is there: each (season, municipality, kind, meeting) once.

    A fee is due once a season, whichever meeting fixed it.
    """
    meeting = 0 if charge.kind is ChargeKind.FEE else charge.meeting
    key = billing_key(charge)
    known = select(ChargeRow.id).where(
        ChargeRow.network == network,
        ChargeRow.season == season,
        ChargeRow.municipality == charge.municipality,
        ChargeRow.kind == charge.kind.value,
        ChargeRow.meeting == meeting,
        ChargeRow.billing_key == key,
        ChargeRow.generation == generation,
    )
    if session.exec(known).first() is not None:
        return None
    row = ChargeRow(
        network=network,
        season=season,
        municipality=charge.municipality,
        kind=charge.kind.value,
        meeting=meeting,
        billing_key=key,
        generation=generation,
        fixed_by_meeting=charge.meeting,
        content=codec.dumps(charge),
    )
    session.add(row)
    session.flush()
    return row


def billing_key(charge: Charge) -> str:
    """Tells a charge with its own EAN or reference from the municipality's other ones."""
    if not charge.own_billing:
        return ""
    return f"{charge.ean or ''}/{charge.reference or ''}"


def charge_of(row: ChargeRow) -> Charge:
    """The charge as it was fixed."""
    return codec.loads(Charge, row.content)


def open_charges(session: Session, network: str, season: int) -> list[ChargeRow]:
    """The charges not yet invoiced, by municipality and age."""
    return list(session.exec(_OPEN_CHARGES, params={"network": network, "season": season}))


def charges(session: Session, network: str, season: int) -> list[ChargeRow]:
    """Every charge of the season, invoiced or not, oldest first."""
    return list(session.exec(_CHARGES, params={"network": network, "season": season}))


def next_generation(rows: Iterable[ChargeRow], charge: Charge) -> int:
    """The generation of a further charge of the same name among these rows; 1 for the first."""
    key, meeting = billing_key(charge), 0 if charge.kind is ChargeKind.FEE else charge.meeting
    known = [
        row.generation
        for row in rows
        if (row.municipality, row.kind, row.meeting, row.billing_key)
        == (charge.municipality, charge.kind.value, meeting, key)
    ]
    return max(known, default=0) + 1


def charges_of_invoice(session: Session, invoice_id: int) -> list[ChargeRow]:
    """The charges an invoice billed."""
    return list(session.exec(_CHARGES_OF_INVOICE, params={"invoice_id": invoice_id}))


def next_number(session: Session, network: str, season: int) -> int:
    """Take the next number of the series, in the transaction that issues the invoice.

    Rolled back with it, so the series has no gap.
    """
    query = (
        select(NumberSeries)
        .where(NumberSeries.network == network, NumberSeries.season == season)
        .with_for_update()
    )
    series = session.exec(query).first()
    if series is None:
        series = NumberSeries(network=network, season=season, next_number=1)
    taken = series.next_number
    series.next_number = taken + 1
    session.add(series)
    session.flush()
    return taken


def add_invoice(
    session: Session,
    invoice: Invoice,
    batch: BatchRow,
    sequence: int,
    charges: Iterable[ChargeRow],
    credits_id: int | None = None,
) -> InvoiceRow:
    """Store an issued document and mark its charges as billed by it."""
    assert batch.id is not None
    row = InvoiceRow(
        network=batch.network,
        season=batch.season,
        sequence=sequence,
        number=invoice.name,
        kind=invoice.kind.value,
        municipality=invoice.buyer.code,
        batch_id=batch.id,
        credits_id=credits_id,
        content=codec.dumps(invoice),
    )
    session.add(row)
    session.flush()
    for charge in charges:
        charge.invoice_id = row.id
        session.add(charge)
    session.flush()
    return row


def invoice_of(row: InvoiceRow) -> Invoice:
    """The document as it was issued."""
    return codec.loads(Invoice, row.content)


def invoices(
    session: Session, network: str, season: int, batch_id: int | None = None
) -> list[InvoiceRow]:
    """The issued documents in the order of their numbers; of one batch, or all."""
    query = select(InvoiceRow).where(InvoiceRow.network == network, InvoiceRow.season == season)
    if batch_id is not None:
        query = query.where(InvoiceRow.batch_id == batch_id)
    return list(session.exec(query.order_by(col(InvoiceRow.sequence))))


def invoice_by_number(session: Session, network: str, number: str) -> InvoiceRow | None:
    """The document of that number, in any letter case, or None."""
    query = select(InvoiceRow).where(
        InvoiceRow.network == network, InvoiceRow.number == number.upper()
    )
    return session.exec(query).first()


def credit_note_of(session: Session, invoice_id: int) -> InvoiceRow | None:
    """The credit note that undid an invoice, or None."""
    return session.exec(select(InvoiceRow).where(InvoiceRow.credits_id == invoice_id)).first()

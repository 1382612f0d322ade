"""A batch as finance's spreadsheet (XLSX) and as CSV for a Danish Excel.

Amounts are positive on invoices and credit notes alike; the column Type tells them apart. EAN, CVR
and references are text. The CSV has a row a document, as the sheet Fakturaer has.
"""

from __future__ import annotations

import csv
from io import StringIO

from knub_mailer.documents.text import decimal_comma, printable, short_date
from knub_mailer.documents.wording import document_stem, meeting_words, title
from knub_mailer.documents.workbook import Cell, Column, Kind, Workbook
from knub_mailer.domain.invoice import Batch, ControlTotals, DocumentKind, Invoice

DOCUMENT_COLUMNS = (
    Column("Nummer", width=20),
    Column("Type", width=13),
    Column("Dato", Kind.DATE, 12),
    Column("Betales senest", Kind.DATE, 14),
    Column("Kommunekode", width=13),
    Column("Køber", width=28),
    Column("CVR-nummer", width=12),
    Column("EAN-nummer", width=16),
    Column("Reference", width=22),
    Column("Ordrenummer", width=18),
    Column("Kontaktperson", width=24),
    Column("Efter møde", Kind.COUNT, 11),
    Column("Netto", Kind.AMOUNT, 13),
    Column("Moms", Kind.AMOUNT, 13),
    Column("I alt", Kind.AMOUNT, 13),
    Column("Valuta", width=8),
    Column("Krediterer", width=20),
    Column("Fil", width=40),
)

LINE_COLUMNS = (
    Column("Nummer", width=20),
    Column("Type", width=13),
    Column("Køber", width=28),
    Column("Linje", Kind.COUNT, 7),
    Column("Tekst", width=44),
    Column("Møde", width=44),
    Column("Ekstra deltagere", width=44),
    Column("Antal", Kind.COUNT, 7),
    Column("Stykpris", Kind.AMOUNT, 13),
    Column("Beløb", Kind.AMOUNT, 13),
    Column("Løbenummer", width=26),
)

_CONTROL_COLUMNS = (
    Column("Kontrol", width=34),
    Column("Antal", Kind.COUNT, 9),
    Column("Netto", Kind.AMOUNT, 15),
    Column("Moms", Kind.AMOUNT, 15),
    Column("I alt", Kind.AMOUNT, 15),
    Column("Bemærkning", width=44),
)

_WHY_HELD_BACK = {
    "ean": "EAN-nummer mangler",
    "left_out": "Udeladt af sekretariatet",
}


def batch_workbook(batch: Batch) -> bytes:
    """The batch as XLSX: its documents, their lines, and the control totals."""
    seller = batch.invoices[0].seller.name if batch.invoices else batch.network_name
    book = Workbook(f"{batch.network_name} {batch.label}", seller, batch.issued)
    book.sheet("Fakturaer", DOCUMENT_COLUMNS, [document_row(each) for each in batch.invoices])
    book.sheet("Linjer", LINE_COLUMNS, [row for each in batch.invoices for row in _lines(each)])
    book.sheet("Kontrol", _CONTROL_COLUMNS, _control(batch))
    return book.content()


def batch_csv(batch: Batch) -> bytes:
    """The batch's documents as CSV: UTF-8 with BOM, semicolons, decimal comma, CRLF."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.title for column in DOCUMENT_COLUMNS])
    for document in batch.invoices:
        row = zip(DOCUMENT_COLUMNS, document_row(document), strict=True)
        writer.writerow([_field(column.kind, cell) for column, cell in row])
    return text.getvalue().encode("utf-8-sig")


def document_row(document: Invoice) -> tuple[Cell, ...]:
    """A document in the order of `DOCUMENT_COLUMNS`; amounts in øre."""
    buyer, totals = document.buyer, document.totals
    is_order = buyer.reference_is_order
    return (
        document.name,
        title(document),
        document.issued,
        document.due,
        buyer.code,
        buyer.name,
        buyer.cvr,
        buyer.ean,
        None if is_order else buyer.reference,
        buyer.reference if is_order else None,
        buyer.contact_name,
        document.meeting,
        totals.net_ore,
        totals.vat_ore,
        totals.total_ore,
        document.currency,
        document.credits.number if document.credits else None,
        f"{document_stem(document)}.pdf",
    )


def inert(text: str) -> str:
    """Text that a spreadsheet opening a CSV takes for text: no formula starts here."""
    shown = printable(text)
    return f"'{shown}" if shown.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) else shown


def _lines(document: Invoice) -> list[tuple[Cell, ...]]:
    return [
        (
            document.name,
            title(document),
            document.buyer.name,
            position,
            line.description,
            meeting_words(line.meeting) or None,
            ", ".join(line.names) or None,
            line.quantity,
            line.unit_price_ore,
            line.amount_ore,
            line.charge_id or None,
        )
        for position, line in enumerate(document.lines, start=1)
    ]


def _control(batch: Batch) -> list[tuple[Cell, ...]]:
    span = " til ".join(dict.fromkeys(batch.numbers)) if batch.numbers else None
    credited = batch.control(DocumentKind.CREDIT_NOTE)
    balance = ControlTotals(len(batch.invoices), batch.balance)
    rows = [
        _control_row("Fakturaer", batch.control(DocumentKind.INVOICE), None),
        _control_row("Kreditnotaer", credited, "Beløbene er positive" if credited.count else None),
        _control_row("Fakturaer minus kreditnotaer", balance, span and f"Numre {span}"),
    ]
    held = [
        (
            f"Holdt tilbage: {each.name}",
            None,
            each.net_ore,
            None,
            None,
            _WHY_HELD_BACK.get(each.why, each.why),
        )
        for each in batch.held_back
    ]
    return [*rows, *held]


def _control_row(name: str, totals: ControlTotals, remark: str | None) -> tuple[Cell, ...]:
    sums = totals.sums
    return (name, totals.count, sums.net_ore, sums.vat_ore, sums.total_ore, remark)


def _field(kind: Kind, cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return inert(cell)
    if isinstance(cell, int):
        return decimal_comma(cell) if kind is Kind.AMOUNT else str(cell)
    return short_date(cell)

"""A batch as the files finance gets: PDF and UBL of each document, ZIP, spreadsheet and CSV."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO

from knub_mailer.documents.invoice_pdf import InvoicePrinter
from knub_mailer.documents.spreadsheet import batch_csv, batch_workbook
from knub_mailer.documents.text import file_stem
from knub_mailer.documents.ubl import ubl_xml
from knub_mailer.documents.wording import document_stem
from knub_mailer.domain.invoice import Batch, Invoice
from knub_mailer.domain.mail import Attachment
from knub_mailer.domain.network import Look

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_COVER_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class BatchPart:
    """One mail's worth of a batch, complete in itself.

    batch: the documents of this part only, so that its control totals are the part's own; what was
        held back is named in the first part.
    attachments: the ZIP, the XLSX and the CSV of these documents.
    """

    number: int
    parts: int
    batch: Batch
    attachments: tuple[Attachment, ...]


@dataclass(frozen=True, slots=True)
class BatchFiles:
    """Everything made of a batch: `documents` are the single PDF and XML files."""

    documents: tuple[Attachment, ...]
    parts: tuple[BatchPart, ...]

    @property
    def every_file(self) -> tuple[Attachment, ...]:
        """The single documents, then the attachments of each part; names are unique."""
        sent = (attachment for part in self.parts for attachment in part.attachments)
        return (*self.documents, *sent)


class BatchWriter:
    """Makes the files of batches with one typst compiler; the same batch gives the same bytes."""

    def __init__(self, look: Look | None = None) -> None:
        self._printer = InvoicePrinter(look)

    def files(self, batch: Batch, limit_bytes: int = 20_000_000) -> BatchFiles:
        """The files of a batch, in as few mails as keep under the limit.

        Args:
            limit_bytes: the largest mail, its attachments in base64 and its cover included. A
                document that is larger alone gets a mail of its own.
        """
        made = [(invoice, self.documents(invoice)) for invoice in batch.invoices]
        files = tuple(file for _, pair in made for file in pair)
        return BatchFiles(files, _parts(batch, made, limit_bytes))

    def documents(self, invoice: Invoice) -> tuple[Attachment, ...]:
        """PDF and UBL of one document; the PDF alone where it has no number."""
        stem = document_stem(invoice)
        if invoice.number is None:
            return (Attachment(f"{stem}.pdf", "application/pdf", self._printer.pdf(invoice)),)
        xml = ubl_xml(invoice)
        return (
            Attachment(f"{stem}.pdf", "application/pdf", self._printer.pdf(invoice, xml)),
            Attachment(f"{stem}.xml", "application/xml", xml),
        )


_Made = list[tuple[Invoice, tuple[Attachment, ...]]]


def _parts(batch: Batch, made: _Made, limit_bytes: int) -> tuple[BatchPart, ...]:
    """The fewest parts of about the same size that all keep under the limit."""
    whole = sum(_size(pair) for _, pair in made)
    least = max(1, -(-_encoded(whole // 2) // max(limit_bytes, 1)))
    count = min(least, max(len(made), 1))
    while True:
        groups = _shares(made, count)
        parts = tuple(
            _part(batch, group, number, len(groups)) for number, group in enumerate(groups, start=1)
        )
        if count >= len(made) or all(_fits(part, limit_bytes) for part in parts):
            return parts
        count += 1


def _shares(made: _Made, count: int) -> list[_Made]:
    """The documents in their order, cut into at most `count` groups of about the same size."""
    if count >= len(made) > 0:
        return [[document] for document in made]
    whole = sum(_size(pair) for _, pair in made) or 1
    groups: list[_Made] = [[] for _ in range(count)]
    before = 0
    for document in made:
        groups[min(before * count // whole, count - 1)].append(document)
        before += _size(document[1])
    return [group for group in groups if group] or [[]]


def _part(batch: Batch, made: _Made, number: int, parts: int) -> BatchPart:
    held_back = batch.held_back if number == 1 else ()
    share = replace(batch, invoices=tuple(invoice for invoice, _ in made), held_back=held_back)
    stem = file_stem(f"{batch.network_key.upper()}-{batch.label}")
    if parts > 1:
        stem = f"{stem}-del-{number}-af-{parts}"
    files = tuple(file for _, pair in made for file in pair)
    charset = (("charset", "utf-8"),)
    attachments = (
        Attachment(f"{stem}.zip", "application/zip", _zip(files, batch.issued)),
        Attachment(f"{stem}.xlsx", _XLSX, batch_workbook(share)),
        Attachment(f"{stem}.csv", "text/csv", batch_csv(share), parameters=charset),
    )
    return BatchPart(number, parts, share, attachments)


def _zip(files: tuple[Attachment, ...], day: date) -> bytes:
    """Folders PDF and XML, dated the day of issue, so that the bytes never change."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for file in sorted(files, key=_place):
            entry = zipfile.ZipInfo(_place(file), (day.year, day.month, day.day, 12, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.content)
    return buffer.getvalue()


def _place(file: Attachment) -> str:
    name = file.filename or ""
    return f"{name.rpartition('.')[2].upper()}/{name}"


def _size(files: tuple[Attachment, ...]) -> int:
    return sum(len(file.content) for file in files)


def _encoded(size_bytes: int) -> int:
    """Bytes in a mail: base64 in lines of 76 (RFC 2045, 6.8)."""
    return -(-size_bytes // 57) * 78


def _fits(part: BatchPart, limit_bytes: int) -> bool:
    attached = sum(_encoded(len(each.content)) for each in part.attachments)
    return attached + _COVER_BYTES <= limit_bytes

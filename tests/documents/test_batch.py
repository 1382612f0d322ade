"""The files of a batch: complete, in agreement, the same every time, and quickly made."""

from __future__ import annotations

import time
import zipfile
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from facturx.parse_xml import parse_ubl_cii_xml
from invoice_samples import BASIS, INVOICE, MIXED, batch, numbered
from pypdf import PdfReader
from test_spreadsheet import csv_records, records, sheets

from knub_mailer.documents.batch import BatchFiles, BatchWriter
from knub_mailer.documents.text import amount
from knub_mailer.domain.invoice import Batch, ControlTotals, DocumentKind
from knub_mailer.domain.mail import Attachment


@pytest.fixture(scope="module")
def writer() -> BatchWriter:
    return BatchWriter()


@pytest.fixture(scope="module")
def mixed(writer: BatchWriter) -> BatchFiles:
    return writer.files(MIXED)


def attachment(files: BatchFiles, ending: str, part: int = 0) -> Attachment:
    (found,) = [a for a in files.parts[part].attachments if (a.filename or "").endswith(ending)]
    return found


def archive(files: BatchFiles, part: int = 0) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(attachment(files, ".zip", part).content))


def season_of(count: int) -> Batch:
    return batch(*(numbered(number) for number in range(1, count + 1)))


def test_the_zip_holds_a_pdf_and_an_xml_of_every_document(mixed: BatchFiles) -> None:
    names = archive(mixed).namelist()

    assert names == [
        "PDF/KNUB-2026-0001-Randers-Kommune.pdf",
        "PDF/KNUB-2026-0002-Randers-Kommune.pdf",
        "PDF/KNUB-2026-0003-Randers-Kommune.pdf",
        "XML/KNUB-2026-0001-Randers-Kommune.xml",
        "XML/KNUB-2026-0002-Randers-Kommune.xml",
        "XML/KNUB-2026-0003-Randers-Kommune.xml",
    ]
    assert archive(mixed).testzip() is None


def test_the_files_of_the_zip_are_dated_by_the_batch_and_not_by_the_clock(
    mixed: BatchFiles,
) -> None:
    dates = {entry.date_time for entry in archive(mixed).infolist()}

    assert dates == {(2026, 3, 16, 12, 0, 0)}


def test_the_single_files_are_those_of_the_zip(mixed: BatchFiles) -> None:
    zipped = archive(mixed)
    inside = {name.partition("/")[2]: zipped.read(name) for name in zipped.namelist()}

    assert {file.filename: file.content for file in mixed.documents} == inside


def test_mail_parts_are_named_after_the_batch_and_typed(mixed: BatchFiles) -> None:
    (part,) = mixed.parts

    assert [(a.filename, a.content_type) for a in part.attachments] == [
        ("KNUB-2026-1.zip", "application/zip"),
        (
            "KNUB-2026-1.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        ("KNUB-2026-1.csv", "text/csv"),
    ]


def test_xml_pdf_spreadsheet_and_csv_agree_figure_by_figure(mixed: BatchFiles) -> None:
    """Each file is read by a program that did not write it."""
    rows = records(sheets(MIXED)["Fakturaer"])
    lines = records(sheets(MIXED)["Linjer"])
    files = {file.filename: file.content for file in mixed.documents}

    for row, in_csv in zip(rows, csv_records(MIXED), strict=True):
        read = parse_ubl_cii_xml(files[str(row["Fil"]).replace(".pdf", ".xml")])
        pdf = PdfReader(BytesIO(files[str(row["Fil"])]))
        text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())

        assert read["BT-1"] == row["Nummer"] == in_csv["Nummer"]
        assert read["BG-7"]["einvoicing_addr"] == row["EAN-nummer"] == in_csv["EAN-nummer"]
        assert read["BT-13"] == row["Ordrenummer"] == in_csv["Ordrenummer"]
        for term, name in (("BT-106", "Netto"), ("BT-110", "Moms"), ("BT-115", "I alt")):
            figure = Decimal(read[term])
            assert figure == Decimal(str(row[name]))
            assert figure == Decimal(in_csv[name].replace(",", "."))
            assert amount(int(figure * 100)) in text
        own = [line for line in lines if line["Nummer"] == row["Nummer"]]
        assert [Decimal(line["BT-131"]) for line in read["BG-25"]] == [
            Decimal(str(line["Beløb"])) for line in own
        ]
        for line in own:
            assert amount(int(Decimal(str(line["Beløb"])) * 100)) in text
            assert str(line["Ekstra deltagere"] or "") in text
        for shown in (row["Nummer"], row["EAN-nummer"], row["Ordrenummer"], row["Køber"]):
            assert str(shown) in text


def test_the_same_batch_is_byte_for_byte_the_same_from_another_process_state(
    mixed: BatchFiles,
) -> None:
    assert BatchWriter().files(MIXED) == mixed


def test_a_batch_over_the_limit_becomes_numbered_parts_each_complete_in_itself(
    writer: BatchWriter,
) -> None:
    whole = replace(season_of(12), held_back=MIXED.held_back)
    limit = 400_000
    files = writer.files(whole, limit)

    assert len(files.parts) > 1
    for index, part in enumerate(files.parts):
        assert (part.number, part.parts) == (index + 1, len(files.parts))
        assert sum(len(a.content) for a in part.attachments) * 4 / 3 < limit
        stem = f"KNUB-2026-1-del-{part.number}-af-{part.parts}"
        assert all((a.filename or "").startswith(stem) for a in part.attachments)
        own = part.batch.control(DocumentKind.INVOICE)
        assert own == ControlTotals.of(part.batch.invoices)
        assert len(archive(files, index).namelist()) == 2 * own.count
    together = [invoice for part in files.parts for invoice in part.batch.invoices]
    assert tuple(together) == whole.invoices
    assert files.parts[0].batch.held_back == whole.held_back
    assert not any(part.batch.held_back for part in files.parts[1:])
    names = [file.filename for file in files.every_file]
    assert len(names) == len(set(names))


def test_a_document_larger_than_the_limit_gets_a_mail_of_its_own(writer: BatchWriter) -> None:
    files = writer.files(season_of(3), limit_bytes=1)

    assert [len(part.batch.invoices) for part in files.parts] == [1, 1, 1]


def test_when_finance_gives_the_numbers_there_is_no_xml(writer: BatchWriter) -> None:
    files = writer.files(batch(BASIS))

    assert [file.filename for file in files.documents] == ["KNUB-2026-1-0730-Randers-Kommune.pdf"]
    assert archive(files).namelist() == ["PDF/KNUB-2026-1-0730-Randers-Kommune.pdf"]


def test_a_batch_of_nothing_but_held_back_charges_can_be_told(writer: BatchWriter) -> None:
    files = writer.files(batch(held_back=MIXED.held_back))

    assert files.documents == ()
    assert archive(files).namelist() == []
    assert "Aarhus Kommune" in str(records(sheets(files.parts[0].batch)["Kontrol"]))


def test_a_name_cannot_lead_out_of_the_zips_folders(writer: BatchWriter) -> None:
    odd = replace(INVOICE, buyer=replace(INVOICE.buyer, name="../../etc/æøå\\..\x00 Kommune"))
    files = writer.files(batch(odd))

    assert [file.filename for file in files.documents] == [
        "KNUB-2026-0001-etc-aeoeaa-Kommune.pdf",
        "KNUB-2026-0001-etc-aeoeaa-Kommune.xml",
    ]


def test_an_invoice_to_every_municipality_is_made_in_under_three_seconds_of_one_core() -> None:
    """98 documents with PDF, UBL, ZIP, spreadsheet and CSV, from a cold start."""
    whole = season_of(98)
    before = time.process_time()

    files = BatchWriter().files(whole)

    assert len(files.documents) == 196
    assert time.process_time() - before < 3

"""The spreadsheet and the CSV as finance opens them."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO, StringIO

import pytest
from invoice_samples import BASIS, BUYER, EXTRA, INVOICE, MIXED, batch
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from knub_mailer.documents.spreadsheet import batch_csv, batch_workbook, inert
from knub_mailer.domain.invoice import Batch

ATTACKS = (
    '=HYPERLINK("http://x.example";"klik")',
    "+45 1234",
    "-1+1|cmd",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    " =1+1",
)


def sheets(batch: Batch) -> dict[str, Worksheet]:
    book = load_workbook(BytesIO(batch_workbook(batch)))
    return {sheet.title: sheet for sheet in book.worksheets}


def records(sheet: Worksheet) -> list[dict[str, object]]:
    heading, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in rows]


def csv_records(batch: Batch) -> list[dict[str, str]]:
    text = batch_csv(batch).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=";"))


def test_the_book_has_its_three_sheets_with_frozen_headings() -> None:
    found = sheets(MIXED)

    assert list(found) == ["Fakturaer", "Linjer", "Kontrol"]
    assert all(sheet.freeze_panes == "B2" for sheet in found.values())
    assert all(sheet.column_dimensions["B"].width > 5 for sheet in found.values())


def test_ean_cvr_and_municipality_code_keep_every_digit_as_text() -> None:
    row = records(sheets(MIXED)["Fakturaer"])[0]

    assert row["EAN-nummer"] == "5798006291724"
    assert row["CVR-nummer"] == "29189668"
    assert row["Kommunekode"] == "0730"
    assert row["Ordrenummer"] == "4500012345"


def test_amounts_are_numbers_and_dates_are_dates() -> None:
    sheet = sheets(MIXED)["Fakturaer"]
    row = records(sheet)[0]

    assert (row["Netto"], row["Moms"], row["I alt"]) == (8500, 2125, 10625)
    assert isinstance(row["Dato"], datetime)
    assert row["Dato"].date() == date(2026, 3, 16)
    assert sheet["M2"].number_format == "#,##0.00"
    assert sheet["C2"].number_format == "dd-mm-yyyy"
    assert sheet["H2"].number_format == "@"


def test_the_lines_name_the_extra_attendees_and_their_meeting() -> None:
    rows = records(sheets(MIXED)["Linjer"])

    assert rows[1]["Ekstra deltagere"] == "Bo Sørensen, Åse Kjær, Niels-Jørgen Ærø"
    assert rows[1]["Møde"] == "Møde 1, 12. marts 2026: Udpegning og data: hvad betyder det?"
    assert (rows[1]["Antal"], rows[1]["Stykpris"], rows[1]["Beløb"]) == (3, 800, 2400)


def test_the_control_totals_are_those_of_the_documents() -> None:
    """Invoices and credit notes apart, then what the batch claims all in all."""
    control = {row["Kontrol"]: row for row in records(sheets(MIXED)["Kontrol"])}
    rows = records(sheets(MIXED)["Fakturaer"])
    invoiced = [row["I alt"] for row in rows if row["Type"] == "Faktura"]

    assert control["Fakturaer"]["Antal"] == 2
    assert control["Fakturaer"]["I alt"] == sum(invoiced) == 16375
    assert control["Kreditnotaer"]["I alt"] == 10625
    assert control["Fakturaer minus kreditnotaer"]["I alt"] == 5750
    assert (
        control["Fakturaer minus kreditnotaer"]["Bemærkning"]
        == "Numre KNUB-2026-0001 til KNUB-2026-0003"
    )


def test_what_is_held_back_is_named_with_its_reason() -> None:
    (row,) = [
        row
        for row in records(sheets(MIXED)["Kontrol"])
        if str(row["Kontrol"]).startswith("Holdt tilbage")
    ]

    assert row["Kontrol"] == "Holdt tilbage: Aarhus Kommune"
    assert (row["Netto"], row["Bemærkning"]) == (6100, "EAN-nummer mangler")


def test_the_csv_opens_in_a_danish_excel() -> None:
    """UTF-8 with BOM, semicolons, decimal comma, CRLF."""
    content = batch_csv(MIXED)
    row = csv_records(MIXED)[0]

    assert content.startswith(b"\xef\xbb\xbfNummer;Type;Dato;")
    assert content.count(b"\r\n") == content.count(b"\n") == 4
    assert (row["Netto"], row["Moms"], row["I alt"]) == ("8500,00", "2125,00", "10625,00")
    assert (row["Dato"], row["Betales senest"]) == ("16-03-2026", "15-04-2026")
    assert (row["Køber"], row["EAN-nummer"]) == ("Randers Kommune", "5798006291724")


def test_csv_and_spreadsheet_tell_the_same() -> None:
    for in_csv, in_sheet in zip(
        csv_records(MIXED), records(sheets(MIXED)["Fakturaer"]), strict=True
    ):
        for name, value in in_sheet.items():
            if isinstance(value, datetime):
                assert in_csv[name] == value.strftime("%d-%m-%Y")
            elif name in ("Netto", "Moms", "I alt"):
                assert in_csv[name] == f"{value:.2f}".replace(".", ",")
            else:
                assert in_csv[name] == ("" if value is None else str(value))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_becomes_a_formula(attack: str) -> None:
    hostile = batch(
        replace(
            INVOICE,
            buyer=replace(
                BUYER, name=attack, contact_name=attack, reference=attack, reference_is_order=False
            ),
            lines=(replace(EXTRA, description=attack, names=(attack,) * 3),),
        )
    )
    cells = [c for sheet in sheets(hostile).values() for row in sheet.iter_rows() for c in row]
    row = csv_records(hostile)[0]

    assert [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink] == []
    for name in ("Køber", "Reference", "Kontaktperson"):
        assert row[name][0] == "'"


def test_a_semicolon_or_quote_in_a_name_stays_in_its_field() -> None:
    name = 'Vej; "By" & Ø'
    row = csv_records(batch(replace(INVOICE, buyer=replace(BUYER, name=name))))[0]

    assert row["Køber"] == name


def test_an_ordinary_name_is_left_as_it_is() -> None:
    assert inert("Åse Kjær-Holm (2)") == "Åse Kjær-Holm (2)"


def test_without_numbers_the_charge_id_stands_in_their_place() -> None:
    row = csv_records(batch(BASIS))[0]

    assert (row["Nummer"], row["Type"]) == ("KNUB-2026-1-0730", "Fakturagrundlag")


def test_the_same_batch_gives_the_same_bytes() -> None:
    assert batch_workbook(MIXED) == batch_workbook(replace(MIXED))
    assert batch_csv(MIXED) == batch_csv(replace(MIXED))

"""Attendee lists and badges as the secretariat prints them."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from knub_mailer.documents.attendees import (
    AttendeeList,
    AttendeePrinter,
    AttendeeRow,
    attendee_workbook,
)

ROWS = (
    AttendeeRow("Mette Holm", "Randers Kommune", "mh@randers.dk", seat="included", note="Vegetar"),
    AttendeeRow("Bo Sørensen", "Randers Kommune", "bs@randers.dk", seat="extra"),
    AttendeeRow("Åse Kjær", "Vejle Kommune", "ak@vejle.dk", mode="online", seat="free"),
    AttendeeRow("Ib Ø", "Boligselskabet", seat="Oplægsholder"),
)
LISTED = AttendeeList(
    "Kommunernes Netværk", "Møde 2: Fysiske greb", date(2026, 5, 28), ROWS, "Laksetorvet"
)


def listed(*rows: AttendeeRow) -> AttendeeList:
    return AttendeeList("Kommunernes Netværk", "Møde 2", date(2026, 5, 28), rows)


@pytest.fixture(scope="module")
def printer() -> AttendeePrinter:
    return AttendeePrinter()


def pages(content: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def test_the_list_says_who_comes_from_where_on_which_seat(printer: AttendeePrinter) -> None:
    (page,) = pages(printer.list_pdf(LISTED))

    for words in (
        "Møde 2: Fysiske greb",
        "28. maj 2026, Laksetorvet",
        "4 deltagere, heraf 1 online",
        "Mette Holm Randers Kommune mh@randers.dk Fremmøde Inkluderet Vegetar",
        "Åse Kjær Vejle Kommune ak@vejle.dk Online Gratis",
        "Ib Ø Boligselskabet Fremmøde Oplægsholder",
    ):
        assert words in page, words


def test_a_long_list_repeats_its_heading_and_counts_its_pages(printer: AttendeePrinter) -> None:
    rows = (AttendeeRow(f"Deltager {n}", "Vejle Kommune") for n in range(120))
    shown = pages(printer.list_pdf(listed(*rows)))

    assert len(shown) > 2
    assert all("Navn Kommune E-mail" in page for page in shown)
    assert f"Side 2 af {len(shown)}" in shown[1]


def test_badges_are_for_those_who_come_in_person(printer: AttendeePrinter) -> None:
    (page,) = pages(printer.badges_pdf(LISTED))

    assert "Mette Holm Randers Kommune" in page
    assert "Åse Kjær" not in page


def test_nine_badges_take_two_pages(printer: AttendeePrinter) -> None:
    rows = (AttendeeRow(f"Deltager {n}", "Vejle Kommune") for n in range(9))

    assert len(pages(printer.badges_pdf(listed(*rows)))) == 2


def test_no_name_is_too_long_or_too_odd(printer: AttendeePrinter) -> None:
    names = ("Anne-Sophie von Hohenlohe-Schillingsfürst " * 3, "W" * 200, "😀\x00", "", "#panic()")
    odd = listed(*(AttendeeRow(name, name, name, note=name) for name in names))

    assert len(pages(printer.badges_pdf(odd))) == 1
    assert "#panic()" in pages(printer.list_pdf(odd))[-1]
    attendee_workbook(odd)


def test_nobody_signed_up_still_gives_a_list(printer: AttendeePrinter) -> None:
    assert "0 deltagere" in pages(printer.list_pdf(listed()))[0]
    assert printer.badges_pdf(listed()).startswith(b"%PDF-")


def test_the_spreadsheet_has_the_people_and_counts_their_municipalities() -> None:
    book = load_workbook(BytesIO(attendee_workbook(LISTED)))
    people = list(book["Deltagere"].iter_rows(values_only=True))

    assert people[0] == ("Navn", "Kommune", "E-mail", "Deltager", "Plads", "Bemærkning")
    assert people[1] == (
        "Mette Holm",
        "Randers Kommune",
        "mh@randers.dk",
        "Fremmøde",
        "Inkluderet",
        "Vegetar",
    )
    assert list(book["Kommuner"].iter_rows(values_only=True)) == [
        ("Kommune", "Deltagere"),
        ("Randers Kommune", 2),
        ("Vejle Kommune", 1),
        ("Boligselskabet", 1),
        ("I alt", 4),
    ]


def test_no_name_becomes_a_formula() -> None:
    hostile = listed(AttendeeRow("=1+1", "@SUM(A1)", "+45", note="http://x.example"))
    sheet = load_workbook(BytesIO(attendee_workbook(hostile)))["Deltagere"]

    assert [cell.data_type for cell in sheet[2][:3]] == ["s", "s", "s"]
    assert all(cell.hyperlink is None for cell in sheet[2])


def test_the_same_list_is_the_same_bytes(printer: AttendeePrinter) -> None:
    printer.badges_pdf(listed())

    assert printer.list_pdf(LISTED) == AttendeePrinter().list_pdf(LISTED)
    assert printer.badges_pdf(LISTED) == AttendeePrinter().badges_pdf(LISTED)
    assert attendee_workbook(LISTED) == attendee_workbook(LISTED)

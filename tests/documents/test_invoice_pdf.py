"""The printed invoice, its text read back and its PDF/A-3 parts opened."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from invoice_samples import BASIS, BUYER, CREDIT_NOTE, EXTRA, FEE, INVOICE, SELLER, buyer
from pypdf import PdfReader

from knub_mailer.documents.invoice_pdf import InvoicePrinter
from knub_mailer.documents.text import displayable
from knub_mailer.documents.ubl import ubl_xml
from knub_mailer.domain.invoice import Invoice
from knub_mailer.domain.network import Look


@pytest.fixture(scope="module")
def printer() -> InvoicePrinter:
    return InvoicePrinter()


def pages(content: bytes) -> list[str]:
    """The text of each page, on one line each."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def text(content: bytes) -> str:
    return " ".join(pages(content))


def test_an_invoice_says_on_one_page_what_danish_law_wants(printer: InvoicePrinter) -> None:
    """Momsbekendtgørelsen § 58, stk. 1, and what a clerk needs to book and pay it."""
    content = printer.pdf(INVOICE)
    (page,) = pages(content)

    for shown in (
        "FAKTURA",
        "Fakturanummer KNUB-2026-0001",
        "Fakturadato 16. marts 2026",
        "Betales senest 15. april 2026",
        "EAN-nummer 5798006291724",
        "Ordrenummer 4500012345",
        "Kontaktperson Mette Holm",
        "Til Randers Kommune CVR-nr. 29189668",
        "Kommunernes Netværk for Udsatte Boligområder 2026",
        "Medlemskab 2026, tilmeldt før møde 1 1 6.100,00 6.100,00",
        "Møde 1, 12. marts 2026: Udpegning og data: hvad betyder det?",
        "Ekstra deltagere: Bo Sørensen, Åse Kjær, Niels-Jørgen Ærø",
        "3 800,00 2.400,00",
        "I alt uden moms 8.500,00",
        "Moms 25 % 2.125,00",
        "I alt at betale DKK 10.625,00",
        "0216 4069999999 DKK 10.625,00 KNUB-2026-0001",
        "KL, Weidekampsgade 10, 2300 København S CVR-nr. 12345674",
        "Side 1 af 1",
    ):
        assert shown in page, shown


def test_a_reference_is_printed_as_the_municipality_gave_it(printer: InvoicePrinter) -> None:
    """Row: reference"""
    content = printer.pdf(buyer(reference="Bygn. 4 / #panic()", reference_is_order=False))

    assert "Reference Bygn. 4 / #panic()" in text(content)
    assert "Ordrenummer" not in text(content)


def test_a_credit_note_names_its_invoice_and_asks_for_nothing(printer: InvoicePrinter) -> None:
    shown = text(printer.pdf(CREDIT_NOTE))

    for words in (
        "KREDITNOTA",
        "Kreditnotanummer KNUB-2026-0009",
        "Krediterer faktura KNUB-2026-0001",
        "De tre ekstra deltagere var oplægsholdere.",
        "I alt til gode DKK 10.625,00",
    ):
        assert words in shown, words
    assert "Kontonr." not in shown
    assert "Betales senest" not in shown


def test_without_a_number_it_is_a_basis_that_nobody_can_take_for_an_invoice(
    printer: InvoicePrinter,
) -> None:
    content = printer.pdf(BASIS)
    shown = text(content)

    assert "FAKTURAGRUNDLAG Til" in shown
    assert "Løbenummer KNUB-2026-1-0730" in shown
    assert "Fakturanummer" not in shown
    assert "Kontonr." not in shown
    assert not PdfReader(BytesIO(content)).attachments


@pytest.mark.parametrize("invoice", [INVOICE, CREDIT_NOTE], ids=["invoice", "credit note"])
def test_the_ubl_document_travels_inside_as_an_associated_file(
    printer: InvoicePrinter, invoice: Invoice
) -> None:
    """ISO 19005-3, 6.8: the file is listed in /AF with its relationship."""
    reader = PdfReader(BytesIO(printer.pdf(invoice)))
    (file,) = reader.trailer["/Root"]["/AF"]
    specification = file.get_object()

    assert reader.attachments[f"{invoice.number}.xml"] == [ubl_xml(invoice)]
    assert specification["/AFRelationship"] == "/Alternative"
    assert specification["/EF"]["/F"]["/Subtype"] == "/application/xml"


def test_it_says_it_is_pdf_a_3b_and_dates_itself_by_the_invoice(printer: InvoicePrinter) -> None:
    reader = PdfReader(BytesIO(printer.pdf(INVOICE)))
    packet = reader.trailer["/Root"]["/Metadata"].get_data().decode("utf-8")

    assert "<pdfaid:part>3</pdfaid:part>" in packet
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in packet
    assert reader.trailer["/Root"]["/OutputIntents"]
    assert reader.metadata["/CreationDate"] == "D:20260316120000Z"
    assert reader.metadata["/Title"] == "Faktura KNUB-2026-0001"


def test_forty_lines_go_over_pages_that_each_say_what_they_belong_to(
    printer: InvoicePrinter,
) -> None:
    shown = pages(printer.pdf(replace(INVOICE, lines=(FEE, EXTRA) * 20)))

    assert len(shown) == 3
    for number, page in enumerate(shown, start=1):
        assert f"Side {number} af 3" in page
        assert "Beskrivelse Antal Stykpris Beløb (DKK)" in page or number == 3
    assert all("Faktura KNUB-2026-0001" in page for page in shown[1:])
    assert "I alt at betale DKK 212.500,00" in shown[-1]


def test_a_long_reference_breaks_but_loses_no_character(printer: InvoicePrinter) -> None:
    reference = "PSP-XG-0000012345/" + "ANLÆGSREKVISITION" * 5 + "-2026"
    shown = text(printer.pdf(buyer(reference=reference))).replace(" ", "")

    assert reference in shown
    assert "\u200b" not in shown


def test_no_name_can_stop_an_invoice(printer: InvoicePrinter) -> None:
    """PDF/A refuses a character without a glyph; a control character would end the document."""
    odd = "Ærø 😀 漢字 \x00\u202egnp.exe\ue000\ud800 العربية #sys $x$ \\ *a* // \U000e0041"
    content = printer.pdf(
        replace(
            INVOICE,
            buyer=replace(BUYER, contact_name=odd, name=odd),
            seller=replace(SELLER, contact=odd),
            lines=(replace(EXTRA, names=(odd,) * 3),),
        )
    )

    assert "Ærø \ufffd \ufffd\ufffd gnp.exe" in text(content)


def test_every_character_called_displayable_has_a_glyph(printer: InvoicePrinter) -> None:
    alphabet = [chr(code) for code in range(0x20, 0x1_0000) if not 0xD800 <= code < 0xE000]
    shown = [letter for letter in alphabet if displayable(letter) == letter != "\ufffd"]

    assert len(shown) > 1500
    printer.pdf(replace(INVOICE, note=" ".join(f"a{letter}" for letter in shown)))


def test_the_same_invoice_is_the_same_bytes_whatever_was_printed_before(
    printer: InvoicePrinter,
) -> None:
    printer.pdf(CREDIT_NOTE)

    assert printer.pdf(INVOICE) == InvoicePrinter().pdf(INVOICE)


def test_the_networks_colour_is_used(printer: InvoicePrinter) -> None:
    assert InvoicePrinter(Look(accent="#aa0000")).pdf(INVOICE) != printer.pdf(INVOICE)


def test_an_installed_wheel_prints_from_the_templates_it_carries(tmp_path: Path) -> None:
    """Laid out as the wheel is: the templates inside the package, no checkout around it."""
    root = Path(__file__).resolve().parents[2]
    shutil.copytree(root / "knub_mailer", tmp_path / "knub_mailer")
    shutil.copytree(root / "templates", tmp_path / "knub_mailer" / "_data" / "templates")
    script = (
        "from invoice_samples import INVOICE\n"
        "from knub_mailer.documents.invoice_pdf import InvoicePrinter\n"
        "from knub_mailer.documents.resources import templates_folder\n"
        "assert '_data' in str(templates_folder())\n"
        "print(len(InvoicePrinter().pdf(INVOICE)))"
    )
    path = f"{tmp_path}:{Path(__file__).parent}"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": path, "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )

    assert int(done.stdout) > 10_000

"""The e-invoice as the buyer's system reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from facturx.parse_xml import parse_ubl_cii_xml
from invoice_samples import BASIS, BUYER, CREDIT_NOTE, EXTRA, FEE, INVOICE, buyer
from lxml import etree
from official_rules import broken_rules

from knub_mailer.documents.ubl import CAC, CBC, ubl_xml
from knub_mailer.domain.invoice import Invoice

VARIANTS = {
    "order number": INVOICE,
    "reference": buyer(reference="Team By & Bolig <4>", reference_is_order=False),
    "no reference": buyer(reference=None, reference_is_order=False),
    "known address": buyer(street="Laksetorvet 1", postal_code="8900", city="Randers C"),
    "no contact": buyer(contact_name="", reference="4711", reference_is_order=False),
    "odd øre": replace(INVOICE, lines=(replace(FEE, unit_price_ore=33333), EXTRA)),
    "forty lines": replace(INVOICE, lines=(FEE, EXTRA) * 20),
    "no lasting theme": replace(
        INVOICE, lines=(replace(EXTRA, meeting=replace(EXTRA.meeting, theme="")),)
    ),
    "credit note": CREDIT_NOTE,
    "credit note without a word": replace(CREDIT_NOTE, note=""),
    "hostile text": buyer(
        name="Ærø\x00 Kommune\u202e]]>", contact_name="\x07<x/>&amp;", reference="\ufffe=1+1\n2"
    ),
}


@pytest.mark.parametrize("invoice", VARIANTS.values(), ids=VARIANTS.keys())
def test_every_document_passes_the_schema_and_en_16931(invoice: Invoice) -> None:
    assert broken_rules(ubl_xml(invoice)) == []


def test_the_official_rules_do_find_a_fault() -> None:
    """Otherwise the test above would prove nothing."""
    tampered = ubl_xml(INVOICE).replace(b'currencyID="DKK">8500.00', b'currencyID="DKK">8600.00', 1)

    assert broken_rules(tampered)


# The exactly-one rules of BIS 3.0.22 for what we write: parent, child, rule of invoice and credit
# note (R140 to R276). A parent that is not there demands nothing.
EXACTLY_ONE = [
    (".", "cac:AccountingCustomerParty", "R209", "R140"),
    (".", "cbc:CustomizationID", "R273", "R206"),
    (".", "cbc:DocumentCurrencyCode", "R274", "R207"),
    (".", "cbc:ProfileID", "R276", "R208"),
    ("self::*[local-name()='Invoice']", "cbc:InvoiceTypeCode", "R275", ""),
    ("self::*[local-name()='CreditNote']", "cbc:CreditNoteTypeCode", "", "R205"),
    ("cac:AccountingCustomerParty", "cac:Party", "R210", "R141"),
    ("cac:AccountingCustomerParty/cac:Party", "cac:PartyLegalEntity", "R211", "R142"),
    ("cac:AccountingCustomerParty/cac:Party", "cac:PostalAddress", "R215", "R146"),
    ("cac:AccountingCustomerParty/cac:Party", "cbc:EndpointID", "R219", "R150"),
    (".//cac:PartyLegalEntity", "cbc:RegistrationName", "R212", "R143"),
    (".//cac:PostalAddress", "cac:Country", "R217", "R148"),
    (".//cac:Country", "cbc:IdentificationCode", "R218", "R149"),
    ("cac:AccountingSupplierParty", "cac:Party", "R220", "R151"),
    ("cac:AccountingSupplierParty/cac:Party", "cac:PartyLegalEntity", "R221", "R152"),
    ("cac:AccountingSupplierParty/cac:Party", "cac:PostalAddress", "R225", "R156"),
    ("cac:AccountingSupplierParty/cac:Party", "cbc:EndpointID", "R229", "R160"),
    (".//cac:PartyTaxScheme", "cbc:CompanyID", "R224", "R155"),
    (".//cac:TaxScheme", "cbc:ID", "R223", "R154"),
    ("cac:BillingReference", "cac:InvoiceDocumentReference", "R235", "R166"),
    (".//cac:Item", "cac:ClassifiedTaxCategory", "R242", "R170"),
    (".//cac:Item", "cbc:Name", "R248", "R176"),
    (".//cac:ClassifiedTaxCategory", "cac:TaxScheme", "R243", "R171"),
    (".//cac:ClassifiedTaxCategory", "cbc:ID", "R245", "R173"),
    ("cac:LegalMonetaryTotal", "cbc:LineExtensionAmount", "R252", "R184"),
    ("cac:LegalMonetaryTotal", "cbc:TaxExclusiveAmount", "R253", "R185"),
    ("cac:LegalMonetaryTotal", "cbc:TaxInclusiveAmount", "R254", "R186"),
    (".//cac:PayeeFinancialAccount", "cbc:ID", "R258", "R190"),
    (".//cac:FinancialInstitutionBranch", "cbc:ID", "R257", "R189"),
    ("cac:PaymentTerms", "cbc:Note", "R260", "R192"),
    ("cac:TaxTotal/cac:TaxSubtotal", "cbc:TaxableAmount", "R272", "R204"),
    ("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", "cac:TaxScheme", "R269", "R201"),
    ("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", "cbc:ID", "R271", "R203"),
    ("cac:InvoiceLine", "cac:Price", "R249", ""),
    ("cac:InvoiceLine", "cbc:InvoicedQuantity", "R250", ""),
    ("cac:InvoiceLine", "cbc:LineExtensionAmount", "R251", ""),
    ("cac:CreditNoteLine", "cac:Item", "", "R168"),
    ("cac:CreditNoteLine", "cac:Price", "", "R177"),
    ("cac:CreditNoteLine", "cbc:CreditedQuantity", "", "R178"),
    ("cac:CreditNoteLine", "cbc:LineExtensionAmount", "", "R179"),
]


@pytest.mark.parametrize("invoice", VARIANTS.values(), ids=VARIANTS.keys())
def test_nothing_that_must_be_there_once_is_missing_or_doubled(invoice: Invoice) -> None:
    root = etree.fromstring(ubl_xml(invoice))
    names = {"cac": CAC, "cbc": CBC}

    for parent, child, *_ in EXACTLY_ONE:
        for element in root.xpath(parent, namespaces=names):
            assert len(element.xpath(child, namespaces=names)) == 1, (parent, child)


@pytest.mark.parametrize("invoice", VARIANTS.values(), ids=VARIANTS.keys())
def test_no_element_is_empty_and_there_is_at_most_one_note(invoice: Invoice) -> None:
    """R008 and R002."""
    root = etree.fromstring(ubl_xml(invoice))

    assert [e.tag for e in root.iter() if len(e) == 0 and not (e.text or "").strip()] == []
    assert len(root.findall(f"{{{CBC}}}Note")) <= 1


def test_an_independent_reader_finds_every_figure_of_the_invoice() -> None:
    read = parse_ubl_cii_xml(ubl_xml(INVOICE))

    assert (read["BT-1"], read["BT-2"], read["BT-3"]) == (
        "KNUB-2026-0001",
        date(2026, 3, 16),
        "380",
    )
    assert read["BT-9"] == date(2026, 4, 15)
    assert (read["BT-73"], read["BT-74"]) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (read["BT-106"], read["BT-110"], read["BT-115"]) == ("8500.00", "2125.00", "10625.00")
    assert [line["BT-131"] for line in read["BG-25"]] == ["6100.00", "2400.00"]
    assert [line["BT-129"] for line in read["BG-25"]] == ["1", "3"]
    assert read["BG-25"][1]["BT-154"] == (
        "Møde 1, 12. marts 2026: Udpegning og data: hvad betyder det? "
        "Ekstra deltagere: Bo Sørensen, Åse Kjær, Niels-Jørgen Ærø."
    )
    assert read["BG-7"]["einvoicing_addr"] == "5798006291724"
    assert read["BG-7"]["einvoicing_addr_schemeid"] == "0088"
    assert read["BG-7"]["legal_identifier"] == "DK29189668"
    assert read["BG-4"]["vat_identifier"] == "DK12345674"


def test_a_credit_note_names_its_invoice_and_has_positive_amounts_and_no_due_date() -> None:
    read = parse_ubl_cii_xml(ubl_xml(CREDIT_NOTE))

    assert read["BT-3"] == "381"
    assert read["BG-3"] == [{"BT-25": "KNUB-2026-0001", "BT-26": date(2026, 3, 16)}]
    assert (read["BT-106"], read["BT-115"]) == ("8500.00", "10625.00")
    assert read["BG-1"][0]["BT-22"] == "De tre ekstra deltagere var oplægsholdere."
    assert b"DueDate" not in ubl_xml(CREDIT_NOTE)


@pytest.mark.parametrize(
    ("reference", "is_order", "buyer_reference", "order"),
    [
        ("4500012345", True, "Mette Holm", "4500012345"),
        ("PSP 12-34", False, "PSP 12-34", None),
        (None, False, "Mette Holm", None),
    ],
)
def test_a_reference_is_an_order_only_when_it_was_called_one(
    reference: str | None, is_order: bool, buyer_reference: str, order: str | None
) -> None:
    """Row: reference"""
    invoice = buyer(reference=reference, reference_is_order=is_order)
    read = parse_ubl_cii_xml(ubl_xml(invoice))

    assert read["BT-10"] == buyer_reference
    assert read.get("BT-13") == order
    assert read["BG-7"]["contacts"] == [{"name": "Mette Holm"}]


def test_the_money_goes_to_a_danish_account_by_a_code_danish_rules_allow() -> None:
    """DK-R-005 refuses 30; DK-R-006 wants registration and account number with 42."""
    root = etree.fromstring(ubl_xml(INVOICE))
    values = {e.tag.rpartition("}")[2]: e.text for e in root.find(f"{{{CAC}}}PaymentMeans").iter()}

    assert values["PaymentMeansCode"] == "42"
    assert root.findtext(f".//{{{CAC}}}PayeeFinancialAccount/{{{CBC}}}ID") == "4069999999"
    assert root.findtext(f".//{{{CAC}}}FinancialInstitutionBranch/{{{CBC}}}ID") == "0216"


def test_a_document_without_a_number_is_never_an_e_invoice() -> None:
    with pytest.raises(ValueError, match="KNUB-2026-1-0730"):
        ubl_xml(BASIS)


def test_the_same_invoice_gives_the_same_bytes() -> None:
    again = replace(INVOICE, buyer=replace(BUYER))

    assert ubl_xml(again) == ubl_xml(INVOICE)


def test_the_reader_sees_markup_in_a_name_as_text() -> None:
    shown = parse_ubl_cii_xml(ubl_xml(buyer(name="<b>Ærø</b> & Co")))

    assert shown["BG-7"]["name"] == "<b>Ærø</b> & Co"

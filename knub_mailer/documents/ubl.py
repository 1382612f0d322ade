"""Invoices and credit notes as Peppol BIS Billing 3.0, UBL 2.1, for Danish public buyers.

Follows the rules of BIS 3.0.21 and the stricter ones of 3.0.22 (R140 to R276: exactly one of each).
Elements stand in the order of the UBL 2.1 schema; no element is ever empty (R008).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from lxml import etree

from knub_mailer.documents.text import decimal_point, printable
from knub_mailer.documents.wording import line_details
from knub_mailer.domain.invoice import Buyer, Invoice, InvoiceLine
from knub_mailer.domain.network import Seller

_SCHEMA = "urn:oasis:names:specification:ubl:schema:xsd:"
CAC = _SCHEMA + "CommonAggregateComponents-2"
CBC = _SCHEMA + "CommonBasicComponents-2"
INVOICE = _SCHEMA + "Invoice-2"
CREDIT_NOTE = _SCHEMA + "CreditNote-2"

CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"  # R004
PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"  # R007

_GLN = "0088"
_CVR = "0184"
_DANISH_ACCOUNT = "42"  # 30 is fatal between Danish parties (DK-R-005)
_PIECE = "C62"


def ubl_xml(invoice: Invoice) -> bytes:
    """The document as UTF-8 XML, the same bytes every time.

    Raises:
        ValueError: the invoice has no number, so it is no invoice yet.
    """
    if invoice.number is None:
        raise ValueError(f"{invoice.charge_id} has no number: it cannot be an e-invoice")
    root = _root(invoice)
    _head(root, invoice, invoice.number)
    _supplier(root, invoice.seller)
    _customer(root, invoice.buyer)
    _payment(root, invoice)
    _tax_total(root, invoice)
    _monetary_total(root, invoice)
    for position, line in enumerate(invoice.lines, start=1):
        _line(root, invoice, position, line)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _root(invoice: Invoice) -> etree._Element:
    name = "CreditNote" if invoice.is_credit_note else "Invoice"
    namespace = CREDIT_NOTE if invoice.is_credit_note else INVOICE
    prefixes: dict[Any, str] = {None: namespace, "cac": CAC, "cbc": CBC}
    return etree.Element(f"{{{namespace}}}{name}", nsmap=prefixes)


def _group(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{CAC}}}{name}")


def _value(parent: etree._Element, name: str, text: str, /, **attributes: str) -> None:
    """One basic element, or none when the text has nothing to show (R008)."""
    shown = printable(text)
    if shown:
        element = etree.SubElement(parent, f"{{{CBC}}}{name}", attributes)
        element.text = shown


def _money(parent: etree._Element, name: str, ore: int, currency: str) -> None:
    _value(parent, name, decimal_point(ore), currencyID=currency)


def _head(root: etree._Element, invoice: Invoice, number: str) -> None:
    _value(root, "CustomizationID", CUSTOMIZATION)
    _value(root, "ProfileID", PROFILE)
    _value(root, "ID", number)
    _value(root, "IssueDate", invoice.issued.isoformat())
    if invoice.is_credit_note:
        _value(root, "CreditNoteTypeCode", "381")
    else:
        if invoice.due is not None:
            _value(root, "DueDate", invoice.due.isoformat())
        _value(root, "InvoiceTypeCode", "380")
    _value(root, "Note", invoice.note or _subject(invoice))
    _value(root, "DocumentCurrencyCode", invoice.currency)
    _value(root, "BuyerReference", buyer_reference(invoice.buyer))
    period = _group(root, "InvoicePeriod")
    _value(period, "StartDate", date(invoice.season, 1, 1).isoformat())
    _value(period, "EndDate", date(invoice.season, 12, 31).isoformat())
    if invoice.buyer.reference_is_order and invoice.buyer.reference:
        _value(_group(root, "OrderReference"), "ID", invoice.buyer.reference)
    if invoice.credits is not None:
        earlier = _group(_group(root, "BillingReference"), "InvoiceDocumentReference")
        _value(earlier, "ID", invoice.credits.number)
        _value(earlier, "IssueDate", invoice.credits.issued.isoformat())


def _subject(invoice: Invoice) -> str:
    if invoice.credits is not None:
        return f"Krediterer faktura {invoice.credits.number}"
    return f"{invoice.network_name} {invoice.season}"


def buyer_reference(buyer: Buyer) -> str:
    """BT-10: the reference, or the contact's name beside an order number or where none is given.

    Always filled, since converters to OIOUBL need it for the buyer's mandatory contact.
    """
    if buyer.reference and not buyer.reference_is_order:
        return buyer.reference
    return buyer.contact_name


def _supplier(root: etree._Element, seller: Seller) -> None:
    party = _group(_group(root, "AccountingSupplierParty"), "Party")
    _value(party, "EndpointID", f"DK{seller.cvr}", schemeID=_CVR)
    _value(_group(party, "PartyName"), "Name", seller.name)
    _address(party, seller.street, seller.postal_code, seller.city)
    scheme = _group(party, "PartyTaxScheme")
    _value(scheme, "CompanyID", f"DK{seller.cvr}")
    _value(_group(scheme, "TaxScheme"), "ID", "VAT")
    _legal_entity(party, seller.name, seller.cvr)
    contact = _group(party, "Contact")
    _value(contact, "Name", seller.contact)
    _value(contact, "ElectronicMail", seller.contact_email)


def _customer(root: etree._Element, buyer: Buyer) -> None:
    party = _group(_group(root, "AccountingCustomerParty"), "Party")
    _value(party, "EndpointID", buyer.ean, schemeID=_GLN)
    _value(_group(party, "PartyName"), "Name", buyer.name)
    _address(party, buyer.street, buyer.postal_code, buyer.city)
    _legal_entity(party, buyer.name, buyer.cvr)
    _value(_group(party, "Contact"), "Name", buyer.contact_name or buyer_reference(buyer))


def _address(
    party: etree._Element, street: str | None, postal_code: str | None, city: str | None
) -> None:
    address = _group(party, "PostalAddress")
    _value(address, "StreetName", street or "")
    _value(address, "CityName", city or "")
    _value(address, "PostalZone", postal_code or "")
    _value(_group(address, "Country"), "IdentificationCode", "DK")


def _legal_entity(party: etree._Element, name: str, cvr: str) -> None:
    entity = _group(party, "PartyLegalEntity")
    _value(entity, "RegistrationName", name)
    _value(entity, "CompanyID", f"DK{cvr}", schemeID=_CVR)


def _payment(root: etree._Element, invoice: Invoice) -> None:
    """Where and when to pay; a credit note is set off, so it asks for no payment."""
    if invoice.is_credit_note:
        return
    means = _group(root, "PaymentMeans")
    _value(means, "PaymentMeansCode", _DANISH_ACCOUNT, name="Bankoverførsel")
    _value(means, "PaymentID", invoice.name)
    account = _group(means, "PayeeFinancialAccount")
    _value(account, "ID", invoice.seller.bank_account)
    _value(account, "Name", invoice.seller.name)
    branch = _group(account, "FinancialInstitutionBranch")
    _value(branch, "ID", invoice.seller.bank_registration)
    if invoice.due is not None:
        days = (invoice.due - invoice.issued).days
        _value(_group(root, "PaymentTerms"), "Note", f"Netto {days} dage fra fakturadato")


def _tax_total(root: etree._Element, invoice: Invoice) -> None:
    totals, currency = invoice.totals, invoice.currency
    total = _group(root, "TaxTotal")
    _money(total, "TaxAmount", totals.vat_ore, currency)
    subtotal = _group(total, "TaxSubtotal")
    _money(subtotal, "TaxableAmount", totals.net_ore, currency)
    _money(subtotal, "TaxAmount", totals.vat_ore, currency)
    _tax_category(_group(subtotal, "TaxCategory"), invoice)


def _tax_category(category: etree._Element, invoice: Invoice) -> None:
    _value(category, "ID", "S")
    _value(category, "Percent", str(invoice.vat_percent))
    _value(_group(category, "TaxScheme"), "ID", "VAT")


def _monetary_total(root: etree._Element, invoice: Invoice) -> None:
    totals, currency = invoice.totals, invoice.currency
    total = _group(root, "LegalMonetaryTotal")
    _money(total, "LineExtensionAmount", totals.net_ore, currency)
    _money(total, "TaxExclusiveAmount", totals.net_ore, currency)
    _money(total, "TaxInclusiveAmount", totals.total_ore, currency)
    _money(total, "PayableAmount", totals.total_ore, currency)


def _line(root: etree._Element, invoice: Invoice, position: int, line: InvoiceLine) -> None:
    kind, quantity = (
        ("CreditNoteLine", "CreditedQuantity")
        if invoice.is_credit_note
        else ("InvoiceLine", "InvoicedQuantity")
    )
    group = _group(root, kind)
    _value(group, "ID", str(position))
    _value(group, quantity, str(line.quantity), unitCode=_PIECE)
    _money(group, "LineExtensionAmount", line.amount_ore, invoice.currency)
    item = _group(group, "Item")
    _value(item, "Description", line_details(line))
    _value(item, "Name", line.description)
    _tax_category(_group(item, "ClassifiedTaxCategory"), invoice)
    _money(_group(group, "Price"), "PriceAmount", line.unit_price_ore, invoice.currency)

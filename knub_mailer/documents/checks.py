"""What must hold before an invoice leaves, beyond what the official rules catch.

The schema, EN 16931 and Peppol BIS let through a VAT that is wrong by less than a krone, a CVR
number with a bad check digit, an EAN of 8, 12 or 14 digits or of zeros, a missing due date, a
duplicate number and a wrong price. Each problem begins with the id of the official rule it is
nearest to, or with `OWN-` where there is none, and is said in Danish for the secretariat.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import cast

from lxml import etree
from stdnum import ean
from stdnum.dk import cvr

from knub_mailer.documents.text import amount, printable
from knub_mailer.documents.ubl import CAC, CBC
from knub_mailer.domain.invoice import Batch, Buyer, Invoice, InvoiceLine, LineKind
from knub_mailer.domain.network import Season, Seller

_NAMES = {"cac": CAC, "cbc": CBC}


def problems(invoice: Invoice) -> list[str]:
    """What is wrong with a document, or [] when it may leave."""
    return [
        *_head_problems(invoice),
        *_buyer_problems(invoice.buyer),
        *_seller_problems(invoice.seller),
        *_line_problems(invoice),
    ]


def batch_problems(batch: Batch, season: Season) -> list[str]:
    """What is wrong with a batch: its documents, doubles, gaps, prices not of this season."""
    found = [
        f"{document.name}: {problem}"
        for document in batch.invoices
        for problem in (*problems(document), *_price_problems(document, season))
    ]
    return [*found, *_number_problems(batch)]


def ubl_problems(content: bytes) -> list[str]:
    """What is wrong with the figures and identifiers of a finished UBL document.

    Reads the file as its receiver does, so a fault of the writer is found before it is sent.
    """
    root = etree.fromstring(content)
    return [*_ubl_sums(root), *_ubl_identifiers(root)]


def ean_problem(number: str) -> str | None:
    """Why this is no EAN (GLN) of a public buyer, or None. Thirteen digits, nothing else."""
    if len(number) != 13 or not (number.isascii() and number.isdigit()):
        return f"EAN-nummeret {number} har ikke 13 cifre"
    if not number.strip("0"):
        return "EAN-nummeret er kun nuller"
    if not ean.is_valid(number):
        return f"EAN-nummeret {number} har et forkert kontrolciffer"
    return None


def _head_problems(invoice: Invoice) -> Iterator[str]:
    if not invoice.lines:
        yield "BR-16: der er ingen linjer"
    if invoice.currency != "DKK":
        yield f"BR-05: valutaen er {invoice.currency}, ikke DKK"
    if invoice.totals.net_ore < 0:
        yield "DK-R-016: summen er negativ; en kreditnota har positive beløb"
    if invoice.is_credit_note:
        if invoice.credits is None or not printable(invoice.credits.number):
            yield "BR-55: kreditnotaen nævner ikke den faktura, den krediterer"
        elif invoice.credits.issued > invoice.issued:
            yield "OWN-CREDIT-DATE: kreditnotaen er ældre end fakturaen"
        if invoice.due is not None:
            yield "OWN-CREDIT-DUE: en kreditnota har ingen betalingsfrist"
    elif invoice.due is None:
        yield "BR-CO-25: betalingsfristen mangler"
    elif invoice.due < invoice.issued:
        yield "OWN-DUE: betalingsfristen ligger før fakturadatoen"


def _buyer_problems(buyer: Buyer) -> Iterator[str]:
    wrong = ean_problem(buyer.ean)
    if wrong:
        yield f"PEPPOL-COMMON-R040: {wrong}"
    if not printable(buyer.name):
        yield "BR-07: køberens navn mangler"
    if not _is_cvr(buyer.cvr):
        yield f"DK-R-017: køberens CVR-nummer {buyer.cvr} er forkert"
    if not printable(buyer.contact_name) and not printable(buyer.reference or ""):
        yield "PEPPOL-EN16931-R003: hverken reference eller kontaktperson er kendt"
    if buyer.reference_is_order and not printable(buyer.reference or ""):
        yield "PEPPOL-EN16931-R003: ordrenummeret er tomt"


def _seller_problems(seller: Seller) -> Iterator[str]:
    if not printable(seller.name):
        yield "BR-06: sælgerens navn mangler"
    if not _is_cvr(seller.cvr):
        yield f"DK-R-014: sælgerens CVR-nummer {seller.cvr} er forkert"
    if not _is_digits(seller.bank_registration, 4, 4):
        yield f"DK-R-006: registreringsnummeret {seller.bank_registration} har ikke 4 cifre"
    if not _is_digits(seller.bank_account, 1, 10):
        yield f"DK-R-006: kontonummeret {seller.bank_account} er ikke et dansk kontonummer"


def _line_problems(invoice: Invoice) -> Iterator[str]:
    for position, line in enumerate(invoice.lines, start=1):
        if not printable(line.description):
            yield f"BR-25: linje {position} har ingen tekst"
        if line.unit_price_ore < 0:
            yield f"BR-27: linje {position} har en negativ pris"
        if line.quantity < 1:
            yield f"OWN-QUANTITY: linje {position} har et antal under 1"
        if line.kind is LineKind.EXTRA and len(line.names) != line.quantity:
            counts = f"{line.quantity} pladser, men {len(line.names)} navne"
            yield f"OWN-NAMES: linje {position} har {counts}"


def _price_problems(invoice: Invoice, season: Season) -> Iterator[str]:
    fees = {price.price_ore for price in season.membership_prices}
    for position, line in enumerate(invoice.lines, start=1):
        if line.unit_price_ore not in (fees if line.kind is LineKind.FEE else _extra(season)):
            yield f"OWN-PRICE: linje {position} har prisen {amount(line.unit_price_ore)}"
    if invoice.vat_percent != season.vat_percent:
        yield f"OWN-VAT: momssatsen er {invoice.vat_percent} %"


def _extra(season: Season) -> set[int]:
    return {season.extra_seat_price_ore}


def _number_problems(batch: Batch) -> Iterator[str]:
    for name, times in Counter(document.name for document in batch.invoices).items():
        if times > 1:
            yield f"OWN-DUPLICATE: {name} findes {times} gange"
    billed = (line for document in batch.invoices for line in _new_charges(document))
    for charge, times in Counter(line.charge_id for line in billed if line.charge_id).items():
        if times > 1:
            yield f"OWN-TWICE: {charge} er faktureret {times} gange"
    numbers = [document.number for document in batch.invoices if document.number is not None]
    running = [int(number.rpartition("-")[2]) for number in numbers]
    if running and running != list(range(running[0], running[0] + len(running))):
        yield f"OWN-GAP: numrene {numbers[0]} til {numbers[-1]} har et hul"


def _new_charges(document: Invoice) -> tuple[InvoiceLine, ...]:
    return () if document.is_credit_note else document.lines


def _ubl_sums(root: etree._Element) -> Iterator[str]:
    net = _figure(root, "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount")
    vat = _figure(root, "cac:TaxTotal/cbc:TaxAmount")
    total = _figure(root, "cac:LegalMonetaryTotal/cbc:PayableAmount")
    percent = _figure(root, "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:Percent")
    lines = "cac:InvoiceLine/cbc:LineExtensionAmount|cac:CreditNoteLine/cbc:LineExtensionAmount"
    if sum((Decimal(each) for each in _texts(root, lines)), Decimal(0)) != net:
        yield "BR-CO-10: linjerne giver ikke nettosummen"
    if (net * percent / 100).quantize(Decimal("0.01"), ROUND_HALF_UP) != vat:
        yield "BR-CO-17: momsen passer ikke på øren"
    if net + vat != total:
        yield "BR-CO-15: netto og moms giver ikke totalen"


def _ubl_identifiers(root: etree._Element) -> Iterator[str]:
    buyer = "cac:AccountingCustomerParty/cac:Party/cbc:EndpointID[@schemeID='0088']"
    wrong = ean_problem("".join(_texts(root, buyer)))
    if wrong:
        yield f"PEPPOL-COMMON-R040: {wrong}"
    for entity in _texts(root, "*/cac:Party/cac:PartyLegalEntity/cbc:CompanyID[@schemeID='0184']"):
        if not (entity.startswith("DK") and _is_cvr(entity[2:])):
            yield f"PEPPOL-COMMON-R042: CVR-nummeret {entity} er forkert"
    if root.tag.endswith("}Invoice") and not _texts(root, "cbc:DueDate"):
        yield "BR-CO-25: betalingsfristen mangler"


def _texts(root: etree._Element, path: str) -> list[str]:
    found = cast("list[etree._Element]", root.xpath(path, namespaces=_NAMES))
    return [element.text or "" for element in found]


def _figure(root: etree._Element, path: str) -> Decimal:
    return Decimal("".join(_texts(root, path)) or "0")


def _is_cvr(number: str) -> bool:
    return _is_digits(number, 8, 8) and bool(cvr.is_valid(number))


def _is_digits(text: str, least: int, most: int) -> bool:
    return text.isascii() and text.isdigit() and least <= len(text) <= most

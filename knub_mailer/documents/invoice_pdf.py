"""The invoice as people see it: PDF/A-3b with the UBL document inside.

What must be printed: momsbekendtgørelsen (BEK 1435/2023) § 58, stk. 1. Where finance's own system
gives the numbers the paper is a *fakturagrundlag*: no number, and no UBL that pretends to be one.
"""

from __future__ import annotations

from knub_mailer.documents.text import amount, file_stem, long_date
from knub_mailer.documents.typeset import Json, Typesetter
from knub_mailer.documents.ubl import ubl_xml
from knub_mailer.documents.wording import meeting_words, names_words, title
from knub_mailer.domain.invoice import Buyer, Invoice, InvoiceLine
from knub_mailer.domain.network import Look, Seller


class InvoicePrinter:
    """Prints invoices one after the other with one compiler, in the network's colour."""

    def __init__(self, look: Look | None = None) -> None:
        self._look = look or Look()
        self._typesetter = Typesetter("invoice/invoice.typ")

    def pdf(self, invoice: Invoice, xml: bytes | None = None) -> bytes:
        """The invoice as PDF.

        Args:
            xml: its UBL when it is made already; a numbered invoice always carries its own.
        """
        if invoice.number is not None and xml is None:
            xml = ubl_xml(invoice)
        attached = xml.decode("utf-8") if xml is not None else ""
        data = _printed(invoice) | {"accent": self._look.accent}
        return self._typesetter.pdf(data, invoice.issued, attached)


def _printed(invoice: Invoice) -> dict[str, Json]:
    totals = invoice.totals
    return {
        "title": title(invoice),
        "name": invoice.name,
        "numbered": invoice.number is not None,
        "credit": invoice.is_credit_note,
        "file": f"{file_stem(invoice.name)}.xml",
        "facts": _facts(invoice),
        "network": invoice.network_name,
        "season": str(invoice.season),
        "seller": _seller(invoice.seller),
        "buyer": _buyer(invoice.buyer),
        "lines": [_line(line) for line in invoice.lines],
        "net": amount(totals.net_ore),
        "vat_percent": str(invoice.vat_percent),
        "vat": amount(totals.vat_ore),
        "total": amount(totals.total_ore),
        "currency": invoice.currency,
        "due": long_date(invoice.due) if invoice.due else None,
        "note": invoice.note,
    }


def _facts(invoice: Invoice) -> list[Json]:
    """The pairs of label and value at the top, in the order of reading."""
    buyer = invoice.buyer
    word = "Kreditnotadato" if invoice.is_credit_note else "Fakturadato"
    label = "Ordrenummer" if buyer.reference_is_order else "Reference"
    facts: list[tuple[str, str | None]] = [
        (f"{title(invoice)}nummer", invoice.number),
        ("Løbenummer", None if invoice.number else invoice.charge_id),
        (word if invoice.number else "Dato", long_date(invoice.issued)),
        ("Betales senest", long_date(invoice.due) if invoice.due else None),
        ("Krediterer faktura", invoice.credits.number if invoice.credits else None),
        ("Fakturaens dato", long_date(invoice.credits.issued) if invoice.credits else None),
        ("EAN-nummer", buyer.ean),
        (label, buyer.reference),
        ("Kontaktperson", buyer.contact_name),
    ]
    return [[name, value] for name, value in facts if value]


def _seller(seller: Seller) -> dict[str, Json]:
    return {
        "name": seller.name,
        "street": seller.street,
        "city": f"{seller.postal_code} {seller.city}",
        "cvr": seller.cvr,
        "contact": seller.contact,
        "email": seller.contact_email,
        "registration": seller.bank_registration,
        "account": seller.bank_account,
    }


def _buyer(buyer: Buyer) -> dict[str, Json]:
    city = " ".join(part for part in (buyer.postal_code, buyer.city) if part)
    address: list[Json] = [part for part in (buyer.street, city) if part]
    return {"name": buyer.name, "address": address, "cvr": buyer.cvr}


def _line(line: InvoiceLine) -> dict[str, Json]:
    return {
        "description": line.description,
        "details": [
            part for part in (meeting_words(line.meeting), names_words(line.names)) if part
        ],
        "quantity": str(line.quantity),
        "price": amount(line.unit_price_ore),
        "amount": amount(line.amount_ore),
    }

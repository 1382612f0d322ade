"""Invoices and credit notes as issued: values that are never edited, only credited.

Money is whole øre. VAT is computed once, on the net sum of the document, and rounds half away
from zero (rules.md, Invoices, "money"), so that a credit note cancels its invoice to the øre.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knub_mailer.domain.network import Seller


class DocumentKind(StrEnum):
    """What a document does to the buyer's debt. Amounts are positive in both."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class LineKind(StrEnum):
    """What a line bills: the season's fee, or seats beyond the included ones."""

    FEE = "fee"
    EXTRA = "extra"


class BatchKind(StrEnum):
    """`regular`: the one after a meeting; `supplementary`: what came later."""

    REGULAR = "regular"
    SUPPLEMENTARY = "supplementary"


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums in øre; `total_ore` is net plus VAT."""

    net_ore: int
    vat_ore: int

    @property
    def total_ore(self) -> int:
        return self.net_ore + self.vat_ore


def vat_on(net_ore: int, vat_percent: int) -> int:
    """VAT in øre on a net sum in øre, half away from zero; percent is whole, 0 to 100."""
    doubled = abs(net_ore) * vat_percent * 2
    rounded = (doubled + 100) // 200
    return rounded if net_ore >= 0 else -rounded


@dataclass(frozen=True, slots=True)
class BilledMeeting:
    """The meeting a line is about: its number, its day in the network's zone, and its theme."""

    number: int
    held_on: date
    theme: str


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One charge as printed.

    charge_id: the charge (season, municipality, kind, meeting) it bills, stable and billed once.
    meeting: the meeting of extra seats; None for a fee.
    names: the extra attendees in the order of their seats; () for a fee.
    quantity, unit_price_ore: whole pieces of at least one, and the price of one excl. VAT.
    """

    kind: LineKind
    description: str
    quantity: int
    unit_price_ore: int
    charge_id: str = ""
    meeting: BilledMeeting | None = None
    names: tuple[str, ...] = ()

    @property
    def amount_ore(self) -> int:
        return self.quantity * self.unit_price_ore


@dataclass(frozen=True, slots=True)
class Buyer:
    """Who pays, as known when the document was issued.

    reference: as the municipality gave it, or None; `reference_is_order`: it was called an order,
    requisition or PO number. `ean` has 13 digits, `code` four, `cvr` eight. The address is printed
    where it is known.
    """

    code: str
    name: str
    cvr: str
    ean: str
    contact_name: str
    reference: str | None = None
    reference_is_order: bool = False
    street: str | None = None
    postal_code: str | None = None
    city: str | None = None


@dataclass(frozen=True, slots=True)
class Credited:
    """The invoice a credit note undoes."""

    number: str
    issued: date


@dataclass(frozen=True, slots=True)
class Invoice:
    """One document to one buyer.

    number: in the series of network and year; None when finance's own system gives the numbers
        (`numbering = "finance"`): the document is then a basis for an invoice.
    charge_id: names the document for ever, also without a number; unique and stable.
    due: None on a credit note. `meeting`: after which it was sent. `season`: the year.
    credits: what a credit note undoes; None on an invoice. `note`: a word to the buyer, or "".
    """

    kind: DocumentKind
    number: str | None
    charge_id: str
    issued: date
    due: date | None
    network_key: str
    network_name: str
    season: int
    meeting: int
    buyer: Buyer
    seller: Seller
    lines: tuple[InvoiceLine, ...]
    vat_percent: int = 25
    currency: str = "DKK"
    credits: Credited | None = None
    note: str = ""

    @property
    def totals(self) -> Totals:
        net_ore = sum(line.amount_ore for line in self.lines)
        return Totals(net_ore, vat_on(net_ore, self.vat_percent))

    @property
    def name(self) -> str:
        """The number, or the charge id where there is none: what people call it by."""
        return self.number or self.charge_id

    @property
    def is_credit_note(self) -> bool:
        return self.kind is DocumentKind.CREDIT_NOTE


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A charge that could not be invoiced. `why` is a key, such as "ean" or "left_out"."""

    municipality: str
    name: str
    meeting: int
    net_ore: int
    why: str


@dataclass(frozen=True, slots=True)
class ControlTotals:
    """How many documents, and the sums of their positive amounts."""

    count: int
    sums: Totals

    @classmethod
    def of(cls, documents: Iterable[Invoice]) -> ControlTotals:
        """The count and sums of these documents, each rounded as it is printed."""
        totals = [document.totals for document in documents]
        net_ore = sum(each.net_ore for each in totals)
        return cls(len(totals), Totals(net_ore, sum(each.vat_ore for each in totals)))


@dataclass(frozen=True, slots=True)
class Batch:
    """What finance gets in one go; complete and never changed once sent.

    label: `2026-2` after meeting 2 of 2026, `2026-2-s1` its first supplement; unique in a network.
    invoices: invoices and credit notes in the order of their numbers.
    """

    network_key: str
    network_name: str
    season: int
    meeting: int
    kind: BatchKind
    label: str
    issued: date
    invoices: tuple[Invoice, ...]
    held_back: tuple[HeldBack, ...] = ()

    def of_kind(self, kind: DocumentKind) -> tuple[Invoice, ...]:
        """Its invoices, or its credit notes."""
        return tuple(document for document in self.invoices if document.kind is kind)

    def control(self, kind: DocumentKind) -> ControlTotals:
        """Count and sums of its invoices, or of its credit notes."""
        return ControlTotals.of(self.of_kind(kind))

    @property
    def balance(self) -> Totals:
        """What the batch claims all in all: invoices minus credit notes."""
        plus = self.control(DocumentKind.INVOICE).sums
        minus = self.control(DocumentKind.CREDIT_NOTE).sums
        return Totals(plus.net_ore - minus.net_ore, plus.vat_ore - minus.vat_ore)

    @property
    def numbers(self) -> tuple[str, str] | None:
        """The first and the last number, or None where finance gives the numbers."""
        given = [document.number for document in self.invoices if document.number is not None]
        return (given[0], given[-1]) if given else None

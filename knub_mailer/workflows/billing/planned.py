"""Invoices to come as the secretariat reads them: what for, how much, and why."""

from __future__ import annotations

from collections.abc import Iterable

from knub_mailer.documents.text import amount
from knub_mailer.domain.invoice import Invoice, InvoiceLine, LineKind
from knub_mailer.domain.ledger import Charge
from knub_mailer.domain.notices import Explained, PlannedInvoice
from knub_mailer.rules.invoicing import OpenCharge
from knub_mailer.workflows import explaining
from knub_mailer.workflows.billing.drafts import Draft
from knub_mailer.workflows.office import Sitting


def planned_invoices(
    sitting: Sitting, drafts: Iterable[Draft], charges: Iterable[OpenCharge]
) -> tuple[PlannedInvoice, ...]:
    """The invoices to come, each line with the mail and the term behind it."""
    known = {each.charge_id: each.charge for each in charges}
    return tuple(
        planned_invoice(
            draft.invoice,
            tuple(reason for name in draft.charges for reason in reasons_of(sitting, known[name])),
        )
        for draft in drafts
    )


def planned_invoice(invoice: Invoice, reasons: tuple[Explained, ...] = ()) -> PlannedInvoice:
    """A document as a line of a preflight."""
    totals, sign = invoice.totals, -1 if invoice.is_credit_note else 1
    return PlannedInvoice(
        number=invoice.number,
        municipality=invoice.buyer.name,
        ean=invoice.buyer.ean,
        lines=tuple(_line(line) for line in invoice.lines),
        net_ore=sign * totals.net_ore,
        vat_ore=sign * totals.vat_ore,
        reference=invoice.buyer.reference,
        reference_is_order=invoice.buyer.reference_is_order,
        reasons=reasons,
    )


def _line(line: InvoiceLine) -> str:
    if line.kind is LineKind.FEE:
        return f"{line.description}, {amount(line.amount_ore)} kr."
    meeting = f" på møde {line.meeting.number}" if line.meeting else ""
    count = f"{line.quantity} × {amount(line.unit_price_ore)} kr."
    return f"{line.description}{meeting}, {count}: {', '.join(line.names)}"


def reasons_of(sitting: Sitting, charge: Charge) -> tuple[Explained, ...]:
    """The mails and terms behind a charge, as the journal has them."""
    return tuple(explaining.charged(sitting, charge))

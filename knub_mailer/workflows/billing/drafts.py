"""From open charges to documents without numbers: what a batch would hold, checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from knub_mailer.documents.checks import batch_problems
from knub_mailer.domain.invoice import (
    Batch,
    BatchKind,
    Buyer,
    DocumentKind,
    HeldBack,
    Invoice,
    Totals,
)
from knub_mailer.domain.ledger import Charge
from knub_mailer.rules.invoicing import OpenCharge, Plan, PlannedDocument, charge_id, plan
from knub_mailer.storage.batches import charge_of
from knub_mailer.storage.tables import ChargeRow
from knub_mailer.workflows.billing.days import local_day
from knub_mailer.workflows.office import Sitting

FAULT = "sekretariatet ser på en fejl"
"""Why a document that fails its checks is held back; the words stand in the batch as they are."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that has no number yet.

    charges: the ids of the charges it bills, as `charge_id` makes them; () for a credit note.
    credits_id: the row of the invoice that a credit note undoes.
    """

    invoice: Invoice
    charges: tuple[str, ...]
    credits_id: int | None = None


@dataclass(frozen=True, slots=True)
class Faulty:
    """A document that must not leave; `problems` say why, in Danish."""

    draft: Draft
    problems: tuple[str, ...]

    @property
    def held_back(self) -> HeldBack:
        """As the batch names it."""
        invoice = self.draft.invoice
        net_ore = invoice.totals.net_ore
        return HeldBack(invoice.buyer.code, invoice.buyer.name, invoice.meeting, net_ore, FAULT)


@dataclass(frozen=True, slots=True)
class Drafts:
    """What open charges come to: documents that may leave, those that must not, and the rest."""

    good: tuple[Draft, ...]
    faulty: tuple[Faulty, ...]
    plan: Plan

    @property
    def held_back(self) -> tuple[HeldBack, ...]:
        """Everything that is held back, by municipality."""
        held = (*self.plan.held_back, *(each.held_back for each in self.faulty))
        return tuple(sorted(held, key=lambda each: (each.municipality, each.why)))

    @property
    def totals(self) -> Totals:
        """The sums of the documents that may leave."""
        sums = [draft.invoice.totals for draft in self.good]
        return Totals(sum(each.net_ore for each in sums), sum(each.vat_ore for each in sums))


def opened(sitting: Sitting, row: ChargeRow) -> OpenCharge:
    """A stored charge as the rules see it."""
    charge = charge_of(row)
    return OpenCharge(charge, name_of_charge(sitting, charge, row.generation))


def name_of_charge(sitting: Sitting, charge: Charge, generation: int = 1) -> str:
    """The charge's id, printed on its line."""
    return charge_id(sitting.network.key, sitting.office.plan.year, charge, generation)


def drafted(
    sitting: Sitting,
    charges: Iterable[OpenCharge],
    *,
    label: str,
    after: int | None,
    left_out: Iterable[str] = (),
) -> Drafts:
    """The documents for open charges, with billing details as they stand now.

    Args:
        label: of the batch; a document without a number is named by it and its municipality.
        after: the meeting the batch follows; None: for each document its charges' last meeting.
    """
    open_charges = tuple(charges)
    last = max((each.charge.meeting for each in open_charges), default=0)
    planned = plan(
        open_charges,
        sitting.state(),
        sitting.office.plan,
        after=after or last,
        name_of=sitting.office.register.name,
        left_out=left_out,
    )
    good: list[Draft] = []
    faulty: list[Faulty] = []
    for place, document in enumerate(planned.documents):
        draft = _draft(sitting, document, f"{label}:{place}", after)
        problems = problems_of(sitting, draft.invoice)
        if problems:
            faulty.append(Faulty(draft, problems))
        else:
            good.append(draft)
    return Drafts(tuple(good), tuple(faulty), planned)


def problems_of(sitting: Sitting, invoice: Invoice) -> tuple[str, ...]:
    """What is wrong with a document by itself; () when it may leave."""
    alone = batch_of(sitting, "", BatchKind.REGULAR, invoice.meeting, (invoice,), ())
    prefix = f"{invoice.name}: "
    found = batch_problems(alone, sitting.office.plan)
    return tuple(problem.removeprefix(prefix) for problem in found)


def batch_of(
    sitting: Sitting,
    label: str,
    kind: BatchKind,
    meeting: int,
    invoices: tuple[Invoice, ...],
    held_back: tuple[HeldBack, ...],
) -> Batch:
    """The batch of these documents, issued today."""
    network = sitting.network
    return Batch(
        network_key=network.key,
        network_name=network.name,
        season=sitting.office.plan.year,
        meeting=meeting,
        kind=kind,
        label=label,
        issued=today(sitting),
        invoices=invoices,
        held_back=held_back,
    )


def today(sitting: Sitting) -> date:
    """The local day of the sitting: what is issued in it bears this date."""
    return local_day(sitting.office, sitting.now)


def _draft(sitting: Sitting, document: PlannedDocument, name: str, after: int | None) -> Draft:
    network, season = sitting.network, sitting.office.plan
    issued = today(sitting)
    own_last = max(each.charge.meeting for each in document.charges)
    invoice = Invoice(
        kind=DocumentKind.INVOICE,
        number=None,
        charge_id=name,
        issued=issued,
        due=issued + timedelta(days=network.seller.payment_days),
        network_key=network.key,
        network_name=network.name,
        season=season.year,
        meeting=after or own_last,
        buyer=_buyer(sitting, document),
        seller=network.seller,
        lines=document.lines,
        vat_percent=season.vat_percent,
        currency=season.currency,
    )
    return Draft(invoice, tuple(each.charge_id for each in document.charges))


def _buyer(sitting: Sitting, document: PlannedDocument) -> Buyer:
    address = document.address
    register = sitting.office.register
    municipality = register.get(address.municipality)
    membership = sitting.state().memberships.get(address.municipality)
    contact = membership.contact if membership else None
    return Buyer(
        code=address.municipality,
        name=register.name(address.municipality),
        cvr=municipality.cvr if municipality else "",
        street=(municipality.street or None) if municipality else None,
        postal_code=(municipality.postal_code or None) if municipality else None,
        city=(municipality.city or None) if municipality else None,
        ean=address.ean,
        contact_name=(contact.name or contact.email or "") if contact else "",
        reference=address.reference,
        reference_is_order=address.is_order,
    )


def named(network_key: str, label: str, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """The drafts with their lasting names: `KNUB-2026-2-0730`, a second one `KNUB-2026-2-0730-2`.

    The batch, the municipality and the place among its documents; never like a number.
    """
    seen: dict[str, int] = {}
    result = []
    for draft in drafts:
        code = draft.invoice.buyer.code
        seen[code] = seen.get(code, 0) + 1
        suffix = f"-{seen[code]}" if seen[code] > 1 else ""
        name = f"{network_key}-{label}-{code}{suffix}".upper()
        result.append(replace(draft, invoice=replace(draft.invoice, charge_id=name)))
    return tuple(result)

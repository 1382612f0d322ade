"""Credit notes that were decided and wait for their supplementary batch."""

from __future__ import annotations

from dataclasses import dataclass, replace

from knub_mailer.domain.invoice import Credited, DocumentKind
from knub_mailer.rules.invoicing import OpenCharge
from knub_mailer.storage import batches, codec, matters
from knub_mailer.storage.tables import InvoiceRow, Matter
from knub_mailer.workflows.billing.content import CreditWish, wish_of
from knub_mailer.workflows.billing.days import morning_after
from knub_mailer.workflows.billing.drafts import Draft, name_of_charge, today
from knub_mailer.workflows.office import Sitting

KIND = "credit"
"""The kind of the matter that a credit is, from the decision until it is issued."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit note to be issued, and the charges it reopens, each in a new generation."""

    matter_id: int
    draft: Draft
    reopened: tuple[OpenCharge, ...]
    generations: tuple[int, ...]


def decide(sitting: Sitting, wish: CreditWish) -> Matter:
    """Store that an invoice is to be credited: its note is due at 08:00 on the next working day."""
    network = sitting.network
    return matters.open_matter(
        sitting.session,
        Matter(
            key=f"{network.key}:credit:{wish.number}",
            network=network.key,
            kind=KIND,
            asked="",
            subject=wish.number,
            payload=codec.dumps(wish),
            why=wish.reason,
            opened_at=sitting.now,
            due_at=morning_after(sitting.office, sitting.now),
        ),
    )


def pending(sitting: Sitting, number: str) -> Matter | None:
    """The decision to credit an invoice, whether its note has gone or not; None without one."""
    return matters.find(sitting.session, f"{sitting.network.key}:credit:{number}")


def due(sitting: Sitting) -> list[Credit]:
    """The credits to be issued now, in the order of their invoices."""
    found = []
    for matter in matters.open_of(sitting.session, sitting.network.key, KIND):
        if matter.due_at is not None and matter.due_at <= sitting.now:
            credit = _credit(sitting, matter)
            if credit is not None:
                found.append(credit)
    return found


def _credit(sitting: Sitting, matter: Matter) -> Credit | None:
    wish = wish_of(matter)
    row = batches.invoice_by_number(sitting.session, sitting.network.key, wish.number)
    if row is None or batches.credit_note_of(sitting.session, row.id or 0) is not None:
        return None
    assert matter.id is not None
    draft = credit_note(sitting, row, wish)
    bills = batches.charges_of_invoice(sitting.session, row.id or 0) if wish.reopen else []
    reopened = tuple(
        OpenCharge(
            charge := batches.charge_of(each),
            name_of_charge(sitting, charge, each.generation + 1),
        )
        for each in bills
    )
    return Credit(matter.id, draft, reopened, tuple(each.generation + 1 for each in bills))


def credit_note(sitting: Sitting, row: InvoiceRow, wish: CreditWish) -> Draft:
    """The invoice with its sign turned: the same buyer, lines and amounts, positive."""
    credited = batches.invoice_of(row)
    note = replace(
        credited,
        kind=DocumentKind.CREDIT_NOTE,
        number=None,
        issued=today(sitting),
        due=None,
        credits=Credited(credited.name, credited.issued),
        note=wish.reason,
    )
    return Draft(note, (), credits_id=row.id)

"""Credit notes that were decided and wait for their supplementary batch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knub_mailer.domain.invoice import Credited, DocumentKind
from knub_mailer.domain.ledger import Charge
from knub_mailer.rules.charges import unbilled
from knub_mailer.rules.invoicing import OpenCharge
from knub_mailer.storage import batches, codec, matters
from knub_mailer.storage.tables import ChargeRow, InvoiceRow, Matter
from knub_mailer.workflows.billing.content import CreditWish, wish_of
from knub_mailer.workflows.billing.days import morning_after
from knub_mailer.workflows.billing.drafts import Draft, name_of_charge, today
from knub_mailer.workflows.office import Sitting

KIND = "credit"
"""The kind of the matter that a credit is, from the decision until it is issued."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit note to be issued; reopen: its charges are invoiced again."""

    matter_id: int
    draft: Draft
    reopen: bool


@dataclass(frozen=True, slots=True)
class Reopened:
    """A charge to be invoiced again, in a new generation."""

    charge: OpenCharge
    generation: int


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
    return Credit(matter.id, credit_note(sitting, row, wish), wish.reopen)


def reopened(sitting: Sitting, invoices: Sequence[int]) -> tuple[Reopened, ...]:
    """What is invoiced again once these invoices, by the ids of their rows, are credited.

    As things stand now: at the fee and for the extra seats that are owed, so that what a person
    decided since the invoice is in it.
    """
    if not invoices:
        return ()
    office = sitting.office
    bills = [row for each in invoices for row in batches.charges_of_invoice(sitting.session, each)]
    known = batches.charges(sitting.session, office.network.key, office.plan.year)
    return tuple(
        Reopened(OpenCharge(charge, name_of_charge(sitting, charge, number)), number)
        for charge in (*_fees(sitting, bills), *_extras(sitting, bills))
        for number in (batches.next_generation(known, charge),)
    )


def _fees(sitting: Sitting, bills: Sequence[ChargeRow]) -> Iterator[Charge]:
    for bill in bills:
        if bill.kind == "fee":
            charge = batches.charge_of(bill)
            membership = sitting.state().memberships.get(bill.municipality)
            fee_ore = membership.fee_ore if membership else charge.unit_price_ore
            entries = (membership.entry.id,) if membership else charge.entries
            yield replace(charge, unit_price_ore=fee_ore, entries=entries)


def _extras(sitting: Sitting, bills: Sequence[ChargeRow]) -> Iterator[Charge]:
    gone = {bill.id for bill in bills}
    standing = [row for row in standing_rows(sitting) if row.id not in gone]
    extra = [bill for bill in bills if bill.kind == "extra"]
    for code, number in dict.fromkeys((bill.municipality, bill.meeting) for bill in extra):
        place = (code, number, "extra")
        meeting = sitting.state().meetings[number]
        plan = sitting.office.plan
        owed = unbilled(meeting, code, _at(place, standing), _at(place, extra), plan)
        yield from owed.charges


def standing_rows(sitting: Sitting) -> list[ChargeRow]:
    """The season's charges without those that a credit note has reopened.

    One that was credited and not to be invoiced again stands: it is settled.
    """
    session, office = sitting.session, sitting.office
    key, year = office.network.key, office.plan.year
    invoices = {row.id: row for row in batches.invoices(session, key, year)}
    again = {
        note.credits_id
        for note in invoices.values()
        if note.credits_id is not None
        and note.credits_id in invoices
        and _is_reopened(sitting, invoices[note.credits_id])
    }
    return [row for row in batches.charges(session, key, year) if row.invoice_id not in again]


def _is_reopened(sitting: Sitting, invoice: InvoiceRow) -> bool:
    matter = pending(sitting, invoice.number)
    return matter is not None and wish_of(matter).reopen


def _at(place: tuple[str, int, str], rows: Sequence[ChargeRow]) -> list[Charge]:
    """The charges of a municipality, a meeting and a kind among these rows."""
    found = (row for row in rows if (row.municipality, row.meeting, row.kind) == place)
    return [batches.charge_of(row) for row in found]


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

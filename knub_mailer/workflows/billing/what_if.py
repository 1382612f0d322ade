"""`Faktura møde 2`: what would be invoiced after a meeting, or was, and why."""

from __future__ import annotations

from knub_mailer.domain.invoice import Totals
from knub_mailer.domain.ledger import ChargeKind, MeetingState
from knub_mailer.domain.notices import Explained, FakturaWhatIf
from knub_mailer.rules.charges import charges_at
from knub_mailer.rules.invoicing import OpenCharge
from knub_mailer.storage import batches
from knub_mailer.storage.tables import BatchRow, InvoiceRow
from knub_mailer.workflows.billing.content import content_of
from knub_mailer.workflows.billing.drafts import Drafts, drafted, name_of_charge, opened
from knub_mailer.workflows.billing.planned import planned_invoice, planned_invoices, reasons_of
from knub_mailer.workflows.billing.replies import drafts_of
from knub_mailer.workflows.billing.upcoming import open_rows, season_batches
from knub_mailer.workflows.office import Sitting


def faktura_what_if(sitting: Sitting, number: int) -> FakturaWhatIf:
    """What a meeting's batch holds: as sent, as announced, or as it would be now.

    Raises:
        KeyError: the season has no such meeting.
    """
    meeting = sitting.state().meetings[number]
    batch = next(
        (row for row in season_batches(sitting) if row.kind == "regular" and row.meeting == number),
        None,
    )
    if batch is not None and batch.status == "sent":
        return _issued(sitting, meeting, batch)
    if batch is not None:
        announced = set(content_of(batch).charges)
        charges = [opened(sitting, row) for row in open_rows(sitting) if row.id in announced]
        return _planned(sitting, meeting, charges, drafts_of(sitting, batch))
    charges = _charges_now(sitting, meeting)
    label = f"{sitting.office.plan.year}-{number}"
    return _planned(sitting, meeting, charges, drafted(sitting, charges, label=label, after=number))


def explained_invoice(sitting: Sitting, number: str) -> tuple[str, tuple[Explained, ...]] | None:
    """An issued document's municipality, and each of its lines with the mail and the term behind.

    None when there is no such number. A credit note has the reasons of what it credits.
    """
    session = sitting.session
    row = batches.invoice_by_number(session, sitting.network.key, number)
    if row is None:
        return None
    return row.municipality, _why(sitting, row)


def _why(sitting: Sitting, row: InvoiceRow) -> tuple[Explained, ...]:
    bills = batches.charges_of_invoice(sitting.session, row.credits_id or row.id or 0)
    return tuple(item for each in bills for item in reasons_of(sitting, batches.charge_of(each)))


def _issued(sitting: Sitting, meeting: MeetingState, batch: BatchRow) -> FakturaWhatIf:
    """Everything issued after the meeting so far, supplementary batches too, each with its why."""
    same = {row.id for row in season_batches(sitting) if row.meeting == batch.meeting}
    rows = batches.invoices(sitting.session, batch.network, batch.season)
    rows = [row for row in rows if row.batch_id in same]
    shown = tuple(
        planned_invoice(batches.invoice_of(row), () if row.credits_id else _why(sitting, row))
        for row in rows
    )
    left = {held.charge for held in content_of(batch).held}
    waiting = [opened(sitting, row) for row in open_rows(sitting) if row.id in left]
    held = drafted(sitting, waiting, label=batch.label, after=batch.meeting).held_back
    return FakturaWhatIf(
        meeting=meeting.meeting,
        invoices=shown,
        totals=Totals(sum(each.net_ore for each in shown), sum(each.vat_ore for each in shown)),
        held_back=held,
        issued=True,
    )


def _planned(
    sitting: Sitting, meeting: MeetingState, charges: list[OpenCharge], drafts: Drafts
) -> FakturaWhatIf:
    return FakturaWhatIf(
        meeting=meeting.meeting,
        invoices=planned_invoices(sitting, drafts.good, charges),
        totals=drafts.totals,
        held_back=drafts.held_back,
    )


def _charges_now(sitting: Sitting, meeting: MeetingState) -> list[OpenCharge]:
    """The open charges, and those the meeting would fix if it began now.

    A fee that an earlier meeting will fix first, or has fixed, isn't among them.
    """
    if meeting.state == "cancelled":
        return []
    state, plan = sitting.state(), sitting.office.plan
    fixed = set(_fixed(sitting))
    for each in state.meetings.values():
        if each.meeting.starts < meeting.meeting.starts:
            fees = (c for c in charges_at(each, state, plan) if c.kind is ChargeKind.FEE)
            fixed.update(name_of_charge(sitting, fee) for fee in fees)
    new = [
        OpenCharge(charge, name_of_charge(sitting, charge))
        for charge in charges_at(meeting, state, plan)
    ]
    waiting = [opened(sitting, row) for row in open_rows(sitting)]
    return [*waiting, *(each for each in new if each.charge_id not in fixed)]


def _fixed(sitting: Sitting) -> list[str]:
    """The ids of all charges that are stored, invoiced or not."""
    session, key, year = sitting.session, sitting.network.key, sitting.office.plan.year
    rows = open_rows(sitting)
    for invoice in batches.invoices(session, key, year):
        rows += batches.charges_of_invoice(session, invoice.id or 0)
    return [name_of_charge(sitting, batches.charge_of(row)) for row in rows]

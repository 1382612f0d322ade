"""Which batch goes out next, as the stored state says; nothing is written here.

Everything follows from what is stored (announced batches, charges, the journal, credits asked
for), so a crash or a second run finds the same batch again, or none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from knub_mailer.domain.invoice import Batch, BatchKind
from knub_mailer.domain.ledger import BillingChanged, Joined
from knub_mailer.rules.invoicing import LEFT_OUT, NO_EAN, OpenCharge, address_of
from knub_mailer.storage import batches
from knub_mailer.storage.tables import BatchRow, ChargeRow, NumberSeries
from knub_mailer.workflows.billing import pending_credits
from knub_mailer.workflows.billing.cases import decided_to_bill
from knub_mailer.workflows.billing.content import content_of, left_out_of
from knub_mailer.workflows.billing.days import morning_after
from knub_mailer.workflows.billing.drafts import (
    Draft,
    Drafts,
    Faulty,
    batch_of,
    drafted,
    named,
    opened,
)
from knub_mailer.workflows.billing.pending_credits import Credit, Reopened
from knub_mailer.workflows.office import Sitting


@dataclass(frozen=True, slots=True)
class Issue:
    """A batch as it would go out now, numbers included.

    row_id: the announced batch, None for a supplementary one. left_open: the stored charges it
    leaves open, and why (`HeldCharge.why`). reopened: charges that its credit notes open anew.
    """

    batch: Batch
    drafts: tuple[Draft, ...]
    faulty: tuple[Faulty, ...] = ()
    left_open: tuple[tuple[int, str], ...] = ()
    credits: tuple[Credit, ...] = ()
    reopened: tuple[Reopened, ...] = ()
    row_id: int | None = None


def next_issue(sitting: Sitting) -> Issue | None:
    """The batch that is due first: an announced one, else the supplementary one; or None."""
    due = batches.due_batches(sitting.session, sitting.network.key, sitting.now)
    due = [row for row in due if row.season == sitting.office.plan.year]
    return _announced(sitting, due[0]) if due else _supplementary(sitting)


def _announced(sitting: Sitting, row: BatchRow) -> Issue:
    """The content announced, to the EANs and references of today (rules.md, "stop, later send")."""
    announced = set(content_of(row).charges)
    rows = [each for each in open_rows(sitting) if each.id in announced]
    drafts = drafted(
        sitting,
        [opened(sitting, each) for each in rows],
        label=row.label,
        after=row.meeting,
        left_out=left_out_of(row),
    )
    numbered = with_numbers(sitting, named(sitting.network.key, row.label, drafts.good))
    batch = batch_of(
        sitting,
        row.label,
        BatchKind(row.kind),
        row.meeting,
        tuple(each.invoice for each in numbered),
        drafts.held_back,
    )
    left_open = tuple(_left_open(sitting, rows, drafts, left_out_of(row)))
    return Issue(batch, numbered, drafts.faulty, left_open, row_id=row.id)


def _left_open(
    sitting: Sitting, rows: list[ChargeRow], drafts: Drafts, left_out: tuple[str, ...]
) -> Iterator[tuple[int, str]]:
    billed = {name for draft in drafts.good for name in draft.charges}
    faulty = {name for each in drafts.faulty for name in each.draft.charges}
    for row in rows:
        name = opened(sitting, row).charge_id
        if name in billed or row.id is None:
            continue
        if row.municipality in left_out:
            yield row.id, LEFT_OUT
        else:
            yield row.id, "fault" if name in faulty else NO_EAN


def _supplementary(sitting: Sitting) -> Issue | None:
    """Credit notes, reopened charges, charges whose EAN has come or that a person let in after
    their batch: all that is due, in one."""
    credits = pending_credits.due(sitting)
    again = [credit.draft.credits_id or 0 for credit in credits if credit.reopen]
    reopened = pending_credits.reopened(sitting, again)
    charges = [opened(sitting, row) for row in due_rows(sitting)]
    charges += [each.charge for each in reopened]
    meetings = [each.charge.meeting for each in charges]
    meetings += [credit.draft.invoice.meeting for credit in credits]
    if not meetings:
        return None
    meeting = max(meetings, key=lambda number: _started(sitting, number))
    label = _next_label(sitting, meeting)
    drafts = drafted(sitting, charges, label=label, after=None)
    documents = _in_order([*(credit.draft for credit in credits), *drafts.good])
    if not documents:
        return None
    numbered = with_numbers(sitting, named(sitting.network.key, label, documents))
    batch = batch_of(
        sitting,
        label,
        BatchKind.SUPPLEMENTARY,
        meeting,
        tuple(each.invoice for each in numbered),
        drafts.held_back,
    )
    return Issue(batch, numbered, drafts.faulty, credits=tuple(credits), reopened=reopened)


def _in_order(drafts: list[Draft]) -> list[Draft]:
    """By municipality, a credit note before the invoice that follows it."""
    return sorted(
        drafts,
        key=lambda draft: (draft.invoice.buyer.code, not draft.invoice.is_credit_note),
    )


def with_numbers(sitting: Sitting, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts with the next numbers of the series, where we give the numbers.

    The numbers are only looked at; `batches.next_number` takes them when the batch is issued.
    """
    if sitting.network.policies.numbering != "own":
        return drafts
    key, year = sitting.network.key, sitting.office.plan.year
    series = sitting.session.get(NumberSeries, (key, year))
    first = series.next_number if series else 1
    return tuple(
        replace(draft, invoice=replace(draft.invoice, number=number_text(key, year, first + n)))
        for n, draft in enumerate(drafts)
    )


def number_text(network_key: str, year: int, sequence: int) -> str:
    """`KNUB-2026-0001` (replay.md, "Fixed names")."""
    return f"{network_key.upper()}-{year}-{sequence:04d}"


def open_rows(sitting: Sitting) -> list[ChargeRow]:
    """The season's charges that are not invoiced."""
    return batches.open_charges(sitting.session, sitting.network.key, sitting.office.plan.year)


def season_batches(sitting: Sitting) -> list[BatchRow]:
    """The season's batches, oldest first."""
    return batches.batches(sitting.session, sitting.network.key, sitting.office.plan.year)


def due_rows(sitting: Sitting) -> list[ChargeRow]:
    """Open charges of sent batches that wait for nothing any more and are due by now.

    One that was held back for its EAN goes at 08:00 on the working day after the EAN arrived, one
    that a person let in after its batch on the working day after that. One that the secretariat
    left out waits for the next regular batch, or for its `ja` where none is left.
    """
    waiting = open_rows(sitting)
    if not waiting:
        return []
    rows = season_batches(sitting)
    reasons = left_by_sent(rows) | _came_late(sitting, rows, waiting)
    due = []
    for row in waiting:
        if row.id not in reasons:
            continue
        why, left_at = reasons[row.id]
        if why == LEFT_OUT:
            agreed = decided_to_bill(sitting, f"left_out:{row.season}:{row.municipality}")
            if agreed is None or agreed < left_at:
                continue
            left_at = agreed
        ready = _ready_since(sitting, opened(sitting, row), left_at)
        if ready is not None and morning_after(sitting.office, ready) <= sitting.now:
            due.append(row)
    return due


def _came_late(
    sitting: Sitting, rows: Iterable[BatchRow], waiting: Iterable[ChargeRow]
) -> dict[int, tuple[str, datetime]]:
    """Open charges that no batch was announced with, though their meeting's has been; and when a
    person last let somebody in there."""
    regular = {row.meeting: row.announced_at for row in rows if row.kind == "regular"}
    taken = {charge for row in rows for charge in content_of(row).charges}
    late: dict[int, tuple[str, datetime]] = {}
    for row in waiting:
        if row.id is None or row.id in taken or row.fixed_by_meeting not in regular:
            continue
        decided = [
            entry.arrived
            for entry in sitting.entries
            if entry.municipality == row.municipality
            and getattr(entry.act, "meeting", None) == row.meeting
            and getattr(entry.act, "allowed", False)
        ]
        agreed = decided_to_bill(sitting, f"stranded:{row.season}:{row.municipality}")
        decided += [agreed] if agreed is not None else []
        late[row.id] = ("late", max(decided, default=regular[row.fixed_by_meeting]))
    return late


def left_by_sent(rows: Iterable[BatchRow]) -> dict[int, tuple[str, datetime]]:
    """Why and when a charge was last left open by a batch that has gone, by the charge's id."""
    sent = [(row.sent_at, row.id, row) for row in rows if row.sent_at is not None]
    reasons: dict[int, tuple[str, datetime]] = {}
    for sent_at, _, row in sorted(sent, key=lambda each: each[:2]):
        for held in content_of(row).held:
            reasons[held.charge] = (held.why, sent_at)
    return reasons


def _ready_since(sitting: Sitting, charge: OpenCharge, left_at: datetime) -> datetime | None:
    """When the EAN arrived, not before the batch that missed it; None while it is missing."""
    code = charge.charge.municipality
    address = address_of(charge.charge, sitting.state().memberships.get(code))
    if address is None:
        return None
    arrivals = [
        entry.arrived
        for entry in sitting.entries
        if entry.municipality == code
        and isinstance(entry.act, Joined | BillingChanged)
        and entry.act.ean == address.ean
    ]
    return max(min(arrivals, default=left_at), left_at)


def _started(sitting: Sitting, number: int) -> tuple[datetime, int]:
    meeting = sitting.state().meetings.get(number)
    return (meeting.meeting.starts if meeting else sitting.office.season_start(), number)


def _next_label(sitting: Sitting, meeting: int) -> str:
    taken = sum(
        row.kind == BatchKind.SUPPLEMENTARY.value and row.meeting == meeting
        for row in season_batches(sitting)
    )
    return f"{sitting.office.plan.year}-{meeting}-s{taken + 1}"

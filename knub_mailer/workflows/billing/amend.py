"""What a person decided after a bill was fixed: each krone is still invoiced once.

rules.md, "Time and order" and "Invoices": after the preflight it is a person who lets somebody in,
or off. What is not invoiced yet follows that; what is invoiced stands until it is credited.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from knub_mailer.domain.ledger import Charge, MeetingState, SeatKind
from knub_mailer.rules.charges import unbilled
from knub_mailer.storage import batches, codec
from knub_mailer.storage.tables import BatchRow, ChargeRow, InvoiceRow
from knub_mailer.workflows.billing.content import content_of
from knub_mailer.workflows.billing.days import morning_after
from knub_mailer.workflows.billing.pending_credits import standing_rows
from knub_mailer.workflows.billing.upcoming import season_batches
from knub_mailer.workflows.office import Sitting


@dataclass(frozen=True, slots=True)
class Amended:
    """How a bill that was fixed has changed, in øre excl. VAT.

    more_ore: what is invoiced more than it was fixed at; less where negative. label: the batch it
    goes with, None: a supplementary one. goes_out: None: it waits for `send`, or where it has no
    label for its EAN.
    wrong: invoices that have gone and bill another amount than is owed; over_ore: how much more.
    """

    municipality: str
    more_ore: int = 0
    label: str | None = None
    goes_out: datetime | None = None
    wrong: tuple[str, ...] = ()
    over_ore: int = 0


def amend(sitting: Sitting) -> tuple[Amended, ...]:
    """Bring the charges of meetings whose bill is fixed up to the season's state.

    Run again in the same sitting it changes nothing more.
    """
    if not (sitting.billed and sitting.has_written):
        return ()
    return tuple(each for each in _amended(sitting) if each.more_ore or each.wrong)


def _amended(sitting: Sitting) -> Iterator[Amended]:
    state, standing = sitting.state(), standing_rows(sitting)
    for number in sorted(sitting.billed):
        meeting = state.meetings[number]
        rows = [row for row in standing if row.kind == "extra" and row.meeting == number]
        codes = {seat.municipality for seat in meeting.seats if seat.kind is SeatKind.EXTRA}
        for code in sorted(codes | {row.municipality for row in rows}):
            yield _seats(sitting, meeting, code, [r for r in rows if r.municipality == code])
    for row in standing:
        if row.kind == "fee" and row.municipality in state.memberships:
            yield _fee(sitting, row)


def _seats(sitting: Sitting, meeting: MeetingState, code: str, rows: list[ChargeRow]) -> Amended:
    """A municipality's extra seats at a meeting: what waits is written anew."""
    waiting = [row for row in rows if row.invoice_id is None]
    invoiced = [row for row in rows if row.invoice_id is not None]
    price_ore = sitting.office.plan.extra_seat_price_ore
    billed, charged = _charges(invoiced), _charges(waiting)
    owed = unbilled(meeting, code, billed, charged, sitting.office.plan)
    if owed.charges == tuple(charged) and not owed.over:
        return Amended(code)
    before_ore = sum(charge.amount_ore for charge in charged)
    batch = _announced(sitting, meeting.meeting.number)
    _rewrite(sitting, waiting, owed.charges, batch)
    was = sitting.before.meetings[meeting.meeting.number]
    over_before = unbilled(was, code, billed, charged, sitting.office.plan).over
    over_ore = max(owed.over - over_before, 0) * price_ore
    label, goes_out = _when(sitting, code, owed.charges, batch)
    return Amended(
        municipality=code,
        more_ore=sum(charge.amount_ore for charge in owed.charges) - before_ore,
        label=label,
        goes_out=goes_out,
        wrong=_no_longer_owed(sitting, meeting, code, invoiced) if over_ore else (),
        over_ore=over_ore,
    )


def _charges(rows: Sequence[ChargeRow]) -> list[Charge]:
    return [batches.charge_of(row) for row in rows]


def _rewrite(
    sitting: Sitting, waiting: list[ChargeRow], owed: Sequence[Charge], batch: BatchRow | None
) -> None:
    """The rows that wait hold these charges from now on; what is new goes with the batch."""
    session, office = sitting.session, sitting.office
    wanted = {batches.billing_key(charge): charge for charge in owed}
    for row in waiting:
        charge = wanted.pop(row.billing_key, None)
        if charge is None:
            session.delete(row)
        else:
            row.content = codec.dumps(charge)
            session.add(row)
    known = batches.charges(session, office.network.key, office.plan.year) if wanted else []
    for charge in wanted.values():
        generation = batches.next_generation(known, charge)
        added = batches.add_charge(
            session, office.network.key, office.plan.year, charge, generation
        )
        if added is not None and batch is not None:
            content = content_of(batch)
            charges = (*content.charges, added.id or 0)
            batch.content = codec.dumps(replace(content, charges=charges))
            session.add(batch)
    session.flush()


def _announced(sitting: Sitting, meeting: int) -> BatchRow | None:
    """The meeting's batch while it has not gone."""
    for row in season_batches(sitting):
        if row.kind == "regular" and row.meeting == meeting and row.status in ("announced", "held"):
            return row
    return None


def _when(
    sitting: Sitting, code: str, charges: Sequence[Charge], batch: BatchRow | None
) -> tuple[str | None, datetime | None]:
    """The batch that charges go with, and when it goes; a supplementary one the next morning."""
    membership = sitting.state().memberships.get(code)
    known = membership.ean if membership else None
    if any(charge.ean is None and known is None for charge in charges):
        return None, None
    if batch is not None:
        return batch.label, batch.due_at
    return None, morning_after(sitting.office, sitting.now)


def _no_longer_owed(
    sitting: Sitting, meeting: MeetingState, code: str, invoiced: list[ChargeRow]
) -> tuple[str, ...]:
    """The invoices to credit: those that name somebody who is no extra, else the last one."""
    extra = {seat.entry.id for seat in meeting.of(code) if seat.kind is SeatKind.EXTRA}
    stale = [row for row in invoiced if set(batches.charge_of(row).entries) - extra]
    return tuple(dict.fromkeys(_number(sitting, row) for row in stale or invoiced[-1:]))


def _number(sitting: Sitting, row: ChargeRow) -> str:
    return sitting.session.get_one(InvoiceRow, row.invoice_id).number


def _fee(sitting: Sitting, row: ChargeRow) -> Amended:
    """A fee whose price a mail sent earlier, or a decision, has changed."""
    charge = batches.charge_of(row)
    membership = sitting.state().memberships[row.municipality]
    difference = membership.fee_ore - charge.unit_price_ore
    if not difference:
        return Amended(row.municipality)
    if row.invoice_id is not None:
        was = sitting.before.memberships.get(row.municipality)
        told = was is not None and was.fee_ore == membership.fee_ore
        wrong = (_number(sitting, row),) if not told else ()
        return Amended(row.municipality, wrong=wrong, over_ore=-difference)
    changed = replace(charge, unit_price_ore=membership.fee_ore, entries=(membership.entry.id,))
    row.content = codec.dumps(changed)
    sitting.session.add(row)
    sitting.session.flush()
    batch = _announced(sitting, row.fixed_by_meeting)
    label, goes_out = _when(sitting, row.municipality, [charge], batch)
    return Amended(row.municipality, difference, label, goes_out)

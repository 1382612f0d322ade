"""The preflight: a meeting's bill is fixed, and the secretariat sees it a working day ahead."""

from __future__ import annotations

from datetime import datetime

from knub_mailer.domain.ledger import MeetingState
from knub_mailer.domain.notices import Preflight
from knub_mailer.rules.charges import charges_at
from knub_mailer.storage import batches, codec, matters
from knub_mailer.storage.tables import BatchRow, ChargeRow, Matter
from knub_mailer.workflows.billing.attention import attention
from knub_mailer.workflows.billing.content import BatchContent, BatchPayload, content_of
from knub_mailer.workflows.billing.days import batch_from, is_business_time, preflight_from
from knub_mailer.workflows.billing.drafts import drafted, opened
from knub_mailer.workflows.billing.planned import planned_invoices
from knub_mailer.workflows.billing.stranded import tell_stranded
from knub_mailer.workflows.billing.upcoming import due_rows, open_rows, season_batches
from knub_mailer.workflows.office import Office, Sitting
from knub_mailer.workflows.post import post, secretariat


def announce(office: Office, now: datetime) -> tuple[str, ...]:
    """Announce the batch of each meeting whose first working day has come; the labels.

    Outside working days, or before 08:00, nothing happens. What a person must look at because no
    meeting is left is told as well.
    """
    if not is_business_time(office, now):
        return ()
    labels: list[str] = []
    while (label := _announce_next(office, now)) is not None:
        labels.append(label)
    return tuple(labels)


def _announce_next(office: Office, now: datetime) -> str | None:
    with office.sitting(now) as sitting:
        waiting = unannounced(sitting)
        if not waiting:
            tell_stranded(sitting)
            return None
        return _announce(sitting, waiting[0]).label


def unannounced(sitting: Sitting) -> list[MeetingState]:
    """The held meetings whose preflight is due and hasn't been sent, in the order of starts."""
    announced = {row.meeting for row in season_batches(sitting) if row.kind == "regular"}
    held = [
        meeting
        for number, meeting in sitting.state().meetings.items()
        if meeting.state == "held"
        and number not in announced
        and preflight_from(sitting.office, meeting.meeting) <= sitting.now
    ]
    return sorted(held, key=lambda each: each.meeting.starts)


def _announce(sitting: Sitting, meeting: MeetingState) -> BatchRow:
    """Fix the charges, make the batch, and tell the secretariat what will go out."""
    office, key, year = sitting.office, sitting.network.key, sitting.office.plan.year
    for charge in charges_at(meeting, sitting.state(), office.plan):
        batches.add_charge(sitting.session, key, year, charge)
    rows = _free_rows(sitting)
    goes_out = batch_from(office, meeting.meeting, sitting.now)
    batch = BatchRow(
        network=key,
        season=year,
        label=f"{year}-{meeting.meeting.number}",
        kind="regular",
        meeting=meeting.meeting.number,
        status="announced" if rows else "empty",
        announced_at=sitting.now,
        due_at=goes_out if rows else None,
        first_due_at=goes_out,
        content=codec.dumps(BatchContent(tuple(row.id or 0 for row in rows))),
    )
    sitting.session.add(batch)
    sitting.session.flush()
    charges = [opened(sitting, row) for row in rows]
    drafts = drafted(sitting, charges, label=batch.label, after=batch.meeting)
    notice = Preflight(
        meeting=meeting.meeting,
        label=batch.label,
        goes_out=goes_out,
        invoices=planned_invoices(sitting, drafts.good, charges),
        totals=drafts.totals,
        held_back=drafts.held_back,
        attention=attention(sitting, meeting, charges, drafts.faulty),
    )
    matter = _open_matter(sitting, batch) if rows else None
    post(
        sitting,
        notice,
        secretariat(sitting),
        f"preflight:{batch.label}",
        matter_id=matter.id if matter else None,
    )
    return batch


def _free_rows(sitting: Sitting) -> list[ChargeRow]:
    """Every open charge but those of a batch still to go, and those a supplementary one takes."""
    taken = {row.id for row in due_rows(sitting)}
    for batch in season_batches(sitting):
        if batch.status in ("announced", "held"):
            taken.update(content_of(batch).charges)
    return [row for row in open_rows(sitting) if row.id not in taken]


def _open_matter(sitting: Sitting, batch: BatchRow) -> Matter:
    assert batch.id is not None
    network = sitting.network
    return matters.open_matter(
        sitting.session,
        Matter(
            key=f"{network.key}:batch:{batch.label}",
            network=network.key,
            kind="batch",
            asked="\n".join(dict.fromkeys(network.staff)),
            subject=f"Fakturaer {batch.label}",
            payload=codec.dumps(BatchPayload(batch.id)),
            opened_at=sitting.now,
        ),
    )

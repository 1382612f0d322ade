"""What the secretariat answers to a preflight: `stop`, `send`, `udelad Randers`."""

from __future__ import annotations

from datetime import datetime

from knub_mailer.domain.municipality import Municipality
from knub_mailer.domain.notices import BatchDecided, CommandRefused
from knub_mailer.rules.people import folded_name
from knub_mailer.storage import batches, codec
from knub_mailer.storage.tables import BatchRow, Matter
from knub_mailer.workflows.billing.answers import StaffAnswer
from knub_mailer.workflows.billing.content import BatchPayload, content_of, left_out_of
from knub_mailer.workflows.billing.days import morning_after
from knub_mailer.workflows.billing.drafts import Drafts, drafted, opened
from knub_mailer.workflows.billing.upcoming import open_rows
from knub_mailer.workflows.office import Sitting


def stop(sitting: Sitting, matter: Matter) -> StaffAnswer:
    """The batch waits until `send`."""
    batch = batch_of_matter(sitting, matter)
    if batch.status == "sent":
        return _gone(sitting, batch, "stop")
    batch.status, batch.due_at = "held", None
    return _decided(sitting, matter, batch, "stopped")


def release(sitting: Sitting, matter: Matter) -> StaffAnswer:
    """A stopped batch goes at 08:00 on the next working day, not before the day announced.

    One that wasn't stopped goes as announced: the reply only confirms it.
    """
    batch = batch_of_matter(sitting, matter)
    if batch.status == "sent":
        return _gone(sitting, batch, "send")
    if batch.status == "held":
        batch.status = "announced"
        batch.due_at = max(morning_after(sitting.office, sitting.now), batch.first_due_at)
    return _decided(sitting, matter, batch, "released")


def leave_out(sitting: Sitting, matter: Matter, names: tuple[str, ...]) -> StaffAnswer:
    """Leave municipalities, as people call them, out of this batch; their charges stay open.

    All of them are known and billed in the batch, or nothing is done.
    """
    batch = batch_of_matter(sitting, matter)
    command = f"udelad {', '.join(names)}".strip()
    if batch.status == "sent":
        return _gone(sitting, batch, command)
    billed = _billed_codes(sitting, batch)
    found = [_municipality(sitting, name) for name in names]
    chosen = [each for each in found if each is not None and each.code in billed]
    if not names or len(chosen) < len(names):
        return _unknown(sitting, batch, command, names, found)
    codes = {*left_out_of(batch), *(each.code for each in chosen)}
    batch.left_out = "\n".join(sorted(codes))
    who = " og ".join(each.official_name for each in chosen)
    return _decided(sitting, matter, batch, "left_out", who)


def batch_of_matter(sitting: Sitting, matter: Matter) -> BatchRow:
    """The batch that a preflight's matter is about."""
    payload = codec.loads(BatchPayload, matter.payload)
    return sitting.session.get_one(BatchRow, payload.batch_id)


def drafts_of(sitting: Sitting, batch: BatchRow) -> Drafts:
    """What an announced batch holds as things stand."""
    announced = set(content_of(batch).charges)
    charges = [opened(sitting, row) for row in open_rows(sitting) if row.id in announced]
    return drafted(
        sitting, charges, label=batch.label, after=batch.meeting, left_out=left_out_of(batch)
    )


def _decided(
    sitting: Sitting, matter: Matter, batch: BatchRow, decision: str, municipality: str = ""
) -> StaffAnswer:
    sitting.session.add(batch)
    sitting.session.flush()
    drafts = drafts_of(sitting, batch)
    goes_out: datetime | None = batch.due_at
    notice = BatchDecided(
        label=batch.label,
        meeting=sitting.state().meetings[batch.meeting].meeting,
        decision=decision,
        count=len(drafts.good),
        totals=drafts.totals,
        goes_out=goes_out.astimezone(sitting.office.zone) if goes_out else None,
        municipality=municipality,
    )
    return StaffAnswer(notice, matter.id)


def _gone(sitting: Sitting, batch: BatchRow, command: str) -> StaffAnswer:
    rows = batches.invoices(sitting.session, batch.network, batch.season, batch.id)
    number = next((row.number for row in rows if row.kind == "invoice"), None)
    examples = (f"Krediter {number}: grunden", f"Krediter {number} og fakturer igen: grunden")
    return StaffAnswer(
        CommandRefused(
            command,
            f"Fakturaerne {batch.label} er allerede sendt til økonomi. "
            "En sendt faktura kan kun krediteres.",
            examples if number else (),
        )
    )


def _billed_codes(sitting: Sitting, batch: BatchRow) -> set[str]:
    announced = set(content_of(batch).charges)
    return {row.municipality for row in open_rows(sitting) if row.id in announced}


def _municipality(sitting: Sitting, name: str) -> Municipality | None:
    """The row of a name as people write it: short, official, an alias, or the code."""
    wanted = _plain(name)
    for row in sitting.office.register.rows:
        names = (row.code, row.name, row.official_name, *row.aliases)
        if wanted and wanted in {_plain(each) for each in names}:
            return row
    return None


def _plain(name: str) -> str:
    return folded_name(name).removesuffix(" kommune")


def _unknown(
    sitting: Sitting,
    batch: BatchRow,
    command: str,
    names: tuple[str, ...],
    found: list[Municipality | None],
) -> StaffAnswer:
    billed = _billed_codes(sitting, batch)
    missing = [
        name
        for name, row in zip(names, found, strict=True)
        if row is None or row.code not in billed
    ]
    register = sitting.office.register
    rows = [register.get(code) for code in sorted(billed)]
    known = [row.name for row in rows if row is not None]
    why = (
        f"{' og '.join(missing)} er ikke med i fakturaerne {batch.label}."
        if missing
        else "Der står ikke, hvilken kommune der skal udelades."
    )
    return StaffAnswer(CommandRefused(command, why, tuple(f"udelad {name}" for name in known[:5])))

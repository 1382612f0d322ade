"""Batches to finance: numbers, documents and mails commit together, or nothing does."""

from __future__ import annotations

from datetime import datetime

from knub_mailer.documents.batch import BatchFiles, BatchPart, BatchWriter
from knub_mailer.domain.invoice import Batch
from knub_mailer.domain.mail import Address
from knub_mailer.domain.notices import BatchGone, BatchMail
from knub_mailer.errors import Refused
from knub_mailer.storage import batches, codec, matters
from knub_mailer.storage.tables import BatchRow, ChargeRow
from knub_mailer.workflows.billing.cases import tell_case
from knub_mailer.workflows.billing.content import (
    BatchContent,
    HeldCharge,
    content_of,
)
from knub_mailer.workflows.billing.drafts import Faulty, opened
from knub_mailer.workflows.billing.stranded import tell_stranded
from knub_mailer.workflows.billing.upcoming import Issue, next_issue, open_rows
from knub_mailer.workflows.office import Office, Sitting
from knub_mailer.workflows.post import post, secretariat


def send_batches(
    office: Office, now: datetime, writer: BatchWriter | None = None
) -> tuple[str, ...]:
    """Send every batch that is due, one transaction each; the labels of those that went.

    The documents are made before the lock, for the numbers that come next. Under the lock the
    batch is worked out again; only if it has become another meanwhile, it is printed there.

    Raises:
        Deferred: the database is away; what was not sent stays due.
    """
    labels: list[str] = []
    while True:
        with office.sitting(now) as sitting:
            foreseen = next_issue(sitting)
        if foreseen is None:
            return tuple(labels)
        writer = writer or BatchWriter(office.network.look)
        files = _printed(office, writer, foreseen.batch)
        with office.sitting(now) as sitting:
            issue = next_issue(sitting)
            if issue is None:
                return tuple(labels)
            if issue.batch != foreseen.batch:
                files = _printed(office, writer, issue.batch)
            _send(sitting, issue, files)
        labels.append(issue.batch.label)


def _printed(office: Office, writer: BatchWriter, batch: Batch) -> BatchFiles:
    return writer.files(batch, office.network.policies.batch_mail_max_bytes)


def _send(sitting: Sitting, issue: Issue, files: BatchFiles) -> None:
    row = _batch_row(sitting, issue)
    charges = _charge_rows(sitting, issue)
    for draft in issue.drafts:
        sequence = batches.next_number(sitting.session, row.network, row.season)
        batches.add_invoice(
            sitting.session,
            draft.invoice,
            row,
            sequence,
            [charges[name] for name in draft.charges],
            draft.credits_id,
        )
    for part in files.parts:
        _to_finance(sitting, issue.batch, part)
    finance = sitting.network.finance
    gone = BatchGone(issue.batch, finance)
    post(sitting, gone, secretariat(sitting), f"batch_gone:{row.label}")
    _close_matters(sitting, issue, row)
    for each in issue.faulty:
        _tell_fault(sitting, each)
    tell_stranded(sitting)


def _batch_row(sitting: Sitting, issue: Issue) -> BatchRow:
    """The batch, sent from now on; a supplementary one is made in this moment."""
    if issue.row_id is not None:
        row = sitting.session.get_one(BatchRow, issue.row_id)
    else:
        row = BatchRow(
            network=sitting.network.key,
            season=sitting.office.plan.year,
            label=issue.batch.label,
            kind=issue.batch.kind.value,
            meeting=issue.batch.meeting,
            announced_at=sitting.now,
            due_at=sitting.now,
            first_due_at=sitting.now,
            content=codec.dumps(BatchContent()),
        )
    held = tuple(HeldCharge(charge, why) for charge, why in issue.left_open)
    row.content = codec.dumps(BatchContent(content_of(row).charges, held))
    row.status, row.sent_at = "sent", sitting.now
    sitting.session.add(row)
    sitting.session.flush()
    return row


def _charge_rows(sitting: Sitting, issue: Issue) -> dict[str, ChargeRow]:
    """The open charges by their id, with those that the credits of this batch reopen."""
    for each in issue.reopened:
        batches.add_charge(
            sitting.session,
            sitting.network.key,
            sitting.office.plan.year,
            each.charge.charge,
            each.generation,
        )
    return {opened(sitting, row).charge_id: row for row in open_rows(sitting)}


def _to_finance(sitting: Sitting, batch: Batch, part: BatchPart) -> None:
    """One part's mail; a batch in which everything is held back has nothing to attach.

    Raises:
        Refused: the mail can't be queued, so the batch must not count as sent.
    """
    attachments = part.attachments if batch.invoices else ()
    notice = BatchMail(
        batch=batch,
        share=part.batch,
        part=part.number,
        parts=part.parts,
        files=tuple(file.filename or "" for file in attachments),
    )
    to = [Address(email) for email in sitting.network.finance]
    effect = f"batch:{batch.label}:{part.number}"
    if not post(sitting, notice, to, effect, attachments=attachments):
        raise Refused(f"batch {batch.label} can't be mailed to finance: look at its addresses")


def _close_matters(sitting: Sitting, issue: Issue, row: BatchRow) -> None:
    """Nothing waits any more: neither the preflight's answer nor the credits."""
    found = matters.find(sitting.session, f"{row.network}:batch:{row.label}")
    if found is not None and found.status == "open":
        matters.close(sitting.session, found, "sent", None, sitting.now)
    done = {credit.matter_id for credit in issue.credits}
    for matter in matters.open_of(sitting.session, row.network, "credit"):
        if matter.id in done:
            matters.close(sitting.session, matter, row.label, None, sitting.now)


def _tell_fault(sitting: Sitting, faulty: Faulty) -> None:
    """A document that fails its checks is a person's matter, and stops no other."""
    buyer = faulty.draft.invoice.buyer
    tell_case(
        sitting,
        f"fault:{sitting.office.plan.year}:{buyer.code}:{faulty.draft.charges[0]}",
        about="En faktura er holdt tilbage",
        why="Fakturaen består ikke kontrollen og er derfor ikke sendt.",
        municipality=buyer.code,
        facts=tuple(("Fejl", problem) for problem in faulty.problems),
    )

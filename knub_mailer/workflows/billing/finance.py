"""What finance answers to a batch: `gensend`, `modtaget`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knub_mailer.domain.mail import Address, OutgoingMail
from knub_mailer.domain.notices import CommandRefused, ReceiptNoted
from knub_mailer.storage import batches, outbox
from knub_mailer.storage.tables import BatchRow, OutboxMail
from knub_mailer.workflows.billing.answers import StaffAnswer
from knub_mailer.workflows.office import Sitting


def batch_meant(sitting: Sitting, message_ids: Iterable[str], subject: str = "") -> BatchRow | None:
    """The batch that one of these Message-IDs brought to finance, else the subject names."""
    key = sitting.network.key
    sent = {batch.label: batch for batch in _sent(sitting)}
    for mail in outbox.by_message_ids(sitting.session, key, list(message_ids)):
        effect = mail.effect_key.removeprefix(f"{key}:").split(":")
        if effect[0] in ("batch", "batch_again") and effect[1] in sent:
            return sent[effect[1]]
    named = re.findall(r"\d{4}-\d+(?:-s\d+)?", subject)
    return next((sent[label] for label in named if label in sent), None)


def batch_mails(sitting: Sitting, batch: BatchRow) -> list[OutboxMail]:
    """The mails that brought a batch to finance, in the order of their parts."""
    prefix = f"{sitting.network.key}:batch:{batch.label}:"
    return outbox.effects_with_prefix(sitting.session, prefix)


def resend(
    sitting: Sitting, batch: BatchRow | None, sender: Address, request_id: str
) -> StaffAnswer:
    """The identical mails again, byte for byte, to finance.

    Args:
        batch: that the mail means; None: the one batch that nobody has confirmed, else the newest.
        request_id: names the mail that asks, so that it is obeyed once.
    """
    batch = batch or _only_open(sitting) or _newest(sitting)
    if batch is None:
        return _which("gensend")
    mails = batch_mails(sitting, batch)
    if not mails or any(mail.content is None for mail in mails):
        return StaffAnswer(
            CommandRefused("gensend", f"Mailen med bundt {batch.label} er ikke gemt længere.")
        )
    for mail in mails:
        _queue_again(sitting, mail, request_id)
    return StaffAnswer(ReceiptNoted(batch.label, sender.email, resent=True, parts=len(mails)))


def note_receipt(sitting: Sitting, batch: BatchRow | None, sender: Address) -> StaffAnswer:
    """`modtaget`: the first one is recorded with its time."""
    batch = batch or _only_open(sitting)
    if batch is None:
        return _which("modtaget")
    if batch.received_at is None:
        batch.received_at = sitting.now
        sitting.session.add(batch)
        sitting.session.flush()
    return StaffAnswer(ReceiptNoted(batch.label, sender.email))


def _queue_again(sitting: Sitting, mail: OutboxMail, request_id: str) -> None:
    """The very same bytes, Message-ID included, under an effect of their own."""
    assert mail.content is not None
    again = OutgoingMail(
        effect_key=f"{mail.effect_key.replace(':batch:', ':batch_again:', 1)}:{request_id}",
        message_id=mail.message_id,
        envelope_sender=mail.envelope_sender,
        recipients=sitting.network.finance,
        content=mail.content,
        subject=mail.subject,
        template=mail.kind,
    )
    outbox.queue(sitting.session, sitting.network.key, again, sitting.now, kind=mail.kind)


def _sent(sitting: Sitting) -> list[BatchRow]:
    rows = batches.batches(sitting.session, sitting.network.key, sitting.office.plan.year)
    return [row for row in rows if row.status == "sent"]


def _only_open(sitting: Sitting) -> BatchRow | None:
    waiting = [row for row in _sent(sitting) if row.received_at is None]
    return waiting[0] if len(waiting) == 1 else None


def _newest(sitting: Sitting) -> BatchRow | None:
    """The last one sent: the very same bytes again do no harm, and the answer names it."""
    return max(_sent(sitting), key=lambda row: (row.sent_at, row.id), default=None)


def _which(command: str) -> StaffAnswer:
    return StaffAnswer(
        CommandRefused(
            command,
            "Det fremgår ikke, hvilket fakturabundt det drejer sig om.",
            (f"Svar på mailen med bundtet, og skriv: {command}",),
        )
    )

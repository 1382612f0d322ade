"""What staff's mails ask of the billing, by the values of their commands."""

from __future__ import annotations

from knub_mailer.domain.command import Credit, LeaveOut, Received, Resend, Send, Stop
from knub_mailer.domain.mail import Address
from knub_mailer.storage.tables import BatchRow, Matter
from knub_mailer.workflows.billing import credit, finance, replies
from knub_mailer.workflows.billing.answers import StaffAnswer
from knub_mailer.workflows.office import Sitting


def batch_reply(sitting: Sitting, matter: Matter, command: Stop | Send | LeaveOut) -> StaffAnswer:
    """Carry out a reply to a preflight; a batch that has gone is told so, with what can be done."""
    match command:
        case Stop():
            return replies.stop(sitting, matter)
        case Send():
            return replies.release(sitting, matter)
        case LeaveOut(names):
            return replies.leave_out(sitting, matter, names)


def credit_command(
    sitting: Sitting, command: Credit, sender: Address, request_id: str
) -> StaffAnswer:
    """Preview a credit; request_id: the mail's Message-ID or digest."""
    return credit.preview_credit(
        sitting,
        command.number,
        command.reason,
        reopen=command.reopen,
        sender=sender,
        request_id=request_id,
    )


def finance_reply(
    sitting: Sitting,
    command: Resend | Received,
    batch: BatchRow | None,
    sender: Address,
    request_id: str,
) -> StaffAnswer:
    """Carry out what finance answers; batch: `batch_meant` of the mail, or None."""
    match command:
        case Resend():
            return finance.resend(sitting, batch, sender, request_id)
        case Received():
            return finance.note_receipt(sitting, batch, sender)

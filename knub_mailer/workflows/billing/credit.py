"""`Krediter KNUB-2026-0007: …`: previewed, decided, and issued with the supplementary batch."""

from __future__ import annotations

from datetime import timedelta

from knub_mailer.documents.checks import problems
from knub_mailer.domain.mail import Address
from knub_mailer.domain.notices import CommandRefused, CreditDone, CreditPreview
from knub_mailer.storage import batches, codec, matters
from knub_mailer.storage.tables import InvoiceRow, Matter
from knub_mailer.workflows.billing import pending_credits
from knub_mailer.workflows.billing.answers import StaffAnswer
from knub_mailer.workflows.billing.content import CreditWish, wish_of
from knub_mailer.workflows.billing.days import morning_after
from knub_mailer.workflows.billing.planned import planned_invoice
from knub_mailer.workflows.office import Sitting

PREVIEW_STANDS = timedelta(days=7)


def preview_credit(
    sitting: Sitting,
    number: str,
    reason: str,
    *,
    reopen: bool,
    sender: Address,
    request_id: str,
) -> StaffAnswer:
    """Show what crediting an invoice would do; nothing changes before the reply `send`.

    Args:
        number: as written, in any letter case; where finance numbers, the document's charge id.
        reopen: its charges are invoiced again.
        request_id: names the mail that asks (its Message-ID).
    """
    wish = CreditWish(number.upper(), reason.strip(), reopen, sender.email, sitting.now)
    refused = _refusal(sitting, wish)
    if refused is not None:
        return StaffAnswer(refused)
    row = _invoice(sitting, wish)
    assert row is not None
    until = sitting.now + PREVIEW_STANDS
    matter = matters.open_matter(
        sitting.session,
        Matter(
            key=f"{sitting.network.key}:preview:credit:{request_id}",
            network=sitting.network.key,
            kind="preview",
            asked=sender.email,
            municipality=row.municipality,
            subject=f"Krediter {wish.number}",
            payload=codec.dumps(wish),
            opened_at=sitting.now,
            due_at=until,
        ),
    )
    zone = sitting.office.zone
    invoice = batches.invoice_of(row)
    again = pending_credits.reopened(sitting, [row.id or 0]) if reopen else ()
    notice = CreditPreview(
        invoice=invoice,
        reason=wish.reason,
        reopen=reopen,
        goes_out=morning_after(sitting.office, sitting.now),
        until=until.astimezone(zone),
        lines=planned_invoice(invoice).lines,
        again_ore=sum(each.charge.charge.amount_ore for each in again),
    )
    return StaffAnswer(notice, matter.id)


def carry_out_credit(sitting: Sitting, matter: Matter, sender: Address) -> StaffAnswer:
    """`send` to a credit preview: the note is decided and goes out on the next working day.

    It gets its number when it is issued, so that the series has no gap and its date is true.
    """
    wish = wish_of(matter)
    refused = _refusal(sitting, wish)
    if refused is not None:
        matters.close(sitting.session, matter, "refused", sender.email, sitting.now)
        return StaffAnswer(refused)
    row = _invoice(sitting, wish)
    assert row is not None
    decided = pending_credits.decide(sitting, wish)
    matters.close(sitting.session, matter, "send", sender.email, sitting.now)
    assert decided.due_at is not None
    invoice = batches.invoice_of(row)
    return StaffAnswer(
        CreditDone(
            credited=invoice.name,
            number=None,
            municipality=invoice.buyer.name,
            total_ore=invoice.totals.total_ore,
            reopened=wish.reopen,
            goes_out=decided.due_at.astimezone(sitting.office.zone),
        )
    )


def _invoice(sitting: Sitting, wish: CreditWish) -> InvoiceRow | None:
    return batches.invoice_by_number(sitting.session, sitting.network.key, wish.number)


def _refusal(sitting: Sitting, wish: CreditWish) -> CommandRefused | None:
    """Why an invoice can't be credited, and what would work; None when it can."""
    command = f"Krediter {wish.number}{' og fakturer igen' if wish.reopen else ''}"
    row = _invoice(sitting, wish)
    why = _why_not(sitting, wish, row)
    if why is None:
        return None
    year = sitting.office.plan.year
    known = batches.invoices(sitting.session, sitting.network.key, year)
    open_ones = [each for each in known if _why_not(sitting, wish, each) is None]
    examples = tuple(f"Krediter {each.number}: grunden" for each in open_ones[-3:])
    return CommandRefused(command, why, examples)


def _why_not(sitting: Sitting, wish: CreditWish, row: InvoiceRow | None) -> str | None:
    if row is None:
        return f"Der findes ingen faktura med nummeret {wish.number}."
    if not wish.reason:
        return "Der mangler en grund efter kolonet; den står på kreditnotaen."
    if row.kind != "invoice":
        return f"{row.number} er selv en kreditnota."
    note = batches.credit_note_of(sitting.session, row.id or 0)
    if note is not None:
        return f"{row.number} er allerede krediteret med {note.number}."
    if pending_credits.pending(sitting, row.number) is not None:
        return f"{row.number} er allerede på vej til at blive krediteret."
    if wish.reopen and row.season != sitting.office.plan.year:
        return (
            f"{row.number} er fra en tidligere sæson og kan krediteres, men ikke faktureres igen."
        )
    faults = problems(pending_credits.credit_note(sitting, row, wish).invoice)
    return f"Kreditnotaen består ikke kontrollen: {'; '.join(faults)}." if faults else None

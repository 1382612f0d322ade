"""A mail the service fails on: set aside after three tries, its sender and a person told."""

from __future__ import annotations

from datetime import datetime

from knub_mailer.domain.mail import Address, Attachment
from knub_mailer.domain.notices import Original, Shunted, ShuntedCase
from knub_mailer.storage import intake
from knub_mailer.storage.intake import TRIES
from knub_mailer.workflows.limits import over_limit
from knub_mailer.workflows.office import Office
from knub_mailer.workflows.post import post, secretariat


def count_failure(office: Office, intake_id: int, error: Exception, now: datetime) -> None:
    """Count a failed try and tell nobody: `knub-mailer status` shows a mail that is set aside."""
    with office.database.transaction() as session:
        intake.failed(session, intake_id, type(error).__name__, now)


def note_failure(office: Office, intake_id: int, error: Exception, now: datetime) -> None:
    """Count a failed try; at the last one tell the sender and the secretariat.

    The mails are made of the stored row alone, so that whatever made reading fail can't fail here.
    """
    words = f"{type(error).__name__}: {error}"
    with office.sitting(now) as sitting:
        if not intake.failed(sitting.session, intake_id, words, now):
            return
        row = intake.get(sitting.session, intake_id)
        original = Original(
            sender=row.sender or "ukendt afsender",
            subject=row.subject,
            sent=row.sent_at.astimezone(office.zone),
        )
        notice = ShuntedCase(
            original=original,
            error=type(error).__name__,
            tries=TRIES,
            retry=f"knub-mailer retry {intake_id}",
        )
        copy = Attachment("oprindelig-mail.eml", "message/rfc822", row.raw or b"")
        post(
            sitting,
            notice,
            secretariat(sitting),
            f"shunted_case:{intake_id}:{now.isoformat()}",
            attachments=[copy],
        )
        looks_automatic = _looks_automatic(row.raw or b"")
        if row.sender and not looks_automatic and not over_limit(sitting, Address(row.sender)):
            post(
                sitting,
                Shunted(None, original),
                [Address(row.sender)],
                f"shunted:{row.digest[:24]}",
                answers_intake=intake_id,
            )


def _looks_automatic(raw: bytes) -> bool:
    """Whether a header says that a machine sent it; read from the bytes, without parsing."""
    head = raw[:20_000].replace(b"\r\n", b"\n").partition(b"\n\n")[0].lower()
    signs = (b"\nauto-submitted: auto", b"\nprecedence:", b"\nlist-id:", b"\nreturn-path: <>")
    return any(sign in b"\n" + head for sign in signs)

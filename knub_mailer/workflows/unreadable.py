"""Word of a mail that the mailbox's server can't hand out: once, whatever process met it."""

from __future__ import annotations

from datetime import datetime

from knub_mailer.domain.notices import MailUnreadable
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.unreadable import Unreadable
from knub_mailer.workflows.office import Office
from knub_mailer.workflows.post import post, secretariat


def tell_unreadable(office: Office, mail: Unreadable, folder: str, now: datetime) -> None:
    """Tell the secretariat which mail it is, as far as the server says.

    Raises:
        Deferred: the database is away.
    """
    head = parse_mail(mail.head)
    notice = MailUnreadable(
        folder=folder,
        sender=head.sender.email if head.sender else "",
        subject=head.subject[:200],
        sent=head.sent.astimezone(office.zone) if head.sent else None,
        reason=mail.reason,
    )
    validity, uid = mail.key
    with office.sitting(now) as sitting:
        post(sitting, notice, secretariat(sitting), f"unreadable:{folder}:{validity}:{uid}")

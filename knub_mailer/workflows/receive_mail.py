"""Mailbox or session → intake: stored once, before anything else happens."""

from __future__ import annotations

import hashlib
from datetime import datetime

from knub_mailer.domain.mail import IncomingMail
from knub_mailer.mail.parse import parse_mail
from knub_mailer.rules.sent_time import sent_time
from knub_mailer.storage import intake
from knub_mailer.storage.tables import IntakeMail
from knub_mailer.workflows.office import Office


def receive_mail(
    office: Office, raw: bytes, arrived: datetime, origin: str, file: str | None = None
) -> int | None:
    """Store one received mail; None when it is there already.

    Args:
        raw: the mail as it came, any bytes.
        arrived: when it reached the mailbox (topmost Received or IMAP's internal date), aware.
        origin: where from, for the operator: "imap:INBOX", "smtp", "replay".
        file: its name in a replay.

    Raises:
        Deferred: the database is away; the mail must stay where it is.
    """
    mail = parse_mail(raw)
    sent = sent_time(mail.sent, arrived)
    row = IntakeMail(
        network=office.network.key,
        digest=digest_of(mail, raw),
        origin=origin,
        file=file,
        raw=raw,
        message_id=mail.message_id,
        sender=mail.sender.email if mail.sender else None,
        subject=mail.subject[:500],
        arrived_at=arrived,
        sent_at=sent.at,
        sent_doubtful=sent.doubtful,
        due_at=arrived,
    )
    with office.database.transaction() as session:
        return intake.store(session, row)


def digest_of(mail: IncomingMail, raw: bytes) -> str:
    """What makes two deliveries one mail: Message-ID, author, date, subject and content.

    The trace fields that each delivery adds on top (RFC 5321, 4.4) are left out.
    """
    head, separator, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    own = "\0".join(
        (
            mail.message_id or "",
            mail.header("from") or "",
            mail.header("date") or "",
            mail.subject,
        )
    )
    content = body if separator else head
    return hashlib.sha256(own.encode(errors="surrogatepass") + b"\0" + content).hexdigest()

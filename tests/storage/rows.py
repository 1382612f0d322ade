"""Rows with everything a table asks for, so that a test names only what it is about."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from knub_mailer.domain.mail import OutgoingMail
from knub_mailer.storage.tables import BatchRow, ChargeRow, IntakeMail, InvoiceRow

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


def intake_mail(digest: str = "d1", **fields: Any) -> IntakeMail:
    """A mail that has just been received."""
    values: dict[str, Any] = {
        "network": "knub",
        "digest": digest,
        "origin": "smtp",
        "raw": b"Subject: Hej\r\n\r\nHej",
        "arrived_at": NOW,
        "sent_at": NOW,
        "due_at": NOW,
    }
    return IntakeMail(**(values | fields))


def outgoing(effect_key: str, *recipients: str) -> OutgoingMail:
    """A finished mail to Mette, or to others."""
    return OutgoingMail(
        effect_key=effect_key,
        message_id=f"{effect_key}@netvaerk.example",
        envelope_sender="knub+b-1@netvaerk.example",
        recipients=recipients or ("mette@randers.dk",),
        content=b"Subject: [KNUB] Tak\r\n\r\nTak",
        subject="[KNUB] Tak",
        template="answer",
    )


def batch(label: str = "m1") -> BatchRow:
    """The announced batch of meeting 1."""
    return BatchRow(
        network="knub",
        season=2026,
        label=label,
        kind="regular",
        meeting=1,
        announced_at=NOW,
        first_due_at=NOW,
    )


def invoice(batch_id: int, sequence: int) -> InvoiceRow:
    """An issued invoice."""
    return InvoiceRow(
        network="knub",
        season=2026,
        sequence=sequence,
        number=f"KNUB-2026-{sequence:04}",
        kind="invoice",
        municipality="0730",
        batch_id=batch_id,
        content="{}",
    )


def charge(**fields: Any) -> ChargeRow:
    """A municipality's fee."""
    values: dict[str, Any] = {
        "network": "knub",
        "season": 2026,
        "municipality": "0730",
        "kind": "fee",
        "meeting": 0,
        "fixed_by_meeting": 1,
        "content": "{}",
    }
    return ChargeRow(**(values | fields))

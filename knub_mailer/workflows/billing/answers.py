"""What a command of staff is answered with: the mail that handled it sends it, once."""

from __future__ import annotations

from dataclasses import dataclass

from knub_mailer.domain.notices import (
    BatchDecided,
    CommandRefused,
    CreditDone,
    CreditPreview,
    ReceiptNoted,
)


@dataclass(frozen=True, slots=True)
class StaffAnswer:
    """The direct answer to a command; `matter_id`: the open matter a reply to it belongs to."""

    notice: BatchDecided | CommandRefused | CreditDone | CreditPreview | ReceiptNoted
    matter_id: int | None = None

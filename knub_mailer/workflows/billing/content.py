"""What batches and matters of the billing keep as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from knub_mailer.storage import codec
from knub_mailer.storage.tables import BatchRow, Matter

CREDIT_PREVIEW = "credit"
"""What `CreditWish.what` says in the payload of a preview, to tell it from one of publishing."""


@dataclass(frozen=True, slots=True)
class HeldCharge:
    """A charge that a sent batch left open; why: "ean", "left_out" or "fault" (a person)."""

    charge: int
    why: str


@dataclass(frozen=True, slots=True)
class BatchContent:
    """The charges a batch was announced with, by id; and once sent, those it left open."""

    charges: tuple[int, ...] = ()
    held: tuple[HeldCharge, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchPayload:
    """Which batch a preflight's matter is about."""

    batch_id: int


@dataclass(frozen=True, slots=True)
class CreditWish:
    """An invoice to be credited as a whole; reopen: its charges are invoiced again."""

    number: str
    reason: str
    reopen: bool
    by: str
    asked_at: datetime
    what: str = CREDIT_PREVIEW


def content_of(batch: BatchRow) -> BatchContent:
    """What a batch was announced with, and what became of it."""
    return codec.loads(BatchContent, batch.content)


def left_out_of(batch: BatchRow) -> tuple[str, ...]:
    """The codes of the municipalities that the secretariat left out of a batch."""
    return tuple(filter(None, batch.left_out.split("\n")))


def wish_of(matter: Matter) -> CreditWish:
    """The credit that a preview or a pending credit note is about."""
    return codec.loads(CreditWish, matter.payload)


def is_credit_preview(matter: Matter) -> bool:
    """Whether `send` to this preview makes a credit note."""
    return matter.kind == "preview" and f'"what":"{CREDIT_PREVIEW}"' in matter.payload

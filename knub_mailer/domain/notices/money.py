"""Mails about invoices: to the secretariat, to finance, and to who owes an EAN."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from knub_mailer.domain.invoice import Batch, HeldBack, Invoice, Totals
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices.parts import Explained
from knub_mailer.domain.request import Person


@dataclass(frozen=True, slots=True)
class PlannedInvoice:
    """An invoice to come, or with its number an issued document; net_ore, vat_ore of a credit note
    are negative. reasons: the mail and term of each line.
    """

    municipality: str
    ean: str
    lines: tuple[str, ...]
    net_ore: int
    vat_ore: int
    reference: str | None = None
    reference_is_order: bool = False
    number: str | None = None
    reasons: tuple[Explained, ...] = ()


@dataclass(frozen=True, slots=True)
class Preflight:
    """To the secretariat on the first working day after a meeting, at 08:00.

    goes_out: when the batch goes to finance unless stopped. nothing: no charges at all.
    """

    template: ClassVar[str] = "preflight"
    meeting: Meeting
    label: str
    goes_out: datetime
    invoices: tuple[PlannedInvoice, ...]
    totals: Totals
    held_back: tuple[HeldBack, ...] = ()
    attention: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchDecided:
    """To who answered a preflight.

    decision: "stopped", "released" or "left_out" (`municipality`). goes_out: when, None: held.
    count, totals: what the batch holds now.
    """

    template: ClassVar[str] = "batch_decided"
    label: str
    meeting: Meeting
    decision: str
    count: int
    totals: Totals
    goes_out: datetime | None = None
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class BatchMail:
    """To finance: the batch, its documents attached. part of parts, each complete in itself.

    share: the documents of this part; batch: the whole.
    """

    template: ClassVar[str] = "batch_mail"
    batch: Batch
    share: Batch
    part: int = 1
    parts: int = 1
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchGone:
    """To the secretariat: the batch has gone to finance."""

    template: ClassVar[str] = "batch_gone"
    batch: Batch
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReceiptNoted:
    """To finance: `modtaget` is recorded, or with `resent` the identical batch is on its way."""

    template: ClassVar[str] = "receipt_noted"
    label: str
    by: str
    resent: bool = False
    parts: int = 1


@dataclass(frozen=True, slots=True)
class FakturaWhatIf:
    """`Faktura møde 2`: what would be invoiced, or was (`issued`), and why."""

    template: ClassVar[str] = "faktura_what_if"
    meeting: Meeting
    invoices: tuple[PlannedInvoice, ...]
    totals: Totals
    held_back: tuple[HeldBack, ...] = ()
    issued: bool = False


@dataclass(frozen=True, slots=True)
class CreditPreview:
    """What `Krediter …` would do: the invoice, its lines, the reason, and whether it reopens.

    again_ore: what is invoiced again as things stand, excl. VAT.
    """

    template: ClassVar[str] = "credit_preview"
    invoice: Invoice
    reason: str
    reopen: bool
    goes_out: datetime
    until: datetime
    lines: tuple[str, ...] = ()
    again_ore: int = 0


@dataclass(frozen=True, slots=True)
class CreditDone:
    """`send` to a credit preview: the credit note is made and goes out with its batch.

    number: None where finance's own system gives the numbers.
    """

    template: ClassVar[str] = "credit_done"
    credited: str
    number: str | None
    municipality: str
    total_ore: int
    reopened: bool
    goes_out: datetime


@dataclass(frozen=True, slots=True)
class EanChase:
    """To the contact, every 7 days: which EAN? `waiting_ore`: already held back, excl. VAT.

    meeting: after which the invoice goes out, when it has not been held back yet.
    """

    template: ClassVar[str] = "ean_chase"
    contact: Person
    municipality: str
    joined: datetime
    asked_before: int
    waiting_ore: int = 0
    meeting: Meeting | None = None


@dataclass(frozen=True, slots=True)
class EanEscalation:
    """To the secretariat after 21 days without an EAN."""

    template: ClassVar[str] = "ean_escalation"
    municipality: str
    contact: Person
    joined: datetime
    asked: tuple[date, ...]
    waiting_ore: int = 0

"""The Danish words that a document shows in more than one of its forms."""

from __future__ import annotations

from knub_mailer.documents.text import file_stem, long_date
from knub_mailer.domain.invoice import BilledMeeting, Invoice, InvoiceLine


def title(invoice: Invoice) -> str:
    """What the document calls itself; without a number it is a basis for one."""
    if invoice.is_credit_note:
        return "Kreditnota" if invoice.number else "Kreditgrundlag"
    return "Faktura" if invoice.number else "Fakturagrundlag"


def reference_word(is_order: bool) -> str:
    """What a reference is called: as the municipality called it, an order number or not."""
    return "ordrenummer" if is_order else "reference"


def document_stem(invoice: Invoice) -> str:
    """The file name of a document without its ending: `KNUB-2026-0001-Randers-Kommune`."""
    return f"{file_stem(invoice.name)}-{file_stem(invoice.buyer.name)[:60].rstrip('-')}"


def meeting_words(meeting: BilledMeeting | None) -> str:
    """`Møde 2, 28. maj 2026: Fysiske greb`, or "" where there is no meeting."""
    if meeting is None:
        return ""
    theme = f": {meeting.theme}" if meeting.theme else ""
    return f"Møde {meeting.number}, {long_date(meeting.held_on)}{theme}"


def names_words(names: tuple[str, ...]) -> str:
    """`Ekstra deltagere: Bo Holm, Ea Lund`, or "" for nobody."""
    if not names:
        return ""
    word = "Ekstra deltager" if len(names) == 1 else "Ekstra deltagere"
    return f"{word}: {', '.join(names)}"


def line_details(line: InvoiceLine) -> str:
    """Meeting and names of a line, a sentence each, or ""."""
    parts = (meeting_words(line.meeting), names_words(line.names))
    return " ".join(
        part if part.endswith((".", "!", "?")) else f"{part}." for part in parts if part
    )

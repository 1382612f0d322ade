"""How text, amounts and dates look in documents.

A name or a reference is a stranger's text: XML 1.0 refuses control characters, PDF/A refuses
characters without a glyph, and bidi controls can make an amount read backwards.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)

# What the fonts bundled with typst can show, scanned character by character.
_SHOWN = (
    (0x0020, 0x0482),
    (0x048A, 0x04FF),
    (0x1E00, 0x1FFE),
    (0x2010, 0x2040),
    (0x20A0, 0x20C0),
    (0x2190, 0x21FF),
    (0xFB00, 0xFB06),
)
_IN_ASCII = {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"}
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """The text on one line in NFC, without control, format, private or unassigned characters."""
    composed = unicodedata.normalize("NFC", " ".join(text.splitlines()).replace("\t", " "))
    return "".join(c for c in composed if not unicodedata.category(c).startswith("C")).strip()


def displayable(text: str) -> str:
    """Printable text in which a character that no bundled font has became U+FFFD."""
    return "".join(c if _is_shown(c) else _UNKNOWN for c in printable(text))


def _is_shown(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _SHOWN)


def amount(ore: int) -> str:
    """`6.100,00` from øre, as Danes write money."""
    whole, rest = divmod(abs(ore), 100)
    grouped = f"{whole:,}".replace(",", ".")
    return f"{'-' if ore < 0 else ''}{grouped},{rest:02d}"


def decimal_comma(ore: int) -> str:
    """`6100,00` from øre, as a Danish spreadsheet reads a number."""
    return amount(ore).replace(".", "")


def decimal_point(ore: int) -> str:
    """`6100.00` from øre, as XML and JSON want it."""
    return decimal_comma(ore).replace(",", ".")


def long_date(day: date) -> str:
    """`12. marts 2026`."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """`12-03-2026`, as Danish Excel reads a date."""
    return f"{day.day:02d}-{day.month:02d}-{day.year}"


def file_stem(text: str) -> str:
    """A file name of letters, digits, `-` and `_` only: no path, no device, no hidden file."""
    folded = "".join(_IN_ASCII.get(character, character) for character in text)
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-_") or "dokument"

"""EAN numbers and references in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stdnum import ean as ean_number

_EAN = re.compile(
    r"\b(?:ean|gln|lokationsn\w*|lokations-?nummer)[\w./-]*(?:\s*(?:nr|nummer|no|er|to|til|is|på|paa)\b\.?)*"
    r"\s*[:=]?\s*(?P<digits>\d(?:[ .-]?\d){7,15})",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![\d+])(?P<digits>579[\d](?:[ .-]?\d){9})(?![\d])")
_REFERENCE = re.compile(
    r"\b(?P<label>ordre-?(?:nr|nummer)?|rekvisitions?(?:nr|nummer)?|rekv|po-?(?:nr|nummer|number)?|"
    r"(?:person)?reference(?:nr|nummer)?|ref|mrk|mærket?|psp-?(?:nr|element)?)\b\.?\s*[:=]?\s*"
    r"(?:er\s+|nr\.?\s*)?[\"“»]?(?P<value>[A-ZÆØÅ0-9][\w-]*\d[\w/-]*)",
    re.IGNORECASE,
)
_ORDER = re.compile(r"^(?:ordre|rekv|po)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Billing:
    """What a text says about the invoice; `rejected` is a number that can be no EAN."""

    ean: str | None = None
    rejected: str | None = None
    reference: str | None = None
    reference_is_order: bool = False


def billing_in(text: str) -> Billing:
    """The EAN (13 digits and a right check digit) and the reference of a text."""
    given = [re.sub(r"\D", "", m["digits"]) for m in _EAN.finditer(text)]
    given += [re.sub(r"\D", "", m["digits"]) for m in _BARE.finditer(text)]
    good = list(dict.fromkeys(each for each in given if is_ean(each)))
    bad = [each for each in given if not is_ean(each)]
    found = _REFERENCE.search(text)
    return Billing(
        ean=good[0] if len(good) == 1 else None,
        rejected=bad[0] if bad and not good else None,
        reference=found["value"] if found else None,
        reference_is_order=bool(found and _ORDER.match(found["label"])),
    )


def is_ean(digits: str) -> bool:
    """Thirteen digits, not all zeros, with a right check digit."""
    return len(digits) == 13 and bool(digits.strip("0")) and bool(ean_number.is_valid(digits))

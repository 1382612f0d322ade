"""An order number that is called one in the subject or a sentence before: `Det er 88120-6`."""

from __future__ import annotations

import re

from knub_mailer.language import modality
from knub_mailer.language.normalise import fold

_LABEL = re.compile(
    r"\b(?P<label>(?i:(?:indk(?:ø|oe)bs|k(?:ø|oe)bs)?ordre(?:-?(?:nr|nummer|numret|nummeret))?|"
    r"ordrenr|"
    r"(?:indk(?:ø|oe)bs)?rekvisition(?:s?-?(?:nr|nummer|numret|nummeret))?|rekv|"
    r"(?:po|psp)(?:-?\s?(?:nr|nummer|nummeret|numret))?))\b"
)
_TOLD = re.compile(
    r"(?:(?i:\b(?:er det|det (?:er|lyder|hedder|bliver)(?: på)?|nummeret (?:er|lyder)|og er|"
    r"brug(?:e)?|skal I (?:bruge|skrive)|her (?:er|kommer) (?:det|den|nummeret)|som lovet))"
    r"(?: (?:nu|altså|så|venligst|gerne|nr\.?|nummer))*:?)\s+"
    r"(?P<value>(?=[\w/\-]*\d{3})[A-ZÆØÅ\d][\w/\-]{3,30})"
    r"(?![\w/\-]|\.?\d|:\d|\s*(?:kr|kroner|personer|møde))"
)
_REACH = 200  # how far behind its label a number is still meant


def told_later(text: str) -> tuple[str, str, int, int] | None:
    """A number's value and label, and where both stand; None when there is none or it is not sure.

    Only a sentence that says the number itself is read: no doubt, no question, no denial.
    """
    label = _LABEL.search(text)
    if label is None:
        return None
    found = _TOLD.search(text, label.end(), label.end() + _REACH)
    if found is None:
        return None
    start = max(text.rfind(mark, 0, found.start()) for mark in (". ", "\n", "! ", "? ")) + 1
    said = re.split(r"[.!](?=\s|$)|\n", text[start:] + "\n", maxsplit=1)[0].strip()
    folded = fold(said)
    unsure = modality.TENTATIVE.search(folded) or modality.NEGATION.search(folded)
    if unsure or "?" in said or re.search(r"\b(?:vist|gammel|gamle|hvis)\b", folded):
        return None
    return found["value"], label["label"], label.start(), found.end()

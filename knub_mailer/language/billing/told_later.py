"""A number that is called one in the subject or a sentence before: `Det er 88120-6`."""

from __future__ import annotations

import re

from knub_mailer.language.doubts import modality
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_LABEL = Seldom(
    r"\b(?P<label>(?i:(?:indk(?:ø|oe)bs|k(?:ø|oe)bs)?ordre(?:-?(?:nr|nummer|numret|nummeret))?|"
    r"ordrenr|"
    r"(?:indk(?:ø|oe)bs)?rekvisition(?:en|s?-?(?:nr|nummer|numret|nummeret))?|rekv|"
    r"(?:po|psp)(?:-?\s?(?:nr|nummer|nummeret|numret))?|(?:faktura)?reference(?:n|nummer)?))\b"
)
_VALUE = (
    r"(?P<value>(?=[\w/\-]*\d{3})[A-ZÆØÅ\d][\w/\-]{3,30})"
    r"(?![\w/\-]|\.?\d|:\d|\s*(?:kr|kroner|personer|møde))"
)
_ADVERB = r"(?: (?:der|det|den|I|vi|nu|altså|så|gerne|også|altid|derfor|venligst|bare|blot))*"
_TOLD = Seldom(
    r"(?:(?i:\b(?:er det|det (?:er|lyder|hedder|bliver)(?: på)?|nummeret (?:er|lyder)|og er|"
    r"brug(?:e)?|skriv|sæt|anfør|angiv|påfør|"
    rf"(?:skal|må|kan|bedes|bør){_ADVERB} (?:stå|bruge|skrive|have|sætte|være|anføre|angive|påføre|"
    r"skrives|anføres|påføres|angives|hedde)|"
    rf"har (?:vi|jeg){_ADVERB} (?:fået|oprettet|lavet|bestilt|rekvireret)|nemlig|"
    r"her (?:er|kommer) (?:det|den|nummeret)|som lovet|(?:jeres|vores|den til jer|det til jer) "
    r"(?:er|bliver|lyder|hedder)(?: blevet)?))"
    r"(?: (?:nu|altså|så|venligst|gerne|nr\.?|nummer|nummeret|koden))*:?)\s+"
    rf"{_VALUE}"
)
_TO_STAND = Seldom(
    rf"(?:(?<=[.!?:] )|(?<=\n)){_VALUE}"
    rf" (?:skal|må|bedes|bør|kan){_ADVERB} (?:den|det|der|fakturaen|regningen|stå|på|mærkes|"
    r"påføres|anføres|skrives|bruges|angives|have)\b"
)
"""`4711-8 skal den mærkes med`."""
_ALONE = Seldom(rf"[^\n.!?]*(?:[.:!]?[ \t]*\n\s*|[.!] ){_VALUE}[ \t.]*(?:\n|$)")
"""Alone behind the sentence that calls it."""
_NO_REFERENCE = Seldom(r"\d{8}|20\d\d|\d{13}")
"""A telephone number, a year, an EAN."""
_REACH = 200  # how far behind its label a number is still meant
_NOT_THIS = Seldom(
    r"\b(?:vist|gammel|gamle|hvis(?! [iy] )|ring\w*|tlf|telefon|mobil|sags?\w*|mappe\w*|journal\w*|"
    r"jeres faktura)\b"
)


def told_later(text: str) -> tuple[str, str, int, int] | None:
    """A number's value and label, and where both stand; None when there is none or it is not sure.

    Only a sentence that says the number itself is read: no doubt, no question, no denial.
    """
    label = _LABEL.search(text)
    if label is None:
        return None
    end = label.end() + _REACH
    found = _TOLD.search(text, label.end(), end) or _TO_STAND.search(text, label.end(), end)
    if found is not None and _sure(text, found.start()):
        return found["value"], label["label"], label.start(), found.end()
    alone = _ALONE.match(text, label.end(), end)
    if alone is None or _NO_REFERENCE.fullmatch(alone["value"]) or not _sure(text, label.start()):
        return None
    return alone["value"], label["label"], label.start(), alone.end()


def _sure(text: str, at: int) -> bool:
    """Whether the sentence around a place says something firmly."""
    start = max(text.rfind(mark, 0, at) for mark in (". ", "\n", "! ", "? ")) + 1
    said = re.split(r"[.!](?=\s|$)|\n", text[start:].lstrip() + "\n", maxsplit=1)[0].strip()
    folded = fold(said)
    unsure = modality.TENTATIVE.search(folded) or modality.NEGATION.search(folded)
    return not (unsure or "?" in said or _NOT_THIS.search(folded))

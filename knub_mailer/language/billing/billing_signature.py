"""The EAN in a sender's signature: when it is meant, though the letter itself gives none."""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import Join, Understanding
from knub_mailer.language.billing.ean_numbers import ean_numbers
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_BELOW = Seldom(
    r"\bean\w*\b[^.!?\n]{0,40}\b(?:\w*signatur\w*|underskrift\w*)|"
    r"\b(?:\w*signatur|underskrift)\w*[^.!?\n]{0,40}\bean\b|"
    r"\bean\b[^.!?\n]{0,60}[.!]\s+(?:det|nummeret|numret) (?:staar|er|findes|kan ses|"
    r"fremgaar)\b(?![^.!?\n]*\bikke\b)[^.!?\n]{0,30}\b(?:\w*signatur|underskrift)"
)


def with_the_senders_ean(told: Understanding, letter: Letter) -> Understanding:
    """A join in a letter that has no word of an EAN: the one in its sender's signature, if any."""
    lacking = any(isinstance(each, Join) and each.ean is None for each in told.requests)
    numbers = set(ean_numbers(letter.signature)[0]) if lacking else set()
    if len(numbers) != 1 or re.search(r"\b(?:ean|gln)", fold(letter.body)):
        return told
    ean = numbers.pop()
    requests = (
        replace(each, ean=each.ean or ean) if isinstance(each, Join) else each
        for each in told.requests
    )
    return replace(told, requests=tuple(requests))


def with_the_number_below(letter: Letter) -> Letter:
    """`EAN står i min signatur`: the one that stands there, as if the text gave it."""
    numbers = ean_numbers(letter.signature)[0] if _BELOW.search(fold(letter.body)) else []
    if len(set(numbers)) != 1 or ean_numbers(letter.body)[0]:
        return letter
    return replace(letter, body=f"{letter.body}\n\nEAN {numbers[0]}")

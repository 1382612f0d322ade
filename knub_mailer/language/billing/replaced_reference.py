"""A reference in another's place: `PO 4711 er brugt op. Fra nu af hedder det 4712.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from knub_mailer.language.billing.not_to_stand import not_to_stand, of_another
from knub_mailer.language.billing.reference_words import ANY_LABEL
from knub_mailer.language.billing.which_number import (
    ONLY_BEGINS,
    Candidate,
    is_new,
    is_old,
    meant,
)
from knub_mailer.language.doubts import modality
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_CHANGES = Seldom(
    r"\b(?:gamle?|gammelt|nye?|nyt|ikke|laengere|lukket|udgaar|brugt op|erstatte\w*|erstatter|"
    r"afloes\w*|i stedet|istedet|foer|skrev|skal vaere|skulle|sidste aar|i aar|rettelse|undskyld|"
    r"fremover|herefter|nu|forkert\w*|glem|blevet|is|ours|bliver|rigtige|korrekte|aendret|"
    r"rettet|skiftet|faar|ret|ups|hov|har|noter\w*|kommer|brug|bruger|vores|skyldte|mangler|uden)\b"
)
_CODE = Seldom(
    r"(?<![\w@.+/:-])(?:(?!(?:PO|EAN|GLN|PSP|REF|NR|CVR|TLF)\b)[A-ZÆØÅ]{2,4} (?=\d))?"
    r"[\w/#-]*\d[\w/-]*(?:\.\d[\w/-]*)*(?![\w@]|[.:]\d)"
)
_NO_CODE = Seldom(
    r"(?:19|20)\d\d|\d{13}|(?:[12]?\d|3[01]|0\d)[/-](?:0?\d|1[0-2])(?:[/-](?:20)?\d\d)?|"
    r"\d{1,2}[.:]\d\d|\d{1,3}(?:\.\d{3})+"
)
_LONG = Seldom(r"\d(?:[ .\-\u2010-\u2015]{0,2}\d){10,14}(?!\d)")
"""An EAN, or what was meant as one."""
_QUOTED = Seldom(r"[\"“”„»«]\s*(?P<said>[^\"“”„»«\n]{2,40}?)\s*[\"“”„»«]")
_OF_A_CALL = Seldom(
    r"\b(?:tlf|telefon\w*|mobil\w*|ring\w*|kald|sms|lok(?:al)?|dir|direkte|cvr|faktura|fakturanr|"
    r"fakturanummer|sag|sagsnr|sagsnummer|postboks|kr|dkk|kroner|ca|moede)\W*(?:nr\W*|paa )?$"
)
_STREET = Seldom(r"[a-zæøå,] [A-ZÆØÅ][a-zæøåé]+ $")
_AMOUNT = Seldom(
    r"^[ ]?(?:kr\b|kroner|dkk|,-|personer|deltagere|pct|%|[A-ZÆØÅ][a-zæøå]{2,}\b(?=\W*(?:\n|$)))"
)
_ENDS = Seldom(r"[.!?](?=[\s)]|$)|\n")
_INITIALED = Seldom(r"[A-ZÆØÅ]{2,}-\d+")
_ENOUGH = 3
_SHORT = 4
_REACH = 240


def codes_beside(text: str, numbers: list[str]) -> list[Candidate]:
    """The codes and quoted names in a text near what a reference is called, in their order.

    numbers: the EANs of the text, which are none.
    """
    if not _CHANGES.search(fold(text)):
        return []
    labels = list(ANY_LABEL.finditer(text))
    if not labels:
        return []
    found = sorted({(c.start, c.end, c.value) for c in codes_in(text, numbers)})
    near = (
        (start, end, value) for start, end, value in found
        if any(label.start() - _REACH < start < label.end() + _REACH for label in labels)
        and not any(label.start() <= start < label.end() for label in labels)
    )  # fmt: skip
    return [Candidate(value, start, end) for start, end, value in near]


def codes_in(text: str, numbers: list[str]) -> Iterator[Candidate]:
    """The codes and quoted names of a text that no word before them calls something else."""
    text = _LONG.sub(lambda m: " " * len(m.group()), text)
    for m in _CODE.finditer(text):
        value = m.group().strip("#-/")
        digits = re.sub(r"\D", "", value)
        lettered = re.search(r"[A-Za-zÆØÅæøå/-]", value)
        short = len(digits) < (_ENOUGH if lettered else _SHORT)
        short = short and not _INITIALED.fullmatch(value)
        if short or _NO_CODE.fullmatch(value) or digits in numbers:
            continue
        before = fold(text[max(0, m.start() - 30) : m.start()])
        of_a_street = value.isdigit() and _STREET.search(text[max(0, m.start() - 30) : m.start()])
        if (
            of_a_street
            or _OF_A_CALL.search(before)
            or ONLY_BEGINS.search(before)
            or _AMOUNT.match(text[m.end() : m.end() + 30])
        ):
            continue
        yield Candidate(value, m.start(), m.end())
    for m in _QUOTED.finditer(text):
        called = ANY_LABEL.search(m["said"]) is not None  # `fordi "deres ref." er tom`
        if not called and ANY_LABEL.search(_sentence(text, m.start(), m.end())):
            yield Candidate(m["said"], m.start(), m.end())


def in_its_place(text: str, codes: list[Candidate], value: str | None) -> Candidate | None:
    """The code that counts where several stand, or one is told without its label behind it.

    value: what the label itself gives, or None; None where that remains.
    """
    if len({each.value for each in codes}) > 1:
        stands = any(each.value == value for each in codes) and not out_of_use(text, codes, value)
        one = None if stands else meant(text, codes)
        return one if one is not None and firm(text, one) else None
    if value is not None or not codes:
        return None
    given = is_new(text, codes, len(codes) - 1) or _given(text, codes[-1])
    return codes[-1] if given and firm(text, codes[-1]) else None


def instead_of(text: str, old: str) -> str | None:
    """The code that a text gives in the place of one of the mail below: `7-1 er fra i fjor. Det
    er 7-2 nu`."""
    codes = list(codes_in(text, []))
    gone = [n for n, each in enumerate(codes) if each.value == old]
    one = meant(text, codes) if gone and len(codes) > len(gone) else None
    if one is None or one.value == old or not all(is_old(text, codes, n) for n in gone):
        return None
    return one.value if firm(text, one) else None


_CALLS_IT = Seldom(
    r"\b(?i:brug\w*|hedder|er|skal|skriv\w*|navn\w*|stå|anfør\w*|mærk\w*|påfør\w*|use|is)\b|:"
)


def _given(text: str, one: Candidate) -> bool:
    """Whether a code stands quoted, or behind a colon, in the sentence that has its label."""
    before = text[_begins(text, one.start) : one.start]
    quoted = text[one.start] in '"“”„»«' and _CALLS_IT.search(before) is not None
    return (quoted or before.rstrip().endswith(":")) and ANY_LABEL.search(before) is not None


def label_of(text: str, at: int) -> str:
    """What the reference at a place is called: by the label before it, or the next one."""
    labels = list(ANY_LABEL.finditer(text))
    before = [label for label in labels if label.start() < at]
    return (before[-1] if before else labels[0]).group()


def out_of_use(text: str, codes: list[Candidate], value: str | None) -> bool:
    """Whether a reference is called old, and no other is given."""
    return any(is_old(text, codes, at) for at, each in enumerate(codes) if each.value == value)


def firm(text: str, one: Candidate) -> bool:
    """Whether the sentence of a code says it firmly."""
    called = next(ANY_LABEL.finditer(text, _begins(text, one.start)), None)
    another = called and called.start() < one.start and of_another(text[: called.start()][-40:])
    if called and another and not _OURS.search(text[called.end() : one.start]):
        return False
    if not_to_stand(fold(text[_begins(text, one.start) : one.start].rstrip('"“”„»« '))):
        return False
    said = fold(_sentence(text, one.start, one.end))
    asked = said.endswith("?") and not _PLEASE.search(said)
    return not asked and modality.TENTATIVE.search(said) is None


def _sentence(text: str, start: int, end: int) -> str:
    ends = _ENDS.search(text, end)
    return text[_begins(text, start) : ends.end() if ends else len(text)].strip()


def _begins(text: str, at: int) -> int:
    """Where the sentence of a place begins."""
    return max((m.end() for m in _ENDS.finditer(text, 0, at)), default=0)


_OURS = Seldom(r"\b(?:vores|jeres|os|jer|I)\b")
_PLEASE = Seldom(r"\b(?:vil|kan|maa|gider) (?:i|du)\b")

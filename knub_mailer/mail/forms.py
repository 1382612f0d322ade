"""Web forms that write a label on one line and its value on the next, as "Label: value" lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knub_mailer.mail.lines import Line

_LEAST_PAIRS = 3
_LONGEST_LABEL = 60
_LABEL = re.compile(
    r"[*_\s]*(?P<label>(?:(?:dit|din|deres|evt\.?|kontaktpersonens|deltagers?|deltagerens)\s+)?"
    r"(?:(?:for|efter|fulde? )?navn|e-?mail(?:adresse)?|mail(?:adresse)?|telefon(?:nummer|nr\.?)?"
    r"|tlf\.?(?:nr\.?)?|mobil\w*|kommune(?:navn)?|afdeling|forvaltning|arbejdsplads|organisation"
    r"|stilling\w*|titel|møde(?:nr\.?|nummer)?|arrangement|netværk|dato|emne|besked|meddelelse"
    r"|bemærkning(?:er)?|kommentar(?:er)?|henvendelse|ean(?:[- ]?(?:nr\.?|nummer|lokationsnummer))?"
    r"|reference|ordrenummer|ønske[rt]?|kontaktperson|kost\w*|allergi\w*|vælg møde"
    r"|hvad (?:ønsker|drejer)\b[^:]{0,40}|hvilket møde[^:]{0,40}"
    r"|deltager\s?\d{0,2}(?:[\s,:–-]{1,3}(?:navn|e-?mail|mail))?))"
    r"\s*\*?\s*[:?]?[*_\s]*$",
    re.IGNORECASE,
)


def with_values_beside_labels(lines: Sequence[Line]) -> list[Line]:
    """Put the value below each label beside it, when at least three labels stand like that.

    A label without a value keeps its line. Lines of other mails stay as they are.
    """
    labels = [_label(line) for line in lines]
    pairs = {
        index: value
        for index, label in enumerate(labels)
        if label and (value := _value_below(lines, labels, index)) is not None
    }
    if len(pairs) < _LEAST_PAIRS:
        return list(lines)
    taken = {at for index, value in pairs.items() for at in range(index + 1, value + 1)}
    return [
        replace(line, text=f"{labels[index]}: {lines[pairs[index]].text.strip()}")
        if index in pairs
        else line
        for index, line in enumerate(lines)
        if index not in taken
    ]


def _label(line: Line) -> str:
    if not line.text or len(line.text) > _LONGEST_LABEL or line.cells:
        return ""
    found = _LABEL.match(line.text)
    return found.group("label") if found else ""


def _value_below(lines: Sequence[Line], labels: Sequence[str], index: int) -> int | None:
    """The line of the value: the next one, or the one behind a blank line; None for no value."""
    for at in range(index + 1, min(index + 3, len(lines))):
        if labels[at] or lines[at].cells:
            return None
        if not lines[at].blank:
            return at
    return None

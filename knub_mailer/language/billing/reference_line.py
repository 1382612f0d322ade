"""The value of a line `label: value`: where it ends, what only names the label again."""

from __future__ import annotations

import re

from knub_mailer.language.words.alternatives import Seldom

_NAMED_AGAIN = Seldom(
    r"(?i:(?:po|psp|ordre|rekv(?:isition)?|ref(?:erence)?|indkøbsordre)(?:[ -]?(?:nr|nummer|"
    r"element))?)"
    r"[.: ]+(?=[\w/-]*\d)"
)
"""`Indkøbsordre: PO 450-1182`: what is called a reference twice goes by its number."""


def of_line(line: str | None) -> str | None:
    """The value of a `label: value` line, without a sentence that follows it."""
    if line is None:
        return None
    line = _NAMED_AGAIN.sub("", line.strip())
    value = re.split(
        r"(?<=[\w\-]\w)[.;](?:\s+(?=[A-ZÆØÅ])|$)|(?<=\d)[.;]\s+(?=[A-ZÆØÅ]|\d\S*\s[a-zæøå])|"
        r"\s{3,}|\t|"
        r",\s+(?=[a-zæøå])(?!(?:bilag|projekt|sag|nr|afd|post|linje)\.? ?\d)|\s+\(|"
        r"[,;/]?\s+(?=(?i:att|(?:person)?ref(?:erence)?|po|ordre\w*|rekv\w*)\b[.:])|"
        r"[,;.]?\s+(?=(?i:att|ref|po|ordren\w*|rekv\w*|ean|gln|cvr|tlf)\b)",
        line,
    )[0]
    return value if len(value.split()) <= 5 else None

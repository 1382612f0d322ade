"""Who writes for others and has no part in it: `Jeg må aflyse for Bo Friis`."""

from __future__ import annotations

import re

from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.words.alternatives import Seldom

_SPEAKS = (
    r"(?!\w+es\b)(?:aflys\w*|afmeld\w*|tilmeld\w*|framelde\w*|meld\w*|skriv\w*|send\w*|afbestil\w*|slett\w*|"
    r"annuller\w*|giv\w*|oenske\w*|bede[rs]?|anmod\w*)"
)
_FOR_ANOTHER = Seldom(
    rf"\b(?:J (?:[a-z]+ ){{0,4}}?{_SPEAKS}|{_SPEAKS} J)"
    r"(?: (?!selv\b|ogsaa\b|og\b|men\b|saa\b|sammen\b|med\b)[a-z]+){0,5}? P\d"
)
_ONESELF = Seldom(r"\b(?:[JS]|mi[gnt]|mine|selv)\b")


def only_writes(reading: Reading) -> bool:
    """Whether a letter names its sender, and only as who says what others do."""
    said = [m.marked.text for m in reading.marked if re.search(r"\b[JS]\b", m.marked.text)]
    return bool(said) and not any(
        _ONESELF.search(_FOR_ANOTHER.sub("", text, count=1)) for text in said
    )

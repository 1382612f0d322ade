"""Main clauses run together as on a telephone: `skriv mig op til M0 jeg har ikke været med før`.

Behind a meeting, or behind whom a verb is about, a subject with its verb begins anew; read as one
clause, the denial in the second would turn the wish in the first round.
"""

from __future__ import annotations

import re

from knub_mailer.language.clauses.joints import FINITE, IMPERATIVE, SUBJECT
from knub_mailer.language.words.alternatives import Seldom

_BEGINS_ANEW = Seldom(
    rf"(?<= )(?P<last>M\d+|S) (?=(?:J|vi|H|D) (?:{FINITE}|kom|fik|gik|tog)\b"
    r"(?! (?:\w+ )?(?:til|af|fra)?meldt\b| (?:\w+ )?(?:skrevet|naevnt|talt|staaet)\b)"
    r"(?![^.,;:!?]*\b(?:til|i|om|paa)\s*(?:$|[.,;:!?])))"
)
"""Not `M0 jeg er tilmeldt`, `M0 jeg skal med til`: those tell which meeting."""
_WISHES = Seldom(
    rf"\b(?:{IMPERATIVE}|(?:{SUBJECT}) (?:\w+ ){{0,2}}?{FINITE}|{FINITE} (?:{SUBJECT}))\b"
)
_IT_IS = Seldom(
    r"\b(?:er|bliver|blev|var)(?: (?:det|kun|altsaa|nok|jo|vist|ikke|mest|moede|moedet|dagen|i|om|"
    r"paa|til|den|d|ved))*$"
)
"""`Det er kun M0 jeg kan`: one clause, its `som` left out."""


def parted(text: str) -> str:
    """A grouped sentence with a joint wherever a second main clause begins without one."""
    at = 0
    found: list[str] = []
    for m in _BEGINS_ANEW.finditer(text):
        before = re.split(r"[.,;:!?]", text[at : m.start()])[-1]
        if _WISHES.search(before) and not _IT_IS.search(before.rstrip()):
            found.append(text[at : m.end("last")])
            at = m.end()
    return "; ".join((*found, text[at:]))

"""Sentences that give several people each a meeting: `Ole til møde 1, Bo til møde 2`.

Each pair becomes a sentence of its own, with the words that all of them share: `vi tilmelder G0 til
M0`, `vi tilmelder G1 til M1`. A sentence that is anything beside such pairs is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.words.alternatives import Seldom

_SMALL = r"(?:(?:til|paa|i|ved|om|for|den|d\.?|det|moedet|med|kun|ogsaa|alene|desuden|og|saa) )*"
_ONE = r"(?:G\d+|J|S|D|H)"
_WHO = rf"(?:(?:baade|kun|ogsaa|alene|desuden) )?{_ONE}(?:(?:,| og| samt| \+| &) {_ONE})*"
_VERB = (
    r"(?:(?:vil |skal |kan |oensker at )?(?:gerne )?(?:kommer|komme|deltager|deltage|tager|moeder|"
    r"skal|vil|tilmeldes|logger paa|er|sidder|gaar|vaere med|ogsaa|kun|selv) )"
)
_JOINT = r"(?:\s*[,;.]\s*(?:og |samt |mens |men )?|\s+(?:og|samt|mens|men)\s+)(?:saa )?"
_TAIL = r"\W*(?:(?:tak|venligst|paa forhaand)\W*)*"
_ALL_OF_THEM = r"(?:(?:begge(?: to)?|alle (?:to|tre|fire)|D),? )?"
_WHO_FIRST = (
    rf"(?P<who>{_WHO})(?: ?[,:(=-]+)? (?P<verb>{_VERB}{{0,3}})\(?{_ALL_OF_THEM}{_SMALL}"
    r"(?P<meeting>M\d+)\)?"
)
_MEETING_FIRST = (
    rf"{_SMALL}(?P<meeting>M\d+) ?(?:[:(=-]+ ?)?(?P<verb>{_VERB}{{0,3}}){_SMALL}(?P<who>{_WHO})\)?"
)
_SEVERAL = Seldom(r"\b(?:alle|de) (tre|fire|fem)\b|\b(begge|alle to|de to)\b")
_COUNTS = {"tre": 3, "fire": 4, "fem": 5}


def paired(grouped: Grouped) -> list[Grouped]:
    """The sentences of each pair; empty when the sentence is no list of pairs."""
    text = grouped.text
    if len(grouped.meetings) < 2 or len(re.findall(rf"\b{_ONE}\b", text)) < 2:
        return []
    for pattern in (_WHO_FIRST, _MEETING_FIRST):
        pairs = _pairs(text, re.compile(pattern))
        if pairs:
            return _told(pairs, grouped)
    return []


def _pairs(text: str, pattern: re.Pattern[str]) -> list[tuple[str, re.Match[str]]]:
    """Each pair with the lead of the sentence; none when anything else stands in it."""
    first = next((m for m in pattern.finditer(text) if _leads(text[: m.start()])), None)
    if first is None:
        return []
    lead, found, at = text[: first.start()], [first], first.end()
    joint = re.compile(_JOINT)
    while True:
        between = joint.match(text, at)
        following = pattern.match(text, between.end()) if between else None
        if following is None:
            break
        found.append(following)
        at = following.end()
    if len(found) < 2 or not re.fullmatch(_TAIL, text[at:]):
        return []
    return [(lead, m) for m in found]


def _leads(lead: str) -> bool:
    """`vi tilmelder `, `foelgende deltager: `: words before the pairs that name nobody else."""
    return not re.search(r"\b(?:G\d+|M\d+|S|D|H|ikke|ingen|enten|hvis|maaske)\b", lead) and (
        not lead.strip() or len(lead.split()) < 12
    )


_HERE_IS_THE_LIST = Seldom(
    r"(?!.*\b(?:sidste|gamle|gammel|forrige|jeres|mangler|hvis|eller|hvem|efter|paa listen|"
    r"(?:af|fra)(?:meld|bud|lyst)\w*|slett\w*|vente\w*|foreloebig\w*|udkast|forslag|ud|ikke)\b)"
    r".*\b(?:(?:deltager|navne)?listen?|holdet|navnene|deltagerne|fordelingen)\b[^,;]*: ?"
)
"""`Her er listen: Ida til møde 1, Bo til møde 2`: a lead without a verb of its own."""


def _told(pairs: list[tuple[str, re.Match[str]]], grouped: Grouped) -> list[Grouped]:
    verb = next((m["verb"] for _, m in pairs if m["verb"].strip()), "")
    told = []
    for lead, m in pairs:
        lead = _HERE_IS_THE_LIST.sub("vi tilmelder ", lead) if not verb else lead
        who = m["who"]
        if lead.strip() or verb:
            text = f"{lead}{who} {m['verb'] or verb}til {m['meeting']}"
        else:
            text = f"{m['meeting']}: {who}"
        told.append(replace(grouped, text=re.sub(r"\s+", " ", text)))
    return told


def several_meant(folded: str) -> int | None:
    """How many people `begge` or `alle tre` of a sentence are; None where it says no number."""
    m = _SEVERAL.search(folded)
    if m is None:
        return None
    return _COUNTS.get(m[1] or "", 2)

"""`Min afløser i Randers er Ida Holm`: the noun of who comes for whom, told as a verb."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.words.alternatives import Seldom

_NOUN = (
    r"(?:afloeser|vikar|erstatning|erstatter|stedfortraeder|suppleant|substitut|substitute|reserve)"
)
_ADJECTIVE = r"(?:(?:nye?|egen|faste|midlertidige) )?"
_OWN = r"(?:(?P<of>G\d+)(?:'s|')|(?P<mine>min|mit|my)|(?P<his>hans|hendes))"
_WHERE = r"(?: (?:paa|til|ved|i|den|for|det|denne|netop|moedet|moede|dag|dagen|M\d+))*?"
_ROLE = r" som (?:(?:vores|jeres|kommunens|K's|ny) )?\w*kontakt\w*"
_SMALL = r"(?: (?:(?:saa|derfor|nu|i stedet|altsaa|denne gang|den dag) )*)"
_STARTS = r"(?:^|(?<=, )|(?<=\. )|(?<=- ))(?P<start>(?:(?:og|saa|men|derfor|her|hermed|desuden) )*)"
_NAMED = tuple(
    Seldom(pattern)
    for pattern in (
        rf"{_STARTS}{_OWN} {_ADJECTIVE}{_NOUN}(?P<at>{_WHERE}|{_ROLE})(?: (?:er|bliver|hedder)| ?:)"
        rf"{_SMALL}(?P<in>G\d+|J|S)\b(?!'s)",
        rf"{_STARTS}(?P<in>G\d+|J) (?:er|bliver)(?: (?:fra|pr|og med) [a-z0-9. ]{{2,14}}?)?{_SMALL}"
        rf"{_OWN} {_ADJECTIVE}{_NOUN}(?P<at>{_WHERE}|{_ROLE})(?=$|[.,;!])",
        rf"{_STARTS}som {_OWN} {_ADJECTIVE}{_NOUN}(?P<at>{_WHERE}) "
        rf"(?:kommer|deltager|moeder|sender (?:J|vi)|tilmelder (?:J|vi)|stiller)"
        rf"{_SMALL}(?P<in>G\d+)\b(?!'s)",
        rf"^(?P<start>){_ADJECTIVE}{_NOUN} for (?:(?P<of>G\d+)|(?P<mine>S)|(?P<his>H))"
        rf"(?P<at>{_WHERE})(?: (?:er|bliver|hedder)| ?:){_SMALL}(?P<in>G\d+|J|S)\b(?!'s)",
    )
)
_STANDS_IN = Seldom(rf"(?:min|mit|my) (?:\w+ )?{_NOUN}")
_ABSENT = Seldom(
    r"\b(?:J (?:\w+ ){0,3}?(?:kan|kommer|deltager|naar) (?:\w+ ){0,2}?ikke|(?:kan|kommer|deltager|"
    r"naar) J (?:\w+ ){0,2}?ikke|(?:melde|melder) (?:\w+ ){0,3}?(?:afbud|fra)|forhindret)\b"
)
_OF_THE_WORK = Seldom(
    r"\b(?:\w*kontakt\w*|tovholder|barsel\w*|orlov\w*|stilling\w*|job\w*|opsagt|stopper|"
    r"fratraed\w*|pension\w*|rolle\w*|laengere)\b"
)


def told_as_verb(text: str, grouped: Grouped, before: str) -> str:
    """`min afløser på mødet er Ida` as `Ida afløser mig på mødet`; `before`: the last sentence.

    `Min afløser er Ida` alone may be the one who gets the sender's work, unless the sender has
    just said not to come.
    """
    if not any(noun in text for noun in _NOUNS) and not any(
        isinstance(m, Unnamed) for g in grouped.groups for m in g.members
    ):
        return text
    said = _unnamed_said(text, grouped)
    for pattern in _NAMED:
        m = pattern.search(said)
        if m is not None:
            told = _told(m, said, before)
            return text if told is None else said[: m.start()] + told + said[m.end() :]
    return text


_NOUNS = ("afloeser", "vikar", "erstat", "stedfortr", "supplean", "substitut", "reserve")


def _unnamed_said(text: str, grouped: Grouped) -> str:
    """The text with `min afløser` spelt out again, who is named further on."""
    for at, one in enumerate(grouped.groups):
        alone = one.members[0] if len(one.members) == 1 else None
        if isinstance(alone, Unnamed) and _STANDS_IN.fullmatch(alone.said):
            text = re.sub(rf"\bG{at}\b", alone.said, text)
    return text


def _told(m: re.Match[str], text: str, before: str) -> str | None:
    """The same with a verb, or None where it need not be the meeting."""
    out = m["of"] or ("S" if m["mine"] else "H")
    into, at = m["in"], m["at"]
    own = into in ("J", "S")
    if into == out or (own and out == "S"):
        return None
    rest = text[m.end() :]
    placed = re.search(r"\bM\d|\bmoede|\bdag", at) or re.match(r" (?:\w+ ){0,2}?M\d", rest)
    if placed:
        return f"{m['start']}{into} kommer i stedet for {out}{at}"
    if m["of"] is None:
        nearby = f"{before} {text}"
        if not _ABSENT.search(nearby) or _OF_THE_WORK.search(nearby):
            return None
        return f"{m['start']}{into} kommer i stedet for {out}{at}"
    return f"{m['start']}{into} afloese {out}{at}"

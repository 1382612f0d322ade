"""Meetings that a letter takes out of several in so many words: `alle møder, undtagen møde 2`.

Nobody is signed up to a meeting that is named only so, or only refused: `Nej tak til møde 1`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.words.alternatives import Seldom

_AT = r"(?:(?:i|til|paa|ved|det|den|d\.?|moedet?|med|lige) )*"
_TAKEN_OUT = Seldom(
    r"\b(?:undtagen|undtaget|fraregnet|fratrukket|bortset fra|paa ?naer|minus|"
    rf"(?:men|dog|bare|og|blot) ikke) {_AT}M(?P<at>\d+)|"
    r"\bM(?P<before>\d+) (?:undtaget|fraregnet|fratrukket)\b"
)
_REFUSED = Seldom(
    rf"(?:^|[.;:,–-] |\b(?:og|men|samt|siger|sige|takke|takker|et|er|bliver) )nej(?: tak)? "
    rf"(?:herfra )?til {_AT}M(?P<at>\d+)|"
    rf"^(?:(?:og|men) )?{_AT}M(?P<before>\d+)(?:: ?nej\b| (?:siger|takker) (?:J|vi) nej\b|"
    r" (?:maa|bliver|skal) (?:(?:J|vi) )?(?:[a-z]+ ){0,3}?(?:sige|takke) nej(?: tak)? til\b|"
    r" (?:springer|dropper) (?:J|vi) over\b|"
    r" (?:passer|duer|gaar) (?:(?:S|mig|os|for|J|vi|det|desvaerre) ){0,3}?ikke\b(?! glip))|"
    rf"^(?:men )?ikke {_AT}M(?P<not>\d+)(?=[,.])(?!,? men\b)"
)
_GOES_THERE = (
    r"[,.;]? (?:(?:og|men|saa|for) )*(?:der|her) "
    r"(?:vil|kommer|deltager|skal|tager|sender|moeder|bliver) (?:[a-z]+ ){{0,2}}?(?:P\d+|{})\b"
)
_THERE = Seldom(_GOES_THERE.format("[JDH]|vi"))
_ANOTHER_THERE = Seldom(_GOES_THERE.format("[DH]|vi"))
"""`… undtagen Randers, der kommer Bo`: named for him, too."""
_SOMEBODY = Seldom(r"\b(?:P\d+|[JSHD])\b")
_SETS = ("all", "set", "both")


def meetings_left_out(sentences: Iterable[Marked]) -> Iterator[int]:
    """The numbers of these meetings in the marked sentences of a letter."""
    for marked in sentences:
        for m in _TAKEN_OUT.finditer(marked.text):
            if not _THERE.match(marked.text, m.end()):
                yield from _numbers(m, marked)


def never_meant(sentences: Iterable[Marked]) -> set[int]:
    """The meetings that a letter names only to take them out of others, or to refuse them.

    `Alle møder` of another sentence names them too, or beside somebody else: `Jeg kommer til alle
    møder, og Bo også, dog ikke i maj`.
    """
    out, refused, named, in_a_set = set[int](), set[int](), set[int](), set[int]()
    for marked in sentences:
        taken = list(_TAKEN_OUT.finditer(marked.text))
        denied = list(_REFUSED.finditer(marked.text))
        out.update(n for m in taken for n in _numbers(m, marked))
        refused.update(n for m in denied for n in _numbers(m, marked))
        marks = {_mark(m) for m in taken if not _THERE.match(marked.text, m.end())}
        marks |= {_mark(m) for m in denied if not _ANOTHER_THERE.match(marked.text, m.end())}
        several = len(_SOMEBODY.findall(marked.text)) > 1
        for at, each in enumerate(marked.meetings):
            if each.how in _SETS and (several or not taken):
                in_a_set.update(each.numbers)
            elif at not in marks and each.how not in _SETS and not each.how.startswith("others"):
                named.update(each.numbers)
    return (out - in_a_set | refused) - named


def _numbers(m: re.Match[str], marked: Marked) -> tuple[int, ...]:
    return marked.meetings[_mark(m)].numbers


def _mark(m: re.Match[str]) -> int:
    return int(next(filter(None, m.groups())))

"""A name spelt anew: `På listen har I en Kirsten Bork. Det er Kirstine Bork`: one person, one seat.

No kind of request covers it: it is asked about, and nobody takes a second seat.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import same_name_key

_SPELT = r"(?:stav\w*|skrives?|skrevet|hedder|bogstaveres|rettes?|ret|aendr\w*|korriger\w*)"
_BOTH = Seldom(
    rf"(?=.*\b(?:{_SPELT}|fejl|\w+fejl|bogstav\w*|skulle have vaeret)\b)[^?]*?"
    r"\b(?P<out>G\d+)(?:'s)?\b[^.?]{0,70}?\b(?P<in>G\d+)\b[^G]*$"
)
_RIGHT_ONE = Seldom(
    r"(?:(?:men|og|altsaa|jo|nej|rettelig\w*|egentlig|faktisk)[ ,]+)*"
    r"(?:det|den|H|navnet|vedkommende|efternavnet|fornavnet|(?:det|den) (?:rigtige|rette|korrekte)"
    r"(?: (?:navn|stavemaade))?) (?:(?:er|hedder|staves|skrives)|(?:skal|skulle|burde) "
    r"(?:(?:rettelig\w*|jo|vist|nok|naturligvis|i ?stedet) )*(?:have (?:vaeret|staaet|heddet)|"
    r"vaere|staa|hedde|staves|skrives|rettes til))"
    r"(?: (?:jo|rettelig\w*|altsaa|nu|egentlig|faktisk|vist|korrekt|i virkeligheden))*:? "
    r"(?P<in>G\d+)[^G?]*$"
)
_LISTED = Seldom(
    r"\b(?:liste\w*|deltagerliste\w*|staar|stod|har Y|Y har|har i|opfoert|noteret|skrevet|skrev|"
    r"bekraeftelse\w*|kvittering\w*|navneskilt\w*|figurerer|tilmeldt|kalder|kaldt)\b"
)
_SOUNDS = (
    (r"ch|ck|c|q", "k"),
    (r"ph", "f"),
    (r"(?<=[td])h|h(?=[jv])", ""),
    (r"w", "v"),
    (r"z", "s"),
    (r"ie|y", "i"),
    (r"aa|å", "a"),
    (r"(.)\1", r"\1"),
)
_LONG = 6  # letters, of a name that may differ in two
_BEGINNING = 5


def listed(text: str) -> bool:
    """Whether a sentence tells whom a list or a confirmation holds."""
    return _LISTED.search(text) is not None


def spelt_in_one(text: str) -> tuple[str, str] | None:
    """The markers of the wrong and the right name of a sentence that holds both."""
    m = _BOTH.match(text)
    return (m["out"], m["in"]) if m is not None else None


def spelt_next(text: str) -> str | None:
    """The marker of the right name in the sentence below the wrong one."""
    m = _RIGHT_ONE.match(text)
    return m["in"] if m is not None else None


def nearly_alike(one: str, other: str) -> bool:
    """Whether two full names are one, spelt in two ways: `Jens Bak` and `Jens Bach`."""
    first, second = same_name_key(one).split(), same_name_key(other).split()
    if len(first) != len(second) or one.casefold() == other.casefold():
        return False
    return all(_alike(a, b) for a, b in zip(first, second, strict=True))


def _alike(one: str, other: str) -> bool:
    a, b = _sounding(one), _sounding(other)
    if a == b:
        return True
    apart = _distance(a, b)
    if apart == 1:
        return min(len(a), len(b)) > 2 and a[0] == b[0]
    long = min(len(a), len(b)) >= _LONG and a[:_BEGINNING] == b[:_BEGINNING]
    return apart == 2 and long


def _sounding(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = re.sub(letters, sound, word)
    return word


def _distance(one: str, other: str) -> int:
    """How many letters must be put in, taken out or changed to make one word the other."""
    row: Iterable[int] = range(len(other) + 1)
    for number, letter in enumerate(one, start=1):
        above = list(row)
        beside = [number]
        for at, each in enumerate(other):
            beside.append(min(above[at + 1] + 1, beside[at] + 1, above[at] + (letter != each)))
        row = beside
    return list(row)[-1]

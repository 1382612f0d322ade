"""Meetings taken out of what somebody else comes to: `Det samme skal Bo, dog minus Randers`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.wordparts import BEHIND_ITS_NOUN, BUT_FOR

_TO = r"(?: (?:til|i|paa|ved|fra|for|det|den|d\.?|dagen|moedet|moede|in|the|that|one))*"
_SEVERAL = rf"M\d+(?:(?:,| og| samt| and){_TO} M\d+)*"
_BUT = r"(?:,? ?\b(?:men|dog|bare|blot|kun|alene|og|but)\b)*,?"
_OUT = Seldom(
    r"(?=[ ,]|\b)(?:"
    rf"{_BUT} ?(?:\b{BUT_FOR}|(?P<denied>\b(?:ikke|not)))(?: lige| dog)?{_TO} (?P<out>{_SEVERAL})"
    r"(?! (?:og|samt|and) G\d)|"
    rf"{_BUT}{_TO} (?P<before>{_SEVERAL}),? {BEHIND_ITS_NOUN})"
)
_SET_BUT = Seldom(
    rf"M(?P<of>\d+)(?:,? (?:men|dog|bare|og))*,? (?:{BUT_FOR}|(?:kun )?ikke|not){_TO} "
    rf"(?P<out>{_SEVERAL})"
)
_SKIPS_IT = r"(?:springer|dropper|skipper|misser)"
_SET_SKIPS = Seldom(
    rf"M(?P<of>\d+),? (?:(?:men|dog|bare|og) )*{_SKIPS_IT}(?: H)?{_TO} (?P<out>{_SEVERAL})"
    r"(?: over)?(?=[ .!)]*$)"
)
"""`Ida: alle møder, men springer maj over`, in the line of a list."""
_SAME = Seldom(
    r"(?:\b(?:det samme|samme|ligesaa|ligeledes|tilsvarende|i lige maade|same|likewise|ditto|"
    r"det gaelder ogsaa)\b|\bdet (?:vil|skal|goer|kan|er) (?:G\d+|J|H) ogsaa\b|"
    r"\b(?:G\d+|J|H) (?:(?:vil|skal|goer|kan|er|kommer|deltager|tager) (?:[a-z]+ ){0,2}?)?"
    r"(?:ogsaa|too|as well)\b)[^.;:?!]{0,60}$"
)
"""What stands before the exception where the meetings are those of the wish before."""
_PERSON_ALONE = Seldom(r"(?:G\d+|J|S|H)")
_SET_APART = Seldom(
    rf" ?(?:\((?={_BUT} ?(?:{BUT_FOR}|ikke|not)\b)|[–-] (?={_BUT} ?{BUT_FOR}))"
    rf"(?P<but>{_BUT}(?: ?[a-z]+\b\.?){{1,3}}{_TO} M\d+)(?!,? (?:men|but)\b)\)?"
)
_SO_DOES_ANOTHER = Seldom(
    r"\bM\d+[^.;:?!]{0,40}?(?P<joint>,? (?:og|samt|and) )(?=(?:(?:det samme|ligesaa) "
    r"(?:[a-z]+ ){1,3}?G\d+|(?:det )?(?:vil|skal|goer|kan) G\d+ (?:det )?ogsaa|"
    r"G\d+ (?:(?:vil|skal|goer|kan) (?:det )?)?(?:det samme|ogsaa|ligesaa|ligeledes|too|"
    r"likewise))[ ,])"
)

BUT_NOT_OTHERS = Seldom(
    r"(?:,? (?:men|og)|(?<=[GM]\d),?|(?<=G\d\d),?|(?<=\b[HS]),) (?:altsaa )?ikke "
    r"(?:G\d+|S|H|(?:nogen af )?(?:de|D) (?:to |tre |fire )?(?:andre|oevrige))\b"
    r"(?! (?:kan|kommer|har|vil|skal|er))|"
    r",? (?:(?:men|dog|bare|og|denne gang|altsaa|saa|da|der) )*uden (?:G\d+|H|D)\b(?! at\b)"
)
"""`Det gør Ida, men ikke Bo`: who does not come beside who does."""


def so_does_another(grouped: Grouped) -> list[Grouped]:
    """`Jeg kommer til alle møder, og Bo også, bare ikke i maj` as two sentences."""
    text = grouped.text
    m = _SO_DOES_ANOTHER.search(text)
    if m is None or taken_out(text[m.end("joint") :]) is None:
        return []
    return [replace(grouped, text=text[: m.start("joint")]), replace(grouped, text=text[m.end() :])]


def with_exception_beside(text: str) -> str:
    """`alle møder (dog minus Randers)` as `alle møder, dog minus Randers`."""
    return _SET_APART.sub(r", \g<but>", text)


def without_excepted(text: str, grouped: Grouped) -> str:
    """`Ida: alle møder undtagen møde 2` as `Ida: ` those left, which the sentence is given."""
    m = _SET_BUT.search(text) or _SET_SKIPS.search(text)
    if m is None:
        return text
    of = grouped.meetings[int(m["of"])]
    named = [grouped.meetings[int(at)] for at in re.findall(r"M(\d+)", m["out"])]
    out = {n for each in named for n in each.numbers}
    left = tuple(n for n in of.numbers if n not in out)
    if not (left and out < {*of.numbers}) or of.problem or any(each.problem for each in named):
        return text
    grouped.meetings.append(Reference(left, "", of.said, of.hows))
    return f"{text[: m.start()]}M{len(grouped.meetings) - 1}{text[m.end() :]}"


def taken_out(text: str) -> re.Match[str] | None:
    """Where a clause takes meetings out of those that it does not name itself."""
    m = _OUT.search(text)
    if m is None or re.search(r"\bM\d", text[: m.start()]):
        return None
    before = text[: m.start()]
    return m if _SAME.search(before) or _PERSON_ALONE.fullmatch(before) else None


def as_others(text: str) -> bool:
    """`Bo ligeså, dog minus Randers`: a sentence, and no line of a list."""
    m = taken_out(text)
    return m is not None and _SAME.search(text[: m.start()]) is not None


def numbers_taken_out(text: str) -> set[str]:
    """The marks of the meetings that a sentence only names to take them out."""
    m = taken_out(text)
    return set(_marks(m)) if m is not None else set()


def less_taken_out(text: str, grouped: Grouped, others: Sequence[int]) -> str:
    """A clause with the meetings that are left of the others', which the sentence is given.

    Nothing left of them, or one that is none of theirs, must be asked about.
    """
    m = taken_out(text)
    if m is None:
        return text
    named = [grouped.meetings[int(at)] for at in _marks(m)]
    out = {n for each in named for n in each.numbers}
    left = tuple(n for n in others if n not in out)
    clear = out <= set(others) and left and not any(each.problem for each in named)
    grouped.meetings.append(
        Reference(left if clear else (), "" if clear else "disagree", named[0].said, named[0].hows)
    )
    return f"{text[: m.start()]} M{len(grouped.meetings) - 1}{text[m.end() :]}"


def _marks(m: re.Match[str]) -> list[str]:
    return re.findall(r"M(\d+)", m["out"] or m["before"])

"""What the mentions of one wish mean together: the same meeting, several, or a contradiction."""

from __future__ import annotations

import re

from knub_mailer.language.meetings.meetings import MeetingMention
from knub_mailer.language.words.alternatives import Seldom

_JOINED = Seldom(
    r"\b(?:og|samt|eller|el|and|plus|men|saavel|som|til gengaeld|baade|or|men ogsaa)\b|[+&,/]"
)

_TELLS_MORE = Seldom(
    r"\b(?:finder sted|holdes|afholdes|ligger|der er|som er)\b|"
    r"^[\s,(–-]+(?:og |altsaa )?(?:som|der|det|hvilket)\b.* "
    r"(?:er|ligger?|bliver|falder|holder|(?:af)?holdes|foregaar|finder)\b"
)
"""`…, som jeg kan se er den 28. maj`: the same meeting still."""
_PUT_ANOTHER_WAY = Seldom(
    r"[\s,(–-]+(?:altsaa|dvs\.?|det vil sige|nemlig|i\.?e\.?|that is)[\s,:]+"
    r"(?:(?:det|den|d\.|i|til|paa|ved|med|om|moedet|moede|temaet|emnet|dagen|der|handler)\s+)*"
)
"""`møde 2, altså den 28. maj`: the same meeting in other words."""


def agree(mentions: list[MeetingMention], text: str) -> tuple[tuple[int, ...], str]:
    """The meetings that mentions of one wish mean together, and the problem or "".

    Joined by `og`, `samt`, `+` or a comma they add up; side by side they describe one meeting and
    must not contradict each other. Of what adds up, the clean parts stand beside a problem.
    """
    spelled_out = _spelled_out(mentions)
    if spelled_out:
        return spelled_out, ""
    chunks: list[list[MeetingMention]] = []
    for mention in mentions:
        if mention.how == "both":
            continue
        between = text[chunks[-1][-1].end : mention.start] if chunks else ""
        joined = _JOINED.search(between) if chunks else None
        if joined and (_TELLS_MORE.search(between) or _PUT_ANOTHER_WAY.fullmatch(between)):
            joined = None
        same = (
            chunks
            and mention.how != "both"
            and mention.numbers
            and any(set(m.numbers) & set(mention.numbers) for m in chunks[-1])
        )
        if (
            joined
            and re.search(r"\b(?:eller|el|or)\b", between)
            and "hverken" not in text
            and not same
        ):
            return (), "either"
        if not chunks or (joined and not same and not _describes(mention, chunks[-1], text)):
            chunks.append([mention])
        else:
            chunks[-1].append(mention)
    total: list[int] = []
    problem = ""
    for chunk in chunks:
        numbers, wrong = _one_meeting(chunk)
        total += numbers
        problem = problem or wrong
    return tuple(dict.fromkeys(total)), problem


def _spelled_out(mentions: list[MeetingMention]) -> tuple[int, ...]:
    """`De næste møder, altså 28. maj og 8. oktober`: a set, and the days that are in it."""
    if len(mentions) < 2 or any(m.problem for m in mentions):
        return ()
    how, every = mentions[0].how, set(mentions[0].numbers)
    if how not in ("all", "set"):
        return ()
    named = tuple(dict.fromkeys(n for m in mentions[1:] for n in m.numbers))
    fits = set(named) == every if how == "set" else set(named) <= every
    return named if named and fits else ()


def _describes(mention: MeetingMention, chunk: list[MeetingMention], text: str) -> bool:
    """`mødet i Randers, torsdag den 28. maj`: a comma before a day that goes on describing."""
    between = text[chunk[-1].end : mention.start]
    if chunk[-1].how in _SETTLED and mention.how in _TOLD_OF and _THE_ONE.fullmatch(between):
        return True
    weekday = r"(?:(?:man|tirs|ons|tors|fre)dag(?:en)?\s+)?"
    if not re.fullmatch(rf"[\s,(]*{weekday}(?:den|d\.?|altsaa|dvs\.?)?[\s]*", between):
        return False
    return mention.how in _DESCRIBING and chunk[-1].how != mention.how


_SETTLED, _TOLD_OF = ("number", "date"), ("word", "format", "month")
_THE_ONE = Seldom(
    r"\s*[,(–-]\s*(?:(?:altsaa|dvs\.?|nemlig)[\s,]+)?det(?: (?:moede|der (?:er|holdes|foregaar)))?"
    r"(?: (?:i|paa|om|med|ved))?\s*"
)
"""`møde 2, det på Teams`: one meeting, of which both must be true."""
_DESCRIBING = ("date", "weekday", "word", "relative", "bare")


_HARDLY_APART = len(" til jer i ")


def _side_by_side(mention: MeetingMention, chunk: list[MeetingMention]) -> bool:
    """Whether the day of no meeting stands right beside one: `på torsdag i Randers`."""
    return any(
        0 <= max(mention.start, other.start) - min(mention.end, other.end) <= _HARDLY_APART
        for other in chunk
        if other is not mention and other.how not in ("date", "bare")  # `på torsdag den 12.`
    )


def _one_meeting(chunk: list[MeetingMention]) -> tuple[list[int], str]:
    """The meeting that all mentions of a chunk describe."""
    wrong = next((m.problem for m in chunk if m.problem in ("no_meeting", "weekday")), "")
    if wrong:
        return [], wrong
    past = next((m for m in chunk if m.problem == "past"), None)
    current: set[int] | None = None
    for mention in chunk:
        numbers = set(mention.numbers)
        if mention.problem == "other_day":
            if len(chunk) > 1 and (mention.how == "relative" or _side_by_side(mention, chunk)):
                return [], "disagree"
            continue
        if current is None:
            current = numbers
        elif current & numbers:
            current &= numbers
        elif mention.how != "week":
            return [], "disagree"
    if past is not None:
        return sorted(current or ()), "past"
    either = next((m.problem for m in chunk if m.problem == "either"), "")
    if either and not current:
        return [], either
    if current is None:
        return [], "other_day"
    return sorted(current), ""

"""Lines that say who comes by those above: `alle tre`, `de samme to`, `samme som møde 1`."""

from __future__ import annotations

from collections.abc import Iterable

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.letter.acts import Member
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom

_COUNTS = {"to": 2, "begge": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6}
_AGAIN = Seldom(
    r"(?:(?:igen|ogsaa|kun|stadig|atter|her|nemlig|er|kommer) )*"
    r"(?:D|(?P<all>alle|samtlige|alle mand|hele (?:holdet|flokken|banden|gruppen|bundtet))|begge|"
    r"(?:de |alle )?(?:oven(?:staaende|naevnte)|foernaevnte)|"
    r"dem|(?:de |den )?samme|de(?= (?:to|tre|fire|fem)\b)|ditto|do|idem|"
    r"som (?:ovenfor|foer|sidst))\b"
    r"(?:[ ,(]+(?:(?P<n>to|tre|fire|fem|seks|\d)|sammen|personer|navne|hold|igen|ovenfor|tak|"
    r"ovenstaaende|som (?:ovenfor|foer)|som (?:til |i |paa )?(?:den |det |moedet )?(?P<at>M\d+)))*"
    r"[ ).!]*"
)
_AND_MORE = Seldom(
    r" ?(?:\+|&|,|,? ?\b(?:og|samt|plus))(?: (?:ogsaa|desuden))? ?"
    r"(?P<more>(?:G\d+|S|J)(?:(?:, ?| og | samt )(?:G\d+|S|J))*)[ .!]*$"
)
"""`Begge ovenstående + Ida Holm`: one more than those."""
_COUNTED = Seldom(r"\b(begge|to|tre|fire|fem|seks|[2-9])\b")

Listed = Iterable[tuple[Reference | None, list[Member]]]


def those_again(said: str, grouped: Grouped, listed: Listed) -> list[Member] | None:
    """Whom a line means that points to those above it; None when it is no such line.

    said: the marked line behind its meeting; listed: who came to which meeting so far. Nobody
    when the number does not fit.
    """
    words = grouped.folded.rpartition(":")[2].strip()
    said = _AND_MORE.sub("", said)
    words = _AND_MORE.sub("", words) if "G" in grouped.text else words
    m = _AGAIN.fullmatch(said) or (_AGAIN.fullmatch(words) if "G" not in said else None)
    if m is None:
        return None
    groups: dict[tuple[int, ...], list[Member]] = {}
    for meeting, people in listed:
        one = groups.setdefault(meeting.numbers if meeting is not None else (), [])
        one += [p for p in people if all(_key(p) != _key(q) for q in one)]
    if not groups:
        return None
    if m["at"]:
        return list(groups.get(grouped.meetings[int(m["at"][1:])].numbers, []))
    everybody: list[Member] = []
    for people in groups.values():
        everybody += [p for p in people if all(_key(p) != _key(q) for q in everybody)]
    counted = _COUNTED.search(words)
    if counted is not None:
        count = _COUNTS.get(counted[1]) or int(counted[1])
        fit = (people for people in (everybody, *reversed(groups.values())) if len(people) == count)
        return list(next(fit, []))
    return everybody if m["all"] else list(list(groups.values())[-1])


def more_beside(said: str) -> str:
    """Whom a line names beside those above it, marked; "" where nobody."""
    m = _AND_MORE.search(said)
    return m["more"] if m is not None else ""


def _key(member: Member) -> str:
    if isinstance(member, Mention):
        return "sender" if member.sender else member.name or member.said
    return str(member)

"""Who `førstnævnte` and `sidstnævnte` are: the first and the last of those just listed.

`Ida Holm og Bo Friis tager til Randers. I oktober er det kun sidstnævnte`: Bo, told by name.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from knub_mailer.domain.mail import Letter
from knub_mailer.language.names.names import names_in
from knub_mailer.language.words.alternatives import Seldom

_FARTHEST = 420  # letters from the list to who is meant of it
_IN_ORDER = Seldom(
    r"(?<![\wæøå])(?:(?P<of>den|de to|de tre|of the|the) )?"
    r"(?P<which>førstnævnte|sidstnævnte|former|latter)(?P<whose>s|'s)?(?![\wæøå])",
    re.IGNORECASE,
)
_OF_A_THING = Seldom(
    r"\b(?:til|på|i|ved|om|ad|via|med|(?<!er )(?<!bliver )det|denne|at|to|on|in|for) "
    r"(?:(?:den|de to|de tre|the) )?$",
    re.IGNORECASE,
)
"""`Til sidstnævnte tilmeldes Ida`: a meeting."""
_TOLD_OF_HIM = Seldom(
    r" ?(?:[(–:]|(?:har|hedder|er(?! (?:med|på|tilmeldt)\b)|is|has|skriver|mailer)\b|'s? )"
)
"""`Sidstnævnte er vikar og har ingen mail`: nothing of where he goes, and no other name is read."""
_SEVERAL = Seldom(r" (?:og|samt|eller|and|or|plus|&) ")
_JOINT = Seldom(
    r"(?: ?[(<]?[\w.+-]+@[\w.-]+\w[)>]?)?(?:,? (?:og|samt|and|&) |, )(?:[a-zæøå-]+ ){0,4}"
)
_ALSO_ME = Seldom(
    r"(?: ?[(<]?[\w.+-]+@[\w.-]+\w[)>]?)?,? (?:og|samt|and|&) "
    r"(?:jeg|mig|undertegnede|myself|I|me)\b"
)
_ANOTHER_FIRST = Seldom(
    r"(?:\b(?:jeg|mig|undertegnede|myself|I|me)(?: selv)?|[A-ZÆØÅ][\wæøåé-]+)(?:,| og| samt| and) $"
)
_ANOTHER_BEHIND = Seldom(r"(?:, | og | samt | and )(?:[a-zæøå]+ )?[A-ZÆØÅ][a-zæøåé]+")
"""`Vores fem er Ditlev, Ida Holm og Bo Friis`: the first is none of those whose names are whole."""
_COUNTS = {"de to": 2, "de tre": 3}


class _List(NamedTuple):
    start: int
    end: int
    names: tuple[str, ...]


def with_names_in_order(letter: Letter, places: AbstractSet[str]) -> Letter:
    """The letter with `førstnævnte` and `sidstnævnte` by name, where it is clear who they are."""
    if letter.tables or not _IN_ORDER.search(letter.body):
        return letter
    body, lists = letter.body, _lists_in(letter.body, places)
    told: list[str] = []
    at, named = 0, -1  # the list of which one has been told already
    for m in _IN_ORDER.finditer(body):
        before = [each for each in lists if each.end <= m.start()]
        last = before[-1] if before else None
        if last is None or m.start() - last.end > _FARTHEST:
            return letter
        between = body[last.end : m.start()]
        clear = last.start == named or not _SEVERAL.search(between)
        who = _of(last.names, m["of"] or "", m["which"].lower())
        if _TOLD_OF_HIM.match(body, m.end()):
            continue
        if not who or not clear or _OF_A_THING.search(between):
            return letter  # half of it told by name would leave the other half out
        named = last.start
        ending = ("" if who[-1] in "sxz" else "s") if m["whose"] else ""
        told += [body[at : m.start()], who, ending]
        at = m.end()
    return replace(letter, body="".join(told) + body[at:]) if told else letter


def _of(names: tuple[str, ...], of: str, which: str) -> str:
    """Who is meant of a list: one of two, the last of several, or as many as are told."""
    first = which in ("førstnævnte", "former")
    count = _COUNTS.get(of.lower(), 1)
    if len(names) < 2 or count >= len(names) or (first and count == 1 and len(names) > 2):
        return ""
    return " og ".join(names[:count] if first else names[-count:])


def _lists_in(body: str, places: AbstractSet[str]) -> list[_List]:
    """The names of a text, those together that stand joined; a lone one is a list of one."""
    lists: list[_List] = []
    for found in names_in(body, frozenset(places)):
        if not found.complete:
            continue
        joined = lists and _JOINT.fullmatch(body[lists[-1].end : found.start])
        former = lists.pop() if joined else _List(found.start, found.end, ())
        lists.append(_List(former.start, found.end, (*former.names, found.name)))
    lists = [
        each._replace(end=me.end(), names=(*each.names, "undertegnede")) if me else each
        for each in lists
        for me in [_ALSO_ME.match(body, each.end)]
    ]
    return [
        each._replace(names=())
        if _ANOTHER_BEHIND.match(body, each.end) or _ANOTHER_FIRST.search(body[: each.start][-40:])
        else each
        for each in lists
    ]

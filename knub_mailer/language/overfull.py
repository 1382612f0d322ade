"""Lists of more people than the mail says they are: one too many costs money, so nobody of them."""

from __future__ import annotations

import re

from knub_mailer.language.acts import Member, count_in_clause, members_of
from knub_mailer.language.grouping import Grouped
from knub_mailer.language.people import Mention
from knub_mailer.language.unnamed import Unnamed

_LISTED = re.compile(r"(?P<head>[^:]{3,80}): (?P<listed>[^:.;!?]{3,200})[.! ]*")
_NEXT = re.compile(r", (?:og |samt )?| (?:og|samt) |\s*[+&]\s*")
_SOMEBODY = re.compile(r"G\d+|[SJ]|[a-z\-]{2,}(?: [a-z\-]{2,}){1,2}")
"""Somebody of a list, a name in small letters too (`lene bach`)."""
_ONE_LIST = re.compile(r"[^:]*\bG(?P<counted>\d+)\b[^:G]*: G(?P<listed>\d+)[.! ]*")
_MANY = 99


def overfull(grouped: Grouped, sender: Mention) -> list[list[Member]]:
    """The people of each list of a sentence that names more than are announced."""
    found = [list(g.members) for g in grouped.groups if len(g.members) > (g.expected or _MANY)]
    apart = (_after_a_number(grouped), _in_small_letters(grouped, sender))
    return [*found, *filter(None, apart)]


def _after_a_number(grouped: Grouped) -> list[Member]:
    """`vi melder G0 til M0: G1` where G0 is `to personer` and G1 are three."""
    m = _ONE_LIST.fullmatch(grouped.text)
    if m is None:
        return []
    counted, listed = (grouped.groups[int(m[each])].members for each in ("counted", "listed"))
    counts = [one.count if isinstance(one, Unnamed) else None for one in counted]
    known = [count for count in counts if count is not None]
    return list(listed) if len(known) == len(counts) and len(listed) > sum(known) else []


def _in_small_letters(grouped: Grouped, sender: Mention) -> list[Member]:
    """`vi kommer 2 til M0: lene bach, mogens fiil og S`, of whom not all are known as names."""
    m = _LISTED.fullmatch(grouped.text)
    count = count_in_clause(m["head"]) if m else None
    if m is None or count is None:
        return []
    pieces = _NEXT.split(m["listed"].strip())
    if not all(map(_SOMEBODY.fullmatch, pieces)):
        return []
    known = [members_of(p, grouped, sender) for p in pieces if p[0].isupper()]
    many = len(pieces) - len(known) + sum(map(len, known))
    return [one for members in known for one in members] if many > count else []

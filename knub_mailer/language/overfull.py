"""Lists of more people than the mail says they are: one too many costs money, so nobody of them."""

from __future__ import annotations

from knub_mailer.language.acts import Member
from knub_mailer.language.alternatives import Seldom
from knub_mailer.language.grouping import Grouped
from knub_mailer.language.unnamed import Unnamed

_ONE_LIST = Seldom(r"[^:]*\bG(?P<counted>\d+)\b[^:G]*: G(?P<listed>\d+)[.! ]*")
_MANY = 99


def overfull(grouped: Grouped) -> list[list[Member]]:
    """The people of each list of a sentence that names more than are announced."""
    found = [list(g.members) for g in grouped.groups if len(g.members) > (g.expected or _MANY)]
    after_a_number = _after_a_number(grouped)
    return [*found, after_a_number] if after_a_number else found


def _after_a_number(grouped: Grouped) -> list[Member]:
    """`vi melder G0 til M0: G1` where G0 is `to personer` and G1 are three."""
    m = _ONE_LIST.fullmatch(grouped.text)
    if m is None:
        return []
    counted, listed = (grouped.groups[int(m[each])].members for each in ("counted", "listed"))
    counts = [one.count if isinstance(one, Unnamed) else None for one in counted]
    known = [count for count in counts if count is not None]
    return list(listed) if len(known) == len(counts) and len(listed) > sum(known) else []

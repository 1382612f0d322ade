"""`Vi sender 1 person til Randers: Ida Holm`: one without a name, who is named behind."""

from __future__ import annotations

from knub_mailer.language.alternatives import Seldom
from knub_mailer.language.grouping import Grouped
from knub_mailer.language.people import Mention
from knub_mailer.language.unnamed import Unnamed

_NAMED_BEHIND = Seldom(
    r"\bG(?P<one>\d+)(?P<between>(?: [a-z]+| M\d+| K){0,8}?)"
    r"(?:,? nemlig|(?<=M\d)|(?<=M\d\d)| ?:|,?(?: og)? det (?:er|bliver)|,? altsaa|,? dvs\.?| -)"
    r"(?: (?:kun|blot|bare|naturligvis|selvfoelgelig))?  ?(?P<who>S|J|G\d+)(?P<end>\W*)$"
)
_OURS = Seldom(r"(?:min|mit|vores|my|our)\b")


def with_the_named(text: str, grouped: Grouped) -> str:
    """The grouped text with the one who is named last in place of `en person`, `en mere`."""
    m = _NAMED_BEHIND.search(text) if grouped.groups else None
    if m is None:
        return text
    nobody = grouped.groups[int(m["one"])].members
    if len(nobody) != 1 or not isinstance(nobody[0], Unnamed) or nobody[0].count != 1:
        return text
    own = m["who"] in ("S", "J")
    if own and _OURS.match(nobody[0].said):
        return text
    if not own:
        named = grouped.groups[int(m["who"][1:])].members
        if len(named) != 1 or not isinstance(named[0], Mention):
            return text
    who = "S" if own else m["who"]
    return f"{text[: m.start()]}{who}{m['between']}{m['end']}"

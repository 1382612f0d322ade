"""`Vi sender 1 person til Randers: Ida Holm`: one without a name, who is named behind.

And who `vi begge` are, where they are named in the midst: `Vi vil begge to, Ida og jeg, gerne med`.
"""

from __future__ import annotations

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.letter.pairing import several_meant
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom

_NAMED_BEHIND = Seldom(
    r"\bG(?P<one>\d+)(?P<between>(?: [a-z]+| M\d+| K){0,8}?)"
    r"(?:,? nemlig|(?<=M\d)|(?<=M\d\d)| ?:|,?(?: og)? det (?:er|bliver)|,? altsaa|,? dvs\.?| -)"
    r"(?: (?:kun|blot|bare|naturligvis|selvfoelgelig))?  ?(?P<who>S|J|G\d+)(?P<end>\W*)$"
)
_OURS = Seldom(r"(?:min|mit|vores|my|our)\b")
_VERB = r"(?:vil|ville|kommer|skal|kan|deltager|moeder|maa|oensker|tager|melder|bliver|er)"
_WE_ALL = Seldom(
    rf"\b(?:vi (?P<verb>{_VERB})|(?P<first>{_VERB}) vi)"
    r"(?P<soft>(?: (?:gerne|meget|desvaerre|nu|saa|nemlig))*) D(?:,| -+| \() ?"
    r"(?:nemlig |altsaa |dvs\.? )?G(?P<who>\d+)(?:,| -+|\)) ?"
    r"(?=[a-z]|M\d)"
)


def with_all_named(text: str, grouped: Grouped) -> str:
    """`Vi vil begge to, Ida og jeg, gerne med` as `Ida og jeg vil gerne med`: as many as named."""
    m = _WE_ALL.search(text)
    members = grouped.groups[int(m["who"])].members if m is not None else []
    if m is None or several_meant(grouped.folded) != len(members):
        return text
    if not all(isinstance(one, Mention) for one in members):
        return text
    said = f"G{m['who']} {m['verb'] or m['first']}{m['soft']} "
    return text[: m.start()] + said + text[m.end() :]


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

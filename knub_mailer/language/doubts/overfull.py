"""Lists of more people than the mail says they are: one too many costs money, so nobody of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.letter.acts import Act, Member
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.vocabulary import NUMBERS

_ONE_LIST = Seldom(r"[^:]*\bG(?P<counted>\d+)\b[^:G]*: G(?P<listed>\d+)[.! ]*")
_N = r"(?P<n>en|et|to|tre|fire|fem|seks|[1-9])"
_COUNTED = Seldom(
    rf"(?:.* )?{_N} (?:pladse?r?|stole?|billet(?:ter)?|stk|deltagere?|personer?)\b[^G]*"
    r"(?: (?:til|for)|:) G(?P<listed>\d+)[.! ]*|"
    r"(?:.* )?(?:er|bliver|kommer|moeder|stiller|sende[r]?|melde[r]?|tilmelde[r]?) (?:vi |med )?"
    r"(?P<many>to|tre|fire|fem|seks|[2-9])(?: (?!G)[a-z]+){0,2}: G(?P<those>\d+)[.! ]*"
)
"""`En plads den 28. maj til G0`, `Vi bliver tre: G0`."""
_IN_ALL = Seldom(r"\bG(?P<listed>\d+),? [-–(]? ?altsaa G(?P<counted>\d+)\b")
"""`G0 - altså to mand i alt`."""
_THOSE = Seldom(
    r"\bD(?: (?:fra (?:os|K|G\d+)|herfra))?(?:[,:]|(?: (?:er|hedder|bliver)):?) G(?P<listed>\d+)\b"
)
_SO_MANY = Seldom(r"\bde (?P<n>to|tre|fire|fem)\b|\b(?:os|dem|jer|vi) begge\b")
_MANY = 99


def overfull(grouped: Grouped) -> list[list[Member]]:
    """The people of each list of a sentence that names more than are announced."""
    found = [list(g.members) for g in grouped.groups if len(g.members) > (g.expected or _MANY)]
    for listed in (_after_a_number(grouped), _counted(grouped), _those_counted(grouped)):
        found += [listed] if listed else []
    return found


def _after_a_number(grouped: Grouped) -> list[Member]:
    """`vi melder G0 til M0: G1` where G0 is `to personer` and G1 are three."""
    m = _ONE_LIST.fullmatch(grouped.text) or _IN_ALL.search(grouped.text)
    if m is None:
        return []
    counted, listed = (grouped.groups[int(m[each])].members for each in ("counted", "listed"))
    counts = [one.count if isinstance(one, Unnamed) else None for one in counted]
    known = [count for count in counts if count is not None]
    return list(listed) if len(known) == len(counts) and len(listed) > sum(known) else []


def _those_counted(grouped: Grouped) -> list[Member]:
    """`afmeld de to fra os, G0`, who are three."""
    listed, said = _THOSE.search(grouped.text), _SO_MANY.search(grouped.folded)
    if listed is None or said is None:
        return []
    members = grouped.groups[int(listed["listed"])].members
    return list(members) if len(members) > NUMBERS.get(said["n"] or "", 2) else []


def _counted(grouped: Grouped) -> list[Member]:
    m = _COUNTED.fullmatch(grouped.text)
    if m is None:
        return []
    listed = grouped.groups[int(m["listed"] or m["those"])].members
    said = m["n"] or m["many"] or ""
    return list(listed) if len(listed) > (NUMBERS.get(said) or int(said)) else []


_FEW = r"to|tre|fire|fem|seks"
_NO_MEETINGS = r"(?! (?:moeder?|dage|gange|datoer|timer|uger)\b)"
_PLACES = r"(?:pladse?r?|stole|billetter|kuverter|saeder)\b"
_THE_FEW = Seldom(
    rf"\b(?:de|vi|os) (?P<n>{_FEW})\b{_NO_MEETINGS}.*:\W*$|"
    r"\b(?:sine|vores|deres|jeres|alle|de|vi faar|vi tager|vi oensker) "
    rf"(?P<places>{_FEW}) {_PLACES}.*:\W*$|"
    rf"\b(?P<both>begge)(?: to| (?:sine|vores|deres|jeres|de))?(?: [a-z]+)? {_PLACES}.*:\W*$|"
    r"\b(?:sender|kommer|stiller|melder|tilmelder|moeder|deltager|bliver) (?:vi |med |op |os )*"
    rf"(?P<come>{_FEW})\b{_NO_MEETINGS}(?= (?:den|d\.|til|i|paa|fra|herfra|mand|afsted)\b).*:\W*$"
)


_THEY_ARE = Seldom(r"(?:og |nemlig )*(?:det er )?(?:D|de)\b(?: (?:er|bliver|hedder))?:\W*$")


def count_headings(acts: Iterable[Act], sentences: Mapping[int, str]) -> None:
    """`De to fra Vejle, der kommer:` above a list announces two, as `vi kommer to` does.

    sentences: those of the letter by number, grouped: `De to er:` may stand between.
    """
    for act in acts:
        if not act.heading or act.people or act.expected is not None:
            continue
        said = fold(act.said)
        if _THEY_ARE.match(sentences.get(act.sentence + 1, "")):
            said = f"{said.rstrip(' .!')}:"
        few = _THE_FEW.search(said)
        if few is not None:
            number = next(filter(None, few.groups()))
            act.expected = NUMBERS.get(number, 2)  # `begge vores pladser`


def announced_by(act: Act, listed: Act) -> int | None:
    """How many an act that names nobody says there are of those whom another one names."""
    if act.people and listed.laid_out and len(act.people) == 1:
        one = act.people[0]
        return one.count if isinstance(one, Unnamed) else None  # `tre kolleger:` above a table
    return act.expected if not act.people else None

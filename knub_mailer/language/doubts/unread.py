"""Sentences that name somebody and a meeting, or want something for somebody, and were not read.

Beside requests that were understood such a sentence would be lost without a word, and a lost
request costs most: the sender is asked instead.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from knub_mailer.domain.request import Cancel, Person, Request, SignUp, Substitute
from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.doubts import modality
from knub_mailer.language.seats import lexicon
from knub_mailer.language.words.alternatives import Seldom

_NO_WISH = Seldom(
    r"\b(?:godkend\w*|groent lys|lov|bedt|bevilg\w*|approved|tak for|oplaeg\w*|indlaeg\w*|holder|"
    r"taler|talte|laver|fortalte|fortaelle[rt]?|hils\w*|kontakt\w*|sammen|samkoersel|koerer|senere|"
    r"tidligere|forsinket|ankommer|faktura\w*|regning\w*|ean|betal\w*|reference\w*|listen?|"
    r"staaende|tilmeldt|noteret|orlov|sygemeldt)\b"
)
"""What else is said of people and meetings."""
_SPOKEN_OF = Seldom(r"(?<!omkring )(?<!\bi )(?<!\bom )(?<!ved )(?<!hos )\bG(\d+)\b(?!'s)")

_WISHED = Seldom(
    r"\b(?P<who>G\d+)(?: (?:ogsaa|selv|nu|da|saa|jo|gerne|also))? (?:vil|ville|skal|skulle|oensker|"
    r"maa|bedes|vil|would|wants?|wishes|kommer|deltager|tager|joins|comes)\b(?P<rest>.*)|"
    r"\b(?:vil|ville|skal|maa|oensker) (?:saa |ogsaa |nu )?(?P<also>G\d+)\b(?P<more>.*)"
)
_A_SEAT = Seldom(
    r"\b(?:med|paa|deltage[r]?|komme[r]?|M\d+|pladse?n?|tilmeld\w*|too|like|like to|ogsaa)\b"
)
_NO_SEAT = Seldom(
    r"\b(?:kontakt\w*|oplaeg\w*|holde[r]?|godkend\w*|orienter\w*|fortsat|stadig\w*|allerede|"
    r"planlagt|aftalt|kopi|referat\w*|mails?|ring\w*|svare[r]?|sende[r]?|faktura\w*|regning\w*|"
    r"betale[r]?|booke[r]?|naeste aar|anden gang|barsel\w*|ferie|praktik|still|as planned)\b|[?]"
)


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence in the sender's words, whom it names and the numbers of its meetings.

    Without a meeting it is a wish: its people count as unread when nothing else was read of them.
    """

    said: str
    names: frozenset[str]
    numbers: frozenset[int]


def unread_in(text: str, said: str, grouped: Grouped) -> Unread | None:
    """What a sentence without an act may have wished, None where its words say that it did not."""
    if said.rstrip().endswith("?") or modality.PAST.search(text):
        return None
    groups = [grouped.groups[int(m[1])] for m in _SPOKEN_OF.finditer(text)]
    numbers = {n for r in grouped.meetings if not r.problem for n in r.numbers}
    if not numbers or modality.PUT_OFF.search(text) or _NO_WISH.search(text):
        wished = _wished(text)
        groups, numbers = [grouped.groups[wished]] if wished is not None else [], set()
    names = {m.name for g in groups for m in g.named if m.sure and not m.sender and m.name}
    return Unread(said, frozenset(names), frozenset(numbers)) if names else None


_PART = Seldom(
    r"^(?:(?:og|men|mens|samt|saa|derimod|ligeledes|hvor|imens) )*(?:"
    r"(?:(?:til|paa|i|ved) )?(?:(?:det|den|moedet) )*M\d+,? (?:(?:er det|bliver det|er|bliver|"
    r"kommer|tager|moeder|deltager|skal|vil) )?(?:kun |alene |igen |saa |ogsaa )*(?P<a>J|S|G\d+)"
    r"(?: (?:alene|kun|selv|igen|med|til|paa))*|"
    r"(?P<b>J|G\d+) (?:kun |alene |selv |igen |saa |nok |gerne |ogsaa )*(?:[a-z]+(?:er|r) )?"
    r"(?:kun |alene |selv |igen |saa |ogsaa |sig af |med |over |ind |af sted |hele vejen )*"
    r"(?:(?:til|paa|i|ved|det|den|moedet) )*M\d+(?: (?:alene|selv|igen|med|ogsaa|i stedet))*)"
    r"[ .!]*$"
)
"""`… og til møde 3 kun jeg`, `jeg snupper oktober`: somebody and a meeting, and no more."""


def unread_part(text: str, said: str, grouped: Grouped, sender: str | None) -> list[Unread]:
    """A clause that gives somebody a meeting, in words that were not read; [] for others."""
    m = _PART.match(text)
    if m is None or modality.PAST.search(text) or modality.NEGATION.search(text):
        return []
    if _NO_WISH.search(text) or lexicon.STAYS.search(text):
        return []
    who = m["a"] or m["b"]
    named = grouped.groups[int(who[1:])].named if who.startswith("G") else []
    names = {each.name for each in named if each.sure and each.name}
    names |= {sender} if sender and who in ("J", "S") else set()
    numbers = {
        n
        for at in re.findall(r"M(\d+)", text)
        if not grouped.meetings[int(at)].problem
        for n in grouped.meetings[int(at)].numbers
    }
    return [Unread(said, frozenset(names), frozenset(numbers))] if names and numbers else []


def _wished(text: str) -> int | None:
    """The group that a sentence seems to want a seat for, or None."""
    found = _WISHED.search(text)
    if found is None or any(p.search(text) for p in (_NO_SEAT, modality.NEGATION, lexicon.STAYS)):
        return None
    wanted = _A_SEAT.search(found["rest"] or found["more"] or "")
    return int((found["who"] or found["also"])[1:]) if wanted else None


def left_over(
    unread: Iterable[Unread], requests: Collection[Request], read: Collection[str]
) -> list[Unread]:
    """Those of which some person is in no request for the meeting.

    read: the names of whom something else was read, which is enough for a wish without a meeting.
    """
    done = {
        (name, number)
        for request in requests
        if isinstance(request, SignUp | Cancel | Substitute)
        for name in _names_in(request)
        for number in request.meetings
    }
    known = {*read, *(name for name, _ in done)}
    return [
        each
        for each in unread
        if not (
            all((name, n) in done for name in each.names for n in each.numbers)
            if each.numbers
            else each.names & known
        )
    ]


def _names_in(request: SignUp | Cancel | Substitute) -> set[str]:
    people: tuple[Person, ...] = ()
    if isinstance(request, Substitute):
        people = (request.out, request.in_)
    elif not isinstance(request.attendees, str):
        people = request.attendees
    return {p.name for p in people if p.name}

"""Sentences that name somebody and a meeting, and of which nothing was understood.

Beside requests that were understood such a sentence would be lost without a word, and a lost
request costs most: the sender is asked instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from knub_mailer.domain.request import Cancel, Person, Request, SignUp, Substitute
from knub_mailer.language import modality
from knub_mailer.language.grouping import Grouped

_NO_WISH = re.compile(
    r"\b(?:godkend\w*|groent lys|lov|bedt|bevilg\w*|approved|tak for|oplaeg\w*|indlaeg\w*|holder|"
    r"taler|talte|laver|fortalte|fortaelle[rt]?|hils\w*|kontakt\w*|sammen|samkoersel|koerer|senere|"
    r"tidligere|forsinket|ankommer|faktura\w*|regning\w*|ean|betal\w*|reference\w*|listen?|"
    r"staaende|tilmeldt|noteret|orlov|sygemeldt)\b"
)
"""What else is said of people and meetings."""
_SPOKEN_OF = re.compile(r"(?<!omkring )(?<!\bi )(?<!\bom )(?<!ved )(?<!hos )\bG(\d+)\b(?!'s)")


@dataclass(frozen=True, slots=True)
class Unread:
    """A sentence in the sender's words, whom it names and the numbers of its meetings."""

    said: str
    names: frozenset[str]
    numbers: frozenset[int]


def unread_in(text: str, said: str, grouped: Grouped) -> Unread | None:
    """What a sentence without an act may have wished, None where its words say that it did not."""
    groups = [grouped.groups[int(m[1])] for m in _SPOKEN_OF.finditer(text)]
    names = {m.name for g in groups for m in g.named if m.sure and not m.sender and m.name}
    numbers = {n for r in grouped.meetings if not r.problem for n in r.numbers}
    if not names or not numbers or said.rstrip().endswith("?"):
        return None
    if modality.PAST.search(text) or modality.PUT_OFF.search(text) or _NO_WISH.search(text):
        return None
    return Unread(said, frozenset(names), frozenset(numbers))


def left_over(unread: Iterable[Unread], requests: Iterable[Request]) -> list[Unread]:
    """Those of which some person is in no request for the meeting."""
    done = {
        (name, number)
        for request in requests
        if isinstance(request, SignUp | Cancel | Substitute)
        for name in _names_in(request)
        for number in request.meetings
    }
    return [
        each
        for each in unread
        if not all((name, n) in done for name in each.names for n in each.numbers)
    ]


def _names_in(request: SignUp | Cancel | Substitute) -> set[str]:
    people: tuple[Person, ...] = ()
    if isinstance(request, Substitute):
        people = (request.out, request.in_)
    elif not isinstance(request.attendees, str):
        people = request.attendees
    return {p.name for p in people if p.name}

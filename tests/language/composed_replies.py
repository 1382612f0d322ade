"""Replies to a question of ours put together by chance, with all that they may have done.

What was asked (which meeting, who, whether to do it, two things at once), by what is answered: a
yes, a no, somebody else, another meeting, both, a slip put right, or nothing yet.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from knub_mailer.domain.request import Cancel, OpenPoint, Person, Question, SignUp

SENDER = "Mette Holm"
_MEN = ("Bo Friis", "Kim Bak", "Ole Sand")
_NAMES = (*_MEN, "Ida Dahl", "Lis Vad")
_NAMED = {
    1: ("møde 1", "det i marts", "den 12. marts", "mødet i København"),
    2: ("møde 2", "det i maj", "den 28. maj", "mødet i Randers"),
    3: ("møde 3", "det i oktober", "den 8. oktober", "det virtuelle møde"),
}
_BEFORE = ("", "", "", "Hej KNUB\n\n", "Tak for hurtigt svar. ", "Beklager. ")
_BEHIND = ("", "", " Tak.", "\n\nMvh Mette", " Undskyld bøvlet.", " Har I fået nyt logo?")
Seat = tuple[str, str, int]
"""`in` or `out`, who, and at which meeting."""

# a, b: two people, he and him: of a; x, y: two meetings. Behind it what may be done: of whom, where
_WHICH = {
    "Det er {x}.": "ax", "{X}, tak.": "ax", "{X} og {y}.": "ax ay", "Måske {x}.": "",
    "Det er ikke {x}, men {y}.": "ay", "{X}. Nej undskyld, {y}.": "ay", "Er {x} ikke fuldt?": "",
    "{X} - nej, vent: {y}.": "ay", "{X}, hvis {he} får lov.": "", "Ikke {x} i hvert fald.": "",
    "Enten {x} eller {y}.": "", "Kun {x}. {Y} holder {he} fast i.": "ax",
    "Glem det, {a1} skal alligevel ikke.": "", "{X}. {b} har ikke bedt om noget.": "ax",
    "Det var {x} sidste år. I år er det {y}.": "ay", "Jeg mente {b}, og det er {x}.": "bx",
}  # fmt: skip
_WHO = {
    "{a}.": "ax", "Det er {a}.": "ax", "{a} og {b}.": "ax bx", "Mig selv.": "sx", "Ikke {a}.": "",
    "{a} og mig.": "ax sx", "Det er ikke {a}, men {b}.": "bx", "{a}. Nej undskyld, {b}.": "bx",
    "{a} - nej, vent, {b}.": "bx", "Måske {a}.": "", "Det ved jeg først på fredag.": "",
    "{a}, hvis {he} får lov.": "", "Enten {a} eller {b}.": "", "{a}. {b} er på ferie.": "ax",
    "{a}. {b} spørger, om der er frokost.": "ax", "Jeg spørger lige {a} først.": "",
    "{a}. Jeg selv skal ikke.": "ax", "Alle andre end {a}.": "", "{a} ja, {b} nej.": "ax",
    "{a} nej, {b} ja.": "bx", "{a} skriver selv til jer.": "",
}  # fmt: skip
_WHETHER = {
    "Ja tak.": "ax", "Ja, det må I gerne.": "ax", "Nej.": "", "Nej tak.": "", "Måske.": "",
    "Nej, det var en fejl.": "", "Ja, hvis {he} ikke når at svare.": "", "Helst ikke.": "",
    "Det ved jeg ikke endnu.": "", "Ja, men vent til på mandag.": "", "Nej, det er {y}.": "ay",
    "Ja, og {b} også.": "ax bx", "Ja, både {a1} og {b}.": "ax bx",
    "Nej, ikke {a1}, men {b}.": "bx", "Ja. Nej, forresten, lad være.": "", "Nej nej.": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answered:
    """A reply, what was asked, in words too, and all it may have done."""

    body: str
    points: tuple[OpenPoint, ...]
    asked: str
    allowed: frozenset[Seat]


def answered(chance: random.Random) -> Answered:
    """A reply to one question of ours, or to two at once."""
    a, b = chance.sample(_NAMES, 2)
    x, y = chance.sample((1, 2, 3), 2)
    him = "ham" if a in _MEN else "hende"
    if chance.random() < 0.25:
        return _both(chance, a, b, x, him)
    kind, verb = chance.choice(((SignUp, "tilmelde"), (SignUp, "tilmelde"), (Cancel, "afmelde")))
    points = {
        f"Hvilket møde skal vi {verb} {a} ved?": OpenPoint(
            Question.MEETING, kind((), (Person(a),)), options=("1", "2", "3")
        ),
        f"Hvem skal vi {verb} ved møde {x}?": OpenPoint(Question.ATTENDEE, kind((x,), ())),
        f"Skal vi {verb} {a} ved møde {x}?": OpenPoint(
            Question.WHICH_REQUEST, kind((x,), (Person(a),))
        ),
    }
    rows = dict(zip(points, (_WHICH, _WHO, _WHETHER), strict=True))
    asked = chance.choice([*points])
    said, done = chance.choice([*rows[asked].items()])
    at = {"x": chance.choice(_NAMED[x]), "y": chance.choice(_NAMED[y])}
    body = said.format(
        a=a, b=b, a1=a.split()[0], he="han" if a in _MEN else "hun", him=him,
        X=_capital(at["x"]), Y=_capital(at["y"]), **at,
    )  # fmt: skip
    way = "in" if kind is SignUp else "out"
    who, where = {"a": a, "b": b, "s": SENDER}, {"x": x, "y": y}
    allowed = frozenset((way, who[each[0]], where[each[1]]) for each in done.split())
    body = chance.choice(_BEFORE) + body + chance.choice(_BEHIND)
    return Answered(body, (points[asked],), asked, allowed)


def _both(chance: random.Random, a: str, b: str, x: int, him: str) -> Answered:
    """A cancelling and a sign-up asked about at once, answered by lines."""
    yes = ("Ja tak.", "Ja.", "Ja, det må I gerne.")
    no = ("Nej.", "Nej tak.", "Nej, ikke alligevel.")
    asked = (f"Skal vi afmelde {a} fra møde {x}?", f"Skal vi tilmelde {b} til møde {x}?")
    off, on = chance.random() < 0.5, chance.random() < 0.5
    first = chance.choice(yes if off else (*no, f"Nej, lad {him} stå."))
    second = chance.choice(yes if on else no)
    body = chance.choice(
        (
            f"> {asked[0]}\n\n{first}\n\n> {asked[1]}\n\n{second}",
            f"1) {first}\n2) {second}",
            f"{a.split()[0]}: {first}\n{b.split()[0]}: {second}",
        )
    )
    allowed = {("out", a, x)} if off else set[Seat]()
    allowed |= {("in", b, x)} if on else set[Seat]()
    points = (
        OpenPoint(Question.WHICH_REQUEST, Cancel((x,), (Person(a),))),
        OpenPoint(Question.WHICH_REQUEST, SignUp((x,), (Person(b),))),
    )
    return Answered(body, points, " ".join(asked), frozenset(allowed))


def _capital(said: str) -> str:
    return said[0].upper() + said[1:]

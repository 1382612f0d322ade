"""Lists and tables put together: remarks that keep somebody away or not, signs and their meaning.

Who comes is known by construction. Whom a remark leaves out, or leaves open, must never be signed
up; a table whose signs are turned round, or whose rows are not wished yet, not at all.
"""

from __future__ import annotations

import random
from collections.abc import Callable

Seats = set[tuple[str, int]]
Signs = tuple[str, str, str]

SENDER = "Lone Dahl Kristensen"
PEOPLE = {
    "Anja Bro": "hende", "Bo Vinther": "ham", "Carla Dam Friis": "hende", "Dennis Holm": "ham",
    "Eva Kjær": "hende", "Finn Ravn": "ham", "Gerda Lund Skov": "hende", "Hans Toft": "ham",
}  # fmt: skip
_MEETINGS = {
    1: ("den 12. marts", "møde 1", "mødet i København"),
    2: ("den 28. maj", "møde 2", "mødet i Randers"),
    3: ("den 8. oktober", "møde 3", "det virtuelle møde"),
}
_HEADS = (
    "Fra os kommer følgende til {m}:", "Jeg kan nu melde følgende ind til {m}:",
    "Vi stiller med følgende til {m}:", "Deltagere til {m}:", "Her er listen til {m}.",
    "Vil I tilmelde følgende til {m}:", "Til {m} kommer:", "Hermed vores tilmelding til {m}:",
)  # fmt: skip
_OUT = (
    "har takket nej", "takkede nej", "har sagt nej tak", "ville gerne, men må ikke for sin leder",
    "vil gerne, men fik ikke lov", "kommer ikke", "deltager ikke", "skal ikke med",
    "{ham} skal I springe over", "brækkede foden i går, så {ham} skal I springe over",
    "se bort fra {ham}", "{ham} må I se bort fra", "er på ferie, så {ham} udelader I bare",
    "{ham} skal I ikke skrive på", "spring {ham} over, det er en fejl", "tæl {ham} ikke med",
)  # fmt: skip
_IN = (
    "vegetar", "vegetar, går tidligt", "går kl. 13", "kommer først kl. 10", "har takket ja",
    "skal hjem 14.30", "har ikke været med før", "ingen mail endnu", "praktikant",
    "tåler ikke nødder", "tager egen bil", "{ham} må I ikke springe over", "ny i afdelingen",
)  # fmt: skip
_OPEN = (
    "kommer måske", "har vist takket nej", "venter på svar fra sin leder", "skal spørge sin chef",
    "ved ikke endnu", "takker måske nej", "kan først svare mandag", "er på venteliste",
)  # fmt: skip
_LINES = (
    "{n} - {r}", "{n} ({r})", "{n}, {r}", "{n}: {r}", "{n} – {r}", "{n}, {a} ({r})",
    "{n}, {a} - {r}",
)  # fmt: skip
_COLUMNS = (
    ("12/3", "28/5", "8/10"), ("12-03", "28-05", "08-10"), ("Møde 1", "Møde 2", "Møde 3"),
    ("12. marts", "28. maj", "8. oktober"),
)  # fmt: skip
_SIGNS: tuple[Signs, ...] = (
    ("ja", "nej", "måske"), ("x", "-", "?"), ("1", "0", "?"), ("Ja", "Nej", "Måske (barsel?)"),
)  # fmt: skip
_AS_READ = (
    "", '"{y}" betyder, at de skal med.', "{y} = deltager, {n} = deltager ikke.",
    "Tilmeld dem venligst derefter.", "{n} betyder bare, at de ikke kommer.",
)  # fmt: skip
_TURNED = (
    "{y} = kan ikke.", "{y} betyder, at de er forhindret den dag.", "Skal jeg tilmelde dem?",
    "Tilmeld dem, når jeg har fået svar fra min chef.", "{n} betyder, at de skal meldes fra.",
    "Vent venligst med at tilmelde dem.", "Det er kun en kladde.",
)  # fmt: skip


def _address(name: str) -> str:
    given, *_, surname = name.lower().replace("æ", "ae").split()
    return f"{given[:2]}{surname[:2]}@randers.dk"


def a_list(rng: random.Random) -> tuple[str, Seats]:
    """A list below its head, and who comes for sure."""
    meeting, sure, lines = rng.choice(tuple(_MEETINGS)), set(), []
    for name in rng.sample(tuple(PEOPLE), rng.randint(3, 5)):
        remarks = rng.choices((None, _IN, _OUT, _OPEN), (4, 2, 2, 1))[0]
        told = rng.choice(remarks).format(ham=PEOPLE[name]) if remarks else ""
        shape = rng.choice(_LINES) if remarks else rng.choice(("{n}", "{n}, {a}"))
        lines.append(shape.format(n=name, r=told, a=_address(name)))
        if remarks in (None, _IN):
            sure.add((name, meeting))
    sign = rng.choice(("- {}", "* {}", "{}", "{n}. {}"))
    listed = "\n".join(sign.format(line, n=at) for at, line in enumerate(lines, 1))
    return f"{rng.choice(_HEADS).format(m=rng.choice(_MEETINGS[meeting]))}\n\n{listed}", sure


def a_table(rng: random.Random) -> tuple[str, Seats]:
    """A table with a sentence beside it, and who comes for sure: nobody where that turns it."""
    yes, no, perhaps = rng.choice(_SIGNS)
    divider, sure = rng.choice(("\t", ";")), set()
    rows = [("Navn", *rng.choice(_COLUMNS))]
    for name in rng.sample(tuple(PEOPLE), rng.randint(2, 4)):
        given, _, surname = name.partition(" ")
        cells = [rng.choices((yes, no, perhaps), (5, 4, 1))[0] for _ in _MEETINGS]
        sure |= {(name, at) for at, cell in zip(_MEETINGS, cells, strict=True) if cell == yes}
        rows.append((rng.choice((name, f"{surname}, {given}")), *cells))
    if yes == "1":
        rows.append(("I alt", *(str(sum(r[at] == yes for r in rows[1:])) for at in _MEETINGS)))
    table = "\n".join(map(divider.join, rows))
    turned = rng.random() < 0.4
    beside = rng.choice(_TURNED if turned else _AS_READ).format(y=yes, n=no)
    above = f"{beside}\n\n{table}"
    text = rng.choice((above, f"Her er vores deltagere:\n\n{table}\n\n{beside}"))
    return text, set() if turned else sure


def composed(
    make: Callable[[random.Random], tuple[str, Seats]], count: int
) -> list[tuple[str, Seats]]:
    """So many texts, the same each time."""
    rng = random.Random(20)
    return [make(rng) for _ in range(count)]

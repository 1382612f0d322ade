"""Mails put together of two people's swap of seats, and of what nearly tells of one."""

from __future__ import annotations

import random
from typing import Any

from composed_mails import AT, PEOPLE, capital, genitive
from corpora import Label
from sentence_bank import mail_of

_STANDS = (
    "{A} står {at1} og {B} {at2}", "{A} er tilmeldt {at1}, og {B} er tilmeldt {at2}",
    "I har {a} stående {at1} og {b} {at2}", "{A} er skrevet op {at1}, {b} {at2}",
    "Som det er nu, står {a} {at1} og {b} {at2}",
)  # fmt: skip
_TRADE = (
    "{they} bytter plads", "{they} vil gerne bytte", "{they} har lavet en byttehandel",
    "{they} er blevet enige om at bytte pladser", "{they} bytter ganske enkelt med hinanden",
    "{they} ønsker at bytte indbyrdes",
)  # fmt: skip
_OUTCOME = (
    "{B} overtager {as_} plads {at1}, og {a} overtager {bs} {at2}",
    "{B} er nu med {at1}, og {a} deltager {at2}",
    "{B} kommer i stedet for {a} {at1}, og {a} kommer i stedet for {b} {at2}",
    "{B} får {as_} plads {at1}, og {bs} plads {at2} går til {a}",
    "{at1} kommer {b}, og {at2} kommer {a}",
)
_NEARLY = (  # nothing is swapped by these
    "{they} bytter ikke plads", "{they} overvejer at bytte plads", "{they} bytter måske plads",
    "hvis det er i orden, bytter {they} plads", "{they} har talt om at bytte plads",
    "{they} bytter kontor", "{they} ville bytte plads, men det blev ikke til noget",
    "mon {they} kan bytte plads", "{they} må ikke bytte plads", "kan {they} bytte plads?",
    "jeg ved ikke, om {they} bytter plads", "{they} skulle have byttet plads, men det er droppet",
)  # fmt: skip
_BEHIND = (
    "",
    "",
    ". Antallet er det samme",
    ". Sig til, hvis I mangler noget",
    ". Tak for hjælpen",
)


def traded(chance: random.Random, number: int) -> tuple[bytes, Label]:
    """A raw mail and its label; number: its place among others."""
    a, b = chance.sample(PEOPLE, 2)
    first, second = chance.sample((1, 2, 3), 2)
    told = {
        "a": a, "b": b, "A": a, "B": b, "as_": genitive(a), "bs": genitive(b),
        "at1": chance.choice(AT[first]), "at2": chance.choice(AT[second]), "they": "de to",
    }  # fmt: skip
    swapped = chance.random() < 0.6
    stands = chance.random() < 0.7 or not swapped
    told["they"] = "de to" if stands else f"{a} og {b}"
    said = [chance.choice(_STANDS)] if stands else []
    said.append(chance.choice(_TRADE if swapped else _NEARLY))
    if swapped and (not stands or chance.random() < 0.6):
        said[-1] += f": {chance.choice(_OUTCOME)}"
    body = ". ".join(capital(each.format(**told)) for each in said)
    requests = [
        {"kind": "substitute", "meetings": [at], "out": _one(out), "in": _one(into)}
        for at, out, into in ((first, a, b), (second, b, a))
    ]
    row: dict[str, Any] = {
        "text": f"{body}{chance.choice(_BEHIND)}.".replace("?.", "?"),
        "subject": chance.choice(("Bytte", "Til KNUB", "Deltagere")),
        "date": "2026-02-02 09:00",
        "decision": "act" if swapped else "ask",
        "requests": requests if swapped else [],
    }
    return mail_of(row, f"traded {number}")


def _one(name: str) -> dict[str, str | None]:
    return {"name": name, "email": None}

"""Mails put together of two people of whom one is meant, kept apart by construction.

What each half says is known: who gives a seat up, who keeps it, who was only asked or spoken of.
"""

from __future__ import annotations

import random
from typing import Any

from composed_mails import AT, PEOPLE, is_man
from corpora import Label
from sentence_bank import mail_of

_OFF = (
    "{a} kommer desværre ikke {at}. Afmeld {him}, ikke {b}.",
    "{a} er blevet syg, og {he} kommer ikke {at}. {b} kommer som aftalt. Afmeld kun {a}.",
    "{a} kan ikke være med {at}, og jeg har ingen afløser fundet. {b} sagde nej. Så afmeld {a}.",
    "{a} kan ikke {at}. {b} takkede nej til at tage pladsen. Slet bare {a}.",
    "Hverken {b} eller jeg er forhindret, men det er {a}, så {he} må gerne afmeldes {at}.",
    "Stryg {a} {at}. {b} beholder sin plads.",
    "{a} skal afmeldes {at}. Det skal {b} ikke.",
    "{a} og {b} er begge tilmeldt {at}. {a} kommer ikke, så {him} må I slette.",
)
_IN = (
    "{b} og jeg har talt om mødet. Tilmeld {a} {at}. {b} skal ikke med.",
    "{a} vil gerne med {at}. Det vil {b} ikke, så tilmeld kun {a}.",
    "Skriv {a} på {at}. {b} har jeg ikke spurgt.",
    "Tilmeld {a} {at}, ikke {b}.",
    "Tilmeld {a} {at}. {b} har jeg også spurgt, men {she} vil ikke med.",
)
_SWAP = (
    "{b} kan ikke {at}. Det bliver {a}, der deltager i {her} sted.",
    "{b} er på orlov. Vi tænkte først på {c}, men det bliver {a}, der deltager i {her} sted {at}.",
    "{a} kommer {at} i stedet for {b}. {c} kommer som aftalt.",
)
_NOTHING = (
    "Hverken {a}, {b} eller {c} er forhindret, og de kommer alle {at}, som I har dem.",
    "{a} og {b} er begge tilmeldt {at}. De beholder hver sin plads, så ret ikke noget.",
    "{a} kan ikke være sikker på at få fri {at}. {b} ved vi heller ikke noget om.",
    "{a} kommer ikke med toget {at}. {b} henter {him} i sin bil.",
    "I spurgte, om {a} eller {b} skulle afmeldes {at}. Det skal ingen af dem.",
    "Afmeld altså ikke nogen {at}. {a} er ganske vist forhindret om morgenen, men {b} henter "
    "{him} senere.",
    "Har I både {a} og {b} på listen {at}?",
    "{a} og {b} er på listen {at}, og det er jeg også, så ingen mangler.",
    "Skal {a} afmeldes {at}? Det ved {b}, men jeg har ikke spurgt endnu.",
    "{a} bliver ikke afmeldt {at}. Det gør {b} heller ikke.",
    "Hvis {a} ikke kan {at}, spørger vi {b}.",
    "Sidste år kom {a} i stedet for {b}. Det gør {he} ikke i år.",
)


def mails(count: int, seed: int) -> list[tuple[bytes, Label]]:
    """So many mails, of every shape in turn."""
    rng = random.Random(seed)
    shapes = [(k, each) for k, all_ in enumerate((_OFF, _IN, _SWAP, _NOTHING)) for each in all_]
    return [_mail(*shapes[n % len(shapes)], n, rng) for n in range(count)]


def _mail(kind: int, shape: str, number: int, rng: random.Random) -> tuple[bytes, Label]:
    a, b, c = rng.sample(PEOPLE, 3)
    meeting = rng.choice((1, 2, 3))
    words = {
        "he": "han" if is_man(a) else "hun",
        "him": "ham" if is_man(a) else "hende",
        "she": "han" if is_man(b) else "hun",
        "her": "hans" if is_man(b) else "hendes",
    }
    at = rng.choice(AT[meeting])
    text = shape.format(a=a, b=b, c=c, at=at, **words)
    text = rng.choice(("", "Hej KNUB\n\n", "Kære alle\n\n")) + text[0].upper() + text[1:]
    one: dict[str, Any] = {"meetings": [meeting]}
    person = {"name": a, "email": None}
    wishes: tuple[list[dict[str, Any]], ...] = (
        [{"kind": "cancel", **one, "attendees": [person]}],
        [{"kind": "sign_up", **one, "attendees": [person]}],
        [{"kind": "substitute", **one, "out": {"name": b, "email": None}, "in": person}],
        [],
    )
    requests = wishes[kind]
    row: Label = {"text": f"{text}\n", "subject": "Hej", "requests": requests}
    row |= {"decision": "act"} if requests else {"decision": "ask", "also_ok": ["review", "act"]}
    return mail_of(row, f"of_two {number}")

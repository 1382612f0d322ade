"""Forms, tables and lists put together by chance, with what may be carried out of each."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

NAMES = ("Kim Bak", "Lis Vad", "Bo Friis", "Ida Holm", "Mads Bruun", "Eva Skov")
OPENINGS = ("", "Hej\n\n", "Hermed skemaet fra os.\n\n", "Her er vores svar.\n\n")
NO_ANSWER = (
    "ubesvaret", "ikke udfyldt", "svar følger", "mangler", "?", "___", "måske", "nej", "nej tak",
    "ikke afklaret", "skal spørges først", "ja/nej", "har ikke svaret", "ja?", "senere",
)  # fmt: skip
STATES = ("kladde", "udkast", "ikke godkendt", "afvist", "afslået", "annulleret", "trukket")
NOTES = ("opret ikke endnu", "må ikke udføres", "kun til orientering", "tilmeld ikke noget endnu")
HARMLESS = ("spiser ikke kød", "kommer med tog", "ingen allergier", "kommer ikke med bil")
LEGENDS = (
    "x = har vist interesse", "x = er inviteret", "x = kan ikke", "x = overvejer", "x = ferie",
    "x = deltog sidste år", "x betyder måske", "x = skal spørges", "(x = kunne være med)",
)  # fmt: skip
HEADLINES = ("Eksempel på en liste:", "Kladde:", "Testliste:", "Til vores sommerfest:", "Skabelon:")
HEADS = ("Forslag", "Mangler svar", "Afslag fra leder", "Tidligere deltagere", "Ikke spurgt endnu")
STAYS = ("uændret", "ingen ændring", "er tilmeldt, ingen ændring", "beholder sin plads", "som før")

Mail = tuple[str, frozenset[str]]


def mails(count: int, seed: int = 7) -> Iterator[Mail]:
    """So many mails, each with what may be done of it as `wishes_told` tells it."""
    chance = random.Random(seed)
    for _ in range(count):
        body, allowed = chance.choice(_WAYS)(chance, chance.randint(1, 3))
        yield chance.choice(OPENINGS) + body, allowed


def _answered(chance: random.Random, at: int) -> Mail:
    one, other = chance.sample(NAMES, 2)
    label = chance.choice(("Deltager", "Deltager (ja/nej)", "Kommer", "Tilmeldes", "Skal med"))
    first = f"Navn: {one}\n{label}: {chance.choice(NO_ANSWER)}"
    return f"Møde: {at}\n\n{first}\n\nNavn: {other}\n{label}: ja", frozenset({f"in {at}: {other}"})


def _stated(chance: random.Random, at: int) -> Mail:
    one = chance.choice(NAMES)
    said, allowed = chance.choice(
        (
            (f"Status: {chance.choice(STATES)}", frozenset[str]()),
            (f"Til arrangøren: {chance.choice(NOTES)}", frozenset[str]()),
            (f"Bemærkning: {chance.choice(HARMLESS)}", frozenset({f"in {at}: {one}"})),
        )
    )
    return f"Navn: {one}\nMøde: {at}\n{said}", allowed


def _explained(chance: random.Random, at: int) -> Mail:
    rows = [
        f"{one}\t" + "\t".join("x" if at == each else "" for each in (1, 2, 3))
        for one in chance.sample(NAMES, 2)
    ]
    table = "\n".join(("Navn\tMøde 1\tMøde 2\tMøde 3", *rows))
    return f"{table}\n\n{chance.choice(LEGENDS)}", frozenset()


def _headed(chance: random.Random, at: int) -> Mail:
    one, other = chance.sample(NAMES, 2)
    if chance.random() < 0.5:
        return f"Møde {at}\n{chance.choice(HEADS)}:\n- {one}\n- {other}", frozenset()
    table = f"Navn\tMøde\tDeltager\n{one}\t{at}\tja\n{other}\t{at}\tja"
    return f"{chance.choice(HEADLINES)}\n{table}", frozenset()


def _staying(chance: random.Random, at: int) -> Mail:
    one, other = chance.sample(NAMES, 2)
    sign = chance.choice((": ", " – ", ", "))
    first = f"- {one}{sign}{chance.choice(STAYS)}"
    return f"Pladser til møde {at}:\n{first}\n- {other}: afmeldes", frozenset(
        {f"out {at}: {other}"}
    )


def _kept(chance: random.Random, at: int) -> Mail:
    one, other = chance.sample(NAMES, 2)
    head, stays, goes = chance.choice((("Stadig med", "ja", "nej"), ("Afmeldes", "nej", "ja")))
    body = f"Møde {at}\nNavn\t{head}\n{one}\t{stays}\n{other}\t{goes}"
    return body, frozenset({f"out {at}: {other}"})


_WAYS: tuple[Callable[[random.Random, int], Mail], ...] = (
    _answered,
    _stated,
    _explained,
    _headed,
    _staying,
    _kept,
)

"""Mails of what is settled, sent or left out, put together by chance: none comes out wrong."""

from __future__ import annotations

import random

import pytest
from wishes_told import SENDER, one_by_one, told

_NAMES = ("Kim Bak", "Lis Vad", "Ole Friis", "Mette Holm", "Jens Krogh", "Anne Damgaard")
_AT = {1: ("møde 1", "mødet i København"), 2: ("møde 2", "den 28. maj"), 3: ("møde 3",)}
_OPENINGS = ("", "Hej KNUB\n", "Goddag\n", "Kære netværk\n\n")
_ENDINGS = ("", " Tak for hjælpen.", " Vi skriver nok igen.", " God sommer!")
# Each with what it may do: {a} and {b} are people, {m} and {o} meetings.
_TURNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("{a} sender {b} til {m} i sit sted.", ("swap {n}: {a} > {b}",)),
    ("{a} sender {b} i sit sted til {m}.", ("swap {n}: {a} > {b}",)),
    ("{a} lader {b} tage {m} i sit sted.", ("swap {n}: {a} > {b}",)),
    ("{a} har valgt at sende {b} til {m} i stedet for sig selv.", ("swap {n}: {a} > {b}",)),
    ("{a} sender ikke {b} til {m} i sit sted.", ()),
    ("{a} kunne sende {b} til {m} i sit sted.", ()),
    ("{a} ville have sendt {b} til {m} i sit sted.", ()),
    ("Måske sender {a} {b} til {m} i sit sted.", ()),
    ("Hvis {a} sender {b} til {m} i sit sted, skriver jeg.", ()),
    ("Det er afgjort, at {a} kommer til {m}.", ("in {n}: {a}",)),
    ("Nu er det afgjort, at {a} deltager i {m}, og at {b} ikke gør.", ("in {n}: {a}",)),
    ("Det er endnu ikke afgjort, om {a} eller {b} kommer til {m}.", ()),
    ("Det er ved at være afgjort, at {a} kommer til {m}.", ()),
    ("Det er snart afgjort, at {a} kommer til {m}.", ()),
    ("Det bliver afgjort på fredag, at {a} kommer til {m}.", ()),
    ("{a} lader sig undskylde til {m}.", ("out {n}: {a}",)),
    ("Både {a} og {b} lader sig undskylde til {m}.", ("out {n}: {a} + {b}",)),
    ("{a} lader sig undskylde til {m}, men {b} kommer.", ("swap {n}: {a} > {b}",)),
    ("{a} lader sig ikke undskylde til {m}.", ()),
    ("{a} vil måske lade sig undskylde til {m}.", ()),
    ("Lader {a} sig undskylde til {m}?", ()),
    (
        "{a} kommer til alle møder undtagen {m}, hvor {b} deltager.",
        ("in {rest}: {a}", "in {n}: {b}"),
    ),
    ("{a} kommer til alle møder undtagen {m}, hvor {b} er på ferie.", ("in {rest}: {a}",)),
    ("{a} kommer til alle møder bortset fra {m}, hvor {b} måske kommer.", ("in {rest}: {a}",)),
    ("Bekræft venligst, at {a} hermed er tilmeldt {m}.", ("in {n}: {a}", "status")),
    ("Bekræft venligst, at {a} er afmeldt {m}.", ("status",)),
    ("Kvitter gerne for, at {a} hermed er afmeldt {m}.", ("out {n}: {a}",)),
    ("Kvitter ikke for, at {a} hermed er afmeldt {m}.", ("out {n}: {a}",)),
    ("{m} passer dårligt. Afmeld derfor {a}.", ("out {n}: {a}",)),
    ("{m} passer dårligt. Afmeld dog ikke {a} af den grund.", ()),
    ("Hvem: {a}\nHvilket møde: {m}\nHvad: tag vedkommende af listen\n", ("out {n}: {a}",)),
    ("Navn: {a}\nMøde: {m}\nÆndring: slettes\n", ("out {n}: {a}",)),
    ("Navn: {a}\nMøde: {m}\nÆndring: slettes, hvis {b} kommer\n", ()),
    ("Navn: {a}\nMøde: {m}\nÆndring: må ikke slettes\n", ()),
    ("Navn: {a}\nMøde: {m}\nÆndring: fra {m} til {o}\n", ()),
    ("Skriv os på {m} og meld {a} fra {o}.", ("out {k}: {a}",)),
    ("{a} vil gerne slettes fra {m} og tilmeldes {o}.", ("out {n}: {a}", "in {k}: {a}")),
    ("Jeg kan ikke komme til {m} og melder afbud.", ("out {n}: me",)),
    ("Jeg kan godt komme til {m} og melder ikke afbud.", ("in {n}: me",)),
)


def _mails(number: int) -> list[tuple[str, list[str]]]:
    chance = random.Random(41)
    mails = []
    for at in range(number):
        turn, may = _TURNS[at % len(_TURNS)]
        first, other = chance.sample((1, 2, 3), 2)
        a, b = chance.sample(_NAMES, 2)
        rest = "+".join(str(n) for n in (1, 2, 3) if n != first)
        said = {"a": a, "b": b, "m": chance.choice(_AT[first]), "o": chance.choice(_AT[other])}
        turn = turn.replace("{m} passer", "M{m} passer").replace("M{m}", said["m"].capitalize())
        text = chance.choice(_OPENINGS) + turn.format(**said) + chance.choice(_ENDINGS)
        allowed = [wish.format(a=a, b=b, n=first, k=other, rest=rest) for wish in may]
        mails.append((text, allowed))
    return mails


@pytest.mark.parametrize(("text", "allowed"), _mails(2 * len(_TURNS)))
def test_none_of_them_does_what_it_does_not_say(text: str, allowed: list[str]) -> None:
    may = one_by_one([wish for wish in allowed if ": " in wish])
    done = one_by_one([wish for wish in told(text) if ": " in wish])
    assert not set(done) - set(may), (SENDER, done)

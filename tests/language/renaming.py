"""The same mail of other people, or of another municipality."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from random import Random

from corpora import Label, configured, labels, plain
from retelling import Told, people_of

_SHORTEST = 4
_NOT_SWAPPED = {"København", "Randers", "Frederiksberg"}  # places of meetings and of the network


def _mapped(value: object, pairs: dict[str, str]) -> object:
    if isinstance(value, dict):
        return {key: _mapped(each, pairs) for key, each in value.items()}
    if isinstance(value, list):
        return [_mapped(each, pairs) for each in value]
    if isinstance(value, str):
        for old, new in pairs.items():
            value = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new, value, flags=re.IGNORECASE)
    return value


@cache
def _given_and_family() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Names of the corpus by their first three letters: given names, and surnames."""
    given: dict[str, set[str]] = defaultdict(set)
    family: dict[str, set[str]] = defaultdict(set)
    places = {plain(row.name) for row in configured().register.rows}
    for label in (*labels("sample"), *labels("dev")):
        for name in people_of(label):
            first, *_, last = [*name.split(), ""]
            for word, into in ((first, given), (last, family)):
                if re.fullmatch(r"[A-ZÆØÅ][a-zæøåé]{3,}", word) and plain(word) not in places:
                    into[word[:3]].add(word)
    return (
        {start: tuple(sorted(words)) for start, words in given.items()},
        {start: tuple(sorted(words)) for start, words in family.items()},
    )


def renamed(told: Told, output: Label, chance: Random) -> tuple[Told, Label] | None:
    """One person of the mail with another given name and surname, addresses alike."""
    given, family = _given_and_family()
    whole = told.text + " ".join(value for _, value in told.headers)
    people = [name for name in people_of(output) if len(name.split()) == 2 and name in whole]
    if not people:
        return None
    name = chance.choice(people)
    first, last = name.split()
    pairs: dict[str, str] = {}
    for old, pool in ((first, given), (last, family)):
        others = [
            each
            for each in pool.get(old[:3], ())
            if each != old and each.casefold() not in whole.casefold()
        ]
        if len(old) < _SHORTEST or not others:
            continue
        pairs[old] = chance.choice(others)
    if not pairs:
        return None
    if last in pairs and re.search(rf"(?<!\w){last}(?!\w)", whole.replace(name, "")):
        return None  # the surname is somebody else's too
    if name.lower() in whole:  # the name in small letters too
        pairs |= {old.lower(): new.lower() for old, new in pairs.items()}
    for address in sorted(set(re.findall(r"[\w.+-]+@[\w.-]+\w", whole))):
        local, _, domain = address.partition("@")
        new = local
        for old, other in [pair for pair in pairs.items() if "@" not in pair[0]]:
            spelt = old.lower().replace("ø", "oe").replace("æ", "ae")
            for form in (old.lower(), spelt, str(plain(old))):
                new = re.sub(re.escape(form), str(plain(other)), new, flags=re.IGNORECASE)
        if new != local:
            pairs[address] = f"{new}@{domain}"
    return told.swapped(pairs), _mapped(output, pairs)  # type: ignore[return-value]


@cache
def _alike() -> tuple[tuple[str, str, str], ...]:
    """Municipalities of one word whose only domain is that word: code, name, domain."""
    return tuple(
        (row.code, row.name, row.domains[0])
        for row in configured().register.rows
        if re.fullmatch(r"[A-ZÆØÅ][a-zæøå]{5,}", row.name)
        and not row.name.endswith("s")
        and row.name not in _NOT_SWAPPED
        and row.domains == (f"{row.name.lower()}.dk",)
    )


def moved(told: Told, output: Label, chance: Random) -> tuple[Told, Label] | None:
    """The mail from another municipality of the same form, in its text and its addresses."""
    own = [row for row in _alike() if row[0] == output["municipality"]]
    whole = told.text + " ".join(value for _, value in told.headers)
    if not own or any(own[0][1] in name for name in people_of(output)):
        return None
    others = [row for row in _alike() if row != own[0] and row[1].lower() not in whole.lower()]
    new = chance.choice(others)
    pairs = {own[0][1]: new[1], own[0][2]: new[2], own[0][1].upper(): new[1].upper()}
    if re.search(rf"(?<!\w){own[0][1].lower()}(?!\w|\.dk)", whole):
        return None
    expected = _mapped(output, {own[0][2]: new[2]})
    assert isinstance(expected, dict)
    return told.swapped(pairs), expected | {"municipality": new[0]}

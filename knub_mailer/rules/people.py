"""Who is the same person: by address, else by name within the municipality (rules.md, Seats)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol, TypeVar

from knub_mailer.domain.ledger import Seat, Waiting
from knub_mailer.domain.request import Person

_SPELLED_OUT = str.maketrans({"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa"})


class HasPerson(Protocol):
    """A seat, a waiting place, or whatever else a person has."""

    @property
    def person(self) -> Person: ...


Holder = TypeVar("Holder", bound=HasPerson)


@lru_cache(maxsize=8192)
def folded_name(name: str) -> str:
    """A name without letter case, accents, hyphens and spare white space; æ, ø, å spelled out."""
    lowered = unicodedata.normalize("NFC", name).casefold().translate(_SPELLED_OUT)
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", lowered)
        if not unicodedata.combining(letter)
    )
    words = "".join(letter if letter.isalnum() else " " for letter in plain)
    return " ".join(words.split())


@lru_cache(maxsize=8192)
def folded_address(address: str) -> str:
    """An address as it is compared; letter case doesn't count."""
    return address.strip().casefold()


def name_of(person: Person) -> str:
    """The folded name, or "" where there is none."""
    return folded_name(person.name) if person.name else ""


def address_of(person: Person) -> str:
    """The folded address, or "" where there is none."""
    return folded_address(person.email) if person.email else ""


def same_person(one: Person, other: Person) -> bool:
    """Same address, or same name unless two addresses say otherwise."""
    mine, theirs = address_of(one), address_of(other)
    if mine and theirs:
        return mine == theirs
    return bool(name_of(one)) and name_of(one) == name_of(other)


def same_name_other_address(one: Person, other: Person) -> bool:
    """Whether somebody must be asked: one name, two addresses."""
    mine, theirs = address_of(one), address_of(other)
    named = bool(name_of(one)) and name_of(one) == name_of(other)
    return named and bool(mine) and bool(theirs) and mine != theirs


def could_be(said: Person, known: Person) -> bool:
    """Whether the words about somebody may mean a known person, so that asking makes sense.

    By the same address, its part before the @ (two domains of one municipality), or less or more
    than the full name: "Jens", "M. Holm", "Mette Marie Holm" for "Mette Holm".
    """
    mine, theirs = address_of(said), address_of(known)
    if mine and mine.partition("@")[0] == theirs.partition("@")[0]:
        return True
    shorter, longer = sorted((name_of(said).split(), name_of(known).split()), key=len)
    left = iter(longer)
    in_order = all(any(_same_word(word, each) for each in left) for word in shorter)
    return in_order and any(len(word) > 1 and word in longer for word in shorter)


def _same_word(one: str, other: str) -> bool:
    """The same name, or its initial."""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def match(person: Person, seats: Iterable[Holder]) -> Holder | None:
    """The seat (or waiting place) that is meant: by address, by full name, by a lone first name.

    A first name alone counts when it fits exactly one of them. Whose address is known to be
    another is never meant. None when nobody, or more than one, fits.
    """
    held = list(seats)
    address, name = address_of(person), name_of(person)
    if address:
        found = [each for each in held if address_of(each.person) == address]
        if found:
            return found[0] if len(found) == 1 else None
        held = [each for each in held if not each.person.email]
    if not name:
        return None
    found = [each for each in held if name_of(each.person) == name]
    if not found and " " not in name:
        found = [each for each in held if name_of(each.person).partition(" ")[0] == name]
    return found[0] if len(found) == 1 else None


def person_key(holder: Seat | Waiting) -> str:
    """What makes a person one within a meeting: the municipality, and the address or the name."""
    who = address_of(holder.person) or name_of(holder.person)
    return f"{holder.municipality}/{who}"

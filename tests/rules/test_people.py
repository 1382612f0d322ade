"""Who is the same person, and who is meant."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from knub_mailer.domain.request import Person
from knub_mailer.rules.people import folded_name, match, same_name_other_address, same_person


@dataclass(frozen=True)
class Chair:
    """Whatever a person has."""

    person: Person


BO = Chair(Person("Bo Holm", "bo@randers.dk"))
BO_FRIIS = Chair(Person("Bo Friis", "bof@randers.dk"))
ASE = Chair(Person("Åse Kjær-Sørensen"))
CHAIRS = (BO, BO_FRIIS, ASE)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (Person("Bo Holm"), BO),
        (Person(None, "BO@randers.dk"), BO),
        (Person("Somebody Else", "bo@randers.dk"), BO),
        (Person("aase kjaer soerensen"), ASE),
        (Person("Åse Kjær Sørensen", "aase@randers.dk"), ASE),
        (Person("Åse"), ASE),
        (Person("Bo"), None),
        (Person("Bo Holm", "bo@viborg.dk"), None),
        (Person("Kjær-Sørensen"), None),
        (Person(None), None),
    ],
)
def test_who_is_meant(said: Person, meant: Chair | None) -> None:
    assert match(said, CHAIRS) is meant


def test_two_of_one_name_are_told_apart_by_address_alone() -> None:
    other = Chair(Person("Bo Holm", "bo2@randers.dk"))

    assert match(Person("Bo Holm"), (BO, other)) is None
    assert match(Person("Bo Holm", "bo2@randers.dk"), (BO, other)) is other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Søren Ågård", "SOEREN AAGAARD"),
        ("Anne-Mette  Holm", "Anne Mette Holm"),
        ("José Müller", "Jose Muller"),
        ("Bjørn Öberg", "Björn Øberg"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert folded_name(one) == folded_name(other)


def test_one_person_or_two() -> None:
    plain, here, there = (
        Person("Bo Holm"),
        Person("Bo Holm", "bo@randers.dk"),
        Person("Bo Holm", "bo@viborg.dk"),
    )

    assert same_person(plain, here)
    assert not same_person(here, there)
    assert same_name_other_address(here, there)
    assert not same_name_other_address(plain, here)
    assert not same_person(Person(None), Person(None))

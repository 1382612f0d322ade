"""The address of somebody who had a place at the meeting before: known, where the mail has none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knub_mailer.domain.ledger import Act, Replaced, Seated
from knub_mailer.domain.request import Person
from knub_mailer.rules.people import name_of
from knub_mailer.workflows.office import Sitting


def with_known_address(sitting: Sitting, municipality: str, act: Act) -> Act:
    """An act whose newcomer gets the one address the municipality gave for that name there.

    rules.md, "the same person twice": the same name in the municipality is the same person. Two
    addresses under one name may be two people: then none is taken.
    """
    if isinstance(act, Seated) and not act.distinct:
        return replace(act, person=_known(sitting, municipality, act.meeting, act.person))
    if isinstance(act, Replaced) and not act.distinct:
        return replace(act, in_=_known(sitting, municipality, act.meeting, act.in_))
    return act


def _known(sitting: Sitting, municipality: str, meeting: int, person: Person) -> Person:
    if person.email is not None or not person.name:
        return person
    found = {
        each.email
        for each in _newcomers(sitting, municipality, meeting)
        if each.email is not None and name_of(each) == name_of(person)
    }
    return replace(person, email=found.pop()) if len(found) == 1 else person


def _newcomers(sitting: Sitting, municipality: str, meeting: int) -> Iterator[Person]:
    """Everybody the municipality ever put on the meeting's list."""
    for entry in sitting.entries:
        act = entry.act
        if entry.municipality != municipality or getattr(act, "meeting", None) != meeting:
            continue
        if isinstance(act, Seated):
            yield act.person
        elif isinstance(act, Replaced):
            yield act.in_

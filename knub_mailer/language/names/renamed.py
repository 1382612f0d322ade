"""Somebody who has got another surname: the same person, and nobody's substitute."""

from __future__ import annotations

from knub_mailer.domain.request import Person
from knub_mailer.language.words.alternatives import Seldom

_NEW_NAME = Seldom(r"\b(?:hedder|hed|gift|skilt|\w*navn\w*)\b")


def is_renamed(said: str, gone: Person, new: Person) -> bool:
    """`Jeg hedder ikke længere Ida Dahl, men Ida Holm`: the seat stands as it is."""
    first, second = ((person.name or "").partition(" ")[0] for person in (gone, new))
    return first == second and _NEW_NAME.search(said) is not None

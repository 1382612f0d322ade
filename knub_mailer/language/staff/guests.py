"""Speakers, KL's own staff and guests, whom organisers put on a meeting's list (rules.md, "Seats").

`Oplægsholder møde 2` with a line "Søren Ø, soren@firma.dk" in the mail for each person.
"""

from __future__ import annotations

import re

from knub_mailer.domain.command import EnterGuests, Unclear
from knub_mailer.domain.request import Person
from knub_mailer.language.words.alternatives import Seldom

_ROLES = (
    ("speaker", r"oplaegsholder(?:e|en|ne)?|taler(?:e|en|ne)?|underviser(?:e|en|ne)?"),
    ("guest", r"gaest(?:er|en|erne)?"),
    ("staff", r"(?:kl-?|egne? )?medarbejder(?:e|en|ne)?"),
)
_ROLE = "|".join(f"(?P<{role}>{words})" for role, words in _ROLES)
_AT = r"(?: ?[:,–-])?(?: (?:til|for|pa|ved|i))* ?@"
GUESTS = Seldom(
    rf"(?:(?:tilmeld|skriv|tilfoej) .*som (?:en )?(?:{_ROLE}){_AT}(?: ?[:,–-].*)?"
    rf"|(?:(?P<off>fjern|afmeld|slet) )?(?:{_ROLE.replace('<', '<one_')}){_AT}(?: ?[:,–-].*)?)"
)
_EMAIL = Seldom(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_NAME = Seldom(r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*)){1,4}")
_LOWER = frozenset({"von", "van", "de", "der", "af", "la", "el", "bin"})
_EDGES = " \t<>()[];:*•–-,.\"'"
_EXAMPLE = "Oplægsholder møde {}, og i mailen en linje for hver: Søren Ø, soren@firma.dk"


def guests_in(found: re.Match[str], meeting: int, written: str, body: str) -> EnterGuests | Unclear:
    """The people of a subject that `GUESTS` matches; words when nobody is named."""
    role = next(
        role for role, _ in _ROLES if found[role] is not None or found[f"one_{role}"] is not None
    )
    named = re.search(r"\b(?:tilmeld|skriv|tilføj)\s+(.+?)\s+som\s", written, re.IGNORECASE)
    lines = [named[1] if named else written.partition(":")[2], *body.splitlines()]
    people = tuple(dict.fromkeys(person for line in lines if (person := _person(line))))
    if not people:
        why = "Der står ikke, hvem det er. Skriv navn og mailadresse på en linje for hver person."
        return Unclear(written, why, (_EXAMPLE.format(meeting),))
    return EnterGuests(meeting, role, people, remove=found["off"] is not None)


def _person(line: str) -> Person | None:
    """ "Søren Ø, soren@firma.dk", "Lis Dam <lis@x.dk>" or a name alone; None for other text."""
    address = _EMAIL.search(line)
    rest = line[: address.start()] if address else line
    name = rest.split(",")[0].strip(_EDGES)
    words = name.split()
    spelled = all(word[0].isupper() or word.lower() in _LOWER for word in words)
    if _NAME.fullmatch(name) is None or not spelled:
        return None
    return Person(name, address.group().lower() if address else None)

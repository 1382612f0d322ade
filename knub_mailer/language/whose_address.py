"""Whose address it is: whom it stands beside in a sentence, or whose name it spells."""

from __future__ import annotations

import re

from knub_mailer.language.alternatives import Seldom
from knub_mailer.language.marking import Marked
from knub_mailer.language.names import spells
from knub_mailer.language.people import Mention, People

_ALONE = Seldom(
    r"\b(?P<verb>(?:til|af|fra)?meld\w*|stryg|slet|fjern|skriv|saet|tag|cancel|add)"
    r"(?P<gap>(?: [a-z]+){0,2}?) <?E(?P<n>\d+)>?(?! ?[(,]? ?P\d)"
)


def addresses_alone(marked: Marked, text: str) -> str:
    """`Meld mette.holm@randers.dk fra`: an address that spells a name stands for its owner."""

    def person(m: re.Match[str]) -> str:
        email = marked.emails[int(m["n"])]
        parts = email.partition("@")[0].split(".")
        if len(parts) < 2 or not all(part.isalpha() and len(part) > 1 for part in parts):
            return m.group()
        if any(each.email == email for each in marked.people):
            return m.group()
        name = " ".join(part.capitalize() for part in parts)
        marked.people.append(Mention(email, name, email))
        return f"{m['verb']}{m['gap']} P{len(marked.people) - 1}"

    return _ALONE.sub(person, text)


_ADDRESS_BESIDE = re.compile(
    r"P(\d+)(?:'s (?:e-?mail\w*|mail\w*|adresse) er |(?:'s)?[\s,(<\[:/;–-]*)"
    r"(?:[a-zæ .&/-]{0,45}?[,(:;–-]\s*)?"
    r"(?:e-?mail(?:adresse)?|mail|m)?[\s:.(<]*E(\d+)"
)
_ADDRESS_BEFORE = re.compile(r"E(\d+)\s*[(<]\s*P(\d+)\s*[)>]")


def give_addresses(marked: Marked, text: str, people: People) -> None:
    """Each address to the person beside it, or to the one whose name it spells."""
    owners: dict[int, int] = {}
    taken = {p.email for p in marked.people if p.email}
    for m in _ADDRESS_BESIDE.finditer(text):
        owners.setdefault(int(m[2]), int(m[1]))
    for m in _ADDRESS_BEFORE.finditer(text):
        owners.setdefault(int(m[1]), int(m[2]))
    for number, email in enumerate(marked.emails):
        local = email.partition("@")[0]
        spelled = [i for i, p in enumerate(marked.people) if p.name and spells(local, p.name)]
        if len(spelled) == 1:
            owners[number] = spelled[0]
    unsure = [
        i
        for i, p in enumerate(marked.people)
        if not p.sure and not p.sender and i not in owners.values()
    ]
    free = [n for n in range(len(marked.emails)) if n not in owners]
    if len(unsure) == len(free) == 1 and people.name_from_address(
        marked.people[unsure[0]].said, marked.emails[free[0]]
    ):
        owners[free[0]] = unsure[0]
    for number, owner in owners.items():
        person, email = marked.people[owner], marked.emails[number]
        if person.is_i or (email in taken and person.email != email):
            continue
        if not person.sure:
            whole = people.name_from_address(person.said, email)
            if whole is None:
                person.email = email
                continue
            person.name, person.problem = whole, ""
        if person.email is None or person.email != email:
            person.email = email
        people.learn(person.name or person.said, email, 0)
        taken.add(email)

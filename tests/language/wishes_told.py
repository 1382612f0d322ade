"""Wishes that were understood, in short words: `in 2: Kim Bak`, `swap 2: Lis Vad > Kim Bak`."""

from __future__ import annotations

import re

from corpora import configured
from test_turned_round import mail_of

from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Join,
    Person,
    Request,
    SignUp,
    Substitute,
    UpdateBilling,
)
from knub_mailer.entrypoints.commands_understand import understood

SENDER = "Lone Dahl Kristensen"


def _who(people: tuple[Person, ...] | str) -> str:
    return people if isinstance(people, str) else " + ".join(p.name or "?" for p in people)


def wish_of(request: Request) -> str:
    match request:
        case SignUp(meetings, attendees):
            return f"in {'+'.join(map(str, meetings))}: {_who(attendees)}"
        case Cancel(meetings, attendees):
            return f"out {'+'.join(map(str, meetings))}: {_who(attendees)}"
        case Substitute(meetings, out, in_):
            return f"swap {'+'.join(map(str, meetings))}: {out.name} > {in_.name}"
        case Join(contact):
            return f"join: {contact.name}"
        case ChangeContact(contact):
            return f"contact: {contact.name}"
        case UpdateBilling(ean, reference):
            return f"billing: {ean} {reference}"
        case _:
            return type(request).__name__.lower()


def told(text: str) -> list[str]:
    return told_by(mail_of(text))


def one_by_one(wishes: list[str]) -> list[str]:
    """`in 2: me + Lis Vad` as one wish for each."""
    split = [wish.partition(": ")[::2] for wish in wishes]
    return sorted(
        f"{kind}: {re.sub('^me(?= |$)', SENDER, one)}"
        for kind, people in split
        for one in people.split(" + ")
    )


def told_by(raw: bytes) -> list[str]:
    return sorted(wish_of(request) for request in understood(configured(), raw).requests)

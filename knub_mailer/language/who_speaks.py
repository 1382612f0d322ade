"""Whom a mail speaks for (understanding.md, municipality)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.municipality import Municipality, Register
from knub_mailer.language.normalise import fold


@dataclass(frozen=True, slots=True)
class Speaker:
    """The municipality of the sender's domain, or the one that a stranger names; a region or a
    firm is `foreign`."""

    own: str | None
    named: str | None
    foreign: bool


def speaker_of(letter: Letter, register: Register) -> Speaker:
    """The sender's domain decides; a stranger's text may name a municipality."""
    sender = letter.mail.sender
    row = register.of_domain(sender.domain) if sender else None
    if row is not None and row.kind == "kommune":
        return Speaker(row.code, None, foreign=False)
    text = fold(f"{letter.subject}\n{letter.body}\n{letter.signature}")
    named = {each.code for each in register.rows if each.kind == "kommune" and _names(each, text)}
    return Speaker(None, named.pop() if len(named) == 1 else None, foreign=row is not None)


def others_named(letter: Letter, register: Register, own: str | None) -> bool:
    """Whether the text names another municipality with the word Kommune behind it."""
    text = fold(f"{letter.subject}\n{letter.body}")
    return any(
        each.kind == "kommune" and each.code != own and _names(each, text) for each in register.rows
    )


def _names(row: Municipality, text: str) -> bool:
    words = "|".join(re.escape(fold(word)) for word in (row.name, *row.aliases))
    return re.search(rf"\b(?:{words})s?\s+kommune\b", text) is not None

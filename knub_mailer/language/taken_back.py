"""What happens to a wish when the letter turns it round, says it is one, or names who is meant."""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.language import correcting as words
from knub_mailer.language.acts import Act, Kind, Member
from knub_mailer.language.governing import REPORTED
from knub_mailer.language.spoken import Reading
from knub_mailer.language.unnamed import Unnamed

_NEAR = 2  # sentences


def turned_round(text: str, last: Act) -> bool:
    """`Nej, det er den anden vej rundt`: who went in goes out; any other wish is asked about."""
    told = words.OTHER_WAY.search(text)
    if not told or not (words.CORRECTION.search(text) or re.match(r"det|omvendt", text)):
        return False
    if last.kind is Kind.SUBSTITUTE and last.people and last.out:
        last.people, last.out = last.out, last.people
    else:
        last.doubt = last.doubt or "unclear"
    return True


def taken_at_its_word(text: str, last: Act, number: int) -> bool:
    """`Ida har sagt, at hun gerne vil. Kan I rette det på listen?`: what was reported is wished."""
    if last.sentence < number - _NEAR or not words.TAKEN_AT_ITS_WORD.match(text):
        return False
    if last.doubt == REPORTED:
        last.doubt = ""
    return True


def names_the_unnamed(former: Act, names: list[Member]) -> bool:
    """`Vi tager en mere med, og det bliver Ida Dahl`: the name stands for `en mere`."""
    unnamed = [p for p in former.people if isinstance(p, Unnamed)]
    if len(unnamed) != 1 or (unnamed[0].count or 1) < len(names):
        return False
    missing = (unnamed[0].count or 1) - len(names)
    former.people = [p for p in former.people if p is not unnamed[0]] + names
    former.expected = len(former.people) + missing if missing else None
    return True


class Setback:
    """A wish before a sentence that begins `Nej, …`: asked about where nothing comes of it."""

    def __init__(self, reading: Reading, number: int) -> None:
        self.act = reading.acts[-1]
        self.before = replace(self.act, people=list(self.act.people), out=list(self.act.out))
        self.number = number

    def settle(self, reading: Reading) -> None:
        """Leave a doubt unless a sentence near the setback changed the wish or made another."""
        later = [a for a in reading.acts if a is not self.act and a.sentence >= self.number]
        if self.act == self.before and not any(a.kind is not Kind.STAYS for a in later):
            self.act.doubt = self.act.doubt or "unclear"

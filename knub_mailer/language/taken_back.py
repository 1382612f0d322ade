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
_SEATS = (Kind.SIGN_UP, Kind.CANCEL, Kind.SUBSTITUTE)


def turned_or_meant(text: str, acts: list[Act], number: int) -> bool:
    """Whether a sentence turns the last wish for seats round, or makes a report a wish."""
    if not acts or acts[-1].kind not in _SEATS or acts[-1].context:
        return False
    return _turned_round(text, acts) or _taken_at_its_word(text, acts[-1], number)


def _turned_round(text: str, acts: list[Act]) -> bool:
    """`Nej, det er den anden vej rundt`: who went in goes out; other wishes are asked about."""
    last = acts[-1]
    told = words.OTHER_WAY.search(text)
    if not told or not (words.CORRECTION.search(text) or re.match(r"det|omvendt", text)):
        return False
    if last.kind is Kind.SUBSTITUTE and last.people and last.out:
        last.people, last.out = last.out, last.people
    else:
        for act in acts:
            if act.sentence == last.sentence:
                act.doubt = act.doubt or "unclear"
    return True


def _taken_at_its_word(text: str, last: Act, number: int) -> bool:
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

    def __init__(self) -> None:
        self.act: Act | None = None
        self.before: Act | None = None
        self.number = 0

    def see(self, text: str, reading: Reading, number: int) -> None:
        """Remember the last wish as it is before a sentence that begins to take something back."""
        last = reading.acts[-1] if reading.acts else None
        if last is not None and not last.context and words.SETBACK.match(text):
            self.act, self.number = last, number
            self.before = replace(last, people=list(last.people), out=list(last.out))

    def settle(self, reading: Reading) -> None:
        """Leave a doubt unless a sentence near the setback changed the wish or made another."""
        later = [a for a in reading.acts if a is not self.act and a.sentence >= self.number]
        unchanged = self.act == self.before and not any(a.kind is not Kind.STAYS for a in later)
        if self.act is not None and unchanged:
            self.act.doubt = self.act.doubt or "unclear"

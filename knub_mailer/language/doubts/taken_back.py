"""What happens to a wish when the letter turns it round, says it is one, or names who is meant."""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.language.doubts.governing import REPORTED
from knub_mailer.language.letter import correcting as words
from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.letter.spoken import Item, Reading
from knub_mailer.language.letter.withdrawing import only_sender
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

_NEAR = 2  # sentences
_SEATS = (Kind.SIGN_UP, Kind.CANCEL, Kind.SUBSTITUTE)


def turned_or_meant(text: str, acts: list[Act], number: int) -> bool:
    """Whether a sentence turns the last wish for seats round, or makes a report a wish."""
    if not acts or acts[-1].kind not in _SEATS or acts[-1].context:
        return False
    return _turned_round(text, acts) or _taken_at_its_word(text, acts[-1], number)


def given_up(text: str, reading: Reading, number: int) -> bool:
    """`Skriv mig på møde 2. Det er jo i Randers? Så kan jeg ikke nå det`: the wish is in doubt."""
    last = reading.acts[-1] if reading.acts else None
    if last is None or last.kind is not Kind.SIGN_UP or last.context or last.meeting is None:
        return False
    if last.sentence < number - _NEAR or not words.CANNOT_THEN.match(text):
        return False
    since = {n for at, r in reading.references if at > last.sentence for n in r.numbers}
    if not only_sender(last) or not since <= set(last.meeting.numbers):
        return False
    last.doubt = last.doubt or "unclear"
    return True


def _turned_round(text: str, acts: list[Act]) -> bool:
    """`Nej, det er den anden vej rundt`: who went in goes out; other wishes are asked about."""
    last = acts[-1]
    told = words.OTHER_WAY.search(text)
    if not told:
        return False
    if not (told["swap"] or words.CORRECTION.search(text) or re.match(r"det|omvendt", text)):
        return False
    if last.kind is Kind.SUBSTITUTE and last.people and last.out:
        last.people, last.out = last.out, last.people
    elif told["swap"] and (both := _two_apart(acts)):
        both[0].meeting, both[1].meeting = both[1].meeting, both[0].meeting
    else:
        for act in acts:
            if act.sentence == last.sentence:
                act.doubt = act.doubt or "unclear"
    return True


def _two_apart(acts: list[Act]) -> list[Act]:
    """The two sign-ups of a sentence, each for a meeting of its own; [] where it is no such."""
    last = [a for a in acts if a.sentence == acts[-1].sentence and not a.context]
    at = {a.meeting.numbers for a in last if a.meeting is not None and not a.meeting.problem}
    alike = len(last) == 2 and all(a.kind is Kind.SIGN_UP and a.people for a in last)
    return last if alike and len(at) == 2 else []


def _taken_at_its_word(text: str, last: Act, number: int) -> bool:
    """`Ida har sagt, at hun gerne vil. Kan I rette det på listen?`: what was reported is wished."""
    if last.sentence < number - _NEAR or not words.TAKEN_AT_ITS_WORD.match(text):
        return False
    if last.doubt == REPORTED:
        last.doubt = ""
    return True


def at_its_meeting(acts: list[Act], text: str) -> list[Act]:
    """The last wish and those beside it for the same meeting: a correction is of all of them.

    `Jeg kommer til møde 1 og tager Bo med. Undskyld, det er møde 2`; not `… han skal til møde 2`.
    """
    found = acts[-1:]
    if words.SINGLE.search(text):
        return found
    at = found[0].meeting
    for act in reversed(acts[:-1]):
        near = act.kind is found[0].kind and act.sentence >= found[-1].sentence - 1
        if not near or (at and act.meeting and at.numbers != act.meeting.numbers):
            break
        at = at or act.meeting
        found.append(act)
    return found


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
    """A wish before a sentence that begins `Nej, …`: asked about where nothing comes of it.

    Where that sentence speaks of somebody the wish names, only what changes it or says that this
    person does not come is something.
    """

    def __init__(self) -> None:
        self.wish: Act | Item | None = None
        self.before: Act | Item | None = None
        self.of: list[Member] = []
        self.number = -9

    def see(self, text: str, named: list[Member], reading: Reading, number: int) -> None:
        """Remember the last wish as it is before a sentence that begins to take something back."""
        last = _last_wish(reading)
        if last is None or number - last.sentence > _NEAR:
            return
        of = [p for p in last.people if covers(named, [p])]
        back = words.SETBACK_OF.match(text) if of else None
        if back or (words.SETBACK.match(text) and isinstance(last, Act)):
            self.wish, self.number, self.of = last, number, of if back else []
            self.before = replace(last, people=list(last.people))
            if isinstance(self.before, Act):
                self.before.out = list(self.before.out)

    def see_within(self, text: str, reading: Reading, number: int) -> None:
        """The same where it stands behind the wish: `Jeg kommer til møde 2 - hov, nej, …`."""
        last = reading.acts[-1] if reading.acts else None
        if last is None or last.sentence != number or last.context or last.kind not in _SEATS:
            return
        if self.number == number or not words.SETBACK_WITHIN.search(text):
            return
        self.number = number
        if reading.corrected_at != number:
            self.wish, self.of = last, []
            self.before = replace(last, people=list(last.people), out=list(last.out))

    def settle(self, reading: Reading) -> None:
        """Leave a doubt unless a sentence near the setback changed the wish or made another."""
        if self.wish is None or self.wish != self.before:
            return
        later = reading.acts
        if self.wish in later:
            later = later[later.index(self.wish) + 1 :]
        later = [a for a in later if a.sentence >= self.number]
        if self.of:
            done = any(a.kind is not Kind.SIGN_UP and covers(a.people, self.of) for a in later)
        else:
            done = any(a.kind is not Kind.STAYS for a in later)
            said = reading.sentences.get(self.number, "")
            if isinstance(self.wish, Act) and _wished_elsewhere(self.wish, later, reading):
                flat = _FLATLY.match(said)
                self.wish.doubt = self.wish.doubt or ("past" if flat else "unclear")
        if not done:
            self.wish.doubt = self.wish.doubt or "unclear"
            reading.taken_back = True


_FLATLY = Seldom(
    r"(?:\w+[ ,]+)?(?:nej|stop)\b|.*\b(?:forkert\w*|(?:tog|taget) fejl|(?:en )?fejl (?:fra|i)|"
    r"blandede|byttede (?:\w+ )?(?:om|rundt)|vroevl|loegn|sludder)\b"
)


def _wished_elsewhere(wish: Act, later: list[Act], reading: Reading) -> bool:
    """`Skriv mig på møde 2. Nej, da er jeg på kursus. Det er møde 3, jeg skal med til`."""
    anew = [a for a in later if a.kind is wish.kind is Kind.SIGN_UP and not a.doubt]
    anew = [a for a in anew if a.people and covers(wish.people, a.people)]
    if any(words.BESIDES.search(reading.sentences.get(a.sentence, "")) for a in anew):
        return False
    numbers = set(wish.meeting.numbers) if wish.meeting is not None else set()
    at = [_meetings_near(a, reading) for a in anew]
    return any(at) and not any(numbers & each for each in at)


def _meetings_near(act: Act, reading: Reading) -> set[int]:
    """The meetings of an act, else those that its sentence names."""
    if act.meeting is not None:
        return set(act.meeting.numbers)
    return {n for at, r in reading.references if at == act.sentence for n in r.numbers}


def _last_wish(reading: Reading) -> Act | Item | None:
    act = reading.acts[-1] if reading.acts else None
    item = reading.items[-1] if reading.items else None
    if act is not None and (act.context or act.kind not in _SEATS):
        act = None
    if act is None or item is None:
        return act or item
    return item if item.sentence > act.sentence else act

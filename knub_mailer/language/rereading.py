"""What the rules left open, read again with what the second reading knows of whom.

Only where the second reading is clear about everybody: its roles become the acts of the letter, and
the assembly asks as ever for names, meetings and numbers that are missing.
"""

from __future__ import annotations

import re
from bisect import bisect

from knub_mailer.domain.request import Decision, Evidence, Question, Understanding
from knub_mailer.language.acts import Act, Kind
from knub_mailer.language.caution import turned_by
from knub_mailer.language.contacts import ContactWish
from knub_mailer.language.grouping import Reference
from knub_mailer.language.second_reading import SecondReading
from knub_mailer.language.spoken import MarkedSentence, Reading
from knub_mailer.language.tokens import SENDER
from knub_mailer.language.workbench import covers

# Likelihoods, chosen with those of `second_reading.py`.
_SURE = 0.85
_SURELY_NOT = 0.15
_FORGOTTEN = 0.97  # somebody whom a mail that is to be acted on leaves out
_OPEN = {Question.WHICH_REQUEST, Question.ATTENDEE}
_MERELY_THERE = re.compile(r"\b(?:staar|er|figurerer)\b.*\b(?:paa|tilmeldt|noteret|skrevet)\b")
_SEATS = {"sign_up": Kind.SIGN_UP, "cancel": Kind.CANCEL}


def worth_another_reading(told: Understanding, second: SecondReading) -> bool:
    """Whether it is open what was meant, not what only the sender can tell, or somebody missing."""
    if told.decision is Decision.ACT:
        return bool(second.missed(told.requests, _FORGOTTEN))
    asked = told.decision is Decision.ASK and set(told.questions) <= _OPEN
    return asked or (told.decision is Decision.REVIEW and not told.requests)


def _told_otherwise(act: Act, reading: Reading) -> bool:
    """Whether an act is about somebody whom the letter plainly says to stay, or not to come."""
    rules = [a for a in reading.acts if not a.context]
    stays = [a for a in rules if a.kind is Kind.STAYS and a.people and a.turned is not Kind.CANCEL]
    if act.kind is Kind.CANCEL:
        stays = [a for a in stays if a.turned is None and not _MERELY_THERE.search(a.folded)]
    elif act.kind is not Kind.SIGN_UP:
        return False
    told = [(a.people, set(a.meeting.numbers) if a.meeting else set()) for a in stays]
    if act.kind is Kind.SIGN_UP:
        told += [([*seat.people], set(seat.numbers)) for seat in reading.seated if seat.sure]
    wished = [a for a in rules if a.kind is act.kind and not a.doubt]
    numbers = set(act.meeting.numbers) if act.meeting else set()
    return any(
        covers(people, [one]) and not any(covers(a.people, [one]) for a in wished)
        for one in act.people
        for people, at in told
        if not at or not numbers or at & numbers
    )


class Known:
    """What the second reading is clear about: `people` by role, nobody when somebody is not."""

    def __init__(self, second: SecondReading) -> None:
        self._second = second
        self._starts = [start for start, _ in second.tokens.sentences]
        self.people: dict[str, list[str]] = {}
        given = [(r, k, p) for k, roles in second.roles.items() for r, p in roles.items()]
        sure = [(role, key) for role, key, likely in given if likely >= _SURE]
        clear = not any(_SURELY_NOT < likely < _SURE for _, _, likely in given)
        if clear and [role for role, _ in sure].count("contact") <= 1:
            for role, key in sure:
                self.people.setdefault(role, []).append(key)

    def put_into(self, reading: Reading) -> bool:
        """Give a reading just these acts; False when its letter says otherwise of somebody."""
        acts, second = self._acts(), self._second
        contacts = self.people.get("contact", [])
        if not (acts or contacts) or any(_told_otherwise(act, reading) for act in acts):
            return False
        reading.evidence += [
            Evidence(second.tokens.people[key].mention.said, f"second reading: {role}")
            for role, keys in self.people.items()
            for key in keys
        ]
        reading.acts, reading.items, reading.unread = acts, [], []
        reading.put_off = reading.do_nothing = False
        reading.nothing_at = set()
        reading.contacts, reading.join, reading.join_subject = [], None, ""
        for key in contacts:
            said = self._said(key).marked.raw
            changes = second.kinds["change_contact"] > second.kinds["join"]
            contact = second.tokens.people[key].mention
            reading.contacts = [ContactWish(said, [contact], changes=changes)]
            if not changes:
                reading.join, reading.join_said = "", said
        return True

    @property
    def anything(self) -> bool:
        """Whether there is anything to put into a reading."""
        everybody = self._second.kinds["all"] >= _SURE
        return bool(self._starts) and (bool(self.people) or everybody)

    def _acts(self) -> list[Act]:
        """The acts of all who take, give up or hand on a seat; none when one can't be told."""
        wanted: list[tuple[Kind, list[str], list[str]]] = [
            (kind, self.people[role], []) for role, kind in _SEATS.items() if role in self.people
        ]
        if self._second.kinds["all"] >= _SURE and "cancel" not in self.people:
            wanted.append((Kind.CANCEL, [], []))
        out, into = self.people.get("out", []), self.people.get("in", [])
        pairs = self._pairs(out, into)
        if len(pairs) != max(len(out), len(into)):
            return []
        wanted += [(Kind.SUBSTITUTE, [comes], [goes]) for goes, comes in pairs]
        if any(self._mixed(kind, keys) for kind, keys, _ in wanted):
            return []
        return [self._act(kind, keys, goes) for kind, keys, goes in wanted]

    def _said(self, key: str) -> MarkedSentence:
        """The sentence that names somebody last; the first of the letter for who is on copy."""
        at = max(self._second.tokens.people[key].at, default=0)
        return self._second.tokens.sentences[max(bisect(self._starts, at) - 1, 0)][1]

    def _act(self, kind: Kind, keys: list[str], out: list[str]) -> Act:
        people = self._second.tokens.people
        said = self._said(keys[0] if keys else SENDER)
        meetings = self._meetings(kind)
        act = Act(kind, said.marked.raw, [people[key].mention for key in keys])
        act.out = [people[key].mention for key in out]
        act.everyone = not keys
        act.meeting = Reference(meetings, "", "") if meetings else None
        act.sentence = said.number if said.number is not None else 0
        act.folded = said.marked.text
        every = map(self._said, keys or [SENDER])
        turned = any(turned_by(each.marked.text, self._above(each)) for each in every)
        act.doubt = "unclear" if turned else ""
        return act

    def _above(self, said: MarkedSentence) -> str:
        sentences = [each for _, each in self._second.tokens.sentences]
        at = next(n for n, each in enumerate(sentences) if each is said)
        return sentences[at - 1].marked.text if at else ""

    def _pairs(self, out: list[str], into: list[str]) -> list[tuple[str, str]]:
        """Who goes out beside who comes in: one of each, or one of each in a sentence."""
        if len(out) == len(into) == 1:
            return [(out[0], into[0])]
        leaving = {self._said(key).line: key for key in out}
        coming = {self._said(key).line: key for key in into}
        return [(leaving[line], coming[line]) for line in leaving if line in coming]

    def _meetings(self, kind: Kind, bound: float = _SURE) -> tuple[int, ...]:
        """The meetings of the letter that a kind is likely meant for."""
        named = sorted(self._second.meetings.items())
        return tuple(number for number, kinds in named if kinds[kind.value] >= bound)

    def _mixed(self, kind: Kind, keys: list[str]) -> bool:
        """Whether it is open which of the letter's meetings are meant, or for whom.

        Meetings of two sentences can be one that was taken back and the other.
        """
        meetings = self._meetings(kind)
        if meetings != self._meetings(kind, _SURELY_NOT) or (len(meetings) > 1 and len(keys) > 1):
            return True
        places = [self._second.tokens.meetings[number] for number in meetings]
        sentences = [{bisect(self._starts, at) for at in each} for each in places]
        return len(meetings) > 1 and not set.intersection(*sentences)

"""Two people who swap their seats at two meetings: one for the other here, the other way there.

`Ida står til Randers og Bo til oktober; de bytter plads`: each clause tells who has which seat,
who goes where from now on, or who comes for whom, mostly as `han` and `hendes`. With just two
people and two meetings all of them tell of the same. A clause that says anything else is no part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.letter import trading_words as words
from knub_mailer.language.letter.acts import Act, Kind, Member, members_of
from knub_mailer.language.letter.trading_words import GOES, OTHER_WAY, OWN, SEATED, SMALL, TAKEN_BY
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention

_MOST = 8  # sentences from the first that tells of a swap to the last
_TOKEN = re.compile(r"[A-Z]+\d*|[a-z]+")
_MARKER = re.compile(r"[GM]\d+|[JSHDY]|OUT|INTO|SEAT|BY")
_ONE = re.compile(r"\b(?:G\d+|[JSH])\b")
_ROLE = re.compile(r"\b(OUT|INTO|SEAT|BY) (G\d+|[JSH])\b")
_TELLS = re.compile(r"\b(?:[GM]\d+|[HDJS])\b")


@dataclass(frozen=True, slots=True)
class Trade:
    """A swap as its sentences tell it: their numbers, and what is wished by them.

    Without acts it is not clear who goes where, and what else is read there is asked about.
    """

    sentences: frozenset[int]
    acts: tuple[Act, ...]


@dataclass(slots=True)
class _Told:
    """What the clauses of a swap tell so far, people by name and meetings by number.

    `H` is one of the two of whom it is not known which. done: `har byttet`, so that a seat told
    behind it can be how it is now. either: such a seat was told. early: `Bo kommer til M0` before
    that they swap, which can be how it was. takes: who, whose seat, where.
    """

    people: list[Mention] = field(default_factory=list)
    seats: list[tuple[str, int]] = field(default_factory=list)
    goes: list[tuple[str, int]] = field(default_factory=list)
    takes: list[tuple[str, str, int]] = field(default_factory=list)
    meetings: dict[int, Reference] = field(default_factory=dict)
    traded: bool = False
    done: bool = False
    either: bool = False
    early: bool = False


class _Unread(Exception):
    """Words that are no part of a swap."""


def trade_in(sentences: Sequence[tuple[int, Grouped]], sender: Mention) -> Trade | None:
    """The swap that a letter tells of, if it is told in full; its sentences with their numbers."""
    read: list[tuple[int, Grouped]] = []
    unread: set[int] = set()  # of a swap
    told = _Told()
    for number, grouped in sentences:
        if _Reader(grouped, sender, told).reads():
            read.append((number, grouped))
        elif _TELLS.search(grouped.text):
            several = len({each.numbers for each in grouped.meetings}) > 1
            unread |= {number} if several and words.TRADED_SOMEHOW.search(grouped.text) else set()
            if told.traded or _settled(told) is not None:
                break  # what else is said of them is read as it always is
            read, told = [], _Told(_two_in(grouped) or ([] if read else told.people))
    both = _settled(told)
    if both is None or read[-1][0] - read[0][0] >= _MOST:
        unread |= {n for n, _ in read} if told.traded and len(told.people) == 2 else set()
        return Trade(frozenset(unread), ()) if unread else None
    number, grouped = read[-1]
    acts = []
    for out, into, at in both:
        act = Act(Kind.SUBSTITUTE, grouped.raw, [into], [out], meeting=told.meetings[at])
        act.sentence, act.folded = number, grouped.text
        acts.append(act)
    return Trade(frozenset(n for n, _ in read), tuple(acts))


def _two_in(grouped: Grouped) -> list[Mention]:
    """The two of `Min kollega Ida Holm og jeg sidder over for hinanden`, if it names no others."""
    members = [one for each in grouped.groups for one in each.members]
    two = [one for one in members if isinstance(one, Mention) and (one.sure or one.sender)]
    return two if len(two) == len(members) == 2 and len(grouped.groups) == 1 else []


class _Reader:
    """Reads one sentence into what is told; all of it, or nothing."""

    def __init__(self, grouped: Grouped, sender: Mention, told: _Told) -> None:
        self.grouped, self.sender, self.told = grouped, sender, told
        self.kind = ""  # of the piece before, for one without a verb
        self.at: int | None = None  # of the piece before
        self.alone: list[str] = []  # who stood in the piece before, of whom nothing was told
        self.subject = ""  # of the piece before
        self.pending = False  # `i oktober er det omvendt:`, and who goes there is told behind it

    def reads(self) -> bool:
        """Whether the sentence tells of a swap and of nothing else."""
        before = {f.name: _copied(getattr(self.told, f.name)) for f in fields(self.told)}
        try:
            text = self.grouped.text
            if self.grouped.raw.rstrip().endswith("?") and not words.COULD_YOU.match(text):
                raise _Unread
            found = [self._piece(each) for each in words.PIECES.split(_roles_marked(text))]
            if self.alone or not any(found):
                raise _Unread
        except _Unread:
            for name, value in before.items():
                setattr(self.told, name, value)
            return False
        return True

    def _piece(self, piece: str) -> bool:
        """Whether a piece tells something; raises where it tells something else."""
        said = _TOKEN.findall(piece)
        if not said:
            return False
        plain = {w for w in said if w.islower()}
        if not plain <= words.IN_ALL or not all(map(_MARKER.fullmatch, {*said} - plain)):
            raise _Unread
        asked = "Y" in said or "you" in plain
        if words.ABLE & plain and not (asked or "like" in plain):
            raise _Unread  # `de kan bytte`: whether they do is another thing
        at, (who, owner, into) = self._meeting(said), self._people(piece)
        if at is None and words.TRADES & plain:
            if owner or into or len(who) > 2 or not plain <= words.IN_A_TRADE:
                raise _Unread
            self.told.traded, self.alone, self.kind = True, [], "goes"
            self.told.done = self.told.done or bool(words.TRADED & plain)
            return True
        if at is None and OTHER_WAY & plain and not (who or owner or into):
            self.told.traded, self.kind = True, "goes"
            return True
        if at is not None and not (who or owner or into or self.alone):
            return self._only_where(plain, at)
        return self._seat(plain | {"Y"} if asked else plain, who, owner, into, at)

    def _only_where(self, plain: set[str], at: int) -> bool:
        """`I oktober er det omvendt`, and who comes there may stand behind it."""
        if OTHER_WAY & plain and self.told.takes:
            one, other, _ = self.told.takes[-1]
            self.told.takes.append((other, one, at))
        elif not plain <= SMALL:
            raise _Unread
        self.at, self.pending = at, True
        return True

    def _seat(self, plain: set[str], who: list[str], owner: str, into: str, at: int | None) -> bool:
        alone, who, self.alone = self.alone, who or self.alone, []
        if at is None and not (owner or into or (GOES | SEATED | TAKEN_BY) & plain):
            self.alone = who if len(who) == 1 else alone
            return False
        if at is None and len(who) != 1 and SEATED & plain and not owner:
            self.kind = "seats"  # `Ida og Bo er noteret hver sit sted: Ida til M0, …`
            return False
        by = TAKEN_BY & plain and into and not owner
        if by and not who and self.kind == "seats":  # `den plads, Ida har i maj, overtages af Bo`
            owner, at = self.told.seats[-1][0], at if at is not None else self.at
        elif by:
            owner, who = (who[0] if who else ""), who[1:]
        if at is None and (self.pending or {"der", "da", "som", "hvor"} & plain):
            at = self.at
        if at is None or len(who) > 1:
            raise _Unread
        self.at, self.pending = at, False
        if owner:
            self._takes(who, owner, into, at)
        else:
            self._has_or_goes(plain, into or (who[0] if who else ""), at)
            self.subject = who[0] if who else ""
        return True

    def _takes(self, who: list[str], owner: str, into: str, at: int) -> None:
        one = into or (who[0] if who else self.subject)
        if owner == OWN:  # `giver sin plads videre til Bo`
            owner = who[0] if who else self.subject
            self.subject = owner
        elif who:
            self.subject = who[0]
        if not (one and owner) or (one == owner and one != "H"):
            raise _Unread
        names = [p.name or "" for p in self.told.people]
        if len(names) == 2:  # `han` beside one of the two is the other one
            one = self._other(owner, names) if one == "H" and owner != "H" else one
            owner = self._other(one, names) if owner == "H" and one != "H" else owner
        self.told.takes.append((one, owner, at))
        self.kind = "takes"

    def _has_or_goes(self, plain: set[str], one: str, at: int) -> None:
        going = GOES & plain or {"er", "med"} <= plain
        seated = SEATED & plain or {"er", "paa"} <= plain
        kind = "goes" if going else "seats" if seated else ""
        if not kind and "er" not in plain and self.kind in ("goes", "seats"):
            kind = self.kind
        if not (kind and one) or (kind == "goes" and "ogsaa" in plain):
            raise _Unread
        self.kind = kind
        if kind == "seats":
            self.told.seats.append((one, at))
            anew = words.FROM_NOW_ON & plain or (self.told.done and not words.SAID_OF_OLD & plain)
            self.told.either = self.told.either or bool(anew)
        else:
            self.told.goes.append((one, at))
            self.told.early |= not (self.told.traded or words.FROM_NOW_ON & plain)

    def _other(self, one: str, names: list[str]) -> str:
        return next((name for name in names if name != one), "H")

    def _meeting(self, said: list[str]) -> int | None:
        """The one meeting that a piece names, by number."""
        found = [self.grouped.meetings[int(w[1:])] for w in said if re.fullmatch(r"M\d+", w)]
        if not found:
            return None
        if len(found) > 1 or found[0].problem or len(found[0].numbers) != 1:
            raise _Unread
        number = found[0].numbers[0]
        self.told.meetings.setdefault(number, found[0])
        return number

    def _people(self, piece: str) -> tuple[list[str], str, str]:
        """Who stands in a piece, whose seat it is about, and to whom that goes."""
        owners: list[list[str]] = []
        into: list[list[str]] = []
        for m in _ROLE.finditer(piece):
            (into if m[1] in ("INTO", "BY") else owners).append(self._names(m[2]))
        rest = _ROLE.sub(" ", piece)
        for word in re.findall(r"[a-z]+", rest):
            if word in words.HIS:
                owners.append(self._names("H"))
            elif word in words.MINE:
                owners.append(self._names("J"))
            elif word in ("sin", "sit"):
                owners.append([OWN])
        who = []
        for marker in _ONE.findall(rest):
            whose = self._whose(marker)
            owners += [[whose]] if whose else []
            who += [] if whose else self._names(marker)
        if len(owners) > 1 or len(into) > 1 or any(len(each) != 1 for each in owners + into):
            raise _Unread
        return who, owners[0][0] if owners else "", into[0][0] if into else ""

    def _whose(self, marker: str) -> str:
        """Who is meant by `Kim Holts` that stands for his seat, read as a name of its own."""
        found = members_of(marker, self.grouped, self.sender)
        name = found[0].name if len(found) == 1 and isinstance(found[0], Mention) else None
        known = {p.name for p in self.told.people}
        genitive = name is not None and name not in known and name.removesuffix("s") in known
        return (name or "").removesuffix("s") if genitive else ""

    def _names(self, marker: str) -> list[str]:
        names = []
        people = self.told.people
        for one in members_of(marker, self.grouped, self.sender):
            if one == "H":
                others = [p.name for p in people if not p.sender]
                two = len(others) == 1 and len(people) == 2
                names.append((others[0] if two else None) or "H")
            elif isinstance(one, Mention) and one.name and (one.sure or one.sender):
                if all(p.name != one.name for p in people):
                    people.append(one)
                names.append(one.name)
            elif not (isinstance(one, Unnamed) and one.end == 0):  # counted only: `de to: Ida …`
                raise _Unread
        return names


def _copied(value: Any) -> Any:
    return value.copy() if isinstance(value, list | dict) else value


def _roles_marked(text: str) -> str:
    """A sentence with whose seat it is and to whom it goes: `OUT G0`, `SEAT G1`, `INTO J`."""
    text = words.EACH_THEIR_OWN.sub(" ", words.REASON.sub(" ", text))
    text = words.OUT_OF.sub(r"OUT \1", text)
    text = words.WHOSE.sub(r"SEAT \1", text)
    return words.TAKEN_OVER_BY.sub(r" BY \1", words.INTO.sub(r" INTO \1", text))


def _settled(told: _Told) -> list[tuple[Member, Member, int]] | None:
    """Who goes out, who comes in and where, at both meetings; None where that is not sure."""
    if len(told.people) != 2 or len(told.meetings) != 2:
        return None
    names = [p.name or "" for p in told.people]
    where = [{*_had(name, told, names)} for name in names]
    if any(len(each) != 1 for each in where) or where[0] == where[1]:
        return None
    crosswise = {(one, whose) for one, whose, _ in told.takes if "H" not in (one, whose)}
    if not (told.traded or len(crosswise) == 2):
        return None
    if told.either and not all([*_had(name, told, names, seats=False)] for name in names):
        return None
    if told.early and told.traded:
        return None
    (first,), (second,) = where
    one, other = told.people
    return [(one, other, first), (other, one, second)]


def _had(name: str, told: _Told, names: list[str], *, seats: bool = True) -> Iterator[int]:
    """Where somebody had a seat, by all that tells it of him or of the other one."""
    other = next(each for each in names if each != name)
    had = [(who, at) for who, at in told.seats if seats]
    new = list(told.goes)
    for who, whose, at in told.takes:
        had.append((whose, at))
        new.append((who, at))
    for who, at in (*had, *((other if one == name else name, at) for one, at in new if one != "H")):
        if who == name:
            yield at
        elif who == other:
            yield from (n for n in told.meetings if n != at)

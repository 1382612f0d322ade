"""A second reading of the rules: slow, plain, and written from the contract alone.

It knows nothing of `knub_mailer.rules`. Everything is a list that is searched from the start; what
counts is worked out anew whenever it is asked for.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from knub_mailer.domain import ledger
from knub_mailer.domain.ledger import Entry
from knub_mailer.domain.network import Format, Meeting, Season


def plain(name: str | None) -> str:
    """A name for comparing: "Søren Ås" and "soeren aas" are one."""
    text = (name or "").lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    text = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


@dataclass
class Claim:
    """Somebody who has a seat or wants one at a meeting."""

    municipality: str
    name: str
    email: str | None
    order: Any
    place: str  # "seat", "capacity" or "membership"
    mode: str | None = None
    late: bool = False
    undecided: bool = False
    first: bool = False

    def is_person(self, name: str | None, email: str | None) -> bool:
        if email and self.email:
            return email == self.email
        return bool(name) and plain(name) == plain(self.name)


@dataclass
class Gathering:
    """A meeting with everybody at it."""

    meeting: Meeting
    claims: list[Claim] = field(default_factory=list)
    begun: bool = False
    cancelled: bool = False
    guaranteed: bool = False
    moved: datetime = datetime(1, 1, 1, tzinfo=UTC)
    late_members: set[str] = field(default_factory=set)


class Naive:
    """The season, event by event in the order of sending."""

    def __init__(self, season: Season) -> None:
        self.season = season
        self.gatherings = {m.number: Gathering(m) for m in season.meetings}
        for gathering in self.gatherings.values():
            m = gathering.meeting
            gathering.guaranteed = m.capacity is not None and m.guarantee_until is not None
        self.members: dict[str, dict[str, Any]] = {}
        self.joined_in_order: list[str] = []

    def live(self, entries: list[Entry], now: datetime) -> Naive:
        """Carry out all entries sent by now; clocks strike in between."""
        for entry in sorted(entries, key=lambda e: (e.at, e.source, e.position, e.id)):
            if entry.at > now:
                break
            self.clock(entry.at)
            self.carry_out(entry)
        self.clock(now)
        for member in self.members.values():
            first = min(member["joins"], key=lambda e: e.id)
            member["contact"] = first.act.contact.email
        return self

    def clock(self, moment: datetime) -> None:
        while True:
            strikes = []
            for gathering in self.gatherings.values():
                m = gathering.meeting
                if gathering.cancelled or gathering.begun:
                    continue
                if gathering.guaranteed and m.guarantee_until <= moment:
                    strikes.append((m.guarantee_until, 0, m.number))
                if m.starts <= moment:
                    strikes.append((m.starts, 1, m.number))
            if not strikes:
                return
            _, what, number = min(strikes)
            gathering = self.gatherings[number]
            if what == 0:
                gathering.guaranteed = False
                if gathering.meeting.guarantee_until < gathering.meeting.starts:
                    self.move_up(gathering)
            else:
                gathering.begun = True
                gathering.claims = [c for c in gathering.claims if c.place == "seat"]

    def carry_out(self, entry: Entry) -> None:
        act, town = entry.act, entry.municipality or ""
        if isinstance(act, ledger.Joined):
            self.join(entry, town)
            return
        gathering = self.gatherings[act.meeting]  # type: ignore[union-attr]
        if gathering.cancelled or gathering.begun:
            return
        if isinstance(act, ledger.Seated):
            self.sign_up(entry, act, gathering, town)
        elif isinstance(act, ledger.Withdrawn):
            self.cancel(entry, act, gathering, town)
        elif isinstance(act, ledger.Replaced):
            self.substitute(entry, act, gathering, town)
        elif isinstance(act, ledger.MeetingMoved):
            self.move(entry, act, gathering)
        elif isinstance(act, ledger.MeetingCancelled):
            gathering.cancelled = True
            gathering.claims = []
        elif isinstance(act, ledger.MeetingFormatChanged):
            self.change_format(act, gathering)

    # Membership

    def held(self) -> int:
        return sum(g.begun and not g.cancelled for g in self.gatherings.values())

    def join(self, entry: Entry, town: str) -> None:
        if all(g.begun or g.cancelled for g in self.gatherings.values()):
            return
        if town in self.members:
            self.members[town]["joins"].append(entry)
            return
        prices = {p.meetings_held: p.price_ore for p in self.season.membership_prices}
        self.members[town] = {
            "joined": entry.at,
            "fee": prices[self.held()],
            "joins": [entry],
        }
        self.joined_in_order.append(town)
        for gathering in self.gatherings.values():
            if gathering.begun or gathering.cancelled:
                continue
            if not self.has_room(gathering, town, physical=True):
                gathering.late_members.add(town)
            waiting = [
                c for c in gathering.claims if c.municipality == town and c.place == "membership"
            ]
            for claim in sorted(waiting, key=lambda c: c.order):
                gathering.claims.remove(claim)
                self.seat_or_queue(gathering, claim)

    # Seats

    def counts(self, gathering: Gathering, claim: Claim) -> bool:
        """Whether a seat is a head that counts at this meeting."""
        if claim.place != "seat" or gathering.meeting.format is Format.VIRTUAL:
            return False
        return not (gathering.meeting.format is Format.HYBRID and claim.mode == "online")

    def heads(self, gathering: Gathering, town: str) -> int:
        return sum(self.counts(gathering, c) and c.municipality == town for c in gathering.claims)

    def has_room(self, gathering: Gathering, town: str, *, physical: bool) -> bool:
        capacity = gathering.meeting.capacity
        if capacity is None or not physical or gathering.meeting.format is Format.VIRTUAL:
            return True
        sitting = sum(self.counts(gathering, c) and not c.late for c in gathering.claims)
        free = capacity - sitting
        if free < 1:
            return False
        if not gathering.guaranteed:
            return True
        kept = 0
        for member in self.joined_in_order:
            unused = max(0, self.season.included_seats - self.heads(gathering, member))
            if member == town and unused:
                break
            kept += unused
        return free - kept >= 1

    def seat_or_queue(self, gathering: Gathering, claim: Claim) -> None:
        physical = not (gathering.meeting.format is Format.HYBRID and claim.mode == "online")
        if self.has_room(gathering, claim.municipality, physical=physical):
            claim.place = "seat"
        else:
            ahead = sum(
                c.first and c.place == "capacity" and c.municipality == claim.municipality
                for c in gathering.claims
            )
            entitled = gathering.guaranteed or claim.municipality in gathering.late_members
            used = self.heads(gathering, claim.municipality) + ahead
            claim.first = entitled and used < self.season.included_seats
            claim.place = "capacity"
        gathering.claims.append(claim)

    def queue(self, gathering: Gathering) -> list[Claim]:
        waiting = [c for c in gathering.claims if c.place == "capacity"]
        return sorted(waiting, key=lambda c: (not c.first, c.order))

    def move_up(self, gathering: Gathering) -> None:
        for claim in self.queue(gathering):
            physical = not (gathering.meeting.format is Format.HYBRID and claim.mode == "online")
            if self.has_room(gathering, claim.municipality, physical=physical):
                claim.place = "seat"

    def find(self, gathering: Gathering, town: str, person: Any) -> Claim | None:
        own = [c for c in gathering.claims if c.municipality == town]
        if person.email:
            for claim in own:
                if claim.email == person.email:
                    return claim
            own = [c for c in own if c.email is None]
        named = [c for c in own if person.name and plain(c.name) == plain(person.name)]
        return named[0] if len(named) == 1 else None

    def sign_up(self, entry: Entry, act: ledger.Seated, gathering: Gathering, town: str) -> None:
        person = act.person
        for claim in gathering.claims:
            if claim.municipality == town and claim.is_person(person.name, person.email):
                claim.email = claim.email or person.email
                if claim.late:
                    claim.late = False
                elif gathering.meeting.format is Format.HYBRID and claim.mode != act.mode:
                    claim.mode = act.mode
                return
        deadline = gathering.meeting.registration_deadline
        if deadline is not None and entry.at > deadline and not act.allowed:
            return
        if self.namesake(gathering, town, person):
            return
        order = (entry.at, entry.source, entry.position, entry.id)
        claim = Claim(town, person.name or "", person.email, order, "membership", act.mode)
        if town in self.members:
            self.seat_or_queue(gathering, claim)
        else:
            gathering.claims.append(claim)

    def namesake(self, gathering: Gathering, town: str, person: Any) -> bool:
        """Somebody of that name with another address: it is asked, nothing happens."""
        return any(
            claim.municipality == town
            and person.email
            and claim.email
            and person.email != claim.email
            and plain(claim.name) == plain(person.name)
            for claim in gathering.claims
        )

    def cancel(self, entry: Entry, act: ledger.Withdrawn, gathering: Gathering, town: str) -> None:
        if act.person is None:
            leaving = [c for c in gathering.claims if c.municipality == town and not c.late]
        else:
            found = self.find(gathering, town, act.person)
            leaving = [found] if found is not None and not found.late else []
        self.leave(entry, gathering, leaving)

    def leave(self, entry: Entry, gathering: Gathering, leaving: list[Claim]) -> None:
        until = gathering.meeting.cancel_until
        for claim in leaving:
            late = until is not None and entry.at > until and claim.order[0] > gathering.moved
            if late and claim.place == "seat" and not claim.undecided:
                claim.late = True
            else:
                gathering.claims.remove(claim)
        self.move_up(gathering)

    def substitute(
        self, entry: Entry, act: ledger.Replaced, gathering: Gathering, town: str
    ) -> None:
        out = self.find(gathering, town, act.out)
        if out is None:
            return
        if out.is_person(act.in_.name, act.in_.email):
            return
        known = next(
            (
                c
                for c in gathering.claims
                if c is not out
                and c.municipality == town
                and c.is_person(act.in_.name, act.in_.email)
            ),
            None,
        )
        if known is not None and known.place != "seat":
            gathering.claims.remove(known)  # the waiting one takes the other's place
            known = None
        if known is None and self.namesake(gathering, town, act.in_):
            return
        if known is not None:
            # Both cannot sit on one seat: who is replaced does not come, the other has a seat.
            self.leave(entry, gathering, [out])
            return
        out.name, out.email, out.late = act.in_.name or "", act.in_.email, False

    # Meetings

    def move(self, entry: Entry, act: ledger.MeetingMoved, gathering: Gathering) -> None:
        if act.starts <= entry.at:
            return
        # Whoever is signed up may cancel free after a move.
        gathering.meeting = replace(gathering.meeting, starts=act.starts, ends=act.ends)
        gathering.moved = entry.at

    def change_format(self, act: ledger.MeetingFormatChanged, gathering: Gathering) -> None:
        cost = {id(claim): kind for claim, kind in self.kinds(gathering)}
        gathering.meeting = replace(gathering.meeting, format=act.format)
        for claim, kind in self.kinds(gathering):
            if act.format is Format.VIRTUAL:
                claim.undecided = False
            elif kind in ("extra", "undecided") and cost[id(claim)] != "extra":
                # Nobody is billed silently for a seat that cost nothing before.
                claim.undecided = True
        self.move_up(gathering)

    # What came of it

    def seats(self, number: int) -> list[tuple[str, str, str, bool]]:
        """(municipality, name, kind, cancelled late) in the order of the seats."""
        return [
            (claim.municipality, plain(claim.name), kind, claim.late)
            for claim, kind in self.kinds(self.gatherings[number])
        ]

    def kinds(self, gathering: Gathering) -> list[tuple[Claim, str]]:
        """What each seat costs: the first of a municipality's heads are included."""
        used: dict[str, int] = {}
        listed = []
        for claim in sorted(gathering.claims, key=lambda c: c.order):
            if claim.place != "seat":
                continue
            kind = "free"
            if self.counts(gathering, claim):
                used[claim.municipality] = used.get(claim.municipality, 0) + 1
                extra = used[claim.municipality] > self.season.included_seats
                kind = "extra" if extra else "included"
                if extra and claim.undecided:
                    kind = "undecided"
            listed.append((claim, kind))
        return listed

    def waiting(self, number: int) -> list[tuple[str, str]]:
        """(municipality, name) of the waiting list for capacity, in its order."""
        return [(c.municipality, plain(c.name)) for c in self.queue(self.gatherings[number])]

    def waiting_membership(self) -> set[tuple[int, str, str]]:
        return {
            (number, c.municipality, plain(c.name))
            for number, gathering in self.gatherings.items()
            for c in gathering.claims
            if c.place == "membership"
        }

    def billed(self) -> dict[tuple[str, int], int]:
        """Extra heads of each municipality at each meeting that was held, when there are any."""
        extras: dict[tuple[str, int], int] = {}
        for number, gathering in self.gatherings.items():
            if gathering.begun and not gathering.cancelled:
                for town, _, kind, _ in self.seats(number):
                    if kind == "extra":
                        extras[town, number] = extras.get((town, number), 0) + 1
        return extras

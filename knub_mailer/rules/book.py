"""One meeting while the journal is folded: its claims, who counts, who waits, who moves up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

from knub_mailer.domain.ledger import Result, SeatKind
from knub_mailer.domain.network import Format, Meeting
from knub_mailer.domain.request import Person
from knub_mailer.rules.claims import Claim, Place
from knub_mailer.rules.people import address_of, match, same_name_other_address, same_person
from knub_mailer.rules.terms import Term


class MeetingBook:
    """The claims of one meeting.

    included: seats the fee pays a municipality. billed: the moment of the meeting's preflight, or
    None. members: in the order of joining, as far as this meeting's bill knows them.
    """

    def __init__(self, meeting: Meeting, included: int, billed: datetime | None) -> None:
        self.meeting = meeting
        self.included = included
        self.billed = billed
        self.starts = meeting.starts.astimezone(UTC)
        self.started = False
        self.guaranteed = meeting.capacity is not None and meeting.guarantee_until is not None
        self.members: dict[str, None] = {}
        self.joined_full: set[str] = set()
        self._of: dict[str, list[Claim]] = {}
        self._seated: dict[str, Claim] = {}
        self._heads: Counter[str] = Counter()
        self._in_the_room = 0

    # Who is there

    def claims(self) -> Iterator[Claim]:
        """Every claim, of whatever place."""
        for own in self._of.values():
            yield from own

    def of(self, municipality: str | None) -> list[Claim]:
        """The claims of one municipality; with None everybody's."""
        if municipality is None:
            return list(self.claims())
        return list(self._of.get(municipality, ()))

    def seats(self) -> list[Claim]:
        """Who has a seat, in the order of the seats."""
        seated = [each for each in self.claims() if each.place is Place.SEAT]
        return sorted(seated, key=lambda each: each.order)

    def listed(self) -> list[Claim]:
        """Who waits for a seat: new members on a full meeting first, then in order of sending."""
        waiting = [each for each in self.claims() if each.place is Place.CAPACITY]
        return sorted(waiting, key=lambda each: (not each.first, each.queued))

    def find(self, municipality: str | None, person: Person) -> Claim | None:
        """Whose claim is meant by a cancellation or a substitution; a former address will do."""
        own = [each for each in self.of(municipality) if not each.is_second_wish]
        address = address_of(person)
        for claim in own:
            if address and address in claim.former:
                return claim
        return match(person, own)

    def known(self, municipality: str, person: Person, *, by_name: bool = True) -> Claim | None:
        """The claim this very person has (rules.md, "the same person twice").

        by_name False: the sender said that it is another one than the person of that name.
        """
        address = address_of(person)
        for claim in self._of.get(municipality, ()):
            by_address = address and address in (address_of(claim.person), *claim.former)
            if by_address or (by_name and same_person(claim.person, person)):
                return claim.takes if claim.takes and claim.is_second_wish else claim
        return self.holder(person)

    def holder(self, person: Person) -> Claim | None:
        """Who has a seat under the person's address, of whatever municipality."""
        address = address_of(person)
        return self._seated.get(address) if address else None

    def namesake(self, municipality: str | None, person: Person) -> Claim | None:
        """Somebody of the same name with another address: is it the same person?"""
        for claim in self.of(municipality):
            if same_name_other_address(claim.person, person):
                return claim
        return None

    # Changing what counts

    def add(self, claim: Claim) -> None:
        """Enter a claim at its place."""
        self._of.setdefault(claim.municipality, []).append(claim)
        self._count(claim, 1)

    def remove(self, claim: Claim) -> None:
        """Strike a claim, with the wish that hangs on it."""
        self._count(claim, -1)
        self._of[claim.municipality].remove(claim)
        claim.place = Place.GONE
        self.drop_wish(claim)
        if claim.takes is not None:
            claim.takes.wish = None

    def drop_wish(self, claim: Claim) -> None:
        """Strike the waiting claim that would take this seat over."""
        if claim.wish is not None:
            self.remove(claim.wish)

    def alter(self, claim: Claim, **changes: object) -> None:
        """Change a claim's fields, keeping the counts right."""
        self._count(claim, -1)
        for name, value in changes.items():
            setattr(claim, name, value)
        self._count(claim, 1)

    def change(self, meeting: Meeting) -> None:
        """The meeting as it stands from now on."""
        self.meeting = meeting
        self.starts = meeting.starts.astimezone(UTC)
        self._heads.clear()
        self._in_the_room = 0
        for claim in self.claims():
            self._count(claim, 1)

    def clear(self) -> None:
        """Nobody has a claim any more."""
        self._of.clear()
        self._seated.clear()
        self.change(self.meeting)

    def _count(self, claim: Claim, step: int) -> None:
        if claim.place is not Place.SEAT:
            return
        address = address_of(claim.person)
        if address and step > 0:
            self._seated[address] = claim
        elif address and self._seated.get(address) is claim:
            del self._seated[address]
        if claim.is_head(self.meeting.format):
            self._heads[claim.municipality] += step
            self._in_the_room += 0 if claim.cancelled_late else step

    # Capacity

    def room_for(self, claim: Claim) -> bool:
        """Whether a seat is free for it (rules.md, "capacity").

        Until `guarantee_until` every member's unused included seats are kept for it, for those who
        joined first where there are too few; seats beyond the included come after all of them.
        """
        return not claim.is_head(self.meeting.format) or self._room(claim.municipality)

    def _room(self, municipality: str) -> bool:
        if self.meeting.capacity is None:
            return True
        free = self.meeting.capacity - self._in_the_room
        if not self.guaranteed or free < 1:
            return free >= 1
        kept = 0
        for member in self.members:
            unused = self.included - self._heads[member]
            if unused > 0:
                if member == municipality:
                    break
                kept += unused
        return free - kept >= 1

    def queue_rank(self, municipality: str) -> bool:
        """Whether a claim of theirs is first on the list: a new member on a full meeting.

        As many as the fee pays; also who should have been kept a seat while the guarantee held.
        """
        if not self.guaranteed and municipality not in self.joined_full:
            return False
        ahead = sum(
            each.first and each.place is Place.CAPACITY for each in self._of.get(municipality, ())
        )
        return self._heads[municipality] + ahead < self.included

    def join(self, municipality: str) -> None:
        """The municipality is a member from now on; notes whether the meeting is full for it."""
        if municipality in self.members:
            return
        self.members[municipality] = None
        if self.meeting.format is not Format.VIRTUAL and not self._room(municipality):
            self.joined_full.add(municipality)

    def move_up(self) -> None:
        """Seat whoever waits and finds room, in the order of the list."""
        if self.started or self.meeting.cancelled:
            return
        for claim in self.listed():
            if self.room_for(claim):
                self.seat(claim)

    def seat(self, claim: Claim) -> None:
        """Give a waiting claim its seat; it takes over what its municipality gave up too late."""
        taken = claim.takes or self._given_up_late(claim)
        if taken is not None:
            taken.wish = None
            self.remove(taken)
        claim.takes = None
        self.alter(claim, place=Place.SEAT)
        claim.ruling.result, claim.ruling.term = Result.SEATED, Term.SIGN_UP

    def _given_up_late(self, claim: Claim) -> Claim | None:
        """A seat still billed to the municipality that nobody uses: one more would cost twice."""
        if claim.place is not Place.CAPACITY or not claim.is_head(self.meeting.format):
            return None
        late = [
            each
            for each in self._of[claim.municipality]
            if each.cancelled_late and each.wish is None and each.is_head(self.meeting.format)
        ]
        return min(late, key=lambda each: each.order, default=None)

    # What a seat costs

    def kinds(self) -> dict[Claim, SeatKind]:
        """What each seat costs: the first of a municipality's heads are included."""
        heads: Counter[str] = Counter()
        kinds: dict[Claim, SeatKind] = {}
        for claim in self.seats():
            if not claim.is_head(self.meeting.format):
                kinds[claim] = SeatKind.FREE
                continue
            heads[claim.municipality] += 1
            if heads[claim.municipality] <= self.included:
                kinds[claim] = SeatKind.INCLUDED
            else:
                kinds[claim] = SeatKind.UNDECIDED if claim.undecided else SeatKind.EXTRA
        return kinds

    # Time

    def advance(self, moment: datetime) -> None:
        """What time alone brings up to a moment (UTC): the guarantee's end, the start."""
        until = self.meeting.guarantee_until
        if self.guaranteed and until is not None and until <= moment:
            self.guaranteed = False
            if until < self.starts:
                self.move_up()
        if not self.started and not self.meeting.cancelled and self.starts <= moment:
            self._start()

    def _start(self) -> None:
        """The list is settled: who still waits has waited in vain."""
        self.started = True
        for claim in self.of(None):
            if claim.place in (Place.CAPACITY, Place.MEMBERSHIP):
                claim.ruling.result = Result.LAPSED
                self.remove(claim)

"""The difference between two states of a season: what happened to whom (rules.md, Seats).

Seats are told apart by their place in the order, which a substitution keeps, and people by address
or name, so that a corrected address is no coming and going.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knub_mailer.domain.changes import (
    CalledOff,
    Change,
    FeeChanged,
    FeeStranded,
    FormatChanged,
    Gained,
    KeepAsked,
    KeepUnanswered,
    KindChanged,
    Lost,
    SeatGained,
    SeatLost,
    Shifted,
    WaitingLapsed,
)
from knub_mailer.domain.ledger import (
    Entry,
    Kept,
    MeetingState,
    Replaced,
    Result,
    SeasonState,
    Seat,
    SeatKind,
    Waiting,
    Withdrawn,
)
from knub_mailer.rules.charges import fees_without_meeting
from knub_mailer.rules.people import match, same_person

_GIVES_UP = (Result.WITHDRAWN, Result.REPLACED, Result.IN_ALREADY_SEATED, Result.KEPT)


def changes(before: SeasonState, after: SeasonState) -> tuple[Change, ...]:
    """Everything that happened to people, meeting by meeting, then to the fees.

    Both states are folds of one season; `after` knows every line that `before` knows.
    """
    fresh = [
        outcome.entry for number, outcome in after.outcomes.items() if number not in before.outcomes
    ]
    found: list[Change] = []
    for number, now in sorted(after.meetings.items()):
        was = before.meetings.get(number) or MeetingState(now.meeting, "planned")
        found += _Comparison(before, after, was, now, fresh).changes()
    found += _fees(before, after)
    return tuple(found)


def _fees(before: SeasonState, after: SeasonState) -> Iterator[Change]:
    for code, membership in after.memberships.items():
        known = before.memberships.get(code)
        if known is not None and known.fee_ore != membership.fee_ore:
            yield FeeChanged(membership, known.fee_ore)
    stranded = {each.municipality for each in fees_without_meeting(before)}
    for membership in fees_without_meeting(after):
        if membership.municipality not in stranded:
            yield FeeStranded(membership)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """One meeting before and after; fresh: the lines written in between."""

    before: SeasonState
    after: SeasonState
    was: MeetingState
    now: MeetingState
    fresh: list[Entry]

    @property
    def number(self) -> int:
        return self.now.meeting.number

    def changes(self) -> Iterator[Change]:
        if self.now.state == "cancelled":
            if self.was.state != "cancelled":
                yield CalledOff(self.now.meeting, self.was.seats, self._waited())
            return
        yield from self._meeting()
        yield from self._seats()
        yield from self._lapsed()
        yield from self._undecided()

    def _waited(self) -> tuple[Waiting, ...]:
        """Who waited before, for capacity or membership."""
        members = (each for each in self.before.waiting if each.meeting == self.number)
        return (*self.was.waiting, *members)

    def _meeting(self) -> Iterator[Change]:
        old, new = self.was.meeting, self.now.meeting
        if (old.starts, old.ends, old.place) != (new.starts, new.ends, new.place):
            yield Shifted(old, new, self.now.seats)
        if (old.format, old.link) != (new.format, new.link):
            yield FormatChanged(old, new, self.now.seats)

    def _seats(self) -> Iterator[Change]:
        had = {seat.order: seat for seat in self.was.seats}
        has = {seat.order: seat for seat in self.now.seats}
        came = [seat for order, seat in has.items() if order not in had]
        went = [seat for order, seat in had.items() if order not in has]
        for order, seat in has.items():
            if order in had:
                yield from self._same_place(had[order], seat)
        for seat in went:
            if not seat.cancelled_late and not _among(seat, came):
                yield self._lost(seat)
        for seat in came:
            if not seat.cancelled_late and not _among(seat, went):
                yield self._gained(seat)

    def _same_place(self, old: Seat, new: Seat) -> Iterator[Change]:
        """A seat that stands: perhaps with another person, given up too late, or dearer."""
        if old.entry.id != new.entry.id and not same_person(old.person, new.person):
            if not old.cancelled_late:
                yield SeatLost(self.number, old, Lost.REPLACED, new.entry, by_seat=new)
            if not new.cancelled_late:
                yield SeatGained(self.number, new, Gained.SUBSTITUTED, new.entry, out=old)
        elif new.cancelled_late and not old.cancelled_late:
            how, cause = self._why_lost(old)
            yield SeatLost(self.number, old, how, cause, counted=True)
        elif old.cancelled_late and not new.cancelled_late:
            yield self._gained(new)
        elif old.kind is not new.kind and self.was.meeting.format is self.now.meeting.format:
            yield KindChanged(self.number, new, old.kind)

    def _lost(self, seat: Seat) -> SeatLost:
        how, cause = self._why_lost(seat)
        waiting = next(
            (
                each
                for each in self.now.waiting
                if each.municipality == seat.municipality and same_person(each.person, seat.person)
            ),
            None,
        )
        return SeatLost(self.number, seat, how, cause, waiting=waiting)

    def _why_lost(self, seat: Seat) -> tuple[Lost, Entry | None]:
        """The line that took the seat away; none when the order of sending did."""
        own = self.was.of(seat.municipality)
        for entry in self.fresh:
            act = entry.act
            if entry.municipality not in (None, seat.municipality):
                continue
            if not isinstance(act, Withdrawn | Replaced | Kept) or act.meeting != self.number:
                continue
            result = self.after.outcomes[entry.id].result
            if result not in _GIVES_UP and result is not Result.WITHDRAWN_LATE:
                continue
            if isinstance(act, Kept):
                return Lost.GIVEN_UP, entry
            person = act.person if isinstance(act, Withdrawn) else act.out
            if person is None:
                return Lost.WITHDRAWN_ALL, entry
            if match(person, own) is seat:
                replaced = isinstance(act, Replaced)
                return (Lost.REPLACED if replaced else Lost.WITHDRAWN), entry
        return Lost.ORDER, None

    def _gained(self, seat: Seat) -> SeatGained:
        if any(seat.entry.id == entry.id for entry in self.fresh):
            substituted = isinstance(seat.entry.act, Replaced)
            how = Gained.SUBSTITUTED if substituted else Gained.SIGNED_UP
            return SeatGained(self.number, seat, how, seat.entry)
        for waiting in self._waited():
            if waiting.entry.id == seat.entry.id:
                membership = waiting.reason == "membership"
                how = Gained.MEMBERSHIP if membership else Gained.CAPACITY
                return SeatGained(self.number, seat, how)
        return SeatGained(self.number, seat, Gained.ORDER)

    def _lapsed(self) -> Iterator[Change]:
        if self.was.state != "planned" or self.now.state != "held":
            return
        for waiting in self._waited():
            outcome = self.after.outcomes.get(waiting.entry.id)
            if outcome is not None and outcome.result is Result.LAPSED:
                yield WaitingLapsed(self.number, waiting)

    def _undecided(self) -> Iterator[Change]:
        open_before = _undecided_by(self.was)
        for code, seats in _undecided_by(self.now).items():
            if self.now.state == "held":
                if self.was.state == "planned":
                    yield KeepUnanswered(self.number, code, seats)
            elif code not in open_before:
                yield KeepAsked(self.number, code, self.now.of(code))


def _among(seat: Seat, others: list[Seat]) -> bool:
    """Whether the same person sits there under another place: nothing happened to them."""
    return any(
        each.municipality == seat.municipality
        and not each.cancelled_late
        and same_person(each.person, seat.person)
        for each in others
    )


def _undecided_by(meeting: MeetingState) -> dict[str, tuple[Seat, ...]]:
    """The undecided seats of each municipality."""
    grouped: dict[str, tuple[Seat, ...]] = {}
    for seat in meeting.seats:
        if seat.kind is SeatKind.UNDECIDED:
            grouped[seat.municipality] = (*grouped.get(seat.municipality, ()), seat)
    return grouped

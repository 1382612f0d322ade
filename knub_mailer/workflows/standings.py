"""The municipality's list for a meeting, as every answer about seats shows it."""

from __future__ import annotations

from knub_mailer.domain.ledger import SeasonState, Seat, SeatKind
from knub_mailer.domain.network import Season
from knub_mailer.domain.notices import HeldSeat, Standing, WaitingPerson


def standing_of(state: SeasonState, season: Season, number: int, municipality: str) -> Standing:
    """Who has a seat, who waits, and what it costs (rules.md, "every answer about seats")."""
    meeting = state.meetings[number]
    seats = meeting.of(municipality)
    extra = sum(seat.kind is SeatKind.EXTRA for seat in seats)
    waiting = [
        WaitingPerson(entry.person, entry.reason, place)
        for place, entry in enumerate(meeting.waiting, start=1)
        if entry.municipality == municipality
    ]
    waiting += [
        WaitingPerson(entry.person, entry.reason)
        for entry in state.waiting
        if entry.meeting == number and entry.municipality == municipality
    ]
    return Standing(
        meeting=meeting.meeting,
        seats=tuple(held_seat(seat) for seat in seats),
        waiting=tuple(waiting),
        included=season.included_seats,
        used=sum(seat.kind in (SeatKind.INCLUDED, SeatKind.EXTRA) for seat in seats),
        extra=extra,
        cost_ore=extra * season.extra_seat_price_ore,
        undecided=sum(seat.kind is SeatKind.UNDECIDED for seat in seats),
    )


def standings_of(
    state: SeasonState, season: Season, municipality: str, *, coming_only: bool = True
) -> tuple[Standing, ...]:
    """The lists of every meeting that isn't over or called off and where somebody stands."""
    lists = (
        standing_of(state, season, number, municipality)
        for number, meeting in sorted(state.meetings.items())
        if meeting.state == "planned" or (not coming_only and meeting.state == "held")
    )
    return tuple(listed for listed in lists if listed.seats or listed.waiting)


def held_seat(seat: Seat) -> HeldSeat:
    """A seat as a line of the list."""
    return HeldSeat(seat.person, seat.kind, seat.mode, seat.cancelled_late, seat.role)

"""A municipality's list for a meeting, as every answer about seats shows it (rules.md, Seats)."""

from __future__ import annotations

from knub_mailer.domain.ledger import SeasonState, Seat, SeatKind
from knub_mailer.domain.network import Season
from knub_mailer.domain.notices import HeldSeat, Standing, WaitingPerson


def standing_of(state: SeasonState, season: Season, number: int, municipality: str) -> Standing:
    """Who has a seat, included or extra or free, who waits, and what it costs, excl. VAT.

    "I bruger 3 af 2 pladser: 1 ekstra, 800 kr." is `used`, `included`, `extra` and `cost_ore`.

    Raises:
        KeyError: the season has no meeting of that number.
    """
    meeting = state.meetings[number]
    seats = meeting.of(municipality)
    kinds = [seat.kind for seat in seats]
    extra = kinds.count(SeatKind.EXTRA)
    listed = [
        WaitingPerson(each.person, each.reason, place)
        for place, each in enumerate(meeting.waiting, start=1)
        if each.municipality == municipality
    ]
    awaiting = [
        WaitingPerson(each.person, each.reason)
        for each in state.waiting
        if each.meeting == number and each.municipality == municipality
    ]
    return Standing(
        meeting=meeting.meeting,
        seats=tuple(held_seat(seat) for seat in seats),
        waiting=(*listed, *awaiting),
        included=season.included_seats,
        used=kinds.count(SeatKind.INCLUDED) + extra,
        extra=extra,
        cost_ore=extra * season.extra_seat_price_ore,
        undecided=kinds.count(SeatKind.UNDECIDED),
        over=meeting.state != "planned",
    )


def standings_of(
    state: SeasonState, season: Season, municipality: str, *, coming_only: bool = True
) -> tuple[Standing, ...]:
    """The lists of the meetings to come, or held too, at which somebody sits or waits."""
    states = ("planned",) if coming_only else ("planned", "held")
    lists = (
        standing_of(state, season, number, municipality)
        for number, meeting in sorted(state.meetings.items())
        if meeting.state in states
    )
    return tuple(each for each in lists if each.seats or each.waiting)


def held_seat(seat: Seat) -> HeldSeat:
    """A seat as a line of the list."""
    return HeldSeat(
        person=seat.person,
        kind=seat.kind,
        mode=seat.mode,
        cancelled_late=seat.cancelled_late,
        role=seat.role,
        ean=seat.ean,
        reference=seat.reference,
        reference_is_order=seat.reference_is_order,
    )

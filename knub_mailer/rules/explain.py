"""Why an amount is what it is: the mail and the term behind a fee, a seat or a charge.

Every amount can be traced to a line of the journal, and so to who wrote it and when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from knub_mailer.domain.ledger import (
    Charge,
    ChargeKind,
    Entry,
    MeetingState,
    Membership,
    Replaced,
    SeasonState,
    Seat,
    SeatKind,
)
from knub_mailer.domain.network import Season
from knub_mailer.rules.terms import Term


@dataclass(frozen=True, slots=True)
class Reason:
    """One amount and where it comes from.

    amount_ore excl. VAT. at: the sent time that counts, by: whose mail, source: its Message-ID or
    the command. people: the attendees it is for. meeting: None for a fee. meetings_held: what gave
    the fee its price. substituted: the seat was taken over; `at` and `by` are of that mail.
    """

    term: Term
    amount_ore: int
    at: datetime
    by: str
    source: str
    municipality: str
    people: tuple[str, ...] = ()
    meeting: int | None = None
    meetings_held: int | None = None
    substituted: bool = False


def reasons(state: SeasonState, season: Season, municipality: str) -> tuple[Reason, ...]:
    """The fee and every extra seat of a municipality as they stand; () when nothing is billed."""
    membership = state.memberships.get(municipality)
    fee = [fee_reason(membership)] if membership is not None else []
    extra = (
        seat_reason(seat, meeting, season)
        for _, meeting in sorted(state.meetings.items())
        for seat in meeting.of(municipality)
        if seat.kind is SeatKind.EXTRA
    )
    return (*fee, *extra)


def charge_reasons(charge: Charge, journal: Iterable[Entry], season: Season) -> tuple[Reason, ...]:
    """The lines behind a charge as it was fixed, one for each person or for the fee.

    journal: the season's; lines that are no longer known are left out.
    """
    known = {entry.id: entry for entry in journal}
    return tuple(_of_charge(charge, known, season))


def _of_charge(charge: Charge, known: dict[int, Entry], season: Season) -> Iterator[Reason]:
    fee = charge.kind is ChargeKind.FEE
    names = charge.people or ("",)
    for number, name in zip(charge.entries, names, strict=False):
        entry = known.get(number)
        if entry is None:
            continue
        yield Reason(
            term=Term.FEE_BY_MEETINGS_HELD if fee else Term.TWO_INCLUDED,
            amount_ore=charge.unit_price_ore,
            at=entry.at,
            by=entry.by,
            source=entry.source,
            municipality=charge.municipality,
            people=() if fee else (name,),
            meeting=None if fee else charge.meeting,
            meetings_held=_held_at(season, charge.unit_price_ore) if fee else None,
            substituted=isinstance(entry.act, Replaced),
        )


def _held_at(season: Season, fee_ore: int) -> int | None:
    times = [each.meetings_held for each in season.membership_prices if each.price_ore == fee_ore]
    return times[0] if len(times) == 1 else None


def fee_reason(membership: Membership) -> Reason:
    """The fee: by how many meetings had been held when the join was sent."""
    entry = membership.entry
    return Reason(
        term=Term.FEE_BY_MEETINGS_HELD,
        amount_ore=membership.fee_ore,
        at=membership.joined,
        by=entry.by,
        source=entry.source,
        municipality=membership.municipality,
        meetings_held=membership.meetings_held,
    )


_SEAT_TERMS = {
    SeatKind.INCLUDED: Term.TWO_INCLUDED,
    SeatKind.EXTRA: Term.TWO_INCLUDED,
    SeatKind.UNDECIDED: Term.WHOM_TO_KEEP,
    SeatKind.FREE: Term.VIRTUAL_IS_FREE,
}


def seat_reason(seat: Seat, meeting: MeetingState, season: Season) -> Reason:
    """What a seat costs and why; included, free and undecided ones cost nothing."""
    term = _SEAT_TERMS[seat.kind]
    if seat.role != "attendee":
        term = Term.ROLE
    elif seat.cancelled_late and seat.kind is not SeatKind.FREE:
        term = Term.CANCEL_LATE
    return Reason(
        term=term,
        amount_ore=season.extra_seat_price_ore if seat.kind is SeatKind.EXTRA else 0,
        at=seat.entry.at,
        by=seat.entry.by,
        source=seat.entry.source,
        municipality=seat.municipality,
        people=(seat.person.name or seat.person.email or "",),
        meeting=meeting.meeting.number,
        substituted=isinstance(seat.entry.act, Replaced),
    )

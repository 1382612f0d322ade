"""What is owed after a meeting: fees and the extra seats counted at its start (rules.md, 2, 4, 8).

A charge is fixed once; whether it has been invoiced is not known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from knub_mailer.domain.ledger import (
    Charge,
    ChargeKind,
    MeetingState,
    Membership,
    SeasonState,
    Seat,
    SeatKind,
)
from knub_mailer.domain.network import Season


def charges_at(meeting: MeetingState, state: SeasonState, season: Season) -> tuple[Charge, ...]:
    """Every charge this meeting fixes, by municipality: its fees first, then its extra seats.

    Of a meeting to come: what would be charged if it began now. Of one that was called off:
    nothing; fees wait for the next one held. A fee stands here after every meeting since the
    joining, and is due once a season.
    """
    if meeting.state == "cancelled":
        return ()
    fees = [
        fee_charge(membership, meeting.meeting.number)
        for membership in state.memberships.values()
        if membership.joined < meeting.meeting.starts
    ]
    extra = [seat for seat in meeting.seats if seat.kind is SeatKind.EXTRA]
    charges = [*fees, *_extras(extra, meeting, season)]
    return tuple(sorted(charges, key=lambda each: each.municipality))


def fees_without_meeting(state: SeasonState) -> tuple[Membership, ...]:
    """Memberships after which no meeting is or will be held: a person looks at their fees."""
    lasting = [each.meeting.starts for each in state.meetings.values() if each.state != "cancelled"]
    last = max(lasting, default=None)
    return tuple(
        membership
        for membership in state.memberships.values()
        if last is None or membership.joined >= last
    )


def fee_charge(membership: Membership, meeting: int) -> Charge:
    """A membership's fee, fixed by a meeting of that number."""
    return Charge(
        municipality=membership.municipality,
        kind=ChargeKind.FEE,
        meeting=meeting,
        quantity=1,
        unit_price_ore=membership.fee_ore,
        entries=(membership.entry.id,),
    )


@dataclass(frozen=True, slots=True)
class Unbilled:
    """A municipality's extra seats at a meeting that no invoice has billed.

    over: the heads that invoices have billed beyond what is owed.
    """

    charges: tuple[Charge, ...]
    over: int


def unbilled(
    meeting: MeetingState,
    municipality: str,
    invoiced: Sequence[Charge],
    waiting: Sequence[Charge],
    season: Season,
) -> Unbilled:
    """What is still to be invoiced after a person changed a bill that was fixed.

    Heads are counted, since nobody *is* the extra. The names that stand for them are none of those
    an invoice has billed; those charged already come first, then whoever was let in last.

    Args:
        invoiced: the charges of this meeting that were issued and stand.
        waiting: those that were fixed and wait.
    """
    extra = [seat for seat in meeting.of(municipality) if seat.kind is SeatKind.EXTRA]
    heads = len(extra) - sum(charge.quantity for charge in invoiced)
    shown = {entry for charge in invoiced for entry in charge.entries}
    charged = {entry for charge in waiting for entry in charge.entries}
    fresh = [seat for seat in extra if seat.entry.id not in shown]
    fresh.sort(key=lambda seat: (seat.entry.id not in charged, -seat.entry.id))
    return Unbilled(tuple(_extras(fresh[: max(heads, 0)], meeting, season)), max(-heads, 0))


def _extras(extra: Iterable[Seat], meeting: MeetingState, season: Season) -> list[Charge]:
    """The heads beyond the included seats, by name; whose sign-up named its own billing apart."""
    charges = []
    for (municipality, _, _), group in groupby(sorted(extra, key=_payer), key=_payer):
        seats = sorted(group, key=lambda seat: seat.order)
        first = seats[0]
        charges.append(
            Charge(
                municipality=municipality,
                kind=ChargeKind.EXTRA,
                meeting=meeting.meeting.number,
                quantity=len(seats),
                unit_price_ore=season.extra_seat_price_ore,
                people=tuple(seat.person.name or seat.person.email or "" for seat in seats),
                entries=tuple(seat.entry.id for seat in seats),
                ean=first.ean,
                reference=first.reference,
                reference_is_order=any(seat.reference_is_order for seat in seats),
                own_billing=bool(first.ean or first.reference),
            )
        )
    return charges


def _payer(seat: Seat) -> tuple[str, str, str]:
    return (seat.municipality, seat.ean or "", seat.reference or "")

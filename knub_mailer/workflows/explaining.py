"""Why a municipality pays what it pays: the mail and the term behind each amount."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from knub_mailer.domain.ledger import (
    Charge,
    ChargeKind,
    Entry,
    MeetingState,
    Membership,
    Seat,
    SeatKind,
)
from knub_mailer.domain.notices import Explained
from knub_mailer.mail.danish import Danish
from knub_mailer.workflows.office import Sitting

_NUMBERS = {0: "ingen", 1: "ét", 2: "to", 3: "tre", 4: "fire", 5: "fem"}


def explained(sitting: Sitting, municipality: str) -> tuple[Explained, ...]:
    """The fee and each extra seat as they stand now; () when nothing is billed.

    Each with the mail (its sender and sent time) and the network's term that led to it.
    """
    state = sitting.state()
    items: list[Explained] = []
    membership = state.memberships.get(municipality)
    if membership is not None:
        items.append(fee(sitting, membership))
    for _, meeting in sorted(state.meetings.items()):
        if meeting.state != "cancelled":
            items += extra_seats(sitting, meeting, municipality)
    return tuple(items)


def every_seat(sitting: Sitting, municipality: str) -> tuple[Explained, ...]:
    """The fee and each seat, those that cost nothing too: for who wants to see all of it."""
    state = sitting.state()
    membership = state.memberships.get(municipality)
    items = [fee(sitting, membership)] if membership is not None else []
    for _, meeting in sorted(state.meetings.items()):
        if meeting.state != "cancelled":
            items += extra_seats(sitting, meeting, municipality)
            items += _free_seats(sitting, meeting, municipality)
    return tuple(items)


def fee(sitting: Sitting, membership: Membership) -> Explained:
    """The season's fee: by how many meetings had been held when the sign-up was sent."""
    held = membership.meetings_held
    count = _NUMBERS.get(held, str(held))
    meetings = "møde" if held == 1 else "møder"
    return Explained(
        what=f"Deltagergebyr {sitting.office.plan.year}",
        amount_ore=membership.fee_ore,
        term=f"Gebyret afhænger af, hvor mange møder der var holdt, da indmeldelsen blev sendt: "
        f"{count} {meetings}.",
        sent=membership.joined.astimezone(sitting.office.zone),
        by=membership.entry.by,
    )


def extra_seats(sitting: Sitting, meeting: MeetingState, municipality: str) -> Iterator[Explained]:
    """Each of the municipality's extra seats at a meeting, by name."""
    for seat in meeting.of(municipality):
        if seat.kind is SeatKind.EXTRA:
            yield _extra(sitting, meeting, seat)


def charged(sitting: Sitting, charge: Charge) -> Iterator[Explained]:
    """What a charge bills as it was fixed, whatever was decided about it since."""
    lines = {entry.id: entry for entry in sitting.entries}
    state = sitting.state()
    membership = state.memberships.get(charge.municipality)
    if charge.kind is ChargeKind.FEE:
        if membership is not None:
            yield _charged_fee(sitting, charge, membership)
        return
    meeting = state.meetings[charge.meeting]
    seats = {seat.entry.id: seat for seat in meeting.of(charge.municipality)}
    for number, name in zip(charge.entries, charge.people, strict=False):
        if number in seats:
            yield _extra(sitting, meeting, seats[number])
        elif number in lines:
            yield _extra_of(sitting, meeting, name, lines[number])


def _charged_fee(sitting: Sitting, charge: Charge, membership: Membership) -> Explained:
    """The fee; at the price of the join that was known, where an earlier one has changed it."""
    known = next((each for each in sitting.entries if each.id in charge.entries), None)
    explained_now = fee(sitting, membership)
    if known is None or charge.unit_price_ore == membership.fee_ore:
        return explained_now
    return replace(
        explained_now,
        amount_ore=charge.unit_price_ore,
        term="Gebyret efter den indmeldelse, der var kendt, da fakturaen blev sendt.",
        sent=known.at.astimezone(sitting.office.zone),
        by=known.by,
    )


def _extra(sitting: Sitting, meeting: MeetingState, seat: Seat) -> Explained:
    found = _extra_of(sitting, meeting, _name(seat), _taken_by(sitting, seat))
    more = (_LATE if seat.cancelled_late else "") + _handed_on(sitting, seat)
    return replace(found, term=found.term + more)


def _extra_of(sitting: Sitting, meeting: MeetingState, name: str, entry: Entry) -> Explained:
    season = sitting.season_at(sitting.now)
    count = season.included_seats
    included = "én deltager" if count == 1 else f"{_NUMBERS.get(count, str(count))} deltagere"
    return Explained(
        what=f"Ekstra plads til {name}, møde {meeting.meeting.number}",
        amount_ore=season.extra_seat_price_ore,
        term=f"Gebyret dækker {included} på hvert fysisk møde; hver yderligere faktureres.",
        sent=entry.at.astimezone(sitting.office.zone),
        by=entry.by,
    )


def _taken_by(sitting: Sitting, seat: Seat) -> Entry:
    """The line that took the seat, which it costs for; a substitution keeps its place."""
    number = seat.order[3]
    return next((entry for entry in sitting.entries if entry.id == number), seat.entry)


def _handed_on(sitting: Sitting, seat: Seat) -> str:
    """Who has the seat now, and by which mail; a substitution changes no price."""
    if _taken_by(sitting, seat) == seat.entry:
        return ""
    when = Danish(sitting.office.zone).moment(seat.entry.at)
    return f" {_name(seat)} overtog pladsen til samme pris ved mail fra {seat.entry.by}, {when}."


def _free_seats(sitting: Sitting, meeting: MeetingState, municipality: str) -> Iterator[Explained]:
    for seat in meeting.of(municipality):
        if seat.kind is not SeatKind.EXTRA:
            yield Explained(
                what=f"Plads til {_name(seat)}, møde {meeting.meeting.number}",
                amount_ore=0,
                term=_ROLE if seat.role != "attendee" else _FREE[seat.kind],
                sent=seat.entry.at.astimezone(sitting.office.zone),
                by=seat.entry.by,
            )


_LATE = " Afmeldingen kom efter fristen, så pladsen tæller stadig med."
_ROLE = "Oplægsholdere, medarbejdere og gæster faktureres ikke."
_FREE = {
    SeatKind.INCLUDED: "Pladsen er med i deltagergebyret; de først sendte er de inkluderede.",
    SeatKind.FREE: "At være med online koster ikke noget.",
    SeatKind.UNDECIDED: "Mødet blev fysisk; der faktureres ikke, før kommunen har svaret, "
    "hvem den beholder.",
}


def _name(seat: Seat) -> str:
    return seat.person.name or seat.person.email or "en deltager"

"""The contact's copy of whatever costs money (rules.md, "contact person")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from knub_mailer.domain.changes import Change, FormatChanged, SeatGained
from knub_mailer.domain.ledger import Entry, MeetingState, Result, Seat, SeatKind
from knub_mailer.domain.notices import CopyToContact, Happened, SeatsSection
from knub_mailer.rules.standing import standing_of
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import address_of, post
from knub_mailer.workflows.writers import writer


@dataclass(frozen=True, slots=True)
class _Cost:
    """Seats of one municipality at one meeting that cost more from now on; whose mail did it."""

    meeting: MeetingState
    municipality: str
    happened: tuple[Happened, ...]
    cause: Entry


def tell_costs(sitting: Sitting, found: Sequence[Change]) -> None:
    """A mail of its own, never Bcc, to a contact whose municipality got a further extra seat.

    By whatever way: a colleague's sign-up, a place that came free, the order of sending. Whoever
    wrote the mail behind it is answered anyhow; a change of format is told by the publishing.
    """
    state = sitting.state()
    shifted = {change.after.number for change in found if isinstance(change, FormatChanged)}
    for number, meeting in sorted(state.meetings.items()):
        if number in shifted or meeting.state == "cancelled":
            continue
        was = sitting.before.meetings[number]
        # Counted for all at once: there are a hundred municipalities, and mails all day.
        more = _extra_seats(meeting.seats) - _extra_seats(was.seats)
        for code in sorted(more):
            _tell(sitting, _cost(sitting, found, was, meeting, code))


def _extra_seats(seats: Sequence[Seat]) -> Counter[str]:
    """How many extra seats each municipality has; subtracting leaves those that grew."""
    return Counter(seat.municipality for seat in seats if seat.kind is SeatKind.EXTRA)


def _cost(
    sitting: Sitting, found: Sequence[Change], was: MeetingState, now: MeetingState, code: str
) -> _Cost:
    number = now.meeting.number
    gained = [
        change.seat
        for change in found
        if isinstance(change, SeatGained)
        and change.meeting == number
        and change.seat.municipality == code
    ]
    kinds = {seat.order: seat.kind for seat in was.of(code)}
    dearer = [
        seat
        for seat in now.of(code)
        if seat.kind is SeatKind.EXTRA and kinds.get(seat.order) is not SeatKind.EXTRA
    ]
    people = gained or dearer
    happened = tuple(Happened(seat.person, Result.SEATED, seat.kind) for seat in people)
    return _Cost(now, code, happened, _cause(sitting, code) or people[-1].entry)


def _cause(sitting: Sitting, code: str) -> Entry | None:
    """The newest line of the municipality that has not been told of."""
    known = sitting.before.outcomes
    fresh = [e for e in sitting.entries if e.municipality == code and e.id not in known]
    return fresh[-1] if fresh else None


def _tell(sitting: Sitting, cost: _Cost) -> None:
    membership = sitting.state().memberships.get(cost.municipality)
    if membership is None or membership.contact.email == cost.cause.by:
        return
    number = cost.meeting.meeting.number
    season = sitting.season_at(sitting.now)
    standing = standing_of(sitting.state(), season, number, cost.municipality)
    notice = CopyToContact(
        contact=membership.contact,
        municipality=sitting.office.register.name(cost.municipality),
        by=writer(sitting, cost.cause.by),
        sent=cost.cause.at.astimezone(sitting.office.zone),
        sections=(SeatsSection(cost.meeting.meeting, cost.happened, standing),),
    )
    newest = max(entry.id for entry in sitting.entries)
    effect = f"costs:{number}:{cost.municipality}:{newest}:{sitting.now.isoformat()}"
    post(sitting, notice, address_of(membership.contact), effect)

"""The season's state as values, drawn from the fold's working values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from knub_mailer.domain.ledger import (
    Entry,
    MeetingState,
    Outcome,
    SeasonState,
    Seat,
    SeatKind,
    Waiting,
)
from knub_mailer.domain.network import Format
from knub_mailer.rules.book import MeetingBook
from knub_mailer.rules.claims import Claim, Place, Rulings
from knub_mailer.rules.joining import Member


def picture(
    now: datetime,
    zone: ZoneInfo,
    books: Mapping[int, MeetingBook],
    members: Mapping[str, Member],
    rulings: Rulings,
    interest: Iterable[Entry],
) -> SeasonState:
    """Everything as it stands; nothing of it changes when the fold goes on."""
    kinds: dict[Claim, SeatKind] = {}
    meetings = {}
    waiting: list[tuple[int, Claim]] = []
    for number, book in sorted(books.items()):
        own = book.kinds()
        kinds.update(own)
        meetings[number] = _meeting(book, own)
        waiting += ((number, each) for each in book.claims() if each.place is Place.MEMBERSHIP)
    waiting.sort(key=lambda each: (each[1].order, each[0]))
    return SeasonState(
        now=now,
        meetings=meetings,
        memberships={
            code: member.membership(code, zone) for code, member in sorted(members.items())
        },
        waiting=tuple(_waiting(number, each, "membership") for number, each in waiting),
        outcomes={
            number: Outcome(
                ruling.entry,
                ruling.result,
                ruling.term,
                kinds.get(ruling.claim) if ruling.claim is not None else None,
            )
            for number, ruling in sorted(rulings.of.items())
        },
        interest=tuple(interest),
    )


def _meeting(book: MeetingBook, kinds: Mapping[Claim, SeatKind]) -> MeetingState:
    state = "held" if book.started else "planned"
    hybrid = book.meeting.format is Format.HYBRID
    return MeetingState(
        meeting=book.meeting,
        state="cancelled" if book.meeting.cancelled else state,
        seats=tuple(_seat(claim, kind, hybrid=hybrid) for claim, kind in kinds.items()),
        waiting=tuple(_waiting(book.meeting.number, claim, "capacity") for claim in book.listed()),
    )


def _waiting(number: int, claim: Claim, reason: str) -> Waiting:
    return Waiting(claim.municipality, number, claim.person, reason, claim.entry, claim.mode)


def _seat(claim: Claim, kind: SeatKind, *, hybrid: bool) -> Seat:
    """The seat, the same one until it changes: hundreds are drawn anew for every mail."""
    values = (
        claim.municipality,
        claim.person,
        kind,
        claim.entry,
        claim.order,
        claim.mode if hybrid else None,
        claim.ean,
        claim.reference,
        claim.reference_is_order,
        claim.role,
        claim.cancelled_late,
        claim.rsvp,
    )
    if claim.shown is None or claim.shown[0] != values:
        claim.shown = (values, Seat(*values))
    return claim.shown[1]

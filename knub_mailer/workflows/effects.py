"""What a sitting changed for others than the sender: told once, to those it concerns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from knub_mailer.domain.ledger import (
    Entry,
    MeetingState,
    Replaced,
    Result,
    SeasonState,
    Seat,
    SeatKind,
    Waiting,
    Withdrawn,
)
from knub_mailer.domain.notices import (
    Happened,
    MovedUp,
    SeatKindChanged,
    SeatsSection,
    Standing,
    WaitingLapsed,
    WaitingNowSeated,
)
from knub_mailer.rules.people import person_key
from knub_mailer.workflows.invitations import invite, withdraw
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import address_of, mailbox_of, post
from knub_mailer.workflows.standings import standing_of


@dataclass(frozen=True, slots=True)
class SeatsChanged:
    """What happened to the seats of one meeting between two states."""

    meeting: MeetingState
    gained: tuple[Seat, ...]
    lost: tuple[Seat, ...]
    became_included: tuple[Seat, ...]
    lapsed: tuple[Waiting, ...]


def tell_changes(sitting: Sitting, *, language: str = "da") -> None:
    """Invitations to who gained a seat, withdrawals to who lost one, and word to the others.

    Compares the season as it was last told with the season now, so that nothing is told twice and
    nothing that time alone brought (a guarantee that ended, a start) is forgotten.
    """
    before, after = sitting.before, sitting.state()
    fresh = {entry.id for entry in sitting.entries if entry.id not in before.outcomes}
    for number in sorted(after.meetings):
        changed = seats_changed(before, after, number)
        _invite(sitting, changed, fresh, language)
        _withdraw(sitting, changed, fresh, language)
        _tell_moved_up(sitting, before, changed, fresh)
        _tell_included(sitting, changed)
        _tell_lapsed(sitting, changed)
    _tell_joined(sitting, before, after, fresh)


def seats_changed(before: SeasonState, after: SeasonState, number: int) -> SeatsChanged:
    """The difference between two states of one meeting."""
    now = after.meetings[number]
    was = before.meetings.get(number)
    had = {person_key(seat): seat for seat in was.seats} if was else {}
    has = {person_key(seat): seat for seat in now.seats}
    waits = {person_key(each) for each in _waiting(after, number)}
    over = now.state == "held"
    return SeatsChanged(
        meeting=now,
        gained=tuple(seat for key, seat in has.items() if key not in had),
        lost=tuple(seat for key, seat in had.items() if key not in has),
        became_included=tuple(
            seat
            for key, seat in has.items()
            if seat.kind is SeatKind.INCLUDED and key in had and had[key].kind is SeatKind.EXTRA
        ),
        lapsed=tuple(
            each
            for each in (_waiting(before, number) if over else ())
            if person_key(each) not in has and person_key(each) not in waits
        ),
    )


def _waiting(state: SeasonState, number: int) -> tuple[Waiting, ...]:
    meeting = state.meetings.get(number)
    listed = meeting.waiting if meeting else ()
    return (*listed, *(each for each in state.waiting if each.meeting == number))


def _invite(sitting: Sitting, changed: SeatsChanged, fresh: set[int], language: str) -> None:
    if changed.meeting.state != "planned":
        return
    for seat in changed.gained:
        act = seat.entry.act
        is_fresh = seat.entry.id in fresh
        invite(
            sitting,
            seat,
            changed.meeting.meeting,
            language=language if is_fresh else "da",
            moved_up=not is_fresh,
            substitute_for=act.out.name if isinstance(act, Replaced) and is_fresh else None,
        )


def _withdraw(sitting: Sitting, changed: SeatsChanged, fresh: set[int], language: str) -> None:
    if changed.meeting.state != "planned":
        return
    for seat in changed.lost:
        cause = _cause(sitting, seat, changed.meeting.meeting.number, fresh)
        why, other = "withdrawn", None
        if cause is not None and isinstance(cause.act, Replaced):
            why, other = "replaced", cause.act.in_.name
        elif cause is not None and isinstance(cause.act, Withdrawn) and cause.act.person is None:
            why = "all"
        by = cause.by if cause is not None and cause.by != seat.person.email else None
        effect = f"{seat.entry.id}:{cause.id if cause else 'order'}"
        withdraw(
            sitting,
            seat,
            changed.meeting.meeting,
            why,
            effect,
            by=by,
            other=other,
            language=language,
        )


def _cause(sitting: Sitting, seat: Seat, number: int, fresh: set[int]) -> Entry | None:
    """The line of this sitting that took the seat away; None when the order of sending did."""
    outcomes = sitting.state().outcomes
    for entry in reversed(sitting.entries):
        if entry.id not in fresh or entry.municipality != seat.municipality:
            continue
        if isinstance(entry.act, Withdrawn | Replaced) and entry.act.meeting == number:
            outcome = outcomes.get(entry.id)
            if outcome is not None and outcome.result in (Result.WITHDRAWN, Result.REPLACED):
                return entry
    return None


def _tell_moved_up(
    sitting: Sitting, before: SeasonState, changed: SeatsChanged, fresh: set[int]
) -> None:
    """Who came up from the waiting list: to who signed them up."""
    number = changed.meeting.meeting.number
    was = before.meetings.get(number)
    waited = {person_key(each) for each in was.waiting} if was else set()
    up = [
        seat for seat in changed.gained if person_key(seat) in waited and seat.entry.id not in fresh
    ]
    for (municipality, by), seats in _grouped(up).items():
        others = [seat for seat in seats if seat.person.email != by]
        if not others:
            continue
        notice = MovedUp(
            name=None,
            municipality=sitting.office.register.name(municipality),
            people=tuple(seat.person for seat in others),
            standing=_standing(sitting, number, municipality),
        )
        post(sitting, notice, mailbox_of(by), f"moved_up:{_ids(seats)}:{number}")


def _tell_included(sitting: Sitting, changed: SeatsChanged) -> None:
    """Who moved from extra to included is told; their inbox may hold the price of before."""
    number = changed.meeting.meeting.number
    if changed.meeting.state != "planned":
        return
    last = max((entry.id for entry in sitting.entries), default=0)
    for seat in changed.became_included:
        notice = SeatKindChanged(
            name=seat.person.name if seat.person.email else None,
            municipality=sitting.office.register.name(seat.municipality),
            people=(seat.person,),
            standing=_standing(sitting, number, seat.municipality),
        )
        to = address_of(seat.person, seat.entry.by)
        post(sitting, notice, to, f"seat_kind:{number}:{seat.entry.id}:{last}")


def _tell_lapsed(sitting: Sitting, changed: SeatsChanged) -> None:
    meeting = changed.meeting.meeting
    groups: dict[tuple[str, str, str], list[Waiting]] = {}
    for each in changed.lapsed:
        groups.setdefault((each.municipality, each.entry.by, each.reason), []).append(each)
    for (municipality, by, reason), lapsed in groups.items():
        notice = WaitingLapsed(
            name=None,
            municipality=sitting.office.register.name(municipality),
            meeting=meeting,
            people=tuple(each.person for each in lapsed),
            reason=reason,
        )
        key = f"lapsed:{meeting.number}:{municipality}:{by}:{reason}"
        post(sitting, notice, mailbox_of(by), key)


def _tell_joined(
    sitting: Sitting, before: SeasonState, after: SeasonState, fresh: set[int]
) -> None:
    """Sign-ups that waited for the membership: carried out and confirmed to who wrote them."""
    season = sitting.season_at(sitting.now)
    for municipality in sorted(after.memberships.keys() - before.memberships.keys()):
        waited = [
            each
            for each in before.waiting
            if each.municipality == municipality and each.entry.id not in fresh
        ]
        for by in dict.fromkeys(each.entry.by for each in waited):
            sections = []
            for number in sorted({each.meeting for each in waited if each.entry.by == by}):
                happened = tuple(
                    Happened(
                        each.person,
                        after.outcomes[each.entry.id].result,
                        after.outcomes[each.entry.id].seat,
                    )
                    for each in waited
                    if each.entry.by == by and each.meeting == number
                )
                sections.append(
                    SeatsSection(
                        after.meetings[number].meeting,
                        happened,
                        standing_of(after, season, number, municipality),
                    )
                )
            membership = after.memberships[municipality]
            notice = WaitingNowSeated(
                name=None,
                municipality=sitting.office.register.name(municipality),
                seats=tuple(sections),
                joined_by=membership.contact.name or membership.entry.by,
            )
            post(
                sitting,
                notice,
                mailbox_of(by),
                f"now_seated:{municipality}:{membership.entry.id}:{by}",
            )


def _standing(sitting: Sitting, number: int, municipality: str) -> Standing:
    season = sitting.season_at(sitting.now)
    return standing_of(sitting.state(), season, number, municipality)


def _grouped(seats: Iterable[Seat]) -> dict[tuple[str, str], list[Seat]]:
    groups: dict[tuple[str, str], list[Seat]] = {}
    for seat in seats:
        groups.setdefault((seat.municipality, seat.entry.by), []).append(seat)
    return groups


def _ids(seats: Iterable[Seat]) -> str:
    return "-".join(str(seat.entry.id) for seat in seats)

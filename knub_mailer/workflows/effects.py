"""What a sitting changed for others than the sender: told once, to those it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knub_mailer.domain.changes import (
    Change,
    FeeChanged,
    Gained,
    KeepUnanswered,
    KindChanged,
    Lost,
    SeatGained,
    SeatLost,
    WaitingLapsed,
)
from knub_mailer.domain.ledger import Seat, SeatKind, Waiting
from knub_mailer.domain.network import Format
from knub_mailer.domain.notices import (
    Happened,
    MovedUp,
    SeatKindChanged,
    SeatsSection,
    Standing,
    WaitingNowSeated,
)
from knub_mailer.domain.notices import WaitingLapsed as LapsedNotice
from knub_mailer.rules.changes import changes
from knub_mailer.rules.standing import standing_of
from knub_mailer.workflows.costs import tell_costs
from knub_mailer.workflows.invitations import invite, withdraw
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import address_of, mailbox_of, post
from knub_mailer.workflows.review import open_service_case
from knub_mailer.workflows.writers import writer, writer_name

_WHY_LOST = {
    Lost.WITHDRAWN: "withdrawn",
    Lost.WITHDRAWN_ALL: "all",
    Lost.REPLACED: "replaced",
    Lost.GIVEN_UP: "withdrawn",
    Lost.ORDER: "withdrawn",
}


def tell_changes(sitting: Sitting, *, language: str = "da") -> None:
    """Invitations to who gained a seat, withdrawals to who lost one, and word to the others.

    Compares the season as it was last told with the season now, so that nothing is told twice and
    nothing that time alone brought (a guarantee that ended, a start) is forgotten. Moved, changed
    and cancelled meetings are told by the publishing, with the organiser's words.
    """
    found = changes(sitting.before, sitting.state())
    for change in found:
        match change:
            case SeatGained():
                _invite(sitting, change, language)
            case SeatLost():
                _withdraw(sitting, change, language)
            case KindChanged():
                _tell_kind(sitting, change)
            case FeeChanged() if not (
                sitting.by_person or change.membership.municipality in sitting.fees_explained
            ):
                _review_fee(sitting, change)
            case KeepUnanswered():
                _review_unanswered(sitting, change)
    tell_costs(sitting, found)
    _tell_moved_up(sitting, found)
    _tell_joined(sitting)
    _tell_lapsed(sitting, found)


def _invite(sitting: Sitting, change: SeatGained, language: str) -> None:
    meeting = sitting.state().meetings[change.meeting]
    if meeting.state != "planned":
        return
    fresh = change.how in (Gained.SIGNED_UP, Gained.SUBSTITUTED)
    invite(
        sitting,
        change.seat,
        meeting.meeting,
        language=language if fresh else "da",
        moved_up=change.how is Gained.CAPACITY,
        substitute_for=change.out.person.name if change.out else None,
    )


def _withdraw(sitting: Sitting, change: SeatLost, language: str) -> None:
    meeting = sitting.state().meetings[change.meeting]
    if meeting.state != "planned":
        return
    cause, seat = change.cause, change.seat
    by = cause.by if cause is not None and cause.by != seat.person.email else None
    withdraw(
        sitting,
        seat,
        meeting.meeting,
        _WHY_LOST[change.how],
        f"{seat.entry.id}:{cause.id if cause else 'order'}",
        by=writer_name(sitting, by) if by else None,
        other=change.by_seat.person.name if change.by_seat else None,
        counted=change.counted,
        language=language if cause is not None else "da",
    )


def _tell_kind(sitting: Sitting, change: KindChanged) -> None:
    """Who moved from extra to included is told; their inbox may hold the price of before."""
    state = sitting.state()
    seat, meeting = change.seat, state.meetings[change.meeting]
    if meeting.state == "planned" and meeting.meeting.format is Format.HYBRID:
        _tell_mode(sitting, change)
    cheaper = (change.was, seat.kind) == (SeatKind.EXTRA, SeatKind.INCLUDED)
    if meeting.state != "planned" or not cheaper:
        return
    notice = SeatKindChanged(
        name=seat.person.name if seat.person.email else None,
        municipality=sitting.office.register.name(seat.municipality),
        people=(seat.person,),
        standing=_standing(sitting, change.meeting, seat.municipality),
    )
    last = max((entry.id for entry in sitting.entries), default=0)
    key = f"seat_kind:{change.meeting}:{seat.entry.id}:{last}"
    post(sitting, notice, address_of(seat.person, seat.entry.by), key)


def _tell_mode(sitting: Sitting, change: KindChanged) -> None:
    """Who is online now, or comes after all, gets the place or the link in a new invitation."""
    if SeatKind.FREE not in (change.was, change.seat.kind) or change.seat.role != "attendee":
        return
    last = max((entry.id for entry in sitting.entries), default=0)
    meeting = sitting.state().meetings[change.meeting].meeting
    invite(sitting, change.seat, meeting, published=False, effect=f":mode:{last}")


def _review_fee(sitting: Sitting, change: FeeChanged) -> None:
    """A mail that was sent earlier changed a fee that had been told: a person looks at it."""
    membership = change.membership
    zone = sitting.office.zone
    open_service_case(
        sitting,
        f"fee:{membership.municipality}:{membership.fee_ore}",
        about="Ændret deltagergebyr",
        why="En indmeldelse, der var sendt tidligere end den, vi kendte, ændrer prisen.",
        municipality=membership.municipality,
        facts=(
            ("Før", f"{change.was_ore // 100} kr."),
            ("Nu", f"{membership.fee_ore // 100} kr."),
            ("Sendt", f"{membership.joined.astimezone(zone):%d.%m.%Y %H:%M}"),
        ),
    )


def _review_unanswered(sitting: Sitting, change: KeepUnanswered) -> None:
    names = ", ".join(seat.person.name or "" for seat in change.seats)
    open_service_case(
        sitting,
        f"undecided:{change.meeting}:{change.municipality}",
        about=f"Møde {change.meeting}: ubesvaret spørgsmål om pladser",
        why="Mødet blev fysisk, og kommunen svarede ikke på, hvem den ville beholde. "
        "De uafklarede pladser faktureres ikke.",
        municipality=change.municipality,
        facts=(("Uafklarede", names),),
    )


def _tell_moved_up(sitting: Sitting, found: Sequence[Change]) -> None:
    """Who came up from the waiting list: to who signed them up, beside the invitation."""
    up = [
        change
        for change in found
        if isinstance(change, SeatGained) and change.how is Gained.CAPACITY
    ]
    for (number, municipality, by), seats in _grouped(up).items():
        others = tuple(seat.person for seat in seats if seat.person.email not in (by, None))
        if not others:
            continue
        notice = MovedUp(
            name=None,
            municipality=sitting.office.register.name(municipality),
            people=others,
            standing=_standing(sitting, number, municipality),
        )
        ids = "-".join(str(seat.entry.id) for seat in seats)
        post(sitting, notice, mailbox_of(by), f"moved_up:{number}:{ids}")


def _tell_joined(sitting: Sitting) -> None:
    """Sign-ups that waited for the membership: carried out and confirmed to who wrote them."""
    before, state = sitting.before, sitting.state()
    for code in sorted(state.memberships.keys() - before.memberships.keys()):
        waited = [
            each
            for each in before.waiting
            if each.municipality == code and each.entry.id in state.outcomes
        ]
        for by in dict.fromkeys(each.entry.by for each in waited):
            own = [each for each in waited if each.entry.by == by]
            _confirm_waiting(sitting, code, by, own)


def _confirm_waiting(sitting: Sitting, code: str, by: str, waited: Sequence[Waiting]) -> None:
    state = sitting.state()
    sections = []
    for number in sorted({each.meeting for each in waited}):
        happened = tuple(
            Happened(each.person, outcome.result, outcome.seat)
            for each in waited
            if each.meeting == number
            for outcome in (state.outcomes[each.entry.id],)
        )
        meeting = state.meetings[number].meeting
        sections.append(SeatsSection(meeting, happened, _standing(sitting, number, code)))
    membership = state.memberships[code]
    notice = WaitingNowSeated(
        name=writer(sitting, by).name,
        municipality=sitting.office.register.name(code),
        seats=tuple(sections),
        joined_by=membership.contact.name or membership.entry.by,
    )
    post(sitting, notice, mailbox_of(by), f"now_seated:{code}:{membership.entry.id}:{by}")


def _tell_lapsed(sitting: Sitting, found: Sequence[Change]) -> None:
    groups: dict[tuple[int, str, str, str], list[Waiting]] = {}
    for change in found:
        if isinstance(change, WaitingLapsed) and not change.called_off:
            each = change.waiting
            key = (change.meeting, each.municipality, each.entry.by, each.reason)
            groups.setdefault(key, []).append(each)
    for (number, code, by, reason), lapsed in groups.items():
        notice = LapsedNotice(
            name=next((each.person.name for each in lapsed if each.person.email == by), None),
            municipality=sitting.office.register.name(code),
            meeting=sitting.state().meetings[number].meeting,
            people=tuple(each.person for each in lapsed),
            reason=reason,
        )
        post(sitting, notice, mailbox_of(by), f"lapsed:{number}:{code}:{by}:{reason}")


def _standing(sitting: Sitting, number: int, municipality: str) -> Standing:
    season = sitting.season_at(sitting.now)
    return standing_of(sitting.state(), season, number, municipality)


def _grouped(gained: Iterable[SeatGained]) -> dict[tuple[int, str, str], list[Seat]]:
    groups: dict[tuple[int, str, str], list[Seat]] = {}
    for change in gained:
        seat = change.seat
        groups.setdefault((change.meeting, seat.municipality, seat.entry.by), []).append(seat)
    return groups

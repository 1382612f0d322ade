"""What a change of a meeting would do to seats and money, before it is made (what-if)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from knub_mailer.domain.command import CancelMeeting, ChangeFormat, Move
from knub_mailer.domain.ledger import (
    Act,
    Entry,
    MeetingCancelled,
    MeetingFormatChanged,
    MeetingMoved,
    MeetingState,
    Result,
    SeasonState,
    Seat,
    SeatKind,
)
from knub_mailer.domain.notices import SeatChange
from knub_mailer.rules.charges import fees_without_meeting
from knub_mailer.storage import batches
from knub_mailer.workflows.office import Sitting

_KINDS = {
    SeatKind.INCLUDED: "inkluderet",
    SeatKind.EXTRA: "ekstra",
    SeatKind.FREE: "gratis",
    SeatKind.UNDECIDED: "ikke afgjort endnu",
}

MeetingCommand = Move | ChangeFormat | CancelMeeting


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A meeting before and after a change; changes of seats and money by municipality.

    asked: codes of the municipalities that will be asked whom they keep.
    """

    before: MeetingState
    after: MeetingState
    changes: tuple[SeatChange, ...]
    asked: tuple[str, ...]

    @property
    def stays(self) -> bool:
        """Whether nothing about the meeting is new."""
        return self.before.meeting == self.after.meeting

    def affected(self) -> tuple[str, ...]:
        """The codes of the municipalities that pay more or less than before."""
        codes = dict.fromkeys(seat.municipality for seat in (*self.before.seats, *self.after.seats))
        return tuple(c for c in codes if _extras(self.before.of(c)) != _extras(self.after.of(c)))


def act_of(command: MeetingCommand) -> Act:
    """The act of the journal that a command is."""
    match command:
        case Move(number, starts, ends, place):
            return MeetingMoved(number, starts, ends, place)
        case ChangeFormat(number, form, link, place):
            return MeetingFormatChanged(number, form, place, link)
        case CancelMeeting(number):
            return MeetingCancelled(number)


def foresee(sitting: Sitting, command: MeetingCommand, at: datetime, by: str) -> Foreseen | None:
    """What the command would change, sent at a moment; None when the rules forbid it by then."""
    last = max((entry.id for entry in sitting.entries), default=0)
    entry = Entry(last + 1, at, 0, None, act_of(command), by, "~", sitting.now)
    now, then = sitting.state(), sitting.fold_with([entry])
    outcome = then.outcomes.get(entry.id)
    if outcome is None or outcome.result is not Result.MEETING_CHANGED:
        return None
    return compare(sitting, now, then, command.meeting)


def compare(sitting: Sitting, now: SeasonState, then: SeasonState, number: int) -> Foreseen:
    """The difference between two states at one meeting."""
    before, after = now.meetings[number], then.meetings[number]
    undecided = {seat.municipality for seat in before.seats if seat.kind is SeatKind.UNDECIDED}
    asked = dict.fromkeys(
        seat.municipality
        for seat in after.seats
        if seat.kind is SeatKind.UNDECIDED and seat.municipality not in undecided
    )
    changes = (
        *_seat_changes(sitting, before, after),
        *_postponed(sitting, now, then),
        *_stranded(sitting, now, then),
    )
    return Foreseen(before, after, changes, tuple(asked))


def _seat_changes(
    sitting: Sitting, before: MeetingState, after: MeetingState
) -> Iterator[SeatChange]:
    """A line for each municipality and way in which its seats change."""
    had = {seat.order: seat for seat in before.seats}
    has = {seat.order: seat for seat in after.seats}
    groups: dict[tuple[str, str], list[tuple[Seat, int]]] = {}
    for order in sorted({*had, *has}):
        was, now = had.get(order), has.get(order)
        words = _words(was, now, called_off=after.state == "cancelled")
        seat = now or was
        if seat is None or not words:
            continue
        heads = _extras((now,)) - _extras((was,))
        groups.setdefault((seat.municipality, words), []).append((seat, heads))
    price = sitting.office.plan.extra_seat_price_ore
    for (code, words), seats in sorted(groups.items(), key=lambda item: item[0]):
        yield SeatChange(
            municipality=sitting.office.register.name(code),
            people=tuple(seat.person.name or seat.person.email or "" for seat, _ in seats),
            change=words,
            difference_ore=sum(heads for _, heads in seats) * price,
        )


def _words(was: Seat | None, now: Seat | None, *, called_off: bool) -> str:
    if was is None:
        return "får plads fra ventelisten"
    if now is None:
        return "tilmeldingen bortfalder" if called_off else "kommer på venteliste"
    return "" if was.kind is now.kind else f"fra {_KINDS[was.kind]} til {_KINDS[now.kind]}"


def _extras(seats: tuple[Seat | None, ...]) -> int:
    return sum(seat is not None and seat.kind is SeatKind.EXTRA for seat in seats)


def _postponed(sitting: Sitting, now: SeasonState, then: SeasonState) -> Iterator[SeatChange]:
    """Fees that will be invoiced after another meeting than before (rules.md, term 8)."""
    rows = batches.charges(sitting.session, sitting.network.key, sitting.office.plan.year)
    fixed = {row.municipality for row in rows if row.kind == "fee"}
    groups: dict[tuple[int, int], list[str]] = {}
    for code, membership in now.memberships.items():
        was, will = _nearest(now, membership.joined), _nearest(then, membership.joined)
        if code not in fixed and was and will and was != will:
            groups.setdefault((was, will), []).append(sitting.office.register.name(code))
    for (was, will), names in sorted(groups.items()):
        yield SeatChange(
            municipality=names[0] if len(names) == 1 else f"{len(names)} kommuner",
            people=(),
            change=f"gebyret faktureres efter møde {will} i stedet for møde {was}",
        )


def _nearest(state: SeasonState, joined: datetime) -> int | None:
    """The meeting after which a fee goes out: the first to be held after the joining."""
    held = [each.meeting for each in state.meetings.values() if each.state != "cancelled"]
    after = [meeting for meeting in held if meeting.starts > joined]
    return min(after, key=lambda each: each.starts).number if after else None


def _stranded(sitting: Sitting, now: SeasonState, then: SeasonState) -> Iterator[SeatChange]:
    """Fees that no meeting is left for: a person decides about them."""
    known = {each.municipality for each in fees_without_meeting(now)}
    for membership in fees_without_meeting(then):
        if membership.municipality not in known:
            yield SeatChange(
                municipality=sitting.office.register.name(membership.municipality),
                people=(),
                change="gebyret har intet møde at blive faktureret efter; I får en sag om det",
            )

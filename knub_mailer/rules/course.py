"""How organisers change a meeting: moved, another format, called off (rules.md, Time and Seats)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from knub_mailer.domain.ledger import (
    Entry,
    MeetingCancelled,
    MeetingFormatChanged,
    MeetingMoved,
    Result,
    SeatKind,
)
from knub_mailer.domain.network import Format, Meeting
from knub_mailer.rules.book import MeetingBook
from knub_mailer.rules.claims import Place, Rulings
from knub_mailer.rules.seating import late_move_up
from knub_mailer.rules.terms import Term

MeetingAct = MeetingMoved | MeetingFormatChanged | MeetingCancelled


def changed_meeting(meeting: Meeting, act: MeetingAct) -> Meeting:
    """The meeting after the act; its times stay in its own zone, `sequence` grows with a change."""
    changed = meeting
    if isinstance(act, MeetingMoved):
        zone = meeting.starts.tzinfo
        changed = replace(
            meeting,
            starts=act.starts.astimezone(zone),
            ends=act.ends.astimezone(zone),
            place=act.place or meeting.place,
            time_fixed=True,
        )
    elif isinstance(act, MeetingFormatChanged):
        changed = replace(
            meeting,
            format=act.format,
            place=act.place or meeting.place,
            link=act.link or meeting.link,
        )
    else:
        changed = replace(meeting, cancelled=True)
    if changed == meeting:
        return meeting
    return replace(changed, sequence=meeting.sequence + 1)


def alter_meeting(book: MeetingBook, entry: Entry, act: MeetingAct, rulings: Rulings) -> None:
    """An organiser's change; too late once the meeting has begun, is billed or is called off."""
    if book.meeting.cancelled or book.started:
        rulings.add(entry, Result.MEETING_OVER, Term.AFTER_START)
        return
    if book.billed is not None and entry.arrived > book.billed:
        rulings.add(entry, Result.AFTER_PREFLIGHT, Term.UNTIL_THE_PREFLIGHT)
        return
    match act:
        case MeetingMoved():
            move(book, act)
            rulings.add(entry, Result.MEETING_CHANGED, Term.MOVED)
        case MeetingFormatChanged():
            change_format(book, act)
            rulings.add(entry, Result.MEETING_CHANGED, Term.FORMAT)
            late_move_up(book, entry)
        case MeetingCancelled():
            call_off(book)
            rulings.add(entry, Result.MEETING_CHANGED, Term.CALLED_OFF)


def move(book: MeetingBook, act: MeetingMoved) -> None:
    """New time or place: whoever is signed up may cancel free, after `cancel_until` too."""
    changed = changed_meeting(book.meeting, act)
    if changed == book.meeting:
        return
    book.change(changed)
    for claim in book.claims():
        claim.free_to_cancel = True


def change_format(book: MeetingBook, act: MeetingFormatChanged) -> None:
    """Nobody is billed silently: who would cost money only by the change is undecided."""
    cost_before = book.kinds()
    book.change(changed_meeting(book.meeting, act))
    if book.meeting.format is Format.VIRTUAL:
        for claim in book.claims():
            claim.undecided = claim.asked = False
        return
    heads: Counter[str] = Counter()
    above: set[str] = set()
    for claim in book.seats():
        if not claim.is_head(book.meeting.format):
            continue
        heads[claim.municipality] += 1
        is_above = heads[claim.municipality] > book.included
        if is_above and cost_before[claim] is not SeatKind.EXTRA:
            claim.undecided = True
            above.add(claim.municipality)
    for claim in book.claims():
        if claim.municipality in above and claim.place is Place.SEAT:
            claim.asked = claim.role == "attendee" and not claim.cancelled_late


def call_off(book: MeetingBook) -> None:
    """It is not held: nobody has a seat, nobody waits, nothing is billed for it."""
    for claim in book.claims():
        if claim.place is not Place.SEAT:
            claim.ruling.result = Result.MEETING_CANCELLED
            claim.ruling.term = Term.CALLED_OFF
    book.change(changed_meeting(book.meeting, MeetingCancelled(book.meeting.number)))
    book.clear()

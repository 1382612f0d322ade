"""A meeting is moved, changes its format or is called off: written down, and told to everybody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from knub_mailer.documents.calendar import Method
from knub_mailer.domain.ledger import Entry, Seat, SeatKind, Waiting
from knub_mailer.domain.network import Format
from knub_mailer.domain.notices import (
    MeetingCancelled,
    MeetingFormatChanged,
    MeetingMoved,
    MunicipalityAffected,
    PublishedNotice,
    Words,
)
from knub_mailer.domain.request import Person
from knub_mailer.rules.standing import standing_of
from knub_mailer.workflows.calendars import calendar
from knub_mailer.workflows.foresight import Foreseen, MeetingCommand, act_of
from knub_mailer.workflows.keeping import ask_whom
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import address_of, post
from knub_mailer.workflows.published import Publication

_SAMPLE_READER = Person("Mette Eksempel")


def present(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """Those who come: who cancelled too late pays, but gets no mails."""
    return tuple(seat for seat in seats if not seat.cancelled_late)


def readers(sitting: Sitting, foreseen: Foreseen) -> tuple[tuple[Person, str], ...]:
    """Who is told of the change, with their municipality's code; waiting people if called off."""
    holders: tuple[Seat | Waiting, ...] = (*_told(foreseen), *_waiting(sitting, foreseen))
    return tuple((each.person, each.municipality) for each in holders)


def sample(sitting: Sitting, foreseen: Foreseen, content: Publication) -> PublishedNotice:
    """The mail as one of its readers gets it."""
    told = _told(foreseen)
    kind = told[0].kind if told else SeatKind.INCLUDED
    person = told[0].person if told else _SAMPLE_READER
    return _notice(sitting, foreseen, content, person, kind)


def write(
    sitting: Sitting,
    command: MeetingCommand,
    key: str,
    at: datetime,
    by: str,
    source: str,
    intake_id: int | None,
) -> Entry | None:
    """The line in the journal; None when that effect was written before."""
    return sitting.write(
        f"meeting:{key}",
        act_of(command),
        at=at,
        position=0,
        municipality=None,
        by=by,
        source=source,
        intake_id=intake_id,
    )


def tell(sitting: Sitting, foreseen: Foreseen, content: Publication, key: str) -> int:
    """To everybody with a seat, with the updated invitation or its withdrawal; how many mails."""
    meeting, sent = foreseen.after.meeting, 0
    method = Method.CANCEL if meeting.cancelled else Method.REQUEST
    for seat in _told(foreseen):
        to = address_of(seat.person, seat.entry.by)
        if not to:
            continue
        sent += post(
            sitting,
            _notice(sitting, foreseen, content, seat.person, seat.kind),
            to,
            f"meeting:{key}:{seat.entry.id}:{seat.person.email or seat.person.name}",
            calendar=calendar(sitting, meeting, seat.person, to[0], method),
            attachments=content.attachments,
        )
    for waiting in _waiting(sitting, foreseen):
        sent += post(
            sitting,
            _notice(sitting, foreseen, content, waiting.person, SeatKind.FREE),
            address_of(waiting.person, waiting.entry.by),
            f"meeting:{key}:{waiting.entry.id}:{waiting.person.email or waiting.person.name}",
            attachments=content.attachments,
        )
    return sent


def ask_and_tell_contacts(sitting: Sitting, foreseen: Foreseen, key: str) -> tuple[str, ...]:
    """Whom do you keep? And to contacts, what it means in money; the names of those asked."""
    number = foreseen.after.meeting.number
    asked = ask_whom(sitting, number, key) if foreseen.asked else ()
    for code in informed(sitting, foreseen):
        if code not in asked:
            _tell_contact(sitting, foreseen, code, key)
    register = sitting.office.register
    return tuple(register.name(code) for code in asked)


def informed(sitting: Sitting, foreseen: Foreseen) -> tuple[str, ...]:
    """The codes of the members whose contacts are told what it means in money, unless asked."""
    members = sitting.state().memberships
    return tuple(
        code for code in foreseen.affected() if code in members and code not in foreseen.asked
    )


def _tell_contact(sitting: Sitting, foreseen: Foreseen, code: str, key: str) -> None:
    membership = sitting.state().memberships.get(code)
    if membership is None:
        return
    meeting = foreseen.after.meeting
    season = sitting.season_at(sitting.now)
    notice = MunicipalityAffected(
        contact=membership.contact,
        municipality=sitting.office.register.name(code),
        meeting=meeting,
        before=foreseen.before.meeting,
        happening=_happening(foreseen),
        standing=standing_of(sitting.state(), season, meeting.number, code),
    )
    post(sitting, notice, address_of(membership.contact), f"affected:{key}:{code}")


def _happening(foreseen: Foreseen) -> str:
    meeting = foreseen.after.meeting
    if meeting.cancelled:
        return "cancelled"
    return "moved" if meeting.format is foreseen.before.meeting.format else meeting.format.value


def _told(foreseen: Foreseen) -> tuple[Seat, ...]:
    """Who had a seat and keeps it; or had one, when the meeting is called off.

    Who gains a seat by the change gets an invitation instead.
    """
    if foreseen.after.meeting.cancelled:
        return present(foreseen.before.seats)
    had = {seat.order for seat in foreseen.before.seats}
    return tuple(seat for seat in present(foreseen.after.seats) if seat.order in had)


def _waiting(sitting: Sitting, foreseen: Foreseen) -> tuple[Waiting, ...]:
    """Who waits in vain once the meeting is called off."""
    meeting = foreseen.after.meeting
    if not meeting.cancelled:
        return ()
    members = (each for each in sitting.before.waiting if each.meeting == meeting.number)
    return (*foreseen.before.waiting, *members)


def _notice(
    sitting: Sitting, foreseen: Foreseen, content: Publication, person: Person, kind: SeatKind
) -> PublishedNotice:
    before, after = foreseen.before.meeting, foreseen.after.meeting
    words = Words(content.text, content.html) if content.text.strip() else None
    if after.cancelled:
        season = sitting.season_at(sitting.now)
        coming = tuple(m for m in season.coming(sitting.now) if m.number != after.number)
        return MeetingCancelled(person, after, words, coming)
    same_format = before.format is after.format
    if same_format and before.link == after.link:
        return MeetingMoved(person, after, before, words)
    if same_format and after.format is Format.PHYSICAL:
        return MeetingMoved(person, after, before, words)
    return MeetingFormatChanged(person, after, before, kind, words)

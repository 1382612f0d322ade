"""Invitations to whoever has a seat, and their withdrawal."""

from __future__ import annotations

from knub_mailer.documents.calendar import Method
from knub_mailer.domain.ledger import Seat
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices import CancelNotice, Invitation
from knub_mailer.domain.request import Person
from knub_mailer.workflows.calendars import calendar, programme_versions
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import address_of, post
from knub_mailer.workflows.published import catch_up
from knub_mailer.workflows.writers import writer_name


def invite(
    sitting: Sitting,
    seat: Seat,
    meeting: Meeting,
    *,
    language: str = "da",
    moved_up: bool = False,
    substitute_for: str | None = None,
    by: str | None = None,
    published: bool = True,
    effect: str = "",
) -> bool:
    """Tell one person that the seat is theirs, with the invitation and all that is published.

    Whether a mail was queued for it. published False: without what was published so far.
    effect: tells a second invitation to the same seat apart.
    """
    wisher = seat.entry.by
    to = address_of(seat.person, wisher)
    if not to:
        return False
    own = seat.person.email is not None and seat.person.email == wisher
    notice = Invitation(
        person=seat.person,
        municipality=sitting.office.register.name(seat.municipality),
        meeting=meeting,
        mode=seat.mode,
        kind=seat.kind,
        by=None if own else writer_name(sitting, by or wisher),
        substitute_for=substitute_for,
        moved_up=moved_up,
        programme_out=bool(programme_versions(sitting, meeting.number)),
        proxy=seat.person.email is None,
        language=language,
    )
    key = f"invitation:{seat.entry.id}:{_who(seat.person)}{effect}"
    queued = False
    if seat.role == "attendee" or seat.person.email:
        part = calendar(sitting, meeting, seat.person, to[0], Method.REQUEST)
        queued = post(sitting, notice, to, key, calendar=part)
    if published:
        catch_up(sitting, seat, meeting)
    return queued


def withdraw(
    sitting: Sitting,
    seat: Seat,
    meeting: Meeting,
    why: str,
    effect: str,
    *,
    by: str | None = None,
    other: str | None = None,
    counted: bool = False,
    language: str = "da",
) -> None:
    """Take the meeting out of a person's calendar (METHOD:CANCEL) and say why.

    Not out of a calendar that holds it for somebody else too: whoever signed up a colleague without
    an address has one entry for both.
    """
    to = address_of(seat.person, seat.entry.by)
    if not to:
        return
    proxy = seat.person.email is None
    notice = CancelNotice(seat.person, meeting, why, by, other, counted, language, proxy)
    part = None
    if not _is_still_invited(sitting, meeting, to[0].email):
        part = calendar(sitting, meeting, seat.person, to[0], Method.CANCEL)
    post(sitting, notice, to, f"cancel:{effect}:{_who(seat.person)}", calendar=part)


def _is_still_invited(sitting: Sitting, meeting: Meeting, email: str) -> bool:
    seats = sitting.state().meetings[meeting.number].seats
    return any(
        to.email == email
        for seat in seats
        if not seat.cancelled_late
        for to in address_of(seat.person, seat.entry.by)
    )


def _who(person: Person) -> str:
    return person.email or person.name or ""

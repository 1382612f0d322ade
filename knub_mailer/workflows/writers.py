"""Who wrote a mail, by name: what mails to others say instead of a bare address."""

from __future__ import annotations

from knub_mailer.domain.request import Person
from knub_mailer.workflows.office import Sitting


def writer(sitting: Sitting, by: str) -> Person:
    """The person of an address, by name where a seat, a wait or a contact of the season tells it.

    The name None where none does, such as for who only ever signed up others.
    """
    state = sitting.state()
    contacts = (membership.contact for membership in state.memberships.values())
    seats = (seat.person for meeting in state.meetings.values() for seat in meeting.seats)
    waits = (waiting.person for waiting in state.waiting)
    for people in (contacts, seats, waits):
        for person in people:
            if person.email == by and person.name:
                return person
    return Person(None, by)


def writer_name(sitting: Sitting, by: str) -> str:
    """The same, as mails show it: the name, else the address."""
    return writer(sitting, by).name or by

"""The meeting in one person's calendar."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.documents.calendar import Invitation, Method, calendar_object
from knub_mailer.domain.ledger import Replaced, Seated
from knub_mailer.domain.mail import Address
from knub_mailer.domain.network import Format, Meeting
from knub_mailer.domain.notices import CalendarPart
from knub_mailer.domain.request import Person
from knub_mailer.rules.people import same_person
from knub_mailer.storage import publications
from knub_mailer.workflows.office import Sitting


def calendar(
    sitting: Sitting, meeting: Meeting, person: Person, to: Address, method: Method
) -> CalendarPart:
    """The meeting in one person's calendar (RFC 5546; replay.md, "Fixed names")."""
    network = sitting.network
    invitation = Invitation(
        meeting=_as_attended(sitting, meeting, person),
        uid=network.meeting_uid(meeting.number),
        sequence=_sequence(sitting, meeting, person, method),
        summary=f"{network.tag[1:-1]}: {meeting.theme}",
        description=_description(sitting, meeting),
        organizer=Address(network.address, network.name),
        attendee=Address(to.email, person.name),
        stamp=sitting.now,
    )
    return CalendarPart(calendar_object(invitation, method), method.value)


def _as_attended(sitting: Sitting, meeting: Meeting, person: Person) -> Meeting:
    """The meeting as one person takes part: who is online at a hybrid one goes nowhere."""
    seats = sitting.state().meetings[meeting.number].seats
    online = any(seat.mode == "online" and same_person(seat.person, person) for seat in seats)
    return replace(meeting, place=None) if online and meeting.format is Format.HYBRID else meeting


def programme_versions(sitting: Sitting, number: int) -> int:
    """How many versions of the meeting's programme are out."""
    season = sitting.office.plan.year
    rows = publications.published(sitting.session, sitting.network.key, season, number)
    return sum(row.kind == "programme" for row in rows)


def _sequence(sitting: Sitting, meeting: Meeting, person: Person, method: Method) -> int:
    """Grows with time, place, format and programme, and whenever the person goes or comes again.

    A calendar drops or takes back what it holds only with a higher number than it has.
    """
    begun = sum(
        1
        for entry in sitting.entries
        if isinstance(entry.act, Seated | Replaced)
        and entry.act.meeting == meeting.number
        and same_person(_newcomer(entry.act), person)
    )
    gone = 1 if method is Method.CANCEL and not meeting.cancelled else 0
    versions = programme_versions(sitting, meeting.number)
    return meeting.sequence + versions + 2 * max(begun - 1, 0) + gone


def _newcomer(act: Seated | Replaced) -> Person:
    return act.person if isinstance(act, Seated) else act.in_


def _description(sitting: Sitting, meeting: Meeting) -> str:
    lines = [
        f"{sitting.network.name}, møde {meeting.number}: {meeting.theme}",
        f"Link: {meeting.link}" if meeting.link else "",
        "Bliver du forhindret? Svar på vores mail, eller skriv til "
        f"{sitting.network.address}, så finder vi ud af det.",
    ]
    return "\n".join(filter(None, lines))

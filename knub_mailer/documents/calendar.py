"""Calendar invitations and withdrawals: iCalendar (RFC 5545), iTIP (RFC 5546), iMIP (RFC 6047).

One object invites one person, so that nobody sees who else comes, and names the network as the
ORGANIZER: mail programs withdraw only what the same organizer sent. UID and SEQUENCE say which
meeting in which state; a higher SEQUENCE replaces what a calendar holds (RFC 5546, 2.1.4).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import cast
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vCalAddress

from knub_mailer.documents.text import printable
from knub_mailer.domain.mail import Address, Attachment
from knub_mailer.domain.network import Format, Meeting

_ZONE_NAME = "Europe/Copenhagen"
# The rules since 1981 and 1996; written out, for generated ones are an hour off on change days.
_ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""


class Method(StrEnum):
    """What the object asks a calendar to do (RFC 5546, 3.2)."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True)
class Invitation:
    """What one person's calendar is told about one meeting.

    meeting: as it stands; without a fixed time (`time_fixed`) it holds the whole day.
    uid: `Network.meeting_uid`. sequence: grows with every change that this person is told of.
    organizer: the network; attendee: the one person. stamp: aware, when this was said (DTSTAMP).
    description: plain text, lines apart by newlines.
    """

    meeting: Meeting
    uid: str
    sequence: int
    summary: str
    description: str
    organizer: Address
    attendee: Address
    stamp: datetime


def calendar_object(invitation: Invitation, method: Method) -> bytes:
    """The iCalendar object: UTF-8, CRLF, lines folded at 75 octets; the same bytes every time."""
    calendar = Calendar()
    calendar.add("prodid", "-//knub-mailer//DA")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method.value)
    if invitation.meeting.time_fixed:
        calendar.add_component(_copenhagen())
    calendar.add_component(_event(invitation, method))
    return bytes(calendar.to_ical())


def calendar_part(invitation: Invitation, method: Method) -> Attachment:
    """The object as a mail's part, its `method` parameter equal to METHOD (RFC 6047, 2.4).

    It belongs into multipart/alternative, where Gmail and Outlook look for it.
    """
    name = "invitation.ics" if method is Method.REQUEST else "afmelding.ics"
    parameters = (("method", method.value), ("charset", "utf-8"))
    content = calendar_object(invitation, method)
    return Attachment(name, "text/calendar", content, parameters=parameters)


@cache
def _copenhagen() -> Timezone:
    return cast(Timezone, Timezone.from_ical(_ZONE.replace("\n", "\r\n")))


def _event(invitation: Invitation, method: Method) -> Event:
    meeting, withdrawn = invitation.meeting, method is Method.CANCEL
    event = Event()
    event.add("uid", printable(invitation.uid))
    event.add("sequence", invitation.sequence)
    event.add("dtstamp", invitation.stamp.astimezone(UTC))
    event.add("last-modified", invitation.stamp.astimezone(UTC))
    _add_times(event, meeting)
    event.add("summary", printable(invitation.summary))
    event.add("description", _lines(invitation.description))
    event.add("status", "CANCELLED" if withdrawn else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if withdrawn else "OPAQUE")
    event.add("organizer", _address(invitation.organizer), encode=False)
    event.add("attendee", _attendee(invitation.attendee, withdrawn), encode=False)
    _add_place(event, meeting)
    return event


def _add_times(event: Event, meeting: Meeting) -> None:
    """Local times of Copenhagen, or the whole day while the time is not fixed."""
    zone = ZoneInfo(_ZONE_NAME)
    if meeting.time_fixed:
        event.add("dtstart", meeting.starts.astimezone(zone))
        event.add("dtend", meeting.ends.astimezone(zone))
    else:
        day = meeting.starts.astimezone(zone).date()
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))  # the end is not included (3.6.1)


def _add_place(event: Event, meeting: Meeting) -> None:
    """Where to go: the address, or the link where there is nothing else; URL for the link."""
    link = "" if meeting.format is Format.PHYSICAL else _link(meeting.link)
    place = "" if meeting.format is Format.VIRTUAL else printable(meeting.place or "")
    online = link or ("" if meeting.format is Format.PHYSICAL else "Online")
    if place or online:
        event.add("location", place or online)
    if link:
        event.add("url", link)


def _link(link: str | None) -> str:
    """A web address without blanks, or "": nothing else may become a URL somebody clicks."""
    shown = printable(link or "")
    is_web = shown.lower().startswith(("https://", "http://")) and " " not in shown
    return shown if is_web else ""


def _attendee(attendee: Address, withdrawn: bool) -> vCalAddress:
    address = _address(attendee)
    address.params["cutype"] = "INDIVIDUAL"
    address.params["role"] = "REQ-PARTICIPANT"
    if not withdrawn:
        address.params["partstat"] = "NEEDS-ACTION"
        address.params["rsvp"] = "TRUE"
    return address


def _address(address: Address) -> vCalAddress:
    """`mailto:` with the name in CN; a parameter's text cannot hold a double quote (3.2)."""
    value = vCalAddress("mailto:" + printable(address.email).replace(" ", ""))
    name = printable(address.name or "").replace('"', "'")
    value.params["cn"] = name or printable(address.email)
    return value


def _lines(text: str) -> str:
    return "\n".join(printable(line) for line in text.splitlines())

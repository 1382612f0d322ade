"""Invitations as calendars read them: by icalendar, and by hand on the raw lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from knub_mailer.documents.calendar import Invitation, Method, calendar_object, calendar_part
from knub_mailer.domain.mail import Address
from knub_mailer.domain.network import Format, Meeting

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
LINK = "https://video.example/møde?a=1,2;b"

MEETING = Meeting(
    number=2,
    theme="Fysiske greb",
    starts=datetime(2026, 5, 28, 9, 30, tzinfo=COPENHAGEN),
    ends=datetime(2026, 5, 28, 15, 0, tzinfo=COPENHAGEN),
    place="Laksetorvet; 8900, Randers C",
)

INVITATION = Invitation(
    meeting=MEETING,
    uid="knub-2026-2@kl.example",
    sequence=3,
    summary="[KNUB] Møde 2: Fysiske greb til forandring af udsatte boligområder i hele landet",
    description="Kære Åse\nDu er tilmeldt; vi ses, \\ hilsen KNUB",
    organizer=Address("knub@kl.example", 'Netværket: "KNUB"; KL'),
    attendee=Address("aase@htk.example", "Åse Kjær"),
    stamp=datetime(2026, 3, 1, 13, 0, tzinfo=COPENHAGEN),
)


def lines(content: bytes) -> list[str]:
    """The content lines unfolded as RFC 5545, 3.1 says: CRLF and one blank taken away."""
    assert content.endswith(b"\r\n")
    return content.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]


def values(content: bytes, name: str) -> list[str]:
    """What stands behind each line of that name, its parameters included."""
    return [
        line[len(name) :] for line in lines(content) if line.startswith((name + ":", name + ";"))
    ]


def changed(**changes: object) -> Invitation:
    """The invitation to a meeting that differs in these fields."""
    return replace(INVITATION, meeting=replace(MEETING, **changes))  # type: ignore[arg-type]


def event(content: bytes):
    (found,) = Calendar.from_ical(content).walk("VEVENT")
    return found


def test_an_invitation_asks_one_person_for_an_answer() -> None:
    content = calendar_object(INVITATION, Method.REQUEST)

    assert values(content, "METHOD") == [":REQUEST"]
    assert values(content, "UID") == [":knub-2026-2@kl.example"]
    assert values(content, "SEQUENCE") == [":3"]
    assert values(content, "STATUS") == [":CONFIRMED"]
    assert values(content, "DTSTAMP") == [":20260301T120000Z"]
    (attendee,) = values(content, "ATTENDEE")
    for part in (
        "CN=Åse Kjær",
        "PARTSTAT=NEEDS-ACTION",
        "RSVP=TRUE",
        "ROLE=REQ-PARTICIPANT",
    ):
        assert part in attendee.replace('"', "")
    assert attendee.endswith(":mailto:aase@htk.example")
    assert values(content, "ORGANIZER") == [";CN=\"Netværket: 'KNUB'; KL\":mailto:knub@kl.example"]
    assert b"VALARM" not in content


def test_the_times_are_copenhagens_and_the_rules_of_the_zone_come_along() -> None:
    content = calendar_object(INVITATION, Method.REQUEST)

    assert values(content, "DTSTART")[2:] == [";TZID=Europe/Copenhagen:20260528T093000"]
    assert values(content, "DTEND") == [";TZID=Europe/Copenhagen:20260528T150000"]
    assert values(content, "DTSTART")[:2] == [":19810329T020000", ":19961027T030000"]
    assert values(content, "TZOFFSETFROM") == [":+0100", ":+0200"]
    assert event(content)["DTSTART"].dt == MEETING.starts


@pytest.mark.parametrize(
    "starts",
    [
        datetime(2026, 3, 29, 9, tzinfo=COPENHAGEN),
        datetime(2026, 10, 25, 9, tzinfo=COPENHAGEN),
        datetime(2026, 1, 15, 9, tzinfo=COPENHAGEN),
        datetime(2026, 7, 1, 7, tzinfo=UTC),
    ],
)
def test_an_instant_survives_the_change_of_clocks(starts: datetime) -> None:
    content = calendar_object(changed(starts=starts, ends=starts), Method.REQUEST)

    assert event(content)["DTSTART"].dt.astimezone(UTC) == starts.astimezone(UTC)


def test_a_withdrawal_cancels_the_same_meeting_and_wants_no_answer() -> None:
    content = calendar_object(INVITATION, Method.CANCEL)

    assert values(content, "METHOD") == [":CANCEL"]
    assert values(content, "STATUS") == [":CANCELLED"]
    assert values(content, "UID") == [":knub-2026-2@kl.example"]
    assert values(content, "ORGANIZER") == values(
        calendar_object(INVITATION, Method.REQUEST), "ORGANIZER"
    )
    (attendee,) = values(content, "ATTENDEE")
    assert attendee.endswith(":mailto:aase@htk.example")
    assert "RSVP" not in attendee


def test_while_the_time_is_open_the_day_is_held() -> None:
    content = calendar_object(changed(time_fixed=False), Method.REQUEST)

    assert values(content, "DTSTART") == [";VALUE=DATE:20260528"]
    assert values(content, "DTEND") == [";VALUE=DATE:20260529"]
    assert values(content, "TRANSP") == [":OPAQUE"]
    assert b"VTIMEZONE" not in content
    assert event(content)["DTSTART"].dt == date(2026, 5, 28)


@pytest.mark.parametrize(
    ("format", "link", "location", "url"),
    [
        (Format.PHYSICAL, None, MEETING.place, None),
        (Format.PHYSICAL, LINK, MEETING.place, None),
        (Format.VIRTUAL, LINK, LINK, LINK),
        (Format.VIRTUAL, None, "Online", None),
        (Format.HYBRID, LINK, MEETING.place, LINK),
    ],
)
def test_it_says_where_to_go(
    format: Format, link: str | None, location: str, url: str | None
) -> None:
    read = event(calendar_object(changed(format=format, link=link), Method.REQUEST))

    assert read.get("LOCATION") == location
    assert read.get("URL") == url


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///x", "https://x.example\r\nX:1 y"])
def test_only_a_web_address_becomes_a_link(link: str) -> None:
    content = calendar_object(changed(format=Format.VIRTUAL, link=link), Method.REQUEST)

    assert values(content, "URL") == []
    assert values(content, "LOCATION") == [":Online"]


def test_text_comes_back_as_it_was_written() -> None:
    read = event(calendar_object(INVITATION, Method.REQUEST))

    assert read["SUMMARY"] == INVITATION.summary
    assert read["DESCRIPTION"] == INVITATION.description
    assert read["LOCATION"] == MEETING.place
    assert values(calendar_object(INVITATION, Method.REQUEST), "DESCRIPTION") == [
        r":Kære Åse\nDu er tilmeldt\; vi ses\, \\ hilsen KNUB"
    ]


@given(st.text(max_size=300), st.text(max_size=80))
def test_no_text_breaks_out_of_its_line(text: str, name: str) -> None:
    """Lines stay within 75 octets, whole in UTF-8, and the object keeps its one event."""
    hostile = replace(
        INVITATION,
        summary=text + "æøå" * 40,
        description=text + "\r\nEND:VEVENT\r\nBEGIN:VEVENT",
        attendee=Address("aase@htk.example", name + "\r\nATTENDEE:mailto:x@y.example"),
    )
    content = calendar_object(hostile, Method.REQUEST)

    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert lines(content).count("BEGIN:VEVENT") == lines(content).count("END:VEVENT") == 1
    assert len(values(content, "ATTENDEE")) == 1
    assert str(event(content)["ATTENDEE"]) == "mailto:aase@htk.example"


def test_the_mails_part_repeats_the_method() -> None:
    """RFC 6047, 2.4."""
    part = calendar_part(INVITATION, Method.CANCEL)

    assert part.content_type == "text/calendar"
    assert dict(part.parameters) == {"method": "CANCEL", "charset": "utf-8"}
    assert part.content == calendar_object(INVITATION, Method.CANCEL)


def test_the_same_invitation_is_the_same_bytes() -> None:
    assert calendar_object(INVITATION, Method.REQUEST) == calendar_object(
        replace(INVITATION), Method.REQUEST
    )

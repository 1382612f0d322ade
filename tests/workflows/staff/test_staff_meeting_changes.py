"""Moved, changed in format, called off: shown with what it changes, then told to everybody."""

from __future__ import annotations

import re

import pytest
from staff_season import StaffSeason, contact, kinds, line, only, to

MOVE = "Flyt møde 1 til 19. marts 2026 kl. 10.00-14.30"


def test_a_move_is_told_with_an_updated_invitation(season: StaffSeason) -> None:
    """Row: a meeting is moved after a join"""
    later = season.previews("Flyt møde 1 til 4. juni 2026 kl. 10.00-14.30", "Sted: Dokk1")
    assert "gebyret faktureres efter møde 2 i stedet for møde 1" in line(later)
    preview = season.previews(MOVE, "Sted: Dokk1, 8000 Aarhus C\n\nVi rykker en uge.")
    assert "ændrer hverken pladser eller penge" in preview.text
    sent = season.replies(preview, "send")
    assert len(to(sent, "meeting_moved")) == 4
    mail = sent[0]
    for words in ("torsdag den 19. marts 2026 kl. 10.00–14.30", "Dokk1", "Vi rykker en uge."):
        assert words in line(mail)
    assert "Sted: Dokk1" not in mail.text
    assert "DTSTART;TZID=Europe/Copenhagen:20260319T100000" in mail.calendar
    assert "METHOD:REQUEST" in mail.calendar
    meeting = season.state().meetings[1].meeting
    assert (meeting.starts.day, meeting.place) == (19, "Dokk1, 8000 Aarhus C")


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("28. maj 2026 kl. 9.30-15.00", "Møde 2 er samme dag, torsdag den 28. maj"),
        ("4. juni 2026 kl. 10.00-14.30", "Møde 1 kommer nu efter møde 2"),
        ("22. marts 2026 kl. 10.00-14.30", "Søndag den 22. marts er ikke en arbejdsdag"),
        ("29. marts 2026 kl. 2.30-5.00", "Klokken 2.30 findes ikke den nat, hvor uret stilles"),
        ("19. marts 2026 kl. 5.30-9.00", "Mødet er kl. 5.30–9.00"),
    ],
)
def test_an_odd_time_is_told_before_it_is_sent(season: StaffSeason, until: str, said: str) -> None:
    preview = season.previews(f"Flyt møde 1 til {until}", "Sted: Dokk1, 8000 Aarhus C")
    assert said in line(preview)


def test_an_ordinary_time_is_not_remarked_on(season: StaffSeason) -> None:
    assert "Er det meningen" not in season.previews(MOVE, "Sted: Dokk1, 8000 Aarhus C").text


def test_virtual_frees_the_extra_seats(season: StaffSeason) -> None:
    preview = season.previews("Møde 1 er virtuelt", "Link: https://teams.example/a")
    assert "-800 kr." in preview.text
    assert "Per Lund" in line(preview)
    assert "Kontaktpersonen i Aarhus Kommune får besked" in line(preview)
    sent = season.replies(preview, "send")
    assert len(to(sent, "meeting_format_changed")) == 4
    assert to(sent, "municipality_affected") == ["bo@aarhus.dk"]
    assert "https://teams.example/a" in sent[0].text
    assert "https://teams.example/a" in sent[0].calendar.replace("\r\n ", "")
    assert {kind for _, kind in season.seats(1)} == {"free"}


def test_physical_asks_whom_a_municipality_keeps(season: StaffSeason) -> None:
    """Nobody is billed silently: those above the included seats wait for the answer."""
    season.signs_up("vejle", 3, "Anne Holm", "Kim Bak", "Liv Dal")
    preview = season.previews("Møde 3 er fysisk", "Sted: Dokk1, 8000 Aarhus C")
    assert "Vejle Kommune har flere tilmeldte end pladser" in line(preview)
    assert "Ingen bliver opkrævet" in preview.text
    sent = season.replies(preview, "send")
    assert to(sent, "whom_do_you_keep") == ["ove@vejle.dk"]
    assert season.seats(3)[-1] == ("Liv Dal", "undecided")
    text = "Ingen ekstra. Og tilmeld Liv Dal til møde 2."
    season.receives(contact("vejle"), text, "SV: hvem", reply_to=only(sent, "whom_do_you_keep"))
    assert [name for name, _ in season.seats(3)] == ["Anne Holm", "Kim Bak"]
    assert [name for name, _ in season.seats(2)] == ["Liv Dal"]


def test_a_missing_place_is_told(season: StaffSeason) -> None:
    assert "Der mangler et sted" in season.previews("Møde 3 er fysisk", "Vi vil ses.").text


def test_the_link_of_a_virtual_meeting_comes_later(season: StaffSeason) -> None:
    season.signs_up("vejle", 3, "Anne Holm")
    sent = season.publishes("Møde 3 er virtuelt", "Link: https://teams.example/b")
    mail = only(sent, "meeting_format_changed")
    assert mail.subject == "[KNUB] Link til møde 3 den 8. oktober"
    assert "Her er linket til møde 3 den 8. oktober" in mail.text
    assert "https://teams.example/b" in mail.text


def test_a_cancelled_meeting_is_told_and_taken_out_of_calendars(season: StaffSeason) -> None:
    preview = season.previews("Aflys møde 1", "Oplægsholderen er syg.\n\n/Trine")
    assert "tilmeldingen bortfalder" in preview.text
    assert "-800 kr." in preview.text
    sent = season.replies(preview, "send")
    assert len(to(sent, "meeting_cancelled")) == 4
    mail = sent[0]
    assert "Oplægsholderen er syg." in mail.text
    assert "METHOD:CANCEL" in mail.calendar
    assert season.state().meetings[1].state == "cancelled"
    assert to(sent, "municipality_affected") == ["bo@aarhus.dk"]
    assert kinds(season.receives("Trine Green <trgr@kl.example>", "Hej", "Program møde 1")) == [
        "command_refused"
    ]


def test_a_cancellation_without_words_says_so(season: StaffSeason) -> None:
    assert "ingen ord med" in season.previews("Aflys møde 1", "").text


def test_what_is_so_already_is_told(season: StaffSeason) -> None:
    sent = season.receives("Trine Green <trgr@kl.example>", "Hej", "Møde 1 er fysisk")
    assert kinds(sent) == ["command_refused"]
    assert "allerede" in sent[0].text


def test_a_meeting_that_has_begun_is_not_changed(season: StaffSeason) -> None:
    season.at("2026-03-12T10:00")
    sent = season.receives("Trine Green <trgr@kl.example>", "Syg", "Aflys møde 1")
    assert kinds(sent) == ["command_refused"]
    assert "begyndt" in sent[0].text


def test_who_changes_between_the_room_and_the_screen_is_invited_anew(season: StaffSeason) -> None:
    """Online needs the link, the room its address; the calendar takes the newer one."""
    season.signs_up("aarhus", 2)
    season.publishes("Møde 2 er hybridt", "Sted: Laksetorvet\nLink: https://teams.example/x")
    online = season.receives(contact("aarhus"), "Jeg deltager online i møde 2.", "Hej")
    back = season.receives(contact("aarhus"), "Jeg kommer alligevel fysisk til møde 2.", "Hej")
    mails = [only(online, "invitation"), only(back, "invitation")]
    assert "https://teams.example/x" in mails[0].text
    calendars = [mail.calendar.replace("\r\n ", "") for mail in mails]
    places = [re.findall(r"LOCATION:(.*?)\r", each)[0] for each in calendars]
    assert places == ["https://teams.example/x", "Laksetorvet"]
    numbers = [int(re.findall(r"SEQUENCE:(\d+)", each)[0]) for each in calendars]
    assert numbers[0] < numbers[1]

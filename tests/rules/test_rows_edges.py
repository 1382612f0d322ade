"""rules.md, "Seats": start, deadline, roles, hybrid."""

from __future__ import annotations

import pytest
from diary import AARHUS, Diary

from knub_mailer.domain.ledger import Result
from knub_mailer.domain.network import Format
from knub_mailer.domain.request import Person


@pytest.fixture
def diary() -> Diary:
    """Randers has joined; meeting 1 has no settings."""
    diary = Diary()
    diary.join("2026-01-10 10:00")
    return diary


# Start, deadline, roles, no-show


def test_after_the_start_a_person_looks_at_it(diary: Diary) -> None:
    """Row: sign-up or cancellation after the start"""
    diary.sign_up("2026-01-11 10:00", "Bo")
    sign_up = diary.sign_up("2026-03-12 09:30", "Eva")
    cancel = diary.cancel("2026-03-12 09:31", "Bo")
    replaced = diary.replace("2026-03-12 09:31", "Bo", "Jan")

    assert {diary.result(e) for e in (sign_up, cancel, replaced)} == {Result.AFTER_START}
    assert diary.seats() == {"Bo": "included"}


def test_a_person_can_let_in_who_signed_up_after_the_start(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva")
    entry = diary.sign_up("2026-03-12 10:00", "Jan", allowed=True)

    assert diary.result(entry) is Result.SEATED
    assert diary.extra() == 1


def test_a_no_show_is_counted(diary: Diary) -> None:
    """Nobody tells the service who came: everybody signed up at the start counts.

    Row: no-show
    """
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    diary.rsvp("2026-03-11 10:00", "jan@randers.dk", "declined")

    assert diary.extra() == 1


def test_past_the_registration_deadline_a_person_can_let_it_in() -> None:
    """Row: registration_deadline (off by default) passed"""
    diary = Diary(registration_deadline="2026-03-01 12:00")
    diary.join("2026-01-10 10:00")
    in_time = diary.sign_up("2026-03-01 12:00", "Bo", arrived="2026-03-02 10:00")
    too_late = diary.sign_up("2026-03-01 12:01", "Eva")
    allowed = diary.sign_up("2026-03-01 12:01", "Jan", allowed=True)
    replaced = diary.replace("2026-03-02 10:00", "Bo", "Pia")

    assert diary.result(in_time) is Result.SEATED
    assert diary.result(too_late) is Result.DEADLINE_PASSED
    assert diary.result(allowed) is Result.SEATED
    assert diary.result(replaced) is Result.REPLACED


def test_speakers_staff_and_guests_are_free_and_outside_the_included_seats() -> None:
    """Row: speakers, KL's own staff, guests"""
    diary = Diary(capacity=2)
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Tove", role="speaker")
    diary.sign_up("2026-01-11 11:00", "Bo", "Eva")
    guest = diary.sign_up("2026-01-11 12:00", "Gry", municipality=AARHUS, role="guest")

    assert diary.seats() == {"Tove": "free", "Bo": "included", "Eva": "included"}
    assert diary.result(guest) is Result.SEATED
    assert diary.charges(1)[0].kind == "fee"
    assert len(diary.charges(1)) == 1


def test_a_speaker_stays_when_the_municipality_cancels_everybody(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Tove", role="speaker")
    diary.sign_up("2026-01-11 11:00", "Bo")
    diary.cancel("2026-01-12 10:00", None)

    assert diary.seats() == {"Tove": "free"}


def test_an_attendee_who_becomes_a_speaker_is_billed_no_more(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan@randers.dk")
    diary.seat("2026-01-12 10:00", None, Person("Jan", "jan@randers.dk"), role="speaker")

    assert diary.seats() == {"Bo": "included", "Eva": "included", "Jan": "free"}


def test_a_calendar_reply_is_noted_and_cancels_nothing(diary: Diary) -> None:
    """Row: calendar reply: accept"""
    diary.sign_up("2026-01-11 10:00", "Bo@randers.dk")
    entry = diary.rsvp("2026-01-12 10:00", "bo@randers.dk", "declined")
    nobody = diary.rsvp("2026-01-12 10:00", "eva@randers.dk", "accepted")

    assert (diary.result(entry), diary.result(nobody)) == (Result.NOTED, Result.NOT_SEATED)
    assert diary.state().meetings[1].seats[0].rsvp == "declined"


def test_a_meeting_the_season_doesnt_have_is_a_persons_matter(diary: Diary) -> None:
    assert diary.result(diary.sign_up("2026-01-11 10:00", "Bo", number=9)) is Result.MEETING_OVER


# Hybrid


def test_at_a_hybrid_meeting_only_those_in_the_room_are_counted() -> None:
    """Row: hybrid"""
    diary = Diary(format=Format.HYBRID)
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", mode="online")
    diary.sign_up("2026-01-11 11:00", "Jan", "Pia", "Tom")

    assert diary.seats() == {
        "Bo": "free",
        "Eva": "free",
        "Jan": "included",
        "Pia": "included",
        "Tom": "extra",
    }


def test_signing_up_again_with_the_other_mode_changes_it_in_the_same_place() -> None:
    """Row: hybrid: how"""
    diary = Diary(format=Format.HYBRID)
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    online = diary.sign_up("2026-01-12 10:00", "Bo", mode="online")

    assert diary.result(online) is Result.MODE_CHANGED
    assert diary.seats() == {"Bo": "free", "Eva": "included", "Jan": "included"}

    back = diary.sign_up("2026-01-13 10:00", "Bo")

    assert diary.result(back) is Result.MODE_CHANGED
    assert diary.seats() == {"Bo": "included", "Eva": "included", "Jan": "extra"}


def test_the_mode_means_nothing_where_the_meeting_isnt_hybrid(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Bo", mode="online")
    again = diary.sign_up("2026-01-12 10:00", "Bo")

    assert diary.result(again) is Result.ALREADY_SEATED
    assert diary.seats() == {"Bo": "included"}
    assert diary.state().meetings[1].seats[0].mode is None

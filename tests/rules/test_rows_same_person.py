"""rules.md, "Seats": the same person twice."""

from __future__ import annotations

import pytest
from diary import AARHUS, RANDERS, Diary

from knub_mailer.domain.ledger import Result
from knub_mailer.domain.request import Person


@pytest.fixture
def diary() -> Diary:
    """Randers has joined; meeting 1 has no settings."""
    diary = Diary()
    diary.join("2026-01-10 10:00")
    return diary


@pytest.mark.parametrize(
    "again",
    [
        Person("Bo Holm", "bo@randers.dk"),
        Person("Bo Holm", "BO@Randers.dk"),
        Person("Bo Holm"),
        Person("bo  HOLM"),
        Person("Borge Holm", "bo@randers.dk"),
    ],
    ids=["the same", "letter case", "name alone", "another spelling", "address alone"],
)
def test_the_same_person_twice_has_one_seat(diary: Diary, again: Person) -> None:
    """Row: the same person twice (same address, or same name in the municipality)"""
    diary.sign_up("2026-01-11 10:00", "Bo@randers.dk", "Eva")
    entry = diary.seat("2026-01-12 10:00", RANDERS, again)

    assert diary.result(entry) is Result.ALREADY_SEATED
    assert list(diary.seats()) == ["Bo", "Eva"]


def test_the_second_mail_fills_in_the_address_that_was_missing(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Bo")
    diary.sign_up("2026-01-12 10:00", "Bo@randers.dk")

    assert [s.person.email for s in diary.state().meetings[1].seats] == ["bo@randers.dk"]


def test_the_same_name_with_another_address_is_asked_about_and_not_seated(diary: Diary) -> None:
    """Row: the same person twice (same address, or same name in the municipality)"""
    diary.sign_up("2026-01-11 10:00", "Bo@randers.dk")
    entry = diary.sign_up("2026-01-12 10:00", "Bo@viborg.dk")

    assert diary.result(entry) is Result.SAME_NAME
    assert len(diary.seats()) == 1


def test_two_people_of_one_name_have_two_seats_once_the_sender_says_so(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Bo@randers.dk")
    diary.sign_up("2026-01-12 10:00", "Bo@viborg.dk", distinct=True)
    diary.cancel("2026-01-13 10:00", "Bo@viborg.dk")

    assert [s.person.email for s in diary.state().meetings[1].seats] == ["bo@randers.dk"]


def test_one_address_has_one_seat_whoever_signs_it_up(diary: Diary) -> None:
    diary.join("2026-01-10 10:00", AARHUS)
    diary.sign_up("2026-01-11 10:00", "Bo@konsulent.dk")
    entry = diary.sign_up("2026-01-12 10:00", "Bo@konsulent.dk", municipality=AARHUS)

    assert diary.result(entry) is Result.ALREADY_SEATED
    assert diary.seats(municipality=AARHUS) == {}


def test_namesakes_of_two_municipalities_are_two_people(diary: Diary) -> None:
    diary.join("2026-01-10 10:00", AARHUS)
    diary.sign_up("2026-01-11 10:00", "Bo")
    diary.sign_up("2026-01-12 10:00", "Bo", municipality=AARHUS)

    assert (diary.seats(), diary.seats(municipality=AARHUS)) == (
        {"Bo": "included"},
        {"Bo": "included"},
    )

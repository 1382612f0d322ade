"""rules.md, "Seats": a meeting becomes virtual, physical, or is called off."""

from __future__ import annotations

import pytest
from diary import AARHUS, PLAN, RANDERS, Diary, at

from knub_mailer.domain.ledger import Result
from knub_mailer.domain.network import Format

JUNE = "2026-06-10 10:00"


@pytest.fixture
def virtual() -> Diary:
    """Four of Randers and two of Aarhus are signed up for the virtual meeting 3."""
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.join("2026-01-10 11:00", AARHUS)
    diary.sign_up("2026-05-01 10:00", "Bo", "Eva", "Jan", "Pia", number=3)
    diary.sign_up("2026-05-01 11:00", "Ida", "Ole", number=3, municipality=AARHUS)
    return diary


def test_physical_becomes_virtual_and_nobody_is_billed() -> None:
    """Row: physical becomes virtual"""
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    diary.change_format("2026-02-01 10:00", 1, Format.VIRTUAL)

    assert set(diary.seats().values()) == {"free"}
    assert diary.extra() == 0
    assert diary.state().meetings[1].meeting.sequence == 1


def test_virtual_becomes_physical_and_those_above_the_included_are_undecided(
    virtual: Diary,
) -> None:
    """Row: virtual becomes physical"""
    virtual.change_format("2026-06-01 10:00", 3, Format.PHYSICAL)

    assert virtual.seats(JUNE, 3) == {
        "Bo": "included",
        "Eva": "included",
        "Jan": "undecided",
        "Pia": "undecided",
    }
    assert virtual.seats(JUNE, 3, AARHUS) == {"Ida": "included", "Ole": "included"}


def test_unanswered_at_the_start_nobody_is_billed_and_nobody_loses_the_seat(
    virtual: Diary,
) -> None:
    """Row: virtual becomes physical"""
    virtual.change_format("2026-06-01 10:00", 3, Format.PHYSICAL)

    assert virtual.extra(3) == 0
    assert virtual.seats(number=3)["Jan"] == "undecided"


def test_whom_the_municipality_keeps_beyond_the_included_is_billed_the_others_go(
    virtual: Diary,
) -> None:
    virtual.change_format("2026-06-01 10:00", 3, Format.PHYSICAL)
    entry = virtual.keep("2026-06-05 10:00", "Bo", "Jan", "Pia")

    assert virtual.result(entry) is Result.KEPT
    assert virtual.seats(number=3) == {"Bo": "included", "Jan": "included", "Pia": "extra"}
    assert virtual.extra(3) == 1


def test_whom_it_signed_up_since_knowing_the_price_it_need_not_name(virtual: Diary) -> None:
    virtual.change_format("2026-06-01 10:00", 3, Format.PHYSICAL)
    virtual.sign_up("2026-06-02 10:00", "Tom", number=3)
    virtual.keep("2026-06-05 10:00", "Bo", "Eva")

    assert virtual.seats(JUNE, 3) == {"Bo": "included", "Eva": "included", "Tom": "extra"}


def test_a_misspelt_name_takes_nobody_off(virtual: Diary) -> None:
    virtual.change_format("2026-06-01 10:00", 3, Format.PHYSICAL)
    entry = virtual.keep("2026-06-05 10:00", "Bo", "Evva")

    assert virtual.result(entry) is Result.NOT_SEATED
    assert len(virtual.seats(JUNE, 3)) == 4


def test_an_answer_nobody_asked_for_takes_nobody_off(virtual: Diary) -> None:
    entry = virtual.keep("2026-06-05 10:00", "Bo")
    late = virtual.keep("2026-10-08 10:00", "Bo")

    assert virtual.result(entry) is Result.NOTED
    assert virtual.result(late) is Result.AFTER_START
    assert len(virtual.seats(number=3)) == 4


def test_when_an_included_one_cancels_the_next_in_order_is_decided(virtual: Diary) -> None:
    virtual.change_format("2026-06-01 10:00", 3, Format.PHYSICAL)
    virtual.cancel("2026-06-02 10:00", "Bo", number=3)

    assert virtual.seats(JUNE, 3) == {"Eva": "included", "Jan": "included", "Pia": "undecided"}


def test_an_undecided_seat_is_given_up_free_after_cancel_until() -> None:
    plan = PLAN.with_meeting(
        type(PLAN.meeting(3))(
            3, "T", at("2026-10-08 09:15"), at("2026-10-08 15:00"), Format.VIRTUAL,
            cancel_until=at("2026-06-01 10:00"),
        )
    )  # fmt: skip
    diary = Diary(plan)
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-05-01 10:00", "Bo", "Eva", "Jan", number=3)
    diary.change_format("2026-06-02 10:00", 3, Format.PHYSICAL)
    entry = diary.cancel("2026-06-03 10:00", "Jan", number=3)

    assert diary.result(entry) is Result.WITHDRAWN
    assert list(diary.seats(number=3)) == ["Bo", "Eva"]


def test_a_substitute_for_an_undecided_one_is_undecided(virtual: Diary) -> None:
    virtual.change_format("2026-06-01 10:00", 3, Format.PHYSICAL)
    virtual.replace("2026-06-02 10:00", "Jan", "Tom", number=3)

    assert virtual.seats(JUNE, 3)["Tom"] == "undecided"


def test_back_to_virtual_everybody_is_free_again(virtual: Diary) -> None:
    virtual.change_format("2026-06-01 10:00", 3, Format.PHYSICAL)
    virtual.change_format("2026-06-02 10:00", 3, Format.VIRTUAL)
    virtual.sign_up("2026-06-03 10:00", "Tom", number=3)

    assert set(virtual.seats(JUNE, 3).values()) == {"free"}


def test_who_accepted_the_price_stays_extra_and_who_was_online_is_undecided() -> None:
    """Hybrid to physical: no head that was free or included becomes billed by it."""
    diary = Diary(format=Format.HYBRID)
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Ulla", mode="online")
    diary.sign_up("2026-01-12 10:00", "Bo", "Eva", "Jan")
    diary.change_format("2026-02-01 10:00", 1, Format.PHYSICAL)

    assert diary.seats() == {
        "Ulla": "included",
        "Bo": "included",
        "Eva": "undecided",
        "Jan": "extra",
    }
    assert diary.extra() == 1


def test_a_virtual_meeting_that_becomes_hybrid_asks_about_those_in_the_room(
    virtual: Diary,
) -> None:
    virtual.change_format("2026-06-01 10:00", 3, Format.HYBRID)
    virtual.sign_up("2026-06-02 10:00", "Pia", number=3, mode="online")

    assert virtual.seats(JUNE, 3) == {
        "Bo": "included",
        "Eva": "included",
        "Jan": "undecided",
        "Pia": "free",
    }


def test_a_meeting_called_off_has_no_seats_bills_nothing_and_is_never_held() -> None:
    """Row: a meeting is cancelled"""
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    waiting = diary.sign_up("2026-01-11 10:00", "Ida", municipality=AARHUS)
    diary.call_off("2026-03-01 10:00", 1)
    wish = diary.sign_up("2026-03-02 10:00", "Tom")
    diary.join("2026-03-20 10:00", AARHUS)

    state = diary.state()

    assert state.meetings[1].state == "cancelled"
    assert state.meetings[1].meeting.cancelled
    assert (diary.seats(), state.waiting) == ({}, ())
    assert diary.result(waiting) is diary.result(wish) is Result.MEETING_CANCELLED
    assert diary.charges(1) == ()
    assert diary.fee(AARHUS) == 6100


def test_fees_of_a_meeting_called_off_wait_for_the_next_one_held() -> None:
    """Row: a meeting is cancelled"""
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.call_off("2026-03-01 10:00", 1)

    assert [charge.unit_price_ore for charge in diary.charges(2)] == [610000]


def test_a_meeting_held_or_called_off_is_not_changed_any_more() -> None:
    diary = Diary()
    moved = diary.move("2026-03-12 10:00", 1, "2026-04-12 10:00")
    off = diary.call_off("2026-03-12 11:00", 1)
    diary.call_off("2026-05-01 10:00", 2)
    again = diary.change_format("2026-05-02 10:00", 2, Format.VIRTUAL)

    assert {diary.result(each) for each in (moved, off, again)} == {Result.MEETING_OVER}
    assert diary.state().meetings[1].state == "held"
    assert diary.state().meetings[2].meeting.format is Format.PHYSICAL
    assert RANDERS not in diary.state().memberships

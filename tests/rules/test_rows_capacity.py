"""rules.md, "Seats", `capacity`: the waiting list, the guarantee, who moves up."""

from __future__ import annotations

from diary import AARHUS, ODENSE, RANDERS, Diary

from knub_mailer.domain.ledger import Result
from knub_mailer.domain.network import Format

FEB = "2026-02-20 12:00"


def full(capacity: int = 3, **settings: object) -> Diary:
    """Randers and Aarhus have joined; Randers has filled three seats."""
    diary = Diary(capacity=capacity, **settings)
    diary.join("2026-01-10 10:00", RANDERS)
    diary.join("2026-01-10 11:00", AARHUS)
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    return diary


def test_on_a_full_meeting_people_wait_in_the_order_of_sending() -> None:
    """Row: capacity (per meeting, off by default)"""
    diary = full()
    diary.sign_up("2026-01-15 10:00", "Ida", municipality=AARHUS)
    entry = diary.sign_up("2026-01-14 10:00", "Pia", arrived="2026-01-16 10:00")

    assert diary.listed(FEB) == ["Pia", "Ida"]
    assert diary.result(entry, FEB) is Result.WAITING_CAPACITY


def test_without_a_guarantee_nothing_is_reserved() -> None:
    """Row: capacity (per meeting, off by default)"""
    diary = full()

    assert diary.seats(FEB) == {"Bo": "included", "Eva": "included", "Jan": "extra"}


def test_who_moves_up_takes_the_seat_in_the_order_of_the_list() -> None:
    diary = full()
    first = diary.sign_up("2026-01-14 10:00", "Ida", municipality=AARHUS)
    diary.sign_up("2026-01-15 10:00", "Pia")
    diary.cancel("2026-01-20 10:00", "Eva")

    assert diary.seats(FEB, municipality=AARHUS) == {"Ida": "included"}
    assert diary.result(first, FEB) is Result.SEATED
    assert diary.listed(FEB) == ["Pia"]


def test_who_waits_at_the_start_has_waited_in_vain() -> None:
    diary = full()
    entry = diary.sign_up("2026-01-14 10:00", "Ida", municipality=AARHUS)

    assert diary.result(entry) is Result.LAPSED
    assert diary.listed("2026-03-12 09:30") == []
    assert diary.extra(1, AARHUS) == 0


def test_a_waiting_person_can_be_cancelled_replaced_and_told_again_that_they_wait() -> None:
    diary = full()
    diary.sign_up("2026-01-14 10:00", "Ida", "Ole", municipality=AARHUS)
    again = diary.sign_up("2026-01-15 09:00", "Ole", municipality=AARHUS)
    cancelled = diary.cancel("2026-01-15 10:00", "Ida", municipality=AARHUS)
    replaced = diary.replace("2026-01-15 11:00", "Ole", "Liv", municipality=AARHUS)

    assert diary.result(again, FEB) is Result.WAITING_CAPACITY
    assert diary.result(cancelled) is Result.WITHDRAWN
    assert diary.result(replaced, FEB) is Result.WAITING_CAPACITY
    assert diary.listed(FEB) == ["Liv"]


def test_a_substitute_from_the_waiting_list_leaves_it() -> None:
    diary = full()
    diary.sign_up("2026-01-14 10:00", "Pia")
    diary.replace("2026-01-15 10:00", "Bo", "Pia")

    assert diary.seats(FEB) == {"Pia": "included", "Eva": "included", "Jan": "extra"}
    assert diary.listed(FEB) == []


def test_until_guarantee_until_every_members_unused_included_seats_are_reserved() -> None:
    """Row: capacity (per meeting, off by default)"""
    diary = Diary(capacity=5, guarantee_until="2026-02-26 12:00")
    diary.join("2026-01-10 10:00", RANDERS)
    diary.join("2026-01-10 11:00", AARHUS)
    extras = diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan", "Pia")
    included = diary.sign_up("2026-02-01 10:00", "Ida", "Ole", municipality=AARHUS)

    assert diary.seats(FEB) == {"Bo": "included", "Eva": "included", "Jan": "extra"}
    assert diary.result(extras, FEB) is Result.WAITING_CAPACITY
    assert diary.result(included, FEB) is Result.SEATED


def test_when_the_guarantee_ends_the_list_moves_up() -> None:
    diary = Diary(capacity=4, guarantee_until="2026-02-26 12:00")
    diary.join("2026-01-10 10:00", RANDERS)
    diary.join("2026-01-10 11:00", AARHUS)
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan", "Pia", "Tom")

    assert diary.listed("2026-02-26 11:59") == ["Jan", "Pia", "Tom"]
    assert diary.listed("2026-02-26 12:00") == ["Tom"]


def test_a_cancelled_included_seat_stays_reserved_while_the_guarantee_holds() -> None:
    diary = Diary(capacity=2, guarantee_until="2026-02-26 12:00")
    diary.join("2026-01-10 10:00", RANDERS)
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva")
    diary.join("2026-01-12 10:00", AARHUS)
    diary.sign_up("2026-01-13 10:00", "Ida", municipality=AARHUS)
    diary.cancel("2026-01-20 10:00", "Bo")
    back = diary.sign_up("2026-02-10 10:00", "Jan")

    assert diary.listed("2026-02-01 10:00") == ["Ida"]
    assert diary.result(back) is Result.SEATED


def test_a_new_member_on_a_full_meeting_is_first_on_the_list() -> None:
    """Row: capacity (per meeting, off by default)"""
    diary = full(guarantee_until="2026-02-26 12:00", capacity=5)
    diary.sign_up("2026-01-12 10:00", "Pia", "Tom")
    diary.sign_up("2026-01-12 11:00", "Ida", "Ole", municipality=AARHUS)
    diary.join("2026-02-01 10:00", ODENSE)
    diary.sign_up("2026-02-02 10:00", "Ulla", "Vera", "Yrsa", municipality=ODENSE)

    assert diary.listed("2026-02-03 10:00") == ["Ulla", "Vera", "Pia", "Tom", "Yrsa"]

    diary.cancel("2026-03-01 10:00", "Jan")

    assert diary.seats("2026-03-02 10:00", municipality=ODENSE) == {"Ulla": "included"}


def test_a_new_member_is_first_with_the_sign_ups_that_waited_for_its_membership() -> None:
    diary = full()
    diary.sign_up("2026-01-12 10:00", "Pia")
    diary.sign_up("2026-01-13 10:00", "Ulla", municipality=ODENSE)
    diary.join("2026-02-01 10:00", ODENSE)

    assert diary.listed("2026-02-02 10:00") == ["Ulla", "Pia"]


def test_a_member_who_joined_while_there_was_room_waits_in_its_turn() -> None:
    diary = full()
    diary.sign_up("2026-01-12 10:00", "Pia")
    diary.sign_up("2026-01-13 10:00", "Ida", municipality=AARHUS)

    assert diary.listed(FEB) == ["Pia", "Ida"]


def test_reservations_go_to_those_who_joined_first_where_there_are_too_few_seats() -> None:
    """Three seats for two members' four: the second member is sure of one only."""
    diary = Diary(capacity=3, guarantee_until="2026-02-26 12:00")
    diary.join("2026-01-10 10:00", RANDERS)
    diary.join("2026-01-10 11:00", AARHUS)
    diary.sign_up("2026-01-11 10:00", "Ida", "Ole", municipality=AARHUS)
    diary.sign_up("2026-02-01 10:00", "Bo", "Eva")

    assert diary.seats(FEB) == {"Bo": "included", "Eva": "included"}
    assert diary.seats(FEB, municipality=AARHUS) == {"Ida": "included"}


def test_a_seat_given_up_after_cancel_until_goes_to_the_list_and_is_still_billed() -> None:
    """Row: capacity (per meeting, off by default)"""
    diary = full(cancel_until="2026-02-01 12:00")
    diary.sign_up("2026-01-14 10:00", "Ida", municipality=AARHUS)
    diary.cancel("2026-02-02 10:00", "Bo")

    assert diary.seats(FEB, municipality=AARHUS) == {"Ida": "included"}
    assert diary.extra(1, RANDERS) == 1


def test_giving_up_a_seat_to_ones_own_colleague_on_the_list_costs_nothing_more() -> None:
    diary = full(cancel_until="2026-02-01 12:00")
    diary.sign_up("2026-01-14 10:00", "Pia")
    diary.cancel("2026-02-02 10:00", "Bo")

    assert list(diary.seats(FEB)) == ["Eva", "Jan", "Pia"]
    assert diary.extra() == 1


def test_a_replacement_for_a_seat_that_was_passed_on_is_first_to_get_one_back() -> None:
    """It is billed once: with the seat that was cancelled too late, never beside it."""
    diary = full(cancel_until="2026-02-01 12:00")
    diary.sign_up("2026-01-14 10:00", "Ida", "Ole", municipality=AARHUS)
    diary.cancel("2026-02-02 10:00", "Bo")
    entry = diary.replace("2026-02-03 10:00", "Bo", "Tom")

    assert diary.result(entry, "2026-02-04 10:00") is Result.WAITING_CAPACITY
    assert diary.listed("2026-02-04 10:00") == ["Tom", "Ole"]

    diary.cancel("2026-02-05 10:00", "Jan", allowed=True)

    assert list(diary.seats("2026-02-06 10:00")) == ["Tom", "Eva"]
    assert diary.listed("2026-02-06 10:00") == ["Ole"]
    assert diary.extra() == 0


def test_nobody_moves_up_by_a_mail_that_was_read_after_the_start() -> None:
    """The cancellation counts as sent before the start; nobody pays for a seat heard of later."""
    diary = full()
    diary.sign_up("2026-01-14 10:00", "Ida", municipality=AARHUS)
    diary.cancel("2026-03-12 09:00", "Bo", arrived="2026-03-12 11:00")

    assert list(diary.seats()) == ["Eva", "Jan"]
    assert diary.seats(municipality=AARHUS) == {}


def test_online_attendees_of_a_hybrid_meeting_need_no_seat_in_the_room() -> None:
    diary = full(format=Format.HYBRID)
    diary.sign_up("2026-01-14 10:00", "Ida", "Ole", municipality=AARHUS)
    online = diary.sign_up("2026-01-15 10:00", "Ole", municipality=AARHUS, mode="online")
    freed = diary.sign_up("2026-01-16 10:00", "Bo", mode="online")

    assert diary.result(online) is Result.SEATED
    assert diary.result(freed) is Result.MODE_CHANGED
    assert diary.seats(FEB, municipality=AARHUS) == {"Ida": "included", "Ole": "free"}


def test_who_is_online_and_wants_into_the_full_room_stays_online_and_waits() -> None:
    diary = full(format=Format.HYBRID)
    diary.sign_up("2026-01-14 10:00", "Ida", municipality=AARHUS, mode="online")
    entry = diary.sign_up("2026-01-15 10:00", "Ida", municipality=AARHUS)

    assert diary.result(entry, "2026-01-16 10:00") is Result.WAITING_CAPACITY
    assert diary.seats("2026-01-16 10:00", municipality=AARHUS) == {"Ida": "free"}
    assert diary.listed("2026-01-16 10:00") == ["Ida"]

    diary.cancel("2026-01-17 10:00", "Bo")

    assert diary.seats(FEB, municipality=AARHUS) == {"Ida": "included"}

    diary.cancel("2026-01-18 10:00", "Ida", municipality=AARHUS)

    assert diary.seats(FEB, municipality=AARHUS) == {}


def test_a_meeting_that_becomes_virtual_has_room_for_everybody() -> None:
    diary = full()
    diary.sign_up("2026-01-14 10:00", "Ida", municipality=AARHUS)
    diary.change_format("2026-01-20 10:00", 1, Format.VIRTUAL)

    assert diary.listed(FEB) == []
    assert diary.seats(FEB, municipality=AARHUS) == {"Ida": "free"}

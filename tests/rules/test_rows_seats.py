"""rules.md, "Seats": who is counted, the same person, cancelling, substituting."""

from __future__ import annotations

import pytest
from diary import AARHUS, RANDERS, Diary

from knub_mailer.domain.ledger import Result
from knub_mailer.domain.request import Person

FEB = "2026-02-20 12:00"


@pytest.fixture
def diary() -> Diary:
    """Randers has joined; meeting 1 has no settings."""
    diary = Diary()
    diary.join("2026-01-10 10:00")
    return diary


@pytest.mark.parametrize(("heads", "billed"), [(0, 0), (1, 0), (2, 0), (3, 1), (5, 3)])
def test_what_is_billed_is_the_heads_beyond_the_included(
    diary: Diary, heads: int, billed: int
) -> None:
    """Row: what is billed"""
    for name in ["Bo", "Eva", "Jan", "Pia", "Tom"][:heads]:
        diary.sign_up("2026-01-11 10:00", name)

    assert diary.extra() == billed


def test_the_order_of_sending_decides_whose_name_is_extra(diary: Diary) -> None:
    """Row: what is billed"""
    diary.sign_up("2026-01-15 10:00", "Bo", "Eva")
    diary.sign_up("2026-01-14 10:00", "Jan", arrived="2026-01-16 10:00")

    assert diary.seats() == {"Jan": "included", "Bo": "included", "Eva": "extra"}


def test_several_people_in_one_mail_stand_in_the_order_of_mention(diary: Diary) -> None:
    """Row: several people in one mail"""
    diary.sign_up("2026-01-15 10:00", "Tom", "Bo", "Eva")

    assert list(diary.seats()) == ["Tom", "Bo", "Eva"]


def test_a_seat_beyond_the_included_is_taken_at_once(diary: Diary) -> None:
    """Row: a seat beyond the included"""
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva")
    third = diary.sign_up("2026-01-12 10:00", "Jan")

    outcome = diary.state(FEB).outcomes[third[0].id]

    assert (outcome.result, outcome.seat) == (Result.SEATED, "extra")


def test_a_cancellation_before_the_start_frees_the_seat_and_the_next_is_included(
    diary: Diary,
) -> None:
    """Row: cancellation before the start"""
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    entry = diary.cancel("2026-03-12 09:29", "Bo")

    assert diary.result(entry) is Result.WITHDRAWN
    assert diary.seats() == {"Eva": "included", "Jan": "included"}
    assert diary.extra() == 0


def test_who_cancels_and_signs_up_again_comes_last(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    diary.cancel("2026-01-12 10:00", "Bo")
    diary.sign_up("2026-01-13 10:00", "Bo")

    assert diary.seats() == {"Eva": "included", "Jan": "included", "Bo": "extra"}


def test_a_cancellation_sent_after_a_sign_up_processed_later_withdraws_it(diary: Diary) -> None:
    diary.cancel("2026-01-12 10:00", "Bo", arrived="2026-01-12 10:01")
    diary.sign_up("2026-01-11 10:00", "Bo", arrived="2026-01-13 10:00")

    assert diary.seats() == {}


def test_the_whole_municipality_is_cancelled_and_nobody_elses(diary: Diary) -> None:
    diary.join("2026-01-10 10:00", AARHUS)
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva")
    diary.sign_up("2026-01-11 10:00", "Ida", municipality=AARHUS)
    entry = diary.cancel("2026-01-12 10:00", None)

    assert diary.result(entry) is Result.WITHDRAWN
    assert (diary.seats(), diary.seats(municipality=AARHUS)) == ({}, {"Ida": "included"})


def test_cancelling_someone_who_isnt_signed_up_changes_nothing(diary: Diary) -> None:
    """Row: cancelling someone who isn't signed up"""
    diary.sign_up("2026-01-11 10:00", "Bo@randers.dk")
    nobody = diary.cancel("2026-01-12 10:00", "Eva")
    other_address = diary.cancel("2026-01-12 10:00", "Bo@viborg.dk")
    other_municipality = diary.cancel("2026-01-12 10:00", "Bo", municipality=AARHUS)

    results = {diary.result(each) for each in (nobody, other_address, other_municipality)}

    assert results == {Result.NOT_SEATED}
    assert diary.seats() == {"Bo": "included"}


def test_a_first_name_alone_is_enough_where_it_fits_one(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Bo Holm", "Bo Friis", "Eva Lund")
    unclear = diary.withdraw("2026-01-12 10:00", Person("Bo"))
    clear = diary.withdraw("2026-01-12 11:00", Person("Eva"))

    assert (diary.result(unclear), diary.result(clear)) == (
        Result.NOT_SEATED,
        Result.WITHDRAWN,
    )


# cancel_until


@pytest.fixture
def late() -> Diary:
    """As `diary`, with three seats and `cancel_until` on 1 March at noon."""
    diary = Diary(cancel_until="2026-03-01 12:00")
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    return diary


def test_a_cancellation_after_cancel_until_is_noted_and_still_counted(late: Diary) -> None:
    """Row: cancellation after cancel_until (per meeting, off by default)"""
    in_time = late.cancel("2026-03-01 12:00", "Bo")
    too_late = late.cancel("2026-03-01 12:01", "Eva")

    seats = late.state().meetings[1].of(RANDERS)

    assert late.result(in_time) is Result.WITHDRAWN
    assert late.result(too_late) is Result.WITHDRAWN_LATE
    assert [(s.person.name, s.cancelled_late) for s in seats] == [
        ("Eva Holm", True),
        ("Jan Holm", False),
    ]


def test_who_cancelled_too_late_is_billed_all_the_same(late: Diary) -> None:
    late.cancel("2026-03-05 10:00", "Bo")

    assert late.extra() == 1
    assert late.charges()[1].people == ("Jan Holm",)


def test_cancelling_too_late_twice_is_one_cancellation(late: Diary) -> None:
    late.cancel("2026-03-05 10:00", "Bo")
    again = late.cancel("2026-03-05 11:00", "Bo")

    assert late.result(again) is Result.WITHDRAWN_LATE
    assert late.extra() == 1


def test_a_replacement_takes_the_seat_that_was_cancelled_too_late(late: Diary) -> None:
    """Row: cancellation after cancel_until (per meeting, off by default)"""
    late.cancel("2026-03-05 10:00", "Bo")
    replaced = late.replace("2026-03-06 10:00", "Bo", "Pia")

    assert late.result(replaced) is Result.REPLACED
    assert late.seats() == {"Pia": "included", "Eva": "included", "Jan": "extra"}
    assert not any(seat.cancelled_late for seat in late.state().meetings[1].seats)


def test_who_cancelled_too_late_and_comes_after_all_has_the_seat_again(late: Diary) -> None:
    late.cancel("2026-03-05 10:00", "Bo")
    again = late.sign_up("2026-03-06 10:00", "Bo")

    assert late.result(again) is Result.SEATED
    assert late.seats() == {"Bo": "included", "Eva": "included", "Jan": "extra"}


def test_a_person_of_the_secretariat_can_waive_a_late_cancellation(late: Diary) -> None:
    late.cancel("2026-03-05 10:00", "Bo")
    waived = late.cancel("2026-03-05 10:00", "Bo", allowed=True)

    assert late.result(waived) is Result.WITHDRAWN
    assert late.extra() == 0


# Substitution


def test_a_substitute_has_the_same_seat_and_place_free_until_the_start(late: Diary) -> None:
    """Row: substitution"""
    entry = late.replace("2026-03-12 09:29", "Bo", "Pia@randers.dk")

    seat = late.state().meetings[1].seats[0]

    assert late.result(entry) is Result.REPLACED
    assert late.seats() == {"Pia": "included", "Eva": "included", "Jan": "extra"}
    assert seat.entry == entry
    assert seat.order[3] == late.entries[1].id


def test_a_substitution_of_nobody_seats_nobody(diary: Diary) -> None:
    entry = diary.replace("2026-01-12 10:00", "Bo", "Pia")

    assert diary.result(entry) is Result.NOT_SEATED
    assert diary.seats() == {}


def test_a_substitute_with_a_seat_of_their_own_keeps_one(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    entry = diary.replace("2026-01-12 10:00", "Bo", "Jan")

    assert diary.result(entry) is Result.IN_ALREADY_SEATED
    assert diary.seats() == {"Eva": "included", "Jan": "included"}


def test_a_substitute_who_had_cancelled_too_late_comes_on_their_own_seat(late: Diary) -> None:
    late.cancel("2026-03-05 10:00", "Jan")
    late.replace("2026-03-06 10:00", "Bo", "Jan")

    coming = [s.person.name for s in late.state().meetings[1].seats if not s.cancelled_late]

    assert coming == ["Eva Holm", "Jan Holm"]
    assert late.extra() == 1


def test_who_was_replaced_can_sign_up_again_at_the_end(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva")
    diary.replace("2026-01-12 10:00", "Bo", "Jan")
    diary.sign_up("2026-01-13 10:00", "Bo")

    assert diary.seats() == {"Jan": "included", "Eva": "included", "Bo": "extra"}


def test_a_substitute_known_under_another_address_is_asked_about(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva@randers.dk")
    entry = diary.replace("2026-01-12 10:00", "Bo", "Eva@viborg.dk")

    assert diary.result(entry) is Result.SAME_NAME
    assert diary.seats() == {"Bo": "included", "Eva": "included"}


def test_the_same_substitution_twice_changes_nothing_more(diary: Diary) -> None:
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva")
    diary.replace("2026-01-12 10:00", "Bo", "Jan")
    diary.replace("2026-01-12 10:00", "Bo", "Jan")

    assert diary.seats() == {"Jan": "included", "Eva": "included"}

"""What happened to others between two states, and to whom it must be told."""

from __future__ import annotations

from typing import TypeVar

import pytest
from diary import AARHUS, RANDERS, ZONE, Diary, at

from knub_mailer.domain.changes import (
    CalledOff,
    Change,
    FeeChanged,
    FeeStranded,
    FormatChanged,
    KeepAsked,
    KeepUnanswered,
    KindChanged,
    SeatGained,
    SeatLost,
    Shifted,
    WaitingLapsed,
)
from knub_mailer.domain.network import Format
from knub_mailer.rules.changes import changes
from knub_mailer.rules.season import fold

Kind = TypeVar("Kind", bound=Change)


class Before:
    """Remembers a diary as it was; `told` is what changed since then."""

    def __init__(self, diary: Diary, now: str) -> None:
        self.diary = diary
        self.state = diary.state(now)

    def all(self, now: str) -> tuple[Change, ...]:
        return changes(self.state, self.diary.state(now))

    def told(self, kind: type[Kind], now: str) -> list[Kind]:
        return [each for each in self.all(now) if isinstance(each, kind)]


@pytest.fixture
def diary() -> Diary:
    """A meeting for three: two of Randers, one of Aarhus, and one of each on the list."""
    diary = Diary(capacity=3)
    diary.join("2026-01-10 10:00")
    diary.join("2026-01-10 11:00", AARHUS)
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva")
    diary.sign_up("2026-01-11 11:00", "Ida", municipality=AARHUS)
    diary.sign_up("2026-01-12 10:00", "Ole", municipality=AARHUS)
    diary.sign_up("2026-01-12 11:00", "Jan")
    return diary


def names(found: list[SeatGained] | list[SeatLost]) -> list[tuple[str, str]]:
    return [((each.seat.person.name or "").split()[0], each.how.value) for each in found]


def test_nothing_happens_when_only_time_passes(diary: Diary) -> None:
    assert Before(diary, "2026-01-20 10:00").all("2026-02-20 10:00") == ()


def test_a_sign_up_gains_a_seat_by_its_own_line(diary: Diary) -> None:
    before = Before(diary, "2026-01-20 10:00")
    entry = diary.sign_up("2026-01-21 10:00", "Tom", number=2)[0]

    gained = before.told(SeatGained, "2026-01-22 10:00")

    assert names(gained) == [("Tom", "signed_up")]
    assert gained[0].cause == entry


def test_a_cancellation_takes_a_seat_and_the_next_one_moves_up(diary: Diary) -> None:
    before = Before(diary, "2026-01-20 10:00")
    entry = diary.cancel("2026-01-21 10:00", "Bo")

    lost = before.told(SeatLost, "2026-01-22 10:00")

    assert names(lost) == [("Bo", "withdrawn")]
    assert (lost[0].cause, lost[0].counted) == (entry, False)
    assert names(before.told(SeatGained, "2026-01-22 10:00")) == [("Ole", "capacity")]


def test_the_whole_municipality_taken_off(diary: Diary) -> None:
    before = Before(diary, "2026-01-20 10:00")
    diary.cancel("2026-01-21 10:00", None)

    assert names(before.told(SeatLost, "2026-01-22 10:00")) == [
        ("Bo", "withdrawn_all"),
        ("Eva", "withdrawn_all"),
    ]


def test_a_substitution_takes_from_one_and_gives_to_the_other(diary: Diary) -> None:
    before = Before(diary, "2026-01-20 10:00")
    diary.replace("2026-01-21 10:00", "Bo", "Pia")

    lost, gained = (
        before.told(SeatLost, "2026-01-22 10:00"),
        before.told(SeatGained, "2026-01-22 10:00"),
    )

    assert (names(lost), names(gained)) == ([("Bo", "replaced")], [("Pia", "substituted")])
    assert lost[0].by_seat == gained[0].seat
    assert gained[0].out == lost[0].seat


def test_a_late_cancellation_is_a_lost_seat_that_is_still_counted() -> None:
    diary = Diary(cancel_until="2026-02-01 12:00")
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo")
    before = Before(diary, "2026-02-02 10:00")
    diary.cancel("2026-02-03 10:00", "Bo")
    lost = before.told(SeatLost, "2026-02-04 10:00")
    since = Before(diary, "2026-02-04 10:00")
    diary.sign_up("2026-02-05 10:00", "Bo")

    assert [(each.how.value, each.counted) for each in lost] == [("withdrawn", True)]
    assert names(since.told(SeatGained, "2026-02-06 10:00")) == [("Bo", "signed_up")]


def test_who_becomes_included_is_told_of() -> None:
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    before = Before(diary, "2026-01-20 10:00")
    diary.cancel("2026-01-21 10:00", "Bo")

    changed = before.told(KindChanged, "2026-01-22 10:00")

    assert [(each.seat.person.name, each.was.value, each.seat.kind.value) for each in changed] == [
        ("Jan Holm", "extra", "included")
    ]


def test_a_join_seats_those_who_waited_for_it() -> None:
    diary = Diary()
    diary.sign_up("2026-01-11 10:00", "Bo")
    before = Before(diary, "2026-01-20 10:00")
    diary.join("2026-01-21 10:00")

    assert names(before.told(SeatGained, "2026-01-22 10:00")) == [("Bo", "membership")]


def test_a_mail_sent_earlier_that_comes_later_takes_the_last_seat(diary: Diary) -> None:
    before = Before(diary, "2026-01-20 10:00")
    diary.sign_up("2026-01-11 10:30", "Liv", municipality=AARHUS, arrived="2026-01-21 10:00")

    lost = before.told(SeatLost, "2026-01-22 10:00")

    assert names(lost) == [("Ida", "order")]
    assert lost[0].cause is None
    assert lost[0].waiting is not None
    assert names(before.told(SeatGained, "2026-01-22 10:00")) == [("Liv", "signed_up")]


def test_the_same_person_under_an_earlier_place_is_no_news() -> None:
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-12 10:00", "Bo")
    before = Before(diary, "2026-01-20 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", arrived="2026-01-21 10:00")

    assert before.all("2026-01-22 10:00") == ()


def test_a_corrected_address_is_no_coming_and_going() -> None:
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-12 10:00", "Bo@gammel.dk")
    before = Before(diary, "2026-01-20 10:00")
    diary.new_address("2026-01-21 10:00", "bo@gammel.dk", "bo@ny.dk")

    assert before.all("2026-01-22 10:00") == ()


def test_who_waited_in_vain_is_told_at_the_start(diary: Diary) -> None:
    diary.sign_up("2026-01-13 10:00", "Liv", municipality="0461")
    before = Before(diary, "2026-03-12 09:29")

    lapsed = before.told(WaitingLapsed, "2026-03-12 09:30")

    assert [(e.waiting.person.name, e.waiting.reason) for e in lapsed] == [
        ("Ole Holm", "capacity"),
        ("Jan Holm", "capacity"),
        ("Liv Holm", "membership"),
    ]


def test_a_move_is_told_with_all_who_are_signed_up(diary: Diary) -> None:
    before = Before(diary, "2026-01-20 10:00")
    diary.move("2026-01-21 10:00", 1, "2026-04-12 10:00")

    moved = before.told(Shifted, "2026-01-22 10:00")

    assert len(moved[0].seats) == 3
    assert (moved[0].before.starts, moved[0].after.starts) == (
        at("2026-03-12 09:30"),
        at("2026-04-12 10:00"),
    )


def test_a_change_of_format_is_told_once_and_not_as_changed_prices(diary: Diary) -> None:
    before = Before(diary, "2026-01-20 10:00")
    diary.change_format("2026-01-21 10:00", 1, Format.VIRTUAL)

    changed = before.told(FormatChanged, "2026-01-22 10:00")

    assert {seat.kind.value for seat in changed[0].seats} == {"free"}
    assert before.told(KindChanged, "2026-01-22 10:00") == []
    assert names(before.told(SeatGained, "2026-01-22 10:00")) == [
        ("Ole", "capacity"),
        ("Jan", "capacity"),
    ]


def test_each_municipality_above_the_included_is_asked_once_whom_it_keeps() -> None:
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-05-01 10:00", "Bo", "Eva", "Jan", number=3)
    before = Before(diary, "2026-05-02 10:00")
    diary.change_format("2026-05-03 10:00", 3, Format.PHYSICAL)

    asked = before.told(KeepAsked, "2026-05-04 10:00")
    later = Before(diary, "2026-05-04 10:00")

    assert [(each.municipality, len(each.seats)) for each in asked] == [(RANDERS, 3)]
    assert later.told(KeepAsked, "2026-06-04 10:00") == []
    assert [each.municipality for each in later.told(KeepUnanswered, "2026-10-08 10:00")] == [
        RANDERS
    ]

    kept = Before(diary, "2026-05-04 10:00")
    diary.keep("2026-05-05 10:00", "Bo", "Eva")

    assert names(kept.told(SeatLost, "2026-05-06 10:00")) == [("Jan", "given_up")]


def test_a_meeting_called_off_is_told_to_those_signed_up_and_those_who_waited(
    diary: Diary,
) -> None:
    before = Before(diary, "2026-01-20 10:00")
    diary.call_off("2026-01-21 10:00", 1)

    off = before.all("2026-01-22 10:00")

    assert len(off) == 1
    assert isinstance(off[0], CalledOff)
    assert (len(off[0].seats), len(off[0].waiting)) == (3, 2)
    assert Before(diary, "2026-01-22 10:00").all("2026-01-23 10:00") == ()


def test_an_earlier_price_and_a_fee_without_a_meeting_are_news() -> None:
    diary = Diary()
    diary.join("2026-05-29 10:00")
    before = Before(diary, "2026-05-30 10:00")
    diary.join("2026-05-27 10:00", arrived="2026-05-30 11:00")

    fees = before.told(FeeChanged, "2026-05-31 10:00")

    assert [(each.was_ore, each.membership.fee_ore) for each in fees] == [(290000, 460000)]

    late = Diary()
    late.join("2026-05-29 10:00")
    before = Before(late, "2026-05-30 10:00")
    late.call_off("2026-09-01 10:00", 3)

    assert len(before.told(FeeStranded, "2026-09-02 10:00")) == 1


def test_the_end_of_a_guarantee_is_a_change_that_time_alone_brings() -> None:
    diary = Diary(capacity=3, guarantee_until="2026-02-26 12:00")
    diary.join("2026-01-10 10:00")
    diary.join("2026-01-10 11:00", AARHUS)
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    before = Before(diary, "2026-02-26 11:00")

    assert names(before.told(SeatGained, "2026-02-26 12:00")) == [("Jan", "capacity")]


def test_states_of_an_empty_season_differ_in_nothing() -> None:
    diary = Diary()
    empty = fold(diary.plan, [], at("2026-01-01 00:00"), zone=ZONE)

    assert changes(empty, diary.state()) == ()

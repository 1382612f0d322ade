"""rules.md, "Time and order": row by row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import permutations

import pytest
from diary import AARHUS, PLAN, RANDERS, ZONE, Diary, at

from knub_mailer.domain.ledger import Result
from knub_mailer.domain.network import Format
from knub_mailer.rules.prices import membership_price
from knub_mailer.rules.season import fold, season_at
from knub_mailer.rules.sent_time import sent_time
from knub_mailer.rules.workdays import at_eight, is_working_day, next_working_day, nth_working_day

ARRIVED = at("2026-03-12 10:00")


@pytest.mark.parametrize(
    ("before_arrival", "believed"),
    [
        (timedelta(0), True),
        (timedelta(hours=1), True),
        (timedelta(hours=72), True),
        (timedelta(hours=72, seconds=1), False),
        (timedelta(seconds=-1), False),
    ],
)
def test_the_date_header_counts_up_to_72_hours_before_the_arrival(
    before_arrival: timedelta, believed: bool
) -> None:
    """Row: the time a mail was sent"""
    written = ARRIVED - before_arrival

    sent = sent_time(written, ARRIVED)

    assert sent.at == (written if believed else ARRIVED)
    assert sent.doubtful is not believed


def test_a_mail_without_a_date_was_sent_when_it_arrived_and_nothing_is_in_doubt() -> None:
    sent = sent_time(None, ARRIVED)

    assert (sent.at, sent.doubtful) == (ARRIVED, False)


def test_the_order_of_fetching_changes_nothing() -> None:
    """Five mails of two municipalities, processed in every order, give one season.

    Row: order
    """
    diary = Diary(capacity=3)
    diary.join("2026-01-10 10:00")
    diary.join("2026-01-10 11:00", AARHUS)
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    diary.sign_up("2026-01-12 10:00", "Ida", municipality=AARHUS)
    diary.cancel("2026-01-13 10:00", "Eva")
    mails = {entry.source: [] for entry in diary.entries}
    for entry in diary.entries:
        mails[entry.source].append(entry)
    outcomes = set()
    for order in permutations(mails):
        lines = [entry for source in order for entry in mails[source]]
        renumbered = [replace(entry, id=place) for place, entry in enumerate(lines, start=1)]
        state = fold(diary.plan, renumbered, at("2026-02-01 00:00"), zone=ZONE)
        seats = tuple((s.municipality, s.person, s.kind) for s in state.meetings[1].seats)
        waiting = tuple(w.person for w in state.meetings[1].waiting)
        fees = tuple((m.municipality, m.fee_ore) for m in state.memberships.values())
        outcomes.add((seats, waiting, fees))

    assert len(outcomes) == 1


def test_equal_sent_times_are_told_apart_by_the_mail_not_by_the_processing() -> None:
    first, second = Diary(capacity=1), Diary(capacity=1)
    for diary, order in ((first, "ab"), (second, "ba")):
        diary.join("2026-01-10 10:00")
        for source in order:
            diary.sign_up("2026-01-11 10:00", f"Bo{source}", source=source)

    assert (
        first.seats("2026-02-01 00:00") == second.seats("2026-02-01 00:00") == {"Boa": "included"}
    )


def test_a_meeting_counts_as_held_from_its_start() -> None:
    """Row: when is a meeting held, for the price?"""
    diary = Diary()
    diary.join("2026-03-12 09:31")

    assert diary.fee() == 4600


def test_a_meeting_counts_as_held_from_its_end_where_the_network_says_so() -> None:
    """Row: when is a meeting held, for the price?"""
    diary = Diary(replace(PLAN, held_from="end"))
    diary.join("2026-03-12 14:59", RANDERS)
    diary.join("2026-03-12 15:00", AARHUS)

    assert (diary.fee(RANDERS), diary.fee(AARHUS)) == (6100, 4600)


def test_the_price_counts_how_many_meetings_were_held_not_their_numbers() -> None:
    """Meeting 2 is moved before meeting 1; after it one meeting was held.

    Row: when is a meeting held, for the price?
    """
    diary = Diary()
    diary.move("2026-01-05 10:00", 2, "2026-02-10 09:30")
    diary.join("2026-02-11 10:00")

    assert diary.fee() == 4600


def test_the_season_is_seen_as_it_stood_when_the_mail_was_sent() -> None:
    """Row: "now" in a mail ("næste møde", "på torsdag")"""
    diary = Diary()
    diary.move("2026-02-01 10:00", 1, "2026-04-15 10:00")
    diary.change_format("2026-02-02 10:00", 1, Format.VIRTUAL)
    diary.call_off("2026-02-03 10:00", 2)

    before = season_at(diary.plan, diary.entries, at("2026-01-31 10:00"))
    after = season_at(diary.plan, diary.entries, at("2026-02-04 10:00"))

    assert before == diary.plan
    assert after.meeting(1).starts == at("2026-04-15 10:00")
    assert after.meeting(1).format is Format.VIRTUAL
    assert after.meeting(2).cancelled
    assert membership_price(after, at("2026-03-20 10:00")) == 610000


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-03-13", True),
        ("2026-03-14", False),
        ("2026-03-15", False),
        ("2026-04-02", False),
        ("2026-04-03", False),
        ("2026-04-06", False),
        ("2026-05-01", True),
        ("2026-05-14", False),
        ("2026-05-15", True),
        ("2026-05-25", False),
        ("2026-06-05", False),
        ("2026-12-24", False),
        ("2026-12-25", False),
        ("2026-12-31", False),
        ("2027-01-01", False),
    ],
)
def test_working_days_are_the_danish_ones(day: str, works: bool) -> None:
    """Row: working day"""
    assert is_working_day(date.fromisoformat(day)) is works


def test_extra_holidays_are_added_by_date_or_as_the_configuration_writes_them() -> None:
    """Row: working day"""
    day = date(2026, 5, 15)

    assert not is_working_day(day, ["2026-05-15"])
    assert not is_working_day(day, [day])
    assert next_working_day(date(2026, 5, 13), ["2026-05-15"]) == date(2026, 5, 18)


def test_working_days_are_counted_over_easter_and_backwards() -> None:
    thursday_before_easter_week = date(2026, 3, 26)

    assert nth_working_day(thursday_before_easter_week, 4) == date(2026, 4, 1)
    assert nth_working_day(thursday_before_easter_week, 5) == date(2026, 4, 7)
    assert nth_working_day(date(2026, 4, 7), -1) == date(2026, 4, 1)
    with pytest.raises(ValueError, match="from 1"):
        nth_working_day(thursday_before_easter_week, 0)


@pytest.mark.parametrize(("day", "offset"), [("2026-03-27", 1), ("2026-03-30", 2)])
def test_eight_is_eight_on_the_clock_in_winter_and_summer(day: str, offset: int) -> None:
    moment = at_eight(date.fromisoformat(day), ZONE)

    assert moment.hour == 8
    assert moment.utcoffset() == timedelta(hours=offset)


def test_sent_before_the_start_and_processed_after_it_counts_until_the_preflight() -> None:
    """Row: sent before a meeting's start, processed after it"""
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva")
    diary.billed = {1: at("2026-03-13 08:00")}
    in_time = diary.sign_up("2026-03-12 09:00", "Jan", arrived="2026-03-12 20:00")
    too_late = diary.sign_up("2026-03-12 09:00", "Pia", arrived="2026-03-13 08:01")

    assert diary.result(in_time) is Result.SEATED
    assert diary.result(too_late) is Result.AFTER_PREFLIGHT
    assert diary.extra(1) == 1


def test_after_the_preflight_only_a_person_changes_who_was_counted() -> None:
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    diary.billed = {1: at("2026-03-13 08:00")}
    late = {"arrived": "2026-03-14 08:01"}
    cancelled = diary.cancel("2026-03-12 08:00", "Jan", **late)
    replaced = diary.replace("2026-03-12 08:00", "Eva", "Pia", **late)
    moved = diary.move("2026-03-12 08:00", 1, "2026-04-12 09:30", **late)

    assert {diary.result(each) for each in (cancelled, replaced, moved)} == {Result.AFTER_PREFLIGHT}
    assert diary.seats() == {"Bo": "included", "Eva": "included", "Jan": "extra"}

    diary.cancel("2026-03-12 08:00", "Jan", allowed=True, arrived="2026-03-14 09:00")

    assert diary.extra(1) == 0


def test_a_join_known_only_after_the_preflight_seats_nobody_at_the_billed_meeting() -> None:
    """Its price is still that of its sent time."""
    diary = Diary()
    diary.sign_up("2026-03-01 10:00", "Bo", "Eva", "Jan")
    diary.billed = {1: at("2026-03-13 08:00")}
    diary.join("2026-03-12 08:00", arrived="2026-03-13 09:00")

    assert diary.fee() == 6100
    assert diary.seats() == {}
    assert diary.extra(1) == 0


def test_a_join_known_before_the_preflight_seats_those_who_waited() -> None:
    diary = Diary()
    diary.sign_up("2026-03-01 10:00", "Bo", "Eva", "Jan")
    diary.billed = {1: at("2026-03-13 08:00")}
    diary.join("2026-03-12 08:00", arrived="2026-03-12 20:00")

    assert diary.extra(1) == 1


def test_prices_of_joins_accepted_before_a_move_stay() -> None:
    """Row: a meeting is moved after a join"""
    diary = Diary()
    diary.join("2026-03-20 10:00", RANDERS)
    diary.move("2026-03-21 10:00", 2, "2026-09-01 09:30")
    diary.join("2026-06-01 10:00", AARHUS)

    assert (diary.fee(RANDERS), diary.fee(AARHUS)) == (4600, 4600)


def test_a_moved_meeting_is_not_held_before_its_new_start() -> None:
    diary = Diary()
    diary.move("2026-03-01 10:00", 1, "2026-04-15 09:30")
    diary.join("2026-03-20 10:00")

    assert diary.fee() == 6100
    assert diary.state("2026-03-20 10:00").meetings[1].state == "planned"
    assert diary.state("2026-04-15 09:30").meetings[1].state == "held"


def test_who_was_signed_up_when_the_meeting_moved_may_cancel_free() -> None:
    """Row: a meeting is moved after a join"""
    diary = Diary(cancel_until="2026-03-01 12:00")
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    diary.move("2026-03-05 10:00", 1, "2026-03-20 09:30")
    diary.sign_up("2026-03-06 10:00", "Pia")
    free = diary.cancel("2026-03-07 10:00", "Bo")
    counted = diary.cancel("2026-03-07 11:00", "Pia")

    assert diary.result(free) is Result.WITHDRAWN
    assert diary.result(counted) is Result.WITHDRAWN_LATE


def test_a_move_keeps_the_zone_and_counts_up_the_calendar() -> None:
    diary = Diary()
    diary.move("2026-02-01 10:00", 1, "2026-04-15 10:00", "Vejle")
    diary.move("2026-02-02 10:00", 1, "2026-04-15 10:00", "Vejle")

    moved = diary.state("2026-02-03 10:00").meetings[1].meeting

    assert (moved.starts, moved.place, moved.sequence) == (at("2026-04-15 10:00"), "Vejle", 1)
    assert moved.starts.tzinfo == ZONE


def test_the_hour_that_comes_twice_in_october_is_told_apart() -> None:
    """At 02:30 on 25 October clocks go back; the earlier of the two joins was sent earlier."""
    late_plan = replace(
        PLAN,
        meetings=(
            PLAN.meeting(1),
            replace(
                PLAN.meeting(2),
                starts=datetime(2026, 10, 25, 2, 30, tzinfo=ZONE, fold=0),
                ends=at("2026-10-25 15:00"),
            ),
            replace(PLAN.meeting(3), starts=at("2026-11-20 09:30"), ends=at("2026-11-20 15:00")),
        ),
    )
    diary = Diary(late_plan)
    entry = diary.join("2026-10-25 02:15")
    diary.entries[0] = replace(entry, at=entry.at.replace(fold=1))

    assert diary.fee() == 2900

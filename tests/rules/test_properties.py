"""What must hold in every season, whatever is written in whatever order."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from diary import ZONE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from random_journals import CODES, FIRST, journals, plans

from knub_mailer.domain.changes import SeatGained, SeatLost
from knub_mailer.domain.ledger import (
    Entry,
    Joined,
    Replaced,
    Result,
    SeasonState,
    Seat,
    SeatKind,
    Withdrawn,
)
from knub_mailer.domain.network import Format, Season
from knub_mailer.rules.changes import changes
from knub_mailer.rules.charges import charges_at
from knub_mailer.rules.people import name_of, person_key, same_person
from knub_mailer.rules.season import Folding, fold, season_at

END = datetime(2026, 12, 31, 22, 59, tzinfo=UTC)
SPRING = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
seasons = settings(
    max_examples=int(os.environ.get("KNUB_EXAMPLES", "100")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def folded(plan: Season, journal: list[Entry], now: datetime = END) -> SeasonState:
    return fold(plan, journal, now, zone=ZONE)


def money(state: SeasonState, plan: Season) -> dict[str, int]:
    """What each municipality owes for the year, in øre."""
    owed: Counter[str] = Counter()
    fees: set[str] = set()
    for meeting in state.meetings.values():
        for charge in charges_at(meeting, state, plan):
            if charge.kind == "extra" or charge.municipality not in fees:
                owed[charge.municipality] += charge.amount_ore
            if charge.kind == "fee":
                fees.add(charge.municipality)
    return dict(owed)


def picture(state: SeasonState) -> object:
    """A state without the traces of processing: what people see and pay."""
    return (
        [
            [(s.municipality, s.person, s.kind, s.cancelled_late, s.mode) for s in m.seats]
            + [(w.municipality, w.person) for w in m.waiting]
            for m in state.meetings.values()
        ],
        [(m.municipality, m.joined, m.fee_ore) for m in state.memberships.values()],
        [(w.municipality, w.meeting, w.person) for w in state.waiting],
    )


@seasons
@given(plans(), journals())
def test_billed_heads_are_those_beyond_the_included_unless_undecided(
    plan: Season, journal: list[Entry]
) -> None:
    """Row: what is billed"""
    state = folded(plan, journal)
    for meeting in state.meetings.values():
        for code in CODES:
            kinds = Counter(seat.kind for seat in meeting.of(code))
            free_of_charge = meeting.meeting.format is Format.VIRTUAL
            heads = sum(kinds.values()) - kinds[SeatKind.FREE]
            above = max(0, heads - plan.included_seats)
            assert kinds[SeatKind.EXTRA] + kinds[SeatKind.UNDECIDED] == above
            assert kinds[SeatKind.INCLUDED] == min(heads, plan.included_seats)
            assert not (free_of_charge and heads)


@seasons
@given(plans(), journals(), st.randoms(use_true_random=False))
def test_the_order_of_fetching_changes_nothing_but_whose_contact_it_is(
    plan: Season, journal: list[Entry], random: Random
) -> None:
    """The same mails in another order of processing: same seats, lists and money.

    Row: order
    """
    shuffled = list(journal)
    random.shuffle(shuffled)
    renumbered = [replace(entry, id=place) for place, entry in enumerate(shuffled, start=1)]

    assert picture(folded(plan, renumbered)) == picture(folded(plan, journal))
    assert money(folded(plan, renumbered), plan) == money(folded(plan, journal), plan)


@seasons
@given(plans(), journals(), st.data())
def test_a_line_written_twice_changes_nothing(
    plan: Season, journal: list[Entry], data: st.DataObject
) -> None:
    if not journal:
        return
    twice = data.draw(st.sampled_from(journal))
    again = replace(twice, id=len(journal) + 1)

    assert picture(folded(plan, [*journal, again])) == picture(folded(plan, journal))


@seasons
@given(plans(), journals())
def test_there_is_no_seat_and_no_charge_without_a_membership(
    plan: Season, journal: list[Entry]
) -> None:
    state = folded(plan, journal)
    members = set(state.memberships)

    assert {s.municipality for m in state.meetings.values() for s in m.seats} <= members
    assert set(money(state, plan)) <= members


@seasons
@given(plans(), journals(), st.sampled_from((SPRING, END)))
def test_nobody_has_two_places_at_one_meeting(
    plan: Season, journal: list[Entry], now: datetime
) -> None:
    for meeting in folded(plan, journal, now).meetings.values():
        keys = [person_key(seat) for seat in meeting.seats if not seat.cancelled_late]
        assert len(keys) == len(set(keys))
        addresses = [s.person.email for s in meeting.seats if s.person.email]
        assert len(addresses) == len(set(addresses))
        names = [(s.municipality, name_of(s.person)) for s in meeting.seats]
        assert len(names) == len(set(names))


@seasons
@given(plans(), journals(), st.integers(0, 24 * 70))
def test_the_room_is_never_fuller_than_its_capacity_unless_it_became_physical(
    plan: Season, journal: list[Entry], hours: int
) -> None:
    capacity = plan.meeting(1).capacity
    if capacity is None or any(
        type(entry.act).__name__ == "MeetingFormatChanged" for entry in journal
    ):
        return
    now = FIRST + timedelta(hours=hours)
    seats = folded(plan, journal, now).meetings[1].seats
    heads = [s for s in seats if s.kind is not SeatKind.FREE and not s.cancelled_late]

    assert len(heads) <= capacity


@seasons
@given(plans(), journals(organisers=False), st.data())
def test_a_cancellation_never_costs_its_municipality_more(
    plan: Season, journal: list[Entry], data: st.DataObject
) -> None:
    """At any moment, one or all: the day it is sent, nothing is dearer."""
    now = FIRST + timedelta(hours=data.draw(st.integers(24, 24 * 66)))
    before = folded(plan, [entry for entry in journal if entry.at <= now], now)
    seats = [seat for meeting in before.meetings.values() for seat in meeting.seats]
    if not seats:
        return
    seat = data.draw(st.sampled_from(seats))
    number = next(n for n, m in before.meetings.items() if seat in m.seats)
    who = data.draw(st.sampled_from((seat.person, None)))
    line = _line(journal, now, seat.municipality, Withdrawn(number, who))
    after = folded(plan, [*(e for e in journal if e.at <= now), line], now)

    owed, owes = money(before, plan), money(after, plan)
    assert owes[seat.municipality] <= owed[seat.municipality]


@seasons
@given(plans(), journals(organisers=False), st.data())
def test_a_substitution_changes_no_price_and_no_place(
    plan: Season, journal: list[Entry], data: st.DataObject
) -> None:
    """Row: substitution"""
    known = [entry for entry in journal if entry.at <= SPRING]
    before = folded(plan, known, SPRING)
    seats = before.meetings[1].seats
    if not seats:
        return
    seat = data.draw(st.sampled_from(seats))
    newcomer = replace(seat.person, name="Nye Lund", email="nye@nyby.dk")
    line = _line(journal, SPRING, seat.municipality, Replaced(1, seat.person, newcomer))
    after = folded(plan, [*known, line], SPRING)

    if after.outcomes[line.id].result is not Result.REPLACED:
        assert seat.cancelled_late
        return
    assert money(after, plan) == money(before, plan)
    assert [s.kind for s in after.meetings[1].seats] == [s.kind for s in before.meetings[1].seats]
    place = [s.order for s in before.meetings[1].seats].index(seat.order)
    assert after.meetings[1].seats[place].person == newcomer


@seasons
@given(plans(), journals())
def test_every_line_has_an_outcome(plan: Season, journal: list[Entry]) -> None:
    assert set(folded(plan, journal).outcomes) == {entry.id for entry in journal}


@seasons
@given(plans(), journals())
def test_the_earliest_join_sets_the_price_the_first_processed_one_is_told_it_joined(
    plan: Season, journal: list[Entry]
) -> None:
    state = folded(plan, journal)
    for code, membership in state.memberships.items():
        joins = [
            entry
            for entry in journal
            if entry.municipality == code and isinstance(entry.act, Joined)
        ]
        assert membership.entry == min(joins, key=lambda entry: entry.order)
        told = [e for e in joins if state.outcomes[e.id].result is Result.JOINED]
        assert len(told) == 1
        held = len(season_at(plan, journal, membership.joined).held(membership.joined))
        assert membership.meetings_held == held


@seasons
@given(plans(), journals(), st.integers(0, 24 * 80))
def test_what_changed_adds_up_to_the_state_after(
    plan: Season, journal: list[Entry], hours: int
) -> None:
    """Seats before, less those lost, plus those gained, are the seats after."""
    now = FIRST + timedelta(hours=hours)
    before = folded(plan, [entry for entry in journal if entry.at <= now], now)
    after = folded(plan, journal)
    told = changes(before, after)
    for number, meeting in after.meetings.items():
        if meeting.state == "cancelled":
            continue
        coming = [s for s in before.meetings[number].seats if not s.cancelled_late]
        for change in told:
            if isinstance(change, SeatLost) and change.meeting == number:
                coming.remove(change.seat)
        for change in told:
            if isinstance(change, SeatGained) and change.meeting == number:
                coming.append(change.seat)
        there = [s for s in meeting.seats if not s.cancelled_late]
        assert len(coming) == len(there)
        assert all(any(_same(s, other) for other in there) for s in coming)


def _same(one: Seat, other: Seat) -> bool:
    return one.municipality == other.municipality and same_person(one.person, other.person)


def _line(journal: list[Entry], now: datetime, code: str, act: Withdrawn | Replaced) -> Entry:
    """A line of that municipality, sent at the very end of what is known."""
    return Entry(len(journal) + 1, now, 0, code, act, "x@k.dk", "zzz", now)


@settings(seasons, max_examples=20)
@given(plans(), journals())
def test_a_season_carried_on_line_by_line_is_the_season_folded_at_once(
    plan: Season, journal: list[Entry]
) -> None:
    """As mails come: most were sent after all that is folded, the others begin anew."""
    known: list[Entry] = []
    folding, carried_on = Folding(plan), 0
    for entry in sorted(journal, key=lambda each: each.arrived):
        known.append(entry)
        new = [entry]
        if folding.carries_on(new, entry.arrived):
            carried_on += 1
        else:
            folding, new = Folding(plan), known
        state = folding.carry_on(new, entry.arrived, ZONE)
        if len(known) % 10 == 0 or entry.id == len(journal):
            assert state == folded(plan, known, entry.arrived)
    assert carried_on or len(journal) < 12

"""The list every answer shows, and the mail and the term behind each amount."""

from __future__ import annotations

import pytest
from diary import AARHUS, PLAN, RANDERS, Diary, at, person

from knub_mailer.domain.ledger import Charge, ChargeKind
from knub_mailer.rules.explain import charge_reasons, reasons, seat_reason
from knub_mailer.rules.standing import standing_of, standings_of
from knub_mailer.rules.terms import Term

FEB = "2026-02-20 12:00"


@pytest.fixture
def diary() -> Diary:
    """Three of Randers at meeting 1, which has four seats; the join by Kim."""
    diary = Diary(capacity=4)
    diary.join("2026-01-10 10:00", by="kim@randers.dk")
    diary.join("2026-01-10 11:00", AARHUS)
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan", by="eva@randers.dk")
    return diary


def test_the_list_says_what_is_used_and_what_it_costs(diary: Diary) -> None:
    listed = standing_of(diary.state(FEB), PLAN, 1, RANDERS)

    assert (listed.used, listed.included, listed.extra, listed.cost_ore) == (3, 2, 1, 80000)
    assert [seat.person.name for seat in listed.seats] == ["Bo Holm", "Eva Holm", "Jan Holm"]


def test_the_list_shows_who_waits_at_which_place(diary: Diary) -> None:
    diary.sign_up("2026-01-12 10:00", "Ida", "Ole", municipality=AARHUS)
    diary.sign_up("2026-01-13 10:00", "Pia")
    diary.sign_up("2026-01-14 10:00", "Liv", municipality="0461")
    state = diary.state(FEB)

    own = standing_of(state, PLAN, 1, RANDERS)
    other = standing_of(state, PLAN, 1, "0461")

    assert [(w.person.name, w.reason, w.place) for w in own.waiting] == [
        ("Pia Holm", "capacity", 2)
    ]
    assert [(w.person.name, w.reason, w.place) for w in other.waiting] == [
        ("Liv Holm", "membership", None)
    ]


def test_only_meetings_where_somebody_stands_are_listed(diary: Diary) -> None:
    diary.sign_up("2026-01-12 10:00", "Bo", number=3)

    coming = standings_of(diary.state("2026-04-01 10:00"), PLAN, RANDERS)
    all_of_them = standings_of(diary.state("2026-04-01 10:00"), PLAN, RANDERS, coming_only=False)

    assert [each.meeting.number for each in coming] == [3]
    assert [each.meeting.number for each in all_of_them] == [1, 3]


def test_every_krone_names_its_mail_and_term(diary: Diary) -> None:
    fee, extra = reasons(diary.state(FEB), PLAN, RANDERS)

    assert (fee.term, fee.amount_ore, fee.by) == (
        Term.FEE_BY_MEETINGS_HELD,
        610000,
        "kim@randers.dk",
    )
    assert (fee.at, fee.meetings_held) == (at("2026-01-10 10:00"), 0)
    assert (extra.term, extra.amount_ore, extra.by) == (
        Term.TWO_INCLUDED,
        80000,
        "eva@randers.dk",
    )
    assert (extra.people, extra.meeting, extra.source) == (("Jan Holm",), 1, "m0003")


def test_nothing_is_explained_where_nothing_is_billed(diary: Diary) -> None:
    assert reasons(diary.state(FEB), PLAN, "0461") == ()


def test_a_seat_that_was_taken_over_names_the_mail_that_did_it(diary: Diary) -> None:
    diary.replace("2026-01-20 10:00", "Jan", "Tom", by="bo@randers.dk")

    extra = reasons(diary.state(FEB), PLAN, RANDERS)[1]

    assert (extra.people, extra.by, extra.substituted) == (("Tom Holm",), "bo@randers.dk", True)


def test_a_fixed_charge_is_explained_by_the_lines_it_was_made_of(diary: Diary) -> None:
    fee, extra = (charge for charge in diary.charges() if charge.municipality == RANDERS)

    assert [r.by for r in charge_reasons(fee, diary.entries, PLAN)] == ["kim@randers.dk"]
    assert charge_reasons(fee, diary.entries, PLAN)[0].meetings_held == 0
    assert [r.people for r in charge_reasons(extra, diary.entries, PLAN)] == [("Jan Holm",)]
    assert charge_reasons(Charge(RANDERS, ChargeKind.FEE, 1, 1, 1, (), (99,)), [], PLAN) == ()


def test_seats_that_cost_nothing_say_why() -> None:
    diary = Diary(cancel_until="2026-02-01 12:00")
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva")
    diary.sign_up("2026-01-11 11:00", "Tove", role="speaker")
    diary.sign_up("2026-01-11 12:00", "Bo", number=3)
    diary.cancel("2026-02-02 12:00", "Eva")
    state = diary.state(FEB)

    why = {
        (number, (seat.person.name or "").split()[0]): seat_reason(seat, meeting, PLAN)
        for number, meeting in state.meetings.items()
        for seat in meeting.seats
    }

    assert why[1, "Bo"].term is Term.TWO_INCLUDED
    assert why[1, "Eva"].term is Term.CANCEL_LATE
    assert why[1, "Tove"].term is Term.ROLE
    assert why[3, "Bo"].term is Term.VIRTUAL_IS_FREE
    assert {reason.amount_ore for reason in why.values()} == {0}


def test_every_outcome_names_its_term(diary: Diary) -> None:
    diary.write("2026-01-20 10:00", RANDERS, diary.entries[2].act)
    diary.cancel("2026-01-20 11:00", "Nobody")
    diary.seat("2026-01-20 12:00", RANDERS, person("Bo", "bo@x.dk"), role="guest")

    terms = {outcome.term for outcome in diary.state().outcomes.values()}

    assert terms <= set(Term)
    assert len(terms) > 3

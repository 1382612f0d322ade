"""rules.md, "Terms of the network": each term as a fact."""

from __future__ import annotations

import pytest
from diary import AARHUS, RANDERS, Diary

from knub_mailer.domain.ledger import Result


def test_term_1_a_municipality_joins_once_and_has_one_contact() -> None:
    """Row: term 1, one contact signs it up for one season"""
    diary = Diary()
    diary.join("2026-01-10 10:00", contact="Kim@kommune.dk")
    diary.join("2026-02-10 10:00", contact="Liv@kommune.dk")

    memberships = diary.state().memberships

    assert list(memberships) == [RANDERS]
    assert memberships[RANDERS].contact.name == "Kim Holm"


@pytest.mark.parametrize(
    ("sent", "kroner"),
    [
        ("2025-12-01 10:00", 6100),
        ("2026-03-12 09:29", 6100),
        ("2026-03-12 09:30", 4600),
        ("2026-05-28 09:29", 4600),
        ("2026-05-28 09:30", 2900),
        ("2026-10-08 09:29", 2900),
    ],
)
def test_term_2_the_fee_depends_on_the_meetings_held_when_sent(sent: str, kroner: int) -> None:
    """Row: term 2, the fee depends on how many meetings had been held when the sign-up was sent"""
    diary = Diary()
    diary.join(sent)

    assert diary.fee() == kroner


def test_term_3_membership_holds_from_the_sending_for_each_meeting_separately() -> None:
    """Row: term 3, membership holds from the moment the sign-up was sent"""
    diary = Diary()
    diary.join("2026-01-10 10:00", arrived="2026-01-12 10:00")
    diary.sign_up("2026-01-10 10:01", "Bo", number=1)

    state = diary.state("2026-02-01 00:00")

    assert state.memberships[RANDERS].joined.isoformat() == "2026-01-10T10:00:00+01:00"
    assert diary.seats("2026-02-01 00:00", number=1) == {"Bo": "included"}
    assert diary.seats("2026-02-01 00:00", number=2) == {}


def test_term_4_two_are_included_at_each_physical_meeting_and_each_further_is_billed() -> None:
    """Row: term 4, two people to each physical meeting, each further attendee is invoiced"""
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan", "Pia", number=1)
    diary.sign_up("2026-01-11 11:00", "Bo", "Eva", number=2)

    assert diary.extra(1) == 2
    assert diary.extra(2) == 0
    assert [c.amount_ore for c in diary.charges(1) if c.kind == "extra"] == [160000]


def test_term_5_a_virtual_meeting_takes_any_number_and_bills_none() -> None:
    """Row: term 5, a virtual meeting takes any number of attendees, none billed"""
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan", "Pia", "Tom", number=3)

    assert set(diary.seats(number=3).values()) == {"free"}
    assert diary.extra(3) == 0


def test_term_6_only_members_have_seats() -> None:
    """Row: term 6, only members may sign up"""
    diary = Diary()
    diary.join("2026-01-10 10:00", AARHUS)
    signed_up = diary.sign_up("2026-01-11 10:00", "Bo")

    assert diary.result(signed_up, "2026-02-01 00:00") is Result.WAITING_MEMBERSHIP
    assert diary.seats("2026-02-01 00:00") == {}


def test_term_8_the_fee_is_charged_after_the_nearest_meeting_held() -> None:
    """Row: term 8, the invoice goes out after the nearest meeting has been held"""
    diary = Diary()
    diary.join("2026-01-10 10:00", RANDERS)
    diary.join("2026-03-13 10:00", AARHUS)

    assert [charge.municipality for charge in diary.charges(1)] == [RANDERS]
    assert AARHUS in [charge.municipality for charge in diary.charges(2)]

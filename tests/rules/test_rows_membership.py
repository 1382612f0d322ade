"""rules.md, "Membership": row by row, as far as the rules decide it."""

from __future__ import annotations

from dataclasses import replace

from diary import AARHUS, RANDERS, Diary

from knub_mailer.domain.ledger import Result


def test_join_after_the_last_meeting_is_interest_without_membership_or_fee() -> None:
    """Row: join after the last meeting"""
    diary = Diary()
    entry = diary.join("2026-10-08 09:30")

    state = diary.state()

    assert diary.result(entry) is Result.TOO_LATE_TO_JOIN
    assert state.memberships == {}
    assert state.interest == (entry,)
    assert diary.charges(3) == ()


def test_join_when_the_meetings_left_are_called_off_is_too_late() -> None:
    diary = Diary()
    diary.call_off("2026-09-01 10:00", 3)
    before = diary.join("2026-05-20 10:00", RANDERS)
    after = diary.join("2026-09-02 10:00", AARHUS)

    assert diary.result(before) is Result.JOINED
    assert diary.result(after) is Result.TOO_LATE_TO_JOIN


def test_a_second_join_costs_nothing_and_names_no_new_contact() -> None:
    """Row: a second join from the same municipality"""
    diary = Diary()
    diary.join("2026-01-10 10:00", contact="Kim@kommune.dk")
    second = diary.join("2026-04-01 10:00", contact="Liv@kommune.dk")

    membership = diary.state().memberships[RANDERS]

    assert diary.result(second) is Result.ALREADY_MEMBER
    assert (membership.fee_ore, membership.contact.name) == (610000, "Kim Holm")
    assert len([c for c in diary.charges(2) if c.kind == "fee"]) == 1


def test_a_second_join_after_the_last_meeting_finds_a_member() -> None:
    diary = Diary()
    diary.join("2026-01-10 10:00")
    second = diary.join("2026-11-01 10:00")

    assert diary.result(second) is Result.ALREADY_MEMBER
    assert diary.state().interest == ()


def test_a_join_sent_earlier_but_processed_later_gives_the_price_not_the_contact() -> None:
    """Row: a second join from the same municipality"""
    diary = Diary()
    known = diary.join("2026-03-13 10:00", contact="Kim@kommune.dk")
    earlier = diary.join("2026-03-11 10:00", contact="Liv@kommune.dk", arrived="2026-03-13 12:00")

    membership = diary.state().memberships[RANDERS]

    assert (diary.result(known), diary.result(earlier)) == (Result.JOINED, Result.EARLIER_JOIN)
    assert membership.fee_ore == 610000
    assert membership.entry == earlier
    assert membership.contact.name == "Kim Holm"


def test_a_contact_changed_since_is_not_undone_by_an_earlier_join() -> None:
    diary = Diary()
    diary.join("2026-03-13 10:00", contact="Kim@kommune.dk")
    diary.contact("2026-03-14 10:00", "Ole@kommune.dk", by="kim@kommune.dk")
    diary.join("2026-03-11 10:00", contact="Liv@kommune.dk", arrived="2026-03-14 12:00")

    assert diary.state().memberships[RANDERS].contact.name == "Ole Holm"


def test_a_second_join_brings_the_ean_that_was_missing_but_changes_no_known_one() -> None:
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.join("2026-01-11 10:00", ean="5798000000001", reference="R1")
    diary.join("2026-01-12 10:00", ean="5798000000002", reference="R2")

    membership = diary.state().memberships[RANDERS]

    assert (membership.ean, membership.reference) == ("5798000000001", "R1")


def test_join_and_sign_up_in_one_mail_are_both_carried_out_the_join_first() -> None:
    """The mail's own order of mention is kept in `position`, where the join stands first.

    Row: join and sign-up in one mail
    """
    diary = Diary()
    signed_up = diary.sign_up("2026-01-10 10:00", "Bo", source="one")[0]
    diary.join("2026-01-10 10:00", source="one", position=0)
    diary.entries[0] = replace(signed_up, position=1)

    assert diary.result(signed_up) is Result.SEATED


def test_a_non_members_sign_up_waits_and_is_seated_when_it_joins_in_the_order_of_sending() -> None:
    """Row: sign-up by a non-member"""
    diary = Diary()
    early = diary.sign_up("2026-01-10 10:00", "Bo")
    diary.join("2026-02-01 10:00")
    diary.sign_up("2026-02-02 10:00", "Eva", "Jan")

    assert diary.awaiting("2026-01-31 10:00") == ["Bo"]
    assert diary.result(early, "2026-01-31 10:00") is Result.WAITING_MEMBERSHIP
    assert diary.result(early) is Result.SEATED
    assert diary.seats() == {"Bo": "included", "Eva": "included", "Jan": "extra"}
    assert diary.awaiting("2026-02-03 10:00") == []


def test_a_non_members_sign_up_lapses_at_the_meetings_start() -> None:
    """Row: sign-up by a non-member"""
    diary = Diary()
    signed_up = diary.sign_up("2026-01-10 10:00", "Bo")
    diary.join("2026-03-12 09:30")

    assert diary.awaiting("2026-03-12 09:29") == ["Bo"]
    assert diary.awaiting("2026-03-12 09:30") == []
    assert diary.result(signed_up) is Result.LAPSED
    assert diary.seats() == {}


def test_a_non_members_sign_up_can_be_cancelled_or_handed_on_while_it_waits() -> None:
    diary = Diary()
    diary.sign_up("2026-01-10 10:00", "Bo", "Eva")
    cancelled = diary.cancel("2026-01-11 10:00", "Bo")
    replaced = diary.replace("2026-01-11 11:00", "Eva", "Jan")
    again = diary.sign_up("2026-01-12 11:00", "Jan")

    assert diary.result(cancelled) is Result.WITHDRAWN
    assert diary.result(replaced, "2026-01-15 10:00") is Result.WAITING_MEMBERSHIP
    assert diary.result(again, "2026-01-15 10:00") is Result.WAITING_MEMBERSHIP
    assert diary.awaiting("2026-01-15 10:00") == ["Jan"]

    diary.join("2026-02-01 10:00")

    assert diary.seats() == {"Jan": "included"}


def test_the_contact_hands_over_to_a_new_one() -> None:
    """Row: contact person"""
    diary = Diary()
    diary.join("2026-01-10 10:00", contact="Kim@kommune.dk")
    entry = diary.contact("2026-02-10 10:00", "Liv@kommune.dk", by="KIM@kommune.dk")

    assert diary.result(entry) is Result.CONTACT_CHANGED
    assert diary.state().memberships[RANDERS].contact.name == "Liv Holm"


def test_a_new_contact_asked_by_somebody_else_waits_for_the_old_one() -> None:
    """Row: contact person"""
    diary = Diary()
    diary.join("2026-01-10 10:00", contact="Kim@kommune.dk")
    asked = diary.contact("2026-02-10 10:00", "Liv@kommune.dk", by="liv@kommune.dk")

    assert diary.result(asked) is Result.ASK_CONTACT
    assert diary.state().memberships[RANDERS].contact.name == "Kim Holm"

    agreed = diary.contact("2026-02-11 10:00", "Liv@kommune.dk", by="liv@x.dk", allowed=True)

    assert diary.result(agreed) is Result.CONTACT_CHANGED
    assert diary.state().memberships[RANDERS].contact.name == "Liv Holm"


def test_contact_and_billing_of_a_non_member_change_nothing() -> None:
    diary = Diary()
    contact = diary.contact("2026-02-10 10:00", "Liv@kommune.dk", by="liv@kommune.dk")
    billing = diary.billing("2026-02-10 11:00", ean="5798000000001")

    assert diary.result(contact) is diary.result(billing) is Result.NOT_A_MEMBER
    assert diary.state().memberships == {}


def test_a_bounced_address_is_corrected_on_seats_and_contact_and_still_means_the_person() -> None:
    diary = Diary()
    diary.join("2026-01-10 10:00", contact="Bo@gammel.dk")
    diary.sign_up("2026-01-11 10:00", "Bo@gammel.dk")
    changed = diary.new_address("2026-01-12 10:00", "bo@gammel.dk", "bo@ny.dk")
    again = diary.sign_up("2026-01-13 10:00", "Bo@gammel.dk")
    unknown = diary.new_address("2026-01-13 11:00", "ingen@x.dk", "bo@ny.dk")

    state = diary.state()

    assert diary.result(changed) is Result.EMAIL_CHANGED
    assert diary.result(again) is Result.ALREADY_SEATED
    assert diary.result(unknown) is Result.NOT_SEATED
    assert state.memberships[RANDERS].contact.email == "bo@ny.dk"
    assert [seat.person.email for seat in state.meetings[1].seats] == ["bo@ny.dk"]


def test_a_corrected_address_never_gives_one_person_two_seats() -> None:
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo@gammel.dk", "Eva@ny.dk")
    diary.new_address("2026-01-12 10:00", "bo@gammel.dk", "eva@ny.dk")

    emails = [seat.person.email for seat in diary.state().meetings[1].seats]

    assert emails == ["bo@gammel.dk", "eva@ny.dk"]

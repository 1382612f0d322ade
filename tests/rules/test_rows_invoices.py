"""rules.md, "Invoices": what is charged, to which address, and what is held back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from diary import AARHUS, ODENSE, PLAN, RANDERS, Diary

from knub_mailer.domain.invoice import vat_on
from knub_mailer.domain.ledger import Charge, ChargeKind
from knub_mailer.rules.charges import fees_without_meeting
from knub_mailer.rules.invoicing import OpenCharge, Plan, charge_id, plan

EAN, OTHER_EAN = "5798000000001", "5798000000002"


def planned(diary: Diary, *numbers: int, left_out: tuple[str, ...] = ()) -> Plan:
    """The invoices for all charges of these meetings, as if none had been issued."""
    charges = {
        charge_id("knub", 2026, charge): charge
        for number in numbers
        for charge in reversed(diary.charges(number))
    }
    open_charges = [OpenCharge(charge, name) for name, charge in charges.items()]
    return plan(
        open_charges,
        diary.state(),
        PLAN,
        after=numbers[-1],
        name_of=lambda code: f"Kommune {code}",
        left_out=left_out,
    )


@pytest.fixture
def diary() -> Diary:
    """Randers, with an EAN, and three at meeting 1."""
    diary = Diary()
    diary.join("2026-01-10 10:00", ean=EAN, reference="R1")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")
    return diary


def test_an_invoice_has_the_fee_and_the_extra_seats_by_name(diary: Diary) -> None:
    """Row: what"""
    document = planned(diary, 1).documents[0]

    fee, extra = document.lines

    assert (fee.amount_ore, extra.amount_ore) == (610000, 80000)
    assert fee.description == "Deltagergebyr 2026, tilmeldt før første møde"
    assert extra.names == ("Jan Holm",)
    assert extra.meeting is not None
    assert extra.meeting.held_on.isoformat() == "2026-03-12"
    assert (document.totals.net_ore, document.totals.vat_ore) == (690000, 172500)


def test_a_member_that_attended_nothing_owes_its_fee_all_the_same() -> None:
    """Row: a member that attended nothing"""
    diary = Diary()
    diary.join("2026-01-10 10:00", ean=EAN)

    assert [line.amount_ore for line in planned(diary, 1).documents[0].lines] == [610000]


def test_charges_over_several_meetings_become_one_invoice_the_oldest_first(
    diary: Diary,
) -> None:
    """Row: what"""
    diary.sign_up("2026-05-01 10:00", "Bo", "Eva", "Pia", number=2)

    documents = planned(diary, 1, 2).documents

    assert len(documents) == 1
    assert [line.charge_id for line in documents[0].lines] == [
        "knub-2026-0730-fee",
        "knub-2026-0730-extra-1",
        "knub-2026-0730-extra-2",
    ]


def test_a_sign_up_with_its_own_reference_is_invoiced_to_it(diary: Diary) -> None:
    """Row: a sign-up that names its own EAN or reference"""
    diary.sign_up("2026-01-12 10:00", "Pia", reference="4711", reference_is_order=True)

    by_reference = {d.address.reference: d for d in planned(diary, 1).documents}

    assert by_reference["4711"].lines[0].names == ("Pia Holm",)
    assert by_reference["4711"].address.ean == EAN
    assert by_reference["4711"].address.is_order
    assert not by_reference["R1"].address.is_order
    assert by_reference["R1"].totals.net_ore == 690000

    diary.sign_up("2026-01-13 10:00", "Pia", reference="4712")
    by_reference = {d.address.reference: d for d in planned(diary, 1).documents}
    assert by_reference["4712"].lines[0].names == ("Pia Holm",) and "4711" not in by_reference


def test_a_sign_up_with_its_own_ean_takes_no_reference_of_the_municipality(diary: Diary) -> None:
    """Row: a sign-up that names its own EAN or reference"""
    diary.sign_up("2026-01-12 10:00", "Pia", ean=OTHER_EAN)

    addresses = {(d.address.ean, d.address.reference) for d in planned(diary, 1).documents}

    assert addresses == {(EAN, "R1"), (OTHER_EAN, None)}


def test_own_billing_of_an_included_attendee_moves_nothing(diary: Diary) -> None:
    """Nobody is the extra by own wish: the order of sending decides who is."""
    diary = Diary()
    diary.join("2026-01-10 10:00", ean=EAN)
    diary.sign_up("2026-01-11 10:00", "Bo", reference="4711")
    diary.sign_up("2026-01-12 10:00", "Eva", "Jan")

    assert [d.address.reference for d in planned(diary, 1).documents] == [None]


def test_one_invoice_for_each_ean_and_reference_also_where_one_calls_it_an_order(
    diary: Diary,
) -> None:
    """Row: what"""
    diary.sign_up("2026-01-12 10:00", "Pia", reference="R1", reference_is_order=True)

    documents = planned(diary, 1).documents

    assert len(documents) == 1
    assert documents[0].address.is_order
    assert [line.names for line in documents[0].lines] == [(), ("Jan Holm",), ("Pia Holm",)]


def test_without_an_ean_the_membership_stands_and_the_money_is_held_back() -> None:
    """Row: no EAN"""
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva", "Jan")

    held = planned(diary, 1).held_back

    assert RANDERS in diary.state().memberships
    assert planned(diary, 1).documents == ()
    assert [(h.municipality, h.name, h.meeting, h.net_ore, h.why) for h in held] == [
        (RANDERS, "Kommune 0730", 1, 690000, "ean")
    ]


def test_an_own_ean_is_invoiced_though_the_municipality_has_none() -> None:
    diary = Diary()
    diary.join("2026-01-10 10:00")
    diary.sign_up("2026-01-11 10:00", "Bo", "Eva")
    diary.sign_up("2026-01-12 10:00", "Pia", ean=OTHER_EAN)

    result = planned(diary, 1)

    assert [d.lines[0].names for d in result.documents] == [("Pia Holm",)]
    assert [h.net_ore for h in result.held_back] == [610000]


def test_billing_details_count_from_when_they_change_and_what_isnt_named_stays(
    diary: Diary,
) -> None:
    """Row: EAN, reference or order number changes"""
    diary.billing("2026-03-13 10:00", ean=OTHER_EAN)
    diary.billing("2026-03-13 11:00", reference="R2")

    address = planned(diary, 1).documents[0].address

    assert (address.ean, address.reference) == (OTHER_EAN, "R2")


def test_a_municipality_that_is_left_out_keeps_its_charges_open(diary: Diary) -> None:
    diary.join("2026-01-12 10:00", AARHUS, ean=OTHER_EAN)

    result = planned(diary, 1, left_out=(RANDERS,))

    assert [d.address.municipality for d in result.documents] == [AARHUS]
    assert [(h.municipality, h.why) for h in result.held_back] == [(RANDERS, "left_out")]


def test_invoices_stand_in_the_order_of_municipalities_and_add_up(diary: Diary) -> None:
    diary.join("2026-01-12 10:00", ODENSE, ean=EAN)
    diary.join("2026-01-12 10:00", AARHUS, ean=EAN)

    result = planned(diary, 1)

    assert [d.address.municipality for d in result.documents] == [ODENSE, RANDERS, AARHUS]
    assert result.totals.net_ore == 610000 * 3 + 80000
    assert result.totals.total_ore == sum(d.totals.total_ore for d in result.documents)


def test_each_charge_has_a_name_of_its_own_for_ever() -> None:
    fee = Charge(RANDERS, ChargeKind.FEE, 2, 1, 610000)
    extra = Charge(RANDERS, ChargeKind.EXTRA, 2, 1, 80000)
    own = replace(extra, ean=EAN, reference="4711", own_billing=True)

    names = [charge_id("knub", 2026, each) for each in (fee, extra, own)]

    assert names == [
        "knub-2026-0730-fee",
        "knub-2026-0730-extra-2",
        f"knub-2026-0730-extra-2-{EAN}-ref 4711",
    ]
    assert charge_id("knub", 2026, fee, generation=2) == "knub-2026-0730-fee-g2"


@pytest.mark.parametrize(
    ("kroner", "held", "text"),
    [
        (6100, 0, "Deltagergebyr 2026, tilmeldt før første møde"),
        (4600, 1, "Deltagergebyr 2026, tilmeldt efter ét møde"),
        (2900, 2, "Deltagergebyr 2026, tilmeldt efter to møder"),
    ],
)
def test_the_line_of_a_fee_says_when_the_municipality_joined(
    kroner: int, held: int, text: str
) -> None:
    sent = ["2026-01-10 10:00", "2026-03-12 10:00", "2026-05-28 10:00"][held]
    diary = Diary()
    diary.join(sent, ean=EAN)

    line = planned(diary, 3).documents[0].lines[0]

    assert (line.amount_ore, line.description) == (kroner * 100, text)


def test_vat_is_a_quarter_of_the_net_sum_once_an_invoice() -> None:
    """Row: money"""
    assert [vat_on(ore, 25) for ore in (610000, 460000, 290000, 80000, 2)] == [
        152500,
        115000,
        72500,
        20000,
        1,
    ]


def test_fees_without_a_meeting_left_are_a_persons_matter() -> None:
    diary = Diary()
    diary.join("2026-06-01 10:00")

    assert fees_without_meeting(diary.state("2026-06-02 10:00")) == ()

    diary.call_off("2026-09-01 10:00", 3)

    assert [m.municipality for m in fees_without_meeting(diary.state())] == [RANDERS]


def test_before_the_start_the_charges_are_those_there_would_be_now(diary: Diary) -> None:
    assert [c.amount_ore for c in diary.charges(1, "2026-02-01 10:00")] == [610000, 80000]

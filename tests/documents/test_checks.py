"""What the official rules let through is found before anything is sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from invoice_samples import (
    BASIS,
    CREDIT_NOTE,
    EXTRA,
    FEE,
    INVOICE,
    MIXED,
    SEASON,
    SELLER,
    batch,
    buyer,
    numbered,
)

from knub_mailer.documents.checks import batch_problems, ean_problem, problems, ubl_problems
from knub_mailer.documents.ubl import ubl_xml
from knub_mailer.domain.invoice import Invoice


def rules(found: list[str]) -> list[str]:
    return [problem.partition(":")[0] for problem in found]


@pytest.mark.parametrize("invoice", [INVOICE, CREDIT_NOTE, BASIS])
def test_a_sound_document_has_no_problem(invoice: Invoice) -> None:
    assert problems(invoice) == []


@pytest.mark.parametrize(
    "ean",
    ["73513537", "614141000036", "10614141000415", "0000000000000", "5798006291725", "", "٥" * 13],
    ids=["8 digits", "12 digits", "14 digits", "zeros", "check digit", "none", "other digits"],
)
def test_only_thirteen_digits_with_a_good_check_digit_are_an_ean(ean: str) -> None:
    assert rules(problems(buyer(ean=ean))) == ["PEPPOL-COMMON-R040"]
    assert ean_problem(ean)


BROKEN = {
    "DK-R-017": buyer(cvr="29189669"),
    "DK-R-014": replace(INVOICE, seller=replace(SELLER, cvr="1234567")),
    "DK-R-006": replace(INVOICE, seller=replace(SELLER, bank_registration="216")),
    "BR-07": buyer(name=" \u200b"),
    "BR-06": replace(INVOICE, seller=replace(SELLER, name="")),
    "PEPPOL-EN16931-R003": buyer(reference=None, reference_is_order=False, contact_name=""),
    "BR-CO-25": replace(INVOICE, due=None),
    "OWN-DUE": replace(INVOICE, due=date(2026, 3, 15)),
    "BR-16": replace(INVOICE, lines=()),
    "BR-25": replace(INVOICE, lines=(replace(FEE, description=""),)),
    "BR-27": replace(INVOICE, lines=(FEE, replace(FEE, unit_price_ore=-1))),
    "OWN-QUANTITY": replace(INVOICE, lines=(replace(FEE, quantity=0),)),
    "OWN-NAMES": replace(INVOICE, lines=(replace(EXTRA, quantity=2),)),
    "BR-05": replace(INVOICE, currency="EUR"),
    "BR-55": replace(CREDIT_NOTE, credits=None),
    "OWN-CREDIT-DATE": replace(CREDIT_NOTE, issued=date(2026, 3, 1)),
    "OWN-CREDIT-DUE": replace(CREDIT_NOTE, due=date(2026, 5, 1)),
}


@pytest.mark.parametrize(("rule", "invoice"), BROKEN.items(), ids=BROKEN.keys())
def test_a_fault_is_named_by_its_rule(rule: str, invoice: Invoice) -> None:
    assert rules(problems(invoice)) == [rule]


def test_a_bad_account_number_is_found() -> None:
    wrong = replace(INVOICE, seller=replace(SELLER, bank_account="DK5000400440116243"))

    assert rules(problems(wrong)) == ["DK-R-006"]


def test_a_sound_batch_has_no_problem() -> None:
    assert batch_problems(MIXED, SEASON) == []


def test_a_batch_tells_doubles_gaps_and_charges_billed_twice() -> None:
    twice = batch(INVOICE, replace(INVOICE, charge_id="other"))
    gap = batch(INVOICE, numbered(3))

    assert [p for p in batch_problems(twice, SEASON) if "DUPLICATE" in p] == [
        "OWN-DUPLICATE: KNUB-2026-0001 findes 2 gange"
    ]
    assert "OWN-TWICE" in rules(batch_problems(twice, SEASON))
    assert rules(batch_problems(gap, SEASON)) == ["OWN-GAP"]


def test_a_price_that_is_not_the_seasons_is_found() -> None:
    wrong = replace(INVOICE, lines=(replace(FEE, unit_price_ore=620000),))

    assert batch_problems(batch(wrong), SEASON) == [
        "KNUB-2026-0001: OWN-PRICE: linje 1 har prisen 6.200,00"
    ]


def test_a_vat_wrong_by_one_ore_is_found_in_the_finished_file() -> None:
    """EN 16931 accepts anything less than a krone."""
    tampered = ubl_xml(INVOICE).replace(b"2125.00", b"2125.01").replace(b"10625.00", b"10625.01")

    assert rules(ubl_problems(tampered)) == ["BR-CO-17"]


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        (b">5798006291724<", b">0000000000000<", "PEPPOL-COMMON-R040"),
        (b'"0184">DK29189668</cbc:CompanyID', b'"0184">DK29189669</cbc:CompanyID', "PEPPOL-COMMON"),
        (b"<cbc:DueDate>2026-04-15</cbc:DueDate>", b"", "BR-CO-25"),
        (b"2400.00", b"2500.00", "BR-CO-10"),
    ],
)
def test_the_finished_file_is_read_as_its_receiver_does(
    before: bytes, after: bytes, rule: str
) -> None:
    content = ubl_xml(INVOICE)

    assert ubl_problems(content) == []
    assert before in content
    assert [found.startswith(rule) for found in ubl_problems(content.replace(before, after))] == [
        True
    ]

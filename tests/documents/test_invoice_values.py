"""Sums and VAT of invoices and batches."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st
from invoice_samples import BASIS, CREDIT_NOTE, FEE, INVOICE, MIXED, batch

from knub_mailer.domain.invoice import DocumentKind, Totals, vat_on


def test_vat_is_rounded_once_on_the_sum_and_not_on_each_line() -> None:
    """Three lines of 0,02 kr. owe 0,02 kr. in VAT; line by line it would be 0,03 kr.

    Row: money
    """
    invoice = replace(INVOICE, lines=(replace(FEE, unit_price_ore=2),) * 3)

    assert invoice.totals == Totals(net_ore=6, vat_ore=2)


def test_half_an_ore_of_vat_rounds_away_from_zero() -> None:
    """Row: money"""
    assert [vat_on(net, 25) for net in (2, -2, 6, 1, 0)] == [1, -1, 2, 0, 0]


@given(st.integers(-(10**9), 10**9), st.integers(0, 100))
def test_vat_agrees_with_decimal_arithmetic(net_ore: int, percent: int) -> None:
    expected = (Decimal(net_ore) * percent / 100).quantize(Decimal(1), ROUND_HALF_UP)

    assert vat_on(net_ore, percent) == expected


def test_the_networks_prices_with_vat_have_no_ore() -> None:
    prices = (610000, 460000, 290000, 80000)

    assert [price + vat_on(price, 25) for price in prices] == [762500, 575000, 362500, 100000]


def test_a_credit_note_cancels_its_invoice_to_the_ore() -> None:
    both = batch(INVOICE, CREDIT_NOTE)

    assert both.balance == Totals(0, 0)
    assert CREDIT_NOTE.totals == INVOICE.totals


def test_a_batch_counts_invoices_and_credit_notes_apart() -> None:
    assert MIXED.control(DocumentKind.INVOICE).count == 2
    assert MIXED.control(DocumentKind.CREDIT_NOTE).sums == INVOICE.totals
    assert MIXED.balance.total_ore == 575000
    assert MIXED.numbers == ("KNUB-2026-0001", "KNUB-2026-0003")


def test_a_batch_that_finance_numbers_has_no_numbers() -> None:
    assert batch(BASIS).numbers is None
    assert BASIS.name == "KNUB-2026-1-0730"

"""A bill that was fixed, and what a person decides afterwards: each krone is billed once."""

from __future__ import annotations

from typing import Any

import pytest
from billing_year import AARHUS, RANDERS, BillingYear

from knub_mailer.domain.ledger import Act, Joined, Seated, Withdrawn
from knub_mailer.domain.request import Person
from knub_mailer.storage.database import Database
from knub_mailer.workflows import billing
from knub_mailer.workflows.billing import Amended

NAMES = ("Anna Lund", "Bo Friis", "Carl Eng", "Dorte Fog")


@pytest.fixture
def year(sqlite: Database) -> BillingYear:
    """Randers with two extras at meeting 1, its bill announced on Friday the 13th."""
    year = BillingYear(sqlite)
    year.joins("2026-01-15 09:12", RANDERS)
    year.seats("2026-02-10 08:00", RANDERS, 1, *NAMES)
    year.morning("2026-03-13")
    return year


def decides(year: BillingYear, at: str, act: Act) -> tuple[Amended, ...]:
    """A mail of the day before the meeting is carried out then; how the fixed bill changed."""
    with year.office.sitting(year.moment(at)) as sitting:
        sitting.write(
            f"decision:{at}",
            act,
            at=year.moment("2026-03-11 10:00"),
            position=0,
            municipality=RANDERS,
            by="kontakt@randers.example",
            source=f"{at}@randers.example",
        )
        amended = billing.amend(sitting)
        assert not [each for each in billing.amend(sitting) if each.more_ore]
        sitting.settle()
    return amended


def let_in(name: str, **own: Any) -> Seated:
    return Seated(
        1, Person(name, f"{name.split()[0].lower()}@randers.example"), allowed=True, **own
    )


def let_off(name: str) -> Withdrawn:
    return Withdrawn(1, Person(name), allowed=True)


def nets(year: BillingYear) -> list[str]:
    return [each["net"] for each in year.invoices()]


def test_who_is_let_in_before_the_batch_goes_is_on_its_invoice(year: BillingYear) -> None:
    """Row: sent before a meeting's start, processed after it"""
    (more,) = decides(year, "2026-03-13 10:00", let_in("Eva Holm"))
    assert (more.more_ore, more.label) == (80_000, "2026-1")
    assert more.goes_out == year.moment("2026-03-16 08:00")
    assert year.mornings("2026-03-16", "2026-03-17", "2026-05-29", "2026-06-01") == ["2026-1"]
    assert nets(year) == ["8500.00"]


def test_who_is_let_in_afterwards_is_billed_once_in_a_batch_of_its_own(year: BillingYear) -> None:
    """On the next working day; to the reference that the sign-up brought.

    Row: sent before a meeting's start, processed after it
    """
    year.morning("2026-03-16")
    (more,) = decides(year, "2026-03-17 10:00", let_in("Eva Holm", reference="4711"))
    assert (more.more_ore, more.label) == (80_000, None)
    assert more.goes_out == year.moment("2026-03-18 08:00")
    days = ("2026-03-17", "2026-03-18", "2026-03-19", "2026-05-29", "2026-06-01")
    assert year.mornings(*days) == ["2026-1-s1"]
    added = year.invoices()[-1]
    assert (added["net"], added["reference"], added["issued"]) == ("800.00", "4711", "2026-03-18")


def test_who_is_let_off_is_not_billed_or_a_credit_is_due(year: BillingYear) -> None:
    """A charge that waits follows the decision; an invoice that has gone is to be credited, and
    what is invoiced again is what is owed then.

    Row: something was wrong on an issued invoice
    """
    (less,) = decides(year, "2026-03-13 10:00", let_off("Anna Lund"))
    assert (less.more_ore, less.wrong) == (-80_000, ())
    year.morning("2026-03-16")
    assert nets(year) == ["6900.00"]
    (wrong,) = decides(year, "2026-03-16 10:00", let_off("Bo Friis"))
    assert (wrong.wrong, wrong.over_ore) == (("KNUB-2026-0001",), 80_000)
    with year.office.sitting(year.moment("2026-03-16 11:00")) as sitting:
        found = billing.explained_invoice(sitting, "KNUB-2026-0001")
    assert found is not None  # its lines, whatever was decided since
    assert [each.amount_ore for each in found[1]] == [610_000, 80_000]
    assert "Dorte Fog" in found[1][1].what
    year.credits("2026-03-17 09:00", "KNUB-2026-0001", reopen=True)
    year.morning("2026-03-18")
    assert nets(year) == ["6900.00", "6900.00", "6100.00"]
    decides(year, "2026-03-18 10:00", let_in("Eva Holm"))
    assert year.mornings("2026-03-19", "2026-03-20", "2026-05-29") == ["2026-1-s2"]
    assert nets(year)[3:] == ["800.00"]


def test_an_earlier_join_changes_a_fee_that_is_not_yet_invoiced(sqlite: Database) -> None:
    """Known after the preflight of meeting 2: its price holds for what has not gone.

    Row: a second join from the same municipality
    """
    year = BillingYear(sqlite)
    year.joins("2026-03-20 09:00", AARHUS, ean=None)
    year.mornings("2026-05-29", "2026-06-01")
    with year.office.sitting(year.moment("2026-06-02 10:00")) as sitting:
        sitting.write(
            "earlier",
            Joined(Person("Bo Ny", "bo@aarhus.example")),
            at=year.moment("2026-03-11 10:00"),
            position=0,
            municipality=AARHUS,
            by="bo@aarhus.example",
            source="earlier@aarhus.example",
        )
        (changed,) = billing.amend(sitting)
        sitting.settle()
    assert (changed.more_ore, changed.goes_out) == (150_000, None)
    year.has_ean("2026-06-03 10:00", AARHUS)
    year.morning("2026-06-04")
    assert nets(year) == ["6100.00"]

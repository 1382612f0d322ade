"""What a preflight asks the secretariat to look at before the batch goes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from billing_year import AARHUS, RANDERS, BillingYear

from knub_mailer.domain.command import Stop
from knub_mailer.domain.ledger import MeetingFormatChanged
from knub_mailer.domain.network import Format
from knub_mailer.storage import matters
from knub_mailer.storage.database import Database
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows import billing


def test_who_never_said_whom_to_keep_is_named_and_not_billed(sqlite: Database) -> None:
    """Meeting 3 becomes physical with three from Randers and no answer: the third costs nothing."""
    year = BillingYear(sqlite)
    year.joins("2026-01-15 09:12", RANDERS)
    year.seats("2026-09-01 08:00", RANDERS, 3, "Mette Holm", "Bo Friis", "Ea Lund")
    change = MeetingFormatChanged(3, Format.PHYSICAL, place="Odense")
    year.writes("2026-09-10 08:00", change, by="faglig@netvaerk.example")
    year.mornings("2026-03-13", "2026-03-16", "2026-05-29", "2026-10-09", "2026-10-12")

    assert [each["net"] for each in year.invoices()] == ["6100.00"]
    assert "Ikke faktureret: Ea Lund." in year.text("preflight")


def test_a_date_in_doubt_is_named(sqlite: Database) -> None:
    """The matter about the mail's date is open when the bill is made."""
    year = BillingYear(sqlite)
    year.joins("2026-01-15 09:12", RANDERS)
    with year.office.sitting(year.moment("2026-02-01 09:00")) as sitting:
        doubt = Matter(
            key="knub:review:abc:date",
            network="knub",
            kind="review",
            asked="sekretariat@netvaerk.example",
            municipality=RANDERS,
            opened_at=sitting.now,
        )
        matters.open_matter(sitting.session, doubt)
    year.morning("2026-03-13")
    assert "Randers Kommune betaler foreløbig prisen" in year.text("preflight")


def test_a_stopped_batch_is_named_by_the_next_preflight(sqlite: Database) -> None:
    """Its charges stay its own; the new batch holds only what is new."""
    year = BillingYear(sqlite)
    year.joins("2026-01-15 09:12", RANDERS)
    year.morning("2026-03-13")
    year.answers("2026-03-13 10:00", "2026-1", Stop())
    year.joins("2026-04-01 10:00", AARHUS)
    year.morning("2026-05-29")

    text = year.text("preflight")
    assert "2026-1 er stadig stoppet" in text
    assert "Aarhus Kommune" in text and "Randers Kommune" not in text


def test_a_late_join_known_after_the_preflight_is_billed_next_time(sqlite: Database) -> None:
    """Its fee comes after meeting 2; after the last preflight it is a person's matter."""
    year = BillingYear(sqlite)
    year.joins("2026-01-15 09:12", RANDERS)
    year.mornings("2026-03-13", "2026-03-16")
    year.joins("2026-03-17 10:00", AARHUS)
    year.mornings("2026-05-29", "2026-06-01")
    assert [(each["municipality"], each["net"]) for each in year.invoices()] == [
        (RANDERS, "6100.00"),
        (AARHUS, "4600.00"),
    ]


def test_workers_that_announce_at_once_announce_once(database: Database) -> None:
    """Four processes on the first working day: one batch, one preflight, each charge once."""
    year = BillingYear(database)
    year.joins("2026-01-15 09:12", RANDERS)
    offices = [BillingYear(database).office for _ in range(4)]
    now = year.moment("2026-03-13 08:00")

    with ThreadPoolExecutor(4) as pool:
        labels = list(pool.map(lambda office: billing.announce(office, now), offices))

    assert sorted(labels) == [(), (), (), ("2026-1",)]
    assert len(year.mails("preflight")) == 1
    year.morning("2026-03-16")
    assert [each["net"] for each in year.invoices()] == ["6100.00"]


def test_nothing_is_announced_outside_working_hours(sqlite: Database) -> None:
    """Not at 07:59 on the day, nor on a Saturday when the service comes back then."""
    year = BillingYear(sqlite)
    year.joins("2026-01-15 09:12", RANDERS)
    for at in ("2026-03-13 07:59", "2026-03-14 09:00"):
        assert billing.announce(year.office, year.moment(at)) == ()
    assert year.mails("preflight") == []

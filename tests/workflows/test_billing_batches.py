"""The life of a regular batch: announced, stopped, sent, complete or not at all."""

from __future__ import annotations

import csv
import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from email.parser import BytesParser
from email.policy import default

import pytest
from billing_year import AARHUS, EAN, FINANCE, ODENSE, RANDERS, BillingYear

from knub_mailer.domain.command import LeaveOut, Resend, Send, Stop
from knub_mailer.domain.notices import BatchDecided, CommandRefused
from knub_mailer.errors import Refused
from knub_mailer.storage.database import Database
from knub_mailer.workflows import billing
from knub_mailer.workflows.billing import send

FRIDAY, MONDAY, TUESDAY = "2026-03-13", "2026-03-16", "2026-03-17"


@pytest.fixture
def year(sqlite: Database) -> BillingYear:
    """Randers with three at meeting 1, Aarhus without an EAN, Odense with nobody there."""
    year = BillingYear(sqlite)
    year.joins("2026-01-15 09:12", RANDERS)
    year.joins("2026-01-20 10:00", AARHUS, ean=None)
    year.joins("2026-02-02 11:00", ODENSE, reference="Team By")
    year.seats("2026-02-10 08:00", RANDERS, 1, "Mette Holm", "Bo Friis", "Ea Lund")
    return year


def test_the_secretariat_sees_the_bill_on_the_first_working_day(year: BillingYear) -> None:
    """Nothing on the meeting's own day; on Friday each invoice with its reason, and who waits.

    Row: when
    """
    year.morning("2026-03-12")
    assert year.mails("preflight") == []

    year.morning(FRIDAY)

    text = year.text("preflight")
    assert "Randers Kommune" in text and "Ea Lund" in text
    assert "kontakt@0730.example" in text  # whose mail led to it
    assert "Aarhus Kommune: 6.100 kr. ekskl. moms, EAN-nummeret mangler" in text
    assert "13.000,00" in text  # the sum without Aarhus: 6100 + 800 + 6100, and its VAT apart
    assert year.invoices() == []


def test_the_batch_goes_on_the_second_working_day(year: BillingYear) -> None:
    """By municipality code, numbered from 1, due 30 days later; no number for who has no EAN.

    Row: when
    Row: invoice date
    """
    assert year.mornings(FRIDAY, "2026-03-14", "2026-03-15", MONDAY) == ["2026-1"]

    odense, randers = year.invoices()
    assert (odense["number"], randers["number"]) == ("KNUB-2026-0001", "KNUB-2026-0002")
    assert (odense["municipality"], odense["reference"]) == (ODENSE, "Team By")
    assert randers == {
        "number": "KNUB-2026-0002",
        "kind": "invoice",
        "charge_id": "KNUB-2026-1-0730",
        "issued": MONDAY,
        "due": "2026-04-15",
        "batch": "2026-1",
        "meeting": 1,
        "municipality": RANDERS,
        "ean": EAN[RANDERS],
        "reference": None,
        "lines": [
            {
                "description": "Deltagergebyr 2026, tilmeldt før første møde",
                "quantity": 1,
                "unit_price": "6100.00",
                "amount": "6100.00",
            },
            {
                "description": "Ekstra plads ud over de 2 inkluderede",
                "quantity": 1,
                "unit_price": "800.00",
                "amount": "800.00",
            },
        ],
        "net": "6900.00",
        "vat": "1725.00",
        "total": "8625.00",
    }
    assert year.held_back() == [
        {"municipality": AARHUS, "meeting": 1, "net": "6100.00", "why": "ean"}
    ]


def test_finance_gets_one_complete_mail(year: BillingYear) -> None:
    """A cover that names what is held back; a ZIP with PDF and XML, a spreadsheet and a CSV."""
    year.mornings(FRIDAY, MONDAY)

    mail = year.last("batch_mail")
    assert mail["To"] == "oekonomi@netvaerk.example"
    assert mail["Auto-Submitted"] == "auto-generated"
    files = {part.get_filename(): part.get_payload(decode=True) for part in mail.iter_attachments()}
    assert sorted(files) == ["KNUB-2026-1.csv", "KNUB-2026-1.xlsx", "KNUB-2026-1.zip"]
    assert len(zipfile.ZipFile(io.BytesIO(files["KNUB-2026-1.zip"])).namelist()) == 4
    rows = list(
        csv.reader(files["KNUB-2026-1.csv"].decode("utf-8-sig").splitlines(), delimiter=";")
    )
    assert [row[0] for row in rows[1:3]] == ["KNUB-2026-0001", "KNUB-2026-0002"]
    assert "Aarhus Kommune" in year.text("batch_mail")
    assert "oekonomi@netvaerk.example" in year.text("batch_gone")


def test_jobs_that_run_twice_do_nothing_twice(year: BillingYear) -> None:
    """One preflight, one batch, one mail of each kind, whatever is run again.

    Row: the job runs twice, or is cut off anywhere
    """
    for day in (FRIDAY, FRIDAY, MONDAY, MONDAY, TUESDAY):
        year.morning(day)

    assert year.numbers() == ["KNUB-2026-0001", "KNUB-2026-0002"]
    for kind in ("preflight", "batch_mail", "batch_gone"):
        assert len(year.mails(kind)) == 1


def test_a_batch_is_complete_or_not_sent(year: BillingYear, sqlite: Database) -> None:
    """Finance can't be mailed: no number is taken and the batch stays due; mended, it goes.

    Row: the job runs twice, or is cut off anywhere
    """
    year.morning(FRIDAY)
    broken = BillingYear(sqlite)
    broken.office.network = replace(broken.office.network, finance=("ingen adresse",))

    with pytest.raises(Refused):
        broken.morning(MONDAY)

    assert (year.invoices(), year.batch("2026-1").status) == ([], "announced")
    assert year.morning(TUESDAY) == ("2026-1",)
    assert year.numbers() == ["KNUB-2026-0001", "KNUB-2026-0002"]
    assert {each["issued"] for each in year.invoices()} == {TUESDAY}


def test_workers_that_send_at_once_send_once(database: Database) -> None:
    """Four processes at 08:00: one batch, numbers without gap.

    Row: the job runs twice, or is cut off anywhere
    """
    year = BillingYear(database)
    year.joins("2026-01-15 09:12", RANDERS)
    year.joins("2026-02-02 11:00", ODENSE)
    year.morning(FRIDAY)
    offices = [BillingYear(database).office for _ in range(4)]
    now = year.moment(f"{MONDAY} 08:00")

    with ThreadPoolExecutor(4) as pool:
        sent = list(pool.map(lambda office: billing.send_batches(office, now), offices))

    assert sorted(sent) == [(), (), (), ("2026-1",)]
    assert year.numbers() == ["KNUB-2026-0001", "KNUB-2026-0002"]
    assert len(year.mails("batch_mail")) == 1


def test_what_changes_while_the_batch_is_printed_is_in_it(year: BillingYear) -> None:
    """An EAN that comes between printing and lock: the paper is printed again."""
    year.morning(FRIDAY)
    now = year.moment(f"{MONDAY} 08:00")

    class Interrupted(send.BatchWriter):
        calls = 0

        def files(self, batch, limit_bytes=0):  # type: ignore[no-untyped-def]
            Interrupted.calls += 1
            if Interrupted.calls == 1:
                year.has_ean(f"{MONDAY} 08:00", AARHUS)
            return super().files(batch, limit_bytes)

    labels = billing.send_batches(year.office, now, writer=Interrupted())

    assert labels == ("2026-1",)
    assert [each["municipality"] for each in year.invoices()] == [ODENSE, RANDERS, AARHUS]
    files = {part.get_filename(): part for part in year.last("batch_mail").iter_attachments()}
    archive = zipfile.ZipFile(io.BytesIO(files["KNUB-2026-1.zip"].get_payload(decode=True)))
    assert sum("Aarhus" in name for name in archive.namelist()) == 2


def test_stop_holds_the_batch_until_send(year: BillingYear) -> None:
    """Stopped on Friday; released on Wednesday it goes on Thursday at 08:00, as announced.

    Row: stop, later send
    """
    year.morning(FRIDAY)
    stopped = year.answers(f"{FRIDAY} 10:00", "2026-1", Stop())
    assert isinstance(stopped, BatchDecided)
    assert (stopped.decision, stopped.goes_out, stopped.count) == ("stopped", None, 2)
    year.seats("2026-03-16 09:00", ODENSE, 1, "For Sent")

    assert year.mornings(MONDAY, TUESDAY, "2026-03-18") == []
    assert year.held_back()[0]["why"] == "stopped"
    released = year.answers("2026-03-18 10:00", "2026-1", Send())

    assert released.goes_out == year.moment("2026-03-19 08:00")
    assert year.morning("2026-03-19") == ("2026-1",)
    assert [each["net"] for each in year.invoices()] == ["6100.00", "6900.00"]


def test_send_never_brings_the_batch_forward(year: BillingYear) -> None:
    """Stopped and released within the hour: it goes on the day announced.

    Row: stop, later send
    """
    year.morning(FRIDAY)
    year.answers(f"{FRIDAY} 10:00", "2026-1", Stop())
    released = year.answers(f"{FRIDAY} 11:00", "2026-1", Send())

    assert released.goes_out == year.moment(f"{MONDAY} 08:00")
    unstopped = year.answers("2026-03-15 11:00", "2026-1", Send())
    assert unstopped.goes_out == year.moment(f"{MONDAY} 08:00")


def test_udelad_leaves_one_municipality_for_the_next_batch(year: BillingYear) -> None:
    """Randers is spared now, without a supplementary batch; its charges come after meeting 2."""
    year.morning(FRIDAY)
    decided = year.answers(f"{FRIDAY} 10:00", "2026-1", LeaveOut(("randers",)))
    assert (decided.municipality, decided.count) == ("Randers Kommune", 1)

    assert year.mornings(MONDAY, TUESDAY, "2026-03-18") == ["2026-1"]
    assert [each["municipality"] for each in year.invoices()] == [ODENSE]
    assert {"municipality": RANDERS, "meeting": 1, "net": "6900.00", "why": "left_out"} in (
        year.held_back()
    )

    assert year.mornings("2026-05-29", "2026-06-01") == ["2026-2"]
    assert [(each["municipality"], each["net"]) for each in year.invoices()] == [
        (ODENSE, "6100.00"),
        (RANDERS, "6900.00"),
    ]


def test_udelad_of_somebody_not_in_the_batch_is_refused_with_a_hint(year: BillingYear) -> None:
    """A name nobody knows, and one known but not billed: nothing is left out of the two."""
    year.morning(FRIDAY)

    refused = year.answers(f"{FRIDAY} 10:00", "2026-1", LeaveOut(("Randers", "Randrup")))

    assert isinstance(refused, CommandRefused)
    assert "Randrup" in refused.why and "udelad Randers" in refused.examples
    assert year.batch("2026-1").left_out == ""
    assert isinstance(
        year.answers(f"{FRIDAY} 10:00", "2026-1", LeaveOut(("Ballerup",))), CommandRefused
    )


def test_a_reply_after_the_batch_has_gone_says_how_to_credit(year: BillingYear) -> None:
    """stop, send and udelad change nothing then."""
    year.mornings(FRIDAY, MONDAY)
    for command in (Stop(), Send(), LeaveOut(("Randers",))):
        refused = year.answers("2026-03-16 09:00", "2026-1", command)
        assert isinstance(refused, CommandRefused)
        assert any("Krediter KNUB-2026-" in example for example in refused.examples)
    assert year.batch("2026-1").status == "sent"


def test_after_an_outage_there_is_still_a_day_to_answer(year: BillingYear) -> None:
    """Down from Friday to Wednesday: announced on Wednesday, sent on Thursday."""
    assert year.mornings("2026-03-14", "2026-03-18") == []
    assert year.mornings("2026-03-18", "2026-03-19") == ["2026-1"]


def test_holidays_move_preflight_and_batch(sqlite: Database) -> None:
    """A meeting on the Wednesday before Easter: preflight on Tuesday after, batch on Wednesday.

    Row: when
    """
    year = BillingYear(sqlite)
    meetings = year.office.plan.meetings
    first = meetings[0]
    moved = year.moment("2026-04-01 09:30")
    season = year.office.plan.with_meeting(
        replace(first, starts=moved, ends=moved + timedelta(hours=5))
    )
    year.office.network = replace(year.office.network, season=season)
    year.joins("2026-01-15 09:12", RANDERS)

    for day in ("2026-04-02", "2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"):
        year.morning(day)
    assert year.mails("preflight") == []
    assert year.morning("2026-04-07") == ()
    assert len(year.mails("preflight")) == 1
    assert year.morning("2026-04-08") == ("2026-1",)


def test_a_meeting_that_costs_nobody_anything_is_said_to(sqlite: Database) -> None:
    """No members at all: an empty preflight, no mail to finance, nothing to answer."""
    year = BillingYear(sqlite)
    assert year.mornings(FRIDAY, MONDAY) == []
    assert "ingen fakturaer" in year.text("preflight")
    assert year.batch("2026-1").status == "empty"
    assert year.mails("batch_mail") == []


def test_nobody_with_an_ean_still_gives_finance_the_names(sqlite: Database) -> None:
    """All held back: the batch names them, takes no number and attaches nothing."""
    year = BillingYear(sqlite)
    year.joins("2026-01-15 09:12", RANDERS, ean=None)
    assert year.mornings(FRIDAY, MONDAY) == ["2026-1"]
    assert "Randers Kommune" in year.text("batch_mail")
    assert list(year.last("batch_mail").iter_attachments()) == []
    year.has_ean("2026-03-17 12:00", RANDERS)
    assert year.morning("2026-03-18") == ("2026-1-s1",)
    assert year.numbers() == ["KNUB-2026-0001"]


def test_a_signup_of_its_own_reference_is_an_invoice_of_its_own(sqlite: Database) -> None:
    """The extra named with rekv. 4711 is billed there; the fee to the membership's reference.

    Row: a sign-up that names its own EAN or reference
    """
    year = BillingYear(sqlite)
    year.joins("2026-01-15 09:12", RANDERS, reference="Mette Holm")
    year.seats("2026-02-10 08:00", RANDERS, 1, "A Aa", "B Bb", "C Cc")
    year.seats("2026-02-11 08:00", RANDERS, 1, "D Dd", reference="4711", reference_is_order=True)
    year.mornings(FRIDAY, MONDAY)

    nets = {each["reference"]: each["net"] for each in year.invoices()}
    assert nets == {"Mette Holm": "6900.00", "4711": "800.00"}
    assert "D Dd" in year.text("preflight") and "4711" in year.text("preflight")


def test_one_wrong_invoice_does_not_stop_the_others(year: BillingYear) -> None:
    """An EAN with a bad check digit: held back as a person's matter; the others go."""
    year.has_ean("2026-02-20 10:00", ODENSE, ean="5798006291749")
    year.mornings(FRIDAY, MONDAY)

    assert [each["municipality"] for each in year.invoices()] == [RANDERS]
    assert year.numbers() == ["KNUB-2026-0001"]
    assert "En faktura er holdt tilbage" in year.open_cases()
    assert "kontrolciffer" in year.text("preflight")
    assert year.mornings(TUESDAY, "2026-03-18") == []
    year.has_ean("2026-03-18 12:00", ODENSE)
    assert year.morning("2026-03-19") == ("2026-1-s1",)


def test_a_large_batch_is_split_into_mails_complete_in_themselves(sqlite: Database) -> None:
    """A small limit: several mails, each document in exactly one, `gensend` brings all of them."""
    year = BillingYear(sqlite, batch_mail_max_bytes=160_000)
    for code in (RANDERS, AARHUS, ODENSE):
        year.joins("2026-01-15 09:12", code)
    year.mornings(FRIDAY, MONDAY)

    mails = year.mails("batch_mail")
    assert len(mails) > 1
    assert all(f"del {n} af {len(mails)}" in mail.subject for n, mail in enumerate(mails, start=1))
    assert all(len(mail.content or b"") <= 160_000 for mail in mails)
    papers = [name for mail in mails for name in _papers(mail.content or b"")]
    assert sorted(papers) == sorted(set(papers)) and len(papers) == 2 * 3
    # The last mail's figures are its own, as its spreadsheet has them; those of all stand below.
    own, whole = year.text("batch_mail").split("HELE SENDINGEN, 3 MAILS")
    assert "Numre: KNUB-2026-0003 Fakturaer: 1 Netto: 6.100,00 kr." in own
    assert "Numre: KNUB-2026-0001 til KNUB-2026-0003 Fakturaer: 3 Netto: 18.300,00 kr." in whole

    with year.office.sitting(year.moment(f"{MONDAY} 09:00")) as sitting:
        batch = billing.batch_meant(sitting, [mails[-1].message_id])
        billing.finance_reply(sitting, Resend(), batch, FINANCE, "m1@kl.example")
    again = year.mails("batch_mail")[len(mails) :]
    assert [mail.content for mail in again] == [mail.content for mail in mails]


def _papers(content: bytes) -> list[str]:
    """The PDF and XML files in the ZIP of a batch's mail."""
    message = BytesParser(policy=default).parsebytes(content)
    for part in message.walk():
        if part.get_content_type() == "application/zip":
            return zipfile.ZipFile(io.BytesIO(part.get_payload(decode=True))).namelist()
    return []

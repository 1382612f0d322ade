"""What comes after a batch: late EANs, credit notes, finance's answers, chasing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from billing_year import AARHUS, EAN, FINANCE, ODENSE, RANDERS, SECRETARIAT, BillingYear

from knub_mailer.documents.ubl import ubl_xml
from knub_mailer.domain.command import Credit, LeaveOut, Received, Resend
from knub_mailer.domain.ledger import Replaced
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.notices import CommandRefused, CreditDone, CreditPreview
from knub_mailer.domain.request import Person
from knub_mailer.storage import batches, matters, outbox
from knub_mailer.storage.database import Database
from knub_mailer.workflows import billing


@pytest.fixture
def year(sqlite: Database) -> BillingYear:
    """After meeting 1: Randers invoiced as KNUB-2026-0001, Aarhus held back without an EAN."""
    year = BillingYear(sqlite)
    year.joins("2026-01-15 09:12", RANDERS)
    year.seats("2026-02-10 08:00", RANDERS, 1, "Mette Holm", "Bo Friis", "Ea Lund")
    year.joins("2026-02-20 10:00", AARHUS, ean=None)
    year.mornings("2026-03-13", "2026-03-16")
    return year


def test_an_ean_that_arrives_sends_a_supplementary_batch(year: BillingYear) -> None:
    """It came on Tuesday at 07:00: Wednesday at 08:00, the next number, no preflight.

    Row: no EAN
    """
    year.has_ean("2026-03-17 07:00", AARHUS)
    assert year.morning("2026-03-17") == ()

    assert year.mornings("2026-03-18", "2026-03-18", "2026-03-19") == ["2026-1-s1"]

    invoice = year.invoices()[1]
    assert (invoice["number"], invoice["municipality"]) == ("KNUB-2026-0002", AARHUS)
    assert (invoice["issued"], invoice["meeting"]) == ("2026-03-18", 1)
    assert year.held_back() == []
    assert len(year.mails("preflight")) == 1


def test_an_ean_of_maundy_thursday_eve_waits_for_the_tuesday_after_easter(
    year: BillingYear,
) -> None:
    """Wednesday 1 April: Thursday to Monday are holidays and a weekend."""
    year.has_ean("2026-04-01 15:00", AARHUS)
    easter = [f"2026-04-0{day}" for day in range(2, 7)]
    assert year.mornings(*easter) == []
    assert year.morning("2026-04-07") == ("2026-1-s1",)


def test_an_ean_that_comes_with_the_next_bill_makes_one_invoice(year: BillingYear) -> None:
    """Held back after meeting 1, an extra at meeting 2, the EAN after its preflight."""
    year.seats("2026-04-10 08:00", AARHUS, 2, "A Aa", "B Bb", "C Cc")
    year.morning("2026-05-29")
    year.has_ean("2026-05-30 12:00", AARHUS)

    assert year.mornings("2026-06-01", "2026-06-02") == ["2026-2"]

    aarhus = year.invoices()[-1]
    assert [line["amount"] for line in aarhus["lines"]] == ["6100.00", "800.00"]
    assert aarhus["net"] == "6900.00"


def test_an_ean_of_the_day_before_the_preflight_is_not_announced_again(year: BillingYear) -> None:
    """It came on the day of meeting 2: its supplementary batch goes on the preflight's morning."""
    year.has_ean("2026-05-28 12:00", AARHUS)
    assert year.morning("2026-05-29") == ("2026-1-s1",)
    assert "Aarhus" not in year.text("preflight")
    assert year.mornings("2026-06-01") == []


def test_a_changed_reference_counts_for_what_is_issued_afterwards(year: BillingYear) -> None:
    """The issued invoice keeps its copy.

    Row: EAN, reference or order number changes
    """
    year.has_ean("2026-03-17 07:00", RANDERS, ean="5798009999993", reference="Ny")
    year.seats("2026-04-10 08:00", RANDERS, 2, "A Aa", "B Bb", "C Cc")
    year.mornings("2026-05-29", "2026-06-01")
    first, second = year.invoices()
    assert (first["ean"], first["reference"]) == (EAN[RANDERS], None)
    assert (second["ean"], second["reference"]) == ("5798009999993", "Ny")


def test_an_address_of_the_register_is_on_what_is_issued_from_then_on(year: BillingYear) -> None:
    """momsbekendtgørelsen § 58, stk. 1, nr. 4, on the paper and in the XML; without it, neither."""
    rows = year.office.register.rows
    known = {"street": "Rådhusplads 2", "postal_code": "8000", "city": "Aarhus C"}
    year.office.register = Register(
        replace(row, **known) if row.code == AARHUS else row for row in rows
    )
    year.has_ean("2026-03-17 07:00", AARHUS)
    year.morning("2026-03-18")
    with year.office.database.transaction() as session:
        first, second = (batches.invoice_of(row) for row in batches.invoices(session, "knub", 2026))
    assert first.buyer.street is None and b"<cbc:StreetName>R" not in ubl_xml(first)
    shown = ubl_xml(second).decode()
    assert all(f">{value}<" in shown for value in known.values())


def test_a_credit_is_previewed_first(year: BillingYear) -> None:
    """Nothing happens before `send`."""
    shown = year.asks_credit("2026-03-20 10:00", Credit("knub-2026-0001", "Bo kom ikke", False))
    assert isinstance(shown.notice, CreditPreview)
    assert shown.notice.goes_out == year.moment("2026-03-23 08:00")
    assert shown.notice.until == year.moment("2026-03-27 10:00")
    assert year.mornings("2026-03-23", "2026-03-24") == []


def test_a_credit_note_goes_on_the_next_working_day(year: BillingYear) -> None:
    """Decided on Friday: Monday, with its own number, positive amounts, naming the invoice.

    Row: something was wrong on an issued invoice
    """
    done = year.credits("2026-03-20 10:00", "KNUB-2026-0001", reason="Bo kom ikke")
    assert isinstance(done, CreditDone)
    assert (done.number, done.goes_out) == (None, year.moment("2026-03-23 08:00"))

    assert year.mornings("2026-03-21", "2026-03-23", "2026-03-24") == ["2026-1-s1"]

    note = year.invoices()[1]
    assert (note["number"], note["kind"]) == ("KNUB-2026-0002", "credit_note")
    assert note["credits"] == "KNUB-2026-0001"
    assert (note["total"], note["due"]) == ("8625.00", None)
    assert [each["municipality"] for each in year.held_back()] == [AARHUS]


def test_a_credit_that_invoices_again_does_both_in_one_batch(year: BillingYear) -> None:
    """The note first, then the same charges to the billing details as they are now.

    Row: something was wrong on an issued invoice
    """
    year.has_ean("2026-03-19 09:00", RANDERS, reference="4711", reference_is_order=True)
    year.credits("2026-03-20 10:00", "KNUB-2026-0001", reopen=True)
    assert year.mornings("2026-03-23", "2026-03-23", "2026-03-24") == ["2026-1-s1"]

    _, note, again = year.invoices()
    assert (note["number"], again["number"]) == ("KNUB-2026-0002", "KNUB-2026-0003")
    assert (note["kind"], again["kind"]) == ("credit_note", "invoice")
    assert (note["reference"], again["reference"]) == (None, "4711")
    assert note["lines"] == again["lines"] and note["net"] == again["net"] == "6900.00"

    year.credits("2026-03-24 10:00", "KNUB-2026-0003", reopen=True)
    assert year.morning("2026-03-25") == ("2026-1-s2",)
    assert year.numbers()[3:] == ["KNUB-2026-0004", "KNUB-2026-0005"]


def test_credits_and_eans_that_are_due_together_go_together(year: BillingYear) -> None:
    """One supplementary batch: by municipality, numbers in that order."""
    year.has_ean("2026-03-20 07:00", AARHUS)
    year.credits("2026-03-20 10:00", "KNUB-2026-0001")
    assert year.morning("2026-03-23") == ("2026-1-s1",)
    kinds = [(each["municipality"], each["kind"]) for each in year.invoices()[1:]]
    assert kinds == [(RANDERS, "credit_note"), (AARHUS, "invoice")]


def test_an_invoice_is_credited_once(year: BillingYear) -> None:
    """Twice asked, or a credit note, or a number nobody knows: refused with what would work."""
    shown = year.asks_credit("2026-03-20 10:00", Credit("KNUB-2026-0001", "Fejl"))
    assert shown.matter_id is not None
    year.credits("2026-03-20 10:05", "KNUB-2026-0001")
    assert isinstance(year.sends_credit("2026-03-20 10:06", shown.matter_id), CommandRefused)
    year.morning("2026-03-23")

    for number in ("KNUB-2026-0001", "KNUB-2026-0002", "KNUB-2026-0099"):
        refused = year.asks_credit("2026-03-23 10:00", Credit(number, "Fejl")).notice
        assert isinstance(refused, CommandRefused), number
    unexplained = year.asks_credit("2026-03-23 10:00", Credit("KNUB-2026-0001", " ")).notice
    assert isinstance(unexplained, CommandRefused)
    assert len(year.invoices()) == 2


def test_gensend_brings_the_very_same_bytes(year: BillingYear) -> None:
    """The identical mail, Message-ID included, once for each request; the batch is unchanged.

    Row: the job runs twice, or is cut off anywhere
    """
    sent = year.mails("batch_mail")[0].message_id
    with year.office.sitting(year.moment("2026-03-16 09:00")) as sitting:
        batch = billing.batch_meant(sitting, ["nobody@example", sent])
        for _ in range(2):
            told = billing.finance_reply(sitting, Resend(), batch, FINANCE, "m1@kl.example").notice
    assert told.label == "2026-1" and told.resent

    first, again = year.mails("batch_mail")
    assert again.content == first.content and again.message_id == first.message_id
    assert again.recipients == "oekonomi@netvaerk.example"
    assert year.numbers() == ["KNUB-2026-0001"]


def test_modtaget_is_recorded_once(year: BillingYear) -> None:
    """The first receipt counts; without a thread it is the one batch nobody has confirmed."""
    sent = year.mails("batch_mail")[0].message_id
    for at, thread in (("2026-03-16 09:00", []), ("2026-03-17 09:00", [sent])):
        with year.office.sitting(year.moment(at)) as sitting:
            batch = billing.batch_meant(sitting, thread)
            answer = billing.finance_reply(sitting, Received(), batch, FINANCE, "m2@kl.example")
            assert not isinstance(answer.notice, CommandRefused)
    assert year.batch("2026-1").received_at == year.moment("2026-03-16 09:00")
    with year.office.sitting(year.moment("2026-03-18 09:00")) as sitting:
        answer = billing.finance_reply(sitting, Received(), None, FINANCE, "m3@kl.example")
        assert isinstance(answer.notice, CommandRefused)


def test_finance_can_number_itself(sqlite: Database) -> None:
    """No number of ours, no UBL; each paper has a name that stays, also for crediting it."""
    year = BillingYear(sqlite, numbering="finance")
    year.joins("2026-01-15 09:12", RANDERS)
    year.mornings("2026-03-13", "2026-03-16")
    (invoice,) = year.invoices()
    assert (invoice["number"], invoice["charge_id"]) == (None, "KNUB-2026-1-0730")
    year.credits("2026-03-16 10:00", "KNUB-2026-1-0730", reopen=True)
    year.morning("2026-03-17")
    assert [(each["kind"], each["charge_id"]) for each in year.invoices()[1:]] == [
        ("credit_note", "KNUB-2026-1-S1-0730"),
        ("invoice", "KNUB-2026-1-S1-0730-2"),
    ]
    assert year.invoices()[1]["credits"] == "KNUB-2026-1-0730"


def test_the_contact_is_asked_every_seven_days_and_then_a_person(sqlite: Database) -> None:
    """After 7, 14 and 21 days, once each; a new contact is the one who is asked; then a matter.

    Row: no EAN
    """
    year = BillingYear(sqlite)
    year.joins("2026-01-15 23:30", RANDERS, ean=None)
    year.joins("2026-01-15 09:00", ODENSE)
    start = year.moment("2026-01-15 08:00")
    for day in range(1, 40):
        if day == 10:
            year.has_contact("2026-01-24 12:00", RANDERS, Person("Ny Ven", "ny@0730.example"))
        billing.chase_eans(year.office, start + timedelta(days=day))

    asked = [
        (mail.queued_at.date().isoformat(), mail.first_recipient)
        for mail in year.mails("ean_chase")
    ]
    assert asked == [
        ("2026-01-22", "kontakt@0730.example"),
        ("2026-01-29", "ny@0730.example"),
        ("2026-02-05", "ny@0730.example"),
    ]
    assert [mail.queued_at.date().isoformat() for mail in year.mails("ean_escalation")] == [
        "2026-02-05"
    ]
    assert year.open_cases() == ["Randers Kommune mangler et EAN-nummer"]
    year.has_ean("2026-02-25 12:00", RANDERS)
    billing.chase_eans(year.office, year.moment("2026-02-26 08:00"))
    assert year.open_cases() == []


def test_nobody_is_chased_who_has_given_the_ean(year: BillingYear) -> None:
    """It came on the sixth day."""
    before = len(year.mails("ean_chase"))
    year.has_ean("2026-03-17 12:00", AARHUS)
    billing.chase_eans(year.office, year.moment("2026-05-01 08:00"))
    assert len(year.mails("ean_chase")) == before


def test_a_fee_with_no_meeting_left_is_a_persons_matter_once(year: BillingYear) -> None:
    """Odense joins after meeting 2, meeting 3 is called off: told once."""
    year.mornings("2026-05-29", "2026-06-01")
    year.joins("2026-08-01 10:00", ODENSE)
    assert "Et deltagergebyr kan ikke faktureres" not in year.open_cases()
    year.cancels("2026-09-01 10:00", 3)
    for day in ("2026-09-02", "2026-09-03"):
        year.morning(day)
    told = [mail for mail in year.mails("service_case") if "deltagergebyr" in mail.subject]
    assert len(told) == 1 and "Odense Kommune" in told[0].subject
    assert "Svar »ja«: Beløbet faktureres for sig" in year.text("service_case")

    _agrees(year, "2026-09-04 10:00", f"stranded:2026:{ODENSE}", ODENSE)  # a Friday
    days = ("2026-09-05", "2026-09-07", "2026-09-08")
    assert year.mornings(*days) == ["2026-2-s1"]
    assert [(e["issued"], e["net"]) for e in year.invoices()[1:]] == [("2026-09-07", "2900.00")]


def _agrees(year: BillingYear, at: str, key: str, code: str) -> None:
    """The secretariat answers such a matter with `ja`."""
    with year.office.sitting(year.moment(at)) as sitting:
        matter = matters.find(sitting.session, f"knub:service:{key}")
        assert matter is not None
        billing.bill_stranded(sitting, code)
        matters.close(sitting.session, matter, billing.BILL, SECRETARIAT.email, sitting.now)


def test_what_is_left_out_of_the_last_batch_is_a_persons_matter(year: BillingYear) -> None:
    """No later batch will take it along, so the secretariat is told."""
    year.cancels("2026-04-01 10:00", 3)
    year.seats("2026-04-10 08:00", RANDERS, 2, "A Aa", "B Bb", "C Cc")
    year.morning("2026-05-29")
    year.answers("2026-05-29 10:00", "2026-2", LeaveOut(("Randers",)))
    year.mornings("2026-06-01", "2026-06-02")
    assert "Udeladt af sæsonens sidste fakturaer" in year.open_cases()
    _agrees(year, "2026-06-03 10:00", f"left_out:2026:{RANDERS}", RANDERS)
    assert year.mornings("2026-06-03", "2026-06-04", "2026-06-08") == ["2026-2-s1"]
    assert year.invoices()[-1]["net"] == "800.00"


def test_faktura_tells_what_would_be_and_what_was_invoiced(year: BillingYear) -> None:
    """Meeting 1 as issued; meeting 2 as its seats stand, the charges held back with it."""
    year.seats("2026-04-10 08:00", RANDERS, 2, "A Aa", "B Bb", "C Cc")
    with year.office.sitting(year.moment("2026-04-11 09:00")) as sitting:
        issued = billing.faktura_what_if(sitting, 1)
        planned = billing.faktura_what_if(sitting, 2)
        virtual = billing.faktura_what_if(sitting, 3)
    assert issued.issued and issued.totals.net_ore == 690000
    (line,) = issued.invoices
    assert line.number == "KNUB-2026-0001" and len(line.reasons) == 2
    assert [each.net_ore for each in issued.held_back] == [610000]
    (randers,) = planned.invoices
    assert (planned.issued, randers.municipality, randers.net_ore) == (
        False,
        "Randers Kommune",
        80000,
    )
    assert "C Cc" in randers.lines[0] and "C Cc" in randers.reasons[0].what
    assert virtual.invoices == ()
    with year.office.database.transaction() as session:
        assert outbox.effects_with_prefix(session, "knub:preflight:2026-2") == []


def test_faktura_shows_what_came_after_the_batch_too(year: BillingYear) -> None:
    """A credit note and a late EAN, with their numbers; the sum is what is claimed by now.

    Who took an extra seat over is named with that mail; the price comes from the first one.
    """
    year.credits("2026-03-17 09:00", "KNUB-2026-0001")
    year.has_ean("2026-03-17 09:00", AARHUS)
    year.morning("2026-03-18")
    took = Replaced(2, Person("Ea Lund"), Person("Ida Ny", "ida@randers.example"))
    year.seats("2026-04-10 08:00", RANDERS, 2, "Mette Holm", "Bo Friis", "Ea Lund")
    year.writes("2026-04-12 10:00", took, RANDERS, by="ny@randers.example")
    with year.office.sitting(year.moment("2026-04-13 09:00")) as sitting:
        after = billing.faktura_what_if(sitting, 1)
        (planned,) = billing.faktura_what_if(sitting, 2).invoices
    assert [(each.number, each.net_ore) for each in after.invoices] == [
        ("KNUB-2026-0001", 690_000),
        ("KNUB-2026-0002", -690_000),
        ("KNUB-2026-0003", 610_000),
    ]
    assert after.totals.net_ore == 610_000
    (reason,) = planned.reasons
    assert reason.by == "kontakt@0730.example" and reason.sent.month == 4 and reason.sent.day == 10
    assert "Ida Ny overtog pladsen til samme pris ved mail fra ny@randers.example" in reason.term


def test_invoices_less_credit_notes_are_what_the_rules_say(year: BillingYear) -> None:
    """A whole year with a credit: the money adds up, and the series has no gap."""
    year.has_ean("2026-03-17 07:00", AARHUS)
    year.credits("2026-03-20 10:00", "KNUB-2026-0001", reopen=True)
    year.seats("2026-04-10 08:00", AARHUS, 2, "A Aa", "B Bb", "C Cc", "D Dd")
    year.joins("2026-04-11 08:00", ODENSE)
    days = ("2026-03-18", "2026-03-23", "2026-05-29", "2026-06-01", "2026-10-09", "2026-10-12")
    year.mornings(*days)
    sign = {"invoice": 1, "credit_note": -1}
    net = sum(sign[each["kind"]] * float(each["net"]) for each in year.invoices())
    assert net == 6100 + 800 + 6100 + 2 * 800 + 4600
    count = len(year.invoices())
    assert year.numbers() == [f"KNUB-2026-{n:04d}" for n in range(1, count + 1)]

"""Personal data: found, given out, and forgotten, while counted numbers and invoices stay."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from sqlmodel import Session, col, or_, select

from knub_mailer.storage.tables import (
    BatchRow,
    ChargeRow,
    IntakeMail,
    InvoiceRow,
    JournalRow,
    Matter,
    MembershipRow,
    OutboxMail,
    SeasonClock,
    SeatRow,
    Undeliverable,
)

GONE = "slettet"


def rows_about(session: Session, network: str, address: str) -> dict[str, list[object]]:
    """Every row that holds an address, by the table's name."""
    like = f"%{address}%"
    tables: dict[str, Any] = {
        "intake_mail": select(IntakeMail).where(
            IntakeMail.network == network, IntakeMail.sender == address
        ),
        "journal": select(JournalRow).where(
            JournalRow.network == network,
            or_(col(JournalRow.by) == address, col(JournalRow.act).like(like)),
        ),
        "membership": select(MembershipRow).where(
            MembershipRow.network == network, MembershipRow.contact_email == address
        ),
        "seat": select(SeatRow).where(SeatRow.network == network, SeatRow.email == address),
        "matter": select(Matter).where(
            Matter.network == network,
            or_(col(Matter.asked).like(like), col(Matter.payload).like(like)),
        ),
        "outbox_mail": select(OutboxMail).where(
            OutboxMail.network == network, col(OutboxMail.recipients).like(like)
        ),
    }
    return {name: list(session.exec(query)) for name, query in tables.items()}


def erase(session: Session, network: str, address: str, names: Iterable[str]) -> int:
    """Take a person out of everything but issued invoices; how many rows were changed.

    The journal keeps its acts under a name that says nothing, so that counted numbers stand.
    """
    found = rows_about(session, network, address)
    alias = _alias(session, network)
    changed = 0
    for row in found["journal"]:
        assert isinstance(row, JournalRow)
        row.act = _redacted(row.act, address, names, alias)
        row.by = f"{alias}@{GONE}.invalid" if row.by == address else row.by
        changed += 1
    for row in found["intake_mail"]:
        assert isinstance(row, IntakeMail)
        row.raw, row.sender, row.subject, row.understood = None, None, GONE, None
        changed += 1
    for row in found["outbox_mail"]:
        assert isinstance(row, OutboxMail)
        row.content, row.subject = None, GONE
        row.first_recipient, row.recipients = GONE, GONE
        changed += 1
    for row in found["matter"]:
        assert isinstance(row, Matter)
        row.asked = row.asked.replace(address, GONE)
        row.payload = _redacted(row.payload, address, names, alias)
        row.subject = GONE
        if row.status == "open":
            row.status, row.decision = "closed", GONE
        changed += 1
    for row in session.exec(
        select(Undeliverable).where(
            Undeliverable.network == network, Undeliverable.address == address
        )
    ):
        row.address, row.diagnostic = GONE, GONE
    _redact_seasons(session, network)
    session.flush()
    return changed


def drop_raw_mail(session: Session, network: str, last_year: int) -> int:
    """Forget the bytes of mails of seasons up to a year, in and out; how many.

    A mail belongs to the year it came in, but one of the autumn that changed something in the
    season to come belongs to that season, with its answers.
    """
    count = 0
    later = select(JournalRow.intake_id).where(
        JournalRow.network == network, col(JournalRow.season) > last_year
    )
    kept = set(session.exec(later))
    for intake in session.exec(
        select(IntakeMail).where(IntakeMail.network == network, col(IntakeMail.raw).is_not(None))
    ):
        old = intake.status == "handled" and intake.arrived_at.year <= last_year
        if old and intake.id not in kept:
            intake.raw, intake.understood, intake.subject = None, None, GONE
            count += 1
    invoiced = "batch_mail"
    for mail in session.exec(
        select(OutboxMail).where(
            OutboxMail.network == network, col(OutboxMail.content).is_not(None)
        )
    ):
        old = mail.queued_at.year <= last_year and mail.status in ("sent", "failed")
        answers_later = mail.answers_intake is not None and mail.answers_intake in kept
        if old and mail.kind != invoiced and not answers_later:
            mail.content = None
            count += 1
    session.flush()
    return count


def anonymise_seasons(session: Session, network: str, last_year: int) -> int:
    """Take every name and address out of the seasons up to a year; how many rows."""
    count = 0
    rows = select(JournalRow).where(
        JournalRow.network == network, col(JournalRow.season) <= last_year, JournalRow.by != GONE
    )
    for number, row in enumerate(session.exec(rows), start=1):
        row.act = _without_people(row.act, number)
        row.by = GONE
        count += 1
    seats = select(SeatRow).where(
        SeatRow.network == network, col(SeatRow.season) <= last_year, col(SeatRow.name).is_not(None)
    )
    for seat in session.exec(seats):
        seat.name, seat.email, seat.person_key = None, None, f"{GONE}-{seat.id}"
    members = select(MembershipRow).where(
        MembershipRow.network == network, col(MembershipRow.season) <= last_year
    )
    for member in session.exec(members):
        member.contact_name, member.contact_email = None, None
    _redact_seasons(session, network, last_year)
    session.flush()
    return count


def drop_invoices(session: Session, network: str, last_year: int) -> int:
    """Delete documents, charges and batches of seasons up to a year; how many documents."""
    old = list(
        session.exec(
            select(InvoiceRow).where(
                InvoiceRow.network == network, col(InvoiceRow.season) <= last_year
            )
        )
    )
    tables: tuple[Any, ...] = (ChargeRow, InvoiceRow, BatchRow)
    for table in tables:
        rows = session.exec(
            select(table).where(table.network == network, col(table.season) <= last_year)
        ).all()
        for row in sorted(rows, key=lambda each: -(each.id or 0)):
            session.delete(row)
        session.flush()
    return len(old)


def _redact_seasons(session: Session, network: str, last_year: int = 9999) -> None:
    """Other processes must read the journal again."""
    for clock in session.exec(
        select(SeasonClock).where(
            SeasonClock.network == network, col(SeasonClock.season) <= last_year
        )
    ):
        clock.redactions += 1


def _alias(session: Session, network: str) -> str:
    clocks = session.exec(select(SeasonClock).where(SeasonClock.network == network)).all()
    return f"{GONE}-{sum(clock.redactions for clock in clocks) + 1}"


def _redacted(text: str, address: str, names: Iterable[str], alias: str) -> str:
    text = re.sub(re.escape(address), f"{alias}@{GONE}.invalid", text, flags=re.IGNORECASE)
    for name in sorted(filter(None, names), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", alias, text, flags=re.IGNORECASE)
    return text


_PEOPLE = re.compile(r'"(name|email|note|title|phone|old|new)":"(?:[^"\\]|\\.)*"')


def _without_people(act: str, number: int) -> str:
    def blank(found: re.Match[str]) -> str:
        key = found.group(1)
        if key in ("note", "title", "phone"):
            return f'"{key}":null'
        value = f"{GONE}-{number}" if key == "name" else f"{GONE}-{number}@{GONE}.invalid"
        return f'"{key}":"{value}"'

    return _PEOPLE.sub(blank, act)

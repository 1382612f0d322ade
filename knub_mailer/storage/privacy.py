"""Personal data: found, given out, and forgotten, while counted numbers and invoices stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass, replace
from dataclasses import fields as dataclass_fields
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, or_, select

from knub_mailer.domain.request import Person
from knub_mailer.storage import codec
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
INVOICES = "batch_mail"
"""The kind of mail that carries invoices to finance; kept as long as these."""


def rows_about(session: Session, network: str, address: str) -> dict[str, list[object]]:
    """Every row that holds an address, by the table's name."""
    holds: dict[str, tuple[Any, tuple[str, ...]]] = {
        "intake_mail": (IntakeMail, ("sender",)),
        "journal": (JournalRow, ("by", "act")),
        "membership": (MembershipRow, ("contact_email",)),
        "seat": (SeatRow, ("email",)),
        "matter": (Matter, ("asked", "payload", "decided_by")),
        "outbox_mail": (OutboxMail, ("recipients", "first_recipient")),
        "undeliverable": (Undeliverable, ("address",)),
    }
    sought = whole(address)
    found: dict[str, list[object]] = {}
    for name, (table, fields) in holds.items():
        likely = [col(getattr(table, each)).contains(address, autoescape=True) for each in fields]
        rows = session.exec(select(table).where(table.network == network, or_(*likely))).all()
        found[name] = [
            row for row in rows if any(sought.search(getattr(row, each) or "") for each in fields)
        ]
    return found


def whole(address: str) -> re.Pattern[str]:
    """The address itself, not the end or beginning of a longer one."""
    return re.compile(rf"(?<![\w.+%@-]){re.escape(address)}(?![\w-]|\.\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Erased:
    """Whom to forget: the address, the names beside it, and by journal row the words that mean
    the person there and nowhere else (a first name alone)."""

    address: str
    names: set[str]
    words: Mapping[int, tuple[str, ...]]


def erase(session: Session, network: str, who: Erased, now: datetime) -> int:
    """Take a person out of everything but invoices; how many rows were changed.

    The journal keeps its acts under a name that says nothing, so that counted numbers stand; that
    somebody was erased, and when, is noted among the matters.
    """
    found = rows_about(session, network, who.address)
    alias = _alias(session, network)
    journal = _rows_of_municipalities(session, network, found["journal"])
    changed = sum(_is_redacted(row, who, alias) for row in journal)
    for intake in found["intake_mail"]:
        assert isinstance(intake, IntakeMail)
        _empty(intake)
        intake.sender = None
    for mail in found["outbox_mail"]:
        assert isinstance(mail, OutboxMail)
        _forget_recipient(mail)
    for matter in found["matter"]:
        assert isinstance(matter, Matter)
        matter.asked = whole(who.address).sub(GONE, matter.asked)
        matter.decided_by = GONE if matter.decided_by == who.address else matter.decided_by
        matter.payload = _redacted(matter.payload, who, alias)
        matter.subject, matter.why, matter.key = GONE, "", f"{network}:{GONE}:{matter.id}"
        if matter.status == "open" and matter.kind != "review":
            matter.status, matter.decision, matter.decided_at = "closed", GONE, now
    changed += _forget_in_matters(
        session, network, who, alias, {row.municipality for row in journal}
    )
    for bounced in found["undeliverable"]:
        assert isinstance(bounced, Undeliverable)
        bounced.address, bounced.diagnostic = GONE, ""
    for seat in found["seat"]:
        assert isinstance(seat, SeatRow)
        seat.name, seat.email, seat.person_key = alias, None, f"{alias}/{seat.id}"
    for member in found["membership"]:
        assert isinstance(member, MembershipRow)
        member.contact_name, member.contact_email = alias, None
    _note_erasure(session, network, alias, now)
    _redact_seasons(session, network)
    session.flush()
    return changed + sum(len(rows) for name, rows in found.items() if name != "journal")


def _forget_in_matters(
    session: Session, network: str, who: Erased, alias: str, codes: set[str | None]
) -> int:
    """Take the whole names out of what was asked of colleagues, who are still asked; how many."""
    known = replace(who, names={name for name in who.names if " " in name})
    query = select(Matter).where(Matter.network == network, col(Matter.municipality).in_(codes))
    count = 0
    for matter in session.exec(query):
        told = tuple(
            _redacted(t, known, alias) for t in (matter.payload, matter.subject, matter.why)
        )
        count += told != (matter.payload, matter.subject, matter.why)
        matter.payload, matter.subject, matter.why = told
    return count


def _rows_of_municipalities(
    session: Session, network: str, found: Iterable[object]
) -> list[JournalRow]:
    """The rows that hold the address, and all of the same municipalities: they may name it."""
    rows = {row.id: row for row in found if isinstance(row, JournalRow)}
    codes = {row.municipality for row in rows.values() if row.municipality is not None}
    query = select(JournalRow).where(
        JournalRow.network == network, col(JournalRow.municipality).in_(codes)
    )
    return list({**rows, **{row.id: row for row in session.exec(query)}}.values())


def _is_redacted(row: JournalRow, who: Erased, alias: str) -> bool:
    """Take the person out of a line; whether they were in it."""
    words = {*who.names, *who.words.get(row.id or 0, ())}
    act = codec.load_act(row.kind, row.act)
    changed = _without(act, who.address, words, alias)
    if changed != act:
        row.act = codec.dumps(changed)
    was_by = row.by == who.address
    if was_by:
        row.by = f"{alias}@{GONE}.invalid"
    return was_by or changed != act


def _without(value: Any, address: str, words: set[str], alias: str) -> Any:
    """The value with the person under an alias, and everybody else as they were."""
    if isinstance(value, Person):
        is_them = value.email == address or (value.email is None and value.name in words)
        email = f"{alias}@{GONE}.invalid" if value.email else None
        return Person(alias, email) if is_them else value
    if isinstance(value, tuple):
        return tuple(_without(each, address, words, alias) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        fields = {each.name: getattr(value, each.name) for each in dataclass_fields(value)}
        return replace(
            value, **{name: _without(each, address, words, alias) for name, each in fields.items()}
        )
    return f"{alias}@{GONE}.invalid" if value == address else value


def _note_erasure(session: Session, network: str, alias: str, now: datetime) -> None:
    session.add(
        Matter(
            key=f"{network}:erasure:{alias}",
            network=network,
            kind="erasure",
            status="closed",
            asked="",
            subject=alias,
            opened_at=now,
            decided_at=now,
            decision="erased",
        )
    )


def unhandled_mail(session: Session, network: str, address: str) -> int | None:
    """The number of a mail of that sender that waits to be handled, or None."""
    query = select(IntakeMail.id).where(
        IntakeMail.network == network,
        IntakeMail.sender == address,
        col(IntakeMail.status) == "new",
    )
    return session.exec(query).first()


def mails_of_others(
    session: Session, network: str, address: str
) -> Iterator[tuple[str, int, datetime]]:
    """Handled and sent mails that are neither from nor to an address: "in" or "out", number, time.

    The mails of invoice batches are left out: they are invoices.
    """
    incoming = select(IntakeMail.id, IntakeMail.arrived_at).where(
        IntakeMail.network == network,
        IntakeMail.status != "new",
        col(IntakeMail.raw).is_not(None),
        or_(col(IntakeMail.sender).is_(None), col(IntakeMail.sender) != address),
    )
    for number, at in session.exec(incoming):
        yield "in", number or 0, at
    outgoing = select(OutboxMail.id, OutboxMail.queued_at).where(
        OutboxMail.network == network,
        col(OutboxMail.status).in_(("sent", "failed")),
        OutboxMail.kind != INVOICES,
        col(OutboxMail.content).is_not(None),
        ~col(OutboxMail.recipients).contains(address, autoescape=True),
    )
    for number, at in session.exec(outgoing):
        yield "out", number or 0, at


def content_of(session: Session, way: str, number: int) -> bytes:
    """The bytes of one mail that came in or went out; b"" where they are gone."""
    column = col(IntakeMail.raw) if way == "in" else col(OutboxMail.content)
    table = IntakeMail if way == "in" else OutboxMail
    return session.exec(select(column).where(table.id == number)).first() or b""


def drop_content(session: Session, way: str, number: int) -> None:
    """Empty one mail that came in or went out; that it was there stays."""
    if way == "in":
        incoming = session.get(IntakeMail, number)
        if incoming is not None:
            _empty(incoming)
        return
    sent = session.get(OutboxMail, number)
    if sent is not None:
        sent.content, sent.subject = None, GONE


def _empty(mail: IntakeMail) -> None:
    mail.raw, mail.understood, mail.subject, mail.reason = None, None, GONE, ""


def _forget_recipient(mail: OutboxMail) -> None:
    """A mail to nobody is sent no more; its effect's key names who it was for."""
    mail.effect_key = f"{mail.network}:{GONE}:{mail.id}"
    mail.content, mail.subject = None, GONE
    mail.first_recipient, mail.recipients = GONE, GONE
    if mail.status != "sent":
        mail.status, mail.lease_until = "failed", None


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
        old = intake.status != "new" and intake.arrived_at.year <= last_year
        if old and intake.id not in kept:
            _empty(intake)
            count += 1
    for mail in session.exec(
        select(OutboxMail).where(
            OutboxMail.network == network, col(OutboxMail.content).is_not(None)
        )
    ):
        old = mail.queued_at.year <= last_year and mail.status in ("sent", "failed")
        answers_later = mail.answers_intake is not None and mail.answers_intake in kept
        if old and mail.kind != INVOICES and not answers_later:
            mail.content = None
            count += 1
    session.flush()
    return count


def anonymise_seasons(session: Session, network: str, last_year: int) -> int:
    """Take every name and address out of the seasons up to a year; how many journal rows."""
    count = 0
    aliases: dict[str, str] = {}
    rows = select(JournalRow).where(
        JournalRow.network == network, col(JournalRow.season) <= last_year, JournalRow.by != GONE
    )
    for row in session.exec(rows.order_by(col(JournalRow.id))):
        row.act = _without_people(row.act, aliases)
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
    _forget_correspondence(session, network, last_year)
    _redact_seasons(session, network, last_year)
    session.flush()
    return count


def _forget_correspondence(session: Session, network: str, last_year: int) -> None:
    """Who wrote, who was written to and what was asked, up to a year; invoice batches stay."""
    for intake in session.exec(select(IntakeMail).where(IntakeMail.network == network)):
        if intake.arrived_at.year <= last_year and intake.status != "new":
            _empty(intake)
            intake.sender = None
    for mail in session.exec(
        select(OutboxMail).where(OutboxMail.network == network, OutboxMail.kind != INVOICES)
    ):
        if mail.queued_at.year <= last_year and mail.status in ("sent", "failed"):
            _forget_recipient(mail)
    for matter in session.exec(
        select(Matter).where(Matter.network == network, col(Matter.kind) != "batch")
    ):
        if matter.opened_at.year <= last_year:
            matter.asked, matter.subject, matter.why, matter.payload = "", GONE, "", "{}"
            matter.decided_by, matter.status = None, "closed"
            matter.key = f"{network}:{GONE}:{matter.id}"
    for bounced in session.exec(select(Undeliverable).where(Undeliverable.network == network)):
        if bounced.at.year <= last_year:
            bounced.address, bounced.diagnostic = GONE, ""


def drop_invoices(session: Session, network: str, last_year: int) -> int:
    """Delete documents, charges and batches of seasons up to a year; how many documents."""
    for mail in session.exec(
        select(OutboxMail).where(OutboxMail.network == network, OutboxMail.kind == INVOICES)
    ):
        if mail.queued_at.year <= last_year:
            _forget_recipient(mail)
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


def _redacted(text: str, who: Erased, alias: str) -> str:
    text = whole(who.address).sub(f"{alias}@{GONE}.invalid", text)
    for name in sorted(who.names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", alias, text, flags=re.IGNORECASE)
    return text


_PEOPLE = re.compile(r'"(name|email|note|title|phone|old|new)":"((?:[^"\\]|\\.)*)"')


def _without_people(act: str, aliases: dict[str, str]) -> str:
    """Every name and address becomes one that says nothing, the same for the same one."""

    def blank(found: re.Match[str]) -> str:
        key, value = found.group(1), found.group(2)
        if key in ("note", "title", "phone"):
            return f'"{key}":null'
        alias = aliases.setdefault(value.casefold(), f"{GONE}-{len(aliases) + 1}")
        return f'"{key}":"{alias}"' if key == "name" else f'"{key}":"{alias}@{GONE}.invalid"'

    return _PEOPLE.sub(blank, act)

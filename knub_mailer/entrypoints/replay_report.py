"""The state at the end of a replay as `report.json` (contract: replay.md)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from knub_mailer.domain.ledger import MeetingState, Membership, SeasonState, Seat, Waiting
from knub_mailer.entrypoints.replay_files import sent_name
from knub_mailer.entrypoints.replay_mails import Arrival
from knub_mailer.mail.parse import parse_mail
from knub_mailer.storage import intake, matters, outbox
from knub_mailer.storage.tables import IntakeMail, OutboxMail
from knub_mailer.workflows.billing import report_held_back, report_invoices
from knub_mailer.workflows.office import Office, Sitting
from knub_mailer.workflows.receive_mail import digest_of

Row = dict[str, Any]


@dataclass(slots=True)
class Report:
    """The lists of `report.json`. Amounts are texts with two decimals, times ISO 8601 with offset.

    sent: every mail sent, in order: file, when, what kind, to whom. not_delivered: the files that
    had not arrived at the last moment.
    """

    memberships: list[Row] = field(default_factory=list)
    meetings: list[Row] = field(default_factory=list)
    waiting: list[Row] = field(default_factory=list)
    invoices: list[Row] = field(default_factory=list)
    held_back: list[Row] = field(default_factory=list)
    mails: list[Row] = field(default_factory=list)
    review: list[Row] = field(default_factory=list)
    sent: list[Row] = field(default_factory=list)
    not_delivered: list[Row] = field(default_factory=list)

    def extend(self, other: Report) -> None:
        """Add another network's lists."""
        for name, rows in asdict(other).items():
            getattr(self, name).extend(rows)


def kroner(ore: int) -> str:
    """`6100.00` for 610000 øre."""
    return f"{ore // 100}.{ore % 100:02}"


def build_report(
    offices: Sequence[Office],
    arrivals: Sequence[Arrival],
    numbers: dict[int, int],
    now: datetime,
) -> Report:
    """The report of all networks; with several, each row names its own in `network`.

    numbers: outbox id -> the number of its file, see `sent_numbers`.
    """
    whole = Report()
    for office in offices:
        with office.sitting(now) as sitting:
            part = _report(sitting, arrivals, numbers)
        if len(offices) > 1:
            for rows in (getattr(part, name) for name in asdict(part)):
                rows[:] = [{"network": office.network.key, **row} for row in rows]
        whole.extend(part)
    order = {arrival.path.name: place for place, arrival in enumerate(arrivals)}
    whole.mails.sort(key=lambda row: order[row["file"]])
    whole.sent.sort(key=lambda row: str(row["file"]))
    return whole


def write_report(report: Report, path: Path) -> None:
    """Write the report as readable JSON."""
    text = json.dumps(asdict(report), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def sent_numbers(office: Office) -> dict[int, int]:
    """Outbox id -> the number its mail was sent under, in the order of sending."""
    query = (
        select(col(OutboxMail.id))
        .where(OutboxMail.status == "sent")
        .order_by(col(OutboxMail.sent_at), col(OutboxMail.due_at), col(OutboxMail.id))
    )
    with office.database.transaction() as session:
        return {sent: n for n, sent in enumerate(session.exec(query), start=1) if sent}


def sent_mails(session: Session, network: str) -> list[OutboxMail]:
    """A network's sent mails in the order of sending."""
    query = (
        select(OutboxMail)
        .where(OutboxMail.network == network, OutboxMail.status == "sent")
        .order_by(col(OutboxMail.sent_at), col(OutboxMail.due_at), col(OutboxMail.id))
    )
    return list(session.exec(query))


def _report(sitting: Sitting, arrivals: Sequence[Arrival], numbers: dict[int, int]) -> Report:
    office, session, state = sitting.office, sitting.session, sitting.state()
    return Report(
        memberships=_memberships(state, office.zone),
        meetings=[_meeting(state.meetings[number]) for number in sorted(state.meetings)],
        waiting=_waiting(state),
        invoices=[dict(row) for row in report_invoices(session, office)],
        held_back=[dict(row) for row in report_held_back(session, office)],
        mails=_mails(sitting, [each for each in arrivals if each.office is office], numbers),
        review=_review(sitting),
        sent=_sent(sitting, numbers),
        not_delivered=[
            {"file": each.path.name, "arrives": _moment(each.at, office.zone)}
            for each in arrivals
            if each.office is office and each.at > sitting.now
        ],
    )


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).isoformat(timespec="seconds")


def _memberships(state: SeasonState, zone: ZoneInfo) -> list[Row]:
    def row(member: Membership) -> Row:
        return {
            "municipality": member.municipality,
            "joined": _moment(member.joined, zone),
            "fee": kroner(member.fee_ore),
            "contact": {"name": member.contact.name, "email": member.contact.email},
            "ean": member.ean,
            "reference": member.reference,
        }

    return [row(state.memberships[code]) for code in sorted(state.memberships)]


def _meeting(meeting: MeetingState) -> Row:
    return {
        "number": meeting.meeting.number,
        "state": meeting.state,
        "attendees": [_attendee(seat) for seat in meeting.seats],
    }


def _attendee(seat: Seat) -> Row:
    row: Row = {
        "municipality": seat.municipality or None,
        "name": seat.person.name,
        "email": seat.person.email,
        "seat": seat.kind.value,
    }
    if seat.cancelled_late:
        row["cancelled_late"] = True
    if seat.mode is not None:
        row["mode"] = seat.mode
    if seat.role != "attendee":
        row["role"] = seat.role
    if seat.rsvp is not None:
        row["rsvp"] = seat.rsvp
    return row


def _waiting(state: SeasonState) -> list[Row]:
    """By meeting, each list in its own order."""
    listed = (each for meeting in state.meetings.values() for each in meeting.waiting)
    ordered = sorted([*state.waiting, *listed], key=lambda each: (each.meeting, each.reason))
    return [_waiting_row(each) for each in ordered]


def _waiting_row(each: Waiting) -> Row:
    return {
        "municipality": each.municipality,
        "meeting": each.meeting,
        "name": each.person.name,
        "email": each.person.email,
        "for": each.reason,
    }


def _mails(sitting: Sitting, arrivals: Sequence[Arrival], numbers: dict[int, int]) -> list[Row]:
    """A row for each file that arrived; `duplicate_of` names the same mail where it came before."""
    session, zone = sitting.session, sitting.office.zone
    key = sitting.network.key
    stored = [m for status in _STATUSES for m in intake.in_status(session, key, status)]
    by_file = {mail.file: mail for mail in stored}
    rows = []
    for arrival in arrivals:
        if arrival.at > sitting.now:
            continue
        mail = by_file.get(arrival.path.name)
        row = _mail(session, mail, numbers) if mail else _duplicate(arrival, stored)
        row["arrived"] = _moment(arrival.at, zone)
        if arrival.note:
            row["note"] = arrival.note
        rows.append({"file": arrival.path.name, **row})
    return rows


_STATUSES = ("new", "handled", "shunted")


def _mail(session: Session, mail: IntakeMail, numbers: dict[int, int]) -> Row:
    assert mail.id is not None
    answers = outbox.answers_to(session, mail.id)
    sent = [numbers[each.id] for each in answers if each.id in numbers]
    return {
        "decision": "review" if mail.status == "shunted" else mail.decision,
        "answers": [f"sent/{sent_name(number)}" for number in sent],
        "state": mail.status,
        "municipality": mail.municipality,
        "reason": mail.reason,
    }


def _duplicate(arrival: Arrival, stored: Sequence[IntakeMail]) -> Row:
    """The same mail again: stored once, answered once."""
    raw = arrival.path.read_bytes()
    digest = digest_of(parse_mail(raw), raw)
    first = next(mail for mail in stored if mail.digest == digest)
    return {
        "decision": first.decision,
        "answers": [],
        "state": first.status,
        "municipality": first.municipality,
        "reason": f"the same mail as {first.file}",
        "duplicate_of": first.file,
    }


def _review(sitting: Sitting) -> list[Row]:
    """What a person still has to decide, and the mails that were set aside."""
    session, key = sitting.session, sitting.network.key
    rows = []
    for matter in matters.open_of(session, key, "review"):
        file = intake.get(session, matter.intake_id).file if matter.intake_id else None
        rows.append({"file": file, "why": matter.why, "about": matter.subject})
    for mail in intake.in_status(session, key, "shunted"):
        why = f"sat til side: {mail.last_error}"
        rows.append({"file": mail.file, "why": why, "about": mail.subject})
    return rows


def _sent(sitting: Sitting, numbers: dict[int, int]) -> list[Row]:
    zone = sitting.office.zone
    return [
        {
            "file": f"sent/{sent_name(numbers[mail.id or 0])}",
            "at": _moment(mail.sent_at or mail.queued_at, zone),
            "kind": mail.kind,
            "to": mail.recipients.split("\n"),
        }
        for mail in sent_mails(sitting.session, sitting.network.key)
    ]

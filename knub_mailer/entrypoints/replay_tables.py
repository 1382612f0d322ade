"""The tables of a replay's page: figures, meetings, members and invoices, in words and amounts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knub_mailer.documents.wording import document_stem
from knub_mailer.domain.invoice import Invoice
from knub_mailer.domain.ledger import MeetingState, Seat, SeatKind, Waiting
from knub_mailer.entrypoints.replay_report import Row
from knub_mailer.entrypoints.replay_story import Event
from knub_mailer.mail.danish import Danish
from knub_mailer.storage import batches
from knub_mailer.workflows.office import Sitting

_STATES = {"held": "Holdt", "planned": "Planlagt", "cancelled": "Aflyst"}
_SEATS = {
    SeatKind.INCLUDED: "inkluderet",
    SeatKind.EXTRA: "ekstra",
    SeatKind.FREE: "gratis",
    SeatKind.UNDECIDED: "ikke afklaret",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the page's head; `note` is small print below it, or ""."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A person of a meeting's list."""

    name: str
    municipality: str
    kind: str


@dataclass(frozen=True, slots=True)
class MeetingCard:
    """A meeting as its card shows it; `extra` counts the billed seats."""

    number: int
    day: int
    month: str
    theme: str
    when: str
    where: str
    state: str
    word: str
    seats: tuple[SeatLine, ...]
    extra: int
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A row of the members' table."""

    name: str
    joined: str
    contact: str
    ean: str | None
    reference: str | None
    fee: str


@dataclass(frozen=True, slots=True)
class SumLine:
    """Amounts in words, and the net in øre."""

    net: str
    vat: str
    total: str
    net_ore: int


@dataclass(frozen=True, slots=True)
class InvoiceLineUp:
    """A row of the invoices' table; `credit` is the number of what a credit note undoes, or ""."""

    number: str
    href: str
    issued: str
    municipality: str
    lines: tuple[str, ...]
    net: str
    vat: str
    total: str
    credit: str


def season_figures(
    sitting: Sitting, events: Sequence[Event], invoiced: SumLine
) -> tuple[Figure, ...]:
    """What a secretariat asks first."""
    state = sitting.state()
    mails = [event for event in events if event.kind == "mail"]
    sent = sum(each.count for event in events for each in (*event.answers, *event.sent))
    by_itself = sum(event.decision in ("act", "ask", "ignore") for event in mails)
    seats = [seat for meeting in state.meetings.values() for seat in meeting.seats]
    share = f"{by_itself} uden et menneske" if mails else ""
    extra = sum(seat.kind is SeatKind.EXTRA for seat in seats)
    return (
        Figure("Medlemskommuner", str(len(state.memberships))),
        Figure("Pladser på møderne", str(len(seats)), f"{extra} ekstra" if extra else ""),
        Figure("Mails ind", str(len(mails)), share),
        Figure("Mails ud", str(sent)),
        Figure("Faktureret", invoiced.net, "ekskl. moms"),
    )


def meeting_cards(sitting: Sitting) -> tuple[MeetingCard, ...]:
    """The meetings by number."""
    meetings = sitting.state().meetings
    return tuple(_card(sitting, meetings[number]) for number in sorted(meetings))


def _card(sitting: Sitting, state: MeetingState) -> MeetingCard:
    danish, meeting = Danish(sitting.office.zone), state.meeting
    starts = meeting.starts.astimezone(sitting.office.zone)
    waits = (*state.waiting, *(w for w in sitting.state().waiting if w.meeting == meeting.number))
    return MeetingCard(
        number=meeting.number,
        day=starts.day,
        month=danish.short_day(starts).partition(" ")[2],
        theme=meeting.theme,
        when=danish.when(meeting).replace("–", "–\u2060"),  # a span of hours stays on one line
        where=danish.where(meeting),
        state=state.state,
        word=_STATES[state.state],
        seats=tuple(_seat(sitting, seat) for seat in state.seats),
        extra=sum(seat.kind is SeatKind.EXTRA for seat in state.seats),
        waiting=tuple(_waits(sitting, each) for each in waits),
    )


def _seat(sitting: Sitting, seat: Seat) -> SeatLine:
    words = _SEATS[seat.kind]
    if seat.role != "attendee":
        words = "gæst"
    if seat.mode == "online":
        words += ", online"
    if seat.cancelled_late:
        words += ", sent afbud"
    name = seat.person.name or seat.person.email or "uden navn"
    return SeatLine(name, sitting.office.register.name(seat.municipality), words)


def _waits(sitting: Sitting, waiting: Waiting) -> str:
    name = waiting.person.name or waiting.person.email or "uden navn"
    what = "medlemskab" if waiting.reason == "membership" else "en plads"
    return f"{name}, {sitting.office.register.name(waiting.municipality)}: venter på {what}"


def member_lines(sitting: Sitting) -> tuple[MemberLine, ...]:
    """The members by the order in which they joined."""
    danish, register = Danish(sitting.office.zone), sitting.office.register
    members = sorted(sitting.state().memberships.values(), key=lambda each: each.joined)
    return tuple(
        MemberLine(
            name=register.name(member.municipality),
            joined=danish.short_day(member.joined),
            contact=member.contact.name or member.contact.email or "",
            ean=member.ean,
            reference=member.reference,
            fee=danish.amount(member.fee_ore),
        )
        for member in members
    )


def invoice_table(sitting: Sitting, several: bool) -> tuple[tuple[InvoiceLineUp, ...], SumLine]:
    """The documents in the order of their numbers, and what they claim all in all."""
    key, season = sitting.network.key, sitting.network.season.year
    danish, session = Danish(sitting.office.zone), sitting.session
    folders = {
        batch.id: f"{key}-{batch.label}" if several else batch.label
        for batch in batches.batches(session, key, season)
    }
    lines, net, vat = [], 0, 0
    for row in batches.invoices(session, key, season):
        invoice = batches.invoice_of(row)
        sign = -1 if invoice.is_credit_note else 1
        net += sign * invoice.totals.net_ore
        vat += sign * invoice.totals.vat_ore
        lines.append(_invoice(danish, invoice, folders[row.batch_id]))
    amounts = danish.amount(net), danish.amount(vat), danish.amount(net + vat)
    return tuple(lines), SumLine(*amounts, net_ore=net)


def _invoice(danish: Danish, invoice: Invoice, folder: str) -> InvoiceLineUp:
    totals = invoice.totals
    return InvoiceLineUp(
        number=invoice.name,
        href=f"invoices/{folder}/{document_stem(invoice)}.pdf",
        issued=danish.short_day(invoice.issued),
        municipality=invoice.buyer.name,
        lines=tuple(
            f"{line.description}{f' × {line.quantity}' if line.quantity > 1 else ''}"
            for line in invoice.lines
        ),
        net=danish.amount(totals.net_ore),
        vat=danish.amount(totals.vat_ore),
        total=danish.amount(totals.total_ore),
        credit=invoice.credits.number if invoice.credits else "",
    )


def held_back_lines(sitting: Sitting, rows: Iterable[Row]) -> tuple[str, ...]:
    """`Vejle Kommune, 6100.00 kr. (EAN mangler)` for each row of the report."""
    reasons = {"ean": "EAN mangler", "left_out": "udeladt"}
    register = sitting.office.register
    return tuple(
        f"{register.name(row['municipality'])}, {row['net']} kr. "
        f"({reasons.get(row['why'], row['why'])})"
        for row in rows
    )

"""What staff ask and are told at once: status, attendee lists, badges, why an amount is due."""

from __future__ import annotations

from knub_mailer.documents.attendees import (
    AttendeeList as PrintedList,
)
from knub_mailer.documents.attendees import (
    AttendeePrinter,
    AttendeeRow,
    attendee_workbook,
)
from knub_mailer.domain.invoice import DocumentKind
from knub_mailer.domain.ledger import MeetingState, SeasonState, Seat, SeatKind
from knub_mailer.domain.mail import Attachment
from knub_mailer.domain.notices import AttendeeList, MeetingAtAGlance, StatusOverview, WhyAmounts
from knub_mailer.mail.danish import Danish
from knub_mailer.storage import batches, matters, publications
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.explaining import explained
from knub_mailer.workflows.meeting_changes import present
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.routing import open_cases

_ROLES = {"speaker": "Oplægsholder", "staff": "Medarbejder", "guest": "Gæst"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DOCUMENTS = {DocumentKind.INVOICE: "Fakturaer", DocumentKind.CREDIT_NOTE: "Kreditnotaer"}


def status(case: Case) -> None:
    """The season at a glance."""
    case.reply(overview(case.sitting))


def overview(sitting: Sitting) -> StatusOverview:
    """Members, sign-ups, waiting, review and invoices, as they stand now."""
    state, register = sitting.state(), sitting.office.register
    members = sorted(state.memberships.items())
    coming = sitting.season_at(sitting.now).coming(sitting.now)
    seated: set[str] = set()
    if coming:
        seated = {seat.municipality for seat in state.meetings[coming[0].number].seats}
    open_reviews = matters.open_of(sitting.session, sitting.network.key, "review")
    zone = sitting.office.zone
    return StatusOverview(
        year=sitting.office.plan.year,
        members=tuple(
            (register.name(code), each.joined.astimezone(zone), each.fee_ore)
            for code, each in members
        ),
        meetings=tuple(_glance(sitting, state, each) for _, each in sorted(state.meetings.items())),
        waiting_for_membership=tuple(
            f"{each.person.name or each.person.email}, {register.name(each.municipality)}, "
            f"møde {each.meeting}"
            for each in state.waiting
        ),
        cases=open_cases(sitting, open_reviews),
        invoices=_invoiced(sitting),
        ean_missing=tuple(register.name(code) for code, each in members if not each.ean),
        nobody_signed_up=tuple(
            register.name(code) for code, _ in members if coming and code not in seated
        ),
    )


def attendees(case: Case, number: int, *, badges: bool) -> None:
    """The list of a meeting as spreadsheet and PDF, and with it name badges when asked for."""
    sitting = case.sitting
    meeting = sitting.state().meetings[number]
    seats = present(meeting.seats)
    listed = printed_list(sitting, meeting)
    printer = AttendeePrinter()
    stem = f"deltagere-{sitting.office.plan.year}-{number}"
    files = [
        Attachment(f"{stem}.xlsx", _XLSX, attendee_workbook(listed)),
        Attachment(f"{stem}.pdf", "application/pdf", printer.list_pdf(listed)),
    ]
    if badges:
        name = f"navneskilte-{sitting.office.plan.year}-{number}.pdf"
        files.append(Attachment(name, "application/pdf", printer.badges_pdf(listed)))
    notice = AttendeeList(
        meeting=meeting.meeting,
        signed_up=len(seats),
        municipalities=len({seat.municipality for seat in seats if seat.municipality}),
        accepted=sum(seat.rsvp == "accepted" for seat in seats),
        declined=sum(seat.rsvp == "declined" for seat in seats),
        waiting=len(meeting.waiting),
        notes=tuple(
            f"{seat.person.name or seat.person.email}: {seat.person.note}"
            for seat in seats
            if seat.person.note
        ),
        badges=badges,
    )
    case.reply(notice, attachments=files)


def printed_list(sitting: Sitting, meeting: MeetingState) -> PrintedList:
    """The people of a meeting by municipality and name, as the documents print them."""
    rows = [_row(sitting, seat) for seat in present(meeting.seats)]
    place = Danish(sitting.office.zone).where(meeting.meeting)
    return PrintedList(
        network_name=sitting.network.name,
        title=f"Møde {meeting.meeting.number}: {meeting.meeting.theme}",
        day=meeting.meeting.starts.astimezone(sitting.office.zone).date(),
        rows=tuple(sorted(rows, key=lambda row: (row.municipality, row.name))),
        place=place,
        accent=sitting.network.look.accent,
    )


def why(case: Case, municipality: str) -> None:
    """Each amount of a municipality with the mail and the term that led to it."""
    sitting = case.sitting
    case.row.municipality = municipality
    name = sitting.office.register.name(municipality)
    case.reply(WhyAmounts(name, explained(sitting, municipality)))


def _row(sitting: Sitting, seat: Seat) -> AttendeeRow:
    return AttendeeRow(
        name=seat.person.name or seat.person.email or "",
        municipality=sitting.office.register.name(seat.municipality),
        email=seat.person.email or "",
        mode=seat.mode or "physical",
        seat=_ROLES.get(seat.role, seat.kind.value),
        note=seat.person.note or "",
    )


def _glance(sitting: Sitting, state: SeasonState, meeting: MeetingState) -> MeetingAtAGlance:
    seats = present(meeting.seats)
    kinds = [seat.kind for seat in meeting.seats]
    number = meeting.meeting.number
    season = sitting.office.plan.year
    rows = publications.published(sitting.session, sitting.network.key, season, number)
    out = [row.published_at for row in rows if row.kind == "programme"]
    day = Danish(sitting.office.zone).short_day(out[-1]) if out else ""
    for_membership = sum(each.meeting == number for each in state.waiting)
    return MeetingAtAGlance(
        meeting=meeting.meeting,
        state=meeting.state,
        signed_up=len(seats),
        municipalities=len({seat.municipality for seat in seats if seat.municipality}),
        heads=kinds.count(SeatKind.INCLUDED) + kinds.count(SeatKind.EXTRA),
        extra=kinds.count(SeatKind.EXTRA),
        waiting=len(meeting.waiting) + for_membership,
        undecided=kinds.count(SeatKind.UNDECIDED),
        programme=f"sendt {day}" if day else "",
    )


def _invoiced(sitting: Sitting) -> tuple[tuple[str, int, int], ...]:
    """Issued documents by kind, and what is not yet invoiced; number and øre excl. VAT."""
    session, key, year = sitting.session, sitting.network.key, sitting.office.plan.year
    documents = [batches.invoice_of(row) for row in batches.invoices(session, key, year)]
    rows = []
    for kind, label in _DOCUMENTS.items():
        sums = [each.totals.net_ore for each in documents if each.kind is kind]
        if sums:
            rows.append((label, len(sums), sum(sums)))
    waiting = [
        batches.charge_of(row).amount_ore for row in batches.open_charges(session, key, year)
    ]
    if waiting:
        rows.append(("Endnu ikke faktureret", len(waiting), sum(waiting)))
    return tuple(rows)

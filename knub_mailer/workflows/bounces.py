"""Mail that did not arrive: whose it was, who is told, and what a working address brings."""

from __future__ import annotations

from dataclasses import dataclass

from knub_mailer.domain.ledger import EmailChanged, Seat
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices import AddressSection, BounceReport, BounceTold
from knub_mailer.domain.request import Decision, Person
from knub_mailer.language.addresses import addresses_in
from knub_mailer.mail.bounces import Bounce, read_bounce
from knub_mailer.storage import codec, matters, outbox
from knub_mailer.storage.tables import Matter, OutboxMail, Undeliverable
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.invitations import invite
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import mailbox_of, post, secretariat


@dataclass(frozen=True, slots=True)
class BouncePayload:
    """The address that does not work."""

    old: str


def note_bounces(case: Case) -> None:
    """Attribute a bounce to our mail and its reader; a permanent one is told.

    Attribution is by the envelope sender it came back to, else by the Message-ID it quotes; a
    report that names neither is kept and changes nothing.
    """
    for bounce in read_bounce(case.mail):
        mail = _bounced(case, bounce)
        if mail is None:
            continue
        recipients = mail.recipients.split("\n")
        address = bounce.recipient if bounce.recipient in recipients else recipients[0]
        undelivered(case.sitting, mail, address, bounce.permanent, bounce.status, bounce.diagnostic)


def undelivered(
    sitting: Sitting,
    mail: OutboxMail,
    address: str,
    permanent: bool,
    status: str,
    diagnostic: str,
) -> None:
    """Remember that a mail did not reach an address; when it never will, tell who can help.

    Soft bounces wait: the sending server tries on by itself.
    """
    assert mail.id is not None
    outbox.note_undeliverable(
        sitting.session,
        Undeliverable(
            network=sitting.network.key,
            outbox_id=mail.id,
            address=address,
            permanent=permanent,
            status=status or "",
            diagnostic=diagnostic[:500],
            at=sitting.now,
        ),
    )
    staff = (*sitting.network.staff, *sitting.network.finance)
    if not permanent or address in staff:
        return
    seat, meeting = _seat_of(sitting, address)
    wisher = seat.entry.by if seat is not None and seat.entry.by != address else None
    contact = _contact_of(sitting, seat)
    asked = wisher or (contact if contact != address else None)
    person = seat.person if seat is not None else Person(None, address)
    day = f"{sitting.now.astimezone(sitting.office.zone):%Y-%m-%d}"
    report = BounceReport(
        person=person,
        municipality=sitting.office.register.name(seat.municipality) if seat else None,
        missed=mail.subject,
        reason=diagnostic or status,
        asked=asked,
    )
    post(sitting, report, secretariat(sitting), f"bounce_report:{address}:{mail.id}")
    if asked is None:
        return
    matter = matters.open_matter(
        sitting.session,
        Matter(
            key=f"{sitting.network.key}:bounce:{address}:{day}",
            network=sitting.network.key,
            kind="bounce",
            asked=asked,
            municipality=seat.municipality if seat else None,
            subject=mail.subject,
            payload=codec.dumps(BouncePayload(address)),
            opened_at=sitting.now,
        ),
    )
    told = BounceTold(None, person, meeting, mail.subject, diagnostic or status)
    post(sitting, told, mailbox_of(asked), f"bounce:{address}:{day}", matter_id=matter.id)


def correct_address(case: Case, matter: Matter) -> bool:
    """A reply that brings a working address: noted, and exactly what was missed goes again."""
    old = codec.loads(BouncePayload, matter.payload).old
    found = [each for each in addresses_in(case.letter.body) if each != old]
    if len(found) != 1:
        return False
    new, sitting = found[0], case.sitting
    by = case.sender.email if case.sender else ""
    seats = _seats_of(sitting, old)
    sitting.write(
        f"bounce:{matter.id}",
        EmailChanged(old, new),
        at=case.sent,
        position=0,
        municipality=matter.municipality,
        by=by,
        source=case.source,
        intake_id=case.id,
    )
    state = sitting.state()
    resent = 0
    for number, before in seats:
        meeting = state.meetings[number]
        for seat in meeting.of(before.municipality):
            if seat.person.email == new and meeting.state == "planned":
                invite(sitting, seat, meeting.meeting, language="da")
                resent += 1
    matters.close(sitting.session, matter, "corrected", by, sitting.now)
    case.note(Decision.ACT, "Brings a working address.")
    case.row.municipality = matter.municipality
    case.answer((AddressSection(old, new, resent),), matter.municipality, "da")
    return True


def _bounced(case: Case, bounce: Bounce) -> OutboxMail | None:
    session, network = case.sitting.session, case.network.key
    for address in _delivered_to(case):
        mail = outbox.by_envelope_sender(session, network, address)
        if mail is not None:
            return mail
    ids = [bounce.original_message_id] if bounce.original_message_id else []
    found = outbox.by_message_ids(session, network, ids)
    return found[0] if found else None


def _delivered_to(case: Case) -> list[str]:
    headers = ("delivered-to", "x-original-to", "envelope-to", "to")
    values = [value for name in headers for value in case.mail.all_headers(name)]
    return [each for value in values for each in addresses_in(value)]


def _seats_of(sitting: Sitting, address: str) -> list[tuple[int, Seat]]:
    return [
        (number, seat)
        for number, meeting in sorted(sitting.state().meetings.items())
        for seat in meeting.seats
        if seat.person.email == address
    ]


def _seat_of(sitting: Sitting, address: str) -> tuple[Seat | None, Meeting | None]:
    seats = _seats_of(sitting, address)
    planned = [(n, seat) for n, seat in seats if sitting.state().meetings[n].state == "planned"]
    for number, seat in planned or seats:
        return seat, sitting.state().meetings[number].meeting
    return None, None


def _contact_of(sitting: Sitting, seat: Seat | None) -> str | None:
    membership = sitting.state().memberships.get(seat.municipality) if seat else None
    return membership.contact.email if membership else None

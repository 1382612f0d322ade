"""Mail that did not arrive: whose it was, who is told, and what is tried again by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from knub_mailer.domain.ledger import Seat
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices import BounceReport, BounceTold, ConfirmSender
from knub_mailer.domain.request import Person
from knub_mailer.language.words.addresses import addresses_in
from knub_mailer.mail.bounces import Bounce, read_bounce
from knub_mailer.storage import codec, matters, outbox
from knub_mailer.storage.tables import Matter, OutboxMail, Undeliverable
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import mailbox_of, post, secretariat

TRY_AGAIN_AFTER = timedelta(days=1)
TRIES = 3
"""How often a mail that a server gave up for now (a full mailbox) is sent again, a day apart."""


@dataclass(frozen=True, slots=True)
class BouncePayload:
    """The address that does not work."""

    old: str


@dataclass(frozen=True, slots=True)
class _Reader:
    """Whom an address belongs to, and who can be asked for another one; None for nobody."""

    person: Person
    municipality: str | None = None
    meeting: Meeting | None = None
    asked: str | None = None


def note_bounces(case: Case) -> None:
    """Attribute a bounce to our mail and its reader; a permanent one is told.

    Attribution is by the envelope sender it came back to, else by the Message-ID it quotes, which
    nobody else can know; a report that names neither is kept and changes nothing.
    """
    for bounce in read_bounce(case.mail):
        mail = _bounced(case, bounce)
        if mail is None:
            continue
        recipients = mail.recipients.split("\n")
        address = bounce.recipient if bounce.recipient in recipients else recipients[0]
        gave_up = bounce.final and not bounce.permanent
        tried = outbox.times_undelivered(case.sitting.session, mail, address) if gave_up else 0
        permanent = bounce.permanent or tried >= TRIES
        undelivered(case.sitting, mail, address, permanent, bounce.status, bounce.diagnostic)
        if gave_up and not permanent:
            outbox.send_again(mail, address, case.sitting.now + TRY_AGAIN_AFTER)


def undelivered(
    sitting: Sitting,
    mail: OutboxMail,
    address: str,
    permanent: bool,
    status: str,
    diagnostic: str,
) -> None:
    """Remember that a mail did not reach an address; when it never will, tell who can help."""
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
    # Who was asked whether a mail was theirs and doesn't exist never wrote it.
    if permanent and address not in staff and mail.kind != ConfirmSender.template:
        _tell(sitting, mail, address, diagnostic or status)


def _tell(sitting: Sitting, mail: OutboxMail, address: str, reason: str) -> None:
    """Ask who signed them up for a working address; the secretariat may bring it as well."""
    reader = _reader(sitting, address)
    day = f"{sitting.now.astimezone(sitting.office.zone):%Y-%m-%d}"
    asked = (*([reader.asked] if reader.asked else []), *sitting.network.staff)
    matter = matters.open_matter(
        sitting.session,
        Matter(
            key=f"{sitting.network.key}:bounce:{address}:{day}",
            network=sitting.network.key,
            kind="bounce",
            asked="\n".join(asked),
            municipality=reader.municipality,
            subject=mail.subject,
            payload=codec.dumps(BouncePayload(address)),
            opened_at=sitting.now,
        ),
    )
    report = BounceReport(
        person=reader.person,
        municipality=sitting.office.register.name(reader.municipality) or None,
        missed=mail.subject,
        reason=reason,
        asked=reader.asked,
    )
    key = f"bounce_report:{address}:{mail.id}"
    post(sitting, report, secretariat(sitting), key, matter_id=matter.id)
    told = BounceTold(None, reader.person, reader.meeting, mail.subject, reason)
    post(sitting, told, mailbox_of(reader.asked), f"bounce:{address}:{day}", matter_id=matter.id)


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


def seats_of(sitting: Sitting, address: str) -> list[tuple[int, Seat]]:
    """The seats of an address, with their meetings' numbers."""
    return [
        (number, seat)
        for number, meeting in sorted(sitting.state().meetings.items())
        for seat in meeting.seats
        if seat.person.email == address
    ]


def _reader(sitting: Sitting, address: str) -> _Reader:
    """By the seat (of a coming meeting first), else by the membership."""
    state = sitting.state()
    seats = seats_of(sitting, address)
    planned = [each for each in seats if state.meetings[each[0]].state == "planned"]
    for number, seat in planned or seats:
        membership = state.memberships.get(seat.municipality)
        contact = membership.contact.email if membership else None
        others = (email for email in (seat.entry.by, contact) if email and email != address)
        meeting = state.meetings[number].meeting
        return _Reader(seat.person, seat.municipality, meeting, next(others, None))
    for code, membership in sorted(state.memberships.items()):
        if membership.contact.email == address:
            return _Reader(membership.contact, code)
    return _Reader(Person(None, address))

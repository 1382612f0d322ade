"""Intake → understanding → decision → change + answer, one mail at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from knub_mailer.domain.mail import Automated, Rsvp
from knub_mailer.domain.request import Decision
from knub_mailer.errors import Deferred, DnsDeferred
from knub_mailer.mail.authentication import Lookup, authenticate
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment
from knub_mailer.storage import intake, matters, outbox
from knub_mailer.workflows import billing, calendar_replies, shunt, staff_mail
from knub_mailer.workflows.act import act_on
from knub_mailer.workflows.bounces import note_bounces
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.confirmations import confirmed
from knub_mailer.workflows.effects import tell_changes
from knub_mailer.workflows.offers import with_offer
from knub_mailer.workflows.office import Office
from knub_mailer.workflows.repeats import silence_repeats
from knub_mailer.workflows.threads import answer_in_thread

log = structlog.get_logger()

DEFERRED_FOR = timedelta(minutes=5)
UNPROVEN_AFTER = timedelta(hours=24)
"""A mail whose sender's keys can't be looked up for so long is handled as unproven."""


def handle_due(office: Office, now: datetime, lookup: Lookup) -> int:
    """Handle every stored mail that is due, in the order of sending; how many were handled.

    A mail that makes the code fail is tried three times and then set aside (shunted); the others
    go on meanwhile.

    Raises:
        Deferred: the database is away; nothing is lost.
    """
    with office.database.transaction() as session:
        waiting = intake.due(session, office.network.key, now)
    for intake_id in waiting:
        handle_one(office, intake_id, now, lookup)
    return len(waiting)


def handle_one(office: Office, intake_id: int, now: datetime, lookup: Lookup) -> None:
    """Handle one mail, whatever it is.

    Raises:
        Deferred: the database is away.
    """
    try:
        handle_mail(office, intake_id, now, lookup)
    except Deferred as reason:
        with office.database.transaction() as session:
            mail = intake.take(session, intake_id)
            if mail is not None:
                mail.due_at = now + DEFERRED_FOR
                mail.last_error = str(reason)
        log.info("mail deferred", intake=intake_id, reason=str(reason))
    except Exception as error:
        # What catches everything: no mail may stop the others, or be lost.
        log.exception("mail failed", intake=intake_id)
        _note_failure(office, intake_id, error, now)


def _note_failure(office: Office, intake_id: int, error: Exception, now: datetime) -> None:
    try:
        shunt.note_failure(office, intake_id, error, now)
    except Deferred:
        raise
    except Exception:
        # Telling of it fails as well: the mail is set aside all the same, and the log says so.
        log.exception("failure not told", intake=intake_id)
        shunt.count_failure(office, intake_id, error, now)


def handle_mail(office: Office, intake_id: int, now: datetime, lookup: Lookup) -> None:
    """Act on one stored mail and queue its answer; nothing if it was handled before.

    Reading and checking the sender come before the lock; what changes, the mails that tell of it
    and the closed intake row commit together.

    Raises:
        Deferred: the database is away, or the sender's keys can't be looked up just now.
    """
    with office.database.transaction() as session:
        row = intake.get(session, intake_id)
        raw, status, arrived = row.raw or b"", row.status, row.arrived_at
    if status != "new":
        return
    mail = parse_mail(raw)
    letter = segment(mail, office.network.address, office.network.tag)
    if now - arrived >= UNPROVEN_AFTER:
        lookup = _without_failures(lookup)
    authentication = authenticate(mail, raw, office.network.trust, lookup)
    with office.sitting(now) as sitting:
        taken = intake.take(sitting.session, intake_id)
        if taken is None:
            return
        case = Case(sitting, taken, mail, with_offer(sitting, mail, letter), authentication)
        language = route(case)
        taken.status, taken.handled_at = "handled", now
        answers = outbox.answers_to(sitting.session, intake_id)
        matters.link_answers(sitting.session, intake_id, [each.message_id for each in answers])
        billing.amend(sitting)
        tell_changes(sitting, language=language)
        sitting.settle()
    log.info("mail handled", intake=intake_id, decision=taken.decision)


def _without_failures(lookup: Lookup) -> Lookup:
    def found(name: str) -> bytes | None:
        try:
            return lookup(name)
        except DnsDeferred:
            return None

    return found


def route(case: Case) -> str:
    """Find whose business the mail is, and do it; the language its effects are told in."""
    for step in STEPS:
        if step(case):
            return "da"
    understanding = case.understood()
    act_on(case, understanding)
    return understanding.language


def _automated(case: Case) -> bool:
    """Auto-replies, bounces, lists and our own mail: recorded, never answered (RFC 3834)."""
    letter = case.letter
    if letter.automated is None:
        return False
    if letter.automated is Automated.BOUNCE:
        note_bounces(case)
    case.note(Decision.IGNORE, letter.automated_reason)
    return True


def _calendar_reply(case: Case) -> bool:
    """A calendar's own reply: an accept is counted, a decline asked about."""
    reply = case.letter.calendar_reply
    if reply is None:
        return False
    if reply.rsvp is Rsvp.DECLINED:
        return calendar_replies.ask_declined(case, reply)
    return calendar_replies.count(case, reply)


def _own_address(case: Case) -> bool:
    """Nobody else writes from the network's own address, or from one of its bounce addresses."""
    local, _, domain = (case.sender.email if case.sender else "").rpartition("@")
    if f"{local.partition('+')[0]}@{domain}" != case.network.address.lower():
        return False
    case.note(Decision.IGNORE, "It claims to come from the network's own address.")
    return True


STEPS: tuple[Callable[[Case], bool], ...] = (
    _own_address,
    _calendar_reply,
    _automated,
    silence_repeats,
    staff_mail.handle,
    confirmed,
    answer_in_thread,
)

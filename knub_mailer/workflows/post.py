"""Queueing mails: composed here and now, in the transaction of the change they tell of."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.domain.mail import Address, Attachment, IncomingMail
from knub_mailer.domain.notices import CalendarPart, Notice, Thread
from knub_mailer.domain.request import Person
from knub_mailer.errors import Refused
from knub_mailer.storage import outbox, secrets
from knub_mailer.workflows.office import Sitting


def post(
    sitting: Sitting,
    notice: Notice,
    to: Sequence[Address],
    effect_key: str,
    *,
    cc: Sequence[Address] = (),
    thread: Thread | None = None,
    calendar: CalendarPart | None = None,
    attachments: Sequence[Attachment] = (),
    answers_intake: int | None = None,
    matter_id: int | None = None,
) -> bool:
    """Queue the mail that tells a notice; False when that effect has had its mail, or nobody to.

    `effect_key` names the effect within the network; the Message-ID follows from it.
    """
    network = sitting.network.key
    to = [address for address in to if address.email != sitting.network.address]
    key = f"{network}:{effect_key}"
    if not to or outbox.was_queued(sitting.session, key):
        return False
    try:
        mail = sitting.office.composer.compose(
            notice,
            to=to,
            cc=cc,
            effect_key=key,
            now=sitting.now,
            in_reply_to=thread,
            calendar=calendar,
            attachments=attachments,
            secret=secrets.service_secret(sitting.session),
        )
    except Refused:
        return False
    return outbox.queue(
        sitting.session,
        network,
        mail,
        sitting.now,
        kind=notice.template,
        answers_intake=answers_intake,
        matter_id=matter_id,
        automatic_reply=thread is not None and thread.direct,
    )


def secretariat(sitting: Sitting) -> list[Address]:
    """Where what needs a person goes."""
    return [Address(email) for email in sitting.network.secretariat]


def organisers(sitting: Sitting) -> list[Address]:
    """Those who publish; the secretariat where there are none."""
    return [Address(email) for email in sitting.network.organisers] or secretariat(sitting)


def address_of(person: Person, fallback: str | None = None) -> list[Address]:
    """Where mail for a person goes: the own address, else that of who signed them up, else [].

    Written from the command line (`by` without an address) there may be none.
    """
    if person.email:
        return [Address(person.email, person.name)]
    return mailbox_of(fallback)


def mailbox_of(by: str | None) -> list[Address]:
    """The address of who wished something; [] when it was the command line."""
    return [Address(by)] if by and "@" in by else []


def direct(mail: IncomingMail) -> Thread:
    """The thread for the one direct answer to a mail."""
    return Thread.of(mail)

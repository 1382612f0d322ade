"""How much one address is answered: caps that no loop outlives (RFC 3834, section 2)."""

from __future__ import annotations

from datetime import timedelta

from knub_mailer.domain.mail import Address
from knub_mailer.domain.notices import CommandRefused, LimitNotice, LimitReport, WhichMatter
from knub_mailer.storage import outbox
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import post, secretariat

STAFF_FACTOR = 10
"""Staff decide many matters in an hour; what we could not read of theirs is capped as usual."""

_ERRORS = (CommandRefused.template, WhichMatter.template)


UNPROVEN_A_DAY = 5
"""Answers to an address in whose name anybody may have written: not to be used against it."""


def may_answer_unproven(sitting: Sitting, address: Address) -> bool:
    """Whether a mail that only claims to be from this address may be answered to it.

    A forger must neither fill somebody's mailbox through us nor use up the answers that its owner
    is due. Beyond the cap nothing is sent there; the secretariat hears of it once a day.
    """
    since = sitting.now - timedelta(days=1)
    count = len(
        outbox.automatic_replies_since(sitting.session, sitting.network.key, address.email, since)
    )
    if count >= UNPROVEN_A_DAY:
        _report(sitting, address, 24, count)
    return count < UNPROVEN_A_DAY


def may_answer(sitting: Sitting, address: Address, template: str = "") -> bool:
    """Whether this address may have another direct answer now.

    Over the cap of an hour or a day it gets one notice, then silence, and the secretariat a word.
    Error answers count like all others: two services that answer each other come to rest, and so
    does a ticket system without headers behind an address of staff.
    """
    reached = _cap_reached(sitting, address, template)
    if reached is not None:
        _go_silent(sitting, address, *reached)
    return reached is None


def over_limit(sitting: Sitting, address: Address) -> bool:
    """Whether the address has used up its answers of this hour or day."""
    return _cap_reached(sitting, address) is not None


def _cap_reached(sitting: Sitting, address: Address, template: str = "") -> tuple[int, int] | None:
    """Hours and number of answers where a cap is reached, else None."""
    policies, session, network = sitting.network.policies, sitting.session, sitting.network.key
    is_staff = address.email in (*sitting.network.staff, *sitting.network.finance)
    day = sitting.now - timedelta(hours=24)
    replies = outbox.automatic_replies_since(session, network, address.email, day)
    for hours, cap in ((1, policies.answers_per_hour), (24, policies.answers_per_day)):
        since = sitting.now - timedelta(hours=hours)
        if is_staff and template in _ERRORS:
            count = outbox.kinds_since(session, network, address.email, template, since)
        else:
            count = sum(queued > since for queued in replies)
            cap *= STAFF_FACTOR if is_staff else 1
        if count >= cap:
            return hours, count
    return None


def _go_silent(sitting: Sitting, address: Address, hours: int, count: int) -> None:
    local = sitting.now.astimezone(sitting.office.zone)
    day = f"{local:%Y-%m-%d}"
    post(sitting, LimitNotice(count, hours), [address], f"limit:{address.email}:{day}")
    _report(sitting, address, hours, count)


def _report(sitting: Sitting, address: Address, hours: int, count: int) -> None:
    day = f"{sitting.now.astimezone(sitting.office.zone):%Y-%m-%d}"
    report = LimitReport(address.email, count, hours)
    post(sitting, report, secretariat(sitting), f"limit_report:{address.email}:{day}")

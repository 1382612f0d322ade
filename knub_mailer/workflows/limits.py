"""How much one address is answered: caps that no loop outlives (RFC 3834, section 2)."""

from __future__ import annotations

from datetime import timedelta

from knub_mailer.domain.mail import Address
from knub_mailer.domain.notices import LimitNotice, LimitReport
from knub_mailer.storage import outbox
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import post, secretariat


def may_answer(sitting: Sitting, address: Address) -> bool:
    """Whether this address may have another direct answer now.

    Over the cap of an hour or a day it gets one notice, then silence, and the secretariat a word.
    Error answers count like all others: two services that answer each other come to rest.
    """
    policies = sitting.network.policies
    if address.email in (*sitting.network.staff, *sitting.network.finance):
        return True
    for hours, cap in ((1, policies.answers_per_hour), (24, policies.answers_per_day)):
        since = sitting.now - timedelta(hours=hours)
        count = outbox.automatic_replies_since(
            sitting.session, sitting.network.key, address.email, since
        )
        if count >= cap:
            _go_silent(sitting, address, hours, count)
            return False
    return True


def over_limit(sitting: Sitting, address: Address) -> bool:
    """Whether the address has used up its answers of this hour or day."""
    policies = sitting.network.policies
    return any(
        outbox.automatic_replies_since(
            sitting.session,
            sitting.network.key,
            address.email,
            sitting.now - timedelta(hours=hours),
        )
        >= cap
        for hours, cap in ((1, policies.answers_per_hour), (24, policies.answers_per_day))
    )


def _go_silent(sitting: Sitting, address: Address, hours: int, count: int) -> None:
    local = sitting.now.astimezone(sitting.office.zone)
    day = f"{local:%Y-%m-%d}"
    post(sitting, LimitNotice(count, hours), [address], f"limit:{address.email}:{day}")
    report = LimitReport(address.email, count, hours)
    post(sitting, report, secretariat(sitting), f"limit_report:{address.email}:{day}")

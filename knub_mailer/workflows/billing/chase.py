"""Members without an EAN: asked every 7 days, after 21 days a person (rules.md, "no EAN")."""

from __future__ import annotations

from datetime import date, datetime

from knub_mailer.documents.checks import ean_problem
from knub_mailer.domain.ledger import Membership
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices import EanChase, EanEscalation
from knub_mailer.storage import batches, matters, outbox
from knub_mailer.workflows.billing.cases import open_case
from knub_mailer.workflows.billing.days import local_day
from knub_mailer.workflows.office import Office, Sitting
from knub_mailer.workflows.post import address_of, post, secretariat

EVERY_DAYS = 7
ASKS = 3


def chase_eans(office: Office, now: datetime) -> int:
    """Ask each contact whose EAN is due for a question; how many were asked or passed on.

    Counted in days from the answer to the join, which asked first. Run again on the same day it
    does nothing; after a break it asks once, not for each time that was missed.
    """
    done = 0
    with office.sitting(now) as sitting:
        missing = [each for each in sitting.state().memberships.values() if not has_ean(each)]
        for membership in missing:
            done += _chase(sitting, membership)
        _close_cases(sitting, {each.municipality for each in missing})
    return done


def has_ean(membership: Membership) -> bool:
    """Whether invoices can be sent to the membership's EAN."""
    return membership.ean is not None and ean_problem(membership.ean) is None


def _chase(sitting: Sitting, membership: Membership) -> int:
    answered = local_day(sitting.office, membership.entry.arrived)
    weeks = (local_day(sitting.office, sitting.now) - answered).days // EVERY_DAYS
    if weeks < 1:
        return 0
    times = min(weeks, ASKS)
    asked = _ask(sitting, membership, times)
    if weeks >= ASKS:
        asked += _escalate(sitting, membership)
    return asked


def _ask(sitting: Sitting, membership: Membership, times: int) -> int:
    effect = f"{_key(sitting, membership.municipality)}:{times}"
    if outbox.was_queued(sitting.session, f"{sitting.network.key}:{effect}"):
        return 0
    notice = EanChase(
        contact=membership.contact,
        municipality=sitting.office.register.name(membership.municipality),
        joined=membership.joined,
        asked_before=len(_asked_on(sitting, membership)),
        waiting_ore=_waiting_ore(sitting, membership.municipality),
        meeting=_next_meeting(sitting),
    )
    to = address_of(membership.contact, membership.entry.by)
    return int(post(sitting, notice, to, effect))


def _escalate(sitting: Sitting, membership: Membership) -> int:
    code = membership.municipality
    if matters.find(sitting.session, _case_key(sitting, code)) is not None:
        return 0
    notice = EanEscalation(
        municipality=sitting.office.register.name(code),
        contact=membership.contact,
        joined=membership.joined,
        asked=_asked_on(sitting, membership),
        waiting_ore=_waiting_ore(sitting, code),
    )
    matter = open_case(
        sitting,
        _key(sitting, code),
        about=f"{notice.municipality} mangler et EAN-nummer",
        why="Kontaktpersonen er spurgt i tre uger uden at svare.",
        municipality=code,
    )
    if matter is None:
        return 0
    post(sitting, notice, secretariat(sitting), _key(sitting, code), matter_id=matter.id)
    return 1


def _asked_on(sitting: Sitting, membership: Membership) -> tuple[date, ...]:
    """The days the contact was asked on, the answer to the join first."""
    office = sitting.office
    prefix = f"{sitting.network.key}:{_key(sitting, membership.municipality)}:"
    sent = outbox.effects_with_prefix(sitting.session, prefix)
    days = (membership.entry.arrived, *(mail.queued_at for mail in sent))
    return tuple(local_day(office, moment) for moment in days)


def _close_cases(sitting: Sitting, missing: set[str]) -> None:
    """Where the EAN is there nobody need look at it any more."""
    waiting = {_case_key(sitting, code) for code in missing}
    ours = _case_key(sitting, "")
    for matter in matters.open_of(sitting.session, sitting.network.key, "review"):
        if matter.key.startswith(ours) and matter.key not in waiting:
            matters.close(sitting.session, matter, "ean", None, sitting.now)


def _case_key(sitting: Sitting, code: str) -> str:
    return f"{sitting.network.key}:service:{_key(sitting, code)}"


def _key(sitting: Sitting, code: str) -> str:
    return f"ean:{sitting.office.plan.year}:{code}"


def _waiting_ore(sitting: Sitting, code: str) -> int:
    """What is held back already, excl. VAT."""
    rows = batches.open_charges(sitting.session, sitting.network.key, sitting.office.plan.year)
    return sum(batches.charge_of(row).amount_ore for row in rows if row.municipality == code)


def _next_meeting(sitting: Sitting) -> Meeting | None:
    coming = sitting.season_at(sitting.now).coming(sitting.now)
    return coming[0] if coming else None

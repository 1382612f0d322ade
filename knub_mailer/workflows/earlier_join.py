"""A join sent before the one we knew: its price counts, a person decides on the contact."""

from __future__ import annotations

from dataclasses import dataclass

from knub_mailer.domain.ledger import Joined, Result
from knub_mailer.domain.request import ChangeContact
from knub_mailer.mail.danish import Danish
from knub_mailer.rules.people import same_person
from knub_mailer.workflows import billing
from knub_mailer.workflows.carry_out import Carried
from knub_mailer.workflows.case import Case


@dataclass(frozen=True, slots=True)
class EarlierJoin:
    """What the secretariat is told, a sentence each, and the contact that `ja` puts in place."""

    reasons: tuple[str, ...] = ()
    contact: ChangeContact | None = None


def earlier_join(case: Case, carried: Carried) -> EarlierJoin:
    """One matter for both: another price, and another contact; empty where neither is new.

    rules.md, "a second join … Sent earlier but processed later".
    """
    state = case.sitting.state()
    outcome = next(each for each in carried.outcomes(state) if each.result is Result.EARLIER_JOIN)
    assert isinstance(outcome.entry.act, Joined)
    membership = state.memberships[outcome.entry.municipality or ""]
    before = case.sitting.before.memberships.get(membership.municipality)
    reasons: list[str] = []
    if before is not None and before.fee_ore != membership.fee_ore:
        danish = Danish(case.sitting.office.zone)
        was, now = danish.amount(before.fee_ore), danish.amount(membership.fee_ore)
        reasons.append(f"Indmeldelsen ændrer gebyret fra {was} til {now} ekskl. moms.")
        reasons += _wrong_invoice(case, membership.municipality)
        case.sitting.fees_explained.add(membership.municipality)
    contact = outcome.entry.act.contact
    same = same_person(contact, membership.contact)
    if not same:
        known = membership.contact.name or membership.contact.email
        reasons.append(f"Den nævner en anden kontaktperson end {known}.")
    if reasons:
        reasons.insert(0, "Indmeldelsen er sendt før den, vi kendte.")
    return EarlierJoin(tuple(reasons), None if same else ChangeContact(contact))


def _wrong_invoice(case: Case, municipality: str) -> list[str]:
    """The fee's invoice, where it has gone already, and how it is mended."""
    return [
        f"{number} er sendt med det gamle gebyr; en mail med emnet »Krediter {number} og fakturer "
        "igen: grunden« retter det."
        for amended in billing.amend(case.sitting)
        if amended.municipality == municipality
        for number in amended.wrong
    ]

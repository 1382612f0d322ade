"""A Date header that cannot be believed: the arrival's price stands until a person decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from knub_mailer.domain.ledger import NEEDS_PERSON
from knub_mailer.domain.request import Understanding
from knub_mailer.mail.danish import Danish
from knub_mailer.rules.season import fold
from knub_mailer.workflows.carry_out import Carried
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.describe import owed
from knub_mailer.workflows.review import Proposal, pass_on

DATE = "date"
"""The part of a mail's matters that is about its date."""
DOUBTED = "mailens dato og tidspunktet, vi fik den, ligger langt fra hinanden"
_WHY = (
    "Mailens dato ligger for langt fra ankomsten og ville give en anden pris. "
    "Indtil I afgør det, gælder prisen på ankomsttidspunktet."
)


def open_doubt(case: Case, understanding: Understanding, carried: Sequence[Carried]) -> bool:
    """Whether the sent time is in doubt and would change a price; then a person is asked.

    rules.md, "the time a mail was sent" and "a Date that a person must look at". What goes to a
    person for another reason is looked at anyhow.
    """
    claimed, code = case.mail.sent, understanding.municipality
    if not case.row.sent_doubtful or claimed is None or code is None:
        return False
    state = case.sitting.state()
    outcomes = [outcome for each in carried for outcome in each.outcomes(state)]
    if not outcomes or any(outcome.result in NEEDS_PERSON for outcome in outcomes):
        return False
    then, now = _owed(case, code, carried, claimed), _owed(case, code, carried, case.sent)
    if then == now:
        return False
    danish = Danish(case.sitting.office.zone)
    amounts = f"{danish.amount(then)} i stedet for {danish.amount(now)}"
    proposal = Proposal(
        tuple(each.request for each in carried if each.entries),
        service=f"sent:{claimed.isoformat()}",
        lines=(f"Mailens egen dato, {danish.moment(claimed)}, er den, der tæller",),
        changes=(f"kommunen skal betale {amounts}, ekskl. moms",),
    )
    pass_on(case, understanding, _WHY, proposal=proposal, part=DATE, told=True)
    return True


def _owed(case: Case, code: str, carried: Sequence[Carried], at: datetime) -> int:
    """What the municipality would owe, in øre excl. VAT, had the mail been sent at a moment."""
    sitting, office = case.sitting, case.sitting.office
    own = {entry.id for each in carried for entry in each.entries}
    entries = [replace(entry, at=at) if entry.id in own else entry for entry in sitting.entries]
    moment = max(sitting.now, at, case.mail.sent or sitting.now)
    state = fold(office.plan, entries, moment, zone=office.zone, billed=sitting.billed)
    return owed(state, code, sitting)

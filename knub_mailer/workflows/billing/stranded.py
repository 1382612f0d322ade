"""Money with no meeting left after which it could be invoiced: a person decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from knub_mailer.documents.text import amount
from knub_mailer.rules.charges import fee_charge, fees_without_meeting
from knub_mailer.rules.invoicing import LEFT_OUT
from knub_mailer.storage import batches
from knub_mailer.workflows.billing.cases import tell_case
from knub_mailer.workflows.billing.days import morning_after
from knub_mailer.workflows.billing.upcoming import left_by_sent, open_rows, season_batches
from knub_mailer.workflows.office import Sitting


@dataclass(frozen=True, slots=True)
class BilledByItself:
    """What a person let through, in øre excl. VAT; goes_out: None while the EAN is missing."""

    amount_ore: int
    goes_out: datetime | None


def tell_stranded(sitting: Sitting) -> int:
    """Matters for what waits for a meeting when none is left; how many were opened, each once.

    Fees (rules.md, "a meeting is cancelled: … fees wait for the next meeting held; none left:
    person"), also of a join known only after the last preflight; and what was left out of the
    last regular batch.
    """
    meetings = sitting.state().meetings
    if any(meeting.state == "planned" for meeting in meetings.values()):
        return 0
    rows = season_batches(sitting)
    billed = {row.meeting for row in rows if row.kind == "regular"}
    held = {number for number, meeting in meetings.items() if meeting.state == "held"}
    over = held <= billed
    opened = sum(_tell_fee(sitting, code) for code in sorted(_stranded_fees(sitting, over=over)))
    if over and all(row.status in ("sent", "empty") for row in rows):
        opened += sum(_tell_left_out(sitting, *each) for each in _left_out(sitting))
    return opened


def _stranded_fees(sitting: Sitting, *, over: bool) -> set[str]:
    """Whose fee is not charged, and will not be; over: the last preflight has gone."""
    state = sitting.state()
    waiting = set(state.memberships) if over else set()
    waiting |= {each.municipality for each in fees_without_meeting(state)}
    return waiting - _charged(sitting)


def _charged(sitting: Sitting) -> set[str]:
    """Whose fee is fixed, invoiced or not."""
    rows = batches.charges(sitting.session, sitting.network.key, sitting.office.plan.year)
    return {row.municipality for row in rows if row.kind == "fee"}


def _tell_fee(sitting: Sitting, code: str) -> bool:
    membership = sitting.state().memberships[code]
    zone = sitting.office.zone
    return tell_case(
        sitting,
        f"stranded:{sitting.office.plan.year}:{code}",
        about="Et deltagergebyr kan ikke faktureres",
        why="Der kommer ikke flere møder i sæsonen, som gebyret kan faktureres efter.",
        municipality=code,
        yes=_YES if _last_billed(sitting) is not None else "",
        facts=(
            ("Gebyr", f"{amount(membership.fee_ore)} kr. ekskl. moms"),
            ("Medlem fra", f"{membership.joined.astimezone(zone):%d.%m.%Y}"),
        ),
    )


_YES = "Beløbet faktureres for sig, og fakturaen går til økonomi kl. 8.00 næste arbejdsdag."


def _last_billed(sitting: Sitting) -> int | None:
    """The last meeting whose bill was made up: what comes by itself follows it."""
    regular = [row for row in season_batches(sitting) if row.kind == "regular"]
    last = max(regular, key=lambda row: row.announced_at, default=None)
    return last.meeting if last is not None else None


def bill_stranded(sitting: Sitting, code: str) -> BilledByItself:
    """`ja`: the fee that no meeting fixed is charged; it, or what was left out, is due."""
    office, last = sitting.office, _last_billed(sitting)
    membership = sitting.state().memberships.get(code)
    if membership is not None and last is not None and code not in _charged(sitting):
        fee = fee_charge(membership, last)
        batches.add_charge(sitting.session, office.network.key, office.plan.year, fee)
    waiting = [row for row in open_rows(sitting) if row.municipality == code]
    has_ean = membership is not None and membership.ean is not None
    return BilledByItself(
        amount_ore=sum(batches.charge_of(row).amount_ore for row in waiting),
        goes_out=morning_after(office, sitting.now) if has_ean else None,
    )


def _left_out(sitting: Sitting) -> list[tuple[str, int]]:
    """Municipality and øre of what was left out of a sent batch and is still open."""
    reasons = left_by_sent(season_batches(sitting))
    waiting: dict[str, int] = {}
    for row in open_rows(sitting):
        if row.id in reasons and reasons[row.id][0] == LEFT_OUT:
            sum_ore = waiting.get(row.municipality, 0) + batches.charge_of(row).amount_ore
            waiting[row.municipality] = sum_ore
    return sorted(waiting.items())


def _tell_left_out(sitting: Sitting, code: str, net_ore: int) -> bool:
    return tell_case(
        sitting,
        f"left_out:{sitting.office.plan.year}:{code}",
        about="Udeladt af sæsonens sidste fakturaer",
        why="Der kommer ikke flere møder, så det udeladte beløb bliver ikke sendt af sig selv.",
        municipality=code,
        yes=_YES,
        facts=(("Beløb", f"{amount(net_ore)} kr. ekskl. moms"),),
    )

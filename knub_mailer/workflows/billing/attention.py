"""What the secretariat should look at before a batch goes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knub_mailer.documents.text import amount
from knub_mailer.documents.wording import reference_word
from knub_mailer.domain.ledger import MeetingState, SeatKind
from knub_mailer.rules.invoicing import OpenCharge
from knub_mailer.storage import matters
from knub_mailer.workflows.billing.drafts import Faulty
from knub_mailer.workflows.billing.upcoming import season_batches
from knub_mailer.workflows.doubts import DATE
from knub_mailer.workflows.office import Sitting


def attention(
    sitting: Sitting,
    meeting: MeetingState,
    charges: Iterable[OpenCharge],
    faulty: Iterable[Faulty],
) -> tuple[str, ...]:
    """The points of a preflight, a sentence each."""
    return (
        *_undecided(sitting, meeting),
        *_doubtful(sitting),
        *_own_billing(sitting, charges),
        *_faults(faulty),
        *_stopped(sitting),
    )


def _undecided(sitting: Sitting, meeting: MeetingState) -> Iterator[str]:
    """rules.md, "virtual becomes physical": unanswered at the start: not billed, person."""
    people: dict[str, list[str]] = {}
    for seat in meeting.seats:
        if seat.kind is SeatKind.UNDECIDED:
            name = seat.person.name or seat.person.email or "en deltager"
            people.setdefault(seat.municipality, []).append(name)
    for code, names in sorted(people.items()):
        municipality = sitting.office.register.name(code)
        yield (
            f"{municipality} nåede ikke at svare på, hvem der skulle beholde pladsen. "
            f"Ikke faktureret: {', '.join(names)}."
        )


def _doubtful(sitting: Sitting) -> Iterator[str]:
    """rules.md, "a Date that a person must look at": the arrival's price stands until then."""
    for matter in matters.open_of(sitting.session, sitting.network.key, "review"):
        if matter.key.endswith(f":{DATE}"):
            name = sitting.office.register.name(matter.municipality)
            yield (
                f"{name} betaler foreløbig prisen på det tidspunkt, mailen kom. "
                "Sagen om mailens dato er ikke afgjort."
            )


def _own_billing(sitting: Sitting, charges: Iterable[OpenCharge]) -> Iterator[str]:
    for each in charges:
        charge = each.charge
        if charge.own_billing:
            where = [
                f"EAN {charge.ean}" if charge.ean else "",
                f"{reference_word(charge.reference_is_order)} {charge.reference}"
                if charge.reference
                else "",
            ]
            yield (
                f"{sitting.office.register.name(charge.municipality)}: {', '.join(charge.people)} "
                f"({amount(charge.amount_ore)} kr.) faktureres for sig på "
                f"{' og '.join(filter(None, where))}."
            )


def _faults(faulty: Iterable[Faulty]) -> Iterator[str]:
    for each in faulty:
        name = each.draft.invoice.buyer.name
        yield f"{name} kan ikke faktureres: {'; '.join(each.problems)}."


def _stopped(sitting: Sitting) -> Iterator[str]:
    for batch in season_batches(sitting):
        if batch.status == "held":
            yield f"Fakturaerne {batch.label} er stadig stoppet og venter på »send«."

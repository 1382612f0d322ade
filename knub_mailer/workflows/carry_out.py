"""Requests to the journal: what a mail asks becomes acts, in the order of mention."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from knub_mailer.domain.ledger import (
    Act,
    BillingChanged,
    ContactChanged,
    Entry,
    Joined,
    Outcome,
    Replaced,
    SeasonState,
    Seated,
    Withdrawn,
)
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Join,
    Request,
    SignUp,
    Substitute,
    UpdateBilling,
)
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.remembered import with_known_address


@dataclass(frozen=True, slots=True)
class Wish:
    """Whose wish is carried out: the mail that brought it and the municipality it is for.

    key: makes its lines in the journal unique ("mail:17"). at: the sent time that counts.
    by: the sender's address. source: the mail's Message-ID. allowed: a person let it in.
    """

    key: str
    municipality: str
    at: datetime
    by: str
    source: str
    intake_id: int | None = None
    allowed: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """A request and the lines it wrote; () for one that changes nothing."""

    request: Request
    entries: tuple[Entry, ...]

    def outcomes(self, state: SeasonState) -> tuple[Outcome, ...]:
        """What became of each line."""
        return tuple(state.outcomes[entry.id] for entry in self.entries)


def carry_out(sitting: Sitting, wish: Wish, requests: Sequence[Request]) -> tuple[Carried, ...]:
    """Write the acts of all requests, the join first (rules.md, "join and sign-up in one mail").

    A line that was written before, by an earlier try at the same mail, is not written again.
    """
    carried: list[Carried] = []
    position = 0
    for request in sorted(requests, key=lambda each: not isinstance(each, Join)):
        entries: list[Entry] = []
        for act in acts_of(request, allowed=wish.allowed):
            entry = sitting.write(
                f"{wish.key}:{position}",
                with_known_address(sitting, wish.municipality, act),
                at=wish.at,
                position=position,
                municipality=wish.municipality,
                by=wish.by,
                source=wish.source,
                intake_id=wish.intake_id,
            )
            position += 1
            if entry is not None:
                entries.append(entry)
        carried.append(Carried(request, tuple(entries)))
    order = {id(request): place for place, request in enumerate(requests)}
    return tuple(sorted(carried, key=lambda each: order[id(each.request)]))


def acts_of(request: Request, *, allowed: bool = False) -> Iterator[Act]:
    """The acts a request consists of; none for `Status` and `Info`."""
    match request:
        case Join(contact, ean, reference, is_order):
            yield Joined(contact, ean, reference, is_order)
        case SignUp():
            yield from _seats(request, allowed)
        case Cancel(meetings, attendees):
            for meeting in meetings:
                if attendees == "all":
                    yield Withdrawn(meeting, None, allowed)
                else:
                    for person in attendees:
                        yield Withdrawn(meeting, person, allowed)
        case Substitute(meetings, out, in_):
            for meeting in meetings:
                yield Replaced(meeting, out, in_, allowed)
        case ChangeContact(contact):
            yield ContactChanged(contact, allowed)
        case UpdateBilling(ean, reference, is_order):
            yield BillingChanged(ean, reference, is_order)
        case _:
            return


def _seats(request: SignUp, allowed: bool) -> Iterator[Act]:
    for meeting in request.meetings:
        for person in request.attendees:
            yield Seated(
                meeting,
                person,
                mode=request.mode,
                ean=request.ean,
                reference=request.reference,
                reference_is_order=request.reference_is_order,
                allowed=allowed,
            )


def changes_something(requests: Sequence[Request]) -> bool:
    """Whether carrying these out would change state."""
    return any(True for request in requests for _ in acts_of(request))

"""What templates need of notices: wishes of one outcome together, lines of prices and lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knub_mailer.domain.invoice import HeldBack
from knub_mailer.domain.ledger import Result, SeatKind
from knub_mailer.domain.network import MembershipPrice
from knub_mailer.domain.notices import (
    Answer,
    AskedSection,
    BillingSection,
    CopyToContact,
    Explained,
    Happened,
    JoinedSection,
    KeptSection,
    OpenCase,
    Recipient,
    ReviewOutcome,
    SeatsSection,
    Standing,
    StatusSection,
    WaitingNowSeated,
    WaitingPerson,
)
from knub_mailer.domain.request import OpenPoint, Person, Question
from knub_mailer.mail.danish import Danish

_ONE_BY_ONE = frozenset({Result.SAME_NAME, Result.IN_ALREADY_SEATED})
_MAY_BE_ANOTHER = frozenset(
    {
        *(Result.ALREADY_SEATED, Result.NOT_SEATED),
        *(Result.WAITING_MEMBERSHIP, Result.WAITING_CAPACITY),
    }
)
_LEAVES_FREE = frozenset({Result.WITHDRAWN, Result.NOT_SEATED})


@dataclass(frozen=True, slots=True)
class Group:
    """People with the same outcome; `proxy`: those whose mails go to who signed them up."""

    items: tuple[Happened, ...]

    @property
    def result(self) -> str:
        return self.items[0].result.value

    @property
    def seat(self) -> str:
        return self.items[0].seat.value if self.items[0].seat else ""

    @property
    def mode(self) -> str:
        return self.items[0].mode or ""

    @property
    def completed(self) -> bool:
        return self.items[0].completed

    @property
    def other(self) -> Person | None:
        return self.items[0].other

    @property
    def instead(self) -> Person | None:
        return self.items[0].instead

    @property
    def waited(self) -> bool:
        return self.items[0].waited

    @property
    def people(self) -> tuple[Person, ...]:
        return tuple(item.person for item in self.items)

    @property
    def proxy(self) -> tuple[Person, ...]:
        """Whose mails go to somebody else; the substitute's, where one took a seat."""
        return tuple(
            item.other if item.result is Result.REPLACED and item.other else item.person
            for item in self.items
            if item.confirmation_to
        )


def grouped(happened: Sequence[Happened]) -> list[Group]:
    """The wishes with the same outcome together, in the order of the first of each."""
    groups: dict[object, list[Happened]] = {}
    for place, item in enumerate(happened):
        extra = item.seat is SeatKind.EXTRA
        other = item.other or item.instead
        told_of_another = other is not None and item.result in _MAY_BE_ANOTHER
        alone = place if item.result in _ONE_BY_ONE or told_of_another else -1
        key = (item.result, extra, item.mode, item.completed, item.waited, alone)
        groups.setdefault(key, []).append(item)
    return [Group(tuple(items)) for items in groups.values()]


def gives_seats(section: SeatsSection) -> bool:
    """Whether somebody has a new seat: then time and place are shown."""
    return any(item.result in (Result.SEATED, Result.REPLACED) for item in section.happened)


def invites(answer: Answer | ReviewOutcome | WaitingNowSeated | CopyToContact) -> bool:
    """Whether invitations are on their way to somebody, at any meeting of the answer."""
    sections = answer.seats if isinstance(answer, WaitingNowSeated) else answer.sections
    seats = [section for section in sections if isinstance(section, SeatsSection)]
    return any(section.invited and gives_seats(section) for section in seats)


def example_seat(answer: Answer | ReviewOutcome | WaitingNowSeated) -> str:
    """Somebody of a list shown, for an example of how to change it; "" where there is nobody.

    Nor beside a question who is meant: that is what is to be answered.
    """
    asked = [] if isinstance(answer, WaitingNowSeated) else answer.sections
    if any(isinstance(s, AskedSection) and any(p.candidates for p in s.points) for s in asked):
        return ""
    for standing in _shown(answer):
        if standing.over:
            continue
        people = [seat.person for seat in standing.seats]
        for person in people + [each.person for each in standing.waiting]:
            return person.name or person.email or ""
    return ""


def lists_nobody(answer: Answer | ReviewOutcome) -> bool:
    """Whether a list shown has become, or is, empty: then it is said how to sign somebody up."""
    return any(
        isinstance(section, SeatsSection)
        and (section.all_withdrawn or {item.result for item in section.happened} <= _LEAVES_FREE)
        and section.standing is not None
        and not section.standing.seats
        and not section.standing.waiting
        for section in answer.sections
    )


def _shown(answer: Answer | ReviewOutcome | WaitingNowSeated) -> Iterator[Standing]:
    """The municipality's lists that a mail shows, in their order."""
    for section in answer.seats if isinstance(answer, WaitingNowSeated) else answer.sections:
        if isinstance(section, StatusSection):
            yield from section.standings
        elif isinstance(section, (SeatsSection, KeptSection)) and section.standing:
            yield section.standing


def unasked(points: Iterable[OpenPoint], answer: Answer | ReviewOutcome) -> list[OpenPoint]:
    """The points not asked already: a join and a billing without a good EAN ask for it."""
    asks = any(
        (isinstance(section, JoinedSection) and not section.ean)
        or (isinstance(section, BillingSection) and section.ean_rejected)
        for section in answer.sections
    )
    return [point for point in points if not (asks and point.question is Question.EAN)]


def price_line(price: MembershipPrice, wording: Danish) -> str:
    """`inden møde 1 er holdt: 6.100 kr. ekskl. moms`; it counts how many were held."""
    held = price.meetings_held
    if wording.code == "en":
        when = "before the first meeting" if not held else f"after {wording.number(held)} meeting"
        return f"{when}{'s' if held > 1 else ''}: {wording.amount(price.price_ore)} excl. VAT"
    when = "inden det første møde" if not held else f"efter {wording.number(held)}"
    noun = "" if not held else (" møde" if held == 1 else " møder")
    return f"{when}{noun}: {wording.amount(price.price_ore)} ekskl. moms"


def waiting_line(waiting: WaitingPerson, wording: Danish) -> str:
    """A person on a list, what for, and the place in the queue."""
    name = waiting.person.name or waiting.person.email or ""
    if wording.code == "en":
        why = (
            "until the municipality joins" if waiting.reason == "membership" else "for a free seat"
        )
        return f"{name}, {why}{f' (number {waiting.place})' if waiting.place else ''}"
    why = "til kommunen er medlem" if waiting.reason == "membership" else "på en plads"
    return f"{name}, {why}{f' (nummer {waiting.place})' if waiting.place else ''}"


def recipient_lines(recipients: Iterable[Recipient]) -> list[str]:
    """`Mette Holm, mette.holm@randers.dk (Randers Kommune)`, a line each."""
    return [
        f"{', '.join(part for part in (each.person.name, each.person.email) if part)}"
        f"{f' ({each.municipality})' if each.municipality else ''}"
        for each in recipients
    ]


def case_line(case: OpenCase, wording: Danish) -> str:
    """An open matter in one line."""
    why = f" ({case.why})" if case.why else ""
    return f"Sag {case.number}: {case.about}, fra {case.sender}, {wording.weekday(case.since)}{why}"


def held_line(item: HeldBack, wording: Danish) -> str:
    """An amount that could not be invoiced, and why, in words."""
    why = _HELD_BACK.get(item.why, item.why)
    return f"{item.name}: {wording.amount(item.net_ore)} ekskl. moms, {why}"


def reason_line(item: Explained, wording: Danish) -> str:
    """What an amount hangs on: the term, and the mail."""
    return (
        f"{item.what}, {wording.amount(item.amount_ore)}: {item.term.rstrip('.')} "
        f"(mail fra {item.by}, {wording.moment(item.sent)})"
    )


_HELD_BACK = {
    "ean": "EAN-nummeret mangler",
    "left_out": "udeladt af sekretariatet",
    "undecided": "kommunen har ikke valgt, hvem der skal med",
}

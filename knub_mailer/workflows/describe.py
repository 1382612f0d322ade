"""Requests and what would come of them, in one Danish line each: for previews and reviews."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.documents.wording import reference_word
from knub_mailer.domain.ledger import Entry, SeasonState
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Info,
    Join,
    Person,
    Request,
    SignUp,
    Status,
    Substitute,
    UpdateBilling,
)
from knub_mailer.language.questions.why import WHY_PRICE
from knub_mailer.mail.danish import Danish
from knub_mailer.workflows.carry_out import acts_of
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.office import Sitting


def described(sitting: Sitting, requests: Sequence[Request]) -> tuple[str, ...]:
    """One line a request, as "Tilmelding af Mette Holm til møde 2"."""
    return tuple(line for request in requests if (line := _described(request)))


def _described(request: Request) -> str:
    match request:
        case Join(contact):
            billing = "".join(f", {part}" for part in _billing(request))
            return f"Indmeldelse med {_who(contact)} som kontaktperson{billing}"
        case SignUp(meetings, attendees, mode):
            how = " (online)" if mode == "online" else ""
            own = " og ".join(_billing(request))
            own = f", faktura til {own}" if own else ""
            return f"Tilmelding af {_people(attendees)} til {_meetings(meetings)}{how}{own}"
        case Cancel(meetings, attendees):
            who = "alle kommunens tilmeldte" if attendees == "all" else _people(attendees)
            return f"Afmelding af {who} fra {_meetings(meetings)}"
        case Substitute(meetings, out, in_):
            return f"{_who(in_)} kommer i stedet for {_who(out)} på {_meetings(meetings)}"
        case ChangeContact(contact):
            return f"Ny kontaktperson: {_who(contact)}"
        case UpdateBilling():
            return f"Fakturering: {', '.join(_billing(request))}"
        case Status():
            return "Spørgsmål om, hvem der er tilmeldt"
        case Info(topics) if WHY_PRICE in topics:
            return "Spørgsmål om, hvorfor kommunen skal betale det, den skal"
        case Info():
            return "Spørgsmål om program, tid, sted eller pris"


def _billing(request: Join | SignUp | UpdateBilling) -> list[str]:
    """Where a request wants to be invoiced, as "EAN 5798…" and "ordrenummer 4711"."""
    word = reference_word(request.reference_is_order)
    return [
        *([f"EAN {request.ean}"] if request.ean else []),
        *([f"{word} {request.reference}"] if request.reference else []),
    ]


def _who(person: Person) -> str:
    name = person.name or "en person uden navn"
    return f"{name} ({person.email})" if person.email else name


def _people(people: Sequence[Person]) -> str:
    return _listed([_who(person) for person in people]) or "en person uden navn"


def _meetings(numbers: Sequence[int]) -> str:
    return "møde " + _listed([str(number) for number in numbers])


def _listed(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} og {words[-1]}"


def foreseen(case: Case, requests: Sequence[Request], municipality: str | None) -> tuple[str, ...]:
    """What `ja` to the requests would change in money, without doing it: a person lets in."""
    if municipality is None:
        return ()
    sitting = case.sitting
    wish = case.wish(municipality, allowed=True)
    last = max((entry.id for entry in sitting.entries), default=0)
    acts = [act for request in requests for act in acts_of(request, allowed=True)]
    entries = [
        Entry(last + n, wish.at, n, municipality, act, wish.by, wish.source, sitting.now)
        for n, act in enumerate(acts, start=1)
    ]
    if not entries:
        return ()
    now, then = sitting.state(), sitting.fold_with(entries)
    difference = owed(then, municipality, sitting) - owed(now, municipality, sitting)
    if difference == 0:
        return ("Det ændrer ikke, hvad kommunen skal betale.",)
    sign = "mere" if difference > 0 else "mindre"
    amount = Danish(sitting.office.zone).amount(abs(difference))
    return (f"Kommunen skal betale {amount} {sign}, ekskl. moms.",)


def owed(state: SeasonState, municipality: str, sitting: Sitting) -> int:
    """What a municipality owes as its seats stand, in øre excl. VAT: fee and extra seats."""
    season = sitting.season_at(sitting.now)
    membership = state.memberships.get(municipality)
    fee = membership.fee_ore if membership else 0
    extras = sum(
        seat.kind == "extra"
        for meeting in state.meetings.values()
        for seat in meeting.of(municipality)
    )
    return fee + extras * season.extra_seat_price_ore

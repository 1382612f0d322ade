"""Carrying out what a person decided, for the original sender and at the original's time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from knub_mailer.domain.ledger import NEEDS_PERSON, ContactChanged, Result
from knub_mailer.domain.notices import (
    AskedSection,
    BillChange,
    ReviewOutcome,
    Section,
    Thread,
)
from knub_mailer.domain.request import ChangeContact, Request, Understanding
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows import billing, contacts, same_name
from knub_mailer.workflows.answering import sections_of
from knub_mailer.workflows.carry_out import Carried, carry_out
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.copies import copy_of_join
from knub_mailer.workflows.meant import unsure
from knub_mailer.workflows.post import post
from knub_mailer.workflows.questions import open_question
from knub_mailer.workflows.speaking import is_outside, original_case


@dataclass(frozen=True, slots=True)
class Decided:
    """What was carried out, who was told, what could not be done, and how a fixed bill changed."""

    requests: tuple[Request, ...] = ()
    told: str | None = None
    problems: tuple[str, ...] = ()
    bills: tuple[BillChange, ...] = ()


def carry_decision(
    case: Case, matter: Matter, understanding: Understanding, service: str = ""
) -> Decided:
    """Write the requests as the original sender's, let in by a person, and tell that sender.

    service: of a matter that no mail brought ("sent:<time>:<mail>", "contact"), or "".
    """
    code = understanding.municipality or ""
    kind, _, rest = service.partition(":")
    if kind == "contact":
        return _carry_contact(case, matter, understanding)
    original = original_case(case, matter)
    if original is None:
        return Decided(problems=("Den oprindelige mail findes ikke længere.",))
    wish = original.wish(code, key=f"review:{matter.id}", allowed=True)
    if kind == "sent":
        wish = replace(wish, at=datetime.fromisoformat(rest))
    case.sitting.by_person = True
    known = case.sitting.state().memberships.get(code)
    carried = carry_out(case.sitting, wish, understanding.requests)
    amended = billing.amend(case.sitting)
    contacts.settle_decided(original, code, carried, known)
    outside = is_outside(original, code)
    sections = sections_of(
        case.sitting, code, carried, own_list=not outside, redated=kind == "sent"
    )
    copy_of_join(original, code, sections)
    if not outside:
        sections += _asked(original, understanding, carried, f":{matter.id}")
    told = None
    if original.sender is not None and sections:
        notice = ReviewOutcome(
            name=original.sender.name,
            municipality=case.sitting.office.register.name(code) or None,
            original=original.original,
            sections=sections,
            language=understanding.language,
        )
        thread = Thread.of(original.mail, direct=not original.is_answered)
        key = f"review_outcome:{matter.id}"
        post(case.sitting, notice, [original.sender], key, thread=thread)
        told = original.sender.email
    state = case.sitting.state()
    refused = any(
        outcome.result in NEEDS_PERSON - {Result.EARLIER_JOIN}
        for each in carried
        for outcome in each.outcomes(state)
    )
    problems = ("Noget af det kan ikke lade sig gøre længere.",) if refused else ()
    bills = tuple(_bill(case, each) for each in amended if each.municipality == code)
    return Decided(understanding.requests, told, problems, bills)


def _asked(
    original: Case, understanding: Understanding, carried: Sequence[Carried], part: str
) -> tuple[Section, ...]:
    """What the original sender is asked: whom a name means that is not quite the list's."""
    same_name.ask(original, understanding, carried)
    points = unsure(original.sitting, carried)
    if not points:
        return ()
    open_question(original, replace(understanding, open_points=points), part)
    return (AskedSection(points, original.season_then.meetings),)


def _bill(case: Case, amended: billing.Amended) -> BillChange:
    goes_out = amended.goes_out
    return BillChange(
        municipality=case.sitting.office.register.name(amended.municipality),
        more_ore=amended.more_ore,
        goes_out=goes_out.astimezone(case.sitting.office.zone) if goes_out else None,
        apart=amended.label is None,
        wrong=amended.wrong,
        over_ore=amended.over_ore,
    )


def _carry_contact(case: Case, matter: Matter, understanding: Understanding) -> Decided:
    """A new contact whom the old one never answered about."""
    for position, request in enumerate(understanding.requests):
        if isinstance(request, ChangeContact):
            case.sitting.write(
                f"review:{matter.id}:{position}",
                ContactChanged(request.contact, allowed=True),
                at=case.sent,
                position=position,
                municipality=understanding.municipality or "",
                by=case.sender.email if case.sender else "",
                source=case.source,
                intake_id=case.id,
            )
    return Decided(understanding.requests)

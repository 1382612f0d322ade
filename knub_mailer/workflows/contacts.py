"""A municipality's contact person: who may name a new one, and who must agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from knub_mailer.domain.ledger import ContactChanged, Entry, Membership, Result
from knub_mailer.domain.notices import (
    AgreedContactSection,
    ContactChangeAsk,
    ContactChangeOutcome,
    ContactWelcome,
)
from knub_mailer.domain.request import ChangeContact, Person, Understanding
from knub_mailer.rules.standing import standings_of
from knub_mailer.storage import codec, matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.carry_out import Carried
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import address_of, mailbox_of, post
from knub_mailer.workflows.review import ReviewPayload, open_service_case

AGREE_WITHIN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class ContactPayload:
    """The new contact that somebody asked for, and when."""

    new: Person
    by: Person
    at: datetime


def settle(
    case: Case, understanding: Understanding, carried: tuple[Carried, ...]
) -> tuple[Carried, ...]:
    """After the lines are written: welcome a new contact, or ask the old one first."""
    state = case.sitting.state()
    code = understanding.municipality or ""
    for each in carried:
        if not isinstance(each.request, ChangeContact):
            continue
        for outcome in each.outcomes(state):
            if outcome.result is Result.CONTACT_CHANGED:
                welcome(case.sitting, outcome.entry, code, sender_of(case))
            elif outcome.result is Result.ASK_CONTACT:
                _ask_old(case, state.memberships[code], each.request.contact)
    return carried


def settle_decided(
    case: Case, code: str, carried: Sequence[Carried], known: Membership | None
) -> None:
    """After a person let somebody else's wish through: the new contact is welcomed, the old told.

    known: the membership before.
    """
    state = case.sitting.state()
    for each in carried:
        for outcome in each.outcomes(state):
            if outcome.result is not Result.CONTACT_CHANGED or known is None:
                continue
            assert isinstance(outcome.entry.act, ContactChanged)
            welcome(case.sitting, outcome.entry, code, sender_of(case))
            notice = ContactChangeOutcome(
                name=known.contact.name,
                municipality=case.sitting.office.register.name(code),
                new=outcome.entry.act.contact,
                outcome="decided",
            )
            key = f"contact_replaced:{outcome.entry.id}"
            post(case.sitting, notice, address_of(known.contact), key)


def sender_of(case: Case) -> Person:
    """The sender as a person."""
    sender = case.sender
    return Person(sender.name if sender else None, sender.email if sender else None)


def welcome(sitting: Sitting, entry: Entry, code: str, by: Person) -> None:
    """Tell a new contact what a contact gets and does; not who named themselves."""
    assert isinstance(entry.act, ContactChanged)
    contact = entry.act.contact
    if contact.email == by.email:
        return
    season = sitting.season_at(sitting.now)
    membership = sitting.state().memberships.get(code)
    notice = ContactWelcome(
        contact=contact,
        municipality=sitting.office.register.name(code),
        by=by,
        year=season.year,
        ean_missing=membership is not None and membership.ean is None,
        standings=standings_of(sitting.state(), season, code),
    )
    post(sitting, notice, address_of(contact), f"contact_welcome:{entry.id}")


def _ask_old(case: Case, membership: Membership, new: Person) -> None:
    sitting = case.sitting
    old = membership.contact
    until = sitting.now + AGREE_WITHIN
    payload = ContactPayload(new, sender_of(case), case.sent)
    matter = matters.open_matter(
        sitting.session,
        Matter(
            key=f"{sitting.network.key}:contact:{case.row.digest}",
            network=sitting.network.key,
            kind="contact_change",
            asked=old.email or "",
            intake_id=case.id,
            municipality=membership.municipality,
            subject=case.mail.subject[:300],
            payload=codec.dumps(payload),
            opened_at=sitting.now,
            due_at=until,
        ),
    )
    notice = ContactChangeAsk(
        contact=old,
        municipality=sitting.office.register.name(membership.municipality),
        new=new,
        by=payload.by,
        until=until.astimezone(sitting.office.zone),
    )
    key = f"contact_ask:{case.row.digest[:24]}"
    post(sitting, notice, address_of(old), key, matter_id=matter.id)


def decide(case: Case, matter: Matter, agreed: bool) -> None:
    """The old contact's answer: carried out, or dropped; both are told."""
    sitting = case.sitting
    payload = codec.loads(ContactPayload, matter.payload)
    code = matter.municipality or ""
    if agreed:
        entry = sitting.write(
            f"contact:{matter.key}",
            ContactChanged(payload.new, allowed=True),
            at=case.sent,
            position=0,
            municipality=code,
            by=payload.by.email or "",
            source=case.source,
            intake_id=case.id,
        )
        if entry is not None:
            welcome(sitting, entry, code, payload.by)
    decision = "agreed" if agreed else "refused"
    matters.close(
        sitting.session, matter, decision, case.sender.email if case.sender else None, sitting.now
    )
    _tell_asker(sitting, matter, payload, decision)
    case.answer((AgreedContactSection(payload.new, agreed),), code, "da")


def _tell_asker(sitting: Sitting, matter: Matter, payload: ContactPayload, outcome: str) -> None:
    notice = ContactChangeOutcome(
        name=payload.by.name,
        municipality=sitting.office.register.name(matter.municipality),
        new=payload.new,
        outcome=outcome,
    )
    post(sitting, notice, mailbox_of(payload.by.email), f"contact_outcome:{matter.key}")


def escalate_silent(sitting: Sitting, due: Sequence[Matter]) -> None:
    """No answer within 7 days: a person decides (rules.md, "contact person")."""
    for matter in due:
        payload = codec.loads(ContactPayload, matter.payload)
        matters.close(sitting.session, matter, "silent", None, sitting.now)
        _tell_asker(sitting, matter, payload, "silent")
        new = payload.new
        open_service_case(
            sitting,
            f"contact:{matter.key}",
            about="Ny kontaktperson",
            why="Den nuværende kontaktperson har ikke svaret inden for 7 dage.",
            municipality=matter.municipality,
            facts=(
                ("Ny kontaktperson", f"{new.name or ''} {new.email or ''}".strip()),
                ("Ønsket af", payload.by.email or ""),
            ),
            yes="Den nye kontaktperson skrives ind.",
            payload=ReviewPayload(matter.municipality, (ChangeContact(new),), service="contact"),
        )

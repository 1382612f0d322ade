"""The contact's copy of whatever costs money."""

from __future__ import annotations

from knub_mailer.domain.notices import CopyToContact, JoinedSection, SeatsSection
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.contacts import sender_of
from knub_mailer.workflows.post import address_of, post


def copy_to_contact(
    case: Case, municipality: str, sections: tuple[JoinedSection | SeatsSection, ...]
) -> None:
    """A mail of its own to the contact, never Bcc, when somebody else caused a cost."""
    membership = case.sitting.state().memberships.get(municipality)
    if not sections or membership is None:
        return
    contact, sender = membership.contact, case.sender
    if sender is not None and contact.email == sender.email:
        return
    notice = CopyToContact(
        contact=contact,
        municipality=case.sitting.office.register.name(municipality),
        by=sender_of(case),
        sent=case.sent.astimezone(case.sitting.office.zone),
        sections=sections,
    )
    post(case.sitting, notice, address_of(contact), f"copy:{case.row.digest[:24]}")

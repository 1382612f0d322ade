"""The contact's copy of a join that somebody else wrote; seats are told by `costs`."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.domain.notices import AlreadyMemberSection, CopyToContact, JoinedSection, Section
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.contacts import sender_of
from knub_mailer.workflows.post import address_of, post


def copy_of_join(case: Case, municipality: str, sections: Sequence[Section]) -> None:
    """A mail of its own to the contact, never Bcc: the membership costs its fee, or another one
    than was told."""
    membership = case.sitting.state().memberships.get(municipality)
    joined = tuple(
        section
        for section in sections
        if isinstance(section, JoinedSection)
        or (isinstance(section, AlreadyMemberSection) and section.was_ore is not None)
    )
    if not joined or membership is None:
        return
    contact, sender = membership.contact, case.sender
    if sender is not None and contact.email == sender.email:
        return
    notice = CopyToContact(
        contact=contact,
        municipality=case.sitting.office.register.name(municipality),
        by=sender_of(case),
        sent=case.sent.astimezone(case.sitting.office.zone),
        sections=joined,
    )
    post(case.sitting, notice, address_of(contact), f"copy:{case.row.digest[:24]}")

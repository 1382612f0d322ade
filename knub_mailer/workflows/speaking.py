"""Who speaks in a decision: the sender of the mail under review, for its municipality."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.domain.mail import Address
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.request import Person, SignUp, Substitute, Understanding
from knub_mailer.mail.authentication import Authentication
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment
from knub_mailer.storage import intake
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.case import Case


def original_case(case: Case, matter: Matter) -> Case | None:
    """The mail under review, its sender vouched for by the decider; None when no mail brought it.

    Its bytes may be gone by retention; then there is nobody to speak for either.
    """
    if matter.intake_id is None:
        return None
    row = intake.get(case.sitting.session, matter.intake_id)
    if row.raw is None:
        return None
    mail = parse_mail(row.raw)
    letter = segment(mail, case.network.address, case.network.tag[1:-1])
    vouched = Authentication(True, "a person of the secretariat decided")
    return Case(case.sitting, row, mail, letter, vouched)


def register_for(register: Register, code: str | None, sender: Address | None) -> Register:
    """The register as if the sender wrote from the municipality that the matter names."""
    if code is None or sender is None:
        return register
    known = register.of_domain(sender.domain)
    if known is not None and known.code == code:
        return register
    rows = []
    for row in register.rows:
        others = tuple(domain for domain in row.domains if domain != sender.domain)
        own = (*others, sender.domain) if row.code == code else others
        rows.append(replace(row, domains=own))
    return Register(rows)


def of_others(register: Register, understanding: Understanding) -> str:
    """The address of somebody who would sit on the seats of another municipality; "" for nobody."""
    people: list[Person] = []
    for request in understanding.requests:
        if isinstance(request, SignUp):
            people += request.attendees
        elif isinstance(request, Substitute):
            people.append(request.in_)
    for email in (person.email for person in people if person.email):
        row = register.of_domain(email.rpartition("@")[2])
        if row is not None and row.kind == "kommune" and row.code != understanding.municipality:
            return email
    return ""


def is_outside(case: Case, code: str) -> bool:
    """Whether a sender isn't at the municipality's domain: told of the own wish alone."""
    if case.sender is None:
        return True
    own = case.sitting.office.register.of_domain(case.sender.domain)
    return own is None or own.code != code

"""What is stored about one address: given out, or forgotten (GDPR, articles 15 and 17)."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import SQLModel

from knub_mailer.domain.ledger import SeasonState
from knub_mailer.errors import NotAllowed
from knub_mailer.storage import privacy
from knub_mailer.workflows.office import Office


def export_address(office: Office, address: str, now: datetime) -> dict[str, object]:
    """Everything stored about an address, as JSON values by table; raw mails as their size."""
    with office.sitting(now) as sitting:
        found = privacy.rows_about(sitting.session, office.network.key, address.lower())
        return {name: [_plain(row) for row in rows] for name, rows in found.items()}


def erase_address(office: Office, address: str, now: datetime) -> int:
    """Forget a person: everywhere but on issued invoices; how many rows were changed.

    Counted numbers stay: a seat that was billed is a seat of "slettet-1".

    Raises:
        NotAllowed: the person still has a seat at a coming meeting, or is a contact.
    """
    address = address.lower()
    with office.sitting(now) as sitting:
        state = sitting.state()
        _check_free(office, state, address)
        names = _names(state, address)
        return privacy.erase(sitting.session, office.network.key, address, names)


def _check_free(office: Office, state: SeasonState, address: str) -> None:
    for code, membership in state.memberships.items():
        if membership.contact.email == address:
            name = office.register.name(code)
            raise NotAllowed(f"{address} is the contact of {name}: name another contact first")
    for number, meeting in state.meetings.items():
        if meeting.state == "planned" and any(s.person.email == address for s in meeting.seats):
            raise NotAllowed(f"{address} is signed up for meeting {number}: cancel that first")


def _names(state: SeasonState, address: str) -> set[str]:
    seats = (seat for meeting in state.meetings.values() for seat in meeting.seats)
    return {seat.person.name for seat in seats if seat.person.email == address and seat.person.name}


def _plain(row: object) -> dict[str, object]:
    assert isinstance(row, SQLModel)
    values: dict[str, object] = {}
    for key, value in row.model_dump().items():
        if isinstance(value, bytes):
            values[key] = f"{len(value)} bytes"
        elif isinstance(value, datetime):
            values[key] = value.isoformat()
        else:
            values[key] = value
    return values

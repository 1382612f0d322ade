"""An understanding as the JSON of `knub-mailer understand` (contract: understanding.md)."""

from __future__ import annotations

from typing import Any

from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Decision,
    Info,
    Join,
    Person,
    Request,
    SignUp,
    Status,
    Substitute,
    Understanding,
    UpdateBilling,
)


def to_json(understanding: Understanding, file: str) -> dict[str, Any]:
    """One line of the output; `file` is the mail's name."""
    asks = understanding.decision is Decision.ASK
    return {
        "file": file,
        "municipality": understanding.municipality,
        "decision": understanding.decision.value,
        "requests": [request_json(request) for request in understanding.requests],
        "questions": [question.value for question in understanding.questions] if asks else [],
        "reason": understanding.reason,
    }


def request_json(request: Request) -> dict[str, Any]:
    """One request with the fields of its kind."""
    match request:
        case Join(contact, ean, reference):
            return {
                "kind": "join",
                "contact": _person(contact),
                "ean": ean,
                "reference": reference,
            }
        case SignUp(meetings, attendees, mode, ean, reference):
            row: dict[str, Any] = {
                "kind": "sign_up",
                "meetings": list(meetings),
                "attendees": [_person(person) for person in attendees],
            }
            extra = {"mode": mode, "ean": ean, "reference": reference}
            return row | {key: value for key, value in extra.items() if value is not None}
        case Cancel(meetings, attendees):
            people = attendees if attendees == "all" else [_person(each) for each in attendees]
            return {"kind": "cancel", "meetings": list(meetings), "attendees": people}
        case Substitute(meetings, out, in_):
            return {
                "kind": "substitute",
                "meetings": list(meetings),
                "out": _person(out),
                "in": _person(in_),
            }
        case ChangeContact(contact):
            return {"kind": "change_contact", "contact": _person(contact)}
        case UpdateBilling(ean, reference):
            return {"kind": "update_billing", "ean": ean, "reference": reference}
        case Status():
            return {"kind": "status"}
        case Info():
            return {"kind": "info"}


def _person(person: Person) -> dict[str, str | None]:
    return {"name": person.name, "email": person.email}

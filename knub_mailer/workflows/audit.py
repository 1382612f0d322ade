"""Who changed what, when, and by which mail: the journal and the decisions, as one list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from knub_mailer.domain.ledger import Entry
from knub_mailer.mail.clean import cleaned
from knub_mailer.storage import matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.office import Sitting


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One change: when it was carried out and sent, by whose wish, what, and what came of it.

    Every text is on one line and without anything invisible, whatever a sender wrote.

    source: the Message-ID of the mail, or the command. municipality: a code, or None.
    """

    at: datetime
    sent: datetime
    by: str
    municipality: str | None
    what: str
    outcome: str
    source: str


def audit_lines(sitting: Sitting, municipality: str | None = None) -> tuple[AuditLine, ...]:
    """Every change of the season in the order of carrying out, of one municipality or of all."""
    lines = [*_changes(sitting), *_decisions(sitting)]
    wanted = [
        cleaned(line) for line in lines if municipality is None or line.municipality == municipality
    ]
    return tuple(sorted(wanted, key=lambda line: line.at))


def _changes(sitting: Sitting) -> Iterator[AuditLine]:
    outcomes = sitting.state().outcomes
    for entry in sitting.entries:
        found = outcomes.get(entry.id)
        yield AuditLine(
            at=entry.arrived,
            sent=entry.at,
            by=entry.by,
            municipality=entry.municipality,
            what=_said(entry),
            outcome=found.result.value if found else "",
            source=entry.source,
        )


def _decisions(sitting: Sitting) -> Iterator[AuditLine]:
    """What people decided: reviews, previews, invoice batches, erasures."""
    kinds = ("review", "preview", "batch", "contact_change", "confirm_sender", "erasure")
    for matter in matters.all_of(sitting.session, sitting.network.key, *kinds):
        if matter.decided_at is not None:
            yield AuditLine(
                at=matter.decided_at,
                sent=matter.opened_at,
                by=matter.decided_by or "",
                municipality=matter.municipality,
                what=f"{matter.kind}: {matter.subject}",
                outcome=matter.decision or "",
                source=_key(matter),
            )


def _key(matter: Matter) -> str:
    return f"matter {matter.id}"


def _said(entry: Entry) -> str:
    """`Seated meeting=2 person=Bo Friis <bo@x.dk>`; what is not given is left out."""
    shown = [
        f"{field.name.rstrip('_')}={_value(value)}"
        for field in fields(entry.act)
        if (value := getattr(entry.act, field.name)) not in (None, False, ())
    ]
    return " ".join((type(entry.act).__name__, *shown))


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(_value(each) for each in value)
    if isinstance(value, Enum):
        return str(value.value)
    if is_dataclass(value):
        name, email = getattr(value, "name", None), getattr(value, "email", None)
        return f"{name or ''} <{email}>".strip() if email else str(name)
    return str(value)

"""Speakers, KL's own staff and guests: on the list, outside the included seats, never billed."""

from __future__ import annotations

from knub_mailer.domain.command import EnterGuests
from knub_mailer.domain.ledger import Result, Seated, Withdrawn
from knub_mailer.domain.notices import GuestsEntered
from knub_mailer.workflows.case import Case

_DONE = (Result.SEATED, Result.WITHDRAWN)
_WHY_NOT = {
    Result.ALREADY_SEATED: "står allerede på listen",
    Result.SAME_NAME: "hedder det samme som en, der allerede er tilmeldt",
    Result.NOT_SEATED: "står ikke på listen",
    Result.AFTER_START: "mødet er begyndt",
    Result.AFTER_PREFLIGHT: "mødet er gjort op",
    Result.MEETING_OVER: "mødet er holdt",
    Result.MEETING_CANCELLED: "mødet er aflyst",
}


def enter(case: Case, command: EnterGuests) -> None:
    """Write them down and answer; their invitations follow from the change itself."""
    sitting, by = case.sitting, case.sender.email if case.sender else ""
    done, refused = [], []
    for position, person in enumerate(command.people):
        act: Seated | Withdrawn = Seated(command.meeting, person, role=command.role)
        if command.remove:
            act = Withdrawn(command.meeting, person)
        entry = sitting.write(
            f"guests:{case.id}:{position}",
            act,
            at=case.sent,
            position=position,
            municipality=None,
            by=by,
            source=case.source,
            intake_id=case.id,
        )
        result = sitting.state().outcomes[entry.id].result if entry is not None else None
        name = person.name or person.email or ""
        if result in _DONE:
            done.append(name)
        elif result is not None:
            refused.append(f"{name}: {_WHY_NOT.get(result, 'det kan ikke lade sig gøre')}.")
    meeting = sitting.state().meetings[command.meeting].meeting
    case.reply(
        GuestsEntered(meeting, command.role, tuple(done), tuple(refused), removed=command.remove)
    )

"""A working address after a bounce: noted, and exactly what was missed goes there."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.domain.ledger import EmailChanged, Seat
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices import (
    AddressSection,
    Invitation,
    MeetingFormatChanged,
    MeetingMoved,
    MovedUp,
    Reminder,
)
from knub_mailer.domain.request import Decision
from knub_mailer.language.words.addresses import addresses_in
from knub_mailer.storage import codec, matters, outbox
from knub_mailer.storage.tables import Matter, OutboxMail
from knub_mailer.workflows.bounces import BouncePayload, seats_of
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.invitations import invite
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.published import current, deliver
from knub_mailer.workflows.reminders import remind

_TOLD_BY_INVITATION = {
    each.template for each in (Invitation, MeetingMoved, MeetingFormatChanged, MovedUp)
}


def is_answer(case: Case, matter: Matter) -> bool:
    """Whether a reply brings one working address."""
    return len(_brought(case, codec.loads(BouncePayload, matter.payload).old)) == 1


def _brought(case: Case, old: str) -> list[str]:
    return [each for each in addresses_in(case.letter.body) if each != old]


def correct_address(case: Case, matter: Matter) -> bool:
    """A reply that brings a working address; False when it brings none, or several."""
    old = codec.loads(BouncePayload, matter.payload).old
    found = _brought(case, old)
    if len(found) != 1:
        return False
    new, sitting = found[0], case.sitting
    by = case.sender.email if case.sender else ""
    numbers = [number for number, _ in seats_of(sitting, old)]
    sitting.write(
        f"bounce:{matter.id}",
        EmailChanged(old, new),
        at=case.sent,
        position=0,
        municipality=matter.municipality,
        by=by,
        source=case.source,
        intake_id=case.id,
    )
    missed = outbox.missed_by(sitting.session, sitting.network.key, old)
    resent = 0
    state = sitting.state()
    for number, seat in seats_of(sitting, new):
        if number in numbers and state.meetings[number].state == "planned":
            resent += _again(sitting, seat, state.meetings[number].meeting, old, missed)
    outbox.resolve_undeliverable(sitting.session, sitting.network.key, old, sitting.now)
    matters.close(sitting.session, matter, "corrected", by, sitting.now)
    case.note(Decision.ACT, "Brings a working address.")
    case.row.municipality = matter.municipality
    case.answer((AddressSection(old, new, resent),), matter.municipality, "da")
    return True


def _again(
    sitting: Sitting, seat: Seat, meeting: Meeting, old: str, missed: Sequence[OutboxMail]
) -> int:
    """What one seat's person missed, as it stands now, to the new address; how many mails."""
    keys = {mail.effect_key.partition(":")[2] for mail in missed}
    wanted = {mail.kind for mail in missed} & _TOLD_BY_INVITATION
    sent = 0
    if wanted:
        sent += invite(sitting, seat, meeting, published=False)
    for row in current(sitting, meeting.number):
        if f"publication:{row.id}:{seat.entry.id}:{old}" in keys:
            sent += deliver(sitting, row, seat, meeting, late=bool(wanted))
    if any(mail.kind == Reminder.template for mail in missed):
        sent += remind(sitting, seat, meeting)
    return sent

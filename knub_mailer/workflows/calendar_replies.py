"""Calendar replies: accepts are counted, declines asked about (rules.md, "calendar reply")."""

from __future__ import annotations

from dataclasses import dataclass

from knub_mailer.domain.ledger import Answered, Seat, Withdrawn
from knub_mailer.domain.mail import CalendarReply
from knub_mailer.domain.notices import DeclinedAsk, StaySection
from knub_mailer.domain.request import Cancel, Decision, Person
from knub_mailer.storage import codec, matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.answering import sections_of
from knub_mailer.workflows.carry_out import Carried
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.review import pass_on
from knub_mailer.workflows.speaking import is_outside


@dataclass(frozen=True, slots=True)
class DeclinedPayload:
    """Whose invitation was declined, and for which meeting.

    last: the journal's last line when it was asked; -1 where that was not noted.
    """

    meeting: int
    person: Person
    last: int = -1


def count(case: Case, reply: CalendarReply) -> bool:
    """Record an accept or a maybe; no answer."""
    number = _meeting(case, reply)
    email = _replier(case, reply)
    case.note(Decision.IGNORE, f"A calendar's reply: {reply.rsvp.value}.")
    if number is not None and email is not None and case.authentication.authenticated:
        case.sitting.write(
            f"mail:{case.id}:rsvp",
            Answered(number, email, reply.rsvp.value),
            at=case.sent,
            position=0,
            municipality=_code(case),
            by=email,
            source=case.source,
            intake_id=case.id,
        )
    return True


def ask_declined(case: Case, reply: CalendarReply) -> bool:
    """Record a decline and ask "vil du afmelde?"; nothing is cancelled before the yes."""
    number = _meeting(case, reply)
    seat = _seat(case, number, _replier(case, reply))
    if number is None or seat is None or case.sender is None:
        understanding = case.understood()
        case.record(understanding)
        if understanding.decision is not Decision.IGNORE:
            pass_on(case, understanding, "Et afslag på en invitation, der ikke passer på nogen.")
        return True
    count(case, reply)
    case.note(Decision.ASK, "A declined invitation: asked whether to cancel.")
    person = seat.person
    matter = matters.open_matter(
        case.sitting.session,
        Matter(
            key=f"{case.network.key}:declined:{case.row.digest}",
            network=case.network.key,
            kind="declined",
            asked=case.sender.email,
            intake_id=case.id,
            municipality=seat.municipality,
            subject=case.mail.subject[:300],
            payload=codec.dumps(DeclinedPayload(number, person, case.sitting.last_line)),
            opened_at=case.sitting.now,
        ),
        thread=[case.mail.message_id],
    )
    _take_over(case, matter, DeclinedPayload(number, person))
    case.row.municipality = seat.municipality
    meeting = case.sitting.state().meetings[number].meeting
    case.reply(DeclinedAsk(person, meeting), matter_id=matter.id)
    return True


def decide(case: Case, matter: Matter, cancel: bool) -> None:
    """Yes: the seat is cancelled at the time of the yes. No: it stands."""
    payload = codec.loads(DeclinedPayload, matter.payload)
    sitting, code = case.sitting, matter.municipality or ""
    by = case.sender.email if case.sender else ""
    matters.close(sitting.session, matter, "cancel" if cancel else "stay", by, sitting.now)
    if not cancel:
        meeting = sitting.state().meetings[payload.meeting].meeting
        case.answer((StaySection(meeting, payload.person),), code, "da")
        return
    entry = sitting.write(
        f"declined:{matter.id}",
        Withdrawn(payload.meeting, payload.person),
        at=case.sent,
        position=0,
        municipality=code,
        by=by,
        source=case.source,
        intake_id=case.id,
    )
    request = Cancel((payload.meeting,), (payload.person,))
    carried = Carried(request, (entry,) if entry else ())
    sections = sections_of(sitting, code, (carried,), own_list=not is_outside(case, code))
    case.answer(sections, code, "da")


def _take_over(case: Case, matter: Matter, payload: DeclinedPayload) -> None:
    """A second decline asks the same: one `ja` answers both, whichever mail it replies to."""
    session = case.sitting.session
    for other in matters.open_asked_of(session, case.network.key, matter.asked):
        if other.kind != "declined" or other.id == matter.id:
            continue
        before = codec.loads(DeclinedPayload, other.payload)
        if (before.meeting, before.person) == (payload.meeting, payload.person):
            matters.close(session, other, "asked again", None, case.sitting.now)
            matters.share_thread(session, other, matter)


def _meeting(case: Case, reply: CalendarReply) -> int | None:
    for meeting in case.sitting.office.plan.meetings:
        if reply.uid == case.network.meeting_uid(meeting.number):
            return meeting.number
    return None


def _replier(case: Case, reply: CalendarReply) -> str | None:
    """The attendee who answers: only the sender's own address is believed."""
    sender = case.sender.email if case.sender else None
    return sender if reply.attendee in (None, sender) else None


def _seat(case: Case, number: int | None, email: str | None) -> Seat | None:
    if number is None or email is None:
        return None
    seats = case.sitting.state().meetings[number].seats
    return next((seat for seat in seats if seat.person.email == email), None)


def _code(case: Case) -> str | None:
    own = case.sitting.office.register.of_domain(case.sender.domain) if case.sender else None
    return own.code if own else None

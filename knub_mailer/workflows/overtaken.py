"""Questions that something else has settled since: nobody's `ja` counts any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knub_mailer.domain.ledger import (
    Answered,
    BillingChanged,
    ContactChanged,
    Entry,
    Joined,
    Replaced,
    Result,
    Seated,
    Withdrawn,
)
from knub_mailer.domain.request import (
    Cancel,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Substitute,
)
from knub_mailer.rules.people import could_be
from knub_mailer.storage import codec, matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.calendar_replies import DeclinedPayload
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.questions import QuestionPayload
from knub_mailer.workflows.same_name import SameNamePayload


def close_overtaken(sitting: Sitting, found: Sequence[Matter]) -> list[Matter]:
    """Close what was settled otherwise since it was asked; those that are still open."""
    open_still = []
    for matter in found:
        if matter.status == "open" and is_overtaken(sitting, matter):
            matters.close(sitting.session, matter, "overtaken", None, sitting.now)
        elif matter.status == "open":
            open_still.append(matter)
    return open_still


def is_overtaken(sitting: Sitting, matter: Matter) -> bool:
    """Whether a later mail or calendar reply has settled what this matter asks."""
    match matter.kind:
        case "question":
            payload = codec.loads(QuestionPayload, matter.payload)
            later = _later(sitting, matter, payload.last)
            return bool(later) and all(
                _is_settled(sitting, point, matter, later) for point in payload.points
            )
        case "declined":
            declined = codec.loads(DeclinedPayload, matter.payload)
            later = _later(sitting, matter, declined.last)
            person, meetings = declined.person, (declined.meeting,)
            return any(
                _touches(each, person, meetings) or _accepts(each, person, declined.meeting)
                for each in later
            )
        case "same_name":
            same = codec.loads(SameNamePayload, matter.payload)
            return _is_decided(same.request, _later(sitting, matter, same.last))
        case "contact_change":
            return any(_names_contact(sitting, e) for e in _later(sitting, matter, -1))
        case _:
            return False


def _later(sitting: Sitting, matter: Matter, last: int) -> list[Entry]:
    """What the journal has of the municipality since the matter was opened.

    last: the journal's last line then; -1: not noted, and the clock must do.
    """
    return [
        each
        for each in sitting.entries
        if each.municipality == matter.municipality
        and (each.id > last if last >= 0 else each.arrived > matter.opened_at)
    ]


def _is_settled(sitting: Sitting, point: OpenPoint, matter: Matter, later: Sequence[Entry]) -> bool:
    about = point.about
    if point.question is Question.EAN:
        return any(isinstance(e.act, Joined | BillingChanged) and e.act.ean for e in later)
    if point.question is Question.CONTACT:
        return any(isinstance(e.act, Joined) or _names_contact(sitting, e) for e in later)
    own = [each for each in later if each.by == matter.asked]
    match about:
        case SignUp(meetings) if point.question is Question.ATTENDEE:  # as many as were asked for
            seated = [e for e in own if isinstance(e.act, Seated) and _at(e, meetings)]
            return len(seated) >= (point.count or 1)
        case Cancel(meetings, attendees) if not attendees or isinstance(attendees, str):
            return any(isinstance(e.act, Withdrawn) and _at(e, meetings) for e in own)
        case None:
            return False
        case _:
            unfinished = any(" " not in (each.name or "") for each in _people(about))
            return _is_decided(about, own if unfinished else later)


def _names_contact(sitting: Sitting, entry: Entry) -> bool:
    """Whether there is a new contact since; one who is only asked for settles nothing."""
    if not isinstance(entry.act, ContactChanged):
        return False
    outcome = sitting.state().outcomes.get(entry.id)
    return outcome is not None and outcome.result is Result.CONTACT_CHANGED


def _is_decided(about: Request, later: Sequence[Entry]) -> bool:
    """Whether each seat that a request is about was spoken of since."""
    meetings: tuple[int, ...] = getattr(about, "meetings", ())
    people = [each for each in _people(about) if each.name or each.email]
    return bool(people) and all(
        any(_touches(entry, person, (number,) if number else ()) for entry in later)
        for person in people
        for number in meetings or (0,)
    )


def _people(about: Request) -> Iterator[Person]:
    match about:
        case SignUp(attendees=people) | Cancel(attendees=people) if not isinstance(people, str):
            yield from people
        case Substitute(out=out, in_=in_):
            yield out if out.name or out.email else in_
        case _:
            return


def _touches(entry: Entry, person: Person, meetings: tuple[int, ...]) -> bool:
    """Whether a line of the journal is about a person's seat at one of these (or any) meetings."""
    if not _at(entry, meetings):
        return False
    match entry.act:
        case Withdrawn(person=None):
            return True
        case Seated(person=other) | Withdrawn(person=other):
            return other is not None and could_be(person, other)
        case Replaced(out=out, in_=in_):
            return could_be(person, out) or could_be(person, in_)
        case _:
            return False


def _at(entry: Entry, meetings: tuple[int, ...]) -> bool:
    return not meetings or getattr(entry.act, "meeting", None) in meetings


def _accepts(entry: Entry, person: Person, meeting: int) -> bool:
    act = entry.act
    return (
        isinstance(act, Answered)
        and (act.meeting, act.email) == (meeting, person.email)
        and act.rsvp == "accepted"
    )

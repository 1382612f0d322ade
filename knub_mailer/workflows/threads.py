"""Replies to what we asked: found by their thread, or by the one open question of the sender."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from knub_mailer.domain import notices
from knub_mailer.domain.mail import Offer
from knub_mailer.domain.notices import DroppedSection
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Decision,
    Join,
    OpenPoint,
    Question,
    Request,
    Understanding,
)
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.questions.thanks import merely_heard
from knub_mailer.language.replies.alone import stands_alone
from knub_mailer.language.replies.answered import Asked, answer_to, besides
from knub_mailer.language.replies.answers import Answer, yes_or_no
from knub_mailer.language.replies.apart import wishes_apart
from knub_mailer.language.replies.context import meetings_named
from knub_mailer.rules.people import match
from knub_mailer.storage import codec, matters, outbox
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows import (
    calendar_replies,
    confirm_sender,
    contacts,
    keeping,
    readdressing,
    renewal,
    same_name,
)
from knub_mailer.workflows.act import carry, carry_beside
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.offers import declines_offer
from knub_mailer.workflows.overtaken import close_overtaken
from knub_mailer.workflows.questions import QuestionPayload
from knub_mailer.workflows.speaking import is_outside, register_for

ANSWERED_WITHIN = timedelta(days=30)

_MEMBER_KINDS = (
    "question",
    "contact_change",
    "same_name",
    "declined",
    "keep",
    "bounce",
    "renewal",
)
_TELLING = {
    each.template
    for each in (
        *(notices.Answer, notices.Invitation, notices.Reminder, notices.CancelNotice),
        *(notices.MovedUp, notices.MeetingMoved, notices.CopyToContact, notices.ContactWelcome),
        *(notices.Programme, notices.PracticalInfo, notices.Materials, notices.MessageToAttendees),
    )
}


def answer_in_thread(case: Case) -> bool:
    """Carry out a reply to something we asked this sender; False when it is none.

    Whatever else a mail in the thread says is said of the meeting that was asked about.
    """
    if case.sender is None:
        return False
    session, network = case.sitting.session, case.network.key
    named = matters.of_thread(session, network, _ids(case))
    mine = [matter for matter in named if _may_answer(case, matter)]
    case.thread_meetings = _meetings_of_thread(case, mine)
    if named:
        candidates = close_overtaken(case.sitting, mine)
        if any(_settle(case, matter) for matter in candidates):
            return True
        if candidates:
            return False
        heard = _is_merely_heard(case) or declines_offer(case)
        return heard or (bool(mine) and _is_late(case, mine[0]))
    if outbox.by_message_ids(session, network, _ids(case)):  # another thread of ours
        return _is_merely_heard(case) or declines_offer(case)
    asked = matters.open_asked_of(session, network, case.sender.email)
    fresh = close_overtaken(case.sitting, [each for each in asked if _is_fresh(case, each)])
    if not fresh:
        return declines_offer(case)
    return (
        len(fresh) == 1
        and stands_alone(case.letter, _asked(case, fresh[0]))
        and _settle(case, fresh[0])
    )


def _meetings_of_thread(case: Case, mine: Sequence[Matter]) -> tuple[int, ...]:
    """The meetings that the very mail replied to asked about, or has in its subject."""
    session, network, latest = case.sitting.session, case.network.key, _ids(case)[:1]
    direct = {each.id for each in matters.of_thread(session, network, latest)}
    replied = [matter for matter in mine if matter.id in direct]
    replied.sort(key=lambda matter: matter.status != "open")
    asked = _asked(case, replied[0]).meetings if replied else ()
    calendar = Calendar(case.season_then, case.sent.astimezone(case.sitting.office.zone))
    if asked or not latest or meetings_named(case.letter.subject, calendar):
        return asked
    ours = {e.message_id: e for e in outbox.by_message_ids(session, network, _ids(case))}
    newest = next((ours[each] for each in _ids(case) if each in ours), None)
    return meetings_named(newest.subject, calendar) if newest is not None else ()


def _ids(case: Case) -> list[str]:
    ids = [case.mail.in_reply_to, *reversed(case.mail.references)]
    return [each for each in dict.fromkeys(ids) if each]


def _is_fresh(case: Case, matter: Matter) -> bool:
    """A question that a mail without a thread may answer: nobody answers one of last quarter."""
    return matter.kind in _MEMBER_KINDS and case.sitting.now - matter.opened_at <= ANSWERED_WITHIN


def _may_answer(case: Case, matter: Matter) -> bool:
    """Who was asked, or for a municipality's matter anyone at its domain."""
    assert case.sender is not None
    if matter.kind not in _MEMBER_KINDS:
        return False
    if case.sender.email in matter.asked.split("\n"):
        return True
    own = case.sitting.office.register.of_domain(case.sender.domain)
    by_colleague = matter.kind in ("question", "keep", "bounce", "same_name")
    return by_colleague and own is not None and own.code == matter.municipality


def _asked(case: Case, matter: Matter) -> Asked:
    """What a matter asks, for the language to read a reply with."""
    office, code = case.sitting.office, matter.municipality
    points: tuple[OpenPoint, ...] = ()
    meetings: tuple[int, ...] = ()
    about: Request | None = None
    match matter.kind:
        case "question":
            payload = codec.loads(QuestionPayload, matter.payload)
            points, code = payload.points, payload.municipality
        case "declined":
            declined = codec.loads(calendar_replies.DeclinedPayload, matter.payload)
            about = Cancel((declined.meeting,), (declined.person,))
        case "same_name":
            about = codec.loads(same_name.SameNamePayload, matter.payload).request
        case "contact_change":
            about = ChangeContact(codec.loads(contacts.ContactPayload, matter.payload).new)
        case "renewal":
            about = Join(codec.loads(renewal.RenewalPayload, matter.payload).contact)
        case "keep":
            meetings = (int(matter.subject),)
    if about is not None:
        points = (OpenPoint(Question.WHICH_REQUEST, about),)
    return Asked(
        points,
        code,
        case.network,
        case.season_then,
        register_for(office.register, code, case.sender),
        case.sent.astimezone(office.zone),
        elsewhere=meetings,
        outside=code is not None and is_outside(case, code),
    )


def _settle(case: Case, matter: Matter) -> bool:
    if not case.authentication.authenticated:
        return confirm_sender.ask_for_reply(case, matter)
    if matter.kind in ("question", "declined"):
        return _complete(case, matter)
    if matter.kind in ("bounce", "keep"):
        return _settle_apart(case, matter)
    if matter.kind == "renewal":
        return renewal.settle(case, matter)
    said = yes_or_no(case.letter)
    asked = _asked(case, matter)
    beside = besides(case.letter, asked) if said is not None else None
    if said is None or beside is None:
        return False
    yes = said is Answer.YES
    carry_beside(case, replace(beside, municipality=matter.municipality))
    case.note(Decision.ACT, f"Answers our question ({matter.kind}): {said.value}.")
    case.row.municipality = matter.municipality
    if matter.kind == "contact_change":
        contacts.decide(case, matter, yes)
    elif matter.kind == "same_name":
        same_name.decide(case, matter, yes)
    else:
        calendar_replies.decide(case, matter, yes)
    return True


def _settle_apart(case: Case, matter: Matter) -> bool:
    """An address, or whom the municipality keeps, and what is wished beside that."""
    whole = case.letter
    case.letter, wishes = wishes_apart(whole, _asked(case, matter))
    decide = readdressing.correct_address if matter.kind == "bounce" else keeping.decide
    fits = readdressing.is_answer if matter.kind == "bounce" else keeping.is_answer
    if fits(case, matter):
        if wishes is not None:
            carry_beside(case, replace(wishes, municipality=matter.municipality))
        return decide(case, matter)
    case.letter = whole
    return False


def _complete(case: Case, matter: Matter) -> bool:
    """A reply that completes what was missing; what it leaves open is asked again."""
    asked = _asked(case, matter)
    understanding = answer_to(case.letter, asked)
    if understanding is None or understanding.decision not in (Decision.ACT, Decision.ASK):
        return False
    if not _says_anything(understanding):
        understanding = _own_cancelling(case, asked) or understanding
    if matter.kind == "declined":
        yes = understanding == replace(understanding, requests=_wishes(asked), open_points=())
        if not understanding.remarks and (yes or not _says_anything(understanding)):
            said = "yes" if yes else "no"
            case.note(Decision.ACT, f"Answers our question (declined): {said}.")
            case.row.municipality = matter.municipality
            calendar_replies.decide(case, matter, yes)
            return True
    elif not _says_anything(understanding):
        return _drop(case, matter)
    understanding = _for(understanding, matter)
    case.record(understanding)
    by = case.sender.email if case.sender else None
    matters.close(case.sitting.session, matter, "answered", by, case.sitting.now)
    matters.join_thread(case.sitting.session, matter, case.mail.message_id)
    carry(case, understanding)
    return True


def _says_anything(understanding: Understanding) -> bool:
    return bool(understanding.requests or understanding.open_points or understanding.remarks)


def _wishes(asked: Asked) -> tuple[Request, ...]:
    return tuple(point.about for point in asked.points if point.about is not None)


def _own_cancelling(case: Case, asked: Asked) -> Understanding | None:
    """`Jeg kommer ikke` from one we asked whether to sign up, and who has a seat all the same."""
    own = asked.own(case.letter, asked.meetings)
    meetings = case.sitting.state().meetings
    for request in own.requests:
        people = request.attendees if isinstance(request, Cancel) else ()
        if not isinstance(request, Cancel) or isinstance(people, str):
            continue
        for number in request.meetings:
            seats = meetings[number].of(asked.municipality or "")
            if any(match(person, seats) for person in people):
                return own
    return None


def _drop(case: Case, matter: Matter) -> bool:
    """No to what we asked whether to do: nothing is done, and said so."""
    by = case.sender.email if case.sender else None
    case.note(Decision.ACT, "Answers our question (question): no.")
    case.row.municipality = matter.municipality
    matters.close(case.sitting.session, matter, "dropped", by, case.sitting.now)
    payload = codec.loads(QuestionPayload, matter.payload)
    why = "not_meant" if any(point.candidates for point in payload.points) else "no"
    case.answer((DroppedSection(why),), matter.municipality, payload.language)
    return True


def _is_late(case: Case, matter: Matter) -> bool:
    """A bare yes or no to what is settled already: told so, and nothing is done."""
    if not case.authentication.authenticated or yes_or_no(case.letter) is None:
        return False
    beside = besides(case.letter, replace(_asked(case, matter), points=()))
    if beside is None or beside.requests or beside.open_points:
        return False
    case.note(Decision.ACT, f"Answers what is settled already ({matter.kind}).")
    case.row.municipality = matter.municipality
    why = "overtaken" if matter.decision == "overtaken" else "answered"
    return case.answer((DroppedSection(why),), matter.municipality, "da")


def _is_merely_heard(case: Case) -> bool:
    """`ok` to a mail of ours that asks nothing: nobody answers that."""
    assert case.sender is not None
    session, network = case.sitting.session, case.network.key
    sender = f"{case.sender.name or ''} {case.sender.email.partition('@')[0]}"
    ours = outbox.by_message_ids(session, network, _ids(case)[:1])
    told = bool(ours) and ours[0].kind in _TELLING and case.letter.offer is Offer.NONE
    if not told or not merely_heard(case.letter, sender):
        return False
    case.note(Decision.IGNORE, "It only says that our mail was read.")
    return True


def _for(understanding: Understanding, matter: Matter) -> Understanding:
    """The municipality and the language stay those of the question: one word has none."""
    code, language = matter.municipality or understanding.municipality, "da"
    if matter.kind == "question":
        payload = codec.loads(QuestionPayload, matter.payload)
        code = payload.municipality or understanding.municipality
        language = payload.language
    return replace(understanding, municipality=code, language=language)

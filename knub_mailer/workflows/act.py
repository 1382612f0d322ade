"""Carrying out what a mail asks, asking what is missing, passing on what needs a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knub_mailer.domain.ledger import NEEDS_PERSON, Result
from knub_mailer.domain.notices import (
    AskedSection,
    JoinedSection,
    RemarkPassedOn,
    RemarksSection,
    Section,
)
from knub_mailer.domain.request import (
    Cancel,
    Decision,
    Info,
    Join,
    OpenPoint,
    Question,
    Request,
    SignUp,
    Status,
    Substitute,
    Understanding,
)
from knub_mailer.language.questions.why import WHY_PRICE
from knub_mailer.workflows import confirm_sender, contacts, same_name
from knub_mailer.workflows.answering import sections_of
from knub_mailer.workflows.carry_out import Carried, carry_out, changes_something
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.copies import copy_of_join
from knub_mailer.workflows.describe import described
from knub_mailer.workflows.doubts import DOUBTED, open_doubt
from knub_mailer.workflows.earlier_join import earlier_join
from knub_mailer.workflows.limits import over_limit
from knub_mailer.workflows.meant import unsure, with_candidates
from knub_mailer.workflows.post import post, secretariat
from knub_mailer.workflows.questions import open_question
from knub_mailer.workflows.reasons import why_a_person
from knub_mailer.workflows.review import Proposal, pass_on, told_section
from knub_mailer.workflows.speaking import is_outside

MOST_PEOPLE = 100
"""So many a municipality never sends; each would get a mail, and be free at an online meeting."""


def act_on(case: Case, understanding: Understanding) -> None:
    """Do with a mail what was understood (understanding.md, decision)."""
    case.record(understanding)
    if understanding.decision is Decision.IGNORE:
        return
    if case.sender is None:
        review(case, understanding, "Mailen siger ikke entydigt, hvem der har skrevet den.")
        return
    if understanding.decision is Decision.REVIEW:
        review(case, understanding, why_a_person(case, understanding))
        return
    if over_limit(case.sitting, case.sender):
        review(case, understanding, "Adressen skriver mere, end der svares automatisk på.")
        return
    if _people_in(understanding) > MOST_PEOPLE:
        review(case, understanding, f"Mailen tilmelder flere end {MOST_PEOPLE} på én gang.")
        return
    if not case.authentication.authenticated and _needs_proof(understanding):
        confirm_sender.ask(case, understanding)
        return
    carry(case, understanding)


def _people_in(understanding: Understanding) -> int:
    """How many would get a mail by it."""
    return sum(
        len(request.attendees) for request in understanding.requests if isinstance(request, SignUp)
    )


def _needs_proof(understanding: Understanding) -> bool:
    """What changes something, or shows other people's data, is done for its owner alone."""
    requests = understanding.requests
    own = any(
        isinstance(request, Status) or (isinstance(request, Info) and WHY_PRICE in request.topics)
        for request in requests
    )
    partial = any(point.about is not None for point in understanding.open_points)
    return changes_something(requests) or own or partial


def review(case: Case, understanding: Understanding, why: str) -> None:
    """Pass the mail on, and tell the sender that a person answers.

    A stranger who cannot be verified and asks for nothing recognisable gets no answer: it is how
    spam and forgeries look (understanding.md, "Spam, phishing …: never answered").
    """
    case.note(Decision.REVIEW, why)
    known = case.authentication.authenticated or (
        understanding.municipality is not None and bool(understanding.requests)
    )
    told = (
        known
        and not understanding.suspicious
        and case.sender is not None
        and not over_limit(case.sitting, case.sender)
    )
    pass_on(case, understanding, why, proposal=_proposal(case, understanding), told=told)
    if known and not understanding.suspicious:
        case.answer((told_section(""),), understanding.municipality, understanding.language)


def _proposal(case: Case, understanding: Understanding) -> Proposal:
    """The best guess; a `ja` never shows a municipality's list to somebody outside it."""
    requests, code = understanding.requests, understanding.municipality
    if code is None or is_outside(case, code):
        requests = tuple(each for each in requests if not isinstance(each, Status))
    return Proposal(requests)


def carry(case: Case, understanding: Understanding, *, key: str | None = None) -> None:
    """Carry out the complete requests, ask the open points, answer once.

    key: of the journal's lines, when it isn't the mail's own (a reply to a question).
    """
    sections, matter_id = _done_and_asked(case, understanding, key)
    if not sections:
        review(case, understanding, "Der er ikke noget i mailen, som kan udføres.")
        return
    case.answer(sections, understanding.municipality, understanding.language, matter_id=matter_id)


def carry_beside(case: Case, understanding: Understanding) -> None:
    """Do what a mail says beside its answer to a question; it stands in that one answer."""
    if understanding.requests or understanding.open_points or understanding.remarks:
        case.beside, case.beside_matter = _done_and_asked(case, understanding, None)


def _done_and_asked(
    case: Case, understanding: Understanding, key: str | None
) -> tuple[tuple[Section, ...], int | None]:
    """What is told of an understanding that is carried out, and the matter of what it asks."""
    sections, doubts = _carried(case, understanding, key)
    matter_id = None
    code = understanding.municipality or ""
    own = case.sender.email if case.sender else None
    known = with_candidates(case.sitting, code, understanding.open_points, own)
    points = (*doubts, *known)
    if points:
        matter = open_question(case, replace(understanding, open_points=points))
        matter_id = matter.id
        sections = (*sections, AskedSection(points, case.season_then.meetings))
    if understanding.remarks:
        sections = (*sections, RemarksSection(understanding.remarks))
        _pass_remarks(case, understanding)
    return sections, matter_id


def _carried(
    case: Case, understanding: Understanding, key: str | None
) -> tuple[tuple[Section, ...], tuple[OpenPoint, ...]]:
    """Write the requests into the journal; what became of them, and whom it leaves in doubt."""
    code, requests = understanding.municipality, understanding.requests
    if not requests:
        return (), ()
    wish = case.wish(code or "", key=key)
    carried = carry_out(case.sitting, wish, requests)
    carried = contacts.settle(case, understanding, carried)
    rejected = _rejected_ean(understanding.open_points)
    doubtful = open_doubt(case, understanding, carried)
    sections = sections_of(
        case.sitting, code or "", carried, doubtful=doubtful, ean_rejected=rejected
    )
    sections += _for_a_person(case, understanding, carried)
    if doubtful and not any(isinstance(section, JoinedSection) for section in sections):
        sections += (told_section(DOUBTED, also=True),)
    same_name.ask(case, understanding, carried)
    copy_of_join(case, code or "", sections)
    return sections, unsure(case.sitting, carried)


def _for_a_person(
    case: Case, understanding: Understanding, carried: Sequence[Carried]
) -> tuple[Section, ...]:
    """What the rules leave to a person goes on with a proposed answer (rules.md, "Person")."""
    state = case.sitting.state()
    requests: list[Request] = []
    reasons: list[str] = []
    said_already = True
    for each in carried:
        results = {outcome.result for outcome in each.outcomes(state)} & NEEDS_PERSON
        if Result.EARLIER_JOIN in results:
            earlier = earlier_join(case, each)
            reasons += earlier.reasons
            requests += [earlier.contact] if earlier.contact else []
            continue
        said_already = said_already and not results
        if Result.TOO_LATE_TO_JOIN in results:
            reasons.append(_TOO_LATE)
        elif results:
            requests.append(_left(each, case))
            reasons += [_WHY[result] for result in sorted(results)]
        elif isinstance(each.request, Join) and _after_preflight(case, each):
            said_already = False
            reasons.append(_JOINED_AFTER_PREFLIGHT)
    if not reasons:
        return ()
    why = " ".join(dict.fromkeys(reasons))
    proposal = Proposal(tuple(requests))
    pass_on(case, understanding, why, proposal=proposal, part="rest", told=True)
    if said_already:
        return ()
    came_late = _JOINED_AFTER_PREFLIGHT in reasons and not requests
    return (told_section(_CAME_LATE if came_late else "", also=True),)


def _after_preflight(case: Case, carried: Carried) -> bool:
    """Whether a join was sent before a meeting whose bill was made up before it came.

    rules.md, "sent before a meeting's start, processed after it": afterwards a person.
    """
    state = case.sitting.state()
    return any(
        outcome.result is Result.JOINED
        and outcome.entry.at < state.meetings[number].meeting.starts
        and fixed < outcome.entry.arrived
        for outcome in carried.outcomes(state)
        for number, fixed in case.sitting.billed.items()
    )


def _left(carried: Carried, case: Case) -> Request:
    """The part of a request that a person must decide: only the meetings it failed for."""
    state, request = case.sitting.state(), carried.request
    left = {
        meeting
        for outcome in carried.outcomes(state)
        if outcome.result in NEEDS_PERSON
        and (meeting := getattr(outcome.entry.act, "meeting", None)) is not None
    }
    if not left or not isinstance(request, SignUp | Cancel | Substitute):
        return request
    return replace(request, meetings=tuple(n for n in request.meetings if n in left))


_JOINED_AFTER_PREFLIGHT = (
    "Indmeldelsen er sendt før et møde, hvis fakturaer allerede var gjort op, da den kom. "
    "Gebyret faktureres efter det næste møde; er der intet, får I en sag om det."
)
_TOO_LATE = (
    "Sæsonens sidste møde er holdt, så der er intet at melde sig ind i. Afsenderen har fået det at "
    "vide, og ønsket er noteret til næste sæson."
)
_CAME_LATE = "den kom, efter at fakturaerne for et møde var gjort op"
_WHY = {
    Result.DEADLINE_PASSED: "Tilmeldingsfristen er overskredet.",
    Result.AFTER_START: "Mailen er sendt efter mødets start.",
    Result.AFTER_PREFLIGHT: "Mødets regning er allerede gjort op.",
    Result.MEETING_OVER: "Mødet er holdt eller aflyst.",
}


def _rejected_ean(points: Sequence[OpenPoint]) -> str | None:
    """The number that was given as EAN and cannot be one."""
    for point in points:
        if point.question is Question.EAN:
            return point.said or None
    return None


def _pass_remarks(case: Case, understanding: Understanding) -> None:
    """Diet, arrival, how to split the bill: to the secretariat, beside what was done."""
    notice = RemarkPassedOn(
        original=case.original,
        municipality=case.sitting.office.register.name(understanding.municipality) or None,
        remarks=understanding.remarks,
        done=described(case.sitting, understanding.requests),
    )
    post(case.sitting, notice, secretariat(case.sitting), f"remarks:{case.row.digest[:24]}")

"""What comes of both readings of a letter: asked about where they do not agree.

What the rules understood and the second reading flatly denies is not carried out; a kind of wish
that it is sure of and nobody read is asked about; questions to us are answered as it sees them.
"""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.domain.mail import Letter, Offer
from knub_mailer.domain.request import (
    Decision,
    Evidence,
    Info,
    Join,
    OpenPoint,
    Question,
    Request,
    SignUp,
    Status,
    Understanding,
    UpdateBilling,
    kind_of,
    people_of,
)
from knub_mailer.language.billing.billing_scope import of_some_seats
from knub_mailer.language.decision import NOTHING_READ
from knub_mailer.language.meetings.meetings_left import SOME_TAKEN_BACK
from knub_mailer.language.second.parts import OF_SEATS, Part, seats_of
from knub_mailer.language.second.second_reading import SecondReading
from knub_mailer.language.summary import as_shown, decided
from knub_mailer.language.words.sentences import sentences_of

_NEEDS_NOTHING = "Nothing is wished, and nothing needs an answer."
_WHICH = Question.WHICH_REQUEST
_RATHER_JOINS = 0.6  # where only a contact was read
_TOLD: dict[str, Request] = {"status": Status(), "info": Info()}
_TOLD_APART = {"join", "cancel", "substitute", "change_contact"}
_TOLD_WITH = (("substitute", "cancel"), ("join", "change_contact"))


def on_second_thoughts(
    told: Understanding, second: SecondReading, letter: Letter, *, filled_in: bool = False
) -> Understanding:
    """What is done with a letter when the second reading has been heard.

    filled_in: in a form, whose fields say who is meant.
    """
    asked = second.only_asks() if _merely_asks(told) else []
    if asked:
        read = {kind_of(request): request for request in told.requests}
        return decided(told, [read.get(kind, _TOLD[kind]) for kind in asked], ())
    said = as_shown(letter.body)
    nothing = told.reason == NOTHING_READ
    only_told = all(kind_of(each) in _TOLD for each in told.requests)
    undone = told.decision is Decision.ASK and not told.requests
    answered = told.decision is Decision.ACT and only_told
    if (undone or answered) and second.sure_of(Decision.REVIEW):
        return replace(told, decision=Decision.REVIEW, open_points=())
    if told.decision is Decision.REVIEW and nothing and second.sure_of(Decision.ASK):
        return replace(told, decision=Decision.ASK, open_points=(OpenPoint(_WHICH, said=said),))
    if nothing and second.harmless:
        return replace(told, decision=Decision.IGNORE, open_points=(), reason=_NEEDS_NOTHING)
    if nothing and not second.rather_asked:
        return replace(told, decision=Decision.REVIEW, open_points=())
    undecided = told.decision in (Decision.ACT, Decision.ASK)
    if not undecided or Question.MUNICIPALITY in told.questions:
        return told
    requests, evidence = list(told.requests), list(told.evidence)
    points = [each for each in told.open_points if not (requests and _names_nobody(each, second))]
    taken_back = {"cancel"} if SOME_TAKEN_BACK in {each.means for each in evidence} else set()
    kinds = _kinds_read(requests, points) | taken_back  # `møde 1 må I stryge igen`: of the wish
    left_out = [] if points or filled_in else second.left_out(requests)
    doubted, why = _doubted(requests, kinds, left_out, second, letter)
    for request in doubted:
        requests.remove(request)
        points.append(OpenPoint(_WHICH, request, said=said))
    _tell_what_is_asked(requests, second)
    if second.sees(["update_billing"]):
        requests = _with_bill_of_all(requests, letter)
    silent = all(kind_of(each) in _TOLD for each in requests) and second.wishes_more
    if requests and not points and (silent or second.more_to_ask):
        points.append(OpenPoint(_WHICH, said=said))
    if (requests, points) == ([*told.requests], [*told.open_points]):
        return told
    return decided(replace(told, evidence=(*evidence, *why)), requests, points)


def where_each_is_sure(told: Understanding, second: SecondReading, letter: Letter) -> Understanding:
    """What is done of a letter of several people beside several meetings: seats both are sure of.

    `A tager maj, og vi er begge med online`: of who comes where a rule may read only half. Of a
    table this reading does not see which meeting a cell is for, so it has no say there.
    """
    seats = [each for each in told.requests if kind_of(each) in OF_SEATS]
    taken = {seat for each in seats for seat in seats_of(each, second.tokens)}
    if len(taken) < 2 or not second.tokens.crosses or letter.tables:
        return told
    if told.decision not in (Decision.ACT, Decision.ASK) or second.sure_of_seats(seats):
        return told
    said = as_shown(letter.body)
    others = [each for each in told.requests if each not in seats]
    points = [*told.open_points, *(OpenPoint(_WHICH, each, said=said) for each in seats)]
    return decided(told, others, points)


def _names_nobody(point: OpenPoint, second: SecondReading) -> bool:
    """Whether a surname is asked for of half a name that only comes up in passing."""
    halves = [each.name for each in people_of(point.about) if each.name and " " not in each.name]
    asked = point.question is Question.ATTENDEE_NAME and not point.options
    return asked and all(map(second.merely_names, halves or [point.said]))


def _with_bill_of_all(requests: list[Request], letter: Letter) -> list[Request]:
    """The numbers of seats that are signed up as those of all of the municipality's invoices."""
    seats = [each for each in requests if isinstance(each, SignUp)]
    bills = {UpdateBilling(each.ean, each.reference, each.reference_is_order) for each in seats}
    if len(bills) != 1 or UpdateBilling() in bills or "update_billing" in map(kind_of, requests):
        return requests
    sentences = [each.text for each in sentences_of("", letter.body)]
    values = [value for each in bills for value in (each.ean, each.reference) if value]
    if any(of_some_seats(sentences, value) for value in values):
        return requests
    others = [
        SignUp(each.meetings, each.attendees, each.mode) if isinstance(each, SignUp) else each
        for each in requests
    ]
    return [*others, *bills]


def _merely_asks(told: Understanding) -> bool:
    """Whether nothing was read that is to be carried out, or kept for a person."""
    undecided = told.reason == NOTHING_READ or told.decision is Decision.ASK
    harmless = all(kind_of(request) in _TOLD for request in told.requests)
    municipality = Question.MUNICIPALITY in told.questions
    return undecided and harmless and not (told.remarks or municipality)


def _doubted(
    requests: list[Request],
    read: set[str],
    left_out: list[Part],
    second: SecondReading,
    letter: Letter,
) -> tuple[list[Request], list[Evidence]]:
    """What is flatly denied, with all that is like it; all, where a kind or somebody is missed."""
    answered = letter.offer is not Offer.NONE  # `ja` joins, whatever a `ja` means elsewhere
    told = [r for r in requests if not (answered and isinstance(r, Join))]
    denied = second.denied(told, laid_out=bool(letter.tables))
    unread = second.sees(_TOLD_APART - read)
    if "change_contact" in read and "join" not in {*map(kind_of, requests)}:
        unread |= {"join"} if second.kinds["join"] > _RATHER_JOINS else set()
    for_a_person = second.may_be_for_a_person
    if not (denied or ((unread or left_out or for_a_person) and requests)):
        return [], []
    some = denied and not for_a_person
    seats = {kind_of(r) in OF_SEATS for r in denied} if some else {True, False}
    doubted = [r for r in (told if left_out else requests) if kind_of(r) not in _TOLD]
    why = [Evidence(who or role, f"second reading: hardly {role}") for role, who in denied.values()]
    why += [Evidence(who, f"second reading: {role}, too") for role, who in left_out]
    why += [Evidence("", "second reading: for a person to decide")] if for_a_person else []
    return [r for r in doubted if (kind_of(r) in OF_SEATS) in seats], why


def _kinds_read(requests: list[Request], points: list[OpenPoint]) -> set[str]:
    """Kinds of request that were read, asked about or told with another one."""
    read = {*map(kind_of, requests), *(kind_of(p.about) for p in points if p.about is not None)}
    return read | {told for kind, told in _TOLD_WITH if kind in read}


def _tell_what_is_asked(requests: list[Request], second: SecondReading) -> None:
    """Answer what the second reading is sure is asked, and not what it is sure is not."""
    for kind, each in _TOLD.items():
        wanted = second.wants(kind)
        there = [r for r in requests if kind_of(r) == kind]
        if wanted and not there and requests:
            requests.append(each)
        elif wanted is False and there and len(requests) > len(there):
            requests[:] = [r for r in requests if r not in there]

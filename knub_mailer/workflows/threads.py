"""Replies to what we asked: found by their thread, or by the one open question of the sender."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from knub_mailer.domain.notices import DroppedSection
from knub_mailer.domain.request import (
    Decision,
    Info,
    OpenPoint,
    Status,
    Substitute,
    Understanding,
    UpdateBilling,
)
from knub_mailer.language.answers import Answer, yes_or_no
from knub_mailer.language.reply import read_reply
from knub_mailer.language.short_replies import refused, short_reply
from knub_mailer.language.understand import understand
from knub_mailer.storage import codec, matters
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
from knub_mailer.workflows.act import carry
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.questions import QuestionPayload

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


def answer_in_thread(case: Case) -> bool:
    """Carry out a reply to something we asked this sender; False when it is none."""
    if case.sender is None:
        return False
    named = matters.of_thread(case.sitting.session, case.network.key, _ids(case))
    mine = [matter for matter in named if _may_answer(case, matter)]
    candidates = [matter for matter in mine if matter.status == "open"]
    if not candidates and not named:
        open_ones = matters.open_asked_of(case.sitting.session, case.network.key, case.sender.email)
        open_ones = [matter for matter in open_ones if _is_fresh(case, matter)]
        candidates = open_ones if len(open_ones) == 1 else []
    return any(_settle(case, matter) for matter in candidates)


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


def _settle(case: Case, matter: Matter) -> bool:
    if not case.authentication.authenticated:
        return confirm_sender.ask_for_reply(case, matter)
    if matter.kind == "question":
        return _complete(case, matter)
    if matter.kind == "bounce":
        return readdressing.correct_address(case, matter)
    if matter.kind == "keep":
        return keeping.decide(case, matter)
    if matter.kind == "renewal":
        return renewal.settle(case, matter)
    said = yes_or_no(case.letter)
    if said is None:
        return False
    yes = said is Answer.YES
    case.note(Decision.ACT, f"Answers our question ({matter.kind}): {said.value}.")
    case.row.municipality = matter.municipality
    if matter.kind == "contact_change":
        contacts.decide(case, matter, yes)
    elif matter.kind == "same_name":
        same_name.decide(case, matter, yes)
    else:
        calendar_replies.decide(case, matter, yes)
    return True


def _complete(case: Case, matter: Matter) -> bool:
    """A reply that completes what was missing; what it leaves open is asked again."""
    payload = codec.loads(QuestionPayload, matter.payload)
    office = case.sitting.office
    if refused(case.letter, payload.points):
        return _drop(case, matter)
    sent = case.sent.astimezone(office.zone)
    understanding = short_reply(
        case.letter, payload.points, case.season_then, sent, payload.municipality
    )
    if understanding is None:
        own = understand(case.letter, case.network, case.season_then, office.register, sent)
        if _wishes_something_else(own, payload.points):
            return False
        understanding = read_reply(
            case.letter,
            payload.points,
            case.network,
            case.season_then,
            office.register,
            sent,
            payload.municipality,
        )
    if understanding is None:
        return False
    understanding = _for(understanding, payload)
    if understanding.decision not in (Decision.ACT, Decision.ASK):
        return False
    case.record(understanding)
    by = case.sender.email if case.sender else None
    matters.close(case.sitting.session, matter, "answered", by, case.sitting.now)
    matters.join_thread(case.sitting.session, matter, case.mail.message_id)
    carry(case, understanding)
    return True


def _wishes_something_else(own: Understanding, points: Sequence[OpenPoint]) -> bool:
    """Whether a mail is complete by itself and of another kind than what was asked about.

    `Tilmeld Bo Friis til møde 2` answers no question after who is to be cancelled; nor does
    `Bo Friis kommer i stedet for Jens`, though it asks for a surname itself.
    """
    asked = {type(point.about) for point in points}
    own_points = {type(point.about) for point in own.open_points}
    if Substitute in own_points and Substitute not in asked:
        return True
    wishes = [each for each in own.requests if not isinstance(each, Info | Status | UpdateBilling)]
    return own.decision is Decision.ACT and any(type(each) not in asked for each in wishes)


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


def _for(understanding: Understanding, payload: QuestionPayload) -> Understanding:
    """The municipality and the language stay those of the question: one word has none."""
    code = payload.municipality or understanding.municipality
    return replace(understanding, municipality=code, language=payload.language)

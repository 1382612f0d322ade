"""Decisions on what needs a person, by mail (organisers.md, "Deciding")."""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.command import AnswerText, Reject, ReplyWord, Yes
from knub_mailer.domain.mail import Letter
from knub_mailer.domain.network import Network
from knub_mailer.domain.notices import (
    AlreadyDecided,
    AskedSection,
    CommandRefused,
    ReviewDecided,
    SecretariatWords,
    Thread,
    Words,
)
from knub_mailer.domain.request import (
    Decision,
    Info,
    Question,
    Status,
    Substitute,
    Understanding,
)
from knub_mailer.language.replies.reply import read_reply
from knub_mailer.language.understand import understand
from knub_mailer.mail.danish import Danish
from knub_mailer.storage import codec, matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows import billing
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.decisions import Decided, carry_decision
from knub_mailer.workflows.describe import described
from knub_mailer.workflows.meant import with_candidates
from knub_mailer.workflows.post import post
from knub_mailer.workflows.review import ReviewPayload, number_of
from knub_mailer.workflows.speaking import of_others, original_case, register_for

_REPLIES = (
    "ja",
    "tilmeld Mette Holm, mette.holm@randers.dk, til møde 2",
    "svar: Kære Mette …",
    "afvis",
)
_DECIDED = {
    "yes": "vores bud blev udført",
    "wish": "det blev gjort på en anden måde end vores bud",
    "answered": "afsenderen fik et svar",
    "rejected": "den blev lukket uden svar",
    "ean": "EAN-nummeret kom",
    billing.BILL: "beløbet bliver faktureret",
}


def decide(case: Case, matter: Matter, word: ReplyWord | None) -> None:
    """The first decision counts; a second person is told what was decided and by whom."""
    case.row.municipality = matter.municipality
    case.note(Decision.ACT, f"Decides matter {number_of(case.sitting, matter)}.")
    if matter.status != "open":
        _tell_decided(case, matter)
        return
    payload = codec.loads(ReviewPayload, matter.payload)
    match word:
        case Yes() if not any(point.candidates for point in payload.asked):
            _agree(case, matter, payload)
        case Reject():
            _close(case, matter, "rejected")
            _report(case, matter, Decided())
        case AnswerText(text):
            _answer(case, matter, text)
        case None | Yes():  # a yes to who is meant by the decider's own words
            _carry_wish(case, matter, payload)
        case _:
            _refuse(case, matter, "Det er ikke et svar på en sag.", _REPLIES)


def _bill(case: Case, matter: Matter) -> None:
    """`ja` to money that no meeting is left for: it is invoiced by itself."""
    office, code = case.sitting.office, matter.municipality or ""
    billed = billing.bill_stranded(case.sitting, code)
    danish = Danish(office.zone)
    when = (
        f"fakturaen går til økonomi {danish.moment(billed.goes_out)}"
        if billed.goes_out
        else "fakturaen sendes, når EAN-nummeret er kommet"
    )
    sum_of = f"{danish.amount(billed.amount_ore)} ekskl. moms"
    _close(case, matter, billing.BILL)
    case.reply(
        ReviewDecided(
            number=number_of(case.sitting, matter),
            about=matter.subject or "",
            done=(f"{office.register.name(code)} faktureres {sum_of}; {when}",),
            told=None,
        ),
        matter_id=matter.id,
    )


def _agree(case: Case, matter: Matter, payload: ReviewPayload) -> None:
    if payload.service == billing.BILL:
        _bill(case, matter)
        return
    if not payload.requests:
        why = "Vi har ikke et bud på, hvad der skal gøres."
        _refuse(case, matter, why, _REPLIES[1:])
        return
    guess = Understanding(
        payload.municipality, Decision.ACT, payload.requests, language=payload.language
    )
    if guess.municipality is None:
        why = (
            "Vi ved ikke, hvilken kommune det gælder. Skriv, hvad der skal ske, med kommunens navn."
        )
        _refuse(case, matter, why, ("tilmeld Mette Holm fra Randers Kommune til møde 2",))
        return
    decided = carry_decision(case, matter, guess, payload.service)
    _close(case, matter, "yes")
    _report(case, matter, decided)


def _answer(case: Case, matter: Matter, text: str) -> None:
    """`svar: …`: the text, in the thread of the original mail."""
    original = original_case(case, matter)
    if original is None or original.sender is None:
        why = "Sagen kom ikke fra en mail, så der er ingen afsender at svare."
        _refuse(case, matter, why, ("ja", "afvis"))
        return
    notice = SecretariatWords(original.original, Words(text))
    post(
        case.sitting,
        notice,
        [original.sender],
        f"words:{matter.id}",
        thread=Thread.of(original.mail, direct=not original.is_answered),
        answers_intake=original.id,
        attachments=case.mail.attachments if case.letter.attachments else (),
    )
    _close(case, matter, "answered")
    _report(case, matter, Decided(told=original.sender.email))


def _carry_wish(case: Case, matter: Matter, payload: ReviewPayload) -> None:
    """A wish in plain Danish, as if the original sender had written it at that time."""
    understanding = understood_wish(case, matter, payload)
    asks = bool(understanding.open_points) and understanding.decision is Decision.ASK
    if asks and not _only_remarks(case.letter, understanding):
        _ask_back(case, matter, payload, understanding)
        return
    requests = understanding.requests
    asks_us = "?" in case.letter.body and all(isinstance(r, Status | Info) for r in requests)
    decides = understanding.decision is Decision.ACT and bool(requests) and not asks_us
    if not decides or understanding.municipality is None:
        why = "Det er ikke til at forstå, hvad der skal ske. Sagen er stadig åben."
        if re.search(r"\bsvar\s*:", case.letter.body, re.IGNORECASE):
            why += " Skal noget sendes til afsenderen, så skriv »svar:« allerførst."
        _refuse(case, matter, why, _REPLIES)
        return
    register = case.sitting.office.register
    others = of_others(register, understanding)
    if others:
        name = register.name(understanding.municipality)
        why = f"Sagen gælder {name}, og {others} hører til en anden kommune. Sagen er stadig åben."
        _refuse(case, matter, why, _REPLIES)
        return
    decided = carry_decision(case, matter, understanding)
    _close(case, matter, "wish")
    _report(case, matter, decided)


_TELLS_TO_DO = re.compile(
    r"\b\w*meld\w*|\b(?:slet|fjern|stryg|skriv|sæt|giv|byt|lad|flyt)\w*|\bplads", re.IGNORECASE
)


def _only_remarks(letter: Letter, understanding: Understanding) -> bool:
    """`Det kan hun ikke`: a word about the matter, which names nobody and tells nothing to do."""
    named = any(getattr(point.about, "attendees", ()) for point in understanding.open_points)
    named = named or any(isinstance(p.about, Substitute) for p in understanding.open_points)
    told = understanding.requests or _TELLS_TO_DO.search(letter.body)
    return not named and not told


def understood_wish(case: Case, matter: Matter, payload: ReviewPayload) -> Understanding:
    """What a decider's words mean in the mouth of the original sender."""
    office, original = case.sitting.office, original_case(case, matter)
    speaker = original or case
    network: Network = case.network
    register = register_for(office.register, payload.municipality, speaker.sender)
    season = case.sitting.season_at(speaker.sent)
    moment = speaker.sent.astimezone(office.zone)
    letter = _in_the_mouth_of(case.letter, speaker)
    found = None
    if payload.asked:
        found = read_reply(
            letter, payload.asked, network, season, register, moment, payload.municipality
        )
    found = found or understand(letter, network, season, register, moment)
    if payload.municipality is None:
        return found
    points = tuple(p for p in found.open_points if p.question is not Question.MUNICIPALITY)
    decision = found.decision
    if decision is Decision.ASK and not points and found.requests:
        decision = Decision.ACT
    return replace(found, municipality=payload.municipality, open_points=points, decision=decision)


def _in_the_mouth_of(letter: Letter, speaker: Case) -> Letter:
    """The decider's text as a mail of the original sender, without subject and history."""
    mail = replace(
        letter.mail,
        senders=speaker.mail.senders,
        subject="",
        text=letter.body,
        html=None,
        cc=(),
        in_reply_to=None,
        references=(),
    )
    return replace(
        letter,
        mail=mail,
        subject="",
        subject_inherited=False,
        signature="",
        quoted="",
        forwarded="",
        attachments=(),
    )


def _ask_back(
    case: Case, matter: Matter, payload: ReviewPayload, understanding: Understanding
) -> None:
    """What the wish leaves open is asked of the decider; the matter stays open."""
    code = payload.municipality or understanding.municipality or ""
    points = with_candidates(case.sitting, code, understanding.open_points)
    matter.payload = codec.dumps(replace(payload, asked=points))
    case.sitting.session.add(matter)
    matters.join_thread(case.sitting.session, matter, case.mail.message_id)
    coming = case.sitting.season_at(case.sitting.now).coming(case.sitting.now)
    section = AskedSection(points, coming)
    case.answer((section,), payload.municipality, "da", matter_id=matter.id)


def _tell_decided(case: Case, matter: Matter) -> None:
    assert matter.decided_at is not None
    case.reply(
        AlreadyDecided(
            number=number_of(case.sitting, matter),
            about=matter.subject or "mail uden emne",
            decision=_DECIDED.get(matter.decision or "", matter.decision or "lukket"),
            by=matter.decided_by or "Tjenesten",
            at=matter.decided_at.astimezone(case.sitting.office.zone),
        )
    )


def _report(case: Case, matter: Matter, decided: Decided) -> None:
    done = described(case.sitting, decided.requests)
    case.reply(
        ReviewDecided(
            number=number_of(case.sitting, matter),
            about=matter.subject or "mail uden emne",
            done=done,
            told=decided.told,
            problems=decided.problems,
            bills=decided.bills,
        ),
        matter_id=matter.id,
    )


def _refuse(case: Case, matter: Matter, why: str, examples: tuple[str, ...]) -> None:
    said = " ".join(case.letter.body.split())[:120] or "mailen uden tekst"
    case.reply(CommandRefused(said, why, examples), matter_id=matter.id)


def _close(case: Case, matter: Matter, decision: str) -> None:
    by = case.sender.email if case.sender else None
    matters.close(case.sitting.session, matter, decision, by, case.sitting.now)
    matters.join_thread(case.sitting.session, matter, case.mail.message_id)

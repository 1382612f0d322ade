"""The `ja` that proves who sent an earlier mail."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.domain.notices import DroppedSection
from knub_mailer.domain.request import Decision, OpenPoint, Question, Understanding
from knub_mailer.language.replies.answered import Asked, besides
from knub_mailer.language.replies.answers import Answer, yes_or_no
from knub_mailer.mail.authentication import Authentication
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment
from knub_mailer.storage import codec, intake, matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.act import carry, carry_beside
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.confirm_sender import ConfirmPayload
from knub_mailer.workflows.speaking import is_outside
from knub_mailer.workflows.threads import answer_in_thread


def confirmed(case: Case) -> bool:
    """A reply `ja` to the very mail that asked: the kept wish is carried out at its sent time."""
    matter = _matter_of(case)
    if matter is None:
        return False
    said = yes_or_no(case.letter)
    if said is None:
        return False
    sitting = case.sitting
    case.row.municipality = matter.municipality
    case.note(Decision.ACT, f"Confirms the sender of an earlier mail: {said.value}.")
    by = case.sender.email if case.sender else None
    expired = matter.due_at is not None and matter.due_at < sitting.now
    if matter.status != "open" or expired:
        why = "expired" if matter.status == "open" else "answered"
        case.answer((DroppedSection(why),), matter.municipality, "da")
        return True
    matters.close(sitting.session, matter, said.value, by, sitting.now)
    if said is Answer.NO:
        case.answer((DroppedSection("confirm"),), matter.municipality, "da")
        return True
    _do_the_rest(case, matter)
    _carry_kept(case, matter)
    return True


def _do_the_rest(case: Case, matter: Matter) -> None:
    """What the `ja` says beside it: as proven as the `ja` itself, and told in the one answer."""
    office, code = case.sitting.office, matter.municipality
    outside = code is None or is_outside(case, code)
    sent = case.sent.astimezone(office.zone)
    points, season = _confirmed_points(matter), case.season_then
    asked = Asked(points, code, case.network, season, office.register, sent, outside=outside)
    beside = besides(case.letter, asked)
    if beside is None:  # a person reads it
        body = " ".join(case.letter.body.split())
        beside = Understanding(code, Decision.ACT, remarks=(body,))
    carry_beside(case, replace(beside, municipality=code))


def _confirmed_points(matter: Matter) -> tuple[OpenPoint, ...]:
    """What is confirmed: said again beside the `ja`, it is nothing more."""
    kept = codec.loads(ConfirmPayload, matter.payload).understanding
    return tuple(OpenPoint(Question.WHICH_REQUEST, each) for each in kept.requests)


def _carry_kept(case: Case, matter: Matter) -> None:
    """Handle the kept mail as if its sender had been proven; the answer goes to this `ja`."""
    sitting = case.sitting
    payload = codec.loads(ConfirmPayload, matter.payload)
    assert matter.intake_id is not None
    row = intake.get(sitting.session, matter.intake_id)
    mail = parse_mail(row.raw or b"")
    letter = segment(mail, sitting.network.address, sitting.network.tag)
    kept = Case(sitting, row, mail, letter, Authentication(True, "confirmed by reply"), case)
    kept.beside, kept.beside_matter = case.beside, case.beside_matter
    if payload.matter_id is None or not answer_in_thread(kept):
        carry(kept, payload.understanding)


def _matter_of(case: Case) -> Matter | None:
    """The confirmation this mail replies to: by its thread, from the asked address, with the
    token in the thread's ids, the subject or the quoted text."""
    if case.sender is None:
        return None
    ids = [each for each in (case.mail.in_reply_to, *case.mail.references) if each]
    found = matters.of_thread(case.sitting.session, case.network.key, ids)
    found += matters.open_asked_of(case.sitting.session, case.network.key, case.sender.email)
    for matter in found:
        if matter.kind != "confirm_sender" or case.sender.email not in matter.asked.split("\n"):
            continue
        token = codec.loads(ConfirmPayload, matter.payload).token
        by_thread = matter in matters.of_thread(case.sitting.session, case.network.key, ids)
        if by_thread or token in case.mail.subject or token in case.mail.text:
            return matter
    return None

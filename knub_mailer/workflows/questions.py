"""Our questions to a sender, and what a reply to them completes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from knub_mailer.domain.request import OpenPoint, Question, Request, Understanding
from knub_mailer.storage import codec, matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.case import Case


@dataclass(frozen=True, slots=True)
class QuestionPayload:
    """What was asked, for which municipality, and the sent time of the mail that left it open.

    last: the journal's last line when it was asked; -1 where that was not noted.
    """

    municipality: str | None
    points: tuple[OpenPoint, ...]
    language: str
    at: datetime
    source: str
    last: int = -1


def open_question(case: Case, understanding: Understanding, part: str = "") -> Matter:
    """Remember what was asked, so that a one-word reply completes it.

    part: tells what a later decision about the mail asks from what the mail itself left open.
    """
    payload = QuestionPayload(
        understanding.municipality,
        understanding.open_points,
        understanding.language,
        case.sent,
        case.source,
        case.sitting.last_line,
    )
    matter = matters.open_matter(
        case.sitting.session,
        Matter(
            key=f"{case.network.key}:question:{case.row.digest}{part}",
            network=case.network.key,
            kind="question",
            asked=case.sender.email if case.sender else "",
            intake_id=case.id,
            municipality=understanding.municipality,
            subject=case.mail.subject[:300],
            payload=codec.dumps(payload),
            opened_at=case.sitting.now,
        ),
        thread=[case.mail.message_id],
    )
    _take_over(case, matter, payload)
    return matter


def _take_over(case: Case, matter: Matter, payload: QuestionPayload) -> None:
    """The same question again is one question, whichever of our mails is answered."""
    session = case.sitting.session
    for other in matters.open_asked_of(session, case.network.key, matter.asked):
        if other.kind != "question" or other.id == matter.id:
            continue
        before = codec.loads(QuestionPayload, other.payload)
        same = before.municipality == payload.municipality
        if same and _asks(payload) and _asks(before) == _asks(payload):
            matters.close(session, other, "asked again", None, case.sitting.now)
            matters.share_thread(session, other, matter)


def _asks(payload: QuestionPayload) -> list[tuple[Question, Request | None]]:
    return [(point.question, point.about) for point in payload.points if point.about is not None]

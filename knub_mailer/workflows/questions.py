"""Our questions to a sender, and what a reply to them completes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from knub_mailer.domain.request import OpenPoint, Understanding
from knub_mailer.storage import codec, matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.case import Case


@dataclass(frozen=True, slots=True)
class QuestionPayload:
    """What was asked, for which municipality, and the sent time of the mail that left it open."""

    municipality: str | None
    points: tuple[OpenPoint, ...]
    language: str
    at: datetime
    source: str


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
    )
    return matters.open_matter(
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

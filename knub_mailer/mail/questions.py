"""The questions of an answer: one for each open point, and one for several wishes together."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.domain.network import Meeting
from knub_mailer.domain.request import OpenPoint, asked_at_once
from knub_mailer.mail.danish import Danish
from knub_mailer.mail.question_wording import Asked, QuestionForm
from knub_mailer.mail.question_wording_en import EnglishForm


def asked_of(
    points: Sequence[OpenPoint], meetings: Sequence[Meeting], wording: Danish
) -> list[Asked]:
    """What is asked about several points; wishes of which a yes is enough in one question.

    Args:
        meetings: for the dates and themes of those that an answer can choose from.
    """
    form = EnglishForm if wording.code == "en" else QuestionForm
    together = asked_at_once(points)
    wishes = {point.about for point in together}
    shown: list[Asked] = []
    if together:
        said = " … ".join(dict.fromkeys(point.said for point in together if point.said))
        shown.append(form(together[0], meetings, wording).at_once(said, together))
    alone = (point for point in points if not (point.settled_by_yes and point.about in wishes))
    return [*shown, *(form(point, meetings, wording).asked() for point in alone)]

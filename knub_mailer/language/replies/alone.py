"""Whether a mail outside any thread answers the one question that is open: a word or two do."""

from __future__ import annotations

import re

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Decision,
    Join,
    Question,
    Request,
    SignUp,
    Understanding,
    UpdateBilling,
)
from knub_mailer.language.decision import NOTHING_READ
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.replies.answered import Asked
from knub_mailer.language.replies.answers import Answer, folded, leading
from knub_mailer.language.replies.beyond import by_own_words
from knub_mailer.language.replies.pieces import names_in
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_TOPICS = {
    SignUp: r"tilmeld|deltag|sign(?:ing)? ?up",
    Cancel: r"afmeld|afbud|framelding|meld\w* fra|cancel",
    Join: r"indmeld|medlem|member",
    ChangeContact: r"kontakt|contact",
    UpdateBilling: r"\bean\b|faktura|invoice|regning|betaling",
}
_OTHER_TOPICS = Seldom(
    r"program|status|deltagerliste|klage|slet\w*|udmeld|^(?!.*\b(?:svar|re)\b).*spoergsmaal"
)
_MOST_WORDS = 12


def stands_alone(letter: Letter, asked: Asked) -> bool:
    """Whether a mail outside the thread may answer: a word or two, and nothing of its own.

    Its subject must not be about something else, and its words must not be a wish by themselves.
    """
    if len(re.findall(r"\w+", letter.body)) > _MOST_WORDS or _is_elsewhere(letter, asked):
        return False
    own = asked.own(letter, asked.meetings)
    if own.decision is Decision.REVIEW and own.reason != NOTHING_READ:
        return False
    if _names_only(letter, own):
        return True
    if not own.requests and all(_nobody(each.about) for each in own.open_points):
        return True
    if any(isinstance(each, UpdateBilling) for each in own.requests):
        return any(each.question is Question.EAN for each in asked.points)
    if len(asked.points) != 1:
        return False
    said = by_own_words(asked.points[0], own)  # `jeg kommer ikke`; what is the wish itself counts
    return said is False or (said is True and leading(letter) is Answer.YES)


def _names_only(letter: Letter, own: Understanding) -> bool:
    """A name and its address, and no word of a wish."""
    names = {word for each in own.requests for word in names_in(each)}
    text = re.sub(r"\S+@\S+", " ", letter.body)
    words = re.findall(r"[a-z]+", folded(text))
    return bool(names) and all(word in names or word in ("og", "and") for word in words)


def _nobody(about: Request | None) -> bool:
    return about is None or not names_in(about)


def _is_elsewhere(letter: Letter, asked: Asked) -> bool:
    """Whether the mail has a subject of its own that is about something else."""
    if letter.subject_inherited:
        return False
    subject = fold(letter.subject)
    numbers = {
        number
        for each in Calendar(asked.season, asked.now).mentions(subject)
        for number in each.numbers
    }
    if numbers and asked.meetings and not numbers & set(asked.meetings):
        return True
    kinds = {type(point.about) for point in asked.points if point.about is not None}
    if any(point.question is Question.EAN for point in asked.points):
        kinds.add(UpdateBilling)
    spoken = {kind for kind, words in _TOPICS.items() if re.search(words, subject)}
    return bool(spoken and not spoken & kinds) or bool(_OTHER_TOPICS.search(subject))

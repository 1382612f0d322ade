"""Words of staff: politeness to leave out, and the meeting a subject names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from knub_mailer.domain.network import Season
from knub_mailer.language.replies.answers import folded
from knub_mailer.language.staff.meetings import meeting_named
from knub_mailer.language.words.alternatives import Seldom

_LEADING = Seldom(
    r"^(?:hej|kaere|goddag|please|venligst|vaer(?:e)? (?:soed|venlig) (?:at|og)|(?:kan|vil|gider)"
    r" (?:i|du|vi)|sende?|vise?|hente?|mig|os|jeg vil gerne|vi vil gerne|jeg skal bruge"
    r"|have|se|bede om|ma (?:jeg|vi)|fa|gerne|lige|knub|alle|nu|en|et|den|det|ny(?:e|t)?"
    r"|(?:opdatere|revidere|rette|justere|aendre|tilrette)(?:t|de)|endelige?t?|vigtigt?|obs"
    r"|(?:foerste )?udkast til|hermed|her (?:er|kommer|far i|har i))\b[\s,:!-]*"
)
_TRAILING = Seldom(
    r"[\s,.!–-]*\b(?:tak|pa forhand|pa forhand tak|tusind|mange|please|venligst|hilsen .*|mvh.*"
    r"|vh|nu|igen|i dag)[\s,.!]*$"
)
_SIGN_OFF = Seldom(
    r"(?:^|[\s,.!?/-]+)(?:m\.?v\.?h|v\.?h|k\.?h|d\.?b\.?h|(?:med )?(?:venlige?|bedste|kaerlig|de "
    r"bedste|mange) hils(?:en|ner)|(?:venlig )?hils(?:en|ner))\b.*|\s/ ?[a-z]+(?: [a-z]+)?$",
    re.DOTALL,
)
_GREETING = Seldom(r"^(?:kaere|hej|hejsa|hi|dear|goddag|godmorgen|hello)\b[^\n]*?(?:\n|[,!]|$)")


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject made comparable: folded, polite words off, the meeting's name as "@".

    number: of the meeting that is named, whether the season has it or not; None: none is.
    wrong: a Danish sentence when its day is another than the subject says, else "".
    """

    text: str
    number: int | None
    wrong: str = ""


def read_subject(subject: str, season: Season, now: datetime) -> Subject:
    """A subject without politeness, and the meeting it names."""
    text = " ".join(folded(subject).split()).strip(" .!,;")
    text = re.sub(r"(?<=program)(?=moede)", " ", text)
    while (shorter := _TRAILING.sub("", _LEADING.sub("", text))) != text:
        text = shorter
    found = meeting_named(text, season, now)
    if found is None:
        return Subject(text, None)
    marked = f"{text[: found.start]} @ {text[found.end :]}"
    return Subject(" ".join(marked.split()), found.number, found.wrong)


def said(body: str) -> str:
    """A reply's text folded, without greeting and whatever stands behind "mvh"."""
    text = folded(body).strip()
    text = _GREETING.sub("", text, count=1).strip() if "\n" in text or "," in text else text
    return _SIGN_OFF.sub("", text, count=1).strip()

"""A theme's word in the name of a department: `Sociale Forhold og Beskæftigelse`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from knub_mailer.language.words.alternatives import Seldom

_OFFICE_BEFORE = Seldom(
    r"\b(?:forhold|social\w*|teknik|miljoe|kultur|job\w*|boern\w*|unge|famil\w*|sundhed|aeldre\w*|"
    r"\w*center(?:et)?|\w*afdeling\w*|\w*forvaltning\w*|integration|uddannelse|erhverv|borger\w*|"
    r"team|i|fra|hos|leder af|chef for)(?: og| &| for|,|:)? $"
)
_OFFICE_AFTER = Seldom(
    r" (?:og|&) (?:integration|social|sundhed|borger|uddannelse|erhverv|unge|ydelse)"
)
_OF_MEETINGS = Seldom(
    r"\b(?:om|tema\w*|emne\w*|program\w*|naar|med|kommer|afbud|dag(?:en)?|plads\w*|deltag\w*|"
    r"(?:til|af)?meld\w*|seance|session)\b|moede"
)


def of_an_office(text: str, m: re.Match[str], words: Mapping[str, int]) -> bool:
    """Whether a word that only one meeting has names an office here, and no meeting.

    m: its place in a folded sentence, the word as group `w`. words: of which meeting each is.
    """
    if _OFFICE_BEFORE.search(text[: m.start()]) or _OFFICE_AFTER.match(text, m.end()):
        return True
    named = [words.get(word) for word in re.findall(r"[a-z]+", text)]
    return named.count(words[m["w"]]) < 2 and not _OF_MEETINGS.search(text)

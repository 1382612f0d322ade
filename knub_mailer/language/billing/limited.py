"""What a sentence says of its own EAN or reference: not for all our invoices, or not to stand.

`Ref. 4711 gælder kun for Bo`, `Fjern ordrenummer 4711`, `EAN … gælder til 1. juli`.
"""

from __future__ import annotations

import re

from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_CLOSE = 60
_ENDS = re.compile(r"[.!?](?=\s)|\n")
_TAKEN_AWAY = Seldom(
    r"\b(?:fjerne?s?|slette?s?|stryge?s?|drop|droppe?s?|udelade?|udelad|tage? .{0,20}\baf) "
    r"(?:(?:venligst|gerne|lige|bare|nu|vores|den|det|gamle) ){0,3}"
    r"(?:(?:ref|reference\w*|ordre\w*|po|rekv\w*|ean|nummer\w*|nr)[-. :]*){0,3}$"
)
_SHALL_GO = Seldom(
    r"^\W*(?:skal|maa|bedes|boer|kan) (?:(?:i|vi|gerne|venligst|nu|godt) ){0,2}?"
    r"(?:af(?! sted)|fjerne?s?|slette?s?|udgaa|ud af|vaek|droppes|ikke (?:staa|bruges|anvendes))\b"
)
_NOT_FOR_ALL = Seldom(
    r"^[^.!?\n]{0,40}?\b(?:gaelder|er|bruges|anvendes|hoerer til)(?: (?:dog|altsaa|jo))? "
    r"(?:kun|alene|udelukkende|blot) (?:til|for|ved|paa|i)\b"
    r"(?! (?:jer|knub|kontingent|medlem|faktura|regning|elektronisk|alle|netvaerk|e-?faktura))"
)
_UNTIL = Seldom(
    r"^\W*(?:gaelder|er gyldigt|bruges|duer|virker) (?:kun )?"
    r"(?:til|indtil|frem til|til og med)(?: og med)? (?:d\.|den|\d|[a-z]+ \d|aarsskiftet|nytaar|"
    r"sommer|jul|udgangen)"
)
_NOT_THAT_ONE = Seldom(
    r"^[^.!?\n]{0,30}?\bmen (?:det|den|dette)(?: nummer)? (?:er ikke (?:det|den|vores|rigtigt|"
    r"korrekt)|(?:passer|stemmer|gaelder|duer) (?:vist |jo |desvaerre )?ikke|"
    r"skal i ikke|maa i ikke|bruger vi ikke)\b"
)


def limited(text: str, value: str) -> bool:
    """Whether the sentence around each place of a value keeps it off our invoices, or off most."""
    places = list(re.finditer(r"[ .\-]?".join(map(re.escape, value.replace(" ", ""))), text))
    return bool(places) and all(_said_of(text, m) for m in places)


def _said_of(text: str, m: re.Match[str]) -> bool:
    ends = _ENDS.search(text, m.end())
    behind = fold(text[m.end() : ends.start() if ends else len(text)])
    before = fold(text[max(0, m.start() - _CLOSE) : m.start()])
    told = (_SHALL_GO, _NOT_FOR_ALL, _UNTIL, _NOT_THAT_ONE)
    return bool(_TAKEN_AWAY.search(before)) or any(each.match(behind) for each in told)

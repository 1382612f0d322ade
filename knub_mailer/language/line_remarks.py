"""What a list's line tells of its person besides: `Lis Vad – har ingen mail endnu`."""

from __future__ import annotations

import re

from knub_mailer.language import modality

_BEGINS_ITEM = re.compile(r"G(\d+)\s*(?:[,;:/(]| [–-] )")
_GOES_ON = re.compile(r"G(\d+) (?!(?:og|samt|eller)\b)[a-zH]+\b")
_MOST_WORDS = 8
_PIECES = re.compile(r"\s*[,;:/()]+\s*|\s+[–-]+\s+")
_OF_THE_MAIL = re.compile(
    r"(?!.*\b(?:send\w*|skriv\w*|ret\w*|aendr\w*|forkert\w*|til [GSH]\d*)\b)"
    r".*\b(?:e-?mail(?:en|s)?|mail(?:en|s)?|(?:mail-?)?adresse[n]?|e-?mail-?adresse[n]?)\b.*"
)
_UNTIL_THEN = re.compile(r"(?:naar|saa snart|da|fordi|for|men den|den|det|endnu)\b.*")
_OF_HIMSELF = re.compile(
    r"(?:(?:H|som|der|er|har|og|ogsaa|nu|lige|helt|vores|stadig|selv) )*(?:ny\b|nyansat\b|"
    r"nystartet|"
    r"nytiltraadt|(?:starter|startede|startet|begynder|begyndte|tiltraeder)\b(?: hos os)?|ansat\b|"
    r"praktikant|elev\b|trainee|studerende|studentermedh\w*|kollega\b|koerer|koerende|cykler|"
    r"bor\b|sidder (?:i|paa|hos)\b|arbejder (?:i|paa|med|hos)\b|spiser|taaler|"
    r"(?:vaeret|deltaget) (?:med )?(?:foer|tidligere|sidst\w*)\b).*"
)
_TURNS = re.compile(
    r"\b(?:hvis|saafremt|medmindre|afbud|syg\w*|forhindret|afvent\w*|venter|stedet|eller|ellers|"
    r"kan|"
    r"kommer|deltager|svaret|svar|kontakt\w*|stopper|fratraed\w*|plads\w*|taler|oplaeg\w*)\b|"
    r"\b(?:G\d|[SJ]\b)|\?"
)
"""What a list's line may tell of its person besides: a mail to come, who is new, how he lives."""


_SOMEBODY_FIRST = re.compile(
    r"(?:G\d+|S)(?=\s*[,;:/(]| +[–-]| (?:H|som|der|er|har|ny|nyansat|sidder|bor|arbejder|"
    r"kommer fra)\b)"
)


def begins_item(said: str, text: str) -> re.Match[str] | None:
    """Whom a line names first, `Lis Vad, …` or, short and no sentence, `Lis Vad hun er …`."""
    short = len(said.split()) <= _MOST_WORDS and not said.rstrip().endswith((".", "!"))
    return _BEGINS_ITEM.match(text) or (_GOES_ON.match(text) if short else None)


def without_remarks(text: str) -> str:
    """`G0 - har ingen mail endnu, starter 1. maj` as `G0`; what may turn the wish round stays."""
    first = _SOMEBODY_FIRST.match(text)
    if first is None:
        return text
    pieces = [piece for piece in _PIECES.split(text[first.end() :].strip(" .!–-")) if piece]
    of_the_mail = False
    for piece in pieces:
        until = of_the_mail and _UNTIL_THEN.fullmatch(piece)
        of_the_mail = bool(until or _OF_THE_MAIL.fullmatch(piece))
        told = of_the_mail or (_OF_HIMSELF.fullmatch(piece) and not modality.NEGATION.search(piece))
        if not told or _TURNS.search(piece) or modality.TENTATIVE.search(piece):
            return text
    return first.group() if pieces else text

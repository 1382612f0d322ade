"""A short reply in its pieces, and the names in what it asks for."""

from __future__ import annotations

import re

from knub_mailer.domain.request import Request, people_of
from knub_mailer.language.replies.answers import folded
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.sentences import sentences_of

_NEXT_WISH = Seldom(
    r"(?:\s*[,;–—-]\s*|\s+)(?:(?:og|samt|men|and|but)\s+|(?<=[,;–—-]\s))"
    r"(?=(?:(?:så|også|lige|gerne|venligst|please|then|also)\s)*"
    r"(?:tilmeld|afmeld|meld|tag|skriv|sæt|slet|fjern|tilføj|jeg|vi|han|hun|du|"
    r"til (?:møde|det|den)|sign|take|add|i|we)\b)",
    re.IGNORECASE,
)
_NUMBERED = Seldom(r"^\s*(\d)\.\s+(?=[A-ZÆØÅ])")


_FIRST_SENTENCE = Seldom(r"(\w)(?:\s+[–—-]\s+|[.!]\s+|\n+)")


def first_sentence(body: str) -> tuple[str, str]:
    """What a reply begins with, `Ja tak` of `Ja tak – og kan Bo også komme?`, and what follows."""
    said, _, further = _FIRST_SENTENCE.sub(r"\1\0", body, count=1).partition("\0")
    return said, further


def pieces_of(body: str) -> list[str]:
    """The sentences, and the wishes within them that follow an `og`."""
    number = _NUMBERED.match(body)
    first = [number.group(1)] if number else []
    rest = body[number.end() :] if number else body
    return first + [
        piece
        for sentence in sentences_of("", rest)
        for piece in _NEXT_WISH.split(sentence.text)
        if piece.strip()
    ]


def names_in(request: Request) -> list[str]:
    """The words of all names in a request, folded."""
    return [word for each in people_of(request) for word in folded(each.name or "").split()]

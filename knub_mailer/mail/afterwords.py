"""What is written below the name and counts all the same: postscripts, late wishes, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knub_mailer.mail.closings import CLOSING, EMAIL, ITEM, POSTSCRIPT, other_address
from knub_mailer.mail.footers import is_notice, paragraphs
from knub_mailer.mail.lines import Line
from knub_mailer.mail.names import Sender, looks_like_name

_STANDING = re.compile(
    r"ferie\b|\b(?:fravær\w*|fri|barsel|orlov|kontortid|telefontid|åbningstid\w*|træffes|pension"
    r"|telefon\w*|mobilnummer|mailadresse|lukket|konference\w*|folkemøde\w*|kampagne\w*|messe\w*"
    r"|nyhedsbrev\w*|arbejdsdage|stillinger|e-?faktura|elektronisk)\b"
    r"|\b(?:dig|din|dit|dine)\b|(?<!kan )(?<!vil )(?<!må )(?<!gider )(?<!har )\bdu\b"
    r"|\bvil du (?:være|have|vide|læse|høre|se|med)\b|www\.|https?:"
)
"""Of a text in lower case, as are the next: looking for either case takes four times as long."""
_ASKS = re.compile(
    r"\b(?:kan|vil|må|gider|skal) i\b|\bi (?:må|bedes|kan godt)\b"
    r"|\b(?:tilmeld|afmeld|tilføj|meld|skriv|sæt|stryg|slet)\b(?! (?:dig|jer|til|stop|din|her)\b)"
    r"|\bjeg (?:vil|kommer|deltager|kan (?:\w+ ){0,3}ikke|melder)\b|\bglemte\b"
    r"|\bvores ean\b.{0,40}\b(?:er|hedder)\b|\bfaktura(?:en)? (?:skal|bedes|må|mærkes)\b"
)
_TO_US = re.compile(
    r"\b(?:kan|vil|må|gider|skal) i\b|\bi (?:må|bedes|kan godt)\b|\b(?:kan|vil|gider) du "
    r"(?:\w+ ){0,2}(?:til|af|fra)?(?:melde|skrive|sætte|bekræfte|sende|notere|føje|slette|rette)"
    r"|\b(?:tilmeld|afmeld|meld|skriv|sæt|stryg) "
    r"(?:ham|hende|mig|også|desuden|[A-ZÆØÅ]\w+ [A-ZÆØÅ])"
)
_WANTS = re.compile(
    r"\b(?:(?:til|af|fra)?meld(?:er|es|t|te)?|deltag\w*|møde[rt]?|kommer|skal med|vil i|kan i"
    r"|skriv|stryg|sæt)\b"
)
_OF_THE_MATTER = re.compile(
    r"\b(?:jeg|mig|min|mit|mine|undertegnede|ham|hende|også|desuden|møde \d|begge|alle (?:tre|fire)"
    r"|(?:kan|vil|må|gider|skal) i|i (?:må|bedes|kan godt)|ean)\b"
)
_OF_WHO = re.compile(
    r"\b(?:han|hun|de) (?:er|skal|kan|har|går|må|bliver|kommer)\b"
    r"|\bså (?:det|vi) (?:er|bliver) kun\b"
)
"""`Han skal på orlov, så det bliver kun mig`: of a mail's holidays nobody tells so."""
_NAME_END = re.compile(r"[,(<;–|]|\s-\s|\s(?=\S+@)")
_PAIR = re.compile(r"\b[A-ZÆØÅ][\w-]+ [A-ZÆØÅ][\w-]+")
_LISTS = re.compile(
    r"(?:deltag\w*|tilmeld\w*|afmeld\w*|navne?\b|navneliste|vi (?:er|bliver|kommer)|følgende|flg\b"
    r"|møde \d|med (?:os|til)|listen?\b|holdet?\b|afbud|kommer\b)[^.!?]{0,60}$",
    re.IGNORECASE,
)
_OF_PEOPLE = frozenset({"navn", "navne", "deltager", "deltagere"})
_LONGEST = 400


def asks_something(text: str) -> bool:
    """Whether a line is a sentence about this very matter, as no signature holds one."""
    text = text[:_LONGEST].strip()
    whole = text.endswith((".", "!", "?"))
    lowered = text.lower()
    if not (_ASKS.search(lowered) or (whole and _WANTS.search(lowered))):
        return False
    if not _OF_THE_MATTER.search(lowered) and not any(map(looks_like_name, _PAIR.findall(text))):
        return False
    return len(text.split()) > 2 and not is_standing_note(text) and not POSTSCRIPT.match(text)


def is_standing_note(text: str) -> bool:
    """Whether a note is one that stands below every mail: holidays, office hours, campaigns."""
    if is_notice(text):
        return True
    lowered = text.lower()
    return bool(_STANDING.search(lowered)) and not (_TO_US.search(text) or _OF_WHO.search(lowered))


def with_afterwords(
    body: list[Line], signature: list[Line], sender: Sender, own_address: str
) -> tuple[list[Line], list[Line]]:
    """Give what is written below the name back to the text, and keep the rest as signature.

    A paragraph counts as written when it is a postscript, asks for something, or lists people:
    under a heading, in a table, with their addresses, or by their bare names once the sender has
    signed. Standing notes about holidays, opening
    hours and the like are not.
    """
    kept: list[Line] = []
    listing = False
    for block in paragraphs(signature):
        filled = [line for line in block if not line.blank]
        start = _start_of_text(filled, listing, own_address) if kept else _postscript(filled)
        if start is None and _lists_others(filled, kept, sender, own_address):
            start = 0
        if start is None:
            listing = False
            kept += block
            continue
        listing = listing or filled[-1].text.rstrip().endswith(":")
        place = block.index(filled[start])
        kept += block[:place]
        body = [*body, Line(""), *block[place:]]
    return body, kept


def _start_of_text(block: Sequence[Line], listing: bool, own_address: str) -> int | None:
    """The line of a paragraph from which on it is text, or None."""
    start = _postscript(block)
    if start is not None:
        return start
    text = " ".join(line.text for line in block)
    if asks_something(text) or any(asks_something(line.text) for line in block):
        return 0
    if listing and all(_is_entry(line, own_address) for line in block):
        return 0
    return 0 if _is_list(block, own_address) else None


def _lists_others(
    block: Sequence[Line], kept: Sequence[Line], sender: Sender, own_address: str
) -> bool:
    """Whether a paragraph names people and nothing else, the sender having signed above."""
    if not any(_signs(line.text, sender) for line in kept):
        return False
    names = [_NAME_END.split(_without_bullet(line.text), maxsplit=1)[0] for line in block]
    if not all(looks_like_name(name.strip()) for name in names):
        return False
    alone = all(
        name.strip() == _without_bullet(line.text) for name, line in zip(names, block, strict=True)
    )
    if alone:
        return len(block) > 1 and not any(sender.is_named_by(name) for name in names)
    return all(other_address(line.text, own_address) for line in block)


def _without_bullet(text: str) -> str:
    bullet = ITEM.match(text)
    return text[bullet.end() if bullet else 0 :].strip()


def _signs(text: str, sender: Sender) -> bool:
    closing = CLOSING.match(text[:200])
    return sender.is_named_by(closing.group("rest") if closing else text[:200])


def _postscript(block: Sequence[Line]) -> int | None:
    start = next((i for i, line in enumerate(block) if POSTSCRIPT.match(line.text)), None)
    if start is None or is_standing_note(" ".join(line.text for line in block[start:])):
        return None
    return start


def _is_list(block: Sequence[Line], own_address: str) -> bool:
    heading, rows = block[0], block[1:]
    if heading.cells:
        named = {cell.strip(" :").lower() for cell in heading.cells} & _OF_PEOPLE
        return len(block) > 1 and (bool(named) or _addresses(block, own_address) > 1)
    if heading.text.rstrip().endswith(":") and _LISTS.search(heading.text.rstrip(": ")):
        return all(_is_entry(line, own_address) for line in rows)
    return _addresses(block, own_address) > 1


def _addresses(block: Sequence[Line], own_address: str) -> int:
    """How many lines name somebody else with an address."""
    return sum(
        other_address(line.text, own_address) and len(EMAIL.sub("", line.text).split()) > 1
        for line in block
    )


def _is_entry(line: Line, own_address: str) -> bool:
    """Whether a line can be an entry of a list of people."""
    text = _without_bullet(line.text)
    return (
        bool(line.cells)
        or other_address(text, own_address)
        or looks_like_name(re.split(r"[,(;–]| - ", text)[0].strip())
        or bool(ITEM.match(line.text))
    )

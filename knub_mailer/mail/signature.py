"""Where the sender stops writing and signs: closings, names, and what clients append.

A signature begins only after some text, and a line counts as its beginning only when all that
follows can belong to it. In doubt a line stays text: a lost request costs more than a stray name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knub_mailer.mail.footers import is_notice, paragraphs
from knub_mailer.mail.lines import Line
from knub_mailer.mail.names import Sender, looks_like_name, words_of

_LONGEST_CLOSING = 220
_SENTENCE_WORDS = 14
_GREETING = re.compile(
    r"\W*(?:hej|hejsa|halløj|goddag|godmorgen|god (?:morgen|formiddag|eftermiddag|aften)|kære|dear"
    r"|hi|hello|hey|hallo|til|tak|morn|mojn|hei|dav|davs|att)\b[^.?]{0,60}$",
    re.IGNORECASE,
)
_MANNER = (
    r"(?:(?:med|de|den|mange|rigtigt?|bedste?|kære|gode?|varme?|glade?|søde|store?|dejlige|en|et"
    r"|og|tak|på forhånd|bästa|mvh|tusind|mit|dbh|\w{2,15}(?:lige?|ligst|ligste|ste|rige?|ale|iske?"
    r"|liga?))[ ,]{1,3}){0,6}"
)
_CLOSING_WORDS = (
    r"(?:" + _MANNER + r"\w{0,12}hils(?:en|ner|ener|inger)"
    r"|(?:med |bästa |vänliga |hjärtliga |vänlig )*hälsning(?:ar)?|helsing"
    r"|(?:mit |freundlichen |freundliche |liebe |viele |beste ){0,4}grüßen?"
    r"|m\.?\s?v\.?\s?h\.?|v\.?h\.?|d\.?b\.?h\.?|b\.?h\.?|k\.?h\.?|mlh"
    r"|bedste hils\.?|m\.? ?venlig hils\.?|(?:deres|din) hengivne"
    r"|(?:(?:with |many |kind |best |warm |kindest |warmest )+(?:regards|wishes|thanks)|regards"
    r"|sincerely|yours (?:sincerely|faithfully|truly)|all the best|best|br)"
    r"|venligst|kærligst|knus|kram|ærbødigst|alt godt|bedste?|cheers|hils|ha.? det(?: godt)?)"
)
_CLOSING = re.compile(
    r"[\s*_–—-]{0,4}(?P<closing>" + _CLOSING_WORDS + r")(?![\w-])[\s,.:;!/*_–—-]*(?P<rest>.*)$",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\W*(?:venligst|kærligst|knus|kram|ærbødigst|alt godt|bedste?|best|cheers|hils"
    r"|ha.? det(?: godt)?|br"
    r"|tak|b\.?h\.?)\b",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?:(?<=[.!?,;:)])\s*|\s+[-–—]\s*|\s+)(?P<tail>(?P<closing>"
    + _CLOSING_WORDS
    + r")(?![\w-])[\s,.:!/–—-]*(?P<rest>[^.!?:;]{0,80})[.!]?\s*)$",
    re.IGNORECASE,
)
_SHORTHAND = re.compile(r"(?:m\.?\s?v\.?\s?h|v\.?h|d\.?b\.?h|k\.?h|b\.?h)\b", re.IGNORECASE)
_SLASH = re.compile(r"\s*/{1,2}\s?(?P<rest>[^\W\d_][^/]{0,120})$")
_INLINE_SLASH = re.compile(r"(?<=[\s.!?)])(?P<tail>/{1,2}\s?(?P<rest>[^\W\d_][\w .-]{0,40}))\s*$")
_LAST_WORDS = re.compile(
    r"(?:(?<=[.!?])|(?<=[.!?][)»”]))\s+(?P<tail>(?P<rest>[^.!?:;]{2,70})\.?)\s*$"
)
_DELIMITER = re.compile(r"\s*--\s*$")
_POSTSCRIPT = re.compile(
    r"\W{0,3}(?:p\.? ?s\.?|nb|n\.b\.|efterskrift|tilføjelse|jeg glemte|glemte|forresten|i øvrigt"
    r"|og så lige|husk også|og husk|ps)\b[\s.:;,!–—-]",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[a-z]\)|[-–•*·o])\s")
_EMAIL = re.compile(r"[\w.+-]{1,80}@[\w.-]{1,120}\w")
_ABSENCE = re.compile(
    r"\b(?:\w*ferie|fravær\w*|fri|barsel|orlov|kontortid|åbningstid|træffes)\b", re.IGNORECASE
)
_WISH = re.compile(r"meld|skriv|tilføj|sæt|plads|deltag|møde", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"kommune|forvaltning|center\b|afdeling|\btlf|telefon|konsulent|leder", re.I
)


def split_signature(
    lines: Sequence[Line], sender: Sender, own_address: str
) -> tuple[list[Line], list[Line]]:
    """The text and the signature of a piece of new lines; a postscript is text again.

    Args:
        lines: the sender's own lines, history taken out.
        sender: who wrote, as far as the header says.
        own_address: the sender's address: another one in the lines is somebody else's.
    """
    start = _start(lines, sender, own_address)
    if start is None:
        return _cut_inline(list(lines), [], sender)
    body, signature = list(lines[:start]), list(lines[start:])
    body, signature = _cut_inline(body, signature, sender)
    return _with_postscript(body, signature)


def _start(lines: Sequence[Line], sender: Sender, own_address: str) -> int | None:
    """The index of the signature's first line, or None."""
    has_text = False
    above = Line("")
    for index, line in enumerate(lines):
        if line.blank:
            continue
        begins = _begins_signature(lines, index, above, sender, own_address)
        if begins and (has_text or _only_signature(lines[index:], sender)):
            return index
        if not has_text and not _GREETING.match(line.text):
            has_text = True
        above = line
    return None


def _begins_signature(
    lines: Sequence[Line], index: int, above: Line, sender: Sender, own_address: str
) -> bool:
    line = lines[index]
    text = line.text.strip()
    if line.cells:
        return line.signed
    if _DELIMITER.match(text):
        return True
    if line.signed and not above.signed:
        return _is_tail(lines[index:])
    if len(text) > _LONGEST_CLOSING:
        return False
    if _closes(lines, index, sender):
        return True
    slash = _SLASH.match(text)
    if slash and len(slash.group("rest").split()) < 12:
        return _is_tail(lines[index:])
    return _names_sender(lines, index, above, sender, own_address)


def _closes(lines: Sequence[Line], index: int, sender: Sender) -> bool:
    """Whether the line is a closing, alone or with a name behind it."""
    closing = _CLOSING.match(lines[index].text)
    if closing is None:
        return False
    rest = closing.group("rest").strip()
    if rest.endswith("?") or len(rest.split()) > 12:
        return bool(rest) and not rest.endswith("?") and _is_signers_line(rest, sender)
    if rest and not _fits_behind_closing(rest, sender):
        return False
    if not _WEAK.match(closing.group("closing")):
        return True
    if rest:
        return _is_signers_line(rest, sender) or looks_like_name(rest) or len(rest.split()) == 1
    following = next((line.text for line in lines[index + 1 : index + 4] if line.text.strip()), "")
    return not following or len(following.split()) < 7


def _fits_behind_closing(rest: str, sender: Sender) -> bool:
    """Names, titles and "fra solskinsøen" follow a closing; sentences do not."""
    if _is_signers_line(rest, sender):
        return True
    words = rest.split()
    if words[0].lower() in {"fra", "from", "från", "på", "for", "pva", "p.v.a."}:
        return len(words) < 9
    capitals = sum(word[:1].isupper() for word in words)
    return len(words) <= 2 or capitals * 2 >= len(words)


def _is_signers_line(text: str, sender: Sender) -> bool:
    words = words_of(text)
    return bool(words) and (words[0] in sender.words or words[0] == sender.local)


def _names_sender(
    lines: Sequence[Line], index: int, above: Line, sender: Sender, own_address: str
) -> bool:
    """Whether the sender's bare name stands here as one signs, not as an item of a list."""
    text = lines[index].text.strip()
    new_paragraph = index > 0 and lines[index - 1].blank
    if not sender.is_named_by(text):
        return new_paragraph and _is_office_signature(lines[index:], above, own_address)
    if _ITEM.match(text) or _other_address(text, own_address):
        return False
    if (above.cells and not new_paragraph) or above.text.rstrip().endswith((":", ";")):
        return False
    rest = lines[index + 1 :]
    if not _is_tail(rest):
        return False
    if _ends_sentence(above.text):
        return not _lists_addresses(rest, own_address)
    if not new_paragraph and looks_like_name(above.text):
        return False
    return not _lists_people(rest, own_address)


def _ends_sentence(text: str) -> bool:
    """Whether a line is running text that has come to its end."""
    return text.rstrip()[-1:] in set(".!?)") or len(text.split()) > 6 or bool(_ITEM.match(text))


def _lists_people(rest: Sequence[Line], own_address: str) -> bool:
    """Whether the lines right below go on naming people."""
    below = _same_paragraph(rest)
    return _lists_addresses(rest, own_address) or any(looks_like_name(line.text) for line in below)


def _lists_addresses(rest: Sequence[Line], own_address: str) -> bool:
    return any(_other_address(line.text, own_address) for line in _same_paragraph(rest))


def _same_paragraph(rest: Sequence[Line]) -> Sequence[Line]:
    end = next((index for index, line in enumerate(rest) if line.blank), len(rest))
    return rest[:end]


def _other_address(text: str, own_address: str) -> bool:
    """Whether it holds the address of another person: same domain, other local part."""
    domain = own_address.rpartition("@")[2]
    return any(
        found.lower() != own_address and found.lower().endswith("@" + domain)
        for found in _EMAIL.findall(text)
    )


def _is_office_signature(rest: Sequence[Line], above: Line, own_address: str) -> bool:
    """A last block "Michala Trier / Koordinator / Fredericia Kommune" from a shared mailbox."""
    block = [line for line in rest if not line.blank]
    if not 2 <= len(block) <= 8 or not looks_like_name(block[0].text):
        return False
    if above.text.rstrip()[-1:] not in {".", "!", "?", ")"}:
        return False
    others = block[1:]
    if any(looks_like_name(line.text) and not _ORGANISATION.search(line.text) for line in others):
        return False
    if any(_other_address(line.text, own_address) for line in block):
        return False
    return any(_ORGANISATION.search(line.text) for line in others) and _is_tail(rest)


def _is_tail(rest: Sequence[Line]) -> bool:
    """Whether lines can be a signature to the end: nothing in them is a sentence to the reader."""
    for block in paragraphs(rest):
        if _POSTSCRIPT.match(block[0].text):
            continue
        if is_notice(" ".join(line.text for line in block)):
            continue
        for line in block:
            text = line.text.strip()
            if len(text.split()) > _SENTENCE_WORDS and not _ORGANISATION.search(text):
                return False
            if text.endswith("?"):
                return False
    return True


def _only_signature(rest: Sequence[Line], sender: Sender) -> bool:
    """Whether a mail that opens with a closing holds nothing else."""
    filled = [line.text.strip() for line in rest if not line.blank]
    if not filled or len(filled) > 14:
        return False
    first = _CLOSING.match(filled[0])
    if first is None and not sender.is_named_by(filled[0]) and not _DELIMITER.match(filled[0]):
        return False
    sentences = [text for text in filled if len(text.split()) > 9 or text.endswith("?")]
    return not [text for text in sentences if not is_notice(text)]


def _cut_inline(
    body: list[Line], signature: list[Line], sender: Sender
) -> tuple[list[Line], list[Line]]:
    """Cut "… mvh Bo" off the last line of the text."""
    last = max((index for index, line in enumerate(body) if not line.blank), default=None)
    if last is None or body[last].cells:
        return body, signature
    text = body[last].text
    tail = text[-140:]
    found = _INLINE.search(tail) or _INLINE_SLASH.search(tail) or _LAST_WORDS.search(tail)
    if found is None or not text[: len(text) - len(tail) + found.start("tail")].strip():
        return body, signature
    rest = found.group("rest").strip(" ,.")
    before = tail[: found.start("tail")].rstrip()
    if not _signs_inline(found, rest, before, sender):
        return body, signature
    cut = len(text) - len(tail) + found.start("tail")
    closing = replace(body[last], text=text[cut:].strip())
    body[last] = replace(body[last], text=text[:cut].rstrip(" -–—"))
    return body, [closing, *body[last + 1 :], *signature]


def _signs_inline(found: re.Match[str], rest: str, before: str, sender: Sender) -> bool:
    words = rest.split()
    if len(words) > 6:
        return False
    signer = not words or _is_signers_line(rest, sender)
    if found.re is _LAST_WORDS:
        return sender.is_named_by(rest)
    if found.re is _INLINE_SLASH:
        return bool(words) and (signer or before.endswith((".", "!", "?", ")")))
    after_stop = before.endswith((".", "!", "?", ")", ",", "-", "–"))
    closing = found.group("closing")
    if _SHORTHAND.match(closing) and len(closing) > 1:
        return signer or after_stop or all(word[:1].isupper() for word in words)
    if _WEAK.match(closing) and not words:
        return False
    named = signer or (looks_like_name(rest) or (len(words) == 1 and rest[:1].isupper()))
    return named and (after_stop or (signer and bool(words)))


def _with_postscript(body: list[Line], signature: list[Line]) -> tuple[list[Line], list[Line]]:
    """Give what is written as a postscript below the name back to the text."""
    kept: list[Line] = []
    for block in paragraphs(signature):
        start = next((i for i, line in enumerate(block) if _POSTSCRIPT.match(line.text)), None)
        if start is None or _tells_absence(" ".join(line.text for line in block[start:])):
            kept += block
            continue
        kept += block[:start]
        body = [*body, Line(""), *block[start:]]
    return body, kept


def _tells_absence(text: str) -> bool:
    """Whether a note below the name is a standing one about holidays and office hours."""
    return bool(_ABSENCE.search(text)) and not _WISH.search(text)

"""Where the sender stops writing and signs: closings, names, and what clients append.

A signature begins only after some text, and a line counts as its beginning only when all that
follows can belong to it. In doubt a line stays text: a lost request costs more than a stray name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knub_mailer.mail.afterwords import asks_something, is_standing_note, with_afterwords
from knub_mailer.mail.closings import (
    AFTERTHOUGHT,
    CLOSING,
    DELIMITER,
    FOR_ANOTHER,
    INLINE,
    INLINE_LONG,
    INLINE_SLASH,
    ITEM,
    LAST_WORDS,
    ON_BEHALF,
    OPEN_END,
    POSTSCRIPT,
    SHORTHAND,
    SIGNED_FOR,
    SLASH,
    THANKS,
    WEAK,
    fits_behind_closing,
    is_misspelled_closing,
    is_signers_line,
    other_address,
)
from knub_mailer.mail.footers import is_notice, paragraphs
from knub_mailer.mail.lines import Line
from knub_mailer.mail.names import Sender, folded, looks_like_name, words_of

_LONGEST_CLOSING = 220
_LONGEST_INLINE = 140
_INLINES = (INLINE, INLINE_SLASH, LAST_WORDS, THANKS, INLINE_LONG)
_SENTENCE_WORDS = 14
_LOOKAHEAD = 30
_A_BOX = re.compile(r"\s*(?:\[[xX ]?\]|[☐☑☒✔]) ?\w")  # of a form, and of no signature
_GREETING = re.compile(
    r"\W*(?:hej|hejsa|halløj|goddag|godmorgen|god (?:morgen|formiddag|eftermiddag|aften)|kære|dear"
    r"|hi|hello|hey|hallo|til|tak|morn|mojn|hei|dav|davs|att)\b[^.?]{0,60}$",
    re.IGNORECASE,
)
_SPEAKS_OF_SELF = re.compile(
    r"\b(?:jeg|mig|undertegnede|jag|ich)\b|\bI(?:'m|'d)?\b(?! [a-z]+r\b)", re.I
)
_ORGANISATION = re.compile(
    r"kommune|forvaltning|center\b|afdeling|\btlf|telefon|konsulent|leder", re.I
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of new lines with what is asked of it over and over.

    tail_from: from here to the end no line is a sentence to the reader.
    closing_at: where the last closing stands, or -1.
    asks_until: from here to the end no line asks for anything.
    """

    lines: Sequence[Line]
    sender: Sender
    own_address: str
    tail_from: int
    closing_at: int
    asks_until: int

    def is_tail(self, index: int) -> bool:
        """Whether the lines from here on can all belong to a signature."""
        return index >= self.tail_from

    def in_table(self, index: int) -> bool:
        """Whether the line is a row among rows; a single one is how clients lay out a name."""
        beside = (*self.lines[max(0, index - 1) : index], *self.lines[index + 1 : index + 2])
        return any(line.table == self.lines[index].table for line in beside)

    def paragraph_above(self, index: int) -> Sequence[Line]:
        """The lines between the blank one above and here, nearest last, as far as it matters."""
        above = self.lines[max(0, index - _LOOKAHEAD) : index]
        start = next((at for at in range(len(above), 0, -1) if above[at - 1].blank), 0)
        return above[start:]

    def paragraph_from(self, index: int) -> Sequence[Line]:
        """The lines from here to the next blank one, as far as it matters."""
        below = self.lines[index : index + _LOOKAHEAD]
        end = next((at for at, line in enumerate(below) if line.blank), len(below))
        return below[:end]


def split_signature(
    lines: Sequence[Line], sender: Sender, own_address: str
) -> tuple[list[Line], list[Line]]:
    """The text and the signature of a piece of new lines; a postscript is text again.

    Args:
        lines: the sender's own lines, history taken out.
        sender: who wrote, as far as the header says.
        own_address: the sender's address: another one in the lines is somebody else's.
    """
    tail, closing = _tail_start(lines), _last_closing(lines)
    asks = max((at + 1 for at, line in enumerate(lines) if asks_something(line.text)), default=0)
    start = _start(_Piece(lines, sender, own_address, tail, closing, asks))
    if start is None:
        return _cut_inline(list(lines), [], sender)
    start = _with_line_for_another(lines, start)
    body, signature = list(lines[:start]), list(lines[start:])
    body, signature = _cut_inline(body, signature, sender)
    return with_afterwords(body, signature, sender, own_address)


def _start(piece: _Piece) -> int | None:
    """The index of the signature's first line, or None."""
    has_text = False
    above = Line("")
    for index, line in enumerate(piece.lines):
        if line.blank:
            continue
        begins = _begins_signature(piece, index, above)
        if begins and (has_text or _only_signature(piece.lines[index:], piece.sender)):
            return index
        if not has_text and not _GREETING.match(line.text[:_LONGEST_CLOSING]):
            has_text = True
        above = line
    return None


def _with_line_for_another(lines: Sequence[Line], start: int) -> int:
    """ "På vegne af centerchef Ane Vad" right above the name belongs to it."""
    above = start - 1
    while above > 0 and lines[above].blank:
        above -= 1
    alone = above > 0 and lines[above - 1].blank
    text = lines[above].text.rstrip() if alone else ""
    signs = FOR_ANOTHER.match(text) and not text.endswith((".", "!", "?", ":", ","))
    return above if signs and len(text.split()) < 9 else start


def _begins_signature(piece: _Piece, index: int, above: Line) -> bool:
    line = piece.lines[index]
    text = line.text.strip()
    if line.cells and piece.in_table(index):
        return line.signed
    if DELIMITER.match(text):
        return True
    if line.signed and not above.signed:
        return piece.is_tail(index)
    if len(text) > _LONGEST_CLOSING:
        return False
    if _closes(piece, index) or is_misspelled_closing(text) or _signs_for(piece, index):
        return True
    slash = SLASH.match(text)
    if slash and len(slash.group("rest").split()) < 12:
        return piece.is_tail(index)
    return _names_sender(piece, index, above)


def _closes(piece: _Piece, index: int) -> bool:
    """Whether the line is a closing, alone or with a name behind it."""
    closing = CLOSING.match(piece.lines[index].text)
    if closing is None:
        return False
    rest, sender = closing.group("rest").strip(), piece.sender
    if rest.endswith("?") or len(rest.split()) > 12:
        return bool(rest) and not rest.endswith("?") and is_signers_line(rest, sender)
    if rest and not fits_behind_closing(rest, sender):
        return False
    if not WEAK.match(closing.group("closing")):
        return True
    if rest:
        return is_signers_line(rest, sender) or looks_like_name(rest) or len(rest.split()) == 1
    below = piece.lines[index + 1 : index + 4]
    following = next((line.text for line in below if not line.blank), "")
    return not following or len(following.split()) < 7


def _signs_for(piece: _Piece, index: int) -> bool:
    """`På teamets vegne` in a paragraph of its own, above the only name that follows."""
    if not SIGNED_FOR.match(piece.lines[index].text) or index < piece.asks_until:
        return False
    below = [line.text for line in piece.lines[index + 1 :][:_LOOKAHEAD] if not line.blank]
    names = [text.split(",")[0] for text in below if looks_like_name(text.split(",")[0])]
    first = bool(names) and below[0].startswith(names[0])
    return piece.lines[index - 1].blank and first and len(below) <= 6


def _names_sender(piece: _Piece, index: int, above: Line) -> bool:
    """Whether the sender's bare name stands here as one signs, not as an item of a list."""
    text = piece.lines[index].text.strip()
    if not piece.is_tail(index + 1):
        return False
    new_paragraph = index > 0 and piece.lines[index - 1].blank
    if not piece.sender.is_named_by(text):
        office = new_paragraph and index >= piece.asks_until
        return office and _signs_for_an_office(piece, index, above)
    if _asks_below(piece, index):
        return False
    if any(_DRAWN.fullmatch(line.text.strip()) for line in piece.lines[index + 1 : index + 2]):
        return True
    item = ITEM.match(text) and not _stands_alone(piece, index, above)
    if item or other_address(text, piece.own_address):
        return False
    if (above.cells and not new_paragraph) or above.text.rstrip().endswith((":", ";")):
        return False
    if not new_paragraph and OPEN_END.search(above.text):
        return False
    if index < piece.closing_at and len(text.split()) > 1:
        return False
    # below items with a bullet a name without one is none of them
    if not ITEM.match(above.text) and _ends_list(piece.paragraph_above(index)):
        return False
    below = piece.paragraph_from(index + 1)
    if any(other_address(line.text, piece.own_address) for line in below):
        return False
    if _ends_sentence(above.text):
        return True
    if not new_paragraph and looks_like_name(above.text):
        return False
    return not any(looks_like_name(line.text) for line in below)


def _ends_list(above: Sequence[Line]) -> bool:
    """Whether the lines above are a list of people: addresses, or lines under a colon."""
    for line in reversed(above):
        text = line.text.rstrip()
        if text.endswith(":"):
            return True
        if len(text.split()) > 7 or text.endswith((".", "!", "?")):
            return False
        if "@" in text:
            return True
    return False


def _ends_sentence(text: str) -> bool:
    """Whether a line is running text that has come to its end."""
    return text.rstrip()[-1:] in set(".!?)") or len(text.split()) > 6 or bool(ITEM.match(text))


def _asks_below(piece: _Piece, index: int) -> bool:
    """Whether a sentence below still asks for something, so that the name is no end.

    A name that stands alone ends the text all the same; what follows is a postscript.
    """
    if index >= piece.asks_until:
        return False
    beside = (*piece.lines[max(0, index - 1) : index], *piece.lines[index + 1 : index + 2])
    alone = all(line.blank for line in beside)
    return not (alone and set(words_of(piece.lines[index].text)) <= set(piece.sender.words))


def _stands_alone(piece: _Piece, index: int, above: Line) -> bool:
    """Whether "- Bo" is how one signs: a paragraph of its own below a sentence, no item of many."""
    beside = (*piece.lines[max(0, index - 1) : index], *piece.lines[index + 1 : index + 2])
    return _ends_sentence(above.text) and all(line.blank for line in beside)


def _signs_for_an_office(piece: _Piece, index: int, above: Line) -> bool:
    """Whether the last lines sign for a shared mailbox, or for an address without a name."""
    if above.text.rstrip()[-1:] not in set(".!?)") and not ON_BEHALF.match(above.text):
        return False
    name = piece.lines[index].text.strip()
    if looks_like_name(name):
        return _is_office_block(piece, index) or _is_last_name(piece, index)
    sender = piece.sender
    single = name.rstrip(".!").isalpha() and len(name) > 2 and name.istitle()
    known = not sender.words and folded(name)[:1] == sender.local[:1]
    return single and known and _is_last_name(piece, index)


def _is_last_name(piece: _Piece, index: int) -> bool:
    """A name that ends the mail is who wrote it, when the mail says "I" and From no other name."""
    if piece.sender.personal or any(not line.blank for line in piece.lines[index + 1 :]):
        return False
    return any(_SPEAKS_OF_SELF.search(line.text) for line in piece.lines[:index][-_LOOKAHEAD:])


def _is_office_block(piece: _Piece, index: int) -> bool:
    """A last block "Michala Trier / Koordinator / Fredericia Kommune" from a shared mailbox."""
    block = [line for line in piece.lines[index : index + _LOOKAHEAD] if not line.blank]
    if not 2 <= len(block) <= 8 or len(piece.lines) - index > _LOOKAHEAD:
        return False
    others = block[1:]
    if any(looks_like_name(line.text) and not _ORGANISATION.search(line.text) for line in others):
        return False
    if any(other_address(line.text, piece.own_address) for line in block):
        return False
    office = set(piece.sender.words)
    return any(
        (_ORGANISATION.search(line.text) and len(line.text.split()) < 8)
        or (not piece.sender.personal and office and set(words_of(line.text)) == office)
        for line in others
    )


def _last_closing(lines: Sequence[Line]) -> int:
    """The index of the last line that is nothing but a closing and perhaps a name, or -1."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 80), -1):
        text = lines[index].text[:_LONGEST_CLOSING]
        closing = CLOSING.match(text)
        if closing and not WEAK.match(text) and len(closing.group("rest").split()) < 6:
            return index
    return -1


def _tail_start(lines: Sequence[Line]) -> int:
    """The index behind the last line that cannot stand in a signature."""
    start = index = 0
    for block in paragraphs(lines):
        text = " ".join(line.text for line in block[:_LOOKAHEAD])
        exempt = POSTSCRIPT.match(block[0].text) or is_standing_note(text)
        for line in block:
            index += 1
            text = line.text.strip()
            long = len(text[:400].split()) > _SENTENCE_WORDS and not _ORGANISATION.search(text)
            if not exempt and (long or text.endswith("?")):
                start = index
    return start


def _only_signature(rest: Sequence[Line], sender: Sender) -> bool:
    """Whether a mail that opens with a closing holds nothing else."""
    if any(_A_BOX.match(line.text) for line in rest):
        return False
    filled = [line.text.strip() for line in rest if not line.blank]
    if not filled or len(filled) > 14:
        return False
    first = CLOSING.match(filled[0])
    named = sender.is_named_by(filled[0]) and ":" not in filled[0]  # no field of a form
    if not (first or named or DELIMITER.match(filled[0])):
        return False
    return all(is_notice(t) for t in filled if len(t.split()) > 9 or t.endswith("?"))


def _cut_inline(
    body: list[Line], signature: list[Line], sender: Sender
) -> tuple[list[Line], list[Line]]:
    """Cut "… mvh Bo" off the last line of the text."""
    last = max((index for index, line in enumerate(body) if not line.blank), default=None)
    if last is None or body[last].cells:
        return body, signature
    text = body[last].text
    cut = next((cut for pattern in _INLINES if (cut := _cut_at(text, pattern, sender))), 0)
    if not cut:
        return body, signature
    closing = replace(body[last], text=text[cut:].strip())
    body[last] = replace(body[last], text=text[:cut].rstrip(" -–—,"))
    return body, [closing, *body[last + 1 :], *signature]


def _cut_at(text: str, pattern: re.Pattern[str], sender: Sender) -> int:
    """Where the signature begins that the pattern finds at the line's end, or 0."""
    tail = text[-_LONGEST_CLOSING if pattern is INLINE_LONG else -_LONGEST_INLINE :]
    found = pattern.search(tail)
    if found is None:
        return 0
    cut = len(text) - len(tail) + found.start("tail")
    rest, before = found.group("rest").strip(" ,."), tail[: found.start("tail")].rstrip()
    signs = bool(text[:cut].strip()) and _signs_inline(found, rest, before, sender)
    return cut if signs else 0


_DRAWN = re.compile(r"[_=*~–—-]{3,}")  # a line drawn between a name and the office's details

_FOR_THE_INVOICE = re.compile(r"\b(?:att|attention|(?:person)?ref\w*)\W*$", re.IGNORECASE)
"""What makes the sender's own name behind it a reference: `PO 4711, att. Bo Friis`."""


def _signs_inline(found: re.Match[str], rest: str, before: str, sender: Sender) -> bool:
    words = rest.split()
    if _FOR_THE_INVOICE.search(before):
        return False
    if found.re is INLINE_LONG:
        named = before.endswith((".", "!", "?", ")")) and is_signers_line(rest, sender)
        return named and not asks_something(rest) and not AFTERTHOUGHT.search(rest)
    if len(words) > 6:
        return False
    signer = not words or is_signers_line(rest, sender)
    if found.re is THANKS:
        return sender.is_named_by(rest)
    if found.re is LAST_WORDS:
        return sender.is_named_by(rest) and not before[-2:-1].isdigit()
    if found.re is INLINE_SLASH:
        return bool(words) and (signer or before.endswith((".", "!", "?", ")")))
    after_stop = before.endswith((".", "!", "?", ")", ",", "-", "–"))
    closing = found.group("closing")
    if SHORTHAND.match(closing) and len(closing) > 1:
        return signer or after_stop or all(word[:1].isupper() for word in words)
    if WEAK.match(closing) and not words:
        return False
    shown = rest.title() if found.string.islower() else rest  # who writes all in small letters
    named = signer or (looks_like_name(shown) or (len(words) == 1 and shown[:1].isupper()))
    return named and (after_stop or (signer and bool(words)))

"""Which lines of a mail its sender wrote now, and which are history or a forwarded mail.

Nothing is cut on a single word: a header block needs a sender, a date and a third field, an
attribution needs a verb of writing and a date or an address, so that a form that begins with
"Fra: Vejle Kommune" stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from knub_mailer.mail.answers import with_answers_in_history
from knub_mailer.mail.lines import Line
from knub_mailer.mail.names import Sender

_LOOKAHEAD = 9
_MAX_ATTRIBUTION_LINES = 4
_LONGEST = 400

_LABEL = re.compile(
    r"[\s*_>|•-]{0,6}(?:"
    r"(?P<sender>fra|from|från|von|de|afsender|avsändare|avsender|sender)"
    r"|(?P<sent>sendt|sent|skickat|gesendet|verzonden|envoyé|sendt den|afsendt)"
    r"|(?P<date>dato|date|datum)"
    r"|(?P<to>til|to|till|an|à|cc|kopi|kopi til|bcc|besvar til|svar til|reply-to|modtager)"
    r"|(?P<subject>emne|subject|ämne|betreff|objet|vedr|vedr\.|vedrørende|prioritet|importance"
    r"|vedhæftede filer|attachments)"
    r")[*_\s]{0,3}:[*_]?(?:\s+|$)(?P<value>.{0,300})",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]{1,80}@[\w-]{1,80}\.[\w.-]{1,80}")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_UNDERLINE = re.compile(r"\s*[_\-=–—*]{5,}\s*$")
_ORIGINAL = re.compile(
    r"\s*[-–—_=*>]{2,}\s*(?:oprindelig|original|opprinnelig|ursprung|ursprüng|forrige)\w*\s+"
    r"(?:meddelelse|besked|e-?mail|mail|message|melding|meddelande|nachricht)\b.{0,380}$",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"\s*[-–—_=*>]{2,}\s*(?:videresendt|forwarded|vidarebefordrat|weitergeleitete?|forwarded by"
    r"|videresendt af)\b.{0,160}$"
    r"|\s*(?:begin forwarded message|anfang der weitergeleiteten nachricht"
    r"|(?:start på |begynd(?:er)?(?: på)? |påbegyndt? )?(?:videresendt|videresendte)"
    r" (?:besked|meddelelse|melding|e-?mail|mail)"
    r"|(?:starta )?vidarebefordrat (?:brev|meddelande))\s*:\s*$",
    re.IGNORECASE,
)
_DASHED_ATTRIBUTION = re.compile(
    r"\s*-{3,}.{0,200}\b(?:skrev|wrote|schrieb|sendt af)\b.{0,80}-{2,}\s*$", re.IGNORECASE
)
_WRITING = re.compile(
    r"\b(?:skrev|wrote|schrieb|schreef|skriver|sendte|a écrit|kirjoitti)\b", re.IGNORECASE
)
_ATTRIBUTION_START = re.compile(
    r"\s*(?:den|d\.|på|on|am|op|le|i en (?:meddelelse|mail)|citat|quoting|\d{1,4}[-./]\d"
    r"|(?:man|tir|ons|tors?|fre|lør|søn|mån|tis|lör|sön|mandag|tirsdag|onsdag|torsdag|fredag"
    r"|lørdag|søndag|mon|tue|wed|thu|fri|sat|sun)\w{0,6}\b"
    r"|.{2,120}\b(?:skrev|wrote|schrieb|skriver)\b)",
    re.IGNORECASE,
)
_OWN_WRITING = re.compile(
    r"\b(?:skrev|skriver|sendte|wrote) (?:jeg|vi|du|i|hun|han|de)\b"
    r"|\b(?:jeg|vi|i|hun|han|du|de|der|som) (?:har )?(?:skrev|skriver|sendte|wrote|skrevet)\b"
    r"|\b(?:skrev|skriver|sendte|wrote) [^<>]{0,80}\b(?:til|to|at)\b [^<>]{0,80}[:>]$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Split:
    """A mail's lines by whose they are.

    new: the sender's own, in pieces as the history stands between them. quoted, forwarded: the
    history, its quotation marks taken off.
    """

    new: list[list[Line]] = field(default_factory=list)
    quoted: list[Line] = field(default_factory=list)
    forwarded: list[Line] = field(default_factory=list)


def split_history(lines: Sequence[Line], sender: Sender, *, forward: bool) -> Split:
    """Tell new lines from history; `forward` when the subject says that the mail is passed on."""
    foreign, forwards = _foreign_lines(lines)
    if any(foreign):
        lines = with_answers_in_history(lines, foreign, sender)
    split = Split()
    history = split.forwarded if forward or forwards else split.quoted
    piece: list[Line] = []
    for line, is_foreign in zip(lines, foreign, strict=True):
        if is_foreign:
            history.append(line)
            if piece:
                split.new.append(piece)
                piece = []
        else:
            piece.append(line)
    if piece:
        split.new.append(piece)
    split.new = [piece for piece in split.new if any(not line.blank for line in piece)]
    return split


def _foreign_lines(lines: Sequence[Line]) -> tuple[list[bool], bool]:
    """For each line whether it is history, and whether a client's words call that a forward."""
    foreign = [line.depth > 0 for line in lines]
    forwards = False
    index = 0
    while index < len(lines):
        if foreign[index] or lines[index].blank:
            index += 1
            continue
        block = _history_start(lines, index)
        if block is None:
            index += 1
            continue
        forwards = forwards or block.forwards
        end = len(lines) if block.takes_the_rest else block.end
        for position in range(block.start, end):
            foreign[position] = True
        for position in range(end, _end_of_indent(lines, end) if block.before_indent else end):
            foreign[position] = True
        index = max(end, index + 1)
    _take_wrapped_ends(lines, foreign)
    return foreign, forwards


@dataclass(frozen=True, slots=True)
class _Start:
    """Where history begins: the lines that announce it, and whether all that follows is history."""

    start: int
    end: int
    takes_the_rest: bool
    forwards: bool = False
    before_indent: bool = False


def _history_start(lines: Sequence[Line], index: int) -> _Start | None:
    text = lines[index].text[:_LONGEST]
    if _FORWARD.match(text):
        return _Start(index, index + 1, takes_the_rest=True, forwards=True)
    if _ORIGINAL.match(text) or _DASHED_ATTRIBUTION.match(text):
        return _announced(lines, index, _end_of_header_below(lines, index + 1), sure=True)
    label = _LABEL.match(text) if ":" in text[:40] else None
    if label and (end := _header_block_end(lines, index)):
        start = _with_rule_above(lines, index)
        return _announced(lines, start, end, sure=True)
    attribution = _attribution_end(lines, index)
    if attribution is not None:
        end, sure = attribution
        return _announced(lines, index, end, sure=sure)
    if lines[index].opens_history:
        return _announced(lines, index, index + 1, sure=True)
    return None


def _announced(lines: Sequence[Line], start: int, end: int, *, sure: bool) -> _Start | None:
    """What the announcement covers: the marked lines behind it, or all if there are none."""
    behind = [line for line in lines[end : end + 12] if not line.blank][:2]
    if any(line.depth > lines[start].depth for line in behind):
        return _Start(start, end, takes_the_rest=False)
    if behind and behind[0].indent and not lines[start].indent:
        return _Start(start, end, takes_the_rest=False, before_indent=True)
    return _Start(start, end, takes_the_rest=True) if sure else None


def _end_of_indent(lines: Sequence[Line], start: int) -> int:
    end = start
    while end < len(lines) and (lines[end].indent or lines[end].blank or lines[end].depth):
        end += 1
    return end


def _with_rule_above(lines: Sequence[Line], index: int) -> int:
    """The drawn line above a header block belongs to it."""
    above = index - 1
    while above > index - 3 and above >= 0 and lines[above].blank:
        above -= 1
    return above if above >= 0 and _UNDERLINE.match(lines[above].text) else index


def _end_of_header_below(lines: Sequence[Line], start: int) -> int:
    """The line after the header that follows a bar, or the line after the bar itself."""
    first = next((at for at in range(start, min(start + 3, len(lines))) if lines[at].text), start)
    return (_header_block_end(lines, first) if first < len(lines) else None) or start


def _header_block_end(lines: Sequence[Line], index: int) -> int | None:
    """The line after a quoted mail's header that begins here, or None when it is no such header."""
    found: dict[str, str] = {}
    end = index
    unlabelled = 0
    for position in range(index, min(index + _LOOKAHEAD, len(lines))):
        line = lines[position]
        if line.depth != lines[index].depth:
            break
        label = _LABEL.match(line.text[:_LONGEST])
        if label is None:
            unlabelled += 1
            if unlabelled > 3 or (line.blank and len(found) > 2):
                break
            continue
        kind = _kind(label)
        if kind in found and kind not in {"to", "subject"}:
            break
        found[kind] = f"{found.get(kind, '')} {label.group('value')}"
        unlabelled = 0
        end = position + 1
    return end if _is_header(found, ruled=_with_rule_above(lines, index) != index) else None


def _kind(label: re.Match[str]) -> str:
    return next(name for name in ("sender", "sent", "date", "to", "subject") if label.group(name))


def _is_header(found: dict[str, str], *, ruled: bool) -> bool:
    if "sender" not in found or not ({"to", "subject"} & found.keys()):
        return False
    if any(letter.isdigit() for letter in found.get("sent", "")):
        return True
    date = found.get("date", "")
    if not any(letter.isdigit() for letter in date):
        return False
    people = found["sender"] + found.get("to", "")
    return ruled or bool(_ADDRESS.search(people)) or bool(_CLOCK.search(date))


def _attribution_end(lines: Sequence[Line], index: int) -> tuple[int, bool] | None:
    """The line after "Den … skrev …:" that begins here, and whether it alone proves a history."""
    if not _ATTRIBUTION_START.match(lines[index].text[:_LONGEST]):
        return None
    joined = ""
    for position in range(index, min(index + _MAX_ATTRIBUTION_LINES, len(lines))):
        line = lines[position]
        if line.blank or len(line.text) > _LONGEST or line.depth != lines[index].depth:
            return None
        joined = f"{joined} {line.text.strip()}".strip()
        if joined.endswith(":") or (_WRITING.search(joined) and joined.endswith((">", "skrev"))):
            return _judged(joined, position + 1)
    return None


def _judged(joined: str, end: int) -> tuple[int, bool] | None:
    quoting = joined.lower().startswith(("citat", "quoting"))
    if not quoting and not _WRITING.search(joined):
        return None
    has_address = bool(_ADDRESS.search(joined))
    has_digit = any(letter.isdigit() for letter in joined)
    if not has_address and not has_digit:
        return None
    sure = has_digit and (has_address or bool(_CLOCK.search(joined)))
    return end, sure and not _OWN_WRITING.search(joined)


def _take_wrapped_ends(lines: Sequence[Line], foreign: list[bool]) -> None:
    """A long quoted line that a client wrapped leaves its end without a mark; it is history too."""
    for index in range(1, len(lines) - 1):
        before, line, after = lines[index - 1 : index + 2]
        if (
            not foreign[index]
            and before.depth
            and after.depth
            and len(before.text) > 60
            and 0 < len(line.text) < 45
            and line.text[:1].islower()
            and before.text[-1:] not in ".!?:"
        ):
            foreign[index] = True

"""Lines that a client broke at its margin, put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knub_mailer.mail.closings import OPEN_END
from knub_mailer.mail.lines import Line
from knub_mailer.mail.names import looks_like_name

_NARROWEST, _WIDEST = 55, 84
_SLACK = 6
_FULL = 16
_ITEM = re.compile(
    r"\s*(?:[-•*·–]|\d{1,2}[.)]|[a-zæøå][.)])\s"
    r"|\s*(?:[A-ZÆØÅ0-9][\w .()/-]{1,30}|[\w-]{1,20}):(?:\s|$)"
)
_ENDS = tuple(".!?:;")
_A_NAME = 2  # words of one that is not broken in two
_NAME_LAST = re.compile(r"(?: [A-ZÆØÅ][\w.-]+)+$")
_NAME_FIRST = re.compile(r"[A-ZÆØÅ][\w.-]+(?: [A-ZÆØÅ][\w.-]+)* ")


def unwrapped(lines: Sequence[Line]) -> list[Line]:
    """Join lines that end only because the next word would not have fit.

    The margin is the longest line's length; text with longer lines than a client's margin was
    not wrapped at all. List items, rows of tables and "Label: value" lines begin anew; so does
    a short line between others, which is one of a list.
    """
    margin = max((len(line.text) for line in lines), default=0)
    if not _NARROWEST <= margin <= _WIDEST:
        return list(lines)
    joined: list[Line] = []
    last_piece = ""
    for index, line in enumerate(lines):
        below = lines[index + 1] if index + 1 < len(lines) else Line("")
        if joined and _continues(joined[-1], last_piece, line, below, margin):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {line.text.strip()}")
        else:
            joined.append(line)
        last_piece = line.text
    return joined


def _continues(above: Line, last_piece: str, line: Line, below: Line, margin: int) -> bool:
    if above.blank or line.blank or above.cells or line.cells or _ITEM.match(line.text):
        return False
    first_word = line.text.split(maxsplit=1)[0]
    in_lower_case = first_word[:1].islower()
    slack = _SLACK if in_lower_case else 0
    if len(last_piece) + 1 + len(first_word) + slack <= margin:
        return False
    if in_lower_case:
        return True
    if OPEN_END.search(last_piece):
        return True
    ends, begins = _NAME_LAST.search(last_piece), _NAME_FIRST.match(line.text)
    if ends and begins and min(each.group().count(" ") for each in (ends, begins)) >= _A_NAME:
        return False  # two names: the second begins a line of its own
    ends_sentence = line.text.rstrip().endswith(_ENDS)
    if last_piece.rstrip().endswith(_ENDS) or (looks_like_name(line.text) and not ends_sentence):
        return False
    return below.blank or ends_sentence or len(line.text) > margin - _FULL

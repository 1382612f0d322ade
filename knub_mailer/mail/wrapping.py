"""Lines that a client broke at its margin, put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knub_mailer.mail.lines import Line

_NARROWEST, _WIDEST = 55, 84
_SLACK = 6
_ITEM = re.compile(r"\s*(?:[-•*·–]|\d{1,2}[.)]|[a-zæøå][.)])\s|\s*[\w .()-]{2,30}:\s")


def unwrapped(lines: Sequence[Line]) -> list[Line]:
    """Join lines that end only because the next word would not have fit.

    The margin is the longest line's length; text with longer lines than a client's margin was
    not wrapped at all. List items, rows of tables and "Label: value" lines begin anew.
    """
    margin = max((len(line.text) for line in lines), default=0)
    if not _NARROWEST <= margin <= _WIDEST:
        return list(lines)
    joined: list[Line] = []
    last_piece = ""
    for line in lines:
        if joined and _continues(joined[-1], last_piece, line, margin):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {line.text.strip()}")
        else:
            joined.append(line)
        last_piece = line.text
    return joined


def _continues(above: Line, last_piece: str, line: Line, margin: int) -> bool:
    if above.blank or line.blank or above.cells or line.cells or _ITEM.match(line.text):
        return False
    first_word = line.text.split(maxsplit=1)[0]
    slack = _SLACK if first_word[:1].islower() else 0
    return len(last_piece) + 1 + len(first_word) + slack > margin

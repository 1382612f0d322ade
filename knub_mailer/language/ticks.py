"""Boxes of a form, ticked or not, below their label: only what is ticked is said.

`Ønsker at deltage i:` above `[x] 12. marts` and `[ ] 28. maj` becomes one line of that form.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter

_BOX = re.compile(
    r"\s*(?:\[(?P<mark>[xX✓✔ ]?)\]|(?P<full>[☒☑✔✅])|(?P<empty>[☐□]))\s*(?P<what>\S.*)"
)
_LABEL = re.compile(r"\s*\S[^:\n]{1,60}:\s*")


def with_ticked(letter: Letter) -> Letter:
    """The letter with such boxes told on their label's line; as it is where there are none."""
    lines = letter.body.splitlines()
    if sum(map(bool, map(_BOX.match, lines))) < 2:
        return letter
    told: list[str] = []
    at = 0
    while at < len(lines):
        boxes = _boxes_below(lines, at) if _LABEL.fullmatch(lines[at]) else []
        if boxes:
            ticked = [_short(m["what"]) for m in boxes if m["full"] or (m["mark"] or "").strip()]
            told += [f"{lines[at].rstrip()} {' og '.join(ticked)}"] if ticked else []
            at += len(boxes) + 1
        else:
            told.append(lines[at])
            at += 1
    return replace(letter, body="\n".join(told))


def _short(what: str) -> str:
    """`12. marts, København` without its place, which `og` would tear from it."""
    first, _, _ = what.strip().partition(",")
    return first if any(map(str.isdigit, first)) else what.strip()


def _boxes_below(lines: list[str], label: int) -> list[re.Match[str]]:
    boxes: list[re.Match[str]] = []
    for line in lines[label + 1 :]:
        box = _BOX.match(line)
        if box is None:
            break
        boxes.append(box)
    return boxes

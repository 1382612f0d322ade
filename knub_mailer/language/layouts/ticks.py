"""Boxes of a form, ticked or not, below their label: only what is ticked is said.

`Ønsker at deltage i:` above `[x] 12. marts` and `[ ] 28. maj` becomes one line of that form; so
do boxes of meetings below a name, or below any line of the form that says who it is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.vocabulary import MONTHS

_SIGN = r"\[[xX✓✔ ]?\]|\([xX✓✔ ]\)|[☒☑✔✅☐□]"
_BOX = Seldom(
    r"\s*(?:[-–*•][ \t]+)?(?:[\[(](?P<mark>[xX✓✔ ]?)[\])]|(?P<full>[☒☑✔✅])|(?P<empty>[☐□]))"
    r"\s*(?P<what>\S.*)"
)
_LABEL = Seldom(r"\s*\S[^:\n]{1,60}:\s*")
_ASKED = r"(?P<label>[^:\n\[\](){}]{2,60}:)?"
_WHAT = r"[^\[\]\n☒☑✔✅☐□]"
_BEFORE = Seldom(rf"{_ASKED}(?P<boxes>(?:\s*(?:{_SIGN})[ \t]*{_WHAT}+){{2,6}})")
_BEHIND = Seldom(rf"{_ASKED}(?P<boxes>(?:{_WHAT}+?[:.]*[ \t]*(?:{_SIGN})[ ,;]*){{1,6}})")
_ONE_BEFORE = Seldom(rf"({_SIGN})[ \t]*({_WHAT}+)")
_ONE_BEHIND = Seldom(rf"({_WHAT}+?)[:.,;]*[ \t]*({_SIGN})[ ,;]*")
_OF_A_MEETING = Seldom(
    rf"\d{{1,2}}[./-] ?\d|\bmøde\w*|\b(?:{'|'.join(m for m in MONTHS if len(m) > 2)})\b",
    re.IGNORECASE,
)
_NAME = r"[A-ZÆØÅ][\w'’-]+(?: +(?:(?:af|von|van|de|la) +)?[A-ZÆØÅ][\w.'’-]*){1,4}"
_WHO = Seldom(rf"\s*(?:[-–*•][ \t]+)?(?P<who>{_NAME}(?:,? [(<]?[\w.+-]+@[\w.-]+\w[)>]?)?)[ \t:]*")
_FIELD = Seldom(r"\s*[^\W\d][^:\n@]{1,40}:\s*\S.*")


def with_ticked(letter: Letter) -> Letter:
    """The letter with such boxes told on their label's line; as it is where there are none."""
    lines = [part for line in letter.body.splitlines() for part in _apart(line)]
    if sum(map(bool, map(_BOX.match, lines))) < 2:
        return letter
    told: list[str] = []
    at = 0
    while at < len(lines):
        label = _LABEL.fullmatch(lines[at])
        boxes = _boxes_below(lines, at)
        who = _WHO.fullmatch(lines[at])
        meetings = len(boxes) > 1 and all(_OF_A_MEETING.search(m["what"]) for m in boxes)
        ticked = [_short(m["what"]) for m in boxes if m["full"] or (m["mark"] or "").strip()]
        if boxes and meetings and who is not None:
            told += [f"{who['who']}: {' og '.join(ticked)}"] if ticked else []
            at += len(boxes) + 1
        elif boxes and label:
            told += [f"{lines[at].rstrip()} {' og '.join(ticked)}"] if ticked else []
            at += len(boxes) + 1
        elif boxes and meetings and _FIELD.fullmatch(lines[at]):
            told += [lines[at], f"Deltager i: {' og '.join(ticked) or 'nej'}"]
            at += len(boxes) + 1
        elif boxes and ticked and len(boxes) > len(ticked):  # `☑ Ida Holm` above `☐ Bo Friis`
            told += [lines[at], *(f"- {each}" for each in ticked)]
            at += len(boxes) + 1
        else:
            told.append(lines[at])
            at += 1
    return replace(letter, body="\n".join(told))


def _apart(line: str) -> list[str]:
    """Several boxes of one line, or a box behind what it is of, as a line for each."""
    if (m := _BEFORE.fullmatch(line)) is not None:
        boxes = [(box, what) for box, what in _ONE_BEFORE.findall(m["boxes"])]
    elif (m := _BEHIND.fullmatch(line)) is not None:
        boxes = [(box, what) for what, box in _ONE_BEHIND.findall(m["boxes"])]
    else:
        return [line]
    if not all(_OF_A_MEETING.search(what) for _, what in boxes):
        return [line]
    return [*([m["label"]] if m["label"] else []), *(f"{b} {w.strip(' ,;:')}" for b, w in boxes)]


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

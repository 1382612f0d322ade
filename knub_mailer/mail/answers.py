"""Answers that were written into the history itself: in a colour, or behind the writer's mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knub_mailer.mail.lines import Line
from knub_mailer.mail.names import Sender, folded, words_of

_LONGEST_TEXT = 4_000
_POINTS_BELOW = re.compile(
    r"\b(?:nedenfor|nedenunder|herunder|forneden|nederst|below|inline|indsat|i teksten|i mailen"
    r"|(?:med|i) (?:rødt?|blåt?|grønt?|farve|kursiv|fed))\b",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\s*[\[(<{](?P<who>[^\])>}]{1,40})[\])>}]\s*[:–-]?\s*(?P<answer>\S.*)$")
_LED = re.compile(r"\s*(?P<who>[A-ZÆØÅ]{2,5}|[#*=+]{2,4}|->|=>)\s*[:–-]?\s+(?P<answer>\S.*)$")
_ANNOUNCED = re.compile(
    r"\b(?:markeret|mærket|angivet|skrevet|starter|indledt|ud for)\s+(?:med\s+|ved\s+)?"
    r"[\"'»“\[(<]{0,2}(?P<mark>[A-ZÆØÅ]{2,5}\b|[#*=+]{2,4}|->|=>)"
)


def with_answers_in_history(
    lines: Sequence[Line], foreign: list[bool], sender: Sender
) -> Sequence[Line]:
    """The lines with such answers marked as new in `foreign`, and cut to what was answered.

    Coloured ones count when the text above points at them, or says nothing else; those behind a
    mark when it is the sender's name or initials in brackets (Outlook writes it so), or a mark
    that the text above announces.
    """
    own = " ".join(line.text for line, old in zip(lines, foreign, strict=True) if not old)
    own = own[:_LONGEST_TEXT]
    return _with_marked_answers(_with_inked_answers(lines, foreign, own), foreign, own, sender)


def _with_marked_answers(
    lines: Sequence[Line], foreign: list[bool], own: str, sender: Sender
) -> Sequence[Line]:
    announced = {found.group("mark") for found in _ANNOUNCED.finditer(own)}
    if not announced and not sender.words:
        return lines
    result = list(lines)
    for index, line in enumerate(lines):
        if foreign[index] and (answer := _marked_answer(line.text, announced, sender)):
            foreign[index] = False
            result[index] = replace(line, text=answer)
    return result


def _marked_answer(text: str, announced: set[str], sender: Sender) -> str:
    if announced and (led := _LED.match(text)) and led.group("who") in announced:
        return led.group("answer")
    marked = _MARKED.match(text) if text.lstrip()[:1] in "[(<{" else None
    if marked is None:
        return ""
    who = marked.group("who").strip()
    named = who in announced or (bool(who) and _is_sender(who, sender))
    return marked.group("answer") if named else ""


def _is_sender(who: str, sender: Sender) -> bool:
    initials = "".join(word[0] for word in sender.words)
    if who.isupper() and folded(who) in {initials, sender.local}:
        return True
    said = words_of(who)
    return bool(said) and said == list(sender.words)[: len(said)]


def _with_inked_answers(lines: Sequence[Line], foreign: list[bool], text: str) -> Sequence[Line]:
    """A line that is quoted up to the colour stays whole: the answer is to those words."""
    inks = [line.ink for line, old in zip(lines, foreign, strict=True) if old and not line.blank]
    inked = sum(ink is not None for ink in inks)
    if not inked or inked * 2 > len(inks):
        return lines
    if len(text.split()) > 4 and not _POINTS_BELOW.search(text):
        return lines
    result = list(lines)
    for index, line in enumerate(lines):
        if foreign[index] and line.ink is not None:
            foreign[index] = False
            result[index] = replace(line, text=_answer_apart(line.text, line.ink))
    return result


def _answer_apart(text: str, ink: int) -> str:
    """The quoted words and the answer to them, told apart by a dash."""
    asked, answer = text[:ink].rstrip(" :-–"), text[ink:].strip()
    return f"{asked} – {answer}" if asked.strip("-•*· ") else text

"""Which seat is kept where another is given up: `Bo skal kun med i oktober, så slet ham i maj`."""

from __future__ import annotations

from collections.abc import Sequence

from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

_ONLY = Seldom(r"\b(?:kun|blot|noejes)\b")
_ASKS_FOR_IT = Seldom(r"\b(?:tilmeld|skriv|saet|noter|registrer|meld)\w*\b")
_NEAR = 1  # sentences


def keep_what_is_left(act: Act, before: Sequence[Act]) -> None:
    """Of an act and one just before it, make the coming a staying where the other takes off.

    Who is taken off one list and comes *only* to another meeting has a seat at both.
    """
    for other in before:
        if abs(other.sentence - act.sentence) > _NEAR or other.context:
            continue
        for comes, leaves in ((act, other), (other, act)):
            if _is_kept(comes, leaves):
                comes.kind, comes.adding = Kind.STAYS, False


def _is_kept(comes: Act, leaves: Act) -> bool:
    if (comes.kind, leaves.kind) != (Kind.SIGN_UP, Kind.CANCEL) or comes.doubt or leaves.doubt:
        return False
    if leaves.soft or comes.meeting is None or leaves.meeting is None:
        return False
    if not _ONLY.search(comes.folded) or _ASKS_FOR_IT.search(comes.folded):
        return False
    apart = not set(comes.meeting.numbers) & set(leaves.meeting.numbers)
    return apart and bool(comes.people) and covers(leaves.people, comes.people)

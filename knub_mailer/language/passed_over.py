"""Wishes that no rule read, beside others that were: asked about, never lost in silence."""

from __future__ import annotations

import re
from collections.abc import Collection

from knub_mailer.language import lexicon, modality
from knub_mailer.language.grouping import Grouped

_WISHED = re.compile(
    r"\b(?P<who>G\d+)(?: (?:ogsaa|selv|nu|da|saa|jo|gerne|also))? (?:vil|ville|skal|skulle|oensker|"
    r"maa|bedes|vil|would|wants?|wishes|kommer|deltager|tager|joins|comes)\b(?P<rest>.*)|"
    r"\b(?:vil|ville|skal|maa|oensker) (?:saa |ogsaa |nu )?(?P<also>G\d+)\b(?P<more>.*)"
)
_A_SEAT = re.compile(
    r"\b(?:med|paa|deltage[r]?|komme[r]?|M\d+|pladse?n?|tilmeld\w*|too|like|like to|ogsaa)\b"
)
_NO_WISH = re.compile(
    r"\b(?:kontakt\w*|oplaeg\w*|holde[r]?|godkend\w*|orienter\w*|fortsat|stadig\w*|allerede|"
    r"planlagt|aftalt|kopi|referat\w*|mails?|ring\w*|svare[r]?|sende[r]?|faktura\w*|regning\w*|"
    r"betale[r]?|booke[r]?|naeste aar|anden gang|barsel\w*|ferie|praktik|still|as planned)\b|[?]"
)


def unread_wish(grouped: Grouped) -> tuple[str, ...]:
    """The full names of those a sentence seems to want a seat for, though no rule read it so."""
    text = grouped.text
    found = _WISHED.search(text)
    if found is None or _NO_WISH.search(text) or modality.NEGATION.search(text):
        return ()
    if not _A_SEAT.search(found["rest"] or found["more"] or ""):
        return ()
    if modality.PAST.search(text) or lexicon.STAYS.search(text):
        return ()
    group = grouped.groups[int((found["who"] or found["also"])[1:])]
    return tuple(m.name for m in group.named if m.name and m.sure and not m.sender)


def passed_over(wished: dict[str, str], spoken_of: Collection[str | None]) -> str | None:
    """The sentence that wishes for somebody whom no request and no other reading speaks of."""
    return next((said for name, said in wished.items() if name not in spoken_of), None)

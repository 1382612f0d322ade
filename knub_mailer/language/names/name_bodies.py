"""Bodies, events and places whose names are written in capitals and are nobody's.

`Kommunaløkonomisk Forum`, `Landsbyggefonden`: taken for somebody, it would be whom the next `ham`
means. What they are is the last word of their name.
"""

from __future__ import annotations

from knub_mailer.language.names.name_words import as_given_name
from knub_mailer.language.words.alternatives import Seldom

_EVENTS = (
    r"forum|\w*topmoede|\w*konference|\w*kongres|\w*seminar|\w*festival|\w*folkemoede|\w{4,}dage|"
    r"\w*temadag|\w*symposium|\w*workshop"
)
_BODIES = (
    r"\w*forening|\w*forbund|\w{3,}fond|\w*ministerium|\w{4,}raad|\w*naevn|\w*institut|"
    r"\w*universitet|\w*akademi|\w*hoejskole|\w*laboratorium|\w*selskab|\w*netvaerk|"
    r"\w*stiftelse|\w*organisation|\w*direktorat|\w*tilsyn|\w*politi|\w*udvalg|\w*styrelse|"
    r"\w*forvaltning"
)
_PLACES = (
    r"\w*kvarter|\w*bibliotek|\w*museum|\w*hospital|\w*sygehus|\w*kulturhus|hus|\w*sundhedshus"
)
_NAMED = Seldom(
    rf"(?:{_EVENTS}|{_BODIES}|{_PLACES}|\w*ministeri|\w*muse|\w*laboratori)(?:m?s?en|n?et|ne?|te?t)?s?"
)
_LONGEST_ADJECTIVE_NAME = 6


def names_a_body(folded: list[str], places: frozenset[str]) -> bool:
    """Whether the folded words of a run of capitals are the name of a body, event or place.

    places: folded words that name municipalities and the meetings' places.
    """
    if len(folded) == 2 and folded[1] in places and not as_given_name(folded[0]):
        return True  # `Diverse Viborg`, as subjects have it, unlike `Hanne Viborg`
    return _NAMED.fullmatch(folded[-1]) is not None or (
        len(folded) > 1 and _is_adjective(folded[0]) and not folded[-1].endswith("sen")
    )


def _is_adjective(word: str) -> bool:
    """`Kommunalpolitisk`, `Nordisk`: opens what is called so, and no given name ends so."""
    return len(word) > _LONGEST_ADJECTIVE_NAME and word.endswith("isk")

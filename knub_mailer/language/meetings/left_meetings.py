"""A meeting that somebody leaves: `slet Bo Friis fra oktober`, `flyt mig fra Randers til maj`.

Behind `fra` a month is mostly when something begins and a place where somebody comes from. Behind
what takes somebody off a list, or moves him, both are the meeting that he leaves.
"""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_OF_NO_SEAT = (
    r"(?!\btil\b|\btilmeld(?!ing)|\bsaet|\bskriv|\bind\b|\bkontakt|\bmail|\bnyhed|\bean\b|\bpo\b|"
    r"\bfaktur|\bregning|\w*numm?e?r|\boplysning|\breferenc|\bmateriale|\bprogram|\bkontor|\badresse|"
    r"\bhus|\bbolig|\w*forvaltning|\w*afdeling|\bsystem|\bteam)"
)
"""What ends the words that a seat's taking off may spread over."""
_GAP = rf"(?:{_OF_NO_SEAT}[^.,;:!?\n]){{0,60}}?"
TAKEN_OFF = Seldom(
    r"\b(?:afmeld\w*|frameld\w*|fjerne?[srt]?|slett?e?[srt]?|melder(?= i )|stryge?[sr]?|"
    r"stroeget|traekke[sr]?|traek|trukket|udgaar?|udgaa|afbud|melde?r? (?:mig|sig|os|ham|hende|dem|"
    rf"jeg|vi)|springe?r?|hopper|tage?[sr]? [^.,;:!?\n]{{0,40}}?\b(?:af|ud)\b)\b{_GAP}\bfra $|"
    r"\b(?:af|fra)?melde?[rs]?\b[^.,;:!?\n]{0,40}?\bfra fra $"
)
"""`Afmeld Bo Friis fra (Randers)`: the place of a meeting, not where somebody comes from."""
_SEAT = r"(?:mig|sig|os|ham|hende|dem|\w*tilmelding\w*|plads\w*|deltagelse|stol\w*|navn\w*)"
_MOVES = (
    r"(?:flyt(?:te|tes)?|ryk(?:ke|kes)?|ombooke?[sr]?|omplacere?[sr]?|skift(?:e|es)?|"
    rf"(?:flytter|rykker|skifter) (?:[a-z]+ ){{0,3}}?{_SEAT})"
)
_MOVED = r"(?:flyttet|rykket|ombooket|omplaceret|skiftet)"
_SOMEBODY_MOVES = Seldom(
    rf"\b(?:{_MOVES}|(?:faar?|bliver?|blive|bedes?|beder|oenskes?|oensker|have|gerne|skal|vaere|"
    rf"venligst) (?:[a-z.\-]+ ){{0,4}}?{_MOVED})\b"
    rf"(?! (?:lige |gerne |venligst )?(?:moede|arrangement|netvaerk|seance|dato)\w*){_GAP}\bfra $"
)
_ELSEWHERE = Seldom(
    r"\b(?:er|har|var|havde) (?:\w+ ){0,2}?(?:flyttet|rykket|skiftet)\b|"
    r"\b(?:flytter|rykker|skifter) (?:(?:nu|ogsaa|snart|desuden|selv|jo) )*fra $"
)
"""`Jeg er flyttet fra Randers`: at home, or to another job."""
_GOES_TO = Seldom(r"[a-z]+(?:[a-z]+moedet)? (?:og )?(?:over )?(?:til|paa|i)\b")
_AT_A_MEETING = Seldom(r"[a-z]+ (?:(?:paa|i|ved|til) )?(?:moede \d|det (?:foerste|andet|tredje)\b)")


def leaves_here(before: str, after: str) -> bool:
    """Whether what stands behind `… fra` is the meeting that somebody leaves; folded text."""
    if not before.endswith("fra "):
        return False
    if TAKEN_OFF.search(before):
        return not _AT_A_MEETING.match(after)  # `Slet Ida fra Randers på møde 1`
    moved = _SOMEBODY_MOVES.search(before) and not _ELSEWHERE.search(before)
    return bool(moved and _GOES_TO.match(after))

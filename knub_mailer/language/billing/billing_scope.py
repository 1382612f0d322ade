"""Whose invoices a number is for that stands beside a sign-up: all of them, or those seats' alone.

Kept for all invoices by mistake, a number sends them to somebody else, so that needs words of its
own: `vores PO-nummer`, `det manglede I`, a point of its own in a list, or that we asked for it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_NUMBER = (
    r"(?:(?:ean|gln)\S*|\w*ordre(?:n|\b|-)\w*|po(?:-?n\w*)?\b|rekv\w*|\w*reference\w*|ref\b|psp\S*)"
)
_OURS = Seldom(
    rf"\b(?:vores|kommune(?:n)?s|byens|our)(?: (?!eget|egen|egne)[a-z]+){{0,2}} {_NUMBER}|"
    rf"\b{_NUMBER} (?:i|for) (?:hele )?20\d\d\b"
)
_OF_THE_FEE = Seldom(r"\b(?:\w*kontingent\w*|medlemskab\w*|aars(?:faktura|regning)\w*)\b")
_NAMED = Seldom(rf"\b{_NUMBER}|\b(?:faktura|kontingent|regning)\w*")
_WANTED = Seldom(
    r"\b(?:mangle\w*|savne\w*|efterlys\w*|efterspurg\w*|efterspoerg\w*|rykk(?:e|er|et|ede|ere)\b|"
    r"(?:spurgt?e?|spoerger|bad|bedt|beder) (?:[a-z]+ ){0,3}?(?:efter|til|om)|glem\w*|"
    r"vente[rt]?\w* (?:\w+ )?paa|(?:fik|har) (?:[a-z]+ ){0,2}?(?:aldrig|ikke)|"
    r"lovede?|lovet|skylde\w*|langt om laenge|skifte\w*|udloeb\w*|(?:faaet|kommet) (?:et )?nyt?|"
    r"nyt? (?:ean|gln|\w*ordre|po\b|po-|rekv|\w*reference)\w*|aendret|opdater\w*|"
    r"foraeld\w*|(?:gammelt?|gamle|forkerte?|udgaaet|nedlagt\w*) (?:ean|gln|\w*ordre|po\b|po-|rekv|"
    r"\w*reference|nummer)\w*|resten af aaret|hele aaret|missing|asked)\b"
)
_OF_THESE = Seldom(
    r"\b(?:deltag\w*|\w*gebyr\w*|\w*tilmelding\w*|\w*plads\w*|ekstra\w*|saerskilt\w*|"
    r"saerregning\w*|separat\w*|arrangement\w*|(?:os|de|dem|vi) (?:to|tre|fire|fem)|dem|begge|"
    r"hende|ham|hun|han|hans|hendes|deres|selv betal\w*|betal\w* selv|eget|egen|denne gang|netop)\b"
)
_OF_THESE_ALONE = Seldom(
    rf"\W*(?:det|dette|den|nummeret|numret|{_NUMBER}) (?:(?:gaelder|er|bruges|skal|dog|altsaa|"
    r"til|for) ){1,3}(?:kun|alene|udelukkende|bare)\b"
    r"(?!.*\b(?:os|kommunen|\w*kontingent\w*|medlem\w*|netvaerk\w*|knub|jer|alle?|i aar)\b)"
)
"""`Det gælder alene Ida`, of the number in the sentence before."""
_POINT = Seldom(r"\s*(?:[-–—•·*◦▪]|\(?\d{1,2}[.)]|\(?[a-hA-H][.)])\s+(?P<said>\S.*)")
_FIELD = Seldom(r"(?!ny)[a-z][a-z \-/]{1,25}:")
_ERRAND = Seldom(
    r"\b(?:(?:til|af|fra)?meld\w*|skriv\w*|saet\w*|slet\w*|fjern\w*|stryg\w*|skal|vil|kommer|"
    r"deltager|oensker|kan|maa|bedes|overtage[rs]|noter\w*|send\w*|ny kontakt\w*|reserve\w*)\b"
)
_ASKS = Seldom(
    r"(?:\b(?:hvilket|hvilken|hvad|which|what|mangle\w*|oplys\w*|brug for|bede\w*|need|missing)\b"
    rf"[^.?!\n]{{0,60}}\b{_NUMBER}|\b{_NUMBER}[^.?!\n]{{0,20}}\bmangler)[^.?!\n]*"
)
_LATER = Seldom(r"\b(?:vente[rt]?|senere|ikke (?:endnu|lige|i (?:aar|dag)|denne gang))\b")
_OF_NUMBERS = Seldom(r"\b(?:num(?:me)?r\w*|ean|gln|forkert\w*|fejl|tjek\w*|glem|vent)\b")
_LABEL_WORDS = 2  # `EAN-nr. 57…`
_REACH = 1500  # of the mail that is answered


def of_all_invoices(body: str, sentences: list[str], value: str, quoted: str) -> bool:
    """Whether the number `value` of a mail is for all of the municipality's invoices.

    sentences: those of the body; quoted: the mail that is answered.
    """
    said = [at for at, sentence in enumerate(sentences) if _holds(sentence, value)]
    folded = [fold(sentence) for sentence in sentences]
    if not said or any(_OF_THESE.search(folded[at]) for at in said):
        return False
    if any(_OURS.search(folded[at]) or _OF_THE_FEE.search(folded[at]) for at in said):
        return True
    for at in said:
        near = [folded[at], *(folded[at - 1 : at] if at else []), *folded[at + 1 : at + 2]]
        if any(_WANTED.search(s) and _NAMED.search(f"{s} {folded[at]}") for s in near[:1]):
            return True
        if any(_WANTED.search(s) and _NAMED.search(s) for s in near[1:]):
            return True
    return _asked(quoted) or _point_of_its_own(body, value)


def of_some_seats(sentences: list[str], value: str) -> bool:
    """Whether a number stands in a sentence that speaks of somebody's seat, or before one."""
    there = any(_holds(s, value) and _OF_THESE.search(fold(s)) for s in sentences)
    return there or of_these_alone(sentences, value)


def of_these_alone(sentences: list[str], value: str) -> bool:
    """Whether the sentence behind a number says that it is for some seats and no other bills."""
    pairs = pairwise(sentences)
    return any(_holds(one, value) and _OF_THESE_ALONE.match(fold(then)) for one, then in pairs)


def answers_alone(sentence: str, following: str, body: str, quoted: str) -> bool:
    """Whether a number alone answers the mail below, and what follows it another question of it.

    following: the sentence behind it, folded.
    """
    alone = len(re.findall(r"[^\W\d]{2,}", sentence)) <= _LABEL_WORDS
    if not alone or not _LATER.search(following) or _OF_NUMBERS.search(following):
        return False
    return f"{sentence}\n\n" in body and _asked(quoted) and quoted.count("?") > 1


def _asked(quoted: str) -> bool:
    """Whether the mail below asks for a number, and not for that of single seats."""
    asks = _ASKS.finditer(fold(quoted[:_REACH]))
    return any(not _OF_THESE.search(m.group()) for m in asks)


def _holds(sentence: str, value: str) -> bool:
    if value in sentence:
        return True
    digits = re.sub(r"\D", "", value)
    return len(digits) > 9 and digits in re.sub(r"\D", "", sentence)


def _point_of_its_own(body: str, value: str) -> bool:
    """Whether it is a point of a list whose other points are errands, and no fields of one."""
    points = [m["said"] for line in body.splitlines() if (m := _POINT.match(line))]
    others = [fold(p) for p in points if not _holds(p, value)]
    alone = len(others) < len(points)
    return alone and any(_ERRAND.search(p) and not _FIELD.match(p) for p in others)

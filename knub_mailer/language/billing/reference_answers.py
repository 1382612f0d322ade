"""A reference without its label, below a mail that asks for one: `Ja: BOL-2026-6`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knub_mailer.language.billing.reference_words import NAME, TOKEN, compiled
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_ASKED = Seldom(
    r"\b(?P<order>ordren(?:ummer|r)\w*|ordre-n\w*|indkoebsordre\w*|rekvisition\w*|po-?n\w*|"
    r"purchase order|"
    r"order n\w*)|\b(?:\w*reference\w*)\b"
)
_EAN = Seldom(r"(?<!\w)(?:(?:ean|gln)\S*\s*:?\s*)?\d(?:[ .]?\d){12}(?!\w)", re.IGNORECASE)
_CODE = (
    r"(?i)\W*(?:(?:ja|jo|jep|yes|jada|og|samt|det|den|er|har|vi|hedder|lyder|her|kommer|tak|skriv|"
    r"brug|"
    r"venligst|gerne|bare|blot|nemlig|naturligvis|selvfølgelig|hos|os|i|år|fakturaen|på|så|bliver|"
    r"skal|have|bruge|må|kan|ref|reference|nr|ordrenr|po|"
    r"nummeret|"
    r"numret)\b[ ,.:;!–\-]*)*+"
    rf"(?P<value>{TOKEN})(?:,? (?:mange )?tak| på forhånd| på)*[ \t.,;:!)]*$"
)
_NAMED = Seldom(
    r"\W*(?:[Jj]a|[Jj]o|[Jj]ep)?[,.:!]?\s*(?:[Ss]kriv |[Bb]rug |[Dd]er skal stå )?"
    r"(?:[\"“”„»«](?P<quoted>[^\"“”„»«\n]{2,40})[\"“”„»«](?:,? (?:tak|altså|det er|så|som)\b.*)?|"
    r"(?P<value>(?!(?:Mange|Tusind|Ellers|Nej|Hej|Ja|Det|Vi|Jeg)\b)[A-ZÆØÅ][\wæøå]+"
    r"(?: (?:og |& )?[A-ZÆØÅ][\wæøå]+){0,3}),? (?:mange )?tak)\W*"
)
"""`Team Tryghed, tak`, to our question what the invoice shall say."""
_NONE = Seldom(
    r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?|\d{1,2}[.:]\d{2}|(?:\d{2} ){3}\d{2}|\d{4} \d{4}|"
    r"20\d\d|\d{8}|"
    r".*@.*|.*(?:https?|www).*"
)
_REACH = 1500
_WHO = Seldom(
    r"\b(?:hvem (?:\w+ ){0,4}?(?:som|er|jeres|vores) (?:\w+ )?(?:person)?reference\w*|"
    r"hvem (?:er|bliver|skal vaere) (?:jeres |vores )?(?:person)?reference\w*|"
    r"(?:navn\w*|navnet) paa (?:jeres |en |den )?(?:person)?reference\w*)"
)
_ANYBODY = Seldom(r"\b(?:hvem|navn\w*|kontakt\w*|deltager\w*|tilmeld\w*)\b")
_NAME = Seldom(
    r"(?:(?:[Dd]et (?:er|bliver|skal være)|[Ss]kriv|[Bb]rug) (?:bare |gerne )?)?"
    r"(?!(?i:ikke|nej|ja|ved|ingen|med|venlig\w*|mange|kære|hej|god\w*|hilsen|mvh|kh|tak|vi|det)\b)"
    rf"(?P<name>{NAME})[ .!]*"
)
"""Who is the reference, where nobody else is asked for."""


def reference_answered(
    sentences: Iterable[str], quoted: str, ean: str | None
) -> tuple[str, bool] | None:
    """The reference that answers the quoted mail and whether an order's is asked; None without.

    ean: the one that is given, of which a line may hold a part.
    """
    asked = list(_ASKED.finditer(fold(quoted[:_REACH])))
    if not asked:
        return None
    sentences = list(sentences)
    named = _named(sentences, fold(quoted[:_REACH]))
    if named is not None:
        return named, False
    for sentence in sentences:
        called = _NAMED.fullmatch(sentence)
        if called is not None:
            return called["quoted"] or called["value"], False
        if not re.search(r"\d", sentence) or "?" in sentence:
            continue
        found = compiled(_CODE).match(_EAN.sub(" ", sentence))
        value = found["value"].strip(" .,;:") if found else ""
        if value and value in (ean or ""):
            continue
        if re.search(r"\d", value) and not _NONE.fullmatch(value):
            return value, all(m["order"] for m in asked)
    return None


def _named(sentences: list[str], quoted: str) -> str | None:
    """The one name that answers who the reference is."""
    if not _WHO.search(quoted) or _ANYBODY.search(_WHO.sub(" ", quoted)):
        return None
    found = [m["name"] for m in map(_NAME.fullmatch, map(str.strip, sentences)) if m is not None]
    return found[0] if len(found) == 1 else None

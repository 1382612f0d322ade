"""Who is told of beside a wish for what they do elsewhere: the driver, who minds the work."""

from __future__ import annotations

from knub_mailer.language.letter.acts import ASIDE, BYSTANDER
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.wordparts import SEAT

_DRIVES = Seldom(
    r"\bG\d+(?:, [^,MG]{1,30},)? (?:saetter S af|koerer S|henter S|skysser S|bringer S|afleverer S|"
    r"foelger S)\b(?! (?:og|ogsaa|sammen))"
)
_MINDS = Seldom(
    r",? (?:og|mens|men|saa) G\d+(?:, [^,MG]{1,40},)? (?:passer|overtager|snupper|tager|daekker|"
    r"holder|klarer) (?:(?:saa|imens|lige) )?(?:hans|hendes|H's|min|mit|mine|G\d+'s) "
    r"(?!plads|stol|saede|billet|sted|deltag|rolle|kontakt)[a-z]+(?: (?:af|paa) [a-z]+)?"
    r"(?: (?:oveni|imens|hjemme|herhjemme|med|den dag))?(?! i ?stedet)\b"
)
"""`Bo er syg, og Ida passer hans borgere`: she has nothing to do with the meeting."""
_IN_THIS_MAIL = Seldom(
    r"\b(?P<who>G\d+|H) (?:tager|melder) J (?:\w+ )?(?:med|til) (?=her\b|i (?:samme|denne)\b)"
)
"""`ham tager jeg med i samme ombæring`: he is signed up, who writes is not."""
_SEES_TO = Seldom(
    r"(?<!\bY )(?<!\bY lige )(?<!\bY gerne )(?<!\bY ogsaa )"
    r"\b(?:tager|tage) (?:(?:J|H|G\d+|vi) )?(?:S|os|sig|H) af(?: paa(?=$|[.,]))?"
    r"(?! (?:(?:jeres|den) )?(?:\w*list(?:en|erne|e)|M\d|moedet?|holdet|igen)\b)"
)
"""`Spørgsmål tager jeg mig af på (min adresse)`: nobody comes."""


def without_bystanders(text: str) -> str:
    """A grouped sentence without its clauses about those who only help somebody to come or not."""
    if " af" in text:
        text = _SEES_TO.sub("ordner J", text)
    text = _IN_THIS_MAIL.sub(r"J tilmelder \g<who> ", text)
    return _MINDS.sub("", _DRIVES.sub("S koeres", text))


_BESIDE = Seldom(
    r"(?:G\d+|J|S|H)\b[^;:]*\bM\d+ (?P<by>(?:[a-z]+ ){1,4})G\d+(?P<genitive>'s?)?"
    r"(?! (?:ogsaa|med)\b)"
)
_SEATS_FOR = Seldom(rf"\b{SEAT}\b")
_JOINS = Seldom(
    r"\b(?:og|samt|plus|and|with|med|ogsaa|ligeledes|desuden|herudover|foruden|derudover|endvidere|"
    r"dertil|saavel som|ud over|ja|nej|inkl|inklusive|sender|tager|kommer|deltager|melder|"
    r"tilmelder|stiller|moeder|bliver|er|skal|vil|kan|maa|har)(?: [a-z]+){0,2} $"
)


_MEETS = Seldom(
    r"\b(?:G\d+|J|H) (?:skal |vil |kan )?(?:moede|foelge|traeffe|ser)r? "
    r"G\d+ (?:(?:til|paa|i|ved|den|det|moedet) ){1,3}M\d+(?! med\b)"
)


def names_somebody_beside(text: str) -> bool:
    """`Bo deltager i M0 takket være Ida`: a second person of whom no word says that she comes."""
    if _MEETS.search(text):
        return True  # `Bo møder Ida i M0`
    m = _BESIDE.match(text)
    if m is None or m["by"].startswith("uden "):
        return False
    before = text[: m.end("by")]
    if m["by"].endswith(("til ", "for ")) and _SEATS_FOR.search(before):
        return False  # `pladser den 12. marts til Ida og Bo`
    if m["genitive"] and m["by"].endswith("med "):
        return True  # `med Idas velsignelse`
    return not (ASIDE.search(before) or BYSTANDER.search(before) or _JOINS.search(before))

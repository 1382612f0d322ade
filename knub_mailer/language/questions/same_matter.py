"""Questions that go on about what was asked before them: `Kan man parkere, og hvad koster det?`.

By themselves they ask what is published of a meeting; behind a question about something else they
are about that, and as little to be answered.
"""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_OF_OURS = (
    r"(?:M\d|\w*moede\w*|dagen|program\w*|dagsorden\w*|start\w*|begynd\w*|slut\w*|vare[r]?|"
    r"foregaa\w*|deltag\w*|(?:til|af|ind)?meld\w*|medlem\w*|kontingent\w*|adresse\w*|lokale\w*|"
    r"frist\w*|link\w*|i gang|moedes|netvaerk\w*|vaere (?:med|der|fremme)|holdes|knub|"
    r"arrangement\w*|seminar\w*|senest|tema\w*|emne\w*|faerdig\w*|plads(?:er|en)?|pris\w*|"
    r"fysisk\w*|online|virtuel\w*|teams|begge|alle)"
)
_GOES_ON = Seldom(
    r"(?:(?:og|men|saa|i givet fald|i saa fald|hvis ja|hvis saa),? )*(?:hvor (?:laenge|lang tid|"
    r"meget|mange|"
    r"tit|ofte)|hvad (?:koster|tager|skal|er)|hvornaar|"
    r"hvordan (?:\w+ ){1,4}?saadan (?:noget|et|en)|"
    r"koster|skal man betale|er (?:det|den|de|D|"
    r"H) "
    r"(?:\w+ )?(?:gratis|dyrt?|fri\w*))\b"
    rf"(?!.*\b{_OF_OURS}\b)"
)
_TIME_OF_OURS = Seldom(
    r"\bhvornaar (?!.*\b(?:slides?|oplaeg\w*|praesentation\w*|materiale\w*|referat\w*|tog\w*|"
    r"bus\w*|"
    r"billeder|frokost\w*|mad\w*|optagelse\w*|parker\w*)\b)|"
    r"\b(?:hvad koster|pris(?:en)?)\b(?!.*\b(?:\w*parker\w*|holde|p-\w+|hotel\w*|overnat\w*|"
    r"tog\w*|bus\w*|"
    r"taxa\w*|billet\w*|frokost\w*|mad\w*|cykl?e\w*|lad(?:e|es|ning|estander\w*)|transport\w*)\b)|"
    r"\b(?:program(?:met)?|link|adresse|gaar i gang)\b"
)
"""What can be answered beside a word of what cannot: when and where, not when the slides come."""


def goes_on_about_it(text: str, said: str, before: str) -> bool:
    """Whether a clause of a sentence `said` asks more of what the one `before` asks.

    In a sentence of its own it is so only where it can hardly ask about the meeting.
    """
    if not _GOES_ON.match(text):
        return False
    return said == before or "gratis" in text or "saadan" in text


def of_ours_beside(text: str) -> bool:
    """Whether a question about what is not published asks what is, too."""
    return _TIME_OF_OURS.search(text) is not None


_IS_IT_SO = Seldom(
    r"(?:(?:og|men|saa) )*(?:(?:passer|stemmer|holder) (?:det|dette)(?: (?:mon|her|rigtigt|stik))*|"
    r"(?:er|var) det(?: mon)? (?:rigtigt|korrekt|sandt|rigtig nok|tilfaeldet|saadan)(?: nok)?|"
    r"(?:kan|vil) Y (?:\w+ ){0,2}?(?:bekraefte|tjekke|undersoege|se)(?: om)? (?:det|dette)"
    r"(?: (?:passer|stemmer|er rigtigt))?)\W*"
)
_OF_A_STATUS = Seldom(
    r"\b(?:(?:ind|til|af|fra)meldt|meldt (?:[KSJ]|os|vi) (?:\w+ )?(?:ind|til|fra|af)|meldt "
    r"(?:ind|til|fra|af)|medlem(?:mer)?|med i (?:netvaerk\w*|knub)|paa (?:jeres )?\w*list\w*|"
    r"registreret|staar (?:paa|som))\b"
)


def is_it_so(text: str, before: str) -> bool:
    """`Min kollega siger, vi er meldt ind. Passer det?`: asks what the list says."""
    return _IS_IT_SO.fullmatch(text) is not None and _OF_A_STATUS.search(before) is not None

"""Clauses that only open what the next one says: `Det kan derfor godt ske, at …`, `Jeg frygter, …`.

Whatever else such a clause says (`derfor`, `desværre`), nothing behind it is announced: it may
happen, and is asked about.
"""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_LEAVES_OPEN = Seldom(
    r"(?:(?:og|men|saa|for|nu|desvaerre) )*(?:"
    r"det (?:[a-z]+ ){0,3}?(?:vaere|taenkes|ske|haende|ende med|mulig\w*|sandsynlig\w*|umuligt|"
    r"udelukket|usandsynligt|taenkeligt|sikkert|risiko for|fare for)|"
    r"(?:J|vi) (?:[a-z]+ ){0,3}?(?:frygter|tror|haaber|formoder|antager|gaetter(?: paa)?|"
    r"forudser|forventer|regner med|bange for|nervoes for|paa fornemmelsen|"
    r"forestille (?:S|os)|paa(?: det)? rene med om)|"
    r"(?:J|vi|H|D|G\d+) (?:[a-z]+ ){0,2}?(?:troede|frygtede|mente|antog|regnede med|forventede|"
    r"var (?:[a-z]+ )?(?:overbevist om|sikker paa|bange for))(?: (?:foerst|ellers|faktisk|laenge|"
    r"nemlig|egentlig|da|jo))*|"
    r"der (?:[a-z]+ ){0,4}?(?:fare|risiko|chance|mulighed|sandsynlighed|udsigt|tegn) "
    r"(?:for|til|paa)|"
    r"(?:saa vidt|som) (?:J|vi|det) (?:[a-z]+ ){0,2}?(?:tror|ved|ser ud|tegner))"
)
_GOES_ON = Seldom(r"(?:og|men|saa|for|derfor|eller|dog)\b")


def leaves_open(text: str) -> bool:
    """`Det kan godt være, …`, `Jeg frygter, …`: only opens what the next clause says."""
    return _LEAVES_OPEN.fullmatch(text.strip(" ,")) is not None


def governed_by(over: str, text: str) -> str:
    """The doubt that such a clause leaves on the one right behind it, "" when it stands alone."""
    return "" if not over or _GOES_ON.match(text) else over


_COMES_ABOUT = (
    r"(?:ske|haende|taenkes|vaere|indtraeffe|risikeres|betyde|medfoere|resultere i|foere til|"
    r"munde ud i|vise sig|ende (?:\w+ )?(?:med|i)|gaa (?:hen og )?(?:saadan|saaledes)|"
    r"komme (?:dertil|saa vidt|til|paa tale)|"
    r"blive (?:\w+ )?(?:saadan|saaledes|noed\w*|aktuelt|relevant|resultatet|udfaldet|enden|"
    r"konsekvensen|foelgen|tale om))"
)
_MAY_COME_ABOUT = Seldom(
    rf"\bkan (?:(?!ikke\b)[a-z]+ ){{0,5}}?{_COMES_ABOUT}(?: paa| af det)?$|"
    r"\b(?:er|synes|virker|ser) (?:(?!nu\b)[a-z]+ ){0,4}?(?:mulig|sandsynlig|taenkelig|"
    r"naerliggende)\w*$|"
    r"\b(?:en|nogen|stor|lille|vis|reel|oget|oeget|er|bestaar|derfor|altsaa) (?:risiko|fare|"
    r"chance|sandsynlighed|udsigt|mulighed) (?:for|til)$"
)


def may_come_about(main: str) -> bool:
    """Whether a clause over an `at` tells that something may come about, and not that it does."""
    return _MAY_COME_ABOUT.search(main.strip(" ,")) is not None

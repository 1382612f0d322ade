"""Who was to stand in, or weighed to come, and has no seat to give up.

`Ida ville tage den, men det kan hun heller ikke`, `Jeg overvejede det, men det dropper jeg`.
"""

from __future__ import annotations

from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.words.alternatives import Seldom

_WAS_TO = Seldom(
    r"\b(?:ville|skulle|kunne|taenkt\w*|taenkte|planen|tanken|meningen|regnede|haabede|haabet|"
    r"lovede|"
    r"lovet|tilboed|tilbudt)\b.{0,50}\b(?:tage|overtage|traede|springe|afloese|erstatte|daekke|"
    r"hoppe|vikariere|stille op|steppe|i stedet|ind)\b(?! (?:med|til M))|"
    r"\b(?:spurgte?|spurgt|bad|bedt|hoerte|hoert|proevede|proevet|kontaktede|kontaktet|forsoegte) "
    r"(?:(?:J|vi|hos|med|at|faa|ogsaa|saa|foerst|lige|i stedet) ){0,3}G\d"
)
_TOLD_YOU = Seldom(
    r"\b(?:skrev|meldte|oplyste|fortalte|sagde|lovede|meddelte|tilmeldte|skrevet|meldt|oplyst|"
    r"tilmeldt)\b.{0,20}\b(?:Y|jer|M\d)|\b(?:Y|jer) at\b"
)
_WEIGHED = Seldom(
    r"\b(?:overvejede|overvejet|leged?e? med (?:tanken|ideen)|(?:var|blev) (?:\w+ )?fristet|"
    r"(?:taenkte|taenkt|spekulerede|spekuleret) (?:\w+ ){0,2}?(?:paa|over) (?:selv )?at|"
    r"(?:var|vaeret) (?:\w+ )?inde paa|havde (?:\w+ )?(?:lyst til|i tankerne)|considered|"
    r"thought (?:about|of))\b"
)
_GIVEN_UP = Seldom(
    r"(?:(?:men|saa|og|dog|but) )*(?:(?:det|den|tanken|ideen|planen) (?:\w+ ){0,2}?(?:dropper|"
    r"droppede|springer|skipper|opgiver|opgav|lader|undlader|bliver|blev|maa|kan|naar)\b|"
    r"(?:J|H|G\d+) (?:\w+ )?(?:dropper|droppede|skipper|opgiver|opgav|undlader|springer) "
    r"(?:\w+ )?(?:det|den|tanken|ideen)\b)"
)
_SEATED = Seldom(
    r"\b(?:er|staar|var|stod|har) (?:\w+ ){0,3}?(?:tilmeldt|skrevet (?:paa|op)|noteret|"
    r"paa \w*liste\w*|plads\w*)\b"
)


def never_announced(act: Act, text: str, here: str, before: str) -> bool:
    """Whether an act takes somebody off who was only to come or stand in, and holds no seat.

    here, before: its sentence and the one before. What the network was told of does not count.
    """
    if act.kind is Kind.CANCEL and act.meeting is None and _GIVEN_UP.match(text):
        weighed = _WEIGHED.search(here) or (_WEIGHED.search(before) and here.startswith(text[:9]))
        told = f"{before} {here}"
        if weighed and not _SEATED.search(told) and not _TOLD_YOU.search(told):
            return True
    if act.kind is not Kind.CANCEL or not act.soft or "heller" not in text:
        return False
    if act.meeting is not None or len(act.people) != 1:
        return False
    return any(_WAS_TO.search(said) and not _TOLD_YOU.search(said) for said in (here, before))

"""Who was to stand in and cannot either: `Ida ville tage den, men det kan hun heller ikke`."""

from __future__ import annotations

import re

from knub_mailer.language.acts import Act, Kind

_WAS_TO = re.compile(
    r"\b(?:ville|skulle|kunne|taenkt\w*|taenkte|planen|tanken|meningen|regnede|haabede|haabet|"
    r"lovede|"
    r"lovet|tilboed|tilbudt)\b.{0,50}\b(?:tage|overtage|traede|springe|afloese|erstatte|daekke|"
    r"hoppe|vikariere|stille op|steppe|i stedet|ind)\b(?! (?:med|til M))|"
    r"\b(?:spurgte?|spurgt|bad|bedt|hoerte|hoert|proevede|proevet|kontaktede|kontaktet|forsoegte) "
    r"(?:(?:J|vi|hos|med|at|faa|ogsaa|saa|foerst|lige|i stedet) ){0,3}G\d"
)
_TOLD_YOU = re.compile(
    r"\b(?:skrev|meldte|oplyste|fortalte|sagde|lovede|meddelte|tilmeldte|skrevet|meldt|oplyst|"
    r"tilmeldt)\b.{0,20}\b(?:Y|jer|M\d)|\b(?:Y|jer) at\b"
)


def never_announced(act: Act, text: str, here: str, before: str) -> bool:
    """Whether an act takes somebody off who was only to stand in, and holds no seat.

    here, before: its sentence and the one before. What the network was told of does not count.
    """
    if act.kind is not Kind.CANCEL or not act.soft or "heller" not in text:
        return False
    if act.meeting is not None or len(act.people) != 1:
        return False
    return any(_WAS_TO.search(said) and not _TOLD_YOU.search(said) for said in (here, before))

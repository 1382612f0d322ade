"""Who comes because somebody else does not: `Jeg kan ikke, så jeg sender Mette Holm`."""

from __future__ import annotations

import re

from knub_mailer.language.acts import Act, Kind, Member
from knub_mailer.language.corrections import Corrections
from knub_mailer.language.grouping import Reference
from knub_mailer.language.people import Mention
from knub_mailer.language.workbench import covers

_GONE = re.compile(
    r"\b(?:orlov|barsel|(?:langtids)?syg\w*|stoppet|fratraadt|pension|forhindret|ferie|"
    r"ikke laengere|faaet nyt job|nyt job|har sagt op|holder op|rejst|skiftet)\b"
)
_SENDS = re.compile(
    r"\b(?:sende[rs]?|sendt|lade[rs]? (?=G)|beder|bedt|stiller med|faar|overlader|giver)\b"
)
_THEREFORE = re.compile(r"(?:og )?(?:saa(?! vidt)|derfor|hvorfor|men saa)\b")
_BESIDES = re.compile(
    r"\b(?:ogsaa|alene|kun|stadig\w*|fortsat|selv|stadigvaek|desuden|derudover|samtidig|sammen|"
    r"begge|endnu|mere|alligevel|som planlagt|allerede|uaendret|ene)\b"
)


_ALL_SEATS = re.compile(
    r"\b(?:alle|samtlige) (?:G\d+'s |hans |hendes |mine |sine |deres )(?:\w+ )?(?:tilmeldinger|"
    r"pladser)\b"
)


class StandingIn(Corrections):
    """Reads the seat that one clause leaves and the next one takes."""

    def _gone(self) -> list[Member]:
        """`Bo er gået på orlov. I stedet deltager Ida`: who is out of it in the sentence before."""
        before = self.reading.sentences.get(self.number - 1, "")
        last = self.recent[-2:] if _GONE.search(before) else []
        out = [m for members in last for m in members if isinstance(m, Mention) and not m.sender]
        return [out[0]] if out else []

    def _all_their_seats(self, act: Act, text: str) -> None:
        """`Ida overtager alle hans tilmeldinger`: at every meeting to come."""
        if act.meeting is None and _ALL_SEATS.search(text):
            coming = tuple(m.number for m in self.calendar.coming)
            act.meeting = Reference(coming, "", "alle", ("all",))

    def _stands_in(self, act: Act, text: str) -> None:
        """Make a sign-up the other half of the cancelling before it, where the words say so."""
        former = self.reading.acts[-1] if self.reading.acts else None
        if former is None or act.kind is not Kind.SIGN_UP or former.kind is not Kind.CANCEL:
            return
        near = former.sentence == self.number or (
            former.sentence == self.number - 1 and not former.context
        )
        if not near or former.doubt or act.doubt or former.everyone or _BESIDES.search(text):
            return
        one = _alone(act.people) and _alone(former.people)
        if not one or covers(act.people, former.people):
            return
        if former.meeting is not None and former.meeting.problem:
            return
        elsewhere = act.meeting and former.meeting and act.meeting.numbers != former.meeting.numbers
        therefore = _THEREFORE.match(text)
        if elsewhere or not (_SENDS.search(text) or therefore):
            return
        act.kind, act.out, act.adding = Kind.SUBSTITUTE, list(former.people), False
        act.meeting = act.meeting or former.meeting


def _alone(people: list[Member]) -> bool:
    return len(people) == 1 and isinstance(people[0], Mention)

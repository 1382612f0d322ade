"""Who has a seat already: told beside a wish for others, and not signed up again by it."""

from __future__ import annotations

from collections.abc import Iterable

from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.letter.withdrawing import Withdrawing
from knub_mailer.language.seats.has_seat import Seat
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

_NEAR = 3  # sentences
_NOW_MORE = Seldom(
    r"\b(?:nu (?!er|kan)|som nummer|nummer (?:to|tre|fire|fem|\d)|ekstra|"
    r"yderligere|oveni|en mere)\b"
)
_THEM = Seldom(r"\b[DH]\b")
_TOO = Seldom(r"\bogsaa\b")


class Seated(Withdrawing):
    """Takes those who have a seat already off the wishes for others."""

    def _less_the_seated(self, acts: list[Act]) -> list[Act]:
        """`Ida tager med mig. Jeg er på i forvejen`: only Ida is signed up."""
        signs = [a for a in acts if a.kind is Kind.SIGN_UP and a.people and not a.doubt]
        signs = [a for a in signs if not a.context]
        seats = self.reading.seated if signs else []
        gone = {id(a): self._seated_in(a, [s for s in seats if s.sure]) for a in signs}
        others = [a for a in signs if len(gone[id(a)]) < len(a.people)]
        kept = [a for a in acts if a in others or not gone.get(id(a))] if others else acts
        for act in signs if not others else []:
            act.doubt = "unclear" if gone[id(act)] and not act.adding else act.doubt
        for act in others:
            act.people = [p for p in act.people if p not in gone[id(act)]]
            if gone[id(act)]:
                act.expected = None
        for seat in seats:
            if not seat.sure:
                kept = self._perhaps_seated(seat, kept, others)
        return [a for a in kept if not self._of_the_list(a)]

    def _of_the_list(self, act: Act) -> bool:
        """`Vil I føre dem ind på de rigtige lister?` below people under their meetings."""
        bare = act.kind is Kind.SIGN_UP and act.meeting is None and _THEM.search(act.folded)
        above = [i for i in self.reading.items if i.sentence < act.sentence and i.meeting]
        several = len({i.meeting.numbers for i in above if i.meeting}) > 1
        listed = [p for item in above for p in item.people]
        return bool(bare) and several and covers(listed, act.people)

    def _seated_in(self, act: Act, seats: list[Seat]) -> list[Member]:
        """Those of an act who have a seat at its meeting."""
        numbers = frozenset(self.choice.of(act).numbers)
        found: list[Member] = []
        for seat in seats:
            asked = (
                act.adding and act.sentence > seat.sentence and covers([*seat.people], act.people)
            )
            far = abs(act.sentence - seat.sentence) > _NEAR
            if far or asked or (seat.numbers and numbers and not seat.numbers & numbers):
                continue
            found += [p for p in act.people if covers([*seat.people], [p])]
        return found

    def _perhaps_seated(self, seat: Seat, acts: list[Act], others: list[Act]) -> list[Act]:
        """`Bo og jeg er på til maj. Nu vil Ida også med`: on the list, or asked about."""
        told = [a for a in acts if a in others and a.sentence == seat.sentence]
        told = [a for a in told if covers([*seat.people], a.people)]
        after = [
            a for a in others if a not in told and a.sentence in (seat.sentence, seat.sentence + 1)
        ]
        after = [a for a in after if not any(covers([*seat.people], [p]) for p in a.people)]
        said = " ".join(self.reading.sentences.get(a.sentence, "") for a in after)
        if not told or not after:
            return acts
        if _NOW_MORE.search(said):
            return [a for a in acts if a not in told]
        if _TOO.search(said):
            for act in told:
                act.doubt = "unclear"
        return acts


_JUST_THEM = Seldom(
    r"(?!.*(?:\b[MG]\d|\b(?:ogsaa|desuden|dage|gange?|moeder|steder|alle|igen|online|virtuelt|"
    r"fysisk)\b)).*\b(?:D|H|os)\b"
)
"""`Skriv dem på, tak`: those told of before, and nothing more of them."""


def told_again(act: Act, acts: Iterable[Act]) -> bool:
    """Whether an act wishes no more than sentences before it, which tell the meetings too."""
    if act.kind is not Kind.SIGN_UP or not act.people or not _JUST_THEM.match(act.folded):
        return False
    told = [b for b in acts if b.kind is act.kind and b.meeting and not b.doubt]
    told = [b for b in told if b.sentence < act.sentence]
    return all(any(covers(b.people, [one]) for b in told) for one in act.people)

"""Who comes off a list that the letter itself has made: `Ole og Ida kommer. Nej, så kun Ole`.

Nobody loses a seat by it: the list was a wish of this letter, and its later words say who of them
is meant and at which meeting.
"""

from __future__ import annotations

import re

from knub_mailer.language.acts import Act, Kind, Member, first_reference, members_of
from knub_mailer.language.alternatives import Seldom
from knub_mailer.language.grouping import Grouped, Reference
from knub_mailer.language.named_later import NamedLater
from knub_mailer.language.spoken import Item
from knub_mailer.language.vocabulary import NUMBERS
from knub_mailer.language.workbench import covers

_NEAR = 4  # sentences
_LEAD = (
    r"(?:(?:og|men|saa|altsaa|derfor|dvs|nej|hov|ups|undskyld|stop|vent|rettelse|ret|"
    r"korrektion|det vil sige|med andre ord)[ ,.:!-]+)*"
)
_WISHES = (
    r"(?:(?:det )?(?:(?:er|bliver|var|drejer sig om|gaelder) )?(?:det )?|"
    r"(?:tag|skriv|tilmeld|noter|saet|behold|book|meld|registrer|regn med) |"
    r"(?:J|vi) (?:tilmelder|melder|sender|tager|booker|noejes med|oensker) |"
    r"(?:tilmelder|melder|sender|tager|booker|oensker) (?:J|vi) )?"
)
_ONLY = r"(?:(?:altsaa|nu|saa|jo|derfor|dermed) )*(?:kun|bare|blot|alene|udelukkende|noejes med) "
_TO_IT = (
    r"(?:[ ,]+(?:alene|tak|venligst|der|som|til|i|paa|den|det|moedet|moede|kommer|deltager|skal|"
    r"vil|med|afsted|tager|tilmeldes|tilmeldt|op|ind|J (?:oensker|vil|skal|tilmelder|melder)|"
    r"(?:have|faa) (?:tilmeldt|med)|Y skal (?:skrive|saette|melde|tilmelde|notere|have|regne)|"
    r"M\d+))*"
)
_ONLY_THEY = re.compile(
    rf"(?:^|^[^M]*, (?=(?:saa|altsaa|dvs|derfor) ))"
    rf"{_LEAD}{_WISHES}{_ONLY}(?P<who>G\d+|S|J){_TO_IT}[ .!]*$"
)
_SO_MANY = Seldom(
    r"(?:ps[ :.]+)?(?:(?:saa|og|men) )?(?:(?:vi|det) (?:er|bliver)|(?:er|bliver) (?:vi|det))"
    r"(?: (?:altsaa|nu|saa|kun|derfor|dermed|bare|alligevel|jo)){1,3} "
    r"(?P<n>en|een|1|to|2|tre|3|fire|4|fem|5)(?: (?:personer|person|deltagere|mand|stk))?[ .!]*"
)
_JUST = re.compile(r"\b(?:nu|lige|netop|i dag|i morges|nyligt)\b")
_AT = r"(?:(?:til|i|paa|ved|den|det|moedet|moede|d\.) ){0,3}"
_HERE_NOT_THERE = Seldom(
    rf"M\d+\b[^.;:?!M]{{0,50}}?(?:,| og| men) (?:og |men )?ikke {_AT}M(?P<not>\d+)[ .!]*$|"
    rf"\bikke {_AT}M(?P<nor>\d+),? men (?:derimod |i stedet )?{_AT}M\d+"
)
"""`Ida skal med i oktober, ikke i maj`."""
_KUN = Seldom(r"\b(?:kun|bare|blot|alene|udelukkende|noejes)\b")
_INSTEAD = Seldom(r"\b(?:i ?stedet|hellere|derimod|til gengaeld|istedet)\b")


class Narrowing(NamedLater):
    """Reads what is left of a list when the letter goes back to it."""

    off: tuple[Member, ...] = ()  # who came off a list

    def _only_they(self, text: str, grouped: Grouped) -> bool:
        """`Så kun Ole til marts`: the others of that list were not meant."""
        m = _ONLY_THEY.match(text) if _KUN.search(text) else None
        if m is None or _INSTEAD.search(text):
            return False
        keep = members_of(m["who"], grouped, self.sender)
        lists = [one for one in self._lists() if _holds_more(one, keep)]
        lists = [one for one in lists if _may_be_of(one.meeting, first_reference(text, grouped))]
        for one in lists[-1:]:
            self._take_off(one, [p for p in one.people if not covers(keep, [p])])
            self._note(grouped.raw, "only those of the list")
        return bool(lists)

    def _only_so_many(self, text: str) -> bool:
        """`Bo er blevet syg. Vi er altså kun to`: a list that still holds more is in doubt."""
        m = _SO_MANY.fullmatch(text)
        lists = self._lists() if m is not None else []
        if m is None or not lists:
            return False
        if len(lists[-1].people) > NUMBERS.get(m["n"], 1):
            lists[-1].doubt = "unclear"
        return True

    def _moved_over(self, act: Act, text: str) -> bool:
        """`Skriv Ida på i maj i stedet`: Ida comes off the list she stood on above."""
        if act.meeting is None or act.doubt or not act.people or not _INSTEAD.search(text):
            return False
        if self._came_off(act):
            return True
        numbers = set(act.meeting.numbers)
        lists = [one for one in self._lists() if covers(one.people, act.people)]
        lists = [
            one
            for one in lists
            if one.sentence != self.number or one.meeting is not None
            if not (one.meeting is not None and numbers & set(one.meeting.numbers))
        ]
        if not lists or any(
            a.kind is Kind.CANCEL and a.sentence >= lists[-1].sentence for a in self.reading.acts
        ):
            return False
        self._take_off(lists[-1], act.people)
        return True

    def _not_there(self, text: str, grouped: Grouped) -> None:
        """`Det er i oktober, Ida skal med, ikke i maj`: she comes off her list for May.

        Where the sentence itself signs nobody up, that list is asked about.
        """
        m = _HERE_NOT_THERE.search(text)
        if m is None:
            return
        denied = set(grouped.meetings[int(m["not"] or m["nor"])].numbers)
        anew = [a for a in self._lists() if a.sentence == self.number]
        people = [p for a in anew for p in a.people] or self._people_in(text, grouped)
        for one in self._lists():
            numbers = set(one.meeting.numbers) if one.meeting is not None else set()
            off = [p for p in one.people if covers(people, [p])]
            if one in anew or not off or not denied & numbers:
                continue
            if anew and numbers == denied:
                self._take_off(one, off)
            else:
                one.doubt = "unclear"
                self.reading.taken_back = True

    def _never_meant(self, act: Act) -> bool:
        """`… Undskyld, Ida skal ikke med alligevel`: off the list, where others are left on it."""
        lists = [one for one in self._lists() if _holds_more(one, act.people)]
        lists = [one for one in lists if _may_be_of(one.meeting, act.meeting)]
        for one in lists[-1:]:
            self._take_off(one, act.people)
        again = act.kind is Kind.CANCEL and bool(act.people) and self._came_off(act)
        if lists or again:
            self.reading.struck_at.add(self.number)
        return bool(lists) or again

    def _struck(self, act: Act, text: str) -> bool:
        """`Stryg Bo igen`, `Bo sprang lige fra`: whether a clause strikes somebody off."""
        firm = not act.doubt or (act.doubt == "past" and _JUST.search(text) is not None)
        return act.kind is Kind.CANCEL and firm and not (act.soft or act.everyone)

    def _came_off(self, act: Act) -> bool:
        """`… vil hellere med i oktober, så skriv hende på dér i stedet`: said already."""
        return covers([*self.off], act.people)

    def _take_off(self, one: Act | Item, people: list[Member]) -> None:
        self.off += tuple(people)
        left = [p for p in one.people if not covers(people, [p])]
        if not left:
            one.doubt = "past"
            return
        one.people = left
        if isinstance(one, Act):
            one.expected = None

    def _lists(self) -> list[Act | Item]:
        """The firm sign-ups a few sentences back, in the order of the text."""
        acts = [a for a in self.reading.acts if a.kind is Kind.SIGN_UP and not a.context]
        found: list[Act | Item] = [*acts, *self.reading.items]
        near = [one for one in found if one.sentence >= self.number - _NEAR and not one.doubt]
        return sorted(near, key=lambda one: one.sentence)


def _holds_more(one: Act | Item, people: list[Member]) -> bool:
    inside = [p for p in one.people if covers(people, [p])]
    return bool(inside) and len(inside) == len(people) < len(one.people)


def _may_be_of(listed: Reference | None, said: Reference | None) -> bool:
    """Whether words about a meeting, or about none, can be about that of a list."""
    return said is None or listed is None or set(said.numbers) == set(listed.numbers)

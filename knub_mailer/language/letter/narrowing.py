"""Who comes off a list that the letter itself has made: `Ole og Ida kommer. Nej, så kun Ole`.

Nobody loses a seat by it: the list was a wish of this letter, and its later words say who of them
is meant and at which meeting.
"""

from __future__ import annotations

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.doubts.taken_back import Setback
from knub_mailer.language.letter.acts import Act, Kind, Member, first_reference, members_of
from knub_mailer.language.letter.named_later import NamedLater
from knub_mailer.language.letter.only_there import only_to
from knub_mailer.language.letter.spoken import Item
from knub_mailer.language.meetings.meetings_left import SOME_TAKEN_BACK
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats.seat_acts import seat_act
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.sentences import Sentence
from knub_mailer.language.words.vocabulary import NUMBERS
from knub_mailer.language.words.wordparts import BUT_FOR
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
    r"(?:[ ,]+(?:alene|tak|venligst|desvaerre|altsaa|alligevel|denne gang|der|som|til|i|paa|"
    r"den|det|moedet|moede|kommer|deltager|skal|vil|med|afsted|tager|tilmeldes|"
    r"tilmeldt|op|ind|J (?:oensker|vil|skal|tilmelder|melder)|"
    r"(?:have|faa) (?:tilmeldt|med)|Y skal (?:skrive|saette|melde|tilmelde|notere|have|regne)|"
    r"M\d+))*"
)
_ONLY_THEY = Seldom(
    rf"(?:^|^[^M]*, (?=(?:saa|altsaa|dvs|derfor) ))"
    rf"{_LEAD}{_WISHES}{_ONLY}(?P<who>G\d+|S|J){_TO_IT}"
    r"(?:,? (?:en|een|1) (?:person|deltager|mand|plads|enkelt))?[ .!]*$"
)
_SO_MANY = Seldom(
    r"(?:ps[ :.]+)?(?:(?:saa|og|men) )?(?:(?:vi|det) (?:er|bliver)|(?:er|bliver) (?:vi|det))"
    r"(?: (?:altsaa|nu|saa|kun|derfor|dermed|bare|alligevel|jo)){1,3} "
    r"(?P<n>en|een|1|to|2|tre|3|fire|4|fem|5)(?: (?:personer|person|deltagere|mand|stk))?[ .!]*"
)
_JUST = Seldom(r"\b(?:nu|lige|netop|i dag|i morges|nyligt)\b")
_AT = r"(?:(?:til|i|paa|ved|den|det|moedet|moede|d\.) ){0,3}"
_HERE_NOT_THERE = Seldom(
    rf"M\d+\b[^.;:?!M]{{0,50}}?(?:,| og| men) (?:og |men )?ikke {_AT}M(?P<not>\d+)[ .!]*$|"
    rf"\bikke {_AT}M(?P<nor>\d+),? men (?:derimod |i stedet )?{_AT}M\d+"
)
"""`Ida skal med i oktober, ikke i maj`."""
_KUN = Seldom(r"\b(?:kun|bare|blot|alene|udelukkende|noejes)\b")
_HE = Seldom(r"\bH\b")
_INSTEAD = Seldom(r"\b(?:i ?stedet|hellere|derimod|til gengaeld|istedet)\b")

_ALL_OF_THEM = (
    r"(?:alle ?sammen|alle(?: (?:tre|fire|fem|seks|\d|af D))?|samtlige|D|"
    r"hele (?:holdet|flokken|banden|teamet|gruppen|bundtet))"
)
_ALL_BUT_THEM = Seldom(
    rf"\b(?P<all>{_ALL_OF_THEM})\b(?P<gap>(?: (?!ikke\b)[a-z]+|(?<!^) M\d+){{0,6}}?)(?:,? "
    rf"(?:dog |bare |kun )?{BUT_FOR},? (?P<who>G\d+)|[,(–-]+ ?(?:dog |bare |kun )?(?P<out>G\d+) "
    r"(?:undtaget|fraregnet|fratrukket)\b\)?|,? (?:men|dog|bare|blot) ikke (?P<not>G\d+)"
    r"(?=[ .!]*$|, (?:som|der|for|fordi)\b))(?P<why>,? (?:som|der|for|fordi|da) [^.;?GM]*$)?"
)
"""`De skal med alle sammen undtagen Ida, som har ferie`."""

_ALL_BUT = Seldom(
    rf"(?:(?:men|dog|bare|og|altsaa|alle) )*(?:{BUT_FOR}|ikke),? (?P<who>G\d+)(?: dog)?[ .!]*"
)

_COME_ALL = Seldom(r"\b(?:kommer|deltager|moeder|skal med|er med|vil med)[ .!]*$")


def _without_their_count(keep: list[Member]) -> list[Member]:
    """`Kun mig, én person`: the one is me."""
    named: list[Member] = [one for one in keep if isinstance(one, Mention)]
    counts = [one.count for one in keep if isinstance(one, Unnamed)]
    return named if counts == [len(named)] else keep


class Narrowing(NamedLater):
    """Reads what is left of a list when the letter goes back to it."""

    setback: Setback
    off: tuple[Member, ...] = ()  # who came off a list
    off_at: Reference | None = None  # the meeting of that list

    def _only_they(self, text: str, grouped: Grouped) -> bool:
        """`Så kun Ole til marts`: the others of that list were not meant."""
        if self._but_for(text, grouped):
            return True
        m = _ONLY_THEY.match(text) if _KUN.search(text) else None
        if m is None or _INSTEAD.search(text):
            return False
        keep = _without_their_count(members_of(m["who"], grouped, self.sender))
        lists = [one for one in self._lists() if _holds_more(one, keep)]
        lists = [one for one in lists if _may_be_of(one.meeting, first_reference(text, grouped))]
        for one in lists[-1:]:
            others = [p for p in one.people if not covers(keep, [p])]
            self._take_off(one, others)
            self.reading.struck_off += others  # no reading alone may put them back
            self._note(grouped.raw, "only those of the list")
        return bool(lists)

    def _but_for(self, text: str, grouped: Grouped) -> bool:
        """`Undtagen Ida.`, below those who come."""
        m = _ALL_BUT.fullmatch(text)
        out = members_of(m["who"], grouped, self.sender) if m is not None else []
        lists = [one for one in self._lists() if _holds_more(one, out)][-1:]
        lists = lists or (self._lines_of(out) if out else [])
        for one in lists:
            self._take_off(one, out)
        if lists:
            self._strike_out(out)
        return bool(lists)

    def _all_but(self, sentence: Sentence, grouped: Grouped) -> None:
        """`De skal med til møde 2 alle sammen undtagen Ida`: she comes off the list above."""
        text = grouped.text
        m = _ALL_BUT_THEM.search(text)
        if m is None or sentence.subject or sentence.text.rstrip().endswith("?"):
            return
        out = members_of(m["who"] or m["out"] or m["not"], grouped, self.sender)
        lists = [one for one in self._lists() if _holds_more(one, out)][-1:]
        lists = lists or self._lines_of(out)
        rest = f"{text[: m.start()]}{m['all']}{m['gap']}{text[m.end() :]}"
        act = seat_act(rest, grouped, self.sender, question=False) if lists else None
        if act is None and not _COME_ALL.search(rest):
            return
        if act is not None and act.kind is not Kind.SIGN_UP:
            return
        wished = any(isinstance(one, Act) for one in lists) or any(
            a.kind is Kind.SIGN_UP and not a.context and a.sentence < lists[0].sentence
            for a in self.reading.acts
        )
        if act is None or act.doubt or (wished and act.meeting is None):
            for one in lists:
                one.doubt = "unclear"  # `Alle undtagen Ida kommer med toget`
            return
        for one in lists:
            self._take_off(one, out)
        self._strike_out(out)
        self.recent[:] = [[p for p in each if not covers(out, [p])] for each in self.recent]
        self.recent[:] = [each for each in self.recent if each]
        grouped.text = rest

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
        self._only_there(act, text)
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

    def _only_there(self, act: Act, text: str) -> None:
        """`Ida og Bo: begge møder. Bo skal kun med i oktober`: he comes off the list of both."""
        if act.kind is not Kind.SIGN_UP or act.meeting is None or not only_to(text):
            return
        numbers = set(act.meeting.numbers)
        for one in self._lists():
            there = set(one.meeting.numbers) if one.meeting is not None else set[int]()
            out = [p for p in one.people if covers(act.people, [p])]
            if numbers and out and numbers < there:
                self._take_off(one, out)
            elif numbers < there and not act.people and _HE.search(text):
                one.doubt = "unclear"  # `Hun kommer dog kun i oktober`: which of them?

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
        lines = [] if lists else self._lines_of(act.people)
        lines = [one for one in lines if _may_be_of(one.meeting, act.meeting)]
        for one in lists[-1:] or lines:
            self._take_off(one, act.people)
        if lines and self.setback.number == self.number:
            self.setback.wish = None  # that is what was taken back
        lists += lines
        again = act.kind is Kind.CANCEL and bool(act.people) and self._came_off(act)
        if lists or again:
            self.reading.struck_at.add(self.number)
        if lines:
            self._strike_out(act.people)
        return bool(lists) or again

    def _lines_of(self, people: list[Member]) -> list[Act | Item]:
        """The lines of the list above that name these people, where others are left on it."""
        items = self.reading.items
        near = bool(items) and items[-1].sentence >= self.number - _NEAR
        heads = [a for a in self.reading.acts if a.sentence < self.number and not a.context]
        if Kind.CANCEL in (self.reading.subject_kind, *(a.kind for a in heads[-1:])):
            return []  # they give a seat up
        first = len(items) - 1
        while first > 0 and items[first].sentence - items[first - 1].sentence <= 1:
            first -= 1
        listed = [one for one in items[first:] if near and not one.doubt]
        found = [one for one in listed if covers(people, one.people)]
        told = [p for one in found for p in one.people]
        whole = len(told) == len(people) and covers(told, people)
        return [*found] if whole and len(found) < len(listed) else []

    def _struck(self, act: Act, text: str) -> bool:
        """`Stryg Bo igen`, `Bo sprang lige fra`: whether a clause strikes somebody off.

        `Bo kan alligevel ikke` does so behind a list with a line for him.
        """
        if act.kind is Kind.CANCEL and act.soft and not act.context:
            lines = self._lines_of(act.people)
            for one in lines if act.doubt in ("tentative", "unclear", "conditional") else ():
                one.doubt = "unclear"
            again = bool(act.people) and self._came_off(act)
            return (bool(lines) or again) and not (act.doubt or act.everyone)
        firm = not act.doubt or (act.doubt == "past" and _JUST.search(text) is not None)
        return act.kind is Kind.CANCEL and firm and not (act.soft or act.everyone)

    def _came_off(self, act: Act) -> bool:
        """`… vil hellere med i oktober, så skriv hende på dér i stedet`: said already."""
        return covers([*self.off], act.people)

    def _anew_for_one_struck_off(self, act: Act) -> None:
        """`Nej, Ida skal I ikke have med. I hendes sted kommer Bo`: she never had a seat to give.

        Where the words name nobody who goes out, it is who came off in the sentence before.
        """
        if act.kind is not Kind.SUBSTITUTE or act.context or not act.people:
            return
        nearly = act.in_only and not act.out and self.number - 1 in self.reading.struck_at
        if nearly or (act.out and covers([*self.off], act.out)):
            act.kind, act.out, act.adding, act.in_only = Kind.SIGN_UP, [], True, False
            act.meeting = act.meeting or self.off_at

    def _take_off(self, one: Act | Item, people: list[Member]) -> None:
        self.off_at = one.meeting
        self.off += tuple(people)
        left = [p for p in one.people if not covers(people, [p])]
        if not left:
            one.doubt = "past"
            return
        one.people = left
        if isinstance(one, Act):
            one.expected = None

    def _strike_out(self, people: list[Member]) -> None:
        """Remember who came off the list in this sentence, for whoever reads it."""
        self.off += tuple(people)
        self.reading.struck_at.add(self.number)
        self.reading.struck_off += people
        self._note(self.reading.sentences.get(self.number, ""), SOME_TAKEN_BACK)

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

"""Acts and lists in the order of the text, joined where they belong together."""

from __future__ import annotations

import re

from knub_mailer.domain.request import (
    Person,
    Question,
    Substitute,
)
from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.letter.spoken import Item
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.workbench import Workbench, covers

_HOPE = Seldom(
    r"\b(?:finder (?:J|vi)|kan overtage|har lyst)\b|\b(?:leder efter|haaber|proever|"
    r"forsoeger|ser om|undersoeger|hvis J finder|maaske)\b"
)
_MYSELF = Seldom(r"\b(?:S|min|mit|plads\w*|seat|deltage\w*|komme|med)\b")
_SEAT_TAKEN = Seldom(
    r"\b(?:i ?stedet\b(?! for at)|erstattes|afloeses|udskiftes|stedfortraeder|suppleant|"
    r"(?:hans|hendes|min|G\d+'s) plads)\b.{0,60}\bG\d|"
    r"\bG\d+ (?:\w+ ){0,4}?(?:i ?stedet\b(?! for at)|"
    r"overtager|erstatter|afloese[rs]? (?:S|H|G\d)|springer (?:ind|til)|traeder (?:ind|til)|"
    r"daekker ind|rykker ind)\b"
)


_FEW = 2  # sentences of a mail that says no more than who comes
_ONLY_A_MEETING = Seldom(
    r"(?:(?:moedet?|netvaerksmoedet?|i|den|d\.?|til|paa|deltagelse|plads|ang\.?|vedr\.?|og|K|"
    r"knub)\W+)*"
    r"M\d+\W*"
)
_WISHED = Seldom(
    r"(?!(?:tak|mvh|hilsen|kh|vh)\b)(?=.*\b(?:til (?:den|det|dette)|gerne|ogsaa|tak|venligst|"
    r"paa den)\b)"
)
_TO_LIST = Seldom(r"\b(?:(?:af|fra)?meld|slet|stryg|fjern)\w*\b")
_NAMED = (
    r"(?:(?:min|vores) (?:kollega|chef|leder|makker) )?"
    r"(?:[Mm]ig(?: selv)?|[Uu]ndertegnede|(?-i:[A-ZÆØÅ][\w.\-]+(?: [A-ZÆØÅ][\w.\-]+){0,3}))"
)
_AND_ALSO = Seldom(
    r"(?:og|samt|plus) (?:(?:så|også|desuden|endelig|selvfølgelig|naturligvis|lige|sidst|"
    r"til sidst) )*"
    rf"{_NAMED}(?:(?:,| og| samt) {_NAMED}){{0,3}}(?: (?:fra|i) (?-i:[A-ZÆØÅ])\w+)?"
    r"(?:,? [(<]?\S+@\S+)?(?: (?:også|med))?"
    r"(?: (?:til|på|i) (?:møde|den|d\.|\d)[\w./ ]{0,12})?[ .!]*",
    re.IGNORECASE,
)


_PUT_ON = Seldom(r"(?:skal )?(?:paa|ind|plus) (?:til|paa)\b")


_REMARK = Seldom(r"[:(]|[–-] ")
"""Between somebody on a line and what is said of him there."""


def _heads(act: Act | None) -> bool:
    """Whether those on the lines below an act are signed up."""
    return act is not None and act.heading and act.kind is Kind.SIGN_UP


class Timeline(Workbench):
    """Acts in the order of the text, lists with their acts, replacements with their seats."""

    def _timeline(self) -> list[Act]:
        """Acts with the people of the lists that belong to them."""
        steps: list[tuple[int, int, Act | Item]] = [(a.sentence, 0, a) for a in self.reading.acts]
        steps += [(i.sentence, 1, i) for i in self.reading.items]
        steps.sort(key=lambda s: (s[0], s[1]))
        acts: list[Act] = []
        open_act: Act | None = None
        pending: list[Item] = []
        for _, _, step in steps:
            if isinstance(step, Item):
                if not self._placed(step, open_act, acts):
                    pending.append(step)
                continue
            acts.append(step)
            if step.context and not step.people and open_act is not None:
                continue
            of_a_line = step.kind is Kind.STAYS and step.people and _REMARK.search(step.said)
            if of_a_line and _heads(open_act):
                continue  # `- Bo: skal ikke med`: one line of a list that goes on below it
            open_act = step
            seats = step.kind in (Kind.SIGN_UP, Kind.CANCEL)
            heads = step.heading and any(
                i.sentence == step.sentence + 1 for i in self.reading.items
            )
            if pending and seats and not (step.context or step.people or heads):
                here = [item for item in pending if not _elsewhere(item, step)]
                acts += [self._of_item(step, item) for item in here]
                step.heading = step.heading or bool(here)
                pending = [item for item in pending if item not in here]
        acts += self._of_subject(pending, acts)
        return [a for a in acts if a.kind is not Kind.STAYS]

    def _placed(self, item: Item, act: Act | None, acts: list[Act]) -> bool:
        """Whether a list's item belongs to the act before it, which then gets it."""
        if act is None:
            return False
        named = any(isinstance(p, Mention) for p in act.people)
        if act.kind is Kind.SUBSTITUTE and act.out and not named:
            act.people, act.doubt = list(item.people), ""
            return True
        if act.kind is Kind.SUBSTITUTE and covers([*act.out, *act.people], item.people):
            return not _elsewhere(item, act)  # whose seat goes in May may come in October
        if act.kind is Kind.STAYS:
            return not act.context
        if named and _goes_on(item, act):
            acts.append(self._of_item(act, item))
            return True
        seats = act.kind in (Kind.SIGN_UP, Kind.CANCEL)
        seats = seats and not (act.kind is Kind.CANCEL and _put_on(item))
        takes = seats and not act.doubt and self._takes_items(act, item.sentence)
        if not takes or _elsewhere(item, act):
            return False
        acts.append(self._of_item(act, item))
        if act.adding and not re.search(r"\bS\b", act.folded):
            act.people = [p for p in act.people if not _is_sender(p)]
        act.heading = True
        unnamed = [p for p in act.people if isinstance(p, Unnamed)]
        if unnamed and len(unnamed) == len(act.people):
            act.expected = sum(u.count or 0 for u in unnamed) or None
            act.people = []
        return True

    def _of_subject(self, pending: list[Item], acts: list[Act]) -> list[Act]:
        """Lists that no act took: the subject says what they are for."""
        reading = self.reading
        if reading.subject_instead and pending and not acts:
            taken = [p for item in pending for p in item.people]
            own = self.choice.about_senders_seat()
            mine: list[Member] = [self.people.sender_mention()] if own else []
            first = pending[0]
            return [Act(Kind.SUBSTITUTE, first.said, taken, mine, sentence=first.sentence)]
        if reading.asked.status and reading.subject_kind is None:
            return []  # whom a question names: `Er disse tilmeldt: …`
        listed = reading.subject_kind or reading.lists_people or self._meant_by_few_words(pending)
        seats = reading.join is None or any(a.kind is Kind.SIGN_UP and a.people for a in acts)
        return [
            Act(
                Kind.SIGN_UP if _put_on(item) else reading.subject_kind or Kind.SIGN_UP,
                item.said,
                list(item.people),
                meeting=item.meeting,
                sentence=item.sentence,
                doubt=item.doubt,
                adding=True,
            )
            for item in pending
            if listed or (item.meeting is not None and seats)
        ]

    def _meant_by_few_words(self, pending: list[Item]) -> bool:
        """`Mig til den, tak` below the subject `12/3`."""
        titled = _ONLY_A_MEETING.fullmatch(self.reading.sentences.get(-1, ""))
        few = len([at for at in self.reading.sentences if at >= 0]) <= _FEW
        return few and titled is not None and all(map(_wished, pending))

    def _takes_items(self, act: Act, at: int) -> bool:
        """Whether a list can belong to an act: it names nobody, or fewer than it announces.

        Who writes `jeg vil gerne melde til møde 2` right above a list of others does it for them.
        """
        named = [p for p in act.people if isinstance(p, Mention)]
        if act.context or act.heading or not named or (act.expected or 0) > len(named):
            return True
        listed = {each.sentence for each in self.reading.items}
        alone = act.adding and all(map(_is_sender, named)) and not _MYSELF.search(act.folded)
        return alone and all(n in listed for n in range(act.sentence + 1, at))

    def _of_item(self, act: Act, item: Item) -> Act:
        made = Act(
            act.kind,
            item.said,
            list(item.people),
            meeting=item.meeting or act.meeting,
            sentence=item.sentence,
        )
        made.doubt, made.adding, made.soft = item.doubt, True, act.soft and act.heading
        if made.meeting is None:
            made.sentence = act.sentence
        return made

    def _with_replacements(self, acts: list[Act]) -> list[Act]:
        """A cancellation whose seat somebody takes is no cancellation of its own."""
        gone: list[Act] = []
        if self.reading.announced:
            acts = self._announced_only(acts)
        for act in acts:
            if act.kind is not Kind.SUBSTITUTE or act.doubt in ("past", "negated"):
                continue
            named = any(isinstance(p, Mention) for p in act.people)
            if (act.doubt or not named) and self._only_hoped(act):
                continue
            if act.in_only:
                former = [
                    a
                    for a in acts
                    if a.kind is Kind.CANCEL and not a.doubt and a.people and a is not act
                ]
                near = min(former, key=lambda a: abs(a.sentence - act.sentence), default=None)
                if (
                    near is not None
                    and act.meeting
                    and near.meeting
                    and act.meeting.numbers != near.meeting.numbers
                ):
                    act.kind, act.adding, act.in_only = Kind.SIGN_UP, True, False
                    continue
                if near is not None and not act.out:
                    act.out = list(near.people)
                    act.meeting = act.meeting or near.meeting
            for other in acts:
                if other.kind is Kind.CANCEL and other.people and covers(act.out, other.people):
                    act.meeting = act.meeting or other.meeting
                    gone.append(other)
                elif other.kind is Kind.CANCEL and other.soft and covers(act.people, other.people):
                    gone.append(other)
                elif other.kind is Kind.CANCEL and other.people:
                    act.meeting = act.meeting or other.meeting
                    other.people = [p for p in other.people if not covers(act.out, [p])]
                if (
                    other.kind is Kind.SIGN_UP and other.people and covers(act.people, other.people)
                ) and (
                    other.meeting is None
                    or act.meeting is None
                    or other.meeting.numbers == act.meeting.numbers
                ):
                    act.meeting = act.meeting or other.meeting
                    gone.append(other)
        self._doubt_the_unread(acts)
        return [a for a in acts if a not in gone]

    def _doubt_the_unread(self, acts: list[Act]) -> None:
        """Words of taking a seat over that no rule has read: who is cancelled may be replaced."""
        if any(a.kind is not Kind.CANCEL and a.people and not a.context for a in acts):
            return
        cancels = [a for a in acts if a.kind is Kind.CANCEL and a.people and not a.doubt]
        told = [a for a in acts if a.kind is not Kind.STAYS or a.people]
        if len(told) != len(cancels) or self.reading.items or self.reading.contacts:
            return
        for act in cancels:
            near = (self.reading.sentences.get(act.sentence + n, "") for n in (0, 1))
            if any(_SEAT_TAKEN.search(each) for each in near):
                act.doubt = "unclear"

    def _only_hoped(self, act: Act) -> bool:
        return bool(_HOPE.search(self.reading.sentences.get(act.sentence, act.folded)))

    def _announced_only(self, acts: list[Act]) -> list[Act]:
        """A substitute without a name yet: the old seat stands, the name is asked."""
        cancels = [
            a
            for a in acts
            if a.kind is Kind.CANCEL
            and not (a.context or a.doubt)
            and (a.people or (a.subjectless and not a.everyone))
        ]
        if len(cancels) != 1 or any(a.kind is Kind.SUBSTITUTE for a in acts):
            return acts
        chosen = self.choice.of(cancels[0])
        out = self._split(cancels[0].people)[0]
        self._ask(
            Question.ATTENDEE,
            cancels[0].said,
            Substitute(chosen.numbers, out[0] if out else Person(None), Person(None)),
        )
        return [
            a for a in acts if a is not cancels[0] and not (a.context and a.kind is Kind.CANCEL)
        ]


def _elsewhere(item: Item, act: Act) -> bool:
    """`Ida og Bo til møde 2. Møde 1 hopper vi over`: they come to another meeting."""
    leaves = act.kind in (Kind.CANCEL, Kind.SUBSTITUTE)
    if not leaves or item.meeting is None or act.meeting is None:
        return False
    return not set(item.meeting.numbers) & set(act.meeting.numbers)


def _goes_on(item: Item, act: Act) -> bool:
    """`Skriv Ida på møde 2. Og så mig.`: one more of the same."""
    same = act.kind is Kind.SIGN_UP or (act.kind is Kind.CANCEL and _TO_LIST.search(act.folded))
    near = item.sentence == act.sentence + 1 and not (act.doubt or act.context)
    return bool(same and near and _AND_ALSO.fullmatch(item.said))


def _put_on(item: Item) -> bool:
    """`På til 8/10: Ida` below `Af til 12/3: Bo`, whatever the subject says of all of it."""
    return _PUT_ON.match(fold(item.said)) is not None


def _wished(item: Item) -> bool:
    """Whether a line of names alone asks for seats: `… til den, tak`, `jeg selv +1`."""
    more = any(isinstance(one, Unnamed) for one in item.people)
    return more or _WISHED.match(fold(item.said)) is not None


def _is_sender(member: Member) -> bool:
    return isinstance(member, Mention) and member.sender

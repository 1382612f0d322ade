"""Which acts of a letter are wishes and which only tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knub_mailer.language.doubts.told_contrary import kept_after, only_refused, said_off
from knub_mailer.language.letter.acts import Act, Kind, Member
from knub_mailer.language.letter.withdrawing import AFTER_ALL, NOT_MYSELF, only_sender
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats.seated import Seated, told_again
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

_FIRM_WORDS = Seldom(
    r"\b(?:desvaerre|ikke (?:\w+ ){0,2}?alligevel|alligevel ikke|forhindret|afbud|syg\w*|"
    r"beklager|maa|unfortunately|sorry|afraid)\b"
)
_NEWCOMER = Seldom(
    r"\b(?:ind|ny|nye|nyt|desuden|derudover|samtidig|ogsaa|ekstra|i stedet|nr|tredje|mere|"
    r"til gengaeld|(?<!goer )derimod|omvendt|yderligere|in addition|also|new)\b"
)


@dataclass(slots=True)
class _Whole:
    """What the letter as a whole does, against which its single acts are weighed."""

    body: list[Act]
    signing: bool
    cancelling: bool
    denied: bool
    staying: set[str | None]
    keeping: dict[str | None, frozenset[int]]
    not_cancelled: list[Member]


_ONLY_STANDS = Seldom(
    r"^(?!.*\b(?:fortsat|stadig\w*|bliver|blive|beholde?r?|lad\w*|uaendret|skal|still)\b).*"
    r"(?:\b(?:staar|er|var|stod|har|figurerer)\b.*\b(?:paa|tilmeldt|opfoert|noteret|skrevet)\b|"
    r"\blist\w*\b.*\b(?:staar|figurerer|optraeder|er)\b|list\w*\b.*\bstaar\b)"
)
"""Whoever merely is on the list may well be taken off it in the same mail."""
_THE_OTHER_DAY = Seldom(
    r"\bde[nt]? (?:anden|andet|andre|oevrige)(?: to)? (?:dage?|gange?|dato|datoer|moeder?)\b"
)
"""`Begge er stadig med den anden dag`: not the one that they are taken off."""
_CHANGES_TOLD = Seldom(
    r"^(?:(?:hej|kaere|knub|smaa|lille|et par|nogle|mindre|to|tre|vores|en) )*(?:rettelse|aendring|"
    r"justering|korrektion|opdatering|udskiftning)\w*\b(?! (?:af|i|til|vedr\w*|paa) (?:\w+ )?"
    r"(?:kontakt|faktura|ean|betaling|adresse|mail|navn))|"
    r"\b(?:skal|maa) (?:der|vi|J) (?:\w+ )?(?:rettes?|aendres?|justeres?|korrigeres?)\b|"
    r"\b(?:der er|vi har|J har|her er|her kommer) (?:(?:en|et par|to|tre|nogle|lidt|smaa|flere) )*"
    r"(?:rettelse|aendring|justering)\w*\b"
)
"""What says that the list is to be changed, so that who `skal ikke med` comes off it."""
_SHALL_NOT = Seldom(r"\bskal (?:\w+ ){0,2}?ikke\b(?!.*\b(?:alligevel|laengere|mere|afbud)\b)")
_GIVEN_ON = Seldom(
    r"\b(?:plads|stol|saede|billet)\w*\b.*\b(?:anden|andre|videre|frigives?|nogen|bruge|tilbyde)\b|"
    r"\b(?:giv|lad|tilbyd|brug)\w*\b.*\b(?:plads|stol|saede|billet)"
)
"""`Min plads kan gå til en anden, hvis nogen mangler`: on a condition, the cancelling is not."""
_IS_ON_THE_LIST = Seldom(r"\b(?:er|staar som) (?:\w+ )?deltager\b")
_RENAMED = Seldom(
    r"\bhedder (?:nu|fremover|herefter|i dag)\b|\b(?:skift\w*|aendret|"
    r"nyt) (?:\w+ )?(?:efter)?navn\b"
)
_OF_A_SEAT = Seldom(
    r"\b(?:plads|stol|saede|billet|moede|deltag(?:er i|e\b)|tilmeld|afmeld|komme)|\bM\d"
)
_TRAVELS = Seldom(
    r"\b(?:i|med|paa|tager) (?:(?:egen|min|vores|en|to|tre|\d|lang|stor) )?"
    r"(?:(?:el|vare|last|mini)?bil\w*|"
    r"tog|toget|bus|bussen|cykel|cyklen|fly|flyet|faerge\w*|trailer\w*|taxa\w*|motorcykel\w*|"
    r"koerestol\w*|rollator\w*)\b|\b(?:koer|gaa|cykl|flyv|rejs|sejl)ende\b|"
    r"\b(?:\d+|en|to|tre|fire|fem|flere) biler\b"
)


class Sifting(Seated):
    """Leaves out what is no wish of its own."""

    def _without_mentions(self, acts: list[Act]) -> list[Act]:
        """Subjects that the body repeats, statements, and who is merely said not to come."""
        acts = [a for a in acts if not (only_refused(a, acts) or kept_after(a, self.reading))]
        acts = self._less_the_seated(self._less_those_who_cannot(acts))
        whole = self._whole([a for a in acts if not a.context])
        kept: list[Act] = []
        for act in acts:
            if not act.context and act not in whole.body:
                continue
            if act.doubt in ("past", "denied"):
                continue
            if self.reading.do_nothing and not act.doubt:
                act.doubt = "put off"
            if self._left_alone(act, whole) or self._is_title(act, whole):
                continue
            if self._repeated(act, whole) or self._of_the_membership(act):
                continue
            if self._of_the_contact(act):
                continue
            if self._only_said(act, whole) or _said_firmly(act, whole.body):
                continue
            kept.append(act)
        return kept

    def _whole(self, body: list[Act]) -> _Whole:
        kept = self._without_turned_round(body)

        def first(kind: Kind) -> int:
            told = (a.sentence for a in kept if a.kind is kind and a.people and not a.doubt)
            return min(told, default=99)

        signs, cancels = first(Kind.SIGN_UP), first(Kind.CANCEL)
        signing = any(
            a.kind is Kind.SIGN_UP and a.people and not a.doubt and (a.adding or signs <= cancels)
            for a in body
        )
        cancelling = self.reading.subject_kind is Kind.CANCEL or any(
            a.kind is Kind.CANCEL and not a.soft and not a.doubt and a.people for a in kept
        )
        stays = [a for a in self.reading.acts if a.kind is Kind.STAYS]
        told = (a for a in self.reading.acts if a.kind is Kind.CANCEL)
        denied = [a for a in told if a.doubt in ("denied", "negated")]
        undone = [a for a in stays if a.turned is Kind.CANCEL]
        return _Whole(
            kept,
            signing,
            cancelling or (cancels < signs and not signing),
            bool(denied or undone),
            {m.name for a in stays if not a.context for m in a.people if isinstance(m, Mention)},
            {
                m.name: frozenset(a.meeting.numbers if a.meeting is not None else ())
                for a in stays
                if not (a.context or said_off(a, self.reading.acts))
                and not (a.meeting is None and _THE_OTHER_DAY.search(a.folded))
                and not _ONLY_STANDS.search(a.folded)
                for m in a.people
                if isinstance(m, Mention)
            },
            [
                m
                for a in (*stays, *denied)
                if a in denied or a.turned is Kind.CANCEL
                for m in a.people
            ],
        )

    def _left_alone(self, act: Act, whole: _Whole) -> bool:
        """Meetings that shall wait, meetings held, and people who are said to stay."""
        if act.meeting and set(act.meeting.numbers) & self.reading.nothing_at:
            return True
        past = act.meeting is not None and act.meeting.problem == "past"
        if past and act.kind is Kind.SIGN_UP and not act.adding and len(whole.body) > 1:
            return True
        denied = whole.denied and not act.adding and covers(whole.not_cancelled, act.people)
        if act.kind is Kind.SIGN_UP and act.people and denied:
            return True
        if act.kind is Kind.SIGN_UP and not act.adding and self._has_those_seats(act):
            return True
        if act.kind is Kind.SIGN_UP and not act.adding and act.people and act.meeting is None:
            stays = [isinstance(p, Mention) and p.name in whole.staying for p in act.people]
            return all(stays)
        if act.kind is not Kind.CANCEL or not act.people or act.everyone:
            return False
        act.people = [p for p in act.people if not self._stays(p, act, whole)]
        return not act.people

    def _has_those_seats(self, act: Act) -> bool:
        """`Jeg er tilmeldt alle tre. Det andet kommer jeg til`: a seat that is there already."""
        numbers = set(act.meeting.numbers) if act.meeting is not None else set()
        return bool(numbers) and any(
            a.kind is Kind.STAYS
            and not (a.turned or a.context)
            and a.meeting is not None
            and numbers < set(a.meeting.numbers)
            and covers(a.people, act.people)
            for a in self.reading.acts
        )

    def _stays(self, person: Member, act: Act, whole: _Whole) -> bool:
        """Whether somebody is said to keep the seat that an act would take."""
        if not isinstance(person, Mention) or person.sender or person.name not in whole.keeping:
            return False
        kept = whole.keeping[person.name]
        gone = act.meeting.numbers if act.meeting is not None else ()
        return not kept or not gone or bool(kept & set(gone))

    def _is_title(self, act: Act, whole: _Whole) -> bool:
        """A subject that only says what the body is about."""
        if not act.context:
            return False
        own = only_sender(act)
        if self.reading.contacts and (own or self._names_the_contact(act)):
            return True
        nameless = [p for p in act.people if isinstance(p, Unnamed) and p.count == 1]
        if nameless == act.people and any(b.kind is Kind.SUBSTITUTE for b in whole.body):
            return True  # `Jeg sender en anden`, whom the body names
        told = any(b.kind is act.kind for b in whole.body)
        return not act.people or told or (bool(whole.body) and own)

    def _names_the_contact(self, act: Act) -> bool:
        """`Ida overtager` over a mail that makes her the contact."""
        about = act.kind is Kind.SUBSTITUTE and act.meeting is None and not act.out
        return about and any(covers(wish.people, act.people) for wish in self.reading.contacts)

    def _repeated(self, act: Act, whole: _Whole) -> bool:
        """`Vi må melde afbud` beside a cancellation that says of whom."""
        if told_again(act, whole.body):
            return True
        if act.kind is not Kind.CANCEL or act.everyone:
            return False
        if act.people:
            given = act.doubt == "conditional" and _GIVEN_ON.search(act.folded)
            firm = (b for b in whole.body if b.kind is Kind.CANCEL and not b.doubt)
            return bool(given) and any(covers(b.people, act.people) for b in firm)
        return any(
            b.kind is Kind.CANCEL and (b.people or b.everyone or b.subjectless) and b is not act
            for b in whole.body
        )

    def _of_the_membership(self, act: Act) -> bool:
        if not self.joins:
            return False
        if act.kind is Kind.CANCEL:
            of_us = only_sender(act) and not act.everyone
            return of_us or act.meeting is None or bool(act.doubt)
        all_of_it = act.meeting is None or "all" in act.meeting.hows
        if act.adding and act.meeting is not None and _MY_NAME.search(act.folded):
            return False
        bare = all_of_it and act.expected is None and only_sender(act)
        beside = any(
            other.sentence == act.sentence and other.kind is act.kind and not only_sender(other)
            for other in self.reading.acts
        )
        return act.kind is Kind.SIGN_UP and bare and not beside

    def _of_the_contact(self, act: Act) -> bool:
        """`Laila bliver kontaktperson. Skift mig ud med hende`: the role's exchange, no seat's."""
        if act.meeting is not None or act.context or _OF_A_SEAT.search(act.folded):
            return False
        wishes = [w for w in self.reading.contacts if w.changes and not w.doubt]
        near = [w for w in wishes if w.at in (act.sentence, act.sentence - 1)]
        if act.kind is Kind.SUBSTITUTE:
            return any(covers(w.people, act.people) for w in near)
        same = any(w.at == act.sentence for w in near)
        return act.kind is Kind.SIGN_UP and not act.adding and same and only_sender(act)

    def _puts_right(self, act: Act) -> bool:
        """`Rettelser: Bo skal ikke med i maj. Ida vil gerne med i oktober`: both are wished."""
        told = act.meeting is not None and act.meeting.numbers and not only_sender(act)
        told = told and "endnu" not in act.folded
        return bool(told) and any(map(_CHANGES_TOLD.search, self.reading.sentences.values()))

    def _only_said(self, act: Act, whole: _Whole) -> bool:
        """Hopes, who else comes or does not, and wishes that are really questions."""
        asked = self.reading.asked
        if act.kind is Kind.SUBSTITUTE:
            dropped = any(a.kind is Kind.CANCEL and a.people and not a.doubt for a in whole.body)
            named = any(isinstance(p, Mention) for p in act.people)
            hoped = (bool(act.doubt) or not named) and self._only_hoped(act) and dropped
            if act.doubt == "negated" or hoped:
                return True
        no_seat = act.kind is Kind.CANCEL and act.soft and _SHALL_NOT.search(act.folded)
        if no_seat and any(covers(wish.people, act.people) for wish in self.reading.contacts):
            return True  # `Ida er vores nye kontakt, men skal ikke med til møderne`
        if act.kind is Kind.SIGN_UP and act.doubt == "tentative" and self._hopes_for(act, whole):
            return True
        mine = act.kind is Kind.CANCEL and act.soft and NOT_MYSELF.search(act.folded)
        if mine and not AFTER_ALL.search(act.folded):
            others = (a for a in whole.body if a.kind is Kind.SIGN_UP and not a.doubt)
            if any(a.people and not covers(act.people, a.people) for a in others):
                return True
        soft = act.kind is Kind.CANCEL and act.soft and not self._puts_right(act)
        if soft and whole.signing and not whole.cancelling:
            return not _FIRM_WORDS.search(act.folded) or self._not_there_either(act, whole)
        if act.kind is Kind.SIGN_UP and not act.adding and not act.context:
            if self._asks_besides() and _TRAVELS.search(act.folded):
                return True
            if _IS_ON_THE_LIST.search(act.folded) and self._renamed():
                return True
            turned = whole.cancelling or whole.denied
            first = act.meeting is not None and not only_sender(act) and not _before(act, whole)
            told = _NEWCOMER.search(act.folded) or first or self._elsewhere(act, whole)
            if turned and not told:
                return True
        unsure = act.doubt in ("question", "tentative")
        unsure = unsure or (act.doubt == "unclear" and not act.adding and only_sender(act))
        return unsure and bool(asked.info or asked.status or asked.unanswerable)

    def _hopes_for(self, act: Act, whole: _Whole) -> bool:
        """`Jeg melder fra og prøver at få en kollega med`: nobody yet, who has the seat."""
        dropped = (a for a in whole.body if a.kind is Kind.CANCEL and a.people and not a.doubt)
        others = any(isinstance(p, Mention) and not p.sender for p in act.people)
        nobody = not others and act.meeting is None and re.search(r"\bG\d", act.folded)
        return bool(nobody) and self._only_hoped(act) and any(dropped)

    def _renamed(self) -> bool:
        """`Bo Friis hedder nu Bo Krogh`: who is on the list already, under another name."""
        return any(_RENAMED.search(s) for s in self.reading.sentences.values())

    def _asks_besides(self) -> bool:
        """Whether the letter asks what no published information answers, and nothing else."""
        asked = self.reading.asked
        asks = any(s.endswith("?") for s in self.reading.sentences.values())
        return bool(asked.unanswerable) or (asks and not asked.info and not asked.status)

    def _elsewhere(self, act: Act, whole: _Whole) -> bool:
        """`Bo melder afbud til møde 2. Ida kommer til møde 3`: a wish about another meeting."""
        if act.meeting is None or act.meeting.problem or not act.people:
            return False
        cancelled = [b for b in whole.body if b.kind is Kind.CANCEL]
        about = {n for b in cancelled for n in self.choice.of(b).numbers}
        same = any(covers(b.people, act.people) for b in cancelled)
        return bool(about) and not same and not about & set(act.meeting.numbers)

    def _not_there_either(self, act: Act, whole: _Whole) -> bool:
        """`… men oktober kan jeg desværre ikke` behind a sign-up: there was no seat to give up."""
        if NOT_MYSELF.search(act.folded):
            return True
        signs = [a for a in whole.body if a.kind is Kind.SIGN_UP and not a.doubt]
        before = [a for a in signs if a.sentence < act.sentence and covers(a.people, act.people)]
        return bool(before) and not AFTER_ALL.search(act.folded)

    def _without_turned_round(self, body: list[Act]) -> list[Act]:
        """`Jeg kan ikke rejse. Så jeg deltager på skærm`: what is said last of a person counts."""
        kept = []
        for act in body:
            later = [
                b
                for b in body
                if b.kind is Kind.SIGN_UP and not b.doubt and b.sentence > act.sentence
            ]
            if (
                act.kind is Kind.CANCEL
                and act.soft
                and act.people
                and any(covers(b.people, act.people) and not _in_return(act, b) for b in later)
            ):
                continue
            kept.append(act)
        return kept


_IN_RETURN = Seldom(r"\b(?:til gengaeld|omvendt|(?<!goer )derimod)\b")


def _in_return(absent: Act, coming: Act) -> bool:
    """`Bo kommer ikke til Randers. Til gengæld vil han gerne med i oktober`: both are wished."""
    away, there = absent.meeting, coming.meeting
    apart = away is not None and there is not None and not set(away.numbers) & set(there.numbers)
    return apart and bool(_IN_RETURN.search(coming.folded)) and not only_sender(absent)


_MY_NAME = Seldom(r"\b(?:skriv|saet|tilmeld|noter|meld|foej|book|registrer)\w* (?:\w+ ){0,3}?S\b")
_UNREAL = Seldom(
    r"\b(?:ville|kunne|skulle|burde)\b.*\bha(?:ve)? (?:vaeret|deltaget|taget|kommet)\b"
)
_SOFT_DOUBTS = ("tentative", "unclear")
_HALF_HEARTED = Seldom(
    r"\b(?:maaske|muligvis|eventuelt|evt|formentlig|sandsynligvis|nok|vist\w*|forbehold|hvis|ikke|"
    r"reserve|venteliste\w*|foreloebig\w*)\b"
)


def _said_firmly(act: Act, body: list[Act]) -> bool:
    """`Jeg har tænkt mig at komme, så sæt mig på`: the wish behind it is the firm one."""
    if act.doubt == "tentative" and _UNREAL.search(act.folded):
        said = any(not b.doubt and covers(b.people, act.people) for b in body)
        return said or _given_up_everywhere(act, body)
    if (
        act.kind is not Kind.SIGN_UP
        or act.doubt not in _SOFT_DOUBTS
        or _HALF_HEARTED.search(act.folded)
    ):
        return False
    return any(
        b.kind is act.kind
        and not b.doubt
        and b.adding
        and b.sentence in (act.sentence, act.sentence + 1)
        and covers(b.people, act.people)
        and (b.meeting is None or act.meeting is None or b.meeting.numbers == act.meeting.numbers)
        for b in body
    )


def _given_up_everywhere(act: Act, body: list[Act]) -> bool:
    """`Ida skulle have været med til begge. Hendes plads i maj tager Bo, den i oktober jeg`."""
    numbers = set(act.meeting.numbers) if act.meeting is not None else set()
    out = [b for b in body if not b.doubt and b.out and covers(b.out, act.people)]
    return bool(out) and numbers <= {n for b in out if b.meeting for n in b.meeting.numbers}


def _before(act: Act, whole: _Whole) -> bool:
    """Whether a cancellation stands before an act, or in its sentence."""
    return any(b.kind is Kind.CANCEL and b.sentence <= act.sentence for b in whole.body)

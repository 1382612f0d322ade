"""Who comes because somebody else does not: `Jeg kan ikke, så jeg sender Mette Holm`."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.doubts import modality
from knub_mailer.language.letter.acts import Act, Kind, Member, members_of
from knub_mailer.language.letter.correcting import IT_BECOMES
from knub_mailer.language.letter.corrections import Corrections
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats.seat_told import of_the_seat_told
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.workbench import covers

_GONE = Seldom(
    r"\b(?:orlov|barsel|(?:langtids)?syg\w*|stoppet|stopper|fratraadt|fratraeder|pension|"
    r"forhindret|"
    r"ferie|ikke laengere|(?:nyt|andet) (?:job|arbejde)|sagt (?:\w+ ){0,2}?op|hold(?:er|t) op|"
    r"rejst|"
    r"(?:slaaet|laest|vrikket|forstuvet|brudt) (?:\w+ )?(?:ryggen|foden|armen|haanden|benet|"
    r"anklen|skulderen|knaeet|lemmer)|skiftet|forladt|fyret|"
    r"afskediget|gaaet af|flyttet|opsagt|efterloen|doed|afgaaet|kursus|"
    r"ude af huset|ikke ansat|udlaant|udstationeret|braekket|feber|influenza|corona|covid|indlagt|"
    r"sengen|hospitalet|uheld|optaget|dobbeltbooket|udlandet|i retten|begravelse|forfald|"
    r"(?:et )?andet (?:moede|arrangement|sted))\b"
)
_I_AM = Seldom(r"(?:desvaerre |nu |men |og )*(?:J\b|(?:er|har|ligger|skal) J\b)(?!.*\bG\d)")
_SENDS = Seldom(
    r"\b(?:sende[rs]?|sendt|lade[rs]? (?=G)|beder|bedt|stiller med|faar|overlader|giver)\b"
)
_THEREFORE = Seldom(
    r"(?:og )?(?:saa(?! vidt)|derfor|hvorfor|men saa)\b|(?:J )?(?:sender|kommer|"
    r"bliver) (?:\w+ )?derfor\b"
)
_BESIDES = Seldom(
    r"\b(?:ogsaa|alene|kun|stadig\w*|fortsat|selv|stadigvaek|desuden|derudover|samtidig|sammen|"
    r"begge|endnu|mere|alligevel|som planlagt|allerede|uaendret|ene)\b"
)


_WAS_TO_COME = Seldom(
    r"\bskulle (?:\w+ ){0,2}?(?:have (?:vaeret|deltaget|moedt|repraesenteret|siddet)|vaere kommet|"
    r"have (?:taget|koert|fulgt) med)\b|\b(?:G\d+|J|H),? (?:der |som )?skulle (?:\w+ ){0,2}?"
    r"(?:til|med|deltage|komme|af ?sted)\b"
)
_HER = Seldom(r"\b(?:hun|hendes?)\b")
_HIM = Seldom(r"\b(?:han|ham|hans)\b")
_NOW_IT_IS = Seldom(
    r"(?:(?:men|og|saa|derfor|nu|i stedet) )+(?:bliver|er) det (?:(?:nu|saa|derfor|altsaa) )*"
    r"(?P<now>G\d+)(?: i stedet)?(?:,? (?:der|som) (?:kommer|deltager|tager af ?sted|moeder))?"
    r"[ .!]*|det bliver (?:(?:nu|saa|derfor|altsaa|i stedet) )+(?P<it>G\d+)[ .!]*"
)
_BRINGS = Seldom(r"\b(?:tager|tage|har|medbringer|medbringe|faar|have) (?:\w+ ){0,3}?(?:G\d+|H)\b")
_YOU_ARE_IN = Seldom(
    r"\bdu (?:er|staar) (?:\w+ )?(?:tilmeldt|paa (?:deltager)?listen|skrevet paa)\b|"
    r"\bdu har (?:en )?plads\b"
)
_SURELY = r"(?:(?:jo|allerede|selv|nemlig|ogsaa|forvejen|i|da|heldigvis) )*"
_I_AM_IN = Seldom(
    rf"(?:^|[.!,;:] |\b(?:og|men) )(?:jeg (?:er|staar)|selv (?:er|staar) jeg) {_SURELY}"
    r"(?:tilmeldt|meldt til|paa (?:jeres )?(?:deltager)?listen|skrevet (?:op|paa))\b"
    r"(?! (?:af|som)\b)(?P<rest>[^.!?;]{0,60})"
)
_NOT_SO = Seldom(r"\b(?:ikke|hvis|naar|vel|maaske|vist|var)\b")
_WHO_WROTE = Seldom(r"^(?:fra|from): |@[^ ]+>?:?$|\b(?:skrev|wrote)\b.*:$")
_LONG_AGO = Seldom(r"\b(?:sidste (?:aar|gang|moede)|i fjor|i gaar|dengang|forrige)\b|\?")
_HAS_A_SEAT = Seldom(
    r"\b(?:tilmeldt|plads|staar|figurerer|opfoert|noteret|skrevet|list\w*|staaende)\b|list\w*\b"
)
_SOMEBODY = Seldom(r"\b(?:G\d+|J|S)\b")
_STANDS_BY = Seldom(
    r"\b(?:G\d+|S|J|H),? (?:er|som) (?:\w+ )?(?:reserve|suppleant|stedfortraeder|vikar|"
    r"backup) for G\d"
)
_ALL_SEATS = Seldom(
    r"\b(?:alle|samtlige) (?:G\d+'s |hans |hendes |mine |sine |deres )(?:\w+ )?(?:tilmeldinger|"
    r"pladser)\b"
)


_MOST_QUOTED = 60  # lines


class StandingIn(Corrections):
    """Reads the seat that one clause leaves and the next one takes."""

    def _gone(self) -> list[Member]:
        """`Bo er gået på orlov. I stedet deltager Ida`: who is out of it in the sentence before."""
        before = self.reading.sentences.get(self.number - 1, "")
        if not _GONE.search(before):
            return []
        last = self.recent[-2:] if re.search(r"\b(?:G\d|H\b)", before) else []
        out = [m for members in last for m in members if isinstance(m, Mention) and not m.sender]
        if not out and _I_AM.match(before):
            return [self.sender]
        return [out[0]] if out else []

    def _on_the_list(self) -> list[Member]:
        """`Bo er tilmeldt møde 2, men Ida skal have pladsen`: who has it until now."""
        former = self.reading.acts[-1] if self.reading.acts else None
        near = former is not None and former.sentence >= self.number - 1 and not former.context
        if former is None or former.kind is not Kind.STAYS or former.turned or not near:
            return []
        return (
            list(former.people)
            if _alone(former.people) and _HAS_A_SEAT.search(former.folded)
            else []
        )

    def _was_to_come(self, act: Act, text: str) -> None:
        """`Bo skulle have været med, men er blevet syg`: he does not come."""
        sentence = self.reading.sentences.get(self.number, "")
        was = _WAS_TO_COME.search(text)
        if (
            was is None
            or act.kind is not Kind.SIGN_UP
            or not act.people
            or _LONG_AGO.search(sentence)
        ):
            return
        rest = sentence[sentence.find(was.group()) + len(was.group()) :]
        but = re.search(r"\bmen (?!.*\b(?:kommer|deltager|moeder|er med)\b)", rest)
        if (but or _GONE.search(rest)) and not modality.TENTATIVE.search(rest):
            act.kind, act.doubt, act.soft, act.adding = Kind.CANCEL, "", False, False

    def _comes_already(self, act: Act, text: str) -> None:
        """`Jeg tager Ida med` from somebody we wrote to as signed up: Ida alone is new."""
        others = [p for p in act.people if not (isinstance(p, Mention) and p.sender)]
        if act.kind is not Kind.SIGN_UP or not others or len(others) == len(act.people):
            return
        if not _BRINGS.search(text):
            return
        told = any(
            a.kind is Kind.STAYS and not a.turned and covers(a.people, [self.sender])
            for a in self.reading.acts
        )
        if told or _YOU_ARE_IN.search(fold(self.letter.quoted)) or self._wrote_of_own_seat(act):
            act.people = others

    def _wrote_of_own_seat(self, act: Act) -> bool:
        """`Jeg er jo tilmeldt` in an own mail of the sender's below, at no other meeting."""
        about = act.meeting or self.reading.subject_meeting
        address, own = fold(self.sender.email or ""), False
        for line in map(fold, self.letter.quoted.splitlines()[:_MOST_QUOTED]):
            if _WHO_WROTE.search(line):
                own = bool(address) and address in line
                continue
            said = _I_AM_IN.search(line) if own else None
            if said is None or _NOT_SO.search(said["rest"]):
                continue
            there = {n for each in self.calendar.mentions(said["rest"]) for n in each.numbers}
            return about is None or not there or not there.isdisjoint(about.numbers)
        return False

    def _now_it_is(self, text: str, grouped: Grouped) -> bool:
        """`Bo skulle have været med, men er syg. Nu bliver det Ida`: Ida has his seat."""
        m = _NOW_IT_IS.fullmatch(text) if "det" in text else None
        former = self.reading.acts[-1] if self.reading.acts else None
        if m is None or former is None:
            return False
        if former.kind is Kind.SIGN_UP and _WAS_TO_COME.search(former.folded):
            former.kind, former.doubt = Kind.CANCEL, ""
        if former.kind is not Kind.CANCEL or former.doubt:
            return False
        near = former.sentence == self.number - 1 and not former.context
        into = members_of(m["now"] or m["it"], grouped, self.sender)
        if not (near and _alone(former.people) and _alone(into)) or covers(into, former.people):
            return False
        act = Act(Kind.SUBSTITUTE, grouped.raw, into, list(former.people), meeting=former.meeting)
        act.sentence, act.folded = self.number, text
        self.reading.acts.append(act)
        return True

    def _whose_seat(self, act: Act) -> None:
        """`Vera kommer, og Jakob bliver væk. Hun skal have hans plads`: who is `hun`, who `han`."""
        of_the_seat_told(act, self.reading.acts, self.reading.sentences, self.number)
        if act.kind is not Kind.SUBSTITUTE or act.people != ["H"] or act.out != ["H"]:
            return
        near = [a for a in self.reading.acts if a.sentence >= self.number - 1 and not a.context]
        coming = [a for a in near if a.kind is Kind.SIGN_UP and _alone(a.people) and not a.doubt]
        if len(coming) != 1:
            self._goes_on_with_the_subject(act)
            return
        others = [p for p in self.recent[-3:] if _alone(p) and not covers(p, coming[0].people)]
        others = [p for p in others if isinstance(p[0], Mention) and p[0].sure]
        if not others or not all(covers(p, others[0]) for p in others):
            act.doubt = act.doubt or "unclear"
        else:
            act.people, act.out = list(coming[0].people), list(others[0])
            act.meeting = act.meeting or coming[0].meeting

    def _goes_on_with_the_subject(self, act: Act) -> None:
        """`Bo har overtaget Idas opgaver, og han kommer i hendes sted`: `han` is Bo."""
        sentence = self.reading.sentences.get(self.number, "")
        named = list(dict.fromkeys(re.findall(r"\bG\d+\b", sentence)))
        last = self.recent[-2:]
        two = len(named) == 2 and len(last) == 2 and all(map(_alone, last))
        if two and re.match(r"(?:og |men |saa )?G\d+ ", sentence):
            act.people, act.out = list(last[0]), list(last[1])

    def _still_for_the_same(self, act: Act, grouped: Grouped) -> None:
        """`Hendes plads i maj tages af Bo, og i oktober kommer jeg for hende`: not for Bo."""
        former = self.reading.acts[-1] if self.reading.acts else None
        if former is None or act.out != ["H"] or former.kind is not Kind.SUBSTITUTE:
            return
        her, him = (len(each.findall(grouped.folded)) for each in (_HER, _HIM))
        if former.sentence == self.number and (her, him) in ((her, 0), (0, him)) and her + him > 1:
            act.out = list(former.out)

    def _all_their_seats(self, act: Act, text: str) -> None:
        """`Ida overtager alle hans tilmeldinger`: at every meeting to come."""
        if act.meeting is None and _ALL_SEATS.search(text):
            coming = tuple(m.number for m in self.calendar.coming)
            act.meeting = Reference(coming, "", "alle", ("all",))

    def _for_who_is_gone(self, act: Act, text: str) -> bool:
        """`Bo har brækket benet, så det bliver Ida, der kommer`: Ida for Bo."""
        sentence = self.reading.sentences.get(self.number, "")
        if act.doubt or not _THEREFORE.match(text) or _BESIDES.search(text):
            return False
        before = _before(text, sentence)
        who = _SOMEBODY.findall(before)
        if not _GONE.search(before) or len(who) != 1 or not _alone(act.people):
            return False
        out = [m for m in self.recent[-1] if isinstance(m, Mention)] if self.recent else []
        out = [self.sender] if who[0] in ("J", "S") else out
        if not _alone([*out]) or covers(act.people, [*out]):
            return False
        act.kind, act.out, act.adding = Kind.SUBSTITUTE, [*out], False
        return True

    def _stands_in(self, act: Act, text: str) -> None:
        """Make a sign-up the other half of the cancelling before it, where the words say so."""
        said = self.reading.sentences.get(self.number, "")
        if act.kind is Kind.SIGN_UP and _STANDS_BY.search(said):
            act.doubt = act.doubt or "unclear"
        if act.kind is Kind.SUBSTITUTE and act.in_only and not act.out:
            self._for_who_is_gone(act, text)
        if act.kind is not Kind.SIGN_UP or self._for_who_is_gone(act, text):
            return
        former = self.reading.acts[-1] if self.reading.acts else None
        if former is None or former.kind is not Kind.CANCEL:
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
        becomes = IT_BECOMES.fullmatch(said)
        if elsewhere or not (_SENDS.search(text) or therefore or becomes):
            return
        act.kind, act.out, act.adding = Kind.SUBSTITUTE, list(former.people), False
        act.meeting = act.meeting or former.meeting


def _before(text: str, sentence: str) -> str:
    """What of a sentence stands before the first person of one of its clauses."""
    first = _SOMEBODY.search(text)
    at = sentence.find(first.group()) if first else -1
    return sentence[:at] if at > 0 else ""


def _alone(people: list[Member]) -> bool:
    return len(people) == 1 and isinstance(people[0], Mention)

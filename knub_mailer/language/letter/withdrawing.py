"""Who is taken off a list again in the same letter, and so has no seat to lose."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.language.letter.acts import Act, Kind, Member, reference_without
from knub_mailer.language.letter.timeline import Timeline
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats.cancelling import UNDOES
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

_NO_SEAT = Seldom(
    r"\b(?:ikke|aldrig) (?:\w+ ){0,3}?(?:tilmeldt|meldt til|paa \w*listen|skrevet (?:op|paa))\b"
)
_BUT = Seldom(r"[,.;:]? \b(?:men|dog|undtagen|bare)\b")
_UNSETTLED = Seldom(
    r"(?=.*\bM\d)(?=.*\b(?:usikker\w*|uvis\w*|uafklaret|tvivl\w*|maaske|muligvis|(?:bliver|er|"
    r"kommer|bli'r) (?:\w+ )?nok|ved (?:\w+ ){0,2}?ikke|ikke (?:helt )?sikker\w*|kommer an paa|"
    r"afhaenger|ser (?:J|vi) paa|finder (?:J|vi) ud af|vender (?:J|vi) tilbage|afventer|aabent)\b)"
)
_NOBODY_ELSE = Seldom(r"\b(?:er det|det er|bliver det|det bliver) (?:dog )?kun (?:G\d+|S)\b")
_ONLY = Seldom(r"\bkun\b")
NOT_MYSELF = Seldom(
    r"\bikke (?:J )?selv\b|\bselv ikke\b|\bnot\b.{0,40}\b(?:her|him|my)self\b|\bselv (?:kommer|"
    r"deltager|kan|skal) J ikke\b|"
    r"\b(?:S|J)(?: (?:maa|bliver|skal|desvaerre|derfor|selv|vil|dog|nemlig)){0,4} (?:blive )?"
    r"(?:hjemme|passer? butikken|holder? fortet)\b"
)
AFTER_ALL = Seldom(r"\b(?:alligevel|forhindret|afbud|syg\w*)\b")


class Withdrawing(Timeline):
    """Takes those who cannot come off the wishes before."""

    def _less_those_who_cannot(self, acts: list[Act]) -> list[Act]:
        """`A, B og C kommer. Eller rettere: C kan ikke`: C comes off the list, no seat is lost."""
        kept: list[Act] = []
        alone = self._alone(acts)
        for act in acts:
            if any(self._goes_beyond(act, one) for one in alone):
                continue
            if _undone(act) and any(_comes_after_all(a, act) for a in acts):
                continue
            kept += self._unsettled(act)
            if act.kind is Kind.CANCEL and act.soft and self._for_others(act, acts):
                continue
            if act.kind is Kind.CANCEL and act.soft and _told_of_others(act):
                act.doubt = act.doubt or "unclear"
            if act.kind is Kind.SIGN_UP and not act.doubt and self._was_in_for_more(act):
                act.doubt = "unclear"
            if act.kind is Kind.CANCEL and not act.doubt and self._but_not_to(act, kept):
                continue
            if act.kind is Kind.CANCEL and act.soft and act.people and not act.doubt:
                lists = [a for a in kept if a.kind is Kind.SIGN_UP and self._holds(a, act)]
                for one in lists:
                    one.people = [p for p in one.people if not covers(act.people, [p])]
                    one.expected = None
                if lists:
                    continue
                if any(covers(never, act.people) for never in self._never_had()):
                    act.doubt = "unclear"
            kept.append(act)
        return kept

    def _alone(self, acts: list[Act]) -> list[Act]:
        """`Denne gang er det kun Ida, der vil til Randers`: the others that are named do not."""
        signs = (a for a in acts if a.kind is Kind.SIGN_UP and a.people and not a.doubt)
        return [a for a in signs if _NOBODY_ELSE.search(self.reading.sentences.get(a.sentence, ""))]

    def _goes_beyond(self, act: Act, alone: Act) -> bool:
        """Whether a mention beside it, at no meeting of its own, has more than those alone."""
        aside = act.kind is Kind.SIGN_UP and act.meeting is None and not act.adding
        more = covers(act.people, alone.people) and not covers(alone.people, act.people)
        return aside and more and act.sentence < alone.sentence

    def _unsettled(self, act: Act) -> list[Act]:
        """`Jeg kommer til alle møder, men maj er endnu usikkert`: that one is asked about."""
        numbers = frozenset(act.meeting.numbers if act.meeting is not None else ())
        if act.kind is not Kind.SIGN_UP or act.doubt or act.context or len(numbers) < 2:
            return []
        open_: list[Act] = []
        for at, reference in self.reading.references:
            some = frozenset(reference.numbers)
            said = self.reading.sentences.get(at, "")
            said = said if at > act.sentence else "".join(_BUT.split(said, maxsplit=1)[1:])
            if at < act.sentence or not some or not some < numbers:
                continue
            if _UNSETTLED.search(said):
                act.meeting = reference_without(act.meeting, some)
                open_.append(replace(act, meeting=reference, doubt="tentative"))
                break
        return open_

    def _for_others(self, act: Act, acts: list[Act]) -> bool:
        """`Jeg skal ikke selv deltage. Det er A, der kommer`: who writes has no seat to give up."""
        if not NOT_MYSELF.search(act.folded) or AFTER_ALL.search(act.folded):
            return False
        return any(a.kind is Kind.SIGN_UP and a.people and not only_sender(a) for a in acts)

    def _was_in_for_more(self, act: Act) -> bool:
        """`Jeg fik meldt mig til alle tre. Jeg skal kun med til møde 2`: the others are asked."""
        if not _ONLY.search(act.folded) or act.meeting is None:
            return False
        former = (a for a in self.reading.acts if a.kind is Kind.SIGN_UP and a.doubt == "past")
        numbers = set(act.meeting.numbers)
        return any(
            covers(a.people, act.people) and a.meeting and numbers < set(a.meeting.numbers)
            for a in former
        )

    def _holds(self, signed: Act, absent: Act) -> bool:
        """Whether a list signed up before has those who cannot come, and others beside them."""
        inside = [p for p in signed.people if covers(absent.people, [p])]
        if signed.doubt or signed.context or not inside or len(inside) == len(signed.people):
            return False
        numbers = set(self.choice.of(absent).numbers)
        return bool(numbers) and numbers == set(self.choice.of(signed).numbers)

    def _never_had(self) -> list[list[Member]]:
        """`Jeg er slet ikke tilmeldt`: who has no seat to give up."""
        stays = (a for a in self.reading.acts if a.kind is Kind.STAYS)
        return [a.people for a in stays if a.people and _NO_SEAT.search(a.folded)]

    def _but_not_to(self, absent: Act, kept: list[Act]) -> bool:
        """`Jeg kommer til alle møder, men maj kan jeg ikke`: to the others, and no seat is lost."""
        people = absent.people or [self.people.sender_mention()]
        gone = frozenset(absent.meeting.numbers if absent.meeting is not None else ())
        if not gone or absent.everyone or not (absent.people or absent.subjectless):
            return False
        found = [a for a in kept if self._is_in_for_more(a, gone) and covers(a.people, people)]
        for signed in found:
            others = [p for p in signed.people if not covers(people, [p])]
            if others:  # they come to all of them
                kept.append(replace(signed, people=others, expected=None))
            signed.people = [p for p in signed.people if covers(people, [p])]
            signed.meeting = reference_without(signed.meeting, gone)
            signed.expected = None
        return bool(found)

    def _is_in_for_more(self, signed: Act, gone: frozenset[int]) -> bool:
        numbers = set(signed.meeting.numbers if signed.meeting is not None else ())
        firm = signed.kind is Kind.SIGN_UP and not (signed.doubt or signed.context)
        return firm and gone < numbers


def _undone(act: Act) -> bool:
    """`Glem mit afbud`: the cancelling that is taken back."""
    return act.kind is Kind.CANCEL and bool(act.doubt) and UNDOES.search(act.folded) is not None


def _comes_after_all(act: Act, undone: Act) -> bool:
    firm = act.kind is Kind.SIGN_UP and not act.doubt and not act.context
    return firm and covers(act.people, undone.people)


def _told_of_others(act: Act) -> bool:
    """`Chefen er med på det, men deltager ikke selv`: told of somebody who may have no seat."""
    aside = NOT_MYSELF.search(act.folded) and not AFTER_ALL.search(act.folded)
    return bool(aside) and not only_sender(act)


def only_sender(act: Act) -> bool:
    """Whether a wish is about its writer alone."""
    return all(isinstance(p, Mention) and p.sender for p in act.people)

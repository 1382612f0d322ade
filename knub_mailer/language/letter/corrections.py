"""What a sentence changes of those before it: corrections, names that follow, `det gør Mette`."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.doubts import modality
from knub_mailer.language.doubts.hedges import NEAR, SEATS, Hedges
from knub_mailer.language.doubts.taken_back import (
    Setback,
    at_its_meeting,
    given_up,
    names_the_unnamed,
    turned_or_meant,
)
from knub_mailer.language.letter import correcting as words
from knub_mailer.language.letter.acts import (
    Act,
    Kind,
    Member,
    first_reference,
    members_of,
    reference_without,
)
from knub_mailer.language.letter.spoken import Item
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats.seat_acts import seat_act
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.sentences import Sentence
from knub_mailer.language.workbench import covers

_HANDS_OVER = Seldom(r"\W*(?:kan (?:Y|i) )?(?:send|giv|videresend|mail|vis|laan)e?\b")


class Corrections(Hedges):
    """Reads what goes back to an earlier sentence."""

    corrected = False
    setback: Setback

    def _both(self, text: str, grouped: Grouped) -> None:
        """`Begge gange` after two named meetings, also those of the subject."""
        known = [*(r for _, r in self.reading.references), *grouped.meetings]
        former = dict.fromkeys(n for r in known for n in r.numbers if not r.problem)
        if self.reading.subject_meeting is not None:
            former |= dict.fromkeys(self.reading.subject_meeting.numbers)
        both = tuple(sorted(former)) if len(former) == 2 else ()
        coming = tuple(meeting.number for meeting in self.calendar.coming)
        both = coming if not former and len(coming) == 2 else both  # no others are left
        for at, reference in enumerate(grouped.meetings):
            if reference.hows == ("both",):
                grouped.meetings[at] = Reference(
                    both, "" if both else "no_meeting", reference.said, ("both",)
                )
        several = any(len(r) > 1 for r in self.recent)
        if both and not several and not grouped.meetings and words.TAKES_BOTH.search(text):
            grouped.meetings.append(Reference(both, "", "begge", ("both",)))

    def _leave_out_former(self, grouped: Grouped) -> None:
        """`Marts passer mig ikke, men de to øvrige`: without the one spoken of before."""
        former = {
            n
            for at, r in self.reading.references
            if at >= 0 and len(r.numbers) == 1
            for n in r.numbers
        }
        former |= {n for r in grouped.meetings if len(r.numbers) == 1 for n in r.numbers}
        for at, reference in enumerate(grouped.meetings):
            others = next((how for how in reference.hows if how.startswith("others")), "")
            left = tuple(n for n in reference.numbers if n not in former)
            problem = reference.problem
            if others and not problem:
                two = others == "others two"
                known = len(left) == 2 if two else bool(former and left)
                left, problem = (left, "") if known else ((), "either")
            elif "all" not in reference.hows or not former or not left:
                continue
            grouped.meetings[at] = Reference(left, problem, reference.said, reference.hows)

    def _corrects(self, text: str, grouped: Grouped) -> bool:
        """Whether a sentence changes the wish before it: whom, which meeting, or for all."""
        if self._in_nobodys_stead(text, grouped):
            return True
        last = self.reading.acts[-1] if self.reading.acts else None
        if last is not None and last.kind is Kind.CANCEL and words.OF_ALL.search(text):
            last.everyone = True
            return True
        if words.REGRETS_REGRET.search(text):
            self._remember(text, grouped)
            return True
        if words.ABOVE_STRUCK.search(text):
            for act in self.reading.acts:
                act.doubt = act.doubt or ("denied" if not act.context else "")
            return False
        if last is not None and words.FORGET_IT.match(text):
            last.doubt = last.doubt or "unclear"
            return True
        if words.ALL_BACK.match(text) and self._all_back():
            return True
        if self._meant_other(text, grouped) or self._misnamed(text, grouped):
            return True
        if turned_or_meant(text, self.reading.acts, self.number):
            return True
        if given_up(text, self.reading, self.number):
            return True
        renamed = words.RENAME.search(text)
        if renamed:
            into = members_of(renamed[1], grouped, self.sender)
            out = self._last_single(text, grouped, into)
            return self._replaces(into, out, text, grouped) and bool(out)
        called = words.RATHER_CALLED.match(text)
        if called and last is not None and last.kind in SEATS:
            near = [a for a in self.reading.acts if a.sentence == last.sentence]
            if len(near) == len(last.people) == 1:
                last.people = members_of(called[1], grouped, self.sender)
            else:
                for act in near:
                    act.doubt = act.doubt or "unclear"
            return True
        meant = words.MEANT_PERSON.match(text)
        if meant and last is not None and last.kind in SEATS and not last.context:
            return self._means(members_of(meant["who"], grouped, self.sender), last)
        if last is not None and last.kind in SEATS and words.NEVER_MIND.match(text):
            last.doubt = last.doubt or "unclear"
            return True
        left_out = words.NOT_THERE.fullmatch(text)
        if left_out and last is not None and last.meeting is not None:
            gone = frozenset(grouped.meetings[int(left_out["at"])].numbers)
            last.meeting = reference_without(last.meeting, gone)
            return True
        if self._swaps_out(text, grouped) or self._leaves_some(text, grouped):
            return True
        person = words.OTHER_PERSON.search(text)
        if person is None:
            return self._one_not_the_other(text, grouped) or self._other_meeting(text, grouped)
        into = members_of(person[1], grouped, self.sender)
        seats = last is not None and last.kind in (Kind.SIGN_UP, Kind.CANCEL)
        if last is not None and seats and last.people and not last.context:
            last.people, last.sentence = into, self.number
            return True
        named = members_of(person[2], grouped, self.sender)
        return self._replaces(into, self._resolved(named, text, grouped, into), text, grouped)

    def _in_nobodys_stead(self, text: str, grouped: Grouped) -> bool:
        """`Hun kommer ikke på min plads`: who was just signed up comes beside, for nobody."""
        told = words.IN_NOBODYS_STEAD.fullmatch(text)
        if told is None:
            return False
        named = members_of(told["who"] or told["whom"], grouped, self.sender)
        people = self._resolved(named, text, grouped)
        for act in reversed(self.reading.acts):
            coming = act.kind in (Kind.SIGN_UP, Kind.SUBSTITUTE) and not act.context
            if coming and act.sentence >= self.number - NEAR and covers(act.people, people):
                act.kind, act.out, act.in_only = Kind.SIGN_UP, [], False
                return True
        return False

    def _one_not_the_other(self, text: str, grouped: Grouped) -> bool:
        one = words.ONE_NOT_THE_OTHER.search(text)
        if one is None:
            return False
        act = Act(Kind.SIGN_UP, grouped.raw, members_of(one["who"], grouped, self.sender))
        act.sentence, act.folded, act.doubt = self.number, text, "unclear"
        self.reading.acts.append(act)
        return True

    def _means(self, people: list[Member], last: Act) -> bool:
        """`Rettelse: det er Lis, der skal med`: of several, the sender is asked which."""
        if len(last.people) == 1 and last.kind is not Kind.SUBSTITUTE:
            last.people = people
        else:
            last.doubt = last.doubt or "unclear"
        return True

    def _swaps_out(self, text: str, grouped: Grouped) -> bool:
        """`Det er Ida, der kommer. Bo er tilmeldt, så skift ham ud`: Ida comes in for Bo."""
        gone = words.OUT_AGAIN.search(text)
        if gone is None:
            return False
        out = self._resolved(members_of(gone[1], grouped, self.sender), text, grouped)
        last = self.reading.acts[-1] if self.reading.acts else None
        if last is not None and last.kind is Kind.SUBSTITUTE and covers(last.out, out):
            return True
        signs = [a for a in self.reading.acts if a.kind is Kind.SIGN_UP and not a.context]
        if signs and signs[-1].sentence >= self.number - 2 and not signs[-1].doubt:
            signs[-1].kind = Kind.SUBSTITUTE
            signs[-1].out = [p for p in out if p not in signs[-1].people]
            return True
        items = self.reading.items
        if not items or items[-1].sentence < self.number - 2 or items[-1].doubt:
            return False
        item = items.pop()
        act = Act(Kind.SUBSTITUTE, item.said, item.people, out, meeting=item.meeting)
        act.sentence, act.folded = item.sentence, text
        self.reading.acts.append(act)
        return True

    def _replaces(self, into: list[Member], out: list[Member], text: str, grouped: Grouped) -> bool:
        act = Act(Kind.SUBSTITUTE, grouped.raw, into, out, meeting=first_reference(text, grouped))
        act.sentence, act.folded = self.number, text
        self.reading.acts.append(act)
        return True

    def _other_meeting(self, text: str, grouped: Grouped) -> bool:
        """`Nej undskyld, det er møde 3`: the wish before it gets that meeting."""
        rather = words.RATHER_AT.match(text)
        if rather and self._firm_before():
            self._correct_last(grouped.meetings[int(rather["at"])])
            return True
        told = (
            words.CORRECTION.search(text)
            or words.IT_IS_MEETING.search(text)
            or words.CONCERNS.search(text)
        )
        back = self.setback.number >= self.number - NEAR or words.CORRECTION.search(text)
        meant = back and words.MEANT_INSTEAD.fullmatch(text)
        told = told or meant
        if not told or not grouped.meetings or re.search(r"\bG\d|\bM\d+\W+nej\b", text):
            return False
        if words.ENGAGED.search(text):
            return False
        left = words.NOT_MEANT.sub("", text)
        if words.NOT_AT.search(left):
            return False
        reference = first_reference(left, grouped)
        former = [a for a in self.reading.acts if a.kind in SEATS and not a.context]
        if not former or reference is None:
            return False
        if reference.problem == "disagree" and words.SORRY.match(text):
            former[-1].doubt = former[-1].doubt or "unclear"
        at = former[-1].meeting if words.SETBACK.match(text) else None
        if not reference.numbers or (at and at.numbers == reference.numbers):
            return False  # `Nej, det er jo Randers, den dag …`: no other meeting is meant
        act = seat_act(text, grouped, self.sender, question=False)
        if act is not None and not meant and not self._same_again_corrected(act, former[-1], text):
            return False
        told_of = self._told_of(former[-1], reference, text)
        for each in at_its_meeting(former, text):
            each.meeting = reference if meant else told_of
        self._note(text, "correction of the meeting")
        return True

    def _told_of(self, act: Act, told: Reference, text: str) -> Reference:
        """`Tilmeld mig møde 3. Det er jo den 28. maj`: no correction, but a contradiction."""
        named = act.meeting.numbers if act.meeting is not None else ()
        corrects = self.corrected or words.CORRECTION.search(text) or words.CONCERNS.search(text)
        if corrects or not named or set(named) & set(told.numbers):
            return told
        return Reference((), "disagree", told.said, told.hows)

    def _same_again_corrected(self, act: Act, former: Act, text: str) -> bool:
        """`Arh forkert, det er det i oktober, jeg skal med til`: the same wish once more."""
        same = act.kind is former.kind and not act.doubt
        if act.we and not act.people:
            return same and not words.BESIDES.search(text)
        return same and act.people == former.people and bool(words.WRONG.match(text))

    def _said_again(self, act: Act, text: str) -> bool:
        """`Nej undskyld, forkert kolonne! Det er mødet i maj, jeg skal med til`."""
        former = self.reading.acts[-1] if self.reading.acts else None
        if former is None or not self.corrected or former.kind is not act.kind or former.context:
            return False
        if words.BESIDES.search(text):
            return False
        near = former.sentence >= self.number - 2 and former.sentence != self.number
        of_us = act.we and not act.people
        if not near or act.meeting is None or not (of_us or covers(act.people, former.people)):
            return False
        for each in at_its_meeting(self.reading.acts, text):
            each.meeting = act.meeting
        return True

    def _names_them(self, text: str, grouped: Grouped, sentence: Sentence) -> bool:
        """`Den anden er Nils Kær`, `os = A og B`: names for those announced or asked for."""
        firm = [
            a
            for a in self.reading.acts
            if a.kind is not Kind.STAYS and a.doubt in ("", "past") and (a.people or not a.context)
        ]
        if not sentence.subject and self._told_name(text, grouped):
            return True
        if self._just_left() and words.IT_BECOMES.fullmatch(text):
            return False
        if sentence.subject or not (self.reading.lists_people or firm or self.reading.contacts):
            return False
        found = [m[1] or m[2] or m[3] for m in words.NAMING.finditer(text)]
        if _HANDS_OVER.match(text) or "heller ikke" in text:
            return False
        if not found and firm and firm[-1].kind is Kind.SIGN_UP and firm[-1].expected:
            text = re.sub(r"(?<=paa plads), (?!G|nemlig).*", "", text)
            found = [m[1] or m[2] or m[3] for m in words.OF_THE_ANNOUNCED.finditer(text)]
        wish = self.reading.contacts[-1] if self.reading.contacts else None
        if (
            found
            and wish is not None
            and not wish.changes
            and not firm
            and words.FROM_NOW.search(text)
        ):
            wish.people, wish.changes = members_of(found[-1], grouped, self.sender), True
            return True
        if found and wish is not None and wish.unnamed and not wish.people:
            wish.people, wish.unnamed, wish.changes = (
                members_of(found[-1], grouped, self.sender),
                False,
                True,
            )
            return True
        if firm and firm[-1].everyone:
            return False  # `Alle vores … det drejer sig om tre`
        if not found or seat_act(text, grouped, self.sender, question=False) is not None:
            return False
        if re.search(r"\b(?:kontakt\w*|tovholder|indgang|ikke)\b", text):
            return False
        people = [p for marker in found for p in members_of(marker, grouped, self.sender)]
        unsure = modality.TENTATIVE.search(text) or modality.NOT_SETTLED.search(text)
        doubt = "tentative" if unsure else ""
        if self.corrected and firm and firm[-1].sentence >= self.number - 2:
            firm[-1].people = people
            return True
        self.reading.items.append(
            Item(people, first_reference(text, grouped), self.number, grouped.raw, doubt)
        )
        self.recent.append(people)
        return True

    def _firm_before(self) -> bool:
        return any(
            a.kind in (Kind.SIGN_UP, Kind.CANCEL) and a.people and not a.doubt and not a.context
            for a in self.reading.acts
        )

    def _correct_last(self, reference: Reference | None) -> None:
        self.reading.corrected_at = self.number
        former = [a for a in self.reading.acts if a.kind in SEATS and not a.context]
        if former and reference is not None:
            text = self.reading.sentences.get(self.number, "")
            for each in at_its_meeting(former, text):
                each.meeting = reference

    def _goes_on_naming(self, text: str, grouped: Grouped) -> bool:
        """`Vi bliver fire, og sådan fordeler det sig: A, B, C og jeg`."""
        former = self.reading.acts[-1] if self.reading.acts else None
        if former is None or former.sentence != self.number or former.kind is not Kind.SIGN_UP:
            return False
        named = words.IT_IS_THEY.fullmatch(text)
        if named and names_the_unnamed(former, members_of(named[1], grouped, self.sender)):
            return True
        more = re.fullmatch(r"(?:og|samt|plus) (?:G\d+|S)", text)
        if more and former.people and not former.doubt and former.kind is Kind.SIGN_UP:
            former.people += self._people_in(text, grouped)
            return True
        if (
            former.people
            or former.expected is None
            or not re.search(r"\bG\d", text)
            or re.search(r"\bikke\b", text)
        ):
            return False
        people = self._people_in(text, grouped)
        self.reading.items.append(Item(people, None, self.number, text, former.doubt))
        return True

    def _of_past_wish(self, act: Act, text: str) -> None:
        """`I tirsdags tilmeldte jeg Sisse. Maj trækker jeg tilbage`: it is Sisse's seat."""
        former = self.reading.acts[-1] if self.reading.acts else None
        if (
            act.kind is not Kind.CANCEL
            or former is None
            or former.doubt != "past"
            or re.search(r"\bS\b", text)
        ):
            return
        others = [p for p in former.people if isinstance(p, Mention) and not p.sender]
        if (
            others
            and all(isinstance(p, Mention) and p.sender for p in act.people)
            and re.search(r"\btilbage\b|\bannuller|\baflys", text)
        ):
            act.people = list(others)

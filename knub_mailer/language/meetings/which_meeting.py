"""Which meetings a wish means: its own words, else those around it, else the next meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knub_mailer.language.clauses.grouping import Reference
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.letter.correcting import BESIDES
from knub_mailer.language.letter.spoken import Reading
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_ABOUT_A_MEETING = Seldom(
    r"\b(?:moede\w*|\w*moedet|tilmeld\w*|afmeld\w*|deltag\w*|plads\w*|netvaerk\w*|afbud|"
    r"meeting|liste\w*|med)\b"
)


_INVITED_TO = Seldom(
    r"\b(?:invitation\w*|indbydelse\w*|tilmelding\w*|frist\w*|svar\w* paa) "
    r"(?:\w+ ){0,4}?(?:til|ved|for) (?:\w+ ){0,2}?M\d"
)


_SEE_YOU = Seldom(r"\bses (?:\w+ ){0,3}?M\d")
_IN_THE_CALENDAR = Seldom(
    r"\bkalender\w* (?:er |har J |har vi )?(?:nu )?(?:ryddet|fri|booket|sat|blokeret)\b|"
    r"\b(?:sat|sat et|slaaet) (?:stort )?kryds\b|\b(?:ryddet|sat|holdt|blokeret|reserveret) "
    r"(?:hele )?(?:kalenderen\b|M\d+ (?:af|fri)\b|dagen\b)|\bholder M\d+ fri\b"
)
"""`Så er kalenderen ryddet den 4. juni`: for the meeting, which is on another day."""
_UNDER_WAY = Seldom(
    r"\b(?:moedet|Y|det) er (?:\w+ ){0,2}?(?:i gang|begyndt|startet|gaaet i gang)\b"
)
_NEVER_CAME = Seldom(
    r"\b(?:kom|naaede|dukkede|moedte|deltog|var) (?:(?:J|H|vi|D|G\d+|jo|desvaerre|dog) )*"
    r"(?:aldrig|ikke|slet ikke) (?:\w+ ){0,2}?(?:frem|op|af ?sted|med|derover|derhen|derud|der)\b"
)
"""`Jeg blev syg og kom aldrig frem. Slet mig fra dagen`: a day that is over."""


_WAS = Seldom(r"\bM\d+ (?:\w+ )?(?:var|gav|blev|handlede|gjorde|vakte)\b|\bsiden (?:det |den )?M\d")
"""`Mødet i marts var godt, så nu vil jeg også med`: to the next one."""
_AT_THAT = Seldom(r"\b(?:der|derfra|dertil|det moede|den gang|samme moede)\b")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The meetings of a wish; `problem` is why they can't be taken so, `said` the words."""

    numbers: tuple[int, ...]
    problem: str = ""
    said: str = ""
    stated: bool = True


_ANSWER_TO_JOIN = Seldom(
    r"\bmeld\w* (?:\w+ ){0,3}?ind (?:igen )?ved at (?:svare|besvare)\b|"
    r"\bsvar (?:\w+ ){0,3}?(?:ja|paa denne mail),? (?:hvis|for at|saa)\b[^.?!]{0,60}\b(?:med\b|"
    r"medlem\w*|ind\b)"
)
"""`Meld kommunen ind ved at svare på denne mail`."""


class MeetingChoice:
    """Chooses for one letter."""

    def __init__(self, reading: Reading, calendar: Calendar, quoted: str) -> None:
        self.reading = reading
        self.calendar = calendar
        self.quoted = quoted

    def of(self, act: Act) -> Chosen:
        """The meetings of one wish."""
        if act.meeting is not None:
            if act.meeting.problem == "other_day" and not act.context:
                return Chosen((), "other_day", act.meeting.said)
            if not _other_day(act.meeting):
                return self._checked(act.meeting)
        if act.kind is Kind.CANCEL and any(
            map(_NEVER_CAME.search, self.reading.sentences.values())
        ):
            return Chosen((), "past")
        near = self._around(act)
        if near is not None:
            return self._checked(near)
        held = [r for at, r in self.reading.references if r.problem == "past" and at >= 0]
        if act.kind is Kind.SIGN_UP:  # `I er her i dag. Sæt mig på mødet`
            held = [r for r in held if any(map(self.calendar.today_begun, r.numbers))]
            held += [r for at, r in self.reading.references if self._invited(at, r)]
        if held and not self._usable():
            return self._checked(held[-1])
        going = any(map(_UNDER_WAY.search, self.reading.sentences.values()))
        today = any(map(self.calendar.today_begun, self._live()))
        if today and (act.kind is not Kind.SIGN_UP or going):
            return Chosen((), "today_begun")  # `Toget holder stille, så meld mig fra`
        return self.default()

    def _live(self) -> list[int]:
        return [meeting.number for meeting in self.calendar.live]

    def _invited(self, at: int, reference: Reference) -> bool:
        """`Jeg ser først nu jeres invitation til møde 1`: the meeting meant is held."""
        sentence = self.reading.sentences.get(at, "")
        return reference.problem == "past" and bool(_INVITED_TO.search(sentence))

    def _usable(self) -> bool:
        return any(self._counts(at, r) for at, r in self.reading.references)

    def about_senders_seat(self) -> bool:
        """Whether the mail below speaks of the sender's own seat ("din plads")."""
        return bool(re.search(r"\b(?:din|your) (?:plads|seat)\b", fold(self.quoted[:1500])))

    def asks_contact(self) -> bool:
        """Whether the network's mail below asks who the contact is."""
        return bool(re.search(r"\bkontakt", fold(self.quoted[:1500])))

    def asks_to_join(self) -> bool:
        """Whether the mail replied to asks just whether the municipality will be a member."""
        said = fold(self.quoted[:1500])
        asked = re.findall(r"[^.?!\n]*\?", said)
        if not asked and _ANSWER_TO_JOIN.search(said):
            return True
        return len(asked) == 1 and bool(re.search(r"\bmedlem\b", asked[0]))

    def default(self) -> Chosen:
        """What a mail means that names no meeting: the next not yet begun."""
        if self.calendar.next is None:
            return Chosen((), "none_left")
        return Chosen((self.calendar.next,), stated=False)

    def _around(self, act: Act) -> Reference | None:
        usable = [(at, r) for at, r in self.reading.references if self._counts(at, r)]
        same = [r for at, r in usable if at == act.sentence]
        if act.kind is Kind.CANCEL and _SEE_YOU.search(
            self.reading.sentences.get(act.sentence, "")
        ):
            same = []  # `Slet os, vi ses i Randers`: at the other one
        if same and self.reading.corrected_at == act.sentence:
            return same[-1]
        if same:
            return _united(same) if len(same) > 1 else same[0]
        before = [(at, r) for at, r in usable if at < act.sentence]
        before = [(at, r) for at, r in before if not self._keeps_beside(act, at)] or before
        if before:
            there = [r for at, r in before if at == before[-1][0]]
            dated = any(r.numbers and "date" in r.hows for r in there)
            return there[-1] if dated else next(filter(_kept_free, there), there[-1])
        if self.reading.subject_meeting is not None:
            return self.reading.subject_meeting
        after = [r for at, r in usable if at > act.sentence and not self._besides(act, at)]
        if len({r.numbers for r in after}) == 1:
            return after[0]
        return self._of_history()

    def _keeps_beside(self, act: Act, at: int) -> bool:
        """`Ida melder fra i maj. Hun er stadig med i oktober. Bo melder også fra`: he, in May."""
        there = [each for each in self.reading.acts if each.sentence == at]
        keeps = bool(there) and all(a.kind is Kind.STAYS and not a.turned for a in there)
        off = act.kind in (Kind.CANCEL, Kind.SUBSTITUTE) and not _AT_THAT.search(act.folded)
        return (
            keeps and off and any(a.kind is act.kind and a.sentence < at for a in self.reading.acts)
        )

    def _besides(self, act: Act, at: int) -> bool:
        """`A, B og C kommer. A er også med den 8. oktober`: the others' meeting is another one."""
        if not BESIDES.search(self.reading.sentences.get(at, "")):
            return False
        there = [a for a in self.reading.acts if a.sentence == at and a.kind is act.kind]
        names = {each.name for each in act.people if isinstance(each, Mention)}
        others = [each for a in there for each in a.people]
        return bool(others) and all(isinstance(o, Mention) and o.name in names for o in others)

    def _counts(self, at: int, reference: Reference) -> bool:
        """Whether a mention is context: "tak for mødet i marts" is none after March."""
        if not reference.problem:
            return bool(reference.numbers)
        if reference.problem in ("either", "disagree"):
            return True  # `I holder møde 3 den 28. maj. Det vil jeg gerne til`
        if at in self.reading.act_sentences and reference.problem != "past":
            return True
        if _other_day(reference):
            return False
        sentence = self.reading.sentences.get(at, "")
        if reference.problem == "past":
            meant = at in self.reading.act_sentences and not _WAS.search(sentence)
            return at < 0 or meant
        about = _ABOUT_A_MEETING.search(sentence) or (
            _kept_free(reference) and _IN_THE_CALENDAR.search(sentence)
        )
        return at < 0 or bool(about)

    def _of_history(self) -> Reference | None:
        """The one meeting that the network's own mail below is about."""
        mentions = [
            m
            for m in self.calendar.mentions(fold(self.quoted[:1500]))
            if m.numbers and not m.problem
        ]
        sets = {m.numbers for m in mentions if len(m.numbers) == 1}
        if len(sets) == 1:
            return Reference(next(iter(sets)), "", mentions[0].how)
        return None

    def _checked(self, reference: Reference) -> Chosen:
        if reference.problem:
            begun_today = [n for n in reference.numbers if self.calendar.today_begun(n)]
            if reference.problem == "past" and begun_today:
                return Chosen(tuple(begun_today), "today_begun", reference.said)
            left = tuple(n for n in reference.numbers if not self.calendar.begun(n))
            return Chosen(left, reference.problem, reference.said)
        if not reference.numbers:
            return Chosen((), "no_meeting", reference.said)
        if any(self.calendar.begun(n) for n in reference.numbers):
            left = tuple(n for n in reference.numbers if not self.calendar.begun(n))
            today = [n for n in reference.numbers if self.calendar.today_begun(n)]
            if today and not left:
                return Chosen(tuple(today), "today_begun", reference.said)
            return Chosen(left, "past", reference.said)
        return Chosen(reference.numbers, "", reference.said)


def _kept_free(reference: Reference) -> bool:
    """A date that is no meeting's, which whoever keeps it free takes for one."""
    return reference.problem == "no_meeting" and not reference.numbers


def _other_day(reference: Reference) -> bool:
    return reference.problem == "other_day" and not reference.numbers


def _united(references: list[Reference]) -> Reference:
    problem = next((r.problem for r in references if r.problem), "")
    sets = [set(r.numbers) for r in references if r.numbers]
    common = set.intersection(*sets) if sets else set()
    numbers = common or {n for r in references for n in r.numbers}
    return Reference(tuple(sorted(numbers)), problem, references[0].said, references[0].hows)

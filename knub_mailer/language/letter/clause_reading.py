"""The clauses of a sentence: which of them wish something, and how firmly."""

from __future__ import annotations

import re
from itertools import zip_longest

from knub_mailer.language.clauses.clause_signs import (
    ADDS_SOMEBODY,
    ALTERNATIVE,
    ASKS_MORE,
    BY_ORDER,
    CONFIRM,
    FROM_NOW_ON,
    OF_SEATS,
    OTHERS_FIRST,
    PROVISIONAL,
    TOLD,
    UNKNOWN,
    WEIGHS,
    at_several,
    general,
    put_off,
    same,
    same_again,
    says_nothing_of_whom,
    subjectless,
)
from knub_mailer.language.clauses.clauses import Clause, Role, clauses_of
from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.clauses.openings import governed_by, leaves_open
from knub_mailer.language.doubts import modality
from knub_mailer.language.doubts.caution import later_join, turned_by
from knub_mailer.language.doubts.conditions import hanging
from knub_mailer.language.doubts.governing import (
    COULD_BE,
    HEREBY,
    REPORTED,
    doubt_of_saying,
    scope_of,
)
from knub_mailer.language.doubts.unread import unread_part
from knub_mailer.language.letter.acts import (
    Act,
    Kind,
    Member,
    first_reference,
    reference_without,
    without_left_out,
)
from knub_mailer.language.letter.correcting import (
    ANOTHER_MEETING,
    CORRECTION,
    MEANT_MEETING,
    TO_THAT,
)
from knub_mailer.language.letter.frame import Frame
from knub_mailer.language.meetings.left_to_others import at_what_is_left_out
from knub_mailer.language.membership.membership_reading import MembershipReading
from knub_mailer.language.membership.offered import says_i
from knub_mailer.language.people.bystanders import names_somebody_beside
from knub_mailer.language.people.discourse import subject_of
from knub_mailer.language.people.people import Mention
from knub_mailer.language.questions.asked import Asked, asked_in, asks, wants_to_know
from knub_mailer.language.seats.cancelling import EVERYONE_SAID
from knub_mailer.language.seats.kept_seat import keep_what_is_left
from knub_mailer.language.seats.seat_acts import seat_act
from knub_mailer.language.seats.strangers import stranger_in
from knub_mailer.language.seats.would_be import never_announced
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.sentences import Sentence
from knub_mailer.language.workbench import covers

_NUMBER_SPOKEN_OF = Seldom(
    r"\b(?:nummer(?:et)?|numret|ean|oplysninger(?:ne)?|lokationsn\w*|faktura\w*|adressen?)\b"
)
_THE_OLD_ONE = Seldom(r"(?:og |men )?(?:det|den|de) (?:gamle|forkerte|tidligere|forrige)\b")
_SHALL_NOT = Seldom(r"\bskal (?:\w+ ){0,2}?ikke\b")
_NOBODY = Seldom(r"\b(?:ingen|ikke nogen|ikke andre|nobody|no one)$")
_COULD_YOU = Seldom(r"om (?P<you>Y|i|vi|J) (?:\w+ )?(?P<can>kan|vil|kunne|maa|gider)\b")
_MAY_WE_JOIN = Seldom(r"om (?:vi|J|K) (?:\w+ )?kan\b.*\b(?:ind|medlem|indmeld\w*)\b")
_WHERE_IT_IS = Seldom(r"hvor (?:de|det|der|vi|J|H|G\d+|M\d+|temaet|emnet)\b")
_DO_IT = Seldom(
    r"(?:kan|vil|kunne|gider) Y (?:\w+ ){0,4}?(?:soerge|sikre|notere|registrere|skrive|saette)\b|"
    r"er det (?:\w+ )?(?:okay|ok|i orden|fint|muligt)$"
)
_IS_WISHED = Seldom(r"\bbliver (til|af|fra)meldt\b")
_REQUESTS = Seldom(r"\b(?:beder?|oensker|vil (?:\w+ )?have|brug for|soerge|sikre)\b")
_THE_ONE = Seldom(r"\b(?:fra|af) (?:det|den) (?:ene|dag|moede|gang)\b")
_HEADED = Seldom(r"(?:(?:til|paa|i|for|den|det|moedet|moede|d\.?) )*M(\d+) ?:")


class ClauseReader(MembershipReading):
    """Reads the clauses of a sentence, each in the light of those before it."""

    def _clauses(self, sentence: Sentence, grouped: Grouped) -> None:
        question = asks(sentence.text, grouped.text)
        whole = asked_in(grouped.text, question, sentence.text)
        if whole.status and not sentence.subject and not ADDS_SOMEBODY.search(grouped.text):
            self._asks_for_status(whole, sentence)
            self._asks_more(clauses_of(grouped.text, question=question), sentence)
            self._remember(grouped.text, grouped)
            return
        if self._asks_whether_it_is_so(grouped.text, sentence.text):
            return
        if sentence.subject and whole.status:
            self.reading.titled.add(whole)
        if whole.of_others and not sentence.subject:
            self.reading.asked.add(whole)
            return
        clauses = clauses_of(grouped.text, question=question)
        frame = Frame(
            sentence,
            grouped,
            alternative=bool(question and ALTERNATIVE.search(grouped.text))
            or bool(PROVISIONAL.match(grouped.text)),
            wanted=wants_to_know(grouped.text),
            corrects=bool(CORRECTION.search(grouped.text)),
            turned=turned_by(grouped.text, self.reading.sentences.get(self.number - 1, "")),
        )
        before = ""
        self._contact_not_yet_known(frame)
        limited = hanging(clauses)
        for at, (clause, after) in enumerate(zip_longest(clauses, clauses[1:])):
            frame.conditional = frame.alternative or at in limited or self._upon_a_question(clause)
            clause = at_what_is_left_out(clause, before)
            self._wavers(clause, after, grouped, sentence)
            if clause.role is Role.MAIN:
                told = frame.wanted or (question and clause.text.startswith("er det "))
                frame.confirming = told and bool(CONFIRM.search(clause.text))
            text = self._wish_text(clause, frame, before)
            if text is not None:
                self._clause(text, clause, frame)
            if not (clause.role is Role.CONTENT and frame.confirming):
                self._remember(clause.text, grouped)
            before = clause.text
            rest, out = without_left_out(clause.text, grouped)
            frame.meeting = reference_without(first_reference(rest, grouped), out) or frame.meeting
        meant = MEANT_MEETING.search(grouped.text) if frame.corrects else None
        if meant is not None and self._firm_before():
            self._correct_last(grouped.meetings[int(meant[meant.lastindex or 1])])

    def _asks_for_status(self, asked: Asked, sentence: Sentence) -> None:
        self.reading.asked.add(asked)
        self._note(sentence.text, "status")

    def _asks_more(self, clauses: list[Clause], sentence: Sentence) -> None:
        """`Hvem har vi på listen, og hvornår begynder mødet?`: what the others can be told."""
        for clause in clauses[1:]:
            if ASKS_MORE.match(clause.text):
                more = asked_in(clause.text, clause.question, sentence.text, wanted=True)
                if more.info and not more.status:
                    self.reading.asked.add(more)

    def _wish_text(self, clause: Clause, frame: Frame, before: str) -> str | None:
        """What of a clause may hold a wish; None for one that only explains or wonders."""
        text, said = clause.text, frame.sentence.text
        match clause.role:
            case Role.CONTENT if frame.confirming and not HEREBY.search(text):
                self.reading.asked.add(asked_in(f"om {text.removeprefix('at ')}", True, said, True))
                return None
            case Role.REASON | Role.CONCESSION | Role.TIME:
                return None
            case Role.CONDITION:
                kind = re.search(r"\bvenlig|\bsoed", text)
                return re.sub(r"^hvis .*? at ", "", text) if kind else None
            case Role.WONDER if WEIGHS.search(before):
                self.reading.asked.add(asked_in(text, clause.question, said))
                return None
            case Role.WONDER if (
                frame.wanted and _COULD_YOU.match(text) and not _MAY_WE_JOIN.match(text)
            ):
                return _COULD_YOU.sub(r"\g<can> \g<you>", text)
            case Role.WONDER:
                self.reading.asked.add(asked_in(text, clause.question, said, frame.wanted))
                return None
            case Role.RELATIVE:
                self._remember(text, frame.grouped)
                self._had_been_coming(text)
                whose = self._with_antecedent(text, frame.grouped, before)
                nobody = frame.found or TOLD.search(before) or _NOBODY.search(before)
                return None if nobody else whose
            case _ if UNKNOWN.match(text) and not clause.question:
                self.reading.asked.add(asked_in(text, False, said, frame.wanted))
                return None
            case _:
                return text

    def _had_been_coming(self, text: str) -> None:
        """`Vi er fem, der skulle have været med`: no announcement of five."""
        last = self.reading.acts[-1] if self.reading.acts else None
        if last is None or last.sentence != self.number or last.people:
            return
        if re.search(r"\bskulle have\b|\bhavde\b", text):
            last.doubt = "past"

    def _clause(self, text: str, clause: Clause, frame: Frame) -> None:
        sentence, grouped = frame.sentence, frame.grouped
        self._hedge(text)
        text = self._with_subject(text, frame.subject)
        frame.subject = subject_of(text) or frame.subject
        if frame.corrects and ANOTHER_MEETING.fullmatch(text) and self._firm_before():
            self._correct_last(first_reference(text, grouped))
            return
        asked = asked_in(text, clause.question, sentence.text, frame.wanted)
        if asked.status and not sentence.subject:
            self._asks_for_status(asked, sentence)
            return
        inherits = clause.role in (Role.CONTENT, Role.RELATIVE)
        scope = frame.scope if inherits else governed_by(frame.over, text)
        question = clause.question
        if clause.role is Role.CONTENT:
            scope = scope or doubt_of_saying(frame.main, text, grouped.folded)
            text = _IS_WISHED.sub(r"skal \1meldes", text) if _REQUESTS.search(frame.main) else text
            question = question and not (_DO_IT.match(frame.main) or COULD_BE.match(frame.main))
        only = clause.role is Role.MAIN and not question and self._only_they(text, grouped)
        only = only or self._only_so_many(text)
        found = only or self._wish(text, question, frame, scope)
        found = found or self._goes_on_naming(text, grouped)
        if not (found or question or sentence.subject or frame.conditional):
            self.reading.unread += unread_part(text, sentence.text, grouped, self.sender.name)
        told = frame.found and not question and _WHERE_IT_IS.match(text)
        if not told and (not found or modality.ASKS.search(text)):
            (self.reading.titled if sentence.subject else self.reading.asked).add(asked)
        frame.found = frame.found or found
        frame.over = "tentative" if not found and leaves_open(clause.text) else ""
        if clause.role is Role.MAIN:
            frame.scope, frame.main = scope_of(clause.text), clause.text

    def _wish(self, text: str, question: bool, frame: Frame, scope: str) -> bool:
        """Whether a clause wishes something; what it wishes goes to the reading."""
        text = self._with_those_left(text, frame.grouped)
        if not question and self._other_contact(text, frame):
            return True
        contact = self._contact_wish(text, question, frame, scope)
        if self._completes_contact(text, frame) or self._join_wish(text, question, frame, scope):
            return True
        if general(text, frame.grouped, question=question):
            return False
        if contact and not re.search(r"\bplads|\bdeltag", text) and not frame.at_meeting(text):
            return True
        act = (
            self._ellipsis(text, frame.grouped)
            or self._again(text, frame.grouped)
            or seat_act(text, frame.grouped, self.sender, question=question)
        )
        if act is None or self._no_wish(act, text, frame.grouped):
            return False
        of_it = self.reading.membership_thread or self.reading.join_subject
        if of_it and self._joins_in_thread(act, text):
            doubt = frame.doubt(act.doubt or ("put off" if later_join(text) else ""), scope)
            if doubt and self.reading.join == "":
                return True  # `Vi er med. Hvor mange vi regner med at komme, ved vi først senere`
            self.reading.join = doubt
            self.reading.join_said = frame.sentence.text
            self._note(frame.sentence.text, "join, in answer to an invitation")
            return True
        if says_i(self.letter, act, text) and self.reading.join is None:
            self.reading.join, self.reading.join_said = "who", frame.sentence.text
        if (
            self._turned_at_once(act, text)
            or put_off(act, text, frame.grouped.text)
            or says_nothing_of_whom(act, text)
            or never_announced(act, text, frame.grouped.text, self._said_before())
        ):
            return False
        self._take(act, text, frame, scope)
        return True

    def _said_before(self) -> str:
        return self.reading.sentences.get(self.number - 1, "")

    def _no_wish(self, act: Act, text: str, grouped: Grouped) -> bool:
        """Numbers that are deleted, and a contact person who is noted down."""
        if act.kind is Kind.CANCEL and not act.people:
            return bool(
                _NUMBER_SPOKEN_OF.search(grouped.folded)
                or (_THE_OLD_ONE.match(text) and act.meeting is None)
            )
        noted = act.kind is Kind.SIGN_UP and act.meeting is None and re.search(r"\bnoter", text)
        return bool(noted and self.reading.contacts)

    def _take(self, act: Act, text: str, frame: Frame, scope: str) -> None:
        """Put an act among those of the letter, its pronouns and meeting resolved."""
        sentence, grouped = frame.sentence, frame.grouped
        if same_again(act, text, self.reading.acts):
            return
        act.sentence, act.folded, act.said = self.number, text, sentence.text
        not_there = act.kind is Kind.STAYS and _SHALL_NOT.search(text)
        if not_there and self._is_listed_below(act.people):
            act.kind = Kind.CANCEL
        act.subjectless, act.context = subjectless(text), sentence.subject
        act.subjectless = act.subjectless and not OTHERS_FIRST.match(grouped.text)
        if act.kind is not Kind.STAYS:
            self.reading.act_sentences.add(self.number)
        if sentence.subject and act.kind in (Kind.SIGN_UP, Kind.CANCEL):
            self.reading.subject_kind = act.kind
        if scope == REPORTED and act.kind is Kind.CANCEL:
            scope = ""
        denied = act.kind is Kind.CANCEL and act.doubt == "past" and scope in ("denied", "negated")
        act.doubt = frame.doubt("" if denied else act.doubt, scope)
        act.doubt = act.doubt or ("unclear" if frame.turned else "")
        if not act.doubt and act.kind in OF_SEATS:
            strange = stranger_in(text, self.people.places, leaving=act.kind is Kind.CANCEL)
            several = act.kind is Kind.SIGN_UP and len(act.people) > 1
            beside = several and names_somebody_beside(text)
            act.doubt = "strange" if strange or beside else ""
        if act.meeting is None and (act.kind is Kind.SUBSTITUTE or at_several(grouped)):
            act.meeting = frame.meeting  # `Bo kan ikke i marts, så Ida kommer i stedet`
        if act.meeting is None and act.kind in OF_SEATS and BY_ORDER.search(text):
            act.doubt = act.doubt or "unclear"
        if act.meeting is None and act.kind is Kind.SIGN_UP and FROM_NOW_ON.search(text):
            act.doubt = act.doubt or "strange"
        act.heading = act.heading or sentence.text.rstrip().endswith(":")
        headed = _HEADED.match(grouped.text) if act.meeting is None else None
        if headed is not None:
            act.meeting = grouped.meetings[int(headed[1])]
        both = [r for r in grouped.meetings if r.hows == ("both",)]
        if act.meeting is None and len(grouped.meetings) == len(both) == 1:
            act.meeting = both[0]
        self._whose_seat(act)
        if act.meeting is None and self.reading.references and TO_THAT.search(text):
            act.meeting = self.reading.references[-1][1]
        they = "D" in act.people
        act.people = self._resolved(act.people, text, grouped, known=act.kind is Kind.CANCEL)
        act.everyone = act.everyone and not (they and act.people)  # `meld dem fra alle sammen`
        off = self._struck(act, text) or (not_there and act.kind is Kind.STAYS)
        if off and self._never_meant(act):
            return
        if act.kind is Kind.STAYS and act.soft:
            self._off_the_list(act)
        if self._said_again(act, text) or self._the_one_just_left(act, text):
            return
        self._was_to_come(act, text)
        self._comes_already(act, text)
        self._of_past_wish(act, text)
        self._stands_in(act, text)
        self._all_their_seats(act, text)
        self._still_for_the_same(act, grouped)
        whose = act.out == ["H"]
        act.out = self._resolved(act.out, text, grouped, act.people)
        if whose and not act.out:
            act.out = self._dropped() or self._gone()
        if act.kind is Kind.SUBSTITUTE and act.in_only and not act.out:
            act.out = self._dropped()
            if not act.out and self._moved_over(act, text):
                act.out = list(act.people)
            elif not act.out and act.meeting is None and self._came_off(act):
                return
            act.out = act.out or self._on_the_list() or self._gone()
            if covers(act.out, act.people):  # `Jeg må melde fra til 1 og kommer i stedet til 2`
                act.kind, act.out, act.adding = Kind.SIGN_UP, [], True
        self._anew_for_one_struck_off(act)
        if act.kind is Kind.SIGN_UP and not sentence.subject:
            self._moved_over(act, text)
        self._said_anew(act, text)
        keep_what_is_left(act, self.reading.acts[-2:])
        self.reading.acts.append(act)
        if act.kind is Kind.CANCEL and not act.people and EVERYONE_SAID.search(grouped.text):
            act.everyone = True
        self._note(sentence.text, f"{act.kind.value}{f' ({act.doubt})' if act.doubt else ''}")

    def _the_one_just_left(self, act: Act, text: str) -> bool:
        """`Oktober kan jeg ikke. Meld mig fra det ene`: what the sentence before has wished."""
        former = self.reading.acts[-1] if self.reading.acts else None
        if former is None or not (act.kind is former.kind is Kind.CANCEL) or former.doubt:
            return False
        one = former.meeting is not None and len(former.meeting.numbers) == 1
        near = former.sentence == self.number - 1 and covers(former.people, act.people)
        return one and near and act.meeting is None and _THE_ONE.search(text) is not None

    def _is_listed_below(self, people: list[Member]) -> bool:
        """`Anne skal ikke med` above the network's list of those who are signed up."""
        below = fold(self.letter.quoted)
        listed = re.search(r"\b(?:tilmeldt\w*|deltager\w*|paa listen)\b", below)
        named = [fold(p.said).split()[0] for p in people if isinstance(p, Mention) and not p.sender]
        return bool(named and listed) and all(re.search(rf"\b{re.escape(n)}", below) for n in named)

    def _turned_at_once(self, act: Act, text: str) -> bool:
        """`Jens vil gerne med, men han kan ikke`: neither comes nor had a seat."""
        former = self.reading.acts[-1] if self.reading.acts else None
        if former is None or former.kind is not Kind.SIGN_UP or former.sentence != self.number:
            return False
        if act.kind is not Kind.CANCEL or not act.soft or not self._behind_but(text):
            return False
        if act.meeting is not None or not (same(act, former) or not act.people):
            return False
        former.doubt = "denied"
        return True

    def _joins_in_thread(self, act: Act, text: str) -> bool:
        """`Ja tak, skriv os på` below an invitation to the membership."""
        return (
            act.kind is Kind.SIGN_UP
            and act.meeting is None
            and not any(isinstance(p, Mention) and not p.sender for p in act.people)
            and bool(re.search(r"\b(?:vi|os|K|ja tak|ja|we|us|yes)\b", text))
        )

"""From what was read to requests that can be carried out and points that must be asked."""

from __future__ import annotations

import re

from knub_mailer.domain.network import Format
from knub_mailer.domain.request import (
    Cancel,
    Info,
    Person,
    Question,
    SignUp,
    Status,
    Substitute,
)
from knub_mailer.language.billing.own_bills import bill_of_seat
from knub_mailer.language.doubts.crossing import doubt_the_crossed
from knub_mailer.language.doubts.overfull import announced_by, count_headings
from knub_mailer.language.letter.acts import Act, Kind, Member, of_oneself
from knub_mailer.language.letter.told_twice import each_where_able, of_all_alone, once_told
from knub_mailer.language.meetings.which_meeting import Chosen
from knub_mailer.language.membership.membership_requests import MembershipRequests
from knub_mailer.language.names.renamed import is_renamed
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.workbench import Assembled, about, covers

_RESPECTIVELY = Seldom(r"\b(?:henholdsvis|hhv|respectively)\b")
_BOTH_OF_US = Seldom(r"\bos (?:af |fra )?D\b")
"""`Tag os af begge to`: two of them, whom the mail names or not."""
_HOW = Seldom(r"\bfysisk\b|\b(?:online|virtuelt|digitalt|paa skaerm\w*)\b")


class Assembler(MembershipRequests):
    """Puts one reading together."""

    def assemble(self) -> Assembled:
        """The requests and open points of the letter."""
        settled = self.reading.settled
        acts = list(self.reading.acts) if settled else self._with_replacements(self._timeline())
        self._join()
        if not settled:
            acts = self._without_mentions(acts)
            if self._about_other_things(acts):
                acts = []
        doubt_the_crossed(acts, self.reading)
        cancels = [a for a in acts if a.kind is Kind.CANCEL and a.people and not a.doubt]
        for act in acts:
            if act.kind is Kind.CANCEL:
                self._cancel(act, cancels)
            elif act.kind is Kind.SUBSTITUTE:
                self._substitute(act)
            elif act.kind is Kind.MOVE:
                self._move(act)
        signs = [a for a in acts if a.kind is Kind.SIGN_UP]
        self._sign_ups([each for act in signs for each in each_where_able(act, self.reading.able)])
        if not (self.joins or self.may_join):
            self._contact()
        self._billing()
        if not (self.result.requests or self.result.points or self.reading.asked.said):
            self.reading.asked.add(self.reading.titled)
        if self.reading.asked.status:
            self.result.requests.append(Status())
        seats = any(isinstance(r, SignUp | Substitute) for r in self.result.requests)
        if self.reading.asked.told or (self.reading.asked.link and not seats):
            self.result.requests.append(Info(tuple(sorted(self.reading.asked.topics))))
        self.result.remarks += self.reading.asked.unanswerable
        self._contradictions()
        self._never_where_taken_out()
        self.result.requests = list(dict.fromkeys(once_told(of_all_alone(self.result.requests))))
        return self.result

    def _about_other_things(self, acts: list[Act]) -> bool:
        """Whether nothing but other things was spoken of: nothing to ask, it is for a person."""
        reading = self.reading
        more = self.joins or reading.contacts or reading.asked.status or reading.asked.info
        return not more and all(act.doubt == "strange" for act in acts)

    def _cancel(self, act: Act, cancels: list[Act]) -> None:
        if act.doubt:
            self._ask(Question.WHICH_REQUEST, act.said, about(act, self.choice.of(act).numbers))
            return
        if act.heading and not (act.people or act.everyone):
            return
        chosen = self._meetings(act)
        if chosen is None:
            return
        if act.everyone and not _BOTH_OF_US.search(act.folded):
            self.result.requests.append(Cancel(chosen.numbers, "all"))
            return
        sure, unsure, unnamed = self._split(act.people)
        if not act.people and not act.we and act.subjectless:
            sure, unsure, unnamed = self._split([self.people.sender_mention()])
        if self._too_many(act, sure, unsure, cancels):
            self._ask(Question.ATTENDEE, act.said, Cancel(chosen.numbers, ()))
            return
        if sure:
            self.result.requests.append(Cancel(chosen.numbers, tuple(sure)))
        for one in unsure:
            self._ask(Question.ATTENDEE_NAME, one.said, Cancel(chosen.numbers, (Person(one.said),)))
        missing = (act.expected or 0) > len(sure) + len(unsure)
        nobody = not act.people and not sure
        if (unnamed or nobody or missing) and not (act.context and not act.people):
            self._ask(Question.ATTENDEE, act.said, Cancel(chosen.numbers, ()))

    def _substitute(self, act: Act) -> None:
        out, out_unsure, out_unnamed = self._split(act.out)
        into, in_unsure, in_unnamed = self._split(act.people)
        if act.doubt:
            self._ask(Question.WHICH_REQUEST, act.said, about(act, self.choice.of(act).numbers))
            return
        chosen = self._meetings(act)
        if chosen is None:
            return
        if in_unnamed or not act.people:
            self._ask(
                Question.ATTENDEE,
                act.said,
                Substitute(chosen.numbers, out[0] if out else Person(None), Person(None)),
            )
            return
        if in_unsure or out_unsure:
            for one in (*in_unsure, *out_unsure):
                self._ask(
                    Question.ATTENDEE_NAME,
                    one.said,
                    Substitute(
                        chosen.numbers,
                        out[0] if out else Person(None),
                        into[0] if into else Person(None),
                    ),
                )
            return
        if not out or out_unnamed:
            self._ask(
                Question.ATTENDEE,
                act.said,
                Substitute(chosen.numbers, Person(None), into[0] if into else Person(None)),
            )
            return
        if len(out) != len(into):
            self._ask(
                Question.ATTENDEE,
                act.said,
                Substitute(
                    chosen.numbers,
                    out[0] if out else Person(None),
                    into[0] if into else Person(None),
                ),
            )
            return
        for gone, new in zip(out, into, strict=True):
            said = self.reading.sentences.get(act.sentence, act.folded)
            if gone.name == new.name or is_renamed(said, gone, new):
                self._ask(Question.WHICH_REQUEST, act.said, None)
                continue
            self.result.requests.append(Substitute(chosen.numbers, gone, new))
            self._in_the_other_way(act, chosen.numbers, new)

    def _in_the_other_way(self, act: Act, numbers: tuple[int, ...], new: Person) -> None:
        """Who takes a seat at a hybrid meeting and says how: the seat itself keeps its way."""
        said = self.reading.sentences.get(act.sentence, act.folded)
        meetings = (self.choice.calendar.season.meeting(n) for n in numbers)
        hybrid = tuple(m.number for m in meetings if m and m.format is Format.HYBRID)
        how = _HOW.search(said)
        if hybrid and how:
            mode = None if how.group().startswith("fysisk") else "online"
            self.result.requests.append(SignUp(hybrid, (new,), mode))

    def _move(self, act: Act) -> None:
        sure, unsure, unnamed = self._split(act.people or [self.people.sender_mention()])
        source = self._source(act)
        target = self.choice._checked(act.target) if act.target else Chosen((), "no_meeting")
        if act.doubt or unsure or unnamed:
            self._ask(Question.ATTENDEE_NAME if unsure else Question.WHICH_REQUEST, act.said, None)
            return
        if source.problem or target.problem:
            self._ask(Question.MEETING, act.said, SignUp((), tuple(sure)))
            return
        self.result.requests += [
            Cancel(source.numbers, tuple(sure)),
            SignUp(target.numbers, tuple(sure)),
        ]

    def _source(self, act: Act) -> Chosen:
        """Where a move starts: as it says, else the other meeting that the mail speaks of."""
        if act.meeting is not None:
            return self.choice.of(act)
        target = set(act.target.numbers) if act.target else set()
        spoken = {
            n for _, r in self.reading.references for n in r.numbers if not r.problem
        } - target
        if len(spoken) == 1:
            return Chosen(tuple(spoken))
        return Chosen((), "no_meeting")

    def _sign_ups(self, acts: list[Act]) -> None:
        named = [a for a in acts if a.people and not a.doubt and self._split(a.people)[0]]
        crowded = self.reading.crowded
        count_headings(acts, self.reading.sentences)
        for act in acts:
            if act.doubt and self.choice.of(act).problem == "today_begun":
                self.result.begun_today = True
            if act.doubt == "strange" and (act.context or act.heading) and not act.people and named:
                continue  # a title, `Tilmelding af folkene fra Plan:`, above those it names
            if any(len(act.people) < len(c) and covers(c, act.people) for c in crowded):
                continue  # one of too many, told of again
            if act.doubt:
                self._ask(Question.WHICH_REQUEST, act.said, about(act, self.choice.of(act).numbers))
                continue
            self._sign_up(act, named)

    def _sign_up(self, act: Act, named: list[Act]) -> None:
        others = named or any(
            a.people for a in self.reading.acts if a.kind in (Kind.CANCEL, Kind.SUBSTITUTE)
        )
        if not act.people and act.we and not named and len(self.reading.together) > 1:
            act.people = list(self.reading.together)
        if self._we_elsewhere(act, named):
            act.people = self._we_there_too(named)
            if not act.people:
                self._ask(Question.ATTENDEE, act.said, about(act, self.choice.of(act).numbers))
                return
        if of_oneself(act) and not (named or self.reading.items):
            act.people = [self.people.sender_mention()]
        told = act.expected is None or self._enough(act, named)
        if (not act.people and (others or act.heading) and told) or self._named_below(act, named):
            return
        chosen = self._meetings(act)
        if chosen is None:
            return
        sure, unsure, unnamed = self._split(act.people)
        unsure = [one for one in unsure if not _is_where(one, act.said)]
        if not act.people and act.subjectless and not act.we:
            sure, unsure, unnamed = self._split([self.people.sender_mention()])
        if self._too_many(act, sure, unsure, named):
            self._ask(Question.ATTENDEE, act.said, SignUp(chosen.numbers, ()), count=act.expected)
            return
        paired = _RESPECTIVELY.search(act.folded) or any(
            _RESPECTIVELY.search(s) for s in self.reading.sentences.values()
        )
        if paired and len(sure) == len(chosen.numbers) > 1:
            self.result.requests += [
                SignUp((n,), (p,)) for n, p in zip(chosen.numbers, sure, strict=True)
            ]
            return
        if sure:
            self.result.requests.append(
                SignUp(
                    chosen.numbers,
                    tuple(sure),
                    "online" if act.online else None,
                    *bill_of_seat(act, self.reading.acts, self.billing),
                )
            )
        for one in unsure:
            half = SignUp(chosen.numbers, (Person(one.said, one.email),))
            self._ask(Question.ATTENDEE_NAME, one.said, half)
        missing = self._missing(act, sure, unsure, unnamed, named)
        if missing or not (sure or unsure or named):
            self._ask(
                Question.ATTENDEE, act.said, SignUp(chosen.numbers, ()), count=missing or None
            )

    def _we_elsewhere(self, act: Act, named: list[Act]) -> bool:
        """`Jeg kommer til møde 2 med Bo. Møde 3 er vi også med til`, `Skriv os på møde 3`."""
        if act.people or not act.we or act.context or act.heading or act.meeting is None:
            return False
        at = set(self.choice.of(act).numbers)
        if act.adding and not named and act.expected is None:
            gone = [a for a in self.reading.acts if a.kind in (Kind.CANCEL, Kind.SUBSTITUTE)]
            return bool(at) and not any(at & set(self.choice.of(each).numbers) for each in gone)
        there = [set(self.choice.of(each).numbers) for each in named if not each.context]
        after = all(each.sentence <= act.sentence for each in named)
        told = act.expected is None and bool(at and there) and after
        return told and not any(at & each for each in there)

    def _we_there_too(self, named: list[Act]) -> list[Member]:
        """Who `vi` are: the sender and those beside, where all of them come to the same."""
        there = {self.choice.of(each).numbers for each in named}
        people = [p for each in named for p in each.people]
        mine = any(isinstance(p, Mention) and p.sender for p in people)
        return people if mine and len(people) > 1 and len(there) == 1 else []

    def _enough(self, act: Act, named: list[Act]) -> bool:
        return act.expected is not None and act.expected == self._named_at(act, named)

    def _named_below(self, act: Act, named: list[Act]) -> bool:
        """`Følgende to kolleger deltager:` above a table of just as many."""
        unnamed = [one for one in act.people if isinstance(one, Unnamed)]
        counted = sum(each.count or 0 for each in unnamed)
        listed = named and all(each.laid_out for each in named)
        heads = (act.heading or listed) and counted and len(unnamed) == len(act.people)
        return bool(heads) and counted == self._named_at(act, named)

    def _named_at(self, act: Act, named: list[Act]) -> int:
        """How many the mail names for the meeting of an act."""
        mine = set(self.choice.of(act).numbers)
        names = {
            p.name
            for a in named
            if mine & set(self.choice.of(a).numbers) or not mine
            for p in self._split(a.people)[0]
        }
        return len(names)

    def _too_many(
        self, act: Act, sure: list[Person], unsure: list[Mention], named: list[Act]
    ) -> bool:
        """More names than the mail announces: nobody is signed up, one too many costs money."""
        announced = act.expected
        if any(covers(act.people, crowd) for crowd in self.reading.crowded):
            return True
        if announced is None:
            others = [a for a in self.reading.acts if a.kind is act.kind and announced_by(a, act)]
            told = [a for a in others if not a.context]
            others = told or others  # the subject counts where the body does not
            mine = set(self.choice.of(act).numbers)
            if len(others) == 1 and mine & set(self.choice.of(others[0]).numbers):
                return (announced_by(others[0], act) or 0) < self._named_at(act, named)
            return False
        return announced < len(sure) + len(unsure)

    def _missing(
        self,
        act: Act,
        sure: list[Person],
        unsure: list[Mention],
        unnamed: list[Unnamed],
        named: list[Act],
    ) -> int:
        """How many of those announced have no name in the mail."""
        if act.expected is not None:
            there = len(sure) + len(unsure) if act.people else self._named_at(act, named)
            if act.expected > there:
                return act.expected - there
            return 0
        return sum(u.count or 1 for u in unnamed)

    def _contradictions(self) -> None:
        """The same person in and out at one meeting: asked, neither carried out."""
        coming = {
            (n, p.name)
            for r in self.result.requests
            if isinstance(r, SignUp)
            for n in r.meetings
            for p in r.attendees
        }
        going = {
            (n, p.name)
            for r in self.result.requests
            if isinstance(r, Cancel) and r.attendees != "all"
            for n in r.meetings
            for p in r.attendees
        }
        going |= {
            (n, r.out.name)
            for r in self.result.requests
            if isinstance(r, Substitute)
            for n in r.meetings
        }
        if coming & going:
            self.result.requests = [
                r for r in self.result.requests if not isinstance(r, SignUp | Cancel | Substitute)
            ]
            self._ask(Question.WHICH_REQUEST, "", None)
        for point in self.result.points:
            if isinstance(point.about, Substitute) and point.about.in_.name is None:
                self._keep_the_seat(point.about)
        if any(a.doubt == "swap" for a in self.reading.acts):
            self.result.requests = [
                r for r in self.result.requests if not isinstance(r, SignUp | Cancel)
            ]
        if self.withheld:
            self.result.requests = [r for r in self.result.requests if not isinstance(r, SignUp)]

    def _keep_the_seat(self, announced: Substitute) -> None:
        """Who is to be replaced by somebody not yet named keeps the seat until then."""
        out = announced.out.name or self.people.sender.name
        self.result.requests = [
            r
            for r in self.result.requests
            if not isinstance(r, Cancel)
            or r.attendees == "all"
            or {p.name for p in r.attendees} != {out}
            or not set(r.meetings) & set(announced.meetings or r.meetings)
        ]


def _is_where(one: Mention, sentence: str) -> bool:
    """`Jeg kommer fra Malmö`: half a name that says from where, not who."""
    place = re.escape(fold(one.said))
    return bool(
        re.search(rf"(?<!tilmelding )(?<!deltagelse )\b(?:fra|i|mod) {place}\b", fold(sentence))
    )

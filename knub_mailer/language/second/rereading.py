"""What the rules left open, read again with what the second reading knows of whom.

Only where the second reading is clear about everybody: its roles become the acts of the letter, and
the assembly asks as ever for names, meetings and numbers that are missing. It overrules neither a
table or form nor what only the sender can tell (who is missing of three).
"""

from __future__ import annotations

from bisect import bisect

from knub_mailer.domain.request import (
    Decision,
    Evidence,
    Question,
    Understanding,
)
from knub_mailer.language.clauses.grouping import Reference
from knub_mailer.language.doubts.caution import quoted, turned_by
from knub_mailer.language.doubts.conditions import IS_IT_SO, OF_WHAT, THEN_WE
from knub_mailer.language.doubts.nearly_said import (
    no_contact_of_ours,
    only_nearly_said,
    plainly_asks,
)
from knub_mailer.language.doubts.told_contrary import (
    hangs,
    left_alone,
    not_given_up,
    of_bare_we,
    off_again,
    opposed,
    spelt_anew,
    taken_out_for,
    told_otherwise,
)
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.letter.correcting import CANNOT_THEN
from knub_mailer.language.letter.spoken import MarkedSentence, Reading
from knub_mailer.language.membership.contacts import OF_MONEY, ContactWish, only_noted
from knub_mailer.language.membership.unasked_join import HARDLY_JOINS, JOINED_BEFORE
from knub_mailer.language.people.people import Mention
from knub_mailer.language.second.parts import SEATS
from knub_mailer.language.second.second_reading import SecondReading
from knub_mailer.language.second.tokens import SENDER
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

# Likelihoods, chosen with those of `second_reading.py`.
_SURE = 0.6
_SURELY_NOT = 0.4
_BEYOND_DOUBT, _OUT_OF_QUESTION = 0.9, 0.1
_THERE, _NOT_THERE = 0.65, 0.35  # at one meeting
_FOR_SURE, _NOT_AT_ALL = 0.9, 0.1  # at each of them
_OPEN = set(Question) - {Question.EAN, Question.MUNICIPALITY, Question.MEETING}
_NOT_YET_SURE = Seldom(
    r"(?:^|[,;] )(?:og |men )?(?:kommer|er|bliver|faar|siger) (?:der|det|H|J|vi|D) (?:\w+ )?"
    r"(?:ja|lov|lys|nik|okay|ok)\b|"
    r"\bvent\w* (?:\w+ ){0,2}?paa (?:\w+ )?(?:svar|lov|besked|et ja|ok)\b|"
    r"\b(?:hans|hendes|deres|min|vores|en|den|G\d+'s) (?:ny )?(?:efterfoelger|afloeser|vikar|"
    r"erstatning|stedfortraeder)\b.*\b(?:endnu|senere)\b|"
    r"\b(?:ikke|endnu) (?:\w+ ){0,2}?(?:ansat|fundet|udpeget|givet (?:los|lov))\b|"
    r"\bkun,? (?:hvis|saafremt)\b|"
    r"\b(?:hvis|saafremt|forudsat) (?:byraadet|udvalget|chefen|ledelsen|kommunalbestyrelsen|"
    r"direktoeren|lederen|"
    r"(?:min|vores) \w+) (?:\w+ )?(?:goer|siger|godkender|vil|giver|bevilger|stemmer)\b|"
    r"^(?:og |men |saa )*(?:ellers|i modsat fald|i saa fald|hvis (?:ikke|nej|"
    r"ja)),? (?:saa )?(?:maa|skal|kan) Y\b"
)
"""`Kommer der et ja, skal de med`: of these words alone the second reading makes little."""
_WOULD_HAVE = Seldom(r"\bville (?:\w+ ){0,3}?(?:have (?:vaeret|deltaget)|vaere kommet)\b")
"""`Jeg ville selv have været med, men …`: who does not come."""
_FORGOTTEN = Seldom(
    r"\b(?:glem|drop|se bort fra) (?:det(?!te| gamle)|den|alt|G\d+|H)\b|"
    r"\b(?:tilmelder|sender) (?:vi )?(?:alligevel )?ikke nogen\b"
)
"""`Så glem det`: what was wished before, whatever else is told."""
_GUESTS = Seldom(r"gaest|oplaegsholder|medarbejder(?:e|ne)\b")
"""A subject with which organisers enter others than staff: from anybody else it is asked about."""
_HARDLY_MEANT = Seldom(
    r"\(ikke G\d+\b|\bse (?:det |den |de )?(?:\w+ )?(?:ark|skema|bilag|regneark|fil|oversigt)"
    r"(?:et|en|n)?\b|\b(?:det|der) kan (?:\w+ )?vaere,? at (?:J|H|vi|D|G\d+|S)\b|"
    rf"(?:^|[;:] |, og )(?:{IS_IT_SO}|kommer|vil|udskrives) {OF_WHAT} [^,;.?]{{0,60}}, {THEN_WE}"
)
"""`(ikke Bo Friis)`; `se arket`, which nobody reads; `Får jeg fri, kommer jeg`, a condition."""
_WAIT = Seldom(r"\bvent (?:\w+ )?med\b")
_SAYS_I = Seldom(r"[\"“”„»][^\"“”„»«]{0,150}\b[JS]\b[^\"“”„»«]{0,150}[\"“”«»]")
"""`"Sig til dem, at jeg kommer," sagde han`: another one's `jeg`."""
_PIECES = Seldom(r"[,;.:] | (?:og|men|mens|saa) (?=[a-zJS]+ )")
_OF_ME = Seldom(r"\b(?:J|S|vi|os)\b")
_OF_FOOD = Seldom(
    r"\b(?:spiser?|aeder?|taaler?|drikker?|vegetar\w*|vegan\w*|allergi\w*|laktose\w*|gluten\w*|kost\w*)\b"
)
_CONTRARY = (
    hangs, opposed, of_bare_we, taken_out_for, not_given_up, off_again, spelt_anew,
    left_alone, only_nearly_said,
)  # fmt: skip
_SEATS = {"sign_up": Kind.SIGN_UP, "cancel": Kind.CANCEL}


def worth_another_reading(told: Understanding, second: SecondReading) -> bool:
    """Whether it is open what was meant, and not what only the sender can tell.

    Who is missing of three that are announced, only the sender can. A second reading that is
    certain of everybody is heard where the rules read somebody else or less, too. What
    was left to a person is carried out only where acting itself is beyond doubt.
    """
    if told.decision is Decision.REVIEW and second.kinds["act"] < _BEYOND_DOUBT:
        return False
    if Question.MEETING in told.questions:
        return False  # `møde 2, altså den 8. oktober`: only the sender can tell
    if second.short and (told.decision is Decision.ACT or not second.certain_to_act):
        return False  # of a few words the rules are heard first
    counted = any(point.count is not None for point in told.open_points) and not second.settled
    if second.certain_to_act and not counted:
        return told.decision is not Decision.ACT or not second.agrees(told.requests, Decision.ACT)
    if told.decision is Decision.ACT:
        return second.certain and second.lacks_somebody(told.requests)
    open_ = set(told.questions) - {Question.EAN}  # a wrong number is asked for, whatever else is
    asked = bool(open_) and not counted and (second.certain or open_ <= _OPEN)
    asked = asked and told.decision is Decision.ASK
    found = asked or (told.decision is Decision.REVIEW and not told.requests)
    return found and _clear_of_the_asked(told, second)


def _spoken_of(act: Act, others: list[Act]) -> bool:
    """Whether all of an act have an act among others."""
    return all(any(covers([*a.people, *a.out], [one]) for a in others) for one in act.people)


class Known:
    """What the second reading is clear about: `people` by role, nobody when somebody is not."""

    def __init__(self, second: SecondReading) -> None:
        self._second = second
        self._starts = [start for start, _ in second.tokens.sentences]
        self.people: dict[str, list[str]] = {}
        given = [(r, k, p) for k, roles in second.roles.items() for r, p in roles.items()]
        sure = [(role, key) for role, key, likely in given if likely >= _SURE]
        clear = not any(_SURELY_NOT < likely < _SURE for _, _, likely in given)
        if clear and [role for role, _ in sure].count("contact") <= 1:
            for role, key in sure:
                self.people.setdefault(role, []).append(key)

    def put_into(self, reading: Reading) -> bool:
        """Give a reading just these acts; False when its letter says otherwise of somebody."""
        acts, second = self._acts(), self._second
        contacts = self.people.get("contact", [])
        asked = second.wants("status") or second.wants("info")
        if acts is None or not (acts or contacts or asked):
            return False
        sentences = reading.sentences.values()
        changes = second.kinds["change_contact"] >= _SURE
        unsure = not second.beyond_doubt
        if second.tokens.words[1:2] and _GUESTS.match(second.tokens.words[1]):
            return False
        if any(speaks(act, reading) for act in acts for speaks in _CONTRARY):
            return False
        if any(map(_HARDLY_MEANT.search, sentences)):
            return False
        if reading.crowded or any(map(_FORGOTTEN.search, sentences)):
            return False
        perhaps = [a for a in reading.acts if a.doubt == "tentative" and not _spoken_of(a, acts)]
        if second.settled:
            perhaps = [a for a in perhaps if not _WOULD_HAVE.search(a.folded)]
        if perhaps and not second.more_to_ask:
            return False  # `Kim er i tvivl`: asked about, whoever else is firm
        if unsure and self._spoken_against(acts, reading):
            return False
        not_firm = bool(reading.join) and unsure  # `når udvalget har sagt ja`, by the rules
        if contacts and not changes and (not_firm or second.kinds["join"] < _SURE):
            return False
        if not contacts and any(w.unnamed and w.changes and not w.people for w in reading.contacts):
            return False  # the next contact, whom nobody has named
        otherwise = JOINED_BEFORE if reading.join == "" else HARDLY_JOINS
        if contacts and not changes and any(map(otherwise.search, sentences)):
            return False
        told = [self._said(key).marked.text for key in contacts]
        if any(OF_MONEY.search(said) or only_noted(said) for said in told):
            return False  # who is asked about the bill, or is the contact already
        asked_for = (self._said(key) for key in contacts)
        if any(not each.subject and plainly_asks(each.marked.text) for each in asked_for):
            return False
        if contacts and no_contact_of_ours(reading, changes=changes):
            return False
        reading.evidence += [
            Evidence(second.tokens.people[key].mention.said, f"second reading: {role}")
            for role, keys in self.people.items()
            for key in keys
        ]
        reading.acts, reading.items, reading.unread, reading.settled = acts, [], [], True
        reading.beyond_doubt = second.beyond_doubt
        reading.for_nobody = second.for_nobody
        reading.put_off = reading.do_nothing = False
        reading.nothing_at = set()
        reading.contacts, reading.join, reading.join_subject = [], None, ""
        for key in contacts:
            said = self._said(key).marked.raw
            contact = second.tokens.people[key].mention
            reading.contacts = [ContactWish(said, [contact], changes=changes)]
            if not changes:
                reading.join, reading.join_said = "", said
        return True

    def _spoken_against(self, acts: list[Act], reading: Reading) -> bool:
        """Whether the letter's words hold such acts back."""
        sentences = reading.sentences.values()
        if reading.taken_back or any(_SAYS_I.search(each.marked.text) for each in reading.marked):
            return True
        if any(map(quoted, sentences)) or any(map(_WAIT.search, sentences)):
            return True
        if acts and any(map(_NOT_YET_SURE.search, sentences)):
            return True
        holds_back = (self._unspoken, told_otherwise)
        return any(held(act, reading) for act in acts for held in holds_back)

    @staticmethod
    def _unspoken(act: Act, reading: Reading) -> bool:
        """`Jeg spiser alt`: who writes takes no seat where all that is said of `jeg` is food."""
        mine = any(isinstance(p, Mention) and p.sender for p in act.people)
        if act.kind is not Kind.SIGN_UP or not mine:
            return False
        pieces = [p for each in reading.marked for p in _PIECES.split(each.marked.text)]
        told = [p for p in pieces if _OF_ME.search(p)]
        return bool(told) and all(map(_OF_FOOD.search, told))

    @property
    def anything(self) -> bool:
        """Whether there is anything to put into a reading."""
        everybody = self._second.kinds["all"] >= _SURE
        asked = self._second.wants("status") or self._second.wants("info")
        return bool(self._starts) and (bool(self.people) or everybody or bool(asked))

    def _acts(self) -> list[Act] | None:
        """The acts of all who take, give up or hand on a seat; None when one can't be told."""
        at = {
            (role, key): self._meetings(role, key)
            for role, keys in self.people.items()
            if role in SEATS
            for key in keys
        }
        if any(meetings is None for meetings in at.values()):
            return None
        if self._crossed(at):
            return None
        acts: list[Act] = []
        for role, kind in _SEATS.items():
            alike: dict[tuple[int, ...], list[str]] = {}
            for key in self.people.get(role, []):
                alike.setdefault(at[role, key] or (), []).append(key)
            acts += [self._act(kind, keys, [], meetings) for meetings, keys in alike.items()]
        if self._second.kinds["all"] >= _SURE and "cancel" not in self.people:
            everywhere = self._of_everybody()
            if everywhere is None:
                return None
            acts.append(self._act(Kind.CANCEL, [], [], everywhere))
        handed_on = self._handed_on(at)
        return None if handed_on is None else acts + handed_on

    def _handed_on(self, at: dict[tuple[str, str], tuple[int, ...] | None]) -> list[Act] | None:
        """Seats from one to another: who goes out and who comes in at the same meetings."""
        there = {meetings for (role, _), meetings in at.items() if role in ("out", "in")}
        acts: list[Act] = []
        for meetings in there:
            out, into = (
                [key for key in self.people.get(role, []) if at[role, key] == meetings]
                for role in ("out", "in")
            )
            pairs = self._pairs(out, into)
            if len(pairs) != max(len(out), len(into)):
                return None
            acts += [self._act(Kind.SUBSTITUTE, [i], [o], meetings or ()) for o, i in pairs]
        return acts

    def _crossed(self, at: dict[tuple[str, str], tuple[int, ...] | None]) -> bool:
        """Whether several people are meant for the same several meetings, not said in one word.

        `Frank til møde 1 og Ingrid til møde 2`: each token lies near the other's meeting too.
        """
        several = [(role, there) for (role, _), there in at.items() if there and len(there) > 1]
        named = self._second.tokens.meetings
        return any(
            several.count((role, there)) > 1
            and len({tuple(named[number].at) for number in there}) > 1
            for role, there in several
        )

    def _meetings(self, role: str, key: str) -> tuple[int, ...] | None:
        """Where somebody is meant to be so; () for what the rules choose, None when unclear."""
        likely = {n: self._second.seats[key, n][role] for n in self._second.meetings}
        return self._clear(likely)

    def _of_everybody(self) -> tuple[int, ...] | None:
        return self._clear({n: kinds["cancel"] for n, kinds in self._second.meetings.items()})

    def _clear(self, likely: dict[int, float]) -> tuple[int, ...] | None:
        """The meetings that are meant; None where that is open (less sure than of the people).

        Meetings of two sentences can be one that was taken back and the other.
        """
        if any(_NOT_THERE < each < _THERE for each in likely.values()):
            return None
        sure = tuple(n for n, each in sorted(likely.items()) if each >= _THERE)
        if self._second.certain_to_act and not any(
            _NOT_AT_ALL < each < _FOR_SURE for each in likely.values()
        ):
            return sure
        known = self._second.tokens.meetings
        if len(sure) == 1 and known[sure[0]].next and not any(map(self._second.names, known)):
            return ()
        sentences = [set(map(self._line, known[number].at)) for number in sure]
        return sure if len(sure) < 2 or set.intersection(*sentences) else None

    def _said(self, key: str) -> MarkedSentence:
        """The sentence that names somebody last; the first of the letter for who is on copy."""
        at = max(self._second.tokens.people[key].at, default=0)
        return self._second.tokens.sentences[max(self._line(at) - 1, 0)][1]

    def _act(self, kind: Kind, keys: list[str], out: list[str], meetings: tuple[int, ...]) -> Act:
        people = self._second.tokens.people
        said = self._said(keys[0] if keys else SENDER)
        act = Act(kind, said.marked.raw, [people[key].mention for key in keys])
        act.out = [people[key].mention for key in out]
        act.everyone = not keys
        act.meeting = Reference(meetings, "", "") if meetings else None
        act.sentence = said.number if said.number is not None else 0
        act.folded = said.marked.text
        every = map(self._said, keys or [SENDER])
        turned = any(turned_by(each.marked.text, self._above(each)) for each in every)
        turned |= kind is Kind.SIGN_UP and bool(CANNOT_THEN.match(said.marked.text))
        act.doubt = "unclear" if turned else ""
        return act

    def _above(self, said: MarkedSentence) -> str:
        sentences = [each for _, each in self._second.tokens.sentences]
        at = next(n for n, each in enumerate(sentences) if each is said)
        return sentences[at - 1].marked.text if at else ""

    def _pairs(self, out: list[str], into: list[str]) -> list[tuple[str, str]]:
        """Who goes out beside who comes in: one of each, by turns, or one of each in a sentence."""
        if len(out) == len(into) == 1:
            return [(out[0], into[0])]
        by_turns = self._by_turns(out, into) if self._second.beyond_doubt else []
        if by_turns:
            return by_turns
        leaving = {self._said(key).line: key for key in out}
        coming = {self._said(key).line: key for key in into}
        return [(leaving[line], coming[line]) for line in leaving if line in coming]

    def _line(self, place: int) -> int:
        return bisect(self._starts, place)

    def _first_named(self, key: str, line: int | None) -> int:
        """Where somebody is first named, in one sentence or in all; -1 where nowhere."""
        places = self._second.tokens.people[key].at
        return min((p for p in places if line in (None, self._line(p))), default=-1)

    def _by_turns(self, out: list[str], into: list[str]) -> list[tuple[str, str]]:
        """`Bo afløses af Ida, og Lis af Kim`: each beside the next; [] if not so.

        Of the last sentence that names all of them: the first may tell only who cannot come.
        """
        if len(out) != len(into):
            return []
        everybody = (*out, *into)
        lines = [set(map(self._line, self._second.tokens.people[key].at)) for key in everybody]
        of_all = max(set.intersection(*lines), default=None)
        named = sorted(everybody, key=lambda key: self._first_named(key, of_all))
        first, second = named[::2], named[1::2]
        if set(first) == set(out):
            return list(zip(first, second, strict=True))
        return list(zip(second, first, strict=True)) if set(first) == set(into) else []


def _clear_of_the_asked(told: Understanding, second: SecondReading) -> bool:
    """Whether those whom the rules ask about beside what is firm are plainly meant, or not."""
    asked = [point.about for point in told.open_points if point.about is not None]
    settled = second.kinds["act"] > _BEYOND_DOUBT  # `måske kommer Ida`: not meant, but asked
    return not told.requests or not any(
        second.doubts(each, _BEYOND_DOUBT)
        and not (settled and second.rules_out(each, _OUT_OF_QUESTION))
        for each in asked
    )

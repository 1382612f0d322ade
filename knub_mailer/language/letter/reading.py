"""A letter read from its first sentence to its last: what each clause adds to what is asked.

The reader keeps what a reader keeps in mind: who and which meeting was spoken of last, which
heading a list stands under, whether a sentence was on a condition.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from knub_mailer.domain.mail import Offer
from knub_mailer.language.clauses.grouping import Grouped, Reference, group
from knub_mailer.language.clauses.marking import Marked, mark
from knub_mailer.language.doubts import modality
from knub_mailer.language.doubts.crossing import ALL_BUT, note_wrong_crosses, refused_in
from knub_mailer.language.doubts.overfull import overfull
from knub_mailer.language.doubts.perhaps import perhaps, perhaps_not
from knub_mailer.language.doubts.taken_back import Setback
from knub_mailer.language.doubts.undecided import undecided
from knub_mailer.language.doubts.unread import unread_in
from knub_mailer.language.layouts.cell_legend import explains_signs
from knub_mailer.language.layouts.labels import SIDE
from knub_mailer.language.layouts.list_heads import LISTS
from knub_mailer.language.layouts.listing import (
    AS_USUAL,
    doubt_above,
    is_signature,
    meetings_below,
    out_and_in,
)
from knub_mailer.language.layouts.table_cells import ends_seats, grids_in_words, whole_rows
from knub_mailer.language.letter.acts import (
    Act,
    Kind,
    first_reference,
    members_of,
)
from knub_mailer.language.letter.each_apart import each_apart
from knub_mailer.language.letter.ellipses import WHO_COMES
from knub_mailer.language.letter.mending import mended, with_its_noun
from knub_mailer.language.letter.spoken import MarkedSentence, Reading
from knub_mailer.language.letter.trade_reading import TradeReader
from knub_mailer.language.meetings.exceptions import (
    numbers_taken_out,
    with_exception_beside,
)
from knub_mailer.language.meetings.the_other import the_other_meant
from knub_mailer.language.membership.offered import accepted
from knub_mailer.language.names.names import names_in
from knub_mailer.language.names.surname_told import learn_surnames, tells_surname
from knub_mailer.language.names.which_of_two import learn_which_of_two, only_tells_which
from knub_mailer.language.people.people import ADDRESS
from knub_mailer.language.people.putting_right import puts_address_right
from knub_mailer.language.people.spoken_of import FARTHEST, SpokenOf
from knub_mailer.language.people.whose_address import addresses_denied
from knub_mailer.language.seats.has_seat import Seat, seats_told
from knub_mailer.language.seats.moved_as_told import from_where_the_seat_is_gone, moved_as_told
from knub_mailer.language.seats.on_and_off import in_or_out, yes_and_no
from knub_mailer.language.words.alternatives import Alternatives, Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.sentences import Sentence, sentences_of
from knub_mailer.language.workbench import covers

_GENERAL_BILLING = Alternatives(
    r"\b(?:fremover|fremadrettet|herefter|(?:til|paa) (?:K|vores|kommunens|alle)(?:'s)? "
    r"(?:faktura\w*|regning\w*)|(?:nummer\w*|\w+numret|ordre\w*|reference\w*|"
    r"rekv\w*|ean) (?:\w+ ){1,2}?(?:kontingentet|medlemskabet)|nyt? ean|nye ean|vores ean|"
    r"ean-?(?:nummer|nr)?(?:et)? er|I mangler|Y mangler|i mangler|opdater\w*|som lovet|"
    r"efterlyst\w*|alle (?:vores |jeres )?(?:fakturaer|regninger)|faktura-?oplysninger|"
    r"kommende fakturaer|"
    r"som aftalt|efterspurgt\w*|bad om|rykke[rt]|"
    r"(?:(?:saesonens|aarets|samlede) |kontingent-?|medlems(?:skabs?)?-?)(?:faktura|regning)\w*|"
    r"(?:faktura|regning)\w* (?:for|til|paa) (?:hele )?(?:saesonen|aaret|i aar|20\d\d|"
    r"medlemskabet|kontingentet|vores medlemskab))\b"
)
_WHO_INSTEAD = Seldom(
    r"\bhvem der (?:\w+ ){0,3}?(?:kommer|overtager|overtage|skal|springe|deltager|tager|"
    r"bliver|kan|traeder|afloeser|erstatter|vikarierer)\b(?! (?:er|med)\b)|"
    r"\bhvem det bliver\b|\b(?:afloeser|vikar|erstatning|stedfortraeder|"
    r"navnet paa)\w* (?:\w+ ){0,4}?(?:foelger|udpeges|kommer senere|senere|naar|snarest|"
    r"inden)\b|"
    r"\b(?:sender|finder|faar|stiller med) (?:vi |J |jeg )?(?:en|nogen)\b|"
    r"\ben anden (?:kommer|overtager|tager)\b|"
    r"\b(?:der )?(?:kommer|overtager) (?:der )?en (?:kollega|anden|afloeser|vikar)\b"
)
_BESIDE_LABEL = Seldom(
    r"(?<=\w) \((?!måske|evt|event|mulig|form|ikke|tidl|gaml|hidtil)"
    r"(?:[a-zæøå]+|I)(?: (?:[a-zæøå]+|I)){0,6}\)(?= ?:)"
)
"""`Faglig kontakt (den I skal notere): …`."""
_INITIALS = Seldom(r"\b[A-ZÆØÅ]{2,5}\s*\(([A-ZÆØÅ][a-zæøå][^()]{1,40})\)")
_MEMBERSHIP_THREAD = Seldom(
    r"\b(?:medlem\w*|indmeld\w*|meld .{0,20}\bind\b|invitation til (?:knub|netvaerket|"
    r"kommunernes)|knub 20\d\d|20\d\d: aabent|netvaerket i 20\d\d|ny saeson)\b|"
    r"^(?:invitation|kommunernes netvaerk)\b"
)


_NOT_THAT_ONE = Seldom(r"\bikke (?:(?:til|paa|i|ved|om|den|det|moedet|moede) )*M(\d+)\b")
_THE_COMING_YEAR = Seldom(r"(?i)\b(?:det )?(?:næste|kommende|nye) år\b")
_ENUMERATED = Seldom(r"^(?:For|for) det (?:første|andet|tredje|fjerde|femte|sidste),? (?=[a-zæøå])")


_ABLE = Seldom(
    r"\b(?P<who>G\d+|J) (?:kan|har tid|passer det|vil helst|foretraekker)(?: (?:komme|deltage|kun|"
    r"bedst|godt|bare))*(?: (?:til|i|paa|den|det|moedet|moede|for))* M(?P<at>\d+)"
)
_THE_OTHERS = Seldom(r"\b(?:oevrige|andre)\b")
_EITHER_OR = Seldom(r"\benten\b.*\beller\b")
_ONE_OR_OTHER = Seldom(r"^(?!.*\?)(?!.*\b(?:baade|hverken)\b).*\bM\d+,? eller (?:\w+ ){0,2}?M\d")
_SLIP_SAID = Seldom(r"\b(?:nej|undskyld(?!,? (?:at|for|hvis|men)\b)|rettelse|hov|ups)\b")


class Reader(TradeReader):
    """Reads one letter; `read` gives the reading."""

    def learn(self) -> None:
        """Read the full names and addresses of the whole letter."""
        self._learn(sentences_of(self.letter.subject, self.letter.body))

    def read(self, skipped: frozenset[int]) -> Reading:
        """Read everything but the lines that forms and tables have taken."""
        self.setback = Setback()
        every = sentences_of(self.letter.subject, self.letter.body)
        sentences = [s for s in every if s.line not in skipped]
        laid_out = [s for s in every if s.line in skipped and not SIDE.match(fold(s.text))]
        if laid_out:
            ends = ends_seats(fold(f"{self.letter.subject}\n{self.letter.body}"))
            laid_out = whole_rows(laid_out, self.letter.body.splitlines())
            told = grids_in_words([s.text for s in laid_out], ends=ends)
            self.reading.marked += [
                MarkedSentence(mark(text, self.calendar, self.people), s.line)
                for s, text in zip(laid_out, told, strict=True)
                if text
            ]
            sentences = [s for s in sentences if s.subject or not explains_signs(s.text)]
        sentences = meetings_below(out_and_in(sentences, self.calendar), self.calendar)
        self.reading.membership_thread = self.letter.offer is not Offer.NONE
        self._looks_for_a_trade(sentences)
        for number, sentence in enumerate(sentences):
            if self.calendar.now.year < self.calendar.season.year:
                sentence = replace(sentence, text=_THE_COMING_YEAR.sub("i år", sentence.text))
            below = sentence.paragraph or sentence.line - 1 in skipped
            if below and is_signature(sentence, self.letter, self.people):
                break
            text = _INITIALS.sub(r"\1", sentence.text).replace("dér", "her")
            text = _BESIDE_LABEL.sub("", text) if "(" in text and "ontakt" in text else text
            alone = sentence.subject and len(every) == 1  # the mail is its subject
            alone = alone and not self.letter.subject_inherited
            text, subject = _ENUMERATED.sub("Desuden ", text), not alone and sentence.subject
            if (text, subject) != (sentence.text, sentence.subject):
                sentence = replace(sentence, text=text, subject=subject)
            self.number = -1 if sentence.subject else number
            marked = mark(sentence.text, self.calendar, self.people)
            self.reading.marked.append(
                MarkedSentence(marked, sentence.line, self.number, sentence.subject)
            )
            grouped = group(marked, self.people)
            if sentence.subject and self.letter.subject_inherited:
                self._inherited(grouped)
                continue
            self._sentence(sentence, grouped)
        if self.reading.join is None:
            self.reading.join, self.reading.join_said = accepted(self.letter, sentences)
        from_where_the_seat_is_gone(self.reading.acts)
        self._settles_the_trade()
        self.setback.settle(self.reading)
        return self.reading

    def _learn(self, sentences: list[Sentence]) -> None:
        """First the full names and addresses of the whole letter, for its first names."""
        spoken_of = SpokenOf(lambda text: mark(text, self.calendar, self.people))
        before: Marked | None = None
        unread: list[str] = []  # what teaches nothing is marked only if an address follows it
        for sentence in sentences:
            if not self._teaches(sentence.text):
                unread.append(sentence.text)
                continue
            if unread and (ADDRESS.search(sentence.text) or tells_surname(sentence.text)):
                if len(unread) > FARTHEST:
                    spoken_of.forgets(unread[:-FARTHEST])
                for text in unread[-FARTHEST:]:
                    before = mark(text, self.calendar, self.people)
                    group(before, self.people)
                    spoken_of.hears(before)
            elif unread:
                spoken_of.forgets(unread)
            unread.clear()
            marked = mark(sentence.text, self.calendar, self.people)
            for mention in marked.people:
                if mention.sure and mention.name:
                    self.people.learn(mention.name, mention.email, 0)
            spoken_of.one = learn_surnames(marked, before, self.people) or spoken_of.one
            before = marked
            learn_which_of_two(marked, self.people)
            group(marked, self.people)
            owned = {m.email for m in marked.people}
            told = spoken_of.whose(marked, self.people)
            if told is not None:
                self.people.learn(*told, 0)
            spoken_of.hears(marked)
            denied = addresses_denied(marked.text)
            self.people.loose += [
                e for n, e in enumerate(marked.emails) if e not in owned and n not in denied
            ]

    def _teaches(self, text: str) -> bool:
        """Whether a sentence can name somebody that the letter does not know yet."""
        return (
            bool(self.people.loose)
            or any(found.complete for found in names_in(text, self.people.places))
            or ADDRESS.search(text) is not None
            or tells_surname(text)
        )

    def _inherited(self, grouped: Grouped) -> None:
        """What an inherited subject is about: a meeting, a list of people, the membership."""
        text = grouped.text
        self.reading.lists_people |= bool(
            re.search(r"\b(?:tilmeld\w*|deltager\w*|hvem|navn\w*|pladser?)\b", text)
        )
        self.reading.lists_people |= WHO_COMES.search(fold(self.letter.quoted[:1500])) is not None
        self.reading.subject_instead = bool(
            re.search(r"\bi stedet\b|\bafloeser\b|\bovertager\b", text)
        )
        self.reading.membership_thread |= not grouped.meetings and bool(
            _MEMBERSHIP_THREAD.search(text)
        )
        self.reading.subject_meeting = first_reference(grouped.text, grouped)

    def _sentence(self, sentence: Sentence, grouped: Grouped) -> None:
        if self.people.meant and only_tells_which(grouped, self.reading.acts):
            return
        before = self.reading.sentences.get(self.number - 1, "")
        text, told = grouped.text, yes_and_no(grouped.text) or in_or_out(grouped.text)
        grouped.text = told or with_exception_beside(mended(grouped, before))
        if text != grouped.text and not told:
            self.setback.number = self.number
        grouped.text = with_its_noun(grouped.text, before)
        self._overview(sentence, grouped)
        self._all_but(sentence, grouped)
        if self._trades(grouped):
            return
        for each in each_apart(grouped, listed=bool(self._lists())):
            self._wishes(sentence, each)

    def _wishes(self, sentence: Sentence, grouped: Grouped) -> None:
        """What a sentence wishes, or one of the pairs that it lists."""
        text = grouped.text
        under_new = self.under is not None and self._listed_at() != self.under.numbers
        if not (sentence.subject or under_new) and self._only_they(text, grouped):
            return
        if self._off_or_on(sentence, grouped) or self._put_right(sentence, grouped):
            return
        if self._contact_handed(text, grouped, sentence) or self._seat_named(text, grouped):
            return
        if self._exchanges(sentence, grouped) or self._item(sentence, grouped):
            return
        self._heads(text, sentence, grouped)
        status = self.reading.asked.status
        if self._now_it_is(text, grouped):
            return
        if moved_as_told(text, partial(self._whom, grouped), self.reading, self.number):
            return
        if self._corrects(text, grouped) or self._names_them(text, grouped, sentence):
            return
        if _SLIP_SAID.search(text):
            self.corrected = True
        if not puts_address_right(grouped.raw):
            self.setback.see(text, self._people_in(text, grouped), self.reading, self.number)
        before = len(self.reading.acts)
        self._clauses(sentence, grouped)
        self.setback.see_within(text, self.reading, self.number)
        self._not_there(text, grouped)
        dropped = any(a.kind is Kind.CANCEL and not a.context for a in self.reading.acts)
        unsure = modality.TENTATIVE.search(text)
        if dropped and not unsure and _WHO_INSTEAD.search(grouped.folded):
            self.reading.announced = True
        asks = self.reading.asked.status and not status
        above = self.above if sentence.bullet else ""  # further lines of a list go on with it
        self.above = doubt_above(text, sentence.text, asks) or above
        acts = self.reading.acts[before:]
        if all(a.kind is Kind.STAYS or a.people == [self.sender] for a in acts):
            who = undecided(text) if all(a.kind is Kind.STAYS for a in acts) else None
            self._not_decided(who or perhaps(text), Kind.SIGN_UP, sentence, grouped)
        if not acts:
            self._not_decided(perhaps_not(text), Kind.CANCEL, sentence, grouped)
        if len(self.reading.acts) == before:
            unread = None if sentence.subject else unread_in(text, sentence.text, grouped)
            self.reading.unread += [unread] if unread is not None else []
            self._left_open(text)
            self._opens_list(sentence, grouped)
            self._unread_item(sentence, grouped)

    def _not_decided(
        self, who: str | None, kind: Kind, sentence: Sentence, grouped: Grouped
    ) -> None:
        """`Om jeg selv kommer, ved jeg ikke`: asked beside what is firm, as all that is not."""
        firm = [a for a in self.reading.acts if a.kind is kind and not a.doubt]
        if who is None or sentence.subject or not firm:
            return
        people = self._resolved(members_of(who, grouped, self.sender), grouped.text, grouped)
        meeting = first_reference(grouped.text, grouped)
        told = any(a.people and covers(a.people, people) for a in firm)
        if not people or (meeting is None and told):
            return
        act = Act(kind, sentence.text, people, meeting=meeting, doubt="tentative")
        act.sentence, act.folded = self.number, grouped.text
        self.reading.acts.append(act)
        self._note(sentence.text, f"{kind.value} (undecided)")

    def _overview(self, sentence: Sentence, grouped: Grouped) -> None:
        """What a sentence tells of the letter as a whole: people, meetings, what shall wait."""
        text, reading = grouped.text, self.reading
        reading.sentences[self.number] = text
        reading.crowded += overfull(grouped)
        for one in (m for g in grouped.groups for m in g.named if m.sure and not m.sender):
            if all(one.name != other.name for other in reading.named):
                reading.named.append(one)
        reading.all_but |= ALL_BUT.search(text) is not None
        others = any(how.startswith("others") for r in grouped.meetings for how in r.hows)
        if others or _THE_OTHERS.search(grouped.folded):
            self._leave_out_former(grouped)
        the_other_meant(grouped, reading, self.calendar)
        self._both(text, grouped)
        either = _EITHER_OR.search(grouped.folded) or _ONE_OR_OTHER.search(text)
        if either and len({r.numbers for r in grouped.meetings}) > 1:
            grouped.meetings[:] = [
                Reference((), "either", r.said, r.hows) for r in grouped.meetings
            ]
        denied = set(_NOT_THAT_ONE.findall(text)) if len(grouped.meetings) > 1 else set()
        denied |= numbers_taken_out(text)
        reading.references += [
            (self.number, each) for at, each in enumerate(grouped.meetings) if str(at) not in denied
        ]
        self._seats_told(text, grouped)
        note_wrong_crosses(text, reading)
        for who in refused_in(text):
            reading.refused += self._resolved(members_of(who, grouped, self.sender), text, grouped)
        self._able(text, grouped)
        reading.lists_people |= bool(LISTS.search(text) or AS_USUAL.search(text))
        reading.general_billing |= bool(_GENERAL_BILLING.search(f"{text} {grouped.folded}"))
        reading.put_off |= bool(modality.PUT_OFF.search(text))
        if modality.DO_NOTHING.search(text) and not self._left_alone(text, grouped):
            waiting = {n for r in grouped.meetings for n in r.numbers}
            reading.do_nothing = not waiting
            reading.nothing_at |= waiting

    def _left_alone(self, text: str, grouped: Grouped) -> bool:
        """`Bo skal I ikke gøre noget ved`: of Bo nothing is wished, and the rest stands."""
        m = modality.LEAVE_ALONE.search(text)
        who = (m["who"] or m["of"]) if m is not None else None
        if m is None or who is None:
            return False
        others = who == "D" and modality.OTHERS_ELSEWHERE.match(text[: m.start()]) is not None
        people = self._resolved(members_of(who, grouped, self.sender), text[: m.end()], grouped)
        if others or (who in ("H", "D") and not people):
            return others
        for act in self.reading.acts:
            if people and any(covers(people, [one]) for one in act.people):
                act.doubt = act.doubt or "put off"
        return True

    def _seats_told(self, text: str, grouped: Grouped) -> None:
        """Remember whom a sentence says to be on the list already, and at which meeting."""
        meeting = first_reference(text, grouped)
        numbers = frozenset(meeting.numbers if meeting is not None else ())
        for who, sure in seats_told(text):
            told = members_of(who, grouped, self.sender)
            people = self._resolved(told, text, grouped)
            if len(told) > 1 and "H" in told:  # `Han og Bo beholder hver sin`: either may be `han`
                people += [one for single in self.recent if len(single) == 1 for one in single]
            self.reading.seated.append(Seat(self.number, tuple(people), numbers, sure))

    def _able(self, text: str, grouped: Grouped) -> None:
        """Remember who can come when: `Bo kan i marts, jeg kan i maj`."""
        found = list(_ABLE.finditer(text)) if len(grouped.meetings) > 1 else []
        if len({m["at"] for m in found}) > 1:
            for m in found:
                for one in members_of(m["who"], grouped, self.sender):
                    self.reading.able.append((one, grouped.meetings[int(m["at"])]))

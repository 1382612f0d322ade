"""A letter read from its first sentence to its last: what each clause adds to what is asked.

The reader keeps what a reader keeps in mind: who and which meeting was spoken of last, which
heading a list stands under, whether a sentence was on a condition.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Offer
from knub_mailer.language import modality
from knub_mailer.language.acts import (
    Act,
    Kind,
    Member,
    count_in_clause,
    first_reference,
    members_of,
)
from knub_mailer.language.caution import turned_by
from knub_mailer.language.clause_reading import ClauseReader
from knub_mailer.language.contacts import ContactWish
from knub_mailer.language.discourse import VERBAL
from knub_mailer.language.grouping import Grouped, Reference, group
from knub_mailer.language.listing import (
    doubt_above,
    heads_a_list,
    is_item,
    is_signature,
    meetings_below,
    out_and_in,
    tells_more,
    without_workplaces,
)
from knub_mailer.language.marking import Marked, mark
from knub_mailer.language.mending import mended
from knub_mailer.language.names import names_in
from knub_mailer.language.normalise import fold
from knub_mailer.language.offered import accepted
from knub_mailer.language.pairing import paired
from knub_mailer.language.people import ADDRESS, Mention
from knub_mailer.language.replacing import exchanges_in
from knub_mailer.language.replacing_acts import doubt_of_exchange
from knub_mailer.language.seat_acts import seat_act
from knub_mailer.language.sentences import Sentence, sentences_of
from knub_mailer.language.spoken import Item, Reading
from knub_mailer.language.taken_back import Setback
from knub_mailer.language.unnamed import Unnamed, count_in

_GENERAL_BILLING = re.compile(
    r"\b(?:fremover|fremadrettet|herefter|(?:til|paa) (?:K|vores|kommunens|alle)(?:'s)? "
    r"(?:faktura\w*|regning\w*)|(?:nummer\w*|\w+numret|ordre\w*|reference\w*|"
    r"rekv\w*|ean) (?:\w+ ){1,2}?(?:kontingentet|medlemskabet)|nyt? ean|nye ean|vores ean|"
    r"ean-?(?:nummer|nr)?(?:et)? er|I mangler|Y mangler|i mangler|opdater\w*|som lovet|"
    r"efterlyst\w*|alle (?:fakturaer|regninger)|faktura-?oplysninger|kommende fakturaer|"
    r"som aftalt|efterspurgt\w*|bad om|rykke[rt])\b"
)
_LISTS = re.compile(
    r"\b(?:bliver det|stiller|kommer|deltager|sender|er det|drejer det sig om|foelgende|"
    r"flg)\b.{0,40}:$|\bvores (?:folk|hold|deltagere|tilmeldinger|navne)\b|"
    r"\bhvem\b.{0,30}\b(?:kommer|deltager|sidde med|vil med|skal med)\b|\bdeltager(?:e|"
    r"liste\w*)?\b|\bnavneliste\b|\btilmeld\w*|\bpladser\b|\bnavne til\b|"
    r"\bhold(?:et)? til\b|\bher er (?:\w+ )?(?:hold\w*|flok\w*|navne\w*|dem|de)\b.{0,30}:$|"
    r"\bhvem der (?:\w+ )?(?:tager|rejser|skal|kommer|koerer|repraesenterer|er med)\b.{0,90}:$"
)
_AS_USUAL = re.compile(
    r"\b(?:plejer|pleje|traditionen|vanen|saedvanlig|altid|sidst)\b.*\b(?:sende[rs]?|tage[r]?|"
    r"afsted|af sted|deltage[r]?|komme[r]?|stille[r]?|moede[r]?|vaere)\b.*\b(?:ogsaa|igen)\b(?!\?)|"
    r"^(?:saa )?(?:vi|K) (?:tager|sender|kommer|deltager|stiller|moeder)\b.*\b(?:plejer|"
    r"saedvanlig\w*|som (?:altid|vanligt|sidst)|vanen tro)\b"
)
"""`Vi plejer at sende to, og det gør vi også nu`: whom, is told next."""
_COUNTED_HEAD = re.compile(
    r"(?:(?:i alt|ialt|fra os|der er|til|i|den|moedet|M\d+|[:,]) ?){0,5}"
    r"(?P<n>\d{1,2}|to|tre|fire|fem|seks|syv|otte)(?: (?:stk\.?|personer|mand|deltagere|pladser|"
    r"navne))?"
    r"(?: (?:i alt|fra (?:os|K|vores \w+)))*(?:[ ,]+(?:til|i|den|paa|moedet))*(?: M\d+)?[ .:]*$"
)
_WHO_ALSO = re.compile(
    r"^((?:G\d+|S)\b[^,]{0,40}),? (?:som|der) (?!.*\b(?:ikke|ej|maaske|nok|hvis|kun|aldrig|vist|"
    r"kan|kommer|deltager|med|skal|vil|tilmeld\w*|[GM]\d+)\b).+$"
)
_WHO_WAVERS = re.compile(
    r"^((?:G\d+|S)\b[^,]{0,40}),? (?:som|der) (?=.*\b(?:ikke|maaske|nok|hvis|vist|haaber|"
    r"overvejer)\b)"
    r"(?!.*\b(?:[GM]\d+|tilmeld\w*)\b)[^,;]+$"
)
"""`undertegnede, som også tager referat`: what a list's line tells besides."""
_WHO_INSTEAD = re.compile(
    r"\bhvem der (?:\w+ ){0,3}?(?:kommer|overtager|overtage|skal|springe|deltager|tager|"
    r"bliver|kan|traeder|afloeser|erstatter|vikarierer)\b(?! (?:er|med)\b)|"
    r"\bhvem det bliver\b|\b(?:afloeser|vikar|erstatning|stedfortraeder|"
    r"navnet paa)\w* (?:\w+ ){0,4}?(?:foelger|udpeges|kommer senere|senere|naar|snarest|"
    r"inden)\b|"
    r"\b(?:sender|finder|faar|stiller med) (?:vi |J |jeg )?(?:en|nogen)\b|"
    r"\ben anden (?:kommer|overtager|tager)\b|"
    r"\b(?:der )?(?:kommer|overtager) (?:der )?en (?:kollega|anden|afloeser|vikar)\b"
)
_INITIALS = re.compile(r"\b[A-ZÆØÅ]{2,5}\s*\(([A-ZÆØÅ][a-zæøå][^()]{1,40})\)")
_TELLS_SURNAME = re.compile(r"\b(?:hedder|efternavn)\b", re.IGNORECASE)
_SURNAME_TOLD = re.compile(
    r"\bP(\d+)(?: hedder|'s efternavn er)(?: til efternavn| desuden)? P(\d+)(?=[\s.,;!]|$)"
)
_MEMBERSHIP_THREAD = re.compile(
    r"\b(?:medlem\w*|indmeld\w*|meld .{0,20}\bind\b|invitation til (?:knub|netvaerket|"
    r"kommunernes)|knub 20\d\d|20\d\d: aabent|netvaerket i 20\d\d|ny saeson)\b|"
    r"^(?:invitation|kommunernes netvaerk)\b"
)
_MEETING_HEAD = re.compile(
    r"^(?:(?:til|paa|den|i|for|og|det|moede|moedet|ved|kun|d|fra|hvad|angaar|K|"
    r"om) ){0,4}?M(\d+)(?:(?: \w+){0,3}?\s*(?::|=| - |–)|,)\s*(?P<rest>.+)$"
)


_NOT_CONFIRMED = re.compile(
    r"\((?:ikke|ej|endnu|afventer|mangler|hvis|forbehold|usikker|tbc|evt|nok|\?)[^)]*\)|\?$|"
    r"(?:G\d+|S|J),? (?:eller|or|/) (?:G\d|S\b|J\b)"
)
_OFF = re.compile(r"(?:skal )?(?:ud|af|fra|minus|frafald)\b")
_ON = re.compile(r"(?:skal )?(?:ind|paa|til|plus)\b")
_NOT_THAT_ONE = re.compile(r"\bikke (?:(?:til|paa|i|ved|om|den|det|moedet|moede) )*M(\d+)\b")
_THE_COMING_YEAR = re.compile(r"(?i)\b(?:det )?(?:næste|kommende|nye) år\b")
_ENUMERATED = re.compile(
    r"^(?:For|for) det (?:første|andet|tredje|fjerde|femte|sidste),? (?=[a-zæøå])"
)
_BRACKETED = re.compile(r"\([^()]*\)")


def _last_named(marked: Marked) -> Mention | None:
    """Whom a sentence names last, but for its sender."""
    return next((m for m in reversed(marked.people) if m.sure and not m.sender), None)


class Reader(ClauseReader):
    """Reads one letter; `read` gives the reading."""

    above = ""  # the doubt of the sentence above a list, which is that of those it names

    under: Reference | None = None

    def learn(self) -> None:
        """Read the full names and addresses of the whole letter."""
        self._learn(sentences_of(self.letter.subject, self.letter.body))

    def read(self, skipped: frozenset[int]) -> Reading:
        """Read everything but the lines that forms and tables have taken."""
        self.setback = Setback()
        sentences = [
            s for s in sentences_of(self.letter.subject, self.letter.body) if s.line not in skipped
        ]
        sentences = meetings_below(out_and_in(sentences), self.calendar)
        self.reading.membership_thread = self.letter.offer is not Offer.NONE
        for number, sentence in enumerate(sentences):
            if self.calendar.now.year < self.calendar.season.year:
                sentence = replace(sentence, text=_THE_COMING_YEAR.sub("i år", sentence.text))
            if sentence.paragraph and is_signature(sentence, self.letter, self.people):
                break
            text = _INITIALS.sub(r"\1", sentence.text).replace("dér", "her")
            alone = sentence.subject and len(sentences) == 1  # the mail is its subject
            sentence = replace(
                sentence,
                text=_ENUMERATED.sub("Desuden ", text),
                subject=not alone and sentence.subject,
            )
            self.number = -1 if sentence.subject else number
            grouped = group(mark(sentence.text, self.calendar, self.people), self.people)
            if sentence.subject and self.letter.subject_inherited:
                self._inherited(grouped)
                continue
            self._sentence(sentence, grouped)
        if self.reading.join is None:
            self.reading.join, self.reading.join_said = accepted(self.letter, sentences)
        self.setback.settle(self.reading)
        return self.reading

    def _learn(self, sentences: list[Sentence]) -> None:
        """First the full names and addresses of the whole letter, for its first names."""
        last: Mention | None = None
        unread = ""  # a sentence that teaches nothing is marked only if an address follows it
        for sentence in sentences:
            if not self._teaches(sentence.text):
                unread = sentence.text
                continue
            if unread and ADDRESS.search(sentence.text):
                passed = mark(unread, self.calendar, self.people)
                group(passed, self.people)
                last = _last_named(passed)
            unread = ""
            marked = mark(sentence.text, self.calendar, self.people)
            for mention in marked.people:
                if mention.sure and mention.name:
                    self.people.learn(mention.name, mention.email, 0)
            self._surname_told(marked)
            group(marked, self.people)
            owned = {m.email for m in marked.people}
            alone = (
                len(marked.emails) == 1 and not marked.people and len(sentence.text.split()) <= 3
            )
            if alone and last is not None and last.email is None:
                self.people.learn(last.name or last.said, marked.emails[0], 0)
            last = _last_named(marked)
            self.people.loose += [e for e in marked.emails if e not in owned]

    def _teaches(self, text: str) -> bool:
        """Whether a sentence can name somebody that the letter does not know yet."""
        return (
            bool(self.people.loose)
            or any(found.complete for found in names_in(text, self.people.places))
            or ADDRESS.search(text) is not None
            or _TELLS_SURNAME.search(text) is not None
        )

    def _surname_told(self, marked: Marked) -> None:
        """`Kaj hedder Enevoldsen`: the two words are one name."""
        for m in _SURNAME_TOLD.finditer(marked.text):
            given, surname = (marked.people[int(m[i])] for i in (1, 2))
            if not given.sure and " " not in surname.said and surname.problem == "unknown":
                self.people.learn(f"{given.said} {surname.said}", given.email, 0)

    def _inherited(self, grouped: Grouped) -> None:
        """What an inherited subject is about: a meeting, a list of people, the membership."""
        text = grouped.text
        self.reading.lists_people |= bool(
            re.search(r"\b(?:tilmeld\w*|deltager\w*|hvem|navn\w*|pladser?)\b", text)
        )
        self.reading.subject_instead = bool(
            re.search(r"\bi stedet\b|\bafloeser\b|\bovertager\b", text)
        )
        self.reading.membership_thread |= not grouped.meetings and bool(
            _MEMBERSHIP_THREAD.search(text)
        )
        self.reading.subject_meeting = first_reference(grouped.text, grouped)

    def _sentence(self, sentence: Sentence, grouped: Grouped) -> None:
        grouped.text = mended(grouped)
        self._overview(sentence, grouped)
        for each in paired(grouped) or [grouped]:
            self._wishes(sentence, each)

    def _wishes(self, sentence: Sentence, grouped: Grouped) -> None:
        """What a sentence wishes, or one of the pairs that it lists."""
        text = grouped.text
        if not sentence.subject and self._only_they(text, grouped):
            return
        if self._exchanges(sentence, grouped) or self._item(sentence, grouped):
            return
        self._heads(text, sentence, grouped)
        status = self.reading.asked.status
        if self._corrects(text, grouped) or self._names_them(text, grouped, sentence):
            return
        if re.search(r"\b(?:nej|undskyld|rettelse|hov|ups)\b", text):
            self.corrected = True
        self.setback.see(text, self._people_in(text, grouped), self.reading, self.number)
        before = len(self.reading.acts)
        self._clauses(sentence, grouped)
        dropped = any(a.kind is Kind.CANCEL and not a.context for a in self.reading.acts)
        unsure = modality.TENTATIVE.search(text)
        if dropped and not unsure and _WHO_INSTEAD.search(grouped.folded):
            self.reading.announced = True
        asks = self.reading.asked.status and not status
        self.above = doubt_above(text, sentence.text, asks)
        if len(self.reading.acts) == before:
            self._left_open(text)
            self._opens_list(sentence, grouped)

    def _overview(self, sentence: Sentence, grouped: Grouped) -> None:
        """What a sentence tells of the letter as a whole: people, meetings, what shall wait."""
        text, reading = grouped.text, self.reading
        reading.sentences[self.number] = text
        for one in (m for g in grouped.groups for m in g.named if m.sure and not m.sender):
            if all(one.name != other.name for other in reading.named):
                reading.named.append(one)
        if re.search(r"\b(?:oevrige|andre)\b", grouped.folded):
            self._leave_out_former(grouped)
        self._both(text, grouped)
        if re.search(r"\benten\b.*\beller\b", grouped.folded) and len(grouped.meetings) > 1:
            grouped.meetings[:] = [
                Reference((), "either", r.said, r.hows) for r in grouped.meetings
            ]
        denied = set(_NOT_THAT_ONE.findall(text)) if len(grouped.meetings) > 1 else set()
        reading.references += [
            (self.number, each) for at, each in enumerate(grouped.meetings) if str(at) not in denied
        ]
        reading.lists_people |= bool(_LISTS.search(text) or _AS_USUAL.search(text))
        reading.general_billing |= bool(_GENERAL_BILLING.search(text))
        reading.put_off |= bool(modality.PUT_OFF.search(text))
        if modality.DO_NOTHING.search(text):
            waiting = {n for r in grouped.meetings for n in r.numbers}
            reading.do_nothing = not waiting
            reading.nothing_at |= waiting

    def _exchanges(self, sentence: Sentence, grouped: Grouped) -> bool:
        """`Ole i stedet for Bo og Ida i stedet for Jens`: replacements side by side."""
        text, found = grouped.text, exchanges_in(grouped.text)
        for exchange in found:
            into = members_of(exchange.in_, grouped, self.sender)
            act = Act(Kind.SUBSTITUTE, sentence.text, self._resolved(into, text, grouped))
            act.meeting = first_reference(text, grouped)
            act.doubt = doubt_of_exchange(text, sentence.text)
            if exchange.out:
                act.out = members_of(exchange.out, grouped, self.sender)
            else:
                act.out = self._last_single(text, grouped, act.people)
            act.sentence, act.folded = self.number, text
            self.reading.acts.append(act)
        return bool(found)

    def _item(self, sentence: Sentence, grouped: Grouped) -> bool:
        """A list's item: people alone, or `Møde 2: Ole og Bo`."""
        text = grouped.text
        wavers = False
        former = self.reading.items[-1].sentence if self.reading.items else -9
        if sentence.bullet or former == self.number - 1:
            wavers = bool(_WHO_WAVERS.match(text))
            text = (_WHO_WAVERS if wavers else _WHO_ALSO).sub(r"\1", text)
        unsure = modality.TENTATIVE.search(text) or _NOT_CONFIRMED.search(text)
        doubt = "tentative" if unsure or wavers else self.above
        bracketed = sentence.bullet and _BRACKETED.fullmatch(sentence.text.strip())
        if turned_by(text) or bracketed:
            doubt = "unclear"
        if is_item(text, sentence, self.sender):
            people = self._people_in(without_workplaces(text, grouped), grouped)
            meeting = first_reference(text, grouped)
        else:
            head = _MEETING_HEAD.match(text)
            if not head or sentence.subject or not re.search(r"\b(?:G\d+|S|J|D)\b", head["rest"]):
                return False
            act = seat_act(head["rest"], grouped, self.sender, question=False)
            if act is not None and act.kind is not Kind.SIGN_UP:
                return False
            if re.search(r"\bikke (?:G\d|S\b|J\b|H\b)", head["rest"]):
                return False
            people = self._people_in(head["rest"], grouped)
            meeting = grouped.meetings[int(head[1])]
            doubt = doubt or (act.doubt if act else "")
            if tells_more(head["rest"]):
                if VERBAL.match(head["rest"]) or "M" in head["rest"]:
                    return False
                doubt = doubt or "unclear"
        if self._is_the_contact(people, sentence):
            return True
        meeting = meeting or self.under
        if self._announces(people, meeting, sentence):
            return True
        self.reading.items.append(Item(people, meeting, self.number, sentence.text, doubt))
        self.recent.append(people)
        return True

    def _announces(self, people: list[Member], meeting: Reference | None, said: Sentence) -> bool:
        """`To deltagere fra os til møde 2` above their names: a heading that counts."""
        counts = [one.count or 0 for one in people if isinstance(one, Unnamed)]
        signs = self.reading.subject_kind in (None, Kind.SIGN_UP)
        if (
            not signs
            or self.reading.acts
            or len(counts) != len(people)
            or min(counts, default=0) < 2
        ):
            return False
        self._heading_of(said, meeting, sum(counts))
        return True

    def _heading_of(self, said: Sentence, meeting: Reference | None, count: int | None) -> None:
        """Those on the lines below are signed up."""
        act = Act(Kind.SIGN_UP, said.text, meeting=meeting, heading=True)
        act.sentence, act.folded, act.expected = self.number, fold(said.text), count
        self.reading.acts.append(act)

    def _heads(self, text: str, sentence: Sentence, grouped: Grouped) -> None:
        """`28. maj i Randers` above those who come to it; any other sentence ends the list."""
        head = heads_a_list(text, sentence)
        if head is not None:
            self.under = grouped.meetings[int(head["at"])]
            last = self.reading.acts[-1] if self.reading.acts else None
            off = last is not None and last.kind is Kind.CANCEL and _OFF.match(last.folded)
            if off and _ON.match(text):  # `Af møde 2: … På møde 3: …`
                self._heading_of(sentence, self.under, None)
        elif len(sentence.text.split()) > 4 or VERBAL.search(text):
            self.under = None

    def _is_the_contact(self, people: list[Member], sentence: Sentence) -> bool:
        """A name below `… vores faste kontakt:`."""
        heading = self.reading.sentences.get(self.number - 1, "").rstrip()
        named = any(wish.people for wish in self.reading.contacts)
        if named or not heading.endswith(":") or not re.search(r"\bkontakt", heading):
            return False
        self.reading.contacts.append(ContactWish(sentence.text, people, changes=True))
        return True

    def _opens_list(self, sentence: Sentence, grouped: Grouped) -> None:
        """`Fra Horsens kommer:`, with the people on the lines below."""
        text = grouped.text
        counted = _COUNTED_HEAD.match(text)
        opens = sentence.text.rstrip().endswith(":") and (_LISTS.search(text) or counted)
        if (
            not opens
            or self.reading.asked.status
            or self.reading.subject_kind not in (None, Kind.SIGN_UP)
        ):
            return
        count = count_in_clause(text) or (count_in(counted["n"]) if counted else None)
        self._heading_of(sentence, first_reference(text, grouped), count)

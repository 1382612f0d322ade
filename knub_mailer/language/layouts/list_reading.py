"""Lines that name people: the items of a list, the headings above them, those meant again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knub_mailer.language.clauses.announced import COUNTED_HEAD, heads_by_count
from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.doubts import modality
from knub_mailer.language.doubts.caution import turned_by
from knub_mailer.language.layouts.billed_lines import without_own_bill
from knub_mailer.language.layouts.left_out import leaves_open, left_out, may_be_out
from knub_mailer.language.layouts.line_remarks import (
    begins_item,
    out_in_brackets,
    struck_at_once,
    struck_below,
    without_remarks,
)
from knub_mailer.language.layouts.list_heads import (
    HERE_THEY_ARE,
    LISTS,
    PUT_DOWN,
    Head,
    calls_wrong,
    list_head,
    opens_the_right_one,
)
from knub_mailer.language.layouts.listed_again import more_beside, those_again
from knub_mailer.language.layouts.listing import (
    heads_a_list,
    is_item,
    tells_more,
    without_workplaces,
)
from knub_mailer.language.letter.acts import Act, Kind, Member, count_in_clause, first_reference
from knub_mailer.language.letter.clause_reading import ClauseReader
from knub_mailer.language.letter.correcting import SORRY
from knub_mailer.language.letter.spoken import Item
from knub_mailer.language.meetings.exceptions import as_others, without_excepted
from knub_mailer.language.membership.contacts import ContactWish
from knub_mailer.language.names.names import names_in
from knub_mailer.language.names.unnamed import Unnamed, count_in
from knub_mailer.language.people.discourse import VERBAL
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats.on_and_off import answers_otherwise, only_says_no, who_leaves
from knub_mailer.language.seats.seat_acts import seat_act
from knub_mailer.language.words.alternatives import Alternatives, Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.sentences import Sentence

_WHO_ALSO = Seldom(
    r"^((?:G\d+|S)\b[^,]{0,40}),? (?:som|der) (?!.*\b(?:ikke|ej|maaske|nok|hvis|kun|aldrig|vist|"
    r"kan|kommer|deltager|med|skal|vil|tilmeld\w*|[GM]\d+)\b).+$"
)
_WHO_WAVERS = Seldom(
    r"^((?:G\d+|S)\b[^,]{0,40}),? (?:som|der) (?=.*\b(?:ikke|maaske|nok|hvis|vist|haaber|"
    r"overvejer)\b)"
    r"(?!.*\b(?:[GM]\d+|tilmeld\w*)\b)[^,;]+$"
)
"""`undertegnede, som også tager referat`: what a list's line tells besides."""
_MEETING_HEAD = Seldom(
    r"^(?:(?:til|paa|den|i|for|og|det|moede|moedet|ved|kun|d|fra|hvad|angaar|K|"
    r"om) ){0,4}?M(\d+)"
    r"(?:(?: (?![GJSH]\d*\b)\w+){0,3}?\s*(?::|=| - |–)|,)\s*(?P<rest>.+)$"
)
_NOT_CONFIRMED = Alternatives(
    r"\bdet (?:var|er) (?:(?:jo|da|helt|nu) )?(?:rigtigt|korrekt)(?: nok)?\b|"
    r"\((?:ikke|ej|endnu|afventer|mangler|hvis|forbehold|usikker|tbc|evt|nok|\?)[^)]*\)|\?$|"
    r"(?:G\d+|S|J),? (?:eller|or|/) (?:G\d|S\b|J\b)"
)
_ANSWER_LINE = Seldom(
    r"(?:(?:til|den|d\.?) )?M\d+ ?[:=-]* ?(?:(?P<yes>(?:ja|jo|jep|x|✓|deltager|kommer)"
    r"(?:,? (?:meget )?(?:tak|gerne))*)|"
    r"(?P<no>(?:nej|nix|kommer ikke)\b(?!.*\b(?:af|fra|afmeld\w*|alligevel)\b).*|-)|"
    r"[a-z].*|\?) ?[.!]*"
)
_YES_BESIDE = Seldom(r"(?im):\s*(?:ja|jo|jep)\b")
_OFF = Seldom(r"(?:skal )?(?:ud|af|fra|minus|frafald)\b")
_ON = Seldom(r"(?:skal )?(?:ind|paa|til|plus)\b")
_NUMBERED = Seldom(r"[\s>]*\(?(?P<n>\d{1,2})[.)]\s")
_BRACKETED = Seldom(r"\([^()]*\)")

_REASON = Seldom(
    r",? (?:for|da|fordi|idet|eftersom) (?:J|H|D|G\d+|vi) (?:er|har|skal|kan|holder|maa|"
    r"bliver)\b.*$"
)
"""`Randers: Ida alene, for jeg er på ferie`: who writes is named for that alone."""
_THEY_TOO = Seldom(
    r"(?:og |samt )?(?:G\d+ (?:ogsaa|ligesaa|ligeledes|too|as well|also)|"
    r"(?:ogsaa|ligesaa|ligeledes|ditto|likewise|og) G\d+)[ .!]*"
)
"""`Jeg kommer i marts. Bo Holm også.`"""
_TO_NONE = Seldom(
    r"G\d+ ?[,:–-]+ (?:slet )?(?:ingen (?:af )?(?:D|dem|moeder\w*|dage\w*)\b|nej\b|ikke med\b)"
    r"(?![^.;]*\bM\d)"
)
"""`- Ida: ingen af dem, hun er på orlov`: she comes to nothing, and nothing is to be asked."""
_MYSELF = Seldom(r"(?:og )?J(?: selv)?[ .]*")
"""`- jeg` among the lines of a list."""


class ListReader(ClauseReader):
    """Reads the lists of a letter."""

    above = ""  # the doubt of the sentence above a list, which is that of those it names

    under: Reference | None = None
    struck: Sequence[Item] = ()  # a list that was called wrong

    headed = -9  # the sentence that is the heading of a list

    answering: tuple[int, list[Member]] = (-9, [])
    """Whose answers stand on the lines that end with that sentence."""

    def _answers_below(self, sentence: Sentence, grouped: Grouped) -> bool:
        """`Møde 1: ja tak`, below a line with the name of who answers; his own no is no wish."""
        m = None if sentence.subject else _ANSWER_LINE.fullmatch(grouped.text)
        if m is None:
            return False
        last, people = self.answering
        items = self.reading.items
        if items and items[-1].sentence == self.number - 1 and items[-1].meeting is None:
            people = items.pop().people
        elif last != self.number - 1:
            said = m["no"] or ""
            return said.startswith("n") and _YES_BESIDE.search(self.letter.body) is not None
        self.answering = self.number, people
        if m["no"] is None:
            act = Act(Kind.SIGN_UP, sentence.text, [*people], meeting=grouped.meetings[0])
            act.sentence, act.folded = self.number, grouped.text
            act.doubt = "" if m["yes"] else "tentative"
            self.reading.acts.append(act)
        return True

    def _item(self, sentence: Sentence, grouped: Grouped) -> bool:
        """A list's item: people alone, or `Møde 2: Ole og Bo`."""
        text = grouped.text
        says_no = only_says_no(text)
        self.reading.wrong_list |= says_no and bool(self.letter.quoted.strip())
        if says_no or self._answers_below(sentence, grouped):
            return True
        wavers = False
        former = self.reading.items[-1].sentence if self.reading.items else -9
        if sentence.bullet or former == self.number - 1:
            wavers = bool(_WHO_WAVERS.match(text))
            text = (_WHO_WAVERS if wavers else _WHO_ALSO).sub(r"\1", text)
        if _MYSELF.fullmatch(text) and (sentence.bullet or former == self.number - 1):
            text = "S"
        if self._strikes(sentence, grouped, former):
            return True
        text = without_own_bill(text, self.reading, self.number)
        text = without_excepted(without_remarks(text), grouped)
        if as_others(text) or (self._wished_before() and _THEY_TOO.fullmatch(text)):
            return False
        text = self._with_those_left(text, grouped)
        unsure = modality.TENTATIVE.search(text) or _NOT_CONFIRMED.search(text)
        doubt = "tentative" if unsure or wavers else self.above
        bracketed = sentence.bullet and _BRACKETED.fullmatch(sentence.text.strip())
        heading = self.reading.acts[-1] if self.reading.acts else None
        leaving = heading and heading.heading and heading.kind is Kind.CANCEL
        out = not leaving and (out_in_brackets(sentence.text) or may_be_out(sentence.text))
        off = answers_otherwise(text, self.letter, headed=heading is not None)
        self.reading.wrong_list |= off and not who_leaves(self.letter)
        if turned_by(text) or bracketed or out or off:
            doubt = "unclear"
        if self._as_above(sentence, grouped, doubt):
            return True
        if is_item(text, sentence, self.sender):
            people = self._people_in(without_workplaces(text, grouped), grouped)
            meeting = first_reference(text, grouped)
        else:
            head = _MEETING_HEAD.match(text)
            if not head or sentence.subject or not re.search(r"\b(?:G\d+|[SJDH])\b", head["rest"]):
                open_ = begins_item(sentence.text, text) and leaves_open(text)
                self.reading.wrong_list |= bool(open_) and self._in_a_list(sentence, former)
                return False
            rest = _REASON.sub("", head["rest"])
            act = seat_act(rest, grouped, self.sender, question=False)
            if act is not None and act.kind is not Kind.SIGN_UP:
                return False
            if re.search(r"\bikke (?:G\d|S\b|J\b|H\b)", rest):
                return False
            people = self._people_in(rest, grouped)
            if re.search(r"\bH\b", rest):
                again = self._last_single("", grouped, people)
                people, doubt = [*again, *people], doubt if again else "unclear"
            meeting = grouped.meetings[int(head[1])]
            doubt = doubt or (act.doubt if act else "")
            if tells_more(rest):
                if VERBAL.match(rest) or "M" in rest:
                    return False
                doubt = doubt or "unclear"
        if self._is_the_contact(people, sentence):
            return True
        if out:
            self.reading.struck_off += people  # no reading alone may tell
        meeting = meeting or self.under
        if SORRY.match(text):
            doubt = doubt or self._instead_of(meeting)
        if self._announces(people, meeting, sentence):
            return True
        self.reading.items.append(Item(people, meeting, self.number, sentence.text, doubt))
        self.recent.append(people)
        return True

    def _strikes(self, sentence: Sentence, grouped: Grouped, former: int) -> bool:
        """`- Bo Holm - nej stryg ham`: nobody of this list, and no seat is given up."""
        comes = any(a.heading and a.kind is Kind.SIGN_UP for a in self.reading.acts[-1:])
        below = comes and (struck_below(grouped.text) or left_out(grouped.text, sentence.text))
        if not self._in_a_list(sentence, former) or not (
            below or struck_at_once(grouped.text, sentence.text)
        ):
            return False
        people: list[Member] = [*grouped.groups[0].named]
        signs = self.reading.subject_kind in (None, Kind.SIGN_UP)
        if len(people) != 1 or len(grouped.groups) != 1 or not signs:
            return False
        self.reading.items.append(Item(people, self.under, self.number, sentence.text, "past"))
        self._strike_out([*people])
        return True

    def _in_a_list(self, sentence: Sentence, former: int) -> bool:
        """Whether a line is one of a list's; former: the sentence that named somebody last."""
        above, acts = self.number - 1, self.reading.acts[-1:]
        first = self.reading.sentences.get(above, "").rstrip().endswith(":")
        first = first or any(act.heading and act.sentence == above for act in acts)
        return not sentence.subject and (sentence.bullet or former == above or first)

    def _instead_of(self, meeting: Reference | None) -> str:
        """`Rettelse, møde 2: A og C` below `Møde 2: A og B`; a doubt where nothing is put right."""
        at = meeting.numbers if meeting is not None else ()
        former = [i for i in self.reading.items if i.sentence >= self.number - 3]
        former = [i for i in former if (i.meeting.numbers if i.meeting is not None else ()) == at]
        if len(former) != 1:
            return "unclear"
        self.reading.items.remove(former[0])
        return ""

    def _as_above(self, sentence: Sentence, grouped: Grouped, doubt: str) -> bool:
        """`8. oktober: alle tre`: those of the lines above."""
        head = _MEETING_HEAD.match(grouped.text)
        if sentence.subject or (head is None and self.under is None):
            return False
        said = head["rest"] if head else grouped.text
        listed = [(i.meeting, i.people) for i in self.reading.items if not i.doubt]
        people = those_again(said, grouped, listed)
        if people is None:
            return False
        meeting = grouped.meetings[int(head[1])] if head else self.under
        doubt = doubt or ("" if people else "unclear")
        more = more_beside(said)
        people = people + self._people_in(more, grouped) if more and people else people
        self.reading.items.append(Item(people, meeting, self.number, sentence.text, doubt))
        return True

    def _listed_at(self) -> tuple[int, ...]:
        """The meetings of the line that named somebody last."""
        last = self.reading.items[-1].meeting if self.reading.items else None
        return last.numbers if last is not None else ()

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
        act.context = said.subject
        act.sentence, act.folded, act.expected = self.number, fold(said.text), count
        self.reading.acts.append(act)

    def _off_or_on(self, sentence: Sentence, grouped: Grouped) -> bool:
        """`Meldes fra:`, `Kommer ikke:`, `Meldes til:`, `Måske:` above those it is said of."""
        found = list_head(grouped.text) if not sentence.subject else None
        if found is None or not self._names_follow(sentence):
            return False
        self._heading_of(sentence, first_reference(grouped.text, grouped), None)
        act = self.reading.acts[-1]
        act.kind = Kind.SIGN_UP if found in (Head.ON, Head.PERHAPS) else Kind.CANCEL
        act.kind = Kind.STAYS if found is Head.STAYS else act.kind
        act.soft = found is Head.NOT_THERE
        self.under = act.meeting or self.under
        self.above = "tentative" if found is Head.PERHAPS else ""
        return True

    def _put_right(self, sentence: Sentence, grouped: Grouped) -> bool:
        """`Den liste duer ikke. Den rigtige er:` between two lists: the second counts."""
        items, near = self.reading.items, self.number - 2
        if items and items[-1].sentence >= near and calls_wrong(grouped.text):
            run = [items[-1]]
            for item in reversed(items[:-1]):
                if item.sentence < run[-1].sentence - 1:
                    break
                run.append(item)
            for item in run:
                item.doubt = item.doubt or "unclear"  # asked about where no other list follows
            self.struck, self.reading.wrong_list = run, True
            return True
        if not self.struck or not opens_the_right_one(grouped.text):
            return False
        at = first_reference(grouped.text, grouped) or self.struck[-1].meeting
        items[:] = [item for item in items if item not in self.struck]
        self.struck, self.above, self.reading.wrong_list = (), "", False
        former = self.reading.acts[-1] if self.reading.acts else None
        if at is None and former is not None and former.kind is Kind.SIGN_UP:
            at = former.meeting
        self._heading_of(sentence, at, None)
        return True

    def _names_follow(self, sentence: Sentence) -> bool:
        """Whether the next line names somebody and says no more."""
        below = [
            line for line in self.letter.body.splitlines()[sentence.line + 1 :] if line.strip()
        ]
        said = below[0].strip() if below else ""
        named = ":" not in said and names_in(said, self.people.places)
        return bool(named) and not VERBAL.search(fold(said))

    def _heads(self, text: str, sentence: Sentence, grouped: Grouped) -> None:
        """`28. maj i Randers` above those who come to it; any other sentence ends the list."""
        head = heads_a_list(text, sentence)
        if head is not None:
            self.under, self.headed = grouped.meetings[int(head["at"])], self.number
            last = self.reading.acts[-1] if self.reading.acts else None
            off = last is not None and last.kind is Kind.CANCEL and _OFF.match(last.folded)
            if off and _ON.match(text):  # `Af møde 2: … På møde 3: …`
                self._heading_of(sentence, self.under, None)
        elif len(sentence.text.split()) > 4 or VERBAL.search(text):
            self.under = None

    def _wished_before(self) -> bool:
        """Whether the sentence before wishes something for somebody."""
        former = self.reading.acts[-1] if self.reading.acts else None
        return former is not None and former.sentence == self.number - 1 and bool(former.people)

    def _unread_item(self, sentence: Sentence, grouped: Grouped) -> None:
        """Somebody on a line of a list of whom more is told than was understood: asked about."""
        m = begins_item(sentence.text, grouped.text)
        items, above = self.reading.items, self.reading.sentences.get(self.number - 1, "")
        below = (items and items[-1].sentence == self.number - 1) or above.endswith(":")
        below = below or self.headed == self.number - 1
        if m is None or sentence.subject or not (sentence.bullet or below):
            return
        if _TO_NONE.match(grouped.text):
            return
        people = [p for p in grouped.groups[int(m[1])].named if p.sure and not p.sender]
        if people:
            meeting = self.under or (items[-1].meeting if items else None)
            self.reading.items.append(
                Item([*people], meeting, self.number, sentence.text, "unclear")
            )

    def _is_the_contact(self, people: list[Member], sentence: Sentence) -> bool:
        """A name below `… vores faste kontakt:`, or beside the number of a question for it."""
        above = self.reading.sentences.get(self.number - 1, "").rstrip()
        heading = self._asked_by_number(sentence) or (above if above.endswith(":") else "")
        wishes = self.reading.contacts
        named = any(isinstance(p, Mention) for wish in wishes for p in wish.people)
        if named or not re.search(r"\bkontakt", heading):
            return False
        wishes[:] = [w for w in wishes if w.at != self.number - 1 or w.doubt]
        wishes.append(ContactWish(sentence.text, people, changes=True, at=self.number))
        return True

    def _asked_by_number(self, sentence: Sentence) -> str:
        """The question of a line's number in the mail below: `3) Hvem er jeres kontakt?`."""
        lines = self.letter.body.splitlines()
        at = sentence.line if sentence.bullet else -1
        own = _NUMBERED.match(lines[at]) if 0 <= at < len(lines) else None
        asked = map(_NUMBERED.match, self.letter.quoted.splitlines()[:60] if own else ())
        same = (m for m in asked if m is not None and own is not None and m["n"] == own["n"])
        return next((fold(m.string).strip() for m in same if m.string.rstrip().endswith("?")), "")

    def _opens_list(self, sentence: Sentence, grouped: Grouped) -> None:
        """`Fra Horsens kommer:`, with the people on the lines below."""
        text = grouped.text
        counted = COUNTED_HEAD.match(text)
        opens = sentence.text.rstrip().endswith(":") and (LISTS.search(text) or counted)
        counts = sentence.subject and heads_by_count(text)
        opens = opens or PUT_DOWN.fullmatch(text) or HERE_THEY_ARE.fullmatch(text)
        if (
            not (opens or counts)
            or self.reading.asked.status
            or self.reading.subject_kind not in (None, Kind.SIGN_UP)
        ):
            return
        count = count_in_clause(text) or (count_in(counted["n"]) if counted else None)
        self._heading_of(sentence, first_reference(text, grouped), count)

"""What a clause leaves out and the one before it has said: `det gør Mette`, `og Bo i oktober`."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.clause_signs import OF_SEATS
from knub_mailer.language.clauses.clauses import Clause
from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.clauses.joints import FINITE
from knub_mailer.language.doubts import modality
from knub_mailer.language.doubts.caution import quoted
from knub_mailer.language.doubts.otherwise import stands_after_all
from knub_mailer.language.letter import correcting as words
from knub_mailer.language.letter.acts import (
    Act,
    Kind,
    count_in_clause,
    first_reference,
    members_of,
    negations,
)
from knub_mailer.language.meetings.exceptions import BUT_NOT_OTHERS, less_taken_out
from knub_mailer.language.names.misnaming import Misnaming
from knub_mailer.language.questions.asked import Asked
from knub_mailer.language.questions.same_matter import is_it_so
from knub_mailer.language.seats.has_seat import Seat
from knub_mailer.language.seats.on_and_off import asks_who_leaves, who_leaves
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.workbench import covers

_TAKE_THEM = Seldom(
    r"(?:(?:og|saa) )?(?:D|den|dem|de|begge|"
    r"(?:den|de) (?:ene|anden|tredje|to|tre|fire)(?: plads(?:er)?)?|pladsen|pladserne) "
    r"(?:tager|faar|bruger|udnytter|benytter|besaetter|indtager|gaar til|tilfalder|bliver til|"
    r"skal (?:\w+ )?(?:bruges af|tages af|gaa til)|(?:tages|bruges|besaettes|udnyttes) af|er til) "
    r"(?P<who>G\d+|J|S)[ .!]*"
)
_OUR_SEATS = Seldom(
    r"\b(?:vi har|har vi|har K|K har|vi (?:oensker|reserverer|beder om|vil (?:\w+ )?have)) "
    r"(?:\w+ ){0,3}?(?:plads(?:er)?|deltagerpladser|billetter|stole)\b|"
    r"\bja tak til (?:\w+ ){0,2}?plads(?:er)?\b|\bvores (?:ene|foerste|to) plads(?:er)?\b"
)
_INSTEAD = Seldom(r"\bi ?stedet\b(?! for\b)")
_GLADLY = Seldom(r"det vil (?:J|G\d+|H|vi) (?:\w+ ){0,2}?gerne(?: goere)?[.! ]*")
_NO_SEAT_ASKED = Seldom(
    r"\b(?:oplaeg\w*|holde|fortaelle|bidrage|hjaelpe|skrive|sende|svare|dele|laese|tale|bruge)\b"
)
"""What `det vil jeg gerne` may answer, when it is no seat."""
WHO_COMES = Seldom(
    r"\b(?:hvem|hvilke|hvor mange|nogen|flere|andre|navne\w*|hvad hedder)\b[^?!\n]{0,70}"
    r"\b(?:kommer|deltager\w*|deltage|komme|med|sender|stiller|moeder|repraesenterer|tilmeldes?|"
    r"plads\w*|tager|repraesentere|paa listen)\b[^!\n]{0,60}\?"
)
"""The network's question that names answer."""
_IT_IS_THEY = Seldom(
    r"(?:ja|jo|jamen|naa)?,? ?(?:det (?:goer|bliver|er|vil|skal)|(?:er|bliver|goer) det|"
    r"(?:der )?kommer|der (?:er|bliver)) (?:(?!ikke\b|kun en\b)[a-z]+ ){0,3}?(?P<who>G\d+|J|S)"
    r"(?!,? (?:der|som|har|vil|skal|kan|er|ikke|i stedet)\b)(?= ?(?:$|[,.;:!()-])| (?:og|samt|til|"
    r"fra|paa|selv|denne|igen|gerne|tak|begge|alene|M\d+|i M\d+|alle)\b)|"
    r"(?:ja,? )?(?P<who2>G\d+|J|S) goer(?: det)?(?: gerne)?\W*$"
)
_SO_DOES = Seldom(
    r"(?:og |samt )?(?P<who>G\d+|J|H) (?:(?:goer|er|vil|skal|kan) (?:det )?)?"
    r"(?:(?:ogsaa|ligesaa|ligeledes|det samme)(?: M\d+)?|med)(?: det)?[ .!]*"
)
"""`… og Bo gør det samme`, `og Bo med`."""
_DOES_SO = Seldom(r"\bdet goer (?!.*\bogsaa\b)")
_LIKEWISE = Seldom(
    r"(?:and |og |, )?(?:(?:(?:the |det |the very )?(?:same|samme)|likewise|similarly|"
    r"tilsvarende|ligeledes|ligesaa|lige saa|i lige maade|ogsaa|ditto|og|"
    r"so (?:will|would|does|do|is|can)|"
    r"neither (?:can|will|is)|nor (?:can|will))"
    r"(?: (?:goes|applies|is true|please|gaelder|goer|er|vil|maa|skal|kan|ogsaa|venligst|gerne|"
    r"for|to|of|with|til|med|hvad angaar|paa|om|maaske|muligvis|min kollega))*,? (?P<who>G\d+)|"
    r"(?P<also>G\d+) (?:(?:would|will|does|is|can|vil|goer|skal|kan|maa|wants|likes?|to|gerne|det|"
    r"can't|cannot|won't) )*(?:too|as well|also|likewise|ogsaa|ligesaa|ligeledes|either))"
    r"(?:,? (?:please|tak|too|as well|ogsaa|venligst))*(?: M\d+)?[ .!]*"
)
"""`Same goes for my colleague Jens Holm`, `Det samme gælder Jens Holm`: the wish before it."""
_BUT_ONLY = Seldom(r",? (?:men|dog)(?: dog)? (?:kun|foerst|alene)$")
"""`Bo vil også gerne, men kun (hvis …)`: the condition is a clause of its own."""
_DOES_NOT_COME = Seldom(r"\b(?:kommer|deltager|moeder|tager|kan|er) (?:\w+ ){0,3}?ikke\b")


_BUT_CAN = Seldom(
    r"men (?:det )?(?:(?P<a>G\d+|J|S|H) kan|kan (?P<b>G\d+|J|S|H))(?: godt| derimod)*"
)
_MEETING_YES = Seldom(r"(?:(?:i|til|og|ja) )*M\d+,? (?:ja|jo)(?: tak)?(?: til S)?")
_SAME_GOES = Seldom(
    r"(?<!\baf )(?<!\bfor )(?<!\bover )(?<!\btrods )(?<!\befter )"  # `uafhængigt af det vil Bo …`
    r"\b(?:det (?:samme er|(?:samme )?(?:goer|gaelder|vil|(?:skal|er|kan)(?= G\d+ ogsaa)|"
    r"samme skal|samme goer))|samme gaelder(?: for)?) "
    r"(?:\w+ ){0,3}?(?P<who>G\d+|J|S|H)(?! (?:har|vil|skal|kan|er|der|som|"
    r"(?:gerne |lige )?(?:bede|have))\b)"
    r"(?! (?:\w+ ){0,2}?(?:hermed|herved)\b)"
)
_MAKES_UP = Seldom(
    r"(?:og |men |saa )?(?:(?P<a>J|S|G\d+) (?:selv )?(?:er|bliver|udgoer) (?:(?:selv|saa|ogsaa|"
    r"derfor|"
    r"jo|naturligvis) )*{nth}|{nth} (?:er|bliver) (?:(?:naturligvis|selvfoelgelig|saa|jo) )*"
    r"(?P<b>S|J|G\d+)(?: selv)?)\W*".replace(
        "{nth}",
        r"(?:den|nr\.?|nummer) (?:anden|tredje|tredie|fjerde|femte|sjette|syvende|sidste|to|tre|"
        r"fire|fem|seks|[2-9])",
    )
)
"""`Ida og Bo kommer til Randers, og jeg er den tredje`."""
_VERBLESS = Seldom(
    r"(?:og )?(?P<who>G\d+|S|J|H) (?:(?!vil\b|kan\b|skal\b|kommer\b|deltager\b|"
    r"bliver\b|staar\b|er\b|har\b|beholder\b|tager\b|melder\b|"
    r"maa\b)\w+ ){0,3}?(?:paa|til|i|ved) (?:\w+ ){0,3}?M\d+[\w .]*"
)


_OWN_VERB = Seldom(
    rf"(?:og )?(?:G\d+|S|J|H) (?:[a-z]+ ){{0,2}}?(?:{FINITE}|udgaar|udebliver|falder|ryger|"
    r"glider|afgiver|sygemeldes|afmeldes|slettes|stryges|fjernes)\b"
)
"""`Tilmeldingerne: Bo udgår i maj`: no verb is left out."""
_ASKED_TO = Seldom(
    r"\b(?:bedt|bad|beder|ringede|overladt|overlod|paalagt|sat) (?:til )?S\b|"
    r"\b(?:melde|tilmelde|skrive|saette|afmelde|framelde) (?:H|G\d+|D)\b"
)
_NOT_ON_IT = Seldom(
    r"\b(?:staar|er)\b(?: \w+){0,2}? ikke (?:\w+ ){0,2}?(?:paa (?:jeres |den )?\w*list\w*|tilmeldt|"
    r"meldt til|noteret|skrevet (?:paa|op))"
)
_FOR_THEM = Seldom(r"\b(?:for|paa vegne af) (?:H|D|G\d+)\b")


def _asked_to(former: Act, text: str) -> bool:
    """`Bo har bedt mig melde ham til, og det gør jeg så her`: told of the mail itself."""
    if re.search(r"\b(?:ogsaa|ligesaa|ligeledes|selv|med)\b", text):
        return False
    return bool(_FOR_THEM.search(text) or _ASKED_TO.search(former.folded))


class Ellipses(Misnaming):
    """Reads a clause whose verb is that of an earlier one."""

    def _again(self, text: str, grouped: Grouped) -> Act | None:
        """`… og Bo Hjort på det i oktober`: the verb of the clause before."""
        m = _VERBLESS.fullmatch(text)
        if m is None or not self.reading.acts:
            return None
        former = self.reading.acts[-1]
        if former.sentence != self.number or former.kind not in (Kind.SIGN_UP, Kind.CANCEL):
            return None
        if _OWN_VERB.match(text):
            return None
        people = members_of(m["who"], grouped, self.sender)
        return Act(
            former.kind, text, people, meeting=first_reference(text, grouped), adding=former.adding
        )

    def _with_those_left(self, text: str, grouped: Grouped) -> str:
        """`Det samme skal Bo, dog minus Randers`: with the meetings of the wish before, less it."""
        told = [a.meeting for a in self.reading.acts if a.kind in OF_SEATS and a.meeting]
        named = [each for at, each in self.reading.references if at < self.number]
        meetings = told or named
        text = _BUT_ONLY.sub("", text)
        return less_taken_out(text, grouped, meetings[-1].numbers if meetings else ())

    def _ellipsis(self, text: str, grouped: Grouped) -> Act | None:
        """`Det gør derimod Dorthe`: what was just said of somebody else, or denied."""
        if stands_after_all(text, grouped.text):
            return None
        text = BUT_NOT_OTHERS.sub("", text)
        able = _BUT_CAN.fullmatch(text)
        if able and self.reading.acts and self.reading.acts[-1].kind is Kind.CANCEL:
            people = members_of(able["a"] or able["b"], grouped, self.sender)
            meeting = self.reading.acts[-1].meeting
            return Act(Kind.SIGN_UP, text, people, meeting=meeting, adding=True)
        if _MEETING_YES.fullmatch(text):
            return Act(
                Kind.SIGN_UP,
                text,
                [self.sender],
                meeting=first_reference(text, grouped),
                adding=True,
            )
        becomes, left = words.IT_BECOMES.fullmatch(text), self._just_left()
        if becomes and left is not None:
            into, out = members_of(becomes["who"], grouped, self.sender), list(left.people)
            unsure = "tentative" if modality.TENTATIVE.search(text) else ""
            return Act(Kind.SUBSTITUTE, text, into, out, meeting=left.meeting, doubt=unsure)
        answer = self._seats_taken(text, grouped) or self._answers_who(text, grouped)
        answer = answer or self._makes_up(text, grouped)
        if answer is not None:
            return answer
        if _GLADLY.fullmatch(text) and _NO_SEAT_ASKED.search(
            self.reading.sentences.get(self.number - 1, "")
        ):
            return Act(Kind.SIGN_UP, text, [self.sender], doubt="past")
        likewise = _LIKEWISE.fullmatch(text)
        former = self.reading.acts[-1] if self.reading.acts else None
        if likewise and former and former.kind in (Kind.SIGN_UP, Kind.CANCEL) and former.people:
            who = members_of(likewise["who"] or likewise["also"], grouped, self.sender)
            unsure = "tentative" if modality.TENTATIVE.search(text) else former.doubt
            return Act(
                former.kind,
                text,
                who,
                meeting=first_reference(text, grouped) or former.meeting,
                doubt=unsure,
                adding=former.adding,
            )
        m = _SO_DOES.fullmatch(text) or _SAME_GOES.search(text)
        if m is None or not self.reading.acts:
            return None
        former = self.reading.acts[-1]
        if former.kind is Kind.STAYS and former.turned and _NOT_ON_IT.search(former.folded):
            return self._is_on_it(m["who"], former, text, grouped)
        done_here = re.search(r"\b(?:nu|hermed|herved)\b", text)
        if m["who"] == "J" and (done_here or _asked_to(former, text)):
            done = former.turned or former.kind
            if done in (Kind.SIGN_UP, Kind.CANCEL):
                again = Act(
                    done, text, former.people or [self.sender], meeting=former.meeting, adding=True
                )
                another = quoted(self.reading.sentences.get(former.sentence, ""))
                again.doubt = "unclear" if another else ""
                return again
        if re.search(r"\bikke\b", text):
            former = self.reading.acts[-1]
            if not covers(former.people, members_of(m["who"], grouped, self.sender)):
                return None  # `Jeg kommer, men det gør Bo ikke`
            if (
                "samme" not in text
                and former.kind in (Kind.CANCEL, Kind.SIGN_UP)
                and former.sentence >= self.number - 1
            ):
                former.turned, former.kind = former.kind, Kind.STAYS
            return None
        told = [a for a in self.reading.acts if a.people or a.kind is not Kind.STAYS]
        former = told[-1] if told else self.reading.acts[-1]  # `Ingen af cheferne deltager`
        if re.search(r"\b(?:stadig|stadigvaek|fortsat)\b", text):
            return None
        kind = former.turned or former.kind
        turns = re.search(r"^men\b|\b(?:derimod|til gengaeld)\b", text)
        instead = _DOES_SO.search(text) and _DOES_NOT_COME.search(former.folded)
        if former.kind is Kind.CANCEL and ((former.soft and turns) or instead):
            kind = Kind.SIGN_UP
        if former.kind is Kind.CANCEL and _INSTEAD.search(text):
            into = members_of(m["who"], grouped, self.sender)
            out = list(former.people)
            return Act(Kind.SUBSTITUTE, text, into, out, meeting=former.meeting)
        if kind not in (Kind.SIGN_UP, Kind.CANCEL):
            return None
        doubt = "tentative" if modality.TENTATIVE.search(text) else ""
        people = members_of(m["who"], grouped, self.sender)
        meeting = first_reference(text, grouped) or former.meeting
        contrasted = bool(instead) and former.kind is Kind.CANCEL
        return Act(kind, text, people, meeting=meeting, doubt=doubt, adding=contrasted)

    def _makes_up(self, text: str, grouped: Grouped) -> Act | None:
        """`… og jeg er selv den tredje`: one more of those who firmly come."""
        m = _MAKES_UP.fullmatch(text)
        former = self.reading.acts[-1] if self.reading.acts else None
        if m is None or former is None or former.kind is not Kind.SIGN_UP or former.doubt:
            return None
        if not former.people or former.context or former.sentence < self.number - 1:
            return None
        people = members_of(m["a"] or m["b"], grouped, self.sender)
        meeting = first_reference(text, grouped) or former.meeting
        return Act(Kind.SIGN_UP, text, people, meeting=meeting, adding=True)

    def _is_on_it(self, who: str, former: Act, text: str, grouped: Grouped) -> Act | None:
        """`Hun står ikke på listen endnu, det gør jeg`: who has a seat already."""
        if re.search(r"\b(?:ikke|ogsaa|heller)\b", text):
            return None
        people = self._resolved(members_of(who, grouped, self.sender), text, grouped)
        meeting = first_reference(text, grouped) or former.meeting
        numbers = frozenset(meeting.numbers if meeting is not None else ())
        self.reading.seated.append(Seat(self.number, tuple(people), numbers, True))
        return Act(Kind.STAYS, text, people, meeting=meeting)

    def _seats_taken(self, text: str, grouped: Grouped) -> Act | None:
        """`Vi har to pladser i maj, dem tager Ida og Bo`: who has the seats that are spoken of."""
        m = _TAKE_THEM.fullmatch(text)
        here = self.reading.sentences.get(self.number, "").partition(text)[0]
        before = here or self.reading.sentences.get(self.number - 1, "")
        if m is None or not _OUR_SEATS.search(before) or negations(before):
            return None
        act = Act(Kind.SIGN_UP, text, members_of(m["who"], grouped, self.sender), adding=True)
        act.meeting = first_reference(text, grouped) or first_reference(here, grouped)
        act.expected = count_in_clause(before)
        act.doubt = "tentative" if modality.TENTATIVE.search(text) else ""
        return act

    def _answers_who(self, text: str, grouped: Grouped) -> Act | None:
        """`Det gør Bo og jeg` below `Hvem kommer?`, `Det er Bo` below `Hvem melder fra?`."""
        m = _IT_IS_THEY.match(text)
        if m is None or self.reading.acts or negations(text):
            return None
        asked = WHO_COMES.search(fold(f"{self.letter.subject}\n{self.letter.quoted[:1500]}"))
        leaving = who_leaves(self.letter)
        if not leaving and asks_who_leaves(self.letter):
            self.reading.wrong_list = True
            return None
        if not (asked or leaving) and not (
            self.reading.lists_people and self.reading.subject_meeting
        ):
            return None
        people = members_of(m["who"] or m["who2"], grouped, self.sender)
        meeting = first_reference(text, grouped)
        doubt = "tentative" if modality.TENTATIVE.search(text) else ""
        kind = Kind.CANCEL if leaving else Kind.SIGN_UP
        return Act(kind, text, people, meeting=meeting, adding=not leaving, doubt=doubt)

    def _asks_whether_it_is_so(self, text: str, said: str) -> bool:
        """`Min leder siger, vi er med. Passer det?`: what was told before it is asked, not wished.

        A firm wish in the sentence before is one all the same, and only to be confirmed.
        """
        at, reading = self.number - 1, self.reading
        if not is_it_so(text, reading.sentences.get(at, "")):
            return False
        near = [a for a in reading.acts if a.sentence == at]
        joined = reading.join == "" and reading.join_at == at
        if joined or any(not a.doubt and a.kind is not Kind.STAYS for a in near):
            return False
        if reading.join_at == at:
            reading.join = None
        reading.acts[:] = [a for a in reading.acts if a.sentence != at]
        reading.asked.add(Asked(status=True, said=[said]))
        self._note(said, "status")
        return True

    def _upon_a_question(self, clause: Clause) -> bool:
        """`Mangler I flere? Så kommer jeg gerne`: the question before is its condition."""
        before = self.reading.sentences.get(self.number - 1, "")
        return (
            words.THEN.match(clause.text) is not None
            and before.rstrip().endswith("?")
            and self.number - 1 not in self.reading.act_sentences
        )

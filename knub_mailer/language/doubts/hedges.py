"""What a clause leaves open of the wish before it: `det er endnu ikke afgjort`."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.language.clauses.clauses import Clause, Role
from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.doubts import modality
from knub_mailer.language.doubts.caution import wavering
from knub_mailer.language.letter import correcting as words
from knub_mailer.language.letter.acts import Act, Kind, first_reference, members_of
from knub_mailer.language.letter.ellipses import Ellipses
from knub_mailer.language.meetings.meetings_left import (
    SOME_TAKEN_BACK,
    meetings_left,
    turns_to_another,
)
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.sentences import Sentence
from knub_mailer.language.workbench import covers

SEATS = (Kind.SIGN_UP, Kind.CANCEL, Kind.SUBSTITUTE)
NEAR = 2  # sentences


_THAT_LATER = Seldom(
    r"(?:(?:men|og|dog|saa) )*(?:det|den|den del)(?: moede| tur| tilmelding)? "
    r"(?:(?:vender|kommer) (?:vi|J|H)(?: (?:lige|selv|naturligvis|selvfoelgelig|gerne))* tilbage "
    r"(?:med|til|om|paa)\b|"
    r"(?:tager|skriver|melder|snakker|aftaler|ordner|klarer) (?:vi|J)(?: (?:[a-z]+|Y)){0,3}? "
    r"(?:til den tid|senere|separat|saerskilt|en anden gang|naar (?:vi|tiden|det) [a-z ]{3,25})|"
    r"(?:hoerer|faar) Y (?:(?:mere|naermere|besked|et ord|en mail) )?(?:om|senere|til den tid)\b)"
)
"""`… i oktober er vi med på skærmen, men det vender vi tilbage med`."""


def _at(act: Act) -> set[int]:
    return set(act.meeting.numbers) if act.meeting is not None else set()


class Hedges(Ellipses):
    """Makes wishes less firm by what is said after them."""

    def _hedge(self, text: str) -> None:
        """`… vil også gerne, men det er endnu ikke afgjort`: the wish before is not firm."""
        said = self.reading.sentences.get(self.number, "")
        if words.WRITTEN_BEFORE.match(text):
            for act in self.reading.acts:
                if act.sentence == self.number and not act.doubt and act.kind in SEATS:
                    act.doubt = "unclear"
        if _THAT_LATER.match(text):
            self._put_off()
        doubted = words.IN_DOUBT.search(said)
        doubted = doubted if doubted and text and doubted.group()[:12] in text else None
        open_ = doubted or words.PERHAPS_OF_THEM.match(text)
        if not (open_ or modality.NOT_SETTLED.search(text) or modality.TAKES_BACK.match(text)):
            return
        goes_on = words.GOES_ON.match(said)
        first = self.number - 1 if goes_on else self.number
        for act in self.reading.acts:
            if first <= act.sentence and act.kind in SEATS and not (act.doubt or act.context):
                act.doubt = "tentative"

    def _put_off(self) -> None:
        """Leave the wish just before for the later mail; of several it is not told which."""
        told = [a for a in self.reading.acts if a.sentence == self.number and not a.context]
        wished = [a for a in told if a.kind is Kind.SIGN_UP and not a.doubt]
        for act in wished:
            act.doubt = "denied" if len(wished) == 1 else "tentative"

    def _left_open(self, text: str) -> None:
        """`Hvis der altså er plads.`: a condition on its own is one on the sentence before."""
        if not words.DANGLING.match(text) or modality.CONDITION_BENIGN.match(text):
            return
        for act in self.reading.acts:
            near = act.context or act.sentence == self.number - 1
            if near and act.kind in SEATS and not act.doubt:
                act.doubt = "conditional"

    def _wavers(
        self, clause: Clause, after: Clause | None, grouped: Grouped, sentence: Sentence
    ) -> None:
        """`Min kollega Ida overvejer stadig, om hun kan`: asked, as all that is not firm."""
        wonders = after.text if after is not None and after.role is Role.WONDER else ""
        who = wavering(clause.text, wonders)
        if who is None or sentence.subject:
            return
        people = self._resolved(members_of(who, grouped, self.sender), "", grouped)
        signed = (a for a in self.reading.acts if a.kind is Kind.SIGN_UP)
        for act in signed if first_reference(grouped.text, grouped) is None else ():
            if len(act.people) > len(people):  # `Bo og Ida kommer. Ida kan ikke love noget`: Bo
                act.people = [one for one in act.people if not covers(people, [one])]
        act = Act(Kind.SIGN_UP, sentence.text, people, doubt="tentative")
        act.sentence, act.folded = self.number, grouped.text
        self.reading.acts.append(act)

    def _leaves_some(self, text: str, grouped: Grouped) -> bool:
        """`Jeg skal med til møde 1 og 2. Nej vent, møde 1 må I stryge igen`."""
        wishes = [a for a in self.reading.acts if a.kind in SEATS and not a.context]
        last = wishes[-1] if wishes else None
        if last is None or last.kind is not Kind.SIGN_UP or last.meeting is None or last.doubt:
            return False
        had = last.meeting.numbers
        if last.sentence < self.number - NEAR or not had:
            return False
        beside = [a for a in wishes if a is not last and set(had) & _at(a)]
        if beside and turns_to_another(text):
            for act in (last, *beside):
                act.doubt = act.doubt or "unclear"
                self.reading.struck_off += act.people  # no reading alone may tell
            return True
        if beside:
            return False
        left = meetings_left(text, grouped.meetings, had)
        if left is None:
            return False
        whose = self._people_in(left.said, grouped)
        if not left.numbers or not all(covers(last.people, [one]) for one in whose):
            last.doubt = "unclear"
            self.reading.struck_off += last.people if turns_to_another(text) else []
            return True
        others = [one for one in last.people if not covers(whose, [one])] if whose else []
        if others:  # `Nej vent, Bo kan ikke den 12. marts`
            self.reading.acts.append(replace(last, people=others))
            last.people = [one for one in last.people if covers(whose, [one])]
        last.meeting = replace(last.meeting, numbers=left.numbers)
        self._note(text, SOME_TAKEN_BACK)
        return True

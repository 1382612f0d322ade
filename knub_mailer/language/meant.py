"""Who was meant where the letter takes a person back: `Ida kan ikke. Nej, det var jo Bo`."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.doubts import modality
from knub_mailer.language.letter.acts import Act, Kind, members_of
from knub_mailer.language.letter.narrowing import Narrowing
from knub_mailer.language.people.people import Mention
from knub_mailer.language.seats import lexicon
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

_OH = (
    r"(?:nej|hov|hovsa|ups|uups|stop|vent|ej|oev|aev|aah|aa|oh|argh|oejeblik|rettelse|korrektion|"
    r"undskyld|sorry|beklager|eller|men|og|rettere(?: sagt)?|pardon)"
)
_MIXED_UP = (
    r"(?:(?:det )?(?:er |var )?(?:helt )?(?:forkert|fejl)(?: (?:navn|person|kollega|en))?|"
    r"(?:nu )?(?:J|der) (?:tog|tager|tager jo|skrev|fik skrevet|har skrevet|kom til at skrive) "
    r"(?:\w+ ){0,2}?(?:fejl|forkert\w*|det forkerte navn)|"
    r"(?:nu )?(?:J )?(?:har )?(?:\w+ )?(?:forveksl|bland|bytt)\w*(?: (?:J|D|dem|H|de|to|de to|"
    r"navnene|altid|jo|lige|vist|om|rundt|paa|sammen))*)"
)
_LEAD = rf"(?:(?:{_OH}(?! (?:tak|til|paa|med|for)\b)|{_MIXED_UP})[ ,.:!-]+)+"
_BACK = Seldom(rf"(?:{_OH}|{_MIXED_UP})(?:[ ,.:!-]+(?:{_OH}|{_MIXED_UP}))*[ .!,:-]*$")
_ENTIRELY = (
    r"(?: (?:jo|naturligvis|selvfoelgelig|altsaa|nu|faktisk|rettelig|selvsagt|da|saa|vist))*"
)
_IS = (
    rf"(?:det{_ENTIRELY} (?:er|var|bliver|skulle vaere|skal vaere|skulle have vaeret|gaelder|"
    rf"gjaldt|"
    rf"drejer sig om|handler om)|(?:J|vi) (?:mente|mener|taenkte paa|skulle have skrevet|taler om)|"
    rf"(?:det |der )?skulle (?:vaere|have vaeret|have staaet|staa))(?: det)?{_ENTIRELY} "
)
_MEANT = Seldom(
    rf"(?P<lead>{_LEAD})?(?:{_IS})+(?P<who>G\d+)(?:,? (?:J|vi) (?:mente|mener|taenkte paa|"
    rf"taler om))?(?:,? (?:der|som) (?P<does>[^,;GM]{{2,60}}))?(?P<not>,? (?:og |men )?ikke G\d+)?"
    rf"(?P<more>, (?!(?:der|som|og|men|saa)\b)[^GM]{{3,70}})?[ .!]*"
)
_BESIDES = Seldom(r"\b(?:ogsaa|desuden|heller|glemte|glemt|samt|endvidere|begge)\b")
_JUST_AND = Seldom(r"(?:(?:og|men)[ ,.:!-]+)+")
_PLAIN_BACK = Seldom(rf"(?:(?:nej|rettelse|korrektion|vent|ej|stop|eller)\b|{_MIXED_UP})")


class Meant(Narrowing):
    """Puts the right person into the wish that was made for another."""

    def _meant_other(self, text: str, grouped: Grouped) -> bool:
        """`Ej vent, det var jo Bo`: the wish before is Bo's."""
        m = _MEANT.fullmatch(text) if "G" in text else None
        last = self._wish_before()
        if m is None or last is None:
            return False
        back = m["lead"] or _BACK.fullmatch(self.reading.sentences.get(self.number - 1, ""))
        into = members_of(m["who"], grouped, self.sender)
        if not back or not _does_so(m["does"], last) or _BESIDES.search(text):
            return False
        if len(last.people) != 1 or len(into) != 1:
            last.doubt = last.doubt or "unclear"
            return True
        last.people = into
        self.recent.append(list(into))
        self._note(grouped.raw, "the person meant")
        return True

    def _said_anew(self, act: Act, text: str) -> None:
        """`Ida melder afbud. Nej, forkert navn: Bo melder afbud`: only what was said last."""
        said = self.reading.sentences.get(self.number, "")
        last = self._wish_before()
        lead = re.match(_LEAD, said)
        if lead is None or _JUST_AND.fullmatch(lead.group()):
            return
        if last is None or last.kind is not act.kind or _BESIDES.search(said):
            return
        other = act.meeting is not None and last.meeting not in (None, act.meeting)
        if other or len(act.people) != 1 or len(last.people) != 1 or act.doubt:
            return
        if not all(isinstance(p, Mention) for p in (*act.people, *last.people)):
            return
        if covers(act.people, last.people):
            return
        act.meeting = act.meeting or last.meeting
        last.doubt = "past" if _PLAIN_BACK.match(lead.group()) else "unclear"

    def _wish_before(self) -> Act | None:
        """The last firm sign-up or cancelling, in the sentence before or the one before that."""
        last = self.reading.acts[-1] if self.reading.acts else None
        if last is None or last.context or last.kind not in (Kind.SIGN_UP, Kind.CANCEL):
            return None
        return last if self.number - 2 <= last.sentence < self.number and not last.doubt else None


def _does_so(does: str | None, last: Act) -> bool:
    """Whether `…, der skal med` says of the other person what the wish before says."""
    if does is None:
        return True
    said = f"G0 {does}"
    leaves = lexicon.DROP.search(said) or lexicon.ABSENT.search(said)
    if last.kind is Kind.CANCEL:
        return bool(leaves) or bool(re.search(r"\b(?:syg|gaelder)\b", said))
    comes = lexicon.COME.search(said) or lexicon.ADD.search(said)
    comes = comes or re.search(r"\b(?:skulle|skal) (?:\w+ )?(?:med|afsted|af sted|til)\b", said)
    return not leaves and not modality.NEGATION.search(said) and bool(comes)

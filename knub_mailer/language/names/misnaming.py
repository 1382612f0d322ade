"""A name that was written wrong: `Jeg skrev Mette Holm. Det skulle have været Mette Hald.`

The wrong name holds the seat, so it is one person for another; where the letter itself signs the
wrong one up, the later sentences of `Corrections` put it right.
"""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped, Reference
from knub_mailer.language.doubts.unread import Unread
from knub_mailer.language.letter.acts import Act, Kind, Member, first_reference, members_of
from knub_mailer.language.meant import Meant
from knub_mailer.language.names.misspelt import listed, nearly_alike, spelt_in_one, spelt_next
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.workbench import covers

_WRITTEN = Seldom(
    r"\b(?:skrev|skrevet|skrive|staar|stod|staaet|noteret|noterede|opfoert|meldte|tilmeldt|"
    r"tilmeldte|"
    r"tilmelde|tilmelding\w*|liste\w*|bekraeftelse\w*|navn\w*|kaldt|sat|satte|angivet|angav|"
    r"ved en fejl|fejl\w*|forkert\w*|forveksl\w*|slaafejl|tastefejl|byttet|wrote|written|mistake)\b"
)
_WRONGLY = Seldom(
    r"\b(?:kom(?:met)? (?:desvaerre |vist )?til at (?:skrive|tilmelde|notere|melde|angive|saette|"
    r"opgive)|ved en fejl|fejlagtigt?|forkert\w*|(?:skrev|angav|noterede|meldte|opgav|tilmeldte) "
    r"(?:J|vi)|(?:J|vi) (?:\w+ )?(?:skrev|angav|noterede|opgav)|staar (?:der|opfoert|noteret|paa)|"
    r"stod der|forveksl\w*|(?:har|fik) (?:Y|J|vi|i) (?:\w+ )?(?:skrevet|noteret|opfoert|sat)|"
    r"(?:Y|J|vi|i) (?:har|fik) (?:\w+ )?(?:skrevet|noteret|opfoert|sat))\b"
)
_RIGHT = (
    r"(?:(?:skulle|skal|burde|boer) (?:rettelig |jo |naturligvis |selvfoelgelig |i stedet |"
    r"retteligt? |altsaa |der |Y )*(?:have (?:vaeret|staaet|heddet)|vaere|staa|hedde|rettes til)"
    r"|hedder (?:rettelig\w*|egentlig|faktisk|i virkeligheden|korrekt|altsaa)"
    r"|(?:det|den) (?:rigtige|rette|korrekte)(?: (?:deltager|person|navn|kollega))? "
    r"(?:er|hedder|skulle vaere|skal vaere)|rettelig(?:t|en)? (?:er|hedder)|should (?:be|"
    r"have been))"
    r":?"
)
_SAID_AT_ONCE = Seldom(rf"\b(?P<out>G\d+)(?:'s)?\b[^.]{{0,70}}?[ ,;:-]+{_RIGHT} (?P<in>G\d+|S)\b")
_RIGHT_ONE = Seldom(
    rf"(?:(?:men|altsaa|og|her|det|der|den|H|navnet|deltageren|vedkommende|"
    rf"personen)[ ,]+){{0,3}}{_RIGHT} (?P<in>G\d+|S)\b"
)
_OF_A_ROLE = Seldom(r"\b(?:kontakt\w*|tovholder\w*|ean|faktura\w*)\b")


class Misnaming(Meant):
    """Reads who was meant where another was written."""

    wrongly: tuple[int, list[Member], Reference | None] | None = None

    def _misnamed(self, text: str, grouped: Grouped) -> bool:
        """Whether a sentence tells the right name of somebody who was written wrong."""
        if "G" not in text or _OF_A_ROLE.search(text):
            return False
        if self._only_spelt_anew(text, grouped):
            return True
        both = _SAID_AT_ONCE.search(text)
        if both and _WRITTEN.search(text):
            out = members_of(both["out"], grouped, self.sender)
            return self._means_instead(both["in"], out, None, text, grouped)
        former, self.wrongly = self.wrongly, None
        right = _RIGHT_ONE.match(text)
        if right and former is not None and former[0] == self.number - 1:
            return self._means_instead(right["in"], former[1], former[2], text, grouped)
        found = re.findall(r"\bG\d+\b", text) if _WRONGLY.search(text) else []
        if len(found) == 1:
            people = members_of(found[0], grouped, self.sender)
            self.wrongly = (self.number, people, first_reference(text, grouped))
        return False

    def _only_spelt_anew(self, text: str, grouped: Grouped) -> bool:
        """`På listen har I Jens Bak. Det er Jens Bach`: the same one, of whom nothing is wished."""
        both, right = spelt_in_one(text), spelt_next(text)
        if both is not None:
            wrong = members_of(both[0], grouped, self.sender)
            into = members_of(both[1], grouped, self.sender)
        elif right is not None and listed(self.reading.sentences.get(self.number - 1, "")):
            wrong, into = list(self.recent[-1]) if self.recent else [], []
            into = members_of(right, grouped, self.sender)
        else:
            return False
        if len(wrong) != 1 or len(into) != 1:
            return False
        names = [m.name for m in (*wrong, *into) if isinstance(m, Mention) and m.name]
        if len(names) != len((*wrong, *into)) or not nearly_alike(*names):
            return False
        acts = [a for a in self.reading.acts if a.kind is not Kind.STAYS and not a.context]
        if any(covers(a.people, wrong) for a in acts):
            return False  # it is this letter that spelt it wrong
        self.reading.renamed += names
        self.reading.unread.append(Unread(grouped.raw, frozenset(names), frozenset()))
        self._note(grouped.raw, "a name spelt anew")
        return True

    def _all_back(self) -> bool:
        """Leave open what the sentence before wished; whether it wished anything."""
        last = self.number - 1
        acts = [a for a in self.reading.acts if a.sentence == last and a.kind is not Kind.STAYS]
        items = [i for i in self.reading.items if i.sentence == last]
        contacts = [w for w in self.reading.contacts if w.at == last]
        for act in acts:
            act.doubt = act.doubt or "unclear"
        for item in items:
            item.doubt = item.doubt or "unclear"
        for wish in contacts:
            wish.doubt = wish.doubt or "unclear"
        joined = self.reading.join == "" and self.reading.join_at == last
        if joined:
            self.reading.join = "unclear"
        return bool(acts or items or contacts or joined)

    def _means_instead(
        self,
        marker: str,
        out: list[Member],
        meeting: Reference | None,
        text: str,
        grouped: Grouped,
    ) -> bool:
        into = members_of(marker, grouped, self.sender)
        if len(into) != 1 or len(out) != 1:
            return False
        for act in self.reading.acts:  # the wrong name was no wish of this letter
            if act.kind is Kind.SIGN_UP and act.sentence >= self.number - 1 and not act.context:
                act.doubt = "past"
        act = Act(Kind.SUBSTITUTE, grouped.raw, into, out)
        act.meeting = first_reference(text, grouped) or meeting
        act.sentence, act.folded = self.number, text
        self.reading.acts.append(act)
        self._note(grouped.raw, "a name put right")
        return True

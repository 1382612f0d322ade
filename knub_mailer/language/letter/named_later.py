"""Names that follow: `Jeg tager en kollega med. Hun hedder Ida Holm`.

Also whose a seat is that the sender orders: `Jeg bestiller en plads. Navn på pladsen: Ida Holm`.
"""

from __future__ import annotations

import re

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.doubts.taken_back import names_the_unnamed
from knub_mailer.language.letter.acts import Act, Kind, Member, members_of
from knub_mailer.language.names.unnamed import Unnamed
from knub_mailer.language.people.discourse import Discourse
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.wordparts import SEAT

_NEAR = 2  # sentences
_SEATS = (Kind.SIGN_UP, Kind.CANCEL, Kind.SUBSTITUTE)
_TELLS_NAME = Seldom(
    r"(?:(?:og|men|altsaa|nemlig) )?(?:(?P<one>G\d+)|(?P<it>H|det|vedkommende|"
    r"(?:(?:hans|hendes|dennes|vedkommendes|kollegaens|makkerens|G\d+'s) )?(?:fulde |hele )?"
    r"navn(?:et)?)|"
    r"(?:(?:den|min|vores|the|my) )?(?:(?:nye|omtalte|paagaeldende) )?(?P<noun>[a-z]{4,}))"
    r"(?: (?:er|starter|startede|begynder|begyndte|tiltraeder|kommer|flytter)(?: (?!ikke\b|ogsaa\b)"
    r"[a-zM0-9.]+){1,6},? og(?= hedder\b))?"
    r"(?: (?:hedder|er|bliver|lyder|is|is called)(?: (?:saa|altsaa|nemlig|til daglig))?| ?:) "
    r"(?P<who>G\d+)(?!'s)(?P<more>.*)"
)
_OF_SOMETHING_ELSE = Seldom(r",? (?:der|som|who|ikke)\b|.*\bkontakt")
_ANYBODY = ("kolleg", "medarb", "person", "deltag", "makker", "ledsag", "naevnt")

_ONE_SEAT = Seldom(
    rf"\b(?:en|een|et|1)(?: (?:stk\.?|enkelt))? {SEAT}\b(?!.*\b(?:S|min|mit|selv)\b)"
)
_THE_SEAT = rf"(?:den|det|{SEAT})"
_PERHAPS = r"(?: (?:maaske|nok|vist|muligvis|formentlig))?"
_WHOSE_SEAT = Seldom(
    r"(?:(?:og|saa) )?(?:(?:deltager(?:ens?)? )?navn(?:et)?"
    rf"(?: paa (?:{_THE_SEAT}|deltageren|personen|vedkommende))?"
    r"(?: (?:er|bliver|lyder|skal vaere)\b|(?= ?:))|"
    r"deltager(?:en)?(?: (?:er|bliver|hedder)|(?= ?:))|"
    rf"{_THE_SEAT} (?:(?:er|bliver|skal|maa)\b"
    r"(?: (?:gerne|altsaa|bare|kun|vaere|staa|udstedes|lyde))*|lyder|gaar|gaelder)"
    rf"(?P<maybe>{_PERHAPS}) (?:til|for|paa|i))"
    rf"(?P<perhaps>{_PERHAPS}) ?:? ?(?P<who>G\d+|H)(?:'s navn)?"
    r"(?:,? (?:og )?(?:ikke|fremfor) (?:til |for |paa )?[SJ]|"
    r",? (?:fra|vores|min|som er|der er) [a-z \-]{3,40})?[ .!]*"
)
"""`Navn på billetten: Ida Holm`, `Den skal stå i Idas navn`, `Pladsen er til hende`."""


class NamedLater(Discourse):
    """Gives those who were announced the names that the next sentences tell."""

    def _told_name(self, text: str, grouped: Grouped) -> bool:
        """Whether a sentence only tells the name of the one somebody announced before."""
        m = _TELLS_NAME.fullmatch(text) if "G" in text else None
        wish = self._announcing() if m is not None else None
        if m is None or wish is None:
            return False
        if _OF_SOMETHING_ELSE.match(m["more"]) and (m["it"] == "det" or "kontakt" in m["more"]):
            return False
        said = next(fold(p.said) for p in wish.people if isinstance(p, Unnamed))
        if not _same_role(self._role_of(m, grouped), said):
            return False
        names: list[Member] = members_of(m["who"], grouped, self.sender)
        if len(names) != 1 or not isinstance(names[0], Mention) or names[0].sender:
            return False
        if not names_the_unnamed(wish, names):
            return False
        self.recent.append(names)
        self._note(grouped.raw, "the name of who was announced")
        return True

    def _seat_named(self, text: str, grouped: Grouped) -> bool:
        """Whether a sentence tells whose the one seat is that the sender has ordered before."""
        act = self.reading.acts[-1] if self.reading.acts else None
        if act is None or act.kind is not Kind.SIGN_UP or act.context or act.doubt:
            return False
        only_sender = act.people == [self.sender] and act.sentence >= self.number - 1
        told = _WHOSE_SEAT.fullmatch(text) if only_sender and _ONE_SEAT.search(act.folded) else None
        if told is None:
            return False
        named = self._resolved(members_of(told["who"], grouped, self.sender), text, grouped)
        if not named or named == act.people:
            return False
        if len(named) > 1:
            act.doubt = "unclear"
        elif told["maybe"] or told["perhaps"]:
            act.doubt = "tentative"
        act.people = named
        self.recent.append(named)
        self._note(grouped.raw, "whose the seat is")
        return True

    def _role_of(self, m: re.Match[str], grouped: Grouped) -> str | None:
        """The word for somebody whose name is told; "" for a pronoun, None for a named person."""
        if m["one"] is None:
            return m["noun"] or ""
        members = grouped.groups[int(m["one"][1:])].members
        alone = members[0] if len(members) == 1 else None
        if isinstance(alone, Unnamed) or (isinstance(alone, Mention) and not alone.sure):
            return fold(alone.said).split()[-1]  # `Makkeren hedder …` begins like half a name
        return None

    def _announcing(self) -> Act | None:
        """The last wish, where it is near and speaks of just one person without a name."""
        for act in reversed(self.reading.acts):
            if act.context or act.kind not in _SEATS:
                continue
            unnamed = [p for p in act.people if isinstance(p, Unnamed)]
            near = act.sentence >= self.number - _NEAR
            return act if near and len(unnamed) == 1 and unnamed[0].count in (1, None) else None
        return None


def _same_role(role: str | None, said: str) -> bool:
    """Whether `kollegaen` or `chefen` can be the one announced as `en kollega`, `min chef`."""
    if role is None:
        return False
    stem = re.sub(r"(?:en|et)$", "", role)[:6]
    return not role or stem.startswith(_ANYBODY) or stem in said

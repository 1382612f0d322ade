"""What a letter says of its own wish: that nothing comes of it, or that it is none.

`Opret os ikke, før I hører fra mig`; `P.S. Hun sagde nej, så se bort fra mailen`; `Det er kun et
udkast`; `Det er ikke godkendt i udvalget`. Such a sentence may stand before or behind the wish; one
that speaks of somebody else (`ham skal I ikke tage med`) turns nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from sys import maxsize

from knub_mailer.domain.request import (
    ALL,
    Cancel,
    ChangeContact,
    Join,
    Request,
    SignUp,
    Substitute,
    people_of,
)
from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.doubts.called_off_words import (
    COMES_ALL_THE_SAME,
    CORRECTS,
    DONE_BY_YOU,
    HAS_NOT_DECIDED,
    NO_LEAVE_YET,
    NOT_A_SEAT,
    NOT_YET,
    OF_THE_LETTER,
    SAID_NO,
    UNDECIDED,
    YOU_SHALL_NOT,
)
from knub_mailer.language.doubts.not_to_be_done import orders_not_to
from knub_mailer.language.letter.spoken import MarkedSentence
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import same_name_key


def _lost_by(wish: Request) -> Request:
    """A substitution as the cancelling of who gives up the seat."""
    return Cancel(wish.meetings, (wish.out,)) if isinstance(wish, Substitute) else wish


def _gained_by(wish: Request) -> Request:
    """A substitution as the sign-up of who takes the seat."""
    return SignUp(wish.meetings, (wish.in_,)) if isinstance(wish, Substitute) else wish


@dataclass(frozen=True, slots=True)
class _About:
    """Words about somebody, and the wishes of that one which they turn."""

    words: Seldom
    kinds: tuple[type[Request], ...]
    whose: Callable[[Request], Request] = lambda wish: wish  # of an exchange the one who is meant


_ABOUT_SOMEBODY = (
    _About(NOT_YET, (SignUp, Cancel, Substitute, Join, ChangeContact)),
    _About(COMES_ALL_THE_SAME, (Cancel, Substitute), _lost_by),
    _About(HAS_NOT_DECIDED, (SignUp, Substitute)),
    _About(NO_LEAVE_YET, (SignUp, Join, Substitute, ChangeContact), _gained_by),
    _About(SAID_NO, (SignUp, Substitute, ChangeContact), _gained_by),
)
_OF_ME = Seldom(r"\bJ (?:er|kommer|deltager|staar|skal)\b")
_ENDS = Seldom(r"[,.;]")
_MEETING = Seldom(r"\bM\d+\b")
_SOMEBODY = Seldom(r"\b[PU]\d+\b")
_BEGINS = Seldom(r"(?:ps|hov|nej)?\W*")
_STRANGER = ""
"""Who is told of without a name, or by one that no wish holds."""


def called_off(
    wishes: Sequence[Request], marked: Iterable[MarkedSentence], sender: str | None
) -> str | None:
    """The sentence, marked, that turns one of a letter's wishes. sender: the name of who writes."""
    before: str | None = None  # who was named last
    for each in marked:
        said = _Said(each.marked, before, sender)
        if any(said.turns(wish) for wish in wishes):
            return each.marked.text
        before = said.last(len(each.marked.text))
    return None


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence, whom the one before it named last, and who writes."""

    marked: Marked
    before: str | None
    sender: str | None

    def turns(self, wish: Request) -> bool:
        """Whether it says of a wish that it is none, or shall not be carried out."""
        text = self.marked.text
        if not self._at_its_meetings(wish):
            return False
        orders = [each for each in orders_not_to(text) if isinstance(wish, each.kinds)]
        if any(each.of_anybody for each in orders) or NOT_A_SEAT.search(self.marked.folded):
            return True
        if CORRECTS.search(text) and self.before and _names(wish, [self.before]):
            return not _names(wish, self._named())
        if self._of_others(wish):
            return False
        plain = self.marked.folded  # a word that begins a sentence may be taken for a name
        if any(each.search(s) for each in (OF_THE_LETTER, UNDECIDED) for s in (text, plain)):
            return True
        if not isinstance(wish, Cancel) and YOU_SHALL_NOT.search(text):
            return True
        if DONE_BY_YOU.search(text):
            return not _OF_ME.search(text) or _names(wish, [self.sender])
        if any(self._meant(wish, each.who, each.start) for each in orders):
            return True
        return any(
            self._meant(about.whose(wish), _who_of(found), found.start())
            for about in _ABOUT_SOMEBODY
            if isinstance(wish, about.kinds)
            for found in about.words.finditer(text)
            if self._at_its_meetings(wish, *_clause_of(found))
        )

    def _at_its_meetings(self, wish: Request, start: int = 0, end: int = maxsize) -> bool:
        """Whether a piece of the sentence names no meetings, or one of a wish's."""
        named = (int(one[1:]) for one in _MEETING.findall(self.marked.text[start:end]))
        numbers = {n for at in named for n in self.marked.meetings[at].numbers}
        meetings = getattr(wish, "meetings", ())
        return not (numbers and meetings) or bool(numbers & set(meetings))

    def last(self, end: int) -> str | None:
        """Who is named last before a place, `_STRANGER` for one without a name."""
        return next(reversed(self._named(end)), self.before)

    def _named(self, end: int | None = None) -> list[str]:
        """Who is named before a place; a lone word that begins a sentence is nobody."""
        text = self.marked.text[:end]
        return [
            name or _STRANGER
            for found in _SOMEBODY.finditer(text)
            for name in [self._name(found.group())]
            if name is not None or not _BEGINS.fullmatch(text, 0, found.start())
        ]

    def _name(self, marker: str) -> str | None:
        return _STRANGER if marker[0] == "U" else self.marked.people[int(marker[1:])].name

    def _meant(self, wish: Request, markers: Iterable[str], start: int) -> bool:
        """Whether a wish is one of those whom markers stand for; of all, where there is none."""
        people: list[str | None] = []
        for marker in markers:
            if marker in ("J", "S", "min", "mit", "mine"):
                people.append(self.sender)
            elif marker[0] in "PU":
                people.append(self._name(marker) or _STRANGER)
            elif marker == "D" and "andre" in self.marked.text:
                people.append(_STRANGER)
            else:
                people.append(self.last(start) if marker in ("H", "D") else None)
        return not people or None in people or _names(wish, people)

    def _of_others(self, wish: Request) -> bool:
        """Whether it names people, none of whom the wish is about."""
        named = self._named()
        return bool(named and people_of(wish)) and not _names(wish, named)


def _who_of(found: re.Match[str]) -> list[str]:
    return [who for who in found.groupdict().values() if who]


def _clause_of(found: re.Match[str]) -> tuple[int, int]:
    """From where something was found to the end of its clause."""
    end = _ENDS.search(found.string, found.end())
    return found.start(), end.start() if end is not None else len(found.string)


def _names(wish: Request, people: Iterable[str | None]) -> bool:
    """Whether a wish is about one of some people, or about everybody."""
    own = {same_name_key(one.name) for one in people_of(wish) if one.name is not None}
    keys = {same_name_key(one) for one in people if one}
    return bool(own & keys) or (not own and getattr(wish, "attendees", None) == ALL)

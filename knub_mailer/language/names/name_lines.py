"""A line as words, to find the names in small letters in it: what stands beside each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.language.names.name_words import (
    AFTER_A_NAME,
    BEFORE_A_NAME,
    as_surname,
    seems_everyday,
)
from knub_mailer.language.names.names import SHORTENED, is_title
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold_word, same_name_key
from knub_mailer.language.words.vocabulary import words

LONGEST = 6
LONGEST_LINE = 2000
NAME_PARTICLES = words("von van de la el al bin ibn ter ten di le du del dos der den")
_OF_HERS = words("plads pladser stol sted vegne mail adresse tilmelding afbud deltagelse")
_TOKEN = Seldom(r"(?<![\w@/.'’-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@/]|['’-]\w|\.\w)")
_LOCAL = Seldom(r"([\w.+'-]{2,64})@[\w-]{1,63}\.")
_NEXT = Seldom(r" ([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line: where it stands, as written, folded, and its key."""

    start: int
    end: int
    text: str
    folded: str
    key: str

    @property
    def small(self) -> bool:
        return self.text[0].islower()


@dataclass(slots=True)
class Line:
    """A line in words, the addresses in it, and the names found so far."""

    text: str
    words: list[Word]
    locals: list[str]
    names: list[list[Word]] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> Line:
        found = []
        for m in _TOKEN.finditer(text[:LONGEST_LINE]):
            folded = fold_word(m.group())
            found.append(Word(*m.span(), m.group(), folded, same_name_key(folded)))
        return cls(text, found, [m[1].lower() for m in _LOCAL.finditer(text)])

    def run(self, at: int) -> list[Word]:
        """The words from there that only a space, or the stop of what is shortened, parts."""
        run = [self.words[at]]
        for word in self.words[at + 1 : at + LONGEST]:
            between = self.text[run[-1].end : word.start]
            if between != " " and not (between == ". " and SHORTENED.fullmatch(run[-1].text)):
                break
            run.append(word)
        return run

    def next_to(self, word: Word) -> str:
        """The folded word behind one that only a space parts from it, or ""."""
        m = _NEXT.match(self.text, word.end)
        return fold_word(m[1]) if m else ""

    def before(self, at: int) -> str:
        """The folded word before, or "" at the beginning and behind a sign."""
        gap = self.text[self.words[at - 1].end : self.words[at].start] if at else ""
        return self.words[at - 1].folded if gap and not gap.strip(" ") else ""

    def ends_name(self, word: Word) -> bool:
        """Whether a word is the last of the name found last."""
        return bool(self.names) and self.names[-1][-1] is word

    def follows_people(self, at: int) -> bool:
        """Whether what stands before goes with people: nothing does too, a number does not."""
        last = self.before(at)
        if last:
            return last in BEFORE_A_NAME or is_title(last)
        start = self.words[at - 1].end if at else 0
        gap = self.text[start : self.words[at].start].rstrip()
        return not gap[-1:].isdigit() and gap[-1:] not in ("/", "@", "_")

    def goes_on(self, word: Word) -> bool:
        """Whether what stands behind goes with people, as does a sign or nothing."""
        following = self.next_to(word)
        hers = word.folded.endswith("s") and following in _OF_HERS
        return not following or following in AFTER_A_NAME or hers

    def ends(self, word: Word) -> bool:
        """Whether a name can end there: what stands behind it is no word of a name."""
        following = self.next_to(word)
        return not following or seems_everyday(following)

    def _follows_a_whole(self, at: int) -> bool:
        """Whether only a space parts two whole names: `bo karrup nina petersen`."""
        before, here = self.names[at - 1], self.names[at]
        apart = self.text[before[-1].end : here[0].start]
        whole = min(as_surname(name[-1].folded) for name in (before, here))
        return apart == " " and whole > 0 and min(len(before), len(here)) > 1

    def written(self) -> str:
        """The text with its names in capitals."""
        text = self.text
        for at, name in reversed(list(enumerate(self.names))):
            for word in reversed(name):
                if word.folded not in NAME_PARTICLES or word is name[0]:
                    text = text[: word.start] + _capital(word.text) + text[word.end :]
            if at and self._follows_a_whole(at):
                text = f"{text[: name[0].start - 1]}, {text[name[0].start :]}"
        return text


def _capital(word: str) -> str:
    return re.sub(r"(^|-)(\w)", lambda m: m[1] + m[2].upper(), word)

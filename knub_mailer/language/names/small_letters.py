"""Names in small letters, as telephones and people in a hurry write them, given their capitals.

All further reading knows names by their capitals. No word alone is one: a given name in small
letters needs a surname behind it or words beside it that go with people, one that is a word too
(`bo`, `per`) needs more of them. What remains in doubt stays as it was written.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.names.initials import spells
from knub_mailer.language.names.name_lines import LONGEST, LONGEST_LINE, NAME_PARTICLES, Line, Word
from knub_mailer.language.names.name_words import (
    AFTER_A_NAME,
    BEGINNINGS,
    WORDS_OF_TIME,
    as_given_name,
    as_surname,
    is_everyday,
    is_no_name,
    seems_a_verb,
    seems_everyday,
)
from knub_mailer.language.names.names import SHORTENED, display_name
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import same_name_key
from knub_mailer.language.words.vocabulary import words

_MOST_UNKNOWN = 2

_WISHED = words(
    """
    tilmeld tilmelder tilmelde afmeld afmelder afmelde framelder frameld framelde skriv smid saet
    tag tage meld stryg fjern slet hedder register cancel
    """
)
_COMES = words(
    """
    kommer kan vil skal deltager moeder melder overtager rejser stiller hopper springer bliver
    hedder
    """
)
_ALONG = words("med paa af fra til")
_LATER_PARTICLES = words("der den")
_FIRST_OF_TWO = words("bo per hans jan dan")  # `bo erik`
_NO_FIRST_OF_TWO = WORDS_OF_TIME | {"tage"}  # `tage mathias med`

_SMALL = Seldom(r"(?<![\w@.'’/-])[a-zæøåäöéèüß]{2,}")
_HALF_SMALL = Seldom(r"\b([A-ZÆØÅ][a-zæøå]+) [a-zæøå]{2}")  # `Peter lind`, as telephones do
_INNER_CAPITAL = Seldom(r"[a-zæøå,] [A-ZÆØÅ][a-zæøå]")
_TIME_BEFORE = Seldom(r"(?:\d\.?|\b(?:i|til|fra|for|den|en|god|næste)) $", re.IGNORECASE)
_BULLET = Seldom(r"(?:[^:\n]{0,40}:)?[\s\d.)*•–-]*")


def with_capitals(letter: Letter, places: frozenset[str]) -> Letter:
    """The letter with the names of its own text in capitals; as it is where none is small.

    Args:
        places: folded words that name municipalities: behind a given name one may be a surname.
    """
    reader = _Reader(letter, places)
    lines = letter.body.split("\n")
    read = [reader.line(line) for line in lines]
    if reader.found - reader.given:
        reader.given |= reader.found
        read = [reader.line(line) for line in read]
    told = replace(
        letter,
        subject=reader.line(letter.subject),
        body="\n".join(read),
        tables=tuple(tuple(map(reader.row, table)) for table in letter.tables),
        signature="\n".join(map(reader.line, letter.signature.split("\n"))),
    )
    return letter if told == letter else told


class _Reader:
    """Goes through the lines of a letter; `found` are the given names of whole names."""

    def __init__(self, letter: Letter, places: frozenset[str]) -> None:
        mail = letter.mail
        boxes = (*mail.senders, *mail.cc, *mail.to)
        shown = [display_name(box.name) for box in boxes if box.name]
        self.known = [same_name_key(name).split() for name in shown if name and " " in name]
        self.given = {name[0] for name in self.known}
        first = [name.split()[0].lower() for name in shown if name]
        self.begins = frozenset((*first, *(f"{word}s" for word in first)))
        self.found: set[str] = set()
        self.places = places
        self.own_place = mail.sender.domain.partition(".")[0] if mail.sender else ""
        self.small_text = _INNER_CAPITAL.search(letter.body) is None

    def line(self, text: str) -> str:
        """The line with its names in capitals."""
        small = _SMALL.findall(text[:LONGEST_LINE])
        if not small or not self._worth_a_look(text, small):
            return text
        line = Line.of(text)
        at = 0
        while at < len(line.words):
            size = self._size(line, at)
            if size:
                line.names.append(line.words[at : at + size])
            if size > 1:
                self.found.add(line.words[at].key)
            at += size or 1
        self._surname_first(line)
        return line.written()

    def row(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """A table's row, as the line of the body that it also is."""
        return tuple(self.line("\t".join(cells)).split("\t"))

    def _worth_a_look(self, text: str, small: list[str]) -> bool:
        """Whether there may be a name; most lines of most mails have none, and this is fast."""
        if "@" in text or not BEGINNINGS.isdisjoint(small) or not self.begins.isdisjoint(small):
            return True
        if self.small_text and not WORDS_OF_TIME.isdisjoint(small):
            return True
        return any(word.endswith("sen") for word in small) or any(
            word.lower() in BEGINNINGS for word in _HALF_SMALL.findall(text)
        )

    def _size(self, line: Line, at: int) -> int:
        """How many words from here are one name; 0 where none begins."""
        run = line.run(at)
        here = run[0]
        whole = self._known_whole(run) or _spelled(run, line.locals)
        given = as_given_name(here.folded)
        sure = given == 2 or (here.key in self.given and not is_everyday(here.folded))
        sure = sure or bool(given and self._begins_surely(line, at))
        sure = sure or (here.folded in _FIRST_OF_TWO and as_given_name(line.next_to(here)) == 2)
        if not given and not sure:
            return whole or self._by_surname(line, at, run)
        if not here.small and not (len(run) > 1 and run[1].small):
            return whole
        if here.folded in WORDS_OF_TIME and _TIME_BEFORE.search(line.text[: here.start]):
            return whole
        size = max(self._with_surnames(line, run, sure), whole)
        before = line.follows_people(at)
        if size > 1:
            surname = as_surname(run[size - 1].folded) == 2
            return size if sure or whole or before or surname else 0
        if not here.small or here.folded in WORDS_OF_TIME:
            return 0
        if sure:
            return int(before or line.goes_on(here))
        return int(before and line.goes_on(here) and self._surely_alone(line, at))

    def _known_whole(self, run: list[Word]) -> int:
        """The size of a header's whole name that begins here in small letters."""
        keys = [word.key for word in run]
        for name in self.known:
            size = len(name)
            same = keys[: size - 1] == name[:-1] and keys[size - 1 : size]
            if same and same[0] in (name[-1], f"{name[-1]}s"):
                return size if any(word.small for word in run[:size]) else 0
        return 0

    def _with_surnames(self, line: Line, run: list[Word], sure: bool) -> int:
        """How many words a given name and what belongs to it are."""
        at = size = 1
        unknown = 0
        named = False  # has a surname
        while at < min(len(run), LONGEST) and run[at].small:
            word = run[at]
            behind = run[at + 1].folded if at + 1 < len(run) else ""
            level = as_surname(word.folded)
            if SHORTENED.fullmatch(word.text) and word.text != "i" and as_surname(behind):
                at += 1
                continue
            if word.folded in NAME_PARTICLES - _LATER_PARTICLES:
                end = self._behind_particles(run, at)
                if not end:
                    break
                at = size = end
                named = True
                continue
            if as_given_name(word.folded) == 2 and named and not level:
                break  # somebody else's
            if as_given_name(word.folded) == 2 and not named:
                level = 2 if self._may_pair(run[0], sure, behind) else 0
            elif word.folded in self.places:
                town = not sure or word.folded == self.own_place or behind.startswith("kommun")
                level = int(as_surname(behind) == 2 or (not town and line.goes_on(word)))
            elif level == 2:
                named = True
            elif level or (as_given_name(word.folded) == 1 and self._may_follow(word, behind)):
                pair = level or self._may_pair(run[0], sure, behind)
                alone = (sure or named) and line.goes_on(word)
                level = int(bool(pair) and (alone or _a_name_behind(behind)))
                named = named or bool(level)
            elif not is_everyday(word.folded) and len(word.folded) > 2:
                unknown += 1
                level = int(
                    unknown <= _MOST_UNKNOWN and self._may_be_surname(line, word, sure or named)
                )
                named = named or bool(level)
            elif not seems_a_verb(word.folded) and sure and word.folded not in AFTER_A_NAME:
                level = int(as_surname(behind) == 2)  # `gerda top nissen`
            if not level:
                break
            at += 1
            size = at
        return size

    def _may_be_surname(self, line: Line, word: Word, sure: bool) -> bool:
        """Whether a word that nothing is known of ends or goes on the name before it."""
        if seems_everyday(word.folded):
            verb = seems_a_verb(word.folded) and line.next_to(word) not in _COMES
            return sure and not verb and line.goes_on(word)  # no verb stands before another
        return sure or line.ends(word)

    def _may_follow(self, word: Word, behind: str) -> bool:
        """`rosa maj vinther`, but `asta tager marts og frode maj`."""
        return word.folded not in WORDS_OF_TIME or as_surname(behind) == 2

    def _may_pair(self, first: Word, sure: bool, behind: str) -> bool:
        """Whether a given name behind another belongs to it: `hans peter`, not `tage mathias`."""
        surname = as_surname(behind) or _a_name_behind(behind)
        return sure or (first.folded not in _NO_FIRST_OF_TWO and bool(surname))

    def _behind_particles(self, run: list[Word], at: int) -> int:
        """Where the name with `von der Recke` ends, 0 where no surname follows the particles."""
        end = at + 1
        while end < len(run) and run[end].folded in NAME_PARTICLES:
            end += 1
        if end == len(run) or end - at > 2:
            return 0
        word = run[end].folded
        alone = run[at].folded in ("de", "du", "le", "la", "ten", "di")
        sure = as_surname(word) == 2 or (not seems_everyday(word) and not alone)
        return end + 1 if sure or (end - at == 2 and not is_everyday(word)) else 0

    def _by_surname(self, line: Line, at: int, run: list[Word]) -> int:
        """`naja petersen`, `hun hedder tavs grønkær`: names that no list knows."""
        here = run[0]
        if line.before(at) == "hedder" and at > 1 and line.ends_name(line.words[at - 2]):
            return int(bool(as_surname(here.folded)) and line.goes_on(here))  # `ida hedder bak`
        if len(run) < 2 or not (here.small and run[1].small) or len(here.text) < 2:
            return 0
        second = run[1].folded
        first = here.folded
        if seems_everyday(first) or as_surname(first) == 1 or first in self.places:
            return 0
        if not line.ends(run[1]):
            return 0
        if as_surname(second) == 2:
            return 2 if line.follows_people(at) else 0
        unknown = not seems_everyday(second) and second not in self.places and len(second) > 2
        return 2 if unknown and line.before(at) in _WISHED else 0

    def _begins_surely(self, line: Line, at: int) -> bool:
        """Of a given name that is a word too: `jan greve kommer`, `liv dam og sten post`."""
        here, *behind = line.run(at)
        surname = bool(behind) and (as_surname(behind[0].folded) or behind[0].folded in self.places)
        if not surname or here.folded in ("hans", *WORDS_OF_TIME):
            return False
        last = line.before(at)
        paired = last in ("og", "samt") and at > 1 and self._surely_alone(line, at)
        return paired or (not last and line.next_to(behind[0]) in _COMES)

    def _surely_alone(self, line: Line, at: int) -> bool:
        """Of a given name that is a word too: `bo kommer`, `maja og bo skal med`."""
        here = line.words[at]
        if here.key in self.given:
            return True
        last = line.before(at)
        earlier = line.words[at - 2] if at > 1 else None
        if last in ("og", "samt") and earlier is not None:
            return earlier.folded in ("jeg", "mig") or line.ends_name(earlier)
        following = line.next_to(here)
        wished = last in _WISHED and following in _ALONG and here.folded != "hans"
        return wished or last == "hedder" or (not last and following in _COMES)

    def _surname_first(self, line: Line) -> None:
        """`ladefoged, per brink (pebr@…)` on a line of its own."""
        name = line.names[0] if line.names else line.words[:0]
        at = line.words.index(name[0]) - 1 if name else -1
        if at < 0:
            return
        first = line.words[at]
        behind = line.text[name[-1].end :].lstrip()
        alone = behind[:1] in ("", *"(<–-:;") or "@" in behind.split(" ")[0]
        listed = alone and _BULLET.fullmatch(line.text[: first.start]) is not None
        if not (first.small and listed and line.text[first.end : name[0].start] == ", "):
            return
        if as_surname(first.folded) or not is_everyday(first.folded):
            line.names.insert(0, [first])


def _spelled(run: list[Word], locals_: list[str]) -> int:
    """Two or three words that an address of the line spells: `marianne krog`, makr@…

    The third may be an everyday word where the address needs it: `tenna bagsværd ring`, tebr@…
    """
    for local in locals_:
        for size in (2, 3):
            part = run[:size]
            if len(part) < size or any(is_no_name(word.folded) for word in part[:2]):
                break
            if part[1].small and spells(local, " ".join(w.text for w in part)):
                return size
    return 0


def _a_name_behind(word: str) -> bool:
    return as_surname(word) == 2 or bool(word and not seems_everyday(word))

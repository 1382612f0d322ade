"""A letter's marked sentences as tokens: what the second reading is given.

Names, meetings and addresses are markers by now (see `marking`), so that nothing of it depends on
who writes or when: `P3 tager min plads M0` is the same for everybody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.network import Format
from knub_mailer.language.billing.ean_numbers import is_ean
from knub_mailer.language.letter.spoken import MarkedSentence, Reading
from knub_mailer.language.meetings.meetings import Calendar, MeetingMention
from knub_mailer.language.people.people import Mention, People
from knub_mailer.language.people.who_speaks import Speaker
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold, same_name_key
from knub_mailer.language.words.vocabulary import ONLINE

SENDER = ""
"""The key of the sender among the people of a letter."""

_TOKEN = Seldom(r"[PMUEGN]\d+(?:'s)?|[A-Z]\b(?:'s)?|[a-z]+|\d+|[^\sa-z0-9]")
_NUMBERED = Seldom(r"(?<=[A-Z])\d+")
MOST_TOKENS = 1200
_NOT_A_DIGIT = Seldom(r"\D+")
_AS_LONG_AS_A_PHONE = 10
_MOST_QUOTED = 700  # characters of the mail below: what we asked stands first in it


@dataclass(slots=True)
class Somebody:
    """A person of the letter and the tokens that mean this one.

    spoken_of: those of `han`, `hende`, `de` that likely do, by who was named last before, and the
    name in the mail below.
    """

    mention: Mention
    at: list[int] = field(default_factory=list)
    spoken_of: list[int] = field(default_factory=list)
    on_copy: bool = False

    @property
    def everywhere(self) -> list[int]:
        """All tokens that mean this one, in their order."""
        return sorted([*self.at, *self.spoken_of])


@dataclass(slots=True)
class Gathering:
    """A meeting of the season and the tokens that mean it, if any.

    order: its place among the season's meetings, from 0. named: whether the letter itself does.
    """

    order: int
    last: bool
    held: bool
    next: bool
    virtual: bool
    at: list[int] = field(default_factory=list)
    named: bool = False


@dataclass(slots=True)
class Tokens:
    """words: the tokens in their order, markers without their numbers ("P", "M").

    What is known of what a marker means stands behind it: "P|half" has no surname in the letter.
    people: by `same_name_key`, the sender by SENDER. meetings: all of the season, by number.
    sentences: those the tokens are of, each with its first token.
    standing: whether the sender is of a municipality, a stranger who names one, of another
    organisation, at home, and writes from a box that several share. house: the sender's domain.
    hybrid: there is a meeting to which one may come in the room or on a screen.
    """

    words: list[str] = field(default_factory=list)
    people: dict[str, Somebody] = field(default_factory=dict)
    meetings: dict[int, Gathering] = field(default_factory=dict)
    sentences: list[tuple[int, MarkedSentence]] = field(default_factory=list)
    standing: tuple[bool, ...] = (True, False, False, False, False)
    house: str = ""
    hybrid: bool = False
    _last: list[str] = field(default_factory=list)  # whom a sentence has named, or the one before

    @property
    def crosses(self) -> bool:
        """Whether it names several people, who writes among them or not, and several meetings."""
        people = sum(bool(one.at) for one in self.people.values())
        return people > 1 and sum(meeting.named for meeting in self.meetings.values()) > 1

    def add(self, sentence: MarkedSentence, opening: str) -> None:
        """One more sentence, begun with a token that says what it is."""
        if len(self.words) >= MOST_TOKENS:
            return
        marked = sentence.marked
        self.sentences.append((len(self.words), sentence))
        self.words.append(opening)
        numbers = iter(marked.numbers)
        before, self._last = self._last, []
        # `Jeg kommer online til møde 2` contradicts nothing where one may.
        text = ONLINE.sub("", marked.text) if self.hybrid else marked.text
        for token in _TOKEN.findall(text):
            at, letter = len(self.words), token[0]
            if letter == "P" and len(token) > 1:
                mention = marked.people[_number(token)]
                self._last.append(self._means(mention, at))
                self.words.append(self._person(mention, token))
            elif letter == "M" and len(token) > 1:
                self.words.append(self._meeting(marked.meetings[_number(token)], at))
            elif letter == "E" and len(token) > 1:
                self.words.append("E" + self._away(marked.emails[_number(token)]))
            elif token == "N":
                self.words.append(_kind_of_number(next(numbers, "")))
            elif letter in "JS":
                self.people[SENDER].at.append(at)
                self.words.append(token)
            else:
                if letter == "U" and len(token) > 1:
                    self._last.append(SENDER)  # `en kollega`: nobody here whom `hun` could be
                elif token[:1] in "HD" and (token[1:] in ("", "'s")):
                    self._speaks_of(self._last or before, at, one=letter == "H")
                numbered = letter.isupper() and len(token) > 1
                self.words.append(_NUMBERED.sub("", token) if numbered else token)
        self._last = self._last or before

    def add_quoted(self, text: str, calendar: Calendar) -> None:
        """The beginning of the mail below, where what is answered stands.

        Its meetings are known, and by their full names the people of the letter.
        """
        self.words.append("^below")
        folded, done = fold(text), 0
        named = {fold(one.mention.name): one for one in self.people.values() if one.mention.name}
        pattern = "|".join(map(re.escape, sorted(named, key=len, reverse=True)))
        known: list[tuple[int, int, Somebody | MeetingMention]] = [
            (found.start(), found.end(), named[found.group()])
            for found in (re.finditer(rf"\b(?:{pattern})\b", folded) if named else ())
        ]
        known += [(found.start, found.end, found) for found in calendar.mentions(folded)]
        for start, end, meant in sorted(known, key=lambda each: each[:2]):
            if start < done:
                continue
            self.words += _TOKEN.findall(folded[done:start])
            at, done = len(self.words), end
            if isinstance(meant, Somebody):
                meant.spoken_of.append(at)
                self.words.append("P")
                continue
            for number in meant.numbers:
                self.meetings[number].at.append(at)
            self.words.append(f"M{len(meant.numbers)}")
        self.words += _TOKEN.findall(folded[done:])

    def _person(self, mention: Mention, token: str) -> str:
        known = "|half" if mention.problem == "unknown" else "|two" if mention.problem else ""
        genitive = "'s" if token.endswith("'s") else ""
        return f"P{genitive}{known}{self._away(mention.email)}"

    def _meeting(self, meant: MeetingMention, at: int) -> str:
        there = [self.meetings[number] for number in meant.numbers]
        for each in there:
            each.at.append(at)
            each.named = True
        known = [f"M{len(there)}"]
        known += [meant.problem] if meant.problem else []
        known += ["held"] if there and all(each.held for each in there) else []
        known += ["virtual"] if there and all(each.virtual for each in there) else []
        known += ["next"] if len(there) == 1 and there[0].next else []
        return "|".join(known)

    def _away(self, address: str | None) -> str:
        """What is told of an address of another house than the sender's."""
        return "|away" if address and address.rpartition("@")[2] != self.house else ""

    def _speaks_of(self, named: list[str], at: int, *, one: bool) -> None:
        """`Hun` is who was named last, `de` are all of a sentence."""
        for key in named[-1:] if one else set(named):
            if key != SENDER:
                self.people[key].spoken_of.append(at)

    def _means(self, mention: Mention, at: int) -> str:
        key = SENDER if mention.sender else same_name_key(mention.name or mention.said)
        one = self.people.setdefault(key, Somebody(mention))
        one.at.append(at)
        if one.mention.email is None and mention.email is not None:
            one.mention = mention
        return key


def tokens_of(
    letter: Letter, people: People, speaker: Speaker, reading: Reading, calendar: Calendar
) -> Tokens:
    """A letter's tokens: what stands around it, its sentences, and whom and what they mean."""
    found = Tokens(
        standing=(
            speaker.own is not None,
            speaker.named is not None,
            speaker.foreign,
            speaker.private,
            people.shared,
        ),
        house=(people.sender.email or "").rpartition("@")[2],
        hybrid=any(each.format is Format.HYBRID for each in calendar.season.meetings),
    )
    season = calendar.season.meetings
    coming = {meeting.number for meeting in calendar.coming}
    for order, meeting in enumerate(season):
        found.meetings[meeting.number] = Gathering(
            order,
            last=meeting is season[-1],
            held=meeting.number not in coming,
            next=meeting.number == calendar.next,
            virtual=meeting.format is Format.VIRTUAL,
        )
    found.people[SENDER] = Somebody(people.sender_mention())
    for person in people.cc:
        if person.name and not people.is_sender(person.name):
            mention = Mention(person.name, person.name, person.email)
            found.people[same_name_key(person.name)] = Somebody(mention, on_copy=True)
    around = (
        ("quoted", letter.quoted),
        ("forwarded", letter.forwarded),
        ("attached", letter.attachments),
        ("offered", letter.offer),
    )
    found.words += [f"^{name}" for name, there in around if there]
    title = "^thread" if letter.subject_inherited else "^subject"
    line = 0
    for sentence in sorted(reading.marked, key=lambda each: each.line):
        found.add(sentence, title if sentence.subject else _opening(sentence.line - line))
        line = sentence.line
    if letter.quoted and len(found.words) < MOST_TOKENS:
        found.add_quoted(letter.quoted[:_MOST_QUOTED], calendar)
    return found


def _number(token: str) -> int:
    return int(token.removesuffix("'s")[1:])


def _opening(lines: int) -> str:
    """What opens a sentence so many lines below the one before it."""
    return "^" if lines == 0 else "^|line" if lines == 1 else "^|block"


def _kind_of_number(written: str) -> str:
    """ "N", and of what kind: an EAN, as long as one, a telephone's length, longer, or shorter."""
    digits = _NOT_A_DIGIT.sub("", written)
    if is_ean(digits):
        return "N|ean"
    lengths = {13: "N|13", 8: "N|8", 10: "N|8"}
    return lengths.get(len(digits), "N|long" if len(digits) > _AS_LONG_AS_A_PHONE else "N")

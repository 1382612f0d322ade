"""A letter's marked sentences as tokens: what the second reading is given.

Names, meetings and addresses are markers by now (see `marking`), so that nothing of it depends on
who writes or when: `P3 tager min plads M0` is the same for everybody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.domain.mail import Letter
from knub_mailer.language.meetings import Calendar
from knub_mailer.language.normalise import fold, same_name_key
from knub_mailer.language.people import Mention, People
from knub_mailer.language.spoken import MarkedSentence, Reading

SENDER = ""
"""The key of the sender among the people of a letter."""

_TOKEN = re.compile(r"[PMUEGN]\d+(?:'s)?|[A-Z]\b(?:'s)?|[a-z]+|\d+|[^\sa-z0-9]")
_NUMBERED = re.compile(r"(?<=[A-Z])\d+")
MOST_TOKENS = 1200
_MOST_QUOTED = 700  # characters of the mail below: what we asked stands first in it


@dataclass(slots=True)
class Somebody:
    """A person of the letter and the tokens that mean this one."""

    mention: Mention
    at: list[int] = field(default_factory=list)
    on_copy: bool = False


@dataclass(slots=True)
class Gathering:
    """A meeting of the season and the tokens that mean it, if any.

    order: its place among the season's meetings, from 0. named: whether the letter itself does.
    """

    order: int
    last: bool
    held: bool
    next: bool
    at: list[int] = field(default_factory=list)
    named: bool = False


@dataclass(slots=True)
class Tokens:
    """words: the tokens in their order, markers without their numbers ("P", "M").

    people: by `same_name_key`, the sender by SENDER. meetings: all of the season, by number.
    sentences: those the tokens are of, each with its first token.
    """

    words: list[str] = field(default_factory=list)
    people: dict[str, Somebody] = field(default_factory=dict)
    meetings: dict[int, Gathering] = field(default_factory=dict)
    sentences: list[tuple[int, MarkedSentence]] = field(default_factory=list)

    def add(self, sentence: MarkedSentence, opening: str) -> None:
        """One more sentence, begun with a token that says what it is."""
        if len(self.words) >= MOST_TOKENS:
            return
        marked = sentence.marked
        self.sentences.append((len(self.words), sentence))
        self.words.append(opening)
        for token in _TOKEN.findall(marked.text):
            at, letter = len(self.words), token[0]
            ending = "'s" if token.endswith("'s") else ""
            if letter == "P" and len(token) > 1:
                self._means(marked.people[_number(token)], at)
                self.words.append(letter + ending)
            elif letter == "M" and len(token) > 1:
                meeting = marked.meetings[_number(token)]
                for number in meeting.numbers:
                    self.meetings[number].at.append(at)
                    self.meetings[number].named = True
                unclear = "!" if meeting.problem else ""
                self.words.append(f"M{len(meeting.numbers)}{unclear}")
            elif letter in "JS":
                self.people[SENDER].at.append(at)
                self.words.append(token)
            else:
                self.words.append(_NUMBERED.sub("", token))

    def add_quoted(self, text: str, calendar: Calendar) -> None:
        """The beginning of the mail below, where what is answered stands."""
        self.words.append("^below")
        folded, done = fold(text), 0
        for mention in calendar.mentions(folded):
            if mention.start < done:
                continue
            self.words += _TOKEN.findall(folded[done : mention.start])
            for number in mention.numbers:
                self.meetings[number].at.append(len(self.words))
            self.words.append(f"M{len(mention.numbers)}")
            done = mention.end
        self.words += _TOKEN.findall(folded[done:])

    def _means(self, mention: Mention, at: int) -> None:
        key = SENDER if mention.sender else same_name_key(mention.name or mention.said)
        one = self.people.setdefault(key, Somebody(mention))
        one.at.append(at)
        if one.mention.email is None and mention.email is not None:
            one.mention = mention


def tokens_of(letter: Letter, people: People, reading: Reading, calendar: Calendar) -> Tokens:
    """A letter's tokens: what stands around it, its sentences, and whom and what they mean."""
    found = Tokens()
    season = [meeting.number for meeting in calendar.season.meetings]
    coming = {meeting.number for meeting in calendar.coming}
    for order, number in enumerate(season):
        found.meetings[number] = Gathering(
            order, number == season[-1], number not in coming, number == calendar.next
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
    for sentence in sorted(reading.marked, key=lambda each: each.line):
        found.add(sentence, title if sentence.subject else "^")
    if letter.quoted and len(found.words) < MOST_TOKENS:
        found.add_quoted(letter.quoted[:_MOST_QUOTED], calendar)
    return found


def _number(token: str) -> int:
    return int(token.removesuffix("'s")[1:])

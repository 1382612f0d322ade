"""A reply to "who is meant?": yes, a number, a name or an address chooses among those offered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import (
    Cancel,
    OpenPoint,
    Person,
    Request,
    Substitute,
    people_of,
)
from knub_mailer.language.replies.answers import Answer, folded, words_of, yes_or_no
from knub_mailer.language.words.addresses import addresses_in

_FILLERS = {
    *("ja", "jo", "jep", "yes", "ok", "okay", "tak", "det", "er", "den", "nummer", "nr", "number"),
    *("jeg", "mener", "mente", "om", "the", "it", "is", "i", "mean", "med", "kun", "bare", "hej"),
    *("han", "hun", "ham", "hende", "selvfoelgelig", "venlig", "venlige", "hilsen", "hilsner"),
    *("mvh", "vh", "kh", "bh", "dbh"),
}
_AFTER_A_NAME = _FILLERS | {
    *("kommer", "kan", "melder", "har", "skal", "fra", "til", "som", "der", "og", "desvaerre"),
    *("bliver", "vil", "da", "fordi"),
}
_ORDINALS = {"foerste": 1, "anden": 2, "andet": 2, "tredje": 3, "first": 1, "second": 2, "third": 3}
_NO_NAME = {"moede", "moedet", "meeting", "kommune", "kommunen"}


def chosen(letter: Letter, point: OpenPoint) -> Request | None:
    """The request about whom the reply chooses; None when it does not clearly choose."""
    people = _chosen_people(letter, point)
    match point.about:
        case Cancel() if people:
            return replace(point.about, attendees=people)
        case Substitute() if len(people) == 1:
            return replace(point.about, out=people[0])
        case _:
            return None


def reading_chosen(letter: Letter, point: OpenPoint) -> Request | None:
    """Which of the readings we offered a reply chooses, by its number or whom it is about."""
    if not point.readings or "?" in letter.body:
        return None
    words = [word for word in words_of(letter) if word not in _FILLERS]
    left = [word for word in words if word not in _closing(letter)] or words
    number = int(left[0]) if left and left[0].isdigit() else _ORDINALS.get("".join(left), 0)
    if len(left) == 1 and 1 <= number <= len(point.readings):
        return point.readings[number - 1]
    named = [r for r in point.readings if any(_names(words, each) for each in people_of(r))]
    return named[0] if len(named) == 1 else None


def says_none(letter: Letter, points: Sequence[OpenPoint]) -> bool:
    """Whether a reply says no to all that was offered, naming nobody else."""
    offered = bool(points) and all(point.candidates for point in points)
    return (
        offered
        and yes_or_no(letter) is Answer.NO
        and not any(_names_another(letter, point) for point in points)
    )


def agrees(letter: Letter, point: OpenPoint) -> bool:
    """Whether a reply is the yes to the one who was offered, and names nobody else."""
    numbers = {int(word) for word in words_of(letter) if word.isdigit()}
    return (
        len(point.candidates) == 1
        and yes_or_no(letter) is Answer.YES
        and numbers <= set(getattr(point.about, "meetings", ()))
        and not _names_another(letter, point)
    )


def _chosen_people(letter: Letter, point: OpenPoint) -> tuple[Person, ...]:
    people = point.candidates
    if not people or "?" in letter.body:
        return ()
    own = letter.mail.sender
    emails = {each for each in addresses_in(letter.body) if own is None or each != own.email}
    if emails:
        return tuple(each for each in people if {each.email} == emails)
    words = [word for word in words_of(letter) if word not in _FILLERS]
    left = [word for word in words if word not in _closing(letter)] or words
    numbers = [int(w) if w.isdigit() else _ORDINALS.get(w, 0) for w in left]
    if len(numbers) == 1 and 1 <= numbers[0] <= len(people):
        return (people[numbers[0] - 1],)
    if left == ["begge"] and len(people) == 2:
        return people
    named = tuple(each for each in people if _names(left, each))
    is_signed = left is words and len(words) < len(words_of(letter))
    if len(named) == 1 and not is_signed:
        return named
    return people if agrees(letter, point) else ()


def _names(words: Sequence[str], person: Person) -> bool:
    """Whether a reply is nothing but (part of) a person's name."""
    name = _words(person.name)
    return bool(words) and all(
        any(word == each or (len(word) == 1 and each[0] == word) for each in name) for word in words
    )


def _names_another(letter: Letter, point: OpenPoint) -> bool:
    """Whether a reply has a name in it that is nobody's we offered.

    `Ja, Jens Holm` is no yes to Jens Krogh, in whatever letter case.
    """
    about = people_of(point.about)
    known = {word for each in (*point.candidates, *about) for word in _words(each.name)}
    known |= set(_words(point.said)) | _closing(letter)
    body = re.sub(r"\S+@\S+", " ", letter.body)
    capitals = re.findall(r"(?<=[^\s.!?])[ \t]+([A-ZÆØÅ][\w-]*)", body)
    if any(set(_words(each)) - known - _FILLERS - _NO_NAME for each in capitals):
        return True
    words = words_of(letter)
    offered = {word for each in point.candidates for word in _words(each.name)}
    follows = [after for word, after in pairwise(words) if word in offered]
    return any(word not in known | _AFTER_A_NAME and not word.isdigit() for word in follows)


def _words(text: str | None) -> list[str]:
    return re.findall(r"[a-z0-9]+", folded(text or ""))


def _closing(letter: Letter) -> set[str]:
    """The sender's own name, with which a reply may end."""
    sender = letter.mail.sender
    return set(_words(f"{sender.name or ''} {sender.email.partition('@')[0]}")) if sender else set()

"""One-word replies to a question of ours: "2", "begge", "ja", a surname, an EAN.

Only what fits the question and nothing else is read here; a reply in sentences is a mail of its own
or is read by `reply`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from knub_mailer.domain.mail import Address, Letter
from knub_mailer.domain.network import Season
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Decision,
    Join,
    OpenPoint,
    Person,
    Question,
    Request,
    SignUp,
    Substitute,
    Understanding,
    UpdateBilling,
    people_of,
)
from knub_mailer.language.replies.answers import Answer, surname_alone, words_of, yes_or_no
from knub_mailer.language.replies.choosing import agrees, chosen, reading_chosen, says_none
from knub_mailer.language.words.addresses import addresses_in
from knub_mailer.language.words.alternatives import Seldom

_MOST_WORDS = 12
_A_BARE_NO = 2  # words; `Nej, reference 4711` says what to do instead
_FILLERS = {
    *("moede", "moeder", "moedet", "moederne", "mode", "modet", "nummer", "nr", "det", "den", "d"),
    *("er", "til", "kun", "og", "ja", "tak", "mener", "mente", "selvfoelgelig", "meeting"),
    *("number", "the", "and", "venlig", "hilsen", "mvh", "hej", "begge", "to", "alle", "tre"),
    *("jeg", "glaeder", "mig"),
}
_LESS = {"undtagen", "undtaget", "ikke", "minus", "bortset", "panaer", "andre", "naer"}
"""`Alle undtagen møde 3` is not all of them."""
_ORDINALS = {
    "foerste": 1,
    "andet": 2,
    "anden": 2,
    "tredje": 3,
    "fjerde": 4,
    "femte": 5,
    "first": 1,
    "second": 2,
    "third": 3,
    "et": 1,
    "tre": 3,
    "fire": 4,
}
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_NAME = Seldom(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
_PARTICLES = {"von", "van", "de", "af", "den", "der", "la"}


def short_reply(
    letter: Letter, points: Sequence[OpenPoint], season: Season, now: datetime, known: str | None
) -> Understanding | None:
    """What a short reply completes; None when it is no answer to any of the points.

    Args:
        points: what was asked; those that the reply does not answer stay open.
        season, now: as the reply was sent; only meetings to come are chosen.
        known: the municipality that was asked about.
    """
    if len(re.findall(r"\w+", letter.body)) > _MOST_WORDS:
        return None
    agreed = [point for point in points if agrees(letter, point)]
    if agreed:
        done = tuple(request for each in agreed if (request := chosen(letter, each)))
        left = tuple(each for each in points if each not in agreed)
        decision = Decision.ASK if left else Decision.ACT
        return Understanding(known, decision, done, left, "It says yes to whom we offered.")
    for point in points:
        request = (
            chosen(letter, point)
            or reading_chosen(letter, point)
            or _completed(letter, point, season, now)
        )
        if request is not None:
            others = tuple(each for each in points if each is not point)
            decision = Decision.ASK if others else Decision.ACT
            reason = "It answers our question."
            return Understanding(known, decision, (request,), others, reason)
    return None


def refused(letter: Letter, points: Sequence[OpenPoint]) -> bool:
    """Whether a reply says no to the one thing we asked whether to do, or to all we offered."""
    if says_none(letter, points):
        return True
    if len(points) != 1 or points[0].question is not Question.WHICH_REQUEST:
        return False
    otherwise = isinstance(points[0].about, UpdateBilling) and len(words_of(letter)) > _A_BARE_NO
    return not otherwise and yes_or_no(letter) is Answer.NO


def _completed(letter: Letter, point: OpenPoint, season: Season, now: datetime) -> Request | None:
    about = point.about
    match point.question:
        case Question.MEETING if isinstance(about, SignUp | Cancel | Substitute):
            numbers = _meetings(letter, point, season, now)
            return replace(about, meetings=numbers) if numbers else None
        case Question.WHICH_REQUEST if about is not None and point.settled_by_yes:
            agrees_to_it = yes_or_no(letter) is Answer.YES and not _other_numbers(letter, about)
            return about if agrees_to_it else None
        case Question.ATTENDEE_NAME | Question.CONTACT if about is not None:
            return _named(letter, about)
        case _:
            return None


def _meetings(letter: Letter, point: OpenPoint, season: Season, now: datetime) -> tuple[int, ...]:
    """The meetings a reply chooses; () when it says anything else."""
    words = words_of(letter)
    coming = [meeting.number for meeting in season.coming(now)]
    options = [int(each) for each in point.options if each.isdigit()] or coming
    if not _LESS.isdisjoint(words):
        return ()
    if "alle" in words or ("begge" in words and len(options) == 2):
        return tuple(number for number in options if number in coming)
    found: list[int] = []
    rest: list[str] = []
    for index, word in enumerate(words):
        number = int(word) if word.isdigit() else _ORDINALS.get(word)
        dated = _dated(words, index, season)
        if dated is not None:
            found.append(dated)
        elif index and _dated(words, index - 1, season) is not None:
            continue  # its month
        elif number is not None:
            found.append(number)
        elif word not in _FILLERS and word not in _closing(letter):
            rest.append(word)
    chosen = tuple(dict.fromkeys(found))
    return chosen if not rest and chosen and all(each in coming for each in chosen) else ()


def _dated(words: Sequence[str], index: int, season: Season) -> int | None:
    """The meeting of "28 maj" or "28 5" (28/5), the day standing at `index`."""
    if not words[index].isdigit() or index + 1 >= len(words):
        return None
    following = words[index + 1]
    month = _month(following) or (int(following) if following.isdigit() else None)
    days = [(m.number, m.starts.day, m.starts.month) for m in season.meetings]
    return next((n for n, day, of in days if (day, of) == (int(words[index]), month)), None)


def _month(word: str) -> int | None:
    return next((n for n, name in enumerate(_MONTHS, 1) if word.startswith(name)), None)


def _closing(letter: Letter) -> set[str]:
    """The sender's own name, with which a short reply may end."""
    sender: Address | None = letter.mail.sender
    name = f"{sender.name or ''} {sender.email.partition('@')[0]}" if sender else ""
    return set(re.findall(r"[a-z0-9]+", name.lower()))


def _named(letter: Letter, about: Request) -> Request | None:
    """The request with the one unfinished name completed by a surname or a full name."""
    emails = addresses_in(letter.body)
    text = letter.body
    for email in emails:
        text = re.sub(re.escape(email), " ", text, flags=re.IGNORECASE)
    text = re.sub(r"^\s*nej\b[\s,.:;–-]*", "", text, flags=re.IGNORECASE)
    words = _NAME.findall(text.splitlines()[0] if text.strip() else "")
    if not 1 <= len(words) <= 4 or len(emails) > 1 or "?" in text:
        return None
    if not all(word[0].isupper() or word in _PARTICLES for word in words):
        return None
    unfinished = [each for each in people_of(about) if each.name and " " not in each.name.strip()]
    if len(unfinished) != 1:
        return None
    old = unfinished[0]
    first = words[0].casefold() == (old.name or "").casefold()
    if len(words) == 1 and (first or surname_alone(words[0]) is None):
        return None
    if not first and len(words) > 1 and not isinstance(about, Join | ChangeContact):
        return None  # a full name of somebody else
    name = " ".join(words) if first or len(words) > 1 else f"{old.name} {words[0]}"
    new = replace(old, name=name.rstrip("."), email=emails[0] if emails else old.email)
    return _with(about, old, new)


def _with(about: Request, old: Person, new: Person) -> Request | None:
    match about:
        case SignUp():
            return replace(about, attendees=tuple(new if p == old else p for p in about.attendees))
        case Cancel(attendees=people) if not isinstance(people, str):
            return replace(about, attendees=tuple(new if p == old else p for p in people))
        case Substitute(out=out):
            return replace(about, out=new) if out == old else replace(about, in_=new)
        case Join() | ChangeContact():
            return replace(about, contact=new)
        case _:
            return None


def _other_numbers(letter: Letter, about: Request) -> bool:
    """`Ja, til møde 3` is no yes to meeting 2."""
    numbers = {int(word) for word in words_of(letter) if word.isdigit()}
    return not numbers <= set(getattr(about, "meetings", ()))

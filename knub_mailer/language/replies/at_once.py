"""A reply to several wishes that were asked about in one question: yes, no, or some of them.

The question gives each wish a letter (`asked_at_once`), since a number could be a meeting's. `ja`
is all of them; `a og c`, `kun Bo`, `ja, men ikke b` and `a ja, b nej` choose.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from string import ascii_lowercase

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import (
    Decision,
    OpenPoint,
    Person,
    Request,
    Understanding,
    asked_at_once,
    people_of,
)
from knub_mailer.language.decision import NOTHING_READ
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.replies.answers import Answer, folded, words_of, yes_or_no
from knub_mailer.language.replies.pieces import first_sentence
from knub_mailer.language.replies.reply import unsure
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.vocabulary import words as word_set

_MOST_WORDS = 25
_ONLY = {"kun", "bare", "only", "just"}
_YES = {"ja", "jo", "jep", "jada", "yes", "ok", "okay", "oki"} | _ONLY
_JUST_BEFORE = {"ikke", "ikk", "ik", "undtagen", "uden", "minus", "not", "except", "without"}
_NO = {"nej", "nix", "no", "nope"} | _JUST_BEFORE
_BETWEEN = {"til", "punkt"}  # `ikke til b`
_TAKES_BACK = {"men", "dog", "but"} | _JUST_BEFORE | _ONLY | _NO
_COUNTS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "two": 2, "three": 3, "four": 4}
_EXCEPT = ("bortset fra", "pa naer", "all but")
_TWO = {"begge", "both"}
_EVERYTHING = {"alt", "alle", "alting", "hele", "all", "everything"} | _TWO
_FILLERS = word_set(
    """
    tak til og samt men dog det er den punkt svar svaret passer rigtigt rigtig korrekt praecis
    praecist netop lige helt alligevel for hjaelpen hjaelp gerne mange tusind sa sadan jeg vi mener
    mente fint super perfekt stemmer forstaet har i mig meget venligst selvfoelgelig sammen moede
    moeder mvh vh kh dbh hilsen hilsner venlig venlige bedste med hej please and but to is that the
    thanks thank you correct right of it we regards best kind meetings
    """
)


def answered_at_once(
    letter: Letter, points: Sequence[OpenPoint], known: str | None
) -> Understanding | None:
    """What a reply to several wishes chooses; None where it says anything else.

    Letters and names choose; what is left unsaid by a reply that chooses is not wished. What was
    asked beside the wishes stays open. known: the municipality that was asked.
    """
    at_once = asked_at_once(points)
    wishes = tuple(point.about for point in at_once if point.about is not None)
    words = [word for word in _words(letter) if _COUNTS.get(word) != len(wishes)]
    miscounted = any(one in _EVERYTHING and two in _COUNTS for one, two in pairwise(words))
    if not wishes or not words or miscounted or len(words) > _MOST_WORDS or "?" in letter.body:
        return None
    chosen = [_chosen(word, words, wishes) for word in words]
    meant = [each for each in chosen if each is not None]
    if len(meant) < len(chosen):
        return None
    places = _places(words, meant, len(wishes)) if any(meant) else _all(letter, words, wishes)
    if places is None:
        return None
    done = tuple(each for place, each in enumerate(wishes) if place in places)
    others = tuple(each for each in points if each not in at_once)
    return Understanding(known, Decision.ASK if others else Decision.ACT, done, others)


def several_answered(
    letter: Letter,
    points: Sequence[OpenPoint],
    known: str | None,
    own: Callable[[Letter], Understanding],
    calendar: Calendar,
) -> Understanding | None:
    """A reply to several wishes: `ja`, `a og c`, `ja – og hvornår begynder det?`, or anything.

    own: what a letter means by itself. None where a person should read it.
    """
    whole = answered_at_once(letter, points, known)
    if whole is not None:
        return whole
    said, further = first_sentence(letter.body)
    rest = replace(letter, body=further)
    chosen = answered_at_once(replace(letter, body=said), points, known)
    if chosen is None or unsure(letter.body) or _may_take_back(rest, points):
        return _asked_again(letter, points, own(letter), calendar)
    more = _asked_again(rest, chosen.open_points, own(rest), calendar)
    return more and replace(more, requests=(*chosen.requests, *more.requests))


def _may_take_back(letter: Letter, points: Sequence[OpenPoint]) -> bool:
    """Whether what follows an answer may take something of it back, or speaks of those it is of."""
    names = {word for point in points for each in people_of(point.about) for word in _name(each)}
    return bool({*words_of(letter)} & (names | _TAKES_BACK))


def _asked_again(
    letter: Letter, points: Sequence[OpenPoint], own: Understanding, calendar: Calendar
) -> Understanding | None:
    """What another reply to several wishes does: what it says in full; the rest is asked again.

    Seats count only at meetings that it names itself, since those asked about are several.
    own: what the reply means by itself. None where a person should read it.
    """
    named = {n for each in calendar.mentions(fold(letter.body)) for n in each.numbers}
    done = tuple(each for each in own.requests if set(getattr(each, "meetings", ())) <= named)
    more = tuple(each for each in own.open_points if people_of(each.about))
    if not done and own.reason == NOTHING_READ and len(letter.body.split()) > _MOST_WORDS:
        return None
    told = {seat for each in done for seat in _seats(each)}
    left = tuple(point for point in points if not (_seats(point.about) & told))
    decision = Decision.ASK if left or more else Decision.ACT
    return replace(own, decision=decision, requests=done, open_points=(*left, *more))


def _seats(request: Request | None) -> set[tuple[tuple[str, ...], int]]:
    """Somebody at a meeting, by name."""
    numbers = getattr(request, "meetings", ())
    return {(_name(person), number) for person in people_of(request) for number in numbers}


def _places(words: Sequence[str], meant: Sequence[set[int]], wishes: int) -> set[int] | None:
    """Those of the wishes that are chosen: `a og c`, `ja, men ikke b`, `a ja, b nej`."""
    yes: set[int] = set()
    no: set[int] = set()
    for into, places in _told(words, meant, yes, no):
        into |= places
    unread = [w for w, places in zip(words, meant, strict=True) if not places and not _is_read(w)]
    if unread or yes & no:
        return None
    behind = (after for word, after in pairwise([*words, ""]) if word in _JUST_BEFORE)
    if not all(after in _BETWEEN or _of(after, words, meant) for after in behind):
        return None  # `c er ikke rigtig`
    if no and not yes:  # `ikke b` alone does not tell what of the others
        others = any(word in _EVERYTHING or word in _YES for word in words)
        return set(range(wishes)) - no if others else None
    return yes


def _all(letter: Letter, words: Sequence[str], wishes: Sequence[Request]) -> set[int] | None:
    """All or none, by a mere yes or no; `ja, den første` and `ja til møde 2` are neither."""
    numbers = {int(word) for word in words if word.isdigit()}
    asked = {number for each in wishes for number in getattr(each, "meetings", ())}
    said, spoken = yes_or_no(letter), {*words}
    if spoken & _ONLY or numbers not in (set(), asked):
        return None
    if said is Answer.NO:
        return set()
    everything = spoken & _EVERYTHING and (len(wishes) == 2 or not spoken & _TWO)
    no_more = all(word.isdigit() or _is_read(word) for word in words) and not spoken & _NO
    return set(range(len(wishes))) if no_more and (said is Answer.YES or everything) else None


def _of(word: str, words: Sequence[str], meant: Sequence[set[int]]) -> bool:
    """Whether a word chooses."""
    return any(places for each, places in zip(words, meant, strict=True) if each == word)


def _told(
    words: Sequence[str], meant: Sequence[set[int]], yes: set[int], no: set[int]
) -> list[tuple[set[int], set[int]]]:
    """What is chosen, each with whether it is wished: by the word before it, or that behind it."""
    marks = [no if word in _NO else yes if word in _YES else None for word in words]
    places = [place for place, chosen in enumerate(meant) if chosen]
    last = [mark for word, mark in zip(words, marks, strict=True) if mark or word not in _FILLERS]
    behind = (
        bool(last) and last[-1] is not None and all(mark is None for mark in marks[: places[0]])
    )
    found = []
    for place in places:
        around = marks[place:] if behind else reversed(marks[:place])
        into = next((mark for mark in around if mark is not None), yes)
        found.append((into, meant[place]))
    return found


def _words(letter: Letter) -> list[str]:
    """The words, `bortset fra` as one of them, without the sender's name under them."""
    text = " ".join(words_of(letter))
    for each in _EXCEPT:
        text = text.replace(each, "undtagen")
    words, sender = text.split(), letter.mail.sender
    own = folded(f"{sender.name or ''} {sender.email.partition('@')[0]}").split() if sender else []
    while len(words) > 1 and words[-1] in own:
        words.pop()
    return words


def _chosen(word: str, words: Sequence[str], wishes: Sequence[Request]) -> set[int] | None:
    """The wishes that a letter or a name chooses; None where it does not tell which.

    A name does only where it is one person's, and no wish is about somebody else as well.
    """
    if len(word) == 1 and word in ascii_lowercase[: len(wishes)]:
        return {ascii_lowercase.index(word)}
    named = [{name for each in people_of(wish) if (name := _name(each))} for wish in wishes]
    found = {place for place, names in enumerate(named) if any(word in name for name in names)}
    full = {place for place in found if any(set(name) <= set(words) for name in named[place])}
    found = full or found
    names = {name for place in found for name in named[place]}
    return found if len(names) < 2 else None


def _name(person: Person) -> tuple[str, ...]:
    return tuple(folded(person.name or "").split())


def _is_read(word: str) -> bool:
    return word in _YES | _NO | _EVERYTHING | _FILLERS

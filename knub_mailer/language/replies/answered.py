"""A mail that comes while a question of ours is open: the answer, and all else that it says.

In the question's thread everything is read with the question's meeting in mind. Without the thread
only a word or two are an answer; whatever is a wish by itself is a mail of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.network import Network, Season
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Decision,
    Info,
    Join,
    OpenPoint,
    Question,
    Request,
    SignUp,
    Status,
    Substitute,
    Understanding,
    UpdateBilling,
    asked_at_once,
)
from knub_mailer.language.decision import NOTHING_READ
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.questions.thanks import says_something, speaks_of_food
from knub_mailer.language.replies.answers import Answer, folded, leading, words_of, yes_or_no
from knub_mailer.language.replies.at_once import several_answered
from knub_mailer.language.replies.beyond import Beyond, by_own_words, withdraws
from knub_mailer.language.replies.context import in_context
from knub_mailer.language.replies.others_named import asked_about_others
from knub_mailer.language.replies.pieces import first_sentence, names_in, pieces_of
from knub_mailer.language.replies.reply import ALSO, LONGEST_WORDS, read_reply, unsure
from knub_mailer.language.replies.short_replies import refused, short_reply
from knub_mailer.language.understand import understand
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_LEAST_BESIDE_A_YES = 4
_MOST_IN_A_NAME = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """What we asked, and what a reply to it is read with.

    municipality: the one that was asked about. now: when the reply was sent (aware); the season is
    as it stood then. elsewhere: the meetings, where no point tells. outside: whether the sender is
    not of that municipality, and may say no more than the answer.
    """

    points: tuple[OpenPoint, ...]
    municipality: str | None
    network: Network
    season: Season
    register: Register
    now: datetime
    elsewhere: tuple[int, ...] = ()
    outside: bool = False

    @property
    def meetings(self) -> tuple[int, ...]:
        """The meetings that it is about."""
        found = (n for point in self.points for n in getattr(point.about, "meetings", ()))
        return tuple(dict.fromkeys(found)) or self.elsewhere

    def own(self, letter: Letter, meetings: tuple[int, ...]) -> Understanding:
        """What a letter means by itself, these meetings in mind."""
        told = in_context(letter, meetings, Calendar(self.season, self.now))
        return understand(told, self.network, self.season, self.register, self.now)


def answer_to(letter: Letter, asked: Asked) -> Understanding | None:
    """All that a reply in the question's thread says; None when it is a mail of its own.

    A no comes back as an `act` with nothing to do.
    """
    if len(letter.body.split()) > LONGEST_WORDS:
        return None
    own = asked.own(letter, asked.meetings)
    if own.decision is Decision.REVIEW and own.reason != NOTHING_READ:
        return None
    if withdraws(own, asked.points):
        return Understanding(asked.municipality, Decision.ACT)
    if asked_at_once(asked.points) and not asked.outside:
        calendar = Calendar(asked.season, asked.now)
        own_of = partial(asked.own, meetings=asked.meetings)
        return several_answered(letter, asked.points, asked.municipality, own_of, calendar)
    found = _answer(letter, asked, own)
    if found is None and asked.outside:
        return None
    if found is None:
        return _unplaced(letter, asked, own) or _names_a_substitute(letter, asked, own)
    answer, no, agreed = found
    found_at = (n for each in answer.requests for n in getattr(each, "meetings", ()))
    meetings = tuple(dict.fromkeys(found_at)) or asked.meetings
    if meetings != asked.meetings:
        own = asked.own(letter, meetings)

    def beside(own: Understanding) -> Beyond:
        beyond = Beyond(list(answer.requests), list(answer.open_points), no, agreed, letter.body)
        beyond.add(own)
        return beyond

    beyond = beside(own)
    wishes = [
        each for each in pieces_of(letter.body) if _is_wish(replace(letter, body=each), asked)
    ]
    if beyond.contradicts and wishes:
        apart = beside(asked.own(replace(letter, body="\n".join(wishes)), meetings))
        beyond = beyond if apart.contradicts else apart
    told = beyond.understood(asked.municipality, own)
    if asked.outside and (told.requests, told.open_points) != (answer.requests, answer.open_points):
        return None
    is_asked = (no or agreed) and not told.open_points and not asked.outside
    others = _others(letter, asked, told.requests) if is_asked else ()
    if others:
        return replace(told, decision=Decision.ASK, open_points=others)
    return told if no else replace(told, remarks=(*told.remarks, *_unread(letter, asked, told)))


def _others(letter: Letter, asked: Asked, known: tuple[Request, ...]) -> tuple[OpenPoint, ...]:
    about = asked.points[0].about if len(asked.points) == 1 else None
    calendar = Calendar(asked.season, asked.now)
    return asked_about_others(letter, about, known, calendar, asked.network, asked.register)


def _names_a_substitute(letter: Letter, asked: Asked, own: Understanding) -> Understanding | None:
    """`Bo Friis` to `vil du afmelde?`, which asked who comes instead as well."""
    point = asked.points[0] if len(asked.points) == 1 else None
    silent = not own.requests and all(each.about is None for each in own.open_points)
    if point is None or not _is_yes_or_no(point) or not silent or leading(letter) is not None:
        return None
    if not isinstance(point.about, Cancel) or len(letter.body.split()) > _MOST_IN_A_NAME:
        return None
    others = _others(replace(letter, body=f"Det er {letter.body}"), asked, ())
    if len(others) != 1:
        return None
    return Understanding(asked.municipality, Decision.ASK, (), others, "It names somebody.")


def besides(letter: Letter, asked: Asked) -> Understanding | None:
    """What a yes or no says beside it; None when a person should read it.

    What was asked about, said again in words, is nothing more.
    """
    own = asked.own(letter, asked.meetings)
    if own.decision is Decision.REVIEW and own.reason != NOTHING_READ:
        return None
    abouts = [point.about for point in asked.points if point.about is not None]
    requests = tuple(r for r in own.requests if not any(_is_of(r, each) for each in abouts))
    points = tuple(
        point
        for point in own.open_points
        if point.about is not None
        and names_in(point.about)
        and not any(_is_of(point.about, each) for each in abouts)
    )
    if asked.outside and (requests or points):
        return None
    return replace(own, requests=requests, open_points=points)


def _is_of(request: Request, about: Request) -> bool:
    """Whether a request is of what was asked about: its kind, and somebody it names."""
    mine, theirs = set(names_in(request)), set(names_in(about))
    seats = isinstance(request, SignUp | Cancel | Substitute)
    return type(request) is type(about) and (not seats or bool(mine & theirs))


_Found = tuple[Understanding, tuple[Request, ...], bool]
"""An answer, what it says no to, and whether it is a mere yes."""


def _answer(letter: Letter, asked: Asked, own: Understanding) -> _Found | None:
    points, known = asked.points, asked.municipality
    abouts = tuple(point.about for point in points if point.about is not None)
    if refused(letter, points):
        return Understanding(known, Decision.ACT), abouts, False
    readings = [point.readings for point in points if point.readings]
    if readings and _says_seats_alone(own) and not asked.outside:
        return Understanding(known, Decision.ACT, own.requests), (), False
    if readings and "begge" in words_of(letter) and len({*map(type, readings[0])}) == 1:
        return Understanding(known, Decision.ACT, readings[0]), (), False
    alone = points[0] if len(points) == 1 and _is_yes_or_no(points[0]) else None
    short = short_reply(letter, points, asked.season, asked.now, known)
    if short is not None:
        return short, (), alone is not None and yes_or_no(letter) is Answer.YES
    if alone is not None and alone.about is not None:
        said = _before_a_question(letter, alone) or _by_words(letter, alone, own)
        if said is not None:
            done: tuple[Request, ...] = (alone.about,) if said else ()
            if said and leading(letter) is None:
                done = own.requests  # the same wish, in its own words
            no = () if said else (alone.about,)
            return Understanding(known, Decision.ACT, done), no, said
    if _places_everybody(own, asked) and not asked.outside:
        return Understanding(known, Decision.ACT, own.requests), (), False
    rest = _without_wishes(letter, asked)
    if rest is not letter:
        answer = _read(rest, asked) if rest.body.strip() else None
        if answer is not None:
            return answer, (), alone is not None
    answer = _by_the_first_piece(letter, asked)
    if answer is not None:
        return answer, (), False
    answer = None if _names_others(own, points) else _read(letter, asked)
    if answer is None or (_wishes_something_else(own, points) and not _says_who(answer, own)):
        return None
    return answer, (), alone is not None


def _says_who(answer: Understanding, own: Understanding) -> bool:
    """`Det er mig`, whom a subject about sign-ups makes a sign-up: who the contact is."""
    contacts = {
        n for r in answer.requests if isinstance(r, Join | ChangeContact) for n in names_in(r)
    }
    return bool(contacts) and all(
        isinstance(each, SignUp) and set(names_in(each)) <= contacts for each in own.requests
    )


def _read(letter: Letter, asked: Asked) -> Understanding | None:
    points, known = asked.points, asked.municipality
    return short_reply(letter, points, asked.season, asked.now, known) or read_reply(
        letter, points, asked.network, asked.season, asked.register, asked.now, known
    )


def _is_yes_or_no(point: OpenPoint) -> bool:
    return point.question is Question.WHICH_REQUEST and not point.readings


_BACK = Seldom(
    r"\b(?:nej|nix|lad vaere|vent|hov|ups|stop|forresten|alligevel|ikke)\b[^?]*(?:[.!]|$)"
)


def _before_a_question(letter: Letter, point: OpenPoint) -> bool | None:
    """`Ja tak – og kan Bo også komme?`: a clean yes, and a question that is another matter."""
    said, further = first_sentence(letter.body)
    if "?" not in further or unsure(letter.body) or _BACK.search(fold(further)):
        return None
    first = replace(letter, body=said)
    wavers = "men" in words_of(letter) or yes_or_no(first) is not Answer.YES
    return None if wavers or point.about is None else True


def _by_words(letter: Letter, point: OpenPoint, own: Understanding) -> bool | None:
    """Yes or no by what the words say: `Jeg kommer ikke`, `Nej, men Bo Friis kommer`."""
    first = leading(letter)
    if first is None:
        return by_own_words(point, own)
    explained = bool(own.requests) or any(
        isinstance(each.about, Substitute) for each in own.open_points
    )
    if not explained or unsure(letter.body) or "?" in letter.body:
        return None
    return first is Answer.YES


def _without_wishes(letter: Letter, asked: Asked) -> Letter:
    """The letter without what is a wish of its own: `Lund. Og meld mig fra møde 1`."""
    pieces = pieces_of(letter.body)
    if len(pieces) < 2:
        return letter
    kept = [each for each in pieces if not _is_wish(replace(letter, body=each), asked)]
    return letter if len(kept) == len(pieces) else replace(letter, body="\n".join(kept))


def _is_wish(letter: Letter, asked: Asked) -> bool:
    own = asked.own(letter, asked.meetings)
    return bool(own.requests) or any(each.about is not None for each in own.open_points)


def _wishes_something_else(own: Understanding, points: Sequence[OpenPoint]) -> bool:
    """Whether a mail is complete by itself and of another kind than what was asked about.

    `Tilmeld Bo Friis til møde 2` answers no question after who is to be cancelled; nor does
    `Bo Friis kommer i stedet for Jens`, though it asks for a surname itself.
    """
    asked = {type(point.about) for point in points}
    own_points = {type(point.about) for point in own.open_points}
    if Substitute in own_points and Substitute not in asked:
        return True
    wishes = [each for each in own.requests if not isinstance(each, Info | Status | UpdateBilling)]
    return own.decision is Decision.ACT and any(type(each) not in asked for each in wishes)


def _by_the_first_piece(letter: Letter, asked: Asked) -> Understanding | None:
    """`Lund, og til møde 3 også`: the name, and where else it counts."""
    pieces = pieces_of(letter.body)
    points = asked.points
    if len(pieces) != 2 or len(points) != 1 or points[0].question is not Question.ATTENDEE_NAME:
        return None
    mentions = Calendar(asked.season, asked.now).mentions(fold(pieces[1]))
    numbers = {n for each in mentions if not each.problem for n in each.numbers}
    answer = _read(replace(letter, body=pieces[0]), asked) if numbers else None
    if answer is None or not ALSO.search(fold(letter.body)):
        return None
    every = tuple(sorted({*asked.meetings, *numbers}))
    seats = (each for each in answer.requests if isinstance(each, SignUp | Cancel | Substitute))
    return replace(answer, requests=tuple(replace(each, meetings=every) for each in seats))


def _says_seats_alone(own: Understanding) -> bool:
    seats = (SignUp, Cancel, Substitute)
    return own.decision is Decision.ACT and all(isinstance(each, seats) for each in own.requests)


def _names_others(own: Understanding, points: Sequence[OpenPoint]) -> bool:
    """`Tilmeld også Anders` says no surname of the Sofie we asked about."""
    abouts = [*own.requests, *(each.about for each in own.open_points if each.about is not None)]
    names = {word for each in abouts for word in names_in(each)}
    known: set[str] = set()
    for point in points:
        if point.question is Question.ATTENDEE_NAME:
            known.add(folded(point.said))
        elif point.question is Question.MEETING and point.about is not None:
            known |= set(names_in(point.about))
        else:
            return False
    return bool(names) and not names & known


def _places_everybody(own: Understanding, asked: Asked) -> bool:
    """`Bo Friis til møde 2 og Ida Dahl til møde 3`: who, and where else than we asked."""
    kinds = {type(point.about) for point in asked.points}
    numbers = {n for each in own.requests for n in getattr(each, "meetings", ())}
    return (
        own.decision is Decision.ACT
        and all(point.question is Question.ATTENDEE for point in asked.points)
        and all(type(each) in kinds for each in own.requests)
        and not numbers <= set(asked.meetings)
    )


def _unplaced(letter: Letter, asked: Asked, own: Understanding) -> Understanding | None:
    """A wish in the thread of a question that knows no meeting either: which one is asked.

    None where the words name the meeting, or the question does.
    """
    if asked.meetings or all(each.question is not Question.MEETING for each in asked.points):
        return None
    coming = [meeting.number for meeting in asked.season.coming(asked.now)]
    if len(coming) < 2:
        return None
    first, last = (asked.own(letter, (number,)) for number in (coming[0], coming[-1]))
    if first.requests == last.requests:
        return None
    firm = tuple(each for each in own.requests if each in first.requests and each in last.requests)
    options = tuple(map(str, coming))
    loose = tuple(
        OpenPoint(Question.MEETING, replace(each, meetings=()), letter.body, options)
        for each in first.requests
        if each not in firm and isinstance(each, SignUp | Cancel | Substitute)
    )
    points = (*asked.points, *loose, *own.open_points)
    return replace(own, decision=Decision.ASK, requests=firm, open_points=points)


def _unread(letter: Letter, asked: Asked, told: Understanding) -> tuple[str, ...]:
    """Sentences of which nothing was understood: they go to a person."""
    pieces = pieces_of(letter.body)
    names = {word for each in told.requests for word in names_in(each)}
    rest = []
    for at, piece in enumerate(pieces):
        least = _LEAST_BESIDE_A_YES if at == 0 and leading(letter) is not None else 2
        answers = set(re.findall(r"\w+", folded(piece))) & names or re.search(r"\d|@", piece)
        short = len(piece.split()) < _LEAST_BESIDE_A_YES and not speaks_of_food(piece)
        if answers or short or not says_something(piece, least):
            continue
        if not _is_told(piece, letter, asked, told):
            rest.append(piece)
    return tuple(rest)


def _is_told(piece: str, letter: Letter, asked: Asked, told: Understanding) -> bool:
    """Whether something was made of a sentence."""
    own = asked.own(replace(letter, body=piece), asked.meetings)
    open_now = {each.question for each in told.open_points}
    return bool(own.requests) or any(
        each.about is not None and each.question in open_now for each in own.open_points
    )

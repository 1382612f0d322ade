"""A reply to our question: it completes what was missing, in the thread of the question.

One word is enough: "2", "begge", "ja", a surname, thirteen digits. What a reply leaves open is
asked again; a reply that completes nothing is better read as a mail of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.network import Network, Season
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
from knub_mailer.language.billing.billing import Billing, billing_of
from knub_mailer.language.clauses.agreeing import agree
from knub_mailer.language.clauses.grouping import group
from knub_mailer.language.clauses.marking import mark
from knub_mailer.language.doubts import modality
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.people.people import Mention, People, read_people
from knub_mailer.language.replies.answers import Answer, surname_alone, yes_or_no
from knub_mailer.language.replies.choosing import chosen
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.sentences import sentences_of

LONGEST_WORDS = 60
_NOBODY = Seldom(r"\b(?:ingen|nej|kun (?:de|os)|det var (?:alle|det hele)|no one|nobody|just)\b")
_EVERYBODY = Seldom(r"\b(?:alle|os alle|hele holdet|hele kommunen|samtlige|everyone|all of us)\b")
_BOTH = Seldom(r"\b(?:begge|dem begge|both)\b")
_CALLED = Seldom(
    r"\W*(?:nej,? )?(?:vores |det er )?(?:reference|ref|ordrenr|ordrenummer|po)(?:n|en|et)?\b"
    r"[.:]*\s*(?:er |is )?"
    r"(?P<value>[^?]{2,40}?)[.!\s]*",
    re.IGNORECASE,
)
"""`Reference Lis, Byliv`, where the reference was asked for."""
_ME = Seldom(r"\b(?:mig|mig selv|jeg|undertegnede|me|myself)\b")


@dataclass(slots=True)
class _Reply:
    """What a short reply says, part by part. text: folded; said: as it was written."""

    text: str
    said: str
    people: list[Person]
    surname: str | None
    meetings: tuple[int, ...]
    billing: Billing
    answer: Answer | None
    sender: Person


def read_reply(
    letter: Letter,
    open_points: tuple[OpenPoint, ...],
    network: Network,
    season: Season,
    register: Register,
    now: datetime,
    known: str | None,
) -> Understanding | None:
    """What a reply completes; None when it is better read as a mail of its own.

    Args:
        open_points: what was asked.
        now: when the reply was sent (aware); the season is as it stood then.
        known: the municipality that was asked about.
    """
    sender = letter.mail.sender
    if sender is None or sender.email == network.address or not open_points:
        return None
    if len(letter.body.split()) > LONGEST_WORDS or unsure(letter.body):
        return None
    calendar = Calendar(season, now)
    places = calendar.place_words | {fold(row.name) for row in register.rows}
    people = read_people(letter, frozenset(places), network)
    if _is_turned(letter, calendar, people):
        return None
    reply = _read(letter, calendar, people, open_points)
    done: list[Request] = []
    left: list[OpenPoint] = []
    for point in open_points:
        meant = chosen(letter, point)
        completed = [meant] if meant else _complete(point, reply)
        if completed is None:
            left.append(point)
            continue
        completed, unclear = _at_which(point, completed, reply)
        left += unclear
        done += completed
        missing = _still_missing(point, completed)
        if missing:
            left.append(replace(point, count=missing))
    if not done and len(left) == len(open_points):
        return None
    decision = Decision.ASK if left else Decision.ACT
    remarks = reply.billing.also if any(isinstance(r, UpdateBilling) for r in done) else ()
    return Understanding(
        known, decision, _joined(done), tuple(left), "It answers our question.", remarks
    )


ALSO = Seldom(
    r"\b(?:ogsaa|begge|samt|plus|also|too|both)\b|\bog (?:med )?(?:til )?(?:moede|det|den)\b"
)


def _at_which(
    point: OpenPoint, completed: list[Request], reply: _Reply
) -> tuple[list[Request], list[OpenPoint]]:
    """Names that come with another meeting than we asked about: as well, or asked which."""
    asked: tuple[int, ...] = getattr(point.about, "meetings", ())
    named = point.question in (Question.ATTENDEE, Question.ATTENDEE_NAME)
    if not named or not asked or set(reply.meetings) <= set(asked):
        return completed, []
    every = tuple(sorted({*asked, *reply.meetings}))
    seats = [each for each in completed if isinstance(each, SignUp | Cancel | Substitute)]
    if ALSO.search(reply.text):
        return [replace(each, meetings=every) for each in seats], []
    options = tuple(map(str, every))
    loose = (replace(each, meetings=()) for each in seats)
    return [], [OpenPoint(Question.MEETING, each, reply.said, options) for each in loose]


_EXCEPT = Seldom(r"\b(?:undtagen|bortset fra|paa naer|paanaer|except|but not)\b")
_NOT_SOMEBODY = Seldom(r"\bikke\s+[A-ZÆØÅ]")
_CONDITION = Seldom(
    r"\b(?:hvis(?! (?:\w*adresse|e-?mail|mail|navn)\b)|saafremt|medmindre|med mindre|forudsat|if|"
    r"unless)\b[^.,!?\n]*"
)


def unsure(body: str) -> bool:
    """Whether a reply hedges, excepts or sets a condition: it is read as a mail of its own."""
    text = fold(body)
    conditions = (found.group() for found in _CONDITION.finditer(text))
    return bool(
        modality.TENTATIVE.search(text)
        or not all(modality.CONDITION_BENIGN.match(each) for each in conditions)
        or _EXCEPT.search(text)
        or _NOT_SOMEBODY.search(re.sub(r"^(\W*)Ikke\b", r"\1ikke", body))
    )


_TURNED = Seldom(
    r"\b(?:ikke|hverken|aldrig|uden|spoerg\w*|spurgte|skriver|sidste aar|i fjor|sidst|"
    r"holder (?:\w+ )?fast|beholder|enten|eller|sagde|sagt|siger|nej tak|(?:paa )?ferie|syg|orlov|"
    r"barsel|kursus|andre end|undtagen|tror|stadig|fortsat)\b|"
    r"(?<!^)(?<!^\W)\b(?:nej|hov|ups|vent|rettelse|undskyld(?=,? (?:det|[pgm]\d|\w+dag)))\b"
)
_LATER = Seldom(
    r"\bved (?:jeg|vi) (?:\w+ )?(?:ikke|foerst|endnu)\b|\b(?:vender|melder) (?:\w+ )?tilbage\b|"
    r"\b(?:glem|drop) (?:det|den|alt|tilmeldingen|afmeldingen)\b|\bslet ikke\b|\bikke alligevel\b|"
    r"\balligevel ikke\b"
)


_NOT_ME = Seldom(r"\b(?:jeg|mig)(?: selv)? (?:skal|kommer|deltager|kan|vil) (?:\w+ )?ikke\b")


def _is_turned(letter: Letter, calendar: Calendar, people: People) -> bool:
    """Whether a sentence names somebody or a meeting that it need not choose.

    `Det er ikke møde 1, men møde 2`, `Jeg spørger lige Bo Friis`, `Er møde 2 ikke fuldt?`, and
    `Møde 1. Nej undskyld, møde 2`.
    """
    named = False
    for sentence in sentences_of("", letter.body):
        text = fold(sentence.text)
        if _LATER.search(text) or _NOT_ME.search(text):
            return True
        marked = mark(sentence.text, calendar, people)
        names = bool(marked.people or marked.meetings)
        turned = _TURNED.search(text) or text.rstrip().endswith("?")
        if names and (turned or (named and _MENDS.match(text))):
            return True
        named |= names
    return False


_MENDS = Seldom(r"\W*(?:nej|hov|ups|rettelse|undskyld|vent|eller|forresten)\b")


_STAYS = Seldom(
    r"\b(?:er|bliver) (?:her|der|med|paa)\b|\b(?:kommer|deltager|moeder|stays?)\b(?!.*\bikke\b)"
)
"""`Det er kun Bo. Ida og jeg er der`: of those who stay nobody is taken off."""


def _read(
    letter: Letter, calendar: Calendar, people: People, points: tuple[OpenPoint, ...]
) -> _Reply:
    named: list[Person] = []
    surname: str | None = None
    numbers: list[int] = []
    sentences = sentences_of("", letter.body)
    if all(isinstance(p.about, Cancel) for p in points):
        going = [s for s in sentences if not _STAYS.search(fold(s.text))]
        sentences = going if len(going) < len(sentences) and going else sentences
    for sentence in sentences:
        marked = mark(sentence.text, calendar, people)
        grouped = group(marked, people)
        for each in grouped.groups:
            for member in each.members:
                if isinstance(member, Mention) and member.sure:
                    named.append(Person(member.name, member.email))
                elif isinstance(member, Mention):
                    surname = member.said
        numbers += agree(marked.meetings, marked.folded)[0]
        alone = re.fullmatch(
            r"\W*(?:moede |m|nr\.? ?)?(\d)(?:\W+(?:og|\+|,)\W+(\d))?\W*", fold(sentence.text)
        )
        if alone:
            numbers += [
                int(d) for d in alone.groups() if d and int(d) in {m.number for m in calendar.live}
            ]
    text = fold(letter.body)
    if surname is None:
        surname = surname_alone(letter.body)
    options = [int(o) for p in points for o in p.options if o.isdigit()]
    if _BOTH.search(text) and len(options) == 2:
        numbers += options
    if re.search(r"\b(?:alle|all)\b", text) and options:
        numbers += options
    coming = {m.number for m in calendar.coming}
    own = people.sender_mention()
    return _Reply(
        text,
        " ".join(letter.body.split()),
        list({p.name: p for p in named}.values()),
        surname,
        tuple(dict.fromkeys(n for n in numbers if n in coming)),
        billing_of("", letter.body, [letter.body], letter.quoted).general,
        yes_or_no(letter),
        Person(own.name, own.email),
    )


def _complete(point: OpenPoint, reply: _Reply) -> list[Request] | None:
    """The requests that complete a point, [] when it is settled without any, None when open."""
    match point.question:
        case Question.MEETING:
            return _with_meetings(point, reply)
        case Question.ATTENDEE:
            return _with_people(point, reply)
        case Question.ATTENDEE_NAME:
            return _with_name(point, reply)
        case Question.EAN:
            said = reply.billing
            if not said.ean:
                return None
            return [UpdateBilling(said.ean, said.reference, said.reference_is_order)]
        case Question.CONTACT:
            return _with_contact(point, reply)
        case Question.WHICH_REQUEST:
            return _billed(point.about, reply) or _decided(point, reply)
        case _:
            return None


def _billed(about: Request | None, reply: _Reply) -> list[Request] | None:
    """The invoice details that were asked about, with what the reply puts in their place."""
    if not isinstance(about, UpdateBilling):
        return None
    said, called = reply.billing, _CALLED.fullmatch(reply.said)
    reference = said.reference or (called["value"] if called else None)
    if said.ean is None and reference is None:
        return None
    is_order = said.reference_is_order if said.reference else about.reference_is_order
    return [UpdateBilling(said.ean or about.ean, reference or about.reference, is_order)]


def _still_missing(point: OpenPoint, completed: list[Request]) -> int:
    """How many of those asked for have no name yet: two were asked for and one was named."""
    if point.question is not Question.ATTENDEE or point.count is None:
        return 0
    named = sum(len(r.attendees) for r in completed if isinstance(r, SignUp))
    return point.count - named if 0 < named < point.count else 0


def _with_meetings(point: OpenPoint, reply: _Reply) -> list[Request] | None:
    about = point.about
    if not reply.meetings or not isinstance(about, SignUp | Cancel | Substitute):
        return None
    if isinstance(about, SignUp | Cancel) and not about.attendees:
        return None
    known = {fold(each.name or "") for each in people_of(about)}
    if known and any(fold(each.name or "") not in known for each in reply.people):
        return None  # `Jeg mente Bo Friis, og det er møde 2`
    return [replace(about, meetings=reply.meetings)]


def _with_people(point: OpenPoint, reply: _Reply) -> list[Request] | None:
    about = point.about
    people = tuple(reply.people)
    if not people and _ME.search(reply.text) and reply.sender.name:
        people = (reply.sender,)
    if isinstance(about, Cancel) and not people and _EVERYBODY.search(reply.text):
        return [replace(about, attendees="all")]
    if isinstance(about, Substitute):
        if len(people) != 1:
            return None
        if about.in_.name is None and about.out.name is not None:
            return [replace(about, in_=people[0])]
        return [replace(about, out=people[0])] if about.in_.name is not None else None
    if not isinstance(about, SignUp | Cancel):
        return None
    if not people:
        return [] if _NOBODY.search(reply.text) else None
    if not about.meetings or (point.count is not None and len(people) > point.count):
        return None
    return [replace(about, attendees=people)]


_MYSELF = frozenset(("jeg", "mig", "undertegnede", "i", "me"))


def _with_name(point: OpenPoint, reply: _Reply) -> list[Request] | None:
    about = point.about
    given = point.said.strip()
    if not given:
        return None
    fitting = [p for p in reply.people if fold(p.name or "").startswith(fold(given))]
    if fold(given) in _MYSELF:
        fitting = [replace(p, email=reply.sender.email) for p in reply.people]
    person = fitting[0] if len(fitting) == 1 else None
    surname = reply.surname
    if person is None and surname and " " not in given and fold(surname) != fold(given):
        person = Person(f"{given.title()} {surname}")
    if person is None:
        return None
    if isinstance(about, SignUp | Cancel) and about.meetings:
        return [replace(about, attendees=(person,))]
    if isinstance(about, Substitute):
        if about.in_.name is None:
            return [replace(about, in_=person)] if about.out.name else None
        return [replace(about, out=person)]
    return None


def _with_contact(point: OpenPoint, reply: _Reply) -> list[Request] | None:
    people = reply.people or (
        [reply.sender] if _ME.search(reply.text) and reply.sender.name else []
    )
    if len(people) != 1 or not isinstance(point.about, Join | ChangeContact):
        return None
    return [replace(point.about, contact=people[0])]


def _decided(point: OpenPoint, reply: _Reply) -> list[Request] | None:
    if reply.answer is Answer.NO:
        return []
    if reply.answer is not Answer.YES or point.about is None or point.readings:
        return None
    match point.about:
        case SignUp(meetings, _) | Cancel(meetings, _) if not set(reply.meetings) <= set(meetings):
            if not ALSO.search(reply.text):
                return None  # `ja tak til møde 3 i stedet`: no yes to what was asked
            return [replace(point.about, meetings=tuple(sorted({*meetings, *reply.meetings})))]
        case SignUp(meetings, attendees) | Cancel(meetings, attendees):
            return [point.about] if meetings and attendees and _complete_names(attendees) else None
        case Join(contact) if contact.name is None:
            return [replace(point.about, contact=reply.sender)] if reply.sender.name else None
        case _:
            return [point.about]


def _complete_names(attendees: tuple[Person, ...] | str) -> bool:
    return isinstance(attendees, str) or all(" " in (p.name or "") for p in attendees)


def _joined(requests: list[Request]) -> tuple[Request, ...]:
    return tuple(dict.fromkeys(requests))

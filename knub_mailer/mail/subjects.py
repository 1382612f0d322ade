"""The subject of an answer: what it did, for whom, at which meeting; without the network's tag."""

from __future__ import annotations

from collections.abc import Iterable

from knub_mailer.domain.ledger import Result
from knub_mailer.domain.notices import (
    AgreedContactSection,
    AlreadyMemberSection,
    Answer,
    AskedSection,
    BillingSection,
    ContactSection,
    Happened,
    HowToJoinSection,
    InfoSection,
    JoinedSection,
    KeptSection,
    ReviewOutcome,
    ReviewSection,
    SeatsSection,
    Section,
    StatusSection,
    StaySection,
    TooLateSection,
    WhyPriceSection,
)
from knub_mailer.domain.request import Person, asked_at_once
from knub_mailer.mail.danish import Danish

_IN = frozenset({Result.SEATED, Result.MODE_CHANGED, Result.ALREADY_SEATED, Result.KEPT})
_OUT = frozenset({Result.WITHDRAWN, Result.WITHDRAWN_LATE, Result.IN_ALREADY_SEATED})
_UNCHANGED = frozenset({Result.NOT_SEATED})
_WAIT = frozenset({Result.WAITING_CAPACITY, Result.WAITING_MEMBERSHIP})
_WORDS = {
    "da": {
        "in": "Tilmeldt",
        "out": "Afmeldt",
        "wait": "Skrevet op til",
        "swap": "Ny deltager på",
        "mixed": "Ændringer til",
        "unchanged": "Intet ændret for",
        "joined": "{who} er med i {year}",
        "member": "{who} er allerede medlem i {year}",
        "too_late": "Interesse for næste sæson",
        "contact": "Kontaktperson for {who}",
        "billing": "Fakturaoplysninger for {who}",
        "status": "Status for {who} i {year}",
        "info": "Svar på dit spørgsmål",
        "price": "Sådan er beløbet beregnet",
        "review": "Din mail er givet videre",
        "ask": "Et spørgsmål til dig",
        "join": "Sådan bliver {who} medlem",
        "other": "Svar på din mail",
        "off": "fra",
        "also": "og et spørgsmål",
        "more": "{names} og {count} andre",
        "who": "kommunen",
        "about": "om",
        "meetings": "møde",
    },
    "en": {
        "in": "Signed up for",
        "out": "Cancelled for",
        "wait": "On the list for",
        "swap": "New attendee at",
        "mixed": "Changes to",
        "unchanged": "Nothing changed for",
        "joined": "{who} is a member in {year}",
        "member": "{who} is already a member in {year}",
        "too_late": "Interest in the next season",
        "contact": "Contact person of {who}",
        "billing": "Invoice details of {who}",
        "status": "Status of {who} in {year}",
        "info": "Answer to your question",
        "price": "How the amount comes about",
        "review": "Your e-mail has been passed on",
        "ask": "A question for you",
        "join": "How {who} becomes a member",
        "other": "Answer to your e-mail",
        "off": "",
        "also": "and a question",
        "more": "{names} and {count} others",
        "who": "the municipality",
        "about": "about",
        "meetings": "meetings",
    },
}


def answer_subject(answer: Answer | ReviewOutcome, wording: Danish) -> str:
    """`Tilmeldt møde 2 den 28. maj: Mette Holm`, or whatever matters most in the answer."""
    words = _WORDS[wording.code]
    who = answer.municipality or words["who"]
    subject = answer.subject if isinstance(answer, Answer) else ""
    seats = [section for section in answer.sections if isinstance(section, SeatsSection)]
    asks = [section for section in answer.sections if isinstance(section, AskedSection)]
    plain = [
        section
        for section in answer.sections
        if not isinstance(section, (SeatsSection, AskedSection, HowToJoinSection))
        and not (seats and isinstance(section, ReviewSection))
    ]
    parts = [_named(section, words, who, wording, subject) for section in plain]
    leading = [part for part in parts if part][:1]
    if seats:
        told = _seats(seats, words, wording)
        leading.append(told[0].lower() + told[1:] if leading else told)
    if asks and not (leading and leading[-1].startswith(words["ask"])):
        leading.append(words["also"] if leading else _question(asks[0], words, wording))
    if not leading:
        joins = any(isinstance(section, HowToJoinSection) for section in answer.sections)
        leading.append(words["join"].format(who=who) if joins else words["other"])
    return ", ".join(leading[:-1]) + (" – " if len(leading) > 1 else "") + leading[-1]


def _named(section: Section, words: dict[str, str], who: str, wording: Danish, subject: str) -> str:
    year = getattr(section, "year", "")
    if isinstance(section, ReviewSection):
        return f"{words['review']}: {subject}" if subject else words["review"]
    if isinstance(section, InfoSection) and len(section.meetings) == 1:
        return f"{words['info']} {words['about']} {wording.called(section.meetings[0])}"
    if isinstance(section, StaySection):
        return f"{words['in']} {wording.called(section.meeting)}: {section.person.name or ''}"
    if isinstance(section, KeptSection):
        return f"{words['mixed']} {wording.called(section.standing.meeting)}"
    for kind, key in _KEYS:
        if isinstance(section, kind):
            return words[key].format(who=who, year=year)
    return ""


_KEYS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (JoinedSection, "joined"),
    (AlreadyMemberSection, "member"),
    (TooLateSection, "too_late"),
    ((ContactSection, AgreedContactSection), "contact"),
    (BillingSection, "billing"),
    (StatusSection, "status"),
    (InfoSection, "info"),
    (WhyPriceSection, "price"),
)


def _seats(sections: list[SeatsSection], words: dict[str, str], wording: Danish) -> str:
    happened = [item for section in sections for item in section.happened]
    results = {item.result for item in happened}
    called = _meetings(sections, words, wording)
    shown = [item.other if item.result is Result.REPLACED else item.person for item in happened]
    names = _names((person for person in shown if person), words, wording)
    if results and results <= _IN:
        lead = f"{words['in']} {called}"
    elif results <= _OUT and (results or any(section.all_withdrawn for section in sections)):
        lead = " ".join(f"{words['out']} {words['off']} {called}".split())
    elif results == {Result.REPLACED}:
        lead = f"{words['swap']} {called}"
    elif results == {Result.SAME_NAME} or _asks(happened):
        lead = f"{words['ask']} {words['about']} {called}"
    elif results and results <= _UNCHANGED:
        lead = f"{words['unchanged']} {called}"
    elif results and results <= _WAIT:
        lead = f"{words['wait']} {called}"
    else:
        lead = f"{words['mixed']} {called}"
    return f"{lead}: {names}" if names else lead


def _asks(happened: list[Happened]) -> bool:
    """Whether nothing was done but to ask who is meant."""
    return bool(happened) and all(
        item.result is Result.NOT_SEATED and item.other is not None for item in happened
    )


def _meetings(sections: list[SeatsSection], words: dict[str, str], wording: Danish) -> str:
    """`møde 1 den 12. marts`; more than two by number alone, so that the subject stays short."""
    if len(sections) < 3:
        return wording.listing([wording.called(section.meeting) for section in sections])
    numbers = [str(section.meeting.number) for section in sections]
    return f"{words['meetings']} {wording.listing(numbers)}"


def _names(people: Iterable[Person], words: dict[str, str], wording: Danish) -> str:
    names = list(dict.fromkeys(person.name or person.email or "" for person in people))
    names = [name for name in names if name]
    if len(names) > 3:
        return words["more"].format(names=", ".join(names[:2]), count=len(names) - 2)
    return wording.listing(names)


def _question(section: AskedSection, words: dict[str, str], wording: Danish) -> str:
    known = {meeting.number: meeting for meeting in section.meetings}
    points = asked_at_once(section.points) or section.points[:1]
    numbers = sorted({n for point in points for n in getattr(point.about, "meetings", ())})
    if len(numbers) in (1, 2) and all(number in known for number in numbers):
        called = wording.listing([wording.called(known[number]) for number in numbers])
        return f"{words['ask']} {words['about']} {called}"
    return words["ask"]

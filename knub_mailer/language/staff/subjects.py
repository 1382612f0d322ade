"""What staff ask for in a subject (organisers.md): read as people write it, whole or not at all.

A subject that merely contains a command's word is none. What begins like a command and can't be
carried out as it stands is `Unclear`, with words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from html import unescape

from knub_mailer.domain.command import (
    AskAttendees,
    AskInvoices,
    AskStatus,
    CancelMeeting,
    ChangeFormat,
    Command,
    Credit,
    Move,
    Publish,
    Published,
    Unclear,
    Why,
)
from knub_mailer.domain.mail import Letter
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.network import Format, Meeting, Network, Season
from knub_mailer.language.replies.answers import folded
from knub_mailer.language.staff.dates import read_when
from knub_mailer.language.staff.guests import GUESTS, guests_in
from knub_mailer.language.staff.words import Subject, read_subject
from knub_mailer.language.words.alternatives import Seldom

EXAMPLES = (
    "Program møde 2",
    "Praktisk info møde 2",
    "Materialer møde 2",
    "Besked til deltagerne på møde 2",
    "Flyt møde 2 til 4. juni 2026 kl. 9.30-15.00",
    "Møde 2 er virtuelt",
    "Aflys møde 2",
    "Status",
    "Deltagerliste møde 2",
    "Navneskilte møde 2",
    "Faktura møde 2",
    "Oplægsholder møde 2",
    "Krediter {KEY}-2026-0007: grunden",
)
"""One subject of each kind, for those who ask what works; {KEY} is the network's."""

_PEOPLE = r"(?:(?:til|for) )?(?:alle )?(?:de |dem,? der er )?(?:deltagere?(?:ne)?|tilmeldte?)"
_TO = rf"(?: ?[:,–-])?(?: {_PEOPLE})?(?: (?:til|for|fra|pa|om|ved|i|vedr\.?|angaende|med))* ?"
_REST = r"(?: ?[:,(–-] ?[^?]*)?"
_KINDS = (
    (
        Published.PROGRAMME,
        r"(?:program(?:met)?|dagsorden(?:en)?)",
    ),
    (
        Published.PRACTICAL,
        r"praktiske? ?(?:info(?:rmation(?:er)?)?|oplysninger|forhold|detaljer)?|info(?:rmation)?",
    ),
    (
        Published.MATERIALS,
        r"materialer?(?:ne)?|materialet|slides(?:ene)?|oplaeg(?:gene)?|praesentationer(?:ne)?",
    ),
    (Published.MESSAGE, rf"besked(?:en)?|(?:mail|nyt) {_PEOPLE}"),
)
_MOVE = Seldom(
    r"(?:flyt(?:te|ning af)?|udskyd|rykk?) @(?P<when>.*)"
    r"|@ (?:er flyttet|flyttes|bliver flyttet|er udskudt|skal flyttes)(?P<when2>.*)"
)
_ONLY_PLACE = Seldom(r"(?:(?:et )?(?:nyt|andet) sted|andre lokaler|nye lokaler)?")
_CANCEL = Seldom(
    r"(?:aflys|aflyse|aflysning af|(?:vi )?aflyser|aflyst ?:?) ?@"
    + _REST
    + r"|@ (?:er |bliver |skal )?(?:aflyst|aflyses)"
    + _REST
)
_VIRTUAL = r"virtuelt?|online|digitalt?|pa (?:teams|zoom|nettet)"
_HYBRID = r"hybridt?|bade fysisk og (?:online|virtuelt)|fysisk og (?:online|virtuelt)"
_FORMAT = Seldom(
    r"(?:lav |goer )?@ ?(?:er|bliver|holdes|afholdes|skal vaere|bliver holdt|laves|om|til|nu"
    r"|alligevel|i stedet|et|,| )*"
    rf"(?:(?P<hybrid>{_HYBRID})|(?P<virtual>{_VIRTUAL})|(?P<physical>fysisk))(?: mo(?:e)?de)?"
    r"(?: alligevel| i stedet)?" + _REST
)
_STATUS = Seldom(
    r"(?:hvad er |hvordan er )?status(?:en|mail)?(?: \d{4})?(?: (?:pa|for|over|i) .{1,40})?\?*"
)
_ATTENDEES = Seldom(
    r"(?:deltager ?liste[nr]?|deltagere(?:ne)?|tilmeldte|tilmeldingslisten?|hvem er tilmeldt"
    r"|liste over (?:deltagere(?:ne)?|(?:de )?tilmeldte))" + _TO + r"@ ?\?*"
)
_BADGES = Seldom(
    r"(?:deltager ?liste[nr]? (?:og|samt|med) )?navne ?skilt(?:e(?:ne)?)?"
    r"(?: (?:og|samt) deltager ?liste[nr]?)?" + _TO + r"@ ?\?*"
)
_INVOICES = Seldom(
    r"(?:hvad (?:bliver|skal) (?:der )?)?faktur(?:a(?:er(?:ne)?|en|grundlag(?:et)?)?|ering(?:en)?"
    r"|eres|eret)" + _TO + r"@ ?\?*"
)
_CREDIT = Seldom(
    r"\s*(?:venligst\s+)?kredit(?:[eé]re?)?\s+(?:faktura(?:en)?\s+)?(?:nr\.?\s*)?"
    r"(?P<number>[a-z][a-z0-9]*[-\s]+\d{4}[-\s]+\d{1,6}(?!-?s?\d)"
    r"|[a-z][a-z0-9]*(?:[-\s]\d[\w-]*)+?|\d+)"
    r"(?P<reopen>\s*,?\s*og\s+faktur[eé]r(?:\s+(?:den|det))?\s+(?:igen|p[åa]\s+ny))?"
    r"\s*(?:(?:[:;,–-]|(?<=\s))\s*(?P<reason>.*))?",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = Seldom(r"([a-z][a-z0-9]*)[-\s]+(\d{4})[-\s]+(\d{1,4})", re.IGNORECASE)
_HEADS = Seldom(
    r"(?:program|dagsorden|praktisk|materiale|slides|flyt|udskyd|aflys|annuller @|besked til"
    r"|deltager ?liste|navne ?skilt|faktur|kredit|status|oplaegshold|gaest|@ (?:er|bliver) )"
)
_LABEL = Seldom(
    r"^[ \t*_•–-]*(?P<label>(?:nyt )?(?:sted|lokale|adresse|link|teams-?link|zoom-?link)"
    r"|m(?:ø|oe)de(?:link|sted)|link til m(?:ø|oe)det)[ \t*_]*[:=][ \t*_]*(?:\n[ \t]*)?"
    r"(?P<value>\S.*?)[ \t]*$\n?",
    re.IGNORECASE | re.MULTILINE,
)
_LINK_IN_HTML = Seldom(
    r"link[^<:]{0,20}:?(?:\s|:|&nbsp;|<(?!a\b)[^<>]{0,300}>){0,20}"
    r"<a\b[^<>]{0,300}?\bhref=[\"']?(?P<link>https?://[^\"'\s<>]+)",
    re.IGNORECASE,
)
_WEB = Seldom(r"https?://[^\s<>\"']+", re.IGNORECASE)
_MONEY = Seldom(
    r"\b(?:betal\w*|kr|kroner|pris\w*|faktura\w*|koste\w*|beloeb\w*|skyld\w*|gebyr\w*)\b"
)
_MOST_WORDS_WHY = 60


@dataclass(frozen=True, slots=True)
class _Mail:
    """A mail to be read as a command, and what it may be about."""

    letter: Letter
    written: str
    subject: Subject
    network: Network
    season: Season
    now: datetime

    @property
    def text(self) -> str:
        return self.subject.text


def read_command(
    letter: Letter, network: Network, season: Season, register: Register, now: datetime
) -> Command | None:
    """The command of a subject, or of the first line where the mail has no subject.

    Args:
        season: as it stood when the mail was sent; `now` that moment.

    Returns:
        None when the mail is ordinary text, or a wish in plain Danish.
    """
    written = letter.subject.strip() or letter.body.strip().partition("\n")[0]
    mail = _Mail(letter, written, read_subject(written, season, now), network, season, now)
    for reader in _READERS:
        command = reader(mail)
        if command is not None:
            return command
    return _why(letter, register) or _unreadable(mail)


def without_labels(body: str) -> str:
    """The words of a body without its lines `Sted: …` and `Link: …`."""
    return re.sub(r"\n{3,}", "\n\n", _LABEL.sub("", body)).strip()


def labelled_place(body: str) -> str | None:
    """What a line `Sted: …` of a body names, or None."""
    return _labelled(body, "sted")


def labelled_link(letter: Letter) -> str | None:
    """The web address on a line `Link: …`, shown or behind the words there, or None."""
    return link_in(letter.body, letter.mail.html)


def link_in(text: str, html: str | None) -> str | None:
    """The same of a text and the HTML it was read from."""
    said = _labelled(text, "link")
    if said is None:
        return None
    shown = _WEB.search(said)
    if shown is not None:
        return shown.group().rstrip(".,;)")
    behind = _LINK_IN_HTML.search(html or "")
    return unescape(behind["link"]) if behind else None


def _publish(mail: _Mail) -> Command | None:
    for kind, words in _KINDS:
        if re.fullmatch(rf"(?:{words}){_TO}@{_REST}|@ ?[:,–-]? ?(?:{words}){_REST}", mail.text):
            return _checked(mail, partial(_published, kind))
    return None


def _published(kind: Published, meeting: Meeting) -> Publish:
    return Publish(kind, meeting.number)


def _move(mail: _Mail) -> Command | None:
    found = _MOVE.fullmatch(mail.text)
    if found is None:
        return None
    when = found["when"] or found["when2"] or ""
    return _checked(mail, lambda meeting: _moved(mail, meeting, when))


def _moved(mail: _Mail, meeting: Meeting, when: str) -> Command:
    when, _, _ = when.partition("sted:")
    when = re.sub(r"^\s*(?:til|pa)\b\s*", "", when).strip(" ,;")
    in_subject = re.search(r"\bsted:\s*(\S.*)$", mail.written, re.IGNORECASE)
    place = in_subject[1].strip() if in_subject else labelled_place(mail.letter.body)
    if place is not None and _ONLY_PLACE.fullmatch(when):
        return Move(meeting.number, meeting.starts, meeting.ends, place)
    read = read_when(when, meeting, mail.season, mail.now)
    if isinstance(read, str):
        return Unclear(mail.written, read, (_move_example(meeting),))
    return Move(meeting.number, read.starts, read.ends, place)


def _format(mail: _Mail) -> Command | None:
    found = _FORMAT.fullmatch(mail.text)
    if found is None:
        return None
    form = Format(next(name for name, words in found.groupdict().items() if words))
    return _checked(mail, lambda meeting: _formed(mail, meeting, form))


def _formed(mail: _Mail, meeting: Meeting, form: Format) -> Command:
    body = mail.letter.body
    link = labelled_link(mail.letter)
    if link is None and form is not Format.PHYSICAL and not _labelled(body, "link"):
        shown = _WEB.search(body)
        link = shown.group().rstrip(".,;)") if shown else None
    if _labelled(body, "link") and link is None:
        example = f"Møde {meeting.number} er virtuelt, og i mailen: Link: https://…"
        why = "Linket skal være en webadresse, der begynder med https://."
        return Unclear(mail.written, why, (example,))
    place = labelled_place(body) if form is not Format.VIRTUAL else None
    return ChangeFormat(meeting.number, form, link, place)


def _cancel(mail: _Mail) -> Command | None:
    if _CANCEL.fullmatch(mail.text) is None:
        return None
    return _checked(mail, lambda meeting: CancelMeeting(meeting.number))


def _ask(mail: _Mail) -> Command | None:
    if _STATUS.fullmatch(mail.text):
        return AskStatus()
    if _BADGES.fullmatch(mail.text):
        return _checked(mail, lambda meeting: AskAttendees(meeting.number, badges=True))
    if _ATTENDEES.fullmatch(mail.text):
        return _checked(mail, lambda meeting: AskAttendees(meeting.number))
    if _INVOICES.fullmatch(mail.text):
        return _checked(mail, lambda meeting: AskInvoices(meeting.number))
    return None


def _guests(mail: _Mail) -> Command | None:
    found = GUESTS.fullmatch(mail.text)
    if found is None:
        return None
    body = mail.letter.body
    return _checked(mail, lambda each: guests_in(found, each.number, mail.written, body))


def _credit(mail: _Mail) -> Command | None:
    found = _CREDIT.fullmatch(mail.written.strip())
    if found is None:
        return None
    number = found["number"]
    full = _NUMBER.fullmatch(number)
    if full is not None:
        number = f"{full[1]}-{full[2]}-{int(full[3]):04d}"
    elif number.isdigit():
        number = f"{mail.network.key}-{mail.season.year}-{int(number):04d}"
    reason = (found["reason"] or "").strip() or " ".join(mail.letter.body.split())
    return Credit(number.upper(), reason[:500], bool(found["reopen"]))


_READERS: tuple[Callable[[_Mail], Command | None], ...] = (
    _credit,
    _publish,
    _move,
    _cancel,
    _format,
    _ask,
    _guests,
)


def _checked(mail: _Mail, make: Callable[[Meeting], Command]) -> Command:
    """The command for the meeting that is named; words when the season has no such meeting."""
    number = mail.subject.number
    if mail.subject.wrong:
        return Unclear(mail.written, mail.subject.wrong, ())
    for meeting in mail.season.meetings:
        if meeting.number == number:
            return make(meeting)
    known = ", ".join(str(meeting.number) for meeting in mail.season.meetings)
    why = f"Sæsonen {mail.season.year} har møderne {known}."
    return Unclear(mail.written, why, ())


def _why(letter: Letter, register: Register) -> Why | None:
    """ "Hvorfor skal Randers betale 800 kr.?", in the subject or in a short text."""
    text = folded(f"{letter.subject}\n{letter.body}")
    if len(text.split()) > _MOST_WORDS_WHY or "hvorfor" not in text or not _MONEY.search(text):
        return None
    named = {row.code for row in register.rows if _is_named(text, (row.name, *row.aliases))}
    return Why(named.pop()) if len(named) == 1 else None


def _is_named(text: str, names: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{re.escape(folded(name))}s?\b", text) for name in names if name)


def _unreadable(mail: _Mail) -> Unclear | None:
    """A subject that begins like a command: staff are told how it would work."""
    if not _HEADS.match(mail.text) or mail.letter.subject_inherited:
        return None
    why = "Emnet ligner en kommando, men er ikke til at læse som én."
    if mail.subject.number is None and not mail.text.startswith(("kredit", "status")):
        why = "Emnet siger ikke, hvilket møde det gælder."
    head = "moede" if mail.text.startswith("@") else mail.text[:4]
    head = "aflys" if head == "annu" else head
    alike = tuple(each for each in EXAMPLES if folded(each).startswith(head))
    return Unclear(mail.written, why, alike or EXAMPLES)


def _labelled(body: str, label: str) -> str | None:
    """What stands behind `Sted:` or `Link:` on a line of the body."""
    for found in _LABEL.finditer(body):
        named = folded(found["label"])
        if label in named or (label == "sted" and named in ("adresse", "nyt lokale", "lokale")):
            return found["value"].strip("*_ ")
    return None


def _move_example(meeting: Meeting) -> str:
    return f"Flyt møde {meeting.number} til 4. juni {meeting.starts.year} kl. 9.30-15.00"

"""People and meetings in the cells of tables and the values of forms."""

from __future__ import annotations

import re

from knub_mailer.language.clauses.agreeing import agree
from knub_mailer.language.clauses.grouping import Reference
from knub_mailer.language.clauses.marking import resolve
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.names.names import display_name, names_in
from knub_mailer.language.people.people import ADDRESS, Mention, People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.vocabulary import NO_NAMES

_BETWEEN_NAMES = Seldom(r"\s*[;/&+\n]\s*|,\s+(?:og\s+)?|\s+(?:og|samt)\s+")
_ITS_MEETING = Seldom(
    r"(?P<who>[^\d()]{3,80}?)\s*(?!\W*\d\W*$)(?:\((?P<at>[^()]{1,40})\)|(?:,|[–-](?=\s)|:)\s*(?P<there>[^(),]{1,40}))"
    r"\s*[.;]?\s*"
)
_ON_SCREEN = Seldom(
    r"^\W*(?:(?:paa|via|over) )?(?:(?:ms |microsoft )?teams|zoom|skype|skaerm|video|webinar|web)\b"
)
"""The head of a column for the meeting that is held on a screen."""


def meeting_in(cell: str, calendar: Calendar, people: People) -> Reference | None:
    text = _ON_SCREEN.sub("virtuelt", fold(cell))
    if re.fullmatch(r"\s*(?:alle|samtlige)(?: tre| moeder| moederne| 3)?\s*", text):
        return Reference(tuple(m.number for m in calendar.coming), "", cell)
    mentions = calendar.mentions(text)
    if not mentions:
        alone = re.fullmatch(
            r"\s*(?:kun |bare |blot |baade )?(?:m\.?|nr\.?|moede)?\s*(\d)\.?"
            r"(?:\s*(?:og|,|\+|&)\s*(\d)\.?)?(?:\s*(?:og|,|\+|&)\s*(\d)\.?)?\s*(?:\. moede)?\s*",
            text,
        )
        if alone is None:
            return None
        numbers = tuple(int(d) for d in alone.groups() if d)
        known = {m.number for m in calendar.live}
        problem = "" if set(numbers) <= known else "no_meeting"
        if not problem and all(calendar.begun(n) for n in numbers):
            problem = "past"
        return Reference(numbers if not problem or problem == "past" else (), problem, cell)
    numbers, problem = agree(mentions, text)
    return Reference(numbers, problem, cell)


def own_meeting(value: str, calendar: Calendar, people: People) -> tuple[str, Reference | None]:
    """`Bo Friis (møde 2)`, `Bo Friis, 28. maj` as who it is and the meeting, None where not so."""
    m = _ITS_MEETING.fullmatch(value)
    meeting = meeting_in(m["at"] or m["there"], calendar, people) if m is not None else None
    return (m["who"], meeting) if m is not None and meeting is not None else (value, None)


def named_in(cell: str, people: People, around: str = "") -> Mention | None:
    found = names_in(cell, people.places)
    if not found and cell.strip():
        shown = display_name(ADDRESS.sub("", cell).strip(" ,;()<>"))
        if (
            shown
            and " " in shown
            and len(shown.split()) <= 5
            and all(w[0].isupper() for w in shown.split())
            and not any(fold(w) in NO_NAMES for w in shown.split())
        ):
            return with_mail(Mention(shown, shown, None), around or cell, people)
        return None
    if not found:
        return None
    one = found[0]
    return with_mail(resolve(one.name, one.complete, people), around or cell, people)


def with_mail(mention: Mention, text: str, people: People) -> Mention:
    address = ADDRESS.search(text)
    if address and not mention.is_i:
        mention.email = address.group().lower()
        if not mention.sure:
            whole = people.name_from_address(mention.said, mention.email)
            if whole:
                mention.name, mention.problem = whole, ""
    if mention.sure and mention.name:
        people.learn(mention.name, mention.email, 0)
    return mention


def people_in(cell: str, around: str, people: People) -> list[Mention]:
    """Everybody a cell names; the addresses of `around` go to whom they spell."""
    parts = [p.strip() for p in _BETWEEN_NAMES.split(cell) if p.strip()]
    if len(parts) > 1:
        found = [named_in(part, people, part) for part in parts]
        if all(f is not None and f.sure and " " in p for f, p in zip(found, parts, strict=True)):
            return [f for f in found if f is not None]
    one = named_in(in_order(cell), people, around)
    return [one] if one else []


def in_order(cell: str) -> str:
    """`Bro Andersen, Mathias` as `Mathias Bro Andersen`."""
    bare = ADDRESS.sub("", cell).strip(" ,;()<>")
    swapped = re.fullmatch(
        r"([^\W\d_][\w'’ .-]+),\s*([^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]+)?)", bare
    )
    return f"{swapped[2]} {swapped[1]}" if swapped else cell


_LEGEND = Seldom(r"\b([A-ZÆØÅ]{1,3}\d?)\s*[=:]\s*([^,.;\n|]{3,40})")


def legend_of(text: str) -> dict[str, str]:
    """The abbreviations that a letter explains: `K = København`."""
    return {m[1]: m[2].strip() for m in _LEGEND.finditer(text)}


def explained(
    table: tuple[tuple[str, ...], ...], legend: dict[str, str]
) -> tuple[tuple[str, ...], ...]:
    """A table whose head says in full what the legend explains."""
    if not legend:
        return table
    head = tuple(legend.get(cell.strip(), cell) for cell in table[0])
    return (head, *table[1:])

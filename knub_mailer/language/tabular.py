"""Tables: rows and crosses that say who comes when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knub_mailer.domain.mail import Letter
from knub_mailer.language.acts import Act, Kind
from knub_mailer.language.agreeing import agree
from knub_mailer.language.grouping import Reference
from knub_mailer.language.labels import (
    ABSENT,
    COMING,
    GIVEN,
    IN,
    MAIL,
    MEETING,
    NAME,
    OUT,
    SURNAME,
)
from knub_mailer.language.marking import resolve
from knub_mailer.language.meetings import Calendar
from knub_mailer.language.names import display_name, names_in
from knub_mailer.language.normalise import fold
from knub_mailer.language.people import ADDRESS, Mention, People
from knub_mailer.language.vocabulary import NO_NAMES

_YES = re.compile(r"^(?:x|v|ja|j|✓|✔|☒|☑|1|ok|\+|yes|deltager|kommer|tilmeldes|med|true)$")
_NO = re.compile(
    r"\b(?:ikke|nej|afbud|no|udgaar|forhindret|afmeldt|afmeldes|framelder)\b|^(?:-|–|0|n)$"
)
_MAYBE = re.compile(
    r"\b(?:maaske|evt|eventuelt|muligvis|usikker\w*|afventer|tbc|tbd|vender tilbage|ved ikke|"
    r"forbehold|maybe)\b|^\(?\?+\)?$|^(?:x|ja) ?\(?\?"
)
_BILLING_LABEL = re.compile(r"(?:ean|gln|cvr|ordre\w*|faktura\w*|rekvisition\w*|reference\w*)\b")
_RULE = re.compile(r"[\s|:+=\-–]*")
_RUNNING = re.compile(r"(?:nr|nummer|loebenr|#|no|antal|$)")
_CALLS_OFF = re.compile(r"\b(?:afbud|afmeld\w*|udgaar)\b")
_NOBODY = re.compile(r"(?:-|–|/|\(?ingen\)?(?: (?:afloeser|vikar|erstatning))?)?")
_BETWEEN_NAMES = re.compile(r"\s*[;/&+\n]\s*|,\s+(?:og\s+)?|\s+(?:og|samt)\s+")
_LEGEND = re.compile(r"\b([A-ZÆØÅ]{1,3}\d?)\s*[=:]\s*([^,.;\n|]{3,40})")


def table_acts(
    letter: Letter, calendar: Calendar, people: People, kind: Kind
) -> tuple[list[Act], set[int]]:
    """The wishes of the letter's tables and the lines they stand on.

    kind: what the text around asks for, for tables that do not say it themselves.
    """
    acts: list[Act] = []
    taken: set[int] = set()
    lines = letter.body.splitlines()
    legend = _legend(letter.body)
    reader = _Tables(calendar, people, kind)
    for table in letter.tables:
        rows = tuple(row for row in table if not _RULE.fullmatch("".join(row)))
        if any(row and _BILLING_LABEL.match(fold(row[0])) for row in rows):
            continue
        found = reader.acts(_explained(rows, legend)) if rows else []
        if not found:
            continue
        acts += found
        typed = {"\t".join(row).rstrip() for row in table}
        taken |= {i for i, line in enumerate(lines) if line.rstrip() in typed}
    return acts, taken


def _legend(text: str) -> dict[str, str]:
    """The abbreviations that a letter explains: `K = København`."""
    return {m[1]: m[2].strip() for m in _LEGEND.finditer(text)}


def _explained(
    table: tuple[tuple[str, ...], ...], legend: dict[str, str]
) -> tuple[tuple[str, ...], ...]:
    if not legend:
        return table
    head = tuple(legend.get(cell.strip(), cell) for cell in table[0])
    return (head, *table[1:])


_OF_MEETING = re.compile(rf"{MAIL.pattern}|(?<=\w) (?:i |paa )?moede")  # `Deltager i møde`


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the columns of a table are: whose names they hold, which meeting they stand for."""

    count: int
    names: tuple[int, ...]
    given: tuple[int, ...]
    surname: tuple[int, ...]
    meetings: dict[int, Reference]
    headed: bool
    counting: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Tables:
    """Reads the tables of one letter; `kind` is what a row asks for that does not say it."""

    calendar: Calendar
    people: People
    kind: Kind

    def acts(self, table: tuple[tuple[str, ...], ...]) -> list[Act]:
        head = [fold(cell).strip(" :") for cell in table[0]]
        out = next((i for i, c in enumerate(head) if OUT.match(c)), None)
        into = next((i for i, c in enumerate(head) if IN.match(c) and i != out), None)
        if out is not None and into is not None:
            return _exchange(table, out, into, self.calendar, self.people)
        absent = self._absent_and_coming(table, head)
        if absent:
            return absent
        columns = self._columns(table, head)
        if not columns.headed and self._pairs(table):
            return []
        acts: list[Act] = []
        for row in table[1:] if columns.headed else table:
            cells = [*row, *[""] * (columns.count - len(row))]
            acts += self._row(cells, columns)
        return acts

    def _pairs(self, table: tuple[tuple[str, ...], ...]) -> bool:
        """Whether rows name two people below heads that do not say what becomes of either."""
        said = [cell for cell in table[0] if cell.strip()]
        heads = len(said) > 1 and not any(map(self._named, said))
        return heads and any(sum(map(self._named, row)) > 1 for row in table[1:])

    def _absent_and_coming(self, table: tuple[tuple[str, ...], ...], head: list[str]) -> list[Act]:
        """Whom the columns `Kommer ikke` and `Kommer` hold, or have crosses for."""
        gone = [i for i, cell in enumerate(head) if ABSENT.match(cell)]
        told = [*gone, *(i for i, cell in enumerate(head) if COMING.match(cell))]
        acts: list[Act] = []
        for row in table[1:] if gone else ():
            read = (meeting_in(c, self.calendar, self.people) for c in row)
            meeting = next((r for r in read if r is not None), None)
            for i in (i for i in told if i < len(row) and row[i].strip()):
                if i not in gone and _NO.search(fold(row[i])):
                    continue
                found = self._below(head, row, i)
                if not found or not all(one.sure for one in found):
                    return []
                kind = Kind.CANCEL if i in gone else Kind.SIGN_UP
                soft = i in gone and len(told) > len(gone) and "ikke" in head[i]
                acts += [Act(kind, one.said, [one], meeting=meeting, soft=soft) for one in found]
        return acts

    def _below(self, head: list[str], row: tuple[str, ...], at: int) -> list[Mention]:
        """The people of a cell, or of its row when the cell is only crossed."""
        if not _crossed(row[at]):
            mail = at + 1 < len(row) and MAIL.search(head[at + 1])
            return people_in(row[at], row[at + 1] if mail else row[at], self.people)
        named = next((i for i, c in enumerate(head) if NAME.search(c) and i != at), 0)
        return people_in(row[named], " ".join(row), self.people)

    def _columns(self, table: tuple[tuple[str, ...], ...], head: list[str]) -> _Columns:
        columns = range(len(head))
        named = [i for i in columns if re.search(r"navn|name|namn", head[i])]
        named = [i for i in named if not MAIL.search(head[i])] or [
            i for i in columns if NAME.search(head[i]) and not _OF_MEETING.search(head[i])
        ]
        given = tuple(i for i in columns if GIVEN.match(head[i]))
        read = {i: meeting_in(table[0][i], self.calendar, self.people) for i in columns}
        meetings = {i: r for i, r in read.items() if r is not None and r.numbers}
        grid = self._is_grid(table[0], meetings)
        headed = bool(named or given or grid)
        return _Columns(
            len(head),
            tuple(named),
            given,
            tuple(i for i in columns if SURNAME.match(head[i])),
            meetings if headed else {},
            headed,
            _counting(table, head, headed),
        )

    def _is_grid(self, head: tuple[str, ...], meetings: dict[int, Reference]) -> bool:
        """Whether a first row that names no column of names is one of meetings all the same."""
        others = [cell for i, cell in enumerate(head) if i not in meetings and cell.strip()]
        single = all(len(r.numbers) == 1 for r in meetings.values())
        apart = len({r.numbers for r in meetings.values()}) == len(meetings)
        return len(meetings) > 1 and single and apart and not any(map(self._named, others))

    def _named(self, cell: str) -> bool:
        found = named_in(in_order(cell), self.people, cell)
        return found is not None and found.sure

    def _row(self, cells: list[str], columns: _Columns) -> list[Act]:
        whom = self._people(cells, columns)
        said = " | ".join(c for c in cells if c)
        if columns.meetings:
            crossed = [r for i, r in columns.meetings.items() if _crossed(cells[i])]
            open_ = [r for i, r in columns.meetings.items() if _MAYBE.search(fold(cells[i]))]
            if whom:
                unsure = self._crossed_row(whom, open_, said)
                for act in unsure:
                    act.doubt = "tentative"
                return [*self._crossed_row(whom, crossed, said), *unsure]
            return self._under_meetings(cells, columns, said)
        if not whom:
            return []
        apart = {*columns.names, *columns.counting}
        others = [c for i, c in enumerate(cells) if i not in apart]
        if sum(map(_crossed, others)) > 0 and columns.count > 3:
            return [Act(self.kind, said, [*whom], meeting=Reference((), "no_meeting", said))]
        kind = self._kind_of(others)
        if kind is None:
            return []
        maybe = any(_MAYBE.search(fold(c)) for c in others if "@" not in c and len(c) < 40)
        read = (meeting_in(c, self.calendar, self.people) for c in others if "@" not in c)
        meeting = next((r for r in read if r is not None), None)
        doubt = "tentative" if maybe else ""
        return [Act(kind, said, [one], meeting=meeting, doubt=doubt) for one in whom]

    def _crossed_row(self, whom: list[Mention], crossed: list[Reference], said: str) -> list[Act]:
        numbers = tuple(sorted({n for r in crossed for n in r.numbers}))
        if not numbers:
            return []
        problem = next((r.problem for r in crossed if r.problem), "")
        meeting = Reference(numbers, problem, said)
        return [Act(self.kind, said, [one], meeting=meeting) for one in whom]

    def _under_meetings(self, cells: list[str], columns: _Columns, said: str) -> list[Act]:
        """A table whose columns are meetings, with the names of those who come in its cells."""
        return [
            Act(self.kind, said, [one], meeting=reference)
            for i, reference in columns.meetings.items()
            for one in people_in(cells[i], cells[i], self.people)
            if one.sure
        ]

    def _kind_of(self, others: list[str]) -> Kind | None:
        """What a row asks for by its cells: an "afbud" turns it, a mere "nej" makes it nothing."""
        told = [fold(c) for c in others if "@" not in c and len(c) < 40]
        if self.kind is not Kind.SIGN_UP or not any(map(_NO.search, told)):
            return self.kind
        return Kind.CANCEL if any(map(_CALLS_OFF.search, told)) else None

    def _people(self, cells: list[str], columns: _Columns) -> list[Mention]:
        """Whom a row is about."""
        everything = " ".join(cells)
        if columns.given and columns.surname:
            parts = (cells[columns.given[0]].strip(), cells[columns.surname[0]].strip())
            if not all(parts):
                return []
            return [with_mail(resolve(" ".join(parts), True, self.people), everything, self.people)]
        for i in columns.names:
            found = people_in(cells[i], everything, self.people)
            if found:
                return found
        if columns.names:
            return []
        free = [c for i, c in enumerate(cells) if i not in columns.meetings]
        read = [people_in(c, c, self.people) for c in free if c.strip()]
        if len(read) > 1 and all(len(found) == 1 and found[0].sure for found in read):
            return [found[0] for found in read]  # nothing but names, side by side
        read = [people_in(c, everything, self.people) for c in free]
        return next((found for found in read if found and all(p.sure for p in found)), [])


def _counting(table: tuple[tuple[str, ...], ...], head: list[str], headed: bool) -> frozenset[int]:
    """The columns that only number the rows: 1, 2, 3 below no word for a meeting."""
    rows = table[1:] if headed else table
    running = [str(number + 1) for number in range(len(rows))]

    def counts(column: int) -> bool:
        if headed and MEETING.search(head[column]):
            return False
        told = [row[column].strip(" .") if column < len(row) else "" for row in rows]
        numbered = headed and _RUNNING.match(head[column])
        return told == running and (len(rows) > 1 or bool(numbered))

    return frozenset(column for column in range(len(head)) if counts(column))


def _crossed(cell: str) -> bool:
    return bool(_YES.match(fold(cell).strip(" ().!")))


def _exchange(
    table: tuple[tuple[str, ...], ...], out: int, into: int, calendar: Calendar, people: People
) -> list[Act]:
    acts = []
    for row in table[1:]:
        if len(row) <= max(out, into):
            continue
        gone = named_in(row[out], people)
        new = named_in(row[into], people, " ".join(row[into:]))
        said = " | ".join(row)
        meeting = next((r for c in row if (r := meeting_in(c, calendar, people))), None)
        if gone and new:
            acts.append(Act(Kind.SUBSTITUTE, said, [new], [gone], meeting=meeting))
        elif gone and _NOBODY.fullmatch(fold(row[into]).strip()):
            acts.append(Act(Kind.CANCEL, said, [gone], meeting=meeting))
        elif new and _NOBODY.fullmatch(fold(row[out]).strip()):
            acts.append(Act(Kind.SIGN_UP, said, [new], meeting=meeting))
    return acts


def meeting_in(cell: str, calendar: Calendar, people: People) -> Reference | None:
    text = fold(cell)
    if re.fullmatch(r"\s*(?:alle|samtlige)(?: tre| moeder| moederne| 3)?\s*", text):
        return Reference(tuple(m.number for m in calendar.coming), "", cell)
    mentions = calendar.mentions(text)
    if not mentions:
        alone = re.fullmatch(
            r"\s*(?:m\.?|nr\.?|moede)?\s*(\d)\.?(?:\s*(?:og|,|\+|&)\s*(\d)\.?)?(?:\s*(?:og|,|\+|"
            r"&)\s*(\d)\.?)?\s*(?:\. moede)?\s*",
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

"""Tables: rows and crosses that say who comes when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from knub_mailer.domain.mail import Letter
from knub_mailer.language.clauses.grouping import Reference
from knub_mailer.language.clauses.marking import resolve
from knub_mailer.language.layouts.exchange_tables import compares, exchanges, out_and_in
from knub_mailer.language.layouts.form_lines import is_form
from knub_mailer.language.layouts.keeping_tables import keeping_column, leaving
from knub_mailer.language.layouts.labels import (
    ABSENT,
    COMING,
    GIVEN,
    MAIL,
    MEETING,
    NAME,
    REMARK,
    SURNAME,
    WORK,
)
from knub_mailer.language.layouts.laid_out import (
    explained,
    in_order,
    legend_of,
    meeting_in,
    named_in,
    people_in,
    with_mail,
)
from knub_mailer.language.layouts.status_cells import by_status as by_status_of
from knub_mailer.language.layouts.status_cells import status_column, unanswered
from knub_mailer.language.layouts.table_cells import (
    Cell,
    calls_off,
    cell_of,
    crossed,
    hangs,
    hard_to_read,
    refuses,
    sends_off,
    stays_away,
    wavers,
    with_coming_headed,
    with_slash,
)
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.meetings.meetings import Calendar
from knub_mailer.language.people.people import Mention, People
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_BILLING_LABEL = Seldom(r"(?:ean|gln|cvr|ordre\w*|faktura\w*|rekvisition\w*|reference\w*)\b")
_RULE = Seldom(r"[\s|:+=\-–]*")
_RUNNING = Seldom(r"(?:nr|nummer|loebenr|#|no|antal|$)")
_OF_COMING = Seldom(r"deltag|komm|tilmeld|\bmed\b|godkend|leder|fysisk|status|^$")
"""Heads of columns whose crosses name no meeting."""
_OF_SEVERAL = Seldom(
    r"(?:deltager|navn|person|plads)(?: nr\.?)? ?\d\b|\d\.? (?:deltager|navn|plads)"
)
_BESIDES = Seldom(
    r"veget|vegan|frokost|\bmad\b|allergi|parker|transport|overnat|hotel|spis|kost|behov|betal|ean|"
    r"faktura|bus|tog\b|koersel|note"
)
"""Heads of columns about something else than coming."""
_ITS_MEETING = Seldom(r"moede(?:t|r|rne)?|hvilke?t? moeder?|moede ?nr\.?|moededato")


def table_acts(
    letter: Letter, calendar: Calendar, people: People, kind: Kind
) -> tuple[list[Act], set[int]]:
    """The wishes of the letter's tables and the lines they stand on.

    kind: what the text around asks for, for tables that do not say it themselves.
    """
    acts: list[Act] = []
    taken: set[int] = set()
    lines = letter.body.splitlines()
    legend = legend_of(letter.body)
    if sends_off(fold(f"{letter.subject}\n{letter.body}")):
        kind = Kind.SIGN_UP
    reader = _Tables(calendar, people, kind)
    for table in letter.tables:
        rows = tuple(row for row in table if not _RULE.fullmatch("".join(row)))
        if any(row and _BILLING_LABEL.match(fold(row[0])) for row in rows):
            continue
        rows = tuple((with_slash(row[0]), *row[1:]) for row in rows if row)
        rows = (tuple(map(with_slash, rows[0])), *rows[1:]) if rows else rows
        found = reader.acts(explained(rows, legend)) if rows and not is_form(rows) else []
        if not found:
            continue
        if len(letter.tables) > 1:
            _under_heading(found, table, lines, calendar, people)
        acts += found
        typed = {"\t".join(row).rstrip() for row in table}
        taken |= {i for i, line in enumerate(lines) if line.rstrip() in typed}
    return acts, taken


def _under_heading(
    acts: list[Act],
    table: tuple[tuple[str, ...], ...],
    lines: list[str],
    calendar: Calendar,
    people: People,
) -> None:
    """Of several tables each is for the meeting that the line right above it names."""
    first = "\t".join(table[0]).rstrip()
    rows = {"\t".join(row).rstrip() for row in table}
    places = [
        at
        for at, line in enumerate(lines)
        if line.rstrip() == first
        and rows <= {each.rstrip() for each in lines[at : at + len(table)]}
    ]
    above = [line for line in lines[: places[0]] if line.strip()] if len(places) == 1 else []
    meeting = meeting_in(above[-1], calendar, people) if above else None
    for act in acts if meeting is not None and len(meeting.numbers) == 1 else ():
        act.meeting = act.meeting or meeting


_OF_MEETING = Seldom(rf"{MAIL.pattern}|(?<=\w) (?:i |paa )?moede")  # `Deltager i møde`


_INITIALS = Seldom(r" *(?:[A-ZÆØÅ]\. ?){2,5} *")
"""`K. R. E.`: the whole name is asked for."""


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
    aside: frozenset[int] = frozenset()  # addresses and workplaces
    remarks: frozenset[int] = frozenset()
    heads: tuple[str, ...] = ()
    untitled: frozenset[int] = frozenset()  # where a cross would be at some unknown meeting


@dataclass(frozen=True, slots=True)
class _Tables:
    """Reads the tables of one letter; `kind` is what a row asks for that does not say it."""

    calendar: Calendar
    people: People
    kind: Kind

    def acts(self, table: tuple[tuple[str, ...], ...]) -> list[Act]:
        table = with_coming_headed(written := self._upright(table))
        head = [fold(cell).strip(" :") for cell in table[0]]
        columns_of = out_and_in(head)
        if columns_of is not None:
            return exchanges(table, *columns_of, self.calendar, self.people)
        keeps = keeping_column(head, table[1:])
        if keeps is not None:
            return leaving(table, keeps, self.calendar, self.people)
        absent = self._absent_and_coming(table, head)
        if absent:
            return absent
        columns = self._columns(table, head)
        if not columns.headed and self._pairs(table):
            return []
        acts: list[Act] = []
        rows = table[1:] if columns.headed else table
        at = status_column(rows)
        for row in rows:
            cells = [*row, *[""] * (columns.count - len(row))]
            found = self._row(cells, columns)
            untold = compares(head) or (at is not None and not cells[at].strip())
            for act in found:
                signs = act.kind is Kind.SIGN_UP
                if untold or (signs and unanswered(written[0], cells, rows)):
                    act.doubt = act.doubt or "unclear"
            acts += found
        return acts

    def _upright(self, table: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        """A table with people in its head and a meeting before each row, the other way about."""
        sides = [meeting_in(row[0], self.calendar, self.people) for row in table[1:] if row]
        lying = len(table[0]) > 1 and sides and all(map(self._named, table[0][1:]))
        if not lying or any(side is None or len(side.numbers) != 1 for side in sides):
            return table
        turned = list(zip_longest(*table, fillvalue=""))
        return (("Navn", *turned[0][1:]), *turned[1:])

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
                if i not in gone and refuses(row[i]):
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
        if not crossed(row[at]):
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
        aside = {i for i in columns if MAIL.search(head[i]) or WORK.search(head[i])}
        aside -= {*named, *given}
        free = (i for i in columns if i not in aside)
        read = {i: meeting_in(table[0][i], self.calendar, self.people) for i in free}
        meetings = {i: r for i, r in read.items() if r is not None and r.numbers}
        grid = self._is_grid(table[0], meetings)
        headed = bool(named or given or grid)
        surname = tuple(i for i in columns if SURNAME.match(head[i]))
        if not headed:
            return _Columns(len(head), (), (), surname, {}, headed, _counting(table, head, headed))
        remarks = {i for i in columns if REMARK.search(head[i]) or _BESIDES.search(head[i])} - aside
        counting = _counting(table, head, headed)
        titled = {*named, *given, *surname, *aside, *remarks, *counting}
        return _Columns(
            len(head),
            tuple(named),
            given,
            surname,
            meetings,
            headed,
            counting,
            frozenset(aside),
            frozenset(remarks),
            tuple(head),
            frozenset(i for i in columns if i not in titled and not _OF_COMING.search(head[i])),
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
            if not whom:
                return self._under_meetings(cells, columns, said)
            return self._below_meetings(whom, cells, columns, said)
        if not whom:
            return []
        apart = {*columns.names, *columns.counting}
        others = [c for i, c in enumerate(cells) if i not in apart]
        untitled = [
            c
            for i, c in enumerate(cells)
            if i in columns.untitled or not (columns.headed or i in apart)
        ]
        if any(map(crossed, untitled)) and columns.count > 3:
            return [Act(self.kind, said, [*whom], meeting=Reference((), "no_meeting", said))]
        told = [c for i, c in enumerate(cells) if i not in apart and _counts(c, i, columns)]
        by_status = by_status_of(whom, told, said, self.people)
        kind = self._kind_of(told)
        if by_status is None and kind is None:
            return []
        remarks = [cells[i] for i in columns.remarks]
        doubt = "unclear" if any(map(hard_to_read, remarks)) else ""
        doubt = "tentative" if any(map(hangs, remarks)) else doubt
        doubt = "tentative" if any(wavers(c) for c in told if "@" not in c) else doubt
        read = (meeting_in(c, self.calendar, self.people) for c in others if "@" not in c)
        meeting = next((r for r in read if r is not None), None)
        below = zip(columns.heads, cells, strict=False)
        if meeting is None and any(c.strip() and _ITS_MEETING.fullmatch(h) for h, c in below):
            meeting = Reference((), "no_meeting", said)  # what stands there is nobody's guess
        if by_status is None:
            by_status = [Act(kind or self.kind, said, [one]) for one in whom]
        for act in by_status:
            act.meeting, act.doubt = meeting, act.doubt or doubt
        return by_status

    def _below_meetings(
        self, whom: list[Mention], cells: list[str], columns: _Columns, said: str
    ) -> list[Act]:
        """A row that says for each meeting whether its people come."""
        read = {i: cell_of(cells[i]) for i in columns.meetings}
        acts: list[Act] = []
        for told, doubt in ((Cell.YES, ""), (Cell.MAYBE, "tentative"), (Cell.UNREAD, "unclear")):
            at = [columns.meetings[i] for i, each in read.items() if each is told]
            for act in self._crossed_row(whom, at, said):
                act.doubt = doubt
                acts.append(act)
        if any(crossed(cells[i]) for i in columns.untitled if i not in columns.meetings):
            acts += [
                Act(self.kind, said, [one], meeting=Reference((), "no_meeting", said))
                for one in whom
            ]
        return acts

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
        told = [c for c in others if "@" not in c and not crossed(c)]
        if self.kind is not Kind.SIGN_UP or not any(map(refuses, told)):
            return self.kind
        return Kind.CANCEL if any(map(calls_off, told)) else None

    def _people(self, cells: list[str], columns: _Columns) -> list[Mention]:
        """Whom a row is about."""
        everything = " ".join(cells)
        if columns.given and columns.surname:
            parts = (cells[columns.given[0]].strip(), cells[columns.surname[0]].strip())
            if not all(parts):
                return []
            return [with_mail(resolve(" ".join(parts), True, self.people), everything, self.people)]
        if columns.names and all(_OF_SEVERAL.match(columns.heads[i]) for i in columns.names):
            read = [people_in(cells[i], cells[i], self.people) for i in columns.names]
            return [one for found in read for one in found]
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


def _counts(cell: str, at: int, columns: _Columns) -> bool:
    """Whether a cell can say if somebody comes: in a column of other things only in plain words."""
    return stays_away(cell) or not (at in columns.aside or at in columns.remarks)

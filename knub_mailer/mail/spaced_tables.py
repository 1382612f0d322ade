"""Tables typed in plain text, their columns parted by two spaces or more, or by several tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from knub_mailer.mail.names import looks_like_name

Row = tuple[int, tuple[str, ...]]

_CELL = re.compile(r"\S+(?: \S+)*")
_RULE = re.compile(r"[\s|:+=_–-]+$")
_ARROW = re.compile(r"[-=–—]*[>→⇒➔]+")
_REMARK = re.compile(r"\([^()]{2,60}\)")
_INITIALS = re.compile(r"(?:[A-ZÆØÅ]\.? ?){2,5}")
_NO_INITIALS = re.compile(r"(?:EAN|GLN|CVR|PO|PSP|P)\W*")
_WIDEST, _LONGEST_HEAD = 240, 40
_MOST_ROWS = 40
_FEWEST_UNHEADED = 3  # columns of rows that no head says anything about
_SLACK = 1
_NUMBER = re.compile(r"\d{1,2}[.)]?$")
_MONTH = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*\.?"
_DATE = (
    rf"(?:(?:man|tirs|ons|tors|fre)dag,? )?(?:d(?:en|\.) ?)?\d{{1,2}}(?:[./-] ?\d{{1,2}}\.?"
    rf"(?:[/-]? ?\d{{2,4}})?|\.? {_MONTH}(?: \d{{4}})?)|{_MONTH}(?: \d{{4}})?"
)
_A_MEETING = re.compile(
    rf"(?:(?:netværks)?møder?(?: ?nr\.?)? ?\d|m ?\d|\d\.? ?møde|{_DATE}|online|virtuelt?"
    r"|teams|københavn|kbh\.?|randers)\W*(?:\([^()]{1,24}\)|,? [\w./ ]{1,20})?$",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"(?:(?:(?:fulde?|for-? ?(?:og|\+|/) ?efter|for|efter)[ -]?)?navne?|(?:ny |gammel )?deltagere?"
    r"(?:navn)?|(?:e-?)?(?:mail|post)(?:adresse)?r?|(?:netværks)?møder?(?:dato)?|titel|dato"
    r"|stilling|kommune|afd(?:eling|\.)|forvaltning|center|team|enhed|rolle|funktion"
    r"|telefon(?:nr\.?|nummer)?|tlf\.?(?:nr\.?)?|mobil|ean|nr\.?|nummer|#|ud|ind|udgår|ny|nye"
    r"|gammel|gamle|kommer ind|går ud|ændring|status|hvem|hvor(?:når)?|hvad|hvilket møde|sted"
    r"|medarbejder|person|initialer|bemærkninger|bemærkning|kommentar|kost|allergi(?:er)?|mad"
    r"|tilmeldt(?: (?:nu|i dag|hidtil))?|(?:skal være|nu|fremover|før|hidtil|nuværende)"
    r"|skal (?:ud|ind)|(?:kommer )?i stedet(?: for)?|afløser|vikar|afbud|til|fra)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A cell of a row and where it stands in it."""

    text: str
    start: int
    end: int

    def above(self, other: _Piece) -> bool:
        return self.start < other.end and other.start < self.end

    def aligned(self, other: _Piece) -> bool:
        """Whether both begin, end or have their middle at one place."""
        middle = abs(self.start + self.end - other.start - other.end) <= 2 * _SLACK + 1
        ends = min(abs(self.start - other.start), abs(self.end - other.end)) <= _SLACK
        return middle or ends


def heads_a_meeting(cell: str) -> bool:
    """Whether a cell is a date, a place or a number as meetings have it: `M1`, `12/3`."""
    return _A_MEETING.match(cell) is not None


def spaced_rows(lines: Sequence[str], start: int) -> list[Row]:
    """The rows of the table that begins at a line, () cells where a column is left empty; else [].

    A table has a head that names its columns, or a person's name at the beginning of each row.
    Where cells are left out, every other must stand exactly below its head: what hangs between
    two columns could be of either.
    """
    if not _is_row(lines[start]):
        return []
    found = _block(lines, start)
    if not 1 < len(found) <= _MOST_ROWS or not _may_begin([lines[at] for at in found[:2]]):
        return []
    for rows in (found, found[:-1], found[:-2]):
        if any(_begins_with_name(lines[at]) for at in found[len(rows) :]):
            break  # a row is never left out of its table
        cells = _in_columns([lines[at] for at in rows]) if len(rows) > 1 else []
        if cells and _is_table(cells):
            return list(zip(rows, cells, strict=True))
    return []


def _may_begin(texts: Sequence[str]) -> bool:
    """Whether the first two rows can be those of a table: a cheap look before all are read."""
    firsts = [row[0].text for row in map(_pieces, texts) if row]
    return len(firsts) > 1 and (
        looks_like_name(firsts[1])
        or any(
            _HEAD.match(first) or _A_MEETING.match(first) or _NUMBER.match(first)
            for first in firsts
        )
    )


def _begins_with_name(text: str) -> bool:
    pieces = _pieces(text)
    return not pieces or looks_like_name(pieces[0].text)


def _is_row(text: str) -> bool:
    return len(text) < _WIDEST and ("  " in text.strip() or "\t" in text)


def _block(lines: Sequence[str], start: int) -> list[int]:
    """The lines from one on that can be rows: a blank one may follow the head, or every row."""
    found, gaps = [start], list[bool]()
    at = start + 1
    while at < len(lines) and len(found) <= _MOST_ROWS:
        if lines[at].strip() and _RULE.match(lines[at]):
            at += 1
            continue
        blank = not lines[at].strip()
        at += blank
        allowed = not blank or all(gaps) if len(gaps) < 2 else blank == gaps[-1]
        if not allowed or at == len(lines) or not (_is_row(lines[at]) or _empty_row(lines, at)):
            break
        gaps.append(blank)
        found.append(at)
        at += 1
    return found


def _empty_row(lines: Sequence[str], at: int) -> bool:
    """Whether a line between rows names somebody and leaves all cells behind empty."""
    between = at + 1 < len(lines) and _is_row(lines[at + 1])
    return between and len(lines[at]) < _LONGEST_HEAD and looks_like_name(lines[at])


@lru_cache(maxsize=256)
def _pieces(text: str) -> tuple[_Piece, ...]:
    shown = text.expandtabs(8) if "\t" in text else text
    divided = re.sub(r"\t+", "\t", text.strip()).split("\t") if "\t" in text else []
    found = [_Piece(m.group(), m.start(), m.end()) for m in _CELL.finditer(shown)]
    return tuple(found) if not divided or len(divided) == len(found) else ()


def _in_columns(texts: Sequence[str]) -> list[tuple[str, ...]]:
    """The cells of all rows by column, or [] where they cannot be told apart surely."""
    rows = [list(_pieces(text)) for text in texts]
    if not all(rows):
        return []
    rows = _with_remarks(rows)
    first = max(row[0].end for row in rows[1:])
    counts = {len(row) for row in rows[1:]}
    indented = rows[0][0].start >= first
    untitled = indented or not _HEAD.match(rows[0][0].text)
    if len(counts) == 1 and not any(_hangs(row, rows[1:]) for row in rows[1:]):
        lacking = counts.pop() - len(rows[0])
        meetings = all(_A_MEETING.match(piece.text) for piece in rows[0])
        if lacking == 1 and (indented or (meetings and untitled)):
            rows[0].insert(0, _Piece("", 0, 0))
            lacking = 0
        if lacking == 0 and not (indented and rows[0][0].text):
            return [tuple(piece.text for piece in row) for row in rows]
    return _by_place(rows, indented=indented)


def _with_remarks(rows: list[list[_Piece]]) -> list[list[_Piece]]:
    """The rows with brackets behind a last cell taken into it: `nej   (går på pension)`."""
    fewest = min(len(row) for row in rows[1:])
    longest = [row for row in rows[1:] if len(row) > fewest]
    remarks = all(len(row) == fewest + 1 and _REMARK.fullmatch(row[-1].text) for row in longest)
    if not longest or not remarks or fewest < _FEWEST_UNHEADED:
        return rows
    for row in longest:
        remark, cell = row.pop(), row.pop()
        row.append(_Piece(f"{cell.text} {remark.text}", cell.start, cell.end))
    return rows


def _hangs(row: Sequence[_Piece], rows: Sequence[Sequence[_Piece]]) -> bool:
    """Whether a row begins only below the second column of the others."""
    return any(row[0].start >= other[0].end for other in rows)


def _by_place(rows: list[list[_Piece]], *, indented: bool) -> list[tuple[str, ...]]:
    """The cells below the heads that they stand exactly under."""
    heads = [_Piece("", 0, 0), *rows[0]] if indented else rows[0]
    cells = [tuple(head.text for head in heads)]
    for row in rows[1:]:
        placed = [""] * len(heads)
        for piece in row:
            over = [i for i, head in enumerate(heads) if head.text and head.above(piece)]
            if indented and piece is row[0] and piece.start < heads[1].start:
                over = [0] if piece.end <= heads[1].start else []
            if len(over) != 1 or placed[over[0]]:
                return []
            if over[0] and not heads[over[0]].aligned(piece):
                return []
            placed[over[0]] = piece.text
        cells.append(tuple(placed))
    return cells


def _is_table(cells: Sequence[tuple[str, ...]]) -> bool:
    head = [cell for cell in cells[0] if cell]
    if cells[0][0] and all(map(_A_MEETING.match, head)) and any(map(_crossed, cells[1:])):
        return False  # crosses one column away from their meetings
    firsts = [row[0] for row in cells if not _NO_INITIALS.fullmatch(row[0])]
    if any(map(_INITIALS.fullmatch, firsts)):
        return False  # who they are, the text around tells
    dated = all(row[0] and _A_MEETING.match(row[0]) for row in cells)
    if dated and not all(map(_A_MEETING.match, head)):
        return False  # `28/5   Bo Friis` is a line of a list
    known = sum(bool(_HEAD.match(cell) or _A_MEETING.match(cell)) for cell in head)
    short = all(len(cell) <= _LONGEST_HEAD for cell in head)
    if short and known * 2 >= len(head) and not looks_like_name(cells[0][0]):
        return True
    if not cells[0][0]:
        firsts = [row[0] for row in cells[1:]]
        return short and (all(map(looks_like_name, firsts)) or all(map(_A_MEETING.match, firsts)))
    if any(_ARROW.fullmatch(cell) for row in cells for cell in row):
        return False  # `Bo Friis  ->  Ida Dahl` is a line of a list
    full = all(all(row) for row in cells) and len(cells[0]) >= _FEWEST_UNHEADED
    return full and all(map(_names_somebody, cells))


def _names_somebody(row: tuple[str, ...]) -> bool:
    """Whether a row begins with a name, which a number may stand before."""
    return looks_like_name(row[1] if _NUMBER.match(row[0]) else row[0])


def _crossed(row: tuple[str, ...]) -> bool:
    """Whether a row names somebody first and nobody else behind."""
    behind = [cell for cell in row[1:] if cell]
    return looks_like_name(row[0]) and bool(behind) and not any(map(looks_like_name, behind))

"""The lines of a letter with what is known about each: the common form of plain text and HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from knub_mailer.mail.names import looks_like_name
from knub_mailer.mail.spaced_tables import heads_a_meeting, spaced_rows

MAX_LINES = 20_000
_LAST_LINES = 4_000
_QUOTE_PREFIX = re.compile(r"\s{0,3}((?:>[ \t]?){1,40})")
_GROUPWISE = re.compile(r"\s*>>>\s*(?P<who>[^>\s].{0,300}?)\s*>>>\s*$")
_PIPED = re.compile(r"\s*\|(.+)\|\s*$")
_DIVIDERS = (re.compile(r"\s{2,80}"), re.compile(r"\s*;\s*"), re.compile(r" *\| *"))
_HEADING = re.compile(
    r"(?:navne?|deltagere?|(?:e-?)?mail(?:adresse)?|møde|titel|dato|stilling|kommune|afdeling"
    r"|telefon|tlf\.?|ean|ud|ind|ny(?:e|t)?|gammel|gamle|udgår|status"
    r"|(?:kommer|deltager|er) ikke(?: med)?|(?:kommer |deltager |møder )?i stedet(?: for)?|afbud"
    r"|(?:træder|går|skal) (?:ud|ind)|melder fra|afløse(?:r|s af)|erstattes af)$",
    re.IGNORECASE,
)
_RULE_ROW = re.compile(r"[\s|:+=-]+$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line as a reader sees it.

    depth: how many quotation marks or bars stand before it (0: none).
    indent: it stands in an indented block that may or may not be a quotation.
    opens_history: the client says that what it quotes begins here.
    signed: the client says that it belongs to the sender's signature.
    ink: where loudly coloured letters (an answer in red) begin in the text, or None.
    cells, table: the cells of a table's row, and which table of the mail it is (0: none).
    """

    text: str
    depth: int = 0
    indent: bool = False
    opens_history: bool = False
    signed: bool = False
    ink: int | None = None
    cells: tuple[str, ...] = ()
    table: int = 0

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def plain_lines(text: str) -> list[Line]:
    """Lines of plain text, their ">" counted and taken off; see `without_middle`."""
    return with_plain_tables([marked_line(line) for line in without_middle(text.split("\n"))])


def without_middle(lines: list[str], most: int = MAX_LINES) -> list[str]:
    """Of very many lines the first and the last: people write at the ends."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - _LAST_LINES], *lines[-_LAST_LINES:]]


def marked_line(text: str) -> Line:
    """A line as typed: its ">" say how deep it is quoted, GroupWise's frame that history begins."""
    ornament = text.rstrip().endswith("<")  # `>> Mød os i maj <<`
    prefix = _QUOTE_PREFIX.match(text) if ">" in text[:4] and not ornament else None
    announced = _GROUPWISE.match(text) if prefix is not None else None
    if announced:
        return Line(announced.group("who"), opens_history=True)
    if prefix is None:
        return Line(text.rstrip())
    return Line(text[prefix.end() :].rstrip(), depth=prefix.group(1).count(">"))


def text_from(lines: Iterable[Line]) -> str:
    """The lines as plain text, quotations marked with ">"."""
    return "\n".join(
        f"{'>' * line.depth} {line.text}".rstrip() if line.depth else line.text for line in lines
    )


def with_plain_tables(lines: list[Line]) -> list[Line]:
    """Mark the rows of tables drawn with pipes or tabs, or in columns that spaces part."""
    result = list(lines)
    texts = ["" if line.cells else line.text for line in lines]
    number = 0
    start = 0
    while start < len(lines):
        cells = _cells(lines[start].text)
        end = start + 1
        rows = _headed_rows(lines, start) if _could_head(lines[start].text) else []
        rows = [] if cells else max(spaced_rows(texts, start), rows, key=len)
        if rows:
            number += 1
            _mark(result, rows, -number)
            end = rows[-1][0] + 1
        elif len(cells) > 1 and not lines[start].cells:
            rows = [(start, cells)]
            while end < len(lines):
                if _RULE_ROW.match(lines[end].text) and "-" in lines[end].text:
                    end += 1
                    continue
                more = _cells(lines[end].text)
                if not more and _answers_nothing(lines[end].text, lines[start].text):
                    more = (lines[end].text.strip(), *("",) * (len(cells) - 1))
                if "\t" in lines[start].text and 1 < len(more) < len(cells):
                    more += ("",) * (len(cells) - len(more))  # empty last cells are not typed
                if len(more) != len(cells):
                    break
                rows.append((end, more))
                end += 1
            headed = all(map(_HEADING.match, cells))
            if len(rows) > (1 if headed or _drawn(lines[start].text) else 2):
                number += 1
                _mark(result, rows, -number)
        start = end
    return result


def _answers_nothing(text: str, head: str) -> bool:
    """Whether a line below a head with tabs is a row with nothing behind its name."""
    first = head.partition("\t")[0].strip()
    return "\t" in head and bool(_HEADING.match(first)) and looks_like_name(text.strip())


def _drawn(text: str) -> bool:
    """Whether a row is surely one: tabs, or pipes at both ends; addresses have pipes between."""
    return "\t" in text or bool(_PIPED.match(text))


def _mark(lines: list[Line], rows: Sequence[tuple[int, tuple[str, ...]]], table: int) -> None:
    for index, cells in rows:
        lines[index] = replace(lines[index], text="\t".join(cells), cells=cells, table=table)


def _cells(text: str) -> tuple[str, ...]:
    """The cells of a line drawn as a row, or ()."""
    piped = _PIPED.match(text)
    if piped:
        return tuple(cell.strip() for cell in piped.group(1).split("|"))
    if "\t" in text.strip():
        return tuple(cell.strip() for cell in text.rstrip("\n").split("\t"))
    if text.count("|") > 1:
        return tuple(cell.strip() for cell in text.split("|"))
    return ()


def _could_head(text: str) -> bool:
    return len(text) < 200 and (";" in text or " | " in text or "  " in text.strip())


def _headed_rows(lines: list[Line], start: int) -> list[tuple[int, tuple[str, ...]]]:
    """The rows under a heading "Navn   Mail   Møde" in columns of spaces, semicolons or commas."""
    for divider in _DIVIDERS:
        heading = tuple(cell.strip() for cell in divider.split(lines[start].text.strip()))
        told = sum(bool(_HEADING.match(cell)) for cell in heading)
        if divider is not _DIVIDERS[0] and _HEADING.match(heading[0]):
            told += sum(map(heads_a_meeting, heading[1:]))
        if len(heading) < 2 or told * 2 < len(heading):
            continue
        rows = [(start, heading)]
        for at in range(start + 1, len(lines)):
            cells = tuple(cell.strip() for cell in divider.split(lines[at].text.strip()))
            if len(cells) != len(heading):
                break
            rows.append((at, cells))
        if len(rows) > 1:
            return rows
    return []


def trimmed(lines: Sequence[Line]) -> list[Line]:
    """Without blank lines at either end, and never more than one blank line in a row."""
    kept: list[Line] = []
    for line in lines:
        if line.blank and (not kept or kept[-1].blank):
            continue
        kept.append(line)
    while kept and kept[-1].blank:
        kept.pop()
    return kept


def tables_of(lines: Iterable[Line]) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The tables whose rows stand among the lines, in their order; those of one row are none."""
    tables: dict[int, list[tuple[str, ...]]] = {}
    for line in lines:
        if line.cells:
            tables.setdefault(line.table, []).append(line.cells)
    return tuple(tuple(rows) for rows in tables.values() if len(rows) > 1)

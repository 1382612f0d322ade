"""Gathers the cells of HTML tables into rows, and tells tables of facts from those of layout."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from knub_mailer.mail.lines import Line

_MAX_NESTING = 12
_MAX_SPAN = 40
_MAX_LINES_IN_CELL = 3


@dataclass(slots=True)
class _Cell:
    lines: list[Line] = field(default_factory=list)
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class _Table:
    number: int
    row: list[_Cell] | None = None
    cell: _Cell | None = None
    spans: dict[int, tuple[int, str]] = field(default_factory=dict)


class TableRows:
    """Takes lines and the starts and ends of table, tr, td and th; gives the finished lines.

    A row whose cells are short becomes one line, its cells separated by tabs. The cells of other
    rows are layout: their lines follow each other.
    """

    def __init__(self) -> None:
        self._done: list[Line] = []
        self._tables: list[_Table] = []
        self._depth = 0
        self._count = 0

    def add(self, line: Line) -> None:
        """Append a line where the walk is now."""
        self._sink().append(line)

    def space(self) -> None:
        """A blank line, unless one stands there already."""
        sink = self._sink()
        if sink and not sink[-1].blank:
            sink.append(Line("", depth=sink[-1].depth))

    def start(self, tag: str, element: Any) -> None:
        """A table, row or cell begins; deeper than a reader's tables go, they are mere blocks."""
        if tag == "table":
            self._depth += 1
            if self._depth <= _MAX_NESTING:
                self._count += 1
                self._tables.append(_Table(self._count))
            return
        if not self._tables or self._depth > _MAX_NESTING:
            return
        table = self._tables[-1]
        if tag == "tr":
            table.row = []
        elif table.row is not None:
            columns, rows = _span(element.get("colspan")), _span(element.get("rowspan"))
            table.cell = _Cell(columns=columns, rows=rows)

    def end(self, tag: str) -> None:
        """A table, row or cell ends."""
        if tag == "table":
            if self._depth <= _MAX_NESTING and self._tables:
                self._tables.pop()
            self._depth = max(0, self._depth - 1)
            return
        if not self._tables or self._depth > _MAX_NESTING:
            return
        table = self._tables[-1]
        if tag == "tr" and table.row is not None:
            row, table.row, table.cell = table.row, None, None
            self._sink().extend(_row_lines(row, table))
        elif table.cell is not None and table.row is not None:
            table.row.append(table.cell)
            table.cell = None

    def finish(self) -> list[Line]:
        """All lines; rows and cells left open are closed."""
        while self._tables:
            table = self._tables.pop()
            if table.row is not None:
                row = [*table.row, table.cell] if table.cell is not None else table.row
                table.row = None
                self._sink().extend(_row_lines(row, table))
        return self._done

    def _sink(self) -> list[Line]:
        for table in reversed(self._tables):
            if table.cell is not None:
                return table.cell.lines
        return self._done


def _span(value: str | None) -> int:
    if value and value.isdecimal() and len(value) < 4:
        return min(max(int(value), 1), _MAX_SPAN)
    return 1


def _row_lines(row: list[_Cell], table: _Table) -> list[Line]:
    if _is_layout(row, table):
        return [line for cell in row for line in cell.lines]
    cells = _spread(row, table)
    first = next((line for cell in row for line in cell.lines if not line.blank), Line(""))
    if not any(cells):
        return []
    return [
        Line(
            "\t".join(cells),
            depth=first.depth,
            indent=first.indent,
            opens_history=first.opens_history,
            signed=first.signed,
            cells=tuple(cells),
            table=table.number,
        )
    ]


def _is_layout(row: list[_Cell], table: _Table) -> bool:
    if len(row) + len(table.spans) < 2:
        return True
    for cell in row:
        filled = [line for line in cell.lines if not line.blank]
        if len(filled) > _MAX_LINES_IN_CELL:
            return True
        if any(line.cells or line.depth != filled[0].depth for line in filled):
            return True
    return False


def _spread(row: list[_Cell], table: _Table) -> list[str]:
    """The texts of a row by column, cells that span rows repeated in each of them."""
    cells: list[str] = []
    for cell in row:
        _fill_spanned(cells, table)
        text = "; ".join(line.text.strip() for line in cell.lines if not line.blank)
        if cell.rows > 1:
            table.spans[len(cells)] = (cell.rows - 1, text)
        cells += [text] + [""] * (cell.columns - 1)
    _fill_spanned(cells, table)
    return cells


def _fill_spanned(cells: list[str], table: _Table) -> None:
    while (spanned := table.spans.get(len(cells))) is not None:
        left, text = spanned
        if left > 1:
            table.spans[len(cells)] = (left - 1, text)
        else:
            del table.spans[len(cells)]
        cells.append(text)

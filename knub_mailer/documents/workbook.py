"""Spreadsheets in which no text ever becomes a formula, a link or a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from io import BytesIO
from typing import Any

import xlsxwriter

from knub_mailer.documents.text import printable


class Kind(Enum):
    """What a column holds; its value is the number format. AMOUNT takes whole øre."""

    TEXT = "@"
    COUNT = "0"
    AMOUNT = "#,##0.00"
    DATE = "dd-mm-yyyy"


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading, what it holds, and its width in characters."""

    title: str
    kind: Kind = Kind.TEXT
    width: int = 16


Cell = str | int | date | None
_LINE_POINTS = 15


def _lines(columns: Sequence[Column], row: Sequence[Cell]) -> int:
    """How many lines a row takes: not every program fits the height to wrapped text by itself."""
    texts = [
        (len(cell), column.width)
        for column, cell in zip(columns, row, strict=True)
        if isinstance(cell, str)
    ]
    return max([1, *(-(-length // (width - 3)) for length, width in texts)])


class Workbook:
    """An XLSX file in the making; the same rows and day give the same bytes."""

    def __init__(self, title: str, author: str, day: date) -> None:
        self._buffer = BytesIO()
        self._book = xlsxwriter.Workbook(self._buffer, {"in_memory": True})
        self._book.set_properties(
            {
                "title": printable(title),
                "author": printable(author),
                "created": datetime(day.year, day.month, day.day, 12),  # noqa: DTZ001
            }
        )
        self._formats = {kind: self._format(kind) for kind in Kind}
        self._headings = {kind: self._heading(kind) for kind in Kind}

    def sheet(self, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
        """A sheet with a frozen, filtered heading; prints on A4 across, one page wide."""
        sheet = self._book.add_worksheet(name)
        for position, column in enumerate(columns):
            sheet.set_column(position, position, column.width, self._formats[column.kind])
            sheet.write_string(0, position, column.title, self._headings[column.kind])
        for number, row in enumerate(rows, start=1):
            sheet.set_row(number, _LINE_POINTS * _lines(columns, row))
            for position, (column, cell) in enumerate(zip(columns, row, strict=True)):
                self._write(sheet, number, position, column.kind, cell)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def content(self) -> bytes:
        """The finished file; nothing can be added afterwards."""
        self._book.close()
        return self._buffer.getvalue()

    def _format(self, kind: Kind) -> Any:
        """Text stands off the figures before it and wraps, so that no neighbour cuts it off."""
        look: dict[str, object] = {"num_format": kind.value, "valign": "top"}
        if kind is Kind.TEXT:
            look |= {"align": "left", "indent": 1, "text_wrap": True}
        return self._book.add_format(look)

    def _heading(self, kind: Kind) -> Any:
        """Above its column: figures to the right, text to the left."""
        look: dict[str, object] = {
            "bold": True,
            "bg_color": "#E8EEF0",
            "bottom": 1,
            "text_wrap": True,
            "valign": "top",
        }
        look |= {"align": "left", "indent": 1} if kind is Kind.TEXT else {"align": "right"}
        return self._book.add_format(look)

    def _write(self, sheet: Any, row: int, position: int, kind: Kind, cell: Cell) -> None:
        look = self._formats[kind]
        if cell is None:
            sheet.write_blank(row, position, None, look)
        elif isinstance(cell, str):
            sheet.write_string(row, position, printable(cell), self._formats[Kind.TEXT])
        elif isinstance(cell, date):
            noon = datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001
            sheet.write_datetime(row, position, noon, look)
        else:
            sheet.write_number(row, position, cell / 100 if kind is Kind.AMOUNT else cell, look)

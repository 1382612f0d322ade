"""Lists of attendees (spreadsheet and PDF) and name badges (PDF) of one meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knub_mailer.documents.text import long_date
from knub_mailer.documents.typeset import Json, Typesetter
from knub_mailer.documents.workbook import Cell, Column, Kind, Workbook

SEAT_WORDS = {
    "included": "Inkluderet",
    "extra": "Ekstra",
    "free": "Gratis",
    "undecided": "Uafklaret",
}
MODE_WORDS = {"physical": "Fremmøde", "online": "Online"}

_COLUMNS = (
    Column("Navn", width=30),
    Column("Kommune", width=28),
    Column("E-mail", width=34),
    Column("Deltager", width=13),
    Column("Plads", width=13),
    Column("Bemærkning", width=40),
)


@dataclass(frozen=True, slots=True)
class AttendeeRow:
    """Somebody on the list. `municipality` is a name to print, or what a guest comes from.

    mode: "physical" or "online". seat: a key of `SEAT_WORDS`, or a guest's role in Danish.
    note: a remark such as a diet, or "".
    """

    name: str
    municipality: str
    email: str = ""
    mode: str = "physical"
    seat: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AttendeeList:
    """The attendees of a meeting, in the order they are to be printed.

    title: `Møde 2: Fysiske greb`; day: the meeting's, in the network's zone; place: or "".
    accent: the network's colour as #rrggbb.
    """

    network_name: str
    title: str
    day: date
    rows: tuple[AttendeeRow, ...]
    place: str = ""
    accent: str = "#0b5563"


def attendee_workbook(listed: AttendeeList) -> bytes:
    """The list as XLSX, one row a person and a sheet that counts them by municipality."""
    book = Workbook(f"{listed.network_name}: {listed.title}", listed.network_name, listed.day)
    book.sheet("Deltagere", _COLUMNS, [_cells(row) for row in listed.rows])
    count = (Column("Kommune", width=32), Column("Deltagere", Kind.COUNT, 12))
    book.sheet("Kommuner", count, _counted(listed.rows))
    return book.content()


class AttendeePrinter:
    """Prints lists and badges, each with its own compiler."""

    def __init__(self) -> None:
        self._list = Typesetter("attendees/list.typ")
        self._badges = Typesetter("attendees/badges.typ")

    def list_pdf(self, listed: AttendeeList) -> bytes:
        """The list on A4 across, with a box to tick at the door."""
        return self._list.pdf(_printed(listed), listed.day)

    def badges_pdf(self, listed: AttendeeList) -> bytes:
        """Badges of 90 by 60 mm, eight a page with marks to cut along; nobody online gets one."""
        present = tuple(row for row in listed.rows if row.mode != "online")
        return self._badges.pdf(_printed(listed, present), listed.day)


def _cells(row: AttendeeRow) -> tuple[Cell, ...]:
    words = _words(row)
    return (row.name, row.municipality, row.email or None, *words, row.note or None)


def _words(row: AttendeeRow) -> tuple[str, str]:
    """How the person takes part and on which seat, in Danish."""
    return MODE_WORDS.get(row.mode, row.mode), SEAT_WORDS.get(row.seat, row.seat)


def _counted(rows: Sequence[AttendeeRow]) -> list[tuple[Cell, ...]]:
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.municipality] = counts.get(row.municipality, 0) + 1
    return [*counts.items(), ("I alt", len(rows))]


def _printed(listed: AttendeeList, rows: tuple[AttendeeRow, ...] | None = None) -> dict[str, Json]:
    shown = listed.rows if rows is None else rows
    people: list[Json] = [_person(row) for row in shown]
    return {
        "network": listed.network_name,
        "title": listed.title,
        "when": ", ".join(part for part in (long_date(listed.day), listed.place) if part),
        "summary": _summary(shown),
        "people": people,
        "accent": listed.accent,
    }


def _person(row: AttendeeRow) -> dict[str, Json]:
    mode, seat = _words(row)
    return {
        "name": row.name,
        "municipality": row.municipality,
        "email": row.email,
        "mode": mode,
        "seat": seat,
        "note": row.note,
    }


def _summary(rows: Sequence[AttendeeRow]) -> str:
    online = sum(row.mode == "online" for row in rows)
    people = "1 deltager" if len(rows) == 1 else f"{len(rows)} deltagere"
    return f"{people}, heraf {online} online" if online else people

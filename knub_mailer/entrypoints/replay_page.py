"""The season as a page that a person would look at: `index.html`, self-contained, from disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from knub_mailer.documents.resources import templates_folder
from knub_mailer.domain.network import Network
from knub_mailer.entrypoints.replay_report import Report, Row
from knub_mailer.entrypoints.replay_story import Event, story
from knub_mailer.entrypoints.replay_tables import (
    Figure,
    InvoiceLineUp,
    MeetingCard,
    MemberLine,
    SumLine,
    held_back_lines,
    invoice_table,
    meeting_cards,
    member_lines,
    season_figures,
)
from knub_mailer.mail.danish import Danish
from knub_mailer.workflows.office import Office

_KINDS = (
    ("mail", "Mails ind"),
    ("job", "Af sig selv"),
    ("invoice", "Regnskab"),
    ("meeting", "Møder"),
)
_MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)


@dataclass(frozen=True, slots=True)
class Party:
    """A municipality in the filter."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the timeline, `marts 2026`."""

    name: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One network's season as the page shows it."""

    key: str
    tag: str
    name: str
    address: str
    year: int
    figures: tuple[Figure, ...]
    parties: tuple[Party, ...]
    meetings: tuple[MeetingCard, ...]
    months: tuple[Month, ...]
    members: tuple[MemberLine, ...]
    invoices: tuple[InvoiceLineUp, ...]
    invoiced: SumLine
    held_back: tuple[str, ...]
    open_matters: tuple[Row, ...]


def write_page(
    offices: Sequence[Office], report: Report, numbers: dict[int, int], out: Path, now: datetime
) -> Path:
    """Write `index.html` into the out folder; everything of a mail on it is escaped.

    numbers: outbox id -> number of its file.
    """
    first: Network = offices[0].network
    page = _environment().get_template("replay/index.html.j2")
    danish = Danish(first.zone)
    html = page.render(
        tag=first.tag,
        year=first.season.year,
        accent=first.look.accent,
        kinds=_KINDS,
        until=danish.moment(now),
        chapters=[_chapter(each, report, numbers, len(offices) > 1, now) for each in offices],
    )
    path = out / "index.html"
    path.write_text(html, encoding="utf-8")
    return path


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["clock"] = lambda event: f"{event.at.hour}.{event.at.minute:02}"
    return environment


def _chapter(
    office: Office, report: Report, numbers: dict[int, int], several: bool, now: datetime
) -> Chapter:
    network = office.network
    with office.sitting(now) as sitting:
        events = story(sitting, numbers)
        invoices, invoiced = invoice_table(sitting, several)
        held_back = _own(report.held_back, network)
        return Chapter(
            key=network.key,
            tag=network.tag,
            name=network.name,
            address=network.address,
            year=network.season.year,
            figures=season_figures(sitting, events, invoiced),
            parties=_parties(office, events),
            meetings=meeting_cards(sitting),
            months=_by_month(events),
            members=member_lines(sitting),
            invoices=invoices,
            invoiced=invoiced,
            held_back=held_back_lines(sitting, held_back),
            open_matters=_own(report.review, network),
        )


def _own(rows: Sequence[Row], network: Network) -> tuple[Row, ...]:
    """The rows of a report that are this network's."""
    return tuple(row for row in rows if row.get("network", network.key) == network.key)


def _parties(office: Office, events: Sequence[Event]) -> tuple[Party, ...]:
    codes = {code for event in events for code in event.parties}
    found = (office.register.get(code) for code in codes)
    parties = (Party(row.code, row.official_name) for row in found if row is not None)
    return tuple(sorted(parties, key=lambda party: _alphabet(party.name)))


def _alphabet(name: str) -> str:
    """Danish order: æ, ø and å stand last."""
    return name.lower().replace("æ", "~1").replace("ø", "~2").replace("å", "~3")


def _by_month(events: Sequence[Event]) -> tuple[Month, ...]:
    months = groupby(events, key=lambda event: (event.at.year, event.at.month))
    return tuple(
        Month(f"{_MONTHS[month - 1]} {year}", tuple(group)) for (year, month), group in months
    )

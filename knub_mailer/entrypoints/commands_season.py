"""`knub-mailer status`, `explain` and `retry`: looking into a running season."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from knub_mailer.entrypoints.options import AsJson, AsOf, Config, NetworkKey, moment

if TYPE_CHECKING:
    from knub_mailer.domain.notices import Explained
    from knub_mailer.storage.tables import IntakeMail
    from knub_mailer.workflows.office import Sitting


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("status")(status)
    app.command("explain")(explain)
    app.command("retry")(retry)


def status(
    config: Config = None,
    network: NetworkKey = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show the season at a glance: members, sign-ups, what waits, invoices, mails."""
    from rich.console import Console
    from rich.table import Table

    from knub_mailer.entrypoints.clock import utc_now
    from knub_mailer.entrypoints.wiring import standing_office

    now = moment(as_of) if as_of else utc_now()
    with standing_office(config, network) as office, office.sitting(now) as sitting:
        figures = _figures(sitting)
    if as_json:
        print(json.dumps(figures, ensure_ascii=False))
        return
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="dim")
    table.add_column()
    for name, value in figures.items():
        table.add_row(name.replace("_", " "), str(value))
    Console(highlight=False).print(table)


def _figures(sitting: Sitting) -> dict[str, object]:
    from knub_mailer.storage import batches, intake, matters, outbox

    state, session, key = sitting.state(), sitting.session, sitting.network.key
    year = sitting.network.season.year
    figures: dict[str, object] = {
        "network": key,
        "season": year,
        "members": len(state.memberships),
    }
    for number, meeting in sorted(state.meetings.items()):
        waits = len(meeting.waiting)
        words = f"{meeting.state}, {len(meeting.seats)} seats"
        figures[f"meeting_{number}"] = words + (f", {waits} waiting" if waits else "")
    figures |= {
        "waiting_for_membership": len(state.waiting),
        "open_reviews": len(matters.open_of(session, key, "review")),
        "mails_to_handle": len(intake.in_status(session, key, "new")),
        "mails_set_aside": len(intake.in_status(session, key, "shunted")),
        "mails_to_send": outbox.count_in_status(session, key, "queued"),
        "invoices": len(batches.invoices(session, key, year)),
    }
    return figures


def explain(
    what: Annotated[str, typer.Argument(help="A municipality or an invoice number.")],
    config: Config = None,
    network: NetworkKey = None,
    as_json: AsJson = False,
) -> None:
    """Say which mail and which term led to each amount of a municipality or an invoice."""
    from knub_mailer.entrypoints.clock import utc_now
    from knub_mailer.entrypoints.wiring import standing_office
    from knub_mailer.errors import NotAllowed
    from knub_mailer.workflows.billing import explained_invoice
    from knub_mailer.workflows.explaining import every_seat

    with standing_office(config, network) as office, office.sitting(utc_now()) as sitting:
        invoice = explained_invoice(sitting, what.strip())
        code = invoice[0] if invoice else municipality_named(sitting, what)
        if code is None:
            raise NotAllowed(f"{what}: neither a municipality nor an invoice number")
        items = invoice[1] if invoice else every_seat(sitting, code)
        name = office.register.name(code)
        if invoice:
            name = f"{what.strip().upper()}, {name}"
    if as_json:
        print(json.dumps([asdict(item) for item in items], ensure_ascii=False, default=str))
        return
    _show(name, items)


def municipality_named(sitting: Sitting, what: str) -> str | None:
    """The code of a municipality by code, name or alias, or of an invoice's buyer."""
    from knub_mailer.storage import batches

    wanted = what.strip().casefold()
    for row in sitting.office.register.rows:
        names = (row.code, row.name, row.official_name, *row.aliases)
        if wanted in (name.casefold() for name in names):
            return row.code
    invoice = batches.invoice_by_number(sitting.session, sitting.network.key, what.strip())
    return invoice.municipality if invoice else None


def _show(name: str, items: tuple[Explained, ...]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    if not items:
        console.print(Text(f"{name}: nothing is billed."))
        return
    table = Table("what", "DKK excl. VAT", "mail", "term", title=Text(name), box=None)
    for item in items:
        mail = f"{item.by}\n{item.sent:%d %b %Y %H:%M}"
        amount = f"{item.amount_ore / 100:,.2f}"
        table.add_row(Text(item.what), amount, Text(mail), Text(item.term))
    console.print(table)


def retry(
    mail: Annotated[
        int | None,
        typer.Argument(help="Number of the mail, as its report names it; none: list them."),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All that were set aside.")] = False,
    config: Config = None,
    network: NetworkKey = None,
    as_json: AsJson = False,
) -> None:
    """Give mails that were set aside three more tries; the running service takes them up."""
    from knub_mailer.entrypoints.wiring import standing_office
    from knub_mailer.errors import NotAllowed
    from knub_mailer.storage import intake

    with standing_office(config, network) as office, office.database.transaction() as session:
        aside = intake.in_status(session, office.network.key, "shunted")
        wanted = [row for row in aside if every or row.id == mail]
        if mail is not None and not wanted:
            raise NotAllowed(f"no mail {mail} is set aside")
        for row in wanted:
            intake.retry(session, row.id or 0, row.arrived_at)
    if wanted:
        done = [row.id for row in wanted]
        words = f"mail {', '.join(map(str, done))} will be tried again"
        print(json.dumps({"retried": done}) if as_json else words)
    else:
        _list_aside(aside, as_json)


def _list_aside(rows: list[IntakeMail], as_json: bool) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if as_json:
        found = [
            {
                "mail": row.id,
                "from": row.sender,
                "subject": row.subject,
                "arrived": row.arrived_at.isoformat(),
                "error": row.last_error,
            }
            for row in rows
        ]
        print(json.dumps(found, ensure_ascii=False))
    elif not rows:
        print("no mail is set aside")
    else:
        table = Table("mail", "arrived", "from", "subject", "error", box=None)
        for row in rows:
            words = (row.sender or "", row.subject, row.last_error or "")
            shown = [Text(" ".join(each.split())[:80]) for each in words]
            table.add_row(str(row.id), f"{row.arrived_at:%d %b %Y %H:%M}", *shown)
        Console(highlight=False).print(table)

"""`knub-mailer replay` and `demo`: a whole season in seconds."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from knub_mailer.entrypoints.options import AsJson, Config, moment

if TYPE_CHECKING:
    from knub_mailer.entrypoints.replay import Progress, ReplayResult

_DEMO_OUT = Path("var/demo")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("replay")(replay)
    app.command("demo")(demo)


def replay(
    mail: Annotated[Path, typer.Option("--mail", help="Folder with the season's mails, *.eml.")],
    out: Annotated[Path, typer.Option("--out", help="Folder to write the season into.")],
    config: Config = None,
    until: Annotated[
        str | None,
        typer.Option("--until", help="Last moment, ISO 8601 with offset; else 31 December."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Live through a season: real service, virtual clock, nothing is sent anywhere."""
    from knub_mailer.entrypoints.replay import replay as run
    from knub_mailer.entrypoints.settings import load_settings

    last = moment(until) if until else None
    settings = load_settings(config)
    _quiet_log()
    with _progress() as progress:
        result = run(settings, mail, out, last, progress)
    _summary(result, as_json)


def demo(
    out: Annotated[
        Path, typer.Option("--out", help="Folder to write the season into.")
    ] = _DEMO_OUT,
    as_json: AsJson = False,
) -> None:
    """Show what the service does: replay the season that travels with the program."""
    from knub_mailer.entrypoints.replay import replay as run
    from knub_mailer.entrypoints.settings import embedded_config, load_settings

    season = out / "season"
    shutil.rmtree(season, ignore_errors=True)
    shutil.copytree(embedded_config() / "demo", season)
    settings = load_settings(season)
    _quiet_log()
    with _progress() as progress:
        result = run(settings, season / "mail", out, None, progress)
    _summary(result, as_json)


def _quiet_log() -> None:
    """Warnings only, on stderr: the page tells the rest."""
    import logging
    import sys

    import structlog

    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )


@contextmanager
def _progress() -> Iterator[Progress]:
    """A bar on stderr; nothing where no terminal is."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from knub_mailer.entrypoints.replay import Step

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("reading the mails", total=1.0)

        def show(step: Step) -> None:
            whole = (step.until - step.begun).total_seconds() or 1.0
            done = (step.now - step.begun).total_seconds() / whole
            words = f"{step.now:%d %b %Y}  {step.delivered} mails in, {step.sent} out"
            bar.update(task, completed=done, description=words)

        yield show


def _summary(result: ReplayResult, as_json: bool) -> None:
    report = result.report
    invoices = [row for row in report.invoices if row["kind"] == "invoice"]
    notes = [row for row in report.invoices if row["kind"] == "credit_note"]
    figures = {
        "members": len(report.memberships),
        "mails": len(report.mails),
        "sent": len(report.sent),
        "answered": sum(bool(row["answers"]) for row in report.mails),
        "review": len(report.review),
        "invoices": len(invoices),
        "credit_notes": len(notes),
        "invoiced": _sum(invoices),
        "credited": _sum(notes),
        "held_back": len(report.held_back),
        "index": str(result.index),
    }
    if as_json:
        print(json.dumps(figures, ensure_ascii=False))
        return
    from rich.console import Console
    from rich.table import Table

    words = {
        "members": "members",
        "mails": "mails in",
        "answered": "… answered directly",
        "sent": "mails out",
        "review": "matters open for a person",
        "invoices": "invoices",
        "credit_notes": "credit notes",
        "invoiced": "invoiced, DKK incl. VAT",
        "credited": "credited, DKK incl. VAT",
        "held_back": "charges held back",
    }
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="dim")
    table.add_column(justify="right")
    for key, label in words.items():
        table.add_row(label, str(figures[key]))
    console = Console(highlight=False)
    console.print(table)
    console.print(f"\nOpen {result.index.resolve()}", soft_wrap=True)


def _sum(rows: list[dict[str, str]]) -> str:
    """The totals added up, as `12345.00`."""
    from decimal import Decimal

    return str(sum((Decimal(row["total"]) for row in rows), Decimal("0.00")))

"""`knub-mailer run`, and what comes before it: `init`, `check` and `migrate`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from knub_mailer.entrypoints.options import AsOf, Config, moment

if TYPE_CHECKING:
    from knub_mailer.entrypoints.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("run")(run)
    app.command("check")(check)
    app.command("migrate")(migrate)
    app.command("init")(init)


def run(config: Config = None, as_of: AsOf = None) -> None:
    """Run the service until it is stopped: receive, handle, answer, invoice.

    Without configuration it receives SMTP on 127.0.0.1:8025 and writes what it sends into the
    Maildir var/outgoing. The log goes to standard error, a JSON object a line.
    """
    from knub_mailer.entrypoints.clock import clock_from
    from knub_mailer.entrypoints.logs import configure_logs
    from knub_mailer.entrypoints.serve import serve
    from knub_mailer.entrypoints.settings import load_settings

    settings = load_settings(config)
    clock = clock_from(settings, moment(as_of) if as_of else None)
    settings.check_secrets()
    configure_logs()
    serve(settings, clock)


def check(config: Config = None) -> None:
    """Check the whole configuration and show it, without secrets; one line a mistake."""
    from rich.console import Console
    from rich.table import Table

    from knub_mailer.documents.resources import templates_folder
    from knub_mailer.entrypoints.settings import load_settings

    settings = load_settings(config)
    settings.check_secrets()
    templates_folder()
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="dim")
    table.add_column(overflow="fold")
    for name, value in _facts(settings):
        table.add_row(name, value)
    console = Console(highlight=False)
    console.print(table)
    console.print("\nThe configuration is complete.", style="green")


def _facts(settings: Settings) -> list[tuple[str, str]]:
    receiving, outgoing = settings.receiving, settings.outgoing
    known = sum(bool(row.street and row.city) for row in settings.register.rows)
    facts = [
        ("configuration", settings.directory),
        ("register", f"{len(settings.register.rows)} buyers, {known} with an address on invoices"),
        ("database", settings.database.url),
    ]
    for network in settings.networks:
        season = network.season
        meetings = ", ".join(
            f"{m.number}: {m.starts:%d %b %Y %H:%M} {m.format.value}" for m in season.meetings
        )
        trust = network.trust.authserv_id or "no authserv_id: DKIM is verified here"
        facts += [
            (f"network {network.key}", f"{network.name} <{network.address}>"),
            ("  season", f"{season.year}; {meetings}"),
            ("  secretariat", ", ".join(network.secretariat)),
            ("  organisers", ", ".join(network.organisers) or "none"),
            ("  finance", ", ".join(network.finance)),
            ("  trust", trust),
        ]
        mailbox = settings.mailboxes.get(network.key)
        if mailbox is not None:
            facts.append(("  mailbox", f"{mailbox.user} at {mailbox.host}:{mailbox.port}"))
    if receiving.smtp_enabled:
        facts.append(("receives by SMTP", receiving.smtp_listen))
    if receiving.lmtp_enabled:
        facts.append(("receives by LMTP", receiving.lmtp_listen))
    sends = f"{outgoing.host}:{outgoing.port}" if outgoing.host else f"Maildir {outgoing.maildir}"
    facts.append(("sends by", sends))
    facts.append(("daily jobs", f"{settings.jobs.morning:%H:%M} local time"))
    return facts


def migrate(config: Config = None) -> None:
    """Bring the database's tables up to this version; nothing to do is fine."""
    from knub_mailer.entrypoints.settings import load_settings
    from knub_mailer.storage.database import Database
    from knub_mailer.storage.migrate import upgrade

    database = Database(load_settings(config).database_url())
    try:
        applied = upgrade(database)
    finally:
        database.close()
    print(f"applied {', '.join(applied)}" if applied else "the tables are up to date")


def init(
    folder: Annotated[Path, typer.Argument(help="Folder to write it into; it must not exist.")],
) -> None:
    """Write the shipped configuration into a folder, to make it your own."""
    import shutil

    from knub_mailer.entrypoints.settings import embedded_config
    from knub_mailer.errors import NotAllowed

    if folder.exists():
        raise NotAllowed(f"{folder}: it is there already, expected a new folder")
    try:
        shutil.copytree(embedded_config(), folder, ignore=shutil.ignore_patterns("demo"))
    except OSError as error:
        raise NotAllowed(f"{folder} can't be written: {error.strerror}") from None
    print(f"written: {folder}/service.toml and {folder}/networks/; then knub-mailer check")

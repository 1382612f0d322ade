"""`knub-mailer audit`: who changed what, when, and by which mail."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from knub_mailer.entrypoints.options import AsJson, Config, NetworkKey


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("audit")(audit)


def audit(
    municipality: Annotated[
        str | None, typer.Option("--municipality", "-m", help="Only of this one: code or name.")
    ] = None,
    config: Config = None,
    network: NetworkKey = None,
    as_json: AsJson = False,
) -> None:
    """List who changed what, when, and by which mail: changes and people's decisions."""
    from knub_mailer.entrypoints.clock import utc_now
    from knub_mailer.entrypoints.commands_season import municipality_named
    from knub_mailer.entrypoints.wiring import standing_office
    from knub_mailer.errors import NotAllowed
    from knub_mailer.workflows.audit import audit_lines

    with standing_office(config, network) as office, office.sitting(utc_now()) as sitting:
        code = municipality_named(sitting, municipality) if municipality else None
        if municipality and code is None:
            raise NotAllowed(f"{municipality}: no municipality")
        lines = audit_lines(sitting, code)
        names = {line.municipality: office.register.name(line.municipality) for line in lines}
        zone = office.zone
    for line in lines:
        if as_json:
            print(json.dumps(asdict(line), ensure_ascii=False, default=str))
        else:
            when = f"{line.at.astimezone(zone):%Y-%m-%d %H:%M}"
            shown = (when, names[line.municipality], line.by, line.what, line.outcome, line.source)
            print(" | ".join(shown))

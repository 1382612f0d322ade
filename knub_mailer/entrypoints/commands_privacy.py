"""`knub-mailer privacy`: what is stored about an address, and forgetting it."""

from __future__ import annotations

import json
import re
from typing import Annotated

import typer

from knub_mailer.entrypoints.options import Config, NetworkKey

_WHOLE = re.compile(r"[^@\s<>\"',;]+@[^@\s<>\"',;]+\.[^@\s<>\"',;]+")


def _whole_address(value: str) -> str:
    """A domain or a name alone would mean many people."""
    if not _WHOLE.fullmatch(value.strip()):
        raise typer.BadParameter(f"{value!r} is no mail address such as mette.holm@randers.dk")
    return value


Address = Annotated[
    str,
    typer.Argument(help="The person's mail address.", show_default=False, callback=_whole_address),
]


def register(app: typer.Typer) -> None:
    """Add the group of commands."""
    group = typer.Typer(
        no_args_is_help=True, help="What is stored about a person: give it out, or forget it."
    )
    group.command("export")(export)
    group.command("erase")(erase)
    app.add_typer(group, name="privacy")


def export(address: Address, config: Config = None, network: NetworkKey = None) -> None:
    """Print everything stored about an address as JSON (GDPR, article 15)."""
    from knub_mailer.entrypoints.wiring import standing_office
    from knub_mailer.workflows.privacy import export_address

    with standing_office(config, network) as office:
        found = export_address(office, address)
    print(json.dumps(found, ensure_ascii=False, indent=1))


def erase(address: Address, config: Config = None, network: NetworkKey = None) -> None:
    """Forget a person everywhere but on issued invoices; counted numbers stay (article 17)."""
    from knub_mailer.entrypoints.clock import utc_now
    from knub_mailer.entrypoints.wiring import standing_office
    from knub_mailer.workflows.privacy import erase_address

    with standing_office(config, network) as office:
        changed = erase_address(office, address, utc_now())
    print(f"{changed} rows changed")

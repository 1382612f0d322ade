"""`knub-mailer understand`: what mails ask for, without doing any of it."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from knub_mailer.entrypoints.options import AsJson, Config

if TYPE_CHECKING:
    from knub_mailer.domain.request import Understanding
    from knub_mailer.entrypoints.settings import Settings

UNREADABLE = "The mail could not be read: a person looks at it."


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("understand")(understand)


def understand(
    files: Annotated[list[Path], typer.Argument(help="Mails as files.", show_default=False)],
    config: Config = None,
    as_json: AsJson = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Also show the words behind each decision.")
    ] = False,
) -> None:
    """Say what each mail asks for. Changes nothing, sends nothing."""
    from knub_mailer.entrypoints.settings import load_settings

    settings = load_settings(config)
    failed = False
    for path in files:
        try:
            raw = path.read_bytes()
        except OSError as error:
            print(f"{path}: can't be read: {error.strerror}", file=sys.stderr)
            failed = True
            continue
        meaning = understood(settings, raw)
        if as_json:
            print(json.dumps(_row(meaning, path, explain), ensure_ascii=False))
        else:
            _show(settings, meaning, path, explain)
    if failed:
        raise typer.Exit(1)


def understood(settings: Settings, raw: bytes) -> Understanding:
    """What the service would understand of these bytes, with the season as configured."""
    from knub_mailer.domain.request import Decision, Understanding
    from knub_mailer.entrypoints.wiring import addressed_network
    from knub_mailer.language.understand import understand
    from knub_mailer.mail.parse import parse_mail
    from knub_mailer.mail.segment import segment
    from knub_mailer.rules.sent_time import sent_time

    mail = parse_mail(raw)
    network = addressed_network(settings.networks, mail)
    arrived = mail.arrived or mail.sent or datetime.now(UTC)
    sent = sent_time(mail.sent, arrived).at.astimezone(network.zone)
    try:
        letter = segment(mail, network.address, network.tag)
        return understand(letter, network, network.season, settings.register, sent)
    except Exception as error:  # as the service would: such a mail is set aside for a person
        print(f"a mail made the reader fail: {error!r}", file=sys.stderr)
        return Understanding(None, Decision.REVIEW, reason=UNREADABLE)


def _row(meaning: Understanding, path: Path, explain: bool) -> dict[str, Any]:
    from knub_mailer.language.report import to_json

    row = to_json(meaning, path.name)
    if explain:
        row["evidence"] = [{"words": e.words, "means": e.means} for e in meaning.evidence]
    return row


def _show(settings: Settings, meaning: Understanding, path: Path, explain: bool) -> None:
    from rich.console import Console
    from rich.text import Text

    row = _row(meaning, path, explain=False)
    colours = {"act": "green", "ask": "yellow", "review": "magenta", "ignore": "dim"}
    console = Console(highlight=False)
    name = settings.register.name(meaning.municipality)
    head = Text(path.name, style="bold")
    head.append(f"  {row['decision']}", style=colours[row["decision"]])
    head.append(f"  {name}" if name else "")
    console.print(head)
    for request in row["requests"]:
        details = {key: value for key, value in request.items() if key != "kind"}
        words = json.dumps(details, ensure_ascii=False) if details else ""
        console.print(Text(f"  {request['kind']} {words}"))
    for question in row["questions"]:
        console.print(Text(f"  ? {question}"))
    console.print(Text(f"  {meaning.reason}", style="dim"))
    for each in meaning.evidence if explain else ():
        console.print(Text(f"    “{each.words}”: {each.means}", style="dim"))

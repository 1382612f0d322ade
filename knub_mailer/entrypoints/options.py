"""Options that several commands share."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        help="Folder with service.toml and networks/*.toml; without it the embedded defaults.",
        envvar="KNUB_CONFIG",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
NetworkKey = Annotated[
    str | None,
    typer.Option("--network", help="Key of the network, where there are several."),
]

AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="TIME",
        help="Rehearse: act as if it were that moment, ISO 8601 with offset. "
        "Only where mail goes to a Maildir or to servers on this machine.",
        show_default=False,
    ),
]


def moment(text: str) -> datetime:
    """A moment of the command line: ISO 8601 with an offset.

    Raises:
        typer.BadParameter: it is none, or has no offset.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no time, expected one such as 2026-12-31T23:59:00+01:00"
        ) from None
    if found.tzinfo is None:
        raise typer.BadParameter(f"{text!r} lacks its offset, such as +01:00")
    return found


def local_moment(text: str, zone: ZoneInfo) -> datetime:
    """A moment of the command line: ISO 8601, in the network's zone where it has no offset.

    Raises:
        typer.BadParameter: it is none.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no time, expected one such as 2026-06-04T09:30"
        ) from None
    return found if found.tzinfo else found.replace(tzinfo=zone)

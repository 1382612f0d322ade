"""`knub-mailer`: every command, and what a wrong start says.

Exit codes: 0 all well, 1 something failed, 2 the command line or the configuration is wrong.
What a command needs is imported when it runs, so that `--help` comes at once.
"""

from __future__ import annotations

import sys

import typer

from knub_mailer.entrypoints import (
    commands_audit,
    commands_privacy,
    commands_publish,
    commands_replay,
    commands_season,
    commands_service,
    commands_understand,
)
from knub_mailer.errors import ConfigurationError, MailerError

app = typer.Typer(
    name="knub-mailer",
    help="Runs a municipal network by mail: memberships, sign-ups, programmes and invoices.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for commands in (
    commands_service,
    commands_replay,
    commands_understand,
    commands_publish,
    commands_season,
    commands_privacy,
    commands_audit,
):
    commands.register(app)


def main() -> None:
    """The program: mistakes are told in words, one a line, never as a traceback."""
    try:
        app()
    except ConfigurationError as error:
        for mistake in error.mistakes:
            print(mistake, file=sys.stderr)
        sys.exit(2)
    except MailerError as error:
        print(error, file=sys.stderr)
        sys.exit(1)

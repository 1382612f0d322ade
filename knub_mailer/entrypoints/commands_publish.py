"""`knub-mailer publish` and `meeting`: what organisers also do by mail, for who has a shell."""

from __future__ import annotations

import json
import mimetypes
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from knub_mailer.domain.command import CancelMeeting, ChangeFormat, Move, Publish, Published
from knub_mailer.domain.network import Format
from knub_mailer.entrypoints.options import AsJson, AsOf, Config, NetworkKey, local_moment, moment
from knub_mailer.errors import NotAllowed

if TYPE_CHECKING:
    from rich.console import Console

    from knub_mailer.domain.command import Publishing
    from knub_mailer.workflows.office import Office
    from knub_mailer.workflows.published import Publication
    from knub_mailer.workflows.publishing import Done, Plan

Number = Annotated[int, typer.Argument(metavar="MEETING", help="Number of the meeting.")]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show who gets which mail and what changes; do nothing.")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Don't ask before sending.")]
Message = Annotated[
    str, typer.Option("--message", help="A word to those signed up.", show_default=False)
]
Place = Annotated[str | None, typer.Option("--place", help="Where it is held.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("publish")(publish)
    group = typer.Typer(
        no_args_is_help=True, help="Move or cancel a meeting, change its format; or see what if."
    )
    group.command("move")(move)
    group.command("format")(change_format)
    group.command("cancel")(cancel)
    app.add_typer(group, name="meeting")


def publish(
    meeting: Number,
    text: Annotated[
        Path | None,
        typer.Option("--text", help="File with the words, UTF-8; - reads standard input."),
    ] = None,
    attach: Annotated[
        list[Path] | None, typer.Option("--attach", help="A file to attach; may stand repeatedly.")
    ] = None,
    kind: Annotated[Published, typer.Option("--kind", help="What it is.")] = Published.PROGRAMME,
    dry_run: DryRun = False,
    yes: Yes = False,
    config: Config = None,
    network: NetworkKey = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Send a programme or other information to those signed up, and to who signs up later."""
    from knub_mailer.workflows.published import Publication

    words = _words(text) if text else ""
    content = Publication(words, None, tuple(_attachment(path) for path in attach or ()))
    _Order(config, network, as_of, dry_run, yes, as_json).give(Publish(kind, meeting), content)


def move(
    meeting: Number,
    starts: Annotated[str, typer.Option("--starts", help="Local time, 2026-06-04T09:30.")],
    ends: Annotated[str, typer.Option("--ends", help="Local time, 2026-06-04T15:00.")],
    place: Place = None,
    message: Message = "",
    dry_run: DryRun = False,
    yes: Yes = False,
    config: Config = None,
    network: NetworkKey = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Move a meeting to another time, and place; those signed up get an updated invitation."""
    order = _Order(config, network, as_of, dry_run, yes, as_json)
    begins, finishes = local_moment(starts, order.zone), local_moment(ends, order.zone)
    if finishes <= begins:
        raise typer.BadParameter("it ends before it starts")
    order.give_words(Move(meeting, begins, finishes, place), message)


def change_format(
    meeting: Number,
    to: Annotated[Format, typer.Argument(metavar="FORMAT", help="physical, virtual or hybrid.")],
    link: Annotated[str | None, typer.Option("--link", help="Where it is held online.")] = None,
    place: Place = None,
    message: Message = "",
    dry_run: DryRun = False,
    yes: Yes = False,
    config: Config = None,
    network: NetworkKey = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Make a meeting virtual, physical or hybrid; seats and money follow the rules."""
    order = _Order(config, network, as_of, dry_run, yes, as_json)
    order.give_words(ChangeFormat(meeting, to, link, place), message)


def cancel(
    meeting: Number,
    message: Message = "",
    dry_run: DryRun = False,
    yes: Yes = False,
    config: Config = None,
    network: NetworkKey = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Call a meeting off; those signed up are told and their invitations withdrawn."""
    order = _Order(config, network, as_of, dry_run, yes, as_json)
    order.give_words(CancelMeeting(meeting), message)


class _Order:
    """A command of the command line: shown, asked about, carried out, told."""

    def __init__(
        self,
        config: Path | None,
        network: str | None,
        as_of: str | None,
        dry_run: bool,
        yes: bool,
        as_json: bool,
    ) -> None:
        from knub_mailer.entrypoints.clock import clock_from
        from knub_mailer.entrypoints.settings import load_settings

        self._settings = load_settings(config)
        self._network = self._settings.network(network)
        self._clock = clock_from(self._settings, moment(as_of) if as_of else None)
        self._dry_run, self._yes, self._as_json = dry_run, yes, as_json

    @property
    def zone(self) -> ZoneInfo:
        """The network's time zone."""
        return self._network.zone

    def give_words(self, command: Publishing, message: str) -> None:
        """See `give`; with a word to those signed up."""
        from knub_mailer.workflows.published import Publication

        self.give(command, Publication(message))

    def give(self, command: Publishing, content: Publication) -> None:
        """Show what would happen and, unless it is a dry run, do it.

        Raises:
            NotAllowed: there is no such meeting, or the rules forbid it.
        """
        from knub_mailer.entrypoints.wiring import office_from

        with office_from(self._settings, self._network.key) as office:
            planned = _planned(office, command, content, self._clock())
            shown = _shown(office, planned)
            if not self._as_json:
                _print_plan(shown)
            if self._dry_run:
                self._end(shown, None)
                return
            if self._asks() and not typer.confirm("Send?", err=True):
                raise NotAllowed("nothing was sent")
            self._end(shown, _done(office, command, content, self._clock()))

    def _asks(self) -> bool:
        """A person at a terminal is asked; a program means what it says."""
        return not self._yes and not self._as_json and sys.stdin.isatty()

    def _end(self, shown: dict[str, Any], done: Done | None) -> None:
        if self._as_json:
            outcome = {"sent": done.sent, "invited": done.invited} if done else {}
            print(json.dumps({"dry_run": done is None, **shown, **outcome}, ensure_ascii=False))
        elif done is None:
            print("Nothing was sent or changed: this was a dry run.")
        else:
            invited = f", {done.invited} members without sign-ups invited" if done.invited else ""
            print(f"Done: {done.sent} mails queued{invited}.")


def _planned(office: Office, command: Publishing, content: Publication, now: datetime) -> Plan:
    from knub_mailer.domain.notices import CommandRefused
    from knub_mailer.workflows.publishing import what_if

    _known_meeting(office, command.meeting)
    planned = what_if(office, command, content, now)
    if isinstance(planned, CommandRefused):
        raise NotAllowed(f"{planned.command}: {planned.why}")
    return planned


def _done(office: Office, command: Publishing, content: Publication, now: datetime) -> Done:
    from knub_mailer.domain.notices import CommandRefused
    from knub_mailer.workflows.publishing import from_command_line

    done = from_command_line(office, command, content, now)
    if isinstance(done, CommandRefused):
        raise NotAllowed(f"{done.command}: {done.why}")
    return done


def _known_meeting(office: Office, number: int) -> None:
    known = [meeting.number for meeting in office.plan.meetings]
    if number not in known:
        listed = ", ".join(map(str, known))
        raise NotAllowed(f"there is no meeting {number}: the season has {listed}")


def _shown(office: Office, planned: Plan) -> dict[str, Any]:
    """The plan as JSON would say it."""
    from knub_mailer.mail.danish import Danish
    from knub_mailer.workflows.publishing import named

    subject, text, _html = office.composer.preview(planned.sample)
    name = office.register.name
    return {
        "command": named(planned.command, Danish(office.zone)),
        "meeting": planned.meeting.number,
        "recipients": [
            {
                "name": each.person.name,
                "email": each.person.email,
                "municipality": each.municipality,
            }
            for each in planned.recipients
        ],
        "members_invited": [name(each.municipality) for each in planned.invited],
        "municipalities_asked": [
            name(code) for code in (planned.foreseen.asked if planned.foreseen else ())
        ],
        "changes": [
            {
                "municipality": each.municipality,
                "people": list(each.people),
                "change": each.change,
                "difference": f"{each.difference_ore / 100:.2f}",
            }
            for each in planned.changes
        ],
        "attachments": list(planned.content.names),
        "mail": {"subject": subject, "text": text},
    }


def _print_plan(shown: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    console.print(Text(shown["command"], style="bold"))
    mail = shown["mail"]
    console.print(Text(f"\nSubject: {mail['subject']}\n\n{mail['text'].strip()}\n", style="dim"))
    _print_rows(console, shown)
    for key, words in (
        ("members_invited", "Members with nobody signed up get it as an invitation"),
        ("municipalities_asked", "Asked whom they keep"),
        ("attachments", "Attached"),
    ):
        if shown[key]:
            console.print(Text(f"{words}: {', '.join(shown[key])}"))


def _print_rows(console: Console, shown: dict[str, Any]) -> None:
    from rich.table import Table
    from rich.text import Text

    people = shown["recipients"]
    console.print(Text(f"{len(people)} people get it" + (":" if people else ".")))
    table = Table(show_header=False, box=None)
    for each in people:
        table.add_row(Text(each["name"] or ""), Text(each["email"] or ""), each["municipality"])
    if people:
        console.print(table)
    changes = Table("municipality", "who", "change", "DKK excl. VAT", box=None)
    for each in shown["changes"]:
        who = Text(", ".join(each["people"]))
        changes.add_row(each["municipality"], who, each["change"], each["difference"])
    console.print(changes if shown["changes"] else "No seat and no price changes.")


def _words(path: Path) -> str:
    if str(path) == "-":
        return sys.stdin.read()
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"{path} can't be read as UTF-8 text: {error}") from None


def _attachment(path: Path) -> Any:
    from knub_mailer.domain.mail import Attachment

    try:
        content = path.read_bytes()
    except OSError as error:
        raise typer.BadParameter(f"{path} can't be read: {error.strerror}") from None
    kind, encoding = mimetypes.guess_type(path.name)
    known = kind if kind and not encoding else "application/octet-stream"
    return Attachment(path.name, known, content)

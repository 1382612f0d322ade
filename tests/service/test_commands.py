"""The commands as an operator types them: what they print, and their exit codes."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from season import SeasonInTest

from knub_mailer.entrypoints.cli import main
from knub_mailer.entrypoints.settings import embedded_config
from knub_mailer.storage import intake
from knub_mailer.storage.database import Database

NETWORK = Path(__file__).parents[1] / "contract_season" / "networks" / "knub.toml"
PROGRAMME = "Program\n\n9.30 Velkomst\n15.00 Tak for i dag\n"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


class Shell:
    """A folder to work in, and the program."""

    def __init__(
        self,
        folder: Path,
        capsys: pytest.CaptureFixture[str],
        patch: pytest.MonkeyPatch,
    ) -> None:
        self.folder, self._capsys, self._patch = folder, capsys, patch
        (folder / "config" / "networks").mkdir(parents=True)
        self.file("config/networks/knub.toml", NETWORK.read_text(encoding="utf-8"))
        patch.chdir(folder)
        patch.setattr(sys, "stdin", io.StringIO())
        patch.setenv("COLUMNS", "200")

    def file(self, name: str, content: str) -> Path:
        path = self.folder / name
        path.write_text(content, encoding="utf-8")
        return path

    def runs(self, *words: str) -> Ended:
        self._patch.setattr(sys, "argv", ["knub-mailer", *words])
        self._capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        captured = self._capsys.readouterr()
        return Ended(code, captured.out, captured.err)

    def in_config(self, *words: str) -> Ended:
        return self.runs(*words, "--config", "config")

    def in_january(self, *words: str, day: int = 20) -> Ended:
        moment = f"2026-01-{day}T09:00:00+01:00"
        return self.runs(*words, "--config", "config", "--as-of", moment)


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    return Shell(tmp_path, capsys, monkeypatch)


@pytest.fixture
def season(shell: Shell) -> SeasonInTest:
    """Randers is a member with three people at meeting 2, on the database of the configuration."""
    database = Database(f"sqlite:///{shell.folder / 'var' / 'knub_mailer.db'}")
    season = SeasonInTest(database)
    season.receives(
        "Mette Holm <mette.holm@randers.dk>",
        "Randers Kommune vil gerne være medlem af netværket.\nEAN: 5798006279999\n\n"
        "Venlig hilsen\nMette Holm",
    )
    for name in ("Mette Holm", "Bo Krogh", "Ida Lund"):
        address = name.lower().replace(" ", ".") + "@randers.dk"
        season.receives(
            "Mette Holm <mette.holm@randers.dk>",
            f"Jeg tilmelder hermed {name}, {address}, til møde 2.\n\nVenlig hilsen\nMette Holm",
        )
    assert [kind for _name, kind in season.seats(2)] == ["included", "included", "extra"]
    return season


def test_help_names_every_command(shell: Shell) -> None:
    ended = shell.runs("--help")
    commands = (
        "run check migrate understand replay demo publish status meeting explain retry privacy"
    )
    assert ended.code == 0
    assert all(f" {command} " in ended.out for command in commands.split())


def test_a_replay_overwrites_nothing_but_replays(shell: Shell) -> None:
    """A file is no folder, and somebody's own mails stay."""
    (shell.folder / "mail").mkdir()
    (shell.folder / "own" / "sent").mkdir(parents=True)
    shell.file("own/sent/letter.txt", "to keep")
    for out in ("own", "own/sent/letter.txt"):
        ended = shell.runs("replay", "--mail", "mail", "--out", out)
        assert ended.code == 2 and out in ended.err
    assert (shell.folder / "own" / "sent" / "letter.txt").read_text() == "to keep"


@pytest.mark.parametrize("what", ["randers.dk", "", "mette.holm", "@randers.dk"])
def test_only_a_whole_address_is_erased_or_given_out(shell: Shell, what: str) -> None:
    """A domain or a name would mean many people."""
    for verb in ("erase", "export"):
        ended = shell.in_config("privacy", verb, what)
        assert ended.code == 2 and "no mail address" in ended.err.replace("\n", " ")


def test_a_programme_is_published_once(shell: Shell, season: SeasonInTest) -> None:
    """To everybody signed up, with the files; the same again is refused in words."""
    text = shell.file("program.txt", PROGRAMME)
    shell.file("kort.pdf", "%PDF-1.4 et kort")
    before = len(season.sent())
    words = ("publish", "2", "--text", str(text), "--attach", "kort.pdf")

    ended = shell.in_january(*words)

    assert (ended.code, ended.err) == (0, "")
    assert "3 people get it" in ended.out and "Done: 3 mails queued" in ended.out
    mails = season.sent()[before:]
    assert [mail.kind for mail in mails] == ["programme"] * 3
    assert {mail.to for mail in mails} == {
        (f"{name}@randers.dk",) for name in ("mette.holm", "bo.krogh", "ida.lund")
    }
    assert all("15.00 Tak for i dag" in mail.text for mail in mails)
    assert all("METHOD:REQUEST" in mail.calendar for mail in mails)
    files = [part.get_filename() for part in mails[0].message.iter_attachments()]
    assert "kort.pdf" in files
    again = shell.in_january(*words, day=21)
    assert again.code == 1 and "allerede sendt" in again.err


def test_a_dry_run_of_publishing_sends_nothing(shell: Shell, season: SeasonInTest) -> None:
    text = shell.file("program.txt", PROGRAMME)
    before = len(season.sent())
    ended = shell.in_january("publish", "2", "--text", str(text), "--dry-run", "--json")
    told = json.loads(ended.out)
    assert told["dry_run"] is True
    assert [each["name"] for each in told["recipients"]] == ["Mette Holm", "Bo Krogh", "Ida Lund"]
    assert "9.30 Velkomst" in told["mail"]["text"]
    assert len(season.sent()) == before


def test_what_if_a_meeting_became_virtual(shell: Shell, season: SeasonInTest) -> None:
    """Who gets which mail and what money changes; nothing is changed or sent."""
    before = len(season.sent())
    link = "https://teams.example/abc"
    words = ("meeting", "format", "2", "virtual", "--link", link)

    told = json.loads(shell.in_january(*words, "--dry-run", "--json").out)

    assert len(told["recipients"]) == 3
    assert sorted((each["people"], each["difference"]) for each in told["changes"]) == [
        (["Ida Lund"], "-800.00"),
        (["Mette Holm", "Bo Krogh"], "0.00"),
    ]
    assert len(season.sent()) == before
    shown = shell.in_january(*words, "--dry-run")
    assert "-800.00" in shown.out and "dry run" in shown.out


def test_a_meeting_is_moved_and_cancelled(shell: Shell, season: SeasonInTest) -> None:
    """Those signed up are told, with their calendars' update and withdrawal."""
    before = len(season.sent())
    times = ("--starts", "2026-06-04T09:30", "--ends", "2026-06-04T15:00")
    moved = shell.in_january("meeting", "move", "2", *times, "--place", "Rådhuset, Randers")
    assert moved.code == 0, moved.err
    mails = season.sent()[before:]
    told = [mail for mail in mails if mail.kind == "meeting_moved"]
    assert len(told) == 3
    assert all("Rådhuset, Randers" in mail.text for mail in told)
    before = len(season.sent())
    cancelled = shell.in_january("meeting", "cancel", "2", "--message", "Vi beklager.", day=21)
    assert cancelled.code == 0, cancelled.err
    told = [mail for mail in season.sent()[before:] if "METHOD:CANCEL" in mail.calendar]
    assert len(told) == 3 and "Vi beklager." in told[0].text
    assert season.at("2026-01-22T09:00").state().meetings[2].state == "cancelled"
    refused = shell.in_january("meeting", "cancel", "2", day=23)
    assert refused.code == 1 and "er aflyst" in refused.err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("publish", "9", "--text", "-"), 1, "the season has 1, 2, 3"),
        (("publish", "1", "--text", "missing.txt"), 2, "missing.txt"),
        (("meeting", "move", "2", "--starts", "soon", "--ends", "later"), 2, "'soon' is no time"),
        (
            ("meeting", "move", "2", "--starts", "2026-06-04T15", "--ends", "2026-06-04T09"),
            2,
            "ends",
        ),
        (("meeting", "cancel", "2", "--network", "other"), 2, "knub"),
    ],
)
def test_a_mistake_is_told_in_words(
    shell: Shell, words: tuple[str, ...], code: int, said: str
) -> None:
    ended = shell.in_january(*words)
    assert ended.code == code
    assert said in ended.err and "Traceback" not in ended.err


def test_time_is_not_moved_where_mail_leaves_the_machine(shell: Shell) -> None:
    shell.file("config/service.toml", '[outgoing]\nhost = "smtp.example"\n')
    for command in (("run",), ("meeting", "cancel", "2")):
        ended = shell.in_january(*command)
        assert ended.code == 2
        assert "smtp.example" in ended.err and "rehearsals" in ended.err


def test_status_reads_as_json(shell: Shell, season: SeasonInTest) -> None:
    told = json.loads(shell.in_january("status", "--json").out)
    assert (told["members"], told["meeting_2"]) == (1, "planned, 3 seats")


def test_the_shipped_configuration_is_complete(shell: Shell) -> None:
    ended = shell.runs("check", "--config", str(embedded_config()))
    assert ended.code == 0, ended.err
    assert "The configuration is complete." in ended.out


def test_mails_that_were_set_aside_are_listed_and_tried_again(
    shell: Shell, season: SeasonInTest
) -> None:
    assert "no mail is set aside" in shell.in_config("retry").out
    with season.database.transaction() as session:
        for number in (1, 2):
            for _ in range(3):
                intake.failed(session, number, "ValueError: a fault", season.now)
    listed = shell.in_config("retry")
    assert listed.code == 0
    assert "mette.holm@randers.dk" in listed.out and "a fault" in listed.out
    assert [each["mail"] for each in json.loads(shell.in_config("retry", "--json").out)] == [1, 2]
    wrong = shell.in_config("retry", "7")
    assert (wrong.code, wrong.err) == (1, "no mail 7 is set aside\n")
    assert "mail 1 will be tried again" in shell.in_config("retry", "1").out
    assert "mail 2 will be tried again" in shell.in_config("retry", "--all").out
    assert "no mail is set aside" in shell.in_config("retry").out

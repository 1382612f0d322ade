"""What organisers write in a subject, and what it must not be taken for."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from knub_mailer.domain.command import (
    AskAttendees,
    AskInvoices,
    AskStatus,
    CancelMeeting,
    ChangeFormat,
    Command,
    Credit,
    Move,
    Publish,
    Published,
    Unclear,
    Why,
)
from knub_mailer.domain.mail import Letter
from knub_mailer.domain.network import Format
from knub_mailer.entrypoints.settings import load_settings
from knub_mailer.language.staff.subjects import read_command, without_labels
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment

SETTINGS = load_settings(Path(__file__).parents[1] / "contract_season")
NETWORK = SETTINGS.networks[0]
NOW = datetime(2026, 4, 1, 12, tzinfo=NETWORK.zone)


def letter(subject: str, body: str = "Se vedhæftede.") -> Letter:
    mail = EmailMessage()
    mail["From"] = "Tina Grønbech <trgr@kl.example>"
    mail["To"] = NETWORK.address
    mail["Subject"] = subject
    mail.set_content(body)
    return segment(parse_mail(mail.as_bytes()), NETWORK.address, NETWORK.tag[1:-1])


def command(subject: str, body: str = "Se vedhæftede.") -> Command | None:
    return read_command(letter(subject, body), NETWORK, NETWORK.season, SETTINGS.register, NOW)


def moved(day: int, start: tuple[int, int], end: tuple[int, int], place: str | None = None) -> Move:
    zone = NETWORK.zone
    starts = datetime(2026, 6, day, *start, tzinfo=zone)
    return Move(2, starts, datetime(2026, 6, day, *end, tzinfo=zone), place)


@pytest.mark.parametrize(
    "subject",
    [
        "Program møde 2",
        "PROGRAM MØDE 2",
        "Re: [KNUB] Program møde 2",
        "Program møde nr. 2",
        "program 2. møde",
        "Programmøde2",
        "Program moede2",
        "Program til mødet den 28. maj",
        "Program for næste møde, tak",
        "Vil I sende programmet til møde 2",
        "Program møde 2: Fysiske greb",
    ],
)
def test_a_programme_is_recognised_as_people_write_it(subject: str) -> None:
    assert command(subject) == Publish(Published.PROGRAMME, 2)


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Praktisk info møde 2", Published.PRACTICAL),
        ("praktiske oplysninger til møde 2", Published.PRACTICAL),
        ("Materialer møde 2", Published.MATERIALS),
        ("slides fra møde 2", Published.MATERIALS),
        ("Besked til deltagerne på møde 2", Published.MESSAGE),
        ("Besked til alle deltagere på møde 2 - husk frokost", Published.MESSAGE),
    ],
)
def test_other_publications_are_recognised(subject: str, kind: Published) -> None:
    assert command(subject) == Publish(kind, 2)


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Flyt møde 2 til 4. juni 2026 kl. 9.30-15.00", moved(4, (9, 30), (15, 0))),
        ("Flyt møde 2 til torsdag den 4. juni kl. 9:30 til 15", moved(4, (9, 30), (15, 0))),
        ("flyt møde 2 til 4/6 kl 10-14", moved(4, (10, 0), (14, 0))),
        ("Flyt møde 2 til 2026-06-04 kl. 9.30-15.00", moved(4, (9, 30), (15, 0))),
        ("Flyt møde 2 til 4.6.2026 kl. 9.30 - 15.00", moved(4, (9, 30), (15, 0))),
        ("Flyt mødet den 28. maj til den 4. juni kl. 9-15, tak", moved(4, (9, 0), (15, 0))),
        ("Møde 2 flyttes til 4. juni kl. 12", moved(4, (12, 0), (17, 30))),
        ("Flyt møde 2 til 4. juni", moved(4, (9, 30), (15, 0))),
    ],
)
def test_a_move_takes_day_and_time_in_every_form(subject: str, expected: Move) -> None:
    """Without an end the length stays, without a time the clock."""
    assert command(subject) == expected


def test_a_place_stands_on_a_line_of_its_own() -> None:
    found = command("Flyt møde 2 til 4. juni kl. 10-14", "Vi rykker.\nSted: Værket, Randers\nTak")
    assert found == moved(4, (10, 0), (14, 0), "Værket, Randers")
    assert without_labels("Vi rykker.\nSted: Værket, Randers\nTak") == "Vi rykker.\nTak"


@pytest.mark.parametrize(
    ("subject", "word"),
    [
        ("Flyt møde 2 til fredag d. 4. juni 2026 kl. 9.30-15", "torsdag, ikke en fredag"),
        ("Flyt møde 2 til 31. juni 2026", "findes ikke"),
        ("Flyt møde 2", "hvornår"),
        ("Flyt møde 2 til 4. juni 2027 kl. 9", "2027"),
        ("Flyt møde 2 til 4. januar kl. 9", "allerede gået"),
        ("Flyt møde 2 til 4. juni kl. 15-9", "slutte"),
        ("Program møde 9", "møderne 1, 2, 3"),
        ("Program", "hvilket møde"),
    ],
)
def test_what_cannot_be_done_is_told_in_words(subject: str, word: str) -> None:
    found = command(subject)
    assert isinstance(found, Unclear)
    assert word in found.why


@pytest.mark.parametrize(
    ("subject", "body", "expected"),
    [
        (
            "Møde 2 er virtuelt",
            "Link: https://teams.example/abc?d=1\n\nVi ses!",
            ChangeFormat(2, Format.VIRTUAL, "https://teams.example/abc?d=1"),
        ),
        ("møde 2 bliver online", "Hej", ChangeFormat(2, Format.VIRTUAL)),
        ("Møde 3 er fysisk", "Sted: KL-Huset", ChangeFormat(3, Format.PHYSICAL, None, "KL-Huset")),
        ("Møde 2 er hybrid", "Hej", ChangeFormat(2, Format.HYBRID)),
    ],
)
def test_a_format_brings_its_link_or_place(subject: str, body: str, expected: Command) -> None:
    assert command(subject, body) == expected


def test_a_link_that_is_no_web_address_is_refused() -> None:
    assert isinstance(command("Møde 2 er virtuelt", "Link: kommer senere"), Unclear)


@pytest.mark.parametrize("subject", ["Aflys møde 2", "Aflysning af møde 2", "Møde 2 er aflyst"])
def test_a_meeting_is_called_off(subject: str) -> None:
    assert command(subject) == CancelMeeting(2)


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Status", AskStatus()),
        ("status tak", AskStatus()),
        ("STATUS?", AskStatus()),
        ("Deltagerlisten til møde 2, tak", AskAttendees(2)),
        ("Må jeg få deltagerlisten til møde 2?", AskAttendees(2)),
        ("Navneskilte møde 2", AskAttendees(2, badges=True)),
        ("Faktura møde 2", AskInvoices(2)),
        ("Hvorfor skal Randers betale 800 kr.?", Why("0730")),
    ],
)
def test_questions_of_staff(subject: str, expected: Command) -> None:
    assert command(subject) == expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Krediter KNUB-2026-0007: forkert EAN", Credit("KNUB-2026-0007", "forkert EAN")),
        (
            "Krediter KNUB-2026-1-0621 og fakturer igen: ny reference",
            Credit("KNUB-2026-1-0621", "ny reference", reopen=True),
        ),
        ("Krediter KNUB-2026-1-s1-0621-2: fejl", Credit("KNUB-2026-1-S1-0621-2", "fejl")),
        (
            "krediter knub 2026 7 og fakturer igen: forkert reference",
            Credit("KNUB-2026-0007", "forkert reference", reopen=True),
        ),
        ("Krediter KNUB-2026-0007", Credit("KNUB-2026-0007", "Se vedhæftede.")),
    ],
)
def test_a_credit_names_its_invoice_and_reason(subject: str, expected: Command) -> None:
    """A reason that isn't in the subject is taken from the text."""
    assert command(subject) == expected


@pytest.mark.parametrize(
    "subject",
    [
        "Aflys ikke møde 2",
        "Aflys møde 2?",
        "Program møde 2?",
        "Programmet for møde 2 er forsinket",
        "Møde 2 er ikke virtuelt",
        "Kan vi flytte møde 2 til 4. juni kl. 9.30-15?",
    ],
)
def test_a_question_or_a_no_is_no_command_but_is_told_how(subject: str) -> None:
    found = command(subject)
    assert isinstance(found, Unclear)
    assert found.examples


@pytest.mark.parametrize(
    "subject", ["Frokost på torsdag", "Jeg har lavet en deltagerliste møde 2", "Tilmelding"]
)
def test_ordinary_text_is_no_command(subject: str) -> None:
    assert command(subject) is None

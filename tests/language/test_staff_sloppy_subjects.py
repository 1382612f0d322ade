"""Subjects of organisers and secretariat as they are really typed (organisers.md)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_staff_subjects import command, letter, moved

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
)
from knub_mailer.domain.network import Format
from knub_mailer.language.staff.subjects import labelled_link, labelled_place, without_labels

PROGRAMME = Publish(Published.PROGRAMME, 2)


@pytest.mark.parametrize(
    "subject",
    [
        "SV: [KNUB] Program møde 2",
        "Nyt program møde 2",
        "Rettet program til møde 2",
        "Hermed program for møde 2",
        "Her er programmet til møde 2",
        "Udkast til program møde 2",
        "Program til møde to",
        "Program 28. maj",
        "Program til møde 28/5",
        "Program for mødet d. 28/5",
        "Program møde 2 d. 28. maj",
        "Program til mødet torsdag den 28. maj 2026",
        "Program til majmødet",
        "Program for mødet i Randers",
    ],
)
def test_the_meeting_of_a_programme_is_named_in_many_ways(subject: str) -> None:
    assert command(subject) == PROGRAMME


def test_a_day_that_is_not_the_meetings_is_told() -> None:
    found = command("Program møde 2 den 29. maj")
    assert isinstance(found, Unclear)
    assert "28. maj" in found.why


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Praktisk information til deltagerne på møde 2", Publish(Published.PRACTICAL, 2)),
        ("Præsentationer fra møde 2", Publish(Published.MATERIALS, 2)),
        ("Besked til dem, der er tilmeldt møde 2", Publish(Published.MESSAGE, 2)),
        ("Mail til deltagerne på møde 2", Publish(Published.MESSAGE, 2)),
        ("Aflyst: møde 2", CancelMeeting(2)),
        ("Vi aflyser møde 2", CancelMeeting(2)),
        ("Hvad er status?", AskStatus()),
        ("Status 2026", AskStatus()),
        ("Deltager liste møde 2", AskAttendees(2)),
        ("Deltagerliste og navneskilte møde 2", AskAttendees(2, badges=True)),
        ("Fakturering møde 2", AskInvoices(2)),
        ("krediter knub-2026-0007 forkert EAN", Credit("KNUB-2026-0007", "forkert EAN")),
    ],
)
def test_other_commands_in_other_words(subject: str, expected: Command) -> None:
    assert command(subject) == expected


@pytest.mark.parametrize(
    "when",
    [
        "d. 4.6.26 kl. 9.30-15",
        "4/6/26 kl. 930-1500",
        "4. juni kl 9,30-15,00",
        "4. jun. 9.30 til 15",
    ],
)
def test_a_day_and_a_clock_in_figures(when: str) -> None:
    assert command(f"Flyt møde 2 til {when}") == moved(4, (9, 30), (15, 0))


def test_a_move_may_name_the_day_it_leaves() -> None:
    subject = "Flyt møde 2 fra 28. maj til 4. juni 2026 kl. 9.30-15.00"
    assert command(subject) == moved(4, (9, 30), (15, 0))


def test_a_move_to_another_place_alone_keeps_the_time() -> None:
    found = command("Flyt møde 2 til nyt sted", "Sted: Dokk1, Aarhus")
    assert isinstance(found, Move)
    assert (found.place, found.starts.day, found.starts.hour) == ("Dokk1, Aarhus", 28, 9)


@pytest.mark.parametrize(
    "body", ["Sted:\nDokk1, Aarhus\n\nVi ses", "**Sted:** Dokk1, Aarhus\n\nVi ses"]
)
def test_a_place_is_read_however_its_line_looks(body: str) -> None:
    assert labelled_place(body) == "Dokk1, Aarhus"
    assert without_labels(body) == "Vi ses"


@pytest.mark.parametrize(
    "body",
    [
        "Link: <https://teams.example/a>",
        "https://teams.example/a",
        "Teams-link:\nhttps://teams.example/a",
    ],
)
def test_a_link_is_read_however_it_is_pasted(body: str) -> None:
    expected = ChangeFormat(2, Format.VIRTUAL, "https://teams.example/a")
    assert command("Møde 2 er virtuelt", body) == expected


def test_a_link_behind_words_is_found_in_the_html() -> None:
    """Mail programs show "Deltag i mødet" and keep the address behind it."""
    plain = letter("Møde 2 er virtuelt", "Link: Deltag i mødet")
    html = '<p><b>Link:</b> <a href="https://teams.example/a?b=1&amp;c=2">Deltag i mødet</a></p>'
    shown = replace(plain, mail=replace(plain.mail, html=html))
    assert labelled_link(shown) == "https://teams.example/a?b=1&c=2"

"""What staff ask and are answered at once: status, lists, badges, invoices."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook
from staff_season import (
    FINANCE,
    ORGANISER,
    SECRETARIAT,
    StaffSeason,
    contact,
    files,
    kinds,
    line,
    only,
)


@pytest.mark.parametrize("sender", [ORGANISER, SECRETARIAT])
@pytest.mark.parametrize("subject", ["Status", "status tak", "SV: STATUS"])
def test_status_shows_the_season_at_a_glance(
    season: StaffSeason, sender: str, subject: str
) -> None:
    season.has_case()
    mail = only(season.receives(sender, "Hej\n\nMvh", subject), "status_overview")
    for words in ("Aarhus Kommune", "Horsens Kommune", "6.100 kr.", "Sag 1", "møde 1"):
        assert words in mail.text, words
    assert mail.message["In-Reply-To"]


def test_the_attendee_list_comes_as_spreadsheet_and_pdf(season: StaffSeason) -> None:
    mail = only(season.receives(ORGANISER, "", "Deltagerliste til 1. møde"), "attendee_list")
    attached = files(mail)
    assert sorted(name.rpartition(".")[2] for name in attached) == ["pdf", "xlsx"]
    sheet = load_workbook(io.BytesIO(attached["deltagere-2026-1.xlsx"])).active
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert {"Bo Friis", "Mia Dam", "Per Lund", "Ida Lund", "Odense Kommune"} <= cells
    assert attached["deltagere-2026-1.pdf"].startswith(b"%PDF")
    assert "4" in mail.text


def test_badges_come_on_request(season: StaffSeason) -> None:
    mail = only(season.receives(SECRETARIAT, "", "Navneskilte møde 1"), "attendee_list")
    assert files(mail)["navneskilte-2026-1.pdf"].startswith(b"%PDF")


def test_the_list_of_a_meeting_without_attendees_says_so(season: StaffSeason) -> None:
    mail = only(season.receives(ORGANISER, "", "Deltagerliste møde 2"), "attendee_list")
    assert "Ingen er tilmeldt" in line(mail)


def test_what_would_be_invoiced_and_why(season: StaffSeason) -> None:
    mail = only(season.receives(SECRETARIAT, "", "Faktura møde 1"), "faktura_what_if")
    text = line(mail)
    for words in ("Aarhus Kommune", "Per Lund", "6.100", "800", "Vejle Kommune"):
        assert words in text, words


def test_nobody_else_is_told(season: StaffSeason) -> None:
    """A member who writes the same gets a member's answer, an unproven sender of staff none."""
    for subject in ("Status", "Deltagerliste møde 1", "Faktura møde 1"):
        sent = season.receives(contact("odense"), "Hej", subject)
        assert "aarhus" not in "".join(
            mail.text.lower() for mail in sent if mail.to[0][:3] == "ida"
        )
    sent = season.receives(ORGANISER, "", "Status", proven=False)
    assert kinds(sent) == ["forgery_report"]
    assert kinds(season.receives(FINANCE, "", "Status")) == ["command_refused"]


def test_the_same_signature_again_and_again_is_no_machine(season: StaffSeason) -> None:
    """Commands stand in the subject, above the signature of a phone."""
    signed = "\n\nVenlig hilsen\nTrine Green\nChefkonsulent\nKL, Weidekampsgade 10\nTlf. 12345678"
    for _ in range(5):
        assert len(season.receives(ORGANISER, signed, "Status")) == 1

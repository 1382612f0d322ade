"""Who changed what, when, and by which mail."""

from __future__ import annotations

import pytest
from conversation import BO_TO_2, METTE, SECRETARIAT, member, only
from season import SeasonInTest

from knub_mailer.storage.database import Database
from knub_mailer.workflows.audit import AuditLine, audit_lines


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return member(SeasonInTest(sqlite))


def audited(season: SeasonInTest, municipality: str | None = None) -> tuple[AuditLine, ...]:
    with season.office.sitting(season.now) as sitting:
        return audit_lines(sitting, municipality)


def test_each_change_names_its_mail(season: SeasonInTest) -> None:
    season.at("2026-01-06T10:00")
    season.receives(METTE, BO_TO_2)
    joined, seated = audited(season)
    assert joined.what.startswith("Joined contact=Mette Holm <mette.holm@randers.dk>")
    assert seated.what == "Seated meeting=2 person=Bo Friis <bo.friis@randers.dk> role=attendee"
    assert (seated.by, seated.source, seated.outcome) == (
        "mette.holm@randers.dk",
        "2@randers.dk",
        "seated",
    )
    assert seated.at == season.now
    assert audited(season, "0751") == ()


def test_a_decision_names_who_decided(season: SeasonInTest) -> None:
    sent = season.receives(METTE, "Vi vil gerne melde os ud af netværket.")
    season.receives(SECRETARIAT, "afvis", reply_to=only(sent, "review_case"))
    (decision,) = [line for line in audited(season) if line.what.startswith("review")]
    assert (decision.by, decision.outcome, decision.municipality) == (
        SECRETARIAT,
        "rejected",
        "0730",
    )


def test_no_text_of_a_sender_breaks_a_line(season: SeasonInTest) -> None:
    season.receives(METTE, "Vi melder os ud.", "Hej\u202edet er et emne | SLUT")
    for line in audited(season):
        assert "\n" not in line.what and "\u202e" not in line.what

"""A season with four members and four people signed up for meeting 1."""

from __future__ import annotations

import pytest
from staff_season import StaffSeason

from knub_mailer.storage.database import Database


@pytest.fixture
def empty(sqlite: Database) -> StaffSeason:
    """The contract's season in January, nobody in it."""
    season = StaffSeason(sqlite)
    season.at("2026-01-15T09:00")
    return season


@pytest.fixture
def season(empty: StaffSeason) -> StaffSeason:
    """Aarhus with three people (one extra) and Odense with one at meeting 1; two towns without."""
    empty.joins("aarhus", "odense", "vejle", "horsens")
    empty.signs_up("aarhus", 1, "Bo Friis", "Mia Dam", "Per Lund")
    empty.signs_up("odense", 1, "Ida Lund")
    return empty

"""A meeting's date is the same date however it is written; never the next meeting instead."""

from __future__ import annotations

import pytest
from test_turned_round import deed, done

WRITTEN = [
    "den 28. maj",
    "d. 28. maj 2026",
    "28 maj",
    "torsdag den 28. maj",
    "den 28/5",
    "28/5-2026",
    "28/05/2026",
    "28.5.",
    "28.5.2026",
    "28.05.26",
    *(
        date
        for date in (
            "28.05.2026",
            "torsdag d. 28.05.2026",
            "28-05-2026",
            "28. 05. 2026",
            "2026-05-28",
        )
    ),
]


@pytest.mark.parametrize("date", WRITTEN)
def test_a_date_is_its_meeting(date: str) -> None:
    assert done(f"Jeg tilmelder Mette Holm til mødet {date}.") == deed("sign_up", "Mette Holm", 2)
    assert done(f"Mette Holm melder afbud {date}.") == deed("cancel", "Mette Holm", 2)

"""What is forgotten when, and what is not."""

from __future__ import annotations

from season import SeasonInTest

from knub_mailer.storage import intake
from knub_mailer.storage.database import Database

METTE = "Mette Holm <mette.holm@randers.dk>"
JOIN = (
    "Randers Kommune vil gerne være medlem af netværket i 2026.\nEAN: 5798006279999\n\n"
    "Venlig hilsen\nMette Holm"
)
QUESTION = "Hvornår og hvor er det næste møde?\n\nVenlig hilsen\nMette Holm"


def test_a_sign_up_of_the_autumn_before_is_kept_as_long_as_its_season(database: Database) -> None:
    """Half a year after 31 December a question of that year goes; the season's first mails stay."""
    season = SeasonInTest(database)
    season.now = season.now.replace(year=2025, month=12, day=4)
    season.receives(METTE, JOIN)
    season.receives(METTE, QUESTION)

    season.at("2026-08-01T12:00:00")

    with database.transaction() as session:
        joined, asked = intake.get(session, 1), intake.get(session, 2)
    assert joined.raw is not None and joined.subject == "Mail fra os"
    assert asked.raw is None and asked.subject != "Mail fra os"
    assert b"6.100" in season.sent()[0].raw

"""The scheduled jobs: on local time, once, for every network, whatever fails beside them."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from season import SeasonInTest

from knub_mailer.documents.resources import templates_folder
from knub_mailer.domain.notices import Notice
from knub_mailer.entrypoints.jobs import Job, Schedule, jobs_at
from knub_mailer.entrypoints.parts import Parts, Turns
from knub_mailer.entrypoints.wiring import open_offices
from knub_mailer.mail.compose import Composer
from knub_mailer.storage import intake
from knub_mailer.storage.database import Database
from knub_mailer.workflows.office import Office

MORNING = jobs_at(time(8, 0))[0]
METTE = "Mette Holm <mette.holm@randers.dk>"
QUESTION = "Hvornår og hvor er det næste møde?\n\nVenlig hilsen\nMette Holm"
JOIN = (
    "Randers Kommune vil gerne være medlem af netværket.\nEAN: 5798006279999\n\n"
    "Jeg tilmelder hermed Mette Holm, mette.holm@randers.dk, til møde 1.\n\n"
    "Venlig hilsen\nMette Holm"
)


@pytest.fixture
def season(database: Database) -> SeasonInTest:
    return SeasonInTest(database)


@pytest.mark.parametrize(
    ("after", "due"),
    [
        ("2026-03-28T08:00:00", "2026-03-29T06:00:00"),  # the clocks go forward that night
        ("2026-03-29T07:00:00", "2026-03-29T06:00:00"),
        ("2026-10-24T08:00:00", "2026-10-25T07:00:00"),  # and back
        ("2026-10-25T08:00:00", "2026-10-26T07:00:00"),
        ("2026-07-01T07:59:59", "2026-07-01T06:00:00"),
    ],
)
def test_the_morning_is_eight_on_the_wall_clock(sqlite: Database, after: str, due: str) -> None:
    season = SeasonInTest(sqlite)
    moment = datetime.fromisoformat(after).replace(tzinfo=season.office.zone)
    found = MORNING.after(season.office, moment)
    assert found.astimezone(UTC) == datetime.fromisoformat(due).replace(tzinfo=UTC)
    assert found.astimezone(season.office.zone).time() == time(8, 0)


def counted(season: SeasonInTest, failing: bool = False) -> tuple[Schedule, list[datetime]]:
    """A schedule whose one job notes when it ran."""
    ran: list[datetime] = []

    def run(_office: Office, now: datetime) -> None:
        ran.append(now)
        if failing:
            raise ValueError("a fault of the job")

    turns = Turns(Parts())
    return Schedule(season.offices, (Job("count", 8, 0, run),), lambda _: None, turns.take), ran


def local(season: SeasonInTest, text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=season.office.zone)


def test_a_job_missed_for_days_runs_once_when_the_service_is_back(season: SeasonInTest) -> None:
    schedule, ran = counted(season)
    schedule.run_due(local(season, "2026-02-02T07:59:00"))
    assert ran == []
    back = local(season, "2026-02-09T13:17:00")
    for second in range(3):
        schedule.run_due(back + timedelta(seconds=second))
    assert ran == [back]
    following = local(season, "2026-02-10T08:00:00")
    schedule.run_due(following)
    assert ran == [back, following]


def test_a_job_that_fails_waits_and_holds_nobody_up(season: SeasonInTest) -> None:
    """Mails are answered meanwhile; the job is tried again, not at every tick."""
    schedule, ran = counted(season, failing=True)
    schedule.run_due(local(season, "2026-02-02T07:59:00"))
    now = season.now = local(season, "2026-02-02T08:00:00")
    season.receives(METTE, QUESTION, handle=False)
    schedule.run_due(now)
    assert len(season.sent_to("mette.holm@randers.dk")) == 1
    assert ran == [now]
    schedule.run_due(now + timedelta(milliseconds=400))
    assert ran == [now]
    schedule.run_due(now + timedelta(seconds=2))
    assert len(ran) == 2


def test_two_processes_announce_a_meeting_once(season: SeasonInTest) -> None:
    """Both wake at 08:00; the secretariat gets one preflight."""
    season.receives(METTE, JOIN)
    season.at("2026-03-13T07:59:59")
    eight = local(season, "2026-03-13T08:00:00")
    both = threading.Barrier(2)
    faults: list[BaseException] = []

    def process() -> None:
        offices = open_offices(season.settings, season.database)
        schedule = Schedule(offices, season.schedule.jobs, lambda _: None)
        try:
            both.wait()
            schedule.run_due(eight)
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=process) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert [mail.kind for mail in season.sent() if mail.kind == "preflight"] == ["preflight"]


class Failing(Composer):
    """A composer with a fault: it can't make mails of some kinds."""

    kinds: tuple[str, ...] = ("answer",)

    def compose(self, notice: Notice, **others: Any) -> Any:
        if notice.template in self.kinds:
            raise ValueError("a fault of the program")
        return super().compose(notice, **others)


def failing(season: SeasonInTest, *kinds: str) -> SeasonInTest:
    composer = Failing(season.office.network, templates_folder())
    composer.kinds = kinds
    broken = replace(season.office, composer=composer)
    season.offices = (broken,)
    season.schedule = Schedule(season.offices, season.schedule.jobs, lambda _: None)
    return season


def statuses(season: SeasonInTest) -> list[tuple[str, int]]:
    with season.database.transaction() as session:
        return [(row.status, row.attempts) for row in [intake.get(session, 1)]]


def test_a_mail_the_service_fails_on_is_set_aside_and_can_be_handled_again(
    season: SeasonInTest,
) -> None:
    """After three tries: its sender is told, the secretariat gets it with what brings it back."""
    whole = season.office
    failing(season, "answer")
    season.receives(METTE, QUESTION)
    season.at("2026-01-05T12:00:00")
    assert statuses(season) == [("shunted", 3)]
    (told,) = season.sent_to("mette.holm@randers.dk")
    assert told.kind == "shunted"
    (case,) = [mail for mail in season.sent() if mail.kind == "shunted_case"]
    assert "knub-mailer retry 1" in case.text
    season.offices = (whole,)
    season.schedule = Schedule(season.offices, season.schedule.jobs, lambda _: None)
    with season.database.transaction() as session:
        intake.retry(session, 1, season.now)
    season.at("2026-01-05T12:01:00")
    assert statuses(season) == [("handled", 0)]
    assert [mail.kind for mail in season.sent_to("mette.holm@randers.dk")] == ["shunted", "answer"]


def test_a_mail_whose_failure_cannot_even_be_told_is_set_aside(season: SeasonInTest) -> None:
    """The others go on; `status` shows it."""
    failing(season, "answer", "shunted", "shunted_case")
    season.receives(METTE, QUESTION)
    season.at("2026-01-05T12:00:00")
    assert statuses(season) == [("shunted", 3)]
    assert season.sent() == []


def test_a_clock_that_is_set_back_takes_nothing_back(season: SeasonInTest) -> None:
    """Whoever was signed up a moment ago stays so, and nobody gets a mail about it."""
    season.receives(METTE, JOIN)
    sent, seats = len(season.sent()), [season.seats(number) for number in (1, 2)]
    assert any(seats)
    season.now -= timedelta(hours=2)
    season.schedule.run_due(season.now)
    season.receives("Bo Krogh <bo.krogh@randers.dk>", QUESTION.replace("Mette Holm", "Bo Krogh"))
    assert len(season.sent()) == sent + 1
    assert [season.seats(number) for number in (1, 2)] == seats

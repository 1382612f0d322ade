"""Living through a season in seconds: the real service on a virtual clock (contract: replay).

Mails are delivered when they arrived, jobs run when they are due, what would be sent is written
down; time jumps from one event to the next. Nothing here decides anything: intake, understanding,
rules, templates, outbox and jobs are those of the running service.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from knub_mailer.entrypoints.jobs import Schedule, jobs_at
from knub_mailer.entrypoints.replay_files import Postbag, empty_folder, write_batches
from knub_mailer.entrypoints.replay_mails import Arrival, read_arrivals
from knub_mailer.entrypoints.replay_page import write_page
from knub_mailer.entrypoints.replay_report import (
    Report,
    build_report,
    sent_numbers,
    write_report,
)
from knub_mailer.entrypoints.settings import Settings
from knub_mailer.entrypoints.wiring import open_offices
from knub_mailer.errors import MailerError
from knub_mailer.storage import outbox, secrets
from knub_mailer.storage.migrate import upgrade
from knub_mailer.storage.throwaway import fresh_database
from knub_mailer.workflows.deliver_mail import Desk, deliver_due
from knub_mailer.workflows.office import Office
from knub_mailer.workflows.receive_mail import receive_mail

# A replay's tokens lead nowhere, and must be the same every time.
_SECRET = b"a season lived through in seconds"[:32]
_MOST_ROUNDS = 200  # in one moment; more means that something is due again and again


@dataclass(frozen=True, slots=True)
class Step:
    """How far a replay has come: the virtual time, mails delivered, mails sent."""

    begun: datetime
    now: datetime
    until: datetime
    delivered: int
    sent: int


Progress = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class ReplayResult:
    """What a replay left behind. `index` is the page to open."""

    report: Report
    index: Path


def replay(
    settings: Settings,
    mail_folder: Path,
    out_folder: Path,
    until: datetime | None,
    progress: Progress,
) -> ReplayResult:
    """Replay a folder of mails into an out folder; the same input gives the same bytes.

    Args:
        until: the last moment, aware; None: 31 December of the season 23:59 local time.
        progress: called after every moment in which something happened.

    Raises:
        ConfigurationError: there is no such mail folder.
    """
    empty_folder(out_folder)
    database = fresh_database(out_folder / "replay.db")
    try:
        upgrade(database)
        with database.transaction() as session:
            secrets.fix(session, _SECRET)
        offices = open_offices(settings, database)
        arrivals = read_arrivals(mail_folder, offices)
        life = _Life(
            offices,
            arrivals,
            Schedule(offices, jobs_at(settings.jobs.morning), _no_dns),
            Desk(offices, Postbag(out_folder / "sent"), timedelta(hours=48), chance=lambda: 0.0),
        )
        life.run(until or last_moment(offices), progress)
        write_batches(offices, out_folder / "invoices")
        numbers = sent_numbers(offices[0])
        report = build_report(offices, arrivals, numbers, life.now)
        write_report(report, out_folder / "report.json")
        index = write_page(offices, report, numbers, out_folder, life.now)
    finally:
        database.close()
    return ReplayResult(report, index)


def last_moment(offices: Sequence[Office]) -> datetime:
    """31 December of the season, 23:59 local time; of the last one where there are several."""
    return max(datetime(each.plan.year, 12, 31, 23, 59, tzinfo=each.zone) for each in offices)


def _no_dns(_name: str) -> None:
    """A replay asks nobody: without an `authserv_id` no signature can be verified."""


class _Life:
    """The service on a clock that jumps from event to event."""

    def __init__(
        self,
        offices: Sequence[Office],
        arrivals: Sequence[Arrival],
        schedule: Schedule,
        desk: Desk,
    ) -> None:
        self._offices = offices
        self._arrivals = arrivals
        self._schedule = schedule
        self._desk = desk
        self._delivered = 0
        self._sent = 0
        new_year = min(datetime(each.plan.year, 1, 1, tzinfo=each.zone) for each in offices)
        self.now = arrivals[0].at if arrivals else new_year

    def run(self, until: datetime, progress: Progress) -> None:
        """From the first mail, or the first due job, to the last moment."""
        begun = self.now
        while self.now <= until:
            self._store_arrivals()
            following = self._next_moment(self._do_what_is_due())
            progress(Step(begun, self.now, until, self._delivered, self._sent))
            if following is None or following > until:
                break
            self.now = following
        self.now = max(until, begun)
        progress(Step(begun, self.now, self.now, self._delivered, self._sent))

    def _store_arrivals(self) -> None:
        """All that came in this instant is stored before any of it is handled."""
        for arrival in self._arrivals[self._delivered :]:
            if arrival.at > self.now:
                return
            raw, name = arrival.path.read_bytes(), arrival.path.name
            receive_mail(arrival.office, raw, arrival.at, "replay", file=name)
            self._delivered += 1

    def _do_what_is_due(self) -> datetime | None:
        """Handle, run and send until this instant leaves nothing to be done; what is due next."""
        for _ in range(_MOST_ROUNDS):
            self._schedule.run_due(self.now)
            mail = self._mail_due()
            if _has_come(mail, self.now):
                self._sent += self._send()
                mail = self._mail_due()
            following = _first(mail, self._schedule.next_due(self.now))
            if not _has_come(following, self.now):
                return following
        raise MailerError(f"time stands still at {self.now.isoformat()}")

    def _send(self) -> int:
        sent = 0
        while run := deliver_due(self._desk, self.now).sent:
            sent += run
        return sent

    def _mail_due(self) -> datetime | None:
        with self._offices[0].database.transaction() as session:
            return outbox.next_due(session)

    def _next_moment(self, due: datetime | None) -> datetime | None:
        if self._delivered == len(self._arrivals):
            return due
        return _first(due, self._arrivals[self._delivered].at)


def _first(*moments: datetime | None) -> datetime | None:
    return min((moment for moment in moments if moment is not None), default=None)


def _has_come(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and moment <= now

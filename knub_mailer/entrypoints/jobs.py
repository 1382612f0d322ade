"""The scheduled jobs: when each is due, and running those that are.

APScheduler 3 computes the times and, in `serve`, ticks; what is due lies in our own table, so that
a job missed while the service was down runs once when it is back, and two processes or a crash in
the middle do no harm: a job runs, then its time moves on, and every effect happens once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from apscheduler.triggers.cron import CronTrigger

from knub_mailer.mail.authentication import Lookup
from knub_mailer.rules.milestones import next_milestone
from knub_mailer.storage import intake, job_runs
from knub_mailer.workflows.billing import announce as announce_bills
from knub_mailer.workflows.billing import chase_eans, send_batches
from knub_mailer.workflows.effects import tell_changes
from knub_mailer.workflows.handle_mail import handle_due
from knub_mailer.workflows.office import Office
from knub_mailer.workflows.reminders import morning as remind
from knub_mailer.workflows.retention import forget_old


@dataclass(frozen=True, slots=True)
class Job:
    """A job of one network: its name, its local times, and the workflow it calls."""

    name: str
    hour: int
    minute: int
    run: Callable[[Office, datetime], None]
    day: str = "*"

    def after(self, office: Office, moment: datetime) -> datetime:
        """The first time after a moment, on the wall clock of the network's zone.

        Nothing is scheduled between 02:00 and 03:00, which daylight saving repeats or skips.
        """
        trigger = CronTrigger(
            day=self.day, hour=self.hour, minute=self.minute, timezone=office.zone
        )
        found: datetime | None = trigger.get_next_fire_time(moment, moment)
        if found is not None and found <= moment:
            found = trigger.get_next_fire_time(found, moment)
        assert found is not None  # a cron trigger without an end always has a next time
        return found


def jobs_at(morning: time) -> tuple[Job, ...]:
    """The jobs of every network; `morning` is the local time of the daily ones."""
    return (
        Job("morning", morning.hour, morning.minute, _morning),
        Job("retention", 4, 0, forget_old, day="1"),
    )


def _morning(office: Office, now: datetime) -> None:
    """What people find in their mail when they come to work."""
    announce_bills(office, now)
    send_batches(office, now)
    chase_eans(office, now)
    remind(office, now)


@dataclass(frozen=True, slots=True)
class Schedule:
    """The jobs of a service with its networks."""

    offices: Sequence[Office]
    jobs: tuple[Job, ...]
    lookup: Lookup

    def run_due(self, now: datetime) -> None:
        """Handle the mails that are due, then whatever time has brought, of every network.

        Raises:
            Deferred: the database is away; what is due stays due.
        """
        for office in self.offices:
            handle_due(office, now, self.lookup)
            self._pass_milestones(office, now)
            for job in self.jobs:
                self._run(office, job, now)

    def next_due(self, after: datetime) -> datetime | None:
        """When something is due next: a mail's next try, a milestone, a job."""
        moments = []
        for office in self.offices:
            with office.sitting(after) as sitting:
                network = office.network.key
                moments.append(intake.next_due(sitting.session, network))
                season, told = sitting.season_at(after), sitting.clock.folded_at
                moments.append(next_milestone(season, told))
                for job in self.jobs:
                    first = job.after(office, after)
                    moments.append(job_runs.due_at(sitting.session, network, job.name, first))
        return min((moment for moment in moments if moment is not None), default=None)

    def _run(self, office: Office, job: Job, now: datetime) -> None:
        network = office.network.key
        with office.database.transaction() as session:
            first = job.after(office, now)
            if job_runs.due_at(session, network, job.name, first) > now:
                return
        job.run(office, now)
        with office.database.transaction() as session:
            job_runs.done(session, network, job.name, now, job.after(office, now))

    def _pass_milestones(self, office: Office, now: datetime) -> None:
        """A start or the end of a guarantee has come: fold up to now, and tell what it changed."""
        with office.sitting(now) as sitting:
            due = next_milestone(sitting.season_at(now), sitting.clock.folded_at)
            if due is not None and due <= now:
                tell_changes(sitting)
                sitting.settle()

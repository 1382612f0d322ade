"""The scheduled jobs: when each is due, and running those that are.

APScheduler 3 computes the times and, in `serve`, ticks; what is due lies in our own table, so that
a job missed while the service was down runs once when it is back, and two processes or a crash in
the middle do no harm: a job runs, then its time moves on, and every effect happens once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial

from apscheduler.triggers.cron import CronTrigger

from knub_mailer.errors import Deferred
from knub_mailer.mail.authentication import Lookup
from knub_mailer.rules.milestones import next_milestone
from knub_mailer.storage import intake, job_runs
from knub_mailer.workflows.billing import announce as announce_bills
from knub_mailer.workflows.billing import chase_eans, send_batches
from knub_mailer.workflows.effects import tell_changes
from knub_mailer.workflows.handle_mail import handle_due
from knub_mailer.workflows.office import Office, Sitting
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
    faults = []
    for step in (announce_bills, send_batches, chase_eans, remind):
        try:
            step(office, now)
        except Deferred:
            raise
        except Exception as fault:  # the others come all the same; the job is tried again
            faults.append(fault)
    if faults:
        raise faults[0]


Turn = Callable[[str, datetime, Callable[[], object]], None]
"""Does a piece of work, named, at a moment; what becomes of one that fails is its business."""


def _at_once(_name: str, _now: datetime, work: Callable[[], object]) -> None:
    """Whatever fails ends the run."""
    work()


@dataclass(frozen=True, slots=True)
class Schedule:
    """The jobs of a service with its networks; each piece of work gets its `turn`."""

    offices: Sequence[Office]
    jobs: tuple[Job, ...]
    lookup: Lookup
    turn: Turn = _at_once

    def run_due(self, now: datetime) -> None:
        """Handle the mails that are due, then whatever time has brought, of every network.

        Raises:
            Deferred: the database is away; what is due stays due.
        """
        for office in self.offices:
            key = office.network.key
            look = self._look(office, now)
            if look.mail is not None and look.mail <= now:
                work = partial(handle_due, office, now, self.lookup)
                self.turn(f"handling {key}", now, work)
            if look.milestone is not None and look.milestone <= now:
                self.turn(f"milestones {key}", now, partial(_pass_milestone, office, now))
            for job in [each for each in self.jobs if look.jobs[each.name] <= now]:
                self.turn(f"{job.name} job {key}", now, partial(_run, job, office, now))

    def next_due(self, after: datetime) -> datetime | None:
        """When something is due next: a mail's next try, a milestone, a job."""
        looks = [self._look(office, after) for office in self.offices]
        return min((moment for look in looks for moment in look.moments), default=None)

    def _look(self, office: Office, now: datetime) -> _Look:
        network = office.network.key
        with office.sitting(now) as sitting:
            known = job_runs.all_due(sitting.session, network)
            for job in self.jobs:
                if job.name not in known:
                    first = job.after(office, now)
                    known[job.name] = job_runs.due_at(sitting.session, network, job.name, first)
            mail = intake.next_due(sitting.session, network)
            return _Look(mail, _next_milestone(sitting), known)


@dataclass(frozen=True, slots=True)
class _Look:
    """When a network's next mail is to be handled, its next milestone comes, its jobs are due."""

    mail: datetime | None
    milestone: datetime | None
    jobs: dict[str, datetime]

    @property
    def moments(self) -> list[datetime]:
        found = (self.mail, self.milestone, *self.jobs.values())
        return [moment for moment in found if moment is not None]


def _run(job: Job, office: Office, now: datetime) -> None:
    """Run a job, then move its time on: after a crash in between it runs again, harmlessly."""
    job.run(office, now)
    with office.database.transaction() as session:
        following = job.after(office, now)
        job_runs.done(session, office.network.key, job.name, now, following)


def _pass_milestone(office: Office, now: datetime) -> None:
    """A start or the end of a guarantee has come: fold up to now, and tell what it changed.

    A mail handled in this moment may have told it already.
    """
    with office.sitting(now) as sitting:
        due = _next_milestone(sitting)
        if due is not None and due <= now:
            tell_changes(sitting)
            sitting.settle()


def _next_milestone(sitting: Sitting) -> datetime | None:
    """The next one after what was told; meetings stand as they were told."""
    meetings = (each.meeting for each in sitting.before.meetings.values())
    return next_milestone(meetings, sitting.told_at)

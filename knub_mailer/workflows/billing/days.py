"""When money moves: 08:00 on working days, in the network's zone (rules.md, "Invoices", "when")."""

from __future__ import annotations

from datetime import date, datetime

from knub_mailer.domain.network import Meeting
from knub_mailer.rules.workdays import at_eight, is_working_day, nth_working_day
from knub_mailer.workflows.office import Office


def local_day(office: Office, moment: datetime) -> date:
    """The day of a moment on the network's clocks."""
    return moment.astimezone(office.zone).date()


def morning_after(office: Office, moment: datetime, count: int = 1) -> datetime:
    """08:00 on the first, or the count-th, working day after the day of a moment."""
    holidays = office.network.policies.extra_holidays
    day = nth_working_day(local_day(office, moment), count, holidays)
    return at_eight(day, office.zone)


def is_business_time(office: Office, moment: datetime) -> bool:
    """Whether it is a working day, and 08:00 has come."""
    day = local_day(office, moment)
    working = is_working_day(day, office.network.policies.extra_holidays)
    return working and moment >= at_eight(day, office.zone)


def preflight_from(office: Office, meeting: Meeting) -> datetime:
    """When the meeting's preflight is due: the first working day after it, at 08:00."""
    return morning_after(office, meeting.ends)


def batch_from(office: Office, meeting: Meeting, announced: datetime) -> datetime:
    """When an announced batch goes out: the second working day after the meeting at 08:00.

    Announced later than planned (the service was down), it goes on the next working day, so that
    the secretariat always has the time in between to answer.
    """
    return max(morning_after(office, meeting.ends, 2), morning_after(office, announced))

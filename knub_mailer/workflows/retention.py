"""Forgetting: attendees, raw mails and invoices after their time; and on request."""

from __future__ import annotations

from datetime import date, datetime

from knub_mailer.storage import privacy
from knub_mailer.workflows.office import Office


def forget_old(office: Office, now: datetime) -> None:
    """Delete what the network's settings no longer keep.

    Attendees' names some years after their season, raw mails some months after it, invoices after
    the five years of bogføringsloven § 12 and the current one. Counted numbers stay.
    """
    policies = office.network.policies
    today = now.astimezone(office.zone).date()
    with office.sitting(now) as sitting:
        session, network = sitting.session, office.network.key
        privacy.drop_raw_mail(
            session, network, _months_before(today, policies.raw_mail_retention_months)
        )
        privacy.anonymise_seasons(
            session, network, today.year - policies.attendee_retention_years - 1
        )
        privacy.drop_invoices(session, network, today.year - policies.invoice_retention_years - 1)


def _months_before(day: date, months: int) -> int:
    """The last season whose raw mails have had their months after 31 December, as a year."""
    total = day.year * 12 + (day.month - 1) - months
    return total // 12 - 1

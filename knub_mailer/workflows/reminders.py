"""What a morning brings beside the bills: reminders, lapsed matters, the digest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from knub_mailer.domain.ledger import MeetingState, Seat
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices import Digest, JoinReminder, ProgrammeMissing, Reminder
from knub_mailer.rules.prices import membership_price
from knub_mailer.rules.workdays import nth_working_day
from knub_mailer.storage import matters, outbox
from knub_mailer.workflows.calendars import programme_versions
from knub_mailer.workflows.contacts import escalate_silent
from knub_mailer.workflows.meeting_changes import present
from knub_mailer.workflows.office import Office, Sitting
from knub_mailer.workflows.post import address_of, mailbox_of, organisers, post, secretariat
from knub_mailer.workflows.previews import expire_previews
from knub_mailer.workflows.published import published_link
from knub_mailer.workflows.renewal import ask_former_contacts
from knub_mailer.workflows.routing import open_cases
from knub_mailer.workflows.writers import writer

JOIN_REMINDER_AFTER = timedelta(days=14)
UNDECIDED_WORKING_DAYS = 2


def morning(office: Office, now: datetime) -> None:
    """Everything of a day at 08:00; each effect once, however often it runs."""
    with office.sitting(now) as sitting:
        expire_previews(sitting)
        waiting = matters.open_of(sitting.session, office.network.key, "contact_change")
        due = [each for each in waiting if each.due_at is not None and each.due_at <= now]
        escalate_silent(sitting, due)
        for _, meeting in sorted(sitting.state().meetings.items()):
            if meeting.state == "planned":
                remind_attendees(sitting, meeting)
                ask_for_programme(sitting, meeting)
        remind_to_join(sitting)
        ask_former_contacts(sitting)
        send_digest(sitting)


def remind_attendees(sitting: Sitting, meeting: MeetingState) -> None:
    """Some working days before a meeting, to everybody with a seat."""
    policies, today = sitting.network.policies, _today(sitting)
    starts = meeting.meeting.starts.date()
    if policies.reminder_working_days == 0:
        return
    first = nth_working_day(starts, -policies.reminder_working_days, policies.extra_holidays)
    if not first <= today < starts:
        return
    for seat in present(meeting.seats):
        remind(sitting, seat, meeting.meeting)


def remind(sitting: Sitting, seat: Seat, meeting: Meeting) -> bool:
    """One person's reminder, once for a day of the meeting; whether it was queued."""
    link = meeting.link or published_link(sitting, meeting.number)
    notice = Reminder(
        person=seat.person,
        meeting=replace(meeting, link=link),
        mode=seat.mode,
        programme_out=programme_versions(sitting, meeting.number) > 0,
        others=_others(sitting, seat, meeting.number),
    )
    who = seat.person.email or seat.person.name
    key = f"reminder:{meeting.number}:{meeting.starts.date()}:{seat.entry.id}:{who}"
    return post(sitting, notice, address_of(seat.person, seat.entry.by), key)


def _others(sitting: Sitting, own: Seat, number: int) -> tuple[str, ...]:
    """Names and municipalities of who else comes; () unless the network's setting says so."""
    if not sitting.network.policies.share_attendees:
        return ()
    name = sitting.office.register.name
    return tuple(
        f"{seat.person.name} ({name(seat.municipality)})"
        for seat in sitting.state().meetings[number].seats
        if seat.person.name and not seat.cancelled_late and seat.order != own.order
    )


def ask_for_programme(sitting: Sitting, meeting: MeetingState) -> None:
    """Word to the organisers when no programme is there some days before the meeting."""
    days = sitting.network.policies.programme_missing_days
    starts = meeting.meeting.starts.date()
    left = (starts - _today(sitting)).days
    if not 0 < left <= days or programme_versions(sitting, meeting.meeting.number):
        return
    notice = ProgrammeMissing(meeting.meeting, left, len(present(meeting.seats)))
    key = f"programme_missing:{meeting.meeting.number}:{starts}"
    post(sitting, notice, organisers(sitting), key)


def remind_to_join(sitting: Sitting) -> None:
    """Once for each sign-up of a municipality that is no member, 14 days after it."""
    state = sitting.state()
    old = [
        each
        for each in state.waiting
        if each.reason == "membership" and each.entry.at + JOIN_REMINDER_AFTER <= sitting.now
    ]
    season = sitting.season_at(sitting.now)
    for code, by in sorted({(each.municipality, each.entry.by) for each in old}):
        asked = _reminded_up_to(sitting, code, by)
        own = [
            each
            for each in old
            if (each.municipality, each.entry.by) == (code, by) and each.entry.id > asked
        ]
        if not own:
            continue
        numbers = sorted({each.meeting for each in own})
        notice = JoinReminder(
            name=writer(sitting, by).name,
            municipality=sitting.office.register.name(code),
            meetings=tuple(state.meetings[number].meeting for number in numbers),
            people=tuple(dict.fromkeys(each.person for each in own)),
            year=season.year,
            fee_ore=membership_price(season, sitting.now),
            signed_up=min(each.entry.at for each in own).astimezone(sitting.office.zone),
        )
        newest = max(each.entry.id for each in own)
        post(sitting, notice, mailbox_of(by), f"join_reminder:{code}:{by}:{newest}")


def _reminded_up_to(sitting: Sitting, code: str, by: str) -> int:
    """The newest line that this writer has been reminded of, 0 for none."""
    prefix = f"{sitting.network.key}:join_reminder:{code}:{by}:"
    sent = outbox.effects_with_prefix(sitting.session, prefix)
    return max((int(mail.effect_key.removeprefix(prefix)) for mail in sent), default=0)


def send_digest(sitting: Sitting) -> None:
    """The matters undecided for two working days, in one mail a day to the secretariat."""
    today, zone = _today(sitting), sitting.office.zone
    holidays = sitting.network.policies.extra_holidays
    old = []
    for matter in matters.open_of(sitting.session, sitting.network.key, "review"):
        opened = matter.opened_at.astimezone(zone).date()
        if nth_working_day(opened, UNDECIDED_WORKING_DAYS, holidays) <= today:
            old.append(matter)
    if old:
        digest = Digest(open_cases(sitting, old))
        post(sitting, digest, secretariat(sitting), f"digest:{today}")


def _today(sitting: Sitting) -> date:
    return sitting.now.astimezone(sitting.office.zone).date()

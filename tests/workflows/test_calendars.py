"""The meeting in people's calendars, as an independent library and the clients read it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from conversation import METTE, happens, kinds, member, only, sign_up_bo
from season import CONTRACT_SEASON, SeasonInTest, Sent

from knub_mailer.domain.ledger import Replaced, Seated, Withdrawn
from knub_mailer.domain.request import Person
from knub_mailer.storage.database import Database

BO = "bo.friis@randers.dk"
ORGANISER = "Trine Gregersen <trgr@kl.example>"
IDA = Person("Ida Dahl", "ida.dahl@randers.dk")
ZONE = ZoneInfo("Europe/Copenhagen")


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return member(SeasonInTest(sqlite))


def read(mail: Sent) -> Any:
    """The event, read by another library than the one that wrote it."""
    assert mail.calendar, mail.subject
    return vobject.readOne(mail.calendar)


def orders(season: SeasonInTest, subject: str, text: str) -> list[Sent]:
    """An organiser's command, confirmed by `send`."""
    preview = season.receives(ORGANISER, text, subject)
    return season.receives(ORGANISER, "send", reply_to=only(preview, "preview"))


def sequence(mail: Sent) -> int:
    return int(read(mail).vevent.sequence.value)


def test_a_sign_up_brings_one_invitation_to_the_one_who_comes(season: SeasonInTest) -> None:
    """Row: a sign-up"""
    sent = sign_up_bo(season)
    assert kinds(sent) == [("answer", "mette.holm@randers.dk"), ("invitation", BO)]
    calendar = read(sent[1])
    event = calendar.vevent
    assert calendar.method.value == "REQUEST"
    assert event.uid.value == "knub-2026-2@kl.example"
    assert event.organizer.value == "mailto:knub@kl.example"
    assert [each.value for each in event.attendee_list] == [f"mailto:{BO}"]
    assert event.attendee.params["RSVP"] == ["TRUE"]
    assert event.dtstart.value.astimezone(ZONE) == datetime(2026, 5, 28, 9, 30, tzinfo=ZONE)
    assert event.dtend.value.astimezone(ZONE) == datetime(2026, 5, 28, 15, tzinfo=ZONE)
    assert event.location.value == "Laksetorvet, 8900 Randers C"
    assert str(calendar.vtimezone.tzid.value) == "Europe/Copenhagen"


def test_the_mail_is_built_as_clients_want_it(season: SeasonInTest) -> None:
    """An alternative with METHOD in its type, from the organizer, and a file for the others."""
    mail = only(sign_up_bo(season), "invitation").message
    assert mail.get_content_type() == "multipart/mixed"
    alternative, file = mail.iter_parts()
    assert isinstance(alternative, EmailMessage)
    assert [part.get_content_type() for part in alternative.iter_parts()] == [
        "text/plain",
        "text/html",
        "text/calendar",
    ]
    part = list(alternative.iter_parts())[-1]
    assert part["Content-Type"].params["method"] == "REQUEST"
    assert part["Content-Type"].params["charset"].lower() == "utf-8"
    assert (file.get_content_type(), file.get_filename()) == ("application/ics", "invite.ics")
    assert file.get_payload(decode=True) == part.get_payload(decode=True)
    assert mail["From"].addresses[0].addr_spec == "knub@kl.example"


def test_every_change_of_the_meeting_updates_it(season: SeasonInTest) -> None:
    """Same UID, a higher SEQUENCE, the new time, place, link and format."""
    seen = [only(sign_up_bo(season), "invitation")]
    moved = orders(season, "Flyt møde 2 til 4. juni 2026 kl. 9.30-15.00", "Sted: Rådhuset, Vejle")
    seen += [mail for mail in moved if BO in mail.to]
    event = read(seen[-1]).vevent
    assert event.dtstart.value.astimezone(ZONE) == datetime(2026, 6, 4, 9, 30, tzinfo=ZONE)
    assert event.location.value == "Rådhuset, Vejle"
    virtual = orders(season, "Møde 2 er virtuelt", "Link: https://kl.example/m/2")
    seen += [mail for mail in virtual if BO in mail.to]
    assert read(seen[-1]).vevent.url.value == "https://kl.example/m/2"
    programme = orders(season, "Program møde 2", "Kl. 9.30: Velkomst")
    seen += [mail for mail in programme if BO in mail.to]
    called_off = orders(season, "Aflys møde 2", "Desværre.")
    seen += [mail for mail in called_off if BO in mail.to]
    calendars = [read(mail) for mail in seen]
    assert [each.method.value for each in calendars] == ["REQUEST"] * 4 + ["CANCEL"]
    assert calendars[-1].vevent.status.value == "CANCELLED"
    assert len({each.vevent.uid.value for each in calendars}) == 1
    numbers = [sequence(mail) for mail in seen]
    assert numbers == sorted(set(numbers)), "each higher than the one before"


def test_who_cancels_and_comes_back_gets_ever_higher_numbers(season: SeasonInTest) -> None:
    """Outlook keeps what it holds unless the number grows, and so it is with a withdrawal."""
    seen = [only(sign_up_bo(season), "invitation")]
    person = Person("Bo Friis", BO)
    for act in (Withdrawn(2, person), Seated(2, person)) * 2:
        season.at(f"{season.now + timedelta(hours=1):%Y-%m-%dT%H:%M}")
        seen += happens(season, act)
    assert [read(mail).method.value for mail in seen] == ["REQUEST", "CANCEL"] * 2 + ["REQUEST"]
    numbers = [sequence(mail) for mail in seen]
    assert numbers == sorted(set(numbers))


def test_a_substitution_withdraws_one_and_invites_the_other(season: SeasonInTest) -> None:
    """Row: a sign-up"""
    sign_up_bo(season)
    sent = happens(season, Replaced(2, Person("Bo Friis", BO), IDA))
    methods = {mail.to[0]: read(mail).method.value for mail in sent if mail.calendar}
    assert methods == {BO: "CANCEL", IDA.email: "REQUEST"}


def test_a_colleague_without_an_address_does_not_take_my_own_entry_away(
    season: SeasonInTest,
) -> None:
    """Both entries lie in Mette's calendar under the meeting's one UID."""
    season.receives(METTE, "Tilmeld Mette Holm, mette.holm@randers.dk, og Ida Dahl til møde 2.")
    assert len(season.seats(2)) == 2
    sent = happens(season, Withdrawn(2, Person("Ida Dahl")))
    assert [mail.calendar for mail in sent if mail.kind == "cancel_notice"] == [""]
    sent = happens(season, Withdrawn(2, Person("Mette Holm")))
    assert read(only(sent, "cancel_notice")).method.value == "CANCEL"


def test_a_time_not_fixed_yet_holds_the_day(sqlite: Database, tmp_path: Path) -> None:
    text = (CONTRACT_SEASON / "networks" / "knub.toml").read_text(encoding="utf-8")
    (tmp_path / "networks").mkdir()
    changed = text
    for time in ("T09:30:00", "T15:00:00"):
        changed = changed.replace(f"2026-05-28{time}", "2026-05-28")
    (tmp_path / "networks" / "knub.toml").write_text(changed, encoding="utf-8")
    season = member(SeasonInTest(sqlite, tmp_path))
    event = read(only(sign_up_bo(season), "invitation")).vevent
    assert (event.dtstart.value, event.dtend.value) == (date(2026, 5, 28), date(2026, 5, 29))


def reply(
    partstat: str, client: str, attendee: str = BO, uid: str = "knub-2026-2@kl.example"
) -> str:
    """What Outlook, Google and Apple send back."""
    lines = {
        "outlook": (
            "BEGIN:VCALENDAR",
            "METHOD:REPLY",
            "PRODID:Microsoft Exchange Server 2010",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            f"ATTENDEE;PARTSTAT={partstat};CN=Bo Friis:MAILTO:{attendee.upper()}",
            "COMMENT;LANGUAGE=da-DK:\\n",
            f"UID:{uid}",
            "SUMMARY;LANGUAGE=da-DK:Accepteret: KNUB",
            "END:VEVENT",
            "END:VCALENDAR",
        ),
        "google": (
            "BEGIN:VCALENDAR",
            "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
            "VERSION:2.0",
            "CALSCALE:GREGORIAN",
            "METHOD:REPLY",
            "BEGIN:VEVENT",
            "DTSTART:20260528T073000Z",
            "ORGANIZER;CN=KNUB:mailto:knub@kl.example",
            f"UID:{uid}",
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=" + partstat + ";CN=",
            f" {attendee};X-NUM-GUESTS=0:mailto:{attendee}",
            "END:VEVENT",
            "END:VCALENDAR",
        ),
        "apple": (
            "BEGIN:VCALENDAR",
            "CALSCALE:GREGORIAN",
            "VERSION:2.0",
            "METHOD:REPLY",
            "BEGIN:VEVENT",
            f"UID:{uid}",
            f'ATTENDEE;CN="Friis; Bo";PARTSTAT={partstat}:mailto:{attendee}',
            "END:VEVENT",
            "END:VCALENDAR",
        ),
    }[client]
    return "\r\n".join((*lines, ""))


def answers(season: SeasonInTest, ics: str, sender: str = BO, *more: str) -> list[Sent]:
    season.now += timedelta(minutes=1)  # mails of one moment are told apart by their Message-IDs
    head = (
        f"Authentication-Results: mx.kl.example; dmarc=pass header.from={sender.partition('@')[2]}",
        f"From: {sender}",
        "To: knub@kl.example",
        "Subject: Svar",
        f"Message-ID: <{abs(hash(ics + sender))}@randers.dk>",
        f"Date: {season.now:%a, %d %b %Y %H:%M:%S %z}",
        *more,
        "Content-Type: multipart/alternative; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "Bo Friis",
        "--b",
        "Content-Type: text/calendar; charset=utf-8; method=REPLY",
        "",
        ics,
        "--b--",
        "",
    )
    return season.receives_bytes("\r\n".join(head).encode())


@pytest.mark.parametrize("client", ["outlook", "google", "apple"])
def test_an_accept_is_counted_and_not_answered(season: SeasonInTest, client: str) -> None:
    """Row: calendar reply: accept"""
    sign_up_bo(season)
    assert answers(season, reply("ACCEPTED", client)) == []
    assert season.state().meetings[2].seats[0].rsvp == "accepted"


@pytest.mark.parametrize("client", ["outlook", "google", "apple"])
@pytest.mark.parametrize("thread", [True, False])
def test_a_decline_is_asked_about(season: SeasonInTest, client: str, thread: bool) -> None:
    """Nothing is cancelled before the yes; a single `ja` will do, in the thread or without it.

    Row: calendar reply: accept
    """
    sign_up_bo(season)
    asked = answers(season, reply("DECLINED", client))
    assert kinds(asked) == [("declined_ask", BO)]
    assert season.seats(2) == [("Bo Friis", "included")]
    sent = season.receives(BO, "Ja", subject="Re: hvad?", reply_to=asked[0] if thread else None)
    assert season.seats(2) == []
    assert sorted(mail.kind for mail in sent) == ["answer", "cancel_notice"]
    assert read(only(sent, "cancel_notice")).method.value == "CANCEL"


def test_a_decline_that_stays(season: SeasonInTest) -> None:
    sign_up_bo(season)
    asked = answers(season, reply("DECLINED", "google"))
    assert kinds(season.receives(BO, "nej", reply_to=asked[0])) == [("answer", BO)]
    assert season.seats(2) == [("Bo Friis", "included")]


def test_nobody_answers_for_somebody_else(season: SeasonInTest) -> None:
    sign_up_bo(season)
    sent = answers(season, reply("DECLINED", "outlook"), "pia.lund@aarhus.dk")
    assert [mail for mail in sent if mail.kind == "declined_ask"] == []
    answers(season, reply("ACCEPTED", "outlook"), "pia.lund@aarhus.dk")
    assert season.state().meetings[2].seats[0].rsvp is None
    assert season.seats(2) == [("Bo Friis", "included")]


def test_a_calendar_of_another_meeting_changes_nothing(season: SeasonInTest) -> None:
    sign_up_bo(season)
    answers(season, reply("DECLINED", "google", uid="other-2026-2@kl.example"))
    assert season.seats(2) == [("Bo Friis", "included")]
    assert [mail.kind for mail in season.sent_to(BO)] == ["invitation"]

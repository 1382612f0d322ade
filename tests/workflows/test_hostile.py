"""Hostile mails are handled in time, do no harm, and nothing of them breaks out of its place."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage

import pytest
from conversation import BO_TO_2, METTE, SECRETARIAT, happens, kinds, member, only
from season import SeasonInTest
from sqlmodel import select

from knub_mailer.domain.ledger import Seated
from knub_mailer.domain.request import Person
from knub_mailer.storage import outbox
from knub_mailer.storage.database import Database
from knub_mailer.storage.tables import IntakeMail

PROOF = b"Authentication-Results: mx.kl.example; dmarc=pass header.from=randers.dk\r\n"
BO = "bo.friis@randers.dk"
SECONDS = 12
"""Generous on a busy machine; each takes about two."""


@pytest.fixture
def season(sqlite: Database) -> SeasonInTest:
    return member(SeasonInTest(sqlite))


def raw(body: bytes = BO_TO_2.encode(), **fields: bytes) -> bytes:
    head = {
        b"From": b"Mette Holm <mette.holm@randers.dk>",
        b"To": b"knub@kl.example",
        b"Subject": b"Mail",
        b"Date": b"Mon, 05 Jan 2026 09:00:00 +0100",
        b"Content-Type": b"text/plain; charset=utf-8",
        **{name.replace("_", "-").encode(): value for name, value in fields.items()},
    }
    lines = b"".join(name + b": " + value + b"\r\n" for name, value in head.items())
    return PROOF + lines + b"\r\n" + body


def nested(depth: int) -> bytes:
    levels = (
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (level, level)
        for level in range(depth)
    )
    return PROOF + b"From: mette.holm@randers.dk\r\n" + b"".join(levels)


def zip_bomb() -> bytes:
    """A few kilobytes that unpack to a gigabyte; nothing here ever unpacks."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(10):
            archive.writestr(f"{number}.csv", b"0" * 20_000_000)
    return packed.getvalue()


def with_file(content: bytes, name: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = METTE, "knub@kl.example"
    mail["Subject"], mail["Date"] = "Mail", "Mon, 05 Jan 2026 09:00:00 +0100"
    mail.set_content(BO_TO_2)
    mail.add_attachment(content, maintype="application", subtype="zip", filename=name)
    return PROOF + mail.as_bytes().replace(b"\n", b"\r\n")


GIANTS = {
    "100,000 recipients": raw(To=b", ".join(b"p%d@randers.dk" % n for n in range(100_000))),
    "100,000 people in Cc": raw(
        "Tilmeld alle på cc til møde 3.".encode(),
        Cc=b", ".join(b"Per Bank%d <p%d@randers.dk>" % (n, n) for n in range(100_000)),
    ),
    "100,000 ids": raw(References=b" ".join(b"<%d@x>" % n for n in range(100_000))),
    "100,000 fields": b"".join(b"X-%d: y\r\n" % n for n in range(100_000)) + raw(),
    "a subject of a megabyte": raw(Subject=b"x" * 1_000_000),
    "ten megabytes in lines": raw(b"hej med dig\r\n" * 800_000),
    "ten megabytes on one line": raw(b"a" * 10_000_000),
    "3,000 levels of parts": nested(3_000),
    "30,000 parts": raw(
        b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" * 30_000,
        Content_Type=b"multipart/mixed; boundary=b",
    ),
    "200,000 open elements": raw(b"<div>" * 200_000, Content_Type=b"text/html"),
    "half a million attributes": raw(b"<a " + b"x=1 " * 500_000, Content_Type=b"text/html"),
    "a zip bomb": with_file(zip_bomb(), "liste.zip"),
    "a calendar of megabytes": raw(
        b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nX:" + b"y" * 5_000_000,
        Content_Type=b"text/calendar; method=REPLY",
    ),
}


@pytest.mark.parametrize("what", GIANTS)
def test_a_giant_is_handled_in_time_and_small_mails_come_of_it(
    season: SeasonInTest, what: str
) -> None:
    """No error, no mail to anybody the mail merely names, nothing that a server would refuse."""
    before = len(outgoing(season))
    began = time.process_time()
    season.receives_quietly(GIANTS[what])
    assert time.process_time() - began < SECONDS
    assert last(season).status == "handled"
    sent = outgoing(season)[before:]
    assert {recipient for recipient, _ in sent} <= {"mette.holm@randers.dk", BO, SECRETARIAT}
    assert all(size < 15_000_000 for _, size in sent)


def outgoing(season: SeasonInTest) -> list[tuple[str, int]]:
    with season.database.transaction() as session:
        rows = outbox.effects_with_prefix(session, "")
        return [(row.recipients, len(row.content or b"")) for row in rows]


def last(season: SeasonInTest) -> IntakeMail:
    with season.database.transaction() as session:
        rows = session.exec(select(IntakeMail)).all()
    return max(rows, key=lambda row: row.id or 0)


BYTES = {
    "NUL in the subject": raw(Subject=b"a\0b"),
    "NUL in the id": raw(Message_ID=b"<a\0b@x>"),
    "NUL in the name": raw(From=b"Mette\0 Holm <mette.holm@randers.dk>"),
    "NUL in the address": raw(From=b"<mette\0.holm@randers.dk>"),
    "NUL in the thread": raw(In_Reply_To=b"<a\0b@x>", References=b"<\0@x>"),
    "NUL in the text": raw(b"Tilmeld Bo\0 Friis, bo.friis@randers.dk, til m\xc3\xb8de 2."),
    "no text in the id": raw(Message_ID=b"<\xff\xfe@x>"),
    "half a character": raw(Subject=b"=?utf-8?q?=ED=A0=80?="),
    "no text in the address": raw(From=b"<\xff@randers.dk>"),
    "a year without end": raw(Date=b"Mon, 05 Jan 9999999 09:00:00 +0100"),
    "nothing at all": b"",
    "a line end": b"\r\n",
    "no fields": PROOF + b"\r\nTilmeld Bo Friis til m\xf8de 2.",
}


@pytest.mark.parametrize("what", BYTES)
def test_odd_bytes_are_kept_and_handled(database: Database, what: str) -> None:
    """On both databases: PostgreSQL has no place for NUL in a text."""
    season = member(SeasonInTest(database))
    season.receives_quietly(BYTES[what])
    assert last(season).status == "handled"


NAMES = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }}{% raw %}",
    "Bo\r\nBcc: alle@randers.dk",
    "Bo\u202eslirf oB\u202c Friis",
    "Bo\u200b\u2066Friis\u2069",
    '=HYPERLINK("http://evil.example")',
    "Robert'); DROP TABLE seat;--",
    "../../etc/passwd",
    "=?utf-8?q?Bo=0D=0ABcc=3A_x=40evil.example?=",
    "Bo;CN=x:mailto:x@evil.example",
    "Bo\\nATTENDEE:mailto:x@evil.example",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_breaks_out_of_nothing(season: SeasonInTest, name: str) -> None:
    """Through every mail a name reaches: answer, invitation, copy, lists, badges and a review."""
    for number in (1, 2):
        happens(season, Seated(2, Person(f"Ida Dahl{number}", f"ida{number}@randers.dk")))
    happens(season, Seated(2, Person(name, BO)))
    season.receives(METTE, "Hvem er tilmeldt fra os?")
    season.receives("trgr@kl.example", "Tak", "Deltagerliste møde 2")
    season.receives("trgr@kl.example", "Tak", "Navneskilte møde 2")
    season.receives(METTE, f"Vi melder os ud af netværket.\n\n{name}")
    assert len(season.state().meetings[2].seats) == 3
    for mail in season.sent():
        assert mail.message["Bcc"] is None
        assert set(mail.to) <= {"mette.holm@randers.dk", BO, SECRETARIAT, "trgr@kl.example"} | {
            "ida1@randers.dk",
            "ida2@randers.dk",
        }
        page = html_of(mail.message)
        assert "<script" not in page and "<img src=x" not in page
        assert "49" not in page.partition("Bo")[0] or "{{" not in name
        assert not set("\u202e\u2066\u200b\u202c\u2069") & set(page + mail.subject + mail.text)
        attendees = [line for line in unfolded(mail.calendar) if line.startswith("ATTENDEE")]
        assert len(attendees) <= 1
        assert all(line.endswith(f"mailto:{mail.to[0]}") for line in attendees)


def html_of(mail: EmailMessage) -> str:
    part = mail.get_body(("html",))
    return str(part.get_content()) if part is not None else ""


def unfolded(calendar: str) -> list[str]:
    return calendar.replace("\r\n ", "").splitlines()


@pytest.mark.parametrize(
    "subject",
    [
        "=?utf-8?q?Hej=0D=0ABcc=3A_x=40evil.example?=",
        "Hej\u202eteksten vendt",
        "{{ network.address }}",
        "<b>Hej</b>",
    ],
)
def test_a_hostile_subject_reaches_no_field(season: SeasonInTest, subject: str) -> None:
    """It is quoted to the secretariat, on one line and without anything invisible."""
    text = "Vi melder os ud af netværket."
    sent = season.receives_bytes(raw(text.encode(), Subject=subject.encode()))
    review = only(sent, "review_case")
    assert review.message["Bcc"] is None
    assert "\u202e" not in review.subject + review.text
    assert "<b>Hej</b>" not in html_of(review.message)


def paths() -> Iterator[tuple[str, str]]:
    yield "../../etc/passwd", "passwd"
    yield "C:\\Windows\\evil.exe", "evil.exe"
    yield "a\u202efdp.exe", "afdp.exe"
    yield "x/../../y.pdf", "y.pdf"


@pytest.mark.parametrize(("name", "shown"), list(paths()))
def test_a_file_name_is_no_path(season: SeasonInTest, name: str, shown: str) -> None:
    """A file of an organiser's mail goes on under a name that is one."""
    sent = season.receives(
        "trgr@kl.example", "Kl. 9.30: Velkomst", "Program møde 2", attachments=((name, b"%PDF-1"),)
    )
    preview = only(sent, "preview")
    files = [part.get_filename() for part in preview.message.iter_attachments()]
    assert shown in files
    assert not any("/" in str(each) or "\\" in str(each) for each in files)


def test_a_mail_inside_a_mail_does_not_speak(season: SeasonInTest) -> None:
    """An attached mail of an organiser, with the server's proof in it, orders nothing."""
    inner = (
        b"Authentication-Results: mx.kl.example; dmarc=pass header.from=kl.example\r\n"
        b"From: trgr@kl.example\r\nSubject: Aflys m\xc3\xb8de 2\r\n\r\nsend\r\n"
    )
    body = b"--b\r\nContent-Type: message/rfc822\r\n\r\n" + inner + b"--b--\r\n"
    season.receives_bytes(raw(body, Content_Type=b"multipart/mixed; boundary=b"))
    assert season.state().meetings[2].state == "planned"
    assert [mail for mail in season.sent() if mail.kind == "preview"] == []


def test_one_bad_mail_stops_no_other(season: SeasonInTest) -> None:
    season.receives_quietly(GIANTS["3,000 levels of parts"])
    assert kinds(season.receives(METTE, BO_TO_2))[0] == ("answer", "mette.holm@randers.dk")


def test_more_people_than_a_municipality_has_are_looked_at_by_a_person(
    season: SeasonInTest,
) -> None:
    """At an online meeting each is free, and each would get a mail."""
    firsts, lasts = ("Ane", "Bo", "Ida", "Kim", "Lis", "Per"), ("Bak", "Dahl", "Friis", "Holm")
    people = [
        f"{first} {middle} {last}" for first in firsts for middle in lasts for last in lasts
    ] + [f"{first} {last}" for first in firsts for last in lasts]
    assert len(people) > 100
    listed = ", ".join(f"{name}, n{number}@evil.example" for number, name in enumerate(people))
    sent = season.receives(METTE, f"Tilmeld {listed} til møde 3.")
    assert kinds(sent) == [("review_case", SECRETARIAT), ("answer", "mette.holm@randers.dk")]
    assert "flere end 100" in sent[0].text
    assert season.seats(3) == []

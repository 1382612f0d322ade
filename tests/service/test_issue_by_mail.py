"""Each point of "the conversation", tried from outside: real mails through Dovecot and SMTP.

One `knub-mailer run` reads a Dovecot mailbox by IMAP and sends to an SMTP sink; the mails are
delivered to Dovecot by LMTP, as the network's mail server would. Each test writes as people of a
municipality of its own.
"""

from __future__ import annotations

import json
import os
import smtplib
import subprocess
import sys
import time
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
import servers
from program import (
    ORGANISER,
    SECRETARIAT,
    Post,
    Program,
    by_imap,
    calendar_of,
    configured,
    local,
    program,
    text_of,
    written,
)
from sink import sink

BEGIN = local("2026-02-02T10:00:00")
QUESTION = "Hvornår og hvor er møde 2, og hvad koster det at være med?"
QUIET_S = 2.0
"""So long nothing may come where nothing is to come; an answer takes well under a second."""


class Outside:
    """The world around the service: who writes to it, and what comes back."""

    def __init__(self, running: Program, post: Post, lmtp_port: int, user: str) -> None:
        self.running, self.post, self._lmtp, self._user = running, post, lmtp_port, user

    def mail(
        self,
        sender: str,
        text: str,
        subject: str = "Mail fra os",
        *,
        proven: bool = True,
        reply_to: EmailMessage | None = None,
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        mail = written(sender, subject, text, self.running.now(), reply_to=reply_to)
        if not proven:
            del mail["Authentication-Results"]
        for name, value in (headers or {}).items():
            mail[name] = value
        return mail

    def deliver(self, mail: EmailMessage | bytes, envelope: str = "x@sender.example") -> None:
        raw = mail if isinstance(mail, bytes) else mail.as_bytes()
        with smtplib.LMTP("127.0.0.1", self._lmtp, "localhost") as lmtp:
            lmtp.sendmail(envelope, [self._user], raw)

    def asks(self, sender: str, text: str, **more: object) -> EmailMessage:
        """Write a mail; its one direct answer."""
        mail = self.mail(sender, text, **more)  # type: ignore[arg-type]
        self.deliver(mail)
        return self.post.answer(mail)

    def says(self, sender: str, text: str, **more: object) -> None:
        """Write a mail that must not be answered."""
        mail = self.mail(sender, text, **more)  # type: ignore[arg-type]
        self.deliver(mail)
        time.sleep(QUIET_S)
        assert [m for m in self.post.mails() if m["In-Reply-To"] == mail["Message-ID"]] == []

    def joins(self, municipality: str, contact: str) -> None:
        text = f"{municipality} Kommune vil gerne være medlem af netværket.\nEAN 5798009811578"
        name = contact.partition(" <")[0]
        answer = self.asks(contact, f"{text}\n\nVenlig hilsen\n{name}\n{municipality} Kommune")
        assert "er med i 2026" in answer["Subject"]


@pytest.fixture(scope="module")
def outside(
    dovecot: servers.Dovecot, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Outside]:
    folder = tmp_path_factory.mktemp("outside")
    user = f"outside{os.getpid()}"
    with sink() as server:
        config = configured(folder, server, by_imap(dovecot, user))
        with program(config, BEGIN) as running:
            yield Outside(running, Post(server), dovecot.lmtp_port, user)


def test_1_who_wrote_this(outside: Outside) -> None:
    """A forged organiser gets nothing; an unproven wish waits for the `ja`, whoever Reply-To is."""
    outside.says(ORGANISER, "Desværre.", subject="Aflys møde 2", proven=False)
    report = outside.post.find(SECRETARIAT, "udgav sig for at være")
    assert ORGANISER in text_of(report)

    pia = "Pia Lund <pia.lund@aarhus.dk>"
    outside.joins("Aarhus", pia)
    asked = outside.asks(
        pia,
        "Jeg tilmelder hermed Ole Vig, ole.vig@aarhus.dk, til møde 2 den 28. maj.",
        proven=False,
        headers={"Reply-To": "x@evil.example"},
    )
    assert "Svar ja" in asked["Subject"]
    assert outside.post.mails("ole.vig@aarhus.dk") == []
    answer = outside.asks(
        pia, "ja", proven=False, reply_to=asked, subject=f"Re: {asked['Subject']}"
    )
    assert "Ole Vig er tilmeldt" in text_of(answer)
    assert outside.post.mails("x@evil.example") == []


def test_2_no_loops(outside: Outside) -> None:
    """What programs send stays unanswered; an address gets 30 answers an hour, then silence."""
    sender = "Ida Krogh <ida.krogh@vejle.dk>"
    for headers in (
        {"Auto-Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List-Id": "<alle.vejle.dk>"},
    ):
        outside.deliver(outside.mail(sender, QUESTION, headers=headers))
    outside.deliver(outside.mail(sender, QUESTION), envelope="")
    time.sleep(QUIET_S)
    assert outside.post.mails("ida.krogh@vejle.dk") == []
    for number in range(33):
        outside.deliver(outside.mail(sender, f"{QUESTION} {'Tak' * number}"))
    outside.post.find("ida.krogh@vejle.dk", "Vi svarer ikke på flere mails", 180)
    outside.post.find(SECRETARIAT, "er holdt op med at svare", 60)
    time.sleep(QUIET_S)
    assert len(outside.post.mails("ida.krogh@vejle.dk")) == 31


def test_3_bounces(outside: Outside) -> None:
    """A hard bounce asks who signed up; the address that comes back gets what was missed."""
    lis = "Lis Munk <lis.munk@odense.dk>"
    outside.joins("Odense", lis)
    outside.asks(lis, "Jeg tilmelder hermed Per Bank, per.bank@odense.dk, til møde 2 den 28. maj.")
    outside.post.find("per.bank@odense.dk", "du er tilmeldt")
    envelope = next(
        sender
        for sender, recipients, _ in outside.post.handed_over()
        if recipients == ("per.bank@odense.dk",)
    )
    report = "\r\n".join(
        (
            "From: MAILER-DAEMON@mx.odense.dk",
            f"To: {envelope}",
            "Subject: Undelivered Mail Returned to Sender",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            "",
            "--b",
            "Content-Type: message/delivery-status",
            "",
            "Reporting-MTA: dns; mx.odense.dk",
            "",
            "Final-Recipient: rfc822; per.bank@odense.dk",
            "Action: failed",
            "Status: 5.1.1",
            "",
            "--b--",
            "",
        )
    )
    outside.deliver(report.encode(), envelope="")
    asked = outside.post.find("lis.munk@odense.dk", "kom ikke frem")
    outside.asks(lis, "Det er per.b@odense.dk", reply_to=asked)
    assert "METHOD:REQUEST" in calendar_of(outside.post.find("per.b@odense.dk", "du er tilmeldt"))


def test_4_a_person_decides(outside: Outside) -> None:
    """A private address goes to the secretariat; its `ja` is carried out and confirmed."""
    sender = "Ane Berg <ane.berg@gmail.com>"
    outside.joins("Esbjerg", "Lise Holm <lise.holm@esbjerg.dk>")
    answer = outside.asks(
        sender,
        "Esbjerg Kommune tilmelder Ane Berg, ane.berg@gmail.com, til møde 2.\n\nMvh. Ane Berg",
        subject="Tilmelding fra Esbjerg",
    )
    assert "givet videre til et menneske" in text_of(answer)
    case = outside.post.find(SECRETARIAT, "Tilmelding fra Esbjerg")
    assert "oprindelig-mail.eml" in [part.get_filename() for part in case.walk()]
    outside.asks(SECRETARIAT, "tilmeld Ane Berg, ane.berg@gmail.com, til møde 2", reply_to=case)
    outside.post.find("ane.berg@gmail.com", "du er tilmeldt")


def test_5_one_word_answers(outside: Outside) -> None:
    """In plain Danish; `ja` is enough, also without its thread."""
    bo, eli = "Bo Friis <bo.friis@randers.dk>", "Ida Dahl <ida.dahl@randers.dk>"
    outside.joins("Randers", bo)
    text = "Ny kontaktperson for Randers Kommune er Ida Dahl, ida.dahl@randers.dk."
    told = outside.asks(eli, text)
    assert "Vi har spurgt Bo Friis" in text_of(told)
    outside.post.find("bo.friis@randers.dk", "Må Ida Dahl overtage")
    answer = outside.asks(bo, "Ja")
    assert "Ida Dahl" in text_of(answer)
    outside.post.find("ida.dahl@randers.dk", "Ny kontaktperson for Randers Kommune")
    outside.asks(bo, "Tilmeld Bo Friis, bo.friis@randers.dk, og Jens Krogh til møde 2.")
    asked = outside.asks("Bo Friis <bo@bolig.randers.dk>", "Jeg kommer ikke til møde 2.")
    assert "Er det Bo Friis, bo.friis@randers.dk, du mener?" in text_of(asked)
    answer = outside.asks("Bo Friis <bo@bolig.randers.dk>", "Ja")
    assert "Bo Friis er meldt fra" in text_of(answer)
    asked = outside.asks(bo, "Jens kommer ikke til møde 2.")
    assert "Er det Jens Krogh, du mener?" in text_of(asked)
    assert "Jens Krogh er meldt fra" in text_of(outside.asks(bo, "ja tak", reply_to=asked))


def test_6_published_information(outside: Outside) -> None:
    """Previewed, sent on `send`, and to a late sign-up once."""
    eva = "Eva Lind <eva.lind@kolding.dk>"
    outside.joins("Kolding", eva)
    preview = outside.asks(
        ORGANISER, "9.30 Velkomst\n15.00 Tak for i dag", subject="Program møde 3"
    )
    outside.asks(ORGANISER, "send", reply_to=preview)
    outside.asks(
        eva, "Jeg tilmelder hermed Jan Holst, jan.holst@kolding.dk, til møde 3 den 8. oktober."
    )
    outside.post.find("jan.holst@kolding.dk", "9.30 Velkomst")
    time.sleep(QUIET_S)
    got = [m for m in outside.post.mails("jan.holst@kolding.dk") if "9.30 Velkomst" in text_of(m)]
    assert len(got) == 1


def test_7_calendar(outside: Outside) -> None:
    """Invited under the meeting's UID; a decline is asked about, the `ja` withdraws it."""
    mia, tom = "Mia Krog <mia.krog@horsens.dk>", "tom.vad@horsens.dk"
    outside.joins("Horsens", mia)
    outside.asks(mia, f"Jeg tilmelder hermed Tom Vad, {tom}, til møde 2 den 28. maj.")
    invitation = outside.post.find(tom, "du er tilmeldt")
    assert "UID:knub-2026-2@kl.example" in calendar_of(invitation)
    reply = outside.mail(tom, "Tom Vad har afvist.", subject="Afvist")
    ics = (
        "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:knub-2026-2@kl.example\r\n"
        f"ATTENDEE;PARTSTAT=DECLINED:mailto:{tom}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    reply.add_alternative(ics, subtype="calendar", params={"method": "REPLY"})
    outside.deliver(reply)
    asked = outside.post.answer(reply)
    assert "Vil du afmelde?" in text_of(asked)
    outside.asks(tom, "ja", reply_to=asked)
    assert "METHOD:CANCEL" in calendar_of(outside.post.find(tom, "du er meldt fra"))


def test_8_hostile_input(outside: Outside) -> None:
    """Giants and bombs are taken in, and whoever writes next is answered at once."""
    head = b"From: x@evil.example\r\nTo: knub@kl.example\r\nSubject: Hej\r\n"
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(2_000)
    )
    many = b", ".join(b"p%d@randers.dk" % n for n in range(20_000))
    for raw in (
        head + nested,
        head + b"Cc: " + many.replace(b", ", b",\r\n ") + b"\r\n\r\nTilmeld alle\r\n",
        head + b"\r\n" + b"a" * 900 + b"\r\n" * 100_000,
        head + b"Content-Type: text/html\r\n\r\n" + b"<div>\r\n" * 100_000,
        head + b"\xff\xfe: \x01\r\n\r\n\x01\x02",
    ):
        outside.deliver(raw)
    answer = outside.asks("Kim Bak <kim.bak@skive.dk>", QUESTION)
    assert "Laksetorvet" in text_of(answer)
    assert outside.post.mails("p1@randers.dk") == []


def test_9_privacy(outside: Outside, tmp_path: Path) -> None:
    """Nobody sees another municipality's people; what is kept is given out and forgotten."""
    gry = "Gry Skov <gry.skov@viborg.dk>"
    outside.joins("Viborg", gry)
    outside.asks(gry, "Jeg tilmelder hermed Jon Riis, jon.riis@viborg.dk, til møde 2 den 28. maj.")
    other = outside.asks("Kim Bak <kim.bak@skive.dk>", "Hvem er tilmeldt fra Viborg Kommune?")
    assert "Jon Riis" not in text_of(other)
    config = outside.running.config
    found = json.loads(knub_mailer("privacy", "export", "jon.riis@viborg.dk", config=config))
    assert found["seat"] and found["outbox_mail"]
    outside.asks(gry, "Afmeld Jon Riis, jon.riis@viborg.dk, fra møde 2 den 28. maj.")
    outside.post.find("jon.riis@viborg.dk", "du er meldt fra")
    knub_mailer("privacy", "erase", "jon.riis@viborg.dk", config=config)
    found = json.loads(knub_mailer("privacy", "export", "jon.riis@viborg.dk", config=config))
    assert not any(found.values())
    audit = knub_mailer("audit", "--municipality", "Viborg", config=config)
    assert "Withdrawn meeting=2 person=slettet-1" in audit and "gry.skov@viborg.dk" in audit


def knub_mailer(*words: str, config: Path) -> str:
    """A command beside the running service, on the same database."""
    ended = subprocess.run(
        [sys.executable, "-m", "knub_mailer", *words, "--config", str(config)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout

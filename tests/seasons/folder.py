"""A folder of mails to replay: written as people write them, judged by `report.json` alone."""

from __future__ import annotations

import email.utils
import json
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import SMTP, default
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from knub_mailer.entrypoints.replay import replay
from knub_mailer.entrypoints.settings import load_settings

ZONE = ZoneInfo("Europe/Copenhagen")
CONTRACT = Path(__file__).parents[1] / "contract_season" / "networks" / "knub.toml"
EANS = {  # invented, with a right check digit
    "kolding": "5798000000018",
    "aarhus": "5798000000025",
    "odense": "5798000000032",
    "vejle": "5798000000049",
    "viborg": "5798000000056",
}


@dataclass(frozen=True)
class Sent:
    """A mail that was sent, as its reader gets it."""

    file: str
    at: str
    kind: str
    message: EmailMessage = field(compare=False, repr=False)

    @property
    def to(self) -> str:
        return str(self.message["To"])

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def text(self) -> str:
        """The plain text on one line."""
        part = self.message.get_body(("plain",))
        assert part is not None
        return re.sub(r"\s+", " ", str(part.get_content()))

    @property
    def calendar(self) -> str:
        parts = [p for p in self.message.walk() if p.get_content_type() == "text/calendar"]
        payload = parts[0].get_payload(decode=True) if parts else b""
        assert isinstance(payload, bytes)
        return payload.decode().replace("\r\n ", "")

    @property
    def files(self) -> list[str]:
        return [name for part in self.message.walk() if (name := part.get_filename())]


class Lived:
    """A season lived through: its report and everything it sent."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.report: dict[str, Any] = json.loads((out / "report.json").read_text())
        parser = BytesParser(policy=default)
        self.sent = [
            Sent(
                row["file"],
                row["at"],
                row["kind"],
                parser.parsebytes((out / row["file"]).read_bytes()),  # type: ignore[arg-type]
            )
            for row in self.report["sent"]
        ]

    def to(self, address: str, after: str = "", words: str = "") -> list[Sent]:
        """The mails to an address, sent at or after a local time, that say these words."""
        return [
            mail
            for mail in self.sent
            if address in mail.to
            and mail.at >= after
            and words.lower() in f"{mail.subject} {mail.text}".lower()
        ]

    def answer(self, file: str) -> Sent:
        """The one direct answer to a mail of the folder."""
        row = next(row for row in self.report["mails"] if row["file"] == file)
        assert len(row["answers"]) == 1, row
        return next(mail for mail in self.sent if mail.file == row["answers"][0])

    def fees(self) -> dict[str, str]:
        return {row["municipality"]: row["fee"] for row in self.report["memberships"]}

    def seats(self, number: int) -> list[tuple[str, str]]:
        """Name and kind of each seat of a meeting, in their order."""
        meeting = next(row for row in self.report["meetings"] if row["number"] == number)
        return [(row["name"], row["seat"]) for row in meeting["attendees"]]

    def meeting_state(self, number: int) -> str:
        return str(next(r["state"] for r in self.report["meetings"] if r["number"] == number))

    def waiting(self) -> list[tuple[int, str, str]]:
        return [(row["meeting"], row["name"], row["for"]) for row in self.report["waiting"]]

    def invoices(self) -> list[tuple[str, str, str, str]]:
        """Number, day, municipality and net of each document; credit notes negative."""
        return [
            (
                row["number"],
                row["issued"],
                row["municipality"],
                ("-" if row["kind"] == "credit_note" else "") + row["net"],
            )
            for row in self.report["invoices"]
        ]

    def review(self) -> list[str | None]:
        """The files of the mails that still need a person; None for what no mail brought."""
        return [row["file"] for row in self.report["review"]]


class SeasonFolder:
    """A season under construction.

    changes: settings of the network's file, as `replacing=("old", "new")` pairs of its text, or
    for a meeting `meetings={2: "capacity = 4"}`.
    """

    def __init__(
        self,
        folder: Path,
        *,
        meetings: dict[int, str] | None = None,
        replacing: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.folder = folder
        text = CONTRACT.read_text(encoding="utf-8")
        for number, lines in (meetings or {}).items():
            line = f"number = {number}\n"
            assert line in text
            text = text.replace(line, f"{line}{lines}\n")
        for old, new in replacing:
            assert old in text
            text = text.replace(old, new)
        (folder / "config" / "networks").mkdir(parents=True, exist_ok=True)
        (folder / "config" / "networks" / "knub.toml").write_text(text, encoding="utf-8")
        (folder / "mail").mkdir(exist_ok=True)
        self._count = 0

    def mail(
        self,
        at: str,
        sender: str,
        text: str,
        subject: str = "Netværket",
        *,
        sent: str | None = None,
        proven: bool = True,
        reply_to: str | None = None,
        message_id: str | None = None,
        headers: tuple[tuple[str, str], ...] = (),
        calendar: str = "",
        attachment: tuple[str, bytes] | None = None,
    ) -> str:
        """A mail that arrives at a local time; its file's name. `sent`: the Date, else a minute
        before."""
        self._count += 1
        file = f"{self._count:03}.eml"
        arrived = local(at)
        date = local(sent) if sent else arrived - timedelta(minutes=1)
        name, address = email.utils.parseaddr(sender)
        domain = address.partition("@")[2]
        mail = EmailMessage(policy=SMTP)
        mail["Received"] = (
            f"from mail.{domain} by mx.kl.example with ESMTPS; "
            f"{email.utils.format_datetime(arrived)}"
        )
        if proven:
            mail["Authentication-Results"] = f"mx.kl.example; dmarc=pass header.from={domain}"
        mail["From"] = sender
        mail["To"] = "knub@kl.example"
        mail["Subject"] = subject
        mail["Date"] = email.utils.format_datetime(date)
        mail["Message-ID"] = message_id or f"<{self._count}.{date:%m%d%H%M}@{domain}>"
        if reply_to:
            mail["In-Reply-To"] = reply_to
            mail["References"] = reply_to
        for key, value in headers:
            mail[key] = value
        mail.set_content(f"{text}\n\nMed venlig hilsen\n{name}\n" if name else f"{text}\n")
        if calendar:
            mail.add_alternative(calendar.encode(), "text", "calendar", params={"method": "REPLY"})
        if attachment:
            mail.add_attachment(
                attachment[1], maintype="application", subtype="pdf", filename=attachment[0]
            )
        (self.folder / "mail" / file).write_bytes(bytes(mail))
        return file

    def reply(
        self,
        at: str,
        sender: str,
        text: str,
        words: str = "",
        *,
        subject: str = "",
        proven: bool = True,
    ) -> str:
        """A reply to the newest mail that sender has got by then and that says these words.

        Found by replaying the mails so far: what was sent does not depend on what comes later.
        """
        before = (local(at) - timedelta(seconds=1)).isoformat()
        address = email.utils.parseaddr(sender)[1]
        got = self.replay(until=before).to(address, words=words)
        assert got, f"{address} has got no mail with {words!r}"
        mail = got[-1]
        return self.mail(
            at,
            sender,
            text,
            subject or f"SV: {mail.subject}",
            reply_to=str(mail.message["Message-ID"]),
            proven=proven,
        )

    def replay(self, until: str | None = None, out: str = "out") -> Lived:
        """Live through it, up to a moment."""
        settings = load_settings(self.folder / "config")
        last = datetime.fromisoformat(until) if until else None
        if last is not None and last.tzinfo is None:
            last = last.replace(tzinfo=ZONE)
        replay(settings, self.folder / "mail", self.folder / out, last, lambda _step: None)
        return Lived(self.folder / out)


def local(moment: str) -> datetime:
    """`2026-03-12 09:29` on the network's clocks."""
    found = datetime.fromisoformat(moment)
    return found if found.tzinfo else found.replace(tzinfo=ZONE)


KOLDING = "Mette Holm <mette.holm@kolding.dk>"
AARHUS = "Bo Friis <bo.friis@aarhus.dk>"
VEJLE = "Ida Vang <ida.vang@vejle.dk>"
ODENSE = "Per Lund <per.lund@odense.dk>"
VIBORG = "Eva Bach <eva.bach@viborg.dk>"
SECRETARIAT = "Alma Carlsen <alcp@kl.example>"
ORGANISER = "Tove Grøn <trgr@kl.example>"
FINANCE = "Finn Sø <finans@kl.example>"


def person(name: str, town: str) -> str:
    """`Anders Berg, anders.berg@kolding.dk`."""
    return f"{name}, {name.lower().replace(' ', '.')}@{town}.dk"


def joins(season: SeasonFolder, at: str, sender: str, ean: str = "", **more: Any) -> str:
    """A municipality joins, with an EAN or without."""
    billing = f" EAN-nummer: {ean}." if ean else ""
    text = f"Vi vil gerne være medlem af netværket i 2026.{billing}"
    return season.mail(at, sender, text, **more)


def signs_up(
    season: SeasonFolder, at: str, sender: str, meeting: int, *people: str, **more: Any
) -> str:
    """People, each "Mette Holm, mette.holm@kolding.dk", are signed up for a meeting."""
    text = f"Jeg tilmelder hermed {' og '.join(people)} til møde {meeting}."
    return season.mail(at, sender, text, **more)

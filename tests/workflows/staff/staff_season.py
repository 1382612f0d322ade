"""A season as its staff live it: members, people signed up, and what organisers write."""

from __future__ import annotations

import re
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr

from season import SeasonInTest, Sent

ORGANISER = "Trine Green <trgr@kl.example>"
OTHER_ORGANISER = "Ulla Schou <ulsc@kl.example>"
SECRETARIAT = "Alice Cramer <alcp@kl.example>"
FINANCE = "Økonomi <finans@kl.example>"
CONTACTS = {"aarhus": "Bo Friis", "odense": "Ida Lund", "vejle": "Ove Kjær", "horsens": "Pia Møl"}


DAYS = {1: "12. marts", 2: "28. maj", 3: "8. oktober"}


def contact(town: str) -> str:
    """The From of a town's contact."""
    name = CONTACTS[town]
    return f"{name} <{name.split()[0].lower()}@{town}.dk>"


class StaffSeason(SeasonInTest):
    """The contract's season with what staff and members do in it."""

    def receives_bytes(self, raw: bytes, *, handle: bool = True) -> list[Sent]:
        """Any bytes arrive now; the next mail comes a minute later."""
        sent = super().receives_bytes(raw, handle=handle)
        self.now += timedelta(minutes=1)
        return sent

    def joins(self, *towns: str) -> None:
        """Municipalities become members by mail."""
        for town in towns:
            text = f"{town.title()} Kommune melder sig hermed ind i netværket. EAN 5798006291731."
            signed = f"{text}\n\nVenlig hilsen\n{CONTACTS[town]}"
            self.receives(contact(town), signed, "Indmeldelse")

    def signs_up(self, town: str, meeting: int, *names: str) -> list[Sent]:
        """People of a town are signed up by its contact; without names the contact alone."""
        people = names or (CONTACTS[town],)
        sent: list[Sent] = []
        for name in people:
            person = f"{name}, {name.split()[0].lower()}@{town}.dk"
            text = f"Tilmeld {person}, til mødet den {DAYS[meeting]}."
            sent += self.receives(contact(town), f"{text}\n\nMvh\n{CONTACTS[town]}", "Hej")
        return sent

    def previews(self, subject: str, text: str = "Kære alle\n\n9.30 Kaffe", **more: object) -> Sent:
        """An organiser's command and the one preview it is answered with."""
        sender = str(more.pop("sender", ORGANISER))
        return only(self.receives(sender, text, subject, **more), "preview")  # type: ignore[arg-type]

    def replies(self, to: Sent, text: str, sender: str = ORGANISER) -> list[Sent]:
        """A reply in the thread of a mail of ours."""
        return self.receives(sender, text, f"SV: {to.subject}", reply_to=to)

    def publishes(self, subject: str, text: str = "Kære alle\n\n9.30 Kaffe") -> list[Sent]:
        """A command, its preview and `send`; what was sent on that."""
        return self.replies(self.previews(subject, text), "send")

    def has_case(
        self,
        sender: str = "Lea Bo <lea.bo@gmail.com>",
        subject: str = "Tilmelding",
        meeting: int = 2,
    ) -> Sent:
        """A mail for a person: a private address speaks for a municipality."""
        day = DAYS[meeting]
        text = f"Hej\n\nJeg vil gerne tilmelde mig mødet den {day} for Odense Kommune."
        name, _ = parseaddr(sender)
        sent = self.receives(sender, f"{text}\n\nVenlig hilsen\n{name}", subject)
        return only(sent, "review_case")


def kinds(sent: list[Sent]) -> list[str]:
    """The kind of each mail."""
    return [mail.kind for mail in sent]


def only(sent: list[Sent], kind: str) -> Sent:
    """The one mail of a kind."""
    found = [mail for mail in sent if mail.kind == kind]
    assert len(found) == 1, [(mail.kind, mail.to) for mail in sent]
    return found[0]


def to(sent: list[Sent], kind: str) -> list[str]:
    """Who got the mails of a kind."""
    return sorted(address for mail in sent if mail.kind == kind for address in mail.to)


def line(mail: Sent) -> str:
    """The plain text on one line."""
    return re.sub(r"\s+", " ", mail.text)


def html(mail: Sent) -> str:
    """The HTML part."""
    part = mail.message.get_body(("html",))
    assert part is not None
    return str(part.get_content())


def files(mail: Sent) -> dict[str, bytes]:
    """The attached files by name, the invitation left out."""
    return {
        str(part.get_filename()): part.get_payload(decode=True)
        for part in mail.message.walk()
        if part.get_filename() and part.get_filename() != "invite.ics"
    }


def answers_to(sent: list[Sent], mail_id: str) -> list[Sent]:
    """The direct answers to a mail."""
    return [mail for mail in sent if mail.message["In-Reply-To"] == mail_id]


def formatted(season: StaffSeason, subject: str, text: str, markup: str) -> EmailMessage:
    """An organiser's mail with plain and HTML text, proven; files are added by the test."""
    mail = EmailMessage()
    mail["From"], mail["To"] = ORGANISER, season.office.network.address
    mail["Subject"], mail["Date"] = subject, format_datetime(season.now)
    mail["Message-ID"] = f"<formatted-{len(season.sent())}@kl.example>"
    mail["Authentication-Results"] = "mx.kl.example; dmarc=pass header.from=kl.example"
    mail.set_content(text)
    mail.add_alternative(markup, subtype="html")
    return mail

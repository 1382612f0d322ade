"""Builds raw mails for the tests of reading, as clients write them."""

from __future__ import annotations

from email.message import EmailMessage

from knub_mailer.domain.mail import Letter
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.segment import segment

NETWORK = "knub@kl.example"
SENDER = "Mette Holm <meho@randers.dk>"


def raw_mail(
    text: str | None = None,
    html: str | None = None,
    *,
    subject: str = "Møde 2",
    sender: str = SENDER,
    headers: dict[str, str] | None = None,
) -> bytes:
    """A mail to the network with a text, an HTML body, or both as alternatives."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = NETWORK
    message["Subject"] = subject
    message["Date"] = "Tue, 05 May 2026 10:00:00 +0200"
    message["Message-ID"] = "<1@randers.dk>"
    for name, value in (headers or {}).items():
        message[name] = value
    if text is not None:
        message.set_content(text)
    if html is not None and text is None:
        message.set_content(html, subtype="html")
    elif html is not None:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()


def read(raw: bytes) -> Letter:
    """The letter in raw bytes, as the service reads it."""
    return segment(parse_mail(raw), NETWORK, "KNUB")


def letter(text: str | None = None, html: str | None = None, **fields: object) -> Letter:
    """The letter that a mail of this text or HTML is read as."""
    return read(raw_mail(text, html, **fields))  # type: ignore[arg-type]

"""From a notice to a finished mail: words, look, calendar, files, threading and loop headers."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path

from knub_mailer.domain.mail import Address, Attachment, OutgoingMail
from knub_mailer.domain.network import Network
from knub_mailer.domain.notices import CalendarPart, Notice, Preview, Thread
from knub_mailer.mail.assemble import Bodies, assembled
from knub_mailer.mail.clean import cleaned
from knub_mailer.mail.fields import address_field, id_field, mailbox, text_field
from knub_mailer.mail.templates import Rendered, Templates

SERVICE = "knub-mailer"
"""Stands in every Message-ID, which even gateways keep that lose all other marks."""

_MAX_SUBJECT = 180
_MAX_REFERENCES = 12


class Composer:
    """Makes the mails of one network."""

    def __init__(self, network: Network, templates: Path) -> None:
        """`templates` is the folder that holds `email/`."""
        self._network = network
        self._templates = Templates(network, templates / "email")

    def compose(
        self,
        notice: Notice,
        *,
        to: Sequence[Address],
        effect_key: str,
        now: datetime,
        cc: Sequence[Address] = (),
        in_reply_to: Thread | None = None,
        calendar: CalendarPart | None = None,
        attachments: Sequence[Attachment] = (),
        secret: bytes = b"",
    ) -> OutgoingMail:
        """The mail that tells a notice, byte for byte the same for the same arguments.

        Args:
            to, cc: who gets it; each sees the others. An address that is there twice counts once.
            effect_key: the effect that causes it; the Message-ID follows from it.
            now: the Date, aware.
            in_reply_to: the mail it answers (`direct`), or whose thread it belongs to.
            attachments: files, unchanged; `inline` ones with a content id stand in the HTML.
            secret: the service's own; without it nobody can guess the Message-ID or the envelope
                sender of a mail that went to somebody else, and forge its bounce.

        Raises:
            Refused: an address is none; nobody can be written to.
        """
        to, cc = _once(to, cc)
        subject, text, html = self.preview(notice)
        key = self._hash(effect_key, secret)
        message_id = f"{key[:32]}.{self._network.key}.{SERVICE}@{self._network.domain}"
        head = self._head(subject, to, cc, message_id, now, in_reply_to)
        seed = hashlib.sha256(f"{key}\0{text}\0{html}".encode("utf-8", "replace"))
        for file in attachments:
            seed.update(file.content)
        body = assembled(Bodies(text, html, calendar, tuple(attachments)), seed.hexdigest()[:24])
        direct = in_reply_to.message_id if in_reply_to and in_reply_to.direct else None
        return OutgoingMail(
            effect_key=effect_key,
            message_id=message_id,
            envelope_sender=self._bounce_address(key),
            recipients=tuple(mailbox(address.email) for address in (*to, *cc)),
            content=head + body,
            subject=subject,
            template=notice.template,
            in_reply_to=direct,
        )

    def preview(self, notice: Notice) -> tuple[str, str, str]:
        """The subject, the whole text and the whole HTML of the mail that tells a notice."""
        rendered = self._render(notice)
        language = getattr(notice, "language", self._network.language)
        text, html = self._templates.framed(rendered, language)
        subject = f"{self._network.tag} {rendered.subject}"
        if len(subject) > _MAX_SUBJECT:
            subject = f"{subject[:_MAX_SUBJECT].rsplit(' ', 1)[0]} …"
        return subject, text, html

    def _render(self, notice: Notice) -> Rendered:
        """A notice's words, before they are put into the network's look."""
        notice = cleaned(notice)
        language = getattr(notice, "language", self._network.language)
        values: dict[str, object] = {"notice": notice}
        if isinstance(notice, Preview):
            values["inside"] = self._render(notice.sample)
        return self._templates.render(notice.template, language, **values)

    def _head(
        self,
        subject: str,
        to: Sequence[Address],
        cc: Sequence[Address],
        message_id: str,
        now: datetime,
        thread: Thread | None,
    ) -> bytes:
        direct = thread is not None and thread.direct
        answered = thread.message_id if thread and direct else None
        fields = [
            address_field("From", [Address(self._network.address, self._network.name)]),
            address_field("To", to),
            address_field("Cc", cc) if cc else "",
            text_field("Subject", subject),
            f"Date: {format_datetime(now.astimezone(self._network.zone))}",
            id_field("Message-ID", [message_id]),
            id_field("In-Reply-To", [answered]) if answered else "",
            id_field("References", _references(thread)) if thread and _references(thread) else "",
            f"Auto-Submitted: {'auto-replied' if direct else 'auto-generated'}",
            "X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply",
            text_field("X-Knub-Mailer", self._network.key),
            "MIME-Version: 1.0",
        ]
        return "".join(f"{field}\r\n" for field in fields if field).encode("utf-8")

    def _bounce_address(self, key: str) -> str:
        local, _, domain = self._network.address.rpartition("@")
        return f"{local}+b-{key[:20]}@{domain}"

    def _hash(self, effect_key: str, secret: bytes) -> str:
        named = f"{self._network.key}\0{effect_key}".encode()
        return hmac.new(secret, named, hashlib.sha256).hexdigest()


def _once(
    to: Sequence[Address], cc: Sequence[Address]
) -> tuple[tuple[Address, ...], tuple[Address, ...]]:
    """Every address in one field only, the first time it is named."""
    first = tuple({address.email.lower(): address for address in reversed(to)}.values())[::-1]
    taken = {address.email.lower() for address in first}
    second = {a.email.lower(): a for a in cc if a.email.lower() not in taken}
    return first, tuple(second.values())


def _references(thread: Thread) -> tuple[str, ...]:
    """The thread's ids, the first and the newest ones when there are many (RFC 5322, 3.6.4)."""
    ids = tuple(filter(None, dict.fromkeys((*thread.references, thread.message_id))))
    return ids if len(ids) <= _MAX_REFERENCES else (ids[0], *ids[1 - _MAX_REFERENCES :])

"""A mail taken apart as a reader would: new text, signature, history, forwards, files."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knub_mailer.domain.mail import Attachment, CalendarReply, IncomingMail, Letter, Rsvp
from knub_mailer.mail.automated import why_automated, why_seems_automatic
from knub_mailer.mail.automatic_texts import ANSWERED_INVITATION, DECLINED_SUBJECT, asks_us
from knub_mailer.mail.calendar_reply import read_calendar_reply
from knub_mailer.mail.footers import (
    end_without_notices,
    without_client_marks,
    without_notices,
)
from knub_mailer.mail.forms import with_values_beside_labels
from knub_mailer.mail.html import html_lines
from knub_mailer.mail.lines import Line, plain_lines, tables_of, text_from, trimmed
from knub_mailer.mail.names import Sender
from knub_mailer.mail.offers import offer_of_history
from knub_mailer.mail.parse import parse_mail
from knub_mailer.mail.quoting import Split, split_history
from knub_mailer.mail.signature import split_signature
from knub_mailer.mail.wrapping import unwrapped

_PREFIX = re.compile(
    r"\s*(?:(?P<reply>sv|re|aw|antw|antwort|svar|odp|res|rif|bals|vá)"
    r"|(?P<forward>vs|fw|fwd|wg|vb|vbs|vidb|tr|videresendt|videresend|doorst|i|vs\. ))"
    r"\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*:\s*",
    re.IGNORECASE,
)
_EXTERNAL_TAG = re.compile(
    r"\s*\[?\s*(?:eksternt?|external|ekstern mail|ekstern e-?mail)\s*\]\s*:?\s*", re.I
)
# What is longer is no letter; reading it all would take a hostile mail's time.
_LONGEST_SUBJECT, _LONGEST_SIGNATURE = 1_000, 8_000
_LONGEST_BODY, _LAST_OF_BODY, _LONGEST_HISTORY = 24_000, 6_000, 60_000
_LOGO_SIZE_BYTES = 40_000
_UNREAD_TYPES = frozenset(
    {
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
        "application/pgp-encrypted",
        "text/calendar",
        "application/ics",
        "text/vcard",
        "text/x-vcard",
        "text/rfc822-headers",
        "text/x-amp-html",
    }
)


def segment(mail: IncomingMail, own_address: str, tag: str) -> Letter:
    """What the sender wrote now, and everything else (see `Letter`).

    Args:
        mail: as parsed.
        own_address: the network's address; mail from it is the service's own.
        tag: the network's mark in subjects, with or without brackets ("KNUB").

    Never raises; time is linear in the mail's length.
    """
    subject, reply, forward = _subject(mail.subject, tag)
    lines = _lines_of(mail)
    sender = Sender.of(mail.sender)
    split = split_history(without_client_marks(lines), sender, forward=forward)
    body, signature = _body_and_signature(mail, split, sender)
    enclosed = [_enclosed_text(part) for part in mail.attachments if _is_mail(part)]
    written = f"{_text(body)}\n{_text(signature)}".strip()
    calendar_reply = _calendar_reply(mail, written)
    automated, reason = why_automated(mail, written, own_address, calendar_reply)
    text, quoted = _text(body), _text(split.quoted)[:_LONGEST_HISTORY]
    return Letter(
        mail=mail,
        subject=subject[:_LONGEST_SUBJECT],
        subject_inherited=reply or forward,
        body=text if len(text) <= _LONGEST_BODY else _ends_of(text),
        shortened=len(text) > _LONGEST_BODY,
        tables=tables_of(body) if len(text) <= _LONGEST_BODY else (),
        signature=_text(signature)[:_LONGEST_SIGNATURE],
        quoted=quoted,
        forwarded="\n\n".join(filter(None, [_text(split.forwarded), *enclosed]))[:_LONGEST_HISTORY],
        automated=automated,
        automated_reason=reason,
        seems_automatic="" if automated else why_seems_automatic(mail, written),
        calendar_reply=calendar_reply,
        attachments=tuple(
            part.filename
            for part in mail.attachments
            if part.filename and _would_be_opened(part, beside_text=bool(mail.text.strip()))
        ),
        offer=offer_of_history(quoted),
    )


def _calendar_reply(mail: IncomingMail, written: str) -> CalendarReply | None:
    """What a calendar program answered; None where a person wrote a wish into an acceptance.

    A declined invitation counts as one also where its calendar part was lost on the way.
    """
    reply = read_calendar_reply(mail.calendar)
    if reply is None:
        if not DECLINED_SUBJECT.match(mail.subject) or mail.sender is None:
            return None
        comment = None if ANSWERED_INVITATION.search(written) else written or None
        return CalendarReply("", mail.sender.email, Rsvp.DECLINED, comment)
    return None if reply.rsvp is not Rsvp.DECLINED and asks_us(written) else reply


def _subject(subject: str, tag: str) -> tuple[str, bool, bool]:
    """The bare subject, and whether it came with a reply or with a forward (the outermost)."""
    marks = re.compile(r"\s*\[\s*" + re.escape(tag.strip("[] ")) + r"\s*\]\s*", re.IGNORECASE)
    outermost = ""
    while True:
        prefix = _PREFIX.match(subject) or marks.match(subject) or _EXTERNAL_TAG.match(subject)
        if prefix is None or not prefix.group().strip():
            break
        if prefix.re is _PREFIX and not outermost:
            outermost = "reply" if prefix.group("reply") else "forward"
        subject = subject[prefix.end() :]
    return subject.strip(), outermost == "reply", outermost == "forward"


def _lines_of(mail: IncomingMail) -> list[Line]:
    """The mail's lines; where its text was read from HTML, with what the HTML says about each."""
    marked = list(html_lines(mail.html)) if mail.html else []
    if not marked:
        return plain_lines(mail.text)
    before, found, after = mail.text.partition(text_from(marked))
    if not found:
        return plain_lines(mail.text)
    above = plain_lines(before.rstrip("\n")) if before.strip() else []
    below = plain_lines(after) if after.strip() else []
    return [*above, *marked, *below]


def _body_and_signature(
    mail: IncomingMail, split: Split, sender: Sender
) -> tuple[list[Line], list[Line]]:
    """The new text of all pieces between the history, and the last signature under any."""
    address = mail.sender.email if mail.sender else ""
    body: list[Line] = []
    signature: list[Line] = []
    for piece in split.new:
        text, signed = split_signature(end_without_notices(piece), sender, address)
        text = trimmed(end_without_notices(trimmed(text)))
        if text:
            body += [*([Line("")] if body else []), *text]
        if any(not line.blank for line in signed):
            signature = trimmed(without_notices(signed))
    body = with_values_beside_labels(body)
    return unwrapped(body) if mail.html is None else body, signature


def _text(lines: Sequence[Line]) -> str:
    return "\n".join(line.text for line in trimmed(lines))


def _ends_of(text: str) -> str:
    """A text that nobody would write, without its middle."""
    return f"{text[: _LONGEST_BODY - _LAST_OF_BODY]}\n\n{text[-_LAST_OF_BODY:]}"


def _is_mail(part: Attachment) -> bool:
    named = (part.filename or "").lower().endswith(".eml")
    return part.content_type == "message/rfc822" or named


def _enclosed_text(part: Attachment) -> str:
    """An enclosed mail with the header lines a reader sees above it."""
    mail = parse_mail(part.content)
    names = [
        ("Fra", ", ".join(f"{box.name or ''} <{box.email}>".strip() for box in mail.senders)),
        ("Emne", mail.subject),
    ]
    header = "\n".join(f"{label}: {value}" for label, value in names if value)
    return f"{header}\n\n{mail.text.strip()}".strip()


def _would_be_opened(part: Attachment, *, beside_text: bool) -> bool:
    """Files for a reader: no logos, signatures or the parts of reports.

    Outlook's own wrapping of a mail (winmail.dat) is nothing to open where its text is there.
    """
    if part.content_type in {"application/ms-tnef", "application/vnd.ms-tnef"}:
        return not beside_text
    if part.content_type in _UNREAD_TYPES or part.content_type.startswith("message/"):
        return False
    if part.content_type.startswith("image/"):
        return not part.inline and len(part.content) > _LOGO_SIZE_BYTES
    return not part.inline or part.content_id is None

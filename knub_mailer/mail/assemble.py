"""The MIME tree of an outgoing mail, byte for byte the same for the same input (RFC 2045–2049).

Written by hand: the standard library's generator costs more than all the rest of a mail, and draws
its boundaries at random. Everything comes out in 7 bits with CRLF.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass

from knub_mailer.domain.mail import Attachment
from knub_mailer.domain.notices import CalendarPart
from knub_mailer.mail.clean import one_line
from knub_mailer.mail.fields import old_parameter, parameter
from knub_mailer.mail.sanitise import content_id

_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,80}/[a-z0-9][a-z0-9!#$&^_.+-]{0,80}")
_PARAMETER = re.compile(r"[a-z][a-z0-9-]{0,40}")
_KEPT_PARAMETERS = frozenset({"charset", "format", "method"})
_LONG_LINE = re.compile(rb"[^\n]{998,}")
_MAX_NAME = 120


@dataclass(frozen=True, slots=True)
class Bodies:
    """What a mail says, in the forms a client chooses from."""

    text: str
    html: str
    calendar: CalendarPart | None = None
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A part's header lines (the first is its Content-Type) and its encoded body."""

    fields: tuple[str, ...]
    body: bytes

    def __bytes__(self) -> bytes:
        return "\r\n".join(self.fields).encode("ascii") + b"\r\n\r\n" + self.body


def assembled(bodies: Bodies, seed: str) -> bytes:
    """The body of a mail with its Content-Type fields first; boundaries follow from the seed.

    mixed(alternative(text, related(html, images), calendar), invite.ics, files): the calendar is
    an alternative, so that clients show it as an invitation, and a file for those that don't.
    """
    boundaries = (f"=_{seed}_{number}" for number in range(1, 4))
    inline = [each for each in bodies.attachments if each.inline and each.content_id]
    files = [each for each in bodies.attachments if not (each.inline and each.content_id)]
    html = _text("text/html; charset=utf-8", bodies.html)
    if inline:
        images = [_file(each, "inline") for each in inline]
        html = _multipart("related", [html, *images], next(boundaries))
    choices = [_text("text/plain; charset=utf-8", bodies.text), html]
    if bodies.calendar:
        choices.append(_invitation(bodies.calendar))
    whole = _multipart("alternative", choices, next(boundaries))
    rest = [_file(each, "attachment") for each in files]
    if bodies.calendar:
        rest.insert(0, _invitation_file(bodies.calendar))
    return bytes(_multipart("mixed", [whole, *rest], next(boundaries)) if rest else whole)


def file_name(name: str | None, fallback: str = "fil") -> str:
    """A file name that is no path and has no tricks, at most 120 characters long."""
    last = re.split(r"[/\\]", one_line(name or ""))[-1]
    kept = re.sub(r'[<>:"|?*]', "_", last).strip(". ") or fallback
    if len(kept) <= _MAX_NAME:
        return kept
    stem, dot, ending = kept.rpartition(".")
    if not dot or len(ending) > 10:
        return kept[:_MAX_NAME]
    return f"{stem[: _MAX_NAME - len(ending) - 1]}.{ending}"


def _multipart(subtype: str, parts: Sequence[_Part], boundary: str) -> _Part:
    marker = b"--" + boundary.encode("ascii")
    inner = b"".join(marker + b"\r\n" + bytes(part) + b"\r\n" for part in parts)
    related = ';\r\n type="text/html"' if subtype == "related" else ""
    kind = f'Content-Type: multipart/{subtype}; boundary="{boundary}"{related}'
    return _Part((kind,), inner + marker + b"--\r\n")


def _text(kind: str, text: str) -> _Part:
    raw = text.encode("utf-8", "replace")
    body = binascii.b2a_qp(raw, istext=True).replace(b"\n", b"\r\n")
    return _Part((f"Content-Type: {kind}", "Content-Transfer-Encoding: quoted-printable"), body)


def _invitation(calendar: CalendarPart) -> _Part:
    kind = f"Content-Type: text/calendar; charset=utf-8; method={calendar.method}"
    return _Part((kind, "Content-Transfer-Encoding: base64"), _base64(calendar.content))


def _invitation_file(calendar: CalendarPart) -> _Part:
    fields = (
        'Content-Type: application/ics; name="invite.ics"',
        'Content-Disposition: attachment; filename="invite.ics"',
        "Content-Transfer-Encoding: base64",
    )
    return _Part(fields, _base64(calendar.content))


def _file(file: Attachment, disposition: str) -> _Part:
    name = file_name(file.filename)
    kind = file.content_type if _TYPE.fullmatch(file.content_type) else "application/octet-stream"
    content, encoding = file.content, "base64"
    if kind.startswith(("message/", "multipart/")):
        kind, content, encoding = _mail_inside(file)
    fields = [f"Content-Type: {kind}{_parameters(file)};\r\n {old_parameter('name', name)}"]
    fields.append(f"Content-Disposition: {disposition};\r\n {parameter('filename', name)}")
    if disposition == "inline" and file.content_id:
        fields.append(f"Content-ID: <{content_id(file.content_id)}>")
    fields.append(f"Content-Transfer-Encoding: {encoding}")
    return _Part(tuple(fields), content if encoding == "7bit" else _base64(content))


def _mail_inside(file: Attachment) -> tuple[str, bytes, str]:
    """A mail may not be encoded (RFC 2046, 5.2.1): as it is in 7 bits, else as a mere file."""
    lines = file.content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    whole = file.content_type == "message/rfc822" and lines.isascii() and b"\0" not in lines
    if whole and not _LONG_LINE.search(lines):
        return "message/rfc822", lines.replace(b"\n", b"\r\n"), "7bit"
    return "application/octet-stream", file.content, "base64"


def _parameters(file: Attachment) -> str:
    kept = (
        parameter(name, value)
        for name, value in file.parameters
        if name in _KEPT_PARAMETERS and _PARAMETER.fullmatch(name)
    )
    return "".join(f"; {each}" for each in kept)


def _base64(content: bytes) -> bytes:
    lines = (content[start : start + 57] for start in range(0, len(content), 57))
    return b"".join(binascii.b2a_base64(line)[:-1] + b"\r\n" for line in lines)

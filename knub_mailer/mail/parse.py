"""Bytes as an IncomingMail: the package's way in. Never raises, whatever the bytes are.

Bodies are chosen as a reader's client chooses them: of texts that stand for each other
(multipart/alternative) the HTML is what is seen, as long as it says what the plain text says.
Text that the HTML hides is not seen, so it does not count when the plain text shows it either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knub_mailer.domain.mail import Address, Attachment, IncomingMail
from knub_mailer.mail.addresses import (
    addresses,
    aware_date,
    message_id,
    message_ids,
    received_date,
)
from knub_mailer.mail.charset import (
    declared_in_html,
    decoded_words,
    readable,
    text_of,
    without_entities,
)
from knub_mailer.mail.html import MAX_CHARACTERS, html_lines
from knub_mailer.mail.lines import MAX_LINES, text_from, without_middle
from knub_mailer.mail.mime import Fields, Part, disposition, first_field, parse_tree

_BODY_TYPES = frozenset({"text/plain", "text/html", "text/enriched", "text/markdown"})
_MAX_DEFECTS = 50
_FLOWED_PREFIX = re.compile(r"(>*) ?")
_WORD = re.compile(r"[^\W_]{3,}")
_LINK_REMNANT = re.compile(r"<(?:https?|ftp|tel|sip|callto|file):[^<>\n]{0,2000}>", re.I)
_LABELLED_LINK = re.compile(r"(:[ \t]*)<(https?:[^<>\s]{1,2000})>", re.I)
_MAIL_REMNANT = re.compile(r"[ \t]?<mailto:\s*([^<>\s?]{1,300})(?:\?[^<>\n]{0,500})?>", re.I)
_SHOWN_ADDRESS = re.compile(r"(?:.*[<(,;:\"|])?[^<>(),;:\"|@]+@[^<>(),;:\"|@]+$")
_SPLIT_OFF = re.compile(r"ATT\d{5}\.(?:txt|html?)$", re.I)  # Exchange's name of text behind a file
_MARKUP = re.compile(
    r"<(?:/?(?:p|div|br|span|html|body|table|tbody|t[dhr]|[abius]|font|img|head|meta|style|[uod]l"
    r"|li|d[dt]|h[1-6r]|pre|center|strong|em|small|blockquote|script|title|section|article|main"
    r"|form|label|o:p)\b|!--|!doctype)",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,4000}>")
_FRAGMENT = re.compile(
    r"<(?:p|div|span|body|table|font|meta|style|head|b|h[1-6])(?:\s[^<>]{0,500})?>"
)
_ARMOUR_START = re.compile(r"-----BEGIN PGP SIGNED MESSAGE-----\n(?:\w+: .{0,200}\n){0,5}\n?")
_ARMOUR_END = re.compile(
    r"^-----BEGIN PGP SIGNATURE-----\n(?:[^\n]{0,200}\n){0,60}?-----END PGP SIGNATURE-----", re.M
)
_IMAGE_REMNANT = re.compile(
    r"\[(?:cid:[^\[\]\n]{0,200}|image:[^\[\]\n]{0,200}|inline image[^\[\]\n]{0,200})\]", re.I
)


@dataclass(slots=True)
class _Body:
    """What reads as the mail's text while its parts are gone through."""

    blocks: list[_Block] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    calendar: list[str] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Block:
    """Texts of one multipart/alternative, or one text outside of any."""

    alternative: int | None
    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)


def parse_mail(raw: bytes) -> IncomingMail:
    """Read a message (RFC 5322, MIME); what is broken is read as well as it can be.

    Returns a mail in any case: empty bytes give one without fields and text. What was broken
    stands in its `defects`.
    """
    tree = parse_tree(raw)
    body = _Body(defects=tree.defects)
    for part in tree.leaves:
        _sort_in(part, body)
    text, html = _text_and_html(body)
    fields = tuple((name, decoded_words(value)) for name, value in tree.fields)
    senders = _mailboxes(tree.fields, "from") or _mailboxes(tree.fields, "sender")
    return IncomingMail(
        message_id=message_id(first_field(tree.fields, "message-id")),
        subject=first_field(fields, "subject"),
        senders=senders,
        reply_to=_mailboxes(tree.fields, "reply-to"),
        to=_mailboxes(tree.fields, "to"),
        cc=_mailboxes(tree.fields, "cc"),
        sent=aware_date(first_field(tree.fields, "date")),
        arrived=received_date(first_field(tree.fields, "received")),
        in_reply_to=message_id(first_field(tree.fields, "in-reply-to")),
        references=message_ids(first_field(tree.fields, "references")),
        headers=fields,
        text=text,
        html=html,
        attachments=tuple(body.attachments),
        calendar=tuple(body.calendar),
        defects=tuple(body.defects[:_MAX_DEFECTS]),
    )


def _mailboxes(fields: Fields, name: str) -> tuple[Address, ...]:
    """The mailboxes of every field of that name: several From fields are several authors."""
    found = [box for key, value in fields if key == name for box in addresses(value)]
    return tuple(dict.fromkeys(found))


def _sort_in(part: Part, body: _Body) -> None:
    """Put a leaf where it belongs: text that is read, a calendar part, or a file."""
    kind, filename = disposition(part)
    content, defect = part.content()
    if defect:
        body.defects.append(defect)
    is_calendar = part.content_type in {"text/calendar", "application/ics"}
    if is_calendar:
        body.calendar.append(_decoded(part, content, body))
    is_file = kind == "attachment" or (filename is not None and part.alternative is None)
    is_file = is_file and not _SPLIT_OFF.match(filename or "")
    if part.content_type in _BODY_TYPES and not is_file:
        _add_text(part, content, body)
    elif not is_calendar or is_file:
        body.attachments.append(_attachment(part, content, kind, filename))


def _attachment(part: Part, content: bytes, kind: str, filename: str | None) -> Attachment:
    content_id = message_id(part.field("content-id"))
    return Attachment(
        filename=filename,
        content_type=part.content_type,
        content=content,
        content_id=content_id,
        inline=kind == "inline" or (content_id is not None and part.parent == "multipart/related"),
        parameters=part.parameters,
    )


def _decoded(part: Part, content: bytes, body: _Body) -> str:
    declared = part.parameter("charset")
    if declared is None and part.content_type == "text/html":
        declared = declared_in_html(content)
    text, defect = text_of(content, declared)
    if defect:
        body.defects.append(defect)
    return text


def _add_text(part: Part, content: bytes, body: _Body) -> None:
    text = _decoded(part, content, body)
    last = body.blocks[-1] if body.blocks else None
    if last is None or part.alternative is None or last.alternative != part.alternative:
        last = _Block(part.alternative)
        body.blocks.append(last)
    is_html = part.content_type == "text/html" and _MARKUP.search(text)
    if is_html or _is_really_html(text):
        if len(text) > MAX_CHARACTERS:
            body.defects.append(f"HTML is read to its {MAX_CHARACTERS}th character only")
        last.html.append(text)
        return
    lines = readable(text).split("\n")
    text = without_entities("\n".join(without_middle(lines, 3 * MAX_LINES)))
    if (part.parameter("format") or "").lower() == "flowed":
        text = _unflowed(text, delete_space=(part.parameter("delsp") or "").lower() == "yes")
    if part.content_type == "text/enriched":
        text = _TAG.sub("", text)
    last.plain.append(_without_remnants(_without_armour(text)))


def _is_really_html(text: str) -> bool:
    """HTML sent as text/plain."""
    head = text[:600].lstrip("\ufeff \t\r\n").lower()
    if head.startswith(("<!doctype html", "<html")):
        return "<" in head[6:]
    return bool(_FRAGMENT.match(head)) and text[-600:].rstrip("\ufeff \t\r\n\0").endswith(">")


def _without_armour(text: str) -> str:
    """Text signed with OpenPGP without the lines around it (RFC 9580, section 7)."""
    if "-----BEGIN PGP SIGNED" not in text:
        return text
    return _ARMOUR_END.sub("", _ARMOUR_START.sub("", text, count=1), count=1)


def _text_and_html(body: _Body) -> tuple[str, str | None]:
    """The text as read, and the HTML it was read from (all of it in one) or None."""
    texts: list[str] = []
    pages: list[str] = []
    for block in body.blocks:
        page = "\n".join(block.html)
        seen = text_from(html_lines(page)) if page.strip() else ""
        plain = "\n".join(block.plain)
        if seen and not (plain.strip() and _says_more(plain, seen, page)):
            texts.append(seen)
        else:
            texts.append(plain)
        if page:
            pages.append(page)
    text = "\n".join(text for text in texts if text.strip())
    return text, "\n".join(pages) if pages else None


def _says_more(plain: str, seen: str, page: str) -> bool:
    """Whether the plain text holds most of the words and the HTML neither shows nor hides them.

    A gateway that adds its notice as HTML to a plain mail makes such alternatives.
    """
    words = {word.lower() for word in _WORD.findall(plain[:20_000])}
    if len(plain.split()) <= len(seen.split()):
        return False
    missing = words - {word.lower() for word in _WORD.findall(seen[:200_000])}
    if len(missing) * 2 <= len(words):
        return False
    hidden = {word.lower() for word in _WORD.findall(readable(page[:400_000]))}
    return len(missing - hidden) * 2 > len(words)


def _unflowed(text: str, *, delete_space: bool) -> str:
    """Paragraphs of format=flowed put together again (RFC 3676, section 4)."""
    lines: list[str] = []
    open_depth: int | None = None
    pieces: list[str] = []
    for raw in text.split("\n"):
        prefix = _FLOWED_PREFIX.match(raw)
        depth = len(prefix.group(1)) if prefix else 0
        line = raw[prefix.end() :] if prefix else raw
        if open_depth != depth or line == "-- ":
            lines += _closed(pieces, open_depth)
            pieces, open_depth = [], depth
        if line.endswith(" ") and line != "-- ":
            pieces.append(line[:-1] if delete_space else line)
            continue
        pieces.append(line)
        lines += _closed(pieces, depth)
        pieces, open_depth = [], None
    return "\n".join([*lines, *_closed(pieces, open_depth)])


def _closed(pieces: list[str], depth: int | None) -> list[str]:
    if not pieces:
        return []
    text = "".join(pieces)
    return [f"{'>' * depth} {text}" if depth else text]


def _without_remnants(text: str) -> str:
    """Outlook's plain text without the link targets and pictures it writes beside the words.

    An address that stands as a link's target only is kept, in parentheses, behind those words;
    a target behind "Link:" is what the line says, and is kept too.
    """
    if "<" in text:
        text = _LINK_REMNANT.sub("", _LABELLED_LINK.sub(r"\1\2", text))
        text = _MAIL_REMNANT.sub(_kept_address, text)
    return _IMAGE_REMNANT.sub("", text) if "[" in text else text


def _kept_address(remnant: re.Match[str]) -> str:
    before = remnant.string[max(0, remnant.start() - 220) : remnant.start()]
    shown = before.rsplit(maxsplit=1)[-1] if before[-1:].strip() else ""
    space = remnant.group()[: remnant.group().index("<")]
    if _SHOWN_ADDRESS.match(shown):
        return space
    target = remnant.group(1)
    return f" ({target})" if "@" in target else ""

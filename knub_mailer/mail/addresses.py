"""Address lists, message ids and dates of header fields, as broken as clients write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from knub_mailer.domain.mail import Address
from knub_mailer.mail.charset import decoded_words

_MAX_ADDRESSES = 2_000
_ENCODED_WORD = re.compile(r"=\?[^?\s]{1,60}\?[qQ]\?[^?]{1,4000}\?=")
_SEPARATOR = re.compile(r"[,;:\"()<>]")
_STRUCTURE = re.compile(r"[\"()<>,;:]")
_ANGLE = re.compile(r"<([^<>]*)>")
_COMMENT = re.compile(r"\(([^()]{0,400})\)")
_BARE = re.compile(r"[^\s<>\"'(),;:@\[\]]{1,100}@[^\s<>\"'(),;:@\[\]]{1,255}")
_MESSAGE_ID = re.compile(r"<\s*([^<>]+?)\s*>")
_FIRST_YEAR, _LAST_YEAR = 1990, 2200


def addresses(value: str) -> tuple[Address, ...]:
    """The mailboxes of From, To, Cc … (RFC 5322, section 3.4), encoded words not yet decoded.

    Groups are dissolved; `Holm, Pia <p@x.dk>` without its quotes is one mailbox, and so is an
    encoded word with a comma in it.
    """
    found: list[Address] = []
    surname = ""
    for chunk in _chunks(_ENCODED_WORD.sub(_without_separators, value)):
        if "@" not in chunk and "=?" not in chunk:
            surname = f"{surname}, {chunk}" if surname else chunk
            continue
        address = _mailbox(f"{surname}, {chunk}" if surname else chunk)
        surname = ""
        if address is not None:
            found.append(address)
        if len(found) >= _MAX_ADDRESSES:
            break
    return tuple(found)


def _without_separators(word: re.Match[str]) -> str:
    """An encoded word whose commas and the like are encoded too, as RFC 2047 asks (5, rule 3)."""
    return _SEPARATOR.sub(lambda sign: f"={ord(sign.group()):02X}", word.group())


def _chunks(value: str) -> Iterator[str]:
    """Cut at commas outside quotes, comments and angle brackets; drop the names of groups."""
    if value.count('"') % 2:
        value = value.replace('"', " ")
    start, quoted, comment, angle = 0, False, 0, False
    for found in _STRUCTURE.finditer(value):
        index, sign = found.start(), found.group()
        if quoted:
            quoted = sign != '"' or value[index - 1] == "\\"
        elif sign == '"':
            quoted = True
        elif sign == "(":
            comment += 1
        elif sign == ")":
            comment = max(0, comment - 1)
        elif comment:
            continue
        elif sign in "<>":
            angle = sign == "<"
        elif sign in ",;" and not angle:
            yield from _chunk(value[start:index])
            start = index + 1
        elif sign == ":" and not angle and "@" not in value[max(start, index - 320) : index]:
            start = index + 1
    yield from _chunk(value[start:])


def _chunk(text: str) -> Iterator[str]:
    text = text.strip()
    if text:
        yield text


def _mailbox(chunk: str) -> Address | None:
    angles = [inner for inner in _ANGLE.findall(chunk) if "@" in inner]
    if angles:
        email = angles[-1]
        name = chunk[: chunk.rfind("<" + email)]
    else:
        decoded = decoded_words(chunk)
        bare = _BARE.search(_COMMENT.sub(" ", decoded))
        if bare is None:
            return None
        email = bare.group()
        comment = _COMMENT.search(decoded)
        name = comment.group(1) if comment else decoded.replace(email, " ")
    email = decoded_words(email).replace(" ", "").strip("'\"").lower()
    email = email.removeprefix("mailto:").rstrip(".")  # a root dot is no part of a mailbox
    if not email or email.startswith("@") or email.endswith("@"):
        return None
    return Address(email, _display_name(name, email))


def _display_name(raw: str, email: str) -> str | None:
    name = decoded_words(raw.strip().strip('"').replace('\\"', '"').replace("\\\\", "\\"))
    name = name.strip(" \"',;")
    if name.startswith("<") and name.endswith(">"):
        name = name[1:-1]
    return name if name and name.lower() != email else None


def message_id(value: str) -> str | None:
    """A message id without its angle brackets; None for an empty field."""
    found = _MESSAGE_ID.search(value)
    return (found.group(1) if found else value.strip(" <>")) or None


def message_ids(value: str) -> tuple[str, ...]:
    """Every message id of References or In-Reply-To, without angle brackets."""
    return tuple(_MESSAGE_ID.findall(value)) or tuple(value.split())


def aware_date(value: str) -> datetime | None:
    """The instant of a Date field, or None; one without a known zone is taken as UTC."""
    try:
        instant = parsedate_to_datetime(value.strip()[:200])
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    if not _FIRST_YEAR <= instant.year <= _LAST_YEAR:
        return None
    return instant if instant.tzinfo is not None else instant.replace(tzinfo=UTC)


def received_date(value: str) -> datetime | None:
    """The instant at the end of a Received field, or None."""
    return aware_date(value.rpartition(";")[2])

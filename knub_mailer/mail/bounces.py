"""Which recipients a bounce is about, and whether for good (RFC 3464, RFC 6533, RFC 3463).

Standard reports are read field by field. What qmail, Exchange, Exim and Gmail wrote in prose is
read from its fixed turns; a bounce that names nobody gives nothing rather than a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knub_mailer.domain.mail import IncomingMail
from knub_mailer.mail.addresses import message_id
from knub_mailer.mail.charset import text_of
from knub_mailer.mail.mime import first_field, parse_tree

_STATUS_TYPES = frozenset({"message/delivery-status", "message/global-delivery-status"})
_MAX_RECIPIENTS = 500
_MAX_TEXT = 100_000
_ADDRESS = r"[^\s<>()\"',;:@]{1,100}@[^\s<>()\"',;:@]{1,200}[\w]"
_STATUS = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])")
_REPLY_CODE = re.compile(r"(?<!\d)([45])\d\d(?=[ -])")
_FAILED_HEADER = "x-failed-recipients"
_QUOTED_ID = re.compile(r"^\s*Message-ID:\s*(?:\r?\n\s+)?(<[^<>\s]{3,300}>)", re.IGNORECASE | re.M)
_TEMPORARY = re.compile(
    r"(?:delayed|forsinket|will (?:be )?retr(?:y|ied)|still being retried|prøver igen"
    r"|temporar|midlertidig|mailbox (?:is )?full|over ?quota|postkassen? er fuld|fuld postkasse)",
    re.IGNORECASE,
)
_STILL_TRYING = re.compile(
    r"(?:delayed|forsinket|will (?:be )?retr(?:y|ied)|still being retried|prøver igen)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^\s*<?(?P<bracketed>" + _ADDRESS + r")>?\s*(?::|\(|$)"
    r"|(?:delivered to|levering(?:en)? til|leveres til|meddelelse til|message to|mail to"
    r"|recipients? failed:?|modtager(?:e|en)?:?|recipients?:?|besked til|levereret til)\s*"
    r"(?:\[?mailto:)?<?(?P<said>" + _ADDRESS + r")",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Bounce:
    """One recipient whom a mail did not reach.

    recipient: in lower case. status: "5.1.1" (RFC 3463), "5.0.0" or "4.0.0" where none is given.
    permanent: no use trying again. final: the server gave this mail up. original_message_id: of
    the mail that bounced, without angle brackets, or None. diagnostic: the server's words, on one
    line.
    """

    recipient: str
    status: str
    permanent: bool
    original_message_id: str | None
    diagnostic: str
    final: bool = True


def read_bounce(mail: IncomingMail) -> tuple[Bounce, ...]:
    """The recipients that a mail reports as not reached; () when it reports none. Never raises.

    A full mailbox (x.2.2) is temporary even where the server gave up: it empties again.
    """
    original = _original_message_id(mail)
    found: dict[str, Bounce] = {}
    for part in mail.attachments:
        if part.content_type in _STATUS_TYPES:
            for bounce in _from_report(part.content, original):
                found.setdefault(bounce.recipient, bounce)
    if not found:
        for bounce in _from_prose(mail, original):
            found.setdefault(bounce.recipient, bounce)
    return tuple(found.values())[:_MAX_RECIPIENTS]


def _original_message_id(mail: IncomingMail) -> str | None:
    for part in mail.attachments:
        if part.content_type in {"message/rfc822", "message/global"}:
            found = message_id(first_field(parse_tree(part.content).fields, "message-id"))
        elif part.content_type in {"text/rfc822-headers", "message/global-headers"}:
            quoted = _QUOTED_ID.search(text_of(part.content[:_MAX_TEXT], None)[0])
            found = message_id(quoted.group(1)) if quoted else None
        else:
            continue
        if found:
            return found
    quoted = _QUOTED_ID.search(mail.text[:_MAX_TEXT])
    if quoted:
        return message_id(quoted.group(1))
    return mail.in_reply_to or (mail.references[-1] if mail.references else None)


def _from_report(content: bytes, original: str | None) -> Iterator[Bounce]:
    """Blocks of fields, one for each recipient, after one for the message (RFC 3464, 2.1)."""
    text = text_of(content, "utf-8")[0].replace("\r\n", "\n")
    for block in re.split(r"\n[ \t]*\n", text)[: _MAX_RECIPIENTS + 1]:
        fields = _fields(block)
        recipient = _typed(fields.get("original-recipient") or fields.get("final-recipient", ""))
        action = fields.get("action", "").strip().lower()
        if "@" not in recipient or action in {"delivered", "relayed", "expanded"}:
            continue
        diagnostic = _typed(fields.get("diagnostic-code", ""))
        status = _status(fields.get("status", ""), diagnostic, action == "delayed")
        yield Bounce(
            recipient=recipient.strip("<>").lower(),
            status=status,
            permanent=status.startswith("5") and action != "delayed" and not _is_full(status),
            original_message_id=original,
            diagnostic=" ".join(diagnostic.split())[:1_000],
            final=action != "delayed",
        )


def _fields(block: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    name = ""
    for line in block.split("\n"):
        if line[:1] in {" ", "\t"} and name:
            fields[name] += " " + line.strip()
            continue
        name, colon, value = line.partition(":")
        name = name.strip().lower() if colon else ""
        if name:
            fields.setdefault(name, value.strip())
    return fields


def _typed(value: str) -> str:
    """A value without its type: `rfc822; bo@x.dk`, `smtp; 550 5.1.1 …`."""
    kind, semicolon, rest = value.partition(";")
    return rest.strip() if semicolon and "@" not in kind else value.strip()


def _status(given: str, diagnostic: str, delayed: bool) -> str:
    """The status given, made exact by the server's own words where those say more."""
    codes = [code for text in (given, diagnostic) if (code := _STATUS.search(text))]
    exact = [code for code in codes if code.group(2) != "0" or code.group(3) != "0"]
    if exact or codes:
        return (exact or codes)[0].group()
    reply = _REPLY_CODE.search(diagnostic)
    kind = reply.group(1) if reply else "4" if delayed else "5"
    return f"{kind}.0.0"


def _is_full(status: str) -> bool:
    return status.split(".")[1:] == ["2", "2"]


def _from_prose(mail: IncomingMail, original: str | None) -> Iterator[Bounce]:
    """Recipients named by the fixed turns of servers that write no report."""
    text = mail.text[:_MAX_TEXT]
    own = {box.email for box in (*mail.to, *mail.senders)}
    named = [
        address.strip().lower()
        for value in mail.all_headers(_FAILED_HEADER)
        for address in value.split(",")
        if "@" in address
    ]
    places = {name: text.lower().find(name) for name in named}
    for found in _NAMED.finditer(text):
        address = (found.group("bracketed") or found.group("said")).lower()
        places.setdefault(address, found.end())
        if len(places) >= _MAX_RECIPIENTS:
            break
    for address, place in places.items():
        if address in own:
            continue
        words = " ".join(text[max(0, place) : max(0, place) + 600].split())
        status = _status(words, words, bool(_TEMPORARY.search(words + mail.subject)))
        yield Bounce(
            recipient=address,
            status=status,
            permanent=status.startswith("5") and not _is_full(status),
            original_message_id=original,
            diagnostic=words[:300],
            final=not _STILL_TRYING.search(words + mail.subject),
        )

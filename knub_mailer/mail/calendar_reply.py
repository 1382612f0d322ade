"""What a calendar program answered to an invitation (iTIP, RFC 5546), read line by line.

No calendar library: a reply needs four properties, and broken time zones, folded lines and
missing ends are common in what Exchange and phones send.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from knub_mailer.domain.mail import CalendarReply, Rsvp

_MAX_LINES = 5_000
_FOLD = re.compile(r"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\([\\,;nN])")
_ANSWERS = {
    "ACCEPTED": Rsvp.ACCEPTED,
    "DECLINED": Rsvp.DECLINED,
    "TENTATIVE": Rsvp.TENTATIVE,
    "DELEGATED": Rsvp.DECLINED,
}


def read_calendar_reply(calendars: tuple[str, ...]) -> CalendarReply | None:
    """The first METHOD:REPLY among the calendar parts, or None; never raises."""
    for text in calendars:
        reply = _reply(text)
        if reply is not None:
            return reply
    return None


def _reply(text: str) -> CalendarReply | None:
    method = uid = comment = ""
    attendee: tuple[str, Rsvp] | None = None
    for name, parameters, value in _properties(text):
        if name == "METHOD":
            method = method or value.strip().upper()
        elif name == "UID":
            uid = uid or value.strip()
        elif name == "COMMENT":
            comment = comment or _plain(value)
        elif name == "ATTENDEE" and attendee is None:
            attendee = _answer(parameters, value)
    if method != "REPLY" or attendee is None:
        return None
    address, rsvp = attendee
    return CalendarReply(uid, address or None, rsvp, comment or None)


def _properties(text: str) -> Iterator[tuple[str, str, str]]:
    """Name, parameters and value of each content line (RFC 5545, section 3.1)."""
    for line in _FOLD.sub("", text[:1_000_000]).splitlines()[:_MAX_LINES]:
        head, value = _cut_at_colon(line)
        name, _, parameters = head.partition(";")
        if name:
            yield name.strip().upper(), parameters, value


def _cut_at_colon(line: str) -> tuple[str, str]:
    """At the first colon outside quotation marks."""
    quoted = False
    for index, letter in enumerate(line[:2_000]):
        if letter == '"':
            quoted = not quoted
        elif letter == ":" and not quoted:
            return line[:index], line[index + 1 :]
    return "", ""


def _answer(parameters: str, value: str) -> tuple[str, Rsvp] | None:
    state = re.search(r"(?:^|;)\s*PARTSTAT\s*=\s*\"?([A-Za-z-]+)", parameters, re.IGNORECASE)
    rsvp = _ANSWERS.get(state.group(1).upper()) if state else None
    if rsvp is None:
        return None
    address = value.strip()
    if address.lower().startswith("mailto:"):
        address = address[7:]
    return address.strip().lower(), rsvp


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], value).strip()

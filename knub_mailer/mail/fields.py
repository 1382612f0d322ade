"""Header fields of outgoing mails: folded, encoded, 7-bit (RFC 5322, RFC 2047, RFC 2231).

Every value is on one line before it comes here or is made so, so that no text can begin a field.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from knub_mailer.domain.mail import Address
from knub_mailer.errors import Refused
from knub_mailer.mail.clean import one_line

_MAX_LINE = 76
_MAX_WORD = 75
_PLAIN = re.compile(r"[!-~]+")
_ATOM = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`{|}~-]+")
_Q_SAFE = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!*+-/")
_ADDRESS = re.compile(
    r"[^\x00-\x20\x7f-\xa0<>()\[\]\\,;:\"@]{1,64}@[^\x00-\x20\x7f-\xa0<>()@,;:\"]{1,255}"
)


def text_field(name: str, value: str) -> str:
    """An unstructured field, such as Subject, without its line end."""
    return _folded(name, _words(one_line(value)))


def address_field(name: str, addresses: Sequence[Address]) -> str:
    """A field of mailboxes, such as To.

    Raises:
        Refused: an address is none.
    """
    words: list[str] = []
    for number, address in enumerate(addresses, start=1):
        comma = "," if number < len(addresses) else ""
        words += [*_phrase(address.name), f"{_bracketed(address)}{comma}"]
    return _folded(name, words)


def mailbox(email: str) -> str:
    """The address as it may stand in an envelope or a field, its domain in ASCII.

    Raises:
        Refused: it is no address, or holds what could break out of a field.
    """
    if not _ADDRESS.fullmatch(email):
        raise Refused(f"{one_line(email)[:120]!r} is no mail address")
    local, _, domain = email.rpartition("@")
    try:
        return f"{local}@{domain if domain.isascii() else domain.encode('idna').decode()}"
    except UnicodeError as error:
        raise Refused(f"{email!r} has a domain that cannot be encoded") from error


def id_field(name: str, ids: Sequence[str]) -> str:
    """A field of message ids; what no id can be is left out. "" when nothing is left."""
    good = [f"<{each}>" for each in ids if re.fullmatch(r"[!-;=?-~]{1,500}", each)]
    return _folded(name, good) if good else ""


def parameter(name: str, value: str) -> str:
    """`name=value` of a field; in the extended form, continued over lines, when it needs more."""
    value = one_line(value)
    if _TOKEN.fullmatch(value):
        return f"{name}={value}"
    if value.isascii() and not set(value) & set('\\"') and len(value) < 60:
        return f'{name}="{value}"'
    coded = quote(value, safe="")
    if len(coded) < 50:
        return f"{name}*=utf-8''{coded}"
    pieces = re.findall(r"(?:%..|[^%]){1,16}", coded)
    first = f"{name}*0*=utf-8''{pieces[0]}"
    rest = (f"{name}*{place}*={piece}" for place, piece in enumerate(pieces[1:], start=1))
    return ";\r\n ".join((first, *rest))


def old_parameter(name: str, value: str) -> str:
    """The same as encoded words in quotes, which Outlook reads where it ignores the other form."""
    value = one_line(value)
    if value.isascii() and not set(value) & set('\\"') and len(value) < 60:
        return f'{name}="{value}"'
    return f'{name}="' + "\r\n ".join(_encoded(value)) + '"'


def _bracketed(address: Address) -> str:
    email = mailbox(address.email)
    return f"<{email}>" if address.name else email


def _phrase(name: str | None) -> list[str]:
    if not name or not (name := one_line(name)):
        return []
    if _ATOM.fullmatch(name) and "=?" not in name:
        return [" ".join(name.split())]
    if name.isascii() and "=?" not in name and len(name) < 60:
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        return [f'"{escaped}"']
    return _encoded(name)


def _words(text: str) -> list[str]:
    """The plain words, and encoded ones from the first to the last that needs it."""
    words = text.split(" ")
    odd = [place for place, word in enumerate(words) if _is_odd(word)]
    if not odd:
        return words
    first, last = odd[0], odd[-1] + 1
    return [*words[:first], *_encoded(" ".join(words[first:last])), *words[last:]]


def _is_odd(word: str) -> bool:
    return not _PLAIN.fullmatch(word) or "=?" in word or len(word) > 60


def _encoded(text: str) -> list[str]:
    """Encoded words of the Q encoding, each of whole characters and at most 75 long."""
    room = _MAX_WORD - len("=?utf-8?q??=")
    chunks = [""]
    for character in text:
        piece = "".join(_q(byte) for byte in character.encode("utf-8", "replace"))
        if len(chunks[-1]) + len(piece) > room:
            chunks.append("")
        chunks[-1] += piece
    return [f"=?utf-8?q?{chunk}?=" for chunk in chunks]


def _q(byte: int) -> str:
    if byte in _Q_SAFE:
        return chr(byte)
    return "_" if byte == 0x20 else f"={byte:02X}"


def _folded(name: str, words: Sequence[str]) -> str:
    lines = [f"{name}:"]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > _MAX_LINE and lines[-1] != f"{name}:":
            lines.append("")
        lines[-1] += f" {word}"
    return "\r\n".join(lines)

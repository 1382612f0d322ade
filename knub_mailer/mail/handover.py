"""One mail over one open SMTP connection, and what the server says to each recipient."""

from __future__ import annotations

import re
import smtplib
from contextlib import suppress
from dataclasses import dataclass

_ENHANCED = re.compile(r"([245]\.\d{1,3}\.\d{1,3})\b")
_UNSAFE = re.compile(r"[\s<>\x00-\x1f\x7f]")
# The server writes what it took to its disk before it answers (RFC 5321, 4.5.3.2.6).
_FINAL_ANSWER_TIMES = 5


@dataclass(frozen=True, slots=True)
class Parcel:
    """A mail with its envelope; `sender` "" is the null sender."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a server said about a recipient that it did not take now: reply code and words."""

    recipient: str
    code: int
    words: str

    @property
    def status(self) -> str:
        """The enhanced code (RFC 3463) when there is one, else the reply code; "" for neither."""
        found = _ENHANCED.match(self.words)
        return found.group(1) if found else str(self.code or "")


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of a mail, recipient by recipient.

    deferred: may be taken later. refused: the address will never be taken. rejected: the mail
    itself will never be taken, whoever gets it. lost: the connection broke; `begun` False when
    that was before the server had heard of the mail.
    """

    accepted: tuple[str, ...] = ()
    deferred: tuple[Refusal, ...] = ()
    refused: tuple[Refusal, ...] = ()
    rejected: tuple[Refusal, ...] = ()
    lost: bool = False
    begun: bool = True


def hand_over(connection: smtplib.SMTP, parcel: Parcel) -> Delivery:
    """Send a mail; never raises for what the server or the network does."""
    begun = False
    if any(_UNSAFE.search(each) for each in (parcel.sender, *parcel.recipients)):
        return _whole(parcel.recipients, 553, "no address that can be given to a server")
    try:
        code, words = _mail(connection, parcel)
        begun = code != 421
        if code == 421:
            return _broken(parcel, f"{code} {words}", begun=False)
        if code != 250:
            _reset(connection)
            return _whole(parcel.recipients, code, words, at_sender=True)
        return _to_recipients(connection, parcel)
    except UnicodeEncodeError:
        _reset(connection)
        return _whole(parcel.recipients, 553, "the server takes no addresses beyond ASCII")
    except (OSError, smtplib.SMTPException) as error:
        return _broken(parcel, " ".join(str(error).split()) or type(error).__name__, begun=begun)


def _mail(connection: smtplib.SMTP, parcel: Parcel) -> tuple[int, str]:
    options = []
    if connection.has_extn("size"):
        options.append(f"SIZE={len(parcel.content)}")
    if not parcel.content.isascii() and connection.has_extn("8bitmime"):
        options.append("BODY=8BITMIME")
    addresses = (parcel.sender, *parcel.recipients)
    if not all(each.isascii() for each in addresses) and connection.has_extn("smtputf8"):
        options.append("SMTPUTF8")
    return _said(connection.mail(parcel.sender, options))


def _to_recipients(connection: smtplib.SMTP, parcel: Parcel) -> Delivery:
    accepted: list[str] = []
    deferred: list[Refusal] = []
    refused: list[Refusal] = []
    for recipient in parcel.recipients:
        code, words = _said(connection.rcpt(recipient))
        if code == 421:
            return _broken(parcel, f"{code} {words}", begun=True)
        if code in (250, 251, 252):
            accepted.append(recipient)
        elif 500 <= code < 600 and not _is_policy(words):
            refused.append(Refusal(recipient, code, words))
        else:
            deferred.append(Refusal(recipient, code, words))
    if not accepted:
        _reset(connection)
        return Delivery(deferred=tuple(deferred), refused=tuple(refused))
    code, words = _content(connection, parcel.content)
    if code == 250:
        return Delivery(tuple(accepted), tuple(deferred), tuple(refused))
    if code == 421:
        return _broken(parcel, f"{code} {words}", begun=True)
    whole = _whole(tuple(accepted), code, words)
    return Delivery(
        deferred=(*deferred, *whole.deferred), refused=tuple(refused), rejected=whole.rejected
    )


def _content(connection: smtplib.SMTP, content: bytes) -> tuple[int, str]:
    assert connection.sock is not None
    usual = connection.sock.gettimeout()
    connection.sock.settimeout(usual and usual * _FINAL_ANSWER_TIMES)
    try:
        return _said(connection.data(_with_line_ends(content)))
    except smtplib.SMTPDataError as refused:
        return _said((refused.smtp_code, refused.smtp_error))
    finally:
        if connection.sock is not None:
            connection.sock.settimeout(usual)


def _with_line_ends(content: bytes) -> bytes:
    """CRLF alone ends lines (RFC 5321, 2.3.8)."""
    if content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r"):
        return content
    return re.sub(rb"\r\n|\r|\n", b"\r\n", content)


def _whole(
    recipients: tuple[str, ...], code: int, words: str, *, at_sender: bool = False
) -> Delivery:
    """The same for all: never when the mail itself is refused, else later.

    A refused sender is a matter between us and our server ("log in first"), which somebody mends;
    only a mail that is too big stays so (552, RFC 1870).
    """
    refusals = tuple(Refusal(recipient, code, words) for recipient in recipients)
    final = code == 552 or (500 <= code < 600 and not at_sender)
    return Delivery(rejected=refusals) if final else Delivery(deferred=refusals)


def _is_policy(words: str) -> bool:
    """5.7.x: we may not send there (no relaying, no login); the address may well exist."""
    return words.startswith("5.7.")


def _broken(parcel: Parcel, words: str, *, begun: bool) -> Delivery:
    deferred = tuple(Refusal(recipient, 0, words) for recipient in parcel.recipients)
    return Delivery(deferred=deferred, lost=True, begun=begun)


def _reset(connection: smtplib.SMTP) -> None:
    with suppress(OSError, smtplib.SMTPException):
        connection.rset()


def _said(reply: tuple[int, bytes | str]) -> tuple[int, str]:
    code, words = reply
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return code, "".join(sign if sign.isprintable() else " " for sign in text)[:500]

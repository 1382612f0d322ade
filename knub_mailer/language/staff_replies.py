"""One-word replies of staff to what the service sent them (organisers.md).

The word must be all that is said, but for politeness, greeting and signature: "send ikke", "ja,
men …" and "stop lige en halv" are none of them.
"""

from __future__ import annotations

import re

from knub_mailer.domain.command import (
    AnswerText,
    Drop,
    LeaveOut,
    Received,
    Reject,
    ReplyWord,
    Resend,
    Send,
    Stop,
    Yes,
)
from knub_mailer.domain.mail import Letter
from knub_mailer.language.answers import folded
from knub_mailer.language.staff_words import said


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_POLITE = _set(
    "tak mange tusind pa forhand venligst bare gerne blot please hej hejsa kaere alle"
    " knub du i jer dig og endelig"
)
_IT = _set("den det dem denne mailen nu ud afsted straks ma")
_AGREES = _set(
    "ja jo ok okay oki yes fint fin super perfekt godt klart ser er helt i orden saa sa godkendt"
)
_YES = _set("ja ok okay oki yes jep jo godkendt godkend")
_YES_MORE = _set(
    "det den er fint fin super perfekt helt i orden goer gor lyder godt klart sa ma hun han de"
    " komme med"
)
_MOST_WORDS = 12

_WORDS: tuple[tuple[frozenset[str], frozenset[str], ReplyWord], ...] = (
    (
        frozenset({"send", "udsend", "udsendes", "afsend", "sende", "sendes"}),
        _IT | _AGREES | _set("af sted programmet invitationen beskeden fakturaerne"),
        Send(),
    ),
    (
        _set("annuller annuler annulleres annullere annulere drop droppes fortryd cancel"),
        _IT | _set("ok nej alligevel udsendelsen udkastet programmet beskeden preview"),
        Drop(),
    ),
    (
        frozenset({"stop", "stopp", "stoppes"}),
        _IT | _set("bundtet fakturaerne udsendelsen batchen ok"),
        Stop(),
    ),
    (frozenset({"afvis", "afvises", "afvist"}), _IT | frozenset({"ok", "sagen"}), Reject()),
    (frozenset({"gensend", "gensendes"}), _IT | _set("fakturaerne bundtet"), Resend()),
    (
        frozenset({"modtaget"}),
        _AGREES | _set("vi har hermed jeg bekraefter at alt hele for fakturaerne bundtet") | _IT,
        Received(),
    ),
)
_ANSWER = re.compile(r"^\s*(?:\S[^\n]{0,40}[,!]?\s*\n+\s*)?svar\s*:\s*(?P<text>\S.*)", re.I | re.S)
_LEAVE_OUT = re.compile(
    r"^(?:ja,? |ok,? |bare |venligst )*udelad(?:e)?\b[\s:]*(?P<names>[^\n.!?]*)"
)
_NAMES_END = re.compile(
    r",?\s*\b(?:tak|venligst|i (?:denne|dette) .*|fra (?:denne|dette|bundtet|fakturaerne).*"
    r"|denne gang|fra)\s*$"
)
_NEGATES = frozenset({"ikke", "nej", "men", "hvis", "medmindre", "undtagen", "vent"})


def read_reply_word(letter: Letter) -> ReplyWord | None:
    """The word a reply consists of; None when it says more, or something else."""
    answer = _ANSWER.match(letter.body)
    if answer is not None:
        return AnswerText(answer["text"].strip())
    text = said(letter.body).replace("o.k", "ok")
    left_out = _LEAVE_OUT.match(text)
    words = re.findall(r"[a-z0-9]+", text)
    if left_out is not None and not _NEGATES & set(words):
        return LeaveOut(_names(left_out["names"], letter.body))
    if not words or len(words) > _MOST_WORDS or "?" in text:
        return None
    essential = set(words) - _POLITE - _own_names(letter)
    for heads, beside, reply in _WORDS:
        if essential & heads and essential <= heads | beside:
            return reply
    if essential & _YES and essential <= _YES | _YES_MORE:
        return Yes()
    return None


def _own_names(letter: Letter) -> set[str]:
    """The sender's own name, as a signature too short to be told apart."""
    sender = letter.mail.sender
    name = folded(sender.name) if sender and sender.name else ""
    local = folded(sender.email.partition("@")[0]) if sender else ""
    return set(re.findall(r"[a-z]+", f"{name} {local}"))


def _names(text: str, body: str) -> tuple[str, ...]:
    """The municipalities as the mail spells them, apart at commas and "og"."""
    while (shorter := _NAMES_END.sub("", text.strip())) != text:
        text = shorter
    parts = [each.strip() for each in re.split(r",|;|\bog\b|&|\bsamt\b", text)]
    return tuple(_as_written(part, body) for part in parts if part)


def _as_written(part: str, body: str) -> str:
    """The words of the body that fold to `part`."""
    words = re.findall(r"\S+", body)
    count = len(part.split())
    for start in range(len(words) - count + 1):
        candidate = " ".join(words[start : start + count]).strip(".,;!")
        if folded(candidate) == part:
            return candidate
    return part

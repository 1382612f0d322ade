"""One-word replies of staff to what the service sent them (organisers.md).

The word must be all that is said, but for politeness, greeting, signature, and a remark that tells
why ("ja. Jeg har lige ringet til hende"): "send ikke" and "ja, men …" are none of them. `stop` is
heard in any sentence that begins with it, since a batch can go out later, but never come back.
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
from knub_mailer.language.replies.answers import folded
from knub_mailer.language.staff.words import said
from knub_mailer.language.words.alternatives import Seldom


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
_THUMBS = "\U0001f44d\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff\U0001f44c\u2705 \n"
"""A raised thumb in every colour, a ring, a tick."""

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
_ANSWER = Seldom(r"^\s*(?:\S[^\n]{0,40}[,!]?\s*\n+\s*)?svar\s*:\s*(?P<text>\S.*)", re.I | re.S)
_LEAVE_OUT = Seldom(r"^(?:ja,? |ok,? |bare |venligst )*udelad(?:e)?\b[\s:]*(?P<names>[^\n.!?]*)")
_NAMES_END = Seldom(
    r",?\s*\b(?:tak|venligst|i (?:denne|dette) .*|fra (?:denne|dette|bundtet|fakturaerne).*"
    r"|denne gang|fra)\s*$"
)
_NEGATES = frozenset({"ikke", "nej", "men", "hvis", "medmindre", "undtagen", "vent"})
_MOST_REMARKED = 25
_TELLS = _set("har er var kender ved ringede talte")
_CHANGES = _NEGATES | _set(
    "kun alene dog ogsa foerst forst nar senere endnu samt plus stedet uden bortset skal bor boer"
    " vaere ret rettes rettet rettelse aendre aendres aendret aendring tilfoej tilfoj flyt husk"
    " mode moede moder moeder modet moedet tilmeld tilmeldes tilmelde meld meldes afmeld afmeldes"
    " svar afvis annuller send stop udelad betingelse forudsat muligvis maske usikker tvivl forkert"
    " fejl"
)
_PIECES = Seldom(r"[.!,;\n]+|\s[-–]+\s")


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
    if letter.body.strip() and not letter.body.strip(_THUMBS):
        return Yes()
    if not words or "?" in text:
        return None
    polite = _POLITE | _own_names(letter)
    if _begins_with_stop(words, polite):
        return Stop()
    return _word_alone(words, polite) or _word_and_remark(text, polite)


def says_a_word(letter: Letter) -> bool:
    """Whether a line of a longer reply is nothing but a word: then nobody can mean it as a text."""
    polite = _POLITE | _own_names(letter)
    lines = said(letter.body).splitlines()
    return any(_word_alone(re.findall(r"[a-z0-9]+", line), polite) for line in lines)


def _begins_with_stop(words: list[str], polite: frozenset[str]) -> bool:
    essential = [word for word in words if word not in polite]
    return essential[:1] == ["stop"] and not _NEGATES - {"vent", "men"} & set(words[:4])


def _word_and_remark(text: str, polite: frozenset[str]) -> ReplyWord | None:
    """One sentence is the word, the others tell why and change nothing."""
    pieces = [re.findall(r"[a-z0-9]+", piece) for piece in _PIECES.split(text)]
    pieces = [piece for piece in pieces if set(piece) - polite]
    read = [_word_alone(piece, polite) for piece in pieces]
    heard = {word for word in read if word is not None}
    remarks = [piece for piece, word in zip(pieces, read, strict=True) if word is None]
    return heard.pop() if len(heard) == 1 and _only_tells(remarks, text) else None


def _only_tells(remarks: list[list[str]], text: str) -> bool:
    words = [word for remark in remarks for word in remark]
    return (
        len(words) <= _MOST_REMARKED
        and bool(_TELLS & set(remarks[0] if remarks else ()))
        and not _CHANGES & set(words)
        and not re.search(r"[0-9@]", text)
    )


def _word_alone(words: list[str], polite: frozenset[str]) -> ReplyWord | None:
    if len(words) > _MOST_WORDS:
        return None
    essential = set(words) - polite
    for heads, beside, reply in _WORDS:
        if essential & heads and essential <= heads | beside:
            return reply
    if essential & _YES and essential <= _YES | _YES_MORE:
        return Yes()
    return None


def _own_names(letter: Letter) -> frozenset[str]:
    """The sender's own name, as a signature too short to be told apart."""
    sender = letter.mail.sender
    name = folded(sender.name) if sender and sender.name else ""
    local = folded(sender.email.partition("@")[0]) if sender else ""
    return frozenset(re.findall(r"[a-z]+", f"{name} {local}"))


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

"""Mails told otherwise: the same wish in other words of politeness, bytes, names and places.

`Told` is a mail as its sender typed it; each function below gives it back changed in a way that
does not change what it asks, or None where that change has no place in this mail.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace
from email import message_from_bytes
from email.header import Header, decode_header, make_header
from email.message import EmailMessage, Message
from email.policy import SMTP
from functools import cache
from random import Random

from corpora import CORPUS, Label, labels

_OURS = ("content-", "mime-version")
_GREETING = re.compile(
    r"(?:hej|hejsa|kære|goddag|hi|dear|god (?:morgen|dag))\b[^.?:@\d]{0,45}[,!.]?", re.I
)
_CLOSING = re.compile(
    r"(?:(?:med )?(?:venlig|de bedste|bedste|mange|kærlig)e? (?:venlige )?hilsen(?:er)?"
    r"|mvh\.?|vh|hilsen|kh)[,.]?",
    re.IGNORECASE,
)
GREETINGS = ("Hej", "Hej KNUB,", "Kære netværk", "Hejsa", "Hej sekretariat!", "Goddag", "Hej alle")
CLOSINGS = ("Mvh", "Venlig hilsen", "Med venlig hilsen", "De bedste hilsner", "Vh", "Hilsen", "Kh.")
FILLERS = (
    "Tak for sidst.",
    "Jeg håber, I har det godt.",
    "Først tak for jeres store arbejde med netværket.",
    "Jeg håber, at alt er vel hos jer.",
    "Så blev det endelig min tur til at skrive.",
    "Beklager det sene svar.",
)
GESTURES = (
    "På forhånd tak.",
    "God weekend!",
    "Rigtig god dag til jer.",
    "Sig endelig til.",
    "Tak!",
)
CHARSETS = ("utf-8", "iso-8859-1", "windows-1252")
ENCODINGS = ("quoted-printable", "base64", "8bit")
SHAPES = ("plain", "html", "both")


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A mail as typed: header fields without those of the content, and its text.

    Compared by identity, so that what is understood of it can be kept.
    """

    label: Label = field(repr=False)
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    text: str

    def raw(
        self,
        charset: str = "utf-8",
        encoding: str = "quoted-printable",
        shape: str = "plain",
        newline: bytes = b"\r\n",
    ) -> bytes:
        """The mail's bytes as a client of these habits sends it."""
        message = EmailMessage(policy=SMTP)
        how = {"charset": charset, "cte": encoding}
        if shape != "html":
            message.set_content(self.text, **how)
        if shape == "html":
            message.set_content(_as_html(self.text), subtype="html", **how)
        elif shape == "both":
            message.add_alternative(_as_html(self.text), subtype="html", **how)
        head = b"".join(
            name.encode() + b": " + value.encode("utf-8", "surrogateescape") + b"\r\n"
            for name, value in self.headers
        )
        return (head + message.as_bytes()).replace(b"\r\n", newline)

    def swapped(self, pairs: dict[str, str]) -> Told:
        """The mail with words put for others in its text and its header fields."""
        headers = tuple(
            (name, value if name.lower() in ("received", "date") else _swap(value, pairs))
            for name, value in self.headers
        )
        return replace(self, headers=headers, text=_swap(self.text, pairs))


@cache
def mails() -> tuple[Told, ...]:
    """The sample and dev mails whose text part says it all."""
    found = []
    for name in ("sample", "dev"):
        for label in labels(name):
            told = _told(label, message_from_bytes((CORPUS / name / label["file"]).read_bytes()))
            if told is not None:
                found.append(told)
    return tuple(found)


def _told(label: Label, message: Message) -> Told | None:
    kinds = [part.get_content_type() for part in message.walk()]
    if kinds not in (["text/plain"], ["multipart/alternative", "text/plain", "text/html"]):
        return None
    part = next(each for each in message.walk() if each.get_content_type() == "text/plain")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    try:
        text = payload.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return None
    headers = tuple(
        (name, _unfolded(value))
        for name, value in message.items()
        if not name.lower().startswith(_OURS)
    )
    text = re.sub(r"<(?:mailto|https?|tel):[^<>\n]*>", "", text)  # of links; no sender types it
    return Told(label, headers, text.replace("\r\n", "\n").replace("\xa0", " "))


def _unfolded(value: str | Header) -> str:
    """A header field decoded to the letters it stands for, as an UTF-8 client writes them."""
    try:
        return " ".join(str(make_header(decode_header(value))).split())
    except (LookupError, UnicodeDecodeError, ValueError):
        return " ".join(str(value).split())


def _as_html(text: str) -> str:
    paragraphs = re.split(r"\n[ \t]*\n", html.escape(text.strip("\n"), quote=False))
    return "".join("<p>" + each.replace("\n", "<br>\n") + "</p>\n" for each in paragraphs)


def _swap(text: str, pairs: dict[str, str]) -> str:
    if not pairs:
        return text
    words = sorted(pairs, key=len, reverse=True)
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?=s?(?!\w))"
    return re.sub(pattern, lambda found: pairs[found[0]], text)


def greeted(told: Told, chance: Random) -> Told | None:
    """Another greeting, or one where there was none."""
    first, _, rest = told.text.lstrip("\n").partition("\n")
    greeting = chance.choice(GREETINGS)
    if _GREETING.fullmatch(first.strip()):
        return replace(told, text=f"{greeting}\n{rest}")
    if re.match(r"hej|kære|dear|hi\b|god", first, re.IGNORECASE):
        return None
    return replace(told, text=f"{greeting}\n\n{first}\n{rest}")


def signed_off(told: Told, chance: Random) -> Told | None:
    """Another closing where one stands alone in its line."""
    lines = told.text.split("\n")
    at = [index for index, line in enumerate(lines) if _CLOSING.fullmatch(line.strip())]
    if len(at) != 1:
        return None
    lines[at[0]] = chance.choice(CLOSINGS)
    return replace(told, text="\n".join(lines))


def spaced(told: Told, chance: Random) -> Told:
    """More blank lines and spaces where there were some."""
    more = chance.choice(("\n\n\n", "\n \n", "\n\n \n\n"))
    text = told.text.replace("\n\n", more)
    return replace(
        told, text=chance.choice(("", "\n")) + text + chance.choice(("\n\n\n", "  \n", ""))
    )


def filled(told: Told, chance: Random) -> Told | None:
    """A polite sentence at the front, on a line of its own or before the first sentence."""
    first, _, rest = told.text.lstrip("\n").partition("\n")
    filler = chance.choice(FILLERS)
    if not _GREETING.fullmatch(first.strip()) or not rest.strip():
        return None
    gap = chance.choice(("\n\n", " "))
    return replace(told, text=f"{first}\n\n{filler}{gap}{rest.lstrip()}")


def wished_well(told: Told, chance: Random) -> Told | None:
    """A few last words before the closing."""
    lines = told.text.split("\n")
    at = [index for index, line in enumerate(lines) if _CLOSING.fullmatch(line.strip())]
    if len(at) != 1 or not at[0]:
        return None
    lines[at[0] : at[0]] = ["", chance.choice(GESTURES), ""]
    return replace(told, text="\n".join(lines))


HISTORY = """

Den 4. december 2025 kl. 09.12 skrev KNUB <knub@kl.example>:
> Kære Karen Toft
> Tak for din mail. Vi har tilmeldt dig og Palle Bruun til alle møder.
> Meld afbud for Palle Bruun, hvis han ikke kommer.
> Venlig hilsen KNUB
"""


def answered(told: Told, chance: Random) -> Told | None:
    """Somebody else's history below it."""
    if re.search(r"^(?:>|Fra:|From:|Den .* skrev)", told.text, re.MULTILINE):
        return None
    return replace(told, text=told.text.rstrip() + chance.choice(("", "\n")) + HISTORY)


def transcribed(told: Told, chance: Random) -> Told | None:
    """Without the letters æ, ø and å, as from a foreign keyboard."""
    if re.search(r"[æøå][aeæ]", told.text, re.IGNORECASE):
        return None  # no two letters stand for three
    letters = {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"}
    del chance
    return replace(told, text=told.text.translate(str.maketrans(letters)))


def shouted(told: Told, chance: Random) -> Told | None:
    """The names of those who come or go in capitals, as in lists."""
    names = [
        name
        for name in people_of(told.label)
        if name in told.text and name.upper().lower() == name.lower() and "ı" not in name
    ]
    del chance
    return told.swapped({name: name.upper() for name in names}) if names else None


def in_small_letters(told: Told, chance: Random) -> Told | None:
    """All that the sender wrote in small letters, as from a telephone; not the history below."""
    del chance
    own = _history_of(told.text)
    return replace(told, text=told.text[:own].lower() + told.text[own:])


def with_small_names(told: Told, chance: Random) -> Told | None:
    """The names of those who come or go in small letters, and nothing else."""
    del chance
    own = _history_of(told.text)
    text, rest = told.text[:own], told.text[own:]
    for name in people_of(told.label):
        for form in (name, *name.split()):
            if len(form) > 1:
                text = re.sub(rf"(?<!\w){re.escape(form)}(?=s?(?!\w))", form.lower(), text)
    return replace(told, text=text + rest) if text + rest != told.text else None


def _history_of(text: str) -> int:
    """Where what others wrote begins below the sender's own text."""
    found = re.search(
        r"^(?:>|Fra:|From:|Den .{5,80} skrev|On .{5,80} wrote|-----|_{5})", text, re.MULTILINE
    )
    return found.start() if found else len(text)


def misspelt(told: Told, chance: Random) -> Told | None:
    """A letter left out of a long word that is no name."""
    body = told.text.split("\n--")[0]
    words = list(re.finditer(r"(?<![\w@.])[a-zæøå]{8,}(?![\w@])", body))
    if not words:
        return None
    word = chance.choice(words)
    at = chance.randrange(word.start() + 3, word.end() - 2)
    return replace(told, text=told.text[:at] + told.text[at + 1 :])


_DATES = {
    1: ("12. marts", "12/3", "12. mar.", "12.03.2026", "12.3"),
    2: ("28. maj", "28/5", "28.05.2026", "28.5", "28 maj"),
    3: ("8. oktober", "8/10", "8. okt.", "08.10.2026", "8.10", "8 oktober"),
}
_DATED = re.compile(
    r"(?<![\d./-])(?:(12)(?:\. ?marts|/0?3)|(28)(?:\. ?maj|/0?5)|(0?8)(?:\. ?oktober|/10))"
    r"(?![\w/.-])(?! 20)"
)
_NUMBERED = re.compile(r"\b(til|på|i|fra) møde (?:nr\. )?([123])(?=[.!?\n])")


def dated(told: Told, chance: Random) -> Told | None:
    """Every date of a meeting written in another way."""

    def other(found: re.Match[str]) -> str:
        number = next(n for n, group in enumerate(found.groups(), 1) if group)
        return chance.choice(_DATES[number])

    text = _DATED.sub(other, told.text)
    return replace(told, text=text) if text != told.text else None


def by_date(told: Told, chance: Random) -> Told | None:
    """A meeting's number told as its date, or by its month."""
    words = {
        "1": ("den 12. marts", "i marts"),
        "2": ("den 28. maj", "i maj"),
        "3": ("d. 8/10", "i oktober"),
    }
    text = _NUMBERED.sub(lambda m: f"{m[1]} mødet {chance.choice(words[m[2]])}", told.text)
    return replace(told, text=text) if text != told.text else None


def people_of(label: Label) -> list[str]:
    """The names of all who are in the requests of a label or an output."""
    found = []
    for request in label["requests"]:
        people = request.get("attendees")
        rows = [request.get("contact"), request.get("out"), request.get("in")]
        rows += people if isinstance(people, list) else []
        found += [row["name"] for row in rows if row and row.get("name")]
    return list(dict.fromkeys(found))


RETELLINGS = {
    "greeted": greeted,
    "signed off": signed_off,
    "spaced": spaced,
    "filled": filled,
    "wished well": wished_well,
    "answered": answered,
    "transcribed": transcribed,
    "shouted": shouted,
    "small letters": in_small_letters,
    "small names": with_small_names,
    "misspelt": misspelt,
    "dated": dated,
    "by date": by_date,
}

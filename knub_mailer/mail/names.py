"""Whether words can be the sender's name: by the From header, else by the address."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from knub_mailer.domain.mail import Address

_PARTICLES = frozenset(
    {"von", "van", "de", "der", "den", "af", "la", "el", "al", "bin", "ten", "du"}
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_NUMBERED = re.compile(r"(?:PO|EAN|GLN|CVR)\b[.:\s]*\S*\d")  # no initials of Per Otto
_END_OF_NAME = re.compile(r"\s*(?:[,|·•;:(/\t]|\s[-–—]\s|$)")
_NO_NAME = frozenset(
    [
        "hej",
        "kommune",
        "kommunen",
        "center",
        "forvaltning",
        "forvaltningen",
        "afdeling",
        "sekretariat",
        "team",
        "region",
        "direktør",
        "hej",
        "kære",
        "goddag",
        "tak",
        "vi",
        "jeg",
        "og",
        "til",
        "fra",
        "med",
        "den",
        "det",
        "der",
        "er",
        "ja",
        "nej",
        "plan",
        "byg",
        "social",
        "teknik",
        "miljø",
        "kultur",
        "fritid",
        "børn",
        "unge",
        "borger",
        "service",
        "boligsocial",
        "projekt",
        "by",
        "bolig",
        "tlf",
        "telefon",
        "mobil",
    ]
)


def folded(word: str) -> str:
    """Lower case without accents, æ ø å as ae oe aa, so that spellings of a name agree."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered if lowered.isalnum() else "".join(filter(str.isalnum, lowered))
    lowered = lowered.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    lowered = lowered.replace("ö", "oe").replace("ä", "ae").replace("ü", "u").replace("ß", "ss")
    parts = unicodedata.normalize("NFKD", lowered)
    return "".join(letter for letter in parts if letter.isalnum())


def words_of(text: str) -> list[str]:
    """The words of a name, folded."""
    return [fold for word in _WORD.findall(text) if (fold := folded(word))]


@dataclass(frozen=True, slots=True)
class Sender:
    """What the header tells of the sender's name: the folded words of it, and the local part.

    personal: whether the name is a person's, as far as words can tell, and no office's.
    """

    words: tuple[str, ...]
    local: str
    personal: bool = False

    @classmethod
    def of(cls, address: Address | None) -> Sender:
        """From the From header; "Holm, Mette" counts as "Mette Holm"."""
        if address is None:
            return cls((), "")
        name = address.name or ""
        name = re.sub(r"\([^()]*\)", " ", name)
        last, comma, first = name.partition(",")
        name = " ".join((f"{first} {last}" if comma else name).split())
        local = folded(address.email.partition("@")[0])
        return cls(tuple(words_of(name)), local, looks_like_name(name))

    def is_named_by(self, text: str) -> bool:
        """Whether a line gives the sender's name (or initials) and then at most a title."""
        name = _END_OF_NAME.split(text.strip().lstrip("/\\~-–—*_ "), maxsplit=1)[0]
        said = words_of(name)
        if not said or len(said) > 6 or len(said) != len(name.split()) or _NUMBERED.match(text):
            return False
        if len(said) == 1 and said[0] == self.local and name.strip(".").isalpha():
            return True
        if not self.words:
            return len(said) > 1 and looks_like_name(name) and self._is_spelled_by(said)
        if len(said) == 1:
            return said[0] in {self.words[0], self.words[-1], self._initials()} or self._is_mark(
                name
            )
        known = len(set(said) & set(self.words))
        if said[0] == self.words[0] and said[1:] in ([word[0]] for word in self.words[1:]):
            return True
        initial = len(said[0]) < 4 and said[0][0] == self.words[0][0]
        if initial and len(self.words) > 1 and len(said) < 4 and said[-1] == self.words[-1]:
            return True
        return (said[0] == self.words[0] and known > 1) or known == len(said) > 1

    def _initials(self) -> str:
        return "".join(word[0] for word in self.words) if len(self.words) > 1 else "\0"

    def _is_mark(self, text: str) -> bool:
        """Whether capitals are taken from the name in their order, as offices abbreviate people."""
        letters = folded(text)
        if not (text.isupper() and text.isalpha() and 2 <= len(text) <= 5):
            return False
        rest = iter("".join(self.words))
        return letters[0] == self.words[0][0] and all(letter in rest for letter in letters)

    def _is_spelled_by(self, said: list[str]) -> bool:
        """Whether the local part takes its letters from the name in their order: lkr, metteh."""
        letters = "".join(letter for letter in self.local if letter.isalpha())
        if len(letters) < 2 or letters[0] != said[0][0]:
            return False
        rest = iter("".join(said))
        return all(letter in rest for letter in letters)


def looks_like_name(text: str) -> bool:
    """Two to five words in capitals, none of which names an office or begins a sentence."""
    words = text.strip(" .,!").split()
    if not 2 <= len(words) <= 5 or not text[:1].isupper() or "," in text.strip(" ,"):
        return False
    for word in words:
        bare = word.strip(".,'’")
        if folded(bare) in _NO_NAME or bare.lower() in _NO_NAME:
            return False
        if not bare[:1].isupper() and bare.lower() not in _PARTICLES:
            return False
        if not all(letter.isalpha() or letter in "-'’." for letter in bare):
            return False
    return True

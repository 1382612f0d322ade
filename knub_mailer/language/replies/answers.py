"""Short answers to a question of ours: yes, no, and names from a list we sent."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import Person
from knub_mailer.language.words.alternatives import Seldom

_MOST_WORDS = 25
_MOST_DOUBTLESS_WORDS = 8


class Answer(StrEnum):
    """What a short answer says."""

    YES = "yes"
    NO = "no"


_YES = {"ja", "jo", "jep", "japp", "yes", "ok", "okay", "oki", "bekraeftet", "bekraefter", "jada"}
_YES_PHRASES = ("det er fint", "helt fint", "det er i orden", "det ma du gerne", "det ma i gerne")
_NO = {"nej", "no", "nope", "nix", "naeh", "nei"}
_NO_EXTRA = Seldom(
    r"\b(?:ingen|ikke nogen|uden) ekstra|\b(?:kun|bare|noejes med) de (?:to|foerste|inkluderede)\b"
)
_BUT = {
    *("men", "dog", "medmindre", "hvis", "but", "unless", "bare", "undtagen"),
    *("maske", "muligvis", "eventuelt", "evt", "stedet", "istedet", "instead", "maybe", "perhaps"),
}


def folded(text: str) -> str:
    """Lower case, æøå as ae/oe/a, no other accents: `Åse Kjær` and `Aase Kjaer` are one."""
    text = text.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "a")
    text = unicodedata.normalize("NFKD", text.replace("aa", "a"))
    return "".join(c for c in text if not unicodedata.combining(c))


def words_of(letter: Letter) -> list[str]:
    """The words of what was written now, folded, without the greeting line."""
    lines = [line.strip() for line in letter.body.splitlines() if line.strip()]
    if len(lines) > 1 and re.match(r"(kaere|hej|hi|dear|goddag|hello)\b", folded(lines[0])):
        lines = lines[1:]
    return re.findall(r"[a-z0-9]+", folded(" ".join(lines)))


def yes_or_no(letter: Letter) -> Answer | None:
    """A yes or a no that nothing turns round; None when the mail says neither or both.

    "Ja tak", "Ja, det er mig, mvh Bo" and "Nej tak" count; "ja, men kun møde 2" does not.
    """
    words = words_of(letter)
    if not words or len(words) > _MOST_WORDS:
        return None
    text = " ".join(words)
    if set(words) & _BUT or "?" in letter.body:
        return None
    says_no = words[0] in _NO or (len(words) <= _MOST_DOUBTLESS_WORDS and "nej" in words)
    says_yes = words[0] in _YES or any(phrase in text for phrase in _YES_PHRASES)
    if says_yes and not says_no and "ikke" not in words:
        return Answer.YES
    if says_no and not says_yes:
        return Answer.NO
    return None


def leading(letter: Letter) -> Answer | None:
    """The yes or no that a mail begins with, whatever follows it."""
    first = next(iter(words_of(letter)), "")
    return Answer.YES if first in _YES else Answer.NO if first in _NO else None


_NO_NAMES = frozenset(
    {
        *("tak", "mvh", "hilsen", "begge", "alle", "ingen", "mig", "jeg", "selv", "maske", "fint"),
        *("super", "hej", "hejsa", "hejhej", "halloj", "hallo", "hi", "hello", "dear", "kaere"),
        *("goddag", "godmorgen", "moin"),
    }
)


def surname_alone(body: str) -> str | None:
    """The one word of a reply when it can be a surname: "Ravn", and no "ja", "tak" or "begge"."""
    word = body.strip(" .,!\n\t")
    if not re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", word) or not word[0].isupper():
        return None
    return None if folded(word) in _YES | _NO | _NO_NAMES else word


def declines_extra(letter: Letter) -> bool:
    """Whether the mail says that nobody comes beyond the seats that are paid: "ingen ekstra"."""
    text = " ".join(words_of(letter))
    return len(text.split()) <= _MOST_WORDS and _NO_EXTRA.search(text) is not None


def chosen_people(letter: Letter, people: Sequence[Person]) -> tuple[Person, ...] | None:
    """Those of a list that the mail names as staying; None when it names nobody of them.

    "Vi beholder Mette og Bo" and "Mette Holm, Bo Friis" choose; "alle" chooses everybody; a name
    beside "ikke" is left for a person to read.
    """
    words = words_of(letter)
    if not words or "ikke" in words:
        return None
    if "alle" in words and len(words) <= _MOST_DOUBTLESS_WORDS:
        return tuple(people)
    named = [person for person in people if _is_named(person, words, people)]
    return tuple(named) or None


def _is_named(person: Person, words: Sequence[str], people: Sequence[Person]) -> bool:
    name = re.findall(r"[a-z0-9]+", folded(person.name or ""))
    if not name:
        return False
    text = f" {' '.join(words)} "
    if f" {' '.join(name)} " in text:
        return True
    first = name[0]
    alone = sum(folded(other.name or "").startswith(first) for other in people) == 1
    return alone and first in words

"""Names by their form: capital words, particles, initials, `Surname, Given`, capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from knub_mailer.language.names.genitives import without_genitive
from knub_mailer.language.names.initials import spells
from knub_mailer.language.names.name_bodies import names_a_body
from knub_mailer.language.names.name_words import (
    as_given_name,
    as_surname,
    is_a_name_in_danish,
    is_no_name,
    seems_everyday,
)
from knub_mailer.language.names.plain_words import PLAIN_WORDS
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold, fold_word
from knub_mailer.language.words.vocabulary import (
    END_NAMES,
    NO_NAMES,
    PARTICLES,
    ROLE_ENDINGS,
    SHARED_MAILBOX,
    TITLE_ENDINGS,
    TITLES_OF_NAMES,
    given_twice,
)

_WORD = Seldom(r"[^\W\d_][^\W\d_'’´]*(?:['’´][^\W\d_]+)*(?:-[^\W\d_]+(?:['’´][^\W\d_]+)*)*")
_NICKNAME = Seldom(r"\s[\"“”'«»]\w+[\"“”'«»]\s")
_LONGEST_PARTICLE = max(map(len, PARTICLES))
_BEGINNING_PARTICLES = ("von", "van", "de", "al", "el")
OF_HERS = Seldom(r"'(?= (?:plads|stol|sted|vegne|tilmelding|navn|deltagelse|saede))")
_PARENTHESIS = Seldom(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a text by its raw span, as it should be written."""

    start: int
    end: int
    name: str

    @property
    def complete(self) -> bool:
        """It has a given name and a surname."""
        words = [w for w in self.name.split() if fold_word(w) not in PARTICLES]
        given = len(words) == 2 and given_twice(*map(fold_word, words))
        return len(words) >= 2 and not given and len(words[-1].rstrip(".")) > 1


def is_title(word: str) -> bool:
    """A role in the folded word, such as afdelingsleder or afdelingslederen."""
    return word.removesuffix("en").endswith(TITLES_OF_NAMES) or word.endswith(TITLE_ENDINGS)


def titled(name: str) -> str:
    """Names in capitals or small letters as names are written: TILDE RAVN to Tilde Ravn."""
    if not (name.isupper() or name.islower()):
        return name
    words: list[str] = []
    for word in name.split():
        low = word.lower()
        if fold_word(low) in PARTICLES and words:
            words.append(low)
        else:
            words.append(re.sub(r"(^|[-'’])(\w)", lambda m: m[1] + m[2].upper(), low))
    return " ".join(words)


_ADDRESSED = Seldom(r"^(?:hr|fru|frk|dr|mr|mrs|ms)\.?\s+", re.IGNORECASE)
_PARTED = Seldom(r"\s[/|-]\s|\s*[|/]\s*")


def display_name(text: str | None) -> str | None:
    """A header's display name as `Given Surname`; None for shared mailboxes and addresses."""
    if not text or "@" in text:
        return None
    bare = (_PARENTHESIS.sub("", text) if "(" in text else text).strip(" '\"")
    bare = _PARTED.split(_ADDRESSED.sub("", bare), maxsplit=1)[0].strip()
    surname, comma, given = bare.partition(",")
    if comma and given.strip():
        bare = f"{given.strip()} {titled(surname.strip())}"
    while len(bare.split()) > 2 and is_title(fold(bare.split()[0])):
        bare = bare.split(maxsplit=1)[1]
    words = [fold(w).strip(".") for w in bare.split()]
    if any(w in SHARED_MAILBOX or w.endswith(_ORGANS) for w in words):
        return None
    if not words or any(char.isdigit() for char in bare):
        return None
    if "." in bare and " " not in bare:
        bare = bare.replace(".", " ")
    return titled(bare)


def names_in(text: str, places: frozenset[str]) -> list[FoundName]:
    """All names of a sentence, complete or not.

    Args:
        places: folded words that name municipalities and the meetings' places: a single one is no
            name, behind a given name it is a surname.
    """
    return list(_names_in(text, places))


@lru_cache(maxsize=512)
def _names_in(text: str, places: frozenset[str]) -> tuple[FoundName, ...]:
    listed = _surnames_first(text, places)
    if listed:
        return listed
    source = _NICKNAME.sub(lambda m: " " * len(m.group()), text)
    if _is_shouted(source):
        source = re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), source)
    shouted = source is not text and source.casefold() == text.casefold() and text.upper() == text
    found: list[FoundName] = []
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(source):
        if run and not _joined(source, run[-1], word):
            found += _names_of(source, run, places)
            run = []
        said = word.group()
        coded = said.isupper() and source.endswith(_CODES, 0, word.start())
        small = len(said) <= _LONGEST_PARTICLE and _joins(fold_word(said), run, source)
        if (said[0].isupper() and not coded) or small:
            run.append(word)
        elif run:
            found += _names_of(source, run, places)
            run = []
    found += _names_of(source, run, places)
    if shouted:
        locals_ = re.findall(r"([\w.\-]+)@", fold(text))
        found = [
            f
            for f in (_tail(f, locals_) for f in found)
            if f.complete
            and (_beside_address(source, f) or any(spells(x, f.name) for x in locals_))
        ]
    return tuple(_swapped(source, found, places))


def _joins(word: str, run: list[re.Match[str]], text: str) -> bool:
    """Whether a small word is part of a name: `Peter von Bülow`, but `afløses af Bo`."""
    if not run:
        return word in _BEGINNING_PARTICLES
    done_by = word == "af" and (_PASSIVE.search(text) or _DONE.fullmatch(run[-1].group()))
    return word in PARTICLES and not done_by


def _is_shouted(text: str) -> bool:
    """Whether nearly all of it is capitals; counted exactly only where there are many."""
    if sum(map(str.isupper, text)) < 10:
        return False
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 12 and sum(map(str.isupper, letters)) > 0.8 * len(letters)


_CODES = ("-", "/", "_", "#")  # 26-5517-BO
_SURNAME_FIRST = Seldom(
    r"\s*(?P<surname>[A-ZÆØÅ][\w'’-]+(?: [A-ZÆØÅ][\w'’-]+)?), "
    r"(?P<given>[A-ZÆØÅ][\w'’-]+(?: [A-ZÆØÅ][\w'’-]+)?)\s*\.?\s*"
)


def _surnames_first(text: str, places: frozenset[str]) -> tuple[FoundName, ...]:
    """`Haugaard, Birgitte; Post, Rie`: a list of such pairs and nothing else, else nobody."""
    if ";" not in text:
        return ()
    at = text.rfind(":") + 1
    found = []
    for piece in text[at:].split(";"):
        m = _SURNAME_FIRST.fullmatch(piece)
        given = fold(m["given"]) if m else ""
        if m is None or given in places or given in NO_NAMES or is_title(given):
            return ()
        start, end = at + m.start("surname"), at + m.end("given")
        found.append(FoundName(start, end, f"{m['given']} {m['surname']}"))
        at += len(piece) + 1
    return tuple(found)


def _tail(found: FoundName, locals_: list[str]) -> FoundName:
    """Of a run of capital words the two or three that an address of the text spells."""
    words = found.name.split()
    for start in range(len(words)):
        for size in (3, 2):
            part = " ".join(words[start : start + size])
            if len(words[start : start + size]) == size and any(spells(x, part) for x in locals_):
                at = found.name.index(part)
                return FoundName(found.start + at, found.start + at + len(part), part)
    return found


def _beside_address(text: str, found: FoundName) -> bool:
    """In a text of capitals only what stands before an address is surely a name."""
    return bool(re.match(r"[\s,;:(<]{1,4}\S+@", text[found.end :]))


_FORMS_OF_ADDRESS = ("dr", "hr", "prof", "fru", "frk", "froeken", "mr", "mrs", "ms")
SHORTENED = Seldom(r"\w|(?i:[^\W\d_aeiouyæøå]{2,3}|aa|joh|aug|alf|vilh|gl|skt|ole)")
_BEFORE_SURNAMES = ("Nr", "Sdr", "Ndr", "Gl", "Skt", "St")


def _joined(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    between = text[before.end() : after.start()]
    if between == " " or (between.isspace() and "\n" not in between and "\t" not in between):
        return True
    if between != ". " or not SHORTENED.fullmatch(before.group()):
        return False
    return fold_word(before.group()) not in NO_NAMES or before.group() in _BEFORE_SURNAMES


def _names_of(text: str, run: list[re.Match[str]], places: frozenset[str]) -> list[FoundName]:
    parts: list[list[re.Match[str]]] = [[]]
    shouted = _shouted_words([word.group() for word in run])
    for at, word in enumerate(run):
        folded = fold_word(word.group())
        spelled = word.group().capitalize() if at in shouted else word.group()
        named = not parts[-1] and _is_a_word_and_a_name(text, run, at)
        if not named and _is_no_name(spelled, folded, bool(parts[-1]), places):
            if len(parts[-1]) == 1 and folded.endswith(_ORGANS):
                parts[-1] = []  # Teknisk Forvaltning
            parts.append([])
        else:
            parts[-1].append(word)
    found = []
    for part in parts:
        while part and fold_word(part[0].group()) in _FORMS_OF_ADDRESS:
            part.pop(0)
        if len(part) > 2 and _is_before_a_name(fold_word(part[0].group())):
            part.pop(0)
        words = [fold_word(word.group()) for word in part]
        if part and (_is_street(text, part) or names_a_body(words, places)):
            continue
        while part and fold_word(part[-1].group()) in PARTICLES:
            part.pop()
        while part and part[0].group().islower() and len(part) == 1:
            part.pop()
        if part:
            found.append(_name(text, part))
    following = fold(text[run[-1].end() : run[-1].end() + 12]) if run else ""
    if following.lstrip().startswith(("kommun", "byraad", "bys ")) and found:
        found.pop()
    return found


def _is_before_a_name(word: str) -> bool:
    """`Gælder Ditlev Storm Pagh`, `Ejendomsmester Bo Friis`."""
    return word in PLAIN_WORDS or word.endswith(ROLE_ENDINGS)


def _is_a_word_and_a_name(text: str, run: list[re.Match[str]], at: int) -> bool:
    """`Pil Overmark`, `Juni Holm`: a given name before its surname, unlike `Pil Bo Friis af`."""
    if at + 1 == len(run) or text[: run[at].start()].rstrip(" .")[-1:].isdigit():
        return False
    word, behind = fold_word(run[at].group()), fold_word(run[at + 1].group())
    if word not in NO_NAMES or not as_given_name(word):
        return is_a_name_in_danish(word, behind, text)
    return as_surname(behind) > 0 and not as_given_name(behind)


def _shouted_words(words: list[str]) -> set[int]:
    """The places of names in capitals among a run: two words or more, one of four letters."""
    found: set[int] = set()
    start = 0
    for at in range(len(words) + 1):
        if at < len(words) and words[at].isupper() and len(words[at]) > 1:
            continue
        if at - start > 1 and any(len(word) > 3 for word in words[start:at]):
            found |= set(range(start, at))
        start = at + 1
    return found


_STREET = Seldom(
    r"(?:vej|gade|plads|alle|straede|torv|torvet|vaenge|boulevard|brygge|stien|parken)$"
)

_HOUSE_NUMBER = Seldom(r",? \d")


def _is_street(text: str, part: list[re.Match[str]]) -> bool:
    """`Wegners Plads 2`."""
    numbered = _HOUSE_NUMBER.match(text, part[-1].end())
    return numbered is not None and _STREET.search(fold_word(part[-1].group())) is not None


_PASSIVE = Seldom(
    r"\b(?:afløses|aflöses|erstattes|udskiftes|overtages|varetages|repræsenter\w+|afløst|"
    r"erstattet|overtaget|godkendt|bedt|besøg)\b",
    re.I,
)
_DONE = Seldom(r"[A-ZÆØÅ][a-zæøå]*(?:sendt|skrevet|meldt|taget|givet|delt|oprettet|udfyldt)")
_ORGANS = (
    "kommune", "kommunes", "forvaltning", "forvaltningen", "kontoret", "afdelingen", "centret",
    "centeret", "sekretariatet", "udvalget", "enheden", "teamet", "styrelsen", "skolen", "omraadet",
    "center", "afd", "melding", "meldelse", "-holdet", "-gruppen", "-delegationen", "-folkene",
    "-flokken",
)  # fmt: skip


_COMMON_ENDINGS = (  # Tilmeldingen, Medlemskabet, Kontingentfakturaen, Majmødet
    "erer", "else", "elser", "ingen", "elsen", "skab", "skabet", "ingerne", "faktura", "fakturaen",
    "ering", "nummer", "nummeret",
    "reference", "referencen", "moede", "moedet", "dagen", "pladsen", "adressen", "personen",
    "listen", "skemaet", "mailen", "programmet", "netvaerket",
)  # fmt: skip
_ABBREVIATED = Seldom(r"[A-ZÆØÅ]{2,5}['’-][a-zæøå]")  # EAN-nummeret, IT-chefen
_POINTS_TO = Seldom(
    r"b?cc['’´-]?(?:e?de|e?t|er)|(?:b?cc|kopi)-?(?:satte?|modtager(?:en|ne)?|sendte)|"
    r"\w+(?:naevnte|omtalte|anfoerte|skrevne|staaende|sendte|meldte|sidste|udpegede|ansatte)"
)
"""`Cc'ede Ditte`, `Førnævnte Ditte`: which Ditte, and no part of her name."""
_PLURALS = ("parret", "erne", "ernes")  # Ægteparret, Konsulenterne


def _is_no_name(word: str, folded: str, inside: bool, places: frozenset[str]) -> bool:
    if inside and word == "Ny":  # Pernille Ny Vestby
        return False
    if inside and (folded in PARTICLES or word in _BEFORE_SURNAMES):
        return False
    if inside and len(folded) > 2 and word[0].isupper() and not word.isupper():
        return folded in END_NAMES or folded.endswith(_ORGANS)
    if _ABBREVIATED.match(word) or _POINTS_TO.fullmatch(folded):
        return True
    if folded.startswith("boligsoc") or folded in NO_NAMES or folded.endswith(_ORGANS):
        return True
    if len(folded) == 1 and not inside:
        return True
    if not inside and len(folded) > 8 and folded.endswith(_COMMON_ENDINGS):
        return True
    if word.isupper() and len(word) > 1 and folded not in ("ib", "bo"):
        return len(word) <= 5
    if not inside and (is_title(folded) or (len(folded) > 6 and folded.endswith(_PLURALS))):
        return True
    return not inside and (folded in places or folded.removesuffix("s") in places)


def _name(text: str, part: list[re.Match[str]]) -> FoundName:
    start, end = part[0].start(), part[-1].end()
    name = " ".join(text[start:end].split())
    name = without_genitive(
        name, fold(text[max(0, start - 40) : start]), fold(text[end : end + 24])
    )
    return FoundName(start, end, titled(name) if name.islower() or _shouted(name) else name)


def _shouted(name: str) -> bool:
    """`TILDE RAVN`, unlike `SSP` or `IT`."""
    return name.isupper() and " " in name


def _swapped(text: str, found: list[FoundName], places: frozenset[str]) -> list[FoundName]:
    """`Bro Andersen, Mathias` on a line of its own is one person."""
    if not found or text[: found[0].start].strip(" \t0123456789.)-*•") not in ("",):
        return found
    first = found[0]
    if len(found) == 1:
        return found
    second = found[1]
    if text[first.end : second.start].strip() != "," or "\t" in text[first.end : second.start]:
        return found
    sizes = {len(first.name.split()), len(second.name.split())}
    rest = fold(text[second.end :]).lstrip()
    opener = fold_word(first.name)
    if " " not in opener and (
        is_no_name(opener) or (rest[:1].isalpha() and _complete_behind(opener, second.name))
    ):
        return found[1:] if seems_everyday(opener) else found
    if _ROLE_BEHIND.match(rest) and _is_turned(opener, fold_word(second.name)):
        rest = ""
    if 1 not in sizes or rest[:3].rstrip() in ("og", "sam") or rest.startswith((",", "og ")):
        if not re.match(r",?\s*[^\s@]+@", rest):
            return found
        if 1 not in sizes:
            return found
    whole = second.name
    if not whole.endswith(f" {first.name}"):  # `Schou, Bodil Schou` says it twice
        whole = f"{whole} {first.name}"
    return [FoundName(first.start, second.end, whole), *found[2:]]


_ROLE_BEHIND = Seldom(r", [a-z]")  # `Lillelund, Grethe, teknik og miljø`


def _is_turned(before: str, behind: str) -> bool:
    """Of two words, a surname and a given name: `Lillelund, Grethe`."""
    unknown = not as_given_name(before) and not seems_everyday(before)
    return as_given_name(behind) > 0 and (unknown or as_surname(before) > 0)


def _complete_behind(opener: str, name: str) -> bool:
    """`Forresten, Niels Toft Ibsen kommer`, `Bodil, Niels Toft Ibsen kommer`: no surname first."""
    words = name.split()
    return len(words) > 1 and not as_surname(opener) and as_surname(fold_word(words[-1])) > 0

"""Names by their form: capital words, particles, initials, `Surname, Given`, capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knub_mailer.language.normalise import fold, same_name_key
from knub_mailer.language.vocabulary import (
    NO_NAMES,
    PARTICLES,
    SHARED_MAILBOX,
    TITLE_ENDINGS,
)

_WORD = re.compile(r"[^\W\d_][^\W\d_'’´]*(?:['’´][^\W\d_]+)*(?:-[^\W\d_]+(?:['’´][^\W\d_]+)*)*")
_NICKNAME = re.compile(r"\s[\"“”'«»]\w+[\"“”'«»]\s")
_POSSESSED = re.compile(
    r"\s(?:plads|pladser|stol|saede|navn|deltagelse|tilmelding|mail|mailadresse|adresse|eksamen|"
    r"seat|place|billet|saeder|tilmelding|eget|ekstra|to|tre|resterende|chef|kollega|afloeser)"
)
_PARENTHESIS = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in a text by its raw span, as it should be written."""

    start: int
    end: int
    name: str

    @property
    def complete(self) -> bool:
        """It has a given name and a surname."""
        words = [w for w in self.name.split() if fold(w) not in PARTICLES]
        return len(words) >= 2 and len(words[-1].rstrip(".")) > 1


def is_title(word: str) -> bool:
    """A role in the folded word, such as afdelingsleder."""
    return word.endswith(TITLE_ENDINGS)


def titled(name: str) -> str:
    """Names in capitals or small letters as names are written: TILDE RAVN to Tilde Ravn."""
    if not (name.isupper() or name.islower()):
        return name
    words = []
    for word in name.split():
        low = word.lower()
        if fold(low) in PARTICLES and words:
            words.append(low)
        else:
            words.append(re.sub(r"(^|[-'’])(\w)", lambda m: m[1] + m[2].upper(), low))
    return " ".join(words)


def display_name(text: str | None) -> str | None:
    """A header's display name as `Given Surname`; None for shared mailboxes and addresses."""
    if not text or "@" in text:
        return None
    bare = _PARENTHESIS.sub("", text).strip(" '\"")
    bare = re.split(r"\s[/|-]\s|\s*[|/]\s*", bare)[0].strip()
    surname, comma, given = bare.partition(",")
    if comma and given.strip():
        bare = f"{given.strip()} {titled(surname.strip())}"
    words = [fold(w).strip(".") for w in bare.split()]
    if any(w in SHARED_MAILBOX or w.endswith(("kommune", "forvaltningen")) for w in words):
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
    source = _NICKNAME.sub(lambda m: " " * len(m.group()), text)
    letters = [c for c in source if c.isalpha()]
    if len(letters) > 12 and sum(c.isupper() for c in letters) > 0.8 * len(letters):
        source = re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), source)
    found: list[FoundName] = []
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(source):
        if run and not _joined(source, run[-1], word):
            found += _names_of(source, run, places)
            run = []
        if (
            word.group()[0].isupper()
            or (fold(word.group()) in PARTICLES and run)
            or (fold(word.group()) in ("von", "van", "de", "al", "el") and not run)
        ):
            run.append(word)
        elif run:
            found += _names_of(source, run, places)
            run = []
    found += _names_of(source, run, places)
    return _swapped(source, found, places)


def _joined(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    between = text[before.end() : after.start()]
    if between == " " or (between.isspace() and "\n" not in between and "\t" not in between):
        return True
    return between == ". " and len(before.group()) <= 3 and fold(before.group()) not in NO_NAMES


def _names_of(text: str, run: list[re.Match[str]], places: frozenset[str]) -> list[FoundName]:
    parts: list[list[re.Match[str]]] = [[]]
    for word in run:
        folded = fold(word.group())
        if _is_no_name(word.group(), folded, bool(parts[-1]), places):
            parts.append([])
        else:
            parts[-1].append(word)
    found = []
    for part in parts:
        while part and fold(part[-1].group()) in PARTICLES:
            part.pop()
        while part and part[0].group().islower() and len(part) == 1:
            part.pop()
        if part:
            found.append(_name(text, part))
    following = fold(text[run[-1].end() : run[-1].end() + 12]) if run else ""
    if following.lstrip().startswith(("kommun", "byraad", "bys ")) and found:
        found.pop()
    return found


def _is_no_name(word: str, folded: str, inside: bool, places: frozenset[str]) -> bool:
    if folded in PARTICLES and inside:
        return False
    if folded in NO_NAMES or folded.endswith(("kommune", "kommunes", "forvaltning", "kontoret")):
        return True
    if len(folded) == 1 and not inside:
        return True
    if word.isupper() and len(word) > 1 and folded not in ("ib", "bo"):
        return len(word) <= 5
    if is_title(folded) and not inside:
        return True
    return not inside and (folded in places or folded.removesuffix("s") in places)


def _name(text: str, part: list[re.Match[str]]) -> FoundName:
    start, end = part[0].start(), part[-1].end()
    name = " ".join(text[start:end].split())
    if name.endswith("s") and _POSSESSED.match(fold(text[end : end + 24])) and len(name) > 3:
        name = name[:-1]
    return FoundName(start, end, titled(name) if name.islower() else name)


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
    if 1 not in sizes or rest[:3].rstrip() in ("og", "sam") or rest.startswith((",", "og ")):
        if not re.match(r",?\s*[^\s@]+@", rest):
            return found
        if 1 not in sizes:
            return found
    one = FoundName(first.start, second.end, f"{second.name} {first.name}")
    return [one, *found[2:]]


def spells(local: str, name: str) -> bool:
    """Whether an address's local part is made of a name: its initials, or its parts' beginnings.

    `klba` spells Kirsten Lindegaard Bach, `jens.hansen` Jens Hansen, `samr` Sami Rahal.
    """
    parts = [p for p in re.split(r"[\s\-.'’]+", fold(name)) if p]
    if len(parts) < 2:
        return False
    target = re.sub(r"\d+$", "", fold(local))
    pieces = [p for p in re.split(r"[._\-']", target) if p]
    if len(pieces) > 1:
        loose = [same_name_key(p) for p in parts]
        given, last = same_name_key(pieces[0]), same_name_key(pieces[-1])
        matched = sum(1 for p in pieces if same_name_key(p) in loose)
        if matched == len(pieces):
            return True
        initial = len(given) == 1 and loose[0].startswith(given)
        return (initial or loose[0] == given) and any(p == last for p in loose[1:])
    joined = "".join(pieces)
    return any(
        _made_of(form, p)
        for form in {joined, joined.replace("oe", "o").replace("aa", "a")}
        for p in (
            parts,
            [x.replace("oe", "o").replace("aa", "a").replace("ae", "a") for x in parts],
        )
    )


def _made_of(target: str, parts: list[str]) -> bool:
    """The target is beginnings of the parts in order: the first and at least one other."""
    reach: set[tuple[int, int]] = set()
    first = parts[0]
    for size in range(1, len(first) + 1):
        if target.startswith(first[:size]):
            reach.add((size, 1))
    for part in parts[1:]:
        for done, used in list(reach):
            for size in range(1, len(part) + 1):
                if target.startswith(part[:size], done):
                    reach.add((done + size, used + 1))
                else:
                    break
    return any(done == len(target) and used >= 2 for done, used in reach)

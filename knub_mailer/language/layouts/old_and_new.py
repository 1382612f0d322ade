"""Tables that put what is old beside what is new: `Ordrenummer | 87-1190 | 88-2041`.

Those about the contact and the invoice, and whose label names the meeting: `Deltager 8/10`; others
that tell who comes instead of whom are read in `tabular.py`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_Row = tuple[str, ...]
_OLD = Seldom(
    r"\b(?:hidtil\w*|foer|gamle?|gammelt?|nuvaerende|tidligere|forrige|i dag|fra|forkerte?|staar "
    r"nu|"
    r"nu staar|old|current|from|udgaar|registreret|jeres oplysning\w*|i har)\b"
)
_NEW = Seldom(
    r"\b(?:fremover|fremadrettet|ny|nye|nyt|herefter|til|rettes til|aendres til|korrekte?|rigtige?|"
    r"skal vaere|skal staa|rettelse|new|to|bliver|nu)\b"
)
_FIELD = Seldom(
    r"(?:nyt?|nye|vores)? ?(?:ean|gln|kontakt|lokations|\w*ref\b|\w*referen|\w*ordre|rekv|po\b|po-|"
    r"psp|"
    r"konter|omkostning|projekt|bestil|faktura)"
)
_CONTACT = Seldom(r"kontakt(?:person)?(?:en)?\b(?!.*(?:mail|tlf|telefon))")
_ATTENDEE = Seldom(
    r"(?:deltager\w*|plads\w*|tilmeldt\w*|tilmelding\w*|repraesentant\w*|person)\b\W*"
    r"(?P<where>(?=.*(?:\d|i |paa |til )).+)"
)
_GIVEN_UP = Seldom(r"(?:udgaar|afmeldes|slettes|stryges|fjernes|(?:melder )?afbud)")
_ANY_FIELD = Seldom(
    r"(?:navn|kommune|adresse|telefon|tlf|mobil|mail|e-?mail|cvr|p-?n|afdeling|forvaltning|"
    r"stilling|titel|att\b|attention)"
)
_TO_THE_HANDS_OF = Seldom(r"(?:att\b|attention)")
_UNCHANGED = Seldom(
    r"\W*(?:(?:er |det )?(?:uaendret|samme|som (?:foer|hidtil|nu)|ingen aendring\w*|do|s\.?u|"
    r"beholdes|"
    r"fortsaetter|unchanged|same)\b.*|\W*)"
)


def with_new_values(letter: Letter) -> Letter:
    """The letter with the rows of such tables as lines that say the new value only."""
    lines: dict[str, str] = {}
    read = []
    for table in letter.tables:
        told = _told(table)
        if told:
            lines |= told
            read.append(table)
    if not read:
        return letter
    body = "\n".join(lines.get(line.rstrip(), line) for line in letter.body.splitlines())
    return replace(letter, body=body, tables=tuple(t for t in letter.tables if t not in read))


def _told(table: tuple[_Row, ...]) -> dict[str, str]:
    """What each line of a table tells anew, {} for another table."""
    if len(table) < 2:
        return {}
    head = [fold(cell).strip() for cell in table[0]]
    if len(head) + 1 == max(map(len, table[1:])):
        head.insert(0, "")  # nothing stands above the labels
    old = [i for i, cell in enumerate(head) if _OLD.search(cell)]
    new = [i for i, cell in enumerate(head) if i not in old and _NEW.search(cell)]
    if len(old) != 1 or len(new) != 1:
        return {}
    across = old[0] > 0 and new[0] > 0
    labels = [fold(row[0] if across else head[new[0]]).strip() for row in table[1:] if any(row)]
    known = [_FIELD.match(each) or (across and _ATTENDEE.fullmatch(each)) for each in labels]
    if not any(known):
        return {}
    if not all(k or _ANY_FIELD.match(each) for k, each in zip(known, labels, strict=True)):
        return {}
    told = {_line(table[0]): ""}
    for row in table[1:]:
        label = row[0] if across else table[0][new[0]]
        value = row[new[0]] if new[0] < len(row) else ""
        attends = _ATTENDEE.fullmatch(fold(label).strip()) if across else None
        if attends is None:
            told[_line(row)] = _sentence(label, value)
        else:
            former = row[old[0]] if old[0] < len(row) else ""
            told[_line(row)] = _seat(label.strip()[attends.start("where") :], former, value)
    return told


def _seat(where: str, former: str, value: str) -> str:
    """Who has a seat anew, beside whoever had it."""
    former, value = former.strip(" .-–"), value.strip(" .-–")
    if value and _UNCHANGED.fullmatch(fold(value)):
        return ""
    there = where if re.match(r"(?:i|på|til)\b", where) else f"til {where}"
    there = there.replace("(", "").replace(")", "")
    if former and not re.search(r"\w", value):
        return f"Måske afmeldes {former} {there}."  # or who comes instead is not told yet
    if former and _GIVEN_UP.fullmatch(fold(value)):
        return f"Afmeld {former} {there}."
    if former and value:
        return f"{value} kommer i stedet for {former} {there}."
    if value:
        return f"Tilmeld {value} {there}."
    return ""


def _sentence(label: str, value: str) -> str:
    if _UNCHANGED.fullmatch(fold(value)):
        return ""
    if _TO_THE_HANDS_OF.match(fold(label)) and _GIVEN_UP.fullmatch(fold(value).strip(" .")):
        return ""  # `Att. | Ida Dahl | udgår`: what stands on a bill, and nobody's seat
    if _CONTACT.match(fold(label)):
        return f"Ny kontaktperson: {value}"
    return f"{label.strip().rstrip(':')}: {value.strip()}"


def _line(row: _Row) -> str:
    return "\t".join(row).rstrip()

"""Tables that put what is old beside what is new: `Ordrenummer | 87-1190 | 88-2041`.

Only those about the contact and the invoice; who comes instead of whom is read in `tabular.py`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.language.normalise import fold

_Row = tuple[str, ...]
_OLD = re.compile(
    r"\b(?:hidtil\w*|foer|gamle?|gammelt?|nuvaerende|tidligere|forrige|i dag|fra|forkerte?|staar "
    r"nu|"
    r"nu staar|old|current|from|udgaar|registreret|jeres oplysning\w*|i har)\b"
)
_NEW = re.compile(
    r"\b(?:fremover|fremadrettet|ny|nye|nyt|herefter|til|rettes til|aendres til|korrekte?|rigtige?|"
    r"skal vaere|skal staa|rettelse|new|to|bliver|nu)\b"
)
_FIELD = re.compile(
    r"(?:nyt?|nye|vores)? ?(?:ean|gln|kontakt|lokations|\w*ref\b|\w*referen|\w*ordre|rekv|po\b|po-|"
    r"psp|"
    r"konter|omkostning|projekt|bestil|faktura)"
)
_CONTACT = re.compile(r"kontakt(?:person)?(?:en)?\b(?!.*(?:mail|tlf|telefon))")
_ANY_FIELD = re.compile(
    r"(?:navn|kommune|adresse|telefon|tlf|mobil|mail|e-?mail|cvr|p-?n|afdeling|forvaltning|"
    r"stilling|titel)"
)
_UNCHANGED = re.compile(
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
    if not any(map(_FIELD.match, labels)):
        return {}
    if not all(_FIELD.match(each) or _ANY_FIELD.match(each) for each in labels):
        return {}
    told = {_line(table[0]): ""}
    for row in table[1:]:
        label = row[0] if across else table[0][new[0]]
        told[_line(row)] = _sentence(label, row[new[0]] if new[0] < len(row) else "")
    return told


def _sentence(label: str, value: str) -> str:
    if _UNCHANGED.fullmatch(fold(value)):
        return ""
    if _CONTACT.match(fold(label)):
        return f"Ny kontaktperson: {value}"
    return f"{label.strip().rstrip(':')}: {value.strip()}"


def _line(row: _Row) -> str:
    return "\t".join(row).rstrip()

"""Lists of people as address books print them, surname first: `Post, Rie <ripo@k.dk>; Lau, Emil`.

They are rewritten before anything is read: a comma between two halves of a name parts nobody then.
"""

from __future__ import annotations

import re

from knub_mailer.language.names.initials import spells
from knub_mailer.language.words.alternatives import Seldom

_CAPITAL = r"[A-ZÆØÅÄÖ][\w'’-]*\.?"
_PAIR = rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}}, ?{_CAPITAL}(?: {_CAPITAL})?"
_BARE = Seldom(rf"(?<=: ){_PAIR}(?:; ?{_PAIR})+(?=\s*\.?\s*$)", re.M)
_PARTICLES = r"(?:(?:de|da|del|di|den|der|van|von|af|el|al|le|la|du|ten|bin|ben|dos|san|zu) ){0,2}"
_ENTRY = Seldom(
    r"(?P<before>(?:^|[;:>,)])[ \t>*•·–-]*|(?P<inside>(?<=[a-zæøå] )))"
    rf"(?P<surname>{_PARTICLES}{_CAPITAL}(?: {_CAPITAL}){{0,2}}),"
    rf"[ \t]*(?P<given>{_CAPITAL}(?: {_CAPITAL}){{0,2}})"
    r"(?P<office>[ \t]*\((?!KL\))[^()<>@\n]{1,40}\))?"
    r"(?:[ \t]*[<(\[](?:mailto:)?(?P<address>(?P<local>[^\s<>@()\[\]]+)@[^\s<>@()\[\]]+)[>)\]])?"
    r"(?=[\s;,.]|$)",
    re.M,
)


def given_names_first(text: str) -> str:
    """`Deltagere: Post, Rie; Lau, Emil` as `Deltagere: Rie Post, Emil Lau`."""
    if "," not in text:
        return text
    if "@" in text:
        text = _with_addresses(text)
    return _BARE.sub(_turned, text) if ";" in text else text


def _turned(m: re.Match[str]) -> str:
    pairs = (piece.split(",") for piece in m.group().split(";"))
    return ", ".join(f"{given.strip()} {surname.strip()}" for surname, given in pairs)


def _with_addresses(text: str) -> str:
    """The entries that their address bears out, and what stands in one list with them."""
    entries = list(_ENTRY.finditer(text))
    if not any(map(_borne_out, entries)):
        return text
    told, at = [], 0
    for m in entries:
        if not (_borne_out(m) or _stands_in_a_list(m)):
            continue
        address = f" <{m['address']}>" if m["address"] else ""
        name = f"{m['given']} {m['surname']}{m['office'] or ''}"
        told += [text[at : m.start()], m["before"].replace(";", ","), name, address]
        at = m.end()
    return "".join((*told, text[at:]))


def _borne_out(m: re.Match[str]) -> bool:
    """Whether the address is made of given name and surname in this order."""
    name = f"{m['given']} {m['surname']}"
    return bool(m["address"]) and spells(m["local"], name) and not _two_people(m)


def _two_people(m: re.Match[str]) -> bool:
    """`Bo, Lis Vad <liva@k.dk>`: the address is that of the second alone."""
    return spells(m["local"], m["given"])


def _stands_in_a_list(m: re.Match[str]) -> bool:
    """`…; Skov, Ib Vagn`: the others' addresses tell in which order its names are."""
    if m["inside"] is not None:
        return False
    if m["address"]:
        return not _two_people(m)
    return ";" in m["before"] or m.string.startswith(";", m.end())

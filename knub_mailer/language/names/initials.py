"""Whether an address's local part spells a name, by its initials or its parts' beginnings."""

from __future__ import annotations

import re
from functools import lru_cache

from knub_mailer.language.words.normalise import fold, same_name_key


@lru_cache(maxsize=4096)
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

"""Mail addresses in running text."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_ADDRESS = Seldom(r"[\w.+!#$%&'*/=?^`{|}~-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,63}")


def addresses_in(text: str) -> list[str]:
    """The addresses in their order, each once, in lower case."""
    return list(dict.fromkeys(found.lower().strip(".'") for found in _ADDRESS.findall(text)))

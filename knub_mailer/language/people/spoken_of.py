"""Whom the letter speaks of, when a sentence tells an address and no name: `Hun er på E0`."""

from __future__ import annotations

import re
from collections.abc import Callable

from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.people.people import Mention, People
from knub_mailer.language.people.whose_address import (
    addresses_denied,
    may_be_of,
    names_another,
    tells_address,
)
from knub_mailer.language.words.alternatives import Seldom

FARTHEST = 3
"""So many sentences may go on about somebody before the address is told."""
_SHORT = 3  # words, of a line that is but an address
_SHE = Seldom(r"(?<!sted for )(?<!stedet for )\bH\b")
_NAMED_NEXT = Seldom(r"\bU\d+,? (?=P\d)")
_AND_THEN_WHO = Seldom(r"[,;] (?:og|men|saa) (?![^,;]*\b(?:H|P\d+)\b.*\bP\d)[^,;]*\bP\d+[.!]*$")
"""`Han havde en plads, og på den sidder nu Ida`: the next `hun` is Ida."""
_STILL = Seldom(r"\b(?:stadig\w*|fortsat|still)\b")
_HERS = Seldom(r"\b(?:H|hans|hendes|his|dennes|vedkommendes?)\b")
_ANYBODY = Seldom(r"\b(?:P\d+|U\d+|D)\b")


class SpokenOf:
    """Who was named last, as the sentences of a letter go by."""

    def __init__(self, marks: Callable[[str], Marked]) -> None:
        self.one: Mention | None = None
        self.alone = True  # nobody beside that one in the sentence
        self.far = False  # a sentence in between names nobody
        self._ever: set[str] = set()
        self._marks, self._unheard = marks, list[str]()

    def forgets(self, sentences: list[str]) -> None:
        """Sentences that were not heard stand between, which perhaps name somebody."""
        self.one, self.alone = None, False
        self._unheard += sentences

    @property
    def only_one(self) -> bool:
        """Whether the letter has named nobody else yet."""
        for text in self._unheard if len(self._ever) < 2 else ():
            self._notes(self._marks(text))
        self._unheard.clear()
        return len(self._ever) == 1

    def _notes(self, marked: Marked) -> None:
        self._ever |= {m.name or m.said for m in marked.people if not m.sender}
        unnamed = set(re.findall(r"\bU\d+", _NAMED_NEXT.sub("", marked.text)))
        self._ever |= {marked.unnamed[int(u[1:])].said for u in unnamed}

    def hears(self, marked: Marked) -> None:
        """Take in whom a sentence names; one that only says `hun` or names nobody goes on."""
        others = [m for m in marked.people if not m.sender]
        self._notes(marked)
        if (
            not _ANYBODY.search(marked.text)
            and not names_another(marked.text)
            and not marked.emails
        ):
            she = _SHE.search(marked.text)
            self.far = not she or (self.far and not self.only_one)
            return
        self.one, self.far = self._last_named(marked), False
        self.alone = len(others) == 1

    def _last_named(self, marked: Marked) -> Mention | None:
        """Whom a sentence names last, but for its sender; nobody beside somebody named before."""
        she = _SHE.search(marked.text)
        if she and not _AND_THEN_WHO.search(marked.text):
            named = re.search(r"\bP\d", marked.text)
            first = named is not None and named.start() < she.start()
            if not (first and self.only_one):
                return None  # `Hun træder i Orlas sted`
        return next((m for m in reversed(marked.people) if m.sure and not m.sender), None)

    def whose(self, marked: Marked, people: People) -> tuple[str, str] | None:
        """The name and the address of whom a sentence that names nobody tells it."""
        denied = addresses_denied(marked.text)
        standing = [e for n, e in enumerate(marked.emails) if n not in denied]
        if len(standing) != 1 or marked.people or self.one is None or self.one.email is not None:
            return None
        if _STILL.search(marked.text) and not self.only_one:
            return None  # `Ida kommer i stedet. Han er stadig på E0`
        told = self.alone and tells_address(marked.text)
        if not (told or (len(marked.raw.split()) <= _SHORT and not self.far)):
            return None
        if self.far and not (_HERS.search(marked.text) and self.only_one):
            return None
        name = self.one.name or self.one.said
        fits = may_be_of(standing[0], name) and standing[0] != people.sender.email
        return (name, standing[0]) if fits else None

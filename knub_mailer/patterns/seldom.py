"""A pattern that few texts hold, looked for only in those that hold the words it needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from knub_mailer.patterns.needed import bits_of, missing


class Seldom:
    """A pattern that few texts hold; it finds what the plain pattern finds.

    It is looked for, and compiled, only where a text holds the words that it needs.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self._needs: int | None = None  # read off the pattern when it is first asked for

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first place where it stands, or None."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return None
        return self._compiled.search(text, start)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The text's beginning, where it stands there, or None."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return None
        return self._compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The text, where it is one of what it stands for, or None."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return None
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0) -> Iterator[re.Match[str]]:
        """Each place where it stands."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return iter(())
        return self._compiled.finditer(text, start)

    def findall(self, text: str) -> list[Any]:
        """What stands in each of these places, as the plain pattern tells it."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return []
        return self._compiled.findall(text)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """The text with something else in each of these places, or in the first `count`."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return text
        return self._compiled.sub(by, text, count)

    def split(self, text: str) -> list[str | Any]:
        """The text around these places, with its groups."""
        needs = self._needs
        if (self._read() if needs is None else needs) & missing(text):
            return [text]
        return self._compiled.split(text)

    def _read(self) -> int:
        self._needs = bits_of(self.pattern, self.flags)
        return self._needs

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

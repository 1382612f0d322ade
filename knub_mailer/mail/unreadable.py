"""Mails of a folder that its server can't hand out: tried alone and last, in the end left there."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

TRIES_REFUSED = 2
TRIES_LOST = 3
"""So often a mail is refused alone, or the connection ends over it alone, before it is left."""

AGAIN_AFTER_S = 3600.0

Key = tuple[int, int]
"""UIDVALIDITY and UID."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A mail that stays in the folder unread: where it is, what the server says, its `head`.

    head: the fields From, Subject and Date as the server gives them; b"" where it gives none.
    """

    key: Key
    reason: str
    head: bytes = b""


class Refused(Exception):
    """The server answered NO or BAD, or nothing that can be read; the connection is good."""


class Troubles:
    """Which mails could not be fetched so far, and which of them are left for now.

    untold: those left of which nobody has been told yet.
    """

    def __init__(self) -> None:
        self._alone: set[Key] = set()
        self._failed: Counter[Key] = Counter()
        self._left: dict[Key, float] = {}
        self.untold: list[Unreadable] = []

    def skips(self, key: Key) -> bool:
        """Whether a mail is left; tried once more every hour, since servers are mended."""
        return time.monotonic() - self._left.get(key, -AGAIN_AFTER_S) < AGAIN_AFTER_S

    def rank(self, key: Key) -> int:
        """The order of fetching: what failed before comes after what never did."""
        return self._failed[key]

    def is_alone(self, key: Key) -> bool:
        """Whether a mail is fetched in a command of its own."""
        return key in self._alone or key in self._failed

    def lost(self, keys: Iterable[Key]) -> None:
        """The connection ended while these were fetched: one of them may be why."""
        over = list(keys)
        self._alone.update(over)
        if len(over) == 1:
            self._count(Unreadable(over[0], "the connection ends over it"), TRIES_LOST)

    def refused(self, mail: Unreadable) -> None:
        """The server would not give this one mail."""
        self._count(mail, TRIES_REFUSED)

    def read(self, key: Key) -> None:
        """It could be read after all."""
        self._failed.pop(key, None)
        self._left.pop(key, None)

    def _count(self, mail: Unreadable, most: int) -> None:
        self._failed[mail.key] += 1
        if self._failed[mail.key] >= most:
            if mail.key not in self._left:
                self.untold.append(mail)
            self._left[mail.key] = time.monotonic()

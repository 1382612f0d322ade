"""TXT records from the DNS, with time-outs that can be told from "there is none"."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

import dns.exception
import dns.name
import dns.resolver

from knub_mailer.errors import DnsDeferred

TIMEOUT_S = 5.0
FAILED_S = 240.0
"""How long a name whose servers gave no answer is not asked for again."""
BUDGET_S, WINDOW_S = 15.0, 60.0
"""At most so much of a window is spent waiting for servers that give no answer: strangers choose
the names, and mails wait behind each other."""


class TxtLookup:
    """Looks records up at the name servers of the machine; answers are kept for their TTL.

    seconds: a clock that only goes forward.
    """

    def __init__(
        self,
        resolver: dns.resolver.Resolver | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._resolver = resolver
        self._cache = dns.resolver.LRUCache(1_000)
        self._seconds = seconds
        self._failed: deque[tuple[str, float, float]] = deque(maxlen=1_000)

    def __call__(self, name: str) -> bytes | None:
        """The record of a name in one piece; None when there is none or several.

        Raises:
            DnsDeferred: no name server answers, or only with a failure of its own; now, or when
                it was asked a moment ago.
        """
        self._spare(name)
        began = self._seconds()
        try:
            answer = self._ready().resolve(name, "TXT", lifetime=TIMEOUT_S, search=False)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return None
        except (dns.name.LabelTooLong, dns.name.NameTooLong, dns.name.EmptyLabel):
            return None
        except dns.exception.DNSException as error:
            self._note(name, began)
            raise DnsDeferred(f"the DNS gives no answer for {name}: {error}") from error
        except OSError as error:
            self._note(name, began)
            raise DnsDeferred(f"no name server can be reached: {error}") from error
        records = [b"".join(record.strings) for record in answer]
        return records[0] if len(records) == 1 else None

    def _note(self, name: str, began: float) -> None:
        ended = self._seconds()
        self._failed.append((name, ended, ended - began))

    def _spare(self, name: str) -> None:
        """Don't ask again what gave no answer a moment ago, nor wait all the time."""
        now = self._seconds()
        if any(failed == name and now - at < FAILED_S for failed, at, _spent in self._failed):
            raise DnsDeferred(f"the DNS gave no answer for {name} a moment ago")
        spent = sum(spent for _name, at, spent in self._failed if now - at < WINDOW_S)
        if spent > BUDGET_S and not self._is_kept(name):
            raise DnsDeferred("the DNS gave no answer too often just now")

    def _is_kept(self, name: str) -> bool:
        try:
            key = (dns.name.from_text(name), dns.rdatatype.TXT, dns.rdataclass.IN)
        except dns.exception.DNSException:
            return True  # no name at all: it is told at once that there is none
        return self._cache.get(key) is not None

    def _ready(self) -> dns.resolver.Resolver:
        if self._resolver is None:
            self._resolver = dns.resolver.Resolver()
        self._resolver.cache = self._cache
        return self._resolver

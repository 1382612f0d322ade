"""TXT records from the DNS, with time-outs that can be told from "there is none"."""

from __future__ import annotations

import dns.exception
import dns.name
import dns.resolver

from knub_mailer.errors import DnsDeferred

TIMEOUT_S = 8.0


class TxtLookup:
    """Looks records up at the name servers of the machine; answers are kept for their TTL."""

    def __init__(self, resolver: dns.resolver.Resolver | None = None) -> None:
        self._resolver = resolver
        self._cache = dns.resolver.LRUCache(1_000)

    def __call__(self, name: str) -> bytes | None:
        """The record of a name in one piece; None when there is none or several.

        Raises:
            DnsDeferred: no name server answers, or only with a failure of its own.
        """
        try:
            answer = self._ready().resolve(name, "TXT", lifetime=TIMEOUT_S, search=False)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return None
        except (dns.name.LabelTooLong, dns.name.NameTooLong, dns.name.EmptyLabel):
            return None
        except dns.exception.DNSException as error:
            raise DnsDeferred(f"the DNS gives no answer for {name}: {error}") from error
        except OSError as error:
            raise DnsDeferred(f"no name server can be reached: {error}") from error
        records = [b"".join(record.strings) for record in answer]
        return records[0] if len(records) == 1 else None

    def _ready(self) -> dns.resolver.Resolver:
        if self._resolver is None:
            self._resolver = dns.resolver.Resolver()
        self._resolver.cache = self._cache
        return self._resolver

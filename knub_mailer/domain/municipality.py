"""The register of municipalities and regions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Municipality:
    """A row of the register. `kind` is "kommune" or "region"; `code` has four digits.

    street, postal_code, city: the address on invoices, "" where it isn't known.
    """

    code: str
    name: str
    official_name: str
    cvr: str
    domains: tuple[str, ...]
    aliases: tuple[str, ...]
    kind: str
    street: str = ""
    postal_code: str = ""
    city: str = ""


class Register:
    """Look-ups in the register by code and by mail domain."""

    def __init__(self, rows: Iterable[Municipality]) -> None:
        self.rows = tuple(rows)
        self._by_code = {row.code: row for row in self.rows}
        self._by_domain = {domain: row for row in self.rows for domain in row.domains}

    def get(self, code: str | None) -> Municipality | None:
        """The row of a code, or None."""
        return self._by_code.get(code) if code else None

    def name(self, code: str | None) -> str:
        """`Randers Kommune`, or the code itself when it is unknown, or ""."""
        row = self.get(code)
        return row.official_name if row else (code or "")

    def of_domain(self, host: str) -> Municipality | None:
        """The row whose domain is the host or a whole-label suffix of it (okf.kk.dk is kk.dk)."""
        labels = host.lower().rstrip(".").split(".")
        for start in range(len(labels) - 1):
            row = self._by_domain.get(".".join(labels[start:]))
            if row is not None:
                return row
        return None

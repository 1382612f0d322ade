"""How long to wait before the next try: longer each time, and never all at the same moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Backoff:
    """Doubles from `first` to `longest`; jitter takes up to half of it away."""

    first: timedelta
    longest: timedelta

    def delay(self, failures: int, share: float) -> timedelta:
        """The wait after so many failures in a row (from 1); `share` is by chance, 0 to 1."""
        doublings = min(max(failures - 1, 0), 20)
        whole = min(self.first * (1 << doublings), self.longest)
        return whole * (1 - share / 2)

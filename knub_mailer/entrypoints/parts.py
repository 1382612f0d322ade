"""The parts of the running service: which work, which are away, and the loop each lives in."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from knub_mailer.domain.backoff import Backoff
from knub_mailer.errors import ConfigurationError, DatabaseAway, Deferred

log = structlog.get_logger()

RESTLESS = ("work", "outgoing")
"""Parts that work every second or so; one that is silent for SILENT_S hangs."""
SILENT_S = 300.0
_DATABASE = "database"
PATIENCE = Backoff(timedelta(seconds=1), timedelta(minutes=1))


@dataclass(slots=True)
class Parts:
    """What is known of each part; says once in the log that one is away, once that it is back.

    seconds: a clock that only goes forward.
    """

    seconds: Callable[[], float] = time.monotonic
    _last: dict[str, float] = field(default_factory=dict)
    _away: dict[str, str] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def works(self, name: str) -> None:
        """The part has just worked."""
        with self._lock:
            self._known.add(name)
            self._last[name] = self.seconds()
            was_away = self._away.pop(name, None)
        if was_away is not None:
            log.info("back", part=name)

    def is_away(self, name: str, reason: str) -> None:
        """The part could not work, and will be tried again."""
        with self._lock:
            self._known.add(name)
            is_news = name not in self._away
            self._away[name] = reason
        if is_news:
            log.warning("away", part=name, why=reason)

    def state(self) -> dict[str, str | None]:
        """Each part by name: None when it works, else why it doesn't."""
        with self._lock:
            return {
                name: self._away.get(name) or self._silent(name) for name in sorted(self._known)
            }

    def _silent(self, name: str) -> str | None:
        """Why a part that works every second counts as away: nothing was heard of it for long."""
        if name not in RESTLESS or name not in self._last:
            return None
        silence = self.seconds() - self._last[name]
        return f"nothing heard of it for {silence:.0f} s" if silence > SILENT_S else None


class Attempts:
    """Runs one part's work again and again; failures are waited out, longer each time."""

    def __init__(self, name: str, parts: Parts, chance: Callable[[], float] = random.random):
        self.name = name
        self._parts = parts
        self._chance = chance
        self._failures = 0
        self._database_was_away = False

    @property
    def failing(self) -> bool:
        """Whether the last try failed."""
        return self._failures > 0

    def run(self, work: Callable[[], float]) -> float:
        """Do the work once; the seconds to wait before the next time."""
        try:
            pause = work()
        except DatabaseAway as reason:
            self._database_was_away = True
            return self._failed(str(reason), _DATABASE)
        except Deferred as reason:
            return self._failed(str(reason), self.name)
        except ConfigurationError:
            raise
        except Exception as error:
            return self.failed_by(error)
        self.worked()
        return pause

    def worked(self) -> None:
        """It works again, or still."""
        self._failures = 0
        self._parts.works(self.name)
        if self._database_was_away:
            self._database_was_away = False
            self._parts.works(_DATABASE)

    def failed_by(self, error: Exception) -> float:
        """A fault in the code, or what no one thought of: this part waits so many seconds."""
        if not self._failures:
            log.error("failed", part=self.name, exc_info=error)
        return self._failed(f"a fault of the program: {type(error).__name__}", self.name)

    def _failed(self, reason: str, part: str) -> float:
        """What is away is said of the database itself, once, not of everything that needs it."""
        self._failures += 1
        self._parts.is_away(part, reason)
        return PATIENCE.delay(self._failures, self._chance()).total_seconds()


class Turns:
    """Gives each piece of work its turn; one that fails waits, and holds up no other."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._attempts: dict[str, Attempts] = {}
        self._not_before: dict[str, datetime] = {}

    def take(self, name: str, now: datetime, work: Callable[[], object]) -> None:
        """Do the work, unless it failed a moment ago.

        Raises:
            Deferred: the database is away, which concerns all of them.
        """
        if now < self._not_before.get(name, now):
            return
        attempts = self._attempts.setdefault(name, Attempts(name, self._parts))
        try:
            work()
        except Deferred:
            raise
        except Exception as error:
            self._not_before[name] = now + timedelta(seconds=attempts.failed_by(error))
        else:
            attempts.worked()


class Worker:
    """A thread that does its work whenever it is woken, and when its pause is over."""

    def __init__(
        self,
        name: str,
        parts: Parts,
        work: Callable[[], float],
        stop: threading.Event,
    ) -> None:
        self._attempts = Attempts(name, parts)
        self._work = work
        self._stop = stop
        self._woken = threading.Event()
        self._thread = threading.Thread(target=self._live, name=name, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """There may be something to do."""
        self._woken.set()

    def join(self, timeout_s: float) -> bool:
        """Wait for its end after `stop` was set; False when it takes longer."""
        self._woken.set()
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _live(self) -> None:
        while not self._stop.is_set():
            pause = self._attempts.run(self._work)
            # While it fails, new work is no reason to try sooner.
            (self._stop if self._attempts.failing else self._woken).wait(pause)
            self._woken.clear()

"""What every workflow of one network works with, and the sitting in which it changes state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from knub_mailer.domain.ledger import Act, Entry, SeasonState
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.network import Network, Season
from knub_mailer.mail.compose import Composer
from knub_mailer.rules.milestones import next_milestone
from knub_mailer.rules.people import person_key
from knub_mailer.rules.season import fold, season_at
from knub_mailer.storage import journal, standing
from knub_mailer.storage.database import Database
from knub_mailer.storage.journal import JournalCache


@dataclass(slots=True)
class LastFold:
    """The last fold of a committed journal: it holds until a line is written or a start comes.

    Only the clock's moment differs meanwhile, so a quiet day costs no fold.
    """

    of: tuple[object, ...] = ()
    state: SeasonState | None = None
    until: datetime | None = None

    def at(self, of: tuple[object, ...], moment: datetime) -> SeasonState | None:
        """The state at a moment, if this fold tells it."""
        if self.state is None or self.of != of or moment < self.state.now:
            return None
        if self.until is not None and moment >= self.until:
            return None
        return replace(self.state, now=moment.astimezone(self.state.now.tzinfo))

    def keep(self, of: tuple[object, ...], state: SeasonState, entries: Iterable[Entry]) -> None:
        """Remember a fold of these entries."""
        meetings = (each.meeting for each in state.meetings.values())
        moments = [entry.at for entry in entries if entry.at > state.now]
        milestone = next_milestone(meetings, state.now)
        moments += [milestone] if milestone is not None else []
        self.of, self.state, self.until = of, state, min(moments, default=None)


@dataclass(slots=True)
class Office:
    """One network of the running service."""

    database: Database
    network: Network
    register: Register
    composer: Composer
    cache: JournalCache = field(default_factory=JournalCache)
    last_fold: LastFold = field(default_factory=LastFold)

    @property
    def zone(self) -> ZoneInfo:
        return self.network.zone

    @property
    def plan(self) -> Season:
        """The season as configured, before organisers changed it."""
        return self.network.season

    def season_start(self) -> datetime:
        """Before everything that can happen in the season: mails come from the autumn before."""
        return datetime(self.plan.year - 1, 1, 1, tzinfo=self.zone)

    @contextmanager
    def sitting(self, now: datetime) -> Iterator[Sitting]:
        """One transaction on the network's state, alone; committed at the end.

        Raises:
            Deferred: the database is away or busy.
        """
        with self.database.transaction(self.network.key) as session:
            sitting = Sitting.begin(self, session, now)
            yield sitting
        sitting.remember()


@dataclass(slots=True)
class Sitting:
    """One transaction: the journal as it was, what is written, and the season before and after."""

    office: Office
    session: Session
    now: datetime
    told_at: datetime
    entries: list[Entry]
    billed: dict[int, datetime]
    _committed: tuple[object, ...]
    by_person: bool = False  # a person of the secretariat decided what is written here
    _written: int = 0
    _before: SeasonState | None = None
    _after: SeasonState | None = None

    @classmethod
    def begin(cls, office: Office, session: Session, now: datetime) -> Sitting:
        found = journal.read(
            session, office.network.key, office.plan.year, office.season_start(), office.cache
        )
        last = found.entries[-1].id if found.entries else 0
        committed = (found.redactions, last, tuple(found.billed.items()))
        # A clock that was set back must not take back what was told.
        now = max(now, found.folded_at)
        return cls(office, session, now, found.folded_at, found.entries, found.billed, committed)

    @property
    def before(self) -> SeasonState:
        """The season as it was last told: without what this sitting writes."""
        if self._before is None:
            known = self.entries[: len(self.entries) - self._written]
            self._before = self._folded(known, self.told_at)
        return self._before

    @property
    def network(self) -> Network:
        return self.office.network

    def season_at(self, moment: datetime) -> Season:
        """The season as it stood then: moved, cancelled, changed in format."""
        return season_at(self.office.plan, self.entries, moment)

    def state(self) -> SeasonState:
        """The season now, with all that was written in this sitting."""
        if self._after is None:
            fresh = self._written > 0
            self._after = self.fold_with(()) if fresh else self._folded(self.entries, self.now)
        return self._after

    def _folded(self, committed: list[Entry], moment: datetime) -> SeasonState:
        """The fold of what is committed, as remembered or anew."""
        memory = self.office.last_fold
        known = memory.at(self._committed, moment)
        if known is not None:
            return known
        office = self.office
        state = fold(office.plan, committed, moment, zone=office.zone, billed=self.billed)
        memory.keep(self._committed, state, committed)
        return state

    def fold_with(self, further: Iterable[Entry]) -> SeasonState:
        """The season as it would be with further entries: what-if; nothing is written."""
        entries = [*self.entries, *further]
        return fold(self.office.plan, entries, self.now, zone=self.office.zone, billed=self.billed)

    @property
    def has_written(self) -> bool:
        """Whether the journal has new lines since the sitting began."""
        return self._written > 0

    def write(
        self,
        key: str,
        act: Act,
        *,
        at: datetime,
        position: int,
        municipality: str | None,
        by: str,
        source: str,
        intake_id: int | None = None,
    ) -> Entry | None:
        """Write an act into the journal; None when that key was written before."""
        row = journal.row_of(
            self.network.key,
            self.office.plan.year,
            f"{self.network.key}:{key}",
            act,
            at=at,
            position=position,
            municipality=municipality,
            by=by,
            source=source,
            arrived=self.now,
            intake_id=intake_id,
        )
        entry = journal.write(self.session, row)
        if entry is not None:
            self.entries.append(entry)
            self._written += 1
            self._after = None
        return entry

    def remember(self) -> None:
        """It is committed: the next sitting begins with the state this one ended in."""
        if self._written and self._after is not None:
            redactions, _, billed = self._committed
            of = (redactions, self.entries[-1].id, billed)
            self.office.last_fold.keep(of, self._after, self.entries)

    def settle(self) -> SeasonState:
        """Bring the standing tables up to now; the changes since `before` count as told."""
        state = self.state()
        key, year = self.network.key, self.office.plan.year
        journal.told_up_to(self.session, key, year, max(self.now, self.told_at))
        standing.sync(self.session, key, year, state, person_key)
        return state

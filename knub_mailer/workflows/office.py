"""What every workflow of one network works with, and the sitting in which it changes state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session

from knub_mailer.domain.ledger import Act, Entry, SeasonState
from knub_mailer.domain.municipality import Register
from knub_mailer.domain.network import Network, Season
from knub_mailer.mail.compose import Composer
from knub_mailer.rules.people import person_key
from knub_mailer.rules.season import Folding, alters_meeting, fold, season_at
from knub_mailer.storage import journal, standing
from knub_mailer.storage.database import Database
from knub_mailer.storage.journal import JournalCache
from knub_mailer.storage.standing import Tables
from knub_mailer.workflows.last_fold import LastFold


@dataclass(slots=True)
class Office:
    """One network of the running service."""

    database: Database
    network: Network
    register: Register
    composer: Composer
    cache: JournalCache = field(default_factory=JournalCache)
    last_fold: LastFold = field(default_factory=LastFold)
    tables: Tables = field(default_factory=Tables)

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
    fees_explained: set[str] = field(default_factory=set)  # whose new fee a matter tells already
    _written: int = 0
    _before: SeasonState | None = None
    _after: SeasonState | None = None
    _folding: Folding | None = None
    _folded: int = 0  # how many of the written lines are in it
    _tables: Tables | None = None
    _course: list[Entry] | None = None  # what altered the meetings

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
            self._before = self._remembered(known, self.told_at)
        return self._before

    @property
    def network(self) -> Network:
        return self.office.network

    def season_at(self, moment: datetime) -> Season:
        """The season as it stood then: moved, cancelled, changed in format."""
        if self._course is None:
            self._course = [entry for entry in self.entries if alters_meeting(entry)]
        return season_at(self.office.plan, self._course, moment)

    def state(self) -> SeasonState:
        """The season now, with all that was written in this sitting."""
        if self._after is None:
            fresh = self._written > 0
            self._after = self._carried_on() if fresh else self._remembered(self.entries, self.now)
        return self._after

    def _carried_on(self) -> SeasonState:
        """The fold with what was written: the last one carried on, where what is new comes last."""
        if self._folding is None:
            self._folding = self.office.last_fold.take(self._committed)
        new = self.entries[len(self.entries) - self._written + self._folded :]
        if self._folding is None or not self._folding.carries_on(new, self.now):
            self._folding, new = Folding(self.office.plan, self.billed), self.entries
        self._folded = self._written
        return self._folding.carry_on(new, self.now, self.office.zone)

    def _remembered(self, committed: list[Entry], moment: datetime) -> SeasonState:
        """The fold of what is committed, as remembered or anew."""
        memory = self.office.last_fold
        known = memory.at(self._committed, moment)
        if known is not None:
            return known
        folding = Folding(self.office.plan, self.billed)
        state = folding.carry_on(committed, moment, self.office.zone)
        memory.keep(self._committed, state, folding)
        return state

    def fold_with(self, further: Iterable[Entry]) -> SeasonState:
        """The season as it would be with further entries: what-if; nothing is written."""
        entries = [*self.entries, *further]
        return fold(self.office.plan, entries, self.now, zone=self.office.zone, billed=self.billed)

    @property
    def last_line(self) -> int:
        """The id of the journal's newest line; 0 while there is none."""
        return max((entry.id for entry in self.entries), default=0)

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
            self._after = self._course = None
        return entry

    def remember(self) -> None:
        """It is committed: the next sitting begins with what this one ended in."""
        if self._written and self._after is not None and self._folding is not None:
            self.office.last_fold.keep(self._journal(), self._after, self._folding)
        if self._tables is not None:
            self.office.tables = self._tables

    def _journal(self) -> tuple[object, ...]:
        """What the journal is now, as `_committed` is what it was."""
        redactions, _, billed = self._committed
        return (redactions, self.entries[-1].id if self.entries else 0, billed)

    def settle(self) -> SeasonState:
        """Bring the standing tables up to now; the changes since `before` count as told."""
        state = self.state()
        key, year, told_at = self.network.key, self.office.plan.year, max(self.now, self.told_at)
        journal.told_up_to(self.session, key, year, told_at)
        known = self._tables or self.office.tables.at((*self._committed, self.told_at))
        rows = standing.sync(self.session, key, year, state, person_key, known)
        self._tables = Tables((*self._journal(), told_at), rows)
        return state

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
from knub_mailer.rules.season import fold, season_at
from knub_mailer.storage import batches, journal, standing
from knub_mailer.storage.database import Database
from knub_mailer.storage.journal import JournalCache
from knub_mailer.storage.tables import SeasonClock


@dataclass(slots=True)
class Office:
    """One network of the running service."""

    database: Database
    network: Network
    register: Register
    composer: Composer
    cache: JournalCache = field(default_factory=JournalCache)

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
            yield Sitting.begin(self, session, now)


@dataclass(slots=True)
class Sitting:
    """One transaction: the journal as it was, what is written, and the season before and after."""

    office: Office
    session: Session
    now: datetime
    clock: SeasonClock
    entries: list[Entry]
    billed: dict[int, datetime]
    before: SeasonState
    _after: SeasonState | None = None

    @classmethod
    def begin(cls, office: Office, session: Session, now: datetime) -> Sitting:
        key, year = office.network.key, office.plan.year
        clock = journal.clock(session, key, year, office.season_start())
        entries = journal.load(session, clock, office.cache)
        billed = batches.preflights(session, key, year)
        before = fold(office.plan, entries, clock.folded_at, zone=office.zone, billed=billed)
        return cls(office, session, now, clock, entries, billed, before)

    @property
    def network(self) -> Network:
        return self.office.network

    def season_at(self, moment: datetime) -> Season:
        """The season as it stood then: moved, cancelled, changed in format."""
        return season_at(self.office.plan, self.entries, moment)

    def state(self) -> SeasonState:
        """The season now, with all that was written in this sitting."""
        if self._after is None:
            self._after = self.fold_with(())
        return self._after

    def fold_with(self, further: Iterable[Entry]) -> SeasonState:
        """The season as it would be with further entries: what-if; nothing is written."""
        entries = [*self.entries, *further]
        return fold(self.office.plan, entries, self.now, zone=self.office.zone, billed=self.billed)

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
            self._after = None
        return entry

    def settle(self) -> SeasonState:
        """Bring the standing tables up to now; the changes since `before` count as told."""
        state = self.state()
        self.clock.folded_at = max(self.now, self.clock.folded_at)
        self.session.add(self.clock)
        standing.sync(self.session, self.network.key, self.office.plan.year, state, person_key)
        return state

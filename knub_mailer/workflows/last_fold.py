"""The last fold of a committed journal, kept so that the next one needs only what is new."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from knub_mailer.domain.ledger import SeasonState
from knub_mailer.rules.milestones import next_milestone
from knub_mailer.rules.season import Folding


@dataclass(slots=True)
class LastFold:
    """What a committed journal folds into: it holds until a line is written or a start comes.

    Only the clock's moment differs meanwhile, so a quiet day costs no fold.

    of: what the journal was. folding: for whoever carries it on.
    """

    of: tuple[object, ...] = ()
    state: SeasonState | None = None
    until: datetime | None = None
    folding: Folding | None = None

    def at(self, of: tuple[object, ...], moment: datetime) -> SeasonState | None:
        """The state at a moment, if this fold tells it."""
        if self.state is None or self.of != of or moment < self.state.now:
            return None
        if self.until is not None and moment >= self.until:
            return None
        return replace(self.state, now=moment.astimezone(self.state.now.tzinfo))

    def keep(self, of: tuple[object, ...], state: SeasonState, folding: Folding) -> None:
        """Remember a fold."""
        meetings = (each.meeting for each in state.meetings.values())
        moments = (next_milestone(meetings, state.now), folding.following)
        self.of, self.state, self.folding = of, state, folding
        self.until = min((each for each in moments if each is not None), default=None)

    def take(self, of: tuple[object, ...]) -> Folding | None:
        """The folding of that journal, to be carried on: once, for it changes by that.

        A transaction that is rolled back has spoilt it, and the next one folds from the beginning.
        """
        folding, self.folding = self.folding, None
        return folding if self.of == of else None

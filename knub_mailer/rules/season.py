"""The journal folded into the season's state, in the order of sending (rules.md, all of it).

The lines of the journal and what the clock alone brings (a meeting's start, the end of a
guarantee) make one timeline; each line is carried out on the season as it stood when it was sent.
So the outcome depends neither on the order of fetching nor on the number of workers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from knub_mailer.domain.ledger import (
    Answered,
    BillingChanged,
    ContactChanged,
    EmailChanged,
    Entry,
    Joined,
    Kept,
    MeetingCancelled,
    MeetingFormatChanged,
    MeetingMoved,
    Replaced,
    Result,
    SeasonState,
    Seated,
    Withdrawn,
)
from knub_mailer.domain.network import Season
from knub_mailer.rules import course, joining, leaving, particulars, seating
from knub_mailer.rules.book import MeetingBook
from knub_mailer.rules.claims import Order, Rulings, order_of
from knub_mailer.rules.joining import Member
from knub_mailer.rules.picture import picture
from knub_mailer.rules.prices import price_after
from knub_mailer.rules.terms import Term

_AtMeeting = (
    Seated
    | Withdrawn
    | Replaced
    | Kept
    | Answered
    | MeetingMoved
    | MeetingFormatChanged
    | MeetingCancelled
)
_MEETING_ACTS = (MeetingMoved, MeetingFormatChanged, MeetingCancelled)
_NONE: Mapping[int, datetime] = {}


def fold(
    season: Season,
    journal: Iterable[Entry],
    now: datetime,
    *,
    zone: ZoneInfo,
    billed: Mapping[int, datetime] = _NONE,
) -> SeasonState:
    """The season at a moment, as configured and as the journal changed it.

    Args:
        season: as configured; the journal holds every change since.
        journal: in any order; lines sent after `now` are left out.
        now: aware.
        zone: the network's; the state's times are in it.
        billed: meeting number -> its preflight. A line processed after that changes nobody's seat
            at that meeting, unless a person let it in.
    """
    return Folding(season, billed).carry_on(journal, now, zone)


def season_at(
    plan: Season,
    journal: Iterable[Entry],
    moment: datetime,
    *,
    billed: Mapping[int, datetime] = _NONE,
) -> Season:
    """The season as it stood at a moment: moved, cancelled, changed in format by then."""
    changes = [entry for entry in journal if alters_meeting(entry)]
    if not changes:
        return plan
    folding = Folding(plan, billed)
    folding.carry_out(changes, moment)
    season = plan
    for book in folding.books.values():
        season = season.with_meeting(book.meeting)
    return season


def alters_meeting(entry: Entry) -> bool:
    """Whether a line changes a meeting itself; few do."""
    return isinstance(entry.act, _MEETING_ACTS)


def _in_order(journal: Iterable[Entry]) -> list[tuple[Order, Entry]]:
    return sorted(((order_of(entry), entry) for entry in journal), key=lambda line: line[0])


class Folding:
    """A season on its way through time.

    What comes after everything that was carried out, as most mails do, carries it on: that costs
    the new lines alone. Anything else needs a folding from the beginning.
    """

    def __init__(self, season: Season, billed: Mapping[int, datetime] = _NONE) -> None:
        self.season = season
        self.books = {
            meeting.number: MeetingBook(meeting, season.included_seats, billed.get(meeting.number))
            for meeting in season.meetings
        }
        self.members: dict[str, Member] = {}
        self.rulings = Rulings()
        self.interest: list[Entry] = []
        self.following: datetime | None = None  # when the first line left out was sent
        self._last: Order | None = None
        self._now: datetime | None = None

    def carries_on(self, journal: Iterable[Entry], now: datetime) -> bool:
        """Whether further lines, and a moment, come after all that is folded: lines and clock."""
        orders = [order_of(entry) for entry in journal]
        if self.following is not None or (self._last and orders and min(orders) <= self._last):
            return False
        first = min([now, *(order[0] for order in orders)])
        return not any(first < moment for moment in self._passed())

    def carry_on(self, journal: Iterable[Entry], now: datetime, zone: ZoneInfo) -> SeasonState:
        """The season at a moment with these further lines; those sent later are left out."""
        self.carry_out(journal, now)
        self._advance(now.astimezone(UTC))
        for member in self.members.values():
            joining.rule_joins(member, self.rulings)
        return picture(
            now.astimezone(zone), zone, self.books, self.members, self.rulings, self.interest
        )

    def carry_out(self, journal: Iterable[Entry], now: datetime) -> None:
        """Further lines, each on the season as it stood when it was sent."""
        until = now.astimezone(UTC)
        for order, entry in _in_order(journal):
            if order[0] > until:
                self.following = entry.at
                break
            self._carry_out(entry, order[0])
            self._last = order

    def _passed(self) -> Iterator[datetime]:
        """The milestones that the clock has passed (see `MeetingBook.advance`)."""
        for book in self.books.values():
            for moment in (book.starts, book.meeting.guarantee_until):
                if moment is not None and self._now is not None and moment <= self._now:
                    yield moment

    def _advance(self, moment: datetime) -> None:
        """What the clock brings up to a moment (UTC); a start at that very moment has come."""
        self._now = moment if self._now is None else max(self._now, moment)
        for book in self.books.values():
            book.advance(moment)

    def _carry_out(self, entry: Entry, moment: datetime) -> None:
        self._advance(moment)
        act = entry.act
        municipality = entry.municipality or ""
        match act:
            case Joined():
                self._join(entry, act, municipality, moment)
            case ContactChanged():
                member = self.members.get(municipality)
                joining.change_contact(member, entry, act, self.rulings)
            case BillingChanged():
                member = self.members.get(municipality)
                joining.change_billing(member, entry, act, self.rulings)
            case EmailChanged():
                particulars.change_address(
                    self.books.values(), self.members, entry, act, self.rulings
                )
            case _:
                self._at_meeting(entry, act, municipality)

    def _at_meeting(self, entry: Entry, act: _AtMeeting, municipality: str) -> None:
        rulings = self.rulings
        book = self.books.get(act.meeting)
        if book is None:
            rulings.add(entry, Result.MEETING_OVER, Term.AFTER_START)
            return
        match act:
            case Seated():
                member = municipality in self.members
                seating.sign_up(book, entry, act, rulings, member=member)
            case Withdrawn():
                leaving.withdraw(book, entry, act, rulings)
            case Replaced():
                leaving.substitute(book, entry, act, rulings)
            case Kept():
                leaving.keep(book, entry, act, rulings)
            case Answered():
                particulars.reply(book, entry, act, rulings)
            case MeetingMoved() | MeetingFormatChanged() | MeetingCancelled():
                course.alter_meeting(book, entry, act, rulings)

    def _join(self, entry: Entry, act: Joined, municipality: str, moment: datetime) -> None:
        """The municipality joins, or tries to (rules.md, Membership)."""
        member = self.members.get(municipality)
        if member is None and not self._any_to_come():
            self.interest.append(entry)
            self.rulings.add(entry, Result.TOO_LATE_TO_JOIN, Term.JOIN_AFTER_LAST)
            return
        if member is None:
            held = self._held(moment)
            fee_ore = price_after(self.season, held)
            self.members[municipality] = joining.first_join(entry, act, held, fee_ore)
        elif self._any_to_come():
            joining.further_join(member, entry, act)
        else:
            self.rulings.add(entry, Result.ALREADY_MEMBER, Term.SECOND_JOIN)
        for book in self.books.values():
            seating.open_to(book, entry, municipality)

    def _any_to_come(self) -> bool:
        return any(not (b.started or b.meeting.cancelled) for b in self.books.values())

    def _held(self, moment: datetime) -> int:
        """How many meetings count as held for the price, in what order ever they came."""
        if self.season.held_from == "start":
            return sum(book.started for book in self.books.values())
        return sum(book.started and book.meeting.ends <= moment for book in self.books.values())

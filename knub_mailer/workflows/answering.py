"""From what became of a mail's wishes to the sections of its answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knub_mailer.domain.ledger import (
    Act,
    Entry,
    Joined,
    Outcome,
    Replaced,
    Result,
    SeasonState,
    Seat,
    Seated,
    Withdrawn,
)
from knub_mailer.domain.network import Meeting
from knub_mailer.domain.notices import (
    AlreadyMemberSection,
    BillingSection,
    ContactSection,
    Happened,
    HowToJoinSection,
    InfoSection,
    JoinedSection,
    SeatsSection,
    Section,
    StatusSection,
    TooLateSection,
    WhyPriceSection,
)
from knub_mailer.domain.request import (
    Cancel,
    ChangeContact,
    Info,
    Join,
    Person,
    SignUp,
    Status,
    Substitute,
    UpdateBilling,
)
from knub_mailer.language.questions.why import WHY_PRICE
from knub_mailer.rules.people import match, name_of, same_person
from knub_mailer.rules.prices import membership_price
from knub_mailer.rules.standing import standing_of, standings_of
from knub_mailer.workflows.carry_out import Carried
from knub_mailer.workflows.explaining import explained
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.published import content_of, current

_SeatRequest = SignUp | Cancel | Substitute


def sections_of(
    sitting: Sitting,
    municipality: str,
    carried: Sequence[Carried],
    *,
    doubtful: bool = False,
    ean_rejected: str | None = None,
    own_list: bool = True,
    redated: bool = False,
) -> tuple[Section, ...]:
    """The sections that tell what was done, in the order of the mail.

    doubtful: the Date header was not believed. own_list False: the sender is outside the
    municipality and is told only of the own wish, never the list. redated: the mail's own date
    counts after all, so its join is told anew.
    """
    sections: list[Section] = []
    seats = [each for each in carried if isinstance(each.request, _SeatRequest)]
    for each in carried:
        match_request = each.request
        if isinstance(match_request, Join):
            again = None if redated else _known_member(sitting, each, own_list)
            section = _joined(sitting, each, bool(seats), doubtful, ean_rejected)
            sections.append(again or section)
        elif isinstance(match_request, ChangeContact):
            sections.append(_contact(sitting, municipality, each, match_request))
        elif isinstance(match_request, UpdateBilling):
            sections.append(_billing(sitting, municipality, ean_rejected))
        elif isinstance(match_request, Status) and own_list:
            sections.append(_status(sitting, municipality))
        elif isinstance(match_request, Info):
            sections.extend(_info(sitting, municipality, match_request))
    first = next((i for i, each in enumerate(carried) if each in seats), 0)
    at = min(first, len(sections))
    sections[at:at] = _seats(sitting, municipality, seats, own_list)
    return tuple(sections)


def _joined(
    sitting: Sitting, carried: Carried, seats: bool, doubtful: bool, ean_rejected: str | None
) -> Section:
    state = sitting.state()
    season = sitting.season_at(sitting.now)
    outcome = next(iter(carried.outcomes(state)), None)
    code = carried.entries[0].municipality if carried.entries else None
    membership = state.memberships.get(code or "")
    if membership is None or (outcome and outcome.result is Result.TOO_LATE_TO_JOIN):
        return TooLateSection(season.year)
    coming = [m for m in season.coming(membership.joined) if m.number not in sitting.billed]
    return JoinedSection(
        year=season.year,
        joined=membership.joined,
        fee_ore=membership.fee_ore,
        meetings_held=membership.meetings_held,
        contact=membership.contact,
        included_seats=season.included_seats,
        extra_seat_price_ore=season.extra_seat_price_ore,
        ean=membership.ean,
        ean_rejected=ean_rejected,
        reference=membership.reference,
        reference_is_order=membership.reference_is_order,
        invoice_after=coming[0] if coming else None,
        coming=season.coming(sitting.now),
        seats_follow=seats,
        time_in_doubt=doubtful,
    )


def _known_member(sitting: Sitting, carried: Carried, own_list: bool) -> Section | None:
    """A second join: since when it is a member, and who the contact is; no stranger is told."""
    outcome = next(iter(carried.outcomes(sitting.state())), None)
    if outcome is None or outcome.result not in (Result.ALREADY_MEMBER, Result.EARLIER_JOIN):
        return None
    membership = sitting.state().memberships[outcome.entry.municipality or ""]
    earlier = outcome.result is Result.EARLIER_JOIN
    known = sitting.before.memberships.get(membership.municipality)
    was_ore = known.fee_ore if known is not None else membership.fee_ore
    named = outcome.entry.act.contact if isinstance(outcome.entry.act, Joined) else None
    return AlreadyMemberSection(
        year=sitting.office.plan.year,
        since=membership.joined,
        contact=membership.contact if own_list else None,
        earlier_fee_ore=membership.fee_ore if earlier else None,
        was_ore=was_ore if earlier and was_ore != membership.fee_ore else None,
        contact_in_doubt=named is not None and not same_person(named, membership.contact),
    )


def _contact(
    sitting: Sitting, municipality: str, carried: Carried, request: ChangeContact
) -> Section:
    state = sitting.state()
    membership = state.memberships.get(municipality)
    outcome = next(iter(carried.outcomes(state)), None)
    if membership is None:
        return how_to_join(sitting, waiting=0)
    asked = outcome is not None and outcome.result is Result.ASK_CONTACT
    return ContactSection(
        contact=request.contact,
        ask_old=membership.contact if asked else None,
        from_date=request.from_date,
    )


def _billing(sitting: Sitting, municipality: str, ean_rejected: str | None) -> Section:
    membership = sitting.state().memberships.get(municipality)
    if membership is None:
        return BillingSection(not_member=True, ean_rejected=ean_rejected)
    return BillingSection(
        ean=membership.ean,
        reference=membership.reference,
        reference_is_order=membership.reference_is_order,
        ean_rejected=ean_rejected,
    )


def _status(sitting: Sitting, municipality: str) -> Section:
    state, season = sitting.state(), sitting.season_at(sitting.now)
    membership = state.memberships.get(municipality)
    standings = standings_of(state, season, municipality)
    if membership is None:
        return StatusSection(season.year, None, standings=standings)
    return StatusSection(
        year=season.year,
        since=membership.joined,
        contact=membership.contact,
        fee_ore=membership.fee_ore,
        ean=membership.ean,
        reference=membership.reference,
        reference_is_order=membership.reference_is_order,
        standings=standings,
    )


def _info(sitting: Sitting, municipality: str, request: Info) -> list[Section]:
    sections: list[Section] = []
    if WHY_PRICE in request.topics:
        sections.append(WhyPriceSection(explained(sitting, municipality)))
    topics = tuple(topic for topic in request.topics if topic != WHY_PRICE)
    if topics or not sections:
        sections.append(info_section(sitting, topics, request.meetings))
    return sections


def info_section(
    sitting: Sitting, topics: tuple[str, ...], numbers: tuple[int, ...] = ()
) -> InfoSection:
    """What is public: programme, time, place, price, how to sign up.

    topics (): all of it but the programmes, since a question nobody could place is not left out.
    """
    season = sitting.season_at(sitting.now)
    coming = season.coming(sitting.now)
    wanted = tuple(meeting for meeting in season.meetings if meeting.number in numbers)
    meetings: tuple[Meeting, ...] = wanted or coming
    programmes = tuple(
        (meeting.number, content_of(row).text)
        for meeting in meetings
        for row in current(sitting, meeting.number)
        if row.kind == "programme"
    )
    return InfoSection(
        topics=topics or _TOPICS,
        meetings=meetings,
        programmes=programmes,
        prices=season.membership_prices,
        price_now_ore=membership_price(season, sitting.now) if coming else None,
        included_seats=season.included_seats,
        extra_seat_price_ore=season.extra_seat_price_ore,
        year=season.year,
    )


_TOPICS = ("how", "price")


def how_to_join(sitting: Sitting, waiting: int) -> HowToJoinSection:
    """What membership costs now and how one joins."""
    season = sitting.season_at(sitting.now)
    return HowToJoinSection(
        year=season.year,
        fee_ore=membership_price(season, sitting.now),
        meetings_held=len(season.held(sitting.now)),
        waiting=waiting,
    )


def _seats(
    sitting: Sitting, municipality: str, seats: Sequence[Carried], own_list: bool
) -> list[Section]:
    state, season = sitting.state(), sitting.season_at(sitting.now)
    outcomes = [outcome for each in seats for outcome in each.outcomes(state)]
    numbers = list(dict.fromkeys(number_of(outcome.entry.act) for outcome in outcomes))
    sections: list[Section] = []
    for number in filter(None, numbers):
        here = [outcome for outcome in outcomes if number_of(outcome.entry.act) == number]
        everybody = any(
            isinstance(outcome.entry.act, Withdrawn) and outcome.entry.act.person is None
            for outcome in here
        )
        sections.append(
            SeatsSection(
                meeting=state.meetings[number].meeting,
                invited=state.meetings[number].state == "planned",
                happened=tuple(
                    told if own_list else _of_own_wish(told)
                    for outcome in here
                    for told in happened(sitting, outcome)
                ),
                standing=standing_of(state, season, number, municipality) if own_list else None,
                all_withdrawn=everybody,
            )
        )
    waiting = sum(outcome.result is Result.WAITING_MEMBERSHIP for outcome in outcomes)
    if waiting:
        sections.append(how_to_join(sitting, waiting))
    return sections


def _of_own_wish(told: Happened) -> Happened:
    """Without whom of the list a name or an address belongs to."""
    known = told.result in (Result.NOT_SEATED, Result.ALREADY_SEATED)
    return replace(told, other=None, instead=None) if known else told


def number_of(act: Act) -> int | None:
    """The meeting an act is about, or None."""
    return act.meeting if isinstance(act, Seated | Withdrawn | Replaced) else None


def happened(sitting: Sitting, outcome: Outcome) -> list[Happened]:
    """What became of the person, or of everybody, an act is about."""
    act, entry = outcome.entry.act, outcome.entry
    if isinstance(act, Withdrawn) and act.person is None:
        was = sitting.before.meetings[act.meeting].of(entry.municipality or "")
        people = [Happened(seat.person, outcome.result) for seat in was]
        people += [Happened(each, outcome.result, waited=True) for each in _listed(sitting, entry)]
        return people or [Happened(Person(None), outcome.result)]
    if isinstance(act, Withdrawn):
        assert act.person is not None
        person = _known(sitting, outcome, act.person)
        other = None
        if outcome.result is Result.NOT_SEATED:
            other = _namesake(sitting, outcome, act.person)
        waited = (
            outcome.result is Result.WITHDRAWN and _seat(sitting.before, outcome, person) is None
        )
        return [Happened(person, outcome.result, outcome.seat, other, waited=waited)]
    if isinstance(act, Replaced) and outcome.result is Result.NOT_SEATED:
        other = _namesake(sitting, outcome, act.out)
        seated = _seat(sitting.state(), outcome, act.in_)
        instead = seated.person if seated is not None else None
        return [Happened(act.out, outcome.result, other=other, instead=instead)]
    if isinstance(act, Replaced) and outcome.result is Result.SAME_NAME:
        return [Happened(act.in_, outcome.result, other=_namesake(sitting, outcome, act.in_))]
    if isinstance(act, Replaced):
        out = _known(sitting, outcome, act.out)
        if outcome.result in (Result.WAITING_CAPACITY, Result.WAITING_MEMBERSHIP):
            return [Happened(act.in_, outcome.result, outcome.seat, other=out)]
        return [Happened(out, outcome.result, outcome.seat, other=act.in_)]
    assert isinstance(act, Seated)
    return [_signed_up(sitting, outcome, act)]


def _listed(sitting: Sitting, entry: Entry) -> list[Person]:
    """A municipality's people on the waiting lists of an act's meeting, before this mail."""
    number, before = number_of(entry.act), sitting.before
    waiting = [each for each in before.waiting if each.meeting == number]
    waiting += before.meetings[number].waiting if number else ()
    return [each.person for each in waiting if each.municipality == entry.municipality]


def _signed_up(sitting: Sitting, outcome: Outcome, act: Seated) -> Happened:
    """A sign-up: with whom it is about when the name was known, and what is new about the seat."""
    person, other, completed = act.person, None, False
    if outcome.result is Result.SAME_NAME:
        other = _known(sitting, outcome, Person(person.name))
    elif outcome.result is Result.ALREADY_SEATED:
        was = _seat(sitting.before, outcome, person)
        now = _seat(sitting.state(), outcome, person)
        if now is not None and now.person.name and person.name and not _alike(now.person, person):
            other = person  # somebody else under the address that was given
        person = now.person if now is not None else person
        completed = was is not None and now is not None and _details(was) != _details(now)
    proxy = outcome.entry.by if person.email is None else None
    return Happened(
        person, outcome.result, outcome.seat, other, act.mode, proxy, completed=completed
    )


def _alike(one: Person, two: Person) -> bool:
    return same_person(Person(one.name), Person(two.name))


def _namesake(sitting: Sitting, outcome: Outcome, person: Person) -> Person | None:
    """Somebody of the same name on the list: under another address, or one of several."""
    meeting = sitting.state().meetings.get(number_of(outcome.entry.act) or 0)
    seats = meeting.of(outcome.entry.municipality or "") if meeting else ()
    found = (seat.person for seat in seats if name_of(seat.person) == name_of(person) != "")
    return next(found, None)


def _seat(state: SeasonState, outcome: Outcome, person: Person) -> Seat | None:
    meeting = state.meetings.get(number_of(outcome.entry.act) or 0)
    seats = meeting.of(outcome.entry.municipality or "") if meeting else ()
    return match(person, seats)


def _details(seat: Seat) -> tuple[object, ...]:
    return (seat.person.name, seat.person.email, seat.ean, seat.reference, seat.reference_is_order)


def _known(sitting: Sitting, outcome: Outcome, person: Person) -> Person:
    """The person as the list has them: a first name alone is shown with the surname."""
    found = _seat(sitting.before, outcome, person)
    return found.person if found is not None else person

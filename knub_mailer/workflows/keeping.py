"""A virtual meeting became physical: the municipality says whom it keeps."""

from __future__ import annotations

from knub_mailer.domain.ledger import Kept, Seat, SeatKind
from knub_mailer.domain.notices import KeptSection, WhomDoYouKeep
from knub_mailer.domain.request import Decision
from knub_mailer.language.replies.answers import Answer, chosen_people, declines_extra, yes_or_no
from knub_mailer.rules.people import same_person
from knub_mailer.rules.standing import standing_of
from knub_mailer.storage import matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import address_of, post


def ask_whom(sitting: Sitting, number: int, effect: str) -> tuple[str, ...]:
    """Ask each municipality with undecided seats whom it keeps; their codes."""
    state = sitting.state()
    season = sitting.season_at(sitting.now)
    meeting = state.meetings[number]
    undecided = [seat for seat in meeting.seats if seat.kind is SeatKind.UNDECIDED]
    codes = tuple(dict.fromkeys(seat.municipality for seat in undecided))
    for code in codes:
        membership = state.memberships.get(code)
        to = address_of(membership.contact) if membership else []
        matter = matters.open_matter(
            sitting.session,
            Matter(
                key=f"{sitting.network.key}:keep:{effect}:{code}",
                network=sitting.network.key,
                kind="keep",
                asked="\n".join(address.email for address in to),
                municipality=code,
                subject=str(number),
                opened_at=sitting.now,
                due_at=meeting.meeting.starts,
            ),
        )
        notice = WhomDoYouKeep(
            name=membership.contact.name if membership else None,
            municipality=sitting.office.register.name(code),
            standing=standing_of(state, season, number, code),
            extra_seat_price_ore=season.extra_seat_price_ore,
        )
        post(sitting, notice, to, f"keep:{effect}:{code}", matter_id=matter.id)
    return codes


def is_answer(case: Case, matter: Matter) -> bool:
    """Whether a reply says who stays."""
    seats = case.sitting.state().meetings[int(matter.subject)].of(matter.municipality or "")
    return _kept(case, seats) is not None


def decide(case: Case, matter: Matter) -> bool:
    """ "Alle", "ingen ekstra", or names: who stays; False when the mail says none of that."""
    sitting, code, number = case.sitting, matter.municipality or "", int(matter.subject)
    seats = sitting.state().meetings[number].of(code)
    kept = _kept(case, seats)
    if kept is None:
        return False
    people = tuple(seat.person for seat in kept)
    by = case.sender.email if case.sender else ""
    sitting.write(
        f"keep:{matter.id}",
        Kept(number, people),
        at=case.sent,
        position=0,
        municipality=code,
        by=by,
        source=case.source,
        intake_id=case.id,
    )
    matters.close(sitting.session, matter, "kept", by, sitting.now)
    case.note(Decision.ACT, "Says whom the municipality keeps.")
    case.row.municipality = code
    given_up = tuple(
        seat.person
        for seat in seats
        if not any(same_person(seat.person, person) for person in people)
    )
    standing = standing_of(sitting.state(), sitting.season_at(sitting.now), number, code)
    case.answer((KeptSection(people, given_up, standing),), code, "da")
    return True


def _kept(case: Case, seats: tuple[Seat, ...]) -> list[Seat] | None:
    if declines_extra(case.letter):
        return [seat for seat in seats if seat.kind is not SeatKind.UNDECIDED]
    names = chosen_people(case.letter, tuple(seat.person for seat in seats))
    if names is not None:
        return [seat for seat in seats if any(same_person(seat.person, name) for name in names)]
    said = yes_or_no(case.letter)
    if said is Answer.YES:
        return list(seats)
    if said is Answer.NO:
        return [seat for seat in seats if seat.kind is not SeatKind.UNDECIDED]
    return None

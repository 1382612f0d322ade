"""Signing up: from one line of the journal to a seat, a place on a list, or a reason why not."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.domain.ledger import Entry, Kept, Replaced, Result, Seated, Withdrawn
from knub_mailer.domain.network import Format
from knub_mailer.domain.request import Person
from knub_mailer.rules.book import MeetingBook
from knub_mailer.rules.claims import Claim, Place, Ruling, Rulings, order_of
from knub_mailer.rules.terms import Term

Verdict = tuple[Result, Term]


def closed(book: MeetingBook, entry: Entry, *, allowed: bool) -> Verdict | None:
    """Why nothing can change any more at this meeting; None when it can.

    Sent before the start counts until the preflight (rules.md, Time); what a person of the
    secretariat let in counts always, but for a meeting that is called off.
    """
    if book.meeting.cancelled:
        return Result.MEETING_CANCELLED, Term.CALLED_OFF
    if allowed:
        return None
    if book.started:
        return Result.AFTER_START, Term.AFTER_START
    if book.billed is not None and entry.arrived > book.billed:
        return Result.AFTER_PREFLIGHT, Term.UNTIL_THE_PREFLIGHT
    return None


def shut(
    book: MeetingBook, entry: Entry, act: Seated | Withdrawn | Replaced | Kept, rulings: Rulings
) -> bool:
    """Whether the meeting takes no change from this line; its ruling then says why."""
    verdict = closed(book, entry, allowed=not isinstance(act, Kept) and act.allowed)
    if verdict is not None:
        rulings.add(entry, *verdict)
    return verdict is not None


def sign_up(
    book: MeetingBook, entry: Entry, act: Seated, rulings: Rulings, *, member: bool
) -> None:
    """One person is to have a seat.

    member: whether the municipality has joined; what the meeting's bill knows of that counts
    (`book.members`), but for who is let in by a person.
    """
    if shut(book, entry, act, rulings):
        return
    municipality = entry.municipality or ""
    known = book.known(municipality, act.person, by_name=not act.distinct)
    if known is not None:
        _again(book, entry, act, known, rulings)
        return
    if not act.distinct and book.namesake(municipality, act.person) is not None:
        rulings.add(entry, Result.SAME_NAME, Term.SAME_NAME)
        return
    if act.role != "attendee":
        _enter(book, entry, act, rulings, Place.SEAT)
        return
    if _deadline_passed(book, entry, act):
        rulings.add(entry, Result.DEADLINE_PASSED, Term.DEADLINE)
    elif municipality not in book.members and not (act.allowed and member):
        _await_membership(book, entry, act, rulings)
    else:
        admit(book, _enter(book, entry, act, rulings, Place.CAPACITY))


def admit(book: MeetingBook, claim: Claim) -> None:
    """Seat a member's claim, or leave it on the waiting list.

    Whom a person let in after the start has the seat whatever the capacity.
    """
    if book.started or book.room_for(claim):
        if claim.takes is None:
            book.alter(claim, place=Place.SEAT)
            claim.ruling.result, claim.ruling.term = Result.SEATED, Term.SIGN_UP
        else:
            book.seat(claim)
        return
    claim.first = False
    claim.first = book.queue_rank(claim.municipality)
    claim.ruling.result, claim.ruling.term = Result.WAITING_CAPACITY, Term.CAPACITY


def _deadline_passed(book: MeetingBook, entry: Entry, act: Seated) -> bool:
    deadline = book.meeting.registration_deadline
    return deadline is not None and entry.at > deadline and not act.allowed


def _await_membership(book: MeetingBook, entry: Entry, act: Seated, rulings: Rulings) -> None:
    """A non-member's sign-up waits with its sent time; after the start there is nothing to wait
    for."""
    if book.started:
        rulings.add(entry, Result.LAPSED, Term.NON_MEMBER_WAITS)
    else:
        _enter(book, entry, act, rulings, Place.MEMBERSHIP)


_ENTERED = {
    Place.SEAT: (Result.SEATED, Term.ROLE),
    Place.MEMBERSHIP: (Result.WAITING_MEMBERSHIP, Term.NON_MEMBER_WAITS),
    Place.CAPACITY: (Result.WAITING_CAPACITY, Term.CAPACITY),
}


def _enter(book: MeetingBook, entry: Entry, act: Seated, rulings: Rulings, place: Place) -> Claim:
    ruling = rulings.add(entry, *_ENTERED[place])
    order = order_of(entry)
    claim = Claim(
        municipality=entry.municipality or "",
        person=act.person,
        entry=entry,
        ruling=ruling,
        order=order,
        queued=order,
        place=place,
        mode=act.mode,
        ean=act.ean,
        reference=act.reference,
        reference_is_order=act.reference_is_order,
        role=act.role,
    )
    ruling.claim = claim
    book.add(claim)
    return claim


def _again(book: MeetingBook, entry: Entry, act: Seated, claim: Claim, rulings: Rulings) -> None:
    """The same person twice: one seat. What the second mail adds is taken over."""
    if act.role not in ("attendee", claim.role):
        book.alter(claim, role=act.role, place=Place.SEAT, cancelled_late=False)
        rulings.add(entry, Result.SEATED, Term.ROLE, claim)
        late_move_up(book, entry)
        return
    if claim.municipality != (entry.municipality or ""):
        rulings.add(entry, Result.ALREADY_SEATED, Term.SAME_PERSON)
        return
    complete(book, claim, act)
    ruling = rulings.add(entry, Result.ALREADY_SEATED, Term.SAME_PERSON, claim)
    if claim.cancelled_late:
        _come_after_all(book, entry, act, claim, ruling)
    elif claim.place is Place.SEAT:
        _other_mode(book, entry, act, claim, ruling)
    else:
        _still_waiting(book, act, claim, ruling)


def complete(book: MeetingBook, claim: Claim, act: Seated) -> None:
    """Take over an address or name that the first mail left open, and the billing that the newest
    mail names (rules.md, "EAN, reference or order number changes")."""
    person = replace(
        claim.person,
        name=claim.person.name or act.person.name,
        email=claim.person.email or act.person.email,
        note=claim.person.note or act.person.note,
    )
    rename(book, claim, person)
    claim.ean = act.ean or claim.ean
    if act.reference is not None:
        claim.reference, claim.reference_is_order = act.reference, act.reference_is_order


def rename(book: MeetingBook, claim: Claim, person: Person) -> None:
    """Somebody's particulars, on the seat and on a wish for a better one."""
    wish = claim.wish
    if wish is not None and wish.person == claim.person:
        book.alter(wish, person=person)
    book.alter(claim, person=person)


def _come_after_all(
    book: MeetingBook, entry: Entry, act: Seated, claim: Claim, ruling: Ruling
) -> None:
    """Who cancelled after `cancel_until` signs up again: the seat is theirs if it is free."""
    ruling.result, ruling.term = Result.WAITING_CAPACITY, Term.CAPACITY
    if claim.wish is None:
        take_over(book, entry, claim, claim.person, ruling, mode=act.mode)


def take_over(
    book: MeetingBook,
    entry: Entry,
    seat: Claim,
    person: Person,
    ruling: Ruling,
    *,
    mode: str | None,
    queued_as_new: bool = False,
) -> None:
    """Somebody takes a counted seat: at once where the room allows it, else from the list."""
    heir = Claim(
        municipality=seat.municipality,
        person=person,
        entry=entry,
        ruling=ruling,
        order=seat.order,
        queued=order_of(entry) if queued_as_new else seat.order,
        place=Place.CAPACITY,
        mode=mode,
        ean=seat.ean,
        reference=seat.reference,
        reference_is_order=seat.reference_is_order,
        free_to_cancel=seat.free_to_cancel,
        takes=seat,
    )
    ruling.claim = heir
    seat.wish = heir
    book.add(heir)
    admit(book, heir)


def _other_mode(book: MeetingBook, entry: Entry, act: Seated, claim: Claim, ruling: Ruling) -> None:
    """Signing up again with the other mode changes it, at a hybrid meeting."""
    if act.mode == claim.mode or claim.role != "attendee":
        if claim.wish is not None:
            book.drop_wish(claim)
        return
    if book.meeting.format is not Format.HYBRID:
        claim.mode = act.mode
        return
    if act.mode == "online":
        book.alter(claim, mode="online", undecided=False)
        ruling.result, ruling.term = Result.MODE_CHANGED, Term.MODE
        late_move_up(book, entry)
    elif _deadline_passed(book, entry, act):
        ruling.result, ruling.term = Result.DEADLINE_PASSED, Term.DEADLINE
    elif claim.wish is not None:
        ruling.result, ruling.term = Result.WAITING_CAPACITY, Term.CAPACITY
    else:
        take_over(book, entry, claim, claim.person, ruling, mode=act.mode, queued_as_new=True)
        if ruling.result is Result.SEATED:
            ruling.result, ruling.term = Result.MODE_CHANGED, Term.MODE


def _still_waiting(book: MeetingBook, act: Seated, claim: Claim, ruling: Ruling) -> None:
    """Signed up again while waiting: nothing but the mode can change."""
    ruling.result, ruling.term = claim.ruling.result, claim.ruling.term
    if act.mode != claim.mode:
        claim.mode = act.mode
        if claim.place is Place.CAPACITY:
            admit(book, claim)
            ruling.result, ruling.term = claim.ruling.result, claim.ruling.term


def late_move_up(book: MeetingBook, entry: Entry) -> None:
    """Whoever finds room now moves up, unless the meeting had begun before this was known.

    Nobody can come, or may be billed, who hears of the seat after the start.
    """
    if entry.arrived < book.starts:
        book.move_up()


def open_to(book: MeetingBook, entry: Entry, municipality: str) -> None:
    """The municipality has joined: its sign-ups that waited are carried out, in their order.

    Not at a meeting whose preflight came before the join was known: its bill is fixed.
    """
    if book.meeting.cancelled or (book.billed is not None and entry.arrived > book.billed):
        return
    waited = [each for each in book.of(municipality) if each.place is Place.MEMBERSHIP]
    book.join(municipality)
    for claim in sorted(waited, key=lambda each: each.order):
        holder = book.holder(claim.person)
        if holder is not None:
            claim.ruling.result, claim.ruling.term = Result.ALREADY_SEATED, Term.SAME_PERSON
            book.remove(claim)
        else:
            claim.place = Place.CAPACITY
            admit(book, claim)

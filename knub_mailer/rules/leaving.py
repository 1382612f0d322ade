"""Cancelling, substituting, and saying whom one keeps: how a seat is given up or handed on."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.domain.ledger import Entry, Kept, Replaced, Result, Withdrawn
from knub_mailer.rules.book import MeetingBook
from knub_mailer.rules.claims import Claim, Place, Rulings
from knub_mailer.rules.seating import late_move_up, shut, take_over
from knub_mailer.rules.terms import Term


def withdraw(book: MeetingBook, entry: Entry, act: Withdrawn, rulings: Rulings) -> None:
    """One person, or all of the municipality's, do not come."""
    if shut(book, entry, act, rulings):
        return
    if act.person is None:
        leaving = [
            each
            for each in book.of(entry.municipality or "")
            if each.role == "attendee" and (act.allowed or not each.cancelled_late)
        ]
    else:
        found = book.find(entry.municipality, act.person)
        leaving = [found] if found is not None else []
    if not leaving:
        rulings.add(entry, Result.NOT_SEATED, Term.NOT_SIGNED_UP)
        return
    late = [each for each in leaving if _leaves(book, entry, each, allowed=act.allowed)]
    if late:
        rulings.add(entry, Result.WITHDRAWN_LATE, Term.CANCEL_LATE, late[0])
    else:
        rulings.add(entry, Result.WITHDRAWN, Term.CANCEL)
    late_move_up(book, entry)


def _leaves(book: MeetingBook, entry: Entry, claim: Claim, *, allowed: bool) -> bool:
    """Take one person off; True when the seat is still counted (after `cancel_until`).

    Free all the same: who only waits, who is not an attendee, who was signed up when the meeting
    was moved, and who is undecided anyway.
    """
    if claim.place is Place.GONE:
        return False
    book.drop_wish(claim)
    until = book.meeting.cancel_until
    free = claim.free_to_cancel or claim.undecided or claim.role != "attendee" or allowed
    if claim.place is Place.SEAT and not free and until is not None and entry.at > until:
        book.alter(claim, cancelled_late=True)
        return True
    book.remove(claim)
    return False


def substitute(book: MeetingBook, entry: Entry, act: Replaced, rulings: Rulings) -> None:
    """One person takes another's seat, free until the start: same seat, same place."""
    if shut(book, entry, act, rulings):
        return
    seat = book.find(entry.municipality, act.out)
    if seat is None:
        rulings.add(entry, Result.NOT_SEATED, Term.NOT_SIGNED_UP)
        return
    own = book.known(seat.municipality, act.in_, by_name=not act.distinct)
    namesake = None if act.distinct else book.namesake(seat.municipality, act.in_)
    if own is None and namesake is not None and namesake is not seat:
        rulings.add(entry, Result.SAME_NAME, Term.SAME_NAME)
    elif own is seat and not seat.cancelled_late:
        rulings.add(entry, Result.IN_ALREADY_SEATED, Term.SAME_PERSON, seat)
    elif own is not None and own is not seat and own.place is Place.SEAT:
        _own_seat_already(book, entry, seat, own, rulings)
    else:
        if own is not None and own is not seat:
            email = act.in_.email or own.person.email  # known from the waiting list
            act = replace(act, in_=replace(act.in_, email=email))
            book.remove(own)
        _hand_on(book, entry, act, seat, rulings)
    late_move_up(book, entry)


def _own_seat_already(
    book: MeetingBook, entry: Entry, seat: Claim, own: Claim, rulings: Rulings
) -> None:
    """The substitute has a seat: one person has one, so the other one is given up.

    Who had cancelled their own too late comes after all.
    """
    if own.municipality != seat.municipality:
        rulings.add(entry, Result.IN_ALREADY_SEATED, Term.SAME_PERSON)
        return
    if not seat.cancelled_late:
        _leaves(book, entry, seat, allowed=False)
    ruling = rulings.add(entry, Result.IN_ALREADY_SEATED, Term.SAME_PERSON, own)
    if own.cancelled_late and own.wish is None:
        take_over(book, entry, own, own.person, ruling, mode=own.mode)


def _hand_on(book: MeetingBook, entry: Entry, act: Replaced, seat: Claim, rulings: Rulings) -> None:
    """Put the substitute in the other's place, on a waiting list too."""
    if seat.cancelled_late:
        book.drop_wish(seat)
        ruling = rulings.add(entry, Result.REPLACED, Term.SUBSTITUTION)
        take_over(book, entry, seat, act.in_, ruling, mode=seat.mode)
        if ruling.result is Result.SEATED:
            ruling.result, ruling.term = Result.REPLACED, Term.SUBSTITUTION
        return
    result, term = Result.REPLACED, Term.SUBSTITUTION
    if seat.place is not Place.SEAT:
        result, term = seat.ruling.result, seat.ruling.term
    if seat.wish is not None:
        book.alter(seat.wish, person=act.in_, entry=entry)
    ruling = rulings.add(entry, result, term, seat)
    book.alter(seat, person=act.in_, entry=entry, ruling=ruling, rsvp=None, former=())


def keep(book: MeetingBook, entry: Entry, act: Kept, rulings: Rulings) -> None:
    """The municipality says whom it keeps now that the meeting is physical.

    Only those it was asked about are given up; whom it signed up since, knowing the price, stay.
    Somebody named who has no seat makes it a question: nobody is taken off by a spelling.
    """
    if shut(book, entry, act, rulings):
        return
    asked = [each for each in book.of(entry.municipality or "") if each.asked]
    if not asked:
        rulings.add(entry, Result.NOTED, Term.WHOM_TO_KEEP)
        return
    named = [book.find(entry.municipality, person) for person in act.people]
    if any(each is None for each in named):
        rulings.add(entry, Result.NOT_SEATED, Term.NOT_SIGNED_UP)
        return
    for claim in asked:
        if claim in named:
            claim.asked = claim.undecided = False
        elif claim.place is not Place.GONE:
            book.remove(claim)
    rulings.add(entry, Result.KEPT, Term.WHOM_TO_KEEP)
    late_move_up(book, entry)

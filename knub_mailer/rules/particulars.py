"""Calendar replies and addresses: what is noted of a person without touching seats or money."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from knub_mailer.domain.ledger import Answered, EmailChanged, Entry, Result
from knub_mailer.rules.book import MeetingBook
from knub_mailer.rules.claims import Rulings
from knub_mailer.rules.joining import Member
from knub_mailer.rules.people import address_of, folded_address
from knub_mailer.rules.terms import Term


def reply(book: MeetingBook, entry: Entry, act: Answered, rulings: Rulings) -> None:
    """A calendar reply is noted on the seat; nothing is cancelled by it."""
    address = folded_address(act.email)
    found = [each for each in book.claims() if address_of(each.person) == address]
    for claim in found:
        claim.rsvp = act.rsvp
    if found:
        rulings.add(entry, Result.NOTED, Term.CALENDAR_REPLY, found[0])
    else:
        rulings.add(entry, Result.NOT_SEATED, Term.NOT_SIGNED_UP)


def change_address(
    books: Iterable[MeetingBook],
    members: Mapping[str, Member],
    entry: Entry,
    act: EmailChanged,
    rulings: Rulings,
) -> None:
    """A working address instead of one that bounced; the old one still means the person.

    Where somebody sits under the new address already, that seat is left as it is: it would be two
    seats of one person.
    """
    old, new = folded_address(act.old), folded_address(act.new)
    found = False
    for book in books:
        if any(address_of(each.person) == new for each in book.of(entry.municipality)):
            continue
        for claim in book.of(entry.municipality):
            if address_of(claim.person) == old:
                person = replace(claim.person, email=act.new)
                book.alter(claim, person=person, former=(*claim.former, old))
                found = True
    for municipality, member in members.items():
        own = entry.municipality in (None, municipality)
        if own and address_of(member.contact) == old:
            member.contact = replace(member.contact, email=act.new)
            found = True
    if found:
        rulings.add(entry, Result.EMAIL_CHANGED, Term.ADDRESS)
    else:
        rulings.add(entry, Result.NOT_SEATED, Term.NOT_SIGNED_UP)

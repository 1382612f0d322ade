"""Memberships while the journal is folded: joining, the contact person, billing details."""

from __future__ import annotations

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from knub_mailer.domain.ledger import (
    BillingChanged,
    ContactChanged,
    Entry,
    Joined,
    Membership,
    Result,
)
from knub_mailer.domain.request import Person
from knub_mailer.rules.claims import Rulings, order_of
from knub_mailer.rules.people import address_of, folded_address, same_person
from knub_mailer.rules.terms import Term


@dataclass(slots=True)
class Member:
    """A municipality's file.

    earliest: the join that was sent first: it gives the time and the price. spokesman: the join
    that was processed first: its contact stands until it is changed.
    """

    earliest: Entry
    spokesman: Entry
    meetings_held: int
    fee_ore: int
    contact: Person
    ean: str | None
    reference: str | None
    reference_is_order: bool
    joins: list[Entry] = field(default_factory=list)
    contact_changed: bool = False
    billing_changed: bool = False
    ruled: int = 0  # how many of the joins have their ruling
    shown: Membership | None = None

    def membership(self, municipality: str, zone: ZoneInfo) -> Membership:
        """The file as a value, the same one until it changes; times in the network's zone."""
        billing = (self.ean, self.reference, self.reference_is_order)
        last = self.shown
        if last is None or (
            (last.contact, last.ean, last.reference, last.reference_is_order)
            != (self.contact, *billing)
        ):
            joined = self.earliest.at.astimezone(zone)
            self.shown = last = Membership(
                municipality,
                joined,
                self.meetings_held,
                self.fee_ore,
                self.contact,
                self.earliest,
                *billing,
            )
        return last


def first_join(entry: Entry, act: Joined, meetings_held: int, fee_ore: int) -> Member:
    """The file of a municipality whose first join, by the order of sending, this is."""
    return Member(
        earliest=entry,
        spokesman=entry,
        meetings_held=meetings_held,
        fee_ore=fee_ore,
        contact=act.contact,
        ean=act.ean,
        reference=act.reference,
        reference_is_order=act.reference_is_order,
        joins=[entry],
    )


def further_join(member: Member, entry: Entry, act: Joined) -> None:
    """A second join: no second fee, no new contact; but an EAN where none is known.

    One that was processed before the others, though sent later, keeps its contact: that person
    was told so.
    """
    member.joins.append(entry)
    spokesman = entry.id < member.spokesman.id
    if spokesman:
        member.spokesman = entry
        if not member.contact_changed:
            member.contact = act.contact
    takes_billing = spokesman and not member.billing_changed and bool(act.ean or act.reference)
    if takes_billing or (member.ean is None and act.ean is not None):
        member.ean = act.ean or member.ean
        if act.reference is not None and (takes_billing or member.reference is None):
            member.reference = act.reference
            member.reference_is_order = act.reference_is_order


def rule_joins(member: Member, rulings: Rulings) -> None:
    """What became of each join, as it was told when it was processed.

    The first one processed joined; one sent before those known by then gives its earlier price;
    the others found a member.
    """
    if len(member.joins) == member.ruled:
        return
    member.ruled = len(member.joins)
    earliest = None
    for entry in sorted(member.joins, key=lambda each: each.id):
        order = order_of(entry)
        if earliest is None:
            rulings.add(entry, Result.JOINED, Term.FROM_THE_SENDING)
        elif order < earliest:
            rulings.add(entry, Result.EARLIER_JOIN, Term.SECOND_JOIN)
        else:
            rulings.add(entry, Result.ALREADY_MEMBER, Term.SECOND_JOIN)
        earliest = order if earliest is None else min(order, earliest)


def change_contact(
    member: Member | None, entry: Entry, act: ContactChanged, rulings: Rulings
) -> None:
    """Done when the contact asks for it, or agreed; else the contact is asked first."""
    if member is None:
        rulings.add(entry, Result.NOT_A_MEMBER, Term.ONLY_MEMBERS)
        return
    own_wish = bool(entry.by) and folded_address(entry.by) == address_of(member.contact)
    if not (own_wish or act.allowed or same_person(member.contact, act.contact)):
        rulings.add(entry, Result.ASK_CONTACT, Term.CONTACT)
        return
    member.contact = act.contact
    member.contact_changed = True
    rulings.add(entry, Result.CONTACT_CHANGED, Term.CONTACT)


def change_billing(
    member: Member | None, entry: Entry, act: BillingChanged, rulings: Rulings
) -> None:
    """Counts for invoices issued from now on; what isn't named stays."""
    if member is None:
        rulings.add(entry, Result.NOT_A_MEMBER, Term.ONLY_MEMBERS)
        return
    member.billing_changed = True
    if act.ean is not None:
        member.ean = act.ean
    if act.reference is not None:
        member.reference = act.reference
        member.reference_is_order = act.reference_is_order
    rulings.add(entry, Result.BILLING_CHANGED, Term.BILLING)

"""From open charges to the invoices that a batch will hold (rules.md, Invoices, "what").

Numbers, dates and what was issued are the workflow's; these are the contents, as they stand now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from knub_mailer.domain.invoice import (
    BilledMeeting,
    HeldBack,
    InvoiceLine,
    LineKind,
    Totals,
    vat_on,
)
from knub_mailer.domain.ledger import Charge, ChargeKind, Membership, SeasonState
from knub_mailer.domain.network import Season

NO_EAN = "ean"
LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class OpenCharge:
    """A charge not yet invoiced; `charge_id` names it for ever and is printed on its line."""

    charge: Charge
    charge_id: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where charges are invoiced: one invoice for each of these.

    reference: as the municipality gave it, or None; `is_order`: called an order, requisition or
    PO number.
    """

    municipality: str
    ean: str
    reference: str | None
    is_order: bool


@dataclass(frozen=True, slots=True)
class PlannedDocument:
    """An invoice without number and dates: its address, its lines, and the charges they bill."""

    address: Address
    lines: tuple[InvoiceLine, ...]
    charges: tuple[OpenCharge, ...]
    totals: Totals


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch would hold: invoices by municipality, and what is held back, and why."""

    documents: tuple[PlannedDocument, ...]
    held_back: tuple[HeldBack, ...]
    totals: Totals


def charge_id(network_key: str, year: int, charge: Charge, generation: int = 1) -> str:
    """`knub-2026-0730-fee`, `knub-2026-0730-extra-1`: one charge's name, stable and unique.

    With its own EAN or reference these stand in it; a charge that a credit note reopened tells
    its generation.
    """
    parts = [network_key, str(year), charge.municipality, charge.kind.value]
    if charge.kind is ChargeKind.EXTRA:
        parts.append(str(charge.meeting))
    if charge.own_billing:
        parts += [charge.ean or "", f"ref {charge.reference}" if charge.reference else ""]
    if generation > 1:
        parts.append(f"g{generation}")
    return "-".join(filter(None, parts))


def address_of(charge: Charge, membership: Membership | None) -> Address | None:
    """Where a charge is invoiced as things stand; None without an EAN.

    A sign-up's own EAN stands alone: the municipality's reference belongs to another place. Its
    own reference goes to the municipality's EAN.
    """
    ean = membership.ean if membership else None
    reference = membership.reference if membership else None
    is_order = membership.reference_is_order if membership else False
    if charge.own_billing:
        ean = charge.ean or ean
        reference, is_order = charge.reference, charge.reference_is_order
    if ean is None:
        return None
    return Address(charge.municipality, ean, reference, is_order and reference is not None)


def plan(
    charges: Iterable[OpenCharge],
    state: SeasonState,
    season: Season,
    *,
    after: int,
    name_of: Callable[[str], str],
    left_out: Iterable[str] = (),
) -> Plan:
    """The invoices for all open charges, older ones included: one for each EAN and reference.

    Args:
        charges: not yet invoiced, each once.
        after: the meeting the batch follows, which held-back sums are named with.
        name_of: a municipality's official name by its code.
        left_out: municipalities whose charges stay open (`udelad …`).
    """
    spared = frozenset(left_out)
    billed: dict[tuple[str, str, str], list[tuple[Address, OpenCharge]]] = {}
    held: dict[tuple[str, str], int] = {}
    for each in sorted(charges, key=_age):
        code = each.charge.municipality
        address = address_of(each.charge, state.memberships.get(code))
        if code in spared or address is None:
            why = LEFT_OUT if code in spared else NO_EAN
            held[code, why] = held.get((code, why), 0) + each.charge.amount_ore
        else:
            key = (code, address.ean, address.reference or "")
            billed.setdefault(key, []).append((address, each))
    documents = tuple(_document(group, state, season) for _, group in sorted(billed.items()))
    return Plan(
        documents=documents,
        held_back=tuple(
            HeldBack(code, name_of(code), after, net_ore, why)
            for (code, why), net_ore in sorted(held.items())
        ),
        totals=Totals(
            sum(each.totals.net_ore for each in documents),
            sum(each.totals.vat_ore for each in documents),
        ),
    )


def _age(each: OpenCharge) -> tuple[str, bool, int, str]:
    """The fee first, then the extra seats of the meetings in their order."""
    charge = each.charge
    return (
        charge.municipality,
        charge.kind is not ChargeKind.FEE,
        charge.meeting,
        each.charge_id,
    )


def _document(
    group: list[tuple[Address, OpenCharge]], state: SeasonState, season: Season
) -> PlannedDocument:
    """One invoice for one EAN and reference; an order to one of its charges is one to all."""
    address = max((address for address, _ in group), key=lambda each: each.is_order)
    charges = tuple(each for _, each in group)
    lines = tuple(line_of(each, state, season) for each in charges)
    net_ore = sum(line.amount_ore for line in lines)
    totals = Totals(net_ore, vat_on(net_ore, season.vat_percent))
    return PlannedDocument(address, lines, charges, totals)


def line_of(each: OpenCharge, state: SeasonState, season: Season) -> InvoiceLine:
    """A charge as it is printed, in Danish, so that whoever approves it sees what it is for."""
    charge = each.charge
    if charge.kind is ChargeKind.FEE:
        text = fee_text(season, charge.unit_price_ore)
        return InvoiceLine(LineKind.FEE, text, 1, charge.unit_price_ore, each.charge_id)
    meeting = state.meetings[charge.meeting].meeting
    word = "Ekstra plads" if charge.quantity == 1 else "Ekstra pladser"
    return InvoiceLine(
        LineKind.EXTRA,
        f"{word} ud over de {season.included_seats} inkluderede",
        charge.quantity,
        charge.unit_price_ore,
        each.charge_id,
        BilledMeeting(meeting.number, meeting.starts.date(), meeting.theme),
        charge.people,
    )


_HELD: Mapping[int, str] = {0: "før første møde", 1: "efter ét møde", 2: "efter to møder"}


def fee_text(season: Season, fee_ore: int) -> str:
    """`Deltagergebyr 2026, tilmeldt før første møde`: the price explained on the line.

    fee_ore: as charged. Where two times cost the same, the price alone doesn't tell which it was.
    """
    text = f"Deltagergebyr {season.year}"
    times = [each.meetings_held for each in season.membership_prices if each.price_ore == fee_ore]
    if len(times) != 1:
        return text
    held = times[0]
    return f"{text}, tilmeldt {_HELD.get(held, f'efter {held} møder')}"

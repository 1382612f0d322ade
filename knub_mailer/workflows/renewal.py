"""A new season: nobody is renewed by itself; each former contact is asked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from knub_mailer.domain.notices import DroppedSection, RenewalAsk
from knub_mailer.domain.request import Decision, Join, Person
from knub_mailer.language.replies.answers import Answer, yes_or_no
from knub_mailer.rules.prices import membership_price
from knub_mailer.storage import codec, matters, members, outbox
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.act import carry
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import address_of, post


@dataclass(frozen=True, slots=True)
class RenewalPayload:
    """The former contact and billing, which a `ja` takes over."""

    contact: Person
    ean: str | None = None
    reference: str | None = None


def ask_former_contacts(sitting: Sitting) -> int:
    """Ask every contact of the season before, once; how many were asked.

    A season is open from the first morning that finds it configured (rules.md, "new season").
    """
    season = sitting.season_at(sitting.now)
    key = sitting.network.key
    asked = 0
    coming = season.coming(sitting.now)
    if not coming:
        return 0
    for former in members.of_season(sitting.session, key, season.year - 1):
        if former.municipality in sitting.state().memberships or not former.contact_email:
            continue
        effect = f"renewal:{season.year}:{former.municipality}"
        if outbox.was_queued(sitting.session, f"{key}:{effect}"):
            continue
        contact = Person(former.contact_name, former.contact_email)
        payload = RenewalPayload(contact, former.ean, former.reference)
        matter = matters.open_matter(
            sitting.session,
            Matter(
                key=f"{key}:renewal:{season.year}:{former.municipality}",
                network=key,
                kind="renewal",
                asked=former.contact_email,
                municipality=former.municipality,
                payload=codec.dumps(payload),
                opened_at=sitting.now,
                due_at=coming[-1].starts,
            ),
        )
        notice = RenewalAsk(
            contact=contact,
            municipality=sitting.office.register.name(former.municipality),
            year=season.year,
            fee_ore=membership_price(season, sitting.now),
            meetings=coming,
            included_seats=season.included_seats,
            extra_seat_price_ore=season.extra_seat_price_ore,
            ean=former.ean,
        )
        asked += post(
            sitting,
            notice,
            address_of(contact),
            effect,
            matter_id=matter.id,
        )
    return asked


def settle(case: Case, matter: Matter) -> bool:
    """Yes: the municipality joins now, with the contact and billing it had but for what is new.

    False when the reply says neither yes nor no.
    """
    payload = codec.loads(RenewalPayload, matter.payload)
    own = case.understood()
    joins = [each for each in own.requests if isinstance(each, Join)]
    said = yes_or_no(case.letter)
    if own.decision is Decision.REVIEW or (said is not Answer.NO and not joins):
        return False
    case.row.municipality = matter.municipality
    by = case.sender.email if case.sender else None
    done = "joined" if joins else "declined"
    matters.close(case.sitting.session, matter, done, by, case.sitting.now)
    if not joins:
        case.note(Decision.ACT, "Answers our question (renewal): no.")
        case.answer((DroppedSection("renewal"),), matter.municipality, "da")
        return True
    join = _as_before(joins[0], payload, by)
    requests = tuple(join if each is joins[0] else each for each in own.requests)
    understanding = replace(own, municipality=matter.municipality, requests=requests)
    case.record(understanding)
    carry(case, understanding)
    return True


def _as_before(join: Join, payload: RenewalPayload, by: str | None) -> Join:
    """A join with what the municipality had where the reply says nothing else."""
    contact = payload.contact if join.contact.email == by else join.contact
    known = replace(join, contact=contact, ean=join.ean or payload.ean)
    return known if join.reference else replace(known, reference=payload.reference)

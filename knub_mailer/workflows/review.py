"""Passing on to a person: the matter, its mail to the secretariat, the word to the sender."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from knub_mailer.domain.notices import ReviewCase, ReviewSection, Section, ServiceCase
from knub_mailer.domain.request import OpenPoint, Request, Understanding
from knub_mailer.rules.standing import standings_of
from knub_mailer.storage import codec, matters
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.case import Case, attached_original
from knub_mailer.workflows.describe import described, foreseen
from knub_mailer.workflows.office import Sitting
from knub_mailer.workflows.post import post, secretariat


@dataclass(frozen=True, slots=True)
class ReviewPayload:
    """What a decision needs: the best guess, and for whom.

    service: what `ja` does in a matter that no mail brought ("fee_from_header", …), or "".
    asked: what a wish of the decider left open, for the reply to that.
    """

    municipality: str | None
    requests: tuple[Request, ...] = ()
    language: str = "da"
    service: str = ""
    asked: tuple[OpenPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What `ja` would do. requests, service: as in `ReviewPayload`.

    lines, changes: as the secretariat reads them, where the requests alone don't tell.
    """

    requests: tuple[Request, ...] = ()
    service: str = ""
    lines: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()


def pass_on(
    case: Case,
    understanding: Understanding,
    why: str,
    *,
    proposal: Proposal | None = None,
    part: str = "",
    told: bool = False,
) -> Matter:
    """Open a review matter for a mail and pass it on, the original attached.

    proposal: the best guess, when it isn't the understanding's requests. part: tells several
    matters of one mail apart. told: the sender hears that a person answers.

    An address that writes without end fills the list of open matters, not the secretariat's
    mailbox: above the cap of an hour its matters of a day are mailed no more.
    """
    sitting = case.sitting
    guess = proposal or Proposal(understanding.requests)
    payload = ReviewPayload(
        understanding.municipality,
        guess.requests,
        understanding.language,
        guess.service,
    )
    staff = sitting.network.staff
    matter = matters.open_matter(
        sitting.session,
        Matter(
            key=f"{sitting.network.key}:review:{case.row.digest}:{part}",
            network=sitting.network.key,
            kind="review",
            asked="\n".join(staff),
            intake_id=case.id,
            municipality=understanding.municipality,
            subject=case.letter.subject[:300],
            payload=codec.dumps(payload),
            why=why,
            opened_at=sitting.now,
        ),
        thread=[case.mail.message_id],
    )
    assert matter.id is not None
    if _is_flooding(case):
        return matter
    season = sitting.season_at(sitting.now)
    code = understanding.municipality
    notice = ReviewCase(
        number=number_of(sitting, matter),
        original=replace(case.original, subject=case.letter.subject),
        municipality=sitting.office.register.name(code) or None,
        why=why,
        understood=guess.lines or described(sitting, guess.requests),
        changes=guess.changes or foreseen(case, guess.requests, code),
        standings=standings_of(sitting.state(), season, code) if code else (),
        doubt="" if case.authentication.authenticated else "Afsenderen er ikke bekræftet.",
        told=told,
    )
    original = attached_original(case.row.raw or b"")
    post(
        sitting,
        notice,
        secretariat(sitting),
        f"review:{case.row.digest[:24]}:{part}",
        attachments=[original],
        matter_id=matter.id,
    )
    return matter


def _is_flooding(case: Case) -> bool:
    sitting = case.sitting
    since = sitting.now - timedelta(days=1)
    count = matters.reviews_of_sender(sitting.session, sitting.network.key, case.row.sender, since)
    return count > sitting.network.policies.answers_per_hour


def open_service_case(
    sitting: Sitting,
    key: str,
    *,
    about: str,
    why: str,
    municipality: str | None = None,
    facts: tuple[tuple[str, str], ...] = (),
    yes: str = "",
    payload: ReviewPayload | None = None,
) -> Matter | None:
    """A matter for a person that no mail brought; None when it was opened before."""
    full_key = f"{sitting.network.key}:service:{key}"
    known = matters.find(sitting.session, full_key)
    if known is not None:
        return None
    matter = matters.open_matter(
        sitting.session,
        Matter(
            key=full_key,
            network=sitting.network.key,
            kind="review",
            asked="\n".join(sitting.network.staff),
            municipality=municipality,
            subject=about,
            payload=codec.dumps(payload or ReviewPayload(municipality)),
            why=why,
            opened_at=sitting.now,
        ),
    )
    notice = ServiceCase(
        number=number_of(sitting, matter),
        about=about,
        municipality=sitting.office.register.name(municipality) or None,
        why=why,
        facts=facts,
        yes=yes,
    )
    post(sitting, notice, secretariat(sitting), f"service:{key}", matter_id=matter.id)
    return matter


def number_of(sitting: Sitting, matter: Matter) -> int:
    """The number people call a matter by, counted within its network from 1."""
    assert matter.id is not None
    return matters.count_up_to(sitting.session, sitting.network.key, "review", matter.id)


def told_section(why: str, *, also: bool = False) -> Section:
    """The word to the sender: a person answers."""
    return ReviewSection(why, also)

"""Whether a reply answers our offer of membership: the mail it replies to is ours and kept."""

from __future__ import annotations

from dataclasses import replace
from email.parser import BytesParser
from email.policy import default

from knub_mailer.domain.mail import IncomingMail, Letter, Offer
from knub_mailer.domain.notices import DroppedSection
from knub_mailer.domain.request import Decision
from knub_mailer.language.replies.answers import Answer, yes_or_no
from knub_mailer.mail.offers import offer_in
from knub_mailer.storage import outbox
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.office import Sitting


def with_offer(sitting: Sitting, mail: IncomingMail, letter: Letter) -> Letter:
    """The letter as the answer to what our mail offered, whether it quotes that mail or not.

    A member is offered nothing by a mail that only tells how one joins.
    """
    own = sitting.office.register.of_domain(mail.sender.domain) if mail.sender else None
    code = own.code if own is not None else ""
    offer = _offered(sitting, mail, letter)
    if offer is Offer.TOLD and code in sitting.state().memberships:
        offer = Offer.NONE
    return replace(letter, offer=offer) if offer is not letter.offer else letter


def declines_offer(case: Case) -> bool:
    """Answer a plain `nej` to our offer of membership; False when the mail is none."""
    own = case.sitting.office.register.of_domain(case.sender.domain) if case.sender else None
    asked = case.letter.offer is Offer.ASKED and case.authentication.authenticated
    if own is None or not asked or yes_or_no(case.letter) is not Answer.NO:
        return False
    understood = case.understood()
    if understood.requests or understood.open_points:
        return False
    case.note(Decision.ACT, "Declines our offer of membership.")
    case.row.municipality = own.code
    return case.answer((DroppedSection("renewal"),), own.code, understood.language)


def _offered(sitting: Sitting, mail: IncomingMail, letter: Letter) -> Offer:
    session, key = sitting.session, sitting.network.key
    answered = mail.in_reply_to or next(reversed(mail.references), None)
    ours = None
    if answered is not None:
        ours = next(iter(outbox.by_message_ids(session, key, [answered])), None)
    elif mail.sender is not None and letter.subject_inherited and letter.subject:
        ours = outbox.newest_called(session, key, mail.sender.email, letter.subject)
    content = ours.content if ours else None
    if content is None:
        return letter.offer
    part = BytesParser(policy=default).parsebytes(content).get_body(("plain",))
    return offer_in(str(part.get_content())) if part is not None else letter.offer

"""A wish from an address nobody vouches for: kept, and asked once to be confirmed by `ja`."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta

from knub_mailer.domain.notices import ConfirmSender, Thread
from knub_mailer.domain.request import Decision, Understanding
from knub_mailer.storage import codec, matters, outbox, secrets
from knub_mailer.storage.tables import Matter
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.describe import described
from knub_mailer.workflows.post import post
from knub_mailer.workflows.review import pass_on

VALID_FOR = timedelta(days=7)
AT_MOST_ONE_IN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ConfirmPayload:
    """The kept mail's understanding; its token's digest; the matter it answers, if any."""

    understanding: Understanding
    token: str
    matter_id: int | None = None


def ask(case: Case, understanding: Understanding, matter_id: int | None = None) -> None:
    """Keep the wish and ask the From address, at most once a day (organisers.md).

    A further wish on the same day is not mailed about again: a person looks at it.
    """
    sitting, sender = case.sitting, case.sender
    assert sender is not None
    since = sitting.now - AT_MOST_ONE_IN
    asked = outbox.kinds_since(
        sitting.session, sitting.network.key, sender.email, ConfirmSender.template, since
    )
    if asked:
        why = "Afsenderen er ikke bekræftet og er allerede spurgt én gang i dag."
        case.note(Decision.REVIEW, why)
        pass_on(case, understanding, why)
        return
    token = _token(case)
    until = sitting.now + VALID_FOR
    matter = matters.open_matter(
        sitting.session,
        Matter(
            key=f"{sitting.network.key}:confirm:{case.row.digest}",
            network=sitting.network.key,
            kind="confirm_sender",
            asked=sender.email,
            intake_id=case.id,
            municipality=understanding.municipality,
            subject=case.mail.subject[:300],
            payload=codec.dumps(ConfirmPayload(understanding, token, matter_id)),
            opened_at=sitting.now,
            due_at=until,
        ),
    )
    notice = ConfirmSender(
        name=sender.name,
        original=case.original,
        wishes=described(sitting, understanding.requests),
        token=token,
        until=until.astimezone(sitting.office.zone),
        language=understanding.language,
    )
    # The token is part of the effect, so that the Message-ID can't be guessed either.
    post(
        sitting,
        notice,
        [sender],
        f"confirm:{case.row.digest[:24]}:{token}",
        thread=Thread.of(case.mail),
        answers_intake=case.id,
        matter_id=matter.id,
    )


def ask_for_reply(case: Case, matter: Matter) -> bool:
    """An unverified reply to something we asked counts only when it is confirmed."""
    understanding = case.understood()
    if understanding.decision is Decision.IGNORE:
        return False
    case.record(understanding)
    ask(case, understanding, matter.id)
    return True


def _token(case: Case) -> str:
    """Ten letters and digits nobody can guess, the same whenever this mail is handled."""
    secret = secrets.service_secret(case.sitting.session)
    mac = hmac.new(secret, case.row.digest.encode(), hashlib.sha256).digest()
    return base64.b32encode(mac).decode()[:10]

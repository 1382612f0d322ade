"""The same text again and again is a machine, whatever its headers say (RFC 3834, section 2)."""

from __future__ import annotations

import re
from datetime import timedelta

from knub_mailer.domain.request import Decision, Understanding
from knub_mailer.mail.parse import parse_mail
from knub_mailer.storage import intake, outbox
from knub_mailer.workflows.case import Case
from knub_mailer.workflows.review import pass_on

ANSWERED = 3
"""So many answers to one and the same text are enough."""

WITHIN = timedelta(days=1)
_SHORTEST = 60
_NUMBERS = re.compile(r"\d{4,}")


def silence_repeats(case: Case) -> bool:
    """Answer a text no more that was answered three times today; the secretariat hears of it once.

    An auto-responder without headers writes the same every time, but for the number of its ticket.
    Short texts are people's: "ja" may come as often as it likes, and so may a command in the
    subject above a signature.
    """
    text = _plain(case.mail.text)
    if case.sender is None or len(_plain(case.letter.body)) < _SHORTEST:
        return False
    session, network, since = case.sitting.session, case.network.key, case.sitting.now - WITHIN
    answered = outbox.automatic_replies_since(session, network, case.sender.email, since)
    if len(answered) < ANSWERED:
        return False
    earlier = intake.of_sender_since(session, network, case.sender.email, since, before=case.id)
    same = [row for row in earlier if row.raw and _plain(parse_mail(row.raw).text) == text]
    if len(same) < ANSWERED:
        return False
    why = "Adressen sender den samme tekst igen og igen, så vi svarer ikke mere i dag."
    case.note(Decision.REVIEW, why)
    if len(same) == ANSWERED:
        pass_on(case, Understanding(None, Decision.REVIEW, reason=why), why)
    return True


def _plain(text: str) -> str:
    return _NUMBERS.sub("#", " ".join(text.split()))

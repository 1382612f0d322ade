"""The wishes in a reply that answers with a list or an address: they stand apart from it."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import Decision, Understanding
from knub_mailer.language.replies.answered import Asked
from knub_mailer.language.replies.pieces import pieces_of


def wishes_apart(letter: Letter, asked: Asked) -> tuple[Letter, Understanding | None]:
    """The letter without the sentences that wish something at another meeting, and these wishes.

    `Vi beholder Mette og Bo. Og meld Ida fra møde 3.` None where there are none, or where a person
    should read them. A sentence with an address in it belongs to the answer.
    """
    kept: list[str] = []
    wishes: list[str] = []
    for piece in pieces_of(letter.body):
        own = asked.own(replace(letter, body=piece), asked.meetings)
        numbers = {n for each in own.requests for n in getattr(each, "meetings", ())}
        apart = bool(numbers) and not numbers & set(asked.elsewhere) and "@" not in piece
        (wishes if apart else kept).append(piece)
    if not wishes or not kept or asked.outside:
        return letter, None
    own = asked.own(replace(letter, body="\n".join(wishes)), asked.meetings)
    if own.decision not in (Decision.ACT, Decision.ASK):
        return letter, None
    return replace(letter, body="\n".join(kept)), own

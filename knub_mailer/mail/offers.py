"""Our offer of membership in the mail that is answered: its words decide what a short yes means."""

from __future__ import annotations

import re

from knub_mailer.domain.mail import Offer

_ASKED = re.compile(
    r"\b(?:svar|reply)\W+(?:(?:ja,? )?vi vil (?:gerne )?være med|(?:yes,? )?we want to join)\b"
    r"|\bvære med igen\?\W+svar\W+ja\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:skriv|write)\W+(?:vi vil gerne være med|we want to join)\b", re.IGNORECASE
)
_HEAD = re.compile(
    r"\W*(?:fra|from|von|afsender|sender):|.*\b(?:skrev|wrote|schrieb)\b.{0,120}:\s*$",
    re.IGNORECASE,
)
_LINES_OF_A_HEAD = 6
_SIGNS = re.compile(r"[\s>|*_]+")


def offer_in(text: str) -> Offer:
    """What one mail of ours offers (templates/email: how_to_join, status, info, renewal_ask …)."""
    words = _SIGNS.sub(" ", text)
    if _ASKED.search(words):
        return Offer.ASKED
    return Offer.TOLD if _TOLD.search(words) else Offer.NONE


def offer_of_history(quoted: str) -> Offer:
    """What the newest mail of a history offers; the ones below it were answered before."""
    lines = quoted.splitlines()
    heads = [at for at, line in enumerate(lines) if _HEAD.match(line[:400])]
    below = [at for at in heads if at > _LINES_OF_A_HEAD]
    return offer_in("\n".join(lines[: min(below, default=len(lines))]))

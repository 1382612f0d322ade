"""Questions after the reason of an amount: "hvorfor 800 kr.?"."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import Decision, Info, Understanding
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

WHY_PRICE = "why_price"
"""The topic of an `Info` that is answered with the municipality's own data, not public ones."""

_WHY = Seldom(
    r"\b(?:hvorfor|hvordan kan det (?:vaere|passe)|hvad daekker|hvad er (?:det|de|den)|hvad gaar"
    r"|hvor kommer|forklar\w*|redegoer\w*|hvordan (?:er|bliver)(?=[^.?!]{0,80}(?:beregn|regnet|"
    r"fastsat))|why|what (?:is|are) (?:this|these|the))\b[^.?!]{0,80}?"
    r"(?:\bkr\b|\bkroner\b|\bdkk\b|\d{3,}|\bpris|\bbetal|\bkoster|\bfaktur|\bgebyr|\bbeloeb"
    r"|\bekstra\b|\bregning|\bcharge|\bfee\b|\bpay\b|\binvoice)"
)


_DISPUTES = Seldom(
    r"\b(?:fejl|forkert|klage|klager|uenig|urimelig|passer (?:det )?ikke|ikke aftalt|ikke rigtig"
    r"|tilbage|krediter|refu|annuller|bestrid|accepterer|wrong|mistake|dispute|refund|complain)"
)
_MOST_WORDS = 30


def asks_why(letter: Letter) -> bool:
    """Whether the mail asks for the reason of what its sender pays, and disputes nothing."""
    text = fold(letter.body[:2_000])
    short = len(text.split()) <= _MOST_WORDS
    return short and bool(_WHY.search(text)) and not _DISPUTES.search(text)


def with_reason(letter: Letter, understanding: Understanding) -> Understanding:
    """The understanding as a question for the reason, where nothing else is asked.

    Only the running service can tell the reason: by itself such a mail is one for a person.
    """
    requests = understanding.requests
    nothing_else = all(isinstance(each, Info) for each in requests)
    settled = understanding.decision in (Decision.ACT, Decision.REVIEW)
    if understanding.suspicious or not settled or not nothing_else or not asks_why(letter):
        return understanding
    info = next((each for each in requests if isinstance(each, Info)), Info())
    topics = tuple(topic for topic in info.topics if topic not in ("price", WHY_PRICE))
    return replace(
        understanding,
        decision=Decision.ACT,
        requests=(replace(info, topics=(WHY_PRICE, *topics)),),
        reason="It asks for the reason of an amount.",
    )

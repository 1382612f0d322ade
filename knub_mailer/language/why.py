"""Questions after the reason of an amount: "hvorfor 800 kr.?"."""

from __future__ import annotations

import re
from dataclasses import replace

from knub_mailer.domain.mail import Letter
from knub_mailer.domain.request import Decision, Info, Understanding
from knub_mailer.language.normalise import fold

WHY_PRICE = "why_price"
"""The topic of an `Info` that is answered with the municipality's own data, not public ones."""

_WHY = re.compile(
    r"\b(?:hvorfor|hvordan kan det (?:vaere|passe)|hvad daekker|hvad er (?:det|de|den)|hvad gaar"
    r"|hvor kommer|why|what (?:is|are) (?:this|these|the))\b[^.?!]{0,80}?"
    r"(?:\bkr\b|\bkroner\b|\bdkk\b|\d{3,}|\bpris|\bbetal|\bkoster|\bfaktur|\bgebyr|\bbeloeb"
    r"|\bekstra\b|\bregning|\bcharge|\bfee\b|\bpay\b|\binvoice)"
)


def asks_why(letter: Letter) -> bool:
    """Whether the mail asks for the reason of what its sender pays."""
    return bool(_WHY.search(fold(letter.body[:2_000])))


def with_reason(letter: Letter, understanding: Understanding) -> Understanding:
    """The understanding with the topic added, where the mail only asks for information."""
    requests = understanding.requests
    only_info = bool(requests) and all(isinstance(each, Info) for each in requests)
    if not only_info or understanding.decision is not Decision.ACT or not asks_why(letter):
        return understanding
    first = requests[0]
    assert isinstance(first, Info)
    topics = tuple(topic for topic in first.topics if topic not in ("price", WHY_PRICE))
    return replace(
        understanding,
        requests=(replace(first, topics=(WHY_PRICE, *topics)), *requests[1:]),
    )

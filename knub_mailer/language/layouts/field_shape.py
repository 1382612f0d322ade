"""What a field of a form looks like, and whether some lines are about a request."""

from __future__ import annotations

from knub_mailer.domain.request import Request, UpdateBilling, people_of
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

FIELD = Seldom(
    r"\W*(?P<label>[a-z][^:\t|=?]{0,50}?)(?P<asked> ?\([a-z]+ ?(?:/|eller) ?[a-z]+\))?\??"
    r"\s*[:\t|=]\s*(?P<value>[^\t|]*)"
)


def names_any(text: str, request: Request) -> bool:
    """Whether a folded text names anybody whom a request is about."""
    return any(each.name and fold(each.name) in text for each in people_of(request))


def holds_number(text: str, bill: UpdateBilling) -> bool:
    """Whether a text holds the number that a request would bring."""
    digits = "".join(filter(str.isdigit, text))
    told = [bill.ean or "", "".join(filter(str.isdigit, bill.reference or ""))]
    return any(each and each in digits for each in told)

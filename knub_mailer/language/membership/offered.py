"""A reply to our offer of membership: which words take it, and which leave it open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from knub_mailer.domain.mail import Letter, Offer
from knub_mailer.language.doubts import modality
from knub_mailer.language.letter.acts import Act, Kind
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold
from knub_mailer.language.words.sentences import Sentence

_GLADLY = (
    r"(?:tak|please|meget|gerne|da|endelig|selvfoelgelig|naturligvis|mange|for|tilbuddet|"
    r"det vil vi|det er vi|vi vil|vi er med|vi er paa)"
)
_AGREES = Seldom(
    rf"(?:(?:ja|jo|jep|jeps|jada|javist|yes)\b(?:,? {_GLADLY})*"
    r"(?:,? (?:og (?:ogsaa )?(?:tilmeld|skriv)|"
    r"(?:og )?(?:(?:brug|benyt|her er|her kommer) )?(?:vores |kommunens )?(?:kontakt|ean|faktura|"
    r"reference|ordrenummer))\w*\b.*)?|"
    r"det vil vi(?: meget| rigtig)? gerne|vi er med(?: paa den| paa det)?|vi siger ja(?: tak)?)"
)
"""`Ok` and `fint` only acknowledge: nobody joins by them."""
_TURNS = Seldom(
    r"\b(?:ikke|nej|men|dog|hvis|medmindre|foerst|undtagen|but|unless|if|spoerger?|undersoeger?|"
    r"vender tilbage|overvejer|senere)\b|\?"
)


def accepted(letter: Letter, sentences: Sequence[Sentence]) -> tuple[str | None, str]:
    """Whether a bare yes takes the offer, as (doubt, said): "" is firm, None no answer to it."""
    if letter.offer is not Offer.ASKED:
        return None, ""
    for sentence in sentences:
        if sentence.subject or not _AGREES.fullmatch(fold(sentence.text).strip(" .,;:!\n-")):
            continue
        text = fold(letter.body)
        open_still = _TURNS.search(text) or modality.TENTATIVE.search(text)
        return ("unclear" if open_still else ""), sentence.text
    return None, ""


def says_i(letter: Letter, act: Act, text: str) -> bool:
    """`Ja, jeg vil gerne være med`: the writer's own seat, and perhaps the municipality's yes."""
    asked = letter.offer is Offer.ASKED and act.kind is Kind.SIGN_UP and act.meeting is None
    return asked and bool(re.search(r"\b[JS]\b", text)) and not re.search(r"\b(?:vi|os|K)\b", text)

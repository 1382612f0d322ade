"""A reference of which its sentence says that it is not to be used: `ikke skal bruge, er 4711`."""

from __future__ import annotations

from knub_mailer.language.alternatives import Seldom

_NOT_TO_STAND = Seldom(
    r"\bikke (?:\w+ ){0,4}?(?:skriv\w*|brug\w*|staa|anfoer\w*|paafoer\w*|angiv\w*|anvend\w*|"
    r"benyt\w*|maerk\w*|henvis\w*|refer\w*|baer\w*|faa|have)\b[^,]*$|"
    r"\b(?:i|y|vi|der|som) (?:\w+ )?ikke (?:\w+ ){0,3}?\w+,? (?:er|hedder|lyder|bliver)\W*$|"
    r"\b(?:som )?(?!(?:kommun|afdeling|forvaltning|oekonomi|bogholderi|cent|hus|system|sekretariat)"
    r"\w*)\w{3,}(?:en|et|erne) (?:\w+ )?(?:bruger|benytter|anvender|koerer (?:med|paa)),? "
    r"(?:er|hedder|lyder)\W*$"
)
_BUT_TO_STAND = Seldom(
    r"\b(?:hvis|naar|glem|uden|andet end|betal\w*|medmindre|fordi|"
    r"(?:faktura|regning)\w*,? (?:der|som) ikke)\b"
)


def not_to_stand(before: str) -> bool:
    """Whether what stands before a reference in its sentence keeps it off our invoices.

    before: folded.
    """
    return bool(_NOT_TO_STAND.search(before)) and not _BUT_TO_STAND.search(before)

"""A reference of which its sentence says that it is not to be used: `ikke skal bruge, er 4711`."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_NOT_TO_STAND = Seldom(
    r"\bikke (?:\w+ ){0,4}?(?:skriv\w*|brug\w*|staa|anfoer\w*|paafoer\w*|angiv\w*|anvend\w*|"
    r"benyt\w*|maerk\w*|henvis\w*|refer\w*|baer\w*|konter\w*|bogfoer\w*|forsyn\w*|faa|have)\b[^,]*$|"
    r"\b(?:i|y|vi|der|som) (?:\w+ )?ikke (?:\w+ ){0,3}?\w+,? (?:er|hedder|lyder|bliver)\W*$|"
    r"\b(?:var|blev) (?:\w+ ){0,2}?(?:maerket|paafoert|anfoert)(?: med)?\W*$|"
    r"\b(?:som )?(?!(?:kommun|afdeling|forvaltning|oekonomi|bogholderi|cent|hus|system|sekretariat)"
    r"\w*)\w{3,}(?:en|et|erne) (?:\w+ )?(?:bruger|benytter|anvender|koerer (?:med|paa)),? "
    r"(?:er|hedder|lyder)\W*$"
)
_OF_ANOTHER = Seldom(
    r"\b(?!(?:kommun|afdeling|forvaltning|oekonomi|bogholderi|cent|omraad|sekretari|stab|team|enhed|"
    r"hus|aar|saeson|medlem|kontingent|netvaerk|faktura|regning|moede|projekt|indkoeb|ordre|system|"
    r"indsats|initiativ|plads|deltager)\w*)[a-z]{3,}(?:en|et|erne)s (?:nye |eget |egen )?\W*$"
)
"""`Entreprenørens (ordrenummer)`: before what it is called."""
_LONG_NAME = 9
_BUT_TO_STAND = Seldom(
    r"\b(?:vil|kan|kunne|gider) (?:i|y|du) (?:\w+ )?ikke\b|"
    r"\b(?:hvis|naar|glem|uden|andet end|betal\w*|medmindre|fordi|"
    r"(?:faktura|regning)\w*,? (?:der|som) ikke)\b"
)


def not_to_stand(before: str) -> bool:
    """Whether what stands before a reference in its sentence keeps it off our invoices.

    before: folded.
    """
    return bool(_NOT_TO_STAND.search(before)) and not _BUT_TO_STAND.search(before)


def of_another(before: str) -> bool:
    """Whether the words before what a reference is called make it another house's.

    before: as written, since a name in the genitive can be the writer's own.
    """
    found = _OF_ANOTHER.search(fold(before))
    if found is None:
        return False
    word = before.split()[-1]
    return word.islower() or len(word) > _LONG_NAME  # `Mortens`, `Horsens`

"""Whose something is: `Kasper Uhrskovs datter` speaks of Kasper Uhrskov."""

from __future__ import annotations

from knub_mailer.language.alternatives import Seldom

_POSSESSED = Seldom(
    r"\s(?:plads|pladser|stol|sted|vegne|saede|navn|deltagelse|tilmelding|mail|mailadresse|"
    r"adresse|eksamen|"
    r"seat|place|billet|saeder|tilmelding|eget|ekstra|to|tre|resterende|chef|kollega|tur\b|"
    r"post\b|rolle|stilling|"
    r"opgaver?\b|kalender|afbud|afmelding|framelding|vikar|kontor|skrivebord|"
    r"(?:afloeser|leder|efterfoelger)(?= (?:i|til|ved|paa|som|er|hedder|bliver|kommer|"
    r"deltager)\b|[,:(]))"
)
_KIN_OF = Seldom(
    r"\s(?:datter|doetre|soen|soenner|barn|boern|mand|kone|hustru|mor|far|foraeldre|bror|soester|"
    r"familie|aeg?tefaelle|kaereste|svigerm\w+|svigerf\w+|barsel|orlov|sygdom|sygemelding|uddannelse|"
    r"hund|arbejde|team|afdeling)\b"
)
_OF_A_SON = Seldom(r"\w+ .*[a-zæøå]sens$")
"""`Ulla Bertelsens`: no surname in -sen has an s of its own."""
_NAME_FOR = Seldom(r"\b(?:mit|hans|hendes|mit eget) navn (?:ud )?(?:med|til|for) $")


def without_genitive(name: str, before: str, behind: str) -> str:
    """A name without the s that only says whose something is.

    before, behind: the folded text on either side of it.
    """
    theirs = _POSSESSED.match(behind) or _NAME_FOR.search(before)
    whole = " " in name and (_KIN_OF.match(behind) or _OF_A_SON.match(name))
    if name.endswith("s") and (theirs or whole) and len(name) > 3:
        return name[:-1].rstrip("'’´")
    return name

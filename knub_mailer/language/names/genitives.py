"""Whose something is: `Kasper Uhrskovs datter` speaks of Kasper Uhrskov."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_KNOWN = (
    r"(?:plads|pladser|stol|sted|vegne|saede|navn|deltagelse|tilmelding|mail|mailadresse|"
    r"adresse|eksamen|"
    r"seat|place|billet|saeder|eget|ekstra|(?:too?|tre)\b|resterende|chef|kollega|tur\b|"
    r"post\b|rolle|stilling|"
    r"opgaver?\b|kalender|afbud|afmelding|framelding|vikar|kontor|skrivebord|"
    r"(?:afloeser|leder|efterfoelger)(?= (?:i|til|ved|paa|som|er|hedder|bliver|kommer|"
    r"deltager)\b|[,:(]))"
)
_KIN = (
    r"(?:datter|doetre|soen|soenner|barn|boern|mand|kone|hustru|mor|far|foraeldre|bror|soester|"
    r"familie|aeg?tefaelle|kaereste|svigerm\w+|svigerf\w+|barsel|orlov|sygdom|sygemelding|uddannelse|"
    r"hund|arbejde|team|afdeling)\b"
)
_POSSESSED = Seldom(rf"\s{_KNOWN}")
_KIN_OF = Seldom(rf"\s{_KIN}")
_A_SURNAME = Seldom(
    r"\w+ .*(?:gaard|gård|son|feldt?|holm|berg|dah?l|lund|bjerg|[bd]y|toft|skov|strøm|vig|rup|borg|"
    r"mann|høj|bæk|be[ck]k?h?|bak|krog|holt|munk|vad|sted|torp|bro|brink|k[jæ]+r|rød|lev|løv|ing|um|"
    r"qvist|kvist|gren|smed|møller|ager|dorf|hede|mark|bach|lauge|skjold|kilde|lind|sand|ull?er)s"
)
"""A surname with an s behind it that it does not have of its own."""
_NO_NOUN = (
    r"(?:og|eller|samt|i|paa|til|fra|med|for|af|om|ved|som|der|at|men|saa|ikke|ind|ud|op|ned|vaek|"
    r"hjem|igen|ogsaa|gerne|selv|begge|alle|alligevel|desvaerre|nu|her|den|det|de|dem|hvis|naar|da|"
    r"fordi|hos|efter|foer|under|over|mellem|mod|uden|udover|kan|skal|vil|maa|boer|har|deltage|"
    r"komme|vaere|tage|gaa|staa|blive|faa|have|moede|rejse|melde|sende|alene|sammen|fysisk|online|"
    r"virtuelt|derfor|dog|kun|bare|altsaa|stadig|endnu|and|or|to|from|will|is|on|at|in|for|can|fik|"
    r"var|blev|kom|gik|tog|tager|bad|sagde|skrev|hvor|hvem|hvad|via|pr|plus|inkl|undtagen|mens|hen)"
)
_A_NOUN = Seldom(rf"\s(?!{_NO_NOUN}\b)[a-z]{{3,}}(?<!er)(?<!ede)(?<!ar)\b")
_OF_THEIRS = Seldom(rf"\bG\d+'s? (?!(?:{_KNOWN}|{_KIN}))(?!{_NO_NOUN}\b)[a-z]{{3,}}")
_SOMEBODY = Seldom(r"\b(?:G\d+|[SHD])\b")
_OF_A_SON = Seldom(r"\w+ .*[a-zæøå]sens$")
"""`Ulla Bertelsens`: no surname in -sen has an s of its own."""
_NAME_FOR = Seldom(r"\b(?:mit|hans|hendes|mit eget) navn (?:ud )?(?:med|til|for) $")


def without_genitive(name: str, before: str, behind: str) -> str:
    """A name without the s that only says whose something is.

    before, behind: the folded text on either side of it.
    """
    theirs = _POSSESSED.match(behind) or _NAME_FOR.search(before)
    whole = " " in name and (
        _KIN_OF.match(behind)
        or _OF_A_SON.match(name)
        or (_A_SURNAME.fullmatch(name.lower()) and _A_NOUN.match(behind))
    )
    if name.endswith("s") and (theirs or whole) and len(name) > 3:
        return name[:-1].rstrip("'’´")
    return name


def of_something_of_theirs(text: str) -> bool:
    """Whether a grouped clause speaks of somebody's thing and of nobody: `Ole Lunds forslag`."""
    rest = _OF_THEIRS.sub("", text)
    return rest != text and _SOMEBODY.search(rest) is None

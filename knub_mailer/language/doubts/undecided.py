"""`Om jeg selv tager med, ved jeg ikke endnu`: who may come, told as a thing not known."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom

_SMALL = r"(?: (?:selv|ogsaa|saa|da|nu|overhovedet|alligevel|eventuelt|maaske|rent faktisk))*"
_COMES = (
    r"(?:(?:kommer|deltager|moeder|kan|naar det|skal|vil|toer|orker|gider)"
    r"(?: (?:selv|ogsaa|gerne|den dag))*"
    r"(?=$|,|\.| (?:ved|er|M\d)|(?: (?:til|i|paa|den))+ M\d)|"
    r"(?:tager|er|kan|skal|vil|faar|har|naar|kommer|toer|orker|gider)(?: (?:selv|ogsaa|gerne|maa|"
    r"at|mulighed for at))* "
    r"(?:med|paa|(?:tage |komme )?af ?sted|deltage|komme|vaere med|tage med|tid|lov|fri|til M\d)\b)"
)
_WHETHER = rf"(?:om|hvorvidt) (?P<who>J|S|G\d+|H){_SMALL} {_COMES}"
_NOT_KNOWN = (
    r"(?:ved (?:J|vi|H|G\d+|S) (?:\w+ ){0,2}?(?:ikke|foerst)|(?:er|staar) (?:\w+ ){0,3}?(?:uvist|"
    r"usikkert|"
    r"aabent|uafklaret|uafgjort|ikke (?:\w+ )?(?:afgjort|besluttet|afklaret|sikkert|klart|"
    r"faldet paa "
    r"plads|paa plads|bestemt))|er (?:J|vi|H) (?:\w+ )?(?:i tvivl|usikker)|"
    r"(?:kan|toer) (?:J|vi|H) (?:\w+ ){0,2}?ikke (?:sige|love)|afhaenger\b|kommer an paa\b|"
    r"tager (?:J|vi|H) (?:\w+ )?(?:stilling|bestik))"
)
_UNDECIDED = (
    Seldom(rf"^(?:og |men )?{_WHETHER}\b[^;?]{{0,40}}?,? {_NOT_KNOWN}\b"),
    Seldom(
        r"\b(?:J|vi|H|G\d+|det|og)(?: (?:ved|er|kan|toer|"
        r"har))(?: (?!med\b)[a-z]+){0,3}? (?:ikke(?: [a-z]+){0,4}|"
        rf"i tvivl(?: endnu| om)?|usikker(?: paa)?|uvist|usikkert|uafklaret|aabent),? {_WHETHER}"
    ),
    Seldom(
        r"^(?:og |men )?(?P<who>G\d+|J|S|H) (?:skal|maa|vil)(?: (?:lige|dog|foerst|selv|altsaa|"
        r"nu))* "
        r"(?:tjekke|se|undersoege|have tjekket|kigge)(?: (?:i|paa))? "
        r"(?:(?:sin|min|sit|mit|hendes|hans|i|en) )*(?:kalender|skema|vagtplan)\w*(?: (?:foerst|"
        r"inden))?[ .!]*$"
    ),
    Seldom(
        r"\b(?P<who>G\d+|J|S|H) (?:skal|maa|vil)(?: (?:lige|dog|foerst|selv|altsaa|nu|gerne))* "
        r"(?:have )?(?:vendt?e?|droefte[rt]?|talt?e?|spurgt|spoerge|clearet?|aftalt?e?|"
        r"afklare[rt]?|snakket?) "
        r"(?:(?:det|sagen|den|om det|det hele) )?(?:med|hos|af med) "
        r"(?:sin|sit|min|mit|hendes|hans|vores|en) (?:\w+ )?"
        r"(?:\w*leder|\w*chef|direktoer|makker|mand|kone|kollega|bagland|familie)\b"
    ),
)
_TOLD_LATER = Seldom(
    r"\b(?:vende[r]? (?:\w+ ){0,3}?tilbage|foelger|separat|saerskilt|til den tid|senere|"
    r"en anden gang|"
    r"(?:hoerer|faar) Y|give[r]? besked|(?:til)?melder|skriver|til gode|eftersend\w*|venter|"
    r"vente)\b"
)
"""What is put off to another mail, and nothing to be asked about."""
_ONLY_HOW = Seldom(
    r"\b(?:frokost\w*|hele dagen|tog(?:et)?|bil(?:en)?|cykl\w*|til tiden|for sent|tidligere|foer|"
    r"kl|"
    r"spise\w*|fysisk\w*|online|oplaeg\w*|kontakt\w*|medlem\w*|netvaerket)\b"
)


def undecided(text: str) -> str | None:
    """The marker of who may come by a sentence that says it is not known, or None."""
    m = next((m for pattern in _UNDECIDED if (m := pattern.search(text)) is not None), None)
    if m is None or _TOLD_LATER.search(text) or _ONLY_HOW.search(text):
        return None
    return m["who"]

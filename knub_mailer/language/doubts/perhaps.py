"""Who perhaps comes, in words that wish nothing by themselves: `Måske støder Ida til`."""

from __future__ import annotations

from knub_mailer.language.words.alternatives import Seldom, Several

_MAYBE = (
    r"(?:maaske|muligvis|eventuelt|evt\.?|formentlig|sandsynligvis|forhaabentlig|formodentlig|"
    r"vistnok|kanske|kanskje|perhaps|maybe|possibly|mon|med (?:\w+ )?held)"
)
_ON_TERMS = (
    r"(?:(?:(?:hvis|saafremt|dersom|if) [^,.;?]{2,60}|"
    r"(?:er|bliver|skulle) der (?:\w+ ){0,3}?(?:plads\w*|stole|rum|mulighed)[^,.;?]{0,30}),"
    r"(?: saa)?)"
)
_WHO = r"(G\d+|H)"
_BEGINS = r"^(?:(?:og|men|saa) )?"
_SMALL = r"(?: (?!ikke\b|ingen\b|med\b)[a-z]+)"
_END = r"(?=\W*$|[,.;]| (?:til |paa |i |den )*M\d)"
_WAYS = (
    ("slutter|tilslutter", r"sig(?: (?:til|os|S))?"),
    ("stoeder", "til"),
    ("foelger", rf"med|efter|trop|(?:S|os){_END}"),
    ("kigger|kommer|smutter|svinger|titter|lurer|lister", "forbi|indenfor"),
    ("goer|holder", "(?:S|os) (?:med )?(?:selskab|foelgeskab)"),
    ("er|bliver", rf"(?:med|paa){_END}|frisk|interesseret|fristet"),
    ("har|faar", r"(?:lyst|tid|mulighed|mod)(?! (?:til|for) at (?!komme|deltage|tage|vaere))"),
    ("kan|vil|skal", rf"(?:ogsaa|med|naa det|gerne){_END}|(?:med|deltage|komme)\b"),
    ("will|could|might|may|can", r"(?:join|come|attend|tag along)\b"),
)
"""Verbs, and what stands behind them and their subject."""
_VERB_FIRST = "|".join(rf"(?:{verb}) {_WHO}{_SMALL}{{0,3}}? (?:{rest})" for verb, rest in _WAYS)
_WHO_FIRST = (
    rf"{_WHO}(?: selv| ogsaa| {_MAYBE})?(?:"
    + "|".join(rf" (?:{verb}){_SMALL}{{0,4}}? (?:{rest})" for verb, rest in _WAYS)
    + ")"
)
_PERHAPS = Several(
    rf"{_BEGINS}(?:{_MAYBE}|{_ON_TERMS}) (?:ogsaa )?(?:{_VERB_FIRST})",
    rf"{_BEGINS}(?=(?:G\d+|H) [^.;,?]{{0,50}}?\b{_MAYBE} ){_WHO_FIRST}",
    rf"{_BEGINS}{_WHO_FIRST}(?! M\d+ )[^.;?M]{{0,40}}?,? (?:hvis|saafremt|dersom) ",
    rf"\b(?:det kan (?:\w+ )?vaere|det er (?:\w+ )?muligt|maaske),? at {_WHO_FIRST}",
    rf"{_BEGINS}(?:{_MAYBE}|{_ON_TERMS}) (?:faar|lokker|tager|hiver) (?:J|vi) "
    rf"{_WHO}{_SMALL}{{0,2}}? med\b",
    rf"{_BEGINS}(?:J|vi) (?:proever|forsoeger|haaber)(?: \w+)?(?: paa)? at "
    rf"(?:lokke|overtale|hive|faa|tage) {_WHO}{_SMALL}{{0,3}}? med\b",
    rf"{_BEGINS}(?:{_ON_TERMS}|{_MAYBE}) (?:(?:saa|gerne|ogsaa|da) ){{0,3}}"
    rf"{_WHO}(?: (?:ogsaa|med|gerne|paa|selv))*\W*$",
    rf"^(?:(?:og|samt|plus|gerne) ){{1,2}}{_WHO}(?: (?:ogsaa|med|gerne))*,? "
    r"(?:hvis|saafremt|dersom) [^.;?]{2,60}\W*$",
)
_ANOTHER_MATTER = Seldom(
    r"\b(?:kontakt\w*|medlem\w*|oplaeg\w*|faktura\w*|regning\w*|ean|optagelse\w*|referat\w*|"
    r"ikke|aldrig|senere|separat|saerskilt|vender? (?:\w+ )?tilbage|til den tid)\b"
)
"""What is about no seat, is denied, or is told in another mail."""


_PREVENTED = (
    r"(?:forhindret|optaget|vaek|bortrejst|paa (?:ferie|kursus|farten|job)|syg|andetsteds|"
    r"inde et andet sted)"
)
_HAS_MORE = (
    r"(?:noget andet|noget(?= den dag| samme dag| M\d|\W*$)|en anden aftale|et andet moede|fri|"
    r"ferie|andre planer|vagt|kursus)"
)
_PERHAPS_NOT = Several(
    rf"{_BEGINS}{_WHO} er {_MAYBE}(?: ogsaa| desvaerre| selv)* {_PREVENTED}\b",
    rf"{_BEGINS}{_WHO} (?:har|faar|holder) {_MAYBE}(?: ogsaa| desvaerre| selv)* {_HAS_MORE}\b",
    rf"{_BEGINS}{_MAYBE} (?:er|har|holder) {_WHO}(?: ogsaa| desvaerre| selv)* "
    rf"(?:{_PREVENTED}|{_HAS_MORE})\b",
)


def perhaps_not(text: str) -> str | None:
    """The marker of who by a grouped sentence is perhaps prevented, `Ida har måske også ferie`."""
    for pattern in _PERHAPS_NOT.standing_in(text):
        m = pattern.search(text)
        if m is not None:
            return m[m.lastindex or 0]
    return None


def perhaps(text: str) -> str | None:
    """The marker of who by a grouped sentence perhaps comes, or None."""
    for pattern in _PERHAPS.standing_in(text):
        m = pattern.search(text)
        if m is not None:
            at = m.lastindex or 0
            clause = m.string[m.start(at) :].partition(", ")[0]
            return None if _ANOTHER_MATTER.search(clause) else m[at]
    return None

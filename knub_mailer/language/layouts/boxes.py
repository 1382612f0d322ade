"""What the boxes of a letter's lines come to as a whole: `[x] Ja, vi melder os ind`, `[ ] Nej`."""

from __future__ import annotations

from enum import Enum, auto

from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_BOX = Seldom(
    r"\s*(?:[-–*•]\s+)?(?:[\[(](?P<mark>[xX✓✔vV]|[\s_]*)[\])]|(?P<full>[☒☑✔✅])|(?P<empty>[☐□]))"
    r"\s*(?P<what>\S.*)"
)
_OF_A_WISH = Seldom(
    r"\b(?:deltag\w*|kommer?|tilmeld\w*|afmeld\w*|meld\w*|moede\w*|kontakt\w*|ean\w*|udskift\w*|"
    r"erstat\w*|afbud|plads\w*|medlem\w*|indmeld\w*|aendr\w*|ja|nyt?|nye)\b|\d{1,2}[./]"
)
_NOTHING = Seldom(
    r"(?:(?:vi|jeg|der) (?:har|er|oensker) (?:(?:ikke|nu|for tiden) )*)?(?:intet(?: nyt| at "
    r"(?:aendre|melde|rette))?|ingen(?: (?:aendring\w*|nyt|nye oplysninger|rettelser|tilmelding\w*|"
    r"afmelding\w*|afbud|deltagere))?(?: (?:siden sidst|i aar|nu|denne gang))?|ingenting|uaendret|"
    r"alt (?:er )?(?:uaendret|som foer|som hidtil)|som (?:foer|hidtil)|"
    r"ingen af delene|har ikke (?:besluttet|bestemt) (?:mig|os)|ved (?:det )?ikke(?: endnu)?|"
    r"ikke (?:endnu|nu|besluttet|afklaret)|"
    r"(?:vi |jeg )?(?:venter|vender tilbage)\b.*)[ .!]*"
)
_SO_ALREADY = Seldom(
    r"(?:(?:vi|jeg|er|staar|har|blev|han|hun|de) )*(?:allerede|i forvejen) (?:er )?"
    r"(?:tilmeldt|meldt|afmeldt|medlem|paa listen|registreret|sendt|oprettet|betalt)\b.*|"
    r"(?:(?:vi|jeg|er|staar|har|blev|han|hun|de) )*(?:tilmeldt|medlem|paa listen|registreret) "
    r"(?:allerede|i forvejen)\b.*|(?:kun |blot )?til (?:orientering|underretning|arkiv\w*)\b.*|"
    r"(?:en |ren )?(?:gentagelse|dublet|kopi|kladde|udkast|proeve|test)\b.*|"
    r"(?:ingen (?:handling|aendring\w*)|intet nyt|uaendret|bortfald\w*)\b.*|"
    r"(?:vi|jeg) har (?:\w+ ){1,4}?(?:tidligere|foer|i forvejen|allerede)\b.*|"
    r"(?:\w+ ){0,2}?(?:vent(?:er)?|afventer|behold(?:er)?)\b.*"
)
"""What asks for nothing where no other box is ticked: `Er allerede tilmeldt, ingen ændring`."""
_TICKS = Seldom(
    r"(?:[\[(](?P<mark>[xX✓✔ _]?)[\])]|(?P<full>[☒☑✔✅])|[☐□])\s*(?P<what>\w[^\[\](☐□☒☑]*)"
)
_COMES = Seldom(r"(?:ja,? )?(?:(?:jeg|vi) )?(?:deltager|kommer|tilmeld\w*|melder (?:mig|os) til)\b")
_AWAY = Seldom(r"\b(?:ikke|afmeld\w*|afbud|melder fra|forhindret|nej|slet\w*)\b")
_NO = Seldom(r"nej\b.*")
_YES = Seldom(r"ja\b")


class Boxes(Enum):
    """What is ticked of the boxes that stand for wishes."""

    ABSENT = auto()
    SOME_TICKED = auto()
    NONE_TICKED = auto()
    NOTHING_TICKED = auto()  # but `Intet nyt`


def boxes_of(body: str) -> Boxes:
    """What a letter's boxes come to, those about food or parking aside."""
    found = [m for m in map(_BOX.match, body.splitlines()) if m is not None]
    wishes = [m for m in found if _OF_A_WISH.search(fold(m["what"]))]
    ticked = [fold(m["what"]).strip() for m in found if m["full"] or (m["mark"] or "").strip(" _")]
    if not wishes:
        return Boxes.ABSENT
    if not ticked:
        return Boxes.NONE_TICKED
    offered = any(_YES.match(fold(m["what"])) for m in wishes)
    denies = [
        each for each in ticked if _NOTHING.fullmatch(each) or (offered and _NO.fullmatch(each))
    ]
    idle = all(map(_SO_ALREADY.fullmatch, ticked))
    return Boxes.NOTHING_TICKED if denies or idle else Boxes.SOME_TICKED


def comes_is_ticked(body: str) -> bool:
    """Whether `Deltager` is ticked and `Deltager ikke` is not: nobody is to be called off."""
    found = [m for line in body.splitlines() for m in _TICKS.finditer(line)]
    ticked = [m["full"] or (m["mark"] or "").strip(" _") for m in found]
    says = [fold(m["what"]).strip() for m in found]
    comes = [bool(_COMES.match(each) and not _AWAY.search(each)) for each in says]
    away = [bool(_AWAY.search(each)) for each in says]
    at = range(len(found))
    return any(ticked[n] and comes[n] for n in at) and not any(ticked[n] and away[n] for n in at)

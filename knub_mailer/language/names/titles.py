"""What people are beside their names: titles and places of work, which no wish hangs on.

"Kim Bak, teamleder i Boligsocialt Team, deltager" and "vores leder af det boligsociale område, Kim
Bak, deltager" are "P0 deltager" once the apposition is gone. Only words that are no verb, no
negation and no doubt can be part of one, so that nothing that turns a wish round is lost.
"""

from __future__ import annotations

import re

from knub_mailer.language.clauses.marking import Marked
from knub_mailer.language.names.names import is_title
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.vocabulary import ROLE_ENDINGS, words

_DETERMINERS = words(
    """
    min mine vores vor en et den ny nye egen kaere hr fru boligsocial boligsociale gode dygtige
    tidligere anden faglig faglige strategisk strategiske ogsaa baade samt social sociale my our
    new deres hans hendes konstitueret kommunal kommunale ung unge senior daglig faste fast leder
    kollega chef makker kollegaen bilmakker navnlig nemlig dvs kommunens afdelingens teamets
    colleague mr mrs ms frk endvidere desuden selve graensen
    """
)
_DEPARTMENT = Seldom(
    r"(?<=[PGU]\d) (?!ved (?:det |alt )?(?:ikke|godt|jo|nok|at|hvad|om|besked|intet|ogsaa|ej)\b)"
    r"(?:fra|i|hos|ved|from) (?:vores |den |det |the )?(?!den\b|d\b|moede|"
    r"netvaerks|i\b|paa\b|til\b|og\b|igen\b|listen\b|"
    r"[a-z\-]*list(?:en|erne)\b|\w*frokost|\w*middag|spisning|hotel|nyhedsbrev|"
    r"deltager|alle\b|begge\b|oktober|maj|marts|dag\b|morgen\b|morges\b|stedet|naeste|"
    r"kommende|M\d|det\b|nu\b|torsdag|onsdag)"
    r"[a-z][a-z\-]*(?:(?: og| &|,) [a-z\-]+(?=[ ,]*(?:\(|E\d|,|$| og [PJSU])))?"
    r"(?=(?: ?[,.()<]| og| samt| &|$| kommer| deltager| skal| vil| kan| er| har| tager|"
    r" overtager| og| E\d| moeder| i stedet))"
)
_NO_WORKPLACE = (
    r"(?:deltag\w*|komme?r?|kom|tager?|moed\w*|netvaerk\w*|til|med|som|der|at|ikke|ej|kun|maaske|"
    r"evt|"
    r"eventuelt|hvis|naar|da|fordi|men|mens|skal|skulle|vil|ville|kan|kunne|maa|er|var|har|havde|"
    r"bliver|blev|gerne|ogsaa|melde\w*|tilmeld\w*|afmeld\w*|afbud|stiller|overtager|udgaar|sender|"
    r"logger|stedet|plads\w*|vi|jeg|han|hun|du|de|den|det|uden|ingen|hverken|enten|eller|samt|"
    r"vikar\w*|afloeser\w*|efterfoelger\w*|sammen|desvaerre|derfor|saa|dag|morgen|torsdag|"
    r"onsdag|mandag|fredag|tirsdag|marts|maj|oktober|alle|begge|hele|naeste|bedes|oenske\w*|"
    r"godkend\w*|bed\w*|sige\w*|sagde|skriv\w*|koerer|rejser|fra)"
)
_OF_WORK = rf"(?:K|(?!{_NO_WORKPLACE}\b)[a-z][a-z\-/.']*)"
_AT_WORK = (
    rf"(?: (?:i|for|ved|hos|paa|fra|af|inden for|med ansvar for|under|omkring|of|at|in) "
    rf"(?:(?:vores|den|det|de|the|hele|kommunens) )?{_OF_WORK}"
    rf"(?:(?:,? (?:og|&|/)| /|,(?= [a-z\-]+ og ))? {_OF_WORK}){{0,5}}?)"
)
_ROLE = rf"[a-z\-/]*(?:{'|'.join(ROLE_ENDINGS)})(?:en|n|e)?"
_KIND = (
    r"(?:(?:min|mine|vores|en|et|den|vor|ny|nye|daglige?|faglige?|our|the|an?|kommunens|"
    r"fungerende|konstitueret|tidligere|[a-z\-]*(?:social|sociale|ige|isk|iske|lig|lige|ende)) )"
)
_TITLE = rf"(?:{_KIND}){{0,3}}{_ROLE}(?: (?:og|&|/) {_ROLE})?{_AT_WORK}?"
_IS = r"(?:(?:,? ?(?:som|der|who) (?:er|is)(?: ansat som)?|,? ?(?:ansat )?som|,| -| /|,? nemlig) )"
_GOES_ON = (
    r"(?:deltager|kommer|skal|vil|kan|tager|moeder|er|har|maa|bliver|stiller|logger|overtager|"
    r"udgaar|melder|moeder|oensker|tilmeldes|afmeldes|ikke|ogsaa|gerne)"
)
_ENDS = (
    rf"(?P<end>,? -(?= )|,(?=\s)|(?=[.;:!]|$)|(?= (?:og|samt|&|and)\b[^,.]{{0,60}}?\b[PJSU])|"
    rf"(?= {_GOES_ON}\b)|(?=[ ,]*[(<]?[EN]\d?)|(?= (?:til|paa|i|den|d\.|ved) (?:\w+ )?M\d))"
)
_BEHIND = Seldom(rf"(?P<who>\b(?:P\d+|S))(?:{_IS}){_TITLE}{_ENDS}")
_WORKS = Seldom(
    rf"(?P<who>\b(?:P\d+|S)),? (?:som|der|who) (?:(?:til daglig|ogsaa|selv) )?(?:arbejder|sidder|"
    rf"er ansat|er placeret|hoerer til|kommer|works?)(?: til daglig)?(?: med)?{_AT_WORK}(?P<end>,)"
)
_IS_SOMETHING = Seldom(
    r"(?P<who>\bP\d+),? (?:som|der|who) (?:er|is) (?:vores |en |our )?(?:ny |nye |new )?"
    rf"(?!{_NO_WORKPLACE}\b)[a-z\-]+(?P<end>,)"
)
_BEFORE = Seldom(
    rf"(?<![PSJ]\d, )(?<![PSJ]\d\d, )(?<![a-z\-/])(?:{_KIND}){{0,3}}{_ROLE}{_AT_WORK},? "
    r"(?:(?:ms|mr|mrs|hr|fru|dr)\.? )?(?=P\d)"
)


_AS_SOMETHING = Seldom(r"\b(og|samt),? som [a-z\-]+, (?=(?:[a-z.\-]+ ){0,2}P\d)")
_DEGREE = Seldom(r"(?:cand|stud|mag|lic|dipl|dr|ph|prof)\.[a-z.]*,?")


_REPLACES = Seldom(
    r"(?:(?<=[PG]\d )|(?<=\d\d )|(?<=\b[JSH] )|(?<=\bder ))afloeser"
    r"(?=(?: (?!for\b)[a-z]+){0,3} (?:P\d|[JSH]\b))|\bafloeser(?= (?:P\d+|J) (?:P\d|S\b|H\b))"
)
"""The verb between two people, which is no title of the second: `Karen afløser Bo`."""
_AND_REPLACES = Seldom(
    r"(?P<lead>\b(?:J|H|P\d+) (?:er|har|blev|bliver|starter|startede|begynder|begyndte|tiltraeder|"
    r"tiltraadte|kommer|deltager|moeder|vil|skal|tager|stiller) [^.;:?]{2,70}?\bog )afloeser"
    r"(?= P\d+(?! som (?!(?:(?:jeres|vores|den|ny|nye) )*(?:\w*kontakt|deltager|tovholder)))"
    r"(?! (?:kommer|deltager|skal|vil|kan|tager|moeder|er|har|maa|bliver|stiller)\b))"
)
"""`Jeg er ny i kommunen og afløser Bo`: what the same one does, and no title either."""
_OR_SOMEBODY = Seldom(r",? (?=eller P\d)")
_IN_FOR = Seldom(r"(P\d+), (afloeser|vikar|stedfortraeder) for (P\d+),")


_ON_COPY = Seldom(
    r",? (?:(?:der|som|hun|han|H) (?:ogsaa )?(?:er|staar|er sat|sidder|"
    r"laeser med) (?:sat )?(?:med )?(?:paa|i|her|med)?|(?:som )?(?:Y (?:kan se|ser|har)|"
    r"(?:J|vi) (?:har|satte|saetter|skriver))(?: H)?(?: sat)?(?: her)?(?: paa| i)) ?"
    r"(?:cc her|cc|kopi)\b(?:,(?! (?:og |men |saa )?(?:det|J|vi|Y|P\d|S\b|U\d)))?"
)
_REACHED = Seldom(
    r"(?:,? (?:som|der)| og|(?<=^H)) (?:har (?:(?:e-?)?mail(?:en|adressen?)?|adressen?)|"
    r"(?:kan )?(?:traeffes|kontaktes|fanges|naas)(?: bedst)?(?: paa)?) E\d+"
    r"(?:,(?! (?:og |men |saa )?(?:det|J|vi|Y|H|P\d|S\b|U\d)))?"
)


def without_reach(text: str) -> str:
    """A marked sentence without how its people are reached: `, som står på cc,`, `og træffes "
    "på E0`."""
    if "cc" in text or "kopi" in text:
        text = _ON_COPY.sub("", text)
    return _REACHED.sub("", text) if " E" in text else text


def without_titles(text: str, marked: Marked) -> str:
    """A marked sentence without the titles and places of work beside its people."""
    if "afloeser" in text:
        text = _AND_REPLACES.sub(r"\g<lead>erstatter", _REPLACES.sub("afloese", text))
    text = _AS_SOMETHING.sub(r"\1 ", text)
    if "P" in text or "S" in text:
        for pattern in (_BEHIND, _WORKS, _IS_SOMETHING):
            text = pattern.sub(_what_stays, text)
    text = _DEPARTMENT.sub("", text)
    if not marked.people:
        return text
    text = _OR_SOMEBODY.sub(" ", _IN_FOR.sub(r"\1 som \2 for \3 ", text))
    if marked.unnamed:
        text = _announced_by_role(text, marked)
    return _before_the_name(_BEFORE.sub("", text))


_IT_IS = Seldom(r"\b(?:det (?:er|bliver|var)|(?:er|bliver|var) det)(?: [a-z]+){0,3} ?$")
_WHO_IS = Seldom(r"(?:P\d+|S),? (?:som|der|who) ")
_AND_NOT = Seldom(
    r",? ?[-(]? ?(?:men|(?:(?:og|men) )?(?:altsaa )?ikke|(?:men )?det (?:er|bliver))"
    r"(?: (?:laengere|nu|i stedet|derimod))* (?:P\d|[SJH]\b)|,? ?og (?:P\d+|[SJH]),? (?:der|som)\b"
)


def _tells_who_is(m: re.Match[str]) -> bool:
    """`Det er Kim, der er vores kontakt, og ikke Bo` tells who that is: no title beside Kim.

    Nor does `det er Kim, der er vores kontakt, og Bo, der kommer`.
    """
    return bool(
        _WHO_IS.match(m.group())
        and _IT_IS.search(m.string, 0, m.start())
        and _AND_NOT.match(m.string, m.end() - len(m["end"]))
    )


def _what_stays(m: re.Match[str]) -> str:
    """The person, with the comma that separates it from the next one of a list."""
    if _tells_who_is(m):
        return m.group()
    following = m.string[m.end() :]
    listed = re.match(
        r"\s*(?:(?:og|samt|and|plus) )?(?:[a-z\-]+ ){0,5}?(?:[(<]|P\d|U\d|J\b|S\b)", following
    )
    goes_on = re.match(rf"\s*{_GOES_ON}\b", following)
    return m["who"] + ("," if m["end"] == "," and listed and not goes_on else "")


_LINK = (
    r"(?:,| -|:|\(|, nemlig| nemlig| ved navn|, som er| som er| der hedder|, der hedder|"
    r", som hedder| som hedder|, hhv\.?|, dvs\.?|: det er| called|, namely)?"
)
_ROLE_BEFORE = Seldom(rf"U(\d+)(?:{_AT_WORK})?{_LINK} (?=P\d)")
_IS_OF_ROLE = Seldom(
    r"(P\d+)(?:,? (?:som|der|who) (?:er|is) U\d+| (?:er|is) U\d+(?=,? (?:som|der|who)\b))"
)
_ROLE_BEHIND = Seldom(rf"(?P<who>P\d+),\s*U\d+(?:{_AT_WORK})?(?P<end>,|(?=$|\.))")


def _announced_by_role(text: str, marked: Marked) -> str:
    """`en kollega, Mette Holm`, `min chef (Mette Holm)`, `to af dem, nemlig A og B`."""

    def announced(m: re.Match[str]) -> str:
        count = marked.unnamed[int(m[1])].count
        return f"V{m[1]} " if count is not None and count > 1 else ""

    text = _IS_OF_ROLE.sub(r"\1", _ROLE_BEFORE.sub(announced, text))
    return _ROLE_BEHIND.sub(_what_stays, text)


_PERSON_WORD = Seldom(r"[(\"]?P\d")


def _before_the_name(text: str) -> str:
    """Roles and small words directly before a person."""
    words = text.split(" ")
    at = len(words)
    while at > 1:
        at = min(at - 1, len(words) - 1)
        if not _PERSON_WORD.match(words[at]):
            continue
        back = at - 1
        if words[back] in ("og", "samt", "til", "for", "af", "at"):
            continue
        dropped = 0
        while back >= 0 and dropped < 5 and _decorates(words, back, at):
            back -= 1
            dropped += 1
        named = list(words[back + 1 : at])
        if named and any(
            is_title(w.strip(",")) or w in _DETERMINERS or _DEGREE.fullmatch(w) for w in named
        ):
            del words[back + 1 : at]
            at = back + 1
    return " ".join(words)


def _decorates(words: list[str], at: int, person: int) -> bool:
    word = words[at]
    if _DEGREE.fullmatch(word):
        return True
    if not re.fullmatch(r"[a-z\-]+,?", word):
        return False
    bare = word.rstrip(",")
    if word.endswith(",") and at != person - 1:
        return False
    if word.endswith(",") and not is_title(bare):
        return False
    if is_title(bare) or bare in _DETERMINERS:
        return True
    return at < person - 1 and bool(re.search(r"(?:social|sociale|ige|isk|iske|lig|faglig)$", bare))

"""Out of one meeting and into another: `flyt mig fra møde 2 til møde 3`."""

from __future__ import annotations

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.letter.acts import Act, Kind, negations, people_of
from knub_mailer.language.people.people import Mention
from knub_mailer.language.words.alternatives import Seldom

_AT = r"(?:(?:det|den|d\.|moedet|moede|i) )*"
_SHIFT = Seldom(
    rf"\b(?:af|fra|ud af|from|i stedet for|frem for) {_AT}M(?P<from>\d+)(?:,? (?:og|men|"
    r"samt)?)?(?: \w+){0,3}? (?:over )?(?:paa|til|ind paa|over paa|to|med til|deltage i|"
    rf"komme til|med paa|paa listen til) {_AT}M(?P<to>\d+)"
    rf"|\bfra {_AT}M(?P<from4>\d+) og (?:(?:i stedet|derefter|saa|nu) )?tilmeld(?:t|es|e)? "
    rf"{_AT}M(?P<to4>\d+)"
    r"|\b(?:bytte?|byt|skifte?|ombytte?|udskifte?) M(?P<from2>\d+) (?:ud )?(?:med|"
    r"til) M(?P<to2>\d+)"
    rf"|\b(?:til|paa|deltage i|komme til) {_AT}M(?P<to3>\d+) i stedet for(?: \w+){{0,2}}? "
    r"M(?P<from3>\d+)"
)
_MOVE_TO = Seldom(
    r"\b(?:flyt|flytte|flyttes|(?:bedes|bliver|blive|oenskes|faa) (?:\w+ )?flyttet|ombook|ombooke|"
    r"omplacer|(?:ryk(?:ke)?|skub(?:be)?|skyd(?:e)?) (?:lige |gerne |venligst )?(?:S|G\d+|H)|"
    r"(?:G\d+|H|J) skal (?:rykkes|skubbes))\b.{0,60}?\b(?:til|"
    r"over (?:til|paa|i|ved)) (?:\w+ ){0,2}?M(?P<to>\d+)|"
    r"\b(?:G\d+|H|J) (?:ryger|rykker|flytter|glider|hopper|skifter|(?:bliver|er) rykket|skubbes|"
    r"rykkes|flyttes|skydes)(?: (?:saa|i stedet|derfor|altsaa|nu|til gengaeld))* over "
    rf"(?:til|paa|i) {_AT}M(?P<over>\d+)"
)
_MOVES_A_THING = Seldom(
    r"\b(?:flyt|flytte|ryk|rykke|udskyd|udskyde|ombook|ombooke) (?:(?:ikke|lige|gerne|venligst|evt|"
    r"ogsaa|den|det|vores|min|mit|jeres) )*"
    r"(?!\w*(?:tilmelding|plads|stol|navn|deltag|booking|bestilling|registrering|person|mand|"
    r"kolleg|medarbejder|chef|leder|begge|resten))[a-z]{4,}(?:en|et|erne|ene) (?:\w+ ){0,3}?fra M\d"
)
"""`Kan I flytte fakturaen fra møde 2 til møde 3`: nobody moves."""


_SEVERAL, _NAMED = Seldom(r"\b(?:os|D)\b"), Seldom(r"\bG\d")
"""`Slet dem fra møde 2 og sæt os på møde 3`: who they are is not told."""


def moving(text: str, grouped: Grouped, sender: Mention, doubt: str) -> Act | None:
    """`fra møde 2 til møde 3`: out of one meeting and into another."""
    shift = _SHIFT.search(text)
    to = _MOVE_TO.search(text)
    if (not shift and not to) or _MOVES_A_THING.search(text):
        return None
    if _SEVERAL.search(text) and not _NAMED.search(text):
        doubt = doubt or "unclear"
    act = Act(Kind.MOVE, text, people_of(text, grouped, sender, transitive=True), doubt=doubt)
    if shift:
        parts = shift.groupdict()
        source = parts["from"] or parts["from2"] or parts["from3"] or parts["from4"]
        target = parts["to"] or parts["to2"] or parts["to3"] or parts["to4"]
        act.meeting = grouped.meetings[int(source)]
        act.target = grouped.meetings[int(target)]
        if negations(text):
            act.doubt = doubt or "negated"
    elif to:
        act.target = grouped.meetings[int(to["to"] or to["over"])]
    return act

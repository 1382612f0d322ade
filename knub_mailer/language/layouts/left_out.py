"""What a list's line says of its person's coming: `Bo Friis (NB: syg, så ham springer I over)`.

Below `Til møde 2 kommer:` such a line signs nobody up, and gives no seat up either: whoever is only
being signed up has none yet.
"""

from __future__ import annotations

import re

from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.normalise import fold

_HOW = (
    r"(?:(?:desvaerre|dog|jo|nu|selv|heller|saa|bare|lige|venligst|godt|gerne|roligt|altsaa|"
    r"faktisk|alligevel|ellers|paent|bestemt|helst|nemlig|desuden|helt|endelig) )*"
)
_AFTER = r"(?: (?:tak|venligst|selv|desvaerre|denne gang|den dag|i aar|i denne omgang|helt))*"
_WHO = r"(?:(?:H|som|der|vedkommende|denne|men|og|saa|derfor) )*"
_BOSS = r"(?: for (?:sin|hans|hendes|deres|vores|den) (?:\w+ )?\w*(?:leder|chef|forvaltning|boss))?"
_COMING = r"(?:med|paa|komme|deltage|vaere med|skrives paa|saettes paa|tilmeldes|deltagende)"
_STEERED = r"(?:springe|udelade|glemme|droppe|ignorere|stryge|slette|fjerne|lade)"
_SAYS_NO = Seldom(
    rf"{_WHO}(?:har|maatte|har maattet|maa) {_HOW}(?:takket?|sagt?|sige|svaret?) {_HOW}nej{_AFTER}"
    rf"(?: til (?:Y|det|moedet|invitationen|at (?:komme|deltage)))?|"
    rf"{_WHO}(?:takkede|takker|sagde|siger|svarede) {_HOW}nej{_AFTER}|"
    rf"{_WHO}(?:maa|maatte) {_HOW}ikke{_BOSS}{_AFTER}|"
    rf"{_WHO}(?:fik|har|kan|kunne) {_HOW}ikke (?:faa(?:et)? )?lov(?: til (?:det|at komme|"
    rf"at deltage))?{_BOSS}{_AFTER}|"
    rf"men {_WHO}(?:kan|kunne|skal|naar|kommer) {_HOW}ikke(?: (?:komme|deltage|naa det))?{_AFTER}"
)
"""`har takket nej`, `men må ikke for sin leder`."""
_NOT_THERE = Seldom(
    rf"{_WHO}(?:kommer|deltager|moeder) ikke{_AFTER}|{_WHO}(?:kan|kunne) ikke{_AFTER}|"
    rf"{_WHO}(?:er|skal) ikke {_COMING}{_AFTER}|ikke {_COMING}{_AFTER}"
)
_TO_BE_LEFT = Seldom(
    rf"{_WHO}(?:(?:skal|maa|kan|bedes|vil)(?: Y)? {_HOW}(?:springe|springes)|springer Y {_HOW}?|"
    rf"springes) ?{_HOW}over{_AFTER}|"
    rf"{_WHO}spring {_HOW}(?:H|den|denne linje) {_HOW}over{_AFTER}|"
    rf"{_WHO}se {_HOW}bort fra (?:H|den|navnet){_AFTER}|"
    rf"{_WHO}(?:ser Y|(?:skal|maa|kan|bedes) (?:Y )?{_HOW}(?:se|ses)) {_HOW}bort fra{_AFTER}|"
    rf"{_WHO}(?:skal|maa|kan)(?: Y)? {_HOW}{_STEERED}s?(?: ud| ude)?{_AFTER}|"
    rf"{_WHO}(?:udelad|glem|drop|ignorer) (?:bare |venligst |blot )?H{_AFTER}|"
    rf"{_WHO}(?:udelader|glemmer|dropper|ignorerer|stryger) Y{_AFTER}(?: bare| blot| igen)?|"
    rf"{_WHO}(?:udelades|taeller (?:Y )?ikke med|taelles ikke med)|"
    rf"{_WHO}(?:tael|regn|tag|skriv|saet) {_HOW}H {_HOW}ikke (?:med|paa|op){_AFTER}|"
    rf"{_WHO}(?:tael|regn|skriv|saet|tag|tilmeld) {_HOW}ikke H(?: (?:med|paa|op))?{_AFTER}|"
    rf"{_WHO}(?:skal|maa|behoever)(?: Y)? {_HOW}ikke (?:at )?(?:skrive|saette|tage|tilmelde|"
    rf"regne|taelle|medregne|notere|registrere)s?(?: (?:med|paa|op))?{_AFTER}"
)
"""`ham skal I springe over`, `tæl hende ikke med`."""
_WANTED = Seldom(
    rf"{_WHO}(?:ville|vil) {_HOW}(?:meget |saa |rigtig )?gerne"
    r"(?: (?:med|komme|deltage|have vaeret med|vaere med))?"
)
"""`ville gerne, men …`"""
_IN_BRACKETS = Seldom(r"[(\[](?P<told>[^()\[\]]{2,120})[)\]]")
_PIECES = Seldom(r"\s*[,;:()]+\s*|\s+[–-]+\s+|\.\s+|\s+(?=men\b)|\s+(?=saa H\b)|^nb\b")
_FIRST = Seldom(r"G\d+\s*(?:[,;:(]|[–-]+(?= )|(?= (?:har|maa|kommer|deltager|kan|er|skal)\b))")
_BARE = Seldom(r"G\d+[\s.,;]*")
_OPEN = Seldom(
    r"\b(?:hvis|saafremt|medmindre|maaske|muligvis|vist|vistnok|nok|formentlig|sandsynligvis|eller|"
    r"stedet|foerst|endnu|afvent\w*|M\d+|G\d+|[SJ]|vi)\b|\?"
)
_BACK_AGAIN = Seldom(
    r"\b(?:men|dog|alligevel|igen|senere|kommer|deltager|overtalt|fortrud\w*|ombestemt|ja|med|vil|"
    r"oensker|gerne|tilmeld\w*|skriv\w*|afloes\w*|vikar\w*|erstat\w*|online|virtuelt|kun til|"
    r"kun i|indtil|plads\w*)\b"
)
"""What else the line tells of somebody who is out, that might let him come after all."""


def left_out(text: str, said: str) -> bool:
    """`G0 - har takket nej`, `G0 (nb: syg, saa H skal Y springe over)`: whom a line leaves out.

    said: the same as it was written, with what stands in brackets.
    """
    first = _FIRST.match(text)
    if first is not None:
        return _leaves_out(text[first.end() :])
    return _BARE.fullmatch(text) is not None and any(map(_leaves_out, _bracketed(said)))


def _leaves_out(told: str) -> bool:
    told = told.strip(" .!()–-")
    pieces = [piece.strip(" .!") for piece in _PIECES.split(told) if piece.strip(" .!")]
    if _OPEN.search(told) or not any(map(_is_out, pieces)):
        return False
    others = (p for p in pieces if not (_is_out(p) or _WANTED.fullmatch(p)))
    return not any(map(_BACK_AGAIN.search, others))


def _bracketed(said: str) -> list[str]:
    """What stands in brackets, marked as a sentence is where it speaks of him and of the reader."""
    read = (re.sub(r"\bI\b", "dem_der_læser", m["told"]) for m in _IN_BRACKETS.finditer(said))
    marked = (re.sub(r"\b(?:ham|hende|han|hun)\b", "H", fold(each)) for each in read)
    return [each.replace("dem_der_laeser", "Y") for each in marked]


def _is_out(piece: str) -> bool:
    return any(each.fullmatch(piece) for each in (_SAYS_NO, _NOT_THERE, _TO_BE_LEFT))


_MAY_BE_OUT = Seldom(
    r"\b(?:takke[rt]?|takkede|sagt|sagde|siger|svare[rt]?) (?:[a-z]+ ){0,2}?nej\b|"
    r"\bmeld(?:t|te|er)? (?:[a-z]+ ){0,2}?(?:fra|afbud|forfald)\b|"
    r"\bspringe?[rs]? (?:[a-zI]+ ){0,4}?over\b|\b(?:se|ser|ses) (?:[a-zI]+ ){0,3}?bort fra\b|"
    r"\budelade?[rs]?\b|\btael (?:ham|hende) (?:[a-z]+ )?ikke\b|\b(?:skulle|skal|maa) (?:[a-z]+ )?"
    r"spoerge (?:sin|hans|hendes)\b|\bfoerst svare\b|\b(?:har|mangler) (?:[a-z]+ )?"
    r"(?:ikke |at )svare?[t]?\b|\b(?:faa|fik|faaet) (?:[a-z]+ )?(?:ikke )?lov\b|"
    r"\bkan (?:[a-z]+ )?ikke$"
)


def may_be_out(said: str) -> bool:
    """`Bo Friis (har vist takket nej)`, `(skulle spørge sin leder)`: what brackets leave open."""
    return any(_MAY_BE_OUT.search(fold(m["told"])) for m in _IN_BRACKETS.finditer(said))


_LEAVES_OPEN = Seldom(
    r"^(?!G\d+,? (?:som|der)\b).*\b(?:nej|maaske|muligvis|vist|"
    r"vistnok|nok|formentlig|sandsynligvis|venteliste|afvent\w*|"
    r"ved (?:det )?(?:\w+ )?ikke|vent(?:er|e)|spoerge|"
    r"svare|svar|hvis(?! (?:\w*navn|mail|adresse)\b)|saafremt|tvivl|usikker\w*|"
    r"endnu ikke|ikke endnu|uafklaret|ikke afklaret)\b"
)


def leaves_open(text: str) -> bool:
    """`G0 - har vist takket nej`, `G0, ved ikke endnu`: only the sender knows if they come."""
    return _LEAVES_OPEN.search(text) is not None

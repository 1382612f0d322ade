"""Whom a wish does not mean and whom it does: `Det er ikke Ida, der skal af. Det er Lis.`"""

from __future__ import annotations

import re

from knub_mailer.language.words.alternatives import Seldom

_SMALL = (
    r"(?: (?:jo|altsaa|derimod|nu|saa|faktisk|i stedet|i virkeligheden|nemlig|til gengaeld|"
    r"naturligvis|selvfoelgelig|kun|alene|rettelig))*"
)
_WHERE = r"(?: (?:fra|til|paa|i|ved|af|moedet|moede|det|den|listen|M\d+))*"
_LEAVES = (
    r"(?:(?:skal|bedes|oenskes)(?: (?:nu|gerne|venligst))? (?:af(?:meldes)?|ud|slettes|fjernes|"
    r"stryges|frameldes|(?:tages|pilles|meldes|skrives) (?:af|fra|ud)|melde (?:afbud|fra)|"
    r"melde sig fra)|"
    r"(?:melder|har meldt) (?:sig )?(?:afbud|fra|fravaer)|(?:udgaar|udebliver)|"
    r"(?:er|bliver) (?:blevet )?forhindret(?: i at (?:komme|deltage))?|"
    r"(?:springer|melder sig) fra|maa (?:blive hjemme|melde (?:afbud|fra|pas)|aflyse)|"
    r"ikke (?:kan (?:komme|deltage|vaere med|naa det|alligevel)|kommer|deltager|moeder))"
)
_YOU = (
    r"Y (?:skal|maa|kan|bedes)(?: (?:gerne|venligst))? (?P<inf>slette|fjerne|stryge|afmelde|"
    r"framelde)"
)
_DENIED = (
    rf"det (?:er|var){_SMALL} ikke (?:G\d+|S|J|H)(?: selv)?,? "
    rf"(?:(?:der|som) (?P<does>{_LEAVES})|(?:som )?{_YOU})"
)
_END = r"(?=[ .!]*$|,? (?:for|fordi|som|da|saa)\b)"
_IN_ONE = Seldom(
    rf"\b{_DENIED}(?P<at>{_WHERE}),?(?: -+)?(?: (?:og|men))?(?: nej)?"
    rf"(?:(?: det er)?{_SMALL} (?P<who>G\d+|S)){_END}"
)
_BEFORE = Seldom(rf"\b{_DENIED}(?P<at>{_WHERE})[ .!]*$")
_IT_IS = Seldom(
    rf"(?:(?:men|nej|for|hov|altsaa)[ ,]+)*det (?:er|bliver|gaelder){_SMALL} (?P<who>G\d+|S)"
    r"(?:,? (?:der|som) (?:skal|maa|goer)(?: (?:det|af|ud))?)?[ .!]*$"
)
_SHALL_NOT = Seldom(
    r"(?:^|, )(?:G\d+|J|H) (?:skal|bedes)(?: (?:altsaa|jo|dog|nu))* ikke "
    r"(?P<does>af(?:meldes)?|slettes|fjernes|stryges|frameldes|"
    rf"(?:tages|pilles|meldes) (?:af|fra|ud))(?P<at>{_WHERE})[ .!]*$"
)
_SO_SHALL = Seldom(rf"(?:(?:men|nej|for)[ ,]+)*det skal{_SMALL} (?P<who>G\d+|J){_SMALL}[ .!]*$")


def with_the_one_meant(text: str, before: str) -> str:
    """A grouped sentence with the wish for whom it means, and without whom it does not mean.

    before: the sentence before it, which may deny the wish of somebody else. A question there
    (`Er det ikke Ida, der skal af?`) denies nothing, and only what takes somebody off is read:
    who comes in another's place has rules of its own.
    """
    if "det" not in text or not re.search(r"\bikke\b", f"{before} {text}"):
        return text
    both = _IN_ONE.search(text)
    if both is not None:
        said = _wish(both, both["who"]) + both["at"]
        return text[: both.start()] + said + text[both.end() :]
    for former, now in ((_BEFORE, _IT_IS), (_SHALL_NOT, _SO_SHALL)):
        denied, one = former.search(before), now.match(text)
        if denied is not None and one is not None:
            return _wish(denied, one["who"])
    return text


def _wish(denied: re.Match[str], who: str) -> str:
    parts = denied.groupdict()
    if parts.get("inf"):
        return f"Y skal {parts['inf']} {who}"
    does = parts["does"]
    if not re.match(r"(?:skal|bedes|oenskes|maa|melder|har|er|bliver|ud|spr|ikke)", does):
        does = f"skal {does}"
    if does.startswith("ikke "):
        _, verb, rest = f"{does} ".split(" ", 2)
        does = f"{verb} ikke {rest}".rstrip()
    return f"{'J' if who == 'S' else who} {does}"

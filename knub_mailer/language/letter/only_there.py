"""Who of several comes to fewer meetings: `Ida og Bo kommer til begge, Bo dog kun i oktober`."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.language.clauses.grouping import Grouped
from knub_mailer.language.words.alternatives import Seldom

_ONLY = (
    r"(?<!ikke )\b(?:kun|alene|blot|bare|udelukkende|noejes med)\b"
    r"(?! (?:hvis|saafremt|naar|ikke)\b)"
)
_TO = (
    r"(?: (?:med|til|i|paa|ved|det|den|moedet|moede|deltage|deltager|komme|kommer|vaere|er|skal|"
    r"vil|kan|tilmeldes|skrives|meldes|sidste|virtuelle|fysiske|det ene|gaelder|have|plads))*"
)
_AT = rf"{_ONLY}{_TO} M(?P<at>\d+)"
_ONLY_AT = Seldom(rf"{_AT}(?=[ .!)]*$|,? (?:men|og|da|for|fordi|idet|som|der|hvor)\b|,)")
"""`Lis skal kun med til M0`; `kun online til M0` tells of something else."""
_APART = (
    r"(?:(?:bortset fra|undtagen|undtaget|kun|blot),? at|"
    r"(?:blot |bare |dog |kun )?med den (?:ene |lille )?(?:undtagelse|tilfoejelse|aendring),? at|"
    r"(?:dog |bare |blot )?(?:saadan|saaledes),? at|idet|hvoraf|hvor|men|og|mens)"
)
_WHO = r"(?P<who>G\d+|J|S|H)"
_WHY = r"(?: (?!ikke\b|hvis\b|hverken\b)(?![GMJSH]\d*\b)[^\s.;:?!]+){0,16}?"
_BUT_ONE = Seldom(
    rf"^(?P<head>[^.;:?!]*\bM\d+(?: [a-z]+){{0,3}}?)(?:,? \(?|\(|, | - | – )(?:{_APART} )?"
    rf"(?:(?:dog|skal|kommer|deltager|er|vil|kan|tager) )*{_WHO}(?P<why>{_WHY}) {_AT}"
    r"(?:[ .!)]*$)"
)
_BARE = Seldom(
    rf"^(?:og |men )?{_WHO}(?: (?:dog|desvaerre|selv|saa|altsaa|imidlertid))* {_AT}[ .!]*$"
)
_UNSURE = Seldom(r"\b(?:maaske|nok|vist|muligvis|formentlig|sandsynligvis|evt|eventuelt|haaber)\b")


def only_to(text: str) -> bool:
    """Whether a clause says that somebody comes to its meeting alone."""
    return _ONLY_AT.search(text) is not None


_NOT_UP = Seldom(
    r"\b(?:ikke|hverken|ingen|afmeld\w*|afbud|fra|slet\w*|stryg\w*|fjern\w*|udgaar|forhindret|"
    r"hvis|saafremt|maaske)\b(?! (?:os|K)\b)"
)


def some_only_there(grouped: Grouped, *, listed: bool) -> list[Grouped]:
    """`G0 tilmeldes M0, bortset fra at G1 har orlov og kun skal med M1` as two sentences.

    listed: whether somebody was signed up just before, whom `Bo dog kun i oktober` can be of.
    """
    if " M" not in grouped.text:
        return []
    bare = _BARE.match(grouped.text) if listed else None
    m = bare or _BUT_ONE.match(grouped.text)
    if m is None or (bare is None and _NOT_UP.search(m["head"])):
        return []
    unsure = "maaske " if bare is None and _UNSURE.search(m["why"]) else ""
    told = f"{'J' if m['who'] == 'S' else m['who']} skal {unsure}kun med M{m['at']}"
    tail = replace(grouped, text=told)
    return [tail] if bare is not None else [replace(grouped, text=m["head"]), tail]

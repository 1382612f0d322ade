"""Figures of speech for one person in another's seat: `tager tørnen for Bo`, `i hans sko`."""

from __future__ import annotations

from knub_mailer.language.seats.replacing_parts import IN, OUT
from knub_mailer.language.words.alternatives import Seldom

_TURN = r"(?:tjansen|toernen|vagten|turen|slaebet|slaeb|stafetten|tjeneste(?:n)?|rejsen)"
_BATON = r"(?:stafetten|depechen|faklen|pinden|billetten|pladsen|stolen)"
_AT = r"(?: (?:til|paa|i|ved|den|det|moedet|moede|virtuelle|fysiske|naeste))*"

FIGURES = (
    rf"{IN} (?:tager|snupper|overtager|traekker|napper) (?:(?:derfor|saa|nu|i stedet) )?{_TURN} "
    rf"for {OUT}(?=$|[.,;!]|{_AT} M\d)",
    rf"{IN} (?:koerer|rejser|drager|smutter|tager) (?:(?:derfor|saa|nu|i stedet) )?for {OUT} "
    r"(?:til|paa) (?:(?:moedet|moede|den|det|i) )*M\d",
    rf"\bM\d+(?: moede)? (?:giver|raekker|sender) (?P<out>J|G\d+) (?:\w+ )?{_BATON} "
    rf"(?:videre|over) til {IN}",
    rf"(?P<out>J|G\d+) (?:giver|raekker|sender) (?:\w+ )?{_BATON} (?:videre|over)"
    rf"(?:{_AT} M\d+)? til {IN}(?=.*\bM\d)",
    rf"(?P<out>J|G\d+) (?:overlader|overdrager|giver) (?:moedet )?M\d+ (?:(?:trygt|gerne|videre) )?"
    rf"til {IN}",
    rf"{IN} (?:traeder|gaar|hopper|stiger) (?:ind )?i (?:(?P<out>G\d+)'s|(?P<mine>mine)|"
    r"(?P<his>hans|hendes)) (?:sko|traesko|stoevler|fodspor)(?=.*\bM\d)",
)
_SENDS = (
    r"(?:(?:sender|lader|indsaetter|udpeger)(?: (?!ikke\b)[a-z]+){0,2}?|(?:maa|vil|skal|vaelger at|"
    r"har valgt at)(?: (?!ikke\b)[a-z]+){0,2}? (?:sende|lade|indsaette|udpege))"
)
_FOR_ONESELF = r"i (?:sit (?:eget )?sted|stedet for (?:sig|S)(?: selv)?)"
SENT = (
    rf"(?P<out>G\d+|H) {_SENDS} {IN}(?:{_AT} M\d+)?(?: (?!ikke\b)[a-z]+){{0,3}}?(?:{_AT} M\d+)? "
    rf"{_FOR_ONESELF}(?=$|[.,;!]|{_AT} M\d)",
    rf"^(?:og |men |saa )?{_FOR_ONESELF}(?:{_AT} M\d+)? (?:sender|lader|indsaetter|udpeger) "
    rf"(?P<out>G\d+|H) (?:(?!ikke\b)[a-z]+ ){{0,2}}?{IN}",
)
"""`Bo sender Ida i sit sted`: who sends is who does not come."""
FIGURES_IN_ONLY = (
    rf"{IN} (?:tager|snupper|overtager|napper) (?:(?:derfor|saa|nu|i stedet) )*"
    rf"(?:tjansen|toernen|vagten|stafetten)(?! for\b)(?=[ .!]*$|[,;]|{_AT} M\d)",
)
_OUT_AGAIN = r"(?:ud|af|fra|vaek)(?: igen)?\b(?! (?:sted|med))"
IN_AND_OUT = Seldom(
    rf"(?P<in>G\d+|J|S) (?:(?:skal|gaar|kommer|ryger) )?(?:ind|paa)(?:{_AT} M\d+)?,? "
    rf"(?:og |men |mens )?(?P<out>G\d+|J|S) (?:(?:skal|gaar|kommer|ryger) )?{_OUT_AGAIN}"
    rf"(?={_AT} M\d|[ .!]*$)"
)
"""`Ida ind i M0, og Bo ud igen`."""

"""The words that tell of two people's swap of seats (see `trading`): all that may stand there.

A clause with any other word (`ikke`, `måske`, `hvis`, `overvejer`) is not read as a part of it.
"""

from __future__ import annotations

import re

from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.vocabulary import words

OWN = "own"
TRADES = words("""
    bytte bytter byt byttet byttehandel studehandel ombytning ombytte ombytter swap swapping swapped
    trade trading traded switch switching switched exchange exchanging
""")
TRADED = words("byttet swapped traded switched exchanged")
OTHER_WAY = words("omvendt modsat vend vendt vende turn round around")
GOES = words("""
    tager koerer kommer rejser deltager moeder sidder logger skal faar tage koere komme rejse
    deltage moede sidde logge faa snupper tilmeldes goes go takes take attends attend comes come
    joins join gets get coming going taking attending
""")
SEATED = words("""
    staar staaende tilmeldt noteret skrevet meldt registreret booket sat skulle har havde have
    vaeret siddet down registered signed booked am
""")
TAKEN_BY = words("overtages afloeses erstattes tages gaar gives overgaar overdrages")
ABLE = words("kan kunne gider can could would do")
SAID_OF_OLD = words("Y you hidtil oprindeligt dag foer skulle havde var stands")
FROM_NOW_ON = words("nu herefter fremover derfor fremadrettet now dermed altsaa saa")
HIS = words("hans hendes hennes his hers her")
MINE = words("min mit mine my")
_SEATS = words("""
    plads pladser pladsen stol stolen saede saedet tur turen place places seat seats
""")
_VERBS = words("""
    overtager overtage arver arve afloeser erstatter giver overlader afleverer overdrager
    traeder springer hopper rykker ind stiller op oensker agreed decided
""")
SMALL = _SEATS | words("""
    til paa i ved den det d moedet moede moeder dage dag bag skaermen skaerm online virtuelt
    virtuelle fysisk med af fra in on at the for from of one meeting up
    de der hvor som da saa nu derfor altsaa dermed herefter fremover derimod gengaeld omvendt modsat
    lidt foelgende bagefter
    lige ganske enkelt simpelthen blot bare ogsaa igen gerne meget venligst hermed begge hinanden
    indbyrdes internt rundt om en et lille handel mellem sig os vi to hver hvert siger sige betyder
    vil stedet selv egen hidtil oprindeligt foer er var har bliver blevet enige aftalt lavet ret
    rette jeres liste listen listerne herfra vores kollega kolleger medarbejdere
    please so that just now would like ll ve we us both each other it is as stands you could can
    kan kunne gider instead to with and have are do
""")
IN_A_TRADE = SMALL | TRADES | TRADED | OTHER_WAY | words("skal oensker agreed decided")
IN_ALL = IN_A_TRADE | GOES | SEATED | TAKEN_BY | HIS | MINE | _VERBS | words("sin sit")
PIECES = re.compile(
    r"(?:\s*[,;:.!?()–]|\s+-)+\s*|(?<=\S) (?=(?:og|mens|men|samt|saa|and|while|but|so)\b)|"
    r"^(?:og|mens|men|samt|and|while|but) |(?<= )(?:og|mens|men|samt|and|while|but) "
)
_WHO = r"(G\d+|[JSH])\b(?!'s)"
OUT_OF = Seldom(
    r"\b(?:i ?stedet for|i ?sted for|istedenfor|instead of|in place of|for|afloeser|erstatter) "
    rf"{_WHO}"
)
INTO = Seldom(rf"\b(?:til|to) {_WHO}")
TAKEN_OVER_BY = Seldom(rf"(?<=[a-z]s)(?: saa| nu| derfor| til gengaeld)* (?:af|by) {_WHO}")
WHOSE = re.compile(r"\b(G\d+|H)(?:'s\b(?: [a-z]+)?|(?= (?:plads|stol|saede|place|seat)\b))")
REASON = Seldom(
    r",? (?:fordi|eftersom) [^,;:.?!]{3,80}(?=[:.]|$)|"
    r"^af hensyn til (?:[a-z]+ ){1,3}?(?=(?:oensker|vil|har|bytter) )"
)
"""Why they swap, which says nothing of who goes where."""
EACH_THEIR_OWN = Seldom(r"\bhvert? (?:sit|sin|sine)\b")
TRADED_SOMEHOW = Seldom(
    r"\b(?:G\d+|D|de|vi) (?:[a-z]+ ){0,5}?byt(?:te[rt]?)\b"
    r"(?! (?:\w+ )?(?:kontor|vagt|opgave|bord|bil|uge|job|rolle|ord|erfaring|mening))"
)
COULD_YOU = Seldom(r"(?:saa |og |men )?(?:kan|vil|kunne|gider|could|can|would|will) (?:Y|i|you)\b")
MAY_BE_TRADED = Seldom(
    r"\b(?:byt\w*|ombyt\w*|\w+handel|swap\w*|trad(?:e|ing)|switch\w*|exchange|omvendt|vend|plads|"
    r"stol|saede|places?|seats?|i ?sted(?:et)?|overtager|afloeses|hans|hendes|mine|"
    r"for (?:mig|hende|ham))\b"
)

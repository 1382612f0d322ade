"""Who comes where another does not: `alle møder undtagen maj, hvor Ida tager med`."""

from __future__ import annotations

from dataclasses import replace

from knub_mailer.language.clauses.clauses import Clause, Role
from knub_mailer.language.words.alternatives import Seldom
from knub_mailer.language.words.wordparts import BUT_FOR

_LEFT_OUT = Seldom(
    rf"\b(?:{BUT_FOR}|(?:men|og|dog|bare) ikke) "
    rf"(?:(?:til|paa|i|ved|den|det|moede|moedet) )*(?P<meeting>M\d+),?$"
)
_COMES = Seldom(
    r"(?:og )?hvor (?P<who>G\d+|H) (?:(?:saa|til gengaeld|i stedet|derimod|selv|nok skal) )?"
    r"(?:kommer|deltager|moeder(?: op)?|stiller(?: op)?|koerer|rejser|er med|skal med|tager turen|"
    r"tager (?:med|afsted|af sted|derop|derover)|repraesenterer (?:os|K)|vil gerne med|"
    r"er den,? (?:der|som) (?:koerer|kommer|deltager|rejser|moeder(?: op)?|"
    r"tager (?:med|afsted|af sted|turen)))"
    r"(?: (?:i stedet|for os))?[.! ]*"
)


def at_what_is_left_out(clause: Clause, before: str) -> Clause:
    """`hvor G0 tager med` behind `alle møder undtagen M1` as `G0 kommer til M1`.

    before: the clause it hangs on. One that tells anything more (`hvor Ida holder oplæg`, `hvor
    Ida måske kommer`) stays as it is.
    """
    comes = _COMES.fullmatch(clause.text)
    left_out = _LEFT_OUT.search(before) if comes and not clause.question else None
    if comes is None or left_out is None:
        return clause
    return replace(clause, role=Role.MAIN, text=f"{comes['who']} kommer til {left_out['meeting']}")
